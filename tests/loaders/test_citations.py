"""Citations: what is a mention, its key and span, its use in the text, completion by other mentions."""

import json
import os
from pathlib import Path

import pytest
from cancu.loaders.document.header import read_header
from cancu.loaders.records import Citation, DocumentHeader
from cancu.loaders.references.citations import find_citations
from cancu.loaders.text import normalise
from hypothesis import given, settings
from hypothesis import strategies as st

HOME = DocumentHeader(
    key="ubnd-tra-vinh/kh/2022/84", so_ky_hieu="84/KH-UBND", doc_type="KH", issuer="UBND tỉnh Trà Vinh",
    province="Trà Vinh", date="2022-03-05", title="Giữ kho năm 2022",
)
NOWHERE = DocumentHeader(key="-/-/-/-")


def cite(text: str, header: DocumentHeader = HOME) -> list[Citation]:
    return find_citations(normalise(text).text, header)


def one(text: str, header: DocumentHeader = HOME) -> Citation:
    (citation,) = cite(text, header)
    return citation


@pytest.mark.parametrize(("words", "key", "issuer", "person", "date"), [
    ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", "cp/nd/2018/61-2018", "Chính phủ", None,
     "2018-04-23"),
    ("Quyết định số 46/2017/QĐ-TTg ngày 18/10/2017 của Thủ tướng Chính phủ", "ttg/qd/2017/46-2017",
     "Thủ tướng Chính phủ", None, "2017-10-18"),
    ("Thông tư số 12/2017/TT-BNV", "bnv/tt/2017/12-2017", "Bộ Nội vụ", None, None),
    ("Thông tư liên tịch số 6/2015/TTLT-BNV-BTC", "bnv-btc/ttlt/2015/6-2015", "Bộ Nội vụ, Bộ Tài chính", None,
     None),
    ("Thông tư số 6/2015/TTLT-BNV-BTC", "bnv-btc/ttlt/2015/6-2015", "Bộ Nội vụ, Bộ Tài chính", None, None),
    ("Quyết định số 53/QĐ-UBND ngày 7/1/2019 của Chủ tịch UBND tỉnh", "ubnd-tra-vinh/qd/2019/53",
     "UBND tỉnh Trà Vinh", "Chủ tịch UBND tỉnh Trà Vinh", "2019-01-07"),
    ("Quyết định số 53/QĐ-UBND ngày 7/1/2019 của Ủy ban nhân dân tỉnh Bến Tre", "ubnd-ben-tre/qd/2019/53",
     "UBND tỉnh Bến Tre", None, "2019-01-07"),
    ("Kế hoạch số 7/KH-UBND của UBND huyện Càng Long", "ubnd-huyen-cang-long-tra-vinh/kh/-/7",
     "UBND huyện Càng Long tỉnh Trà Vinh", None, None),
    ("Nghị quyết số 9/2020/NQ-HĐND ngày 1/2/2020 của HĐND tỉnh", "hdnd-tra-vinh/nq/2020/9-2020",
     "HĐND tỉnh Trà Vinh", None, "2020-02-01"),
    ("Nghị quyết số 18-NQ/TW, ngày 25/10/2017", "tw/nq/2017/18", "Ban Chấp hành Trung ương Đảng", None,
     "2017-10-25"),
    ("Chương trình hành động số 20 - CTr/TU của Tỉnh ủy", "tu-tra-vinh/ctr/-/20", "Tỉnh ủy Trà Vinh", None,
     None),
    ("Công văn số 2231/SNV-CCHC&PC ngày 28/12/2021 của Sở Nội vụ", "snv-tra-vinh/cv/2021/2231",
     "Sở Nội vụ tỉnh Trà Vinh", None, "2021-12-28"),
    ("Công văn số 320 /BNV-CCHC của Bộ Nội vụ", "bnv/cv/-/320", "Bộ Nội vụ", None, None),
    ("Tờ trình của Giám đốc Sở Nội vụ số 15/TTr-SNV ngày 1/2/2022", "snv-tra-vinh/ttr/2022/15",
     "Sở Nội vụ tỉnh Trà Vinh", "Giám đốc Sở Nội vụ tỉnh Trà Vinh", "2022-02-01"),
    ("Luật số 80/2015/QH13", "qh/luat/2015/80-2015", "Quốc hội", None, None),
    ("Nghị quyết số 56/2017/QH14", "qh/nq/2017/56-2017", "Quốc hội", None, None),
    ("Pháp lệnh số 4/2012/UBTVQH13", "ubtvqh/pl/2012/4-2012", "Ủy ban Thường vụ Quốc hội", None, None),
    ("Luật Nhà ở số 65/2014/QH13", "qh/luat/2014/65-2014", "Quốc hội", None, None),
    ("Bộ luật Lao động ngày 20/11/2019", "qh/bl/2019-11-20/lao-dong", "Quốc hội", None, "2019-11-20"),
    ("Luật Nhà ở năm 2014", "qh/luat/2014/nha-o", "Quốc hội", None, "2014"),
    ("Luật Nhà ở", "qh/luat/-/nha-o", "Quốc hội", None, None),
    ("Hiến pháp năm 2013", "qh/hp/2013/hien-phap", "Quốc hội", None, "2013"),
    ("Thông báo số 123-TB/VPTU", "vptu-tra-vinh/tb/-/123", "Văn phòng Tỉnh ủy Trà Vinh", None, None),
    ("Kế hoạch số 12-KH/HU của Huyện ủy Càng Long", "hu-huyen-cang-long-tra-vinh/kh/-/12",
     "Huyện ủy Càng Long tỉnh Trà Vinh", None, None),
    ("Chương trình phối hợp số 3/CTPH-SNV-STP", "snv-stp-tra-vinh/ctr/-/3",
     "Sở Nội vụ tỉnh Trà Vinh, Sở Tư pháp tỉnh Trà Vinh", None, None),
    ("Quyết định số 4/QĐ-BCĐ của Ban Chỉ đạo kho lúa của Chính phủ", "bcd/qd/-/4",
     "Ban Chỉ đạo kho lúa của Chính phủ", None, None),
    ("VBHN số 03/VBHN-BNV", "bnv/vbhn/-/3", "Bộ Nội vụ", None, None),
    ("Quyết định số.767/QĐ-TTg", "ttg/qd/-/767", "Thủ tướng Chính phủ", None, None),
    # Older forms.
    ("Nghị định số 20-CP", "cp/nd/-/20", "Chính phủ", None, None),
    ("Nghị định 130/CP ngày 2/3/1995", "cp/nd/1995/130", "Chính phủ", None, "1995-03-02"),
    ("Nghị định số 45/2020 ngày 08/4/2020", "cp/nd/2020/45-2020", "Chính phủ", None, "2020-04-08"),
    # Blanks and breaks at the seams, capitals, look-alikes of other scripts.
    ("Quyết định số 63/ 2006/QĐ - UBND, ngày 26 tháng 7 năm 2006", "ubnd-tra-vinh/qd/2006/63-2006",
     "UBND tỉnh Trà Vinh", None, "2006-07-26"),
    ("NGHỊ ĐỊNH SỐ 61/2018/NĐ-CP NGÀY 23/4/2018", "cp/nd/2018/61-2018", "Chính phủ", None, "2018-04-23"),
    ("Nghị\nđịnh số\n61/2018/NĐ-\nCP ngày 23\ntháng 4 năm 2018", "cp/nd/2018/61-2018", "Chính phủ", None,
     "2018-04-23"),
    ("Nghị định số **61**/2018/NÐ-СР", "cp/nd/2018/61-2018", "Chính phủ", None, None),
])
def test_mentions(words: str, key: str, issuer: str, person: str | None, date: str | None) -> None:
    found = one(f"Kho lúa mở theo {words}; kho muối đóng.")
    assert (found.key, found.issuer, found.issued_by_person, found.date) == (key, issuer, person, date)


