"""Targets: value, unit, comparator and year of printed numbers that are to be reached."""

import pytest
from cancu.loaders.draft import Context
from cancu.loaders.figures.targets import find_targets
from cancu.loaders.records import DocumentHeader, Plan, Target


def targets(text: str, year: int | None = 2026) -> list[Target]:
    return find_targets(Context(text, (), DocumentHeader("k"), None, year))


ONE = [
    ("Chỉ số nước sạch năm 2027 đạt tối thiểu 40 điểm.", "40", "điểm", ">=", "2027"),
    ("Tỷ lệ mắc bệnh dưới 45/100.000 dân.", "45", "/100.000 dân", "<", None),
    ("Giảm 7% số vụ so với cuối năm 2024.", "7", "%", "decrease", None),
    ("Giảm 7% số vụ so với cuối kỳ năm 2024 và đến năm 2027 đạt mức ấy.", "7", "%", "decrease", "2027"),
    ("Phấn đấu tăng thu từ chợ chè 11%.", "11", "%", "increase", None),
    ("Giá trị gia tăng của chè bình quân 4 - 4,5%/năm.", "4-4,5", "%", "=", None),
    ("Giảm số vụ cháy chè từ 3-4%.", "3-4", "%", "decrease", None),
    ("Đến năm 2031, cả nước có 45 trạm chè.", "45", "trạm", "=", "2031"),
    ("Hình thành ít nhất 02 trung tâm chè.", "2", "trung tâm", ">=", None),
    ("Đến năm 2029, tái canh 70 ha chè.", "70", "ha", "=", "2029"),
    ("- Thành lập 25 tổ hòa giải.", "25", "tổ hòa giải", "=", None),
    ("- Hoàn thành 30 hợp đồng.", "30", "hợp đồng", "=", None),
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
    ("Phần của chế biến trong tăng trưởng ngành ở mức trên 45%.", "45", "%", ">", None),
    ("- Quý II/2027, mở lớp; bồi dưỡng tối thiểu 35% thủ thư.", "35", "%", ">=", "2027"),
    ("Tháng 4 năm 2027: tối thiểu 35% thủ thư học xong.", "35", "%", ">=", "2027"),
    ("- Trước ngày 09 tháng 3 năm 2027, lắp trạm; bảo đảm ít nhất 12 giường.", "12", "giường", ">=", "2027"),
    ("a) Giai đoạn 2027 - 2029, xây mới 14 phòng học.", "14", "phòng học", "=", "2029"),
    ("Rút ngắn thời gian cấp nước xuống còn\ntối đa 04 ngày.", "4", "ngày", "<=", None),
    ("Giữ số mắc sốt rét dưới 9 người/100.000 dân.", "9", "người/100.000 dân", "<", None),
    ("- Xây dựng 07 trạm y tế.", "7", "trạm y tế", "=", None),
    ("Số hộ nghèo giảm bình quân 1,25%/năm.", "1,25", "%", "decrease", None),
    ("Người dân đi lại tối đa 02 lần cho một hồ sơ.", "2", "lần", "<=", None),
    ("Chỉ số nước sạch năm 2027 phấn đấu tăng 4 bậc.", "4", "bậc", "increase", "2027"),
    ("Tinh giản tối thiểu 7% biên chế.", "7", "%", "decrease", None),
    # Ratios, ranges, levels that a change starts from or ends at.
    ("Phấn đấu đạt 1,9 con/phụ nữ.", "1,9", "con/phụ nữ", "=", None),
    ("Tỷ số giới tính trẻ sơ sinh dưới 110 bé trai/100 bé gái.", "110", "bé trai/100 bé gái", "<", None),
    ("Đạt 15 bác sĩ/10.000 dân vào năm 2028.", "15", "bác sĩ/10.000 dân", "=", "2028"),
    ("Thu nhập bình quân đạt 80 triệu đồng/người/năm.", "80", "triệu đồng/người/năm", "=", None),
    ("Rút ngắn thời gian xử lý còn tối đa 25 phút/01 hồ sơ.", "25", "phút", "<=", None),
    ("Tăng tỷ lệ che phủ rừng từ 40% lên 45%.", "45", "%", "=", None),
    ("Tăng từ 5 đến 7% số hộ có chợ gần nhà.", "5-7", "%", "increase", None),
    ("Bớt ít nhất 12% giấy tờ.", "12", "%", "decrease", None),
    ("Kinh tế số phấn đấu chiếm 22% GRDP.", "22", "%", "=", None),
    ("Tại cộng đồng đạt 65% người nghiện được tư vấn.", "65", "%", "=", None),
    ("Thực hiện có hiệu quả, đạt 85% kế hoạch gieo trồng.", "85", "%", "=", None),
    ("Đưa điểm số của trường lên từ 88 điểm trở lên trong năm.", "88", "điểm", ">=", "2026"),
    ("Đứng trong nhóm 12 tỉnh dẫn đầu về nước sạch.", "12", "tỉnh", "<=", None),
    ("Trước ngày 30/9/2026, đưa tối thiểu 35% hồ sơ lên mạng.", "35", "%", ">=", "2026"),
    ("Tỷ lệ giải ngân đạt 96% và tổ chức quyết toán.", "96", "%", "=", None),
    # A level that goes up is no bound of the number.
    ("Phấn đấu 88% giáo viên có trình độ đại học trở lên.", "88", "%", "=", None),
    ("Phấn đấu 88% số trường học trở lên đạt chuẩn.", "88", "%", ">=", None),
    ("Phấn đấu giữ vị trí trong nhóm 09 tỉnh dẫn đầu cả nước.", "9", "tỉnh", "<=", None),
    ("Phấn đấu năm 2027 đứng trong nhóm 09 tỉnh dẫn đầu.", "9", "tỉnh", "<=", "2027"),
    # Counts behind a verb that makes something, at the head or behind a year.
    ("- Xây dựng 12 mô hình vườn mẫu.", "12", "mô hình", "=", None),
    ("b) Hỗ trợ 300 hộ nghèo sửa nhà.", "300", "hộ nghèo", "=", None),
    ("Đến năm 2028, hoàn thành 1.450 căn nhà ở công nhân.", "1450", "căn", "=", "2028"),
    ("Mở lớp nghề, trong năm 2027 hỗ trợ 900 lao động.", "900", "lao động", "=", "2027"),
    ("- Đến năm 2027 có 40 xã có chợ.", "40", "xã", "=", "2027"),
    ("Mở rộng mạng lưới, kết nối thêm 15 cơ sở khám bệnh.", "15", "cơ sở", "increase", None),
    ("- Sở lập tổ giúp xã, bảo đảm mỗi xã có 02 công chức trực.", "2", "công chức", "=", None),
    ("1. Mục tiêu: đào tạo 80 lao động.", "80", "lao động", "=", None),
    ("- Giải quyết việc làm mới cho 3.200 lao động.", "3200", "lao động", "=", None),
    ("- Mở chợ số; bảo đảm 18 dịch vụ bến bãi được trả qua mạng.", "18", "dịch vụ", "=", None),
    ("- Đào tạo 80 lao động.", "80", "lao động", "=", None),
    ("- Đến năm 2027, đón 3 triệu lượt khách.", "3", "triệu lượt khách", "=", "2027"),
    ("- Dạy nghề cho ít nhất 450 thanh niên ven đê.", "450", "thanh niên", ">=", None),
    ("- Sửa chữa, lắp đặt 36 trạm bơm ven kênh.", "36", "trạm bơm", "=", None),
    ("- Hằng năm mở 05 lớp dạy đan lát.", "5", "lớp", "=", None),
    ("| 3 | Biên soạn 12 chuyên đề về muối | Sở Muối |", "12", "chuyên đề", "=", None),
    # Any noun behind a lower bound; points out of a hundred.
    ("- Trạm thú y soi ít nhất 06 loại mẫu.", "6", "loại", ">=", None),
    ("Phấn đấu bộ chỉ số nước sạch đạt tối thiểu 88/100 điểm.", "88", "điểm", ">=", None),
]


