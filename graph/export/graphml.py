"""GraphML, one file. `label` is the title of a node and the type of an edge: what Gephi and yEd show."""

from collections.abc import Mapping
from itertools import chain, count
from pathlib import Path
from typing import Any

from cancu.graph.export import flat, xml
from cancu.graph.export.tally import Tally
from cancu.graph.model import Kind
from cancu.graph.moving.scan import all_edges, all_nodes, unique
from cancu.graph.moving.whole import NewFiles
from cancu.graph.store import Store

_NODE = {"label": Kind.STRING, "node_type": Kind.STRING} | flat.node_kinds()
_EDGE = {"label": Kind.STRING, "edge_type": Kind.STRING} | flat.edge_kinds()


def write(store: Store, path: Path, new: NewFiles) -> Tally:
    """Write the graph to `path`; edges have ids, so that readers keep several between two nodes."""
    tally, number = Tally([path]), count(1)
    with (xml.document(new.at(path)) as out,
          out.element("graphml", nsmap={None: "http://graphml.graphdrawing.org/xmlns"})):
        for each in chain(_keys("node", _NODE), _keys("edge", _EDGE)):
            out.write(each)
        with out.element("graph", edgedefault="directed", id="cancu"):
            for nodes in tally.of_nodes(unique(all_nodes(store))):
                for node in nodes:
                    values = {"label": flat.shown(node), "node_type": node.label} | flat.cells(node, _NODE)
                    out.write(xml.element("node", {"id": node.id}, *_data("node", values)))
            for edges in tally.of_edges(all_edges(store)):
                for edge in edges:
                    ends = {"id": f"e{next(number)}", "source": edge.from_id, "target": edge.to_id}
                    values = {"label": edge.type, "edge_type": edge.type} | flat.cells(edge, _EDGE)
                    out.write(xml.element("edge", ends, *_data("edge", values)))
    return tally


def _keys(of: str, kinds: Mapping[str, Kind]) -> list[Any]:
    return [xml.element("key", {"id": f"{of}_{name}", "for": of, "attr.name": name,
                                "attr.type": xml.TYPES[kind]}) for name, kind in kinds.items()]


def _data(of: str, values: Mapping[str, str]) -> list[Any]:
    return [xml.element("data", {"key": f"{of}_{name}"}, content=value) for name, value in values.items()]
