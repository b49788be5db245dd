"""Word documents: everything in its place, once."""

from pathlib import Path

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.read import read
from cancu.loaders.reading import Reading

from tests.loaders.read.word_file import DOWN, ON, levels, numbered, p, r, tbl, tc, wide, word_file

BOX = "<w:txbxContent>" + p("DỰ THẢO 2") + "</w:txbxContent>"
BODY = "".join(
    (
        tbl(
            tc(p("ỦY BAN NHÂN DÂN") + p("TỈNH TRÀ VINH"))
            + tc(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")),
            tc(p(r("Số: 84") + r("/KH-UBND", "<w:b/>"))) + tc("Trà Vinh, ngày 05 tháng 3 năm 2022"),
        ),
        p(
            f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{BOX}</mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        p(r("Kế hoạch", "<w:caps/>")),
        p("Giữ gìn chợ quê năm 2022"),
        p(
            r("Căn cứ Nghị định số ") + "<w:del><w:r><w:delText>12/2001/NĐ-CP</w:delText></w:r></w:del>"
            "<w:ins>"
            + r("130/2005/NĐ-CP")
            + "</w:ins>"
            + r(" ngày 17/10/2005 của Chính phủ;")
            + r("lời ẩn", "<w:vanish/>")
        ),
        numbered("NHIỆM VỤ", 0),
        numbered("Quét chợ mỗi sáng", 1),
        p(
            r("Cấp đèn cho các sạp") + '<w:r><w:footnoteReference w:id="7"/></w:r>' + r("."),
            '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>',
        ),
        numbered("Kẻ lại vạch đường", 2),
        numbered("Trồng cây bên bờ sông", 1),
        numbered("PHÂN CÔNG", 0),
        tbl(
            tc("TT") + tc("Nội dung") + tc("Cơ quan chủ trì") + tc("Thời gian"),
            tc("1")
            + tc("Dựng mái che")
            + tc(p("Sở Xây dựng") + p("Sở Công Thương"), DOWN)
            + tc("Quý II/2022"),
            tc("2") + tc(tbl(tc("Mua sơn") + tc("10 thùng"))) + tc("", ON) + tc("Quý III/2022"),
            tc("II. VIỆC KHÁC", wide(4)),
            tc("1") + tc("Mở hội chợ", wide(2)) + tc("Tháng 9"),
        ),
        numbered("Việc mới", 0, 2),
        "<w:sectPr><w:headerReference r:id='header1'/><w:footerReference r:id='footer1'/></w:sectPr>",
    )
)
FOOTNOTES = (
    '<w:footnote w:id="7">' + p("<w:r><w:footnoteRef/></w:r>" + r(" Theo giá của tỉnh")) + "</w:footnote>"
)
NUMBERS = levels(("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    file = tmp_path_factory.mktemp("word") / "cho.docx"
    file.write_bytes(
        word_file(
            BODY, numbering=NUMBERS, footnotes=FOOTNOTES, header1=p("- 2 -"), footer1=p("Lưu hành nội bộ")
        )
    )
    return read(file)


def test_everything_in_its_place_once(reading: Reading) -> None:
    assert (
        reading.text
        == """ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 84/KH-UBND\tTrà Vinh, ngày 05 tháng 3 năm 2022

DỰ THẢO 2
KẾ HOẠCH
Giữ gìn chợ quê năm 2022
Căn cứ Nghị định số 130/2005/NĐ-CP ngày 17/10/2005 của Chính phủ;
I. NHIỆM VỤ
1. Quét chợ mỗi sáng
a) Cấp đèn cho các sạp¹.

¹ Theo giá của tỉnh

b) Kẻ lại vạch đường
2. Trồng cây bên bờ sông
II. PHÂN CÔNG

TT\tNội dung\tCơ quan chủ trì\tThời gian
1\tDựng mái che\tSở Xây dựng
Sở Công Thương\tQuý II/2022
2\tMua sơn\t10 thùng\tQuý III/2022
II. VIỆC KHÁC
1\tMở hội chợ\tTháng 9

I. Việc mới
"""
    )


def test_cells_have_their_places_and_spans(reading: Reading) -> None:
    letterhead, tasks, nested = reading.tables
    places = {reading.text[c.start : c.end]: (c.row, c.col, c.row_span, c.col_span) for c in tasks.cells}
    assert len(letterhead.cells) == 4
    assert places["Sở Xây dựng\nSở Công Thương"] == (1, 2, 2, 1)
    assert places["II. VIỆC KHÁC"] == (3, 0, 1, 4)
    assert places["Mở hội chợ"] == (4, 1, 1, 2)
    assert places["Quý III/2022"] == (2, 3, 1, 1)
    assert [reading.text[c.start : c.end] for c in nested.cells] == ["Mua sơn", "10 thùng"]


def test_what_was_left_out_is_said(reading: Reading) -> None:
    said = " ".join(reading.warnings)
    for words in ("1 insertions were taken, 1 deletions left out", "6 hidden", "Lưu hành nội bộ"):
        assert words in said
    assert len(reading.warnings) == 3


def test_the_record_of_it(reading: Reading) -> None:
    record = extract(reading)
    assert record.document.so_ky_hieu == "84/KH-UBND"
    assert [c.key for c in record.citations] == ["cp/nd/2005/130-2005"]
    tasks = [(t.head, t.lead) for t in record.tasks]
    leads = ("Sở Xây dựng tỉnh Trà Vinh", "Sở Công Thương tỉnh Trà Vinh")
    assert ("Dựng mái che", leads) in tasks
    assert len(tasks) == len({head for head, _ in tasks})


@pytest.mark.parametrize(
    ("forms", "items", "expected"),
    [
        (
            (("decimal", "%1."), ("decimal", "%1.%2.")),
            (0, 1, 1, 0, 1),
            ["1. v", "1.1. v", "1.2. v", "2. v", "2.1. v"],
        ),
        ((("upperLetter", "%1)"), ("bullet", "\uf0b7")), (0, 1, 1, 0), ["A) v", "- v", "- v", "B) v"]),
        ((("lowerRoman", "(%1)"), ("bullet", "+")), (0, 0, 1), ["(i) v", "(ii) v", "+ v"]),
        ((("decimalZero", "%1/"), ("none", "")), (0, 1), ["01/ v", "v"]),
    ],
)
def test_automatic_numbers(
    forms: tuple[tuple[str, str], ...], items: tuple[int, ...], expected: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "list.docx"
    file.write_bytes(word_file("".join(numbered("v", level) for level in items), numbering=levels(*forms)))
    assert read(file).text.splitlines() == expected


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (r("1.") + "<w:r><w:tab/></w:r>" + r("Mở cửa"), "1. Mở cửa"),
        (r("ỦY BAN") + "<w:r><w:tab/><w:tab/></w:r>" + r("CỘNG HÒA"), "ỦY BAN   CỘNG HÒA"),
        (
            r("1") + "<w:r><w:tab/></w:r>" + r("Mở cửa") + "<w:r><w:tab/></w:r>" + r("Sở Y tế"),
            "1 Mở cửa   Sở Y tế",
        ),
        (r("cấp xã") + r("1", '<w:vertAlign w:val="superscript"/>'), "cấp xã¹"),
        (r("03") + "<w:r><w:noBreakHyphen/></w:r>" + r("CTr/TU"), "03-CTr/TU"),
        (
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
            "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
            + r("5")
            + "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
            "5",
        ),
        (
            "<w:hyperlink>"
            + r("Cổng tin")
            + "</w:hyperlink><w:sdt><w:sdtContent>"
            + r(" tỉnh")
            + "</w:sdtContent></w:sdt>",
            "Cổng tin tỉnh",
        ),
    ],
)
def test_the_words_of_a_paragraph(runs: str, expected: str, tmp_path: Path) -> None:
    file = tmp_path / "p.docx"
    file.write_bytes(word_file(f"<w:p>{runs}</w:p>"))
    assert read(file).text == expected + "\n"
