"""Loading, loading again, taking out: a graph is what its documents state, in whatever order they came."""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cancu.graph import shared
from cancu.graph.check import counts, faults
from cancu.graph.engines import ladybug_copy
from cancu.graph.identity import Register
from cancu.graph.store import Store, StoreError, Transaction
from cancu.graph.sync import LoadResult, Status, load_record, load_records, load_register, remove_document
from cancu.loaders import registers
from cancu.loaders.records import Record
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.graphs import DECREE, GROUP, KNOWN, OTHER, SNV, Dump, decree, dump, plan
from tests.stores import ladybug_store

PLAN = "ubnd-tra-vinh/kh/2022/10"


def test_a_document_is_loaded(store: Store) -> None:
    assert load_record(store, plan()) == LoadResult(
        "ubnd-tra-vinh_kh_2022_10.txt", PLAN, Status.LOADED,
        citations={"resolved": 3, "unresolved": 0, "not_in_register": 2})
    found = counts(store)
    assert (found["nodes"]["Document"], found["nodes"]["Task"], found["edges"]["CAN_CU"]) == (4, 1, 3)
    assert faults(store) == []


def test_the_same_text_changes_nothing(store: Store) -> None:
    load_record(store, plan())
    before = dump(store)
    again = load_record(store, plan())
    assert (again.status, again.reason) == (Status.UNCHANGED, "")
    assert again.citations == {"resolved": 3, "unresolved": 0, "not_in_register": 2}
    other_file = load_record(store, replace(plan(), file="copy.txt"))
    assert (other_file.status, other_file.reason) == (
        Status.UNCHANGED, "the same text as ubnd-tra-vinh_kh_2022_10.txt")
    assert dump(store) == before


def test_another_text_of_the_same_id_is_refused(store: Store) -> None:
    load_record(store, plan())
    before = dump(store)
    result = load_record(store, replace(plan(10, "Thêm."), file="b.txt"))
    assert result.status is Status.REFUSED
    assert "b.txt" in result.reason and "ubnd-tra-vinh_kh_2022_10.txt" in result.reason
    assert dump(store) == before


def test_a_replaced_text_leaves_nothing_behind(store: Store, tmp_path: Path) -> None:
    shorter = replace(plan(), tasks=(), relations=(), citations=plan().citations[:1])
    load_register(store)
    load_record(store, plan(10, "Thêm một đoạn."))
    assert load_record(store, shorter, replace=True).status is Status.REPLACED
    (tmp_path / "fresh").mkdir()
    with ladybug_store(tmp_path / "fresh") as fresh:
        load_register(fresh)
        load_record(fresh, shorter)
        assert dump(store) == dump(fresh)
    assert faults(store) == []


def test_replacing_by_the_same_text_builds_it_anew(store: Store) -> None:
    load_record(store, plan())
    before = dump(store)
    assert load_record(store, plan(), replace=True).status is Status.REPLACED
    assert dump(store) == before


def test_a_page_that_reports_gives_way_to_the_document(store: Store) -> None:
    page = replace(plan(10, "Tin của báo.", reported=True), file="news.html")
    load_record(store, page)
    result = load_record(store, plan())
    assert (result.status, result.reason) == (Status.REPLACED, "news.html only reports it")
    before = dump(store)
    again = load_record(store, page)
    assert (again.status, again.reason) == (
        Status.REPORTED, "ubnd-tra-vinh_kh_2022_10.txt is the document itself")
    assert dump(store) == before


def test_a_cited_document_becomes_loaded_and_keeps_what_points_at_it(store: Store) -> None:
    load_record(store, plan())
    cited = dump(store)
    assert cited["Document", DECREE]["loaded"] is False
    load_record(store, decree())
    loaded = dump(store)
    assert loaded["Document", DECREE]["loaded"] is True
    assert loaded["Document", DECREE]["trich_yeu"] == "Tổ chức bộ máy"
    assert loaded["Document", DECREE]["issued"] == "1999-05-20"
    assert loaded["CAN_CU", PLAN, DECREE] == cited["CAN_CU", PLAN, DECREE]


def test_a_later_mention_does_not_touch_a_loaded_document(store: Store) -> None:
    load_record(store, decree())
    before = dump(store)["Document", DECREE]
    load_record(store, plan())
    assert dump(store)["Document", DECREE] == before


def test_a_removed_document_is_cited_only_again(store: Store) -> None:
    load_record(store, plan())
    before = dump(store)
    load_record(store, decree())
    assert remove_document(store, DECREE)
    assert dump(store) == before
    assert not remove_document(store, DECREE)


