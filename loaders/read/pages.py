"""Pages into one running text: furniture of pages dropped, columns, paragraphs and tables put together."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cancu.loaders.read.blocks import Block, Box, Grid
from cancu.loaders.read.page_tables import Edges, PageTable, goes_on_as, page_table, put_together
from cancu.loaders.read.page_words import Line, Word, goes_on, joined, lines_of, paragraphs
from cancu.loaders.text import fold

_EDGE_LINES = 2  # lines at the head and foot of a page that may be furniture
_REPEATS = 3  # pages on which a line must stand to be furniture
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:Trang\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s]*")
_NUMBER_AT_END = re.compile(r"^\d{1,4}(?=\s)|\d{1,4}(?:\s*/\s*\d{1,4})?$")
_CORRIDOR = 12.0  # points between two columns of words, at least
_STAMP_HEIGHT = 60.0  # points
_RECIPIENTS = re.compile(r"Nơi\s+nhận", re.IGNORECASE)
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s?\S")
# What a signing program stamps on the page: signer, body, time, in a box of its own.
_STAMP = re.compile(
    r"(?:(?:Người ký|Ký bởi|Digitally signed by|Signed by|Cơ quan|Thời gian ký|Ngày ký|Giờ ký|Date|Email)\s*:"
    r"|Signature (?:Not Verified|Valid)|Digitally signed by).*",
    re.IGNORECASE,
)
_STAMP_SIGN = re.compile(r"Người ký|Ký bởi|igned by|Thời gian ký|Ngày ký:|Signature|\+07:?00", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """A page as its reader found it: words, and for each ruled table the boxes of its cells (points)."""

    words: tuple[Word, ...]
    tables: tuple[tuple[Edges, ...], ...]
    width: float


@dataclass
class _Parts:
    """Lines outside tables, and tables, of one page from top to bottom; notes from its foot."""

    items: list[Line | PageTable]
    notes: list[str]


def blocks_of(pages: Sequence[Page]) -> tuple[list[Block], list[str]]:
    """The running text of some pages as blocks, and a warning for each thing that was cut."""
    parts = [_parts(page) for page in pages]
    cut = _drop_furniture(parts)
    lines = [item for part in parts for item in part.items if isinstance(item, Line)]
    margins = _margins(lines, min((page.width for page in pages), default=0.0))
    for part in parts:
        _lift_notes(part, margins)
    return list(_run(parts, margins)), cut


def _parts(page: Page) -> _Parts:
    tables = []
    free = list(page.words)
    for cells in page.tables:
        inside = [word for word in free if any(_holds(cell, word) for cell in cells)]
        table = page_table(cells, inside)
        if any(box.blocks for box in table.grid.boxes):
            tables.append(table)
            taken = set(map(id, inside))
            free = [word for word in free if id(word) not in taken]
    items: list[Line | PageTable] = [*lines_of(free), *tables]
    return _Parts(sorted(items, key=lambda item: item.top), [])


def _holds(cell: Edges, word: Word) -> bool:
    across, down = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return cell[0] <= across < cell[2] and cell[1] <= down < cell[3]


def _drop_furniture(parts: Sequence[_Parts]) -> list[str]:
    """Cuts page numbers, lines that stand at the edge of many pages, and stamps of digital signatures."""
    seen = Counter(key for part in parts for key in {_key(line) for line in _edge_lines(part)})
    cut: list[str] = []
    for part in parts:
        for line in _edge_lines(part):
            if _PAGE_NUMBER.fullmatch(line.text) or seen[_key(line)] >= _REPEATS:
                part.items.remove(line)
        stamped = _stamped([item for item in part.items if isinstance(item, Line)])
        if stamped:
            part.items = [item for item in part.items if item not in stamped]
            words = "; ".join(line.text for line in stamped)
            cut.append(f"Cut a digital signature's stamp: {words[:200]}.")
    return cut


def _stamped(lines: Sequence[Line]) -> list[Line]:
    """The lines of signature stamps: near one that can be nothing else ("Thời gian ký: ...")."""
    like = [line for line in lines if _STAMP.fullmatch(line.text)]
    signs = [line for line in like if _STAMP_SIGN.search(line.text)]
    near = [line for line in like if any(abs(line.top - sign.top) < _STAMP_HEIGHT for sign in signs)]
    return near if len(near) > 1 else []


def _edge_lines(part: _Parts) -> list[Line]:
    edges = [*part.items[:_EDGE_LINES], *part.items[_EDGE_LINES:][-_EDGE_LINES:]]
    return [item for item in edges if isinstance(item, Line)]


def _key(line: Line) -> str:
    """What repeats from page to page: the words without the page's number, at about the same height."""
    return f"{round(line.top / 10)} {fold(_NUMBER_AT_END.sub('', line.text))}"


