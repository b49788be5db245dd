"""Relations that sentences state: verbs in both voices, own articles, titles, lists; and what states none."""

import json
import os
import re
from pathlib import Path

import pytest
from cancu.loaders.records import DocumentHeader, Relation
from cancu.loaders.references.citations import find_citations
from cancu.loaders.references.relations import find_relations
from cancu.loaders.text import normalise

HOME = DocumentHeader(
    key="ubnd-tra-vinh/qd/2022/84", so_ky_hieu="84/QĐ-UBND", doc_type="QĐ", issuer="UBND tỉnh Trà Vinh",
    province="Trà Vinh", date="2022-03-05", title="Giữ kho năm 2022", effective="2022-04-01",
)
NOWHERE = DocumentHeader(key="-/-/-/-")

OLD, NEW = "Nghị định số 1/2011/NĐ-CP", "Nghị định số 2/2012/NĐ-CP"
A, B, OWN = "cp/nd/2011/1-2011", "cp/nd/2012/2-2012", HOME.key


def relate(text: str, header: DocumentHeader = HOME) -> list[Relation]:
    plain = normalise(text).text
    return find_relations(plain, header, find_citations(plain, header))


def triples(text: str, header: DocumentHeader = HOME) -> list[tuple[str, str, str]]:
    return [(relation.source, relation.rel, relation.target) for relation in relate(text, header)]


@pytest.mark.parametrize(("words", "rel"), [
    (f"{NEW} ngày 1/2/2012 của Chính phủ sửa đổi, bổ sung một số điều của {OLD}", "sua_doi"),
    (f"{NEW} về việc điều chỉnh nội dung {OLD}", "sua_doi"),
    (f"{NEW} của Bộ Văn thư và TT (nay là Bộ Kho tàng) về sửa đổi {OLD}", "sua_doi"),
    (f"{OLD} được sửa đổi, bổ sung bởi {NEW}", "sua_doi"),
    (f"{OLD} (được bổ sung một số điều tại {NEW})", "sua_doi"),
    (f"{NEW} thay thế {OLD}", "thay_the"),
    (f"{NEW} của Chính phủ (thay thế {OLD})", "thay_the"),
    (f"{OLD} đã được thay thế bằng {NEW}", "thay_the"),
    (f"{NEW} bãi bỏ {OLD}", "bai_bo"),
    (f"{OLD} bị bãi bỏ bởi {NEW}", "bai_bo"),
    (f"{NEW} bãi bỏ khoản 2 Điều 4 {OLD}", "bai_bo_mot_phan"),
    (f"khoản 2 Điều 4 {OLD} bị bãi bỏ bởi {NEW}", "bai_bo_mot_phan"),
    (f"{NEW} thay thế cụm từ “kho” bằng cụm từ “vựa” tại Điều 5 {OLD}", "sua_doi"),
    (f"{NEW} thay thế cụm từ “kho” bằng “vựa” tại Điều 5 Quy chế giữ kho ban hành kèm theo {OLD}", "sua_doi"),
    (f"{NEW} bãi bỏ cụm từ “kho” của Danh mục kho ban hành kèm theo {OLD}", "sua_doi"),
    (f"{NEW} hướng dẫn thi hành một số điều của {OLD}", "huong_dan"),
    (f"{NEW} của Chính phủ hướng dẫn chi tiết thi hành một số điều của {OLD}", "huong_dan"),
    (f"{NEW} quy định chi tiết một số điều của {OLD}", "quy_dinh_chi_tiet"),
    (f"{NEW} về việc triển khai thực hiện {OLD}", "thuc_hien"),
    (f"{NEW} đính chính {OLD}", "dinh_chinh"),
])
def test_newer_acts_on_older(words: str, rel: str) -> None:
    assert triples(f"- Kho mở theo {words}.") == [(B, rel, A)]


