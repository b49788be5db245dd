"""Ruled tables of a page: boxes of cells into a grid, and tables that go on over a page's end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cancu.loaders.read.blocks import Block, Box, Grid, one_line
from cancu.loaders.read.page_words import Word, lines_of, paragraphs

_SAME = 3.0  # points: edges nearer than this are one
_SAME_COLUMNS = 8.0  # points by which the columns of a continued table may differ
_MOST_PADDING = 12.0  # points between a cell's edge and its words

Edges = tuple[float, float, float, float]  # x0, top, x1, bottom


@dataclass(frozen=True)
class PageTable:
    """A table with its place on the page. `columns`: the x of its column edges."""

    grid: Grid
    top: float
    bottom: float
    columns: tuple[float, ...]


def page_table(cells: Sequence[Edges], words: Iterable[Word]) -> PageTable:
    """The grid of these cell boxes, filled with the words whose middle lies in them."""
    xs = _distinct([edge for cell in cells for edge in (cell[0], cell[2])])
    ys = _distinct([edge for cell in cells for edge in (cell[1], cell[3])])
    inside = list(words)
    boxes = []
    for x0, top, x1, bottom in sorted(cells, key=lambda cell: (_at(ys, cell[1]), cell[0])):
        row, col = _at(ys, top), _at(xs, x0)
        own = [word for word in inside if x0 <= (word.x0 + word.x1) / 2 < x1
               and top <= (word.top + word.bottom) / 2 < bottom]
        blocks: tuple[Block, ...] = tuple(_paragraphs(own, x0, x1))
        boxes.append(Box(row, col, blocks, max(1, _at(ys, bottom) - row), max(1, _at(xs, x1) - col)))
    return PageTable(Grid(tuple(boxes)), ys[0], ys[-1], tuple(xs))


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
    """The first row has no number, while its words begin in the middle of a sentence."""
    first = sorted((box for box in more if box.row == 0), key=lambda box: box.col)
    if len(first) < 2 or one_line(first[0].blocks) or first[0].row_span > 1:
        return False
    before = {box.col: one_line(box.blocks) for box in boxes if box.row + box.row_span == rows}
    texts = [(before.get(box.col, ""), one_line(box.blocks)) for box in first[1:] if one_line(box.blocks)]
    return bool(texts) and all(up and (low[0].islower() or up[-1] not in ".;:") for up, low in texts[:1])


def _merged(boxes: list[Box], more: list[Box], rows: int) -> list[Box]:
    """Puts the words of the lower part into the cells of the upper one; returns the rows that follow."""
    for box in [box for box in more if box.row == 0]:
        for at, upper in enumerate(boxes):
            if upper.col == box.col and upper.row + upper.row_span == rows and box.blocks:
                words = f"{one_line(upper.blocks)} {one_line(box.blocks)}"
                boxes[at] = replace(upper, blocks=(words.strip(),))
    return [replace(box, row=box.row - 1) for box in more if box.row > 0]
