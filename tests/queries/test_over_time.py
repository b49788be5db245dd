"""Impact and work over time: small graphs, each worked out by hand, asked on several days."""

from typing import Any

import pytest
from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.graph.store import Store
from cancu.queries.answers import ask, trace, workload
from cancu.queries.resolve import NotFoundError

from tests.factories import document, edge, node
from tests.stores import fill

X, Y, Z = "cp/nd/2015/15-2015", "cp/nd/2020/20-2020", "cp/nd/2025/25-2025"
PLAN, LATER_PLAN, ANNEX = "ubnd-ha-nam/qd/2022/8", "ubnd-ha-nam/qd/2024/9", "ubnd-ha-nam/ctr/2021/4"
CARRIER, STOPPER = "ubnd-ha-nam/qd/2021/3", "cp/nq/2022/30"
SNV = "so-noi-vu/ha-nam"
T1, T2, T3 = (f"{PLAN}#T{number}" for number in (1, 2, 3))

Nodes = list[NodeRow]
Edges = list[EdgeRow]


def law(id_: str, issued: str, effective: str | None = None, **more: Value) -> NodeRow:
    return document(id_, loaded=False, registered=True, issued=issued, effective=effective or issued, **more)


def act(type_: str, by: str, older: str, effective: str | None = None, **more: Any) -> EdgeRow:
    return edge(type_, by, older, effective=effective, **more)


def plan(id_: str, issued: str | None, start: str | None, end: str | None, *tasks: dict[str, str],
         rests_on: str | None = None) -> tuple[Nodes, Edges]:
    """A document with a plan and its tasks; `rests_on` is what the document rests on."""
    nodes = [document(id_, issued=issued), node("Plan", f"{id_}#P1", period_start=start, period_end=end)]
    edges = [edge("BAN_HANH", id_, f"{id_}#P1")]
    edges += [edge("CAN_CU", id_, rests_on, how="can_cu")] if rests_on else []
    for number, fields in enumerate(tasks, 1):
        task = f"{id_}#T{number}"
        usual: dict[str, Value] = {"content": task, "position": number, "deadline_kind": "none"}
        nodes.append(node("Task", task, **{**usual, **fields}))
        edges.append(edge("THUOC", task, f"{id_}#P1"))
    return nodes, edges


def load(store: Store, nodes: Nodes, edges: Edges, *parts: tuple[Nodes, Edges]) -> None:
    fill(store, [*nodes, *(row for part in parts for row in part[0])],
         [*edges, *(row for part in parts for row in part[1])])


def found(store: Store, target: str | None, day: str) -> dict[str, list[Any]]:
    """Class and `also` of each task."""
    return {row["task"]: [row["class"], *row["also"]] for row in trace(store, target, day)["rows"]}


FIVE_YEARS = (PLAN, "2022-02-16", "2021-01-01", "2025-12-31")


def test_a_chain_whose_last_is_issued_and_not_yet_in_force(store: Store) -> None:
    laws = [law(X, "2015-03-01", "2015-05-01"), law(Y, "2023-01-10", "2023-03-01"),
            law(Z, "2025-06-09", "2025-07-01")]
    load(store, laws, [act("THAY_THE", Y, X, "2023-03-01"), act("THAY_THE", Z, Y, "2025-07-01")],
         plan(*FIVE_YEARS, {}, rests_on=X))
    chains = {day: [(link["document"], link["state"]) for row in trace(store, X, day)["rows"]
                    for link in row["replacements"]]
              for day in ("2023-01-09", "2023-01-10", "2023-03-01", "2025-06-30", "2025-07-01")}
    assert chains == {"2023-01-09": [], "2023-01-10": [(Y, "not_yet")], "2023-03-01": [(Y, "in_force")],
                      "2025-06-30": [(Y, "in_force")], "2025-07-01": [(Y, "ended"), (Z, "in_force")]}
    assert found(store, X, "2023-01-09") == {}, "nobody had issued what replaces it"
    assert found(store, X, "2023-02-28") == {T1: ["B2f", "B5"]}
    assert found(store, X, "2023-03-01") == {T1: ["B2", "B5"]}


def test_repealed_and_years_later_replaced(store: Store) -> None:
    """The first end counts; what replaces it in form is named from the day it was issued on."""
    laws = [law(X, "2015-03-01"), law(Y, "2023-01-10"), law(Z, "2025-06-09")]
    load(store, laws, [act("BAI_BO", Y, X, "2023-01-10"), act("THAY_THE", Z, X, "2025-06-09")],
         plan(*FIVE_YEARS, {}, rests_on=X))
    rows = [trace(store, X, day)["rows"][0] for day in ("2025-06-08", "2025-06-09")]
    assert [(row["class"], row["ended"], row["replaced_by"]) for row in rows] == [
        ("B2", "2023-01-10", []), ("B2", "2023-01-10", [Z])]