@pytest.mark.parametrize(("text", "value", "unit", "sign", "by"), ONE, ids=[row[0] for row in ONE])
def test_a_number_to_be_reached(text: str, value: str, unit: str, sign: str, by: str | None) -> None:
    found = targets(text)
    assert [(t.value, t.unit, t.comparator, t.by) for t in found] == [(value, unit, sign, by)]
    assert found[0].text == text[found[0].start:found[0].end]


NONE = [
    "Năm 2023 đã đạt 75% kế hoạch trồng rừng.",
    "Chính phủ thống nhất đánh giá: Thu từ muối tăng 4%; giá chè giảm 3%.",
    "Tỷ lệ trạm có máy mới đạt 45% kế hoạch.",
    "Trạm phủ sóng 5G chiếm 30% số trạm.",
    "Cung cấp dịch vụ công mức độ 4 trước ngày 15/6/2026.",
    "Kiểm tra tối thiểu 02 lần/năm.",
    "Người dự tuyển có tối thiểu 03 năm làm thủ thư.",
    "- Bảo đảm 15 phòng họp sạch sẽ.",
    "- Vốn vay trên 30 tỷ đồng.",
    "Trong thời hạn tối đa 10 ngày phải trả lời.",
    "Tỷ lệ = b/a 100%; nếu đạt 90% cộng 05 điểm.",
    "Pha dung dịch Chlorine 70%, phun 02 đợt.",
    "Thực hiện Quyết định số 45/2016/QĐ-TTg tại 24 xã.",
    "I. KẾT QUẢ NĂM 2024\n- 85% hồ sơ đúng hạn.",
    "I. NỘI DUNG\n1. Hiện trạng\nMạng lưới phủ 85% số thôn.",
    "Mức chi tối đa 150.000 đồng/người/ngày.",
    "Tổ chức tối thiểu 02 đợt/năm.",
    "Đã tiếp nhận trên 150 hồ sơ, phấn đấu làm tốt hơn.",
    "Kinh phí: 500 triệu đồng.",
    "Thời gian họp: 02 ngày.",
    "Kiểm tra bếp ăn 100% và trả lời.",
    "- Sở có 15 phòng.",
    "- Bảo đảm an toàn cho 40 xã.",
    "I. MỤC TIÊU\n4\nTổ chức họp có kết quả.",
    "1. Kết quả thực hiện chỉ tiêu\n- Có 30 ấp đạt chuẩn.",
    "- Hỗ trợ 50 triệu đồng cho mỗi hộ.",
    "- Hỗ trợ 40 xã đã được công bố có lũ.",
    "- Phối hợp hỗ trợ 20 hộ.",
    "- Nếu hỗ trợ 20 hộ thì báo cáo.",
    "- Thi đua “hoàn thành 500 km đường” trong toàn tỉnh.",
    "- Đến hết năm 2024 có 40 xã có chợ.",
    "I. MỤC TIÊU\n- Thành phố hiện có 15 phường.",
    "I. MỤC TIÊU\n- Giữ 15 phường.",
    "3. Chương trình mục tiêu quốc gia\n- Có 30 ấp.",
    "Qua khảo sát cho thấy tỷ lệ sách mượn quá hạn còn 4%.",
]


