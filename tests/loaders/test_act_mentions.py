"""What decisions and letters print otherwise than plans do: numbers, lists, notes, times, titles."""

import pytest
from cancu.loaders.document.header import read_header
from cancu.loaders.records import Citation, DocumentHeader
from cancu.loaders.references.citations import find_citations
from cancu.loaders.references.relations import find_relations
from cancu.loaders.references.symbols import read_symbol
from cancu.loaders.text import normalise
from cancu.loaders.times.deadlines import prose_deadline

HOME = DocumentHeader(
    key="hdnd-tra-vinh/nq/2024/9-2024", so_ky_hieu="9/2024/NQ-HĐND", doc_type="NQ",
    issuer="HĐND tỉnh Trà Vinh", province="Trà Vinh", date="2024-03-05", title="Mức thu ở chợ",
)


def cite(text: str) -> list[Citation]:
    return find_citations(normalise(text).text, HOME)


@pytest.mark.parametrize(("printed", "number", "tail"), [
    ("2024-017/LV-KT", "2024-017", "LV-KT"),
    ("0825-03/HW-TC", "825-03", "HW-TC"),
    ("19-2017/NQ-CP", "19-2017", "NQ-CP"),
])
def test_numbers_with_a_dash(printed: str, number: str, tail: str) -> None:
    symbol = read_symbol(printed)
    assert symbol is not None
    assert (symbol.printed, symbol.key_number, symbol.tail) == (printed, number, tail)


def test_a_company_s_letter_is_a_mention_behind_its_word_only() -> None:
    (letter,) = cite("nhận được công văn số 2024-017/LV-KT ngày 02/5/2024, mã kho 2024-018/LV-KT")
    assert (letter.doc_type, letter.so_ky_hieu, letter.date) == ("CV", "2024-017/LV-KT", "2024-05-02")


@pytest.mark.parametrize("behind", [
    "\n1. Sửa khoản 2.", "\nI. MỤC TIÊU", "\nĐiều 2. Hiệu lực", "\nChương II", "\nCăn cứ Luật Giá",
    "\nSở Y tế trực.", "\n\nSở Y tế trực.", "\nHội Nông dân trực.", "\nPHỤ LỤC", "\tSở Y tế", "\tQuý I",
    "\tBến Tre", "\n2\tSở Y tế",
])
@pytest.mark.parametrize(("body", "code"), [
    ("UBND tỉnh", "ubnd-tra-vinh"), ("UBND huyện Càng Long", "ubnd-huyen-cang-long-tra-vinh"),
])
def test_the_place_of_an_issuer_ends_with_its_cell_or_line(body: str, code: str, behind: str) -> None:
    mention = cite(f"Theo Quyết định số 15/QĐ-UBND ngày 08/01/2024 của {body}{behind}")[0]
    assert mention.key == f"{code}/qd/2024/15"


@pytest.mark.parametrize(("body", "code"), [
    ("UBND huyện\nCàng Long về việc giữ kho", "ubnd-huyen-cang-long-tra-vinh"),
    ("UBND tỉnh\nBến Tre về việc giữ kho", "ubnd-ben-tre"),
    ("UBND tỉnh Sông Bé về việc giữ kho", "ubnd-song-be"),
    ("UBND phường 5 về việc giữ kho", "ubnd-phuong-5-tra-vinh"),
    ("UBND huyện Căn cứ nhu cầu", "ubnd"),
])
def test_places_that_a_line_breaks_and_that_no_list_has(body: str, code: str) -> None:
    (mention,) = cite(f"Theo Quyết định số 15/QĐ-UBND ngày 08/01/2024 của {body}")
    assert mention.key == f"{code}/qd/2024/15"


def test_a_report_with_what_it_is_on() -> None:
    (report,) = cite("Xét Báo cáo kết quả kiểm tra số 12/BC-STC ngày 30/01/2023 của Sở Tài chính")
    assert report.text == "Báo cáo kết quả kiểm tra số 12/BC-STC ngày 30/01/2023"


def test_the_head_named_once_over_a_list() -> None:
    found = cite("Căn cứ các Quyết định của Chủ tịch UBND tỉnh: số 15/QĐ-UBND ngày 08/01/2024 về trực; "
                 "số 77/QĐ-UBND ngày 02/02/2024 về giữ kho; Quyết định số 80/QĐ-UBND ngày 03/02/2024;")
    head = "Chủ tịch UBND tỉnh Trà Vinh"
    assert [citation.issued_by_person for citation in found] == [head, head, None]


