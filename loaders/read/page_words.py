"""Words on a page (of a PDF or a scan) as lines and paragraphs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from cancu.loaders.read.printed import Mark, Printed, together

_BLANK = 0.12  # of the letters' height: a wider gap is a blank
_COLUMN_GAP = 1.8  # of the letters' height: a wider gap parts columns of words
_LEAST_COLUMN_GAP = 18.0  # points
_OVERLAP = 0.5  # of the lower word's height that two words of one line share
_PARAGRAPH_GAP = 0.85  # of the letters' height: lines further apart belong to different paragraphs
_INDENT = 8.0  # points
_SMALL = 0.78  # of the line's letters: smaller digits are raised
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(
    r"(?:[-+*•–]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}\.\d|[a-zđ][.)]|[IVX]{1,5}[.)]|Điều \d+\.)(?=\s|$)"
)
_BASIS = re.compile(r"(?:Căn cứ|Theo|Xét|Thực hiện|Thi hành) ")  # each basis is a paragraph
# "76/NQ-" / "CP", "76/NQ" / "-CP": a symbol that the line's end cut.
_OPEN_SYMBOL = re.compile(r"[^\s-][-/]$")
_REST_OF_SYMBOL = re.compile(r"[-/][^\W_]")


@dataclass(frozen=True, slots=True)  # there are hundreds of thousands
class Word:
    """A word with its box in points, from the page's upper left.

    `seen`: recognised in a picture, where a blank stands between any two words; `sure` of it, 0 to 100.
    `page`: its number, from 1.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    seen: bool = False
    sure: float = 100.0
    page: int = 1

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def printed(self, text: str) -> Printed:
        """`text`, which stands for the word, with the word's page and how sure it is."""
        sure = round(self.sure) if self.seen else None
        return Printed.of(text, [Mark(0, len(text), self.page, sure)] if text else ())


@dataclass(frozen=True)
class Line:
    """Words of one line from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def x0(self) -> float:
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @cached_property
    def height(self) -> float:
        """The height of its letters: of the word in the middle when sorted by height."""
        return sorted(word.height for word in self.words)[len(self.words) // 2]

    @cached_property
    def text(self) -> Printed:
        """The words with blanks where there are gaps; three blanks between columns; raised digits as such."""
        done: list[str] = []
        before: Word | None = None
        for word in self.words:
            if before is not None:
                gap = word.x0 - before.x1
                wide = gap > max(_COLUMN_GAP * self.height, _LEAST_COLUMN_GAP)
                done.append("   " if wide else " " if word.seen or gap > _BLANK * self.height else "")
            raised = word.height < _SMALL * self.height and word.text.isascii() and word.text.isdigit()
            done.append(word.printed(word.text.translate(_SUPERSCRIPT) if raised else word.text))
            before = word
        return together(*done)

    def gaps(self) -> list[tuple[float, float]]:
        """The wide gaps between its words."""
        least = max(_COLUMN_GAP * self.height, _LEAST_COLUMN_GAP)
        pairs = pairwise(self.words)
        return [(left.x1, right.x0) for left, right in pairs if right.x0 - left.x1 > least]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Words as lines, from top to bottom."""
    rows: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda word: (word.top, word.x0)):
        for at in range(len(rows) - 1, max(len(rows) - 4, -1), -1):
            top, bottom = spans[at]
            shared = min(bottom, word.bottom) - max(top, word.top)
            if shared >= _OVERLAP * min(bottom - top, word.height):
                rows[at].append(word)
                break
        else:
            rows.append([word])
            spans.append((word.top, word.bottom))
    return [Line(tuple(sorted(row, key=lambda word: word.x0))) for row in rows]


def goes_on(before: Line, line: Line, left: float, right: float, *, over_page: bool = False) -> bool:
    """Whether a line goes on with the paragraph of the line before it, between these margins.

    A line that had room for the next line's first word was ended on purpose.
    """
    first = line.words[0]
    needed = _BLANK * 2 * before.height + (first.x1 - first.x0)
    centred = all(abs(each.x0 + each.x1 - left - right) < _INDENT for each in (before, line))
    if centred and line.x0 > left + _INDENT and before.x1 - before.x0 + needed > right - left - 1:
        return True
    apart = not over_page and line.top - before.bottom > _PARAGRAPH_GAP * before.height
    if before.x1 + needed <= right - 1 or apart:
        return False
    if _MARK.match(line.text) and before.text.rstrip()[-1] in ".;:!?”)":
        return False
    if before.text.endswith(";") and _BASIS.match(line.text):
        return False
    indented = line.x0 > left + _INDENT
    if not indented:
        return True
    beside_mark = len(before.words) > 1 and abs(line.x0 - before.words[1].x0) < _INDENT
    hanging = beside_mark and _MARK.match(before.text)
    same = abs(line.x0 - before.x0) < 2 and before.text.rstrip()[-1] not in ".;:!?"
    return bool(hanging or same)


def joined(text: str, more: str) -> Printed:
    """A paragraph and its next line; a symbol that the line's end cut is made whole."""
    whole = _OPEN_SYMBOL.search(text) or _REST_OF_SYMBOL.match(more)
    return together(text, "" if whole else " ", more)


def paragraphs(lines: Sequence[Line], left: float, right: float) -> list[str]:
    """Lines between two margins as paragraphs."""
    found: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is not None and goes_on(before, line, left, right):
            found[-1] = joined(found[-1], line.text)
        else:
            found.append(line.text)
        before = line
    return found
