"""Ruled tables of a page: boxes of cells into a grid, and tables that go on over a page's end."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cancu.loaders.read.blocks import Block, Box, Grid, one_line
from cancu.loaders.read.ocr_repair import counted
from cancu.loaders.read.page_words import Word, joined, lines_of, paragraphs
from cancu.loaders.read.printed import instead, together

_RECIPIENTS = re.compile(r"Nơi\s+nhận", re.IGNORECASE)
_SAME = 3.0  # points: edges nearer than this are one
_SAME_COLUMNS = 8.0  # points by which the columns of a continued table may differ
_MOST_PADDING = 12.0  # points between a cell's edge and its words

Edges = tuple[float, float, float, float]  # x0, top, x1, bottom


@dataclass(frozen=True)
class PageTable:
    """A table with its place on the page. `columns`: the x of its column edges. `seen`: on a scan."""

    grid: Grid
    top: float
    bottom: float
    columns: tuple[float, ...]
    seen: bool = False


def page_table(cells: Sequence[Edges], words: Iterable[Word]) -> PageTable:
    """The grid of these cell boxes, filled with the words whose middle lies in them."""
    xs = _distinct([edge for cell in cells for edge in (cell[0], cell[2])])
    ys = _distinct([edge for cell in cells for edge in (cell[1], cell[3])])
    inside = list(words)
    boxes: list[Box] = []
    seen = False
    for x0, top, x1, bottom in sorted(cells, key=lambda cell: (_at(ys, cell[1]), cell[0])):
        row, col = _at(ys, top), _at(xs, x0)
        own = [word for word in inside if x0 <= (word.x0 + word.x1) / 2 < x1
               and top <= (word.top + word.bottom) / 2 < bottom]
        blocks: tuple[Block, ...] = tuple(_paragraphs(own, x0, x1))
        seen = seen or any(word.seen for word in own)
        boxes.append(Box(row, col, blocks, max(1, _at(ys, bottom) - row), max(1, _at(xs, x1) - col)))
    if seen:
        boxes = _numbered(boxes)
    return PageTable(Grid(tuple(boxes)), ys[0], ys[-1], tuple(xs), seen)


def _numbered(boxes: list[Box]) -> list[Box]:
    """The numbers in the first column of a scanned table, misread ones put right."""
    places = [at for at, box in enumerate(boxes) if box.col == 0 and box.col_span == 1]
    marks = counted([one_line(boxes[at].blocks) for at in places])
    found = list(boxes)
    for at, mark in zip(places, marks, strict=True):
        if mark != one_line(boxes[at].blocks):
            misread = together(*(block for block in boxes[at].blocks if isinstance(block, str)))
            found[at] = replace(boxes[at], blocks=(instead(mark, misread),))
    return found


def _paragraphs(words: Sequence[Word], x0: float, x1: float) -> list[str]:
    """The words of a cell; it is as wide as its words keep from the left edge, on the right edge too."""
    if not words:
        return []
    left = min(word.x0 for word in words)
    return paragraphs(lines_of(words), left, x1 - min(max(left - x0, 1.0), _MOST_PADDING))


def _distinct(edges: Iterable[float]) -> list[float]:
    found: list[float] = []
    for edge in sorted(edges):
        if not found or edge - found[-1] > _SAME:
            found.append(edge)
    return found


def _at(edges: Sequence[float], edge: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - edge))


def goes_on_as(upper: PageTable, lower: PageTable) -> bool:
    """Whether the first table of a page goes on with the last one of the page before: the same columns."""
    return len(upper.columns) == len(lower.columns) and all(
        abs(a - b) < _SAME_COLUMNS for a, b in zip(upper.columns, lower.columns, strict=True)
    )


def put_together(upper: PageTable, lower: PageTable) -> PageTable:
    """One table of both; a repeated header is dropped, a row that the page's end cut is made whole."""
    boxes = list(upper.grid.boxes)
    more = list(lower.grid.boxes)
    header = _rows_repeated(boxes, more)
    more = [replace(box, row=box.row - header) for box in more if box.row >= header]
    rows = max(box.row + box.row_span for box in boxes)
    if _row_goes_on(boxes, more, rows):
        more = _merged(boxes, more, rows)
    boxes += [replace(box, row=box.row + rows) for box in more]
    if upper.seen:
        boxes = _numbered(boxes)  # again: the number before or behind may stand on the other page
    return replace(upper, grid=Grid(tuple(boxes)), bottom=lower.bottom)


def _row(boxes: Iterable[Box], row: int) -> list[str]:
    return [one_line(box.blocks) for box in boxes if box.row == row]


def _rows_repeated(boxes: Sequence[Box], more: Sequence[Box]) -> int:
    count = 0
    last = max((box.row for box in more), default=0)
    while count < last and any(_row(more, count)) and _row(boxes, count) == _row(more, count):
        count += 1
    return count


def _row_goes_on(boxes: Sequence[Box], more: Sequence[Box], rows: int) -> bool:
    """The first row has no number, while its words begin in the middle of a sentence; or recipients go on."""
    first = sorted((box for box in more if box.row == 0), key=lambda box: box.col)
    if len(first) < 2 or first[0].row_span > 1:
        return False
    before = {box.col: one_line(box.blocks) for box in boxes if box.row + box.row_span == rows}
    if len(first) == 2 and _RECIPIENTS.match(before.get(0, "")):
        return True
    if one_line(first[0].blocks):
        return False
    texts = [(before.get(box.col, ""), one_line(box.blocks)) for box in first[1:] if one_line(box.blocks)]
    return bool(texts) and all(up and (low[0].islower() or up[-1] not in ".;:") for up, low in texts[:1])


def _over_the_end(upper: Sequence[Block], lower: Sequence[Block]) -> tuple[Block, ...]:
    """The paragraphs of a cell that a page's end cut, the one in the middle made whole."""
    last, first = upper[-1] if upper else "", lower[0] if lower else ""
    if not (isinstance(last, str) and isinstance(first, str)):
        return (*upper, *lower)
    if last and first and (first[0].islower() or (last[-1] not in ".;:" and first[0] not in "-+•")):
        return (*upper[:-1], joined(last, first), *lower[1:])
    return (*upper, *lower)


def _merged(boxes: list[Box], more: list[Box], rows: int) -> list[Box]:
    """Puts the words of the lower part into the cells of the upper one; returns the rows that follow."""
    for box in [box for box in more if box.row == 0]:
        for at, upper in enumerate(boxes):
            if upper.col == box.col and upper.row + upper.row_span == rows and box.blocks:
                boxes[at] = replace(upper, blocks=_over_the_end(upper.blocks, box.blocks))
    return [replace(box, row=box.row - 1) for box in more if box.row > 0]
