"""UBND and HĐND: their units by name, their levels, the document's own."""

import re
from collections.abc import Callable

from cancu.loaders.agencies.extent import SPACE
from cancu.loaders.agencies.places import LEVEL_FIRST, Level, Place, level_word
from cancu.loaders.agencies.words import PROPER, UPPER, Named, behind_title, named, shown, spelt
from cancu.loaders.document.places import kind_of, province_at

_GOVERNMENT = re.compile(
    spelt(r"(?:(?P<ubnd>UBND|Ủy (?:ban )?nhân dân|UB nhân dân)|(?P<hdnd>HĐND|Hội đ[ồô]ng nhân dân))(?!\w)"),
    re.IGNORECASE,
)
_LEVEL = r"(?i:huyện|quận|thị\s+xã|thành\s+phố|TP\.?|TX\.?|xã|phường|thị\s+trấn|đặc\s+khu)"
# Behind "các" and a colon, or on the next line, stand names of two words or several names: "UBND các xã: Bố
# trí kinh phí" names none.
_LISTED = rf"(?:[{UPPER}]\w*[^\S\n]+(?:[{UPPER}]|\d)|{PROPER}\s*(?:,|và)\s*[{UPPER}]|(?:số\s+)?\d)"
_UNITS = re.compile(
    rf"\s*(?P<each>(?i:các)\s+)?(?P<level>{_LEVEL})(?:[^\S\n]*|(?P<apart>\s*(?(each):?)\s*(?={_LISTED})))"
    rf"(?P<unit>{PROPER})"
)
_NEXT_UNIT = re.compile(rf"\s*(?:,|và)\s*(?:(?:các\s+)?(?P<level>{_LEVEL})\s*:?\s*)?(?P<name>{PROPER})(?!\w)")
# "UBND các tỉnh: An Giang, Đồng Tháp", "UBND các tỉnh, thành phố Hà Nam, Hải Phòng".
_PROVINCES = re.compile(
    spelt(r" (?:các )?(?:tỉnh|thành phố)(?:(?:,| và) (?:tỉnh|thành phố))?(?: trực thuộc Trung ương)? ?:? "),
    re.IGNORECASE,
)
_NEXT_PROVINCE = re.compile(r"\s*(?:,|và)\s*(?:(?:tỉnh|thành\s+phố)\s+)?")
_OF_PLACES = re.compile(spelt(r" (các địa phương)(?!\w)"), re.IGNORECASE)  # every one, in its own wording
# "UBND các H, TX, TP", "UBND X/P/TT": levels by their letters.
_LETTER_LEVELS = re.compile(
    r"\s+(?:các\s+)?((?:H|Q|TX|TP)(?:\s?[,/-]\s?(?:H|Q|TX|TP))+|(?:X|P|TT|ĐK)(?:\s?[,/-]\s?(?:X|P|TT|ĐK))+)(?!\w)"
)
_COUNTED = re.compile(r"\s+(?:\d+(?:/\d+)?\s+)?")  # "UBND 21 huyện, thành phố"
_BARE = re.compile(
    spelt(r"(?: \d+(?:/\d+)?)? (huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|tỉnh)(?!\w)")
)
_BEFORE_UBND = re.compile(spelt(r" ?(?:,|và|&|-) ?(?=UBND|Ủy ban nhân dân)"), re.IGNORECASE)
_BEHIND = re.compile(r"\s*(?:-\s*)?([^\W_]+)")
# First words of what tells whose UBND it is, in small letters: provinces, units, levels, their letters.
_PROVINCE_WORDS = ("các", "tỉnh", "thành")
_UNIT_WORDS = ("các", "huyện", "quận", "thị", "thành", "tp", "tx", "xã", "phường", "đặc")
_PLACING = LEVEL_FIRST | {"h", "q", "x", "p", "tt", "đk"}
GOVERNMENT_WORDS = frozenset(("ubnd", "ủy", "uỷ", "ub", "hđnd", "hội"))  # first words, in small letters
_COMMUNE = ("xã", "phường", "thị trấn", "đặc khu")
_LEVEL_NAMES = {"huyen": "cấp huyện", "xa": "cấp xã"}


def match_government(text: str, start: int, end: int, word: str) -> "re.Match[str] | None":
    """The words UBND or HĐND at `start`, short or in full; `word`: the first, in small letters."""
    return _GOVERNMENT.match(text, start, end) if word in GOVERNMENT_WORDS else None


def read_government(
    place: Place, text: str, start: int, end: int, starts: Callable[[str, int, int], bool]
) -> list[Named]:
    """The UBND or HĐND at `start`, or several ("UBND cấp huyện, cấp xã", "UBND các xã: A, B"); else empty."""
    match = _GOVERNMENT.match(text, start, end)
    if match is None:
        return []
    core, stop = "UBND" if match["ubnd"] else "HĐND", match.end()
    own = place.own_level(text, stop, end)
    if own > 0:
        return [named(f"{core} {place.region}", text, start, own)]
    behind = _BEHIND.match(text, stop, end)
    word = behind[1].lower() if behind else ""
    if word in _PLACING or word in place.tail_words or word.isdigit():
        found = _at_places(place, core, text, start, stop, end, word, starts)
        if found:
            return found
    shared = _BEFORE_UBND.match(text, stop, end) if core == "HĐND" else None
    if shared:  # "HĐND và UBND các cấp"
        other = read_government(place, text, shared.end(), end, starts)[0].name
        return [named(core + other.removeprefix("UBND"), text, start, stop)]
    return [named(place.local(core), text, start, stop)]


