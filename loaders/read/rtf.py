"""Rich Text Format: the words, tables and footnotes; pictures and everything else left out."""

import re
import unicodedata
from dataclasses import dataclass, field, replace

from cancu.loaders.errors import ReadError
from cancu.loaders.read.blocks import Block, Box, Grid, one_line, render
from cancu.loaders.read.legacy import charset_of_font, prints_capitals, to_unicode
from cancu.loaders.read.limits import Limits
from cancu.loaders.reading import Reading

_TOKEN = re.compile(
    rb"\\bin(\d{1,9}) ?|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])"
    rb"|[\r\n]+|([^\\{}\r\n]+)"
)
# Groups that hold no words of the document.
_SKIPPED = frozenset((
    b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"listtable", b"listoverridetable", b"rsidtbl",
    b"themedata", b"colorschememapping", b"datastore", b"latentstyles", b"generator", b"header", b"footer",
    b"headerl", b"headerr", b"footerl", b"footerr", b"headerf", b"footerf", b"fldinst", b"xmlnstbl",
    b"nonshppict", b"bkmkstart", b"bkmkend", b"annotation", b"atnid", b"atnauthor", b"revtbl", b"ftnsep",
    b"ftnsepc", b"aftnsep",
))
_SYMBOLS = {
    b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"tab": "\t", b"line": "\n", b"_": "-", b"~": "\u00a0", b"-": "",
}
_PAGES = {0: "cp1252", 77: "mac-roman", 128: "cp932", 163: "cp1258", 204: "cp1251", 238: "cp1250"}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DEEPEST = 500
_DAMAGED = "Open it in Word and save it as .docx."


@dataclass(frozen=True)
class _State:
    """What a group inherits: whether words count, their font, and how many characters stand for \\u."""

    skip: bool = False
    font: int = 0
    after_unicode: int = 1
    superscript: bool = False
    deleted: bool = False
    in_fonts: bool = False
    note: bool = False


@dataclass
class _Font:
    page: str = "cp1252"
    name: str = ""


@dataclass
class _Row:
    edges: list[int] = field(default_factory=list)
    merges: list[bytes] = field(default_factory=list)
    cells: list[list[Block]] = field(default_factory=list)
    merge: bytes = b""


def read_rtf(data: bytes, place: str, limits: Limits) -> Reading:  # noqa: ARG001  the readers' common form
    """The text of an RTF file with its tables. Raises ReadError for one that is cut short or empty."""
    reader = _Reader(place)
    reader.read(data)
    text, tables = render(reader.finished())
    if not text.strip():
        raise ReadError("the document holds no text.", place=place, remedy=_DAMAGED)
    return Reading(text, place, "rtf", tables, tuple(reader.warnings))


