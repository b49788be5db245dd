"""From a record to rows: everything one document states, with ids and evidence."""

from dataclasses import replace

from cancu.graph.building.agencies import Body
from cancu.graph.building.assigning import bodies, home, task_edges, task_node
from cancu.graph.building.cited import Mention, aliases, blank, title
from cancu.graph.building.citing import citation_counts, citation_edges, citation_nodes
from cancu.graph.building.indices import index_node
from cancu.graph.building.law import relation_edges, relation_nodes
from cancu.graph.building.outcomes import result_rows, target_rows
from cancu.graph.building.places import Place
from cancu.graph.building.subject import Subject
from cancu.graph.building.units import unit_edges
from cancu.graph.copies import alone
from cancu.graph.identity import UNKNOWN, Register, full_day, key_of, register
from cancu.graph.rows import EdgeRow, NodeRow, Rows
from cancu.loaders.records import IndexMention, Plan, Record, Span
from cancu.loaders.sameness import fingerprint, sketch
from cancu.loaders.text import digest, fold


def build_rows(record: Record, known: Register | None = None) -> Rows:
    """Nodes and edges of one record, joined through the register `known` (the packaged one if None).

    Nodes of other documents, agencies and indices are among them, as far as this text knows them: who has
    more authority over them is decided when they are written. `counts`: of citations, as in `LoadResult`.
    """
    subject = Subject(record, known or register())
    place, named = home(subject), bodies(subject)
    plans = {plan.id: plan for plan in record.plans}
    rows = Rows(subject.id, [document_node(subject)], counts=citation_counts(subject))
    for plan in record.plans:
        rows.nodes.append(_plan_node(subject, plan))
        rows.edges += _plan_edges(subject, plan, place)
    for task in record.tasks:
        rows.nodes.append(task_node(subject, task, plans[task.plan]))
        rows.edges += task_edges(subject, task, named)
    for nodes, edges in (target_rows(subject, next(iter(record.plans), None)),
                         result_rows(subject, place, named)):
        rows.nodes += nodes
        rows.edges += edges
    rows.edges += [*_issuer_edges(subject, named), *unit_edges(subject, named)]
    rows.edges += [*citation_edges(subject), *relation_edges(subject)]
    rows.nodes += _shared_nodes(subject, named, place, rows.edges)
    return replace(rows, nodes=_first_of_each(rows.nodes))


def _first_of_each(nodes: list[NodeRow]) -> list[NodeRow]:
    found: dict[tuple[str, str], NodeRow] = {}
    for node in nodes:
        found.setdefault((node.label, node.id), node)
    return list(found.values())


def document_node(subject: Subject) -> NodeRow:
    """The document itself. What its text does not say is taken from the register, where that knows it."""
    record, header = subject.record, subject.record.document
    key, known = key_of(subject.id), subject.known.documents.get(subject.id)
    name = title(header.doc_type, header.so_ky_hieu, " ".join((header.title or "").split()) or None)
    year = (header.date or "")[:4] or key.year[:4]
    return NodeRow("Document", subject.id, blank() | {
        "title": name, "folded": fold(f"{name} {header.issuer or ''}"), "doc_type": header.doc_type,
        "so_ky_hieu": header.so_ky_hieu, "number": header.number, "symbol": header.symbol,
        "issuer": header.issuer, "issued_by_person": header.issued_by_person, "province": header.province,
        "place": header.place, "year": None if year == UNKNOWN else year,
        "issued": full_day(header.date) or (full_day(known.issued) if known else None),
        "effective": full_day(header.effective) or (full_day(known.effective) if known else None),
        "term_end": full_day(header.term_end) or (full_day(known.term_end) if known else None),
        "trich_yeu": header.title, "signer": header.signer, "signer_title": header.signer_title,
        "aliases": list(aliases(subject.id, [Mention((header.key,))])),
        "later_changes_apply": header.later_changes_apply, "loaded": True, "registered": known is not None,
        "reported": header.reported, "source_file": record.file,
        "annex_files": [part.file for part in record.origin.parts[1:]], "scanned": bool(record.origin.seen),
        "sha256": digest(record.source), "alone_sha256": alone(record),
        "fingerprint": fingerprint(record), "sketch": sketch(record.source),
        "warnings": list(record.warnings),
    })


