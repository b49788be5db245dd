"""What plans are to reach and what was reported, over a small graph worked out by hand, on both engines."""

import pytest
from cancu.graph.store import Store
from cancu.queries.lists import plan
from cancu.queries.outcomes import index
from cancu.queries.resolve import NotFoundError

from tests.queries.reached import LINE, OTHER, OWN, PAR, PLAN, REPORT, SNV, reached
from tests.stores import fill


@pytest.fixture
def outcomes(store: Store) -> Store:
    """The graph of `reached`."""
    fill(store, *reached())
    return store


def test_a_plan_shows_its_targets_in_the_order_of_the_text(outcomes: Store) -> None:
    """A target has the index of its own clause, not that of its neighbour in the sentence."""
    found = plan(outcomes, f"{PLAN}#P1", "2025-06-01")["targets"]
    assert [(row["id"], row["task"], row["comparator"], row["value"], row["unit"], row["by_year"],
             row["indices"]) for row in found] == [
        (f"{PLAN}#C1", None, "increase", "3", "%", None, [PAR]),
        (f"{PLAN}#C2", None, "=", "90", "%", "2025", []),
        (f"{PLAN}#C10", f"{PLAN}#T1", ">=", "80", "%", None, [])]
    assert found[0]["quote"] == LINE
    assert found[0]["plan"] == f"{PLAN}#P1"


def test_a_plan_shows_the_indices_it_raises_and_the_results_of_its_text(outcomes: Store) -> None:
    found = plan(outcomes, f"{PLAN}#P1", "2025-06-01")
    assert [(row["id"], row["task"], row["quote"]) for row in found["indices"]] == [(PAR, None, LINE)]
    [result] = found["results"]
    assert (result["index"], result["agency"], result["agency_title"]) == (OWN, SNV, "Sở Nội vụ tỉnh Hà Nam")
    assert (result["year"], result["rank"], result["of"], result["score"], result["max"],
            result["quote"]) == (2024, 6, 14, 88.4, 100.0, "xếp thứ 6/14")
    assert [(one["number"], one["met"]) for one in result["criteria"]] == [
        ("2", True), ("9", None), ("10", False), ("10.1", False)]
    other = plan(outcomes, f"{OTHER}#P1", "2025-06-01")
    assert [(row["id"], row["task"]) for row in other["indices"]] == [(OWN, f"{OTHER}#T1")]
    assert other["results"] == []


def test_an_index_leads_back_to_its_plans(outcomes: Store) -> None:
    answer = index(outcomes, PAR, "2025-06-01")
    assert (answer["node"]["title"], answer["node"]["plans"], answer["node"]["tasks"]) == (
        "Chỉ số cải cách hành chính", 1, 0)
    assert [(row["plan"], row["plan_title"], row["task"]) for row in answer["rows"]] == [
        (f"{PLAN}#P1", "Nâng cao chỉ số", None)]
    assert [row["id"] for row in answer["targets"]] == [f"{PLAN}#C1"]
    assert [(row["id"], row["score"], row["agency"], row["criteria"]) for row in answer["results"]] == [
        (f"{REPORT}#R1", 91.5, None, [])]


def test_an_index_of_tasks_with_a_result(outcomes: Store) -> None:
    answer = index(outcomes, OWN, "2025-06-01")
    assert [(row["plan"], row["task"], row["content"]) for row in answer["rows"]] == [
        (f"{OTHER}#P1", f"{OTHER}#T1", "Công bố chỉ số")]
    assert [row["id"] for row in answer["results"]] == [f"{PLAN}#R1"]
    assert answer["targets"] == []


def test_an_index_that_is_not_there(outcomes: Store) -> None:
    with pytest.raises(NotFoundError, match="par-indices") as error:
        index(outcomes, "par-indices")
    assert error.value.candidates == (PAR,)
