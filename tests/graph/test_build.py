"""From a record to rows: whose edge it is, what proves it, what it says."""

import textwrap

import pytest
from cancu.graph.building.record import build_rows
from cancu.graph.rows import EdgeRow, NodeRow, Rows
from cancu.loaders.records import (
    Agency,
    Citation,
    Component,
    CriteriaGroup,
    Deadline,
    DocumentHeader,
    IndexMention,
    IndexResult,
    Plan,
    Record,
    Relation,
    Target,
    Task,
    UnmetCriterion,
)
from cancu.loaders.text import digest

from tests.factories import citation, header, record, task

SOURCE = """UBND TỈNH TRÀ VINH
Kế hoạch nâng chỉ số SIPAS năm 2022
Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018;
Theo đề nghị tại Tờ trình số 39/TTr-SNV ngày 30/01/2022;
Nghị quyết số 18-NQ/TW nêu rõ hướng đi. Nghị định số 61/2018/NĐ-CP vẫn dùng.
1. Thực hiện Nghị định số 45/2020/NĐ-CP tại bộ phận một cửa, đạt 90% hồ sơ\tSở Nội vụ\tcác sở\tQuý I/2022
2. Cập nhật theo ghi chú²\tSở Y tế
² Quyết định số 45/QĐ-TTg ngày 05/01/2016 bổ sung.
Nghị định số 107/2021/NĐ-CP sửa đổi Nghị định số 61/2018/NĐ-CP.
Năm 2021 Sở Nội vụ đứng thứ 3.
"""
ND61, ND45, ND107 = "cp/nd/2018/61-2018", "cp/nd/2020/45-2020", "cp/nd/2021/107-2021"
SNV, SYT = "Sở Nội vụ tỉnh Trà Vinh", "Sở Y tế tỉnh Trà Vinh"
GROUP = "Các sở, ban, ngành tỉnh Trà Vinh"
ID = "ubnd-tra-vinh/kh/2022/10"


def at(text: str, after: int = 0) -> tuple[int, int]:
    start = SOURCE.index(text, after)
    return start, start + len(text)


def cite(text: str, key: str, **fields: object) -> Citation:
    return citation(SOURCE, text, key, **fields)


@pytest.fixture(scope="module")
def rows() -> Rows:
    return build_rows(whole())