@pytest.mark.parametrize("words", [
    "Trường hợp văn bản được sửa đổi, bổ sung hoặc thay thế thì thực hiện theo văn bản mới",
    "Bãi bỏ các quy định trước đây trái với Quyết định này",
    f"Kho mở theo {OLD} và {NEW}",
    f"Kho mở theo {OLD}; kho muối đã sửa đổi giờ mở. Xem {NEW}",
    f"{OLD} sửa đổi giờ mở kho theo ý của {NEW}",
    f"{OLD} thay thế {NEW}",  # an older document cannot do so
])
def test_no_relation(words: str) -> None:
    assert triples(f"- {words}.") == []


def test_several_acts_and_documents() -> None:
    assert triples(f"- {NEW} quy định chi tiết và hướng dẫn thi hành {OLD}.") == [
        (B, "quy_dinh_chi_tiet", A), (B, "huong_dan", A)]
    assert triples(f"- {NEW} sửa đổi {OLD} và Nghị định số 3/2010/NĐ-CP.") == [
        (B, "sua_doi", A), (B, "sua_doi", "cp/nd/2010/3-2010")]


@pytest.mark.parametrize(("words", "expected"), [
    # Whose title goes on behind the term of the body.
    ("Kết luận số 7-KL/TW ngày 5/8/2021 của Bộ Chính trị khóa XIII về việc thực hiện Chỉ thị số 3-CT/TW",
     ["tw/kl/2021/7 thuc_hien tw/ct/-/3"]),
    ("Kết luận số 7-KL/TW ngày 5/8/2021 của Bộ Chính trị, Ban Bí thư về việc thực hiện Chỉ thị số 3-CT/TW",
     ["tw/kl/2021/7 thuc_hien tw/ct/-/3"]),
    ("Nghị quyết số 5/NQ-HĐND của HĐND tỉnh khóa X, kỳ họp thứ 3 về sửa đổi Nghị quyết số 3/NQ-HĐND",
     ["hdnd-tra-vinh/nq/-/5 sua_doi hdnd-tra-vinh/nq/-/3"]),
    # A plan or scheme without number that a document issues; one that it amends or carries out.
    ("Quyết định số 5/QĐ-UBND ngày 1/4/2025 phê duyệt Đề án thực hiện Nghị quyết số 8-NQ/TW",
     ["ubnd-tra-vinh/qd/2025/5 thuc_hien tw/nq/-/8"]),
    ("Quyết định số 5/QĐ-UBND ngày 1/4/2025 ban hành Kế hoạch năm 2025 thực hiện Nghị quyết số 8-NQ/TW",
     ["ubnd-tra-vinh/qd/2025/5 thuc_hien tw/nq/-/8"]),
    ("Nghị quyết số 9/NQ-CP của Chính phủ bổ sung Kế hoạch giữ kho thực hiện Nghị quyết số 8-NQ/TW",
     []),
    ("Kế hoạch số 5/KH-UBND về thực hiện Chương trình giữ kho của tỉnh thực hiện Nghị quyết 8-NQ/TW", []),
    # What is told of is not carried out.
    ("Báo cáo số 9/BC-UBND về kết quả thực hiện Nghị quyết số 5/NQ-CP", []),
    ("Báo cáo số 9/BC-UBND về tình hình triển khai thực hiện Nghị quyết số 5/NQ-CP", []),
    ("Kết luận số 9-KL/TW của Bộ Chính trị về sơ kết 03 năm thực hiện Chỉ thị số 5-CT/TW", []),
    ("Theo Quyết định số 5/QĐ-UBND ngày 1/4/2021, các xã thực hiện Nghị định số 6/2020/NĐ-CP", []),
    # The passive with and without its word.
    ("Quyết định số 5/QĐ-TTg ngày 1/4/2021, được điều chỉnh tại Quyết định số 9/QĐ-TTg ngày 1/4/2023",
     ["ttg/qd/2023/9 sua_doi ttg/qd/2021/5"]),
    ("Quyết định số 5/QĐ-TTg ngày 1/4/2021 về kho lúa (sửa đổi, bổ sung bởi Quyết định số 9/QĐ-TTg năm 2023)",
     ["ttg/qd/2023/9 sua_doi ttg/qd/2021/5"]),
    ("Quyết định số 5/QĐ-TTg ngày 1/4/2021 (sửa đổi tại Quyết định số 9/QĐ-TTg ngày 1/4/2023)",
     ["ttg/qd/2023/9 sua_doi ttg/qd/2021/5"]),
    # What was issued with a document is a part of it.
    ("Quyết định số 9/QĐ-UBND sửa đổi Quy chế giữ kho ban hành kèm theo Quyết định số 5/QĐ-UBND",
     ["ubnd-tra-vinh/qd/-/9 sua_doi ubnd-tra-vinh/qd/-/5"]),
    ("Quyết định số 9/QĐ-UBND bổ sung một số nội dung Kế hoạch ban hành kèm theo Quyết định số 5/QĐ-UBND",
     ["ubnd-tra-vinh/qd/-/9 sua_doi ubnd-tra-vinh/qd/-/5"]),
    ("Kế hoạch số 5/KH-UBND nhằm thực hiện Nghị quyết số 8-NQ/TW và Nghị quyết số 7/NQ-CP",
     ["ubnd-tra-vinh/kh/-/5 thuc_hien tw/nq/-/8", "ubnd-tra-vinh/kh/-/5 thuc_hien cp/nq/-/7"]),
])
def test_titles_that_name_other_documents(words: str, expected: list[str]) -> None:
    for text in (f"- Kho mở theo {words}.", f"- Kho mở¹ rồi đóng.\n\n¹ {words}.\n"):
        assert [" ".join(triple) for triple in triples(text)] == expected


