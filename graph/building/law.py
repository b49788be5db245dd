"""Edges of law that a text states: who amends, replaces, repeals, implements whom."""

import re

from cancu.graph.building.cited import Mention, mentioned
from cancu.graph.building.subject import Subject
from cancu.graph.identity import full_day
from cancu.graph.model import EDGE_OF_RELATION
from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.loaders.records import Relation
from cancu.loaders.text import fold

# "thay thế cụm từ", "bãi bỏ cụm từ": the older text lives on with other words.
_WORDS = re.compile(r"\bcum tu\b")
_ARTICLES = re.compile(r"\b(?:bai bo|huy bo) (?:dieu|khoan|diem|chuong|muc|phu luc)\b")


def relation_edges(subject: Subject) -> list[EdgeRow]:
    """One edge a relation of the record; a document that acts on itself makes none."""
    edges: dict[tuple[str, str, str], EdgeRow] = {}
    for relation in subject.record.relations:
        source, target = subject.identify(relation.source), subject.identify(relation.target)
        if source.id != target.id:
            edge = subject.edge(edge_type(relation, subject.record.source), ("Document", source.id),
                                ("Document", target.id), _properties(subject, relation, source.id))
            edges.setdefault(edge.pair, edge)
    return list(edges.values())


def relation_nodes(subject: Subject) -> list[NodeRow]:
    """Nodes of both ends, by their keys alone: one that is also cited is known better from there."""
    keys = {key for relation in subject.record.relations for key in (relation.source, relation.target)}
    ids = {subject.identify(key).id: key for key in sorted(keys)}
    ids.pop(subject.id, None)
    return [mentioned(id_, subject.known, [Mention((key,))]) for id_, key in ids.items()]


def edge_type(relation: Relation, source: str) -> str:
    """The edge of a relation; words alone that change are an amendment, not a repeal in part."""
    words = fold(source[relation.start:relation.end])
    if relation.rel == "bai_bo_mot_phan" and _WORDS.search(words) and not _ARTICLES.search(words):
        return "SUA_DOI"
    return EDGE_OF_RELATION[relation.rel]


def _properties(subject: Subject, relation: Relation, source_id: str) -> dict[str, Value]:
    proof = subject.evidence((relation.start, relation.end), f"relation.{relation.rel}")
    if relation.rel == "ban_hanh_kem_theo":
        return proof
    effective = relation.effective
    if effective is None and source_id == subject.id:
        effective = subject.record.document.effective
    return proof | {"effective": full_day(effective), "until": full_day(relation.until),
                    "article": relation.article}
