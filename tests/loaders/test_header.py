"""Headers in all layouts: letterheads, headings, titles, feet, force, and pages that report a document."""

import json
import os
from pathlib import Path

import pytest
from cancu.loaders.document.header import read_header
from cancu.loaders.document.signature import read_foot
from cancu.loaders.records import DocumentHeader
from cancu.loaders.text import normalise

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

TWO_COLUMNS = f"""ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
-------\t{STATE}
{MOTTO}
---------------
Số: 84 /KH-UBND\tTrà Vinh, ngày 05 tháng 3 năm 2022

KẾ HOẠCH
Giữ gìn chợ quê năm 2022

Căn cứ việc cần làm;
"""

LINES = f"""UỶ BAN NHÂN DÂN TỈNH QUẢNG NAM
Số: 27/2007/CT-UBND
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
{MOTTO}
Tam Kỳ, ngày 19 tháng 6 năm 2007
CHỈ THỊ
Về việc giữ sạch kho lúa
Ngày 20/5/2004, kho đã đầy.
1. Các sở quét kho.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Đức Hải
"""

WIDE_BLANKS = f"""BỘ NỘI VỤ                     {STATE}
                                       {MOTTO}

Số: 1234/QĐ-BNV                   Hà Nội, ngày 15 tháng 01 năm 2021

QUYẾT ĐỊNH
Ban hành Kế hoạch đếm kho năm 2021

BỘ TRƯỞNG BỘ NỘI VỤ

Căn cứ việc cần làm;

QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch đếm kho.
Điều 2. Quyết định này có hiệu lực kể từ ngày 01/02/2021.

Nơi nhận:                                            BỘ TRƯỞNG
- Như Điều 3;
- Lưu: VT, CCHC.
                                                     Lê Vĩnh Tân

KẾ HOẠCH
Đếm kho năm 2021
(Ban hành kèm theo Quyết định số 1234/QĐ-BNV ngày 15 tháng 01 năm 2021 của Bộ trưởng Bộ Nội vụ)
"""

DISTRICT = f"""ỦY BAN NHÂN DÂN
HUYỆN CÀNG LONG
-------
{STATE}
{MOTTO}
Số: 123/KH-UBND
Càng Long, ngày 05 tháng 02 năm 2020

KẾ HOẠCH
Đếm kho năm 2020 trên địa bàn huyện

Căn cứ Kế hoạch số 98/KH-UBND ngày 30/12/2019 của UBND tỉnh Trà Vinh;
1. Đếm kho.
Nơi nhận:
- Sở Nội vụ;
- Các xã trong
huyện;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Nguyễn Thị Bé Ba
"""

COMMUNE = f"""ỦY BAN NHÂN DÂN
XÃ MỸ CẨM
{STATE}
{MOTTO}
Số: 15/KH-UBND
Mỹ Cẩm, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Đếm kho của xã Mỹ Cẩm, tỉnh Vĩnh Long năm 2026
Thực hiện Kế hoạch số 98/KH-UBND ngày 30/12/2025 của UBND tỉnh Vĩnh Long.
"""

CITY_DEPARTMENT = f"""ỦY BAN NHÂN DÂN
THÀNH PHỐ HỒ CHÍ MINH
SỞ THÔNG TIN VÀ TRUYỀN THÔNG
{STATE}
{MOTTO}
Số:        /KH-STTTT
Thành phố Hồ Chí Minh, ngày       tháng 02 năm 2022
KẾ HOẠCH
Đếm máy của Sở
Căn cứ việc cần làm;
"""

PARTY = """TỈNH ỦY LÂM ĐỒNG
*
Số 45-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Đà Lạt, ngày 12 tháng 3 năm 2023
KẾ HOẠCH
giữ rừng thông
-----
Thực hiện việc cần làm, Ban Thường vụ xây dựng kế hoạch.
Nơi nhận:
- Ban Bí thư Trung ương Đảng,
- Lưu VPTU.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Trần Văn Rừng
"""

