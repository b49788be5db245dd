"""Pages: the body found, furniture dropped, blocks as lines, tables with their spans."""

from pathlib import Path

import pytest
from cancu.loaders.read import read
from cancu.loaders.reading import Reading

TEXT = (
    "<p>Giữ gìn chợ quê của tỉnh theo Nghị định số <b>61</b>/2018/NĐ-CP ngày 23/4/2018.</p>"
    "<p>Việc hai.</p>"
)
LINES = "Giữ gìn chợ quê của tỉnh theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018.\nViệc hai.\n"
LINKS = "".join(f"<li><a href='/{n}'>Tin số {n}</a></li>" for n in range(5))


def page(body: str, tmp_path: Path) -> Reading:
    file = tmp_path / "page"
    file.write_text(f"<html><head><title>Cổng</title></head><body>{body}</body></html>", "utf-8")
    return read(file)


@pytest.mark.parametrize("body", [
    f"<div class=content>{TEXT}</div><div id='box_comment'>Ý kiến</div>",
    f"<nav>{LINKS}</nav><article>{TEXT}</article><aside>Tin khác</aside><footer>Giấy phép</footer>",
    f"<div><ul>{LINKS}</ul></div><div>{TEXT}</div>",
    f"<form><table><tr><td><ul>{LINKS}</ul></td></tr><tr><td><div>{TEXT}</div></td></tr></table></form>",
    f"<div class='print-content'>{TEXT}</div><div style='display: none'>Đang cập nhật</div>",
    f"<p class=MsoCommentText>{TEXT}</p><script>Nghị định</script><!-- Nghị định -->",
    f"<div role=navigation>Trang chủ</div><main><form>{TEXT}</form></main><button>In</button>",
])
def test_the_body_without_furniture(body: str, tmp_path: Path) -> None:
    assert page(body, tmp_path).text == LINES


def test_the_letterhead_beside_the_body_belongs_to_it(tmp_path: Path) -> None:
    head = "<div>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div>"
    found = page(f"<div>{head}<div class=content>{TEXT * 5}</div></div><footer>Giấy phép</footer>", tmp_path)
    assert found.text.startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGiữ gìn")
    assert "Giấy phép" not in found.text


@pytest.mark.parametrize(("body", "expected"), [
    ("<p>Số <i>12</i><b>/KH</b>-<u>UBND</u></p>", "Số 12/KH-UBND\n"),
    ("<p>một\n   hai</p>ba<br>bốn<div>năm</div>", "một hai\nba\nbốn\nnăm\n"),
    ("<p>cấp xã<sup>1</sup>, 5 m<sup>2</sup>, 5<sup>o</sup></p>", "cấp xã¹, 5 m², 5o\n"),
    ("<p>bỏ <del>cũ</del><ins>mới</ins></p>", "bỏ mới\n"),
    ("<ol start=3><li>ba</li><li>bốn</li></ol>", "3. ba\n4. bốn\n"),
    ("<ol type=a><li>chữ<ol type=I><li>số La Mã</li></ol></li><li value=4>chữ</li></ol>",
     "a. chữ\nI. số La Mã\nd. chữ\n"),
    ("<ol style='margin:0; list-style-type: lower-alpha'><li>chữ</li></ol>", "a. chữ\n"),
    ("<ol style='list-style: none'><li>1.1. Tự ghi</li></ol>", "1.1. Tự ghi\n"),
    ("<ul><li>gạch</li><li>- gạch</li></ul>", "- gạch\n- gạch\n"),
    ("<ul><li>gạch<ul><li>cộng<ul><li>cộng</li></ul></li></ul></li><li>gạch</li></ul>",
     "- gạch\n+ cộng\n+ cộng\n- gạch\n"),
    ("<ul><ul><li>lùi vào</li></ul></ul>", "- lùi vào\n"),
    ("<p>một</p><p>&nbsp;</p><p>hai</p>", "một\n\nhai\n"),
    ("<pre>một\n  hai</pre>", "một\nhai\n"),
    ("<table><tr><td>khung</td></tr></table>", "khung\n"),
    ("<p>&ETH;iều 1</p>", "Ðiều 1\n"),
])
def test_blocks_become_lines(body: str, expected: str, tmp_path: Path) -> None:
    assert page(body, tmp_path).text == expected


def test_tables_keep_their_spans(tmp_path: Path) -> None:
    found = page("""<table><caption>Phụ lục</caption>
        <thead><tr><th rowspan=2>TT<th colspan=2>Cơ quan</tr><tr><th>Chủ trì<th>Phối hợp</tr></thead>
        <tr><td>1<td rowspan=0><p>Sở Y tế</p><p>Sở Xây dựng</p><td><table><tr><td>a<td>b</table></tr>
        <tr><td>2<td></tr></table>""", tmp_path)
    assert found.text == "Phụ lục\n\nTT\tCơ quan\nChủ trì\tPhối hợp\n1\tSở Y tế\nSở Xây dựng\ta\tb\n2\t\n\n"
    cells = {found.text[c.start:c.end]: (c.row, c.col, c.row_span, c.col_span) for c in found.tables[0].cells}
    assert cells == {
        "TT": (0, 0, 2, 1), "Cơ quan": (0, 1, 1, 2), "Chủ trì": (1, 1, 1, 1), "Phối hợp": (1, 2, 1, 1),
        "1": (2, 0, 1, 1), "Sở Y tế\nSở Xây dựng": (2, 1, 2, 1), "a\tb": (2, 2, 1, 1), "2": (3, 0, 1, 1),
        "": (3, 2, 1, 1),
    }
    assert len(found.tables) == 2


def test_a_table_that_lost_its_merged_cells_is_left_as_lines(tmp_path: Path) -> None:
    found = page("<table><tr><td>TT<td>Việc<td>Sở</tr><tr><td>1<td>Quét<br>chợ</tr></table>", tmp_path)
    assert found.text == "TT\tViệc\tSở\n1\tQuét chợ\n\n"
    assert found.tables == ()


@pytest.mark.parametrize(("encoding", "declared"), [
    ("utf-8", "iso-8859-1"), ("utf-16", "utf-16"), ("utf-8-sig", ""), ("cp1252", "windows-1252"),
])
def test_the_bytes_decide_before_the_declared_charset(encoding: str, declared: str, tmp_path: Path) -> None:
    words = "Giữ chợ" if encoding.startswith("utf") else "Café à la crème"
    file = tmp_path / "page"
    source = f"<html><head><meta charset='{declared}'></head><body><p>{words}</p></body></html>"
    file.write_bytes(source.encode(encoding))
    assert read(file).text == f"{words}\n"