def _margins(lines: Sequence[Line], width: float) -> tuple[float, float]:
    """The left and right margin of the running text: where several lines begin and the longest end.

    Words beyond the page's edge, of tables that are too wide for it, do not count.
    """
    lines = [line for line in lines if line.x1 <= width]
    if not lines:
        return 0.0, 0.0
    left = Counter(round(line.x0) for line in lines)
    often = [x for x, count in left.items() if count >= max(2, len(lines) // 20)]
    ends = sorted(line.x1 for line in lines)
    first = min(often, default=min(left))
    last = ends[int(len(ends) * 0.98)] if len(ends) > 50 else ends[-1]
    # A page of short lines only: its right margin is not wider than the left one.
    return first, max(last, width - first - _CORRIDOR)


def _lift_notes(part: _Parts, margins: tuple[float, float]) -> None:
    """Footnotes stand in small letters at the foot of a page, in the middle of a running sentence."""
    first = len(part.items)
    body = max((item.height for item in part.items if isinstance(item, Line)), default=0)
    for at in range(len(part.items) - 1, -1, -1):
        item = part.items[at]
        if not isinstance(item, Line) or item.height > 0.9 * body:
            break
        if _NOTE.match(item.text):
            first = at
    lines = [item for item in part.items[first:] if isinstance(item, Line)]
    part.items = part.items[:first]
    for text in paragraphs(lines, *margins):
        if part.notes and not _NOTE.match(text):
            part.notes[-1] = joined(part.notes[-1], text)
        else:
            part.notes.append(text)


def _run(parts: Sequence[_Parts], margins: tuple[float, float]) -> Iterator[Block]:
    """Blocks over all pages; what a page's end cut is put together before it is given out."""
    writer = _Writer(margins)
    for part in parts:
        writer.new_page()
        for item in _with_columns(part.items):
            writer.add(item)
        writer.notes += part.notes
    writer.end()
    return iter(writer.blocks)


class _Writer:
    """Holds back the last paragraph or table until it is known whether the next one goes on with it."""

    def __init__(self, margins: tuple[float, float]) -> None:
        self.blocks: list[Block] = []
        self.notes: list[str] = []
        self._margins = margins
        self._text = ""
        self._line: Line | None = None
        self._table: PageTable | None = None
        self._turned = False
        self._waiting: list[str] = []

    def new_page(self) -> None:
        self._turned = True
        self._waiting, self.notes = [*self._waiting, *self.notes], []

    def add(self, item: "Line | PageTable | Grid") -> None:
        if isinstance(item, Line):
            self._add_line(item)
        elif isinstance(item, PageTable) and self._turned and self._table and goes_on_as(self._table, item):
            self._table = put_together(self._table, item)
        else:
            self._flush()
            if isinstance(item, PageTable):
                self._table = item
            else:
                self.blocks.append(item)
        self._turned = False

    def _add_line(self, line: Line) -> None:
        before = self._line
        if before is not None and goes_on(before, line, *self._margins, over_page=self._turned):
            self._text = joined(self._text, line.text)
        else:
            self._flush()
            self._text = line.text
        self._line = line

    def _flush(self) -> None:
        if self._table is not None:
            self.blocks.append(self._table.grid)
        if self._text:
            self.blocks.append(self._text)
        if self._waiting:
            self.blocks += ["", *self._waiting, ""]
        self._text, self._line, self._table, self._waiting = "", None, None, []

    def end(self) -> None:
        self._waiting += self.notes
        self._flush()


def _with_columns(items: Sequence[Line | PageTable]) -> Iterator["Line | PageTable | Grid"]:
    """Lines in two columns side by side (letterhead, signature beside recipients) as a table of two cells."""
    at = 0
    while at < len(items):
        item = items[at]
        count = _columns_from(items, at) if isinstance(item, Line) and item.gaps() else 0
        if count:
            yield _two_columns([line for line in items[at:at + count] if isinstance(line, Line)])
        else:
            yield item
        at += count or 1


def _corridor(lines: Iterable[Line]) -> tuple[float, float] | None:
    """The strip that no word of some lines touches, as far as their gaps overlap."""
    low, high = 0.0, 0.0
    for line in lines:
        for left, right in line.gaps():
            if not high:
                low, high = left, right
                break
            if min(high, right) - max(low, left) >= _CORRIDOR:
                low, high = max(low, left), min(high, right)
                break
        else:
            if line.gaps() or not (line.x1 <= high or line.x0 >= low):
                return None
            if line.x1 > low and line.x0 < high:
                return None
    return low, high


def _columns_from(items: Sequence[Line | PageTable], at: int) -> int:
    """How many lines from here on stand in two columns; 0 for a single line."""
    taken: list[Line] = []
    best = both = 0
    for item in items[at:]:
        if not isinstance(item, Line) or (taken and item.top - taken[-1].bottom > 4 * item.height):
            break
        strip = _corridor([*taken, item])
        if strip is None:
            break
        taken.append(item)
        both += bool(item.gaps())
        # Recipients go on below the signer's name; below a letterhead the document begins.
        listed = best == len(taken) - 1 and item.x1 <= strip[0] and _RECIPIENTS.match(taken[0].text)
        if item.gaps() or listed:
            best = len(taken)
    return best if both >= 2 else 0


def _two_columns(lines: Sequence[Line]) -> Grid:
    strip = _corridor(lines) or (0.0, 0.0)
    middle = sum(strip) / 2
    boxes = []
    for col in (0, 1):
        side = [tuple(word for word in line.words if (word.x0 + word.x1 > 2 * middle) == bool(col))
                for line in lines]
        boxes.append(Box(0, col, tuple(Line(words).text for words in side if words)))
    return Grid(tuple(boxes))