LETTER = f"""UBND TỈNH BẾN TRE
SỞ NỘI VỤ
Số: 2231/SNV-CCHC&PC
V/v đếm kho dừa
năm 2022
{STATE}
{MOTTO}
Bến Tre, ngày 28 tháng 12 năm 2021
Kính gửi: Các sở, ban, ngành tỉnh
Sở Nội vụ đề nghị các cơ quan đếm kho.
"""

NEWS = """Thứ sáu, 12/05/2023 | 08:15
Hải Dương đếm kho vải
(Cổng TTĐT) Ngày 10/5/2023, UBND tỉnh Hải Dương đã ban hành Kế hoạch số 1520/KH-UBND về đếm kho vải năm 2023.
Theo đó, các xã đếm kho.
"""

NO_LETTERHEAD = """KẾ HOẠCH
Đếm kho muối năm 2024 tỉnh Bạc Liêu

Ủy ban nhân dân tỉnh Bạc Liêu xây dựng kế hoạch như sau:
"""


def header(text: str) -> DocumentHeader:
    return read_header(normalise(text).text)


@pytest.mark.parametrize(("text", "expected"), [
    (TWO_COLUMNS, {
        "key": "ubnd-tra-vinh/kh/2022/84", "so_ky_hieu": "84/KH-UBND", "number": "84", "symbol": "KH-UBND",
        "doc_type": "KH", "issuer": "UBND tỉnh Trà Vinh", "issued_by_person": None, "province": "Trà Vinh",
        "place": "Trà Vinh", "date": "2022-03-05", "title": "Giữ gìn chợ quê năm 2022", "signer": None,
    }),
    (LINES, {
        "key": "ubnd-quang-nam/ct/2007/27-2007", "symbol": "CT-UBND", "doc_type": "CT", "place": "Tam Kỳ",
        "title": "Về việc giữ sạch kho lúa", "signer": "Nguyễn Đức Hải", "signer_title": "CHỦ TỊCH",
    }),
    (WIDE_BLANKS, {
        "key": "bnv/qd/2021/1234", "issuer": "Bộ Nội vụ", "issued_by_person": "Bộ trưởng Bộ Nội vụ",
        "province": None, "title": "Ban hành Kế hoạch đếm kho năm 2021", "signer": "Lê Vĩnh Tân",
        "signer_title": "BỘ TRƯỞNG", "recipients": ("Như Điều 3", "Lưu: VT, CCHC"), "effective": "2021-02-01",
    }),
    (DISTRICT, {
        "key": "ubnd-huyen-cang-long-tra-vinh/kh/2020/123", "province": "Trà Vinh",
        "issuer": "UBND huyện Càng Long tỉnh Trà Vinh", "signer": "Nguyễn Thị Bé Ba",
        "signer_title": "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
        "recipients": ("Sở Nội vụ", "Các xã trong huyện", "Lưu: VT"),
    }),
    (COMMUNE, {"key": "ubnd-xa-my-cam-vinh-long/kh/2026/15", "province": "Vĩnh Long"}),
    (CITY_DEPARTMENT, {
        "key": "stttt-ho-chi-minh/kh/2022/-", "so_ky_hieu": None, "symbol": "KH-STTTT", "date": "2022-02",
        "issuer": "Sở Thông tin và Truyền thông thành phố Hồ Chí Minh", "title": "Đếm máy của Sở",
    }),
    (PARTY, {
        "key": "tu-lam-dong/kh/2023/45", "so_ky_hieu": "45-KH/TU", "issuer": "Tỉnh ủy Lâm Đồng",
        "title": "giữ rừng thông", "signer": "Trần Văn Rừng", "signer_title": "PHÓ BÍ THƯ",
        "recipients": ("Ban Bí thư Trung ương Đảng", "Lưu VPTU"),
    }),
    (LETTER, {
        "key": "snv-ben-tre/cv/2021/2231", "doc_type": "CV", "issuer": "Sở Nội vụ tỉnh Bến Tre",
        "title": "V/v đếm kho dừa năm 2022", "date": "2021-12-28",
    }),
    (NEWS, {
        "key": "ubnd-hai-duong/kh/2023/1520", "issuer": "UBND tỉnh Hải Dương", "date": "2023-05-10",
        "title": "đếm kho vải năm 2023", "reported": True, "signer": None,
    }),
    (NO_LETTERHEAD, {
        "key": "ubnd-bac-lieu/kh/-/-", "so_ky_hieu": None, "doc_type": "KH", "province": "Bạc Liêu",
        "title": "Đếm kho muối năm 2024 tỉnh Bạc Liêu", "date": None,
    }),
])
def test_layouts(text: str, expected: dict[str, object]) -> None:
    found = header(text)
    assert {name: getattr(found, name) for name in expected} == expected


