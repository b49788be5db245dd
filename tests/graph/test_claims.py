"""One fact from several sources: the best is shown, each can be taken back."""

import itertools
from typing import Any

from cancu.graph import claims
from cancu.graph.rows import EdgeRow

from tests.factories import edge

NEW, OLD = "cp/nd/2020/30-2020", "cp/nd/2004/110-2004"


def stated(source: str, **properties: Any) -> EdgeRow:
    return edge("THAY_THE", NEW, OLD, source_doc=source, **properties)


REGISTER = stated("legal_relations.csv#7", certainty="register", confidence="verified",
                  effective="2020-03-05")
UNSURE = stated("legal_relations.csv#8", certainty="register", confidence="likely", effective="2020-03-06")
PLAN = stated("ubnd-tra-vinh/kh/2021/5", quote="thay thế", article="Điều 38")
ITSELF = stated(NEW, quote="Nghị định này thay thế")


def all_of(*edges: EdgeRow) -> EdgeRow:
    found = claims.merged(edges[0], None)
    for each in edges[1:]:
        found = claims.merged(each, found.properties)
    return found


def test_one_source_keeps_no_list() -> None:
    assert all_of(PLAN).properties["claims"] == []
    assert all_of(PLAN, PLAN) == all_of(PLAN)


def test_the_document_itself_then_the_register_then_the_others() -> None:
    order = [ITSELF, REGISTER, UNSURE, PLAN]
    for count in range(1, 5):
        shown = all_of(*order[-count:]).properties
        assert shown["source_doc"] == order[-count].properties["source_doc"]


def test_what_the_best_does_not_say_comes_from_the_next() -> None:
    shown = all_of(ITSELF, PLAN, REGISTER).properties
    assert (shown["quote"], shown["effective"], shown["article"]) == (
        "Nghị định này thay thế", "2020-03-05", "Điều 38")


def test_the_order_of_loading_does_not_matter() -> None:
    first, *others = (all_of(*order) for order in itertools.permutations([ITSELF, REGISTER, UNSURE, PLAN]))
    assert all(other == first for other in others)


def test_a_source_is_taken_back() -> None:
    both = all_of(ITSELF, REGISTER)
    left = claims.without(both, [NEW])
    assert left is not None
    assert left.properties["source_doc"] == "legal_relations.csv#7"
    assert left.properties["claims"] == []
    assert left.properties.get("quote") == "THAY_THE cp/nd/2004/110-2004"
    assert claims.without(left, ["legal_relations.csv#7"]) is None


def test_a_source_that_says_it_anew_replaces_its_claim() -> None:
    again = claims.merged(stated(NEW, quote="khác"), all_of(ITSELF, REGISTER).properties)
    assert again.properties["quote"] == "khác"
    assert len(claims.claims(again.properties)) == 2


def test_the_best_claims_are_kept_when_thousands_retell_it() -> None:
    retold = [stated(f"ubnd-tra-vinh/kh/2021/{number}") for number in range(100, 150)]
    kept = [claim["source_doc"] for claim in claims.claims(all_of(*retold[::-1], REGISTER).properties)]
    assert len(kept) == claims.KEPT
    assert kept[:2] == ["legal_relations.csv#7", "ubnd-tra-vinh/kh/2021/100"]
