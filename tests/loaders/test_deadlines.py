"""Time cells and the time words of prose: printed form, annual plan of 2025, expected interval."""

import pytest
from cancu.loaders.records import Deadline
from cancu.loaders.times.deadlines import cell_deadline, prose_deadline

NONE = Deadline()
ONGOING = Deadline("ongoing")
EVENT = Deadline("event")


def by(end: str) -> Deadline:
    return Deadline("by", None, end)


def within(start: str, end: str) -> Deadline:
    return Deadline("within", start, end)


def every(cycle: str | None) -> Deadline:
    return Deadline("recurring", every=cycle)


CELLS = [
    ("Q.IV", within("2025-10-01", "2025-12-31")),
    ("QIII/2026", within("2026-07-01", "2026-09-30")),
    ("Trình 02 dự án luật ra QH", Deadline()),
    ("Trước ngày 05 tháng sau", every("month")),
    ("Chậm nhất ngày 03 của tháng kế tiếp", every("month")),
    ("Trước ngày 08 quý sau", every("quarter")),
    ("Trước 17 giờ thứ Tư hằng tuần", every("week")),
    ("Tháng 4 - Tháng 6", within("2025-04-01", "2025-06-30")),
    ("Quý II - Quý IV", within("2025-04-01", "2025-12-31")),
    ("Mỗi tháng 01 kỳ", every("month")),
    ("Mỗi quý 1 lần", every("quarter")),
    ("01 tháng 02 buổi", every("month")),
    ("Hằng năm 02 đợt", every("half_year")),
    ("Tháng 6 kỳ họp", within("2025-06-01", "2025-06-30")),
    ("30/6/2026", by("2026-06-30")),
    ("30-06-2026", by("2026-06-30")),
    ("30.6.2026", by("2026-06-30")),
    ("Ngày 30 tháng 6 năm 2026", by("2026-06-30")),
    ("30/6", by("2025-06-30")),
    ("Trước ngày 15/4/2026", by("2026-04-15")),
    ("Hoàn thành trước 15/4", by("2025-04-15")),
    ("Chậm nhất là ngày 15/4/2026", by("2026-04-15")),
    ("Đến hết ngày 15/4/2026", by("2026-04-15")),
    ("Không quá ngày 15/4/2026", by("2026-04-15")),
    ("Trước tháng 9/2026", by("2026-08-31")),
    ("Trước quý III", by("2025-06-30")),
    ("Trước năm 2028", by("2027-12-31")),
    ("Đến tháng 2/2028", by("2028-02-29")),
    ("Đến năm 2030, tầm nhìn đến năm 2045", by("2030-12-31")),
    ("Cuối năm 2026", by("2026-12-31")),
    ("Cuối quý II/2026", by("2026-06-30")),
    ("Từ nay đến hết năm 2026", by("2026-12-31")),
    ("Tháng 2/2026", within("2026-02-01", "2026-02-28")),
    ("Tháng 4", within("2025-04-01", "2025-04-30")),
    ("T9/2026", within("2026-09-01", "2026-09-30")),
    ("9/2026", within("2026-09-01", "2026-09-30")),
    ("Tháng 5-7/2026", within("2026-05-01", "2026-07-31")),
    ("Hoàn thành trong tháng 8/2026", within("2026-08-01", "2026-08-31")),
    ("Đầu tháng 8/2026", within("2026-08-01", "2026-08-10")),
    ("Trung tuần tháng 8/2026", within("2026-08-11", "2026-08-20")),
    ("Tuần 3 tháng 8/2026", within("2026-08-15", "2026-08-21")),
    ("Quý III/2026", within("2026-07-01", "2026-09-30")),
    ("Quí 3 năm 2026", within("2026-07-01", "2026-09-30")),
    ("Q.III/2026", within("2026-07-01", "2026-09-30")),
    ("QIII/2026", within("2026-07-01", "2026-09-30")),
    ("Quý IV", within("2025-10-01", "2025-12-31")),
    ("Quý I, II/2026", within("2026-01-01", "2026-06-30")),
    ("Quý II - IV/2026", within("2026-04-01", "2026-12-31")),
    ("Quý H/2026", within("2026-04-01", "2026-06-30")),
    ("Quý IHI/2026", within("2026-07-01", "2026-09-30")),
    ("Quý 11/2026", within("2026-04-01", "2026-09-30")),
    ("06 tháng đầu năm", within("2025-01-01", "2025-06-30")),
    ("6 tháng cuối năm 2026", within("2026-07-01", "2026-12-31")),
    ("9 tháng đầu năm 2026", within("2026-01-01", "2026-09-30")),
    ("Nửa cuối năm 2026", within("2026-07-01", "2026-12-31")),
    ("Đầu năm 2026", within("2026-01-01", "2026-03-31")),
    ("2026", within("2026-01-01", "2026-12-31")),
    ("Trong năm", within("2025-01-01", "2025-12-31")),
    ("Cả năm 2026", within("2026-01-01", "2026-12-31")),
    ("2026 - 2030", within("2026-01-01", "2030-12-31")),
    ("Giai đoạn 2026-2030", within("2026-01-01", "2030-12-31")),
    ("Từ năm 2026 đến năm 2028", within("2026-01-01", "2028-12-31")),
    ("Năm 2026, 2028", within("2026-01-01", "2028-12-31")),
    ("Năm học 2026-2027", within("2026-09-01", "2027-08-31")),
    ("Từ 10/5 đến 20/6/2026", within("2026-05-10", "2026-06-20")),
    ("Từ ngày 05 đến ngày 20/6/2026", within("2026-06-05", "2026-06-20")),
    ("Từ tháng 5 đến tháng 9/2026", within("2026-05-01", "2026-09-30")),
    ("Từ quý II", Deadline("ongoing", "2025-04-01")),
    ("Từ đầu năm", Deadline("ongoing", "2025-01-01")),
    ("2026 trở đi", Deadline("ongoing", "2026-01-01")),
    ("Quý II/2026 và những năm tiếp theo", Deadline("ongoing", "2026-04-01")),
    ("Thường xuyên, liên tục", ONGOING),
    ("Xuyên suốt", ONGOING),
    ("- Đã xong phần mềm.\n- Văn phòng thường xuyên cập nhật", ONGOING),
    ("Hằng tuần", every("week")),
    ("Hàng tháng", every("month")),
    ("Định kỳ hàng quý, 6 tháng, năm", every("quarter")),
    ("Định kỳ 06 tháng, hàng năm", every("half_year")),
    ("6 tháng/lần", every("half_year")),
    ("02 lần/năm", every("half_year")),
    ("1 năm 2 lần", every("half_year")),
    ("Ít nhất 01 lần/năm", every("year")),
    ("Trước ngày 10/11 hằng năm", every("year")),
    ("Trước ngày 10/5 và 10/11 hằng năm", every("half_year")),
    ("Trước 31/12 của năm trước liền kề", every("year")),
    ("Trước ngày 20 hàng tháng", every("month")),
    ("Trước ngày 12 của tháng cuối quý", every("quarter")),
    ("Quý III hằng năm", every("year")),
    ("Từ tháng 3 đến tháng 9 hàng năm", every("year")),
    ("Hằng năm (trước ngày 30/11)", every("year")),
    ("Theo quý", every("quarter")),
    ("Định kỳ", every(None)),
    ("Hằng ngày", every(None)),
    ("Khi phát sinh; đột xuất", EVENT),
    ("Sau khi Luật được thông qua", EVENT),
    ("Trong vòng 15 ngày kể từ ngày ký", EVENT),
    ("Chậm nhất sau 20 ngày kể từ ngày có kết quả", EVENT),
    ("Theo Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND tỉnh", NONE),
    ("Theo tiến độ", NONE),
    ("Đã trình năm 2024", NONE),
    ("Đột xuất", NONE),
    ("24/7", NONE),
    ("Quý\nII/2026", within("2026-04-01", "2026-06-30")),
    ("2026-\n2027", within("2026-01-01", "2027-12-31")),
    ("Năm 2026\n- 2027", within("2026-01-01", "2027-12-31")),
    ("30/6/\n2026", by("2026-06-30")),
    ("Trước 30/6\n/2026", by("2026-06-30")),
    ("Từ tháng 3\nđến tháng 5", within("2025-03-01", "2025-05-31")),
    ("Hằng\nnăm", every("year")),
    ("Đã ban hành\nQuý II", within("2025-04-01", "2025-06-30")),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS, ids=[cell for cell, _ in CELLS])
