"""A sample printed as a PDF with reportlab: ruled tables, two columns at the head, page numbers."""

import io
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from tests.loaders.read.sample_parts import Part, Rows

_FOLDERS = ("/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-serif-fonts", "/Library/Fonts")
_FONT = next((path for folder in _FOLDERS for path in Path(folder).glob("DejaVuSerif.ttf")), None)
HAS_FONT = _FONT is not None
_WIDTH = A4[0] - 140


def as_pdf(found: list[Part]) -> bytes:
    """The parts of a sample on A4 pages."""
    pdfmetrics.registerFont(TTFont("Serif", str(_FONT)))
    style = ParagraphStyle("body", fontName="Serif", fontSize=11, leading=14, spaceAfter=3)
    story: list[Any] = []
    for part in found:
        if isinstance(part, Rows):
            story += [_table(part, style), Spacer(1, 6)]
        elif part.strip():
            story.append(Paragraph(_escaped(part), style))
    stream = io.BytesIO()
    page = SimpleDocTemplate(
        stream, pagesize=A4, leftMargin=70, rightMargin=70, topMargin=60, bottomMargin=60, invariant=1
    )
    page.build(story, onFirstPage=_furniture, onLaterPages=_furniture)
    return stream.getvalue()


def _table(part: Rows, style: ParagraphStyle) -> Table:
    """Ruled, a section row over the whole width; a letterhead (two columns) has no rules."""
    width = len(part.rows[0])
    rows = [[*[Paragraph(_escaped(cell), style) for cell in row], *[""] * (width - len(row))]
            for row in part.rows]
    spans = [("SPAN", (0, at), (-1, at)) for at, row in enumerate(part.rows) if len(row) == 1 < width]
    if width == 2:
        return Table(rows, colWidths=[_WIDTH * 0.42, _WIDTH * 0.58])
    share = (_WIDTH - 200) / (width - 2)
    grid = ("GRID", (0, 0), (-1, -1), 0.7, "black")
    style_of_table = [grid, ("VALIGN", (0, 0), (-1, -1), "TOP"), *spans]
    return Table(rows, colWidths=[40, 160, *[share] * (width - 2)], repeatRows=1, style=style_of_table)


def _furniture(canvas: Any, document: Any) -> None:
    canvas.setFont("Serif", 9)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 40, str(document.page))


def _escaped(text: str) -> str:
    return text.replace("**", "").replace("&", "&amp;").replace("<", "&lt;")