@pytest.mark.parametrize("words", [
    "tiêu chuẩn TCVN ISO 9001:2015", "QCVN 14:2025/BTNMT", "hợp đồng số 12/2020/HĐ-KHO",
    "điện thoại 0293.3812345",
    "ngày 05/6/2019", "Bộ chỉ số 766", "tỷ lệ 95/100 hộ", "mẫu số 02/KH-UBND", "giai đoạn 2021-2025", "24/7",
    "Quyết định này", "Nghị định của Chính phủ", "mã gói thầu 05/2024/GT-TT", "lô đất số 15/QH-KDC",
    "thửa đất số 7/QH-KDC", "tờ bản đồ số 7/BC-KDC",
])
def test_what_is_no_mention(words: str) -> None:
    assert cite(f"Kho lúa mở theo {words} của kho.") == []


@pytest.mark.parametrize(("words", "printed", "keys"), [
    ("các Nghị định số 43, 44 và 47/2014/NĐ-CP", ["Nghị định số 43", "44", "47/2014/NĐ-CP"],
     ["cp/nd/2014/43-2014", "cp/nd/2014/44-2014", "cp/nd/2014/47-2014"]),
    ("Thông tư số 5/2019/TT-BNV và 6/2020/TT-BNV", ["Thông tư số 5/2019/TT-BNV", "6/2020/TT-BNV"],
     ["bnv/tt/2019/5-2019", "bnv/tt/2020/6-2020"]),
    ("Quyết định số 11/QĐ-BNV, số 12/QĐ-BNV ngày 3/1/2019", ["Quyết định số 11/QĐ-BNV",
     "số 12/QĐ-BNV ngày 3/1/2019"],
     ["bnv/qd/-/11", "bnv/qd/2019/12"]),
])
def test_lists(words: str, printed: list[str], keys: list[str]) -> None:
    found = cite(f"Kho mở theo {words}.")
    assert [citation.text for citation in found] == printed
    assert [citation.key for citation in found] == keys


