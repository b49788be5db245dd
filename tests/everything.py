"""A graph with every label, type, pair and property of the model, and texts that spoil careless writers."""

from cancu.graph.model import EDGES, NODES, Kind, edge_properties
from cancu.graph.rows import EdgeRow, NodeRow, Value

IDS = {
    "Document": ("ubnd-tra-vinh/kh/2022/10", "cp/nd/2018/61-2018"),
    "Plan": ("ubnd-tra-vinh/kh/2022/10#P1", "cp/nd/2018/61-2018#P1"),
    "Task": ("ubnd-tra-vinh/kh/2022/10#T1", "ubnd-tra-vinh/kh/2022/10#T2"),
    "Agency": ("so-noi-vu/tra-vinh", "chinh-phu/trung-uong"),
    "Index": ("par-index", "cchc-cap-so/tra-vinh"),
    "Target": ("ubnd-tra-vinh/kh/2022/10#C1", "ubnd-tra-vinh/kh/2022/10#C2"),
    "IndexResult": ("ubnd-tra-vinh/kh/2022/10#R1", "ubnd-tra-vinh/kh/2022/10#R2"),
    "Criterion": ("ubnd-tra-vinh/kh/2022/10#R1.1", "ubnd-tra-vinh/kh/2022/10#R1.2"),
}
TEXT = '=1+1; "Rà soát",\n\'đặc biệt\' <&> \\ 61/2018/NĐ-CP\tđến 100%; 🏛'
_VALUES: dict[Kind, Value] = {
    Kind.STRING: TEXT, Kind.INTEGER: -12, Kind.FLOAT: 84.25, Kind.BOOLEAN: True, Kind.DATE: "2022-02-28",
    Kind.STRINGS: ["cp/nd/2018/61-2018", "Nghị định; \"số\" 61, 2018"],
}


def ids(label: str) -> tuple[str, str]:
    """Two ids as nodes of this label have them."""
    return IDS.get(label, (f"{label}-1", f"{label}-2"))


def rows() -> tuple[list[NodeRow], list[EdgeRow]]:
    """Two nodes of every label, the second with its id and title alone; every pair of every type, from first
    to first with all properties, from first to second with a source and empty texts."""
    nodes = [
        NodeRow(node.label, id_, {
            name: _VALUES[kind] if full else _empty(name, kind)
            for name, kind in node.properties.items() if name != "id"
        })
        for node in NODES for id_, full in zip(ids(node.label), (True, False), strict=True)
    ]
    edges = [
        EdgeRow(edge.type, start, ids(start)[0], end, ids(end)[number], {
            name: _VALUES[kind] if full else _empty(name, kind)
            for name, kind in edge_properties(edge.type).items()
        })
        for edge in EDGES for start, end in edge.pairs for number, full in ((0, True), (1, False))
    ]
    return nodes, edges


def _empty(name: str, kind: Kind) -> Value:
    if name in ("title", "source_doc", "rule"):
        return f"no {name}"
    if name == "quote":
        return ""  # a text of nothing is not the same as no text
    return [] if kind is Kind.STRINGS else None
