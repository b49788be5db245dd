"""JSON Lines, one file: all nodes, then all edges, in the form of `lines`."""

from pathlib import Path

from cancu.graph.export.tally import Tally
from cancu.graph.moving import lines
from cancu.graph.moving.scan import all_edges, all_nodes
from cancu.graph.moving.whole import NewFiles
from cancu.graph.store import Store


def write(store: Store, path: Path, new: NewFiles) -> Tally:
    """Write the graph to `path`."""
    tally = Tally([path])
    with new.at(path).open("w", encoding="utf-8", newline="") as file:
        for nodes in tally.of_nodes(all_nodes(store)):
            file.writelines(map(lines.node_line, nodes))
        for edges in tally.of_edges(all_edges(store)):
            file.writelines(map(lines.edge_line, edges))
    return tally
