"""A sample printed as a Word file with python-docx: bold runs, real tables, real footnotes."""

import io
import re
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as DocxPart
from docx.oxml import parse_xml

from tests.loaders.read.old_fonts import in_capitals
from tests.loaders.read.sample_parts import NOTE, Part, Rows, spoken

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MARK = re.compile("([¹²³⁴⁵⁶⁷⁸⁹])")
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def as_docx(found: list[Part], font: str = "", encode: Any = str) -> bytes:
    """The parts of a sample as a .docx. `encode` turns words into what a legacy `font` needs."""
    document = docx.Document()
    if font:
        document.styles["Normal"].font.name = font
    notes = [part for part in found if isinstance(part, str) and NOTE.match(part)]
    for part in found:
        if isinstance(part, Rows):
            _table(document, part, encode)
        elif part not in notes:
            _runs(document.add_paragraph(), part, bool(notes), encode)
    if notes:
        _add_notes(document, [encode(NOTE.sub("", note)) for note in notes])
    document.sections[0].footer.paragraphs[0].text = "2"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _runs(paragraph: Any, text: str, with_notes: bool, encode: Any) -> None:
    for words, bold in spoken(text):
        for piece in _MARK.split(words) if with_notes else [words]:
            if with_notes and _MARK.fullmatch(piece):
                run = paragraph.add_run()
                number = "¹²³⁴⁵⁶⁷⁸⁹".index(piece) + 1
                run._r.append(parse_xml(f'<w:footnoteReference {_W} w:id="{number}"/>'))
            elif piece:
                _add_run(paragraph, piece, bold, encode)


def _add_run(paragraph: Any, text: str, bold: bool, encode: Any) -> None:
    """TCVN3 has a font of its own for capitals (.VnTimeH), whose codes are those of the small letters."""
    legacy = paragraph.part.document.styles["Normal"].font.name == ".VnTime"
    for words, capital in in_capitals(text) if legacy else [(text, False)]:
        run = paragraph.add_run(encode(words.lower() if capital else words))
        run.bold = bold or None
        if capital:
            run.font.name = ".VnTimeH"


def _table(document: Any, part: Rows, encode: Any) -> None:
    width = len(part.rows[0])
    table = document.add_table(rows=len(part.rows), cols=width)
    for row, cells in enumerate(part.rows):
        if len(cells) < width:
            table.cell(row, 0).merge(table.cell(row, width - 1))
        for col, words in enumerate(cells):
            _runs(table.cell(row, col).paragraphs[0], words, False, encode)


def _add_notes(document: Any, notes: list[str]) -> None:
    body = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r>'
        f'<w:t xml:space="preserve"> {note}</w:t>'
        "</w:r></w:p></w:footnote>"
        for number, note in enumerate(notes, 1)
    )
    blob = f"<w:footnotes {_W}>{body}</w:footnotes>".encode()
    package = document.part.package
    part = DocxPart(PackURI("/word/footnotes.xml"), _NOTES_TYPE, blob, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
