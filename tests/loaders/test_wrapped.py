"""Lines that a converter broke at a fixed width are joined again; others stay as they are."""

import textwrap

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.reading import Reading
from cancu.loaders.wrapped import unwrapped

PARAGRAPHS = [
    "KẾ HOẠCH", "Giữ kho muối năm 2026", "I. MỤC TIÊU",
    *(f"- Kho số {number} được lợp lại mái ngói, xây thêm hai gian phơi và đào một mương thoát nước mưa ra "
      "tận bờ sông để muối không bị ẩm trong những tháng nước lớn." for number in range(1, 16)),
    "II. NHIỆM VỤ",
    "1. Sở Xây dựng chủ trì, phối hợp với Sở Nông nghiệp và Môi trường, UBND các xã ven biển đo lại "
    "diện tích các kho muối; hoàn thành trước ngày 15 tháng 9 năm 2026 và báo cáo Ủy ban nhân dân tỉnh.",
    "2. Sở Tài chính bố trí kinh phí.",
]


def wrapped(width: int, between: str = "\n") -> str:
    return between.join("\n".join(textwrap.wrap(line, width)) for line in PARAGRAPHS)


@pytest.mark.parametrize("width", [60, 72, 92, 120])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_paragraphs_are_whole_again(width: int, between: str) -> None:
    text = wrapped(width, between)
    assert len(unwrapped(text)) == len(text)
    assert unwrapped(text) == between.join(PARAGRAPHS)


@pytest.mark.parametrize("text", [
    "\n".join(PARAGRAPHS),  # its paragraphs are wider than a page
    "\n".join(["Họp tại huyện vào buổi sáng, có sáu mươi người dự, ở nhà văn hóa của thị trấn"] * 60),
    "\n".join(f"{number}. Lợp lại mái kho và đào mương quanh kho, hoàn thành\n" for number in range(60)),
    "\n".join(["cột đầu\tsang cột hai\tvà cột ba của bảng có bề rộng vừa bằng trang giấy này"] * 60),
    "\n".join(["ỦY BAN NHÂN DÂN TỈNH       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "các sở được báo"] * 30),
    wrapped(72).replace("\n", "\n\n"),
])
def test_other_lines_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_a_wrapped_plan_says_what_the_whole_one_says() -> None:
    wanted, found = (extract(Reading(text, "a.txt", "txt")) for text in ("\n".join(PARAGRAPHS), wrapped(72)))
    assert found.document.title == wanted.document.title
    assert [(t.section, t.ordinal, t.lead, t.coordinate, t.deadline) for t in found.tasks] \
        == [(t.section, t.ordinal, t.lead, t.coordinate, t.deadline) for t in wanted.tasks]
    assert len(found.tasks) == 2
