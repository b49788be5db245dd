"""Edges of citation: what the document and its tasks rest on or name (CAN_CU, DAN_CHIEU)."""

from collections.abc import Iterable, Sequence

from cancu.graph.building.cited import Mention, mentioned
from cancu.graph.building.subject import Subject
from cancu.graph.engines.cypher import group
from cancu.graph.identity import Identity, has_year
from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.loaders.records import Citation, Task

# Which words decide where one pair has several: a basis before a proposal, carrying out before following.
_DOCUMENT_HOW = ("thuc_hien", "can_cu", "de_nghi")
_TASK_HOW = ("thuc_hien", "theo", "neu")
_TASK = "task:"


def citation_nodes(subject: Subject) -> list[NodeRow]:
    """One node for every document that the text cites, as far as its mentions tell."""
    mentions: dict[str, list[Mention]] = {}
    for citation in subject.record.citations:
        identity = subject.identify(citation.key)
        mentions.setdefault(identity.id, []).append(_mention(citation, identity))
    mentions.pop(subject.id, None)
    return [mentioned(id_, subject.known, found) for id_, found in mentions.items()]


def citation_edges(subject: Subject) -> list[EdgeRow]:
    """Edges of the document, then of its tasks; one a pair."""
    return [*_document_edges(subject), *_task_edges(subject)]


def citation_counts(subject: Subject) -> dict[str, int]:
    """Mentions whose node has a year (`resolved`), the others, and those that the register does not know."""
    ids = [subject.identify(citation.key).id for citation in subject.record.citations]
    resolved = sum(id_ == subject.id or has_year(id_) for id_ in ids)
    return {
        "resolved": resolved, "unresolved": len(ids) - resolved,
        "not_in_register": sum(id_ not in subject.known.documents for id_ in ids),
    }


def _document_edges(subject: Subject) -> list[EdgeRow]:
    edges = []
    for id_, mentions in _by_target(subject, subject.record.citations).items():
        bases = [mention for mention in mentions if mention.role == "can_cu"]
        chosen = _first(bases or mentions, _DOCUMENT_HOW)
        properties = _properties(subject, chosen, mentions)
        if bases:
            properties["how"] = chosen.how if chosen.how in _DOCUMENT_HOW else "can_cu"
        type_ = "CAN_CU" if bases else "DAN_CHIEU"
        edges.append(subject.edge(type_, ("Document", subject.id), ("Document", id_), properties))
    return edges


def _task_edges(subject: Subject) -> list[EdgeRow]:
    own = group(subject.record.citations, lambda citation: citation.section)
    notes = own.get("footnote", [])
    edges = []
    for task in subject.record.tasks:
        citations = [*own.get(_TASK + task.id, []), *_in_footnotes(task, own.get(_TASK + task.id, []), notes)]
        for id_, mentions in _by_target(subject, citations).items():
            chosen = _first(mentions, _TASK_HOW)
            properties = _properties(subject, chosen, mentions)
            properties["how"] = chosen.how if chosen.how in _TASK_HOW else "neu"
            ends = ("Task", subject.part(task.id)), ("Document", id_)
            edges.append(subject.edge("CAN_CU", *ends, properties))
    return edges


def _in_footnotes(task: Task, own: Sequence[Citation], notes: Sequence[Citation]) -> Iterable[Citation]:
    """Citations of the footnotes whose marks stand in the task: those of its keys that it does not print.

    Where several footnotes cite one key, the first behind the task is meant.
    """
    printed = {citation.key for citation in own}
    for key in task.cites:
        if key not in printed:
            found = [note for note in notes if note.key == key]
            yield from [note for note in found if note.start >= task.end][:1] or found[:1]


def _by_target(subject: Subject, citations: Iterable[Citation]) -> dict[str, list[Citation]]:
    targets = group(citations, lambda citation: subject.identify(citation.key).id)
    targets.pop(subject.id, None)
    return targets


def _first(mentions: Sequence[Citation], order: tuple[str, ...]) -> Citation:
    return min(mentions, key=lambda mention: (_rank(mention.how, order), mention.start))


def _rank(how: str, order: tuple[str, ...]) -> int:
    return order.index(how) if how in order else len(order)


def _properties(subject: Subject, chosen: Citation, mentions: Sequence[Citation]) -> dict[str, Value]:
    identity = subject.identify(chosen.key)
    place = "task" if chosen.section.startswith(_TASK) else chosen.section
    proof = subject.evidence(
        (chosen.start, chosen.end), f"citation.{place}{'.joined' if identity.joined else ''}",
        certainty="inferred" if identity.inferred else "stated", mentions=len(mentions),
        conflict=any(subject.identify(mention.key).conflict for mention in mentions),
        confidence=identity.confidence,
    )
    return proof | {
        "article": chosen.article, "cited_as": sorted({mention.key for mention in mentions}),
        "cited_number": max((number for m in mentions if (number := m.so_ky_hieu or m.name)), default=None),
        "cited_date": next((mention.date for mention in (chosen, *mentions) if mention.date), None),
        "doubt": chosen.doubt,
    }


def _mention(citation: Citation, identity: Identity) -> Mention:
    return Mention((citation.key,), citation.so_ky_hieu or citation.name, citation.date, identity.conflict,
                   citation.issuer)
