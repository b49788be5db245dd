"""Scans through Tesseract: what the pages say comes out, table cells one by one."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.read import doctor, programs, read, tesseract
from cancu.loaders.read.ocr_repair import counted, repaired
from cancu.loaders.read.page_words import Word
from cancu.loaders.records import Record

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
@pytest.mark.parametrize(("number", "askew", "write"), [("04", 0.7, as_picture_pdf), ("02", 0.0, as_tiff)])
def test_citations_and_leads_of_a_scan(number: str, askew: float, write: Any, tmp_path: Path) -> None:
    file = tmp_path / "scan"
    pictures = pages(sample_parts(BY_NUMBER[number]), askew)
    file.write_bytes(write([stamped(picture) for picture in pictures]))
    reading = read(file)
    found, true = extract(reading), extract(read(BY_NUMBER[number]))
    assert found.document.key == true.document.key
    assert _f1(_keys(found), _keys(true)) >= 0.95
    assert _f1(_leads(found), _leads(true)) >= 0.95
    assert "read from a picture" in reading.warnings[0]


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
