"""Where a body belongs: the document's province and unit, and the place words behind a name."""

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from cancu.loaders.agencies.words import PROPER, UPPER, spellings
from cancu.loaders.document.places import kind_of
from cancu.loaders.records import DocumentHeader
from cancu.loaders.registers import provinces
from cancu.loaders.scan import prefix_tree
from cancu.loaders.text import fold

CITY = "thành phố"
# The first word of a Party committee's name, and the level of its unit.
PARTY_LEVELS = {"Huyện": "huyện", "Thị": "thị xã", "Quận": "quận", "Thành": CITY}
_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Huyện|Thị|Quận) ủy .+")
_PARTY_ENDS = tuple(f"{word} ủy" for word in PARTY_LEVELS)
_DISTRICT = ("huyện", "quận", "thị xã")
_DISTRICT_LEVELS = frozenset(_DISTRICT)
_COMMUNE = ("xã", "phường", "thị trấn", "đặc khu")
_UNIT_LEVEL = r"(?i:huyện|quận|thị\s+xã|thành\s+phố|TP\.?|TX\.?|xã|phường|thị\s+trấn|đặc\s+khu)"
_UNIT = re.compile(rf"\b({_UNIT_LEVEL})\s+({PROPER})$")
_PARTY_ISSUER = re.compile(rf"\b({'|'.join(PARTY_LEVELS)}) (?:ủy|đoàn) ({PROPER})$")
# On the next line a name of one word is rather the first word of a sentence: "Đội xã / Rà soát ...".
_TO_NAME = rf"(?:[^\S\n]*|\s*(?=[{UPPER}]\w*[^\S\n]+[{UPPER}]))"
_UNIT_TAIL = re.compile(
    rf"\s+(?:thuộc\s+)?(?P<level>{_UNIT_LEVEL})(?!\w)(?:{_TO_NAME}(?P<name>{PROPER}))?"
    r"(?!\s*(?:,|và)\s*(?:huyện|quận|thị|thành|xã|phường|đặc))"
)
# Bodies whose own units are named with them ("Văn phòng" of a plan of one Sở).
_PARENT = re.compile(
    r"(?:Sở|Thanh tra (?:tỉnh|thành phố)|Văn phòng (?:UBND|HĐND|Đoàn)|Bộ (?!Chỉ huy|Tư lệnh|Chính trị)"
    r"|Cục|Chi cục|Tổng cục|Bảo hiểm xã hội|Kho bạc|Ban Quản lý"
    r"|Bệnh viện|Trường|Đại học|Học viện|Viện (?!kiểm sát)|Trung tâm|Tổng công ty|Công ty|Tập đoàn|Ngân hàng)"
)
_LEVEL = (
    r"(?:huyện|quận|thị\s+xã|thị\s+trấn|thành\s+phố|TP\.?|TX\.?|thành|thị|xã(?!\s+hội)|phường|đặc\s+khu|tỉnh)(?!\w)"
    r"(?!\s+(?:đoàn|ủy|uỷ)(?!\w))"
)
_LEVEL_ITEM = re.compile(rf"((?i:các|cấp)\s+)?((?i:{_LEVEL}))(?:\s+({PROPER}))?")
_LEVELS_IN_FULL = {"tp": CITY, "thành": CITY, "tx": "thị xã", "thị": "thị xã"}
_LEVEL_JOINT = re.compile(r"\s*(?:,|/|-|và|hoặc)\s*", re.IGNORECASE)
_ALL_LEVELS = re.compile(r"(?:các|mọi)\s+cấp(?!\w)", re.IGNORECASE)
_UNDER_CENTRE = re.compile(r"\s+trực\s+thuộc\s+(?:Trung\s+ương|TW)", re.IGNORECASE)
_OWN_LEVEL = re.compile(r"\s+(tỉnh|thành\s+phố)(?:(?=\s*(?:[.;:()]|$))|(?=(?:\s*,)?\s+([^\W\d_]+)))")
_TAIL_WORD = re.compile(r"\s*(?:-\s*)?([^\W\d_]+)")
# First words of place words behind a name, in small letters.
_BEFORE_PLACES = frozenset(("cấp", "của", "thuộc", "trực", "trên", "toàn"))
_PROVINCE_WORDS = _BEFORE_PLACES | {"tỉnh", "tinh", "thành", "tp", "t"}
_UNIT_WORDS = frozenset(("thuộc", "huyện", "quận", "thị", "thành", "tp", "tx", "xã", "phường", "đặc"))
LEVEL_FIRST = frozenset((
    "các", "cấp", "mọi", "huyện", "quận", "thị", "thành", "tp", "tx", "xã", "phường", "đặc", "tỉnh",
))  # of levels of units
_ALL_LETTERS = ("c", "C", "m", "M")  # "các cấp", "mọi cấp"
_LEVEL_LETTERS = frozenset("cCmMhHqQtTxXpPđĐ")  # with which the words of levels begin
_FIRST_LETTERS = re.compile(r"[^\W\d_]+")
# With these the next body of a list begins, no name of a town.
_BODY_WORD = re.compile(
    r"(?:Sở|UBND|HĐND|Ủy|Uỷ|ỦY|UỶ|Hội|Ban|Bộ|Công|Văn|Đài|Báo|Cục|Chi|Trung|Liên|Thanh|Giám|Chủ|Tổ)(?!\w)"
)
_LEVEL_BEFORE = re.compile(r"^(?:t\.?\s?p\.?|thành phố|tỉnh|thủ đô)\s*", re.IGNORECASE)
_BRACKETED = re.compile(r"^(?P<name>.+) \((?:(?P<unit>.+) )?(?:tỉnh|thành phố) (?P<province>[^()]+)\)$")


