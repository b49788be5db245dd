"""The graph as a networkx graph, for algorithms."""

from collections.abc import Collection

import networkx as nx
from cancu.graph.moving.scan import all_edges, all_nodes, stated, unique
from cancu.graph.store import Store


def to_networkx(store: Store, *, labels: Collection[str] | None = None,
                types: Collection[str] | None = None) -> "nx.MultiDiGraph[str]":
    """All nodes of `labels` and the edges of `types` between them; None stands for all.

    Nodes are ids, edges have their type as key. Attributes are the properties that are set (dates as ISO
    strings), besides `label` of a node and `type` of an edge. Raises StoreError.
    """
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for nodes in unique(all_nodes(store, labels)):
        found.add_nodes_from((row.id, {"label": row.label} | stated(row.properties)) for row in nodes)
    for edges in all_edges(store, types):
        for row in edges:
            if row.from_id in found and row.to_id in found:
                found.add_edge(row.from_id, row.to_id, row.type, type=row.type, **stated(row.properties))
    return found
