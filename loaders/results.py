"""Reported results of indices: rank and score, groups of criteria, and the criteria that were not met."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cancu.loaders.draft import Context
from cancu.loaders.indices import OWN_RANKING, find_indices
from cancu.loaders.records import Component, CriteriaGroup, IndexMention, IndexResult, Span, UnmetCriterion
from cancu.loaders.registers import provinces

_NUMBER = r"\d+(?:,\d+)?"
_RANK = re.compile(
    r"\b(?:đứng|xếp|hạng|vị\s+trí|vị\s+thứ|thứ\s+hạng)\s+(?:hạng\s+|vị\s+thứ\s+|vị\s+trí\s+)?(?:thứ\s+)?(?P<rank>\d{1,3})\b"
    r"(?:\s*/\s*(?P<of>\d{1,3})\b)?(?!\s*[%,/]\d)",
    re.IGNORECASE,
)
_SCORE = re.compile(
    rf"\b(?:điểm(?:\s+số)?|đạt)\s*(?:là\s+|:\s*)?(?P<score>{_NUMBER})\s*(?:điểm\s*)?(?:/\s*(?P<max>{_NUMBER})|(?=%|điểm|\s*điểm))",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\bnăm\s+(20\d\d)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;](?=\s|$)|\n")
# A rank to be reached is a target, no result.
_AIMED = re.compile(r"\b(?:phấn\s+đấu|mục\s+tiêu|nhằm|nâng\s+hạng|để\s+đạt)\b", re.IGNORECASE)
_OWNER = re.compile(r"\bcủa\s+(?P<owner>Sở|sở|cơ\s+quan|đơn\s+vị|tỉnh|thành\s+phố|huyện|Bộ|bộ)\b")
_SCORED = (
    rf"(?:đạt\s+(?:thấp\s+|cao\s+|được\s+)?)?(?P<score>{_NUMBER})\s*(?:điểm\s*)?/\s*(?P<max>{_NUMBER})\s*điểm"
)
_GROUP = re.compile(
    rf"(?:Nhóm|Lĩnh\s+vực|Nhóm\s+tiêu\s+chí)\s+(?P<no>\d+)\s*\({_SCORED}\)\s*[:.]?\s*"
    rf"(?P<name>[^:\n]{{1,300}}?)[ \t]{{0,5}}(?::\s*(?P<rest>[^\n]*))?$",
    re.MULTILINE,
)
_CRITERIA = re.compile(r"\bcó\s+(\d+)\s+tiêu\s+ch[íi]\b", re.IGNORECASE)
_UNMET = re.compile(
    r"trong\s+đó,?\s+(?:có\s+)?(\d+)\s+tiêu\s+ch[íi]\s+(?:chưa|không|đạt\s+(?:chưa|thấp))", re.IGNORECASE
)
_ALL_MET = re.compile(r"\bđều\s+đạt\b|\bđạt\s+(?:yêu\s+cầu|tối\s+đa)\b", re.IGNORECASE)
_LIST_OF_UNMET = re.compile(
    r"^[ \t]*[*•+\-]?[ \t]*(?:Các\s+)?tiêu\s+chí\s+(?:chưa|không)\s+đạt[^\n:]*:?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_OTHER_LIST = re.compile(r"^[ \t]*[*•][ \t]*\S", re.MULTILINE)
_CRITERION = re.compile(
    rf"^[ \t]*[-•]?[ \t]*Tiêu\s+chí[\s\d+,và]*:[ \t]*(?P<text>[^\n]{{1,600}}?)[ \t]{{0,5}}"
    rf"(?::[ \t]+|[ \t]+(?=đạt\s+(?:\w+\s+)?\d)|(?=[.\n]|$))"
    rf"(?:{_SCORED})?",
    re.MULTILINE,
)
_COMPONENT = re.compile(r"^[ \t]*\+[ \t]*(?P<text>[^\n]{0,800}?\S)[ \t.;]{0,9}$", re.MULTILINE)


def find_index_results(context: Context, mentions: Sequence[IndexMention] | None = None) -> list[IndexResult]:
    """The reported results, each with its groups of criteria; groups belong to the result before them.

    `rank` of `of`, `score` of `max` as printed, also where sums disagree. Ranks to be reached are none.
    `mentions`: those of the text, where the caller has them already.
    """
    text = context.text
    groups = list(_groups(text))
    mentions = find_indices(text) if mentions is None else mentions
    results = [result for mention in mentions if (result := _result(context, mention)) is not None]
    if groups and not any(result.start < groups[0].start for result in results):
        code = mentions[0].code if mentions else OWN_RANKING
        results.insert(0, _unstated(context, code, groups[0]))
    starts = [*(result.start for result in results), len(text)][1:]
    return [
        replace(result, groups=tuple(g for g in groups if result.start < g.start < following))
        for result, following in zip(results, starts, strict=True)
    ]


def _result(context: Context, mention: IndexMention) -> IndexResult | None:
    text = context.text
    start, end = _sentence(text, mention.start, mention.end)
    rank = _RANK.search(text, mention.end, end)
    score = _SCORE.search(text, mention.end, end)
    if not (rank or score) or _AIMED.search(text, start, end):
        return None
    year = _YEAR.search(text, start, end)
    most = score["max"] if score else None
    return IndexResult(
        mention.code, int(year[1]) if year else None, _agency(context, start, end),
        int(rank["rank"]) if rank else None, int(rank["of"]) if rank and rank["of"] else None,
        _number(score["score"]) if score else None, _number(most),
        start, max(match.end() for match in (rank, score) if match),
    )


def _sentence(text: str, start: int, end: int) -> Span:
    begin = max(0, start - 300)
    for stop in _SENTENCE_END.finditer(text, begin, start):
        begin = stop.end()
    while begin < start and not text[begin].isalnum():
        begin += 1
    stop_at = _SENTENCE_END.search(text, end)
    return begin, min(stop_at.start() if stop_at else len(text), end + 300)


def _agency(context: Context, start: int, end: int) -> str | None:
    """Whose result it is: the issuer of a body's own plan, else the province."""
    owner = _OWNER.search(context.text, start, end)
    header = context.header
    if owner is None or owner["owner"].lower() not in ("tỉnh", "thành phố") or header.province is None:
        return header.issuer
    kind = next((row.kind for row in provinces() if row.name == header.province), owner["owner"].lower())
    return f"UBND {kind} {header.province}"