class Level(NamedTuple):
    """A printed level of units ("các huyện, thị xã"). `kind`: tinh, huyen, xa, cap (all levels)."""

    kind: str
    start: int
    end: int


class Tail(NamedTuple):
    """Place words behind a name: `province` with its kind before it, or `unit` below it; `end` of them."""

    province: str | None
    unit: str | None
    end: int


@dataclass(frozen=True)
class Place:
    """The document's own place. `kind`: tỉnh or thành phố; without `province` the document is a central one.

    `unit`: "huyện Càng Long" for a document of a unit below the province. `body`: the issuer's full name if
    units of its own may be named ("Sở Nội vụ tỉnh Trà Vinh"). `party`: the Party's committee, where it or its
    board issues the document ("Tỉnh ủy Trà Vinh").
    """

    kind: str = "tỉnh"
    province: str | None = None
    unit: str | None = None
    body: str | None = None
    party: str | None = None

    @cached_property
    def region(self) -> str:
        """ "tỉnh Trà Vinh", or "" for a central document."""
        return f"{self.kind} {self.province}" if self.province else ""

    @cached_property
    def full(self) -> str:
        """The region, with the unit below it before it: "huyện Càng Long tỉnh Trà Vinh"."""
        return f"{self.unit} {self.region}".strip() if self.unit else self.region

    @cached_property
    def tail_words(self) -> frozenset[str]:
        """Words with which the place words behind a name may begin, in small letters."""
        return _PROVINCE_WORDS | _UNIT_WORDS | (_own_words(self.province) if self.province else frozenset())

    @property
    def _unit_name(self) -> str:
        """The name of the unit below the province behind its level: " Càng Long"."""
        unit = self.unit or ""
        level = next((word for word in (*_DISTRICT, CITY, *_COMMUNE) if unit.startswith(f"{word} ")), unit)
        return unit.removeprefix(level)

    def local(self, core: str, tail: Tail | None = None) -> str:
        """`core` with the place it belongs to: its own tail's, else the document's."""
        if tail and tail.unit:
            return f"{core} {tail.unit} {tail.province or self.region}".strip()
        if tail and tail.province:
            return f"{core} {tail.province}"
        if self.unit and core.endswith(_PARTY_ENDS):  # "Ban Tổ chức Huyện ủy Cầu Kè"
            return f"{core} {self.unit.removeprefix(PARTY_LEVELS[core.split(' ')[-2]]).strip()} {self.region}"
        if self.unit and tail is None and core.endswith(self._unit_name):
            return f"{core} {self.region}".strip()  # "Điện lực Phú Quý" in đặc khu Phú Quý
        return f"{core} {self.full}".strip()

    def tail(self, text: str, start: int, end: int) -> Tail | None:
        """The place words at `start`: "tỉnh", "cấp tỉnh", "tỉnh Y", "huyện Y", or the own province's name."""
        first = _TAIL_WORD.match(text, start, end)
        word = first[1].lower() if first else ""
        if word in _PROVINCE_WORDS:
            match = _province_tail().match(text, start, end)
            if match:
                return self._province(match)
        if self.province and (word in _BEFORE_PLACES or word in _own_words(self.province)):
            match = _own_tail(self.province).match(text, start, end)
            if match:
                return Tail(self.region, None, match.end())
        match = _UNIT_TAIL.match(text, start, end) if word in _UNIT_WORDS else None
        if match is None:
            return None
        level = level_word(match["level"])
        if match["name"]:
            return Tail(None, f"{level} {match['name']}", match.end())
        has_own = (self.unit or "").startswith(f"{level} ")
        return Tail(None, self.unit, match.end()) if has_own else None

    def _province(self, match: "re.Match[str]") -> Tail | None:
        is_city = not match["level"].lower().startswith(("tỉnh", "tinh"))
        below = self._city_below(match) if is_city and not match["name"] else None
        if below:
            return below
        if match["name"]:
            name = full_province(match["name"])
            # A province may hold a city of its own name: "thành phố Trà Vinh" is below "tỉnh Trà Vinh".
            if is_city and name == self.province and self.kind == "tỉnh":
                return Tail(None, f"{CITY} {name}", match.end())
            return Tail(f"{CITY if is_city else 'tỉnh'} {name}", None, match.end())
        if is_city and self.kind == "tỉnh" and self.province:
            unit = _UNIT_TAIL.match(match.string, match.start(), match.endpos)
            if unit and unit["name"]:
                return Tail(None, f"{CITY} {unit['name']}", unit.end())
            own = (self.unit or "").startswith(f"{CITY} ")  # "UBND thành phố" of a city below the province
            return Tail(None, self.unit, match.end()) if own else None
        return Tail(self.region or None, None, match.end())

    def _city_below(self, match: "re.Match[str]") -> Tail | None:
        """ "thành phố Thủ Đức" in a city under the centre: two words or more, and no body of their own."""
        unit = _UNIT_TAIL.match(match.string, match.start(), match.endpos) if self.kind == CITY else None
        name = unit["name"] if unit else None
        if unit is None or not name or " " not in name or _BODY_WORD.match(name):
            return None
        return Tail(None, f"{CITY} {name}", unit.end())

    def own_level(self, text: str, stop: int, end: int) -> int:
        """The end of a bare "tỉnh" behind a name (in a city "thành phố"), which is the document's own.

        -1 for anything else and where a list, a name or a union may follow: the common case costs one match.
        """
        match = _OWN_LEVEL.match(text, stop, end) if self.region else None
        if match is None or match[1] != self.kind:
            return -1
        word = match[2]
        if word and (word.lower() in _going_on() or (word[0].isupper() and self.kind == CITY)):
            return -1
        return match.end(1)

    def each_of(self, text: str, start: int, end: int) -> bool:
        """Whether behind a name at `start` stands that each unit of a level has one: "các xã, phường"."""
        word = _TAIL_WORD.match(text, start, end)
        return word is not None and word[1] == "các" and bool(self.levels(text, word.start(1), end))

    def levels(self, text: str, start: int, end: int) -> list[Level]:
        """The levels named at `start`, alike ones as one: "các huyện, thị xã và các xã" gives two.

        A single level needs "các" or "cấp" before it; a unit with a name of its own is none.
        """
        first = _LEVEL_ITEM.match(text, start, end) if text[start:start + 1] in _LEVEL_LETTERS else None
        if first is None:
            every = _ALL_LEVELS.match(text, start, end) if text[start:start + 1] in _ALL_LETTERS else None
            return [Level("cap", start, every.end())] if every else []
        items = [first, *_further_levels(text, first.end(2), end)]
        alone = len(items) == 1
        if alone and (not items[0][1] or items[0][2].lower() in ("thành", "thị")):
            return []
        words = [level_word(item[2]) for item in items]
        plural = (alone and (items[0][1] or "").lower().startswith("các")) \
            or not _DISTRICT_LEVELS.isdisjoint(words)
        found = self._merged(items, words, plural)
        central = _UNDER_CENTRE.match(text, found[-1].end, end) if found else None
        return [*found[:-1], Level(found[-1].kind, found[-1].start, central.end())] if central else found

    def _merged(self, items: "list[re.Match[str]]", words: list[str], plural: bool) -> list[Level]:
        """Alike levels as one; `words`: those of the items in full."""
        found: list[Level] = []
        for item, word in zip(items, words, strict=True):
            kind = self._kind(word, plural)
            if item[3] and kind != "huyen":
                break
            stop = item.end() if item[3] else item.end(2)
            if found and found[-1].kind == kind:
                found[-1] = Level(kind, found[-1].start, stop)
            else:
                found.append(Level(kind, item.start(), stop))
        return found

    def _kind(self, word: str, plural: bool) -> str:
        if word in _COMMUNE:
            return "xa"
        if word in _DISTRICT:
            return "huyen"
        return "huyen" if word == CITY and (plural or self.kind == "tỉnh") and self.province else "tinh"


