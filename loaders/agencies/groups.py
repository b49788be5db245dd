"""Groups of bodies ("các sở, ban, ngành tỉnh", "UBND cấp xã") and the one wording each of them has."""

import re

from cancu.loaders.agencies.bodies import BodyReader
from cancu.loaders.agencies.forms import match_field
from cancu.loaders.agencies.group_words import (
    ALL,
    AND,
    CLOSED,
    EACH_WORDS,
    FEW_WORDS,
    LEVEL_END,
    LEVEL_WORDS,
    LISTED_QUALIFIER,
    NOUN_WORDS,
    PLACE_FIRST,
    PLACE_STARTS,
    PLACE_WORDS,
    QUALIFIER_WORDS,
    QUALIFIERS,
    QUALIFYING_WORD,
    RELATED,
    SERVICES,
    SERVING,
    THEIR_WORDS,
    UNIT_LAST,
    UNITS_LISTED,
    is_listed,
    match_noun,
)
from cancu.loaders.agencies.places import LEVEL_FIRST, Place
from cancu.loaders.agencies.wording import BODY_NOUNS, OFFICE_NOUNS, Group, wording
from cancu.loaders.agencies.words import (
    ACTIONS,
    NOUN_PHRASES,
    UPPER,
    Named,
    first_word,
    named,
    shown,
    spelt,
)
from cancu.loaders.letters import word_set

_MEMBERS = re.compile(spelt(r"(?:(?:các|từng|mỗi|những) )?thành viên (?:của )?"), re.IGNORECASE)
_TITLES = re.compile(spelt(
    r"(?:(?:Thủ trưởng|Giám đốc|Người đứng đầu|Trưởng|Lãnh đạo|Chủ tịch|Chi cục trưởng|Cục trưởng)(?: của)? )"
    r"(?:các )?"
), re.IGNORECASE)
_HEADS_FIRST = ("thủ", "giám", "người", "trưởng", "lãnh", "chủ", "chi", "cục")
# One body of many parts, never a part of a group: "chính quyền địa phương, Mặt trận cơ sở".
_ONE = ("mặt trận", "hệ thống")
# "các cấp, các ngành" means everybody.
_EVERYBODY = re.compile(
    spelt(r"các (?:cấp,? (?:và )?(?:các )?ngành|ngành,? (?:và )?(?:các )?cấp)(?!\w)"), re.IGNORECASE
)
# "các huyện, thành, thị ủy": committees of the Party, no levels of UBND.
_PARTY_LIST = re.compile(
    spelt(r"(?:các )?(?:(?:huyện|thị|quận|thành)(?:,| và) ){1,3}(?:huyện|thị|quận|thành) (?:ủy|đoàn)"),
    re.IGNORECASE,
)
_DEPUTIES = re.compile(
    spelt(r"(?:các )?(?:vị )?((?:Tổ đại biểu(?: và|,) (?:các )?(?:vị )?)?(?:Tổ )?đại biểu )"
          r"(?=HĐND|Hội đ[ồô]ng nhân dân)"), re.IGNORECASE
)
_OWN_NAME = re.compile(rf"\w+(?:\s+[^\W\d_{UPPER}]\w*)?\s+(?:[{UPPER}]|(?:ủy|uỷ|đoàn|công tác)(?!\w))")
_ADJACENT = {"ngành", "đơn vị", "đoàn thể", "ban", "địa phương"}  # nouns that follow without a comma
_ADJACENT_WORDS = {"ngành", "đơn", "đoàn", "ban", "địa"}
_WITH_BOARDS = ("HĐND", "Tỉnh ủy", "Thành ủy", "Huyện ủy")  # "các Ban HĐND tỉnh"
_DISTRICT_PARTY = {"huyện ủy", "thị ủy", "quận ủy"}
_PLAIN = BODY_NOUNS | OFFICE_NOUNS | {"địa phương", "bộ"}
_COUNTING = _DISTRICT_PARTY | _PLAIN | {"doanh nghiệp", "tổ chức", "bộ trưởng", "cấp ủy"}
_RELATED_MOST = 1000  # characters of a group before "liên quan"
_SINGLE_TYPES = {
    "ban", "hội", "phòng", "khoa", "chi cục", "trung tâm", "trường", "ngân hàng", "công ty", "tập đoàn",
    "cục", "vụ", "viện", "tổng cục", "đài", "báo", "quỹ", "bệnh viện", "tổ", "đội", "đoàn", "hiệp hội",
    "hợp tác xã",
    "thành ủy", "đảng ủy", "ban quản lý", "đồn biên phòng", "hạt kiểm lâm",
}
_MEMBERS_FIRST = ("thành", "đại", "tổ", "vị")  # "thành viên", "đại biểu"
_ENDING_FIRST = LEVEL_FIRST | {*_MEMBERS_FIRST, "mặt", "hệ"}  # of what ends a group, in small letters
_ORGANISES = re.compile(spelt(r"Tổ chức (?:họp|quản lý|sản xuất|giám sát|đánh giá|đào tạo|phối hợp)(?!\w)"))
# "các trường học trồng 500 cây": a word right before a number is an action, but for "cấp 2", "loại 1".
_NUMBER_BEHIND = re.compile(r"\s+\d")
_NUMBERED = word_set(
    "cấp loại hạng số độ nhóm khối mức quận khu tổ trạm vùng lớp tuyến bậc điều khoản năm quý tháng"
)
_NO_WORDS = (",", ";", ".", ")", ":")  # behind a noun: it has no words of its own
_NOUNS_MOST = 15
_QUALIFIER_MOST = 300  # characters behind one noun