@pytest.mark.parametrize(("words", "places"), [
    ("các Quyết định số 41/2018/QĐ-UBND ngày 07/5/2018, số 16/2020/QĐ-UBND và 17/2020/QĐ-UBND",
     ["kon-tum", "kon-tum", "kon-tum"]),
    ("Quyết định số 41/QĐ-UBND ngày 07/5/2018 của UBND tỉnh, số 16/QĐ-UBND", ["tra-vinh", "kon-tum"]),
    ("Chỉ thị số 04/CT-UBND ngày 07/5/2018 và số 16/QĐ-UBND", ["tra-vinh", "kon-tum"]),
    ("Kế hoạch số 41/KH-UBND, Kế hoạch số 16/KH-UBND", ["tra-vinh", "kon-tum"]),
])
def test_the_place_behind_a_list_is_that_of_its_members(words: str, places: list[str]) -> None:
    found = cite(f"Kho mở theo {words} của UBND tỉnh Kon Tum.")
    assert [citation.key.split("/")[0] for citation in found] == [f"ubnd-{place}" for place in places]


def test_central_document_of_a_ministry_names_no_province() -> None:
    header = DocumentHeader("bnv/qd/2021/1", so_ky_hieu="1/QĐ-BNV", doc_type="QĐ", issuer="Bộ Nội vụ")
    assert one("theo Quyết định số 5/QĐ-UBND ngày 1/1/2016", header).key == "ubnd/qd/2016/5"
    assert one("theo Quyết định số 5/QĐ-UBND của UBND tỉnh Hà Giang", header).key == "ubnd-ha-giang/qd/-/5"


def test_unit_of_the_issuing_district() -> None:
    header = DocumentHeader("ubnd-huyen-cang-long-tra-vinh/kh/2020/1",
        issuer="UBND huyện Càng Long tỉnh Trà Vinh",
                            province="Trà Vinh")
    assert one("theo Quyết định số 5/QĐ-UBND của UBND huyện",
        header).key == "ubnd-huyen-cang-long-tra-vinh/qd/-/5"
    assert one("theo Quyết định số 5/QĐ-UBND của UBND tỉnh", header).key == "ubnd-tra-vinh/qd/-/5"
    assert one("theo Công văn số 9/SNV-CCHC", header).key == "snv-tra-vinh/cv/-/9"


def test_own_number_is_no_citation() -> None:
    text = "(Kèm theo Kế hoạch số 84/KH-UBND ngày 05/3/2022 của UBND tỉnh Trà Vinh) và Kế hoạch số 84/KH-UBND"
    assert cite(text) == []
    assert len(cite(text.replace("05/3/2022", "05/3/2021"))) == 1


def test_a_department_belongs_to_the_province_also_in_a_commune_s_document() -> None:
    commune = DocumentHeader(key="ubnd-xa-my-cam-tra-vinh/kh/2025/3", province="Trà Vinh",
                             issuer="UBND xã Mỹ Cẩm tỉnh Trà Vinh")
    letter = one("Công văn số 31/SYT-NVY ngày 4/5/2025 của Sở Y tế", commune)
    assert (letter.key, letter.issuer) == ("syt-tra-vinh/cv/2025/31", "Sở Y tế tỉnh Trà Vinh")