@pytest.mark.parametrize("text", ["", "\n\n", "Kho lúa.", "Số: /", "KẾ HOẠCH", f"{STATE}\n{MOTTO}\nSố:\n"])
def test_text_without_a_header(text: str) -> None:
    assert header(text).so_ky_hieu is None


def test_portal_menu_before_the_letterhead() -> None:
    menu = "Trang chủ\nGiới thiệu\nTin tức kho lúa\n" * 120
    assert header(menu + TWO_COLUMNS).key == "ubnd-tra-vinh/kh/2022/84"


@pytest.mark.parametrize(("bodies", "symbol", "place", "heading", "key", "issuer"), [
    ("HỘI ĐỒNG NHÂN DÂN\nTỈNH QUẢNG TRỊ", "45/NQ-HĐND", "Quảng Trị", "NGHỊ QUYẾT",
     "hdnd-quang-tri/nq/2022/45",
     "HĐND tỉnh Quảng Trị"),
    ("BỘ CÔNG THƯƠNG\nTỔNG CỤC QUẢN LÝ THỊ TRƯỜNG", "12/QĐ-TCQLTT", "Hà Nội", "QUYẾT ĐỊNH",
     "tcqltt/qd/2022/12", "Tổng cục Quản lý thị trường"),
    ("UBND TỈNH ĐẮK LẮK\nBAN CHỈ ĐẠO CCHC", "5/KH-BCĐCCHC", "Đắk Lắk", "KẾ HOẠCH",
     "bcdcchc-dak-lak/kh/2022/5", "Ban Chỉ đạo cải cách hành chính tỉnh Đắk Lắk"),
    ("BỘ CÔNG AN\nCÔNG AN TỈNH KHÁNH HÒA", "77/KH-CAT-PV01", "Khánh Hòa", "KẾ HOẠCH",
     "cat-khanh-hoa/kh/2022/77", "Công an tỉnh Khánh Hòa"),
    ("ỦY BAN NHÂN DÂN QUẬN 7", " 1290 / KH - UBND", "Quận 7", "KẾ HOẠCH\nĐếm kho của Thành phố Hồ Chí Minh",
     "ubnd-quan-7-ho-chi-minh/kh/2022/1290", "UBND quận 7 thành phố Hồ Chí Minh"),
    ("THÀNH ỦY HẢI PHÒNG\nBAN DÂN VẬN", "12-KH/BDVTU", "Hải Phòng", "KẾ HOẠCH", "bdvtu-hai-phong/kh/2022/12",
     "Ban Dân vận Thành ủy Hải Phòng"),
    ("ỦY BAN NHÂN DÂN TỈNH BẮC\nKẠN", "6/KH-UBND", "Bắc Kạn", "KẾ HOẠCH", "ubnd-bac-kan/kh/2022/6",
     "UBND tỉnh Bắc Kạn"),
    ("ỦY BAN NHÂN DÂN TỈNH HÀ\nNAM", "6/KH-UBND", "Phủ Lý", "KẾ HOẠCH", "ubnd-ha-nam/kh/2022/6",
     "UBND tỉnh Hà Nam"),
    ("HUYỆN ỦY MỘC CHÂU", "12-KH/HU", "Mộc Châu", "KẾ HOẠCH\nđếm kho ở tỉnh Sơn La",
     "hu-huyen-moc-chau-son-la/kh/2022/12", "Huyện ủy Mộc Châu tỉnh Sơn La"),
    ("UBND HUYỆN TÂN PHÚ\nPHÒNG NỘI VỤ", "12/KH-PNV", "Tân Phú", "KẾ HOẠCH\nđếm kho ở tỉnh Đồng Nai",
     "pnv-huyen-tan-phu-dong-nai/kh/2022/12", "Phòng Nội vụ huyện Tân Phú tỉnh Đồng Nai"),
    ("THỦ TƯỚNG CHÍNH PHỦ", "468/QĐ-TTg", "Hà Nội", "QUYẾT ĐỊNH", "ttg/qd/2022/468", "Thủ tướng Chính phủ"),
])
def test_bodies(bodies: str, symbol: str, place: str, heading: str, key: str, issuer: str) -> None:
    found = header(f"{bodies}\nSố: {symbol}\n{STATE}\n{place}, ngày 3 tháng 4 năm 2022\n{heading}\n")
    assert (found.key, found.issuer, found.place, found.date) == (key, issuer, place, "2022-04-03")