class GroupReader:
    """Reads groups of one document, by its place; single bodies inside them end a group."""

    def __init__(self, place: Place, bodies: BodyReader) -> None:
        self._place = place
        self._bodies = bodies

    def read(self, text: str, start: int, end: int, word: str, whole: bool = False) -> list[Named]:
        """The group at `start`, as one body, or several where levels of UBND stand in it; else empty.

        `word`: the first one, in small letters; `whole`: in a cell or heading, where "các" may be left out.
        """
        if word in EACH_WORDS:
            return self._each(text, start, end)
        if word in _MEMBERS_FIRST:
            members = self._members(text, start, end, word)
            if members:
                return members
            if _ORGANISES.match(text, start, end):
                return []  # "Tổ chức quản lý quy hoạch": a verb
        levels = self._levels(text, start, start, end) if word in LEVEL_FIRST else []
        noun = None if levels or word not in NOUN_WORDS else match_noun(text, start, end, word)
        if noun is None or not (whole or (_may_count(noun, text, end) and is_listed(text, start, end))):
            return levels
        group = self._group(text, start, noun, end, False)
        return [self._named(group, text)] if group and self._counts(group, text, whole) else []

    def entire(self, text: str, start: int, end: int) -> Named | None:
        """The group at `start`, all words to `end` in its wording, for a heading that is one long name."""
        each = ALL.match(text, start, end)
        if _ORGANISES.match(text, start, end):
            return None
        first = each.end() if each else start
        noun = match_noun(text, first, end, first_word(text, first, end))
        group = self._group(text, start, noun, end, bool(each)) if noun else None
        if group is None or not self._counts(group, text, True):
            return None
        places = [match for match in PLACE_WORDS.finditer(text, group.start, end) if match.end() == end]
        group.words_end = places[0].start() if places else end
        group.end, group.qualified, group.level = end, True, False
        return self._named(group, text)

    def _each(self, text: str, start: int, end: int) -> list[Named]:
        """A group that begins with "các", "những", "một số"."""
        each = ALL.match(text, start, end)
        if each is None:
            return []
        word = first_word(text, each.end(), end)
        everybody = _EVERYBODY.match(text, start, end) if word in ("cấp", "ngành") else None
        if everybody:
            words = shown(everybody[0])
            where = f" ({self._place.full})" if self._place.full else ""
            return [named(f"{words[0].upper()}{words[1:]}{where}", text, start, everybody.end())]
        found = self._members(text, start, end, word) if word in _MEMBERS_FIRST else []
        found = found or (self._levels(text, start, each.end(), end) if word in LEVEL_FIRST else [])
        noun = None if found else match_noun(text, each.end(), end, word)
        group = self._group(text, start, noun, end, True) if noun else None
        return [self._named(group, text)] if group else found

    def _members(self, text: str, start: int, end: int, word: str) -> list[Named]:
        """ "Các Thành viên Ban Chỉ đạo", "các đại biểu HĐND tỉnh"; `word`: the first but for "các". """
        deputies = _DEPUTIES.match(text, start, end) if word != "thành" else None
        council = self._bodies.read(text, deputies.end(), end) if deputies else []
        if deputies and council:
            who = shown(deputies[1]).lower().replace(" các ", " ")
            return [named(f"Các {who} {council[0].name}", text, start, council[0].end)]
        match = _MEMBERS.match(text, start, end) if word == "thành" else None
        body = self._bodies.read(text, match.end(), end) if match else []
        if not body or not body[0].name.startswith(("Ban ", "Hội đồng ", "Tổ ", "Ủy ban ", "UBND ")):
            return []
        return [named(f"Các Thành viên {body[0].name}", text, start, body[0].end)]

    def _levels(self, text: str, start: int, first: int, end: int) -> list[Named]:
        """Levels of units without UBND: "các huyện, thị xã, thành phố", "cấp xã"."""
        levels = self._place.levels(text, start, end) if self._place.full else []
        if not levels or any(level.kind in ("cap", "tinh") for level in levels):
            return []
        if _PARTY_LIST.match(text, start, end):
            return []
        if first == start and len(levels) == 1 and " " not in text[levels[0].start:levels[0].end]:
            return []
        names = {"huyen": f"UBND cấp huyện ({self._place.region})", "xa": f"UBND cấp xã ({self._place.full})"}
        tail = PLACE_WORDS.match(text, levels[-1].end, end)
        ends = [level.end for level in levels[:-1]] + [tail.end() if tail else levels[-1].end]
        return [named(names[level.kind], text, level.start, stop)
                for level, stop in zip(levels, ends, strict=True)]

    def _group(
        self, text: str, start: int, match: "re.Match[str] | None", end: int, each: bool
    ) -> Group | None:
        """The group at `start` whose first noun is `match`."""
        group = Group(start, each=each)
        while match and len(group.nouns) < _NOUNS_MOST:
            noun = shown(match[0]).lower()
            position = match.start()
            unsure = (group.nouns or not each) and text[position].isupper()
            if unsure and self._is_single(text, position, end):
                break
            if group.nouns and noun.split(" ", 1)[0] in _ENDING_FIRST \
                    and self._ends_before(noun, text, position, end):
                break
            group.nouns.append(noun)
            self._qualify(group, text, match.end(), end)
            match = None
            if not group.related and group.nouns[0] not in _ONE:
                match = self._next(group, text, end)
        return group if group.nouns else None

    def _ends_before(self, noun: str, text: str, position: int, end: int) -> bool:
        """Whether levels, deputies or one body of many parts stand at `position`, where `noun` is printed."""
        return noun in _ONE or bool(self._place.levels(text, position, end)) \
            or _DEPUTIES.match(text, position, end) is not None

    def _next(self, group: Group, text: str, end: int) -> "re.Match[str] | None":
        """The next noun, if it has no "các" of its own, so that the group goes on."""
        joint = AND.match(text, group.end, end)
        if joint is None:
            return None
        position, word = joint.start("word"), joint["word"].lower()
        heads = word in _HEADS_FIRST and text[position].isupper()
        behind = _behind_heads(text, position, end) if heads else position
        word = first_word(text, behind, end) if behind > position else word
        match = match_noun(text, behind, end, word)
        if match is None:
            return None
        kind = match[0].lower()
        if behind > position:
            joins = group.nouns[0] in ("sở", "bộ", "bộ trưởng") and kind in _PLAIN
            group.heads = group.heads or joins
        else:
            joins = kind in _ADJACENT or bool(text[group.end:position].strip())
        return match if joins else None

    def _is_single(self, text: str, position: int, end: int) -> bool:
        """A capital type word with a name: "các Sở, Ban Dân tộc" ends before the Ban."""
        return bool(_OWN_NAME.match(text, position, end)) \
            and bool(self._bodies.read(text, position, end))

    def _qualify(self, group: Group, text: str, stop: int, end: int) -> None:
        """Reads the words behind a noun and sets `end`, `words_end`, `related`, `level`."""
        group.closed = False
        if not group.qualified and text.startswith(_NO_WORDS, stop):
            group.words_end = group.end = stop
            return
        last = self._words(group, text, stop, stop, end)
        if group.qualified and not group.related and group.nouns[-1] not in BODY_NOUNS:
            more = LISTED_QUALIFIER.match(text, last, end)
            if more and self._is_plain(text, more.start(1), end):
                last = self._words(group, text, stop, more.end(1), end)
        units = UNITS_LISTED.match(text, last, end) if text.endswith(UNIT_LAST, stop, last) else None
        group.words_end = group.end = units.end() if units else last
        self._drop_place(group, text, end)

    def _words(self, group: Group, text: str, stop: int, last: int, end: int) -> int:
        """Where the wording ends that goes on at `last`, behind a noun that ends at `stop`."""
        while last - stop < _QUALIFIER_MOST:
            word = QUALIFYING_WORD.match(text, last, end)
            further = self._word(group, text, stop, last, word, end) if word else last
            if further == last:
                break
            last = further
            if group.related:
                break
        return last

    def _word(
        self, group: Group, text: str, stop: int, last: int, word: "re.Match[str]", end: int
    ) -> int:
        """Where the wording goes on to behind the next word or phrase; `last` if it ends before it."""
        start, small = word.start(1), word[1].lower()
        if stop == last:
            behind = _its_field(group, text, start, end)
            if behind > start:
                group.qualified = True
                return behind
        related = RELATED.match(text, last, end) if small in ("có", "hữu", "liên") else None
        if related:
            group.related = True
            return related.end()
        if small in ("và", "hoặc") or (small in PLACE_FIRST and PLACE_WORDS.match(text, last, end)):
            return last
        level = LEVEL_END.match(text, last, end) if small in LEVEL_WORDS else None
        if level and not text.startswith((", thị", ", huyện"), level.end()):
            group.level = True
            return level.end()
        fixed = QUALIFIERS.match(text, start, end) if small in QUALIFIER_WORDS else None
        if fixed:
            group.qualified = True
            return fixed.end()
        if "\n" in word[0] and word[1][0].isupper():
            return last
        if small in _ADJACENT_WORDS and _is_adjacent(text, start, end, small):
            return last
        if group.closed or text.endswith(CLOSED, 0, last):
            return last
        first = small if small.isalnum() else first_word(text, start, end)
        noun = NOUN_PHRASES.end(text, start, end, any_case=True) if first in NOUN_PHRASES.first_words else -1
        few = noun < 0 and not group.qualified and group.nouns[-1] in FEW_WORDS
        if few and small not in THEIR_WORDS:
            return last
        further = noun if noun >= 0 else self._plain_word(group, text, last, word, end, first)
        if further > last:
            group.qualified, group.level = True, False
        return further

    def _plain_word(
        self, group: Group, text: str, last: int, word: "re.Match[str]", end: int, first: str
    ) -> int:
        """Behind a word that is no action; a body only behind "thuộc" ("cơ quan thuộc UBND tỉnh").

        `first`: the word in small letters, or what stands before the first sign in it.
        """
        if first not in _NUMBERED and _NUMBER_BEHIND.match(text, word.end(1), end):
            return last
        if first not in ACTIONS.first_words or ACTIONS.end(text, word.start(1), end, any_case=True) < 0:
            body = self._bodies.read(text, word.start(1), end, word=first)
            if not body:
                return word.end(1)
            served = text.endswith(("thuộc", "của", "giúp việc"), 0, last) or (
                text.endswith(("ban", "Ban", "biểu"), 0, last) and body[0].name.startswith(_WITH_BOARDS))
            group.closed = served
            return body[0].end if served else last
        return last

    def _is_plain(self, text: str, start: int, end: int) -> bool:
        """False for an action, another kind of body or a body."""
        noun = match_noun(text, start, end, first_word(text, start, end))
        return not (noun or ACTIONS.end(text, start, end, any_case=True) >= 0
                    or ALL.match(text, start, end) or self._place.levels(text, start, end)
                    or self._bodies.read(text, start, end))

    @staticmethod
    def _drop_place(group: Group, text: str, end: int) -> None:
        """Drops "trên địa bàn tỉnh"; "có liên quan" may follow it."""
        place = PLACE_WORDS.match(text, group.end, end) if text.startswith(PLACE_STARTS, group.end) else None
        related = RELATED.match(text, place.end(), end) if place else None
        if place:
            group.related = group.related or related is not None
            group.end = related.end() if related else place.end()

    @staticmethod
    def _counts(group: Group, text: str, whole: bool) -> bool:
        """Whether nouns without "các" are a group: several, or with "liên quan", or in a cell."""
        alone = len(group.nouns) == 1
        if group.each or group.related:
            return True
        if whole and not (alone and group.nouns[0] in BODY_NOUNS and not group.level):
            return group.nouns[0] not in _SINGLE_TYPES or text.startswith("chuyên môn", group.start + 6)
        return group.nouns[0] in (_DISTRICT_PARTY if alone else _COUNTING)

    def _named(self, group: Group, text: str) -> Named:
        return named(wording(group, text, self._place), text, group.start, group.end)


