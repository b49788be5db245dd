"""Committees of the Party and its youth union: of a province, of a unit below it."""

import re

from cancu.loaders.agencies.places import CITY, PARTY_LEVELS, Place, province_behind
from cancu.loaders.agencies.words import FIRST, PROPER, Named, named, shown

_OF_UNIT = re.compile(
    rf"(?P<kind>(?i:huyện|thị|quận|thành))\s+(?P<what>(?i:ủy|uỷ|đoàn))(?!\w)(?:\s+(?P<name>{PROPER}))?"
)
_CITY_WORD = re.compile(r"Thành\s+(?:ủy|uỷ|đoàn)$", re.IGNORECASE)


def read_committee(place: Place, text: str, start: int, end: int) -> list[Named]:
    """The committee of a unit at `start`, if the unit is printed with it or the document's own."""
    first = FIRST.match(text, start, end)
    if first is None or first[0].capitalize() not in PARTY_LEVELS:
        return []
    match = _OF_UNIT.match(text, start, end)
    kind = match["kind"].capitalize() if match else ""
    if match is None or (kind == "Thành" and _is_provincial(place, match)):
        return []
    level = f"{PARTY_LEVELS[kind]} "
    own = place.unit.removeprefix(level) if place.unit and place.unit.startswith(level) else None
    unit = shown(match["name"]) if match["name"] else own
    what = match["what"].lower().replace("uỷ", "ủy")
    stop = match.end() if match["name"] else match.end("what")
    return [named(f"{kind} {what} {unit} {place.region}".strip(), text, start, stop)] if unit else []


def _is_provincial(place: Place, match: "re.Match[str]") -> bool:
    return place.kind == CITY or province_behind(match.string, match.end("what"), match.endpos)[0] is not None


def provincial(place: Place, core: str, text: str, start: int, stop: int, end: int) -> list[Named]:
    """`core`, a body named with the bare name of its province ("Tỉnh ủy Trà Vinh"), printed at `start`.

    "Thành ủy" without a name is that of a city under the centre in such a city's documents alone.
    """
    name, behind = province_behind(text, stop, end)
    of_city = _CITY_WORD.search(text, start, stop) is not None
    if of_city and place.kind != CITY and name in (None, place.province):
        unit = f" {name} {place.region}" if name and place.province else None
        return [named(f"{_as_city(core)}{unit}", text, start, behind)] if unit else []
    tail = place.tail(text, stop, end) if name is None else None
    province = name or place.province
    if province is None:
        return []
    if of_city or (place.kind == CITY and province == place.province):
        core = _as_city(core)
    return [named(f"{core} {province}", text, start, tail.end if tail else behind)]


def _as_city(core: str) -> str:
    return core.replace("Tỉnh ủy", "Thành ủy").replace("Tỉnh đoàn", "Thành đoàn")