def _unstated(context: Context, code: str, group: CriteriaGroup) -> IndexResult:
    """Groups of criteria without a sentence that gives rank and score."""
    start = max(0, group.start - 1)
    return IndexResult(code, None, context.header.issuer, None, None, None, None, start, group.end)


def _groups(text: str) -> Iterator[CriteriaGroup]:
    heads = list(_GROUP.finditer(text))
    ends = [*(match.start() for match in heads), len(text)][1:]
    for match, end in zip(heads, ends, strict=True):
        rest = match["rest"] or ""
        count, unmet = _CRITERIA.search(rest), _UNMET.search(rest)
        missed = int(unmet[1]) if unmet else 0 if _ALL_MET.search(rest) else None
        yield CriteriaGroup(
            int(match["no"]), match["name"], _number(match["score"]), _number(match["max"]),
            int(count[1]) if count else None, missed,
            match.start(), match.start() + len(match.group().rstrip()),
            tuple(_unmet(text, match.end(), end)),
        )


def _unmet(text: str, start: int, end: int) -> Iterator[UnmetCriterion]:
    heading = _LIST_OF_UNMET.search(text, start, end)
    if heading is None:
        return
    following = _OTHER_LIST.search(text, heading.end(), end)
    items = list(_CRITERION.finditer(text, heading.end(), following.start() if following else end))
    ends = [*(match.start() for match in items), end][1:]
    for match, stop in zip(items, ends, strict=True):
        parts = tuple(
            Component(part["text"], *part.span("text"))
            for part in _COMPONENT.finditer(text, match.end(), stop)
        )
        score, most = _number(match["score"]), _number(match["max"])
        yield UnmetCriterion(match["text"], score, most, *match.span("text"), components=parts)


def _number(text: str | None) -> float | None:
    return float(text.replace(",", ".")) if text else None
