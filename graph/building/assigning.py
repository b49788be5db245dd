"""Tasks: their nodes, the plan they belong to, who leads and coordinates, which index they raise."""

from cancu.graph.building.agencies import Body, body_of
from cancu.graph.building.indices import index_node
from cancu.graph.building.places import CENTRAL, Place, places
from cancu.graph.building.subject import Subject
from cancu.graph.building.units import parent
from cancu.graph.identity import full_day
from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.loaders.records import Plan, Span, Task
from cancu.loaders.text import fold

_ROLES = (("lead", "CHU_TRI"), ("coordinate", "PHOI_HOP"))


def home(subject: Subject) -> Place:
    """The place whose bodies the document names without saying so: its province, or the centre."""
    province = subject.record.document.province
    slug = subject.known.province_slug(province, subject.record.document.date) if province else CENTRAL
    return places().get(slug, places()[CENTRAL])


def bodies(subject: Subject) -> dict[str, Body]:
    """Every agency of the record by its canonical name, with the bodies that units are named after."""
    record, place = subject.record, home(subject)
    names = {agency.name for agency in record.agencies}
    names |= {name for task in record.tasks for name in (*task.lead, *task.coordinate)}
    names |= {result.agency for result in record.index_results if result.agency}
    names |= {above for name in names if (above := parent(name))}
    return {name: body_of(name, place) for name in sorted(names)}


def task_node(subject: Subject, task: Task, plan: Plan) -> NodeRow:
    """A task. `content` is its text with white space collapsed; `year` that of its end, else its start, else
    of a plan of one year."""
    source = subject.record.source
    content = _collapsed(source[task.start:task.end])
    solution = None
    if task.solution_start is not None and task.solution_end is not None:
        solution = _collapsed(source[task.solution_start:task.solution_end])
    start, end = full_day(task.deadline.start), full_day(task.deadline.end)
    return NodeRow("Task", subject.part(task.id), {
        "title": task.head, "folded": fold(f"{content} {solution or ''}"), "content": content,
        "solution": solution, "section": task.section, "ordinal": task.ordinal, "position": int(task.id[1:]),
        "source": task.source, "deadline_text": task.deadline_text, "deadline_kind": task.deadline.kind,
        "due_start": start, "due_end": end, "every": task.deadline.every, "due_days": list(task.due_days),
        "deadline_sure": task.deadline_sure, "deadline_doubt": task.deadline_doubt,
        "year": _year(start, end, plan),
    })


def task_edges(subject: Subject, task: Task, named: dict[str, Body]) -> list[EdgeRow]:
    """THUOC, CHU_TRI, PHOI_HOP and IMPROVES of one task."""
    end = ("Task", subject.part(task.id))
    row = task.row_span or (task.start, task.end)
    edges = [subject.edge("THUOC", end, ("Plan", subject.part(task.plan)),
                          subject.evidence(row, f"task.{task.source}"))]
    for role, type_ in _ROLES:
        for name in dict.fromkeys(getattr(task, role)):
            start = ("Agency", named[name].id)
            edges.append(subject.edge(type_, start, end, _owner(subject, task, role, name)))
    for code in dict.fromkeys(task.indices):
        index = index_node(code, home(subject))
        proof = subject.evidence(_index_span(subject, task, code), "task.index")
        edges.append(subject.edge("IMPROVES", end, ("Index", index.id), proof))
    return edges


def _owner(subject: Subject, task: Task, role: str, name: str) -> dict[str, Value]:
    """Evidence of an owner: where its name is printed, else (taken over from a heading) the task's row."""
    spans = [(start, end) for part, owner, start, end in task.owner_spans if (part, owner) == (role, name)]
    span = spans[0] if spans else (task.row_span or (task.start, task.end))
    proof = subject.evidence(span, f"{role}.{task.source}", certainty="stated" if spans else "inferred",
                             mentions=max(len(spans), 1))
    return proof | {"mention": _collapsed(subject.record.source[slice(*span)]) if spans else None}


def _index_span(subject: Subject, task: Task, code: str) -> Span:
    for index in subject.record.indices:
        if index.code == code and task.start <= index.start < task.end:
            return index.start, index.end
    at = subject.record.source.find(code, task.start, task.end)
    return (at, at + len(code)) if at >= 0 else (task.start, task.end)


def _year(start: str | None, end: str | None, plan: Plan) -> int | None:
    if end or start:
        return int((end or start or "")[:4])
    if plan.start and plan.end and plan.start[:4] == plan.end[:4]:
        return int(plan.start[:4])
    return None


def _collapsed(text: str) -> str:
    return " ".join(text.split())
