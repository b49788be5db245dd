"""Which body is meant, what it inherits, and which open sets it may be in: small graphs by hand."""

import pytest
from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.graph.store import Store
from cancu.queries.answers import ask, trace, workload
from cancu.queries.resolve import AmbiguousError, resolve_agency

from tests.factories import document, edge, node
from tests.stores import fill

PLAN, NEXT = "ubnd-ha-nam/kh/2025/31", "ubnd-ha-nam/qd/2026/40"
OLD, NEW, TWIN = "so-noi-vu/ha-nam", "so-noi-vu/ha-nam-2025", "so-noi-vu/nam-dinh"
CENTRE, ROOM = "trung-tam-luu-tru-so-noi-vu/ha-nam", "phong-kho-trung-tam-luu-tru/ha-nam"
STP, UNIT, ENDED = "so-tu-phap/ha-nam", "phong-to-chuc-so-noi-vu/ha-nam", "so-ngoai-vu/ha-nam"
INSIDE, NAMED, ANY, ALL = (f"{name}/ha-nam" for name in ("cac-phong-so-noi-vu", "cac-phong-thuoc-so-noi-vu",
                                                         "cac-co-quan-thuoc-ubnd", "cac-so"))
DAY = "2025-12-01"


def body(id_: str, title: str, province: str = "Hà Nam", **more: Value) -> NodeRow:
    return node("Agency", id_, title=title, province=province, **more)


def tasks(*fields: dict[str, Value], period: tuple[str, str] = ("2025-01-01", "2026-12-31")) -> list[NodeRow]:
    usual: dict[str, Value] = {"deadline_kind": "none"}
    return [node("Plan", f"{PLAN}#P1", period_start=period[0], period_end=period[1]),
            document(PLAN, issued="2025-04-01", so_ky_hieu="31/KH-UBND"),
            *(node("Task", f"{PLAN}#T{number}", position=number, **(usual | each))
              for number, each in enumerate(fields, 1))]


def belongs(count: int) -> list[EdgeRow]:
    return [edge("BAN_HANH", PLAN, f"{PLAN}#P1"),
            *(edge("THUOC", f"{PLAN}#T{number}", f"{PLAN}#P1") for number in range(1, count + 1))]


def gives(type_: str, agency: str, number: int) -> EdgeRow:
    return edge(type_, agency, f"{PLAN}#T{number}", mention=agency)


@pytest.fixture
def sets(store: Store) -> Store:
    """Three open sets: two inside one department (by an edge, by name), one of the province's departments."""
    fill(store, [
        *tasks({}, {}, {}),
        body(OLD, "Sở Nội vụ tỉnh Hà Nam"), body(STP, "Sở Tư pháp tỉnh Hà Nam"),
        body(UNIT, "Phòng Tổ chức Sở Nội vụ tỉnh Hà Nam"),
        body(ENDED, "Sở Ngoại vụ tỉnh Hà Nam", valid_to="2025-02-28"),
        body(INSIDE, "Các phòng chuyên môn", collective=True, open_set=True),
        body(NAMED, "Các phòng thuộc Sở Nội vụ tỉnh Hà Nam", collective=True, open_set=True),
        body(ANY, "Các cơ quan chuyên môn thuộc UBND tỉnh Hà Nam", collective=True, open_set=True),
    ], [*belongs(3), edge("TRUC_THUOC", INSIDE, OLD), edge("TRUC_THUOC", UNIT, OLD),
        gives("CHU_TRI", INSIDE, 1), gives("CHU_TRI", NAMED, 2), gives("PHOI_HOP", ANY, 3)])
    return store


@pytest.mark.parametrize(("agency", "numbers"), [
    (OLD, [1, 2, 3]), (UNIT, [1, 2, 3]), (STP, [3]), (ENDED, []),
])
def test_a_set_inside_a_body_concerns_it_and_its_units(sets: Store, agency: str, numbers: list[int]) -> None:
    answer = workload(sets, agency, None, DAY)
    assert [row["task"] for row in answer["may_concern"]] == [f"{PLAN}#T{number}" for number in numbers]