def test_amended_then_repealed_in_part_then_replaced(store: Store) -> None:
    laws = [law(X, "2015-03-01"), law(Y, "2022-06-01"), law(STOPPER, "2023-01-01"), law(Z, "2024-01-01")]
    load(store, laws, [act("SUA_DOI", Y, X, "2022-06-01"), act("BAI_BO_MOT_PHAN", STOPPER, X, "2023-01-01"),
                       act("THAY_THE", Z, X, "2024-03-01")],
         plan(*FIVE_YEARS, {}, rests_on=X))
    days = ("2022-05-31", "2022-06-01", "2022-12-31", "2023-01-01", "2023-12-31", "2024-01-01", "2024-03-01")
    assert [found(store, X, day).get(T1) for day in days] == [
        None, None, None, ["B6", "B4"], ["B6", "B4"], ["B6", "B4", "B2f"], ["B2", "B5"]]
    assert [trace(store, X, day)["document"]["state"] for day in days] == [
        "in_force", "amended", "amended", "partly_ended", "partly_ended", "partly_ended", "ended"]


def test_the_day_of_force_is_put_off(store: Store) -> None:
    """Y should replace X on 2023-07-01; a resolution of June suspends Y until the end of the year."""
    laws = [law(X, "2015-03-01"), law(Y, "2023-01-10", "2023-07-01"), law(STOPPER, "2023-06-20")]
    load(store, laws, [act("THAY_THE", Y, X, "2023-07-01"),
                       act("DINH_CHI", STOPPER, Y, "2023-07-01", until="2024-01-01")],
         plan(*FIVE_YEARS, {}, rests_on=X))
    days = ("2023-06-19", "2023-06-20", "2023-12-31", "2024-01-01")
    ends = {day: (row["class"], row["ended"]) for day in days
            for row in trace(store, X, day)["rows"]}
    assert ends == {"2023-06-19": ("B2f", "2023-07-01"), "2023-06-20": ("B2f", "2024-01-01"),
                    "2023-12-31": ("B2f", "2024-01-01"), "2024-01-01": ("B2", "2024-01-01")}
    assert trace(store, Y, "2023-12-31")["document"]["state"] == "suspended"


def test_suspended_and_resumed_when_the_suspension_is_repealed(store: Store) -> None:
    laws = [law(X, "2015-03-01"), law(STOPPER, "2022-09-01"), law(Y, "2023-02-20", "2023-03-01")]
    load(store, laws, [act("DINH_CHI", STOPPER, X, "2022-09-01"), act("BAI_BO", Y, STOPPER, "2023-03-01")],
         plan(*FIVE_YEARS, {"due_end": "2022-08-31"}, {"due_start": "2023-03-01"}, {}, rests_on=X))
    states = [trace(store, X, day)["document"]["state"] for day in
              ("2022-08-31", "2022-09-01", "2023-02-28", "2023-03-01")]
    assert states == ["in_force", "suspended", "suspended", "in_force"]
    assert found(store, X, "2022-08-31") == {}
    assert found(store, X, "2022-09-01") == {T2: ["B8"], T3: ["B8"]}, "T1 was over by then"
    row, = trace(store, X, "2023-03-01")["rows"]
    assert (row["task"], row["severity"], row["remark"]) == (T3, "info", "resumed"), "T2 begins that day"


def test_a_law_detailed_by_two_falls_with_one_of_them_at_a_time(store: Store) -> None:
    other = "qh/luat/2012/12-2012"
    laws = [law(X, "2015-03-01"), law(other, "2012-03-01"), law(Y, "2023-01-01"), law(Z, "2024-11-01")]
    load(store, [*laws, law(STOPPER, "2016-01-01")],
         [edge("QUY_DINH_CHI_TIET", STOPPER, X), edge("QUY_DINH_CHI_TIET", STOPPER, other),
          act("THAY_THE", Y, X, "2023-01-01"), act("THAY_THE", Z, other, "2025-01-01")],
         plan(*FIVE_YEARS, {}, rests_on=STOPPER))
    rules = {day: (trace(store, STOPPER, day)["document"]["derived"] or {}).get("rule")
             for day in ("2022-12-31", "2023-01-01", "2024-12-31", "2025-01-01")}
    assert rules == {"2022-12-31": None, "2023-01-01": "partly_ended", "2024-12-31": "partly_ended",
                     "2025-01-01": "ended"}
    assert found(store, STOPPER, "2022-12-31") == {}
    assert found(store, STOPPER, "2023-01-01") == {T1: ["B7"]}


