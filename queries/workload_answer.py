"""Everything an agency has to do: by its name, through collectives, inherited, and what its units have."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from cancu.graph.building.evidence import where_read
from cancu.graph.building.members import is_excepted, was_member
from cancu.graph.judging.impact import task_interval
from cancu.graph.store import Store
from cancu.loaders.text import fold
from cancu.queries.bases import bases_of
from cancu.queries.coverage import answer
from cancu.queries.force import Law
from cancu.queries.open_sets import existed, open_set_tasks
from cancu.queries.resolve import resolve_agency
from cancu.queries.runner import day_of, fetch, year_of
from cancu.queries.tasks import TaskFacts, Tasks

MAX_SUCCESSION = 4
_ROLES = {"CHU_TRI": "lead", "PHOI_HOP": "coordinate"}
_PARTS = ("lead", "coordinate", "collective", "predecessor", "sub_unit", "open_set")

_ONCE = ("predecessor", "sub_unit")  # parts in which a task has one row


@dataclass(frozen=True)
class _Given:
    """A task given to the agency: the edge that gives it, and how it comes to it (None: by its own name)."""

    task: str
    edge: dict[str, Any]
    via: dict[str, Any] | None = None
    others: tuple["_Given", ...] = ()  # weaker ways by which the same task came in this part

    @property
    def role(self) -> str:
        return _ROLES[self.edge["type"]]

    @property
    def part(self) -> str:
        """lead, coordinate, collective, predecessor or sub_unit: the five parts that are counted apart."""
        return str(self.via["kind"]) if self.via else self.role


def workload(store: Store, agency: str, province: str | None = None, day: str | None = None, *,
             year: int | str | None = None) -> dict[str, Any]:
    """Tasks of `agency` (a name, short name or id) on `day` (ISO, else today), in five parts never added up.

    Rows are its own by name, then those through a collective, then those of a body whose functions it took
    over, then those of its units, also where it has them itself; in these two one row a task (`other_ways`:
    further roles and bodies through which it came too). Inside each part the soonest due
    first, the same work in two plans side by side (`same_work`). `counts`: rows of each part. `may_concern`:
    tasks given to open sets that it can be in, never counted. `same_name`: bodies of its name and province
    before or after it. `successors`: who took over from it by `day`.
    `year`: only tasks whose days (their own, else their plan's) meet it. Raises what `resolve_agency` raises,
    ParameterError for what is no year.
    """
    day, year = day_of(day), None if year is None else year_of(year)
    node = _agency(store, resolve_agency(store, agency, province, day))
    given = [*_own(store, node), *_through_collectives(store, node), *_inherited(store, node, day),
             *_of_units(store, node)]
    open_ = [_of_open_set(row) for row in open_set_tasks(store, node)]
    tasks = Tasks(store, {one.task for one in (*given, *open_)})
    given = [one for one in _once(given, tasks) if _in_year(tasks[one.task], year)]
    open_ = [one for one in _once(open_, tasks)
             if existed(node, tasks[one.task]) and _in_year(tasks[one.task], year)]
    law = Law(store, day)
    law.load({carrier for one in (*given, *open_) for carrier in tasks[one.task].carriers})
    bases = bases_of(store, law, {one.task for one in given})
    rows = [_row(one, tasks[one.task], law) | {"bases": bases.get(one.task, [])} for one in given]
    counts = {part: sum(one.part == part for one in given) for part in _PARTS[:5]}
    may_concern = [_row(one, tasks[one.task], law) for one in open_]
    return answer(store, day, _in_order(rows), agency=node, counts=counts, may_concern=_in_order(may_concern),
                  same_name=_same_name(store, node), successors=_successors(store, node, day))


def _agency(store: Store, id_: str) -> dict[str, Any]:
    rows = fetch(store, "agencies_by_id", {"agencies": [id_]})
    node: dict[str, Any] = rows[0]["node"]
    return node


def _own(store: Store, node: dict[str, Any]) -> Iterator[_Given]:
    for row in fetch(store, "tasks_of_agencies", {"agencies": [node["id"]]}):
        yield _Given(row["task"], row["edge"])


def _through_collectives(store: Store, node: dict[str, Any]) -> Iterator[_Given]:
    for row in fetch(store, "tasks_through_collectives", {"agencies": [node["id"]]}):
        if not _excepted(node, row["edge"]):
            yield _Given(row["task"], row["edge"], _collective(row))


def _collective(row: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "collective", "agency": row["collective"], "title": row["collective_title"],
            "from_date": row["from_date"], "to_date": row["to_date"]}


def _excepted(node: dict[str, Any], edge: dict[str, Any]) -> bool:
    return is_excepted(node["title"] or "", node["province"], edge["mention"], edge["quote"])


def _inherited(store: Store, node: dict[str, Any], day: str) -> Iterator[_Given]:
    """Tasks of older bodies by their name, then through the collectives they belonged to."""
    older = _predecessors(store, node["id"], day)
    for row in fetch(store, "tasks_of_agencies", {"agencies": sorted(older)}):
        yield _Given(row["task"], row["edge"], older[row["agency"]])
    nodes = {row["id"]: row["node"] for row in fetch(store, "agencies_by_id", {"agencies": sorted(older)})}
    for row in fetch(store, "tasks_through_collectives", {"agencies": sorted(older)}):
        if not _excepted(nodes[row["agency"]], row["edge"]):
            membership = {"collective": row["collective"], "collective_title": row["collective_title"],
                          "from_date": row["from_date"],
                          "to_date": row["to_date"]}
            yield _Given(row["task"], row["edge"], older[row["agency"]] | membership)


def _predecessors(store: Store, agency: str, day: str) -> dict[str, dict[str, Any]]:
    """Bodies whose functions it had taken over by `day`, step by step; a part of a part stays a part."""
    found: dict[str, dict[str, Any]] = {}
    frontier = {agency: "whole"}
    for _ in range(MAX_SUCCESSION):
        following: dict[str, str] = {}
        for row in fetch(store, "predecessors", {"agencies": sorted(frontier)}):
            older = row["older"]
            if older in found or older == agency or (row["effective"] and row["effective"] > day):
                continue
            share = "part" if "part" in (row["share"], frontier[row["agency"]]) else "whole"
            found[older] = {"kind": "predecessor", "agency": older, "title": row["older_title"],
                            "share": share, "effective": row["effective"], "basis": row["basis"]}
            following[older] = share
        frontier = following
    return found


def _of_units(store: Store, node: dict[str, Any]) -> Iterator[_Given]:
    for row in fetch(store, "tasks_of_units", {"agency": node["id"]}):
        yield _Given(row["task"], row["edge"],
                     {"kind": "sub_unit", "agency": row["unit"], "title": row["unit_title"]})


def _of_open_set(row: dict[str, Any]) -> _Given:
    via = {"kind": "open_set", "agency": row["collective"], "title": row["collective_title"]}
    return _Given(row["task"], row["edge"], via)


def _same_name(store: Store, node: dict[str, Any]) -> list[dict[str, Any]]:
    rows = fetch(store, "find_agencies", {"text": fold(node["title"] or node["id"])})
    return [{name: row["node"][name] for name in ("id", "title", "valid_from", "valid_to")} for row in rows
            if row["id"] != node["id"] and row["node"]["province"] == node["province"]
            and fold(row["node"]["title"] or "") == fold(node["title"] or "")]


def _successors(store: Store, node: dict[str, Any], day: str) -> list[dict[str, Any]]:
    return [{"id": row["newer"], "title": row["newer_title"], "effective": row["effective"],
             "share": row["share"], "basis": row["basis"]}
            for row in fetch(store, "successors", {"agencies": [node["id"]]})
            if (row["effective"] or "") <= day]


def _is_member(given: _Given, facts: TaskFacts) -> bool:
    via = given.via or {}
    first = facts.issued or facts.period_start
    return was_member(via.get("from_date"), via.get("to_date"), first, facts.due_end or facts.period_end)


def _once(given: list[_Given], tasks: Tasks) -> list[_Given]:
    """The first way by which a task comes in each role: by name before collective before predecessor.

    An inherited task comes once: named before through a collective, leading before coordinating. So does a
    task of units, whatever the agency has to do with it itself.
    """
    found: dict[tuple[str, str], _Given] = {}
    several: dict[tuple[str, str], list[_Given]] = {}
    for one in given:
        if not _is_member(one, tasks[one.task]):
            continue
        if one.part == "sub_unit" or found.setdefault((one.task, one.role), one) is one:
            several.setdefault((one.part, one.task), []).append(one)
    own = [one for one in found.values() if one.part != "predecessor"]
    return own + [_strongest(ways) for (part, _), ways in several.items() if part in _ONCE]


def _strongest(ways: list[_Given]) -> _Given:
    first, *others = sorted(ways, key=lambda one: ("collective" in (one.via or {}), one.role != "lead"))
    return replace(first, others=tuple(others))


def _in_year(facts: TaskFacts, year: int | None) -> bool:
    if year is None:
        return True
    days = task_interval(facts.due_start, facts.due_end, facts.period_start, facts.period_end)
    return (days.start or "") <= f"{year}-12-31" and (days.end or "9") >= f"{year}-01-01"


def _row(given: _Given, facts: TaskFacts, law: Law) -> dict[str, Any]:
    found, plan_end = facts.deadline_state(law), law.plan_end(facts.carriers)
    return {
        "task": facts.task, "plan": facts.plan, "role": given.role, "via": given.via,
        "other_ways": [{"role": one.role, "via": one.via} for one in given.others],
        "due_start": facts.due_start, "due_end": facts.due_end, "deadline_kind": facts.deadline_kind,
        "state": found.state, "next_date": found.next_date, "reason": found.reason,
        "deadline_text": facts.deadline_text, "content": facts.content, "plan_title": facts.plan_title,
        "period_start": facts.period_start, "period_end": facts.period_end, "issued": facts.issued,
        "plan_ended": plan_end if plan_end and plan_end <= law.day else None,
        "position": facts.position, "part": given.part, "quote": given.edge["quote"],
        "mention": given.edge["mention"], "source_doc": given.edge["source_doc"],
        "start_pos": given.edge["start_pos"], "end_pos": given.edge["end_pos"],
        **where_read(given.edge), "deadline_sure": facts.deadline_sure,
        "deadline_doubt": facts.deadline_doubt, "same_work": [],
    }


def _in_order(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """By part, then by day; the same work (equal words) of several plans stands together."""
    same: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        same.setdefault(fold(row["content"] or row["task"]), []).append(row)
    place: dict[int, tuple[Any, ...]] = {}
    for work, group in same.items():
        first = min((_PARTS.index(row["part"]), _day(row)) for row in group)
        for row in group:
            row["same_work"] = sorted({other["task"] for other in group} - {row["task"]})
            place[id(row)] = (_PARTS.index(row["part"]), first[1], work, _day(row), row["plan"] or "",
                              row["position"] or 0, row["task"], row["role"] != "lead", str(row["via"]))
    return sorted(rows, key=lambda row: place[id(row)])


def _day(row: dict[str, Any]) -> str:
    return str(row["next_date"] or row["due_end"] or "9")  # without a day behind all days
