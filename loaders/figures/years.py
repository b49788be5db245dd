"""The year of a target: printed in its clause, earlier in its sentence, or in a heading over it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from cancu.loaders.draft import Context
from cancu.loaders.records import Span
from cancu.loaders.scan import line_matches

_YEAR_OF_CLAUSE = re.compile(
    r"\b(?P<by>đến|tới|vào|trong|trước|hết|cuối)\s+(?:hết\s+|cuối\s+|giai\s+đoạn\s+|ngày\s+|tháng\s+|quý\s+){0,3}"
    r"(?:năm\s+)?(?:\d{4}\s*-\s*|[\divx]{1,3}(?:(?:/|\s+tháng\s+)\d{1,2})?(?:/|\s+năm\s+))?(?P<year>20\d\d)\b"
    r"|(?:^|(?<=[\n.;:]))[\s\-+*•]*(?:(?:[a-zđ]\)|\d{1,2}/)\s*)?(?:trong\s+)?(?:(?:giai\s+đoạn|năm)\s+(?:\d{4}\s*-\s*)?"
    r"|(?:quý\s+[iv]{1,3}|tháng\s+\d{1,2})(?:\s*/\s*|\s+năm\s+))(?P<head>20\d\d)(?=\s*[,:]|\s+phấn)"
    r"|\bnăm\s+(?P<reached>20\d\d)(?=\s+(?:đạt|phấn\s+đấu\s+(?:đạt|tăng|giảm|có|thuộc|nằm))\b)"
    r"|\bphấn\s+đấu,?\s+(?:giai\s+đoạn|năm)\s+(?:\d{4}\s*-\s*)?(?P<aimed>20\d\d)\b"
    r"|\b(?P<plan>trong\s+năm)\b(?!\s*\d)",
)
_MAY_HOLD_YEAR = re.compile(r"20\d\d|trong\s+năm")
# Where such words begin: at one of these, or behind what ends a line or clause.
_YEAR_STARTS = re.compile(r"[\n.;:]|đến|tới|vào|tr(?:ong|ước)|hết|cuối|năm|phấn")
# "Chương trình phòng, chống ma túy đến năm 2030": the year is part of a name; "so với năm 2021" is a base.
_NAMED = re.compile(
    r"\b(?:chương\s+trình|đề\s+án|kế\s+hoạch|chiến\s+lược|quy\s+hoạch|dự\s+án|nghị\s+quyết|quyết\s+định)\s[^;.:\n]{3,}"
    r"(?<!đấu)(?<!tiêu)(?<!bảo)(?<!,)\s+$"
)
# "so với cuối năm 2021": what the number is measured against.
_BASE = re.compile(r"\bso\s+với\s+(?:[^\W\d_]+\s+){0,3}$")
# "đến năm 2025 60% hộ ..., đến năm 2030 80% hộ ...": a year that opens what follows it.
_OPENS = re.compile(r"(?:[,;]|\bvà)\s*(?:(?:và|phấn\s+đấu)\s+){0,2}$")
_BEFORE = 40  # characters before a year that hold those words
_NAME = 300  # characters in which the name of a programme may stand before its year
_AHEAD = 50  # characters behind a clause's start that a sentence end may look at
_SENTENCE_USUAL, _LONGEST_SENTENCE = 200, 1500
_REACHED = re.compile(r"\s*(?:,|đạt\b|phấn\s+đấu\b|có\b)")
# One set of characters comes first: that makes the search cheap.
_SENTENCE = re.compile(
    r"[.!?\n\t](?:(?<=\t)|(?<=[.!?])(?=\s)"
    r"|(?<=\n)(?=\s{0,20}(?![^\W\d_])|\s{0,20}(?=[A-ZÀ-ỴĐ]|[a-zđ][.)]\s)))"
)
_MARK = r"(?:[IVX]+[ ]?[.)/-]|[A-Z][.)]|\d+(?:\.\d+)*(?:[ ]?[.)/-])?|[a-zđ][.)]|\(\d+\)|[-+*•])"
# "Phấn đấu đến năm 2030 đạt các mục tiêu sau:"
_AIMS = (
    r"(?:,?[ ](?:phấn[ ]đấu[ ])?(?:đạt|hoàn[ ]thành)[ ](?:được[ ])?các[ ](?:mục|chỉ)[ ]tiêu"
    r"[^\n.;:,]{0,30})?"
)
_HEADING = re.compile(
    rf"""[ \t]{{0,9}}(?:(?P<mark>{_MARK})[ \t]{{0,9}})?
    (?:(?:(?:(?:các\s+)?(?:mục\s+tiêu|chỉ\s+tiêu)[^\n.;:]{{0,60}}?\s)?
      (?:phấn\s+đấu\s+|tầm\s+nhìn\s+|định\s+hướng\s+)?(?:đến|trong|vào)\s+(?:hết\s+|cuối\s+)?
      |(?:các\s+)?(?:mục\s+tiêu|chỉ\s+tiêu)[^\n.;:]{{0,60}}?\s(?=năm\s)
      |giai\s+đoạn\s+)?
    (?:năm\s+|giai\s+đoạn\s+)?(?:20\d\d\s*(?:-|đến)\s*(?:năm\s+)?)?
    |(?P<work>(?:kế\s+hoạch|lộ\s+trình|nội\s+dung|nhiệm\s+vụ)[^\n.;:,]{{0,80}}?\sgiai\s+đoạn\s+20\d\d\s*(?:-|đến)\s*(?:năm\s+)?))
    (?P<year>20\d\d){_AIMS}[ \t]{{0,9}}(?P<colon>[:.]?)[ \t]{{0,9}}$""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_YEAR_ENDS = re.compile(
    r"20[0-9][0-9](?:,?[ ](?:phấn|đạt|hoàn)[ ][^\n.;:,]{1,60})?[ \t]{0,9}[:.]?[ \t]{0,9}$", re.MULTILINE
)
_LONGEST = 160  # characters of a heading
# A number alone on its line is that of a page.
_LINE = re.compile(rf"[ \t]*(?!\d{{1,3}}[ \t]*$)(?P<mark>{_MARK})", re.MULTILINE)
# Marks from the highest rank down; a line without a mark is below them all.
_RANKS = re.compile(
    r"([IVX]+ ?[.)/-]|[A-Z][.)])|(\d+(?: ?[.)/-])?)|(\d.*)|([a-zđ][.)])|(\(.*)|([-*•])|([+])|(.)"
)