def test_a_time_cell_states_an_interval(cell: str, expected: Deadline) -> None:
    assert cell_deadline(cell, 2025)[1] == expected


def test_a_cell_keeps_its_text_on_one_line_without_full_stop() -> None:
    assert cell_deadline("  Quý\n II/2026. ", None)[0] == "Quý II/2026"


@pytest.mark.parametrize("cell", ["", " ", "-", "…"])
def test_an_empty_cell_has_no_text(cell: str) -> None:
    assert cell_deadline(cell, 2025) == (None, NONE)


def test_without_the_year_of_a_plan_a_quarter_has_no_days() -> None:
    assert cell_deadline("Quý II", None)[1] == Deadline("within")


PROSE = [
    ("Trường hợp thiếu giường, gửi đề nghị trước ngày 10/1/2027.", "trước ngày 10/1/2027",
     by("2027-01-10")),
    ("Sở Y tế đếm giường, định kỳ 6 tháng một lần.", "định kỳ 6 tháng một lần", every("half_year")),
    ("Ghi vào kế hoạch hằng năm; định kỳ 06 tháng nghe báo cáo.", "định kỳ 06 tháng", every("half_year")),
    ("Họp giao ban 01 tháng/lần.", "01 tháng/lần", every("month")),
    ("Chậm nhất ngày 5 của tháng đầu quý sau nộp sổ.", "Chậm nhất ngày 5 của tháng đầu quý sau",
     every("quarter")),
    ("Tổ chức sơ kết vào năm 2027, tổng kết vào năm 2029.", "vào năm 2027",
     within("2027-01-01", "2027-12-31")),
    ("Giữ sạch bến đò, hàng tuần thu gom rác.", "hàng tuần", every("week")),
    ("Thau bể nước ở các trạm 06 tháng/lần, ghi vào sổ.", "06 tháng/lần", every("half_year")),
    # Head of the item, of a sentence, of a clause.
    ("Thường xuyên kiểm tra việc niêm yết giá.", "Thường xuyên", ONGOING),
    ("Niêm yết giá công khai. Hằng quý đánh giá lại.", "Hằng quý", every("quarter")),
    ("Mở lớp tập huấn; định kỳ hàng tháng tổng hợp ý kiến.", "định kỳ hàng tháng", every("month")),
    ("Trong năm không để xảy ra mất an toàn.", "Trong năm", within("2025-01-01", "2025-12-31")),
    ("Đến năm 2030, mạng lưới trạm đủ người làm việc.", "Đến năm 2030", by("2030-12-31")),
    ("Quý II/2026, trình đề án.", "Quý II/2026", within("2026-04-01", "2026-06-30")),
    # Directly before the verb.
    ("Các phòng hằng năm rà soát hồ sơ lưu.", "hằng năm", every("year")),
    ("Phối hợp với Hội Nông dân thường xuyên nhắc nhở hộ nuôi.", "thường xuyên", ONGOING),
    ("Theo dõi kho lưu trữ, định kỳ kiểm tra tủ hồ sơ.", "định kỳ", every(None)),
    ("Vệ sinh kho một cách thường xuyên.", "thường xuyên", ONGOING),
    ("Cập nhật dữ liệu thường xuyên.", "thường xuyên", ONGOING),
    ("Tổ chức diễn tập 1 năm 2 lần.", "1 năm 2 lần", every("half_year")),
    ("Xây dựng cầu dân sinh (2026 - 2027).", "2026 - 2027", within("2026-01-01", "2027-12-31")),
    # The agency's own reporting.
    ("Thực hiện chế độ báo cáo định kỳ về Sở.", "định kỳ", every(None)),
    ("Báo cáo kết quả thu gom rác hằng năm gửi Sở.", "hằng năm", every("year")),
    ("Thực hiện báo cáo tháng, quý, năm đúng mẫu.", "tháng, quý, năm", every("month")),
    ("Định kỳ hằng năm (trước ngày 10/12) báo cáo Bộ.", "Định kỳ hằng năm", every("year")),
    ("Định kỳ (quý, 6 tháng, năm) đo mực nước hồ.", "Định kỳ (quý, 6 tháng, năm)", every("quarter")),
    ("Vá xong đê trước khi hết quý II/2026.", "trước khi hết quý II/2026", by("2026-06-30")),
    ("Thứ Tư hằng tuần, trạm đò nộp sổ khách.", "Thứ Tư hằng tuần", every("week")),
    ("Quét chợ vào chiều Chủ nhật hằng tuần.", "vào chiều Chủ nhật hằng tuần", every("week")),
    ("Gửi bảng chấm công về phòng trước ngày 04 tháng sau.", "trước ngày 04 tháng sau", every("month")),
    ("Đề nghị Hội thường xuyên tập hợp ý kiến của hộ nuôi.", "thường xuyên", ONGOING),
    # A date or an event bound to the verb.
    ("Gửi danh sách về Sở Y tế trước ngày 20/9/2026 để tổng hợp.", "trước ngày 20/9/2026", by("2026-09-20")),
    ("Lắp đặt trạm đo, hoàn thành trong quý III năm 2026.", "hoàn thành trong quý III năm 2026",
     within("2026-07-01", "2026-09-30")),
    ("Hoàn thành việc kiểm kê trong năm 2026.", "trong năm 2026", within("2026-01-01", "2026-12-31")),
    ("Khi phát hiện tổ mối, báo ngay Ban quản lý.", "Khi phát hiện tổ mối", EVENT),
    ("Kho lạnh bật máy dự phòng khi xuất hiện mùi khét.", "khi xuất hiện mùi khét", EVENT),
    ("Đếm lại phao cứu sinh ngay khi thuyền cập bến.", "ngay khi thuyền cập bến", EVENT),
    ("Công bố bản đồ sau khi có ý kiến của Bộ.", "sau khi có ý kiến của Bộ", EVENT),
    ("Gửi góp ý trong thời hạn 07 ngày kể từ ngày nhận.", "trong thời hạn 07 ngày kể từ ngày nhận", EVENT),
    ("Làm tốt khâu an toàn trước, trong và sau khi kết thúc hội thi.", "sau khi kết thúc hội thi", EVENT),
    ("Báo cáo kết quả hội thi (qua Văn phòng) khi tổng kết hội thi.", "khi tổng kết hội thi", EVENT),
    ("Trường hợp phải đổi mốc giới, giao Sở quyết định (sau khi có ý kiến của các xã, cơ quan liên quan);",
     "sau khi có ý kiến của các xã, cơ quan liên quan", EVENT),
    ("Tổ chức họp rà soát (khi cần thiết) trước khi trình UBND tỉnh, gửi Sở Tư pháp.",
     "trước khi trình UBND tỉnh", EVENT),
    ("Mở thầu.\nXem lại hồ sơ (nếu cần) trước khi ký hợp đồng.", "trước khi ký hợp đồng", EVENT),
    ("Nộp bảng chấm công trước ngày 20 hàng tháng.", "trước ngày 20 hàng tháng", every("month")),
    ("Họp giao ban định kỳ hàng tháng.", "định kỳ hàng tháng", every("month")),
    ("Bảo trì máy bơm (hoàn thành trước ngày 30/6/2026) và bàn giao.", "hoàn thành trước ngày 30/6/2026",
     by("2026-06-30")),
    ("Khai trương chợ quê vào sáng ngày 12/9/2026.", "vào sáng ngày 12/9/2026", by("2026-09-12")),
    ("Định kỳ thứ Ba hằng tuần, đọc chỉ số nước.", "Định kỳ thứ Ba hằng tuần", every("week")),
    ("Định kỳ chiều thứ Năm hàng tuần tiếp dân.", "Định kỳ chiều thứ Năm hàng tuần", every("week")),
    ("Gửi sổ nhật ký về trạm trước ngày 05 tháng đầu quý sau.", "trước ngày 05 tháng đầu quý sau",
     every("quarter")),
    ("Các cấp ủy, tổ chức đảng hằng năm bình chọn gương sáng.", "hằng năm", every("year")),
    ("Định kỳ vào ngày chủ nhật hàng tuần quét ngõ.", "Định kỳ vào ngày chủ nhật hàng tuần", every("week")),
    ("Họp tổ định kỳ hàng quý, đột xuất khi cần thiết.", "định kỳ hàng quý, đột xuất khi cần thiết",
     every("quarter")),
    ("Kiểm tra bến đò trước Tết Nguyên đán.", "trước Tết Nguyên đán", EVENT),
    ("Ngay từ đầu năm 2026, chia lại ruộng.", "Ngay từ đầu năm 2026", Deadline("ongoing", "2026-01-01")),
    ("Nạo vét cống rãnh trước mùa mưa.", "trước mùa mưa", EVENT),
    ("Các tổ dân phố hằng quý kiểm điểm việc giữ vệ sinh.", "hằng quý", every("quarter")),
    ("Hằng năm giao số cây phải trồng; phấn đấu đến năm 2030 đạt 40% che phủ.", "Hằng năm", every("year")),
    # Several that count: a date before a cycle, a cycle before the rest.
    ("Thường xuyên tuần tra. Hằng tháng họp giao ban.", "Hằng tháng", every("month")),
    ("Hằng quý họp; nộp đề cương trước ngày 01/8/2026.", "trước ngày 01/8/2026", by("2026-08-01")),
]


