"""PDF pages into one running text: what the end of a page cuts, furniture, columns, stamps, bad layers."""

import io
from pathlib import Path
from typing import Any

import pytest
from cancu.loaders.read import read
from cancu.loaders.read.blocks import one_line
from cancu.loaders.read.page_tables import goes_on_as, page_table, put_together
from cancu.loaders.read.page_words import Word, lines_of, paragraphs
from cancu.loaders.read.pages import Page, blocks_of
from cancu.loaders.read.text_quality import is_broken
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.loaders.read.as_pdf import _FONT, HAS_FONT

WIDTH = 6.0  # points of a letter
PAGE = 520.0


def words(text: str, x: float, top: float, size: float = 12) -> list[Word]:
    """A printed line, each letter as wide as any other."""
    found = []
    for piece in text.split(" "):
        found.append(Word(piece, x, top, x + WIDTH * len(piece), top + size))
        x += WIDTH * (len(piece) + 1)
    return found


def page(*lines: tuple[str, float, float], tables: Any = ()) -> Page:
    return Page(tuple(word for line in lines for word in words(*line)), tables, PAGE)


FULL = "Kiểm tra việc giữ gìn vệ sinh ở các chợ của huyện trong cả mùa mưa bão"  # 70 letters: 50 to 470


@pytest.mark.parametrize(("lines", "expected"), [
    ([(FULL, 50, 0), ("và mùa khô.", 50, 14)], [f"{FULL} và mùa khô."]),
    ([("Mục đích", 50, 0), ("Yêu cầu", 50, 14)], ["Mục đích", "Yêu cầu"]),
    ([(FULL + ".", 50, 0), ("- Quét chợ", 50, 14)], [FULL + ".", "- Quét chợ"]),
    ([(FULL, 50, 0), ("Giữ chợ", 90, 14)], [FULL, "Giữ chợ"]),
    ([(FULL, 50, 0), ("Giữ chợ", 50, 60)], [FULL, "Giữ chợ"]),
    ([("theo Nghị quyết của Chính phủ về việc này và nhất là số 76/NQ-", 50, 0), ("CP nhé.", 50, 14)],
     ["theo Nghị quyết của Chính phủ về việc này và nhất là số 76/NQ-CP nhé."]),
    ([(FULL + ";", 50, 0), ("Căn cứ Luật Chợ;", 50, 14)], [FULL + ";", "Căn cứ Luật Chợ;"]),
])
def test_lines_become_paragraphs(lines: list[tuple[str, float, float]], expected: list[str]) -> None:
    right = 430 if "76" in lines[0][0] else 476
    assert paragraphs(lines_of(word for line in lines for word in words(*line)), 50, right) == expected


def test_a_raised_number_is_a_footnote_mark() -> None:
    line = [*words("cấp xã", 50, 10), Word("3", 86, 9, 89, 16), *words("và", 96, 10)]
    assert lines_of(line)[0].text == "cấp xã³ và"


def test_what_the_end_of_a_page_cuts_is_whole_and_furniture_gone() -> None:
    pages = [
        page(("UBND tỉnh Trà Vinh", 50, 20), (str(number), 300, 34), *middle, ("Mật", 50, 780))
        for number, middle in enumerate((
            [("Việc đầu.", 50, 100), (FULL, 50, 700)], [("cả mùa khô.", 50, 100)], [("Việc cuối.", 50, 100)],
        ), 1)
    ]
    blocks, _ = blocks_of(pages)
    assert blocks == ["Việc đầu.", f"{FULL} cả mùa khô.", "Việc cuối."]


def test_columns_side_by_side_are_read_one_after_the_other() -> None:
    blocks, _ = blocks_of([page(
        ("TỈNH TRÀ VINH", 60, 10), ("CỘNG HÒA XÃ HỘI", 300, 10), ("Số: 4/KH", 60, 26), ("Độc lập", 320, 26),
        ("KẾ HOẠCH", 250, 60), ("Nơi nhận:", 50, 500), ("CHỦ TỊCH", 350, 500), ("- Sở Y tế;", 50, 514),
        ("Lê An", 350, 514), ("- Lưu.", 50, 528),
    )])
    assert [one_line([block]) for block in blocks] == [
        "TỈNH TRÀ VINH Số: 4/KH CỘNG HÒA XÃ HỘI Độc lập", "KẾ HOẠCH",
        "Nơi nhận: - Sở Y tế; - Lưu. CHỦ TỊCH Lê An",
    ]


