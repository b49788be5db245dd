"""Document nodes as the register or a mere mention knows them.

What is known of a document that was not read must not depend on the order in which others cite it: every
property of a mention is a function of the id, or the best of all mentions.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from cancu.graph.identity import UNKNOWN, Register, full_day, key_of
from cancu.graph.model import NODE_TYPES
from cancu.graph.rows import NodeRow, Value
from cancu.loaders import registers
from cancu.loaders.text import fold

# "61/2018/NĐ-CP", "18-NQ/TW", "19-2017/NQ-CP": number, year or none, symbol.
_NUMBER = re.compile(r"(\d+\w{0,2}?)(?:[-/]\d{4})?[-/](.+)")


@dataclass(frozen=True)
class Mention:
    """How one text names the document: textual keys, number (or a law's name) and date as printed, issuer."""

    keys: tuple[str, ...] = ()
    number: str | None = None
    date: str | None = None
    conflict: bool = False
    issuer: str | None = None


def mentioned(id_: str, known: Register, mentions: Iterable[Mention],
              before: Mapping[str, Value] | None = None) -> NodeRow:
    """The node of a document that is only cited, from these mentions and what others gave `before`."""
    before = before or {}
    mentions = tuple(mentions)
    numbers = [before.get("so_ky_hieu"), *(mention.number for mention in mentions)]
    issuers = [before.get("issuer"), *(mention.issuer for mention in mentions)]
    days = [before.get("issued"), *(full_day(m.date) for m in mentions if not m.conflict)]
    return _node(id_, known, {
        # "1899/QĐ-TTG" beside "1899/QĐ-TTg": small letters come later.
        "so_ky_hieu": max((str(number) for number in numbers if number), default=None),
        "issuer": max((str(issuer) for issuer in issuers if issuer), default=None),
        "issued": min((str(day) for day in days if day), default=None),
        "loaded": False, "registered": False, "aliases": aliases(id_, mentions, before),
    })


def registered(id_: str, known: Register, mentions: Iterable[Mention] = (),
               before: Mapping[str, Value] | None = None) -> NodeRow:
    """The node of a document of the register that was not read; mentions add only aliases."""
    document = known.documents[id_]
    return _node(id_, known, {
        "doc_type": document.doc_type, "so_ky_hieu": document.so_ky_hieu, "issuer": document.issuer,
        "issued": full_day(document.issued), "effective": full_day(document.effective),
        "term_end": full_day(document.term_end), "loaded": False, "registered": True,
        "aliases": aliases(id_, (*mentions, Mention((document.key,))), before),
    }, document.title_short)


def aliases(id_: str, mentions: Iterable[Mention], before: Mapping[str, Value] | None = None) -> list[str]:
    """Textual keys other than the id by which the document is known."""
    earlier = (before or {}).get("aliases")
    keys = {key for mention in mentions for key in mention.keys}
    return sorted((keys | set(earlier if isinstance(earlier, list) else [])) - {id_})


def title(doc_type: str | None, number: str | None, description: str | None) -> str:
    """The name of a document for people: `Nghị định 61/2018/NĐ-CP: Cơ chế một cửa`."""
    name = type_name(doc_type)
    if description and (description.startswith(name) or not number):
        return f"{description}, {number}" if number else description
    numbered = f"{name} {number}" if number and not str(number).startswith(name) else number or name
    return f"{numbered}: {description}" if description else numbered


def type_name(code: str | None) -> str:
    """`NĐ` -> `Nghị định`; the code itself where the register has no such type."""
    return _types().get(code, code) if code else "Văn bản"


def _node(id_: str, known: Register, facts: dict[str, Value], description: str | None = None) -> NodeRow:
    key = key_of(id_)
    doc_type = facts.get("doc_type") or _codes().get(key.type, key.type.upper())
    number = facts.get("so_ky_hieu")
    printed = str(number) if number else None
    parts = _NUMBER.match(printed or "")
    name = title(str(doc_type), printed, description)
    derived: dict[str, Value] = {
        "title": name, "folded": fold(name), "doc_type": doc_type, "province": known.province_of(key.issuer),
        "year": None if key.year == UNKNOWN else key.year[:4], "number": parts[1] if parts else None,
        "symbol": parts[2] if parts else None,
    }
    return NodeRow("Document", id_, blank() | derived | facts)


def blank() -> dict[str, Value]:
    """Every property of a document as None: what a node has lost must not stay."""
    return {name: None for name in NODE_TYPES["Document"].properties if name != "id"}


@cache
def _types() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in registers.document_types():
        names.setdefault(row.code, row.name)
    return names


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for row in registers.document_types():
        codes.setdefault(row.key, row.code)
    return codes
