"""Groups of bodies ("các sở, ban, ngành tỉnh", "UBND cấp xã") and the one wording each of them has."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from cancu.loaders.agency_bodies import BodyReader, Named
from cancu.loaders.agency_places import Place
from cancu.loaders.agency_words import NOUNS, OPENING, PROPER, UPPER, shown, spelt

_ALL = re.compile(spelt(r"(?:(?:tất cả|toàn bộ|toàn thể) )?(?P<each>các|những|một số|mỗi|từng) (?:các )?"), re.IGNORECASE)
# Words that name a kind of body; behind each its qualifying words may follow.
_NOUN = re.compile(spelt(
    r"(?P<noun>sở(?! hữu)|ban(?! (?:hành|đầu|chỉ|quản|giám|thường|chấp|biên|vận))|bộ(?! (?:phận|máy|chỉ|tiêu|thủ|đội))"
    r"|ngành(?! nghề)|cơ quan|đơn vị|tổ chức(?! (?:thực|triển|kiểm|các|bồi|tập|hội|đánh|lấy|tuyên|cho|lớp))"
    r"|đoàn thể|hội đoàn thể|hội(?! (?:nghị|thảo|thi|nhập|đồng|họp|viên))|địa phương|cá nhân|hộ gia đình"
    r"|phòng(?! (?:,|chống|ngừa|cháy|họp))|chi cục|trung tâm|trường(?! hợp)|nhà trường|cơ sở|doanh nghiệp|hiệp hội"
    r"|hợp tác xã|bệnh viện|ngân hàng|lực lượng|cộng đồng|cấp ủy|chính quyền|công ty|tập đoàn|nhà mạng|nhà đầu tư|nhà thầu"
    r"|chủ (?:đầu tư|dự án|chương trình|rừng|hộ|sở hữu|cơ sở|doanh nghiệp|thể)|cục|vụ|viện|tổng cục|đài|báo|quỹ"
    r"|thành phần kinh tế|tổ|đội|đoàn|ấp|thôn|khu phố|cấp(?=(?:, | và )?(?: ?các)? ngành))(?!\w)"
), re.IGNORECASE)
_AND_NOUN = re.compile(r"\s*(?:,|/|;|-|&|\bvà\b|\bhoặc\b)?\s*", re.IGNORECASE)
_RELATED = re.compile(spelt(r" (?:có |hữu )?(?:liên )?(?:liên quan|hữu quan)(?: khác)?(?!\w)"), re.IGNORECASE)
# A group's qualifying words that would read as the action.
_QUALIFIERS = re.compile(spelt(
    r"(?:thông tin,? (?:và )?(?:truyền thông|đại chúng|báo chí|tuyên truyền)|(?:thông tấn,? (?:và )?)?báo chí(?:,? (?:và )?truyền thông)?"
    r"|quản lý(?: nhà nước| chuyên ngành| đầu tư| thị trường| thuế| quy hoạch| (?-i:(?=[A-ZĐ]{2})))"
    r"|tham mưu,? (?:và )?giúp việc|đăng ký (?:kinh doanh|đầu tư)|chuyên môn|chuyên trách|chức năng|chủ quản"
    r"|chính trị ?- ?xã hội(?: ?- ?nghề nghiệp)?|xã hội ?- ?nghề nghiệp|kinh tế ?- ?xã hội|cung cấp dịch vụ"
    r"|chủ trì (?:soạn thảo|nhiệm vụ|đề án|chương trình|dự án)"
    r"|(?:chủ trì|phối hợp|thực hiện)(?= (?:có|chịu) trách nhiệm| phải)|làm đầu mối[^,;.:\n()]*"
    r"|được (?:giao|phân công|phân cấp|ủy quyền)[^,;.:\n()]*?"
    r"(?=,|;|\.|:|\n|$| có trách nhiệm| chịu trách nhiệm| chủ trì| căn cứ| phối hợp)"
    r"|sự nghiệp(?: công lập)?|trực thuộc|thuộc|của|ngoài công lập|trong và ngoài)(?!\w)"
), re.IGNORECASE)
_PLACE_WORDS = re.compile(spelt(
    r" (?:đóng )?(?:(?:có trụ sở )?trên|trong|tại|ở) (?:địa bàn|phạm vi|toàn)(?: (?:toàn|quản lý|cả))?(?: (?:tỉnh|thành phố|huyện|xã|quận|phường))?"
    rf"(?: {PROPER})?| (?:thuộc|trong) phạm vi (?:quản lý|phụ trách)| toàn tỉnh| trong tỉnh| (?:của|thuộc) tỉnh(?!\w)| (?:của|thuộc) thành phố(?! [{UPPER}])"
))
_LEVEL_END = re.compile(spelt(rf" (?:cấp )?(?:tỉnh|thành phố|TP)(?!\w)(?: {PROPER})?"))
_WORD = re.compile(r"(?:[^\S\n]+-[^\S\n]+|\s+|-|/)([^\W_][\w.&/-]*)")
_ADJACENT = {"ngành", "đơn vị", "đoàn thể", "ban", "địa phương"}  # nouns that follow without a comma
_BODY_NOUNS = {"sở", "ban", "ngành"}
_OFFICE_NOUNS = {"cơ quan", "đơn vị"}
_PLAIN = _BODY_NOUNS | _OFFICE_NOUNS | {"địa phương", "bộ"}
_SINGLE_TYPES = {"ban", "hội", "phòng", "chi cục", "trung tâm", "trường", "ngân hàng", "công ty", "tập đoàn", "cục", "vụ",
                 "viện", "tổng cục", "đài", "báo", "quỹ", "bệnh viện", "tổ", "đội", "đoàn", "hiệp hội", "hợp tác xã"}
_OWN_UNITS = re.compile(spelt(r"(?:phòng|trung tâm|chi cục|ban(?! ngành)|đơn vị|vụ|cục|tổng cục)(?! sự nghiệp)"), re.IGNORECASE)
_MEMBERS = re.compile(spelt(r"(?:(?:các|từng|mỗi|những) )?thành viên (?:của )?"), re.IGNORECASE)
_TITLES = re.compile(spelt(
    r"(?:(?:Thủ trưởng|Giám đốc|Người đứng đầu|Trưởng|Lãnh đạo|Chủ tịch|Chi cục trưởng|Cục trưởng)(?: của)? )(?:các )?"
), re.IGNORECASE)


@dataclass
class _Group:
    """What was read of a group: nouns in order, `related` (có liên quan), whether a province level ends it."""

    start: int
    end: int = 0
    each: bool = False
    nouns: list[str] = field(default_factory=list)
    qualified: bool = False  # some noun has words of its own ("cơ quan chuyên môn")
    related: bool = False
    level: bool = False  # ends with "tỉnh"
    heads: bool = False  # "Giám đốc các sở, Thủ trưởng các ban, ngành, cơ quan"
    words_end: int = 0  # behind the wording, before dropped place words


class GroupReader:
    """Reads groups of one document, by its place; single bodies inside them end a group."""

    def __init__(self, place: Place, bodies: BodyReader) -> None:
        self._place = place
        self._bodies = bodies

    def read(self, text: str, start: int, end: int, whole: bool = False) -> list[Named]:
        """The group at `start`, as one body, or several where levels of UBND stand in it; else empty.

        `whole`: in a cell or heading, where what has no other end is the name to its end, and "các" may be
        left out.
        """
        members = self._members(text, start, end)
        if members:
            return members
        everybody = _EVERYBODY.match(text, start, end)
        if everybody:
            words = shown(everybody[0])
            full = f" ({self._place.full})" if self._place.full else ""
            return [_named(f"{words[0].upper()}{words[1:]}{full}", text, start, everybody.end())]
        each = _ALL.match(text, start, end)
        first = each.end() if each else start
        if each and each["each"].lower() != "các" and not _NOUN.match(text, first, end):
            return []
        levels = self._levels(text, start, first, end)
        if levels:
            return levels
        group = self._group(text, start, first, end, bool(each), whole)
        return [self._named(group, text)] if group else []

    def entire(self, text: str, start: int, end: int) -> Named | None:
        """The group at `start` with all words to `end` in its wording, for a heading that is one long name."""
        each = _ALL.match(text, start, end)
        group = self._group(text, start, each.end() if each else start, end, bool(each), True)
        if group is None:
            return None
        place = None
        for place in _PLACE_WORDS.finditer(text, group.start, end):
            pass
        group.words_end = place.start() if place and place.end() == end else end
        group.end, group.qualified, group.level = end, True, False
        return self._named(group, text)

    def _members(self, text: str, start: int, end: int) -> list[Named]:
        """ "Các Thành viên Ban Chỉ đạo" """
        match = _MEMBERS.match(text, start, end)
        body = self._bodies.read(text, match.end(), end) if match else []
        if not body or not body[0].name.startswith(("Ban ", "Hội đồng ", "Tổ ", "Ủy ban ")):
            return []
        return [_named(f"Các Thành viên {body[0].name}", text, start, body[0].end)]

    def _levels(self, text: str, start: int, first: int, end: int) -> list[Named]:
        """Levels of units without UBND: "các huyện, thị xã, thành phố", "cấp xã"."""
        levels = self._place.levels(text, start, end)
        if not levels or levels[0].kind == "cap" or (first == start and len(levels) == 1
                                                     and " " not in text[levels[0].start:levels[0].end]):
            return []
        if not self._place.province or any(level.kind == "tinh" for level in levels):
            return []
        names = {"huyen": f"UBND cấp huyện ({self._place.region})", "xa": f"UBND cấp xã ({self._place.full})"}
        tail = _PLACE_WORDS.match(text, levels[-1].end, end)
        stop = tail.end() if tail else levels[-1].end
        return [_named(names[level.kind], text, level.start,
                       level.end if level is not levels[-1] else stop) for level in levels]

    def _group(self, text: str, start: int, first: int, end: int, each: bool, whole: bool) -> _Group | None:
        group = _Group(start, each=each)
        position = first
        while True:
            match = _NOUN.match(text, position, end)
            if match is None or self._is_single(text, position, end):
                break
            if group.nouns and self._place.levels(text, position, end):
                break
            group.nouns.append(shown(match["noun"]).lower())
            self._qualify(group, text, match.end(), end, whole)
            joint = _AND_NOUN.match(text, group.end, end)
            if joint is None or group.related or not self._joins(text, group.nouns[0], group.end, joint.end(), end):
                break
            position = self._behind_title(text, joint.end(), end)
            group.heads = group.heads or position > joint.end()
        return group if self._counts(group, text, end, whole) else None

    def _behind_title(self, text: str, position: int, end: int) -> int:
        """ "Giám đốc các sở, Thủ trưởng các ban, ngành" is one group of heads."""
        title = _TITLES.match(text, position, end)
        return title.end() if title else position

    def _joins(self, text: str, first: str, stop: int, position: int, end: int) -> bool:
        """True if a noun without "các" of its own follows, so the group goes on."""
        behind = self._behind_title(text, position, end)
        noun = _NOUN.match(text, behind, end)
        if noun is None or (behind > position and not (first == "sở" and noun["noun"].lower() in _PLAIN)):
            return False
        if position == stop or not text[stop:position].strip():
            return noun["noun"].lower() in _ADJACENT
        return True

    def _is_single(self, text: str, position: int, end: int) -> bool:
        """A capital type word with a name: "các Sở, Ban Dân tộc" ends before the Ban."""
        if not text[position].isupper():
            return False
        word_end = re.compile(r"\w+").match(text, position, end)
        following = re.compile(r"\s+(\w)").match(text, word_end.end() if word_end else position, end)
        return bool(following and following[1].isupper() and self._bodies.read(text, position, end))

    def _qualify(self, group: _Group, text: str, stop: int, end: int, whole: bool) -> None:
        """Reads the words behind a noun and sets `end`, `words_end`, `related`, `level`."""
        last = stop
        while True:
            related = _RELATED.match(text, last, end)
            if related:
                group.related = True
                group.words_end = group.end = related.end()
                self._place_words(group, text, end)
                return
            if _PLACE_WORDS.match(text, last, end):
                break
            level = _LEVEL_END.match(text, last, end)
            if level and not text[level.end():].startswith((", thị", ", huyện")):
                group.level, last = True, level.end()
                continue
            word = _WORD.match(text, last, end)
            if word is None or word[1] in ("và", "hoặc"):
                break
            fixed = _QUALIFIERS.match(text, word.start(1), end)
            if fixed:
                group.qualified, last = True, fixed.end()
                continue
            adjacent = _NOUN.match(text, word.start(1), end)
            if ("\n" in word[0] and word[1][0].isupper()) or (adjacent and adjacent["noun"].lower() in _ADJACENT):
                break
            noun = NOUNS.match(text, word.start(1), end)
            if noun:
                group.qualified, group.level, last = True, False, noun.end()
                continue
            if OPENING.match(text, word.start(1), end) or self._bodies.read(text, word.start(1), end):
                if not self._owned(text, last, word.start(1), end):
                    break
                last = self._bodies.read(text, word.start(1), end)[0].end
                group.qualified = True
                continue
            group.qualified, group.level, last = True, False, word.end(1)
        group.words_end = group.end = last
        self._place_words(group, text, end)

    def _owned(self, text: str, last: int, start: int, end: int) -> bool:
        """ "cơ quan thuộc UBND tỉnh": a body right behind "thuộc" or "của" belongs to the wording."""
        return text[:last].endswith(("thuộc", "của", "giúp việc")) and bool(self._bodies.read(text, start, end))

    def _place_words(self, group: _Group, text: str, end: int) -> None:
        """Drops "trên địa bàn tỉnh"; "có liên quan" may follow it."""
        place = _PLACE_WORDS.match(text, group.end, end)
        if place:
            group.end = place.end()
            related = _RELATED.match(text, group.end, end)
            if related:
                group.related, group.end = True, related.end()

    def _counts(self, group: _Group, text: str, end: int, whole: bool) -> bool:
        if not group.nouns:
            return False
        if group.each or group.related:
            return True
        alone = len(group.nouns) == 1
        if whole and not (alone and group.nouns[0] in _BODY_NOUNS and not group.level):
            return group.nouns[0] not in _SINGLE_TYPES or text.startswith("chuyên môn", group.start + 6)
        return not alone and group.nouns[0] in _PLAIN | {"doanh nghiệp", "tổ chức"}

    def _named(self, group: _Group, text: str) -> Named:
        return _named(self._wording(group, text), text, group.start, group.end)

    def _wording(self, group: _Group, text: str) -> str:
        nouns = set(group.nouns)
        full, region = self._place.full, self._place.region
        if region and "sở" in nouns and nouns <= _BODY_NOUNS | ({"cơ quan"} if group.heads else set()):
            return f"Các sở, ban, ngành có liên quan ({region})" if group.related else f"Các sở, ban, ngành {region}"
        if full and nouns <= _OFFICE_NOUNS and not group.qualified:
            return f"Các cơ quan, đơn vị{' có liên quan' if group.related else ''} ({full})"
        first = _ALL.match(text, group.start, group.words_end)
        words = _tidy(text[first.end() if first else group.start:group.words_end], group.related)
        own = self._own_units(group, words)
        if own:
            return own
        prefix = "Các " if group.each or len(group.nouns) > 1 or not _SINGULAR.match(words) else ""
        words = f"{prefix}{words[0].lower() if prefix and words[:2] != words[:2].upper() else words[0].upper()}{words[1:]}"
        if not full or "bộ" in nouns:
            return words
        for level, where in ((self._place.kind, region), ((self._place.unit or full).split(" ")[0], full)):
            if words.lower().endswith(f" {level}") and not group.related:
                return f"{words[:-len(level)]}{where}"
        return words if words.endswith(region) else f"{words} ({full})"

    def _own_units(self, group: _Group, words: str) -> str | None:
        """Units inside the issuing Sở: "Các phòng, Trung tâm" of it."""
        if not self._place.body or not _OWN_UNITS.match(words) or "sở" in group.nouns:
            return None
        if "thuộc tỉnh" in words or (group.nouns[0] == "đơn vị" and not group.qualified):
            return None
        if group.nouns[0] == "phòng" and set(group.nouns) <= {"phòng", "trung tâm"} and not group.related:
            inner = "phòng chuyên môn, Trung tâm" if len(set(group.nouns)) > 1 else "phòng chuyên môn"
        else:
            inner = re.sub(r" (?:Sở|Bộ|cơ quan)$", "", words)
        return f"Các {inner[0].lower()}{inner[1:]} {self._place.body}"


# One body by its part in the matter, which "các" would make many: "chủ đầu tư", "cơ quan chủ trì".
_SINGULAR = re.compile(
    spelt(r"chủ |(?:cơ quan|đơn vị) (?:chủ|phối hợp|thực hiện|thường trực|đầu mối|quản lý|được|đăng ký)"), re.IGNORECASE
)
# "các cấp, các ngành" means everybody.
_EVERYBODY = re.compile(spelt(r"các (?:cấp,? (?:và )?(?:các )?ngành|ngành,? (?:và )?(?:các )?cấp)(?!\w)"), re.IGNORECASE)


def _tidy(words: str, related: bool) -> str:
    """One spelling for what every wording may hold."""
    words = shown(words)
    words = re.sub(r"(?i)(?:Ủy|Uỷ) ban nhân dân", "UBND", words)
    words = re.sub(r"(?i)Hội đồng nhân dân", "HĐND", words)
    words = re.sub(r"(?i)(chính trị|xã hội|kinh tế)\s?-\s?", r"\1 - ", words)
    if related:
        words = re.sub(r"(?i) (?:có )?(?:liên quan|hữu quan).*$", " có liên quan", words)
    return words


def _named(name: str, text: str, start: int, end: int) -> Named:
    return Named(name, shown(text[start:end]), start, end)