def level_word(printed: str) -> str:
    """The level in full: "TP." and "thành" (of "các huyện, thành, thị") are "thành phố"."""
    word = printed.lower()
    word = word if word.isalpha() else " ".join(word.split()).rstrip(".")
    return _LEVELS_IN_FULL.get(word, word)


def _further_levels(text: str, stop: int, end: int) -> "list[re.Match[str]]":
    """The levels that go on a list, behind the first of them."""
    found: list[re.Match[str]] = []
    joint = _LEVEL_JOINT.match(text, stop, end)
    while joint and (match := _LEVEL_ITEM.match(text, joint.end(), end)):
        found.append(match)
        joint = _LEVEL_JOINT.match(text, match.end(2), end)
    return found


def place_of(header: DocumentHeader) -> Place:
    """The place that names without one belong to, read off the header."""
    issuer = header.issuer or ""
    body = issuer if _PARENT.match(issuer) else None
    if header.province is None:
        unit = _UNIT.search(issuer)
        return Place(unit=f"{level_word(unit[1])} {unit[2]}" if unit else None, body=body)
    own_place = rf",?\s*(?:tỉnh|thành phố)\s+{re.escape(header.province)}$"
    rest = re.sub(own_place, "", issuer, flags=re.IGNORECASE)
    unit = _UNIT.search(rest)
    below = f"{level_word(unit[1])} {unit[2]}" if unit else _party_unit(rest)
    party = _COMMITTEE.search(issuer)
    return Place(kind_of(header.province, header.date), header.province, below, body,
                 party[0] if party else None)