@pytest.mark.parametrize("text", NONE)
def test_results_levels_dates_and_frequencies_are_no_targets(text: str) -> None:
    assert targets(text) == []


OPENING = (
    "V/v giữ đê\nTỉnh có nhiều đê. {}\nGiám đốc Sở Đê yêu cầu các xã làm ngay các việc sau:\n"
    "1. Đắp 90% đê thấp."
)


@pytest.mark.parametrize(("told", "values"), [
    ("Chỉ số PCI của tỉnh đạt 64,2 điểm, xếp thứ 19/63, tăng 04 bậc so với năm 2024.", ["90"]),
    ("Có 35% hộ phản ánh đê thấp, tỷ lệ đê đất còn 12%.", ["90"]),
    ("Nhằm giữ 75% đê khỏi sạt, tỉnh đã họp.", ["75", "90"]),
    ("Năm 2027 phấn đấu tỷ lệ đê đá đạt 40%.", ["40", "90"]),
    ("\n- Gia cố 45% đê đất.", ["45", "90"]),
])
def test_the_opening_of_a_letter_tells_how_things_are(told: str, values: list[str]) -> None:
    assert [t.value for t in targets(OPENING.format(told))] == values


def test_numbers_in_a_row_share_one_clause() -> None:
    found = targets("Số hóa hồ sơ đạt tối thiểu 40%, 30%, 20% đối với tỉnh, huyện, xã.")
    assert [(t.value, t.comparator) for t in found] == [("40", ">="), ("30", ">="), ("20", ">=")]
    assert len({(t.start, t.end) for t in found}) == 1


@pytest.mark.parametrize(("text", "spans"), [
    ("Bảo đảm 80% thôn và 60% hộ có nước sạch.", ["80% thôn", "60% hộ có nước sạch"]),
    ("Giảm ít nhất 15% giấy in và 15% chi phí gửi thư.", ["Giảm ít nhất 15% giấy in", "15% chi phí gửi thư"]),
])
def test_two_numbers_with_objects_of_their_own_are_two_clauses(text: str, spans: list[str]) -> None:
    assert [t.text for t in targets(text)] == spans