@pytest.fixture
def units(store: Store) -> Store:
    """A department with an office, a centre that has a room, and an open set of its offices.

    Task 1: the department leads, its office coordinates. Task 2: the room leads, office and centre
    coordinate. Task 3: the open set leads. Task 4: the room leads, due soonest. Task 5: no unit.
    """
    fill(store, [
        *tasks({}, {"due_end": "2025-10-31"}, {}, {"due_end": "2025-05-31"}, {}),
        body(OLD, "Sở Nội vụ tỉnh Hà Nam"), body(STP, "Sở Tư pháp tỉnh Hà Nam"),
        body(UNIT, "Phòng Tổ chức Sở Nội vụ tỉnh Hà Nam"), body(CENTRE, "Trung tâm Lưu trữ"),
        body(ROOM, "Phòng Kho Trung tâm Lưu trữ"),
        body(INSIDE, "Các phòng chuyên môn", collective=True, open_set=True),
    ], [*belongs(5), *(edge("TRUC_THUOC", *pair) for pair in (
        (UNIT, OLD), (CENTRE, OLD), (ROOM, CENTRE), (ROOM, OLD), (INSIDE, OLD), (OLD, ROOM))),
        gives("CHU_TRI", OLD, 1), gives("PHOI_HOP", UNIT, 1), gives("CHU_TRI", ROOM, 2),
        gives("PHOI_HOP", UNIT, 2), gives("PHOI_HOP", CENTRE, 2), gives("CHU_TRI", INSIDE, 3),
        gives("CHU_TRI", ROOM, 4), gives("CHU_TRI", STP, 5)])
    return store


def test_what_units_have_to_do_is_a_part_of_its_own(units: Store) -> None:
    """Soonest first, one row a task, the unit that leads it named; the department's own figures stay."""
    answer = workload(units, OLD, None, DAY)
    assert answer["counts"] == {"lead": 1, "coordinate": 0, "collective": 0, "predecessor": 0, "sub_unit": 3}
    rows = [row for row in answer["rows"] if row["part"] == "sub_unit"]
    assert [(row["task"], row["role"], row["via"]["agency"], row["state"]) for row in rows] == [
        (f"{PLAN}#T4", "lead", ROOM, "overdue"), (f"{PLAN}#T2", "lead", ROOM, "overdue"),
        (f"{PLAN}#T1", "coordinate", UNIT, "unknown")]
    assert [(way["role"], way["via"]["agency"]) for way in rows[1]["other_ways"]] == [
        ("coordinate", UNIT), ("coordinate", CENTRE)]
    assert [row["task"] for row in answer["may_concern"]] == [f"{PLAN}#T3"]
    assert (answer["rows"][0]["task"], answer["rows"][0]["part"]) == (f"{PLAN}#T1", "lead")


@pytest.mark.parametrize(("agency", "numbers"), [(CENTRE, [4, 2, 1]), (UNIT, []), (STP, [])])
def test_units_of_a_unit(units: Store, agency: str, numbers: list[int]) -> None:
    """The sources hold a circle (the room over its department): it ends, and nobody is a unit of itself."""
    rows = [row for row in workload(units, agency, None, DAY)["rows"] if row["part"] == "sub_unit"]
    assert [row["task"] for row in rows] == [f"{PLAN}#T{number}" for number in numbers]


def test_the_question_names_every_unit(units: Store) -> None:
    rows = ask(units, "agency_tasks_units", {"agency": OLD}, DAY)["rows"]
    assert [(row["unit"], row["role"], row["task"]) for row in rows] == [
        (ROOM, "CHU_TRI", f"{PLAN}#T4"), (ROOM, "CHU_TRI", f"{PLAN}#T2"),
        (UNIT, "PHOI_HOP", f"{PLAN}#T2"), (UNIT, "PHOI_HOP", f"{PLAN}#T1"),
        (CENTRE, "PHOI_HOP", f"{PLAN}#T2")]