def test_number_and_place_on_one_line() -> None:
    found = header(f"UBND TỈNH PHÚ YÊN {STATE}\nSỞ TƯ PHÁP {MOTTO}\n"
                   "Số: 12/KH-STP Phú Yên, ngày 3 tháng 4 năm 2022\nKẾ HOẠCH\nĐếm kho\n")
    assert (found.key, found.place, found.title) == ("stp-phu-yen/kh/2022/12", "Phú Yên", "Đếm kho")


def test_headings_of_markdown_and_rules_of_underscores() -> None:
    found = header("# UBND TỈNH BẮC KẠN\n\nSố: 5/KH-UBND\n\n## KẾ HOẠCH\n"
                   "### Đếm kho năm 2023\n_____________\nCăn cứ\n")
    assert (found.key, found.title) == ("ubnd-bac-kan/kh/-/5", "Đếm kho năm 2023")


def test_name_of_a_body_is_spelt_as_the_text_spells_it() -> None:
    text = LETTER.replace("SỞ NỘI VỤ", "BAN QUẢN LÝ CHỢ NỔI CÁI CHIÊN").replace("Sở Nội vụ",
        "Ban Quản lý chợ nổi Cái Chiên")
    assert header(text).issuer == "Ban Quản lý chợ nổi Cái Chiên tỉnh Bến Tre"


DECISION = f"""ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
{STATE}
{MOTTO}
Số: 9/2020/QĐ-UBND
Trà Vinh, ngày 10 tháng 3 năm 2020
QUYẾT ĐỊNH
Ban hành Quy định về kho
ỦY BAN NHÂN DÂN TỈNH TRÀ VINH
Căn cứ việc cần làm;
QUYẾT ĐỊNH:
Điều 1. Kho mở cửa từ 7 giờ.
Điều 2. {{clause}}
"""


