"""Which tasks rest on a document that fell: routes fetched, force and class judged in graph/."""

from typing import Any

from cancu.graph.judging.impact import (
    PRECEDENCE,
    Finding,
    Interval,
    Use,
    classify,
    cut_short,
    issue_day,
    task_interval,
)
from cancu.graph.judging.routes import Hop, Route, is_bridge
from cancu.graph.store import Store
from cancu.queries.coverage import answer
from cancu.queries.force import Law
from cancu.queries.resolve import resolve_document
from cancu.queries.routes import routes_to
from cancu.queries.runner import day_of, fetch
from cancu.queries.tasks import TaskFacts, Tasks

_SEVERITY = ("high", "medium-high", "medium", "low", "derived", "info", "ask", "none")
_GRADES = ("direct", "inherited", "upstream")


def trace(store: Store, document: str | None, day: str | None = None, *, province: str | None = None,
          supposed_end: str | None = None) -> dict[str, Any]:
    """Tasks that rest on `document` (key, number, None for all that fell) as seen on `day` (ISO, else today).

    One row per task and fallen document: those of a task's own text, then those through its plan, then those
    further up; inside each the gravest and soonest due first. `grades`: rows of each of the three. `document`
    in the answer describes the one asked about; `own_tasks` counts the tasks of its own plan that ended with
    it, None where there are none. `left_out`: count and why (issued_later: tasks of plans issued after the
    day). `supposed_end`: judge as if it were repealed on that day. Raises what `resolve_document`
    raises.
    """
    day = day_of(day)
    law = Law(store, day)
    if document is None:
        targets = [row["document"] for row in fetch(store, "fallen_candidates", {})]
    else:
        targets = [resolve_document(store, document, province)]
    law.load(targets)
    if document is not None and supposed_end:
        law.suppose(targets[0], supposed_end)
    rows, later = _rows(store, law, [one for one in targets if _may_fall(law, one)])
    described = law.describe(targets[0]) if document is not None else None
    own = _own_tasks(store, law, targets[0]) if document is not None else None
    left_out = [{"count": len(later), "why": "issued_later"}] if later else []
    return answer(store, day, rows, document=described, counts=_counts(rows), left_out=left_out,
                  grades={grade: sum(row["grade"] == grade for row in rows) for grade in _GRADES},
                  own_tasks=own)


def _may_fall(law: Law, document: str) -> bool:
    """False for what stands, and for a mention without year: two texts may mean two documents by it."""
    known = law.validity(document)
    falls = (known.ender or known.ender_day_unknown or known.partly or known.suspended or known.term_end
             or known.derived)
    return bool(falls) and is_bridge(document, bool(law.nodes.get(document, {}).get("loaded")))


def _own_tasks(store: Store, law: Law, document: str) -> dict[str, Any] | None:
    """Tasks of the plan that an ended document promulgates: all, and those that were not over by then."""
    end = law.plan_end([document])
    if end is None or end > law.day:
        return None
    ids = {row["task"] for row in fetch(store, "tasks_of_documents", {"documents": [document]})}
    tasks = Tasks(store, ids)
    running = [one for one in ids if (_interval(tasks[one]).end or "9") >= end]
    return {"count": len(ids), "running": len(running), "ended": end} if ids else None


def _counts(rows: list[dict[str, Any]]) -> dict[str, int]:
    found = [row["class"] for row in rows]
    return {code: found.count(code) for code in PRECEDENCE if code in found}


def _rows(store: Store, law: Law, targets: list[str]) -> tuple[list[dict[str, Any]], set[str]]:
    """Rows in order, and the tasks whose plan was issued after the day."""
    routes = routes_to(store, law, targets)
    tasks = Tasks(store, {task for task, _ in routes})
    later = {task for task, _ in routes if (_issued(tasks[task])[0] or "") > law.day}
    carriers = {carrier for task, _ in routes for carrier in tasks[task].carriers}
    law.load(carriers)
    law.load_bases(carriers)
    rows: list[dict[str, Any]] = []
    for (task, target), found in routes.items():
        if task in later:
            continue
        knows = law.knows_the_end(tasks[task].carriers, target)
        real = [route for route in found if not (knows and _only_names(route))]
        if real and (made := _row(law, tasks, tasks[task], target, real)):
            rows.append(made)
    return sorted(rows, key=_order), later


