"""Who is who: the ids of documents, and the joins of textual keys to them through the register.

A textual key is `<issuer>/<type>/<year or ->/<number, or the slug of a law's name>`. Nothing here guesses: a
name or a number without its year joins a document of the register only if exactly one fits.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from cancu.loaders import registers
from cancu.loaders.records import DocumentHeader
from cancu.loaders.registers import LegalDocument, Province
from cancu.loaders.text import fold, slug

UNKNOWN = "-"
_NUMBER = re.compile(r"\d+[a-z]{0,3}(?:-\d{4})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BRACKETS = re.compile(r"\([^()]*\)")
# "Luật sửa đổi, bổ sung một số điều của Luật A" and "Luật sửa đổi Luật A" name the same law.
_AMENDING = re.compile(r"\bsua-doi(?:-bo-sung)?(?:-mot-so-dieu)?(?:-cua)?(?=-)")


class Key(NamedTuple):
    """The four parts of a key or of a document's id. `year` is `-` where nothing says it."""

    issuer: str
    type: str
    year: str
    number: str

    @property
    def by_name(self) -> bool:
        """True for a law known by its name alone: `qh/luat/2015-06-19/to-chuc-chinh-phu`."""
        return self.number != UNKNOWN and not _NUMBER.fullmatch(self.number)

    def __str__(self) -> str:
        return "/".join(self)


@dataclass(frozen=True)
class Identity:
    """Which node a mention means.

    `joined`: through the register; `inferred`: by being the only one that fits; `confidence`: of the row
    joined to. `conflict`: number and date contradict each other, or the register knows another date.
    """

    id: str
    joined: bool = False
    inferred: bool = False
    conflict: bool = False
    confidence: str | None = None


class Register:
    """The legal register and the provinces, indexed for joins."""

    def __init__(self, documents: Iterable[LegalDocument], provinces: Iterable[Province]) -> None:
        provinces = tuple(provinces)
        self._formed = _formed_anew(provinces)
        self._provinces = {s: p.name for p in provinces for s in (p.slug, p.id_slug)}
        self.documents: dict[str, LegalDocument] = {}
        self.ids: dict[str, str] = {}  # by textual key
        self._by_number: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        self._by_name: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for document in documents:
            key = key_of(document.key)
            id_ = self.local(document.key, document.issued)
            self.documents[id_] = document
            self.ids[document.key] = id_
            self._by_number[key.issuer, key.type, key.number].append(id_)
            self._by_name[key.issuer, key.type, law_name(document.title_short)].append(id_)

    def identify(self, key: str, date: str | None = None, day: str | None = None) -> Identity:
        """The node of a mention, by its textual `key` and printed `date`, in a document of `day`."""
        parts = key_of(key)
        if parts.by_name or parts.year == UNKNOWN:
            found = self._only_one(parts, day)
            if found:
                return Identity(found, joined=True, inferred=not _is_day(parts.year),
                                conflict=self._other_date(found, date),
                                confidence=self.documents[found].certainty)
            return Identity(key)
        id_ = self.local(key, date)
        return Identity(id_, conflict=_other_year(parts, date) or self._other_date(id_, date))

    def local(self, key: str, date: str | None) -> str:
        """The key with the slug of a province formed anew, for a document dated from its first day on.

        Without a full date only a later year tells; a `45/2025/QĐ-UBND` without date keeps the old slug.
        """
        parts = key_of(key)
        for old, (new, first) in self._formed.items():
            if parts.issuer == old or parts.issuer.endswith(f"-{old}"):
                day = full_day(date) or f"{parts.year}-01-01"
                if first <= day and parts.year != UNKNOWN:
                    return str(parts._replace(issuer=parts.issuer.removesuffix(old) + new))
        return key

    def textual(self, id_: str) -> str:
        """The textual key that an id of a loaded document was made from."""
        key = key_of(id_.partition("~")[0])
        for old, (new, _) in self._formed.items():
            if key.issuer == new or key.issuer.endswith(f"-{new}"):
                return str(key._replace(issuer=key.issuer.removesuffix(new) + old))
        return str(key)

    def province_slug(self, name: str, date: str | None) -> str:
        """The slug of a province by its name, on a day: `vinh-long`, from 2025-07-01 `vinh-long-2025`."""
        plain = slug(name)
        new, first = self._formed.get(plain, (plain, ""))
        return new if date and date >= first else plain

    def province_of(self, issuer: str) -> str | None:
        """The province in an issuer's code: `snv-tra-vinh` -> Trà Vinh; None for a central body."""
        words = issuer.split("-")
        for start in range(1, len(words)):
            if name := self._provinces.get("-".join(words[start:])):
                return name
        return None

    def _only_one(self, key: Key, day: str | None) -> str | None:
        if key.by_name:
            known = self._by_name.get((key.issuer, key.type, _amending(key.number)), [])
        else:
            known = self._by_number.get((key.issuer, key.type, key.number), [])
        fitting = [id_ for id_ in known if self._fits(id_, key.year, day)]
        return fitting[0] if len(fitting) == 1 else None

    def _fits(self, id_: str, year: str, day: str | None) -> bool:
        issued = self.documents[id_].issued
        if year != UNKNOWN:
            return issued is not None and issued.startswith(year)
        return day is None or (issued or key_of(id_).year) <= day

    def _other_date(self, id_: str, date: str | None) -> bool:
        document = self.documents.get(id_)
        known = document.issued if document else None
        return bool(known and date and not known.startswith(date))


