"""Provinces, cities and the units below them, as letterheads, place lines and sentences print them."""

import re
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from cancu.loaders.letters import CAPITAL, SMALL, fold_word, word_set
from cancu.loaders.registers import Province, provinces

CITY = "thành phố"
PROVINCE = "tỉnh"
# Levels below the province, longest first; "TX.", "TT." and "H." stand in old letterheads.
_LEVELS = {
    "thị trấn": "thị trấn", "thị xã": "thị xã", "thành phố": CITY, "đặc khu": "đặc khu", "huyện": "huyện",
    "quận": "quận", "phường": "phường", "xã": "xã", "tỉnh": PROVINCE, "tp.": CITY, "tp": CITY,
}
LEVEL_WORDS = "|".join(re.escape(word) for word in sorted(_LEVELS, key=len, reverse=True))
_LEVEL = re.compile(rf"\s*({LEVEL_WORDS})(?!\w)[^\S\t]*", re.IGNORECASE)
_PROPER_NAME = re.compile(
    rf"{CAPITAL}\w*(?:(?:[ \xa0]|[ \xa0]?-[ \xa0]?|'){CAPITAL}\w*|[ \xa0]\d{{1,2}}(?!\d)){{0,4}}"
    r"|\d{1,2}(?![\d/])"
)
_SMALL_WORD = re.compile(rf"[ \xa0](?=[{SMALL}])(\w+)")
# What may stand behind a name that a line break put first: other small words go on with "Sở Y tế".
_BEHIND_A_NAME = word_set("về ban phê ngày và tại để của theo trong đến từ với có đã được quy cho")
# "UBND thành phố Quy định về ...", "UBND xã Phê duyệt ...": behind the level the cited title begins, no name.
_TITLE_START = re.compile(
    r"(?:về|v/v|quy\s+định|quy\s+chế|ban\s+hành|phê\s+duyệt|thành\s+lập|sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|"
    r"công\s+(?:bố|nhận|khai)|hướng\s+dẫn|triển\s+khai|thực\s+hiện|tổ\s+chức|kiện\s+toàn|phân\s+(?:công|cấp|bổ)|"
    rf"(?-i:[Gg]iao\s+[{SMALL}]+)|bãi\s+bỏ|thay\s+thế|h[ủu][yỷ]\s+bỏ|thông\s+(?:qua|báo)|kế\s+hoạch|chương\s+trình|"
    r"tăng\s+cường|đẩy\s+mạnh|nâng\s+cao|xây\s+dựng|quyết\s+định|nghị\s+quyết|chỉ\s+thị|ủy\s+quyền|"
    r"cho\s+phép|đề\s+án|sắp\s+xếp|(?:chương|mục|phần|điều)\s+(?:[ivx]+|\d+|thứ))(?!\w)", re.IGNORECASE
)
# "Đoàn TNCS Hồ Chí Minh", "Đội Thiếu niên Tiền phong Hồ Chí Minh", "Học viện Chính trị quốc gia Hồ Chí Minh".
_BEFORE_THE_PERSON = word_set("tncs tntp san nien phong gia tich tuong duc cach")
_WORD = re.compile(r"\w+")
_BLANKS = re.compile(r"[^\S\t]*")  # a tab is the border of a cell
_FIRST_WORD = re.compile(r"[^\S\t]*(\w+)")
_NAME_REACH = 60  # characters of a name, and of the blanks before it
# "xã Mỹ Cẩm, huyện Càng Long, tỉnh Trà Vinh": the district between them is left out.
_HIGHER = re.compile(
    rf"(?:\s*,?\s*(?i:huyện|quận|thị xã)\s+(?:{_PROPER_NAME.pattern}))?\s*,?\s*(?i:tỉnh|thành phố|TP\.?)\s+"
)
# Three provinces became cities in 2026; a text without a date is taken to be older.
_BEFORE_NEW_CITIES = "2025-12-31"


