"""Textual keys of documents: `<issuer>/<type>/<year>/<number>`, lower-case ASCII, `-` for what is not known.

They follow from the print alone (a later join through the register happens in the graph): the same number in
another year, of another issuer, level or province is another document.
"""

from cancu.loaders.letters import fold_word
from cancu.loaders.text import slug

UNKNOWN = "-"
LAW_ISSUERS = {"LUAT": "qh", "BL": "qh", "HP": "qh", "PL": "ubtvqh"}


def document_key(issuer: str | None, doc_type: str | None, year: str | None, number: str | None) -> str:
    """`ubnd-tra-vinh/qd/2022/384`. `number` as `Symbol.key_number` gives it."""
    return "/".join((issuer or UNKNOWN, type_key(doc_type), year or UNKNOWN, number or UNKNOWN))


def type_key(doc_type: str | None) -> str:
    """`QĐ` -> qd, `CTr` -> ctr; `-` without a type."""
    return fold_word(doc_type).replace(" ", "") if doc_type else UNKNOWN


def law_key(doc_type: str, date: str | None, name: str) -> str:
    """Key of a law cited by name alone: `qh/luat/2015-06-19/to-chuc-chinh-quyen-dia-phuong`.

    A Constitution has one slug whatever its printed length ("Hiến pháp nước Cộng hòa ... năm 2013").
    """
    folded = "hien-phap" if doc_type == "HP" else slug(name)
    return "/".join((LAW_ISSUERS[doc_type], type_key(doc_type), date or UNKNOWN, folded or UNKNOWN))
