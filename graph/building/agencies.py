"""Agencies: names as ids and nodes, joined to the register of bodies that every province has.

An id is the slug of the name without its province, `/`, and the province's slug: `so-noi-vu/tra-vinh`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import cache

from cancu.graph.building.places import CENTRAL, Place, places
from cancu.graph.rows import NodeRow
from cancu.loaders import registers
from cancu.loaders.agencies.names import is_collective, is_open_set, level_of, split_province
from cancu.loaders.registers import AgencyRow
from cancu.loaders.text import fold, slug

# These carry the province's name alone: "Tỉnh ủy Trà Vinh", "Báo Trà Vinh".
_NAME_ALONE = re.compile(r"(?:Tỉnh ủy|Thành ủy|Tỉnh đoàn|Thành đoàn|^Báo)$")


@dataclass(frozen=True)
class Body:
    """An agency by its canonical name. `row`: what the register knows of such bodies, or None."""

    name: str
    place: Place
    part: str  # of the id: the slug of the name without its province
    row: AgencyRow | None = None

    @property
    def id(self) -> str:
        return f"{self.part}/{self.place.slug}"

    def node(self) -> NodeRow:
        """Every property is a function of the name and the register: no document can change it."""
        row = self.row
        return NodeRow("Agency", self.id, {
            "title": self.name, "folded": fold(self.name), "province": self.place.name,
            "level": row.level if row else level_of(self.name), "kind": row.kind if row else None,
            "short_name": row.abbreviations[0] if row and row.abbreviations else None,
            "collective": row.collective if row else is_collective(self.name),
            "open_set": row.open_set if row else is_open_set(self.name),
            "valid_from": first_day(row.valid_from if row else None) or self.place.valid_from,
            "valid_to": earlier(end_day(row.valid_to if row else None), self.place.valid_to),
        })


def body_of(name: str, home: Place) -> Body:
    """The body that a canonical `name` means in a document of `home` (its province, or the centre)."""
    bare, province = split_province(name)
    place = _place(province, home)
    if province is None and (level_of(name) == "trung_uong" or (CENTRAL, slug(name)) in _known()):
        place = places()[CENTRAL]
    row = _known().get((CENTRAL if place.slug == CENTRAL else "", slug(bare)))
    return registered_body(row, place) if row else Body(name, place, slug(bare))


def registered_body(row: AgencyRow, place: Place) -> Body:
    """The body of a register row in a place: `Sở Nội vụ` in Trà Vinh -> `Sở Nội vụ tỉnh Trà Vinh`."""
    if place.slug == CENTRAL:
        return Body(row.name, place, slug(row.name), row)
    core = row.name
    if place.is_city:
        core = core.replace("Tỉnh ủy", "Thành ủy").replace("Tỉnh đoàn", "Thành đoàn")
    has_level = core.endswith(" tỉnh")
    core = core.removesuffix(" tỉnh")
    if _NAME_ALONE.search(core):
        name = f"{core} {place.name}"
    elif row.collective and not has_level:
        name = f"{core} ({place.kind} {place.name})"
    else:
        name = f"{core} {place.kind} {place.name}"
    return Body(name, place, slug(core), row)


def first_day(date: str | None) -> str | None:
    """The first day that an ISO date may mean: `2025-02` -> `2025-02-01`."""
    return date and date + {4: "-01-01", 7: "-01"}.get(len(date), "")


def end_day(date: str | None) -> str | None:
    """The last day that an ISO date may mean: `2025-02` -> `2025-02-28`."""
    if date is None or len(date) == 10:
        return date
    year, month = int(date[:4]), int(date[5:] or 12)
    return f"{year}-{month:02}-{monthrange(year, month)[1]}"


def earlier(*days: str | None) -> str | None:
    """The first of the days that are known."""
    return min((day for day in days if day), default=None)


def _place(province: str | None, home: Place) -> Place:
    """A document of a province formed anew means the new one by its name."""
    if province is None or province == home.name:
        return home
    return next((place for place in places().values() if place.name == province), home)


@cache
def _known() -> dict[tuple[str, str], AgencyRow]:
    """Register rows by (centre or "", slug of a name or alias without its level)."""
    found: dict[tuple[str, str], AgencyRow] = {}
    rows = registers.agencies()
    for spelt in ((row.name, row) for row in rows), ((alias, row) for row in rows for alias in row.aliases):
        for name, row in spelt:
            found.setdefault((CENTRAL if is_central(row) else "", slug(name.removesuffix(" tỉnh"))), row)
    return found


@cache
def is_central(row: AgencyRow) -> bool:
    """True for a body that exists once: a ministry, a committee of the Party's centre."""
    if row.level not in ("dang", "doan_the"):
        return row.level == "trung_uong"
    words = row.name.casefold()
    local = words.endswith((" tỉnh", "tỉnh ủy", "tỉnh đoàn", "chi nhánh"))
    return not local and ("trung ương" in words or "việt nam" in words)
