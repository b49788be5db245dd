"""The registers: facts of law and administration as CSV files, each row with source and certainty.

Each function reads its file once. A row that breaks the rules of its file raises `RegisterError`.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from cancu.loaders.errors import RegisterError
from cancu.loaders.registers.files import read_rows
from cancu.loaders.registers.rows import (
    AgencyRow,
    DocumentType,
    DraftingUnit,
    IndexRow,
    Issuer,
    LegacyLetter,
    LegalDocument,
    LegalRelation,
    Membership,
    Province,
    Succession,
    TableHeader,
)

__all__ = [
    "AgencyRow", "DocumentType", "DraftingUnit", "IndexRow", "Issuer", "LegacyLetter", "LegalDocument",
    "LegalRelation", "Membership", "Province", "Succession", "TableHeader", "agencies", "document_types",
    "drafting_units", "indices", "issuers", "legacy_letters", "legal_documents", "legal_relations",
    "memberships", "provinces", "successions", "table_headers",
]

_KIND = "kind:"  # a member of this form stands for every single body of that kind


@cache
def provinces() -> tuple[Province, ...]:
    """The 63 units until 2025-06-30, the 34 since, and what came before or after; see `Province.set`."""
    return read_rows("provinces.csv", Province)


@cache
def document_types() -> tuple[DocumentType, ...]:
    """Type words with their codes (29 of NĐ 30/2020, laws, Party documents, copies)."""
    return read_rows("document_types.csv", DocumentType)


@cache
def issuers() -> tuple[Issuer, ...]:
    """Codes of symbols and the bodies they stand for."""
    return read_rows("issuers.csv", Issuer)


@cache
def drafting_units() -> tuple[DraftingUnit, ...]:
    """Codes that stand behind the issuer in the symbol of a letter."""
    return read_rows("drafting_units.csv", DraftingUnit)


@cache
def successions() -> tuple[Succession, ...]:
    """Who took over whose functions, when, by what; the main successor of a body first."""
    return read_rows("successions.csv", Succession)


@cache
def agencies() -> tuple[AgencyRow, ...]:
    """Bodies and collectives, with successors and members filled in."""
    successors: dict[str, list[str]] = {}
    for succession in successions():
        successors.setdefault(succession.predecessor, []).append(succession.successor)
    members: dict[str, list[str]] = {}
    for membership in memberships():
        members.setdefault(membership.collective, []).append(membership.member)
    return tuple(
        replace(row, successors=tuple(successors.get(row.id, ())), members=tuple(members.get(row.id, ())))
        for row in _agency_rows()
    )


@cache
def memberships() -> tuple[Membership, ...]:
    """Every agency of every collective that has a list: a member with the days on which it existed."""
    return tuple(_expand(read_rows("memberships.csv", Membership), _agency_rows()))


@cache
def indices() -> tuple[IndexRow, ...]:
    """Indices that plans are meant to raise."""
    return read_rows("indices.csv", IndexRow)


@cache
def table_headers() -> tuple[TableHeader, ...]:
    """Wordings of the headers of task tables."""
    return read_rows("table_headers.csv", TableHeader)


@cache
def legal_documents() -> tuple[LegalDocument, ...]:
    """The legal register: documents."""
    return read_rows("legal_documents.csv", LegalDocument)


@cache
def legal_relations() -> tuple[LegalRelation, ...]:
    """The legal register: who amends, replaces, repeals whom."""
    return read_rows("legal_relations.csv", LegalRelation)


@cache
def _agency_rows() -> tuple[AgencyRow, ...]:
    return read_rows("agencies.csv", AgencyRow)


def _expand(rows: Iterable[Membership], bodies: tuple[AgencyRow, ...]) -> Iterable[Membership]:
    for row in rows:
        kind = row.member.removeprefix(_KIND)
        found = [body for body in bodies if body.id == row.member
                 or (row.member.startswith(_KIND) and body.kind == kind)]
        if not found:
            raise RegisterError(f"nobody is meant by member {row.member!r}.", place="memberships.csv",
                                remedy="Name an id or a kind: of agencies.csv.")
        for body in found:
            yield replace(row, member=body.id, from_date=body.valid_from, to_date=body.valid_to)


@cache
def legacy_letters() -> tuple[LegacyLetter, ...]:
    """How Vietnamese letters are spelt in text of TCVN3 and VNI fonts."""
    return read_rows("legacy_encodings.csv", LegacyLetter)
