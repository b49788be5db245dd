"""Bodies, and the heads that act for them, as the words around the number of a document name them."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cancu.loaders.document.places import (
    CITY,
    LEVEL_WORDS,
    Place,
    bare_province,
    kind_of,
    named_unit,
    province_at,
    read_unit,
)
from cancu.loaders.letters import CAPITAL, fold_word, word_set
from cancu.loaders.records import DocumentHeader
from cancu.loaders.registers import issuers

COMMITTEE, COUNCIL = "UBND", "HĐND"
_HEADS = (
    r"(?:Quyền\s+|Phó\s+)?(?:Bộ\s+trưởng,?\s+(?:và\s+)?Chủ\s+nhiệm|Chủ\s+tịch|Tổng\s+Giám\s+đốc|Giám\s+đốc|"
    r"Bộ\s+trưởng|Thứ\s+trưởng|Trưởng\s+[Bb]an|Chánh\s+Văn\s+phòng|Chánh\s+Thanh\s+tra|"
    r"Tổng\s+[Cc]ục\s+trưởng|Chi\s+cục\s+trưởng|Cục\s+trưởng|Vụ\s+trưởng|Chủ\s+nhiệm|Viện\s+trưởng|"
    r"Chánh\s+án|Thống\s+đốc|Tổng\s+Thanh\s+tra|Tổng\s+Kiểm\s+toán|Thủ\s+trưởng|Hiệu\s+trưởng|"
    r"Trưởng\s+[Pp]hòng|Trưởng\s+[Đđ]oàn|Chỉ\s+huy\s+trưởng|Bí\s+thư)"
)
# Folded words that each of the patterns for heads and bodies may begin with: most words are none of them.
_HEAD_WORDS = word_set(
    "dong ong ba quyen pho bo chu tong giam thu truong chanh chi cuc vu vien thong hieu bi"
)
_PEOPLE_S_WORDS = word_set("cac thuong uy ubnd ub hoi hdnd")
_LONG_NAMED_WORDS = word_set("ban to hoi")
_PARTY_WORDS = word_set("ban bch btv thuong dang tinh huyen quan thi")
_OF = re.compile(r"[\s,]{0,3}(?:do|của)\s{1,3}(?:liên\s+)?", re.IGNORECASE)
_HEAD = re.compile(rf"(?:(?:đồng chí|Ông|Bà)\s+)?({_HEADS})\s+", re.IGNORECASE)
_BODY_WORD = re.compile(
    r"(?:các\s+)?(?:(Thường\s+trực\s+)?(?:(?:Ủy|Uỷ)\s+ban\s+(?:nhân\s+dân|ND)|UBND|UB\s+nhân\s+dân)|"
    r"(Thường\s+trực\s+)?(Hội\s+đồng\s+(?:nhân\s+dân|ND)|HĐND))(?!\w)", re.IGNORECASE
)
# A name that goes on over commas and "và" up to its place: "Ban Chỉ đạo phòng, chống tham nhũng tỉnh X".
_LONG_NAMED = re.compile(
    r"(?:Ban\s+(?:Chỉ\s+đạo|Điều\s+hành)|Tổ\s+công\s+tác|Hội\s+đồng(?!\s+nhân\s+dân))(?!\w)", re.IGNORECASE
)
_LONG_END = re.compile(
    rf"[;:.()“”\"\t]|\n\s*\n|,\s(?={CAPITAL})|\s(?i:về|v/v|ban hành|phê duyệt|hướng dẫn|công bố|tại|yêu cầu|"
    rf"ngày(?=\s\d))\b|\Z"
)
_CENTRAL_BOARD = re.compile(
    r"(?P<always>Trung\s+ương)|của\s+(?:Chính\s+phủ|Thủ\s+tướng)|^(?:Ban\s+Chỉ\s+đạo|Hội\s+đồng)\s+quốc\s+gia|"
    r"(?<!mục\stiêu)\s+quốc\s+gia\Z", re.IGNORECASE
)
_PLACED = re.compile(r"\s(?=(?:tỉnh|thành phố|TP\.?)\s)", re.IGNORECASE)
# Where the name of a body that no list knows ends: punctuation, or the words that begin a title; not at the
# "và" of a field cut short ("Bộ Nông nghiệp và PTNT").
_NAME_END = re.compile(
    r"[,;:.()“”\"\n\t]|\s(?:và(?!\s(?:PTNT|ĐT|XH|CN|MT|TT|DL)\b)|về|v/v|quy định|ban hành|phê duyệt|"
    r"hướng dẫn|sửa đổi|bổ sung|công bố|triển khai|thực hiện|giao|thành lập|kiện toàn|ngày(?=\s\d)|tại|là|"
    r"đã|được|trình|gửi|yêu cầu|xây dựng|có|bãi bỏ|thay thế|đề nghị|quyết định)\b|\Z", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_NEAR_WORD = re.compile(r"\W{0,2}(\w+)")
_NAME_REACH = 120  # characters of a name of the register
_LEVEL_ALONE = re.compile(rf"\s*(?:{LEVEL_WORDS}|các)(?!\w)", re.IGNORECASE)
_LEVELS_IN_NAME = re.compile(rf"(?<!\w)(?:{LEVEL_WORDS})(?=\s)", re.IGNORECASE)
_CENTRAL_NAMES = {
    "chinh phu": "cp", "thu tuong chinh phu": "ttg", "quoc hoi": "qh", "uy ban thuong vu quoc hoi": "ubtvqh",
    "chu tich nuoc": "ctn", "bo chinh tri": "tw", "ban bi thu": "tw", "ban bi thu trung uong dang": "tw",
    "ban chap hanh trung uong": "tw", "ban chap hanh trung uong dang": "tw", }
_CENTRAL_WORDS = ("Bộ ", "Tổng cục", "Ủy ban Dân tộc", "Ngân hàng Nhà nước", "Thanh tra Chính phủ",
                  "Kiểm toán")
_PARTY_LEVELS = {"Thành ủy": CITY, "Huyện ủy": "huyện", "Quận ủy": "quận", "Thị ủy": "thị xã"}
COMMITTEES = ("Tỉnh ủy", *_PARTY_LEVELS)
# "Ban Chấp hành Đảng bộ tỉnh Sóc Trăng", "Ban Thường vụ Huyện ủy Cầu Kè" where no list has the compound.
_PARTY_ORGAN = re.compile(
    r"(?:(?:Ban\s+Chấp\s+hành|BCH|Ban\s+Thường\s+vụ|BTV|Thường\s+trực)\s+)?(?:(?P<whole>Đảng\s+bộ(?=\s))|"
    r"(?=(?:Tỉnh|Huyện|Quận|Thị|Đảng)\s+(?:ủy|uỷ)(?!\w)))", re.IGNORECASE
)
# Committees of the Party at the centre whose name begins like that of a local one.
_CENTRAL_COMMITTEE = re.compile(
    r"Đảng\s+(?:ủy|uỷ)\s+(?:Quốc\s+hội|Chính\s+phủ|Bộ\s|(?:Khối\s+)?(?:các\s+)?(?:[cC]ơ\s+quan\s+)?(?:Đảng\s+)?"
    r"Trung\s+ương|(?:Quân\s+sự|Công\s+an|Mặt\s+trận)[^.;()\n]{0,50}?Trung\s+ương)", re.IGNORECASE
)
_CENTRE = re.compile(r"(?<!\w)(?:Trung\s+ương|của\s+Chính\s+phủ)(?!\w)", re.IGNORECASE)
_OF_CITY = re.compile(r"Thành\s+(?:ủy|uỷ)\Z", re.IGNORECASE)
_NO_PERSON = ("cp", "ttg", "qh", "ubtvqh", "ctn", "tw")  # "Thủ tướng Chính phủ" is an issuer, no person


class _Name(NamedTuple):
    name: str
    key: str
    local: bool


class Body(NamedTuple):
    """A body as words name it. `name` canonical with its place; `code` its part of a key, None if unknown.

    `place` of a local body, None where none is known. `head`: the title of the head who acts ("Giám đốc").
    """

    name: str
    code: str | None
    place: Place | None
    head: str | None
    end: int
    central: bool = False

    @property
    def person(self) -> str | None:
        if self.head is None or self.code in _NO_PERSON:
            return None
        return f"{self.head} {self.name}"


def home_of(header: DocumentHeader) -> Place:
    """Where a document comes from, as its header says; empty for a central one."""
    return _home(header.issuer, header.province, header.date)


@lru_cache(maxsize=64)
def _home(issuer: str | None, province: str | None, day: str | None) -> Place:
    home = Place(province, day=day)
    if province is None or issuer is None:
        return home
    for match in _LEVELS_IN_NAME.finditer(issuer):
        read = read_unit(issuer, match.start(), home)
        if read and read[0].unit:
            return read[0]
    return home


def body_behind(text: str, position: int, home: Place) -> Body | None:
    """The body named by `của ...` right behind `position`."""
    of = _OF.match(text, position)
    return read_body(text, of.end(), home) if of else None


def read_body(text: str, position: int, home: Place) -> Body | None:
    """The body (with or without its head) whose words begin at `position`."""
    first, start, head = _first_word(text, position), position, None
    titled = _HEAD.match(text, position) if first in _HEAD_WORDS else None
    if titled is not None:
        start, head = titled.end(), " ".join(titled[1].split())
        first = _first_word(text, start)
    body = _listed_body(text, start, home, first)
    if body is None and (head or text[start:start + 1].isupper()):
        body = _unknown_body(text, start, home)
    if body is None:
        return None
    return body._replace(head=_plain_title(head)) if head else body


def _first_word(text: str, position: int) -> str:
    """The word that begins at `position`, folded; empty if none does."""
    word = _WORD.match(text, position)
    return fold_word(word[0]) if word else ""


def _listed_body(text: str, start: int, home: Place, first: str) -> Body | None:
    """The body at `start` by the forms of names and the register; `first`: its first word, folded."""
    body = None
    if first in _PEOPLE_S_WORDS:
        body = _people_s_body(text, start, home)
    if body is None and first in _LONG_NAMED_WORDS:
        body = _long_named_body(text, start, home)
    if body is None and first in _PARTY_WORDS:
        body = _party_organ(text, start, home)
    return body or _known_body(text, start, home)


def _people_s_body(text: str, position: int, home: Place) -> Body | None:
    match = _BODY_WORD.match(text, position)
    if match is None:
        return None
    short = COUNCIL if match[3] else COMMITTEE
    read = read_unit(text, match.end(), home)
    if read is None and _LEVEL_ALONE.match(text, match.end()):  # that of a place nobody names
        return Body(short, fold_word(short), Place(day=home.day), None, match.end())
    place, end = read or bare_province(text, match.end(), home) or (home, match.end())
    code = "tthdnd" if match[2] else fold_word(short)
    name = f"{'Thường trực ' if match[1] or match[2] else ''}{short} {place.words}".strip()
    return Body(name, code, place, None, end)


def _long_named_body(text: str, position: int, home: Place) -> Body | None:
    begin = _LONG_NAMED.match(text, position)
    if begin is None:
        return None
    stop = _LONG_END.search(text, begin.end(), min(len(text), position + 240))
    end = stop.start() if stop else min(len(text), position + 240)
    place = None
    for match in _PLACED.finditer(text, begin.end(), end):
        read = read_unit(text, match.end(), home)
        if read and read[1] <= end:
            place, end = read
            break
    name = " ".join(text[position:end].split())
    known = _known_body(text, position, home)
    central = _CENTRAL_BOARD.search(name)
    if central and (central["always"] or place is None):  # "BCĐ Đề án 06 của Chính phủ tỉnh X" is local
        return Body(name, known.code if known and known.central else None, None, None, end, central=True)
    code = known.code if known and known.end >= end else "bcd" if name.upper().startswith("BAN CHỈ") else None
    return Body(name, code, place or (province_of(home) if home.province else None), None, end)


def party_name(place: Place) -> str:
    """`Tỉnh ủy Trà Vinh`, `Thành ủy Hà Nội`, `Huyện ủy Mộc Châu tỉnh Sơn La`."""
    for words, level in _PARTY_LEVELS.items():
        if place.unit and place.unit.startswith(f"{level} "):
            return f"{words} {place.unit.removeprefix(level).strip()} {province_of(place).words}".strip()
    city = place.province is not None and kind_of(place.province, place.day) == CITY
    return f"{'Thành ủy' if city else 'Tỉnh ủy'} {place.province or ''}".strip()


def _known_body(text: str, position: int, home: Place, least: int = 1) -> Body | None:
    """The body of the register with the longest name, of `least` words or more, that begins here."""
    limit = position + _NAME_REACH
    first = _NEAR_WORD.match(text, position, limit)
    branch = _register().get(fold_word(first[1])) if first else None
    if first is None or branch is None:
        return None
    row, end = (branch.row, first.end()) if least <= 1 else (None, position)
    for count, word in enumerate(_WORD.finditer(text, first.end(), limit), 2):
        branch = branch.further.get(fold_word(word[0]))
        if branch is None:
            break
        if branch.row is not None and count >= least:
            row, end = branch.row, word.end()
    if row is None:
        return None
    if row.local:
        return _local_body(text, row.name, row.key, end, home)
    return Body(row.name, row.key, None, None, end, central=True)


def _local_body(text: str, name: str, code: str, end: int, home: Place) -> Body:
    if name.endswith(COMMITTEES):
        committee = next(filter(name.endswith, COMMITTEES))
        place, end = _party_place(text, committee, end, home)
        return Body(f"{name.removesuffix(committee)}{party_name(place)}", code, place, None, end)
    stem = name.removesuffix(" tỉnh")  # "Công an tỉnh": the level is the place's
    stem_end = end - len(name) + len(stem)
    own = province_of(home) if stem.startswith("Sở ") else home  # no unit below the province has a Sở
    place, end = read_unit(text, stem_end, home) or bare_province(text, stem_end, home) or (own, end)
    return Body(f"{stem} {place.words}".strip(), code, place, None, end)


def _party_organ(text: str, position: int, home: Place) -> Body | None:
    """An organ named with its committee ("BTV Huyện ủy Cầu Kè") or with the whole Party of a place."""
    central = _CENTRAL_COMMITTEE.match(text, position)
    if central is not None:
        return Body(" ".join(central[0].split()), None, None, None, central.end(), central=True)
    match = _PARTY_ORGAN.match(text, position)
    if match is None or match.end() == position:
        return None
    if not match["whole"]:
        return _known_body(text, position, home, least=4) or _known_body(text, match.end(), home)
    read = read_unit(text, match.end(), home)
    return Body(party_name(read[0]), None, read[0], None, read[1]) if read else None


def _party_place(text: str, committee: str, end: int, home: Place) -> tuple[Place, int]:
    """The place behind a committee of the Party: its name follows without the level ("Huyện ủy Mộc Châu")."""
    city = committee == "Tỉnh ủy" and bool(_OF_CITY.search(text, max(0, end - 10), end))
    with_level = read_unit(text, end, home)
    if with_level:
        return with_level
    province = province_at(text, end) if committee == "Tỉnh ủy" else None
    if province and not (city and kind_of(province[0], home.day) != CITY):
        return home.of(province[0]), province[1]
    level = CITY if city else _PARTY_LEVELS.get(committee)
    return (named_unit(text, end, level, home) if level else None) or (home, end)


def _unknown_body(text: str, position: int, home: Place) -> Body | None:
    """A body that no list knows, under its printed name; the level in it ("Sở TN&MT tỉnh X") says where."""
    stop = _NAME_END.search(text, position, min(len(text), position + 160))
    end = stop.start() if stop else position + 160
    name = " ".join(text[position:end].split())
    if not name:
        return None
    if _CENTRE.search(name):
        return Body(name, None, None, None, end, central=True)
    for match in _PLACED.finditer(text, position, end):
        read = read_unit(text, match.end(), home)
        if read and read[1] <= end:
            return Body(name, None, read[0], None, end)
    return Body(name, None, None, None, end)


def _plain_title(head: str) -> str:
    """`CHỦ TỊCH` and `Trưởng Ban` as `Chủ tịch`, `Trưởng ban`."""
    return head[0].upper() + head[1:].lower() if head.isupper() else head


def province_of(home: Place) -> Place:
    """The province of a place, without the unit below it."""
    return Place(home.province, day=home.day)


def is_central(named: Body | None) -> bool:
    """Whether the words around a symbol name a body at the centre."""
    return named is not None and (
        named.central or (named.name.startswith(_CENTRAL_WORDS) and "chi nhánh" not in named.name))


class _Branch:
    """Names that begin alike: what the words up to here name, and the branches by the next folded word."""

    def __init__(self) -> None:
        self.row: _Name | None = None
        self.further: dict[str, _Branch] = {}


@cache
def _register() -> dict[str, _Branch]:
    """The branches of all names; it knows the Party of a city by the name of that of a province."""
    root = _Branch()
    for words, row in _bodies_by_name().items():
        name = f" {' '.join(words)} "
        for read in {name, name.replace(" tinh uy ", " thanh uy ")} if " thanh uy " not in name else ():
            branch = root
            for word in read.split():
                branch = branch.further.setdefault(word, _Branch())
            branch.row = row
    return root.further


@cache
def _bodies_by_name() -> dict[tuple[str, ...], _Name]:
    """Bodies by the folded words of their names."""
    found = {tuple(fold_word(row.name).split()): _Name(row.name, row.key, row.local)
             for row in reversed(issuers())}
    names = {row.key: row.name for row in issuers()}
    return found | {tuple(words.split()): _Name(names.get(key, words), key, False)
                    for words, key in _CENTRAL_NAMES.items()}
