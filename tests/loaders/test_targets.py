"""Targets: value, unit, comparator and year of printed numbers that are to be reached."""

import pytest
from cancu.loaders.draft import Context
from cancu.loaders.records import DocumentHeader, Target
from cancu.loaders.targets import find_targets


def targets(text: str, year: int | None = 2026) -> list[Target]:
    return find_targets(Context(text, (), DocumentHeader("k"), None, year))


ONE = [
    ("100% hộ dân được cấp nước.", "100", "%", "=", None),
    ("Phấn đấu tối thiểu 85% trạm y tế có bác sĩ.", "85", "%", ">=", None),
    ("Tỷ lệ rác được thu gom đạt từ 92% trở lên.", "92", "%", ">=", None),
    ("Mức độ hài lòng đạt trên 90% vào năm 2028.", "90", "%", ">", "2028"),
    ("Đến năm 2030, 70% trường học đạt chuẩn.", "70", "%", "=", "2030"),
    ("Trong năm có 60% hồ sơ nộp trực tuyến.", "60", "%", "=", "2026"),
    ("Tỷ lệ hồ sơ trễ hạn không quá 2%.", "2", "%", "<=", None),
    ("Tỷ lệ hộ nghèo còn dưới 1,5%.", "1,5", "%", "<", None),
    ("Giảm 15% số vụ cháy.", "15", "%", "decrease", None),
    ("Cắt giảm tối thiểu 20% thời gian chờ.", "20", "%", "decrease", None),
    ("Số lượt khách tăng mỗi năm ít nhất 8%.", "8", "%", "increase", None),
    ("Trồng thêm 12% diện tích cây xanh.", "12", "%", "increase", None),
    ("Phấn đấu có thêm từ 03 trường học trở lên đạt chuẩn.", "3", "trường học", ">=", None),
    ("Giảm thời gian chờ xuống còn tối đa 20 phút/lượt.", "20", "phút", "<=", None),
    ("Không để người dân đi lại quá hai (02) lần để nộp hồ sơ.", "2", "lần", "<=", None),
    ("Phấn đấu rút ngắn thời gian của từ 4-6 thủ tục hành chính.", "4-6", "thủ tục hành chính", "=", None),
    ("Mức tối thiểu: mỗi huyện 1.250 hồ sơ.", "1250", "hồ sơ", ">=", None),
    ("Phấn đấu đạt vị trí dưới 15 trong xếp hạng.", "15", "vị trí", "<", None),
    ("Giữ vững chương trình nước sạch, phấn đấu đến năm 2029 đạt 95% hộ dùng.", "95", "%", "=", "2029"),
    ("Giảm 5% số vụ so với năm 2024.", "5", "%", "decrease", None),
]


@pytest.mark.parametrize(("text", "value", "unit", "sign", "by"), ONE, ids=[row[0] for row in ONE])
def test_a_number_to_be_reached(text: str, value: str, unit: str, sign: str, by: str | None) -> None:
    found = targets(text)
    assert [(t.value, t.unit, t.comparator, t.by) for t in found] == [(value, unit, sign, by)]
    assert found[0].text == text[found[0].start:found[0].end]


NONE = [
    "Năm 2023 đã đạt 75% kế hoạch trồng rừng.",
    "Trạm phủ sóng 5G chiếm 30% số trạm.",
    "Cung cấp dịch vụ công mức độ 4 trước ngày 15/6/2026.",
    "Kiểm tra tối thiểu 02 lần/năm.",
    "Trong thời hạn tối đa 10 ngày phải trả lời.",
    "Tỷ lệ = b/a 100%; nếu đạt 90% cộng 05 điểm.",
    "Pha dung dịch Chlorine 70%, phun 02 đợt.",
    "Thực hiện Quyết định số 45/2016/QĐ-TTg tại 24 xã.",
    "I. KẾT QUẢ NĂM 2024\n- 85% hồ sơ đúng hạn.",
]


@pytest.mark.parametrize("text", NONE)
def test_results_levels_dates_and_frequencies_are_no_targets(text: str) -> None:
    assert targets(text) == []


def test_numbers_in_a_row_share_one_clause() -> None:
    found = targets("Số hóa hồ sơ đạt tối thiểu 40%, 30%, 20% đối với tỉnh, huyện, xã.")
    assert [(t.value, t.comparator) for t in found] == [("40", ">="), ("30", ">="), ("20", ">=")]
    assert len({(t.start, t.end) for t in found}) == 1


def test_two_numbers_with_objects_of_their_own_are_two_clauses() -> None:
    found = targets("Bảo đảm 80% thôn và 60% hộ có nước sạch.")
    assert [t.text for t in found] == ["80% thôn", "60% hộ có nước sạch"]


def test_a_heading_of_time_holds_down_to_its_sibling() -> None:
    text = "- Năm 2027:\n+ 50% xã có trạm bơm.\n- Năm 2028:\n+ 70% xã có trạm bơm.\n- 90% thôn có loa."
    assert [t.by for t in targets(text)] == ["2027", "2028", None]


def test_the_year_of_a_programme_is_not_that_of_the_target() -> None:
    text = "Theo Chương trình phòng cháy rừng đến năm 2035 của tỉnh, bảo đảm 100% kho có bình."
    assert [t.by for t in targets(text)] == [None]


def test_without_an_annual_plan_this_year_is_no_year() -> None:
    assert targets("Trong năm có 60% hồ sơ nộp trực tuyến.", None)[0].by is None