def test_own_number_of_a_unit_below_the_province_is_no_citation() -> None:
    text = ("ỦY BAN NHÂN DÂN\nHUYỆN CÀNG LONG\nSố: 17/KH-UBND\nCàng Long, ngày 04 tháng 5 năm 2023\n"
            "KẾ HOẠCH\nNạo vét kênh mương năm 2023\n"
            "Thực hiện Kế hoạch số 17/KH-UBND của Ủy ban nhân dân tỉnh Trà Vinh.\n")
    found = find_citations(text, read_header(text))
    assert [citation.key for citation in found] == ["ubnd-tra-vinh/kh/-/17"]
    assert found[0].start > text.index("Thực hiện")


def test_year_is_taken_from_another_mention() -> None:
    text = "Theo Quyết định số 5/QĐ-UBND ngày 1/1/2016 của UBND tỉnh. Kho mở theo Quyết định số 5/QĐ-UBND."
    assert [citation.key for citation in cite(text)] == ["ubnd-tra-vinh/qd/2016/5"] * 2


def test_year_is_not_taken_where_mentions_differ() -> None:
    text = ("Theo Quyết định số 5/QĐ-UBND ngày 1/1/2016; Quyết định số 5/QĐ-UBND ngày 1/1/2017. "
            "Kho mở theo Quyết định số 5/QĐ-UBND.")
    assert cite(text)[-1].key == "ubnd-tra-vinh/qd/-/5"


def test_law_takes_number_or_date_from_another_mention() -> None:
    assert [c.key for c in cite("Luật Nhà ở số 65/2014/QH13. Theo Luật Nhà ở thì kho")] == [
        "qh/luat/2014/65-2014"] * 2
    assert [c.key for c in cite("Luật Nhà ở ngày 25/11/2014. Theo Luật Nhà ở năm 2014 thì kho")] == [
        "qh/luat/2014-11-25/nha-o"] * 2
    assert [c.key for c in cite("Luật Nhà ở số 65/2014/QH13. Theo Luật Nhà ở năm 2005 thì kho")] == [
        "qh/luat/2014/65-2014", "qh/luat/2005/nha-o"]


def test_amending_law_and_the_law_inside_its_name() -> None:
    outer, inner = cite("Luật sửa đổi, bổ sung một số điều của Luật Nhà ở số 12/2030/QH16 ngày 20/6/2030")
    assert (outer.key, inner.key) == ("qh/luat/2030/12-2030", "qh/luat/-/nha-o")
    assert (inner.text, outer.start <= inner.start, inner.end <= outer.end) == ("Luật Nhà ở", True, True)


@pytest.mark.parametrize(("words", "article"), [
    ("khoản 2 Điều 4 Nghị định số 61/2018/NĐ-CP", "khoản 2 Điều 4"),
    ("điểm a, b khoản 2 và khoản 3 Điều 4 của Nghị định số 61/2018/NĐ-CP",
     "điểm a, b khoản 2 và khoản 3 Điều 4"),
    ("Phụ lục II ban hành kèm theo Nghị định số 61/2018/NĐ-CP", "Phụ lục II"),
    ("Điều 4, kho mở theo Nghị định số 61/2018/NĐ-CP", None),
])
def test_positions_cited_with_a_document(words: str, article: str | None) -> None:
    assert one(f"Theo {words}").article == article


@pytest.mark.parametrize(("words", "how"), [
    ("Triển khai thực hiện Quyết định số 5/QĐ-TTg", "thuc_hien"),
    ("tiếp tục thực hiện hiệu quả Quyết định số 5/QĐ-TTg", "thuc_hien"),
    ("đếm kho theo Quyết định số 5/QĐ-TTg", "theo"),
    ("đếm kho căn cứ quy định tại Điều 3 Quyết định số 5/QĐ-TTg", "theo"),
    ("gửi bản chụp Quyết định số 5/QĐ-TTg", "neu"),
    ("Thực hiện xong. Gửi bản chụp Quyết định số 5/QĐ-TTg", "neu"),
])
def test_use_in_the_body(words: str, how: str) -> None:
    found = one(f"I. VIỆC\n- {words} cho kho.")
    assert (found.role, found.how, found.section) == ("dan_chieu", how, "other")


