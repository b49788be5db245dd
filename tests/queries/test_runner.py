"""Parameters: bound by type, refused with a reason; rows: limited and in a settled order."""

from decimal import Decimal
from typing import Any

import pytest
from cancu.graph.store import Store, StoreError
from cancu.queries import runner
from cancu.queries.catalogue import Parameter, Question
from cancu.queries.runner import ParameterError, bind, day_of, fetch, run

from tests.queries.graphs import ND61, QD9


def asked(type_: str, default: str | None = None) -> Question:
    return Question("asked", "", "", "", (Parameter("value", type_, default, "what it is"),))


BOUND = [
    ("string", "a b", "a b"), ("strings", "a, b", ["a", "b"]), ("strings", ["a"], ["a"]), ("strings", (), []),
    ("date", "2026-11-21", "2026-11-21"), ("date", "today", "2026-11-21"), ("date", "today+30", "2026-12-21"),
    ("date", "today-21", "2026-10-31"), ("integer", "7", 7), ("integer", 7, 7), ("float", "1.5", 1.5),
    ("boolean", "true", True), ("boolean", False, False), ("document", "x", "x"), ("agency", "y", "y"),
]


@pytest.mark.parametrize(("type_", "given", "expected"), BOUND)
def test_text_becomes_the_declared_type(type_: str, given: Any, expected: Any) -> None:
    assert bind(asked(type_), {"value": given}, "2026-11-21") == {"value": expected}


REFUSED = [
    ("string", 5), ("strings", [5]), ("date", "21/11/2026"), ("date", "2026-02-30"), ("date", "todayish"),
    ("integer", "seven"), ("integer", True), ("integer", 1.5), ("float", "x"), ("float", True), ("boolean",
                                                                                                 "yes"),
]


@pytest.mark.parametrize(("type_", "given"), REFUSED)
def test_the_wrong_type_is_refused_with_an_example(type_: str, given: Any) -> None:
    with pytest.raises(ParameterError, match="must be"):
        bind(asked(type_), {"value": given})


def test_missing_and_unknown_parameters_are_named() -> None:
    with pytest.raises(ParameterError, match=r"needs value.*what it is"):
        bind(asked("string"), {})
    with pytest.raises(ParameterError, match=r"no parameter 'other'.*value"):
        bind(asked("string"), {"value": "a", "other": "b"})


def test_defaults() -> None:
    assert bind(asked("date", "today"), {}, "2026-11-21") == {"value": "2026-11-21"}
    assert bind(asked("document", ""), {}) == {"value": ""}


def test_day_of_checks_the_day() -> None:
    assert day_of("2026-11-21") == "2026-11-21"
    assert len(day_of(None)) == 10
    with pytest.raises(ParameterError, match="no day"):
        day_of("hôm nay")


def test_the_limit_is_forced(world: Store) -> None:
    assert len(run(world, "document_symbols", {}, limit=3)) == 3


def test_a_step_never_returns_a_part(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "STEP_ROWS", 3)
    with pytest.raises(StoreError, match="Ask for less"):
        fetch(world, "document_symbols", {})


def test_an_empty_list_asks_for_nothing(world: Store) -> None:
    assert run(world, "documents", {"documents": []}) == []


def test_rows_of_a_union_come_in_one_order(world: Store) -> None:
    rows = run(world, "fallen_candidates", {})
    assert [row["document"] for row in rows] == sorted(row["document"] for row in rows)
    assert {ND61, QD9} <= {row["document"] for row in rows}


def test_numbers_are_plain_and_collected_texts_sorted(world: Store) -> None:
    row = run(world, "number_years", {"so_ky_hieu": "61/2018/NĐ-CP"})[0]
    assert row["citing"] == sorted(row["citing"]) and row["citing"]
    counts = run(world, "coverage", {})[0]
    assert not any(isinstance(value, Decimal) for value in counts.values())
