"""Typed marks and the tree they make; what is no running text stays out of it."""

import pytest
from cancu.loaders.tasks.footnotes import find_footnotes
from cancu.loaders.tasks.furniture import LineKind, kind_of, recipients_in
from cancu.loaders.tasks.marks import join_marks, read_mark, roman_value
from cancu.loaders.tasks.outline import Item, read_outline


@pytest.mark.parametrize(("line", "kind", "mark"), [
    ("IV. GIẢI PHÁP", "roman", "IV"), ("II- NHIỆM VỤ", "roman", "II"), ("B. PHẦN RIÊNG", "upper", "B"),
    ("3. Sở Y tế", "number", "3"), ("3) Sở Y tế", "number", "3"), ("12.Sở Y tế", "number", "12"),
    ("3.1 Nâng cấp", "compound", "3.1"), ("2.1.3. nâng cấp", "compound", "2.1.3"), ("đ) Mở lớp",
     "letter", "đ"),
    ("b. Mở lớp", "letter", "b"), ("(2) Mở lớp", "paren", "2"), ("- Mở lớp", "dash", "-"),
    ("-95% hộ có điện", "dash", "-"),
    ("-02 lớp nghề", "dash", "-"), ("+ Mở lớp",
     "plus", "+"),
    ("* Các lớp đã mở", "star", "*"), ("• Mở lớp", "dash", "•"), ("Thứ mười, Sở Y tế", "ordinal", "Thứ mười"),
    ("Hai là, mở lớp", "ordinal", "Hai là"), ("Điều 4. Hiệu lực", "article", "Điều 4"), ("PHỤ LỤC",
     "annex", "PL"),
    ("Phụ lục II", "annex", "PL.II"), ("PHỤ LỤC SỐ 03", "annex", "PL.03"), ("Chương II", "chuong",
     "Chương II"),
    ("Phần thứ nhất", "phan", "Phần thứ nhất"), ("## 2. Nội dung", "number", "2"),
    ("Nhiệm vụ 3: Đào giếng", "step", "Nhiệm vụ 3"), ("Tiểu dự án 2. Chợ nổi", "step", "Tiểu dự án 2"),
    ("b, Mở lớp", "letter", "b"),
    ("IV . GIẢI PHÁP", "roman", "IV"), ("7 . Sở Y tế", "number", "7"), ("12 ) Mở lớp", "number", "12"),
])
def test_marks(line: str, kind: str, mark: str) -> None:
    found = read_mark(line, 0, len(line))
    assert found is not None
    assert (found.kind, found.text) == (kind, mark)


@pytest.mark.parametrize("line", [
    "1.364.329 đồng", "1.600 hồ sơ", "-0,5 điểm",
    "-5 điểm", "-2025 của tỉnh", "-------", "V.v và các việc khác", "Phụ lục kèm "
     "theo gồm hai biểu",
    "15/3/2026", "Sở Y tế", "a và b", "a, b khoản 2 Điều 5",  "*(Phụ lục kèm theo)*", "Điều 4 của Luật", "",
    "09-NQ/TU ngày 05/3/2024", "12-CTr/TU của Tỉnh ủy", "30/6/2025. Sở Y tế báo cáo",
    "5 . và các việc khác", "Nhiệm vụ 3 của Đề án", "Hoạt động 2026", "7 .5 ha rừng", "V . và các việc khác",
])
def test_what_only_looks_like_a_mark(line: str) -> None:
    assert read_mark(line, 0, len(line)) is None


@pytest.mark.parametrize(("line", "kind"), [
    ("Nơi nhận:", LineKind.END), ("- Nơi nhận:", LineKind.END), ("NƠI  NHẬN", LineKind.END),
    ("TM. ỦY BAN NHÂN DÂN", LineKind.END), ("Q. GIÁM ĐỐC", LineKind.END), ("CHÁNH VĂN PHÒNG", LineKind.END),
    ("-----", LineKind.FURNITURE), ("*.*", LineKind.FURNITURE), ("- 7 -", LineKind.FURNITURE),
    ("Trang 3/12", LineKind.FURNITURE), ("Kính gửi: Sở Y tế", LineKind.ADDRESS),
    ("CHỦ TỊCH UBND TỈNH điện:", LineKind.ADDRESS),
    ("- Nơi nào nhận giống thì báo về xã", None), ("Tổ chức họp thôn", None), ("CHÁNH VĂN PHÒNG LO", None),
    ("-", None), ("- Kéo lưới điện", None), ("3 xã có chợ", None),
])
def test_lines_that_belong_to_no_item(line: str, kind: LineKind | None) -> None:
    assert kind_of(line, 0, len(line), recipients_in(line), behind_items=True) is kind


def test_a_signing_title_counts_only_behind_items() -> None:
    assert kind_of("GIÁM ĐỐC", 0, 8, (), behind_items=False) is None


@pytest.mark.parametrize(("printed", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("VIIII", 9)])
def test_roman_numbers(printed: str, value: int) -> None:
    assert roman_value(printed) == value


@pytest.mark.parametrize(("marks", "section"), [
    ([("roman", "II"), ("number", "3"), ("compound", "3.1"), ("letter", "a")], "II.3.1.a"),
    ([("roman", "III"), ("dash", "-"), ("plus", "+")], "III"),
    ([("number", "1"), ("compound", "1.1"), ("compound", "1.1.2")], "1.1.2"),
    ([("annex", "PL"), ("roman", "VII")], "PL.VII"), ([], None),
    ([("roman", "II"), ("step", "Nhiệm vụ 3"), ("compound", "3.1"), ("letter", "a")], "II.3.1.a"),
])
def test_sections(marks: list[tuple[str, str]], section: str | None) -> None:
    assert join_marks(marks) == section