def test_a_plan_that_nobody_had_issued(store: Store) -> None:
    load(store, [law(X, "2015-03-01"), law(Y, "2020-01-01")], [act("THAY_THE", Y, X, "2020-03-01")],
         plan(*FIVE_YEARS, {}, {}, rests_on=X),
         plan(LATER_PLAN, None, "2024-01-01", "2024-12-31", {}, rests_on=X))
    later = f"{LATER_PLAN}#T1"
    assert found(store, X, "2022-02-15") == {}
    assert trace(store, X, "2022-02-15")["left_out"] == [{"count": 3, "why": "issued_later"}]
    assert found(store, X, "2022-02-16") == {T1: ["B1", "B5"], T2: ["B1", "B5"]}
    assert later not in found(store, X, "2023-12-31"), "its first day stands in for the day of issue"
    assert trace(store, X, "2024-01-01")["left_out"] == [] and later in found(store, X, "2024-01-01")


def test_the_first_day_of_all(store: Store) -> None:
    laws = [law(X, "2015-03-01"), law(Y, "2020-01-01"), law(STOPPER, "2011-01-01", term_end="2020-12-31")]
    load(store, laws,
         [act("THAY_THE", Y, X, "2020-03-01"), edge("CAN_CU", T1, STOPPER, how="theo")],
         plan(*FIVE_YEARS, {}, rests_on=X))
    answer = trace(store, None, "0001-01-01")
    assert (answer["rows"], answer["counts"]) == ([], {})
    assert answer["left_out"] == [{"count": 1, "why": "issued_later"}]
    described = trace(store, X, "0001-01-01")["document"]
    assert (described["state"], described["will_end"], described["replaced_by"]) == ("not_yet", None, [])


def test_a_plan_that_a_later_plan_replaced(store: Store) -> None:
    """Work ends with its plan: what falls later touches it no more, what fell before needs no review."""
    laws = [law(X, "2015-03-01"), law(Y, "2023-01-01"), law(Z, "2025-01-10"), law(STOPPER, "2016-01-01")]
    load(store, laws,
         [act("THAY_THE", Y, X, "2023-03-01"), act("THAY_THE", Z, STOPPER, "2025-03-01"),
          act("THAY_THE", LATER_PLAN, PLAN), edge("CAN_CU", PLAN, STOPPER, how="can_cu")],
         plan(*FIVE_YEARS, {}, rests_on=X),
         plan(LATER_PLAN, "2024-05-20", "2024-06-01", "2025-12-31", {}, rests_on=STOPPER))
    before, after = (trace(store, X, day)["rows"][0] for day in ("2024-05-19", "2024-05-20"))
    assert (before["class"], before["severity"], before["plan_ended"]) == ("B2", "medium-high", None)
    assert (after["class"], after["severity"], after["plan_ended"]) == ("B2", "info", "2024-05-20")
    assert found(store, STOPPER, "2025-03-01") == {T1: ["B3"], f"{LATER_PLAN}#T1": ["B2", "B5"]}


def test_the_day_of_the_task_before_that_of_the_plan(store: Store) -> None:
    """T1 was over, T2 was not, T3 has no deadline and those days of the plan."""
    load(store, [law(X, "2015-03-01"), law(Y, "2023-01-01")], [act("THAY_THE", Y, X, "2023-03-01")],
         plan(*FIVE_YEARS, {"due_end": "2022-12-31"}, {"due_end": "2023-06-30"}, {}, rests_on=X),
         plan(LATER_PLAN, "2022-01-05", "2022-01-01", "2022-12-31", {}, {"due_end": "2023-03-31"},
              rests_on=X))
    assert found(store, X, "2026-11-21") == {
        T1: ["B3"], T2: ["B2", "B5"], T3: ["B2", "B5"],
        f"{LATER_PLAN}#T1": ["B3"], f"{LATER_PLAN}#T2": ["B2", "B5"]}, "over before the repeal"


def test_by_its_own_text_before_through_its_plan(store: Store) -> None:
    load(store, [law(X, "2015-03-01"), law(Y, "2023-01-01")],
         [act("THAY_THE", Y, X, "2023-03-01"), edge("CAN_CU", T1, X, how="theo", article="Điều 7")],
         plan(*FIVE_YEARS, {}, {}, rests_on=X))
    one, two = sorted(trace(store, X, "2026-11-21")["rows"], key=lambda row: str(row["task"]))
    assert (one["grade"], [len(route) for route in one["other_routes"]]) == ("direct", [3])
    assert (two["grade"], two["other_routes"]) == ("inherited", [])


