"""Scans through Tesseract: what the pages say comes out, table cells one by one."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.read import doctor, programs, read, tesseract
from cancu.loaders.read.ocr import in_grey
from cancu.loaders.read.ocr_repair import counted, repaired
from cancu.loaders.read.page_words import Word
from cancu.loaders.reading import Reading
from cancu.loaders.records import Record
from cancu.loaders.sameness import near, sketch
from PIL import Image, ImageDraw

from tests.loaders.read.as_pdf import HAS_FONT
from tests.loaders.read.as_scan import as_picture_pdf, as_tiff, pages, stamped
from tests.loaders.read.sample_parts import TEXTS, sample_parts

needs_tesseract = pytest.mark.skipif(
    not (HAS_FONT and programs.tesseract()), reason="Tesseract with Vietnamese, or DejaVu Serif, is missing"
)
BY_NUMBER = {path.name[:2]: path for path in TEXTS}


def _f1(found: list[str], true: list[str]) -> float:
    both = sum((Counter(found) & Counter(true)).values())
    return 2 * both / (len(found) + len(true))


def _keys(record: Record) -> list[str]:
    return [citation.key for citation in record.citations]


def _leads(record: Record) -> list[str]:
    return [lead for task in record.tasks for lead in task.lead]


@needs_tesseract
@pytest.mark.parametrize("number", BY_NUMBER)
def test_citations_and_leads_of_a_scan(number: str, tmp_path: Path) -> None:
    askew, write = ((0.7, as_picture_pdf), (0.0, as_tiff))[int(number) % 2]
    file = tmp_path / "scan"
    pictures = pages(sample_parts(BY_NUMBER[number]), askew)
    file.write_bytes(write([stamped(picture) for picture in pictures]))
    reading = read(file)
    found, true = extract(reading), extract(read(BY_NUMBER[number]))
    citations, leads = _f1(_keys(found), _keys(true)), _f1(_leads(found), _leads(true))
    print(f"{number}: citation keys F1 {citations:.3f}, leads F1 {leads:.3f}")  # pytest -s shows it
    assert found.document.key == true.document.key
    assert citations >= 0.95 and leads >= 0.95
    assert "read from a picture" in reading.warnings[0]
    assert near(sketch(reading.text), sketch(true.source))
    assert all(citation.sure is not None for citation in found.citations)
    assert {reading.origin.page(task.start) for task in found.tasks} <= set(range(1, len(pictures) + 1))


@needs_tesseract
@pytest.mark.parametrize(("x", "y"), [(0.45, 0.10), (0.2, 0.3)])
def test_a_stamp_on_letters(x: float, y: float, tmp_path: Path) -> None:
    picture = pages(sample_parts(BY_NUMBER["05"]))[0]
    texts = []
    for made in (picture, stamped(picture, x, y)):
        (tmp_path / "page.tiff").write_bytes(as_tiff([made]))
        texts.append(read(tmp_path / "page.tiff").text)
    assert near(sketch(texts[0]), sketch(texts[1]))
    assert _keys(extract(Reading(texts[0], "a", "tiff"))) == _keys(extract(Reading(texts[1], "a", "tiff")))


def _page(draw: Callable[[ImageDraw.ImageDraw], None]) -> Image.Image:
    page = Image.new("RGB", (1_200, 900), "white")
    draw(ImageDraw.Draw(page))
    return page


RED, BLUE = (220, 30, 50), (20, 40, 200)


@pytest.mark.parametrize(("draw", "point", "dark"), [
    (lambda on: on.ellipse((300, 300, 700, 700), outline=RED, width=12), (500, 305), False),
    (lambda on: on.rectangle((300, 300, 700, 340), fill=RED), (500, 320), True),  # a line of red letters
    (lambda on: on.ellipse((300, 300, 700, 700), outline=BLUE, width=12), (500, 305), True),
    (lambda on: (on.ellipse((300, 300, 700, 700), outline=RED, width=12),
                 on.rectangle((400, 400, 500, 420), fill=(0, 0, 0))), (450, 410), True),
    (lambda on: on.rectangle((20, 20, 1_180, 880), outline=RED, width=12), (500, 26), True),  # a frame
], ids=["stamp", "red line", "blue", "black inside", "frame"])
def test_red_stamps_are_taken_off(draw: Callable[[ImageDraw.ImageDraw], None], point: tuple[int, int],
                                  dark: bool) -> None:
    grey = in_grey(_page(draw), 300)
    assert (grey.getpixel(point) < 128) is dark  # type: ignore[operator]  # a grey point is a number


def _row(*words: str) -> list[Word]:
    return [Word(text, 50.0 * at, 10, 50.0 * at + 40, 20, True) for at, text in enumerate(words)]


@pytest.mark.parametrize(("seen", "true"), [
    (("số", "12/QĐÐ-BNV"), ("số", "12/QĐ-BNV")),
    (("số", "766/QĐ-T1g"), ("số", "766/QĐ-TTg")),
    (("71/2014/TTLI-BTC",), ("71/2014/TTLT-BTC",)),
    (("12lKH-UBND",), ("12/KH-UBND",)),
    (("Quý", "1/2026."), ("Quý", "I/2026.")),
    (("quý", "H"), ("quý", "II")),
    (("quý", "IHI/2026"), ("quý", "III/2026")),
    (("MỤC", "TIỂU"), ("MỤC", "TIÊU")),
    (("II", "NHIỆM", "VỤ"), ("II.", "NHIỆM", "VỤ")),
    (("khu", "II", "GỒM"), ("khu", "II", "GỒM")),
    (("hết", "hiệu", "lục"), ("hết", "hiệu", "lực")),
    (("năm", "1", "lần"), ("năm", "1", "lần")),
    (("Tổ", "chúc,"), ("Tổ", "chức,")),
    (("lời", "chúc"), ("lời", "chúc")),
])
def test_mistakes_that_come_every_time(seen: tuple[str, ...], true: tuple[str, ...]) -> None:
    assert tuple(word.text for word in repaired(_row(*seen))) == true


@pytest.mark.parametrize(("seen", "true"), [
    (["TT", "4", "b)", "6"], ["TT", "4", "5", "6"]),
    (["8", ")"], ["8", "9"]),
    (["1", "II", "1"], ["1", "II", "1"]),
    (["1", "", "2"], ["1", "", "2"]),
])
def test_numbers_of_a_column(seen: list[str], true: list[str]) -> None:
    assert counted(seen) == true


def test_without_tesseract_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "tesseract", lambda: None)
    monkeypatch.setattr(programs, "tesseract", lambda: None)
    with pytest.raises(Exception, match="apt install tesseract-ocr"):
        tesseract.recognise([], 4, 300, "scan.png", 10)
    assert doctor()[0].found is None
