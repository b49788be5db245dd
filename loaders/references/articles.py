"""The positions cited with a document: `khoản 2 Điều 4 Nghị định số ...`."""

import re

from cancu.loaders.letters import word_set
from cancu.loaders.scan import lowered

_MARK = r"(?:\d{1,3}[a-zđ]?|[a-zđ]|[IVX]{1,5}[a-zđ]?)(?!\w)"
_UNIT = re.compile(
    rf"(?<!\w)(?:điểm|khoản|điều|mục|chương|phần|phụ\s+lục|tiết)\s+(?:số\s+)?{_MARK}"
    rf"(?:(?:\s*,\s*|\s+và\s+|\s*-\s*|\s+đến\s+){_MARK})*", re.IGNORECASE
)
_TO_DOCUMENT = re.compile(
    r"\s*,?\s*(?:(?:ban\s+hành\s+)?kèm\s+theo\s*)?(?:của|tại|thuộc|theo)?\s*(?:các\s*)?", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:,|;|và|của|tại|thuộc)?\s*(?:các\s*)?(?:,\s*)?")
_WORDS = re.compile("điểm|khoản|điều|mục|chương|phần|phụ|tiết")
_LINKS = word_set("ban hành kèm theo của tại thuộc các")  # between a position and its document
_MARKS = "0123456789ivx"  # what numbers are made of
_WINDOW = 140  # characters: "điểm đ khoản 2 Điều 7, điểm đ khoản 2 Điều 11" and more fit


def article_before(text: str, position: int) -> str | None:
    """The positions that stand right before the document at `position`, as printed on one line, or None."""
    if not _may_end_unit(text[max(0, position - 40):position]):
        return None
    start = max(0, position - _WINDOW)
    words = [start + word.start() for word in _WORDS.finditer(lowered(text[start:position]))]
    units = [unit for word in words if (unit := _UNIT.match(text, word, position))]
    if not units or not _TO_DOCUMENT.fullmatch(text, units[-1].end(), position):
        return None
    first = len(units) - 1
    while first and _BETWEEN.fullmatch(text, units[first - 1].end(), units[first].start()):
        first -= 1
    return " ".join(text[units[first].start():units[-1].end()].split())


def _may_end_unit(before: str) -> bool:
    """Whether a position may end here: with a number or a letter; most documents stand behind a word."""
    words = before.lower().replace(",", " ").split()
    while words and words[-1] in _LINKS:
        words.pop()
    if not words:
        return True
    last, before_last = words[-1][-1], words[-1][-2:-1]
    return last.isalnum() and (last in _MARKS or not before_last.isalpha() or before_last in _MARKS)