class Place(NamedTuple):
    """Where a local body belongs. `province`: name without level; `unit`: a unit below it, with its level.

    `day`: the day of the document (ISO), on which a name was that of a province or of a city.
    """

    province: str | None = None
    unit: str | None = None
    day: str | None = None

    @property
    def slug(self) -> str:
        """`tra-vinh`, `huyen-cang-long-tra-vinh`; empty if nothing is known."""
        names = (self.unit, self.province)
        return "-".join([fold_word(name).replace(" ", "-") for name in names if name])

    @property
    def words(self) -> str:
        """`tỉnh Trà Vinh`, `thành phố Hà Nội`, `huyện Càng Long tỉnh Trà Vinh`."""
        province = f"{kind_of(self.province, self.day)} {self.province}" if self.province else ""
        return " ".join(part for part in (self.unit, province) if part)

    def of(self, province: str, unit: str | None = None) -> "Place":
        """Another place, on the same day."""
        return Place(province, unit, self.day)


def find_province(fragment: str) -> str | None:
    """The name of the province or city that a letterhead, place line or sentence names, or None.

    One behind "tỉnh" or "thành phố" wins over one that only stands there.
    """
    words = fold_word(fragment).split()
    bare = None
    for position in range(len(words)):
        name = _at(words, position)
        before = words[position - 1] if position else ""
        if name is None or (name == "Hồ Chí Minh" and before in _BEFORE_THE_PERSON):
            continue
        if before in ("tinh", "pho", "tp"):
            return name
        bare = bare or name
    return bare


def province_at(text: str, position: int) -> tuple[str, int] | None:
    """The province whose name begins at `position`, blanks aside, and where it ends."""
    limit = position + _NAME_REACH
    first = _FIRST_WORD.match(text, position, limit)
    most = _most_words().get(fold_word(first[1])) if first else None
    if first is None or most is None:
        return None
    matches = list(islice(_WORD.finditer(text, first.start(1), limit), most))
    words = tuple([fold_word(match[0]) for match in matches])
    for size in range(len(words), 0, -1):
        name = _names().get(words[:size])
        if name:
            return name, matches[size - 1].end()
    return None


def bare_province(text: str, position: int, home: Place) -> tuple[Place, int] | None:
    """The province that a body is named by without its level ("Sở Y tế Bến Tre"), and where its name ends."""
    blank = _BLANKS.match(text, position)
    start = blank.end() if blank else position
    named = province_at(text, start) if text[start:start + 1].isupper() else None
    return (home.of(named[0]), named[1]) if named else None


def province_of_seat(place: str, day: str | None = None) -> str | None:
    """The province that writes letters from `place` ("Tam Kỳ, ngày ..."), or of that name.

    A seat that a merged province took over is, on a day before, that of the province that had it.
    """
    named = _names().get(tuple(fold_word(place).split()))
    row = None if named else _seats().get(fold_word(place))
    if row is None:
        return named
    former, _, town = row.seat.partition(" (")
    taken_over = bool(town) and day is not None and day < (row.valid_from or "")
    return _names().get(tuple(fold_word(former).split()), row.name) if taken_over else row.name


@lru_cache(maxsize=512)
def kind_of(province: str, day: str | None) -> str:
    """`tỉnh` or `thành phố`, as the unit of that name was on `day` (before 2026 if None)."""
    any_day = next((row.kind for row in provinces() if row.name == province), PROVINCE)
    return _kind_on(province, day) or any_day


def read_unit(text: str, position: int, home: Place) -> tuple[Place, int] | None:
    """The place that a level with or without a name at `position` says, and where it ends.

    A level alone ("tỉnh", "huyện") is that of `home` if home has such a level; a city that is no province is
    a unit of `home`. None where no level stands, or one that belongs to nobody in particular.
    """
    match = _LEVEL.match(text, position)
    if match is None:
        return None
    level = _LEVELS[match[1].lower()]
    named = province_at(text, match.end()) if level in (PROVINCE, CITY) else None
    if named and (level == PROVINCE or _kind_on(named[0], home.day) == CITY):
        return home.of(named[0]), named[1]
    named_below = named_unit(text, match.end(), level, home)
    if named_below is not None and level != PROVINCE:
        return named_below
    if named_below is not None:  # a province of before 2008 ("tỉnh Hà Tây"): no list has it
        return _unlisted_province(named_below, home)
    if home.unit and home.unit.startswith(level):  # "UBND huyện" in a district's own document
        return home, match.end()
    if home.province and kind_of(home.province, home.day) == level:
        return home.of(home.province), match.end()
    return None