@pytest.mark.parametrize(("clause", "effective", "term_end"), [
    ("Quyết định này có hiệu lực thi hành kể từ ngày 20/3/2020.", "2020-03-20", None),
    ("Quyết định này có hiệu lực từ ngày 20 tháng 3 năm 2020 đến hết ngày 31/12/2020.", "2020-03-20",
     "2020-12-31"),
    ("Quyết định này có hiệu lực kể từ ngày ký.", "2020-03-10", None),
    ("Quyết định này có hiệu lực sau 10 (mười) ngày, kể từ ngày ký.", "2020-03-20", None),
    # Another document's force is not this one's.
    ("Quyết định số 1/QĐ-UBND có hiệu lực kể từ ngày 1/1/2019.", None, None),
    ("Các xã thi hành Quyết định này.", None, None),
])
def test_force(clause: str, effective: str | None, term_end: str | None) -> None:
    found = header(DECISION.format(clause=clause))
    assert (found.effective, found.term_end) == (effective, term_end)
    assert found.issued_by_person is None


@pytest.mark.parametrize(("line", "person"), [
    ("Bộ trưởng Bộ Nội vụ ban hành Thông tư về việc đếm ghế.", "Bộ trưởng Bộ Nội vụ"),
    ("Theo đề nghị của Chánh Văn phòng, Bộ trưởng ký.", None),
    ("Bộ trưởng Bộ Y tế ban hành Thông tư về thuốc từ năm trước.", None),
])
def test_the_head_who_issues_may_stand_at_the_end_of_the_preamble(line: str, person: str | None) -> None:
    text = (f"BỘ NỘI VỤ\n{STATE}\n{MOTTO}\nSố: 5/2021/TT-BNV\nHà Nội, ngày 02 tháng 3 năm 2021\nTHÔNG TƯ\n"
            f"Về việc đếm ghế\n\nCăn cứ Luật Kho;\n{line}\nĐiều 1. Đếm ghế.\n")
    assert header(text).issued_by_person == person


@pytest.mark.parametrize(("clause", "apply"), [
    ("Trường hợp văn bản dẫn chiếu tại Quyết định này được sửa đổi hoặc thay thế thì áp dụng văn bản mới.",
     True),
    ("Khi quy định viện dẫn bị thay thế, áp dụng quy định mới.", True),
    ("Văn bản bị thay thế thì cất vào kho.", False),
])
def test_later_changes_apply(clause: str, apply: bool) -> None:
    assert header(DECISION.format(clause=clause)).later_changes_apply is apply


TYPES = {"Quyết định": "QĐ", "Công văn": "CV", "Nghị quyết": "NQ", "Công điện": "CĐ", "Thông báo": "TB"}