def whole() -> Record:
    other = {"role": "dan_chieu", "section": "other", "how": "neu"}
    citations = (
        cite("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018", ND61, so_ky_hieu="61/2018/NĐ-CP",
             date="2018-04-23"),
        cite("Tờ trình số 39/TTr-SNV ngày 30/01/2022", "snv-tra-vinh/ttr/2022/39", how="de_nghi",
             so_ky_hieu="39/TTr-SNV", date="2022-01-30"),
        cite("Nghị quyết số 18-NQ/TW", "tw/nq/-/18", so_ky_hieu="18-NQ/TW", **other),
        cite("Nghị định số 61/2018/NĐ-CP vẫn", ND61, so_ky_hieu="61/2018/NĐ-CP", **other),
        cite("Nghị định số 45/2020/NĐ-CP", ND45, so_ky_hieu="45/2020/NĐ-CP", role="dan_chieu",
             section="task:T1", how="thuc_hien", article="Điều 4"),
        cite("Quyết định số 45/QĐ-TTg ngày 05/01/2016", "ttg/qd/2016/45", so_ky_hieu="45/QĐ-TTg",
             date="2016-01-05", role="dan_chieu", section="footnote", how="neu"),
        cite("Nghị định số 107/2021/NĐ-CP", ND107, so_ky_hieu="107/2021/NĐ-CP", **other),
        cite("Nghị định số 61/2018/NĐ-CP", ND61, after=SOURCE.index("107/2021"), so_ky_hieu="61/2018/NĐ-CP",
             **other),
    )
    first, second = SOURCE.index("1. Thực"), SOURCE.index("2. Cập")
    tasks = (
        task(SOURCE, "Thực hiện Nghị định số 45/2020/NĐ-CP tại bộ phận một cửa, đạt 90% hồ sơ", 1,
             source="table", lead=(SNV,), coordinate=(GROUP,), cites=(ND45,), indices=("SIPAS",),
             deadline_text="Quý I/2022",
             deadline=Deadline("within", "2022-01-01", "2022-03-31"), row_span=(first, second - 1),
             owner_spans=(("lead", SNV, *at("Sở Nội vụ")), ("coordinate", GROUP, *at("các sở")))),
        task(SOURCE, "Cập nhật theo ghi chú²", 2, source="table", lead=(SYT,), cites=("ttg/qd/2016/45",)),
    )
    return record(
        SOURCE, header(ID), citations=citations, tasks=tasks,
        plans=(Plan("P1", "Nâng chỉ số SIPAS năm 2022", "2022-01-01", "2022-12-31", "Trà Vinh", "self",
                    at("Kế hoạch nâng chỉ số SIPAS năm 2022")),),
        relations=(Relation(ND107, "sua_doi", ND61, *at("Nghị định số 107/2021/NĐ-CP sửa đổi")),),
        agencies=(Agency("UBND tỉnh Trà Vinh", ("UBND TỈNH TRÀ VINH",), False, "tinh"),
                  Agency(SNV, ("Sở Nội vụ",), False, "tinh"), Agency(GROUP, ("các sở",), True, "tinh"),
                  Agency(SYT, ("Sở Y tế",), False, "tinh"), Agency("Chính phủ", (), False, "trung_uong")),
        indices=(IndexMention("SIPAS", "chỉ số SIPAS", *at("chỉ số SIPAS")),),
        targets=(Target(*at("90% hồ sơ"), "90% hồ sơ", "90", "%", "=", "2022"),
                 Target(*at("thứ 3"), "thứ 3", "3", "thứ", "=", None)),
        index_results=(IndexResult("CCHC cấp sở", 2021, SNV, 3, None, None, None, *at("đứng thứ 3"), (
            CriteriaGroup(2, "Thủ tục", 1.5, 4, 3, 1, *at("Sở Nội vụ", SOURCE.index("Năm 2021")), (
                UnmetCriterion("Niêm yết", 0, 1, *at("đứng"), (Component("biểu mẫu", *at("thứ 3")),)),)),)),),
    )


def edges(rows: Rows, type_: str) -> dict[tuple[str, str], EdgeRow]:
    return {(edge.from_id, edge.to_id): edge for edge in rows.edges if edge.type == type_}


def nodes(rows: Rows, label: str) -> dict[str, NodeRow]:
    return {node.id: node for node in rows.nodes if node.label == label}


def test_every_offset_gives_its_quote(rows: Rows) -> None:
    for edge in rows.edges:
        start, end = edge.properties["start_pos"], edge.properties["end_pos"]
        assert isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(SOURCE)
        assert edge.properties["source_doc"] == ID
        assert SOURCE[start:end].strip() in str(edge.properties["quote"])


def test_a_quote_is_the_sentence_where_a_page_broke_it() -> None:
    sentence = "Căn cứ Nghị định số 61/2018/NĐ-CP của Chính phủ về một cửa, các kho muối của tỉnh lập sổ mới."
    text = "\n".join(line for _ in range(10) for line in textwrap.wrap(sentence, 60))
    cited = citation(text, "Nghị định số 61/2018/NĐ-CP", ND61, so_ky_hieu="61/2018/NĐ-CP")
    proof = edges(build_rows(record(text, header(ID), citations=(cited,))), "CAN_CU")[ID, ND61]
    assert proof.properties["quote"] == sentence


def test_every_end_of_an_edge_is_among_the_nodes(rows: Rows) -> None:
    there = {(node.label, node.id) for node in rows.nodes}
    for edge in rows.edges:
        assert {(edge.from_label, edge.from_id), (edge.to_label, edge.to_id)} <= there
    assert len(there) == len(rows.nodes)
    assert len({edge.pair for edge in rows.edges}) == len(rows.edges)


def test_the_document_itself(rows: Rows) -> None:
    found = nodes(rows, "Document")[ID].properties
    assert found["loaded"] is True
    assert found["issued"] == "2022-03-01"
    assert found["province"] == "Trà Vinh"
    assert found["sha256"] == digest(SOURCE)
    assert str(found["title"]).startswith("Kế hoạch 10/KH-UBND: ")