def test_who_amends_amends_its_own() -> None:
    text = (f"Căn cứ {OLD} của Chính phủ ban hành Chương trình giữ kho thực hiện Nghị quyết số 8-NQ/TW "
            f"ngày 3/4/2010 (được sửa đổi, bổ sung bởi {NEW});\n")
    assert (B, "sua_doi", A) in triples(text)
    assert (B, "sua_doi", "tw/nq/2010/8") not in triples(text)


LISTED = [(OWN, "bai_bo", f"ubnd-tra-vinh/qd/{key}") for key in ("2010/1-2010", "2011/2-2011", "2011/3-2011")]


@pytest.mark.parametrize(("article", "expected"), [
    ("Điều 1. Bãi bỏ các quyết định sau đây:\n\na) Quyết định số 01/2010/QĐ-UBND;\n\nb) Các Quyết định số "
     "02/2011/QĐ-UBND, số 03/2011/QĐ-UBND.\n", LISTED),
    ("Điều 1. Bãi bỏ 02 quyết định:\n1. Quyết định số 01/2010/QĐ-UBND sửa đổi Quyết định số "
     "02/2011/QĐ-UBND.\n", LISTED[:1]),
    ("Điều 1. Bãi bỏ 03 quyết định có tên tại Phụ lục kèm theo.\n\nPHỤ LỤC\nDANH MỤC QUYẾT ĐỊNH\n"
     "STT\tSố\tTên\n1\t01/2010/QĐ-UBND\tSửa Quyết định số 09/2009/QĐ-UBND\n2\tQuyết định số "
     "02/2011/QĐ-UBND\tGiữ kho\n3\n03/2011/QĐ-UBND\nThay Quyết định số 08/2008/QĐ-UBND\n", LISTED),
    ("Điều 1. Công bố kho.\n\nPHỤ LỤC\n1\t01/2010/QĐ-UBND\n", []),
    ("Điều 1. Bãi bỏ kho tại Phụ lục I.\n\nPHỤ LỤC I\n1\t01/2010/QĐ-UBND\n\nPHỤ LỤC II\n"
     "2\t02/2011/QĐ-UBND\n", []),
])
def test_lists_of_what_is_repealed(article: str, expected: list[tuple[str, str, str]]) -> None:
    text = f"QUYẾT ĐỊNH\nBãi bỏ văn bản\n\nQUYẾT ĐỊNH:\n{article}"
    assert [triple for triple in triples(text) if triple[0] == OWN and triple[1] == "bai_bo"] == expected


