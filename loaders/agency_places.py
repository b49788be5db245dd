"""Where a body belongs: the document's province and unit, and the place words behind a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cancu.loaders.agency_words import PROPER, spelt
from cancu.loaders.places import kind_of
from cancu.loaders.records import DocumentHeader
from cancu.loaders.registers import provinces
from cancu.loaders.text import fold

_DISTRICT = ("huyện", "quận", "thị xã")
_COMMUNE = ("xã", "phường", "thị trấn", "đặc khu")
_UNIT = re.compile(rf"\b((?i:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu))\s+({PROPER})$")
# Bodies whose own units are named with them ("Văn phòng" of a plan of one Sở).
_PARENT = re.compile(r"(?:Sở|Bộ (?!Chỉ huy|Tư lệnh|Chính trị)|Cục|Chi cục|Tổng cục|Bảo hiểm xã hội|Kho bạc|Ban Quản lý)")
_LEVEL = r"(?:huyện|quận|thị\s+xã|thị\s+trấn|thành\s+phố|TP\.?|thành|thị|xã(?!\s+hội)|phường|đặc\s+khu|tỉnh)(?!\w)"
_LEVEL_ITEM = re.compile(rf"((?i:các|cấp)\s+)?((?i:{_LEVEL}))(?:\s+({PROPER}))?")
_LEVEL_JOINT = re.compile(r"\s*(?:,|/|;|-|và|hoặc)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Level:
    """A printed level of units ("các huyện, thị xã, thành phố"). `kind`: tinh, huyen, xa, cap (all levels)."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Tail:
    """Place words behind a name: `province` as a name with its kind, or `unit` below it; `end` behind them."""

    province: str | None
    unit: str | None
    end: int


@dataclass(frozen=True)
class Place:
    """The document's own place. `kind`: tỉnh or thành phố; without `province` the document is a central one.

    `unit`: "huyện Càng Long" for a document of a unit below the province. `body`: the issuer's full name if
    units of its own may be named ("Sở Nội vụ tỉnh Trà Vinh").
    """

    kind: str = "tỉnh"
    province: str | None = None
    unit: str | None = None
    body: str | None = None

    @property
    def region(self) -> str:
        """ "tỉnh Trà Vinh", or "" for a central document."""
        return f"{self.kind} {self.province}" if self.province else ""

    @property
    def full(self) -> str:
        """The region, with the unit below it before it: "huyện Càng Long tỉnh Trà Vinh"."""
        return f"{self.unit} {self.region}" if self.unit else self.region

    def local(self, core: str, tail: Tail | None = None) -> str:
        """`core` with the place it belongs to: its own tail's, else the document's."""
        if tail and tail.unit:
            return f"{core} {tail.unit} {tail.province or self.region}".strip()
        if tail and tail.province:
            return f"{core} {tail.province}"
        return f"{core} {self.full}".strip()

    def tail(self, text: str, start: int, end: int) -> Tail | None:
        """The place words at `start`: "tỉnh", "cấp tỉnh", "tỉnh Y", "huyện Y", "khu vực II", or a name."""
        match = _province_tail().match(text, start, end)
        if match and (match["level"] or self._is_own(match["bare"])):
            return self._province(match, end)
        match = _UNIT_TAIL.match(text, start, end)
        if match and not (match["name"] is None and not (self.unit or "").startswith(f"{level_word(match['level'])} ")):
            unit = f"{level_word(match['level'])} {match['name']}" if match["name"] else self.unit
            return Tail(None, unit, match.end())
        return None

    def _is_own(self, printed: str | None) -> bool:
        return printed is not None and self.province is not None and full_province(printed) == self.province

    def _province(self, match: "re.Match[str]", end: int) -> Tail | None:
        if match["level"] is None:
            return Tail(self.region, None, match.end())
        is_city = not match["level"].lower().startswith("tỉnh")
        if match["name"]:
            name = full_province(match["name"])
            # A province may hold a city of its own name: "thành phố Trà Vinh" is below "tỉnh Trà Vinh".
            if is_city and name == self.province and self.kind == "tỉnh":
                return Tail(None, f"thành phố {name}", match.end())
            return Tail(f"{'thành phố' if is_city else 'tỉnh'} {name}", None, match.end())
        if is_city and self.kind == "tỉnh" and self.province:
            return None
        return Tail(self.region or None, None, match.end())

    def levels(self, text: str, start: int, end: int) -> list[Level]:
        """The levels named at `start`, alike ones as one: "các huyện, thị xã và các xã" gives two.

        A single level needs "các" or "cấp" before it; a unit with a name of its own is none.
        """
        every = _ALL_LEVELS.match(text, start, end)
        if every:
            return [Level("cap", start, every.end())]
        items = list(_level_items(text, start, end))
        words = [(item[2].lower(), bool(item[1])) for item in items]
        if not items or (len(items) == 1 and not words[0][1]):
            return []
        plural = any(level_word(word) in _DISTRICT for word, _ in words)
        found: list[Level] = []
        for item, (word, marked) in zip(items, words, strict=True):
            kind = self._kind(word, plural or (marked and len(items) == 1))
            if item[3] and kind != "huyen":
                break
            stop = item.end() if item[3] else item.end(2)
            if found and found[-1].kind == kind:
                found[-1] = Level(kind, found[-1].start, stop)
            else:
                found.append(Level(kind, item.start(), stop))
        return found

    def _kind(self, word: str, plural: bool) -> str:
        word = level_word(word)
        if word in _COMMUNE:
            return "xa"
        if word in _DISTRICT:
            return "huyen"
        return "huyen" if word == "thành phố" and (plural or self.kind == "tỉnh") and self.province else "tinh"