def test_a_basis_goes_before_a_mention_and_counts_both(rows: Rows) -> None:
    found = edges(rows, "CAN_CU")[ID, ND61].properties
    assert found["how"] == "can_cu"
    assert found["quote"] == "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018;"
    assert (found["mentions"], found["cited_date"]) == (3, "2018-04-23")
    assert found["cited_number"] == "61/2018/NĐ-CP"
    assert (ID, ND61) not in edges(rows, "DAN_CHIEU")


def test_what_is_only_proposed_is_marked(rows: Rows) -> None:
    assert edges(rows, "CAN_CU")[ID, "snv-tra-vinh/ttr/2022/39"].properties["how"] == "de_nghi"


def test_a_mention_without_year_is_joined_through_the_register(rows: Rows) -> None:
    found = edges(rows, "DAN_CHIEU")[ID, "tw/nq/2017/18"].properties
    assert (found["certainty"], found["rule"]) == ("inferred", "citation.other.joined")
    assert found["cited_as"] == ["tw/nq/-/18"]
    assert nodes(rows, "Document")["tw/nq/2017/18"].properties["aliases"] == ["tw/nq/-/18"]


def test_a_task_rests_on_what_it_cites_and_its_footnote(rows: Rows) -> None:
    found = edges(rows, "CAN_CU")
    own = found[f"{ID}#T1", ND45].properties
    assert (own["how"], own["article"], own["rule"]) == ("thuc_hien", "Điều 4", "citation.task")
    note = found[f"{ID}#T2", "ttg/qd/2016/45"].properties
    assert (note["how"], note["rule"]) == ("neu", "citation.footnote")
    assert note["quote"] == "² Quyết định số 45/QĐ-TTg ngày 05/01/2016 bổ sung."


def test_what_a_task_cites_its_document_names(rows: Rows) -> None:
    assert (ID, ND45) in edges(rows, "DAN_CHIEU")


def test_counts_of_citations() -> None:
    counts = build_rows(whole()).counts
    assert counts == {"resolved": 8, "unresolved": 0, "not_in_register": 2}
    later = cite("Nghị quyết số 18-NQ/TW", "tw/nq/-/999", so_ky_hieu="999-NQ/TW")
    assert build_rows(record(SOURCE, citations=(later,))).counts == {
        "resolved": 0, "unresolved": 1, "not_in_register": 1}


def test_a_mention_that_stays_without_year_is_a_node() -> None:
    later = cite("Nghị quyết số 18-NQ/TW", "tw/nq/-/999", so_ky_hieu="999-NQ/TW")
    found = nodes(build_rows(record(SOURCE, citations=(later,))), "Document")["tw/nq/-/999"].properties
    assert (found["year"], found["loaded"], found["so_ky_hieu"]) == (None, False, "999-NQ/TW")


def test_a_document_does_not_cite_itself() -> None:
    own = cite("Nghị quyết số 18-NQ/TW", ID)
    built = build_rows(record(SOURCE, header(ID), citations=(own,),
                              relations=(Relation(ID, "thay_the", ID, 0, 10),)))
    assert edges(built, "CAN_CU") == edges(built, "THAY_THE") == {}


def test_plan_and_task(rows: Rows) -> None:
    plan = nodes(rows, "Plan")[f"{ID}#P1"].properties
    assert (plan["period_start"], plan["period_end"]) == ("2022-01-01", "2022-12-31")
    assert edges(rows, "BAN_HANH")[ID, f"{ID}#P1"].properties["rule"] == "plan.heading"
    found = nodes(rows, "Task")[f"{ID}#T1"].properties
    assert (found["due_end"], found["year"], found["position"]) == ("2022-03-31", 2022, 1)
    assert nodes(rows, "Task")[f"{ID}#T2"].properties["year"] == 2022  # of a plan of one year
    assert str(edges(rows, "THUOC")[f"{ID}#T1", f"{ID}#P1"].properties["quote"]).endswith("Quý I/2022")


def test_owners_with_the_words_as_printed(rows: Rows) -> None:
    lead = edges(rows, "CHU_TRI")["so-noi-vu/tra-vinh", f"{ID}#T1"].properties
    assert (lead["mention"], lead["certainty"], lead["rule"]) == ("Sở Nội vụ", "stated", "lead.table")
    with_group = edges(rows, "PHOI_HOP")["cac-so-ban-nganh/tra-vinh", f"{ID}#T1"].properties
    assert with_group["mention"] == "các sở"
    taken_over = edges(rows, "CHU_TRI")["so-y-te/tra-vinh", f"{ID}#T2"].properties
    assert (taken_over["mention"], taken_over["certainty"]) == (None, "inferred")


