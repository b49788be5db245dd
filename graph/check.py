"""Counts of a graph, and what must not be in it."""

from cancu.graph.engines import cypher
from cancu.graph.model import EDGES, NODES
from cancu.graph.store import Store

# Each finds ids of what a whole load never leaves behind.
_FAULTS: dict[str, str] = {
    "task without plan": "MATCH (n:Task) WHERE NOT EXISTS { MATCH (n)-[:THUOC]->(:Plan) } RETURN n.id AS id",
    "plan without document":
        "MATCH (n:Plan) WHERE NOT EXISTS { MATCH (:Document)-[:BAN_HANH]->(n) } RETURN n.id AS id",
    "criterion without result":
        "MATCH (n:Criterion) WHERE NOT EXISTS { MATCH (:IndexResult)-[:TIEU_CHI]->(n) } RETURN n.id AS id",
    "document that nobody mentions":
        "MATCH (n:Document) WHERE n.loaded = false AND n.registered = false "
        "AND NOT EXISTS { MATCH (n)-[r]->() } AND NOT EXISTS { MATCH (n)<-[r]-() } RETURN n.id AS id",
    "agency that nobody mentions":
        "MATCH (n:Agency) WHERE NOT EXISTS { MATCH (n)-[r]->() } AND NOT EXISTS { MATCH (n)<-[r]-() } "
        "RETURN n.id AS id",
}


def counts(store: Store) -> dict[str, dict[str, int]]:
    """`nodes` by label and `edges` by type, every one of the model, in its order."""
    return {
        "nodes": {node.label: _number(store, cypher.count_nodes(node.label)) for node in NODES},
        "edges": {edge.type: _number(store, cypher.count_edges(edge.type)) for edge in EDGES},
    }


def faults(store: Store) -> list[str]:
    """One line for each thing that is not as it must be; empty for a sound graph."""
    found = [
        f"{fault}: {row['id']}" for fault, statement in _FAULTS.items() for row in store.read(statement, {})
    ]
    for edge in EDGES:
        unproved = _number(store, f"MATCH ()-[r:`{edge.type}`]->() WHERE r.source_doc IS NULL "
                                  "OR r.rule IS NULL OR r.certainty IS NULL RETURN count(r) AS n")
        if unproved:
            found.append(f"{edge.type} without evidence: {unproved}")
    return found


def _number(store: Store, statement: str) -> int:
    return int(store.read(statement, {})[0]["n"])
