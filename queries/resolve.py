"""From what a person writes (a number, a key, a name) to the one node it means, or a clear error."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from cancu.graph.store import Store
from cancu.loaders import registers
from cancu.loaders.errors import CancuError
from cancu.loaders.text import fold, normalise, slug
from cancu.queries.runner import fetch

_SHOWN = 8
# "76/NQ-CP/2021" is how some write a number with its year.
# "384/QĐ-UBND", "30c/NQ-CP", "19-2017/NQ-CP", "66.7/2025/NQ-CP", "18-NQ/TW": number, its year, the rest.
_SYMBOL = re.compile(
    r"(?<![\w/])0*(?P<number>\d+(?:\.\d+)?[a-zđ]?)(?:[/-](?P<year>(?:19|20)\d{2}))?"
    r"(?P<rest>[/-][^\W\d][\w&/.-]*?)(?:/(?P<last>(?:19|20)\d{2}))?(?!\.?[\w&/-])", re.IGNORECASE)
# "61/2018": number and year alone.
_NUMBER_YEAR = re.compile(
    r"(?:.*\s)?0*(?P<number>\d+(?:\.\d+)?[a-zđ]?)/(?P<year>(?:19|20)\d{2})", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_SEAM = re.compile(r"\s*([/&-])\s*")


class NotFoundError(CancuError):
    """Nothing in the graph is what was asked for. `candidates`: what is near it."""

    def __init__(self, message: str, candidates: Iterable[str] = (), remedy: str = "") -> None:
        self.candidates = tuple(candidates)
        near = f"Near it: {', '.join(self.candidates)}." if self.candidates else ""
        super().__init__(message, remedy=" ".join(filter(None, (near, remedy))))


class AmbiguousError(CancuError):
    """Several things in the graph are what was asked for. `candidates`: their ids."""

    def __init__(self, message: str, candidates: Iterable[str], remedy: str) -> None:
        self.candidates = tuple(candidates)
        shown = ", ".join(self.candidates[:_SHOWN])
        more = len(self.candidates) - _SHOWN
        super().__init__(f"{message} {shown}{f' and {more} more' if more > 0 else ''}.", remedy=remedy)


def resolve_document(store: Store, text: str, province: str | None = None) -> str:
    """The id of the document that `text` means: a key or id, a number, a law's name.

    `province` (a name) tells local documents of one number apart; a year behind the number does too. A
    mention without year is only taken when no dated document has that number. Raises NotFoundError,
    AmbiguousError.
    """
    text = normalise(text).text.strip()
    if not text:
        raise NotFoundError("no document was named.", remedy="Write a number (61/2018/NĐ-CP) or a key.")
    exact = (fetch(store, "documents", {"documents": [text.lower()]})
             or fetch(store, "find_documents_by_alias", {"alias": text.lower()}))
    if exact:
        return _one(text, exact, None)
    symbol = _SYMBOL.search(_SEAM.sub(r"\1", text))
    found = _by_symbol(store, symbol, text) if symbol else _by_number(store, text) or _by_title(store, text)
    if not found:
        near = _near(store, _printed(symbol) if symbol else text)
        raise NotFoundError(f"no document {text!r} in this graph.", near)
    return _one(text, found, province)


def resolve_symbols(store: Store, text: str) -> list[str]:
    """Symbols in the graph that are `text`, whatever its zeros, case and blanks; NotFoundError if none is."""
    text = normalise(text).text.strip()
    symbol = _SYMBOL.search(_SEAM.sub(r"\1", text))
    wanted = _plain(_printed(symbol) if symbol else text)
    known = {row["so_ky_hieu"] for row in fetch(store, "document_symbols", {})}
    found = sorted(each for each in known if _plain(each) == wanted)
    if not found:
        raise NotFoundError(f"no document {text!r} in this graph.", _near(store, text))
    return found


def _by_symbol(store: Store, symbol: "re.Match[str]", text: str) -> list[dict[str, Any]]:
    number, year = symbol["number"].lower(), symbol["year"]
    suffix = "/" + fold(number).replace(" ", ".") + (f"-{year}" if year else "")
    wanted = _plain(_printed(symbol))
    found = [row for row in fetch(store, "find_documents", {"suffix": suffix})
             if row["node"]["so_ky_hieu"] and _plain(row["node"]["so_ky_hieu"]) == wanted]
    after = _YEAR.search(text, text.find(symbol["rest"].strip()) + 1) if not year else None
    return [row for row in found if _year(row["id"]) == after[0]] if after else found


def _by_number(store: Store, text: str) -> list[dict[str, Any]]:
    """Documents of exactly this number and year; a title that holds the digits (161/2018) is not meant."""
    named = _NUMBER_YEAR.fullmatch(text)
    if not named:
        return []
    suffix = f"/{fold(named['number']).replace(' ', '.')}-{named['year']}"
    found = fetch(store, "find_documents", {"suffix": suffix})
    rest = [] if found else fetch(store, "find_documents", {"suffix": suffix.partition("-")[0]})
    return found or [row for row in rest if _year(row["id"]) == named["year"]]


def _printed(symbol: "re.Match[str]") -> str:
    """The symbol without the year that was written behind it."""
    return symbol[0].removesuffix(f"/{symbol['last']}")


def _by_title(store: Store, text: str) -> list[dict[str, Any]]:
    found = fetch(store, "find_documents_by_title", {"text": fold(text)}) if fold(text) else []
    exact = [row for row in found if row["node"]["folded"] == fold(text)]
    return exact or found


def _one(text: str, found: list[dict[str, Any]], province: str | None) -> str:
    if province:
        found = [row for row in found if _of_province(row["node"], province)]
        if not found:
            raise NotFoundError(f"no document {text!r} of {province}.")
    dated = [row for row in found if _year(row["id"]) != "-" or row["node"]["loaded"]]
    ids = [row["id"] for row in dated or found]
    if len(ids) > 1:
        raise AmbiguousError(f"{text!r} may be {len(ids)} documents:", ids,
                             "Write the key, add the year (76/NQ-CP 2021), or give the province.")
    return str(ids[0])


def _of_province(node: dict[str, Any], province: str) -> bool:
    names = _province_names(province)
    issuer = str(node["id"]).partition("/")[0]
    return fold(node["province"] or "") in names or any(issuer.endswith(f"-{slug(name)}") for name in names)


def _province_names(name: str) -> set[str]:
    """Folded names of the province: as written, and those the register knows it by."""
    wanted = fold(name)
    names = {wanted, wanted.removeprefix("tinh ").removeprefix("thanh pho ").removeprefix("tp ")}
    for province in registers.provinces():
        known = {fold(each) for each in (province.name, province.full_name, *province.aliases)}
        if names & known:
            names |= {fold(province.name)}
    return names


def _plain(so_ky_hieu: str) -> str:
    """Comparable symbol: no blanks, no leading zeros, no case, no diacritics."""
    return "/".join(slug(part) for part in _SEAM.sub(r"\1", so_ky_hieu).lstrip("0").split("/"))


def _year(document: str) -> str:
    parts = document.split("/")
    return parts[2] if len(parts) > 2 else ""


def _near(store: Store, text: str) -> list[str]:
    """Symbols and ids that look like `text`, for the error only."""
    rows = fetch(store, "document_symbols", {})
    names = {row["so_ky_hieu"]: None for row in rows} | {row["id"]: None for row in rows}
    return get_close_matches(text, list(names), n=5, cutoff=0.6)


def resolve_agency(store: Store, name: str, province: str | None = None, day: str | None = None) -> str:
    """The id of the agency that `name` means: an id, a full or short name, an abbreviation of the register.

    `province` (a name) chooses among bodies of one name; among those of one name and province that followed
    each other, the one that exists on `day` (ISO) is meant. Raises NotFoundError, AmbiguousError.
    """
    name = normalise(name).text.strip()
    found: list[dict[str, Any]] = []
    for folded in _agency_names(name):
        found += fetch(store, "find_agencies", {"text": folded})
    if "/" in name:
        found = [row for row in fetch(store, "agencies", {}) if row["id"] == name.lower()]
    if province:
        found = [row for row in found if _in_province(row, province)]
    nodes = {row["id"]: row["node"] for row in found}
    ids = _best(name, nodes)
    if not ids:
        titles = [row["node"]["title"] for row in fetch(store, "agencies", {})
                  if not province or _in_province(row, province)]
        where = f" of {province}" if province else ""
        raise NotFoundError(f"no agency {name!r}{where} in this graph.",
                            get_close_matches(name, [title for title in titles if title], n=5, cutoff=0.6))
    if len(ids) > 1 and day:
        ids = _existing([nodes[id_] for id_ in ids], day)
    if len(ids) > 1:
        raise AmbiguousError(f"{name!r} may be {len(ids)} agencies:", ids,
                             "Give the province, the full name or the id.")
    return ids[0]


def _existing(nodes: list[dict[str, Any]], day: str) -> list[str]:
    """Of bodies of one name and province those that exist on the day; all where that tells nothing."""
    there = [node for node in nodes
             if (node["valid_from"] or "") <= day and (node["valid_to"] or "9") >= day]
    alike = len({(fold(node["title"] or ""), node["province"]) for node in nodes}) == 1
    return [str(node["id"]) for node in (there if alike and there else nodes)]


def _agency_names(name: str) -> list[str]:
    """Folded names to look for: as written, and the full name behind an alias or abbreviation."""
    wanted = fold(name)
    names = [wanted] if wanted else []
    for agency in registers.agencies():
        if wanted and wanted in {fold(each) for each in (*agency.aliases, *agency.abbreviations)}:
            names.append(fold(agency.name))
    return list(dict.fromkeys(names))


def _in_province(row: dict[str, Any], province: str) -> bool:
    names = _province_names(province)
    place = str(row["id"]).rpartition("/")[2]
    return fold(row["node"]["province"] or "") in names or place in {slug(name) for name in names}


def _best(name: str, found: dict[str, dict[str, Any]]) -> list[str]:
    """Ids of the agencies whose whole name it is; failing that, all that have the words in their name."""
    slugs = {slug(folded) for folded in _agency_names(name)} | {name.lower()}
    exact = [id_ for id_, node in found.items()
             if id_.partition("/")[0] in slugs or id_ == name.lower() or slug(node["title"] or "") in slugs]
    return sorted(exact or found)
