"""Names of agencies taken apart: province, level, collective or single, open or closed."""

import pytest
from cancu.loaders.agencies.names import is_collective, is_open_set, level_of, split_province
from cancu.loaders.agencies.places import Place, place_of
from cancu.loaders.document.places import find_province, province_of_seat
from cancu.loaders.records import DocumentHeader

SINGLE, CLOSED, OPEN = "single", "closed", "open"

NAMES = [  # name, without its province, province, level, kind
    ("Sở Nội vụ tỉnh Trà Vinh", "Sở Nội vụ", "Trà Vinh", "tinh", SINGLE),
    ("Sở Nội vụ thành phố Hà Nội", "Sở Nội vụ", "Hà Nội", "tinh", SINGLE),
    ("UBND tỉnh Nghệ An", "UBND", "Nghệ An", "tinh", SINGLE),
    ("UBND thành phố Vinh tỉnh Nghệ An", "UBND thành phố Vinh", "Nghệ An", "huyen", SINGLE),
    ("UBND xã Mỹ Cẩm tỉnh Trà Vinh", "UBND xã Mỹ Cẩm", "Trà Vinh", "xa", SINGLE),
    ("UBND phường Nguyệt Hóa tỉnh Vĩnh Long", "UBND phường Nguyệt Hóa", "Vĩnh Long", "xa", SINGLE),
    ("Phòng Nội vụ huyện Diễn Châu tỉnh Nghệ An", "Phòng Nội vụ huyện Diễn Châu", "Nghệ An", "huyen", SINGLE),
    ("Phòng Nghiệp vụ Y Sở Y tế tỉnh Nghệ An", "Phòng Nghiệp vụ Y Sở Y tế", "Nghệ An", "tinh", SINGLE),
    ("Tỉnh ủy Trà Vinh", "Tỉnh ủy", "Trà Vinh", "dang", SINGLE),
    ("Ban Tổ chức Tỉnh ủy Trà Vinh", "Ban Tổ chức Tỉnh ủy", "Trà Vinh", "dang", SINGLE),
    ("Thành ủy Hà Nội", "Thành ủy", "Hà Nội", "dang", SINGLE),
    ("Huyện ủy Diễn Châu tỉnh Nghệ An", "Huyện ủy Diễn Châu", "Nghệ An", "dang", SINGLE),
    ("Các huyện ủy, thành ủy (tỉnh Nghệ An)", "Các huyện ủy, thành ủy", "Nghệ An", "dang", OPEN),
    ("Bộ Chính trị", "Bộ Chính trị", None, "dang", SINGLE),
    ("Hội Nông dân tỉnh Nghệ An", "Hội Nông dân", "Nghệ An", "doan_the", SINGLE),
    ("Tỉnh đoàn Nghệ An", "Tỉnh đoàn", "Nghệ An", "doan_the", SINGLE),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Nghệ An",
     "doan_the", SINGLE),
    ("Mặt trận cơ sở (tỉnh Nghệ An)", "Mặt trận cơ sở", "Nghệ An", "doan_the", OPEN),
    ("Hội Phụ nữ xã (tỉnh Nghệ An)", "Hội Phụ nữ xã", "Nghệ An", "doan_the", OPEN),
    ("Công an xã (tỉnh Nghệ An)", "Công an xã", "Nghệ An", "xa", OPEN),
    ("Ban Xây dựng Đảng xã Mỹ Cẩm tỉnh Nghệ An", "Ban Xây dựng Đảng xã Mỹ Cẩm", "Nghệ An", "dang", SINGLE),
    ("Báo Trà Vinh", "Báo", "Trà Vinh", "tinh", SINGLE),
    ("Bộ Nội vụ", "Bộ Nội vụ", None, "trung_uong", SINGLE),
    ("Vụ Pháp chế Bộ Nội vụ", "Vụ Pháp chế Bộ Nội vụ", None, "trung_uong", SINGLE),
    ("Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước Việt Nam", None, "trung_uong", SINGLE),
    ("Hội đồng nhân dân tỉnh Nghệ An", "Hội đồng nhân dân", "Nghệ An", "tinh", SINGLE),
    ("Các sở, ban, ngành tỉnh Trà Vinh", "Các sở, ban, ngành", "Trà Vinh", "tinh", CLOSED),
    ("Các cơ quan chuyên môn thuộc UBND tỉnh Trà Vinh", "Các cơ quan chuyên môn thuộc UBND", "Trà Vinh",
     "tinh", CLOSED),
    ("UBND cấp huyện (tỉnh Nghệ An)", "UBND cấp huyện", "Nghệ An", "huyen", CLOSED),
    ("UBND cấp xã (tỉnh Trà Vinh)", "UBND cấp xã", "Trà Vinh", "xa", CLOSED),
    ("UBND cấp xã (huyện Diễn Châu tỉnh Nghệ An)", "UBND cấp xã huyện Diễn Châu", "Nghệ An", "xa", CLOSED),
    ("Các sở, ban, ngành có liên quan (tỉnh Nghệ An)", "Các sở, ban, ngành có liên quan", "Nghệ An", "tinh",
     OPEN),
    ("Các cơ quan, đơn vị có liên quan (thành phố Hà Nội)", "Các cơ quan, đơn vị có liên quan", "Hà Nội",
     "tinh", OPEN),
    ("Các doanh nghiệp (tỉnh Nghệ An)", "Các doanh nghiệp", "Nghệ An", "khac", OPEN),
]