def _issued(facts: TaskFacts) -> tuple[str | None, bool]:
    return issue_day(facts.issued, facts.period_start)


def _only_names(route: Route) -> bool:
    return route.grade == "direct" and route.hops[0].how in (None, "neu")


def _order(row: dict[str, Any]) -> tuple[Any, ...]:
    return (_GRADES.index(row["grade"]), _SEVERITY.index(row["severity"]), PRECEDENCE.index(row["class"]),
            row["due_end"] is None, row["due_end"] or "", row["document"], row["plan"] or "",
            row["position"] or 0, row["task"])


def _row(law: Law, tasks: Tasks, facts: TaskFacts, target: str, routes: list[Route]) -> dict[str, Any] | None:
    """One row, or None where this task is not touched by the fall."""
    if any(law.ends(carrier, target) for carrier in facts.carriers):
        return None  # the text that carries out the repeal
    shortest, *others = sorted(routes, key=lambda route: route.order)
    plan_end = law.plan_end(facts.carriers)
    found = classify(law.validity(target), _use(facts, shortest, plan_end), law.day,
                     owner_gone=tasks.owner_gone(facts.task, law.day))
    if not found.fallen:
        return None
    chain = law.replaced_by(target)
    return {
        "task": facts.task, "plan": facts.plan, "document": target, "class": found.code,
        "also": list(found.also), "how": _how(shortest), "grade": shortest.grade, "ended": found.ended,
        "replaced_by": [link["document"] for link in chain],
        "certainty": "inferred" if shortest.certainty == "inferred" else found.certainty,
        "confidence": found.confidence, "lead": tasks.leads(facts.task), "due_start": facts.due_start,
        "due_end": facts.due_end, "route": [_hop(hop) for hop in shortest.hops],
        **_beside(found, facts, plan_end if plan_end and plan_end <= law.day else None),
        "deadline_text": facts.deadline_text, "next_date": facts.deadline_state(law).next_date,
        "replacements": chain, "state": law.state(target),
        "so_ky_hieu": law.nodes.get(target, {}).get("so_ky_hieu"),
        "other_routes": [[_hop(hop) for hop in route.hops] for route in others],
    }


def _interval(facts: TaskFacts) -> Interval:
    return task_interval(facts.due_start, facts.due_end, facts.period_start, facts.period_end)


def _use(facts: TaskFacts, route: Route, plan_end: str | None) -> Use:
    issued, inferred = _issued(facts)
    return Use(issued, cut_short(_interval(facts), plan_end), issued_inferred=inferred,
               article=route.hops[-1].article, later_changes_apply=facts.later_changes_apply)


def _beside(found: Finding, facts: TaskFacts, plan_ended: str | None) -> dict[str, Any]:
    """What a row says beyond the agreed fields; a plan that is in force no longer needs no review."""
    return {
        "severity": "info" if plan_ended else found.severity, "plan_ended": plan_ended,
        "remark": found.remark, "days": found.days, "not_before": found.not_before, "content": facts.content,
        "position": facts.position, "plan_title": facts.plan_title, "issued": facts.issued,
        "deadline_sure": facts.deadline_sure, "deadline_doubt": facts.deadline_doubt,
    }


def _how(route: Route) -> str | None:
    return next((hop.how for hop in route.hops if hop.type == "CAN_CU"), None)


def _hop(hop: Hop) -> dict[str, Any]:
    return {"type": hop.type, "from": hop.start, "to": hop.end, "quote": hop.quote,
            "source_doc": hop.source_doc, "start_pos": hop.start_pos, "end_pos": hop.end_pos,
            **hop.where}
