"""What tasks rest on, by their own text and through their plan, with the state of each basis."""

from typing import Any

from cancu.graph.building.evidence import where_read
from cancu.graph.judging.routes import is_bridge
from cancu.graph.store import Store
from cancu.queries.force import Law
from cancu.queries.runner import fetch


def bases_of(store: Store, law: Law, tasks: set[str]) -> dict[str, list[dict[str, Any]]]:
    """Bases of each task that has some, on the day of `law`: those of its own text, then those of its plan.

    Each is `document`, `so_ky_hieu`, `state`, `grade` (direct, inherited), `how`, and `dated` (False for a
    mention without year), beside what `where_read` tells.
    """
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for row in fetch(store, "bases_of_tasks", {"tasks": sorted(tasks)}):
        found.setdefault(row["task"], {})[row["document"]] = _basis("direct", row)
    carriers = fetch(store, "carriers_of_tasks", {"tasks": sorted(tasks)})
    of_carrier: dict[str, list[dict[str, Any]]] = {}
    for row in fetch(store, "bases_of_carriers", {"documents": sorted({row["carrier"] for row in carriers})}):
        of_carrier.setdefault(row["carrier"], []).append(row)
    for pair in carriers:
        for row in of_carrier.get(pair["carrier"], ()):
            bases = found.setdefault(pair["task"], {})
            bases.setdefault(row["document"], _basis("inherited", row))
    documents = {document for bases in found.values() for document in bases}
    law.load(documents)
    described = {document: _described(law, document) for document in documents}
    return {task: [described[document] | basis for document, basis in bases.items()]
            for task, bases in found.items()}


def _basis(grade: str, row: dict[str, Any]) -> dict[str, Any]:
    return {"grade": grade, "how": row["how"], **where_read(row)}


def _described(law: Law, document: str) -> dict[str, Any]:
    node = law.nodes[document]
    return {"document": document, "so_ky_hieu": node["so_ky_hieu"], "state": law.state(document),
            "dated": is_bridge(document, bool(node["loaded"]))}