def _party_unit(issuer: str) -> str | None:
    """ "huyện Cầu Kè" for Huyện ủy or Huyện đoàn Cầu Kè; None for any other issuer."""
    match = _PARTY_ISSUER.search(issuer)
    return f"{PARTY_LEVELS[match[1]]} {match[2]}" if match and full_province(match[2]) is None else None


def province_behind(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The name of any province right behind `start`, with or without its level, and its end."""
    match = _bare_province().match(text, start, end)
    return (full_province(match["name"]), match.end()) if match else (None, start)


@cache
def _bare_province() -> "re.Pattern[str]":
    return re.compile(rf"\s+(?:(?i:tỉnh|thành\s+phố|TP\.?)\s*)?(?P<name>{_alternatives()})(?!\w)")


@cache
def _names() -> dict[str, str]:
    """Folded name or alias of a province, without its level, to its name."""
    return {fold(bare): name for bare, name in reversed(_spellings())}


def _spellings() -> list[tuple[str, str]]:
    return [(_LEVEL_BEFORE.sub("", printed), row.name) for row in provinces()
            for printed in (row.name, *row.aliases)]


@cache
def full_province(printed: str) -> str | None:
    """The province's name of a printed form ("TT Huế" -> "Thừa Thiên Huế"), None if it is none."""
    return _names().get(fold(printed))


def _alternatives(province: str | None = None) -> str:
    """A pattern for every spelling, with or without its full stops, or those of one province."""
    chosen = {bare for bare, name in _spellings() if province in (None, name)}
    return prefix_tree("|".join(form for bare in sorted(chosen) for words in (bare, bare.replace(".", ""))
                                for form in spellings(words)))


@lru_cache(maxsize=128)
def _own_words(own: str) -> frozenset[str]:
    """First words of the names of the document's own province, in small letters."""
    printed = [form for bare, name in _spellings() if name == own for form in spellings(bare)]
    names = {words.lower() for form in printed for words in (form, form.replace(".", ""))}
    return frozenset(word[0] for name in names if (word := _FIRST_LETTERS.match(name)))


_BEFORE_TAIL = r"\s*(?:-\s*)?(?:(?:cấp|của|thuộc|trực\s+thuộc|trên\s+địa\s+bàn|toàn)\s+)?"


@cache
def _going_on() -> frozenset[str]:
    """Words behind "tỉnh" that may go on with its name, further levels or its union, in small letters."""
    names = {word[0].lower() for bare, _ in _spellings() for form in spellings(bare)
             if (word := _FIRST_LETTERS.match(form))}
    return LEVEL_FIRST | names | {"và", "hoặc", "trực", "đoàn", "ủy", "uỷ"}


@cache
def _province_tail() -> "re.Pattern[str]":
    return re.compile(
        rf"{_BEFORE_TAIL}(?P<level>tỉnh|tinh|thành\s+phố|TP\.?|T\.P\.?)(?![^\W\d_])"
        rf"(?:\s*(?P<name>{_alternatives()})(?!\w))?", re.IGNORECASE,
    )


@lru_cache(maxsize=128)
def _own_tail(own: str) -> "re.Pattern[str]":
    return re.compile(rf"{_BEFORE_TAIL}(?:{_alternatives(own)})(?!\w)", re.IGNORECASE)


@cache
def _ending() -> "re.Pattern[str]":
    return re.compile(
        rf"^(?P<name>.+?)(?: (?:tỉnh|thành phố))? (?P<province>{_alternatives()})$", re.IGNORECASE
    )


@lru_cache(maxsize=4096)
def split_province(name: str) -> tuple[str, str | None]:
    """A name as `AgencyNames` gives it, without its province, and the province's name (None without one).

    "Sở Nội vụ tỉnh Trà Vinh", "UBND cấp xã (tỉnh Trà Vinh)", "Tỉnh ủy Trà Vinh", "Báo Trà Vinh". A newspaper
    or school whose name holds no province gives None: its province is that of the document.
    """
    match = _BRACKETED.match(name) or _ending().match(name)
    province = full_province(match["province"]) if match else None
    if match is None or province is None:
        return name, None
    unit = match.groupdict().get("unit")
    return f"{match['name']} {unit}" if unit else match["name"], province
