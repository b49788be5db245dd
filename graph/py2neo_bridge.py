"""For people who have py2neo scripts: a py2neo Graph from the same address, answers as its Subgraph.

py2neo reached its end of life in 2023: nobody mends it any more. This is for moving scripts over step by
step, nothing in Cancu rests on it. Needs py2neo: `cancu[py2neo]`. Only a graph in Neo4j can be opened so.
"""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cancu.graph.export.tally import needed
from cancu.graph.store import StoreError

if TYPE_CHECKING:
    from py2neo import Graph, Subgraph


def connect(url: str) -> "Graph":
    """A py2neo Graph at `neo4j://HOST:7687` (also bolt, +s, +ssc); user, password and database come from
    CANCU_NEO4J_USER, CANCU_NEO4J_PASSWORD and CANCU_NEO4J_DATABASE, as for Cancu itself.

    Raises MissingExtraError where py2neo is not installed, StoreError where the graph cannot be opened.
    """
    py2neo, errors = needed("py2neo", "py2neo"), needed("py2neo.errors", "py2neo")
    if url.partition("://")[0].partition("+")[0] not in ("neo4j", "bolt"):
        raise StoreError(f"py2neo cannot open {url!r}.", remedy="Copy it into Neo4j: cancu copy FROM TO.")
    user, password = os.environ.get("CANCU_NEO4J_USER", "neo4j"), os.environ.get("CANCU_NEO4J_PASSWORD")
    try:
        graph: Graph = py2neo.Graph(url, auth=(user, password) if password else None,
                                    name=os.environ.get("CANCU_NEO4J_DATABASE") or None)
        graph.evaluate("RETURN 1")
    except (errors.ConnectionUnavailable, errors.ServiceUnavailable, errors.Neo4jError, OSError) as error:
        raise StoreError(f"py2neo cannot open the graph: {error}", place=url) from error
    return graph


def subgraph(graph: "Graph", statement: str, parameters: Mapping[str, Any] | None = None) -> "Subgraph":
    """The nodes and relationships that a statement returns, as a py2neo Subgraph, which may be empty."""
    py2neo = needed("py2neo", "py2neo")
    found = graph.run(statement, dict(parameters or {})).to_subgraph()
    return found if found is not None else py2neo.Subgraph()
