"""Laws, joint circulars and consolidated texts: what they print of themselves, and their bases."""

from cancu.loaders.document.header import read_header
from cancu.loaders.references.citations import find_citations
from cancu.loaders.references.relations import find_relations
from cancu.loaders.text import normalise

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
LAW = (f"QUỐC HỘI\n{STATE}Luật số: 7/2031/QH17\tHà Nội, ngày 20 tháng 6 năm 2031\n\nLUẬT\nNHÀ Ở\n\n"
       "Quốc hội ban hành Luật Nhà ở.\n\nĐiều 1. Áp dụng Luật Nhà ở và Luật Đất đai\nKho là nhà ở.\n"
       "Điều 2. Luật này thay thế Luật Nhà ở số 65/2014/QH13.\n")
CONSOLIDATED = (
    f"BỘ NỘI VỤ\n{STATE}Số: 5/VBHN-BNV\tHà Nội, ngày 15 tháng 12 năm 2030\n\nNGHỊ ĐỊNH\nQuy định về kho\n\n"
    "Nghị định số 1/2020/NĐ-CP của Chính phủ quy định về kho lúa, có hiệu lực kể từ ngày 01/3/2020, "
    "được sửa đổi, bổ sung bởi:\n"
    "1. Nghị định số 2/2025/NĐ-CP sửa đổi Nghị định số 1/2020/NĐ-CP, có hiệu lực kể từ ngày 01/3/2025.\n"
    "Căn cứ Luật Đất đai ngày 29/11/2013;\nChính phủ ban hành Nghị định quy định về kho lúa.\n\n"
    "Điều 1. Nghị định này thay thế Nghị định số 3/2015/NĐ-CP.\n")


def test_law_prints_its_number_and_its_name() -> None:
    text = normalise(LAW).text
    header = read_header(text)
    assert (header.so_ky_hieu, header.key, header.title) == ("7/2031/QH17", "qh/luat/2031/7-2031", "NHÀ Ở")
    citations = find_citations(text, header)
    assert [citation.text for citation in citations] == ["Luật Đất đai", "Luật Nhà ở số 65/2014/QH13"]
    assert [(r.source, r.rel, r.target) for r in find_relations(text, header, citations)] == [
        ("qh/luat/2031/7-2031", "thay_the", "qh/luat/2014/65-2014")]


def test_law_cited_at_the_beginning_of_a_line_is_no_letterhead() -> None:
    text = f"QUỐC HỘI\n{STATE}\nLuật số 8/2030/QH17 nói về kho lúa.\n"
    assert read_header(normalise(text).text).so_ky_hieu is None


def test_bases_of_a_consolidated_text_stand_behind_its_history() -> None:
    text = normalise(CONSOLIDATED).text
    citations = find_citations(text, read_header(text))
    assert [(citation.key, citation.role) for citation in citations] == [
        ("cp/nd/2020/1-2020", "dan_chieu"), ("cp/nd/2025/2-2025", "dan_chieu"),
        ("cp/nd/2020/1-2020", "dan_chieu"), ("qh/luat/2013-11-29/dat-dai", "can_cu"),
        ("cp/nd/2015/3-2015", "dan_chieu")]


def test_consolidated_text_is_no_norm() -> None:
    text = normalise(CONSOLIDATED).text
    header = read_header(text)
    found = find_relations(text, header, find_citations(text, header))
    assert [(relation.source, relation.rel, relation.target) for relation in found] == [
        ("cp/nd/2025/2-2025", "sua_doi", "cp/nd/2020/1-2020"),
        ("cp/nd/2020/1-2020", "thay_the", "cp/nd/2015/3-2015")]


def test_joint_circular_names_all_its_bodies() -> None:
    text = (f"BỘ TÀI CHÍNH - BỘ NỘI VỤ\n{STATE}Số: 9/2013/TTLT-BTC-BNV\nHà Nội, ngày 2 tháng 4 năm 2013\n\n"
            "THÔNG TƯ LIÊN TỊCH\nHướng dẫn giữ kho\n\nĐiều 1. Kho mở.\n")
    assert read_header(normalise(text).text).issuer == "Bộ Tài chính, Bộ Nội vụ"