@pytest.mark.skipif("CANCU_CORPUS" not in os.environ, reason="CANCU_CORPUS, the folder of texts, is not set")
def test_headers_of_portal_documents() -> None:
    folder = Path(os.environ["CANCU_CORPUS"]) / "corpus" / "dev" / "headers"
    for line in (folder / "meta.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = header((folder / row["file"]).read_bytes().decode("utf-8"))
        assert (found.so_ky_hieu, found.date, found.doc_type) == (
            row["so_ky_hieu"], row["ngay_ban_hanh"], TYPES[row["loai_van_ban"]]), row["file"]


@pytest.mark.parametrize("name", [
    "Y Thun Niê", "A Brông Kpă", "H'Liên Êban", "H Nương Niê Kdăm", "Rơ Mah H'Tuyn", "K'Vinh Păm",
    "Lê Thị Na",
])
@pytest.mark.parametrize("between", ["\n", "\n(Đã ký)\n", "\n\n    "])
def test_names_with_words_of_one_letter(name: str, between: str) -> None:
    foot = read_foot(f"Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH{between}{name}\n", 0)
    assert (foot.signer, foot.signer_title) == (name, "KT. CHỦ TỊCH PHÓ CHỦ TỊCH")


def test_the_date_of_a_letter_is_not_that_of_the_letter_in_its_subject() -> None:
    text = f"UBND TỈNH KON TUM\n\nSố: 17/UBND-NN\nV/v trả lời Công văn số 3/BYT-MT ngày 15/5/2022\n\n" \
        f"{STATE}\n{MOTTO}\nKon Tum, ngày 25 tháng 8 năm 2022\n\nKính gửi: Sở Y tế.\n"
    assert (header(text).date, header(text).place) == ("2022-08-25", "Kon Tum")


@pytest.mark.parametrize(("bodies", "issuer"), [
    ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM - BỘ Y TẾ", "Tổng Liên đoàn Lao động Việt Nam"),
    ("BỘ Y TẾ - BỘ NỘI VỤ", "Bộ Y tế"),
])
def test_the_first_of_bodies_that_issue_together(bodies: str, issuer: str) -> None:
    text = f"{bodies}\nSố: 8/CTPH-X-Y\n{STATE}\n{MOTTO}\nHà Nội, ngày 9/3/2031\n\nCHƯƠNG TRÌNH\nGiữ\n"
    assert header(text).issuer == issuer


@pytest.mark.parametrize(("bodies", "place", "issuer", "province"), [
    ("BAN CHỈ ĐẠO ĐẾM MUỐI\nCỦA CHÍNH PHỦ", "Hà Nội", "Ban Chỉ đạo đếm muối của Chính phủ", None),
    ("TỔ CÔNG TÁC CỦA THỦ TƯỚNG VỀ MUỐI", "Hà Nội", "Tổ công tác của Thủ tướng về muối", None),
    ("BAN CHỈ ĐẠO ĐỀ ÁN MUỐI CỦA CHÍNH PHỦ", "Cà Mau",
     "Ban Chỉ đạo đề án muối của Chính phủ tỉnh Cà Mau", "Cà Mau"),
])
def test_committees_of_the_government(bodies: str, place: str, issuer: str, province: str | None) -> None:
    found = header(f"{bodies}\nSố: 8/KH-X\n{STATE}\n{MOTTO}\n{place}, ngày 9/3/2031\n\nKẾ HOẠCH\nGiữ\n")
    assert (found.issuer, found.province) == (issuer, province)


def test_a_committee_against_something_on_two_lines() -> None:
    text = f"BAN CHỈ ĐẠO QUỐC GIA\nPHÒNG, CHỐNG MUỖI\nSố: 7/KH-BCĐ\n{STATE}\n{MOTTO}\n\nKẾ HOẠCH\nDiệt muỗi\n"
    assert (header(text).issuer or "").lower() == "ban chỉ đạo quốc gia phòng, chống muỗi"


def test_whose_document_it_is_goes_on_with_the_heading() -> None:
    text = f"{STATE}\n{MOTTO}\nSố: 5/QĐ-X\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề việc đếm ghế\n1. Đếm ghế.\n"
    assert header(text).title == "về việc đếm ghế"


def test_letterhead_and_foot_between_strokes() -> None:
    text = (
        f"| ỦY BAN NHÂN DÂN | {STATE} |\n|---|---|\n| TỈNH LÀO CAI | {MOTTO} |\n"
        "| Số: 9/KH-UBND | Lào Cai, ngày 7 tháng 3 năm 2022 |\n\nKẾ HOẠCH\nĐếm mít\n\n1. Đếm mít.\n\n"
        "| Nơi nhận: | TM. ỦY BAN NHÂN DÂN |\n|---|---|\n| - Như trên; | CHỦ TỊCH |\n"
        "| - Lưu: VT. | Đào Văn Mít |\n"
    )
    found = header(text)
    assert (found.so_ky_hieu, found.issuer, found.date, found.title) == (
        "9/KH-UBND", "UBND tỉnh Lào Cai", "2022-03-07", "Đếm mít")
    assert (found.signer, found.signer_title, found.recipients) == (
        "Đào Văn Mít", "CHỦ TỊCH", ("Như trên", "Lưu: VT"))


@pytest.mark.parametrize("run", ["Ă" * 90, "Ă " * 90, "Ă.-" * 90])
def test_capitals_before_a_date_are_read_to_their_end(run: str) -> None:
    assert header(f"{run}) ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nĐếm ghế\n").date == "2026-03-02"
