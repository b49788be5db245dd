"""Files that are damaged, locked or made to hurt: one clear error each, and nothing else happens."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from cancu.loaders.errors import ReadError
from cancu.loaders.read import Limits, doc, read
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.loaders.read.as_docx import as_docx
from tests.loaders.read.as_pdf import HAS_FONT, as_pdf
from tests.loaders.read.as_sheet import as_xlsx
from tests.loaders.read.sample_parts import Part, Rows

PARTS: list[Part] = [
    "Kế hoạch số 12/KH-UBND của tỉnh",
    Rows((("TT", "Nội dung", "Cơ quan"), ("1", "Quét chợ", "Sở Y tế"))),
]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def _canvas(pages: int, lock: str | None = None) -> bytes:
    stream = io.BytesIO()
    encryption = StandardEncryption(lock, canPrint=0) if lock else None
    canvas = Canvas(stream, encrypt=encryption)
    for number in range(pages):
        canvas.drawString(90, 700, f"page {number}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _circle() -> bytes:
    """Page trees and resources that lead back to themselves."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 2 0 R>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources 3 0 R/Contents 3 0 R>>endobj\n"
        b"trailer<</Root 1 0 R>>\n"
    )


def _huge_picture() -> bytes:
    """A PNG of a few bytes that claims 60,000 x 60,000 points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


def _picture() -> bytes:
    stream = io.BytesIO()
    Image.effect_noise((300, 300), 50).save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: _canvas(1, "secret"), "password"),
        (lambda: OLE + "EncryptedPackage\0".encode("utf-16-le"), "password"),
        (lambda: _canvas(30), "30 pages, more than the limit of 20"),
        (_circle, "PDF|text|picture|missing"),
        (_huge_picture, "million points"),
        (lambda: b"{\\rtf1" + b"{" * 5_000 + b"x", "nested too deeply"),
        (lambda: b"%PDF-1.7\n" + b"0" * 3_000, "cut short or damaged"),
        (lambda: OLE, "damaged|installed|could not read"),
    ],
    ids=[
        "locked pdf",
        "locked docx",
        "too many pages",
        "circle",
        "huge picture",
        "deep rtf",
        "no pdf",
        "no doc",
    ],
)
def test_refused_with_one_error(make: Callable[[], bytes], words: str, tmp_path: Path) -> None:
    file = tmp_path / "bad"
    file.write_bytes(make())
    with pytest.raises(ReadError, match=words) as caught:
        read(file, Limits(pages=20))
    assert caught.value.remedy and str(file) in caught.value.place


def test_ten_thousand_pages_are_refused_at_once(tmp_path: Path) -> None:
    file = tmp_path / "long.pdf"
    file.write_bytes(_canvas(10_000))
    with pytest.raises(ReadError, match="it has 10000 pages, more than the limit of 2000"):
        read(file)


@pytest.mark.parametrize("sign", ["\x0c", "\x0b", "&#12;", "&#x0C;", "&#1", "&#31;"])
def test_a_page_with_signs_that_no_page_shows(sign: str, tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text(f"<html><body><p>Việc hay&#10;&#x41;&#110;</p><script>x</script>{sign}<p>nữa", "utf-8")
    assert read(file).text == "Việc hay An\nnữa\n"


def test_a_saved_page_whose_charset_is_none(tmp_path: Path) -> None:
    file = tmp_path / "a.mhtml"
    head = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf\0-8\n\n"
    file.write_bytes(head + "<html><body><p>Việc hay</p></body></html>".encode())
    assert "Việc hay" in read(file).text


WHOLE: dict[str, Callable[[], bytes]] = {
    "docx": lambda: as_docx(PARTS),
    "xlsx": lambda: as_xlsx(PARTS),
    "pdf": lambda: as_pdf(PARTS),
    "png": _picture,
}


@pytest.mark.parametrize("form", WHOLE)
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_a_file_cut_short_is_refused_or_says_so(form: str, share: float, tmp_path: Path) -> None:
    if form == "pdf" and not HAS_FONT:
        pytest.skip("no font with Vietnamese letters is installed (DejaVu Serif)")
    data = WHOLE[form]()
    file = tmp_path / f"cut.{form}"
    file.write_bytes(data[: int(len(data) * share)])
    try:
        reading = read(file)
    except ReadError as error:
        assert error.remedy
    else:
        assert reading.warnings or reading.format == "pdf", "read without a word about what is missing"


def test_an_rtf_cut_short_keeps_what_is_there(tmp_path: Path) -> None:
    file = tmp_path / "cut.rtf"
    file.write_bytes(b"{\\rtf1\\ansi\\ansicpg1258 {\\b Vi\\u7879?c hay\\par} va")
    reading = read(file)
    assert reading.text == "Việc hay\nva\n"
    assert "cut short" in reading.warnings[0]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + "Việc hay",
        "<table><tr>" + "<td colspan=9999 rowspan=9999>Việc hay" * 3_000,
        "<p>" + "<b><i><a href=x>" * 20_000 + "Việc hay",
        "<ol>" + "<li>Việc hay" * 20_000,
        "<table>" * 3_000 + "<tr><td>Việc hay",
    ],
    ids=["deep", "spans", "inline", "items", "tables"],
)
def test_pages_that_repeat_without_end(page: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(f"<html><body>{page}", "utf-8")
    assert "Việc hay" in read(file, Limits(seconds=20)).text


def test_one_line_of_many_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    file.write_bytes("Việc số 12/KH-UBND ".encode() * 400_000)
    assert len(read(file).text) == 19 * 400_000


def test_word_97_without_its_programs_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "office", lambda: None)
    monkeypatch.setattr(doc, "antiword", lambda: None)
    with pytest.raises(ReadError, match="apt install libreoffice-writer"):
        doc.read_doc(OLE, "a.doc", Limits())
