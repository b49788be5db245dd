"""Titles: where they begin under the heading, and what ends them."""

import pytest
from cancu.loaders.document.header import read_header
from cancu.loaders.records import DocumentHeader
from cancu.loaders.text import normalise

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def header(text: str) -> DocumentHeader:
    return read_header(normalise(text).text)


@pytest.mark.parametrize(("heading", "doc_type", "title"), [
    ("HƯỚNG DẪN LIÊN SỞ\nĐếm kho muối", "HD", "Đếm kho muối"),
    ("KẾ HOẠCH PHỐI HỢP \nĐếm kho muối", "KH", "Đếm kho muối"),
    ("KẾ HOẠCH\nPHỐI HỢP ĐẾM KHO MUỐI", "KH", "PHỐI HỢP ĐẾM KHO MUỐI"),
    ("KẾ HOẠCH PHỐI HỢP ĐẾM KHO\nCăn cứ", "KH", "PHỐI HỢP ĐẾM KHO"),
])
def test_headings_of_what_several_issue(heading: str, doc_type: str, title: str) -> None:
    header = read_header(normalise(f"SỞ Y TẾ - CÔNG AN TỈNH\n{STATE}\n{MOTTO}\n\n{heading}\n").text)
    assert (header.doc_type, header.title) == (doc_type, title)


@pytest.mark.parametrize("line", [
    "TỔNG GIÁM ĐỐC KHO BẠC TRUNG ƯƠNG", "HIỆU TRƯỞNG TRƯỜNG CAO ĐẲNG Y TẾ",
    "CHỦ TỊCH UBND TỈNH TRÀ VINH điện:", "I.MỤC ĐÍCH", "I/ MỤC ĐÍCH", "II. YÊU CẦU",
    "Ủy ban nhân dân tỉnh xây dựng Kế hoạch với các nội dung như sau:",
])
def test_a_title_ends_before_who_acts_and_before_the_first_part(line: str) -> None:
    head = f"{STATE}\n{MOTTO}\nSố: 5/QĐ-X\nQUYẾT ĐỊNH\n"
    text = f"{head}Về việc đếm ghế trong hội trường\n{line}\n- Mỗi phòng đếm ghế.\n"
    assert header(text).title == "Về việc đếm ghế trong hội trường"


@pytest.mark.parametrize(("lines", "title"), [
    ("Giữ kho muối\n\nở các huyện ven biển", "Giữ kho muối ở các huyện ven biển"),
    ("GIỮ KHO MUỐI\n\nCỦA TỈNH", "GIỮ KHO MUỐI CỦA TỈNH"),
    ("GIỮ KHO MUỐI\n\nở các huyện", "GIỮ KHO MUỐI"),
    ("Giữ kho muối\n\n\nở các huyện", "Giữ kho muối"),
    ("Giữ kho muối\n\nMuối là hàng thiết yếu", "Giữ kho muối"),
])
def test_a_title_goes_on_over_a_blank_line_in_the_middle_of_its_words(lines: str, title: str) -> None:
    assert header(f"{STATE}\n{MOTTO}\nSố: 5/KH-X\nKẾ HOẠCH\n\n{lines}\n\nCăn cứ").title == title


@pytest.mark.parametrize(("heading", "title"), [
    ("THÔNG BÁO\nKẾT LUẬN CỦA BAN THƯỜNG VỤ\nvề giữ kho muối", "KẾT LUẬN CỦA BAN THƯỜNG VỤ về giữ kho muối"),
    ("CHỈ THỊ\nCỦA BỘ CHÍNH TRỊ\nVề giữ kho muối", "Về giữ kho muối"),
    ("CHỈ THỊ\nGIỮ KHO MUỐI\nVề mùa hè kho nóng.", "GIỮ KHO MUỐI"),
])
def test_titles_half_in_capitals(heading: str, title: str) -> None:
    assert header(f"{STATE}\n{MOTTO}\nSố: 3/X-Y\n\n{heading}\n-----\nĐể giữ kho.\n").title == title


def test_the_stamp_of_urgency_is_no_word_of_the_subject() -> None:
    text = f"BỘ Y TẾ\nSố: 17/BYT-MT\nV/v đếm kho muối\nHỎA TỐC\n\n{STATE}\n{MOTTO}\n\nKính gửi: Sở Y tế.\n"
    assert header(text).title == "V/v đếm kho muối"


def test_a_directive_of_the_party() -> None:
    text = "BAN CHẤP HÀNH TRUNG ƯƠNG\tĐẢNG CỘNG SẢN VIỆT NAM\nBAN BÍ THƯ\tHà Nội, ngày 10 tháng 6 năm 2031" \
        "\n*\nSố 04-CT/TW\n\nCHỈ THỊ\nCỦA BAN BÍ THƯ\nvề giữ kho muối\n-----\nĐể giữ kho.\n\nNơi nhận:\n" \
        "- Các tỉnh uỷ,\n- Lưu Văn phòng.\tT/M BAN BÍ THƯ\nLê Văn Muối\n"
    read = header(text)
    assert (read.title, read.signer, read.signer_title) == (
        "về giữ kho muối", "Lê Văn Muối", None)


def test_the_authority_on_its_own_line_leaves_its_name_in_the_title() -> None:
    head = f"CHÍNH PHỦ\n{STATE}\n{MOTTO}\nSố: 9/NQ-CP\n\nNGHỊ QUYẾT\n"
    text = f"{head}PHIÊN HỌP CHÍNH PHỦ VỀ MUỐI\n\nCHÍNH PHỦ\n\nCăn cứ"
    assert header(text).title == "PHIÊN HỌP CHÍNH PHỦ VỀ MUỐI"
