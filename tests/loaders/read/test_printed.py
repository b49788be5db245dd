"""Pages and recognition stay with the words, from the page to the text."""

import io
from pathlib import Path

import pytest
from cancu.loaders.origin import Origin, PageStart, Part, Seen
from cancu.loaders.read import read
from cancu.loaders.read.blocks import Box, Grid, render_pages
from cancu.loaders.read.page_tables import PageTable, page_table, put_together
from cancu.loaders.read.page_words import Word, joined
from cancu.loaders.read.pages import Page, blocks_of
from cancu.loaders.read.printed import Mark, Printed, instead, marks_of, together
from cancu.loaders.read.wire import answer, answered
from cancu.loaders.reading import Reading
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.loaders.read.as_pdf import _FONT, HAS_FONT


def printed(text: str, page: int, sure: int | None = None) -> Printed:
    return Printed.of(text, [Mark(0, len(text), page, sure)])


def test_together_moves_the_marks_and_joins_equal_ones() -> None:
    found = together(printed("Sở", 1, 90), " ", printed("Y", 1, 90), " ", printed("tế", 2, 40))
    assert found == "Sở Y tế"
    assert found.marks == (Mark(0, 4, 1, 90), Mark(5, 7, 2, 40))
    assert marks_of("Sở") == ()


def test_what_a_page_cuts_keeps_both_pages() -> None:
    assert joined(printed("76/NQ-", 1), printed("CP", 2)).marks == (Mark(0, 6, 1, None), Mark(6, 8, 2, None))
    assert instead("5", printed("b)", 2, 31)).marks == (Mark(0, 1, 2, 31),)


def test_blocks_to_the_text() -> None:
    cell = Box(0, 0, (printed("một", 1, 50),)), Box(0, 1, (printed("hai", 2, 60),))
    text, tables, origin = render_pages([printed("đầu", 1, 70), Grid(cell), printed("cuối", 2, 80)])
    assert [text[seen.start:seen.end] for seen in origin.seen] == ["đầu", "một", "hai", "cuối"]
    assert [seen.sure for seen in origin.seen] == [70, 50, 60, 80]
    assert origin.pages == (PageStart(0, 1), PageStart(text.index("hai"), 2))
    assert len(tables) == 1


def words(line: str, top: float, page: int, sure: float) -> list[Word]:
    return [Word(text, 50.0 + 40 * at, top, 80.0 + 40 * at, top + 10, True, sure, page)
            for at, text in enumerate(line.split())]


def test_a_scan_of_two_pages() -> None:
    pages = [Page(tuple(words("1. Sở Y tế đo", 100, 1, 91)), (), 500.0),
             Page(tuple(words("2. Quét chợ", 100, 2, 44)), (), 500.0)]
    text, _, origin = render_pages(blocks_of(pages)[0])
    assert text == "1. Sở Y tế đo\n2. Quét chợ\n"
    assert origin.sure(0, len(text)) == 44 and origin.sure(0, 10) == 91
    assert [origin.page(text.index(mark)) for mark in ("1.", "2.")] == [1, 2]


def _table(numbers: list[str], page: int, seen: bool = True) -> PageTable:
    cells, found = [], []
    for at, number in enumerate(numbers):
        y = 100.0 + 30 * at
        cells += [(50.0, y, 90.0, y + 30), (90.0, y, 300.0, y + 30)]
        found += [Word(number, 54, y + 8, 60, y + 18, seen, 30.0, page),
                  Word("việc", 94, y + 8, 120, y + 18, seen, 95.0, page)]
    return page_table(cells, found)


@pytest.mark.parametrize(("seen", "expected"), [(True, "3"), (False, "b)")])
def test_a_misread_number_at_the_head_of_a_page(seen: bool, expected: str) -> None:
    whole = put_together(_table(["1", "2"], 1, seen), _table(["b)", "4"], 2, seen))
    numbers = [box for box in whole.grid.boxes if box.col == 0]
    assert [words_of(box) for box in numbers] == ["1", "2", expected, "4"]
    assert marks_of(words_of(numbers[2]))[0].page == 2


def words_of(box: Box) -> str:
    block = box.blocks[0]
    assert isinstance(block, str)
    return block


@pytest.mark.skipif(not HAS_FONT, reason="no font with Vietnamese letters is installed (DejaVu Serif)")
def test_pages_of_a_pdf_with_text(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Serif", str(_FONT)))
    stream = io.BytesIO()
    canvas = Canvas(stream)
    for number in range(1, 4):
        canvas.setFont("Serif", 12)
        canvas.drawString(70, 700, f"{number}. Quét chợ lần thứ {number}.")
        canvas.showPage()
    canvas.save()
    file = tmp_path / "a.pdf"
    file.write_bytes(stream.getvalue())
    found = read(file)
    assert [found.origin.page(found.text.index(f"{number}. ")) for number in (1, 2, 3)] == [1, 2, 3]
    assert found.origin.seen == ()


def test_everything_comes_over_the_wire() -> None:
    origin = Origin((Part(0, "a"),), (PageStart(0, 1),), (Seen(0, 3, 44),))
    reading = Reading("một", "a", "pdf", (), ("w",), origin)
    assert answered(answer(reading)) == reading
