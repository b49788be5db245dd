"""Groups of criteria in the report of an index result, and the criteria that were not met."""

import re
from collections.abc import Iterator

from cancu.loaders.records import Component, CriteriaGroup, Span, UnmetCriterion
from cancu.loaders.scan import lines_below, places

NUMBER = r"\d{1,4}(?:,\d{1,4})?"
_SCORED = (
    rf"(?:đạt\s+(?:thấp\s+|cao\s+|được\s+)?)?(?P<score>{NUMBER})\s*(?:điểm\s*)?/\s*(?P<max>{NUMBER})"
)
_MARK = r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-zđ]\)|[IVX]{1,5}\.|[-+*•])"
_KIND = r"(?:Nhóm\s+tiêu\s+chí|Nhóm|Lĩnh\s+vực|Chỉ\s+số\s+thành\s+phần)"
# "Nhóm 1 (đạt 8 điểm/10 điểm): Tên nhóm: Có 5 tiêu chí, trong đó ...".
_GROUP = re.compile(
    rf"[ \t]{{0,9}}(?P<mark>{_MARK}[ \t]{{0,5}})?(?P<kind>{_KIND}\s+)(?P<no>\d{{1,2}})\s*"
    rf"\({_SCORED}\s*điểm\)\s*[:.]?\s*"
    rf"(?P<name>[^:\n]{{1,300}}?)[ \t]{{0,5}}(?::\s*(?P<rest>[^\n]*))?$",
    re.MULTILINE,
)
# "2. Lĩnh vực Cải cách thể chế: đạt 7,5/9 điểm, có 02 tiêu chí bị trừ điểm": the score behind the name.
_GROUP_BEHIND = re.compile(
    rf"[ \t]{{0,9}}(?P<mark>{_MARK}[ \t]{{0,5}})?(?P<kind>{_KIND}\s+)?(?:(?P<no>\d{{1,2}})\s*[.:)-]\s*)?"
    rf"(?P<name>[^:\n()]{{1,200}}?)[ \t]{{0,5}}[:(,][ \t]{{0,5}}{_SCORED}\s*điểm\)?(?P<rest>[^\n]*)$",
    re.MULTILINE,
)
_AHEAD = 30  # characters before "tiêu chí" in the line over a list
_FULL_SCORE = re.compile(rf"/\s*{NUMBER}\s*$")  # before "điểm"
_COUNT = re.compile(r"\bcó\s+(\d+)\s+tiêu\s+ch[íi]\b", re.IGNORECASE)
_MISSED = (
    r"(?:chưa|không|đạt\s+(?:chưa|thấp|điểm\s+thấp)|(?:bị\s+)?(?:mất|trừ)\s+điểm|còn\s+(?:thấp|mất\s+điểm|hạn\s+chế))"
)
_UNMET = re.compile(
    rf"(?:trong\s+đó,?\s+(?:có\s+|còn\s+)?|\b(?:có|còn)\s+)(\d+)\s+tiêu\s+ch[íi]\s+{_MISSED}", re.IGNORECASE
)
_ALL_MET = re.compile(r"\bđều\s+đạt\b|\bđạt\s+(?:yêu\s+cầu|tối\s+đa)\b", re.IGNORECASE)
_LIST_OF_UNMET = re.compile(
    rf"[ \t]*[*•+\-]?[ \t]*(?:(?:Các|Những|Một\s+số)\s+)?tiêu\s+chí\s+{_MISSED}[^\n:]*:?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_LIST_OF_UNMET_BELOW = re.compile("\n" + _LIST_OF_UNMET.pattern, _LIST_OF_UNMET.flags)
_LIST_OF_MET = re.compile(r"\s*[*•+\-]?[ \t]*(?:(?:Các|Những)\s+)?tiêu\s+chí\s+(?:đã\s+)?đạt\b", re.I)
_OTHER_LIST = re.compile(r"\n[ \t]*[*•][ \t]*\S")
# An item is called a criterion or has a score: that is looked for first.
_ITEM = re.compile(
    r"\n[ \t]*(?=[-•*]?[ \t]*T(?:iêu|C)|[-•*][^\n]*/)(?P<bullet>[-•*][ \t]*)?"
    r"(?P<word>(?:Tiêu\s+chí(?:\s+thành\s+phần)?|TCTP|TC)(?:[\s,và+]*\d[\d.]*)*[\s:.]+)?"
    r"(?P<text>[^\n]{1,600}?)[ \t]{0,5}"
    r"(?::[ \t]+|[ \t]+(?=đạt\s+(?:\w+\s+)?\d)|[ \t]*\((?=(?:đạt\s+)?\d{1,3}(?:,\d+)?\s*(?:điểm\s*)?/)"
    r"|(?=[.\n]|$))"
    rf"(?:{_SCORED}(?:\s*điểm)?)?",
    re.MULTILINE,
)
_COMPONENT = re.compile(r"\n[ \t]*\+[ \t]*(?P<text>[^\n]{0,800}?\S)[ \t.;]{0,9}$", re.MULTILINE)


def number(text: str | None) -> float | None:
    """A printed number: "8,25" is 8.25."""
    return float(text.replace(",", ".")) if text else None


def find_groups(text: str, indexed: bool) -> list[CriteriaGroup]:
    """The groups of criteria, each with its criteria that were not met, in the order of the text.

    `indexed`: the text names an index; else a list without groups ("Tiêu chí chưa đạt" of a rural commune)
    is none of its.
    """
    if "iêu ch" not in text and "TIÊU CH" not in text:
        return []
    lines = dict.fromkeys(text.rfind("\n", 0, at) + 1 for at in places(text, ("điểm",))
                          if _FULL_SCORE.search(text, max(0, at - 12), at))
    heads = [match for line in lines if (match := _GROUP.match(text, line))]
    if not heads:
        found = [match for line in lines if (match := _GROUP_BEHIND.match(text, line))]
        sure = [match for match in found if _is_group(text, match)]
        heads = [match for match in found if match in sure or (sure and _beside(match, sure[0]))]
    if not heads:
        return list(_ungrouped(text)) if indexed else []
    ends = [*(match.start() for match in heads), len(text)][1:]
    return [_group(text, match, end) for match, end in zip(heads, ends, strict=True)]


def _ungrouped(text: str) -> Iterator[CriteriaGroup]:
    """Criteria listed without groups: the line over them stands for one."""
    lines = ((text.rfind("\n", 0, at) + 1, at) for at in places(text, ("iêu chí", "IÊU CHÍ", "iêu chi")))
    tried = (_LIST_OF_UNMET.match(text, line) for line, at in lines if at - line <= _AHEAD)
    heading = next(filter(None, tried), None)
    unmet = tuple(_under(text, heading.end(), len(text))) if heading else ()
    if heading and unmet:
        name = heading.group().strip(" \t*•+-:")
        start = heading.start() + len(heading.group()) - len(heading.group().lstrip())
        yield CriteriaGroup(None, name, None, None, None, len(unmet), start, heading.end(), unmet)


def _beside(match: "re.Match[str]", sure: "re.Match[str]") -> bool:
    """A scored line with a number like that of a sure group: "2. Cải cách thể chế: 9/9 điểm"."""
    mark, other = match["mark"] or "", sure["mark"] or ""
    return mark[:1].isdigit() and other[:1].isdigit() and mark.count(".") == other.count(".")


def _is_group(text: str, match: "re.Match[str]") -> bool:
    """A line with a score is a group where it says so, or counts criteria, or a list of them follows."""
    if match["name"].lower().startswith("tiêu chí"):
        return False
    if match["kind"] or "tiêu chí" in match["rest"].lower():
        return True
    return _LIST_OF_UNMET.match(text, match.end() + 1) is not None


def _group(text: str, match: "re.Match[str]", end: int) -> CriteriaGroup:
    rest = match["rest"] or ""
    count, unmet = _COUNT.search(rest), _UNMET.search(rest)
    missed = int(unmet[1]) if unmet else 0 if _ALL_MET.search(rest) else None
    begin = match.start("kind" if match["kind"] else "name")
    listed = bool(unmet) and rest.rstrip().endswith(":")
    return CriteriaGroup(
        int(match["no"]) if match["no"] else None, match["name"].strip(" \"“”"), number(match["score"]),
        number(match["max"]), int(count[1]) if count else None, missed,
        begin, match.start() + len(match.group().rstrip()), tuple(_unmet(text, match.end(), end, listed)),
    )


def _unmet(text: str, start: int, end: int, listed: bool) -> Iterator[UnmetCriterion]:
    """The criteria under "Tiêu chí chưa đạt", or right below a group whose line announces them (`listed`)."""
    heading = next(lines_below(_LIST_OF_UNMET_BELOW, text, start, end), None)
    if heading is not None:
        yield from _under(text, heading.end(), end)
    elif listed and not _LIST_OF_MET.match(text, start):
        yield from _items(text, (start, end), end)


def _under(text: str, start: int, end: int) -> Iterator[UnmetCriterion]:
    """The criteria below the line that ends at `start`, up to the next list."""
    following = next(lines_below(_OTHER_LIST, text, start, end), None)
    yield from _items(text, (start, following.start() + 1 if following else end), end)


def _items(text: str, span: Span, end: int) -> Iterator[UnmetCriterion]:
    items = [m for m in lines_below(_ITEM, text, *span) if m["word"] or (m["bullet"] and m["max"])]
    ends = [*(match.start() for match in items), end][1:]
    for match, stop in zip(items, ends, strict=True):
        parts = tuple(
            Component(part["text"], *part.span("text"))
            for part in lines_below(_COMPONENT, text, match.end(), stop)
        )
        score, most = number(match["score"]), number(match["max"])
        yield UnmetCriterion(match["text"], score, most, *match.span("text"), components=parts)
