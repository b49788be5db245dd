"""The issuing body of a letterhead in capitals: units of a Sở or ministry, hospitals, schools."""

import pytest
from cancu.loaders.document.bodies import letterhead_body
from cancu.loaders.document.places import Place


@pytest.mark.parametrize(("pieces", "expected"), [
    (("SỞ Y TẾ NGHỆ AN", "BỆNH VIỆN SẢN NHI"), "Bệnh viện Sản nhi"),
    (("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC VINH"), "Trường Đại học Vinh"),
    (("UBND TỈNH NGHỆ AN", "TRƯỜNG CAO ĐẲNG VIỆT ĐỨC"), "Trường Cao đẳng Việt đức"),
    (("TỔNG CÔNG TY RƯỢU BIA", "CÔNG TY CẤP NƯỚC"), "Công ty Cấp nước"),
    (("BỘ Y TẾ", "CỤC AN TOÀN"), "Cục An toàn"),
    (("SỞ NÔNG NGHIỆP VÀ PTNT",), "Sở Nông nghiệp và Phát triển nông thôn"),
    (("SỞ LAO ĐỘNG - TB VÀ XH",), "Sở Lao động - Thương binh và Xã hội"),
    (("BCH ĐOÀN TỈNH NGHỆ AN",), "Tỉnh đoàn Nghệ An"),
    (("TỈNH ĐOÀN NGHỆ AN",), "Tỉnh đoàn Nghệ An"),
    (("ĐOÀN TNCS HỒ CHÍ MINH", "BCH TỈNH NGHỆ AN"), "Tỉnh đoàn Nghệ An"),
    (("ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH", "BAN CHẤP HÀNH THÀNH PHỐ HÀ NỘI"), "Thành đoàn Hà Nội"),
    (("ĐOÀN TNCS HỒ CHÍ MINH", "BCH HUYỆN CÁI NƯỚC"), "Huyện đoàn Cái Nước"),
    (("SỞ GIÁO DỤC VÀ ĐÀO TẠO BẾN TRE", "TRƯỜNG THPT LẠC LONG QUÂN"),
     "Trường THPT Lạc Long Quân"),
    (("BAN CHỈ ĐẠO CÁC CTMTQG", "TỈNH BẾN TRE"),
     "Ban Chỉ đạo các chương trình mục tiêu quốc gia tỉnh Bến Tre"),
    (("ĐOÀN TNCS HỒ CHÍ MINH", "BCH ĐOÀN THÀNH PHỐ ĐÀ LẠT"), "Thành đoàn Đà Lạt"),
    (("ĐOÀN TNCS HỒ CHÍ MINH", "BAN CHẤP HÀNH TRUNG ƯƠNG"),
     "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
    (("TỈNH ĐOÀN NGHỆ AN", "HUYỆN ĐOÀN NAM ĐÀN"), "Huyện đoàn Nam Đàn tỉnh Nghệ An"),
    (("ĐOÀN TNCS HỒ CHÍ MINH", "BCH XÃ MỸ CẨM"), "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Mỹ Cẩm"),
    (("BAN CHẤP HÀNH ĐẢNG BỘ", "TỈNH NGHỆ AN"), "Tỉnh ủy Nghệ An"),
    (("ĐẢNG BỘ TỈNH NGHỆ AN", "ĐẢNG ỦY XÃ MỸ CẨM"), "Đảng ủy xã Mỹ Cẩm tỉnh Nghệ An"),
    (("TỈNH ỦY NGHỆ AN", "HUYỆN ỦY NAM ĐÀN"), "Huyện ủy Nam Đàn tỉnh Nghệ An"),
    (("HUYỆN ỦY CÁI NƯỚC", "ĐẢNG ỦY XÃ MỸ CẨM"), "Đảng ủy xã Mỹ Cẩm"),
    (("HUYỆN ỦY CÁI NƯỚC", "BAN DÂN VẬN"), "Ban Dân vận Huyện ủy Cái Nước"),
    (("CÔNG AN TỈNH NGHỆ AN", "PHÒNG CẢNH SÁT GIAO THÔNG"), "Phòng Cảnh sát giao thông Công an tỉnh Nghệ An"),
    (("UBND TỈNH NGHỆ AN", "VĂN PHÒNG"), "Văn phòng UBND tỉnh Nghệ An"),
    (("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", "VĂN PHÒNG ỦY BAN NHÂN DÂN"), "Văn phòng UBND tỉnh Nghệ An"),
    (("UBND HUYỆN BA TRI", "VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN"), "Văn phòng HĐND và UBND"),
    (("ĐOÀN ĐBQH VÀ HĐND TỈNH NGHỆ AN", "VĂN PHÒNG"),
     "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh Nghệ An"),
    (("SỞ Y TẾ - HỘI NÔNG DÂN", "TỈNH NGHỆ AN"), "Sở Y tế tỉnh Nghệ An"),
    (("SỞ TƯ PHÁP - PHÒNG CÔNG CHỨNG SỐ 1",), "Sở Tư pháp - phòng công chứng số 1"),
    (("BỘ Y TẾ", "VỤ PHÁP CHẾ"), "Vụ Pháp chế Bộ Y tế"),
    (("HỘI ĐỒNG NHÂN DÂN TỈNH NGHỆ AN", "BAN PHÁP CHẾ"), "Ban Pháp chế HĐND tỉnh Nghệ An"),
    (("MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH NGHỆ AN", "BAN THƯỜNG TRỰC"),
     "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    (("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "CHI NHÁNH TỈNH NGHỆ AN"), "Ngân hàng Nhà nước chi nhánh"),
    (("UBND TỈNH NGHỆ AN", "TRƯỜNG CAO ĐẲNG NGHỆ AN"), "Trường Cao đẳng Nghệ An"),
])
def test_letterheads(pieces: tuple[str, ...], expected: str) -> None:
    body = letterhead_body(pieces, "", Place())
    assert body is not None
    assert body.name == expected


def test_the_text_shows_the_letters_of_the_name() -> None:
    pieces = ("SỞ Y TẾ NGHỆ AN", "BỆNH VIỆN SẢN NHI")
    body = letterhead_body(pieces, "Nay Bệnh viện Sản Nhi thông báo.", Place())
    assert body is not None
    assert body.name == "Bệnh viện Sản Nhi"
