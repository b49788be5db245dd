"""What every reader returns: text, the tables in it, where it comes from, and what went wrong on the way."""

from dataclasses import dataclass, field

from cancu.loaders.origin import Origin

# A line of its own in a text put together from several files: Unicode's sign for the end of a file.
FILE_END = "\x1c"


@dataclass(frozen=True)
class Cell:
    """One cell of a table: its span in the text and its place in the grid (rows and columns from 0)."""

    start: int
    end: int
    row: int
    col: int
    row_span: int = 1
    col_span: int = 1


@dataclass(frozen=True)
class Table:
    """Cells in reading order; a merged cell stands once, at its upper left."""

    start: int
    end: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Reading:
    """The text of one file as its reader gives it; every offset in a record points into `text`.

    `tables`: the real tables of the format (docx, html); a plain text has none here, its tab rows
    are found later. `warnings`: what was left out or doubtful, each a sentence with its place.
    `origin`: pages, words recognised in pictures, and the files where annexes lie in files of their own.
    """

    text: str
    file: str
    format: str
    tables: tuple[Table, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    origin: Origin = field(default=Origin())