@pytest.mark.parametrize(("text", "printed"), [
    ("1. Dạy nghề\nMở 14 lớp đan lưới.", "14 lớp đan lưới"),
    ("- Rút ngắn thời gian cấp nước xuống còn tối đa 04 ngày\nĐội cấp nước\nQuý II",
     "Rút ngắn thời gian cấp nước xuống còn tối đa 04 ngày"),
    ("- Đào ao, bảo đảm 85% ao\ncó bờ.", "85% ao\ncó bờ"),
])
def test_a_line_goes_on_only_with_a_small_letter(text: str, printed: str) -> None:
    assert [t.text for t in targets(text)] == [printed]


def test_who_orders_it_is_no_part_of_a_target() -> None:
    text = "Để năm 2027 có 95% đê đạt chuẩn, Chủ tịch UBND tỉnh yêu cầu các xã đắp đê."
    assert [t.text for t in targets(text)] == ["95% đê đạt chuẩn"]


def test_a_count_joined_to_one_that_is_reached_is_reached_too() -> None:
    found = targets("- Trồng 900 cây ở bờ kênh.\n- Xây mới 12 trạm bơm, 05 cầu và 07 chợ tại 3 xã.")
    reached = [("900", "cây"), ("12", "trạm bơm"), ("5", "cầu"), ("7", "chợ")]
    assert [(t.value, t.unit) for t in found] == reached


def test_the_subject_of_a_letter_is_no_part_on_results() -> None:
    text = "V/v báo cáo kết quả số hóa\nThực hiện văn bản trên, các xã số hóa ít nhất 40% sổ hộ tịch."
    assert [t.value for t in targets(text)] == ["40"]


@pytest.mark.parametrize("text", [
    "• Năm 2027:\n+ 50% xã có trạm bơm.\n+ 60% thôn có loa.",
    "1/ Năm 2027: 50% xã có trạm bơm, 60% thôn có loa.",
    "- Năm 2027:\n+ 50% xã có trạm bơm.\n\n12\n\n+ 60% thôn có loa.",
    "a) Năm 2027:\n-50% xã có trạm bơm.\n-60% thôn có loa.",
])
def test_marks_of_items_and_numbers_of_pages_do_not_hide_a_year(text: str) -> None:
    assert [(t.value, t.by) for t in targets(text)] == [("50", "2027"), ("60", "2027")]


def test_a_heading_of_time_holds_down_to_its_sibling() -> None:
    text = "- Năm 2027:\n+ 50% xã có trạm bơm.\n- Năm 2028:\n+ 70% xã có trạm bơm.\n- 90% thôn có loa."
    assert [t.by for t in targets(text)] == ["2027", "2028", None]


def test_a_year_that_opens_the_next_part_is_not_that_of_the_number_before_it() -> None:
    found = targets("Phấn đấu đến năm 2027, 40% thôn có loa, đến năm 2029 giảm số trạm hỏng xuống dưới 3%.")
    assert [t.by for t in found] == ["2027", "2029"]


@pytest.mark.parametrize("heading", ["II. MỤC TIÊU NĂM 2029", "2. Chỉ tiêu, việc cần làm đến năm 2029"])
def test_a_heading_on_aims_may_hold_a_year(heading: str) -> None:
    assert [t.by for t in targets(f"{heading}\n- 50% xã có trạm bơm.\n- 90% thôn có loa.")] == ["2029"] * 2


@pytest.mark.parametrize(("day", "start", "found"), [
    ("2026-02-20", None, 0), ("2026-02-20", "2025-01-01", 1), ("2926-02-20", None, 1), (None, None, 1),
])
def test_what_was_reached_before_the_document_is_no_target(
    day: str | None, start: str | None, found: int
) -> None:
    plan = Plan("P1", None, start, None, None, "self")
    text = "Tỷ lệ hộ dùng nước máy năm 2025 đạt 62%."
    header = DocumentHeader("k", date=day)
    assert len(find_targets(Context(text, (), header, plan, 2026))) == found


def test_the_year_of_a_programme_is_not_that_of_the_target() -> None:
    text = "Theo Chương trình phòng cháy rừng đến năm 2035 của tỉnh, bảo đảm 100% kho có bình."
    assert [t.by for t in targets(text)] == [None]


def test_without_an_annual_plan_this_year_is_no_year() -> None:
    assert targets("Trong năm có 60% hồ sơ nộp trực tuyến.", None)[0].by is None


SPANS = [
    ("d) Hằng năm, số vụ cháy giảm trên 4%.", ["số vụ cháy giảm trên 4%"]),
    ("Đảm bảo xây dựng trạm đo mưa đạt 100% và mở rộng mạng lưới ở ba huyện.",
     ["xây dựng trạm đo mưa đạt 100%"]),
    ("- Tỷ suất sinh thô dưới 14 trẻ/1.000 dân; tỷ lệ tử vong còn 5%.",
     ["Tỷ suất sinh thô dưới 14 trẻ/1.000 dân", "tỷ lệ tử vong còn 5%"]),
]


