"""Who issued a document: the body that its symbol says, placed by the words around it."""

from functools import cache
from typing import NamedTuple

from cancu.loaders.document.issuers import COMMITTEES, Body, is_central, party_name, province_of
from cancu.loaders.document.places import Place
from cancu.loaders.letters import fold_word
from cancu.loaders.references.symbols import Symbol
from cancu.loaders.registers import Issuer, issuers

_ANY_LEVEL = ("ubnd", "hdnd", "tthdnd", "hu", "qu", "thu", "du")
# Types that only central bodies issue: their code is a ministry's even where a Sở uses the same letters.
_CENTRAL_TYPES = {"TT", "TTLT", "NĐ", "LUAT", "BL", "PL", "NQLT"}


class _Rows(NamedTuple):
    """The register's first row for a code, its first of a central body and its first of a local one."""

    first: Issuer | None = None
    central: Issuer | None = None
    local: Issuer | None = None


_NO_ROWS = _Rows()


class Issued(NamedTuple):
    """Issuer of a document: canonical name and its part of the key (`ubnd-tra-vinh`)."""

    name: str | None
    code: str


def issuer_of(symbol: Symbol, doc_type: str | None, named: Body | None, home: Place) -> Issued:
    """The issuer that a symbol says, placed by the words around (`named`), else by the document's own place.

    `QĐ-UBND` is the committee's even where the words name its chairman. A body without place or province gets
    none: its key is then no more than the form of issuer ("ubnd").
    """
    if not symbol.issuers:
        return _issuer_by_words(named)
    if len(symbol.issuers) > 1:
        place = named.place if named and named.place else province_of(home)
        return _joint_issuers(symbol.issuers, doc_type, place)
    return _one_issuer(symbol.issuers[0], doc_type, named, home)


def _joint_issuers(codes: tuple[str, ...], doc_type: str | None, place: Place) -> Issued:
    """Several bodies in the order of the symbol; the place of local ones stands once behind all codes."""
    rows = [_row_for(code, doc_type, None) for code in codes]
    names = [code if row is None else _local_name(row, None, place) if row.local else row.name
             for code, row in zip(codes, rows, strict=True)]
    joined = "-".join(code if row is None else row.key for code, row in zip(codes, rows, strict=True))
    local = any(row is not None and row.local for row in rows)
    return Issued(", ".join(name or "" for name in names), _key_code(joined, place if local else None))


def _issuer_by_words(named: Body | None) -> Issued:
    if named is None or named.code is None:
        return Issued(named.name if named else None, "-")
    return Issued(named.name, _key_code(named.code, named.place))


def _one_issuer(code: str, doc_type: str | None, named: Body | None, home: Place) -> Issued:
    row = _row_for(code, doc_type, named)
    if row is not None and not row.local:
        return Issued(row.name, row.key)
    placed = home.province is not None or (named is not None and named.place is not None)
    if row is None and (_of_the_centre(code, named) or not placed):
        return Issued(named.name if named else None, code)
    own = home if _of_any_level(code, row) else province_of(home)
    place = named.place if named and named.place else own
    return Issued(_local_name(row, named, place), _key_code(row.key if row else code, place))


def _local_name(row: Issuer | None, named: Body | None, place: Place) -> str | None:
    if row is None:
        return named.name if named else None
    if row.name.endswith(COMMITTEES):
        words = next(filter(row.name.endswith, COMMITTEES))
        return f"{row.name.removesuffix(words)}{party_name(place)}"
    if named and fold_word(named.name).startswith(fold_word(row.name)):
        return named.name
    return f"{row.name.removesuffix(' tỉnh')} {place.words}".strip()


def _row_for(code: str, doc_type: str | None, named: Body | None) -> Issuer | None:
    """The register's row for a code; of a code that stands for two, the one the words or the type tell."""
    rows = _rows_by_key().get(code, _NO_ROWS)
    if doc_type in _CENTRAL_TYPES or is_central(named):
        # "TT-LĐTBXH", "QĐ-LĐTBXH" of the minister
        return rows.central or _rows_by_key().get("b" + code, _NO_ROWS).first
    if rows.local and (not rows.central or (named is not None and named.place is not None)):
        return rows.local
    return rows.central or rows.local


def _of_the_centre(code: str, named: Body | None) -> bool:
    """Whether a body that no list knows is one at the centre: "KL-LNTPTW", or by the words around it."""
    return code.endswith("tw") or is_central(named)


def _of_any_level(code: str, row: Issuer | None) -> bool:
    """Whether a unit below the province has such a body too, so that "UBND" alone is the unit's own."""
    return code in _ANY_LEVEL or (row is not None and row.level in ("huyen", "xa"))


def _key_code(code: str, place: Place | None) -> str:
    return "-".join(part for part in (code, place.slug if place else "") if part)


@cache
def _rows_by_key() -> dict[str, _Rows]:
    found: dict[str, _Rows] = {}
    for row in issuers():
        rows = found.get(row.key, _NO_ROWS)
        found[row.key] = _Rows(rows.first or row, rows.central or (None if row.local else row),
                               rows.local or (row if row.local else None))
    return found