def test_nothing_stays_when_everything_is_removed(store: Store) -> None:
    for each in (plan(), plan(11), decree()):
        load_record(store, each)
    for id_ in (PLAN, DECREE, "ubnd-tra-vinh/kh/2022/11"):
        remove_document(store, id_)
    assert [key for key in dump(store) if key != ("Document", KNOWN)] == []


def test_two_plans_share_what_they_cite(store: Store) -> None:
    load_record(store, plan())
    only_first = dump(store)
    load_record(store, plan(11))
    both = dump(store)
    assert both["CAN_CU", "ubnd-tra-vinh/kh/2022/11", DECREE]["quote"]
    remove_document(store, "ubnd-tra-vinh/kh/2022/11")
    assert dump(store) == only_first


def test_a_relation_that_several_state_outlives_each_of_them(store: Store) -> None:
    for each in (plan(), plan(11), decree()):
        load_record(store, each)
    shown = dump(store)["THAY_THE", DECREE, OTHER]
    assert (shown["source_doc"], shown["effective"], len(shown["claims"])) == (DECREE, "1999-07-01", 3)
    remove_document(store, DECREE)
    assert dump(store)["THAY_THE", DECREE, OTHER]["source_doc"] == PLAN
    remove_document(store, PLAN)
    left = dump(store)["THAY_THE", DECREE, OTHER]
    assert (left["source_doc"], left["claims"]) == ("ubnd-tra-vinh/kh/2022/11", [])


def test_the_register_is_loaded_once(store: Store) -> None:
    load_register(store)
    before = dump(store)
    assert len([key for key in before if key[0] == "Document"]) == len(registers.legal_documents())
    load_register(store)
    assert dump(store) == before
    assert faults(store) == []


def test_register_edges_name_their_row(store: Store) -> None:
    load_register(store)
    row = next(row for row in registers.legal_relations() if row.rel == "thay_the")
    edge = dump(store)["THAY_THE", row.from_key, row.to_key]
    assert edge["source_doc"] == f"legal_relations.csv#{row.row}"
    assert (edge["certainty"], edge["confidence"]) == ("register", row.confidence)
    assert (edge["start_pos"], edge["quote"]) == (None, None)


def test_a_smaller_register_takes_back_what_it_no_longer_says(store: Store) -> None:
    relations = registers.legal_relations()
    known = Register(registers.legal_documents(), registers.provinces())
    load_register(store, known, relations)
    load_record(store, plan())
    ends = {key for row in relations[:5] for key in (row.from_key, row.to_key)}
    small = Register([d for d in registers.legal_documents() if d.key in ends], registers.provinces())
    load_register(store, small, relations[:5])
    left = dump(store)
    assert len([key for key in left if key[0] in ("THAY_THE", "SUA_DOI", "BAI_BO", "BAI_BO_MOT_PHAN")]) == 6
    assert left["Document", KNOWN]["registered"] is False  # still cited by the plan
    assert len([key for key in left if key[0] == "Document"]) == len(ends | {KNOWN, PLAN, DECREE, OTHER})


def test_a_document_of_the_register_keeps_its_days_when_it_is_read(store: Store) -> None:
    load_register(store)
    of_register = dump(store)["Document", KNOWN]
    own = decree()
    head = replace(own.document, key=KNOWN, number="61", so_ky_hieu="61/2018/NĐ-CP", date="2018-04-23",
                   effective=None)
    load_record(store, replace(own, document=head, relations=()))
    read = dump(store)["Document", KNOWN]
    assert (read["loaded"], read["registered"]) == (True, True)
    assert read["effective"] == of_register["effective"]
    remove_document(store, KNOWN)
    assert dump(store)["Document", KNOWN] == of_register


def test_agencies_come_with_members_and_go_with_the_last_document(store: Store) -> None:
    load_record(store, plan())
    found = dump(store)
    assert ("THANH_VIEN", "so-y-te/tra-vinh", "cac-so-ban-nganh/tra-vinh") in found
    assert ("KE_THUA", "so-noi-vu/vinh-long-2025", "so-noi-vu/tra-vinh") in found
    remove_document(store, PLAN)
    assert [key for key in dump(store) if key[0] == "Agency"] == []


def test_a_failure_in_the_middle_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise StoreError("the disk is full.")

    monkeypatch.setattr("cancu.graph.shared._surround", fail)
    with pytest.raises(StoreError, match="disk is full"):
        load_record(store, plan())
    assert dump(store) == {}