@pytest.mark.parametrize(("text", "printed"), SPANS, ids=[row[0] for row in SPANS])
def test_a_span_holds_the_object_but_no_mark_and_no_further_action(text: str, printed: list[str]) -> None:
    assert [t.text for t in targets(text)] == printed


LABELLED = """2. Kế hoạch thủy lợi giai đoạn 2027 - 2031
+ Xây mới trạm bơm: 12 trạm (trong đó: huyện A: 05 trạm, huyện B: 07 trạm);
+ Nạo vét kênh: 30 km.
3. Kinh phí
"""


def test_counts_behind_a_label_are_targets_also_in_brackets() -> None:
    found = targets(LABELLED)
    assert [(t.text, t.value, t.by) for t in found] == [
        ("Xây mới trạm bơm: 12 trạm", "12", "2031"), ("huyện A: 05 trạm", "5", "2031"),
        ("huyện B: 07 trạm", "7", "2031"),
    ]


def test_in_a_part_on_aims_a_label_that_names_a_measure_has_a_target() -> None:
    line = "- Tỷ lệ hộ dùng nước sạch: 95%.\n- Tổng diện tích rừng: 120 ha.\n"
    assert [(t.value, t.unit) for t in targets("I. MỤC TIÊU\n" + line)] == [("95", "%"), ("120", "ha")]
    assert targets("I. NỘI DUNG\n" + line) == []


AIMS = [
    ("- Đến năm 2027: có chợ; 9 điều dưỡng/vạn dân.", "9", "điều dưỡng/vạn dân"),
    ("- Thu nhập bình quân từ 55 triệu đồng/người/năm trở lên.", "55", "triệu đồng/người/năm"),
    ("- Có 30 ấp đạt chuẩn.", "30", "ấp"), ("- Mỗi xã có 01 công chức đầu mối.", "1", "công chức"),
    ("- 25 xã có nhà văn hóa.", "25", "xã"), ("- Lát gạch 06 tuyến phố.", "6", "tuyến phố"),
    ("- Tổng vốn vay trên 30 tỷ đồng.", "30", "tỷ đồng"),
    ("- Đào tạo 200 lao động.", "200", "lao động"), ("- Xóa 45 nhà tạm.", "45", "nhà tạm"),
]


@pytest.mark.parametrize("heading", ["I. MỤC TIÊU", "II . MỤC TIÊU", "Phần thứ nhất\nMỤC TIÊU"])
@pytest.mark.parametrize(("line", "value", "unit"), AIMS, ids=[row[0] for row in AIMS])
def test_in_a_part_on_aims_counts_are_reached_by_more_verbs(
    heading: str, line: str, value: str, unit: str
) -> None:
    assert [(t.value, t.unit) for t in targets(f"{heading}\n{line}\n")] == [(value, unit)]


def test_a_heading_of_time_may_say_that_the_aims_are_reached() -> None:
    text = "1. Phấn đấu đến năm 2028 đạt các chỉ tiêu sau:\n- 80% ấp có loa.\n2. Việc khác\n- 70% xã có chợ."
    assert [t.by for t in targets(text)] == ["2028", None]


def test_a_heading_of_time_may_have_a_dash_behind_its_number() -> None:
    text = "2- Mục tiêu cụ thể đến năm 2028\n- 80% ấp có loa.\nII- NHIỆM VỤ\n- 70% xã có chợ."
    assert [t.by for t in targets(text)] == ["2028", None]


def test_the_year_of_a_lettered_item_is_not_that_of_the_next() -> None:
    text = "a) Đến năm 2027, trồng 3.000 cây;\nb) Diện tích rừng tăng 5% so với năm 2020."
    assert [t.by for t in targets(text)] == ["2027", None]


def test_a_year_at_the_head_of_a_sentence_goes_on_behind_a_semicolon() -> None:
    text = "Phấn đấu năm 2027 giữ 95% thôn sạch; có ít nhất 04 chỉ số thành phần tăng hạng."
    assert [(t.unit, t.by) for t in targets(text)] == [("%", "2027"), ("chỉ số thành phần", "2027")]


def test_a_part_on_results_ends_at_the_next_heading_as_high() -> None:
    text = "A. ĐÁNH GIÁ\nI. Giao thông\n- 70% đường nhựa.\nB. MỤC TIÊU\n- 80% đường nhựa."
    assert [t.value for t in targets(text)] == ["80"]
