"""The year of a target: printed in its clause, earlier in its sentence, or in a heading over it."""

import re
from bisect import bisect_right

from cancu.loaders.draft import Context
from cancu.loaders.records import Span

_YEAR_OF_CLAUSE = re.compile(
    r"\b(?P<by>đến|tới|vào|trong|trước|hết|cuối)\s+(?:hết\s+|cuối\s+|giai\s+đoạn\s+)?(?:năm\s+)?"
    r"(?:\d{4}\s*-\s*)?(?P<year>20\d\d)\b"
    r"|(?:^|(?<=[\n.;:]))[\s\-+*]*(?:giai\s+đoạn|năm)\s+(?:\d{4}\s*-\s*)?(?P<head>20\d\d)(?=\s*[,:]|\s+phấn)"
    r"|\b(?P<plan>trong\s+năm)\b(?!\s*\d)",
    re.IGNORECASE,
)
# "Chương trình phòng, chống ma túy đến năm 2030": the year is part of a name; "so với năm 2021" is a base.
_NAMED = re.compile(
    r"\b(?:chương\s+trình|đề\s+án|kế\s+hoạch|chiến\s+lược|quy\s+hoạch|dự\s+án|nghị\s+quyết|quyết\s+định)\s[^;.:\n]{3,}"
    r"(?<!đấu)(?<!tiêu)(?<!bảo)(?<!,)\s+$",
    re.IGNORECASE,
)
_REACHED = re.compile(r"\s*(?:,|đạt\b|phấn\s+đấu\b|có\b)", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?](?=\s)|\n+(?=\s*(?![^\W\d_])|\s*(?=[A-ZÀ-ỴĐ]))|\t")
_MARK = r"(?:[IVX]+[.)]|[A-Z][.)]|\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|\(\d+\)|[-+*•])"
_HEADING = re.compile(
    rf"""^[ \t]{{0,9}}(?:(?P<mark>{_MARK})[ \t]{{0,9}})?
    (?:(?:(?:các\s+)?(?:mục\s+tiêu|chỉ\s+tiêu)[^\n.;:,]{{0,60}}?\s)?
      (?:phấn\s+đấu\s+|tầm\s+nhìn\s+|định\s+hướng\s+)?(?:đến|trong|vào)\s+(?:hết\s+|cuối\s+)?
      |giai\s+đoạn\s+)?
    (?:năm\s+|giai\s+đoạn\s+)?(?:20\d\d\s*(?:-|đến)\s*(?:năm\s+)?)?
    (?P<year>20\d\d)[ \t]{{0,9}}(?P<colon>[:.]?)[ \t]{{0,9}}$""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_LINE = re.compile(rf"^[ \t]*(?P<mark>{_MARK})", re.MULTILINE)
# Marks from the highest rank down; a line without a mark is below them all.
_RANKS = (r"[IVX]+[.)]|[A-Z][.)]", r"\d+[.)]?", r"\d.*", r"[a-zđ][.)]", r"\(.*", r"-", r"[+]", r".")


class TimeHeadings:
    """Headings that are a time ("- Năm 2022:", "b) Đến năm 2030") and how far down the text each holds."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._spans: list[tuple[int, str]] = []
        for match in _HEADING.finditer(text):
            if match["mark"] or match["colon"]:
                self._starts.append(match.end())
                self._spans.append((_end_of(text, match), match["year"]))

    def year_at(self, position: int) -> str | None:
        """The year of the heading over `position`, the nearest one; None without any."""
        number = bisect_right(self._starts, position) - 1
        if number < 0:
            return None
        end, year = self._spans[number]
        return year if position < end else None


def _end_of(text: str, heading: "re.Match[str]") -> int:
    """Where a heading ends to hold: at the next line with its mark or a higher one.

    The first line below it belongs to it whatever its mark: "- Năm 2022:" with "- Hoàn thành ..." under it.
    """
    rank, first = _rank(heading["mark"] or ""), True
    for line in _LINE.finditer(text, heading.end()):
        if not first and _rank(line["mark"]) <= rank:
            return line.start()
        first = False
    return len(text)


def _rank(mark: str) -> int:
    return next((rank for rank, pattern in enumerate(_RANKS) if re.fullmatch(pattern, mark)), len(_RANKS))


def target_year(context: Context, headings: TimeHeadings, clause: Span, number: int) -> str | None:
    """The year for the number at `number`: behind it, before it in its sentence, or a heading's."""
    text, end = context.text, clause[1]
    begin = max(0, number - 800)
    for match in _SENTENCE.finditer(text, begin, number):
        begin = match.end()
    before: str | None = None
    if "20" not in text[begin:end] and "trong năm" not in text[begin:end].lower():
        return headings.year_at(number)
    for match in _YEAR_OF_CLAUSE.finditer(text, begin, end):
        year = match["year"] or match["head"] or (match["plan"] and context.year and str(context.year))
        if not year or _in_name(text, begin, match):
            continue
        if match.start() > number:
            return year
        before = year
    return before or headings.year_at(number)


def _in_name(text: str, begin: int, match: "re.Match[str]") -> bool:
    until = (match["by"] or "").lower() in ("đến", "tới")
    return until and not _REACHED.match(text, match.end()) and bool(_NAMED.search(text, begin, match.start()))
