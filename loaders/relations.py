"""stub"""
from collections.abc import Sequence
from cancu.loaders.records import Citation, DocumentHeader, Relation
def find_relations(text: str, header: DocumentHeader, citations: Sequence[Citation]) -> list[Relation]:
    return []