def test_the_stamp_of_a_digital_signature_is_cut_and_told() -> None:
    blocks, cut = blocks_of([page(
        ("Người ký: Văn phòng tỉnh", 300, 10), ("Email: vp@travinh.vn", 300, 22),
        ("Thời gian ký: 05.03.2022 10:11:12 +07:00", 300, 34),
        ("Cơ quan: Sở Y tế", 50, 130), ("Cơ quan chủ trì: Sở Y tế", 50, 100),
    )])
    assert blocks == ["Cơ quan chủ trì: Sở Y tế", "Cơ quan: Sở Y tế"]
    assert "05.03.2022" in cut[0]


def _table(rows: list[tuple[str, ...]], top: float = 100) -> Any:
    xs, found, cells = [50, 90, 350, 500], [], []
    for at, row in enumerate(rows):
        y = top + 30 * at
        for col, text in enumerate(row):
            cells.append((xs[col], y, xs[col + 1], y + 30))
            found += words(text, xs[col] + 4, y + 8) if text else []
    return page_table(cells, found)


HEAD = ("TT", "Nội dung", "Cơ quan")


@pytest.mark.parametrize(("lower", "expected"), [
    ([HEAD, ("2", "Mở hội", "Sở Y")], [*HEAD, "1", "Quét chợ", "Sở Y", "2", "Mở hội", "Sở Y"]),
    ([("2", "Mở hội", "Sở Y")], [*HEAD, "1", "Quét chợ", "Sở Y", "2", "Mở hội", "Sở Y"]),
    ([("", "mỗi ngày", "tế"), ("2", "Mở hội", "")],
     [*HEAD, "1", "Quét chợ mỗi ngày", "Sở Y tế", "2", "Mở hội", ""]),
])
def test_a_table_goes_on_over_the_page(lower: list[tuple[str, ...]], expected: list[str]) -> None:
    first, second = _table([HEAD, ("1", "Quét chợ", "Sở Y")], 700), _table(lower, 60)
    assert goes_on_as(first, second)
    whole = put_together(first, second)
    assert [one_line(box.blocks) for box in whole.grid.boxes] == expected
    assert [box.row for box in whole.grid.boxes] == [at // 3 for at in range(len(expected))]


@pytest.mark.parametrize(("text", "broken"), [
    ("Căn cứ Nghị định của Chính phủ về việc giữ gìn các chợ quê " * 5, False),
    ("Can cu Nghi dinh cua Chinh phu ve viec giu gin cac cho que " * 5, True),
    ("(cid:12)(cid:44) việc (cid:9)", True), ("\ue001\ue002 việc", True), ("12/KH-UBND", False), ("", False),
])
def test_a_broken_layer_is_recognised(text: str, broken: bool) -> None:
    assert is_broken(text) is broken


@pytest.mark.skipif(not HAS_FONT, reason="no font with Vietnamese letters is installed (DejaVu Serif)")
def test_many_pages_of_a_real_pdf(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Serif", str(_FONT)))
    stream = io.BytesIO()
    canvas = Canvas(stream)
    for number in range(3):
        canvas.setFont("Serif", 12)
        canvas.drawString(70, 800, f"Kế hoạch của huyện - trang {number + 1}")
        canvas.drawString(70, 700, f"{number + 1}. Quét chợ lần thứ {number + 1}.")
        canvas.showPage()
    canvas.save()
    file = tmp_path / "a"
    file.write_bytes(stream.getvalue())
    assert read(file).text == "".join(f"{n}. Quét chợ lần thứ {n}.\n" for n in (1, 2, 3))