class TimeHeadings:
    """Headings that are a time ("- Năm 2022:", "b) Đến năm 2030") and how far down the text each holds.

    A numbered heading of work counts too: "2. Kế hoạch phát triển giai đoạn 2026 - 2030".
    """

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._spans: list[tuple[int, str]] = []
        for ending in _YEAR_ENDS.finditer(text):
            begin = text.rfind("\n", 0, ending.start()) + 1
            match = _HEADING.match(text, begin) if ending.start() - begin <= _LONGEST else None
            if match and (match["mark"] or match["colon"]) and not (match["work"] and not match["mark"]):
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
    for line in line_matches(_LINE, text, heading.end(), len(text)):
        if not first and _rank(line["mark"]) <= rank:
            return line.start()
        first = False
    return len(text)


def _rank(mark: str) -> int:
    match = _RANKS.fullmatch(mark)
    return (match.lastindex if match else None) or _RANKS.groups + 1


class TargetYears:
    """The years of numbers, asked from left to right, so that each sentence is read once."""

    def __init__(self, context: Context, low: str) -> None:
        self._text, self._low = context.text, low
        self._plan = str(context.year) if context.year else None
        self._headings = TimeHeadings(context.text)
        self._sentence = self._seen = self._read = 0
        self._starts: list[int] = []
        self._years: list[str] = []

    def year_of(self, clause: Span, number: int) -> str | None:
        """The year for the number at `number`: behind it, before it in its sentence, or a heading's."""
        self._go_to(clause)
        at = bisect_right(self._starts, number)
        if at < len(self._years):
            following = self._starts[at]
            opens = at > 0 and _OPENS.search(self._low, max(number, following - _BEFORE), following)
            return self._years[at - 1 if opens else at]
        return self._years[-1] if self._years else self._headings.year_at(number)

    def _go_to(self, clause: Span) -> None:
        """Reads on to the end of the clause; years of earlier sentences are dropped."""
        self._sentence = self._sentence_of(clause[0])
        self._seen = max(self._seen, clause[0])
        old = bisect_left(self._starts, self._sentence)
        if old:
            del self._starts[:old], self._years[:old]
        begin = max(self._read, self._sentence)
        self._read = max(begin, clause[1])
        if not _MAY_HOLD_YEAR.search(self._low, begin, self._read):
            return
        for match in self._year_words(begin, self._read):
            printed = match["year"] or match["head"] or match["reached"] or match["aimed"]
            year = printed or (match["plan"] and self._plan)
            based = _BASE.search(self._low, max(0, match.start() - _BEFORE), match.start())
            if year and not based and not self._in_name(match):
                self._starts.append(match.start())
                self._years.append(year)

    def _year_words(self, begin: int, end: int) -> "Iterator[re.Match[str]]":
        """The matches of `_YEAR_OF_CLAUSE`, tried only where one may begin."""
        low, at = self._low, begin
        match = _YEAR_OF_CLAUSE.match(low, begin, end)
        if match:
            at = match.end()
            yield match
        for start in _YEAR_STARTS.finditer(low, at, end):
            place = start.end() if start.end() - start.start() == 1 else start.start()
            match = _YEAR_OF_CLAUSE.match(low, place, end) if place >= at else None
            if match:
                at = match.end()
                yield match

    def _sentence_of(self, clause: int) -> int:
        """Where the sentence begins that the clause at `clause` stands in; mostly it is near."""
        earliest = max(self._seen, clause - _LONGEST_SENTENCE)
        for reach in (_SENTENCE_USUAL, _LONGEST_SENTENCE):
            found = -1
            for end in _SENTENCE.finditer(self._text, max(earliest, clause - reach), clause + _AHEAD):
                if end.start() >= clause:
                    break
                found = end.end()
            if found >= 0:
                return found
            if earliest >= clause - reach:
                break
        return earliest if earliest > self._seen else self._sentence

    def _in_name(self, match: "re.Match[str]") -> bool:
        if match["by"] not in ("đến", "tới") or _REACHED.match(self._low, match.end()):
            return False
        begin = max(self._sentence, match.start() - _NAME)
        return bool(_NAMED.search(self._low, begin, match.start()))
