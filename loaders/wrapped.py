"""Text whose paragraphs a converter broke at a fixed width (antiword, catdoc, pandoc, mail): joined again."""

import re
from collections.abc import Iterator, Sequence

_WIDEST, _NARROWEST = 132, 50  # characters of a line; converters break at 72 to 100
_LEAST_LINES = 12
_LEAST_BREAKS = 6  # lines that go on in small letters on the next
_SHARE = 0.1
# Characters that may be left in a full line, before a word that begins amid a sentence and before any other.
_RAGGED, _SLACK = 12, 3
_MARKED = re.compile(
    r"[-+*•–]|\(?(?:[^\W\d_]|[ivxIVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)/-]\s"
    r"|(?:Điều|Phần|Chương|Thứ|Xét)\s|Căn\s+cứ\s|Theo\s+đề\s+nghị"
)
_PERIOD_ENDS = re.compile(r"[-–]\s?\d{4}\b")
_ENDS = (".", ";", "!", "?")


def unwrapped(text: str) -> str:
    """The text with a blank for each line end at which only the width of the page ended a line.

    As long as `text`. A line is full if it is about as wide as the widest, or if the first word of the next
    had no more room in it. Text whose lines are paragraphs stays as it is: it has a line wider than any
    page, or hardly a full line.
    """
    lines = text.split("\n")
    if any(len(line) > _WIDEST and _is_prose(line) for line in lines):
        return text  # most texts: one look at the first wide line
    prose = [len(line) for line in lines if _is_prose(line)]
    width = max(prose, default=0)
    if width < _NARROWEST or len(prose) < _LEAST_LINES:
        return text
    full = list(_full(lines, width))
    broken = sum(_goes_on(lines[at + 1]) for at in full)
    if broken < max(_LEAST_BREAKS, len(prose) * _SHARE):
        return text
    return _joined(lines, set(full))


def _full(lines: Sequence[str], width: int) -> Iterator[int]:
    """The numbers of the lines that go on with the next one."""
    for at in range(len(lines) - 1):
        line, following = lines[at].rstrip(), lines[at + 1].strip()
        if (_is_prose(line) and _is_prose(following) and line.isupper() == following.isupper()
                and not _begins(line, following) and _is_full(line, following, width)):
            yield at


def _begins(line: str, following: str) -> bool:
    """Whether a line begins an item or clause; "- 2025" behind "2021" begins none."""
    period = line[-1].isdigit() and _PERIOD_ENDS.match(following)
    return _MARKED.match(following) is not None and not period


def _is_full(line: str, following: str, width: int) -> bool:
    room = width - len(line) - 1 - len(following.split(None, 1)[0])
    if line.endswith(_ENDS) and not _goes_on(following):
        return room < 0 and line.endswith(";")
    amid = following[0].islower() or following[0].isdigit()
    return room < _SLACK or (amid and len(line) >= width - _RAGGED)


def _is_prose(line: str) -> bool:
    """No blank line or rule, no row of a table, no columns with a gap between them."""
    words = line.strip(" _=-*.")
    return bool(words) and "\t" not in line and "|" not in line and "   " not in words


def _goes_on(following: str) -> bool:
    return following.lstrip()[:1].islower()


def _joined(lines: Sequence[str], full: set[int]) -> str:
    pieces = [line + (" " if at in full else "\n") for at, line in enumerate(lines[:-1])]
    return "".join((*pieces, lines[-1]))