def test_a_footnote_behind_the_last_cell() -> None:
    text = "1\tCấp thẻ[1]\tUBND xã\t[1] Theo Quyết định số 80/QĐ-UBND ngày 03/02/2024.\nĐiều 3. Hết."
    assert [citation.section for citation in cite(text)] == ["footnote"]


def test_a_basis_behind_the_addressees_on_one_line() -> None:
    text = "Kính gửi:\tSở Y tế.\tXét đề nghị của Sở Y tế tại Tờ trình số 5/TTr-SYT ngày 03/02/2024, giao."
    (basis,) = cite(text)
    assert (basis.role, basis.section) == ("can_cu", "preamble")


def test_what_is_not_carried_out_inside_the_clause() -> None:
    text = ("Thực hiện Kế hoạch số 44/KH-UBND ngày 25/01/2024 của UBND tỉnh, căn cứ Công văn số 51/BTP-PB "
            "ngày 12/9/2024 và Công văn số 52/BTP-PB ngày 13/9/2024, Sở Tư pháp đề nghị:\n1. Trực kho.")
    found = cite(text)
    assert [citation.role for citation in found] == ["can_cu"] * 3
    carried = [relation.target for relation in find_relations(text, HOME, found)]
    assert carried == ["ubnd-tra-vinh/kh/2024/44"]


def test_a_list_of_what_is_repealed_begins_with_the_document_s_name() -> None:
    text = ("Điều 3. Thi hành\n5. Nghị quyết này bãi bỏ các Nghị quyết sau:\n"
            "a) Nghị quyết số 11/2020/NQ-HĐND ngày 10/7/2020;\n"
            "b) Nghị quyết số 12/2021/NQ-HĐND ngày 10/7/2021.")
    relations = find_relations(text, HOME, cite(text))
    assert [relation.target[-7:] for relation in relations] == ["11-2020", "12-2021"]
    assert all(text[relation.start:].startswith("Nghị quyết này bãi bỏ") for relation in relations)


@pytest.mark.parametrize(("item", "printed", "kind", "end"), [
    ("Sở Y tế in sổ. Hoàn thành trong thời hạn 03 ngày làm việc, kể từ ngày Quyết định có hiệu lực.",
     "trong thời hạn 03 ngày làm việc, kể từ ngày Quyết định có hiệu lực", "event", None),
    ("Gọi thuyền về trước 17 giờ 00 ngày 26/10/2024.", "trước 17 giờ 00 ngày 26/10/2024", "by",
     "2024-10-26"),
    ("Gửi số liệu trước 9h ngày 02/5/2024.", "trước 9h ngày 02/5/2024", "by", "2024-05-02"),
    ("Gửi hồ sơ trước 17:00 ngày 20/9/2024.", "trước 17:00 ngày 20/9/2024", "by", "2024-09-20"),
    ("Gửi hồ sơ chậm nhất lúc 17h thứ Sáu, ngày 20/9/2024.", "chậm nhất lúc 17h thứ Sáu, ngày 20/9/2024",
     "by", "2024-09-20"),
])
def test_deadlines(item: str, printed: str, kind: str, end: str | None) -> None:
    found = prose_deadline(item, 0, len(item), 2024)
    assert found is not None
    assert (found[1], found[2].kind, found[2].end) == (printed, kind, end)


@pytest.mark.parametrize(("heading", "title", "person"), [
    ("NGHỊ QUYẾT VỀ PHIÊN HỌP CHÍNH PHỦ THÁNG 6 CHÍNH PHỦ", "VỀ PHIÊN HỌP CHÍNH PHỦ THÁNG 6", None),
    ("QUYẾT ĐỊNH VỀ VIỆC GIỮ ĐÊ BỘ TRƯỞNG BỘ XÂY DỰNG", "VỀ VIỆC GIỮ ĐÊ", "Bộ trưởng Bộ Xây dựng"),
    ("CÔNG ĐIỆN KHẨN VỀ VIỆC GIỮ ĐÊ", "VỀ VIỆC GIỮ ĐÊ", None),
    ("KẾ HOẠCH GIỮ ĐÊ MÙA LŨ Thực hiện Kế hoạch số 5/KH-UBND, Bộ Xây dựng", "GIỮ ĐÊ MÙA LŨ", None),
])
def test_titles_on_one_line(heading: str, title: str, person: str | None) -> None:
    text = (f"CHÍNH PHỦ\n-------\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n"
            f"Số: 18/NQ-CP\tHà Nội, ngày 08 tháng 7 năm 2024\n\n{heading}\nCăn cứ Luật Đê điều;\n")
    header = read_header(text)
    assert (header.title, header.issued_by_person) == (title, person)