def mixed() -> list[Record]:
    """Documents that meet in every way: same decrees, other provinces, one that is cited by the others."""
    elsewhere = plan(12, year=2019)
    head = replace(elsewhere.document, key="ubnd-ben-tre/kh/2019/12", province="Bến Tre",
                   issuer="UBND tỉnh Bến Tre")
    names = {SNV: "Sở Nội vụ tỉnh Bến Tre", GROUP: "Các sở, ban, ngành tỉnh Bến Tre"}
    moved = replace(
        elsewhere, document=head,
        tasks=tuple(replace(t, lead=(names[SNV],), coordinate=(names[GROUP],)) for t in elsewhere.tasks),
        agencies=tuple(replace(a, name=names.get(a.name, head.issuer or "")) for a in elsewhere.agencies),
    )
    dated = replace(plan(13), citations=tuple(
        replace(c, date="1999-05-20", so_ky_hieu="91/1999/NĐ-CP ") if c.key == DECREE else c
        for c in plan(13).citations))
    return [plan(10), plan(11), moved, decree(), dated]


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(6)), removed=st.sets(st.integers(0, 4)))
def test_order_and_detours_do_not_matter(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], removed: set[int],
) -> None:
    """Load in any order (5 is the register), take some out, load them again: the graph is the same."""
    records = mixed()
    with ladybug_store(tmp_path_factory.mktemp("a")) as straight, \
            ladybug_store(tmp_path_factory.mktemp("b")) as detour:
        for each in records:
            load_record(straight, each)
        load_register(straight)
        for step in order:
            if step == 5:
                load_register(detour)
            else:
                load_record(detour, records[step])
        assert dump(detour) == dump(straight)
        loaded = {step: load_record(detour, records[step]).document for step in removed}
        for step in removed:
            remove_document(detour, loaded[step])
        assert faults(detour) == []
        for step in removed:
            load_record(detour, records[step])
        assert dump(detour) == dump(straight)


def test_bulk_is_the_same_as_one_by_one(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With a copy, another text of an id that is there, and a page that gives way to its document; in several
    batches, the embedded engine by COPY."""
    monkeypatch.setattr(ladybug_copy, "FEWEST", 4)
    monkeypatch.setattr(store, "bulk_rows", 40)
    page = replace(plan(14, "Tin của báo.", reported=True), file="news.html")
    records = [*mixed(), replace(plan(11), file="copy.txt"), replace(plan(11, "Khác."), file="other.txt"),
               page, plan(14)]
    (tmp_path / "single").mkdir()
    with ladybug_store(tmp_path / "single") as single:
        expected = [load_record(single, each) for each in records]
        assert list(load_records(store, records, bulk=True)) == expected
        assert {result.status for result in expected} == {
            Status.LOADED, Status.UNCHANGED, Status.REFUSED, Status.REPLACED}
        assert dump(store) == dump(single)
        again = list(load_records(store, mixed(), bulk=True))
        assert {result.status for result in again} == {Status.UNCHANGED}
        assert dump(store) == dump(single)
    assert faults(store) == []


def test_in_bulk_only_where_nothing_was_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    bulk = store.bulk

    def noted(work: Callable[[Transaction], Any]) -> Any:
        taken.append("bulk")
        return bulk(work)

    monkeypatch.setattr(store, "bulk", noted)
    load_register(store)
    for asked, expected in ((None, ["bulk"]), (None, ["bulk"]), (True, ["bulk", "bulk"])):
        records = [plan(10 + 2 * len(taken)), plan(11 + 2 * len(taken))]
        list(load_records(store, records, replace=True, bulk=asked))
        assert taken == expected


def test_a_batch_is_written_whole_or_not_at_all(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first try fails behind the COPY of nodes, as does the second document alone."""
    monkeypatch.setattr(ladybug_copy, "FEWEST", 1)
    seen: list[Dump] = []
    surround = shared._surround

    def fail(transaction: Transaction, new: Collection[str]) -> None:
        seen.append(dump(store))
        if len(seen) in (1, 3):
            raise StoreError("the disk is full.")
        surround(transaction, new)

    monkeypatch.setattr(shared, "_surround", fail)
    records = [plan(10), mixed()[2], plan(11)]
    results = load_records(store, records, bulk=True)
    assert next(results).status is Status.LOADED
    with pytest.raises(StoreError, match="disk is full"):
        next(results)
    assert seen[:2] == [{}, {}]  # others see nothing of the batch, before and after it failed
    assert ("Document", "ubnd-ben-tre/kh/2019/12") not in dump(store)
    assert ("Document", PLAN) in dump(store)
    assert faults(store) == []
