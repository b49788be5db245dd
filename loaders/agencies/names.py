"""The agencies a document names: reading lists of them, and their canonical names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cancu.loaders.agencies.bodies import BodyReader
from cancu.loaders.agencies.extent import IN_CELL, IN_TEXT, TITLED, Where
from cancu.loaders.agencies.forms import FORM_WORDS, match_field
from cancu.loaders.agencies.government import GOVERNMENT_WORDS
from cancu.loaders.agencies.group_words import GROUP_WORDS, begins_group
from cancu.loaders.agencies.groups import GroupReader
from cancu.loaders.agencies.levels import LAST_LEVEL, is_collective, is_open_set, level_of
from cancu.loaders.agencies.mentions import collect_agencies
from cancu.loaders.agencies.places import PARTY_LEVELS, place_of, split_province
from cancu.loaders.agencies.provinces import of_provinces
from cancu.loaders.agencies.short_forms import ShortForms
from cancu.loaders.agencies.standing import STANDING, standing_body
from cancu.loaders.agencies.starts import SEVERAL_LAST, is_one_of_several, next_start
from cancu.loaders.agencies.units import longer_units
from cancu.loaders.agencies.words import (
    ACTIONS,
    FIRST,
    NOUN_PHRASES,
    TITLE_WORDS,
    UPPER,
    Named,
    behind_title,
    first_word,
    shown,
    spelt,
)
from cancu.loaders.draft import Context
from cancu.loaders.records import Agency, Citation, DocumentHeader, Task

__all__ = ["AgencyNames", "Named", "Subject", "is_collective", "is_open_set", "level_of", "split_province"]

_JOINTS = (
    r"\s*(?:[,;/]\s*(?:(?:và|cùng(?:\s+với)?)\s+)?"
    r"|(?:và|cùng\s+với|cùng|hoặc|&|-(?!\s*(?:cơ\s+quan|đơn\s+vị)\s+thường))\s+)"
)
_LINE = r"\s*\n\s*(?:[-+•*]\s*)?(?!\()"
_JOINT = re.compile(_JOINTS, re.IGNORECASE)
# Brackets behind a name, and what joins it to the next; in a cell a new line does so too.
_BEHIND_NAME = re.compile(rf"((?:\s*\([^()]{{0,300}}\))?)(?:{_JOINTS})?", re.IGNORECASE)
_BEHIND_LINE = re.compile(rf"((?:\s*\([^()]{{0,300}}\))?)(?:{_JOINTS}|{_LINE})?", re.IGNORECASE)
# "Các đơn vị: Sở A, Sở B", "các cơ quan liên quan gồm: ...".
_OFFICES = re.compile(spelt(
    r"các (?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị|địa phương))?(?: (?:có )?liên quan)?"
    r"(?: (?:bao )?gồm)? ?: ?(?=\w)"
), re.IGNORECASE)
_LARGE = re.compile(rf"(?!Các|Những|Một|Mỗi|Từng)[{UPPER}]\w*\s+[{UPPER}]")
_BULLET = re.compile(r"\s*(?:[-+•*–]+\s*|\(?\d{1,2}[.)]\s+|[a-zđ]\)\s*)?")
_SHARED_WORDS = ("các", "Các", "sở", "Sở", "SỞ", "bộ", "Bộ", "những")
_SHARED = re.compile(
    spelt(r"(?:các |những )?(Sở|Bộ)(?:, (?:cơ quan|ngành|ban, ngành|đơn vị)(?= ?:)| các)?")
    + r"(?:\s*:\s*|\s+)", re.IGNORECASE,
)
# "Các Vụ: Pháp chế, Tổ chức cán bộ", "các phòng: Nội vụ, Tư pháp".
_KINDS = re.compile(
    spelt(r"(?:các )?(?P<kind>Vụ|Cục|Chi cục|Phòng|Khoa|Ban|Trung tâm|Hội|Tập đoàn|Tổng công ty) ?: ?(?=\w)"),
    re.IGNORECASE,
)
_LISTED = re.compile(
    spelt(r"các (?:cơ quan|đơn vị|địa phương|sở)(?:(?:, | và )(?:cơ quan|đơn vị|địa phương|ban|ngành)){0,4}"
          rf" ?: ?(?=(?-i:[{UPPER}]))"), re.IGNORECASE
)
_KIND_WORDS = ("các", "Các", "Vụ", "Cục", "Chi", "Phòng", "Khoa", "Ban", "Trung", "Hội", "Tập", "Tổng")
# First words of all these lists, in small letters.
_LIST_FIRST = frozenset(word.lower() for word in (*_SHARED_WORDS, *_KIND_WORDS))
_COLON_MOST = 150  # characters before the colon of "các Vụ: Pháp chế, ..."
_ITEM_MOST = 200  # characters of one name in such a list
_SEGMENT_END = re.compile(r"[;\n]")
_LETTERS_ALONE = re.compile(rf"([{UPPER}][{UPPER}&-]+)\s*,\s*")
_LETTERS = re.compile(r"[^\W\d_]{2}")
# In a cell for agencies, but none: a person, a hint at another place, a sign for "as above".
_NO_AGENCY = re.compile(spelt(
    r"(?:đ/c|đồng chí|ông|bà|cá nhân|chuyên viên|công chức|cán bộ|toàn thể|người lao động|CV|nt|như trên|theo"
    r"|xem|có chi tiết|chi tiết) |(?:thời gian|thời hạn)(?!\w)"
    r"|(?:quý|tháng|năm) (?:[ivx]+|\d+)(?!\w)|trước ngày "
    r"|.*(?:phụ lục|đính kèm|kèm theo)"
), re.IGNORECASE)
# "Cơ quan thường trực Ban Chỉ đạo (Sở A)" is Sở A.
_STANDING = re.compile(spelt(r"Cơ quan (?:thường trực|đầu mối|chủ trì)[^(),;.:\n]{0,80}\("), re.IGNORECASE)
_OFFICES_FIRST = ("cơ", "đơn")  # "cơ quan", "đơn vị thường trực"
# With any other word in small letters no name or title begins.
_NAME_WORDS = frozenset((*FORM_WORDS, *GOVERNMENT_WORDS, *GROUP_WORDS, *TITLE_WORDS, *_OFFICES_FIRST,
                         *(word.lower() for word in PARTY_LEVELS)))
_PRINTED_MOST = 120  # characters of a name that is taken as it is printed


@dataclass(frozen=True)
class Subject:
    """Who acts, printed up to `stop`; `partners`: with whom, where the same heading says so."""

    names: tuple[Named, ...]
    stop: int
    partners: tuple[Named, ...] = ()


class AgencyNames:
    """Names of agencies as one document prints them.

    `text`: the normalised document, for names that it gives in full once and short later ("Ban Chỉ đạo"). The
    methods may read any text.
    """

    def __init__(self, header: DocumentHeader, abbreviations: Mapping[str, str], text: str = "") -> None:
        self.place = place_of(header)
        self._text = text
        self._short_forms = ShortForms(self.place, header.issuer or "", abbreviations, text)
        self._bodies = BodyReader(self.place, self._short_forms)
        self._groups = GroupReader(self.place, self._bodies)
        self._cells: dict[str, list[Named]] = {}
        self._units: dict[str, str] | None = None
        self._everywhere: list[Named] | None = None
        self._standing_known = False
        self._standing_body: str | None = None
        self.headings: dict[tuple[int, int], Subject | None] = {}  # those already read, by their spans

    def split(self, text: str, start: int, end: int) -> list[Named]:
        """The agencies of a cell or label line: all separated by `;`, commas, "và" or lines, groups whole.

        What an agency does there ("Văn phòng tổng hợp, báo cáo") adds nobody. A part that is no known kind of
        body is taken as it is printed: whoever stands in such a cell is an agency.
        """
        printed = text[start:end]
        if printed not in self._cells:
            self._cells[printed] = self._split(printed)
        return [Named(name, mention, begin + start, stop + start)
                for name, mention, begin, stop in self._cells[printed]]

    def leading(self, text: str, start: int, end: int, whole: bool = False) -> tuple[list[Named], int]:
        """The list of agencies that `text[start:end]` begins with, and where it ends (`start` if none).

        `whole`: the text is a cell or heading, where "các" may be left out and lines may separate. Behind
        "các đơn vị:" those named there are meant.
        """
        first = FIRST.match(text, start, end)
        if first is None or not (first[0].lower() in _NAME_WORDS or self._short_forms.may_begin(first[0])):
            return [], start  # most items begin with a verb
        found: list[Named] = []
        at, stop = start, start
        joint = _BEHIND_LINE if whole else _BEHIND_NAME
        while at < end:
            offices = _OFFICES.match(text, at, end) if text[at] in "cC" else None
            names = self.read(text, offices.end(), end, whole) if offices else []
            names = names or self.read(text, at, end, whole)
            if found and not names:
                names = self._carried(found, text, at, end)
            if not names:
                break
            found += names
            behind = joint.match(text, names[-1].end, end)
            stop = behind.end(1) if behind else names[-1].end
            if behind is None or behind.end() == stop:
                break
            at = behind.end()
        return found, stop

    def find(
        self, text: str, start: int, end: int, few: bool = False, until: int | None = None
    ) -> list[Named]:
        """Every body and group printed in `text[start:end]`, in order.

        `few`: of the groups only sở, ban, ngành, the levels of UBND, and members of committees. `until`: none
        that begins behind it.
        """
        found: list[Named] = []
        last = end if until is None else until
        cell, stop = -1, start
        while place := next_start(text, stop, last, few):
            at, stop = place
            if at > cell:  # no name runs on into the next column
                cell = text.find("\t", at, end)
                cell = end if cell < 0 else cell
            names = self.read(text, at, cell)
            if not names or (text[at - 2:at - 1] in SEVERAL_LAST and is_one_of_several(text, start, at)
                             and not is_collective(names[0].name)):
                continue
            found += names
            stop = max(stop, names[-1].end)
        return found

    def everywhere(self) -> list[Named]:
        """Every body and the usual groups of the document, in order; own units as they are printed."""
        if self.place.body and self._units is None:
            self._known_units()
        if self._everywhere is None:
            self._everywhere = self.find(self._text, 0, len(self._text), few=True)
        return self._everywhere

    def entire(self, text: str, start: int, end: int) -> Named | None:
        """The group that a heading consists of, every word of it in its name."""
        return self._groups.entire(text, start, end)

    def read(self, text: str, start: int, end: int, whole: bool = False) -> list[Named]:
        """The one body or group at `start`, behind the title of its head if it has one; several for a list
        that shares its type word ("các Sở: A, B và C"); else empty.
        """
        first = FIRST.match(text, start, end)
        word = first[0].lower() if first else ""
        if word in _OFFICES_FIRST:
            office = _STANDING.match(text, start, end) if text.startswith("Cơ quan ", start) else None
            if office:
                names, stop = self.leading(text, office.end(), end)
                return names if text.startswith(")", stop) else []
            standing = STANDING.match(text, start, end)
            if standing:
                return self._standing(text, standing, end)
        where = IN_CELL if whole else IN_TEXT
        if word in TITLE_WORDS and (position := behind_title(text, start, end, word)) > start:
            where = IN_CELL if whole else TITLED
            start, word = position, first_word(text, position, end)
        if word in GROUP_WORDS:
            names = self._group_or_body(text, start, end, where, word)
        else:
            names = self._bodies.read(text, start, end, where, word)
        if names and self.place.body and (fuller := self._known_units()):
            return [Named(fuller[n.name], *n[1:]) if n.name in fuller else n for n in names]
        return names

    def _group_or_body(self, text: str, start: int, end: int, where: Where, word: str) -> list[Named]:
        """ "Sở Nội vụ": a name in capitals is rather a single body, "Sở, ban, ngành" a group."""
        single = text[start].isupper() and (text[start:start + len(word)] in PARTY_LEVELS
                                            or _LARGE.match(text, start, end) is not None)
        names = self._bodies.read(text, start, end, where, word) if single else []
        if names:
            return names
        colon = word in _LIST_FIRST and 0 <= text.find(":", start, start + _COLON_MOST) < end
        if not (colon or begins_group(text, start, end, word)):
            return [] if single else self._bodies.read(text, start, end, where, word)
        if colon or word in ("các", "những"):
            names = self._shared(text, start, end) or (self._of_kind(text, start, end) if colon else []) \
                or ([] if self.place.province else of_provinces(self._bodies, text, start, end)) \
                or (self._listed(text, start, end) if colon else [])
        names = names or self._groups.read(text, start, end, word, where is not IN_TEXT)
        return names if names or single else self._bodies.read(text, start, end, where, word)

    def _standing(self, text: str, office: re.Match[str], end: int) -> list[Named]:
        """ "Cơ quan thường trực Hội đồng": the body that it is by the document, else the office."""
        committee = self._bodies.read(text, office.end(), end, TITLED)
        if not committee:
            return []
        if not self._standing_known:
            self._standing_known, self._standing_body = True, standing_body(self._text, self.find)
        name = self._standing_body or f"Cơ quan thường trực {committee[0].name}"
        return [Named(name, shown(text[office.start():committee[0].end]), office.start(), committee[0].end)]

    def collect(
        self, context: Context, tasks: Iterable[Task], citations: Iterable[Citation]
    ) -> tuple[Agency, ...]:
        """The agencies to list for the document; see `agency_mentions`."""
        return collect_agencies(self, context, tuple(tasks), tuple(citations))

    def _split(self, text: str) -> list[Named]:
        found: list[Named] = []
        position, end = 0, len(text)
        while position < end:
            bullet = _BULLET.match(text, position, end)
            position = bullet.end() if bullet else position
            names, stop = self.leading(text, position, end, whole=True)
            following = _SEGMENT_END.search(text, stop, end)
            segment_end = following.start() if following else end
            further = _JOINT.match(text, stop, segment_end) if names else None
            if further and self._is_unknown(text, further.end(), segment_end):
                found += names
                comma = text.find(",", further.end(), segment_end)
                position, segment_end = further.end(), comma if comma >= 0 else segment_end
                names = []
            if not names:
                segment_end = self._before_known(text, position, segment_end)
                names = self._as_printed(text, position, segment_end)
            found += names
            position = segment_end + 1
        return found

    def _before_known(self, text: str, start: int, end: int) -> int:
        """The comma behind letters that nobody knows ("TTYQG, Vụ Pháp chế") and before a known name."""
        letters = _LETTERS_ALONE.match(text, start, end)
        known = letters and self.leading(text, letters.end(), end, whole=True)[0]
        return letters.end(1) if letters and known else end

    @staticmethod
    def _is_unknown(text: str, start: int, end: int) -> bool:
        """Whether a name of no known kind stands in a list: no action and no small words."""
        return start < end and text[start].isupper() and ACTIONS.end(text, start, end, any_case=True) < 0

    def _as_printed(self, text: str, start: int, end: int) -> list[Named]:
        """A part of a cell that is no known kind of body, up to what it does."""
        noun = start
        for word in FIRST.finditer(text, start, end):
            noun = max(noun, NOUN_PHRASES.end(text, word.start(), end, any_case=True))
            if word.start() > max(start, noun - 1) and ACTIONS.end(text, word.start(), end) >= 0:
                end = word.start()
                break
        words = shown(text[start:end]).strip(" .,:;-()\"")
        if not _LETTERS.search(words) or len(words) > _PRINTED_MOST or _NO_AGENCY.match(words + " "):
            return []
        name = words[0].upper() + words[1:]
        full = f"{name} ({self.place.full})" if self.place.full else name
        return [Named(full, words, text.index(words[0], start), end)]

    def _shared(self, text: str, start: int, end: int) -> list[Named]:
        """ "Các Sở: Nội vụ, Tài chính", "các Sở Nội vụ, Tài chính" """
        match = _SHARED.match(text, start, end) if text.startswith(_SHARED_WORDS, start) else None
        if match is None or (match[0][:3].lower() not in ("các", "nhữ") and ":" not in match[0]):
            return []
        kind = match[1].capitalize()
        found = self._fields(kind, text, match.start(), match.end(), end)
        if kind == "Sở" and len(found) == 1 and not self.place.province:  # of every province
            return [found[0]._replace(name=f"Các {found[0].name.lower()}")]
        return found \
            or (self._small_fields(text, match.start(), match.end(), end) if kind == "Sở" else [])

    def _listed(self, text: str, start: int, end: int) -> list[Named]:
        """ "Các đơn vị: Sở Y tế, Công an tỉnh": those named, not a group."""
        match = _LISTED.match(text, start, end) if text.startswith(("các ", "Các "), start) else None
        found = self.leading(text, match.end(), end)[0] if match else []
        return found if len(found) > 1 else []

    def _small_fields(self, text: str, start: int, position: int, end: int) -> list[Named]:
        """ "các sở nội vụ, tài chính": of a province each is one, of a ministry many."""
        found: list[Named] = []
        field = match_field("Sở", text, position, end, small=True) if self.place.province else None
        while field and field[1] != ACTIONS.end(text, position, end):  # "các sở xây dựng kế hoạch"
            name = f"Sở {field[0]} {self.place.region}"
            found.append(Named(name, shown(text[position:field[1]]), start, field[1]))
            joint = _JOINT.match(text, field[1], end)
            start = position = joint.end() if joint else end
            field = match_field("Sở", text, position, end, small=True) if joint else None
        return found

    def _of_kind(self, text: str, start: int, end: int) -> list[Named]:
        """ "Các phòng: Nội vụ, Tư pháp": units that share their type word before a colon."""
        match = _KINDS.match(text, start, end) if text.startswith(_KIND_WORDS, start) else None
        found: list[Named] = []
        position, first = (match.end(), start) if match else (end, start)
        while match and position < end:
            head = f"{match['kind'].capitalize()} "
            item = head + text[position:min(end, position + _ITEM_MOST)]
            # "...; Cục Thuế" is no Vụ, but "Điện lực Việt Nam" among Tập đoàn is one.
            closed = found and not match["kind"].lower().startswith(("tập", "tổng"))
            other = closed and self._bodies.read(text, position, end)
            names = [] if other or not text[position].isupper() else self._bodies.read(item, 0, len(item))
            if not names:
                break
            stop = position + names[0].end - len(head)
            found.append(Named(names[0].name, shown(text[position:stop]), first, stop))
            joint = _JOINT.match(text, stop, end)
            first = position = joint.end() if joint else end
        return found if len(found) > 1 else []  # "Các phòng: Căn cứ nhiệm vụ ..." lists nothing

    def _carried(self, found: Sequence[Named], text: str, start: int, end: int) -> list[Named]:
        """Fields without their type word ("Sở Nội vụ, Tài chính"); the level that ends "các sở, huyện"."""
        kind = found[-1].name.split(" ", 1)[0]
        if kind == "Các" and "sở" in found[-1].name and (level := LAST_LEVEL.match(text, start, end)):
            return [Named(f"UBND cấp {level[1]} ({self.place.full})", level[1], *level.span(1))]
        return self._fields(kind, text, start, start, end) if kind in ("Sở", "Bộ") else []

    def _fields(self, kind: str, text: str, start: int, position: int, end: int) -> list[Named]:
        found: list[Named] = []
        field = self._bodies.field(kind, text, position, end)
        while field:
            name, stop = field
            full = f"{kind} {name}" if kind == "Bộ" else f"{kind} {name} {self.place.region}".strip()
            found.append(Named(full, shown(text[position:stop]), start, stop))
            joint = _JOINT.match(text, stop, end)
            start = position = joint.end() if joint else end
            field = self._bodies.field(kind, text, position, end) if joint else None
        return found

    def _known_units(self) -> Mapping[str, str]:
        """The fullest printed name of each unit of the issuing body that is named shorter too."""
        if self._units is None:
            self._units = {}  # names are read with their own words meanwhile
            self._units = longer_units([named.name for named in self.everywhere()], self.place.body or "")
        return self._units