def test_only_agencies_with_an_edge_are_nodes(rows: Rows) -> None:
    assert set(nodes(rows, "Agency")) == {
        "ubnd/tra-vinh", "so-noi-vu/tra-vinh", "so-y-te/tra-vinh", "cac-so-ban-nganh/tra-vinh"}


def test_the_issuer(rows: Rows) -> None:
    found = edges(rows, "CO_QUAN_BAN_HANH")[ID, "ubnd/tra-vinh"].properties
    assert (found["start_pos"], found["end_pos"]) == (0, 18)


def test_joint_issuers() -> None:
    joint = DocumentHeader("btc-bnv/ttlt/2014/71-2014", doc_type="TTLT", issuer="Bộ Tài chính, Bộ Nội vụ",
                           date="2014-05-30")
    built = build_rows(Record("BỘ TÀI CHÍNH\nBỘ NỘI VỤ\n", "a.txt", joint, agencies=tuple(
        Agency(name, (), False, "trung_uong") for name in ("Bộ Tài chính", "Bộ Nội vụ"))))
    assert {end for _, end in edges(built, "CO_QUAN_BAN_HANH")} == {
        "bo-tai-chinh/trung-uong", "bo-noi-vu/trung-uong"}


def test_indices_of_plan_and_task(rows: Rows) -> None:
    assert set(edges(rows, "IMPROVES")) == {(f"{ID}#P1", "sipas"), (f"{ID}#T1", "sipas")}


def test_a_plan_is_to_raise_the_index_of_its_target_but_not_that_of_its_task() -> None:
    source = "Kế hoạch năm 2026\nPAPI tăng 3 bậc.\nPCI được nêu.\n1. Nâng SIPAS đạt 90% hồ sơ.\n"

    def at(words: str) -> tuple[int, int]:
        return source.index(words), source.index(words) + len(words)

    targets = tuple(Target(*at(words), words, number, unit, "=", None) for words, number, unit in
                    (("tăng 3 bậc", "3", "bậc"), ("đạt 90% hồ sơ", "90", "%")))
    made = record(source, tasks=(task(source, "Nâng SIPAS đạt 90% hồ sơ."),), targets=targets,
                  indices=tuple(IndexMention(code, code, *at(code)) for code in ("PAPI", "PCI", "SIPAS")))
    raised = {end for start, end in edges(build_rows(made), "IMPROVES") if start.endswith("#P1")}
    assert raised == {"papi"}


def test_targets_belong_to_their_task_or_the_plan(rows: Rows) -> None:
    assert set(edges(rows, "DAT_CHI_TIEU")) == {(f"{ID}#T1", f"{ID}#C1"), (f"{ID}#P1", f"{ID}#C2")}
    assert nodes(rows, "Target")[f"{ID}#C1"].properties["by_year"] == "2022"


def test_results_and_criteria(rows: Rows) -> None:
    assert set(edges(rows, "KET_QUA")) == {
        (f"{ID}#R1", "cchc-cap-so/tra-vinh"), (f"{ID}#R1", "so-noi-vu/tra-vinh")}
    criteria = nodes(rows, "Criterion")
    assert {id_: found.properties["met"] for id_, found in criteria.items()} == {
        f"{ID}#R1.2": False, f"{ID}#R1.2.1": False, f"{ID}#R1.2.1.1": False}


def test_relations(rows: Rows) -> None:
    found = edges(rows, "SUA_DOI")[ND107, ND61].properties
    assert (found["certainty"], found["rule"], found["effective"]) == ("stated", "relation.sua_doi", None)


