"""The legal register as rows: its documents, not read; its relations, each with the row that proves it."""

from collections.abc import Iterable

from cancu.graph.building.cited import registered
from cancu.graph.identity import Register, full_day
from cancu.graph.model import EDGE_OF_RELATION
from cancu.graph.rows import EdgeRow, Rows
from cancu.loaders.registers import LegalRelation

FILE = "legal_relations.csv"


def register_rows(known: Register, relations: Iterable[LegalRelation]) -> Rows:
    """Every document and relation of the register. `source_doc` of an edge: file and line."""
    rows = Rows(FILE, [registered(id_, known) for id_ in sorted(known.documents)])
    rows.edges = [relation_edge(relation, known) for relation in relations]
    return rows


def relation_edge(relation: LegalRelation, known: Register) -> EdgeRow:
    """The edge of one row; both ends are documents of the register."""
    ends = "Document", known.ids[relation.from_key], "Document", known.ids[relation.to_key]
    return EdgeRow(EDGE_OF_RELATION[relation.rel], *ends, {
        "source_doc": f"{FILE}#{relation.row}", "rule": "register.relation", "certainty": "register",
        "confidence": relation.confidence, "mentions": 1, "conflict": False,
        "effective": full_day(relation.effective), "article": relation.article or None,
    })