def tree(items: list[Item]) -> list[object]:
    """Marks, each followed by the list of those under it where there are any."""
    found: list[object] = []
    for item in items:
        found.append(item.mark)
        if item.children:
            found.append(tree(item.children))
    return found


@pytest.mark.parametrize(("text", "expected"), [
    ("I. A\n1. B\n- C\n+ D\n- E\n2. F\nII. G", ["I", ["1", ["-", ["+"], "-"], "2"], "II"]),
    ("1. A:\na) B:\n1. C\n2. D\nb) E\n2. F", ["1", ["a", ["1", "2"], "b"], "2"]),
    ("1. A\n- B:\n1. C\n2. D\n- E\n2. F", ["1", ["-", ["1", "2"], "-"], "2"]),
    ("1. A\n- B:\n1. C\n2. D\n3. E\n2. F", ["1", ["-", ["1", "2", "3"]], "2"]),
    ("2. A\n2.1. B:\n1. C\n2.2. D", ["2", ["2.1", ["1"], "2.2"]]),
    ("2.1 A\n* B:\n- C\n* D:\n- E\n2.2 F", ["2.1", ["*", ["-"], "*", ["-"]], "2.2"]),
    ("- A:\n* B\n* C\n- D", ["-", ["*", "*"], "-"]),
    ("3. A\n3.1. B\na) C\n3.2. D\n4. E", ["3", ["3.1", ["a"], "3.2"], "4"]),
    ("d) A\nd) B\ne) C", ["d", "d", "e"]),
    ("Điều 1. A:\nI. B\n1. C\nĐiều 2. D", ["Điều 1", ["I", ["1"]], "Điều 2"]),
    ("II. X\nNhiệm vụ 1: Y\n1.1. A\n1.2. B\nNhiệm vụ 2: Z\n2.1. C",
     ["II", ["Nhiệm vụ 1", ["1.1", "1.2"], "Nhiệm vụ 2", ["2.1"]]]),
    ("A. X\nI. Y\n1. Z\nB. W\nI. V", ["A", ["I", ["1"]], "B", ["I"]]),
])
def test_nesting(text: str, expected: list[object]) -> None:
    assert tree(read_outline(text)[0].children) == expected


def lines(text: str, item: Item) -> list[str]:
    return [text[start:end] for start, end in item.lines]


def test_paragraphs_of_an_item() -> None:
    text = "I. A\n1. Xếp kho theo\n\nnăm.\nGhi sổ.\n\n12\n\n2. B"
    assert lines(text, read_outline(text)[0].children[0].children[0]) == ["Xếp kho theo\n\nnăm.", "Ghi sổ."]


@pytest.mark.parametrize("cut", ["09-NQ/TU ngày 05/3/2024 của Tỉnh ủy", "30/6/2025", "45/KH-UBND của tỉnh"])
def test_a_date_or_number_that_a_line_break_put_first_goes_on(cut: str) -> None:
    text = f"1. Sở Y tế đếm giường của tỉnh\n{cut}.\n2. Sở Tài chính đếm bàn.\n"
    items = read_outline(text)[0].children
    assert [item.mark for item in items] == ["1", "2"]
    assert [text[slice(*line)] for line in items[0].lines] == [
        f"Sở Y tế đếm giường của tỉnh\n{cut}."]


def test_footnotes_and_tables_stay_out() -> None:
    text = "1. Xếp kho¹.\n¹ Theo nội quy\n\nTT\tA\n2. Ghi sổ."
    start = text.index("TT")
    root = read_outline(text, find_footnotes(text), [(start, start + 4)])[0]
    assert [lines(text, item) for item in root.children] == [["Xếp kho¹."], ["Ghi sổ."]]
    assert root.children[0].tables == [0]


def test_rows_of_a_table_without_header_stay_out() -> None:
    text = "1. Xếp kho.\n1\tGiá sắt\t5\ncao 2 m\n2. Ghi sổ."
    assert [lines(text, item) for item in read_outline(text)[0].children] == [["Xếp kho."], ["Ghi sổ."]]


def test_recipients_and_signatures_end_a_document() -> None:
    text = "1. A\n\tNơi nhận:\n- Như trên;\nKT. CHỦ TỊCH\n2. B\nPHỤ LỤC I\nDANH MỤC\n1. C"
    first, annex = read_outline(text)
    assert (tree(first.children), annex.mark, annex.heading, tree(annex.children)) == (["1"], "PL.I",
     "DANH MỤC", ["1"])


def test_the_title_of_who_signs_ends_the_items() -> None:
    text = "I. NHIỆM VỤ\n1. Sửa bến đò.\nGIÁM ĐỐC\nLê Văn Tám\n"
    (root,) = read_outline(text)
    assert lines(text, root.children[0].children[0]) == ["Sửa bến đò."]


def test_a_plan_behind_its_decision_is_a_root_of_its_own() -> None:
    text = "QUYẾT ĐỊNH\nĐiều 1. A./.\nTM. ỦY BAN NHÂN DÂN\nKẾ HOẠCH\nI. B"
    assert [(root.heading, tree(root.children)) for root in read_outline(text)] == [
        ("QUYẾT ĐỊNH", ["Điều 1"]), ("KẾ HOẠCH", ["I"]),
    ]