@pytest.mark.parametrize(("name", "bare", "province", "level", "kind"), NAMES)
def test_a_name(name: str, bare: str, province: str | None, level: str, kind: str) -> None:
    assert split_province(name) == (bare, province)
    assert level_of(name) == level
    assert is_collective(name) == (kind != SINGLE)
    assert is_open_set(name) == (kind == OPEN)


@pytest.mark.parametrize(("issuer", "province", "place"), [
    ("UBND tỉnh Nghệ An", "Nghệ An", Place("tỉnh", "Nghệ An")),
    ("UBND thành phố Hà Nội", "Hà Nội", Place("thành phố", "Hà Nội")),
    ("UBND huyện Diễn Châu tỉnh Nghệ An", "Nghệ An", Place("tỉnh", "Nghệ An", "huyện Diễn Châu")),
    ("UBND thị xã Hoàng Mai, tỉnh Nghệ An", "Nghệ An", Place("tỉnh", "Nghệ An", "thị xã Hoàng Mai")),
    ("Sở Y tế tỉnh Nghệ An", "Nghệ An", Place("tỉnh", "Nghệ An", None, "Sở Y tế tỉnh Nghệ An")),
    ("Huyện ủy Diễn Châu tỉnh Nghệ An", "Nghệ An",
     Place("tỉnh", "Nghệ An", "huyện Diễn Châu", party="Huyện ủy Diễn Châu tỉnh Nghệ An")),
    ("Huyện đoàn Diễn Châu tỉnh Nghệ An", "Nghệ An", Place("tỉnh", "Nghệ An", "huyện Diễn Châu")),
    ("Thành ủy Hà Nội", "Hà Nội", Place("thành phố", "Hà Nội", party="Thành ủy Hà Nội")),
    ("Ban Dân vận Tỉnh ủy Nghệ An", "Nghệ An", Place("tỉnh", "Nghệ An", party="Tỉnh ủy Nghệ An")),
    ("Bộ Nội vụ", None, Place("tỉnh", None, None, "Bộ Nội vụ")),
    ("Bệnh viện Sản Nhi Nghệ An", "Nghệ An", Place("tỉnh", "Nghệ An", None, "Bệnh viện Sản Nhi Nghệ An")),
    ("Trung tâm Y tế huyện Diễn Châu tỉnh Nghệ An", "Nghệ An",
     Place("tỉnh", "Nghệ An", "huyện Diễn Châu", "Trung tâm Y tế huyện Diễn Châu tỉnh Nghệ An")),
    ("Trường Đại học Vinh", None, Place("tỉnh", None, None, "Trường Đại học Vinh")),
    ("Chính phủ", None, Place()),
    (None, None, Place()),
])
def test_the_place_of_a_document(issuer: str | None, province: str | None, place: Place) -> None:
    assert place_of(DocumentHeader("k", issuer=issuer, province=province, date="2023-01-01")) == place


@pytest.mark.parametrize(("fragment", "province"), [
    ("ĐOÀN TNCS HỒ CHÍ MINH", None),
    ("ĐỘI THIẾU NIÊN TIỀN PHONG HỒ CHÍ MINH TỈNH CÀ MAU", "Cà Mau"),
    ("HỌC VIỆN CHÍNH TRỊ QUỐC GIA HỒ CHÍ MINH", None),
    ("SỞ Y TẾ HỒ CHÍ MINH", "Hồ Chí Minh"),
])
def test_a_person_s_name_is_no_province(fragment: str, province: str | None) -> None:
    assert find_province(fragment) == province


@pytest.mark.parametrize(("seat", "day", "province"), [
    ("Quy Nhơn", "2019-03-01", "Bình Định"),
    ("Quy Nhơn", "2025-09-01", "Gia Lai"),
    ("Mỹ Tho", "2017-08-22", "Tiền Giang"),
    ("Đà Lạt", "2019-03-01", "Lâm Đồng"),
    ("Nghệ An", "2019-03-01", "Nghệ An"),
])
def test_a_seat_on_a_day(seat: str, day: str, province: str) -> None:
    assert province_of_seat(seat, day) == province