@pytest.mark.parametrize(("item", "printed", "expected"), PROSE, ids=[row[0] for row in PROSE])
def test_time_words_that_govern_the_action_count(item: str, printed: str, expected: Deadline) -> None:
    found = prose_deadline(item, 0, len(item), 2025)
    assert found is not None
    (start, end), text, deadline = found
    assert (text, deadline, item[start:end]) == (printed, expected, printed)


NO_TIME = [
    "Trồng chè; phấn đấu đến năm 2030 sản lượng đạt 500 tấn.",
    "Bố trí kinh phí trồng rừng hàng năm của huyện.",
    "Xây dựng kế hoạch luân chuyển cán bộ hằng năm sát thực tế.",
    "Hướng dẫn các xã lập báo cáo thu phí hàng quý theo mẫu.",
    "Nâng cao chất lượng các báo cáo định kỳ của trạm.",
    "Tổng kết chương trình nước sạch giai đoạn 2021-2025 của tỉnh.",
    "Cân đối chi thường xuyên cho trường học.",
    "Duy trì đội dân phòng thường xuyên.",
    "Phấn đấu số hộ có nước sạch đạt 95% vào năm 2030.",
    "Kiểm tra bến bãi nhằm giảm tai nạn trong năm 2026.",
    "Triển khai Quyết định số 15/QĐ-TTg ngày 04/02/2024 của Thủ tướng.",
    "Nâng cấp đường dây nóng giai đoạn 2 (2026-2028).",
    "Bảo đảm trực ban 24/7 và tối thiểu một lần/năm có kiểm định.",
    "Xử lý cán bộ vi phạm, kể cả khi đã nghỉ hưu.",
    "Trường hợp hồ sơ nộp trước ngày 10/5/2026 thì giữ mức cũ.",
    "Rà soát giấy phép đã cấp trước ngày 01/7/2025.",
    "Tiếp nhận đơn vị sau khi sáp nhập.",
    "Soạn phương án sơ tán vật nuôi khi có cháy rừng.",
    "Nâng mức sống dân cư trong giai đoạn 2026-2030.",
    "Thẩm định nhanh, kịp thời, đúng tiến độ, theo quy định.",
    "Rút ngắn thời gian cấp thẻ xuống còn không quá 03 ngày làm việc.",
    "Dạy nghề tại các trung tâm giáo dục thường xuyên.",
]


@pytest.mark.parametrize("item", NO_TIME)
def test_time_words_with_a_noun_a_target_or_a_purpose_do_not_count(item: str) -> None:
    assert prose_deadline(item, 0, len(item), 2025) is None


def test_only_the_item_itself_is_read() -> None:
    text = "Trước ngày 01/01/2026. Mở kho. Hằng tháng họp."
    start = text.index("Mở")
    assert prose_deadline(text, start, start + len("Mở kho."), 2025) is None


def test_a_run_of_joining_words_is_read_to_its_end() -> None:
    text = "và " * 60 + ") ngày 01 tháng 01 năm 2026"
    assert prose_deadline(text, 0, len(text), 2026) is None
