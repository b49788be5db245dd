"""PDF with text: words and ruled tables of each page; pages without usable text go to recognition."""

import io
import logging
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pdfplumber
import pypdfium2
from cancu.loaders.errors import ReadError
from cancu.loaders.read.blocks import render_pages
from cancu.loaders.read.heartbeat import beat
from cancu.loaders.read.legacy import charset_of_font, prints_capitals, to_unicode
from cancu.loaders.read.limits import Limits, check_scanned
from cancu.loaders.read.ocr import scanned_page
from cancu.loaders.read.page_words import Word
from cancu.loaders.read.pages import Page, blocks_of
from cancu.loaders.read.text_quality import is_broken
from cancu.loaders.reading import Reading
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

_FEW = 20  # characters: a page with fewer is a picture, or empty
_DPI = 300
_POINTS = 72
# pdfminer stumbles over damaged objects in many ways; what it cannot read goes to recognition.
_STUMBLES = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, AssertionError)
_DAMAGED = "Open it in a PDF program and print it to a new PDF."


def read_pdf(data: bytes, place: str, limits: Limits) -> Reading:
    """The text of a PDF with its tables. Raises ReadError when it is locked, damaged or too long."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    with _opened(data, place) as document:
        if len(document) > limits.pages:
            raise ReadError(f"it has {len(document)} pages, more than the limit of {limits.pages}.",
                            place=place, remedy="Split it, or raise the limit for pages.")
        pages, warnings = _pages(document, data, place, limits)
    blocks, cut = blocks_of(pages)
    text, tables, origin = render_pages(blocks)
    if not text.strip():
        raise ReadError("no text was found on its pages.", place=place,
                        remedy=" ".join(warnings) or "Look whether its pages are empty.")
    return Reading(text, place, "pdf", tables, (*warnings, *cut), origin)


def _opened(data: bytes, place: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError("it is locked with a password.", place=place,
                            remedy="Open it with the password and save it without one.") from error
        raise ReadError("the PDF is cut short or damaged.", place=place, remedy=_DAMAGED) from error


def _pages(
    document: pypdfium2.PdfDocument, data: bytes, place: str, limits: Limits
) -> tuple[list[Page], list[str]]:
    pages: list[Page] = []
    warnings: list[str] = []
    scanned = 0
    texts = _text_pages(data, len(document))
    for number in range(len(document)):
        beat()
        page = next(texts)
        text = " ".join(word.text for word in page.words) if page else ""
        broken = is_broken(text)
        if page is not None and len(text) >= _FEW and not broken:
            pages.append(page)
            continue
        scanned += 1
        check_scanned(scanned, place, limits)
        try:
            image = document[number].render(scale=_DPI / _POINTS).to_pil()
        except pypdfium2.PdfiumError:
            warnings.append(f"Page {number + 1} is damaged and was left out.")
            continue
        page, said = scanned_page(image, _DPI, place, number + 1, limits)
        pages.append(page)
        layer = "its text layer is broken; " if broken else ""
        warnings += [f"Page {number + 1}: {layer}{line}" for line in said]
    return pages, warnings


def _text_pages(data: bytes, count: int) -> Iterator[Page | None]:
    """The text pages in order; None for each that cannot be analysed."""
    done = 0
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for page in document.pages:
                yield _page(page)
                page.close()
                done += 1
    except (MalformedPDFException, PdfminerException, PDFException, PSException, *_STUMBLES):
        pass
    for _ in range(done, count):
        yield None


def _page(page: Any) -> Page:
    words = page.extract_words(x_tolerance=1.5, y_tolerance=2, return_chars=True)
    tables = [tuple(table.cells) for table in page.find_tables()]
    return Page(
        tuple(_words(words, page.page_number)),
        tuple(cells for cells in tables if len(cells) > 1),
        page.width,
    )


def _words(words: list[dict[str, Any]], page: int) -> Iterator[Word]:
    """Words, cut where the font or the size changes: raised digits and legacy fonts are told by these."""
    for word in words:
        for (font, _), group in groupby(word["chars"], key=_font_and_size):
            chars = list(group)
            text = "".join(char["text"] for char in chars)
            charset = charset_of_font(font)
            text = to_unicode(text, charset) if charset else text
            text = text.upper() if prints_capitals(font) else text
            yield Word(text, chars[0]["x0"], min(char["top"] for char in chars), chars[-1]["x1"],
                       max(char["bottom"] for char in chars), page=page)


def _font_and_size(char: dict[str, Any]) -> tuple[str, int]:
    """The name of a legacy font (others are all alike), and the size in points."""
    name = str(char["fontname"]).rpartition("+")[2]
    return name if charset_of_font(name) else "", round(char["size"])