def _at_places(
    place: Place, core: str, text: str, start: int, stop: int, end: int, word: str,
    starts: Callable[[str, int, int], bool],
) -> list[Named]:
    """The UBND or HĐND of the provinces, units or levels behind `stop`, which `word` begins; else empty."""
    found = (_provinces(core, text, start, stop, end) if word in _PROVINCE_WORDS else []) \
        or (_units(place, core, text, start, stop, end, starts) if word in _UNIT_WORDS else []) \
        or (_levels(place, core, text, start, stop, end) if word in LEVEL_FIRST or word.isdigit() else [])
    if found:
        return found
    tail = place.tail(text, stop, end)
    if tail and (tail.province or tail.unit):
        return [named(place.local(core, tail), text, start, tail.end)]
    letters = _LETTER_LEVELS.match(text, stop, end)
    if letters:
        level = Level("huyen" if letters[1][0] in "HQT" else "xa", *letters.span(1))
        return [named(_at(place, core, level, text), text, start, level.end)]
    places = _OF_PLACES.match(text, stop, end)
    if places:
        where = f" ({place.full})" if place.full else ""
        return [named(f"{core} {shown(places[1]).lower()}{where}", text, start, places.end())]
    bare = _BARE.match(text, stop, end)
    if bare and bare[1] != "tỉnh":
        level = Level("xa" if bare[1] in _COMMUNE else "huyen", bare.start(1), bare.end())
        return [named(_at(place, core, level, text), text, start, level.end)]
    return [named(place.local(core), text, start, bare.end())] if bare else []


def _provinces(core: str, text: str, start: int, stop: int, end: int) -> list[Named]:
    """Provinces by their names, if there are several."""
    match = _PROVINCES.match(text, stop, end)
    found: list[Named] = []
    position = match.end() if match else end
    while position < end and (one := province_at(text, position)) is not None and one[1] <= end:
        found.append(named(f"{core} {kind_of(one[0], None)} {one[0]}", text, start, one[1]))
        following = _NEXT_PROVINCE.match(text, one[1], end)
        start = position = following.end() if following else end
    return found if len(found) > 1 else []


def _units(
    place: Place, core: str, text: str, start: int, stop: int, end: int,
    starts: Callable[[str, int, int], bool],
) -> list[Named]:
    """Units with names of their own: "UBND huyện A", "UBND các xã: A, B và C"."""
    match = _UNITS.match(text, stop, end)
    tail = place.tail(text, stop, end) if match else None
    if match is None or (tail and tail.province) or place.levels(text, match.start("level"), end):
        return []
    if match[0].isupper() and match[0].split()[0] == "CÁC":
        return []  # capitals tell no name
    if _GOVERNMENT.match(text, match.start("unit"), end):
        return []  # "ỦY BAN NHÂN DÂN THÀNH PHỐ ỦY BAN NHÂN DÂN ...": printed twice
    if match["apart"] and starts(text, match.start("unit"), end):
        return []  # "UBND xã / Sở Y tế": the next line
    level = level_word(match["level"])
    unit = _unit_name(match["unit"])
    found = [named(f"{core} {level} {unit} {place.region}".strip(), text, start, match.end())]
    following = _NEXT_UNIT.match(text, match.end(), end)
    while following and not (starts(text, at := following.start("name"), end) or _is_other(text, at, end)):
        own = level_word(following["level"] or level)
        if (own in _COMMUNE) != (level in _COMMUNE):
            break  # "xã A, huyện B": where the unit lies
        level = own
        name = f"{core} {level} {_unit_name(following['name'])} {place.region}".strip()
        begin = following.start("level" if following["level"] else "name")
        found.append(named(name, text, begin, following.end()))
        following = _NEXT_UNIT.match(text, following.end(), end)
    return found


def _is_other(text: str, start: int, end: int) -> bool:
    """ "UBND huyện A, Chủ tịch UBND huyện B", "..., Các sở": a head or group, not the next unit's name."""
    return text.startswith("Các ", start) or behind_title(text, start, end) > start


def _unit_name(printed: str) -> str:
    """The name of a unit, that of a letterhead in capitals as it is written elsewhere."""
    name = shown(printed)
    letterhead = name.isupper() and " " in name
    return " ".join(word.capitalize() for word in name.split(" ")) if letterhead else name


def _levels(place: Place, core: str, text: str, start: int, stop: int, end: int) -> list[Named]:
    gap = _COUNTED.match(text, stop, end) or SPACE.match(text, stop, end)
    levels = place.levels(text, gap.end(), end) if gap else []
    if len(levels) == 1:
        return [named(_at(place, core, levels[0], text), text, start, levels[0].end)]
    begins = [start, *(level.start for level in levels[1:])]
    return [named(_at(place, core, level, text), text, begin, level.end)
            for begin, level in zip(begins, levels, strict=False)]


def _at(place: Place, core: str, level: Level, text: str) -> str:
    where = place.region if level.kind == "huyen" else place.full
    printed = shown(text[level.start:level.end])
    if not where or (level.kind == "tinh" and printed.lower().startswith("các")):
        return f"{core} {printed}"
    if level.kind == "tinh":
        return f"{core} {place.region}"
    return f"{core} {_LEVEL_NAMES.get(level.kind, printed)} ({where})"