_ALL_LEVELS = re.compile(r"(?:các|mọi)\s+cấp(?!\w)", re.IGNORECASE)
_UNIT_TAIL = re.compile(
    rf"\s+(?:thuộc\s+)?(?P<level>(?i:huyện|quận|thị\s+xã|thành\s+phố|TP\.?|xã|phường|thị\s+trấn|đặc\s+khu))(?!\w)"
    rf"(?:\s*(?P<name>{PROPER}))?"
    r"(?!\s*(?:,|và)\s*(?:huyện|quận|thị|thành|xã|phường|đặc))"
)


def level_word(printed: str) -> str:
    """The level in full: "TP." and "thành" (of "các huyện, thành, thị") are "thành phố"."""
    word = " ".join(printed.lower().split())
    return {"tp": "thành phố", "tp.": "thành phố", "thành": "thành phố", "thị": "thị xã"}.get(word, word)


def _level_items(text: str, start: int, end: int) -> Iterator["re.Match[str]"]:
    match = _LEVEL_ITEM.match(text, start, end)
    while match:
        yield match
        joint = _LEVEL_JOINT.match(text, match.end(2), end)
        match = _LEVEL_ITEM.match(text, joint.end(), end) if joint else None


def place_of(header: DocumentHeader) -> Place:
    """The place that names without one belong to, read off the header."""
    issuer = header.issuer or ""
    province = header.province
    if province is None:
        return Place(body=issuer if _PARENT.match(issuer) else None)
    kind = kind_of(province, header.date)
    rest = re.sub(rf",?\s*(?:tỉnh|thành phố)\s+{re.escape(province)}$", "", issuer, flags=re.IGNORECASE)
    unit = _UNIT.search(rest)
    return Place(
        kind, province, f"{unit[1].lower()} {unit[2]}" if unit and rest.startswith(("UBND", "HĐND")) else None,
        issuer if _PARENT.match(issuer) else None,
    )


@cache
def _names() -> dict[str, str]:
    """Folded name or alias of a province, without its level, to its name."""
    found: dict[str, str] = {}
    for row in provinces():
        for printed in (row.name, *row.aliases):
            bare = re.sub(r"^(?:t\.?\s?p\.?|thành phố|tỉnh|thủ đô)\s*", "", printed, flags=re.IGNORECASE)
            found.setdefault(fold(bare), row.name)
    return found


def full_province(printed: str) -> str | None:
    """The province's name of a printed form ("TT Huế" -> "Thừa Thiên Huế"), None if it is none."""
    return _names().get(fold(printed))


@cache
def _province_pattern() -> str:
    spellings: set[str] = set()
    for row in provinces():
        for printed in (row.name, *row.aliases):
            bare = re.sub(r"^(?:t\.?\s?p\.?|thành phố|tỉnh|thủ đô)\s*", "", printed, flags=re.IGNORECASE)
            spellings.add(bare)
    ordered = sorted(spellings, key=len, reverse=True)
    return "|".join(spelt(name.replace(".", r"\.?")) for name in ordered)


@cache
def _province_tail() -> "re.Pattern[str]":
    names = _province_pattern()
    return re.compile(
        rf"\s*(?:-\s*)?(?:(?:cấp|của|thuộc|trực\s+thuộc|trên\s+địa\s+bàn|toàn)\s+)?"
        rf"(?:(?P<level>tỉnh|tinh|thành\s+phố|TP\.?|T\.P\.?|Tp\.?)(?![^\W\d_])(?:\s*(?P<name>{names})(?!\w))?|(?P<bare>{names})(?!\w))",
        re.IGNORECASE,
    )


_BRACKETED_PLACE = re.compile(r"^(?P<name>.+) \((?:(?P<unit>.+) )?(?:tỉnh|thành phố) (?P<province>[^()]+)\)$")


@cache
def _ending() -> "re.Pattern[str]":
    return re.compile(rf"^(?P<name>.+?)(?: (?:tỉnh|thành phố))? (?P<province>{_province_pattern()})$", re.IGNORECASE)


def split_province(name: str) -> tuple[str, str | None]:
    """A name as `AgencyNames` gives it, without its province, and the province's name (None without one).

    "Sở Nội vụ tỉnh Trà Vinh", "UBND cấp xã (tỉnh Trà Vinh)", "Tỉnh ủy Trà Vinh", "Báo Trà Vinh". A newspaper
    or school whose name holds no province gives None: its province is that of the document.
    """
    match = _BRACKETED_PLACE.match(name) or _ending().match(name)
    province = full_province(match["province"]) if match else None
    if match is None or province is None:
        return name, None
    unit = match.groupdict().get("unit")
    return f"{match['name']} {unit}" if unit else match["name"], province


