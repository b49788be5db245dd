"""Reported results of indices: rank and score, groups of criteria, and the criteria that were not met."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cancu.loaders.changing import changed
from cancu.loaders.draft import Context
from cancu.loaders.figures.criteria import NUMBER, find_groups, number
from cancu.loaders.figures.indices import OWN_RANKING, find_indices
from cancu.loaders.figures.parts import Parts
from cancu.loaders.figures.result_tables import Scores, criteria_tables, result_rows, tab_blocks
from cancu.loaders.records import CriteriaGroup, IndexMention, IndexResult, Span
from cancu.loaders.registers import provinces

# All but the owner are looked for in the lower-case text.
_RANK = re.compile(
    r"(?:\b(?:đứng|xếp|hạng|vị\s+trí|vị\s+thứ|thứ\s+hạng)\s+(?:hạng\s+|vị\s+thứ\s+|vị\s+trí\s+)?(?:thứ\s+)?"
    r"|\bthứ\s+(?=\d+\s*/)|\((?=\d+\s*/\s*\d+\)))"
    r"(?P<rank>\d{1,3})\b"
    r"(?:\s*/\s*(?P<of>\d{1,3})\b|\s+(?:trên|trong)\s+(?:(?:tổng\s+)?số\s+)?(?P<of2>\d{1,3})\s+(?=tỉnh|thành|đơn|cơ|sở|huyện|địa))?"
    r"(?!\s*[%,/]\d)(?!\s*điểm)"
)
_SCORE = re.compile(
    rf"\b(?:điểm(?:\s+số)?|đạt|được)\s*(?:là\s+|:\s*)?(?P<score>{NUMBER})\s*(?:điểm\s*)?(?:/\s*(?P<max>{NUMBER})|(?=%|điểm|\s*điểm))"
    rf"|(?<!tăng\s)(?<!giảm\s)(?<!hơn\s)(?<!thêm\s)(?<![\d,/])(?P<plain>{NUMBER})\s*(?:/\s*(?P<most>{NUMBER})\s*điểm\b|%|điểm\b)"
)
_YEAR = re.compile(r"năm(?<=\bnăm)\s+(20\d\d)\b")
# "công bố Chỉ số PCI năm 2024. Tỉnh đạt ...": the year of the index in the sentences before.
_INDEX_YEAR = re.compile(r"chỉ\s+số\s[^.,;\n]{0,80}?năm\s+(20\d\d)\b")
_COMPARED = re.compile(r"\b(?:so\s+với|hơn|từ|của)\s+$")
# One set of characters comes first: that makes the search cheap.
_SENTENCE_END = re.compile(r"[.;\n](?:(?<=\n)|(?=\s|$))")
_LINE_END = re.compile(r"[.\n](?:(?<=\n)|(?=\s|$))")
# A rank to be reached is a target, no result.
_AIMED = re.compile(
    r"\b(?:phấn\s+đấu|mục\s+tiêu|nhằm|nâng\s+hạng|để\s+đạt|đến\s+năm|tối\s+thiểu|trở\s+lên)\b"
)
_OWNER = re.compile(r"\bcủa\s+(?P<owner>Sở|sở|cơ\s+quan|đơn\s+vị|tỉnh|thành\s+phố|huyện|Bộ|bộ)\b")
_ABOUT = re.compile(r"\b(?:về|trong|ở|đối\s+với)\s+(?:bảng\s+xếp\s+hạng\s+)?$")
_REACH = 300  # characters of a sentence on either side of the index


def find_index_results(context: Context, mentions: Sequence[IndexMention] | None = None) -> list[IndexResult]:
    """The reported results, each with its groups of criteria; groups belong to the result before them.

    `rank` of `of`, `score` of `max` as printed, also where sums disagree. Ranks to be reached are none.
    `mentions`: those of the text, where the caller has them already.
    """
    text = context.text
    mentions = find_indices(text) if mentions is None else mentions
    groups = find_groups(text, bool(mentions))
    stated: list[IndexResult] = []
    if mentions:
        blocks = tab_blocks(text)
        groups += criteria_tables(text, context.low, context.tables, blocks)
        groups.sort(key=lambda group: group.start)
        stated = list(_stated(context, blocks, mentions))
    results = _reported(text, stated) if stated else []
    if groups and not any(result.start < groups[0].start for result in results):
        code = mentions[0].code if mentions else OWN_RANKING
        results.insert(0, _unstated(context, code, groups[0]))
    starts = [*(result.start for result in results), len(text)][1:]
    return [
        changed(result, groups=tuple(g for g in groups if result.start < g.start < following))
        for result, following in zip(results, starts, strict=True)
    ]


def _reported(text: str, results: Sequence[IndexResult]) -> list[IndexResult]:
    """One result an index, year and agency: the first that has a rank, else the first; no aims."""
    parts = Parts(text)
    found: dict[tuple[str, int | None, str | None], IndexResult] = {}
    last: IndexResult | None = None
    for result in results:
        if parts.on_aims(result.start):
            continue
        if result.year is None and last and "\n" not in text[last.end:result.start]:
            result = changed(result, year=last.year)  # "PAR INDEX năm 2020 đạt 82%; PAPI đạt 43 điểm"
        last = result
        key = (result.index, result.year, result.agency)
        before = found.get(key)
        if before is None or (before.rank is None and result.rank is not None):
            found[key] = result
    return sorted(found.values(), key=lambda result: result.start)


def _stated(
    context: Context, blocks: Sequence[Span], mentions: Sequence[IndexMention]
) -> Iterator[IndexResult]:
    text = context.text
    latest = int(context.header.date[:4]) if context.header.date else None
    following = [*(mention.start for mention in mentions), len(text)][1:]
    before = 0
    rows = dict(result_rows(text, context.tables, blocks, mentions))
    for at, (mention, limit) in enumerate(zip(mentions, following, strict=True)):
        found = (_of_row(context, mention, rows[at]) if at in rows
                 else _of_sentence(context, mention, before, limit))
        yield from (result for result in found if not (latest and result.year and result.year > latest))
        before = mention.end


def _of_row(context: Context, mention: IndexMention, scores: Sequence[Scores]) -> Iterator[IndexResult]:
    for cell in scores:
        agency = _agency(context, mention.code, mention.start, mention.start)
        yield IndexResult(mention.code, cell.year, agency, cell.rank, cell.of, cell.score, cell.max,
                          mention.start, cell.end)


def _of_sentence(context: Context, mention: IndexMention, before: int, limit: int) -> Iterator[IndexResult]:
    """The results behind the mention, one a year, up to the next mention; or a rank before it."""
    text, low = context.text, context.low
    start, end = _sentence(text, mention.start, mention.end)
    if _AIMED.search(low, max(start, before), min(end, limit)):
        return
    line = _LINE_END.search(text, mention.end, min(mention.end + 2 * _REACH, limit))
    stop = line.start() if line else min(mention.end + 2 * _REACH, limit)
    years = list(_years(low, mention.end, stop))
    cuts = [mention.end, *(match.start() for match in years[1:]), stop]
    for at, (begin, until) in enumerate(pairwise(cuts)):
        if at == 0:
            until = min(until, end)
        result = _result(context, mention, (begin, until), years[at] if at < len(years) else None, start)
        if result is None or (at and _AIMED.search(low, begin, until)):
            if at == 0:
                yield from _ranked_before(context, mention, max(start, before))
            return
        yield result


def _result(
    context: Context, mention: IndexMention, part: Span, year: "re.Match[str] | None", start: int
) -> IndexResult | None:
    low = context.low
    rank, score = _RANK.search(low, *part), _SCORE.search(low, *part)
    if not (rank or score):
        return None
    printed = year if year and year.end() <= part[1] else next(_years(low, start, part[1]), None)
    if printed is None:
        line = low.rfind("\n", 0, start) + 1
        printed = next(reversed(list(_INDEX_YEAR.finditer(low, max(line, start - _REACH), start))), None)
    return IndexResult(
        mention.code, int(printed[1]) if printed else None, _agency(context, mention.code, start, part[1]),
        *_ranked(rank), *_scored(score), start, max(match.end() for match in (rank, score) if match),
    )


def _years(low: str, start: int, end: int) -> "Iterator[re.Match[str]]":
    """The years of `low[start:end]`, without those that a result is compared with ("so với năm 2023")."""
    for match in _YEAR.finditer(low, start, end):
        if not _COMPARED.search(low, max(0, match.start() - 15), match.start()):
            yield match


def _ranked_before(context: Context, mention: IndexMention, start: int) -> Iterator[IndexResult]:
    """"Tỉnh xếp thứ 30/63 về Chỉ số ...": the rank stands before the index."""
    low = context.low
    if not _ABOUT.search(low, max(start, mention.start - 40), mention.start):
        return
    rank, score = _RANK.search(low, start, mention.start), _SCORE.search(low, start, mention.start)
    if rank:
        stop = _SENTENCE_END.search(low, mention.end)
        year = _YEAR.search(low, start, stop.start() if stop else len(low))
        yield IndexResult(
            mention.code, int(year[1]) if year else None, _agency(context, mention.code, start, mention.end),
            *_ranked(rank), *_scored(score), start, mention.end,
        )


def _ranked(match: "re.Match[str] | None") -> tuple[int | None, int | None]:
    if match is None:
        return None, None
    of = match["of"] or match["of2"]
    return int(match["rank"]), int(of) if of else None


def _scored(match: "re.Match[str] | None") -> tuple[float | None, float | None]:
    if match is None:
        return None, None
    return number(match["score"] or match["plain"]), number(match["max"] or match["most"])


def _sentence(text: str, start: int, end: int) -> Span:
    begin = max(0, start - _REACH)
    for stop in _SENTENCE_END.finditer(text, begin, start):
        begin = stop.end()
    while begin < start and not text[begin].isalnum():
        begin += 1
    stop_at = _SENTENCE_END.search(text, end, end + _REACH)
    return begin, stop_at.start() if stop_at else min(len(text), end + _REACH)


def _agency(context: Context, code: str, start: int, end: int) -> str | None:
    """Whose result it is: the province's, unless its own ranking or the words speak of the issuer."""
    owner = _OWNER.search(context.text, start, end)
    header = context.header
    of_province = owner["owner"].lower() in ("tỉnh", "thành phố") if owner else code != OWN_RANKING
    if not of_province or header.province is None:
        return header.issuer
    kind = next((row.kind for row in provinces() if row.name == header.province), "tỉnh")
    return f"UBND {kind} {header.province}"


def _unstated(context: Context, code: str, group: CriteriaGroup) -> IndexResult:
    """Groups of criteria without a sentence that gives rank and score."""
    start = max(0, group.start - 1)
    return IndexResult(code, None, context.header.issuer, None, None, None, None, start, group.end)