class _Reader:
    """Takes the tokens one by one."""

    def __init__(self, place: str) -> None:
        self.warnings: list[str] = []
        self._place = place
        self._state = _State()
        self._stack: list[_State] = []
        self._fonts: dict[int, _Font] = {}
        self._page = "cp1252"
        self._bytes = bytearray()
        self._words: list[str] = []
        self._blocks: list[Block] = []
        self._cell: list[Block] = []
        self._in_table = False
        self._row = _Row()
        self._rows: list[_Row] = []
        self._notes: list[Block] = []
        self._note_count = 0
        self._outer: list[list[str]] = []
        self._drop = 0

    def read(self, data: bytes) -> None:
        position, length = 0, len(data)
        while position < length:
            match = _TOKEN.match(data, position)
            if match is None:
                position += 1
                continue
            position = match.end()
            if match[1]:
                position += int(match[1])  # raw bytes of a picture
            elif match[2]:
                self._flush()
                self._word(match[2], match[3])
            elif match[4]:
                self._byte(bytes.fromhex(match[4].decode()))
            elif match[5]:
                self._flush()
                self._sign(match[5])
            elif match[6]:
                self._flush()
                self._brace(match[6])
            elif match[7]:
                self._byte(match[7])
        self._flush()
        if self._stack:
            self.warnings.append("The file is cut short: its end is missing.")

    def _byte(self, found: bytes) -> None:
        if self._drop:
            dropped = min(self._drop, len(found))
            self._drop -= dropped
            found = found[dropped:]
        if found:
            self._bytes += found

    def _flush(self) -> None:
        """Bytes collected in one font become words, or the name of a font."""
        if not self._bytes:
            return
        raw, state = bytes(self._bytes), self._state
        self._bytes.clear()
        if state.in_fonts:
            font = self._fonts.setdefault(state.font, _Font(self._page))
            font.name += raw.decode("latin-1").partition(";")[0].strip()
        elif not (state.skip or state.deleted):
            self._add(self._decoded(raw))

    def _decoded(self, raw: bytes) -> str:
        font = self._fonts.get(self._state.font, _Font(self._page))
        charset = charset_of_font(font.name)
        if charset is None:
            return unicodedata.normalize("NFC", raw.decode(font.page, errors="replace"))
        text = to_unicode(raw.decode("cp1252" if charset == "vni" else "latin-1", errors="replace"), charset)
        return text.upper() if prints_capitals(font.name) else text

    def _add(self, text: str) -> None:
        raised = self._state.superscript and text.isascii() and text.strip().isdigit()
        self._words.append(text.translate(_SUPERSCRIPT) if raised else text)

    def _brace(self, brace: bytes) -> None:
        if brace == b"{":
            if len(self._stack) > _DEEPEST:
                raise ReadError("its groups are nested too deeply.", place=self._place, remedy=_DAMAGED)
            self._stack.append(self._state)
        elif self._stack:
            ended, self._state = self._state, self._stack.pop()
            if ended.note and not self._state.note:
                self._end_note()

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._state = replace(self._state, skip=True)
        elif not (self._state.skip or self._state.deleted):
            self._add(_SYMBOLS.get(sign, sign.decode("latin-1") if sign in b"\\{}" else ""))

    def _word(self, name: bytes, number: bytes | None) -> None:
        value = int(number) if number else 0
        if name == b"footnote":  # "{\\*\\footnote": not to be skipped
            self._state = replace(self._state, skip=False, note=True, superscript=False)
            self._outer.append(self._words)
            self._words = []
        elif name in _SKIPPED:
            self._state = replace(self._state, skip=True)
        elif name == b"fonttbl":
            self._state = replace(self._state, in_fonts=True)
        elif name == b"f":
            self._state = replace(self._state, font=value)
        elif name == b"fcharset":
            self._fonts[self._state.font] = _Font(_PAGES.get(value, self._page))
        elif name == b"ansicpg":
            self._page = _known_page(f"cp{value}")
        elif name == b"uc":
            self._state = replace(self._state, after_unicode=max(0, min(value, 10)))
        elif name == b"u":
            self._unicode(value)
        elif name in (b"super", b"nosupersub", b"plain", b"sub"):
            self._state = replace(self._state, superscript=name == b"super")
        elif name == b"deleted":
            self._state = replace(self._state, deleted=number != b"0")
        elif self._state.skip or self._state.deleted or self._state.in_fonts:
            return
        elif name in _SYMBOLS:
            self._add(_SYMBOLS[name])
        else:
            self._structure(name, value)

    def _unicode(self, value: int) -> None:
        code = value + 65_536 if value < 0 else value
        if not (self._state.skip or self._state.deleted or self._state.in_fonts) and code < 0x110000:
            self._add(self._joined(chr(code)))
        self._drop = self._state.after_unicode

    def _joined(self, sign: str) -> str:
        """The sign itself, or the one whose second half it is: Word writes emoji as two \\u (UTF-16)."""
        if "\udc00" <= sign <= "\udfff" and self._words and "\ud800" <= self._words[-1] <= "\udbff":
            return (self._words.pop() + sign).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        return sign

    def _structure(self, name: bytes, value: int) -> None:
        """Paragraphs, cells, rows and notes."""
        if name in (b"par", b"sect", b"page"):
            self._end_paragraph()
        elif name == b"pard":
            self._in_table = False
        elif name == b"intbl":
            self._in_table = True
        elif name == b"trowd":
            self._row = _Row(cells=self._row.cells)
        elif name in (b"clvmgf", b"clvmrg"):
            self._row.merge = name
        elif name == b"cellx":
            self._row.edges.append(value)
            self._row.merges.append(self._row.merge)
            self._row.merge = b""
        elif name in (b"cell", b"nestcell"):
            self._in_table = True
            self._end_paragraph()
            self._row.cells.append(self._cell)
            self._cell = []
        elif name == b"row":
            self._rows.append(_Row(self._row.edges, self._row.merges, self._row.cells))
            self._row = replace(self._row, cells=[])
        elif name == b"chftn" and not self._state.note:
            self._add(str(self._note_count + 1).translate(_SUPERSCRIPT))

    def _end_paragraph(self) -> None:
        if self._state.note:
            self._words.append(" ")
            return
        words = "".join(self._words).strip(" \t")
        self._words = []
        if self._in_table:
            self._cell += words.replace("\t", " ").split("\n")
            return
        self._end_table()
        for line in words.split("\n"):
            tabs = re.sub(r"^(\S{1,7})\t+", r"\1 ", line)
            self._blocks.append(tabs if tabs.count("\t") > 1 else tabs.replace("\t", "   "))
        self._flush_notes()

    def _end_note(self) -> None:
        words = " ".join("".join(self._words).split()).lstrip("⁰¹²³⁴⁵⁶⁷⁸⁹ ")
        if self._outer:
            self._words = self._outer.pop()
        self._note_count += 1
        self._notes.append(f"{str(self._note_count).translate(_SUPERSCRIPT)} {words}")

    def _flush_notes(self) -> None:
        if self._notes:
            self._blocks += ["", *self._notes, ""]
            self._notes = []

    def _end_table(self) -> None:
        if self._rows:
            boxes = _boxes(self._rows)
            self._blocks += boxes[0].blocks if len(boxes) == 1 else [Grid(tuple(boxes))]
            self._rows = []
            self._flush_notes()

    def finished(self) -> list[Block]:
        """Everything read, the last paragraph and table too."""
        if self._words:
            self._end_paragraph()
        if self._row.cells:
            self._rows.append(self._row)
        self._end_table()
        if any(self._cell):
            self._blocks.append(one_line(self._cell))
        return self._blocks


def _known_page(name: str) -> str:
    try:
        b"".decode(name)
    except LookupError:
        return "cp1252"
    return name


def _boxes(rows: list[_Row]) -> list[Box]:
    """Cells at their places: the right edges that rows give make the columns of the grid."""
    edges = sorted({edge for row in rows for edge in row.edges[:len(row.cells)]})
    columns = {edge: at for at, edge in enumerate(edges)}
    boxes: list[Box] = []
    open_: dict[int, int] = {}  # column to the box that may go on downwards
    for at, row in enumerate(rows):
        col = 0
        for number, blocks in enumerate(row.cells):
            edge = columns.get(row.edges[number], col) if number < len(row.edges) else col
            merge = row.merges[number] if number < len(row.merges) else b""
            if merge == b"clvmrg" and col in open_:
                upper = boxes[open_[col]]
                boxes[open_[col]] = replace(upper, row_span=at - upper.row + 1)
            else:
                open_.pop(col, None)
                if merge == b"clvmgf":
                    open_[col] = len(boxes)
                boxes.append(Box(at, col, tuple(blocks), 1, max(1, edge - col + 1)))
            col = max(edge, col) + 1
    return boxes
