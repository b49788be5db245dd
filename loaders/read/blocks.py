"""Paragraphs and tables of any format, and the one way in which they become text with cells.

A paragraph is a line; the cells of a row are parted by tabs, rows by line ends; a merged cell stands once.
Several paragraphs of a cell stay on lines of their own inside the cell. A blank line parts a table from what
surrounds it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cancu.loaders.origin import Origin
from cancu.loaders.read.printed import Mark, marks_of, origin_of
from cancu.loaders.reading import Cell, Table

_MOST_PLACES = 500_000  # of a grid; spans of hostile pages cover millions


@dataclass(frozen=True)
class Box:
    """A table cell before it has offsets: its place in the grid and what stands in it."""

    row: int
    col: int
    blocks: "tuple[Block, ...]"
    row_span: int = 1
    col_span: int = 1


@dataclass(frozen=True)
class Grid:
    """A table, its cells in reading order. `exact`: False where merged cells were lost: wrong places."""

    boxes: tuple[Box, ...]
    exact: bool = True


Block = str | Grid


def render(blocks: Iterable[Block]) -> tuple[str, tuple[Table, ...]]:
    """The text of some blocks and the tables in it, outer ones before the ones nested in them."""
    writer = _Writer()
    writer.write(blocks)
    return writer.text(), tuple(writer.tables)


def render_pages(blocks: Iterable[Block]) -> tuple[str, tuple[Table, ...], Origin]:
    """The same, with the pages and the recognised words of blocks that were printed on pages."""
    writer = _Writer()
    writer.write(blocks)
    return writer.text(), tuple(writer.tables), origin_of(writer.marks)


class _Writer:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.tables: list[Table] = []
        self.marks: list[Mark] = []

    def text(self) -> str:
        return "".join(self._parts)

    def write(self, blocks: Iterable[Block]) -> None:
        blank = True  # no blank line at the beginning
        for block in blocks:
            if isinstance(block, Grid):
                if not blank:
                    self._add("\n")
                self._table(block)
                self._add("\n\n")
                blank = True
            elif block:
                self._add(block)
                self._add("\n")
                blank = False
            elif not blank:
                self._add("\n")
                blank = True

    def _add(self, piece: str) -> None:
        for mark in marks_of(piece):
            self.marks.append(mark._replace(start=mark.start + self._length, end=mark.end + self._length))
        self._parts.append(piece)
        self._length += len(piece)

    def _table(self, grid: Grid) -> None:
        at = len(self.tables)
        start, cells, row = self._length, list[Cell](), -1
        for box in grid.boxes:
            if row >= 0:
                self._add("\n" if box.row != row else "\t")
            row = box.row
            first = self._length
            # Without places the rows are read as lines: a cell must not be broken over several.
            self._cell(box.blocks if grid.exact else (one_line(box.blocks),))
            cells.append(Cell(first, self._length, box.row, box.col, box.row_span, box.col_span))
        if grid.exact and sum(cell.row_span * cell.col_span for cell in cells) <= _MOST_PLACES:
            self.tables.insert(at, Table(start, self._length, tuple(cells)))

    def _cell(self, blocks: Sequence[Block]) -> None:
        first = True
        for block in blocks:
            if not block:
                continue
            if not first:
                self._add("\n")
            first = False
            if isinstance(block, Grid):
                self._table(block)
            else:
                self._add(block)


def one_line(blocks: Iterable[Block]) -> str:
    """Everything in some blocks as one line, for a look at what they are."""
    return " ".join(render(blocks)[0].split())


def placed(rows: Iterable[Sequence[tuple[Sequence[Block], int, int]]]) -> tuple[Box, ...]:
    """Boxes from rows of (blocks, row span, column span), as HTML has them: each at the next free place."""
    free_from: dict[int, int] = {}  # column to the first row that no cell from above covers
    boxes = []
    for row, cells in enumerate(rows):
        col = 0
        for blocks, row_span, col_span in cells:
            while free_from.get(col, 0) > row:
                col += 1
            boxes.append(Box(row, col, tuple(blocks), row_span, col_span))
            for _ in range(col_span):
                free_from[col] = row + row_span
                col += 1
    return tuple(boxes)