@pytest.mark.parametrize(("rel", "words", "type_"), [
    ("thay_the", "thay thế Quyết định cũ", "THAY_THE"), ("het_hieu_luc", "hết hiệu lực", "BAI_BO"),
    ("bai_bo_mot_phan", "bãi bỏ khoản 2 Điều 5", "BAI_BO_MOT_PHAN"),
    ("bai_bo_mot_phan", "thay thế cụm từ A bằng cụm từ B tại", "SUA_DOI"),
    ("bai_bo_mot_phan", "bãi bỏ khoản 3 và bãi bỏ cụm từ A tại", "BAI_BO_MOT_PHAN"),
    ("dinh_chi", "ngưng hiệu lực", "DINH_CHI"),
    ("quy_dinh_chi_tiet", "quy định chi tiết", "QUY_DINH_CHI_TIET"),
    ("ban_hanh_kem_theo", "ban hành kèm theo", "BAN_HANH"),
])
def test_words_of_relation(rel: str, words: str, type_: str) -> None:
    relation = Relation(ID, rel, ND61, 0, len(words))
    built = build_rows(record(words, header(ID, effective="2022-04-01"), plans=(), relations=(relation,)))
    assert list(edges(built, type_)) == [(ID, ND61)]
    if type_ != "BAN_HANH":  # what this document does, it does when it takes effect
        assert edges(built, type_)[ID, ND61].properties["effective"] == "2022-04-01"


def test_units_of_a_department() -> None:
    unit = "Văn phòng Sở Nội vụ tỉnh Trà Vinh"
    built = build_rows(record(SOURCE, agencies=(Agency(unit, ("Sở Nội vụ",), False, "tinh"),)))
    found = edges(built, "TRUC_THUOC")["van-phong-so-noi-vu/tra-vinh", "so-noi-vu/tra-vinh"]
    assert found.properties["certainty"] == "inferred"


def test_one_key_is_one_document_in_one_text() -> None:
    """The date of one mention dates the others: from that day the province has a slug of its own."""
    source = "Quyết định số 7/QĐ-UBND ngày 15/8/2025; Quyết định số 7/QĐ-UBND"
    key = "ubnd-vinh-long/qd/2025/7"
    built = build_rows(record(source, citations=(
        citation(source, "Quyết định số 7/QĐ-UBND", key, after=10),
        citation(source, "Quyết định số 7/QĐ-UBND ngày 15/8/2025", key, date="2025-08-15"))))
    assert set(edges(built, "CAN_CU")) == {(ID, "ubnd-vinh-long-2025/qd/2025/7")}


def test_number_and_date_that_disagree_stay_on_the_edge() -> None:
    source = "Nghị quyết số 19-2016/NQ-CP ngày 06/02/2017"
    built = build_rows(record(source, citations=(citation(source, source, "cp/nq/2016/19-2016",
                                                          date="2017-02-06"),)))
    found = edges(built, "CAN_CU")[ID, "cp/nq/2016/19-2016"].properties
    assert (found["conflict"], found["cited_date"]) == (True, "2017-02-06")
    assert nodes(built, "Document")["cp/nq/2016/19-2016"].properties["issued"] is None


def test_a_plan_promulgated_by_another_document() -> None:
    source = "Kế hoạch ban hành kèm theo Quyết định số 7/QĐ-UBND ngày 15/8/2021"
    decision = "ubnd-tra-vinh/qd/2021/7"
    built = build_rows(record(source, citations=(
        citation(source, "Quyết định số 7/QĐ-UBND ngày 15/8/2021", decision, so_ky_hieu="7/QĐ-UBND"),),
        plans=(Plan("P1", "Kế hoạch", None, None, None, "7/QĐ-UBND", (0, 8)),)))
    assert set(edges(built, "BAN_HANH")) == {(ID, f"{ID}#P1"), (decision, f"{ID}#P1")}


def test_a_record_without_anything() -> None:
    built = build_rows(Record("x", "x.txt", DocumentHeader("-/-/-/-")))
    assert [node.label for node in built.nodes] == ["Document"]
    assert built.edges == []


def test_tasks_of_other_plans_than_the_first() -> None:
    plans = (Plan("P1", "A", None, None, None, "self"),
             Plan("P2", "B", "2021-01-01", "2025-12-31", None, "self"))
    tasks = (Task("T1", "P2", None, None, 0, 5, "UBND", "prose"),)
    built = build_rows(record(SOURCE, plans=plans, tasks=tasks))
    assert set(edges(built, "THUOC")) == {(f"{ID}#T1", f"{ID}#P2")}
    assert nodes(built, "Task")[f"{ID}#T1"].properties["year"] is None