def _may_count(noun: "re.Match[str]", text: str, end: int) -> bool:
    """Whether nouns without "các" that begin with `noun` may be a group, some by "liên quan" alone."""
    start, most = noun.end(), min(end, noun.end() + _RELATED_MOST)
    return shown(noun[0]).lower() in _COUNTING or text.find("liên", start, most) >= 0 \
        or text.find("hữu", start, most) >= 0 or noun[0].isupper()


def _is_adjacent(text: str, start: int, end: int, word: str) -> bool:
    noun = match_noun(text, start, end, word)
    return noun is not None and noun[0].lower() in _ADJACENT


def _its_field(group: Group, text: str, start: int, end: int) -> int:
    """Behind the field in small letters of the last noun ("sở giáo dục và đào tạo"); `start` if none."""
    noun = group.nouns[-1]
    field = match_field("Sở", text, start, end, small=True) if noun in ("sở", "phòng") else None
    if field and field[1] != ACTIONS.end(text, start, end):  # "các sở xây dựng kế hoạch"
        group.field = field[0].lower()
        return field[1]
    match = SERVICES.match(text, start, end) if noun in SERVING else None
    return match.end() if match else start


def _behind_heads(text: str, position: int, end: int) -> int:
    """ "Giám đốc các sở, Thủ trưởng các ban, ngành" is one group of heads."""
    title = _TITLES.match(text, position, end)
    return title.end() if title else position