def test_an_annex_stands_and_falls_with_its_decision(store: Store) -> None:
    """The programme was promulgated by a decision that is repealed: who rests on the programme is told.

    The programme's own tasks do not rest on the decision that carries them.
    """
    load(store, [document(CARRIER, issued="2021-02-01"), document(X, issued="2023-05-01", effective=None)],
         [act("BAI_BO", X, CARRIER, "2023-05-01"), edge("BAN_HANH", CARRIER, ANNEX),
          edge("CAN_CU", T2, ANNEX, how="thuc_hien")],
         plan(ANNEX, "2021-02-01", "2021-01-01", "2025-12-31", {}),
         plan(*FIVE_YEARS, {}, {}, rests_on=ANNEX))
    rows = {row["task"]: row for row in trace(store, CARRIER, "2024-01-01")["rows"]}
    assert {task: row["grade"] for task, row in rows.items()} == {T1: "inherited", T2: "direct"}
    assert [hop["type"] for hop in rows[T2]["route"]] == ["CAN_CU", "BAN_HANH"]
    assert [hop["type"] for hop in rows[T1]["route"]] == ["THUOC", "BAN_HANH", "CAN_CU", "BAN_HANH"]


def test_an_annexed_plan_rests_on_what_its_decision_rests_on(store: Store) -> None:
    load(store, [law(X, "2015-03-01"), law(Y, "2023-01-01"), document(CARRIER, issued="2021-02-01")],
         [act("THAY_THE", Y, X, "2023-03-01"), edge("BAN_HANH", CARRIER, PLAN),
          edge("CAN_CU", CARRIER, X, how="can_cu")],
         plan(*FIVE_YEARS, {}))
    row, = trace(store, X, "2024-01-01")["rows"]
    assert [hop["type"] for hop in row["route"]] == ["THUOC", "BAN_HANH", "BAN_HANH", "CAN_CU"]


def test_an_owner_that_is_gone(store: Store) -> None:
    owner = node("Agency", SNV, title="Sở Nội vụ tỉnh Hà Nam", province="Hà Nam", valid_to="2025-06-30")
    load(store, [law(X, "2015-03-01"), law(Y, "2023-01-01"), owner],
         [act("THAY_THE", Y, X, "2023-03-01"), edge("CHU_TRI", SNV, T1)],
         plan(*FIVE_YEARS, {}, rests_on=X))
    assert [found(store, X, day)[T1] for day in ("2025-06-30", "2025-07-01")] == [
        ["B2", "B5"], ["B2", "B5", "B13"]]


def test_work_of_a_plan_that_ended_is_not_due(store: Store) -> None:
    due = {"deadline_kind": "by", "due_end": "2025-06-30"}
    load(store, [node("Agency", SNV, title="Sở Nội vụ tỉnh Hà Nam", province="Hà Nam")],
         [act("THAY_THE", LATER_PLAN, PLAN), edge("CHU_TRI", SNV, T1)],
         plan(*FIVE_YEARS, due), plan(LATER_PLAN, "2024-05-20", None, None))
    rows = [workload(store, SNV, None, day)["rows"][0]
            for day in ("2022-02-15", "2022-02-16", "2024-05-19", "2024-05-20")]
    assert [(row["state"], row["reason"], row["plan_ended"]) for row in rows] == [
        ("not_yet_due", "not_issued", None), ("not_yet_due", None, None), ("not_yet_due", None, None),
        ("unknown", "plan_ended", "2024-05-20")]


def test_a_body_that_left_its_collective(store: Store) -> None:
    """What the departments were given in 2026 is nothing to the one that was merged in 2025."""
    old, collective = "so-ke-hoach/ha-nam", "cac-so/ha-nam"
    load(store, [node("Agency", SNV, title="Sở Nội vụ"), node("Agency", old, title="Sở Kế hoạch"),
                 node("Agency", collective, title="Các sở", collective=True, open_set=False)],
         [edge("THANH_VIEN", SNV, collective), edge("THANH_VIEN", old, collective, to_date="2025-02-28"),
          edge("CHU_TRI", SNV, T1), edge("CHU_TRI", old, T1),
          edge("CHU_TRI", collective, T2), edge("PHOI_HOP", collective, f"{LATER_PLAN}#T1")],
         plan(*FIVE_YEARS, {}, {}), plan(LATER_PLAN, "2026-01-05", "2026-01-01", "2026-12-31", {}))
    rows = {row["agency"]: row for row in ask(store, "bottlenecks", {})["rows"]}
    assert {name: (row["leads_collective"], row["coordinates_collective"]) for name, row in rows.items()} == {
        SNV: (1, 1), old: (1, 0)}
    for agency, tasks in ((SNV, [T2, f"{LATER_PLAN}#T1"]), (old, [T2])):
        given = ask(store, "agency_tasks_collective", {"agency": agency})["rows"]
        assert [(row["task"], row["collective"]) for row in given] == [(task, collective) for task in tasks]


