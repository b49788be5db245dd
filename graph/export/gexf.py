"""GEXF 1.2, one file, for Gephi."""

from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from cancu.graph.export import flat, xml
from cancu.graph.export.tally import Tally
from cancu.graph.model import Kind
from cancu.graph.moving.scan import all_edges, all_nodes, unique
from cancu.graph.moving.whole import NewFiles
from cancu.graph.store import Store

_NODE = {"node_type": Kind.STRING} | flat.node_kinds()
_EDGE = {"edge_type": Kind.STRING} | flat.edge_kinds()


def write(store: Store, path: Path, new: NewFiles) -> Tally:
    """Write the graph to `path`."""
    tally, number = Tally([path]), count(1)
    with (xml.document(new.at(path)) as out,
          out.element("gexf", version="1.2", nsmap={None: "http://www.gexf.net/1.2draft"}),
          out.element("graph", defaultedgetype="directed", mode="static")):
        out.write(_attributes("node", _NODE))
        out.write(_attributes("edge", _EDGE))
        with out.element("nodes"):
            for nodes in tally.of_nodes(unique(all_nodes(store))):
                for node in nodes:
                    values = {"node_type": node.label} | flat.cells(node, _NODE)
                    names = {"id": node.id, "label": flat.shown(node)}
                    out.write(xml.element("node", names, _values(values)))
        with out.element("edges"):
            for edges in tally.of_edges(all_edges(store)):
                for edge in edges:
                    ends = {"id": str(next(number)), "source": edge.from_id, "target": edge.to_id,
                            "label": edge.type}
                    values = {"edge_type": edge.type} | flat.cells(edge, _EDGE)
                    out.write(xml.element("edge", ends, _values(values)))
    return tally


def _attributes(of: str, kinds: Mapping[str, Kind]) -> Any:
    return xml.element("attributes", {"class": of}, *(
        xml.element("attribute", {"id": name, "title": name, "type": xml.TYPES[kind]})
        for name, kind in kinds.items()
    ))


def _values(values: Mapping[str, str]) -> Any:
    return xml.element("attvalues", {}, *(
        xml.element("attvalue", {"for": name, "value": value}) for name, value in values.items()
    ))