def named_unit(text: str, position: int, level: str, home: Place) -> tuple[Place, int] | None:
    """The unit of that level whose name, without the level, begins at `position`, and where it ends."""
    blank = _BLANKS.match(text, position)
    name = _PROPER_NAME.match(text, blank.end()) if blank else None
    if name is None or _TITLE_START.match(text, name.start()) or not _is_name(text, name, level):
        return None
    return _unit_with_province(text, name.end(), f"{level} {title_case(' '.join(name[0].split()))}", home)


def _is_name(text: str, name: re.Match[str], level: str) -> bool:
    """Whether these words name a unit, not what the next cell or line, or a sentence, begins with."""
    start = name.start()
    while start and text[start - 1].isspace():
        start -= 1
    gap = text[start:name.start()]
    if "\t" in gap or gap.count("\n") > 1:
        return False
    several = len(name[0].split()) > 1
    small = _SMALL_WORD.match(text, name.end())
    if level == PROVINCE or (small and not name[0].isdigit()):
        broken = "\n" in gap and (level == PROVINCE or (small is not None and small[1] not in _BEHIND_A_NAME))
        return several and not broken
    in_heading = name[0].isupper() and text[start - 1:start].islower()
    return "\n" not in gap or (several and not in_heading and not name[0][-1].isdigit())


def _unlisted_province(named: tuple[Place, int], home: Place) -> tuple[Place, int]:
    unit, end = named[0].unit or "", named[1]
    return home.of(unit.removeprefix(PROVINCE).strip()), end


def _unit_with_province(text: str, position: int, unit: str, home: Place) -> tuple[Place, int]:
    behind = _HIGHER.match(text, position)
    named = province_at(text, behind.end()) if behind else None
    province, end = named or (home.province, position)
    return Place(province, unit, home.day), end


def title_case(name: str) -> str:
    """`CÀNG LONG` as `Càng Long`; anything not all in capitals stays."""
    return " ".join(part.capitalize() for part in name.split()) if name.isupper() else name


@lru_cache(maxsize=512)
def _kind_on(province: str, day: str | None) -> str | None:
    on = day or _BEFORE_NEW_CITIES
    kinds = [row.kind for row in provinces() if row.name == province
             and (row.valid_from or "") <= on <= (row.valid_to or "9999")]
    return kinds[-1] if kinds else None


def _at(words: list[str], position: int) -> str | None:
    most = _most_words().get(words[position], 0)
    for size in range(min(most, len(words) - position), 0, -1):
        name = _names().get(tuple(words[position:position + size]))
        if name:
            return name
    return None


@cache
def _names() -> dict[tuple[str, ...], str]:
    """Folded words of every name and alias to the name."""
    found: dict[tuple[str, ...], str] = {}
    for row in provinces():
        for printed in (row.name, *row.aliases):
            words = tuple(fold_word(printed).split())
            while words and words[0] in ("tp", "thanh", "tinh") and len(words) > 2:
                words = words[2:] if words[:2] == ("thanh", "pho") else words[1:]
            found.setdefault(words, row.name)
    return found


@cache
def _most_words() -> dict[str, int]:
    """The words of the longest name that begins with a word: most text is told from names at one glance."""
    most: dict[str, int] = {}
    for words in _names():
        most[words[0]] = max(most.get(words[0], 0), len(words))
    return most


@cache
def _seats() -> dict[str, Province]:
    """Folded names of seats; one that two provinces had counts for neither."""
    seats: dict[str, list[Province]] = {}
    for row in provinces():
        for seat in _seats_of(row):
            seats.setdefault(fold_word(seat), []).append(row)
    return {seat: rows[-1] for seat, rows in seats.items() if len({row.name for row in rows}) == 1}


def _seats_of(row: Province) -> list[str]:
    return [part for part in re.split(r"[()]", row.seat) if part.strip()]