def test_due_until_a_day(store: Store) -> None:
    load(store, [], [],
         plan(*FIVE_YEARS, {"deadline_kind": "by", "due_end": "2025-03-01"},
              {"deadline_kind": "by", "due_end": "2025-04-15"},
              {"deadline_kind": "recurring", "every": "month"}, {"deadline_kind": "ongoing"},
              {"deadline_kind": "by", "due_end": "2025-01-31"}))

    def due(**parameters: str) -> list[tuple[str, str]]:
        rows = ask(store, "due_tasks", parameters, "2025-02-10")["rows"]
        return [(row["task"].rpartition("#")[2], row["state"]) for row in rows]

    assert due() == [("T5", "overdue"), ("T3", "due_soon"), ("T1", "due_soon")]
    assert due(until="2025-02-20") == [("T5", "overdue")]
    assert due(until="2025-04-30") == [("T5", "overdue"), ("T3", "due_soon"), ("T1", "due_soon"),
                                       ("T2", "not_yet_due")]


def test_a_limit_counts_what_is_answered(store: Store) -> None:
    """The first rows that are fetched are not due; they must not take the place of the one that is."""
    load(store, [], [], plan(*FIVE_YEARS, {"deadline_kind": "recurring", "every": "year"},
                             {"deadline_kind": "recurring", "every": "year"},
                             {"deadline_kind": "recurring", "every": "month"}))
    answer = ask(store, "due_tasks", {}, "2025-02-10", limit=1)
    assert [row["task"] for row in answer["rows"]] == [T3] and answer["truncated"] is False


def test_work_of_the_year_is_of_plans_in_force(store: Store) -> None:
    load(store, [node("Agency", SNV, title="Sở Nội vụ")],
         [edge("CHU_TRI", SNV, T1), edge("CHU_TRI", SNV, f"{LATER_PLAN}#T1"),
          act("THAY_THE", LATER_PLAN, PLAN, "2024-06-01")],
         plan(*FIVE_YEARS, {}), plan(LATER_PLAN, "2024-05-20", "2024-06-01", "2026-12-31", {}))
    work = {year: [row["tasks"] for row in ask(store, "year_work", {"agency": SNV, "year": year})["rows"]]
            for year in ("2023", "2024", "2025")}
    assert work == {"2023": [[T1]], "2024": [[T1], [f"{LATER_PLAN}#T1"]], "2025": [[f"{LATER_PLAN}#T1"]]}


def test_work_that_was_over_before_its_body_was_gone(store: Store) -> None:
    load(store, [node("Agency", SNV, title="Sở Nội vụ", valid_to="2025-02-28")],
         [edge("CHU_TRI", SNV, task) for task in (T1, T2)], plan(*FIVE_YEARS, {"due_end": "2025-02-28"}, {}))
    rows = ask(store, "agencies_gone", {"day": "2025-03-01"})["rows"]
    assert [(row["task"], row["over"]) for row in rows] == [(T2, False), (T1, True)]
    load(store, [], [act("THAY_THE", LATER_PLAN, PLAN)], plan(LATER_PLAN, "2025-05-20", None, None))
    over = {day: [row["over"] for row in ask(store, "agencies_gone", {"day": day})["rows"]]
            for day in ("2025-05-19", "2025-05-20")}
    assert over == {"2025-05-19": [False, True], "2025-05-20": [True, True]}


def test_a_number_however_it_is_written(store: Store) -> None:
    load(store, [law("ttg/qd/2015/9-2015", "2015-03-25", so_ky_hieu="09/2015/QĐ-TTg")], [])
    for written in ("09/2015/QĐ-TTg", "9/2015/qđ-ttg", "Quyết định số 9/2015/QĐ - TTg"):
        rows = ask(store, "number_years", {"so_ky_hieu": written})["rows"]
        assert [row["document"] for row in rows] == ["ttg/qd/2015/9-2015"], written
    with pytest.raises(NotFoundError):
        ask(store, "number_years", {"so_ky_hieu": "10/2015/QĐ-TTg"})
