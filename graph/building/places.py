"""Where agencies belong: provinces by the slugs of ids, and the centre."""

from dataclasses import dataclass
from functools import cache

from cancu.loaders import registers
from cancu.loaders.registers import Province

CENTRAL = "trung-uong"


@dataclass(frozen=True)
class Place:
    """A province or city by the slug of ids (`vinh-long-2025`), or the centre. Days are ISO or None.

    `successor`: slug of the province it was merged into. `valid_to`: last day. `basis`: what formed it.
    """

    slug: str
    name: str | None = None
    kind: str = "tỉnh"
    valid_from: str | None = None
    valid_to: str | None = None
    successor: str | None = None
    basis: str = ""

    @property
    def is_city(self) -> bool:
        return self.kind == "thành phố"


@cache
def places() -> dict[str, Place]:
    """All places by slug. A later change of rank (tỉnh to thành phố) makes no new place."""
    rows = registers.provinces()
    newest = {row.full_name: row.id_slug for row in rows}
    found = {CENTRAL: Place(CENTRAL)}
    for row in rows:
        found.setdefault(row.id_slug, _place(row, newest.get(row.successor or "")))
    return found


def successors(slug: str) -> list[str]:
    """The provinces a place went into, one after the other."""
    place = places().get(slug)
    return [place.successor, *successors(place.successor)] if place and place.successor else []


def _place(row: Province, successor: str | None) -> Place:
    merged = successor is not None and successor != row.id_slug
    return Place(row.id_slug, row.name, row.kind, row.valid_from, row.valid_to if merged else None,
                 successor if merged else None, row.basis)