def opening(*clauses: str) -> str:
    return ("KẾ HOẠCH\nGiữ kho năm 2022\n\n" + "\n".join(clauses)
            + "\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. VIỆC\n"
            "Đếm kho theo Nghị định số 1/2011/NĐ-CP.\n")


def uses(*clauses: str) -> list[tuple[str, str, str]]:
    *found, body = cite(opening(*clauses))
    assert (body.role, body.how, body.section) == ("dan_chieu", "theo", "other")
    return [(citation.key.split("/")[-1], citation.role, citation.how) for citation in found]


def test_bases_of_an_opening() -> None:
    assert uses(
        "Căn cứ Luật Nhà ở số 65/2014/QH13; Nghị định số 2/2012/NĐ-CP ngày 1/1/2012;",
        "Căn cứ Nghị định số 3/2013/NĐ-CP và Thông tư số 4/2014/TT-BNV;",
        "Thực hiện Quyết định số 5/2015/QĐ-TTg và Công văn số 6/BNV-CCHC;",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 7/TTr-SNV.",
    ) == [
        ("65-2014", "can_cu", "can_cu"), ("2-2012", "can_cu", "can_cu"),
        ("3-2013", "can_cu", "can_cu"), ("4-2014", "can_cu", "can_cu"),
        ("5-2015", "can_cu", "thuc_hien"), ("6", "can_cu", "thuc_hien"),
        ("7", "can_cu", "de_nghi"),
    ]


@pytest.mark.parametrize("clause", [
    "Căn cứ Nghị định số 2/2012/NĐ-CP của Chính phủ sửa đổi Nghị định số 3/2013/NĐ-CP;",
    "Căn cứ Nghị định số 2/2012/NĐ-CP quy định chi tiết thi hành Luật số 3/2013/QH13;",
    "Căn cứ Nghị định số 2/2012/NĐ-CP được sửa đổi bởi Nghị định số 3/2013/NĐ-CP;",
    "Thực hiện Quyết định số 2/2012/QĐ-TTg ban hành kế hoạch theo Nghị quyết số 3/2013/NQ-CP,",
])
def test_title_of_a_basis_only_names(clause: str) -> None:
    (_, first, _), (_, second, how) = uses(clause)
    assert (first, second, how) == ("can_cu", "dan_chieu", "neu")


@pytest.mark.parametrize("clause", [
    "Thực hiện Chỉ thị số 2/CT-TTg ngày 1/3/2022, theo đề nghị của Sở Y tế tại Tờ trình số 7/TTr-SYT,",
    "Thực hiện Chỉ thị số 2/CT-TTg ngày 1/3/2022; xét đề nghị của Sở Y tế tại Tờ trình số 7/TTr-SYT,",
    "Thực hiện Chỉ thị số 2/CT-TTg ngày 1/3/2022; căn cứ Tờ trình số 7/TTr-SYT,",
])
def test_another_kind_of_basis_inside_one_clause(clause: str) -> None:
    assert uses(clause) == [("2", "can_cu", "thuc_hien"), ("7", "can_cu", "can_cu")]


def test_opening_of_an_attached_plan_and_section_of_a_footnote() -> None:
    text = (
        "QUYẾT ĐỊNH\nBan hành Kế hoạch giữ kho\n\nCăn cứ Nghị định số 2/2012/NĐ-CP;\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Ban hành.\n\n"
        "KẾ HOẠCH\nGiữ kho lúa năm 2023\n(Kèm theo Quyết định số 9/QĐ-UBND ngày 1/2/2023)\n\n"
        "Thực hiện Nghị định số 3/2013/NĐ-CP, Ủy ban nhân dân tỉnh xây dựng kế hoạch như sau:\n"
        "1. Đếm kho¹ rồi quét.\n\n¹ Theo Nghị định số 4/2014/NĐ-CP.\n"
    )
    header = DocumentHeader("ubnd-tra-vinh/qd/2023/9", so_ky_hieu="9/QĐ-UBND", doc_type="QĐ",
        province="Trà Vinh",
                            issuer="UBND tỉnh Trà Vinh", title="Ban hành Kế hoạch giữ kho", date="2023-02-01")
    assert [(c.key.split("/")[-1], c.role, c.how, c.section) for c in cite(text, header)] == [
        ("2-2012", "can_cu", "can_cu", "preamble"),
        ("3-2013", "can_cu", "thuc_hien", "preamble"),
        ("4-2014", "dan_chieu", "theo", "footnote"),
    ]


