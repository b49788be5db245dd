"""Word documents (.docx, .docm, .dotx): body in order, tables with merged cells, notes, boxes, numbers."""

import posixpath
import re
from collections.abc import Iterable, Iterator

from cancu.loaders.errors import ReadError
from cancu.loaders.read.blocks import Block, Box, Grid, one_line, render
from cancu.loaders.read.docx_numbering import Numbering
from cancu.loaders.read.docx_runs import Paragraph, Runs, choice
from cancu.loaders.read.docx_styles import Styles
from cancu.loaders.read.limits import Limits
from cancu.loaders.read.ooxml import MC, R, W, child_value, find, number, usual_names, value
from cancu.loaders.read.packages import Package, parse_xml
from cancu.loaders.reading import Reading
from lxml.etree import _Element

# What wraps blocks without being one: content controls, insertions.
_TRANSPARENT = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_MOST_SPAN = 100
_DEEPEST = 20  # tables inside tables
_PAGE_NUMBER = re.compile(r"[\W_]*(?:(?:Trang|trang|Page)?\s*\d{0,4}\s*(?:/|of|trên)?\s*\d{0,4})[\W_]*")
_LETTERHEAD = re.compile(r"CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM")
_LEADING_MARK = re.compile(r"^(\S{1,7})\t+")


def read_docx(data: bytes, place: str, limits: Limits) -> Reading:
    """The text of a Word document with its tables; what was left out is in the warnings. Raises ReadError."""
    package = Package(data, place, limits)
    document = _Document(package)
    text, tables = render(document.blocks())
    if not text.strip():
        raise ReadError("the document holds no text.", place=place,
                        remedy="If it holds pictures of pages, give it as a PDF or as images.")
    return Reading(text, place, "docx", tables, tuple(document.warnings()))


class _Document:
    """One document: its parts, and the blocks of its body."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = _main_part(package)
        self._relations = self._related(self._main)
        self._numbering = Numbering(self._part("numbering"))
        self._runs = Runs(Styles(self._part("styles")))
        self._notes = {kind: _notes(self._part(kind)) for kind in ("footnotes", "endnotes")}
        self._pending: list[Block] = []  # notes of a table, printed behind it
        self._left_out: list[str] = []

    def blocks(self) -> Iterator[Block]:
        """Header with a letterhead, body, footers, as blocks."""
        body = find(self._xml(self._main), "body")
        if body is None:
            raise ReadError("the document has no body.", place=self._package.place,
                            remedy="Open it in Word and save it anew.")
        yield from self._headers(body)
        for block in self._walk(body, 0):
            yield block
            if isinstance(block, Grid) and self._pending:
                yield from ["", *self._pending, ""]
                self._pending = []

    def warnings(self) -> Iterator[str]:
        """What a reader of the text should know, after the blocks were read."""
        runs = self._runs
        if runs.inserted or runs.deleted:
            yield (f"The document has tracked changes: {runs.inserted} insertions were taken, "
                   f"{runs.deleted} deletions left out.")
        if runs.hidden:
            yield f"{runs.hidden} hidden characters were left out."
        if self._part("comments") is not None:
            yield "The comments were left out."
        yield from self._left_out

    def _walk(self, node: _Element, depth: int) -> Iterator[Block]:
        for child in node:
            tag = child.tag
            if tag == W + "p":
                yield from self._paragraph(child, depth)
            elif tag == W + "tbl":
                yield from self._table(child, depth + 1)
            elif tag in _TRANSPARENT:
                yield from self._walk(child, depth)
            elif tag in (W + "del", W + "moveFrom"):
                self._runs.deleted += 1
            elif tag == MC + "AlternateContent":
                yield from self._walk(choice(child), depth)
            elif tag == W + "altChunk":
                self._left_out.append("A part that another program put in (altChunk) was left out.")

    def _paragraph(self, node: _Element, depth: int) -> Iterator[Block]:
        found = self._runs.paragraph(node)
        list_id, level = self._runs.styles.list_of(node)
        words = found.text.strip(" \n")
        mark = self._numbering.mark(list_id, level) if words.strip() or list_id is None else ""
        if find(node, "pPr/rPr/del") is not None and not words:
            return
        text = f"{mark} {words}" if mark else words
        yield from _lines(text, in_table=depth > 0)
        for box in found.boxes:
            yield from self._walk(box, depth)
        yield from self._notes_of(found, depth)

    def _notes_of(self, found: Paragraph, depth: int) -> Iterator[Block]:
        """The notes of a paragraph as blocks that begin with their mark, behind it or behind its table."""
        blocks: list[Block] = []
        for kind, note_id, mark in found.notes:
            note = self._notes[kind].get(note_id)
            if note is None:
                self._left_out.append(f"Note {mark} has no text.")
                continue
            words = one_line(self._walk(note, 1))
            blocks.append(f"{mark} {words}")
        if depth:
            self._pending += blocks
        elif blocks:
            yield from ["", *blocks, ""]

    def _table(self, node: _Element, depth: int) -> Iterator[Block]:
        if depth > _DEEPEST:
            self._left_out.append("A table nested too deeply was left out.")
            return
        boxes = tuple(self._boxes(node, depth))
        if len(boxes) == 1:
            yield from boxes[0].blocks
        elif boxes:
            yield Grid(boxes)

    def _boxes(self, table: _Element, depth: int) -> Iterator[Box]:
        """Cells at their places; one that goes on from above is taken up by the one it goes on from."""
        rows = [self._cells(row) for row in _rows(table)]
        begun = [{col for col, _, cell in cells if not _goes_on(cell)} for cells in rows]
        open_below = [{col for col, _, cell in cells if _goes_on(cell)} for cells in rows]
        for at, cells in enumerate(rows):
            for col, width, cell in cells:
                if col not in begun[at] and at and any(col in begun[up] for up in range(at)):
                    continue
                height = 1
                while at + height < len(rows) and col in open_below[at + height]:
                    height += 1
                yield Box(at, col, tuple(self._walk(cell, depth)), height, width)

    def _cells(self, row: _Element) -> list[tuple[int, int, _Element]]:
        """(column, width, cell) of a row."""
        col = number(child_value(row, "trPr/gridBefore"), 0)
        found: list[tuple[int, int, _Element]] = []
        for cell in _inside(row, "tc"):
            width = max(1, min(number(child_value(cell, "tcPr/gridSpan"), 1), _MOST_SPAN))
            if child_value(cell, "tcPr/hMerge") == "continue" and found:
                first, wide, before = found[-1]
                found[-1] = (first, wide + width, before)
            else:
                found.append((col, width, cell))
            col += width
        return found

    def _headers(self, body: _Element) -> Iterator[Block]:
        """A letterhead may stand in the page header; anything else there is told of and left out."""
        seen: set[str] = set()
        for reference in (*body.iter(W + "headerReference"), *body.iter(W + "footerReference")):
            name = self._relations.get(reference.get(R + "id") or "", ("", ""))[1]
            if name in seen or name not in self._package:
                continue
            seen.add(name)
            blocks = list(self._walk(self._xml(name), 0))
            words = one_line(blocks)
            if _LETTERHEAD.search(words):
                yield from blocks
            elif words and not _PAGE_NUMBER.fullmatch(words):
                self._left_out.append(f"Left out of the page's head or foot: “{words[:200]}”.")

    def _part(self, kind: str) -> _Element | None:
        """The part of this kind (styles, numbering, footnotes ...) that the main part refers to."""
        for found, name in self._relations.values():
            if found == kind and name in self._package:
                return self._xml(name)
        return None

    def _xml(self, name: str) -> _Element:
        return parse_xml(usual_names(self._package.bytes(name)), f"{self._package.place} ({name})")

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relations of a part: id to (kind, name of the part); links out of the file are left out."""
        folder, file = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if name not in self._package:
            return {}
        found = {}
        for node in self._package.xml(name):
            if node.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, node.get("Target") or "")).lstrip("/")
                found[node.get("Id") or ""] = ((node.get("Type") or "").rpartition("/")[2], target)
        return found


