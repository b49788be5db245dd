"""Short documents in the layouts of provinces, communes, ministries and Party bodies, read whole."""

from typing import NamedTuple

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.reading import Reading


class Work(NamedTuple):
    """One task by hand: section, mark, its text, who leads and who coordinates (names parted by strokes)."""

    section: str | None
    ordinal: str | None
    words: str
    lead: str = ""
    coordinate: str = ""


LAYOUTS: dict[str, tuple[str, list[Work]]] = {
    "decision that approves a scheme, articles with paragraphs": (
        """ỦY BAN NHÂN DÂN
TỈNH QUẢNG NAM
Số: 2210/QĐ-UBND
Quảng Nam, ngày 03 tháng 9 năm 2019
QUYẾT ĐỊNH
Phê duyệt Đề án trồng tre ven sông giai đoạn 2019 - 2022
Theo đề nghị của Giám đốc Sở Nông nghiệp và Phát triển nông thôn tại Tờ trình số 77/TTr-SNN,
QUYẾT ĐỊNH:
Điều 1. Phê duyệt Đề án trồng tre ven sông với các nội dung chủ yếu sau:
I. Quan điểm
1. Trồng tre là việc của cả làng.
III. Nhiệm vụ và giải pháp
1. Tuyên truyền
a) In sổ tay trồng tre phát đến từng thôn.
b) Mở chuyên mục trên đài.
2. Kỹ thuật
Chọn giống tre bản địa.
IV. Kinh phí
Kinh phí lấy từ ngân sách tỉnh.
Điều 2. Tổ chức thực hiện
1. Sở Nông nghiệp và Phát triển nông thôn:
a) Chủ trì, phối hợp với Sở Tài chính khảo sát bờ sông.
2. Sở Tài chính: Thẩm định dự toán.
3. UBND các huyện, thị xã, thành phố giao đất bãi cho thôn.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Giao Sở Xây dựng cắm mốc bờ sông.
Điều 4. Chánh Văn phòng UBND tỉnh chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 4;
""",
        [
            Work("Điều 1.III.1", "a", "In sổ tay trồng tre phát đến từng thôn."),
            Work("Điều 1.III.1", "b", "Mở chuyên mục trên đài."),
            Work("Điều 1.III", "2", "Kỹ thuật\nChọn giống tre bản địa."),
            Work("Điều 2.1", "a", "Chủ trì, phối hợp với Sở Tài chính khảo sát bờ sông.",
                 "Sở Nông nghiệp và Phát triển nông thôn tỉnh Quảng Nam", "Sở Tài chính tỉnh Quảng Nam"),
            Work("Điều 2", "2", "Sở Tài chính: Thẩm định dự toán.", "Sở Tài chính tỉnh Quảng Nam"),
            Work("Điều 2", "3", "UBND các huyện, thị xã, thành phố giao đất bãi cho thôn.",
                 "UBND cấp huyện (tỉnh Quảng Nam)"),
            Work(None, "Điều 3", "Giao Sở Xây dựng cắm mốc bờ sông.", "Sở Xây dựng tỉnh Quảng Nam"),
        ],
    ),
    "directive: bullets of what is wrong, then numbered orders": (
        """ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
Số: 09/CT-UBND
Hải Phòng, ngày 12 tháng 5 năm 2021
CHỈ THỊ
Về phòng cháy tại các chợ
Thời gian qua, việc phòng cháy còn một số tồn tại:
- Lối thoát nạn bị lấn chiếm.
- Dây điện câu móc tùy tiện.
Để khắc phục, Chủ tịch Ủy ban nhân dân thành phố yêu cầu:
1. Giám đốc Công an thành phố
- Tổng kiểm tra các chợ hạng 1.
2. Sở Công Thương chủ trì, phối hợp với Sở Xây dựng rà soát quy hoạch chợ.
3. Chủ tịch UBND các quận, huyện:
a) Giải tỏa hàng quán lấn lối thoát nạn;
4. Các sở, ngành theo chức năng, nhiệm vụ chủ động phối hợp triển khai.
Yêu cầu các sở, UBND các quận, huyện nghiêm túc thực hiện Chỉ thị này./.
""",
        [
            Work("1", "-", "Tổng kiểm tra các chợ hạng 1.", "Công an thành phố Hải Phòng"),
            Work(None, "2", "Sở Công Thương chủ trì, phối hợp với Sở Xây dựng rà soát quy hoạch chợ.",
                 "Sở Công Thương thành phố Hải Phòng", "Sở Xây dựng thành phố Hải Phòng"),
            Work("3", "a", "Giải tỏa hàng quán lấn lối thoát nạn;", "UBND cấp huyện (thành phố Hải Phòng)"),
        ],
    ),
    "programme of action: pointer to the annex, header of two levels with empty cells, nt": (
        """UBND TỈNH LÀO CAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 15/CTr-UBND\tLào Cai, ngày 20 tháng 02 năm 2023
CHƯƠNG TRÌNH HÀNH ĐỘNG
Phát triển cây chè giai đoạn 2023 - 2025
II. NỘI DUNG
Các nhiệm vụ cụ thể được nêu tại Phụ lục kèm theo Chương trình này.
III. TỔ CHỨC THỰC HIỆN
1. Giao Sở Nội vụ tổng hợp, báo cáo UBND tỉnh.
TM. ỦY BAN NHÂN DÂN
PHỤ LỤC
DANH MỤC NHIỆM VỤ
STT\tNội dung công việc\tTrách nhiệm\t\tSản phẩm\tThời gian\tGhi chú
\t\tChủ trì\tPhối hợp\t\t\t
I\tVùng nguyên liệu
1\tRà soát chè già cỗi\tSở Nội vụ\tUBND các huyện\tBáo cáo\tQuý II/2023\t
2\tTrồng mới 500 ha\tUBND các huyện\tnt\tBiên bản\t2023\tVốn tỉnh
II\tChế biến
3\tNâng cấp nhà máy\tSở Công Thương\t-\tNhà máy\tNăm 2024\t
""",
        [
            Work("III", "1", "Giao Sở Nội vụ tổng hợp, báo cáo UBND tỉnh.", "Sở Nội vụ tỉnh Lào Cai"),
            Work("PL.I", "1", "Rà soát chè già cỗi", "Sở Nội vụ tỉnh Lào Cai",
                 "UBND cấp huyện (tỉnh Lào Cai)"),
            Work("PL.I", "2", "Trồng mới 500 ha", "UBND cấp huyện (tỉnh Lào Cai)",
                 "UBND cấp huyện (tỉnh Lào Cai)"),
            Work("PL.II", "3", "Nâng cấp nhà máy", "Sở Công Thương tỉnh Lào Cai"),
        ],
    ),
    "letter that asks its addressees": (
        """UBND TỈNH BẮC KẠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ GIÁO DỤC VÀ ĐÀO TẠO\tĐộc lập - Tự do - Hạnh phúc
Số: 310/SGDĐT-VP\tBắc Kạn, ngày 15 tháng 9 năm 2022
V/v an toàn trường học
Kính gửi:
- Phòng Giáo dục và Đào tạo các huyện;
- Các đơn vị trực thuộc.
Sở Giáo dục và Đào tạo đề nghị các đơn vị:
1. Rào chắn các khu vực nguy hiểm trong trường.
2. Sở Y tế kiểm tra bếp ăn.
Nhận được Công văn này, đề nghị các đơn vị nghiêm túc thực hiện./.
""",
        [
            Work(None, "1", "Rào chắn các khu vực nguy hiểm trong trường.",
                 "Các cơ quan, đơn vị (tỉnh Bắc Kạn)"),
            Work(None, "2", "Sở Y tế kiểm tra bếp ăn.", "Sở Y tế tỉnh Bắc Kạn"),
        ],
    ),
    "commune, marks with strokes": (
        """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
Số: 22/KH-UBND
Tân Lập, ngày 17 tháng 3 năm 2025
KẾ HOẠCH
Thu gom rác thải năm 2025
II- THỜI GIAN, ĐỊA ĐIỂM
1/ Thời gian: từ tháng 4/2025.
III- NỘI DUNG
1/ Công tác tuyên truyền
Phát thanh trên loa của xã.
2/ Công tác thu gom
- Đặt thùng rác tại 12 bản.
IV- TỔ CHỨC THỰC HIỆN
2/ Trưởng các bản
- Vận động hộ dân nộp phí.
Trong quá trình thực hiện có khó khăn, các bản báo cáo UBND xã./.
""",
        [
            Work("III", "1", "Công tác tuyên truyền\nPhát thanh trên loa của xã."),
            Work("III.2", "-", "Đặt thùng rác tại 12 bản."),
            Work("IV.2", "-", "Vận động hộ dân nộp phí.", lead="Các bản"),
        ],
    ),
    "ministry: a plan behind its decision, labels as bullets, as letters, in brackets": (
        """BỘ Y TẾ
Số: 812/QĐ-BYT
Hà Nội, ngày 02 tháng 4 năm 2020
QUYẾT ĐỊNH
Ban hành Kế hoạch kiểm kê máy xét nghiệm
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm kê máy xét nghiệm.
Điều 2. Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này./.
KẾ HOẠCH
KIỂM KÊ MÁY XÉT NGHIỆM
II. NHIỆM VỤ CỤ THỂ
1. Hoàn thiện quy định
1.1. Sửa mẫu phiếu.
- Đơn vị chủ trì: Vụ Pháp chế.
- Đơn vị phối hợp: Văn phòng Bộ.
- Sản phẩm: Mẫu phiếu được duyệt.
2. Kiểm kê tại chỗ
a) Nội dung: Đếm, dán tem máy.
b) Đơn vị thực hiện: Vụ Pháp chế.
c) Thời hạn: trước ngày 30/11/2020.
III. TỔ CHỨC THỰC HIỆN
1. Thủ trưởng các đơn vị trực thuộc Bộ có trách nhiệm tổ chức triển khai thực hiện Kế hoạch này.
2. Vụ Pháp chế theo dõi, đôn đốc.
""",
        [
            Work("II.1", "1.1", "Sửa mẫu phiếu.", "Vụ Pháp chế Bộ Y tế", "Văn phòng Bộ Y tế"),
            Work("II.2", "a", "Đếm, dán tem máy.", "Vụ Pháp chế Bộ Y tế"),
            Work("III", "2", "Vụ Pháp chế theo dõi, đôn đốc.", "Vụ Pháp chế Bộ Y tế"),
        ],
    ),
    "Party: marks with dashes": (
        """TỈNH ỦY PHÚ THỌ\tĐẢNG CỘNG SẢN VIỆT NAM
Số 27-KH/TU\tPhú Thọ, ngày 11 tháng 11 năm 2021
KẾ HOẠCH
giữ gìn di tích
I- MỤC ĐÍCH, YÊU CẦU
1- Quán triệt sâu sắc.
II- NHIỆM VỤ, GIẢI PHÁP
2- Nâng cao chất lượng quản lý
2.1- Kiểm kê toàn bộ di tích.
2.2- Số hóa hồ sơ di tích.
III- TỔ CHỨC THỰC HIỆN
2- Ban Tuyên giáo Tỉnh ủy hướng dẫn tuyên truyền.
Kế hoạch này được phổ biến đến chi bộ.
""",
        [
            Work("II.2", "2.1", "Kiểm kê toàn bộ di tích."),
            Work("II.2", "2.2", "Số hóa hồ sơ di tích."),
            Work("III", "2", "Ban Tuyên giáo Tỉnh ủy hướng dẫn tuyên truyền.",
                 "Ban Tuyên giáo Tỉnh ủy Phú Thọ"),
        ],
    ),
    "parts, steps, a lead-in that says who acts": (
        """UBND TỈNH YÊN BÁI
Số: 102/KH-UBND
Yên Bái, ngày 01 tháng 6 năm 2023
KẾ HOẠCH
Giảm nghèo vùng cao năm 2023
Phần thứ nhất
ĐÁNH GIÁ TÌNH HÌNH
1. Đã xóa 300 nhà tạm.
Phần thứ hai
NHIỆM VỤ NĂM 2023
II. NHÓM NHIỆM VỤ VỀ VIỆC LÀM
Để tạo việc làm tại chỗ, Sở Xây dựng phối hợp với các huyện tập trung:
1. Mở 15 lớp dạy nghề.
Phần thứ ba
TỔ CHỨC THỰC HIỆN
Bước 1: Các xã rà soát hộ nghèo (tháng 6/2023).
Bước 2: Sở Tài chính tổng hợp (tháng 7/2023).
""",
        [
            Work("Phần thứ hai.II", "1", "Mở 15 lớp dạy nghề.", "Sở Xây dựng tỉnh Yên Bái",
                 "UBND cấp huyện (tỉnh Yên Bái)"),
            Work("Phần thứ ba", "Bước 1", "Các xã rà soát hộ nghèo (tháng 6/2023).",
                 "UBND cấp xã (tỉnh Yên Bái)"),
            Work("Phần thứ ba", "Bước 2", "Sở Tài chính tổng hợp (tháng 7/2023).",
                 "Sở Tài chính tỉnh Yên Bái"),
        ],
    ),
    "Markdown: headings, indented lists, a table with strokes": (
        """**UBND TỈNH BẾN TRE**

Số: 33/KH-UBND

*Bến Tre, ngày 04 tháng 4 năm 2022*

# KẾ HOẠCH
## Chuyển đổi số ngành dừa

### I. MỤC TIÊU

- Mọi cơ sở dừa có mã.

### II. NHIỆM VỤ

1. **Hạ tầng**

   - Lắp 20 trạm đo mặn.

### III. PHÂN CÔNG

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|----|:---------|-----------------|-----------|
| 1 | Dựng sàn bán dừa | Sở Công Thương | Quý III/2022 |
| 2 | Dạy bán hàng | | Thường xuyên |
""",
        [
            Work("II.1", "-", "Lắp 20 trạm đo mặn."),
            Work("III", "1", "Dựng sàn bán dừa", "Sở Công Thương tỉnh Bến Tre"),
            Work("III", "2", "Dạy bán hàng"),
        ],
    ),
    "notice of a conclusion": (
        """UBND TỈNH TIỀN GIANG
VĂN PHÒNG
Số: 201/TB-VPUBND
Tiền Giang, ngày 14 tháng 8 năm 2023
THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về sạt lở
Sau khi nghe báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:
2. Giao Sở Xây dựng:
- Lập danh mục các điểm sạt lở.
3. Giao UBND các huyện cắm biển cảnh báo.
Văn phòng UBND tỉnh thông báo đến các đơn vị biết, thực hiện./.
""",
        [
            Work("2", "-", "Lập danh mục các điểm sạt lở.", "Sở Xây dựng tỉnh Tiền Giang"),
            Work(None, "3", "Giao UBND các huyện cắm biển cảnh báo.", "UBND cấp huyện (tỉnh Tiền Giang)"),
        ],
    ),
    "resolution of a council": (
        """HỘI ĐỒNG NHÂN DÂN
TỈNH HÀ NAM
Số: 18/NQ-HĐND
Hà Nam, ngày 08 tháng 12 năm 2020
NGHỊ QUYẾT
Về nhiệm vụ giữ làng nghề năm 2021
QUYẾT NGHỊ:
Điều 1. Thông qua nhiệm vụ giữ làng nghề như sau:
1. Mục tiêu: giữ được 30 làng nghề.
2. Nhiệm vụ, giải pháp
a) Xây 02 nhà trưng bày.
Điều 2. Tổ chức thực hiện
1. Giao UBND tỉnh tổ chức thực hiện Nghị quyết.
2. Thường trực HĐND tỉnh giám sát việc mở lớp dạy nghề.
Nghị quyết này được HĐND tỉnh khóa XVIII thông qua ngày 08 tháng 12 năm 2020./.
""",
        [
            Work("Điều 1.2", "a", "Xây 02 nhà trưng bày."),
            Work("Điều 2", "2", "Thường trực HĐND tỉnh giám sát việc mở lớp dạy nghề.", "HĐND tỉnh Hà Nam"),
        ],
    ),
    "telegram: addressees, then orders": (
        """CHỦ TỊCH UBND TỈNH
Số: 08/CĐ-UBND
Thái Bình, ngày 02 tháng 9 năm 2024
CÔNG ĐIỆN VỀ ỨNG PHÓ BÃO CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH điện:
- Giám đốc các sở;
- Chủ tịch UBND các huyện.
Để chủ động ứng phó, Chủ tịch UBND tỉnh yêu cầu:
1. Sở Xây dựng hạ thấp cần trục trước 10 giờ ngày 06/9/2024.
Yêu cầu các đồng chí nghiêm túc thực hiện Công điện này./.
""",
        [Work(None, "1", "Sở Xây dựng hạ thấp cần trục trước 10 giờ ngày 06/9/2024.",
              "Sở Xây dựng tỉnh Thái Bình")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layouts(text: str, expected: list[Work]) -> None:
    record = extract(Reading(text, "x.txt", "txt"))
    found = [Work(task.section, task.ordinal, text[task.start:task.end], "|".join(task.lead),
                  "|".join(task.coordinate)) for task in record.tasks]
    assert found == expected
