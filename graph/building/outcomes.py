"""What is to be reached and what was: targets, results of indices, scored criteria."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from cancu.graph.building.agencies import Body
from cancu.graph.building.indices import index_node
from cancu.graph.building.places import Place
from cancu.graph.building.subject import Subject
from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.loaders.records import CriteriaGroup, IndexResult, Plan, Span, Target
from cancu.loaders.text import fold


def target_rows(subject: Subject, plan: Plan | None) -> tuple[list[NodeRow], list[EdgeRow]]:
    """Targets with the task in whose words they stand, else the plan."""
    tasks = sorted((task.start, task.end, task.id) for task in subject.record.tasks)
    starts = [start for start, _, _ in tasks]
    nodes, edges = [], []
    for number, target in enumerate(subject.record.targets, 1):
        nodes.append(_target(subject.part(f"C{number}"), target))
        position = bisect_right(starts, target.start) - 1
        inside = position >= 0 and target.end <= tasks[position][1]
        owner = ("Task", subject.part(tasks[position][2])) if inside else None
        if owner is None and plan:
            owner = ("Plan", subject.part(plan.id))
        if owner:
            proof = subject.evidence((target.start, target.end), f"target.{owner[0].lower()}")
            edges.append(subject.edge("DAT_CHI_TIEU", owner, ("Target", nodes[-1].id), proof))
    return nodes, edges


def result_rows(subject: Subject, home: Place,
                named: dict[str, Body]) -> tuple[list[NodeRow], list[EdgeRow]]:
    """Reported results with the index, the agency and the criteria they name."""
    nodes: list[NodeRow] = []
    edges: list[EdgeRow] = []
    for number, result in enumerate(subject.record.index_results, 1):
        id_ = subject.part(f"R{number}")
        index = index_node(result.index, home)
        nodes += [_result(id_, result, index), index]
        proof = subject.evidence((result.start, result.end), "result")
        edges.append(subject.edge("KET_QUA", ("IndexResult", id_), ("Index", index.id), proof))
        if result.agency:
            body = named[result.agency]
            edges.append(subject.edge("KET_QUA", ("IndexResult", id_), ("Agency", body.id), proof))
        for criterion, span in _criteria(id_, result.groups):
            nodes.append(criterion)
            edges.append(subject.edge("TIEU_CHI", ("IndexResult", id_), ("Criterion", criterion.id),
                                      subject.evidence(span, "result.criterion")))
    return nodes, edges


def _target(id_: str, target: Target) -> NodeRow:
    text = " ".join(target.text.split())
    return NodeRow("Target", id_, {
        "title": text, "folded": fold(text), "text": text, "value": target.value, "unit": target.unit,
        "comparator": target.comparator, "by_year": target.by,
    })


def _result(id_: str, result: IndexResult, index: NodeRow) -> NodeRow:
    title = " ".join(str(part) for part in (result.index, result.year, result.agency) if part)
    return NodeRow("IndexResult", id_, {
        "title": title, "folded": fold(f"{title} {index.properties['title']}"), "year": result.year,
        "rank": result.rank, "of": result.of, "score": result.score, "max": result.max,
    })


def _criteria(result_id: str, groups: Iterable[CriteriaGroup]) -> Iterator[tuple[NodeRow, Span]]:
    """Groups by their printed number, below them the criteria not met (`3.1`) and their parts (`3.1.2`)."""
    for position, group in enumerate(groups, 1):
        number = str(group.no or position)
        met = None if group.unmet is None else group.unmet == 0
        yield _criterion(result_id, number, group.name, group.score, group.max, met), (group.start, group.end)
        for place, item in enumerate(group.unmet_criteria, 1):
            below = f"{number}.{place}"
            yield _criterion(result_id, below, item.text, item.score, item.max, False), (item.start, item.end)
            for part, component in enumerate(item.components, 1):
                yield (_criterion(result_id, f"{below}.{part}", component.text, None, None, False),
                       (component.start, component.end))


def _criterion(result_id: str, number: str, text: str, score: float | None, top: float | None,
               met: bool | None) -> NodeRow:
    title = " ".join(text.split())
    properties: dict[str, Value] = {"title": title, "folded": fold(title), "number": number, "score": score,
                                    "max": top, "met": met}
    return NodeRow("Criterion", f"{result_id}.{number}", properties)
