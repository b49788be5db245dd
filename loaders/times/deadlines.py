"""Deadlines: the time a table cell states, and the time words of prose that govern an assigned action."""

import re

from cancu.loaders.letters import SMALL
from cancu.loaders.records import Deadline, Span
from cancu.loaders.scan import lowered
from cancu.loaders.times.rules import governs
from cancu.loaders.times.words import CYCLE, DATE, PERIOD, TIMES, TimeWord, find_times

_BLANK = re.compile(r"\s+")
_EMPTY = frozenset({"", "-", "–", ".", "/", "x", "...", "…"})
# A dash between two points of time ("Tháng 8 - Tháng 10") begins no new piece.
_PIECE = re.compile(
    r"(?:[^;\n\s]|[^\S\n]+(?!-\s+(?!(?:tháng|qu[ýí]|năm)\s+[\divx]+\b(?!\s*:))[^\W\d_]{2,}\s))+|[^;\n]",
    re.IGNORECASE,
)
# A narrow column breaks "Quý / II/2026", "2026- / 2027", "30/6/ / 2026" over lines; "Quý I / Quý II" are two.
_BROKEN_DATE = re.compile(r"(?<=/)\s*\n\s*(?=\d)|\s*\n\s*(?=/\d)")
_BROKEN_LINE = re.compile(rf"(?<=[-–,])\s*\n\s*|\s*\n\s*(?=[{SMALL}\d]|[IVX]+\b|[-–]\s*\d)")
# "Theo Quyết định số 53/QĐ-UBND ngày 07/01/2019", "Đã ban hành": the cell names a document or a state.
_NO_TIME = re.compile(
    r"[\s\-+*•]*(?:đã\b|đang\b|theo\b(?!\s+(?:định\s+kỳ|(?:từng\s+)?(?:tuần|tháng|qu[ýí]|năm)\b)))",
    re.IGNORECASE,
)
_MOST = 200  # time words looked at in one item; a longer list is no work item but a calendar
_QUARTERS = re.compile(r"IV|I{1,3}")  # in a column headed "Quý"
_ONLY_QUARTERS = re.compile(r"\s*(?:I{1,3}|IV)(?:\s*[-–,;]\s*(?:I{1,3}|IV))*\s*")
_BY_UNIT = re.compile(r"[\s\-]*(?:theo\s+)?(?:từng\s+)?(tuần|tháng|qu[ýí]|năm)[\s.]*$", re.IGNORECASE)


def cell_deadline(text: str, year: int | None) -> tuple[str | None, Deadline]:
    """The text and the deadline of a time cell or label line; `year` is that of an annual plan.

    The text is kept (whitespace collapsed, no closing full stop) also where it gives no time; None if empty.
    """
    printed = _BLANK.sub(" ", text).strip().removesuffix(".").rstrip()
    if printed.lower() in _EMPTY:
        return None, Deadline()
    text = _QUARTERS.sub(r"Quý \g<0>", text) if _ONLY_QUARTERS.fullmatch(text) else text
    if "\n" in text:
        text = _BROKEN_LINE.sub(" ", _BROKEN_DATE.sub("", text))
    words: list[TimeWord] = []
    low = lowered(text)
    for piece in _PIECE.finditer(text):
        if not _NO_TIME.match(piece.group()):
            words += find_times(low, *piece.span(), year)
    if words:
        return printed, _settled(words).deadline
    unit = _BY_UNIT.match(text)
    if unit:
        every = {"tuần": "week", "tháng": "month", "năm": "year"}.get(unit[1].lower(), "quarter")
        return printed, Deadline("recurring", every=every)
    return printed, Deadline()


def _settled(words: list[TimeWord]) -> TimeWord:
    """Of several that count: a date or period before a cycle, a cycle before the rest, equals by order.

    A day or month without a year beside a cycle is part of it: "hằng năm (trước ngày 15/12)".
    """
    if any(word.shape in (CYCLE, TIMES) for word in words):
        words = [w for w in words if w.dated or w.shape not in (DATE, PERIOD) or w.unit == "year"]
    return min(words, key=lambda word: word.rank)


def prose_deadline(
    text: str, start: int, end: int, year: int | None, low: str | None = None
) -> tuple[Span, str, Deadline] | None:
    """The time words of the item `text[start:end]` that govern its action: span, text, deadline.

    None where no time words govern it: those of a noun, a target or a purpose do not count. `low`: the whole
    text in lower case, where the caller has it already.
    """
    low = lowered(text) if low is None else low
    times = find_times(low, start, end, year)
    words = [word for word in times[:_MOST] if governs(text, low, start, end, word)] if times else times
    if not words:
        return None
    word = _settled(words)
    return (word.start, word.end), _BLANK.sub(" ", text[word.start:word.end]).strip(), word.deadline
