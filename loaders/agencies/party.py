"""Committees of the Party and its youth union: of a province, of a unit below it."""

import re

from cancu.loaders.agencies.government import read_government
from cancu.loaders.agencies.places import CITY, PARTY_LEVELS, Place, province_behind
from cancu.loaders.agencies.words import FIRST, PROPER, UPPER, Named, named, shown, spelt

_OF_UNIT = re.compile(
    rf"(?P<kind>(?i:huyện|thị|quận|thành))\s+(?P<what>(?i:ủy|uỷ|đoàn))(?!\w)"
    # on the next line stands a name of two words, or the first word of a sentence
    rf"(?:(?:[^\S\n]+|\s+(?=[{UPPER}]\w*[^\S\n]+[{UPPER}]))(?P<name>{PROPER}))?"
)
_CITY_WORD = re.compile(r"Thành\s+(?:ủy|uỷ|đoàn)$", re.IGNORECASE)
# "Bí thư Tỉnh ủy, Thành ủy, Chủ tịch UBND các tỉnh A, B".
_AND_GOVERNMENT = re.compile(spelt(
    r"(?P<city> ?(?:,|và|/) ?(?:Bí thư )?Thành ủy(?: trực thuộc Trung ương)?)? ?(?:,|và) ?(?:Chủ tịch )?"
    r"(?=UBND|Ủy ban nhân dân)"
), re.IGNORECASE)


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
        return _of_named(place, text, start, stop, end)
    if of_city or (place.kind == CITY and province == place.province):
        core = _as_city(core)
    return [named(f"{core} {province}", text, start, tail.end if tail else behind)]


def _of_named(place: Place, text: str, start: int, stop: int, end: int) -> list[Named]:
    """In a central document the committees of the provinces whose UBND are named behind them."""
    shared = _AND_GOVERNMENT.match(text, stop, end)
    behind = read_government(place, text, shared.end(), end, lambda *_: False) if shared else []
    found = []
    stop = max(stop, shared.end("city")) if shared else stop
    for other in behind:
        kind, _, province = other.name.removeprefix("UBND ").partition(" ")
        if kind == "tỉnh":
            name = f"Tỉnh ủy {province}"
        elif kind == "thành":
            name = f"Thành ủy {province.removeprefix('phố ')}"
        else:
            name = "Các tỉnh ủy, thành ủy"
        found.append(named(name, text, start, stop))
    return found


def _as_city(core: str) -> str:
    return core.replace("Tỉnh ủy", "Thành ủy").replace("Tỉnh đoàn", "Thành đoàn")