def _main_part(package: Package) -> str:
    """The main part as the package names it, else where it usually lies. Raises ReadError without one."""
    named = []
    if "_rels/.rels" in package:
        named = [node.get("Target") or "" for node in package.xml("_rels/.rels")
                 if (node.get("Type") or "").endswith("/officeDocument")]
    for name in (*named, "word/document.xml"):
        if name.lstrip("/") in package:
            return name.lstrip("/")
    raise ReadError("this is no whole Word document: its main part is missing.", place=package.place,
                    remedy="Open it in Word and save it anew.")


def _notes(root: _Element | None) -> dict[str, _Element]:
    return {} if root is None else {value(note, "id") or "": note for note in root}


def _rows(table: _Element) -> list[_Element]:
    """Rows that were not deleted."""
    return [row for row in _inside(table, "tr") if find(row, "trPr/del") is None]


def _inside(node: _Element, name: str) -> Iterator[_Element]:
    """Children of a name, also those wrapped in content controls and tracked insertions."""
    for child in node:
        if child.tag == W + name:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
            yield from _inside(child, name)


def _goes_on(cell: _Element) -> bool:
    """Whether a cell is the lower part of one that is merged over rows."""
    merge = find(cell, "tcPr/vMerge")
    return merge is not None and (value(merge) or "continue") == "continue"


def _lines(text: str, *, in_table: bool) -> Iterable[str]:
    """The lines of a paragraph. A tab is a blank in a cell and after a mark, a wide gap between columns of
    words, and stays where a line has three cells or more: a table typed with tabs."""
    for line in text.split("\n"):
        words = _LEADING_MARK.sub(r"\1 ", line.strip(" \t"))
        if in_table:
            yield words.replace("\t", " ")
        elif len(re.findall(r"[^\t]+", words)) < 3:
            yield re.sub(r"\t+", "   ", words)
        else:
            yield words
