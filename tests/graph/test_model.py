"""The declaration itself: everything else is derived from it."""

import pytest
from cancu.graph.model import (
    EDGE_OF_RELATION,
    EDGE_TYPES,
    EDGES,
    EVIDENCE,
    NODE_TYPES,
    NODES,
    edge_properties,
)

# Words that are keywords or functions on one engine or the other.
_RESERVED = {"type", "label", "start", "end", "on", "order", "in", "desc", "asc", "all", "with", "where"}


def test_labels_and_types_are_unique() -> None:
    assert len(NODE_TYPES) == len(NODES)
    assert len(EDGE_TYPES) == len(EDGES)
    assert not NODE_TYPES.keys() & EDGE_TYPES.keys()


def test_no_property_has_a_reserved_name() -> None:
    for node in NODES:
        assert not _RESERVED & node.properties.keys()
    for edge in EDGES:
        assert not _RESERVED & edge_properties(edge.type).keys()


def test_every_node_has_id_title_and_folded() -> None:
    for node in NODES:
        assert list(node.properties)[:3] == ["id", "title", "folded"]


def test_every_edge_joins_known_labels_and_carries_its_evidence() -> None:
    for edge in EDGES:
        assert {label for pair in edge.pairs for label in pair} <= NODE_TYPES.keys()
        assert len(set(edge.pairs)) == len(edge.pairs)
        assert EVIDENCE.keys() <= edge_properties(edge.type).keys()
        assert not EVIDENCE.keys() & edge.properties.keys()


@pytest.mark.parametrize("type_", sorted(set(EDGE_OF_RELATION.values())))
def test_every_relation_is_an_edge_between_documents(type_: str) -> None:
    assert ("Document", "Document") in EDGE_TYPES[type_].pairs


def test_names_for_people_differ() -> None:
    for types in (NODES, EDGES):
        assert len({each.vi for each in types}) == len({each.en for each in types}) == len(types)