def _plan_node(subject: Subject, plan: Plan) -> NodeRow:
    name = " ".join((plan.title or subject.record.document.title or plan.id).split())
    return NodeRow("Plan", subject.part(plan.id), {
        "title": name, "folded": fold(name), "period_start": full_day(plan.start),
        "period_end": full_day(plan.end), "province": subject.record.document.province, "scope": plan.scope,
    })


def _plan_edges(subject: Subject, plan: Plan, place: Place) -> list[EdgeRow]:
    """Who promulgates the plan (this document; a decision that the text cites as such), and its indices."""
    end = ("Plan", subject.part(plan.id))
    edges = [subject.edge("BAN_HANH", ("Document", subject.id), end,
                          subject.evidence(plan.span, "plan.heading"))]
    number = subject.record.document.so_ky_hieu
    for citation in subject.record.citations:
        if plan.promulgated_by not in ("self", number) and citation.so_ky_hieu == plan.promulgated_by:
            start = ("Document", subject.identify(citation.key).id)
            proof = subject.evidence((citation.start, citation.end), "plan.promulgated_by")
            edges.append(subject.edge("BAN_HANH", start, end, proof))
            break
    for mention in subject.record.indices:
        rule = _aim_of_plan(subject.record, plan, mention)
        if rule:
            proof = subject.evidence((mention.start, mention.end), rule)
            edges.append(subject.edge("IMPROVES", end, ("Index", index_node(mention.code, place).id), proof))
    return edges


def _aim_of_plan(record: Record, plan: Plan, mention: IndexMention) -> str | None:
    """The rule by which the plan is meant to raise this index: its title names it, or a line with a target of
    the plan does; what stands in a task is the task's."""
    if plan.span[0] <= mention.start < plan.span[1]:
        return "plan.index"
    first = record.source.rfind("\n", 0, mention.start) + 1
    last = record.source.find("\n", mention.end)
    aimed = any(first <= target.start and (last < 0 or target.end <= last) for target in record.targets)
    inside = any(task.start <= mention.start < task.end for task in record.tasks)
    return "plan.target" if aimed and not inside else None


def _issuer_edges(subject: Subject, named: dict[str, Body]) -> list[EdgeRow]:
    """CO_QUAN_BAN_HANH: the issuer, or each of the bodies of a joint document."""
    issuer = subject.record.document.issuer or ""
    names = [issuer] if issuer in named else [name for name in named if name in issuer.split(", ")]
    return [
        subject.edge("CO_QUAN_BAN_HANH", ("Document", subject.id), ("Agency", named[name].id),
                     subject.evidence(_printed(subject, name), "header.issuer"))
        for name in names
    ]


def _printed(subject: Subject, name: str) -> Span:
    """Where the agency is first printed in any of its forms; else the first line of the text."""
    source = subject.record.source
    forms = [form for agency in subject.record.agencies if agency.name == name for form in agency.mentions]
    found = [(at, at + len(form)) for form in forms if (at := source.find(form)) >= 0]
    start = len(source) - len(source.lstrip())
    line = source.find("\n", start)
    return min(found, default=(start, line if line >= 0 else len(source)))


def _shared_nodes(subject: Subject, named: dict[str, Body], place: Place,
                  edges: list[EdgeRow]) -> list[NodeRow]:
    """Nodes that other documents may share: all cited documents, the agencies and indices that edges need."""
    needed = {end for edge in edges for end in ((edge.from_label, edge.from_id), (edge.to_label, edge.to_id))}
    codes = {mention.code for mention in subject.record.indices}
    codes |= {code for task in subject.record.tasks for code in task.indices}
    candidates = [
        *citation_nodes(subject), *relation_nodes(subject), *(body.node() for body in named.values()),
        *(index_node(code, place) for code in sorted(codes)),
    ]
    return [node for node in candidates if node.label == "Document" or (node.label, node.id) in needed]