@pytest.fixture
def heirs(store: Store) -> Store:
    """Two bodies of one name that followed each other; the older one was given task 1 by name and twice."""
    fill(store, [
        *tasks({}, {}), body(OLD, "Sở Nội vụ tỉnh Hà Nam", valid_to="2025-06-30"),
        body(NEW, "Sở Nội vụ tỉnh Hà Nam", valid_from="2025-07-01"),
        body(TWIN, "Sở Nội vụ tỉnh Nam Định", "Nam Định"),
        body(ALL, "Các sở", collective=True, open_set=False),
    ], [*belongs(2), edge("KE_THUA", NEW, OLD, effective="2025-07-01", share="whole"),
        edge("THANH_VIEN", OLD, ALL, to_date="2025-06-30"),
        gives("PHOI_HOP", OLD, 1), gives("CHU_TRI", ALL, 1), gives("CHU_TRI", OLD, 2),
        gives("PHOI_HOP", OLD, 2)])
    return store


@pytest.mark.parametrize(("day", "expected", "other"), [
    (DAY, NEW, OLD), ("2025-07-01", NEW, OLD), ("2025-06-30", OLD, NEW), ("2024-01-01", OLD, NEW),
])
def test_the_body_that_exists_on_the_day_is_meant(heirs: Store, day: str, expected: str, other: str) -> None:
    answer = workload(heirs, "Sở Nội vụ", "Hà Nam", day)
    assert answer["agency"]["id"] == expected
    assert [each["id"] for each in answer["same_name"]] == [other]
    assert resolve_agency(heirs, "Sở Nội vụ tỉnh Hà Nam", None, day) == expected
    ask(heirs, "agency_tasks", {"agency": "Sở Nội vụ", "province": "Hà Nam"}, day)


def test_bodies_of_two_provinces_stay_two(heirs: Store) -> None:
    with pytest.raises(AmbiguousError):
        workload(heirs, "Sở Nội vụ", None, DAY)
    with pytest.raises(AmbiguousError):
        resolve_agency(heirs, "Sở Nội vụ", "Hà Nam")  # without a day nothing tells them apart


def test_an_inherited_task_comes_once(heirs: Store) -> None:
    """By name before through the collective, leading before coordinating; the other way is told."""
    answer = workload(heirs, NEW, None, DAY)
    assert answer["counts"] == {"lead": 0, "coordinate": 0, "collective": 0, "predecessor": 2, "sub_unit": 0}
    rows = {row["task"]: row for row in answer["rows"]}
    assert {task: row["role"] for task, row in rows.items()} == {
        f"{PLAN}#T1": "coordinate", f"{PLAN}#T2": "lead"}
    assert [(way["role"], way["via"].get("collective")) for way in rows[f"{PLAN}#T1"]["other_ways"]] == [
        ("lead", ALL)]
    assert [way["role"] for way in rows[f"{PLAN}#T2"]["other_ways"]] == ["coordinate"]


def test_what_ended_with_a_plan(store: Store) -> None:
    fill(store, [*tasks({"due_end": "2025-09-30"}, {"due_end": "2026-03-01"}, {}),
                 document(NEXT, issued="2026-01-05")],
         [*belongs(3), edge("THAY_THE", NEXT, PLAN, effective="2026-01-05")])
    assert trace(store, PLAN, "2026-01-04")["own_tasks"] is None
    assert trace(store, PLAN, "2026-01-05")["own_tasks"] == {"count": 3, "running": 2, "ended": "2026-01-05"}
    assert trace(store, NEXT, "2026-01-05")["own_tasks"] is None


def test_the_nearer_comes_first(store: Store) -> None:
    """A task's own text before its plan's bases, whatever the severity: task 2 alone names the old decree."""
    older, newer = "cp/nd/2015/15-2015", "cp/nd/2025/70-2025"
    fill(store, [*tasks({"due_end": "2025-04-30"}, {"due_end": "2026-04-30"}),
                 document(older, loaded=False, registered=True, issued="2015-01-01"),
                 document(newer, loaded=False, registered=True, issued="2025-06-01")],
         [*belongs(2), edge("CAN_CU", PLAN, older, how="can_cu"),
          edge("CAN_CU", f"{PLAN}#T1", older, how="theo"),
          edge("THAY_THE", newer, older, effective="2025-06-01")])
    answer = trace(store, older, DAY)
    assert [(row["task"], row["class"], row["grade"]) for row in answer["rows"]] == [
        (f"{PLAN}#T1", "B3", "direct"), (f"{PLAN}#T2", "B2", "inherited")]
    assert answer["grades"] == {"direct": 1, "inherited": 1, "upstream": 0}