def test_page_that_reports_may_say_why_before_it_says_what() -> None:
    text = ("Kho vải mở cửa\n"
            "Nhằm thực hiện Nghị quyết số 2/NQ-CP ngày 1/1/2023 của Chính phủ, kho vải mở cửa.\n"
            "Ngày 10/5/2023, UBND tỉnh ban hành Công văn số 15/UBND-KT về kho vải.\nCác xã đếm kho.\n")
    header = DocumentHeader("ubnd-hai-duong/cv/2023/15", so_ky_hieu="15/UBND-KT", doc_type="CV",
        province="Hải Dương",
                            issuer="UBND tỉnh Hải Dương", title="kho vải", date="2023-05-10", reported=True)
    assert [(c.key, c.role, c.how) for c in cite(text, header)] == [("cp/nq/2023/2", "can_cu", "thuc_hien")]


def test_part_headed_legal_grounds() -> None:
    text = ("KẾ HOẠCH\nGiữ kho năm 2022\n\nI. CĂN CỨ PHÁP LÝ\n- Nghị định số 2/2012/NĐ-CP về kho;\n"
            "- Nghị định số 3/2013/NĐ-CP.\nII. VIỆC\n- Theo Nghị định số 4/2014/NĐ-CP.\n")
    assert [citation.role for citation in cite(text)] == ["can_cu", "can_cu", "dan_chieu"]


PIECES = st.sampled_from([
    "Nghị định số ", "61/2018/NĐ-CP", "Luật Nhà ở", " ngày 23/4/2018", " của Chính phủ", "Luật sửa đổi Luật ",
    "Căn cứ ",
    ";\n", ", ", " và ", "18-NQ/TW", "Bộ luật Dân sự", "Quyết định ", "số 5", "/QĐ-", "UBND",
    "tỉnh Trà Vinh ", "\n", "²",
    "khoản 2 Điều 4 ", "Thực hiện ", "(", ")", "“", ". ", "năm 2022", "KẾ HOẠCH\n", "K", "ế", "\t", "  ",
])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map("".join)))
def test_spans_are_in_order_and_hold_the_printed_text(text: str) -> None:
    plain = normalise(text).text
    found = find_citations(plain, HOME)
    assert all(plain[citation.start:citation.end] == citation.text != "" for citation in found)
    assert [citation.start for citation in found] == sorted(citation.start for citation in found)
    assert all(citation.key.count("/") == 3 for citation in found)


@pytest.mark.parametrize("piece", [
    "Luật ", "Luật sửa đổi, bổ sung Luật ", "Căn cứ ", "số 1, ", "1/", "1/QĐ-UBND-", "ngày ",
    " của UBND tỉnh ", "(", "Bộ ",
    "Quyết định số 1/QĐ-UBND và ", "Ban Chỉ đạo ", "A-", "\n- ", "điều 1, khoản 2, ", "Nghị định số ",
    "sửa đổi, bổ sung ", "liên ngành Trung ương ", "1/QĐ-TU của Đảng bộ tỉnh ", "1/KH-HU của BTV Huyện ủy A ",
])
def test_long_runs_of_one_piece_come_to_an_end(piece: str) -> None:
    assert isinstance(cite(f"Căn cứ {piece * (200_000 // len(piece))}"), list)


@pytest.mark.skipif("CANCU_CORPUS" not in os.environ, reason="CANCU_CORPUS, the folder of texts, is not set")
def test_recall_on_annotated_sentences() -> None:
    path = Path(os.environ["CANCU_CORPUS"]) / "corpus" / "dev" / "citations" / "annotated_sentences.jsonl"
    wanted = found = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = normalise(row["text"])
        spans = [text.span(citation.start, citation.end) for citation in find_citations(text.text, NOWHERE)]
        for ref in row["refs"]:
            wanted += 1
            found += any(_overlap(span, (ref["start"], ref["end"])) >= 0.5 for span in spans)
    assert found / wanted >= 0.97


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))