@cache
def register() -> Register:
    """The register as it is packaged."""
    return Register(registers.legal_documents(), registers.provinces())


def key_of(key: str) -> Key:
    """The parts of a key; ValueError if it has not four."""
    issuer, type_, year, number = key.split("/", 3)
    return Key(issuer, type_, year, number)


def document_id(header: DocumentHeader, known: Register, source: str = "") -> str:
    """The id of the document itself: its key, told apart by its title (failing that, by its text `source`)
    where it has no number of its own."""
    id_ = known.local(header.key, header.date)
    if key_of(id_).number != UNKNOWN:
        return id_
    return f"{id_}~{hashlib.sha256(fold(header.title or source).encode()).hexdigest()[:8]}"


def has_year(id_: str) -> bool:
    """False for a mention that nobody could date: a question mark, no bridge."""
    return key_of(id_).year != UNKNOWN


def law_name(title: str) -> str:
    """Comparable form of a law's title: `Luật Tổ chức Chính phủ (2015)` -> `to-chuc-chinh-phu`."""
    plain = slug(_BRACKETS.sub(" ", title)).replace("qppl", "quy-pham-phap-luat")
    return _amending(plain.removeprefix("luat-").removeprefix("bo-luat-").removeprefix("phap-lenh-"))


def full_day(date: str | None) -> str | None:
    """The date if it is full, else None: the graph's dates are days."""
    return date if _is_day(date) else None


def last_day(date: str | None) -> str | None:
    """The last day an ISO date may mean, as text that compares right: `2019-02` -> `2019-02-31`."""
    return date and date + {4: "-12-31", 7: "-31"}.get(len(date), "")


def _amending(name: str) -> str:
    return _AMENDING.sub("sua-doi", name)


def _is_day(date: str | None) -> bool:
    return bool(date and _DAY.fullmatch(date))


def _other_year(key: Key, date: str | None) -> bool:
    # "19-2016/NQ-CP ngày 06/02/2017": the number decides, the contradiction stays on the edge.
    return bool(date) and key.year != UNKNOWN and not str(date).startswith(key.year[:4])


def _formed_anew(provinces: Iterable[Province]) -> dict[str, tuple[str, str]]:
    return {
        province.slug: (province.id_slug, province.valid_from or "")
        for province in sorted(provinces, key=lambda p: p.valid_from or "", reverse=True)
        if province.id_slug != province.slug
    }