def test_list_of_what_the_document_replaces_goes_on_behind_a_semicolon() -> None:
    text = f"QUYẾT ĐỊNH:\nĐiều 3. Quyết định này thay thế {OLD} về kho lúa; {NEW} về kho muối.\n"
    assert triples(text) == [(OWN, "thay_the", A), (OWN, "thay_the", B)]


def test_position_and_effect_of_a_clause() -> None:
    (relation,) = relate(f"- Điều 7 {OLD} được sửa đổi bởi Điều 1 {NEW} có hiệu lực kể từ ngày 01/3/2012.")
    assert (relation.source, relation.rel, relation.article, relation.effective) == (
        B, "sua_doi", "Điều 7", "2012-03-01")


def test_span_holds_both_documents() -> None:
    text = f"- Kho mở theo {NEW} thay thế {OLD}."
    (relation,) = relate(text)
    assert text[relation.start:relation.end] == f"{NEW} thay thế {OLD}"


def test_same_relation_counts_once_at_its_first_place() -> None:
    text = f"- {NEW} thay thế {OLD}.\n- Như đã nói, {NEW} thay thế {OLD}.\n"
    (relation,) = relate(text)
    assert relation.start == 2


@pytest.mark.parametrize(("article", "expected"), [
    (f"Điều 3. Quyết định này có hiệu lực từ ngày 01/4/2022 và thay thế {OLD}.", [(OWN, "thay_the", A,
     "2022-04-01")]),
    (f"Điều 3. Quyết định này thay thế {OLD} và {NEW}.",
     [(OWN, "thay_the", A, "2022-04-01"), (OWN, "thay_the", B, "2022-04-01")]),
    (f"Điều 3. Quyết định này thay thế {OLD} và bãi bỏ {NEW}.",
     [(OWN, "thay_the", A, "2022-04-01"), (OWN, "bai_bo", B, "2022-04-01")]),
    (f"Điều 3. Quyết định này thay thế {OLD}. Sở Y tế bãi bỏ {NEW}.", [(OWN, "thay_the", A, "2022-04-01")]),
    (f"Điều 3. Bãi bỏ {OLD}.", [(OWN, "bai_bo", A, "2022-04-01")]),
    (f"Điều 3. Quyết định này có hiệu lực từ ngày 01/4/2022. Bãi bỏ {OLD}.", [(OWN, "bai_bo", A,
     "2022-04-01")]),
    (f"Điều 3. Hiệu lực\n1. Kho mở cửa.\n2. Bãi bỏ {OLD}.", [(OWN, "bai_bo", A, "2022-04-01")]),
    (f"Điều 3. Kho mở cửa./.\nNơi nhận:\n- Như trên.\n\nKẾ HOẠCH\nGiữ kho\n1. Bãi bỏ {OLD}.", []),
    (f"Điều 3. Bãi bỏ Điều 5 {OLD}.", [(OWN, "bai_bo_mot_phan", A, "2022-04-01")]),
    (f"Điều 3. Sửa đổi, bổ sung một số điều của {OLD}.", [(OWN, "sua_doi", A, "2022-04-01")]),
    (f"Điều 3. {OLD} và {NEW} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
     [(OWN, "het_hieu_luc", A, "2022-04-01"), (OWN, "het_hieu_luc", B, "2022-04-01")]),
    (f"Điều 3. Bãi bỏ các văn bản sau:\na) {OLD};\nb) Điều 2 {NEW}.\n"
     "Kho mở theo Nghị định số 3/2010/NĐ-CP.\n",
     [(OWN, "bai_bo", A, "2022-04-01"), (OWN, "bai_bo_mot_phan", B, "2022-04-01")]),
])
def test_acts_of_the_document_itself(article: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = relate(f"QUYẾT ĐỊNH\nGiữ kho năm 2022\n\nQUYẾT ĐỊNH:\n{article}\n")
    assert [(r.source, r.rel, r.target, r.effective) for r in found] == expected


def test_suspension_has_an_end() -> None:
    (relation,) = relate(f"Điều 3. Đình chỉ {OLD} đến hết ngày 31/12/2023.")
    assert (relation.rel, relation.target, relation.until) == ("dinh_chi", A, "2023-12-31")


def test_plan_does_not_repeal_by_an_order() -> None:
    header = DocumentHeader("ubnd-tra-vinh/kh/2022/84", so_ky_hieu="84/KH-UBND", doc_type="KH",
        title="Giữ kho năm 2022")
    assert triples(f"1. Bãi bỏ {OLD}.", header) == []


def test_document_carries_out_what_title_and_opening_say() -> None:
    header = DocumentHeader(
        "ubnd-tra-vinh/kh/2022/84", so_ky_hieu="84/KH-UBND", doc_type="KH", issuer="UBND tỉnh Trà Vinh",
        province="Trà Vinh", title="Triển khai thực hiện Nghị định số 2/2012/NĐ-CP của Chính phủ")
    text = (f"KẾ HOẠCH\n{header.title}\n\nCăn cứ {OLD};\nThực hiện Quyết định số 5/2015/QĐ-TTg,\n"
            "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. VIỆC\n"
            "- Thực hiện Nghị định số 6/2016/NĐ-CP.\n")
    assert triples(text, header) == [
        (header.key, "thuc_hien", B), (header.key, "thuc_hien", "ttg/qd/2015/5-2015")]


def test_a_clause_that_turns_to_what_is_carried_out() -> None:
    text = (f"KẾ HOẠCH\nGiữ kho\n\nCăn cứ {OLD}; thực hiện {NEW} của Chính phủ, Ủy ban nhân dân tỉnh "
            "ban hành Kế hoạch như sau:\nI. VIỆC\n- Đếm ghế.\n")
    assert triples(text) == [(OWN, "thuc_hien", B)]


def test_plan_and_the_decision_that_encloses_it() -> None:
    text = "- Theo Kế hoạch số 5/KH-UBND ban hành kèm theo Quyết định số 6/QĐ-UBND của UBND tỉnh."
    assert triples(text) == [
        ("ubnd-tra-vinh/qd/-/6", "ban_hanh_kem_theo", "ubnd-tra-vinh/kh/-/5")]


def test_amending_law_amends_the_laws_in_its_name() -> None:
    assert triples("- Luật sửa đổi, bổ sung một số điều của Luật Nhà ở số 12/2030/QH16 ngày 20/6/2030.") == [
        ("qh/luat/2030/12-2030", "sua_doi", "qh/luat/-/nha-o")]


@pytest.mark.skipif("CANCU_CORPUS" not in os.environ, reason="CANCU_CORPUS, the folder of texts, is not set")
def test_notes_of_amendments_find_both_documents() -> None:
    path = Path(os.environ["CANCU_CORPUS"]) / "corpus" / "dev" / "relations" / "amend.jsonl"
    wanted = found = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        keys = [_key(row[side]) for side in ("tac_dong", "bi_tac_dong")]
        if None in keys:  # numbers that the notes cut off
            continue
        wanted += 1
        found += any([source, target] == keys for source, _, target in triples(row["text"], NOWHERE))
    assert wanted > 900
    assert found / wanted >= 0.97


def _key(document: dict[str, str]) -> str | None:
    if not re.search(r"\d.*\w$", document["so"] or ""):
        return None
    cited = find_citations(normalise(f"{document['loai']} số {document['so']}").text, NOWHERE)
    return cited[0].key if cited else None
