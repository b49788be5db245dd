"""Workload: five parts, each labelled and counted apart."""

from typing import Any

from cancu.graph.store import Store
from cancu.queries.answers import workload

from tests.queries.graphs import (
    ALL,
    ND30,
    ND61,
    NQ76_2021,
    PLAN19,
    PLAN22,
    PLAN23,
    QD9,
    SNN,
    SNNMT,
    SNV,
    STNMT,
    SYT,
    UNIT,
)

DAY = "2026-11-21"
FIELDS = {"task", "plan", "role", "via", "due_start", "due_end", "deadline_kind", "state", "bases"}


def of(answer: dict[str, Any], part: str) -> list[tuple[str, str]]:
    return [(row["task"], row["role"]) for row in answer["rows"] if row["part"] == part]


def test_own_tasks_and_those_of_a_collective(world: Store) -> None:
    answer = workload(world, "Sở Nội vụ", "Trà Vinh", DAY)
    assert answer["agency"]["id"] == SNV
    assert answer["counts"] == {"lead": 5, "coordinate": 0, "collective": 1, "predecessor": 0, "sub_unit": 1}
    assert of(answer, "lead") == [
        (f"{PLAN19}#T1", "lead"), (f"{PLAN19}#T2", "lead"), (f"{PLAN22}#T6", "lead"), (f"{PLAN22}#T4",
                                                                                       "lead"),
        (f"{PLAN22}#T1", "lead")]
    assert of(answer, "collective") == [(f"{PLAN22}#T2", "lead")]
    assert all(row.keys() >= FIELDS for row in answer["rows"])


def test_the_collective_is_named(world: Store) -> None:
    row = workload(world, SNV, None, DAY)["rows"][-2]
    assert (row["via"]["kind"], row["via"]["agency"]) == ("collective", ALL)
    assert workload(world, SNV, None, DAY)["rows"][0]["via"] is None


def test_the_unit_is_named(world: Store) -> None:
    answer = workload(world, SNV, None, DAY)
    assert of(answer, "sub_unit") == [(f"{PLAN22}#T5", "coordinate")]
    via = {"kind": "sub_unit", "agency": UNIT, "title": "Phòng Lưu trữ Sở Nội vụ tỉnh Trà Vinh"}
    assert answer["rows"][-1]["via"] == via
    own = workload(world, UNIT, None, DAY)
    assert own["counts"] == {"lead": 0, "coordinate": 1, "collective": 0, "predecessor": 0, "sub_unit": 0}


def test_an_exception_by_name_is_kept(world: Store) -> None:
    answer = workload(world, "Sở Y tế", None, DAY)
    assert answer["counts"] == {"lead": 1, "coordinate": 1, "collective": 0, "predecessor": 0, "sub_unit": 0}
    assert of(answer, "coordinate") == [(f"{PLAN22}#T1", "coordinate")]


def test_open_sets_may_concern_and_are_never_counted(world: Store) -> None:
    answer = workload(world, SNV, None, DAY)  # listed under the open set, and yet
    assert [row["task"] for row in answer["may_concern"]] == [f"{PLAN22}#T7"]
    assert f"{PLAN22}#T7" not in {row["task"] for row in answer["rows"]}


def test_who_took_over(world: Store) -> None:
    taken = {"id": SNNMT, "title": "Sở Nông nghiệp và Môi trường tỉnh Trà Vinh", "effective": "2025-03-01",
             "share": "whole", "basis": "cp/nd/2025/45-2025"}
    assert workload(world, SNN, None, DAY)["successors"] == [taken]
    assert workload(world, SNN, None, "2025-02-28")["successors"] == []


def test_what_was_taken_over(world: Store) -> None:
    answer = workload(world, SNNMT, None, DAY)
    assert answer["counts"] == {"lead": 0, "coordinate": 0, "collective": 1, "predecessor": 1, "sub_unit": 0}
    inherited = [row for row in answer["rows"] if row["part"] == "predecessor"]
    assert [(row["role"], row["via"]["agency"], row["via"]["share"]) for row in inherited] == [
        ("lead", SNN, "whole")]
    assert [(way["role"], way["via"]["agency"], way["via"]["share"]) for row in inherited
            for way in row["other_ways"]] == [("coordinate", STNMT, "part")]
    assert all(row["via"]["kind"] == "predecessor" for row in inherited)


def test_nothing_is_taken_over_before_its_day(world: Store) -> None:
    assert workload(world, SNNMT, None, "2025-02-28")["counts"]["predecessor"] == 0


def test_membership_must_meet_the_task(world: Store) -> None:
    """The old department left the collective in February 2025: a task of 2021-2025 still reached it."""
    assert of(workload(world, SNN, None, DAY), "collective") == [(f"{PLAN22}#T2", "lead")]


def test_the_same_work_of_two_plans_stands_together(world: Store) -> None:
    rows = [row for row in workload(world, SNV, None, DAY)["rows"] if row["same_work"]]
    assert [(row["task"], row["same_work"]) for row in rows] == [
        (f"{PLAN19}#T2", [f"{PLAN22}#T6"]), (f"{PLAN22}#T6", [f"{PLAN19}#T2"])]


def test_deadlines_on_a_day(world: Store) -> None:
    rows = {(row["task"], row["part"]): row for row in workload(world, SNV, None, "2022-06-10")["rows"]}
    assert {key[0]: row["state"] for key, row in rows.items()} == {
        f"{PLAN19}#T1": "overdue", f"{PLAN19}#T2": "overdue", f"{PLAN22}#T6": "overdue",
        f"{PLAN22}#T4": "due_soon", f"{PLAN22}#T1": "unknown", f"{PLAN22}#T2": "due_soon",
        f"{PLAN22}#T5": "unknown"}
    assert rows[f"{PLAN22}#T2", "collective"]["next_date"] == "2022-06-30"
    assert rows[f"{PLAN22}#T1", "lead"]["reason"] == "no_date"


def test_bases_with_their_state(world: Store) -> None:
    rows = {row["task"]: row["bases"] for row in workload(world, SNV, None, DAY)["rows"]}
    assert [(basis["document"], basis["grade"], basis["state"]) for basis in rows[f"{PLAN22}#T4"]] == [
        (ND30, "direct", "partly_ended"), (NQ76_2021, "inherited", "in_force"), (QD9, "inherited", "ended")]
    assert rows[f"{PLAN22}#T1"][0]["document"] == ND61


def test_a_basis_nobody_dates_is_marked(world: Store) -> None:
    bases = workload(world, SYT, None, DAY)["rows"][0]["bases"]
    assert [(basis["dated"], basis["state"]) for basis in bases] == [
        (True, "unknown"), (False, "unknown"), (True, "unknown")]


def test_one_year(world: Store) -> None:
    """A task without days of its own lies in all years of its plan."""
    tasks = [row["task"] for row in workload(world, SNV, None, DAY, year=2022)["rows"]]
    assert tasks == [f"{PLAN22}#T6", f"{PLAN22}#T4", f"{PLAN22}#T1", f"{PLAN22}#T2", f"{PLAN22}#T5"]
    assert workload(world, SYT, None, DAY, year=2030)["rows"] == []
    assert [row["task"] for row in workload(world, SYT, None, DAY, year=2024)["rows"]] == [
        f"{PLAN23}#T1", f"{PLAN22}#T1"]
