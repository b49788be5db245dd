"""How every label and every type of edge of the model looks: one entry each, so a drawing never guesses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cancu.graph.model import EDGE_TYPES, NODE_TYPES


@dataclass(frozen=True)
class NodeStyle:
    """Colours of a box: its ground and its border."""

    fill: str
    border: str


@dataclass(frozen=True)
class EdgeStyle:
    """Colour and width of a line."""

    colour: str
    width: float = 1.6


NODE_STYLES: dict[str, NodeStyle] = {
    "Document": NodeStyle("#e8f0fa", "#2f6299"),
    "Plan": NodeStyle("#e3f3e6", "#2c7a45"),
    "Task": NodeStyle("#fff6dc", "#a97b12"),
    "Agency": NodeStyle("#f0e9f7", "#6d4a94"),
    "Index": NodeStyle("#e2f3f4", "#1d7680"),
    "Target": NodeStyle("#e9f2ec", "#4d7a5c"),
    "IndexResult": NodeStyle("#e2edf4", "#3d6c85"),
    "Criterion": NodeStyle("#eef1f3", "#5f6f7a"),
    "Unread": NodeStyle("#f7ecec", "#8a5a5a"),
}
CITED_ONLY = NodeStyle("#f4f5f7", "#8a94a1")  # a document whose text was not read
ENDED = NodeStyle("#fbe9e7", "#b3261e")  # no longer in force on the day asked for
NOT_YET = NodeStyle("#eeeefb", "#5b57b0")  # issued after that day, or not yet in force

_BASIS = EdgeStyle("#4f78a8")
_CARRY_OUT = EdgeStyle("#1f8a5b")
_CHANGE = EdgeStyle("#c77700", 2.0)
_END = EdgeStyle("#b3261e", 2.4)
_OWNER = EdgeStyle("#6d4a94")
_PART = EdgeStyle("#8a94a1", 1.2)

EDGE_STYLES: dict[str, EdgeStyle] = {
    "CAN_CU": _BASIS,
    "DAN_CHIEU": EdgeStyle("#a9b7c6", 1.2),
    "BAN_HANH": EdgeStyle("#2c7a45"),
    "THUOC": _PART,
    "CHU_TRI": _OWNER,
    "PHOI_HOP": EdgeStyle("#a48cc0", 1.2),
    "IMPROVES": EdgeStyle("#1d7680"),
    "CO_QUAN_BAN_HANH": _PART,
    "THUC_HIEN": _CARRY_OUT,
    "HUONG_DAN": EdgeStyle("#5aa383"),
    "QUY_DINH_CHI_TIET": EdgeStyle("#5aa383"),
    "SUA_DOI": _CHANGE,
    "THAY_THE": _END,
    "BAI_BO": _END,
    "BAI_BO_MOT_PHAN": EdgeStyle("#d3655e", 2.0),
    "DINH_CHI": EdgeStyle("#d3655e", 2.0),
    "DINH_CHINH": _CHANGE,
    "TRUC_THUOC": _PART,
    "THANH_VIEN": _PART,
    "KE_THUA": EdgeStyle("#6d4a94", 2.0),
    "DAT_CHI_TIEU": _PART,
    "KET_QUA": _PART,
    "TIEU_CHI": _PART,
}


def name_of(label: str, lang: str) -> str:
    """The name of a label or edge type for people: `vi` or `en`; an unknown one stays as it is."""
    kind = NODE_TYPES.get(label) or EDGE_TYPES.get(label)
    if kind is None:
        return label
    return kind.vi if lang == "vi" else kind.en


def has_ended(node: Mapping[str, Any]) -> bool:
    """Whether an answer says of this document that it is no longer in force."""
    return str(node.get("state") or "").startswith("ended")


def is_coming(node: Mapping[str, Any]) -> bool:
    """Whether an answer says of this document that it was issued after its day, or was not yet in force."""
    return node.get("state") == "not_yet"


def node_style(node: Mapping[str, Any]) -> NodeStyle:
    """The style of one node of an answer; unknown labels look like a document that was not read."""
    label = str(node.get("label"))
    if label == "Document":
        if has_ended(node):
            return ENDED
        if is_coming(node):
            return NOT_YET
        if node.get("loaded") is False:
            return CITED_ONLY
    return NODE_STYLES.get(label, CITED_ONLY)


def edge_style(type_: str) -> EdgeStyle:
    """The style of an edge type; unknown types look like structure."""
    return EDGE_STYLES.get(type_, _PART)
