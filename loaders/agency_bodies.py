"""Single bodies in a text: the type word, the words of its field, the place behind it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cancu.loaders.agency_forms import (
    CENTRAL,
    LOCAL,
    PARTY,
    STRICT,
    UNIT,
    Form,
    abbreviated,
    field_names,
    field_of,
    field_pattern,
    form_of,
    form_pattern,
)
from cancu.loaders.agency_places import Level, Place, level_word
from cancu.loaders.agency_words import ACTION, NOUNS, PROPER, UPPER, shown, spelt


@dataclass(frozen=True)
class Named:
    """A body or group at its place. `name`: canonical; `mention`: as printed, without its head's title."""

    name: str
    mention: str
    start: int
    end: int


_REGION = re.compile(spelt(r"(?: -)?(?: (?:chi nhánh|CN|tại))? khu vực ([IVXLC]+|\d+)(?!\w)"), re.IGNORECASE)
_CENTRAL_END = re.compile(spelt(r"(?:Việt Nam|quốc gia|Trung ương|TW|tối cao|Chính phủ|Quốc hội)$"), re.IGNORECASE)
_GAP = re.compile(r"(?:[^\S\n]+-[^\S\n]+|\s?&\s?|\s+)(?=\w)|-(?=\w)")
_WORD = re.compile(r"\w[\w.&/’'-]*")
_LAST_SIGNS = ".&/’'-"
_PLACE = re.compile(
    spelt(r"(?:(?:cấp|của) )?(?:tỉnh|tinh|thành phố|TP|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)(?!\w)"
          r"|các (?:cấp|huyện|xã|quận|phường|tỉnh)(?!\w)|khu vực (?:[IVXLC]+|\d+)(?!\w)|trên địa bàn"
          r"|(?:trực )?thuộc(?!\w)|của(?!\w)|đóng(?!\w)|có liên quan|liên quan"),
    re.IGNORECASE,
)
_PARENT = re.compile(spelt(r" (?:trực thuộc|thuộc|của) (?=(?:Sở|Bộ) \w)"))
_ITSELF = re.compile(spelt(r"(?: (?:trực thuộc|thuộc|của))? (?:Sở|Bộ|Cục|cơ quan|đơn vị)(?!\w)(?! [" + UPPER + r"])"))
# "Phòng Quy hoạch, tổng hợp", "Phòng Đấu thầu, Thẩm định và Giám sát đầu tư": names that hold a comma.
_CONTINUED = re.compile(r",\s*([^\W\d_]+(?:\s+[^\W\d_]+){0,2}|[^\W\d_]+(?:\s+[^\W\d_]+){0,2}\s+và\s[^,;.\n()]{3,40}?)\s*(?=$|[;\n])")
_GOVERNMENT = re.compile(spelt(r"(?:(?P<ubnd>UBND|Ủy ban nhân dân|UB nhân dân|Ủy nhân dân)|(?P<hdnd>HĐND|Hội đồng nhân dân))(?!\w)"),
                         re.IGNORECASE)
_UNITS = re.compile(rf"\s*(?:(?i:các)\s+)?((?i:huyện|quận|thị\s+xã|thành\s+phố|TP\.?|TX\.?|xã|phường|thị\s+trấn|đặc\s+khu))\s*:?\s*({PROPER})")
_NEXT_UNIT = re.compile(rf"\s*(?:,|và)\s*({PROPER})(?!\w)")
_SHORT = re.compile(rf"[{UPPER}][\w]*(?:\s?[&-]\s?[{UPPER}]\w*|,[{UPPER}]\w*|\s+và\s+[{UPPER}]+(?!\w))*")
_CLOSER = re.compile(spelt(r" (?:cấp )?(?:tỉnh|tinh|thành phố|TP|huyện|xã(?! hội)|quốc gia|Trung ương|các cấp)(?!\w)"), re.IGNORECASE)
# A committee's long name holds none of these.
_NOT_IN_NAME = re.compile(spelt(
    r"[;:.()\n“”\"]|(?:UBND|HĐND|Ủy ban|Sở [" + UPPER + r"]|những|để|khi|nếu|xem xét|báo cáo|kịp thời|theo|trong|tại|tham mưu|đề xuất"
    r"|chủ trì|có trách nhiệm|về (?:những|việc|kết quả|tình hình)|gửi|qua|thuộc|trên|được|phải|các thành viên)(?!\w)"
))
_WHOLE_ALONE = ("Văn phòng", "Thanh tra", "Công đoàn")  # the issuer's own, without further words
_COMMITTEE_REACH = 160  # characters: "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo ... tỉnh"


class BodyReader:
    """Reads single bodies of one document.

    `long_form`: the document's own full name for a short one ("Ban Chỉ đạo"), None without one; `expand`: the
    words for a short form inside a name ("TTĐT"), or that form itself.
    """

    def __init__(self, place: Place, long_form: Callable[[str], str | None], expand: Callable[[str], str]) -> None:
        self.place = place
        self._long_form = long_form
        self._expand = expand

    def read(self, text: str, start: int, end: int, loose: bool = False) -> list[Named]:
        """The body at `start` (several for "UBND cấp huyện, cấp xã"), else an empty list.

        `loose`: in a cell or behind a head's title, where small letters and unknown fields are names too.
        """
        match = _GOVERNMENT.match(text, start, end)
        if match:
            return self._government(text, match, end)
        match = form_pattern().match(text, start, end)
        if match:
            form = form_of(match.lastgroup or "")
            found = self._formed(form, text, match, end, loose)
            if found:
                return found
        return self._short(text, start, end)

    def _formed(self, form: Form, text: str, match: "re.Match[str]", end: int, loose: bool) -> list[Named]:
        start, stop = match.span()
        if form.core in ("Sở", "Bộ"):
            known = self._department(form, text, start, stop, end)
            if known:
                return known
        if form.kind == "closed":
            if not loose and match[0] == match[0].lower() and not self.place.tail(text, stop, end):
                return []
            return self._placed(form.core, form.scope, text, start, stop, end)
        if form.kind == "placed":
            tail = self.place.tail(text, stop, end)
            return [_named(self.place.local(form.core, tail), text, start, tail.end)] if tail else []
        if not loose and not text[start].isupper():
            return []
        if form.kind == "committee":
            return self._committee(form, text, start, stop, end, loose)
        return self._open(form, text, start, stop, end, loose)

    def _department(self, form: Form, text: str, start: int, stop: int, end: int) -> list[Named]:
        """A Sở or ministry whose field is known, spelt out or by its letters."""
        gap = re.compile(r"\s+").match(text, stop, end)
        field = self.field(form.core, text, gap.end(), end) if gap else None
        if field is None:
            return []
        name, stop = field
        return self._placed(f"{form.core} {name}", form.scope, text, start, stop, end)

    def field(self, kind: str, text: str, start: int, end: int) -> tuple[str, int] | None:
        """A known field at `start` and its end, for "các Sở: Nội vụ, TC"."""
        match = field_pattern(kind).match(text, start, end)
        if match and match[0] != match[0].lower():
            return field_names(kind)[int((match.lastgroup or "f0")[1:])], match.end()
        match = _SHORT.match(text, start, end)
        while match:
            name = field_of(kind, match[0])
            if name:
                return name, match.end()
            cut = max(match[0].rfind(","), match[0].rfind(" và "), match[0].rfind("-"))
            match = _SHORT.match(text, start, start + cut) if cut > 0 else None
        return None

    def _placed(self, core: str, scope: str, text: str, start: int, stop: int, end: int) -> list[Named]:
        """`core`, printed from `start` to `stop`, with what follows it."""
        region = _REGION.match(text, stop, end)
        if region:
            return [_named(f"{core} khu vực {region[1]}", text, start, region.end())]
        if scope == CENTRAL:
            return [_named(core, text, start, stop)]
        if scope == PARTY:
            return [self._party(core, text, start, stop, end)]
        gap = re.compile(r"\s+").match(text, stop, end)
        levels = self.place.levels(text, gap.end(), end) if gap else []
        if levels:
            return [_named(self._at_level(core, level, text), text, start if level is levels[0] else level.start,
                           level.end) for level in levels]
        tail = self.place.tail(text, stop, end)
        if tail:
            return [_named(self.place.local(core, tail), text, start, tail.end)]
        return self._belonging(core, scope, text, start, stop, end)

    def _belonging(self, core: str, scope: str, text: str, start: int, stop: int, end: int) -> list[Named]:
        parent = _PARENT.match(text, stop, end)
        body = self.read(text, parent.end(), end) if parent else []
        if body:
            return [_named(f"{core} {body[0].name}", text, start, body[0].end)]
        if scope == UNIT and self.place.body:
            itself = _ITSELF.match(text, stop, end)
            return [_named(f"{core} {self.place.body}", text, start, itself.end() if itself else stop)]
        if core.startswith("Sở "):
            return [_named(f"{core} {self.place.region}".strip(), text, start, stop)]
        return [_named(self.place.local(core), text, start, stop)]

    def _at_level(self, core: str, level: Level, text: str) -> str:
        if level.kind == "tinh" and not text[level.start:level.end].lower().startswith("các"):
            return f"{core} {self.place.region}".strip()
        printed = shown(text[level.start:level.end])
        return f"{core} {printed} ({self.place.full})" if self.place.full else f"{core} {printed}"

    def _party(self, core: str, text: str, start: int, stop: int, end: int) -> Named:
        tail = self.place.tail(text, stop, end)
        if self.place.kind == "thành phố":
            core = core.replace("Tỉnh ủy", "Thành ủy").replace("Tỉnh đoàn", "Thành đoàn")
        province = re.sub("^(?:tỉnh|thành phố) ", "", tail.province) if tail and tail.province else self.place.province
        return _named(f"{core} {province or ''}".strip(), text, start, tail.end if tail else stop)

    def _government(self, text: str, match: "re.Match[str]", end: int) -> list[Named]:
        core = "UBND" if match["ubnd"] else "HĐND"
        start, stop = match.span()
        units = self._units(core, text, start, stop, end)
        if units:
            return units
        gap = re.compile(r"\s+(?:\d+(?:/\d+)?\s+)?").match(text, stop, end)  # "UBND 21 huyện, thành phố"
        levels = self.place.levels(text, gap.end(), end) if gap else []
        if levels:
            return [_named(self._government_at(core, level, text), text, start if level is levels[0] else level.start,
                           level.end) for level in levels]
        tail = self.place.tail(text, stop, end)
        if tail and (tail.province or tail.unit):
            return [_named(self.place.local(core, tail), text, start, tail.end)]
        bare = re.compile(spelt(r" (huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|tỉnh)(?!\w)")).match(text, stop, end)
        if bare and bare[1] != "tỉnh":
            level = Level("xa" if bare[1][0] in "xpđ" or bare[1] == "thị trấn" else "huyen", bare.start(1), bare.end())
            return [_named(self._government_at(core, level, text), text, start, level.end)]
        return [_named(self.place.local(core), text, start, bare.end() if bare else stop)]

    def _units(self, core: str, text: str, start: int, stop: int, end: int) -> list[Named]:
        """Units with names of their own: "UBND huyện A", "UBND các xã: A, B và C"."""
        match = _UNITS.match(text, stop, end)
        if match is None or self.place.levels(text, match.start(1), end):
            return []
        level = level_word(match[1])
        tail = self.place.tail(text, stop, end)
        if tail and tail.province:
            return []
        found = [_named(f"{core} {level} {shown(match[2])} {self.place.region}".strip(), text, start, match.end())]
        following = _NEXT_UNIT.match(text, match.end(), end)
        while following and not self._starts(text, following.start(1), end):
            found.append(_named(f"{core} {level} {shown(following[1])} {self.place.region}".strip(), text,
                                following.start(1), following.end()))
            following = _NEXT_UNIT.match(text, following.end(), end)
        return found

    def _starts(self, text: str, start: int, end: int) -> bool:
        return bool(_GOVERNMENT.match(text, start, end) or form_pattern().match(text, start, end))

    def _government_at(self, core: str, level: Level, text: str) -> str:
        where = self.place.region if level.kind == "huyen" else self.place.full
        where = f" ({where})" if where else ""
        printed = shown(text[level.start:level.end])
        if not where or (level.kind == "tinh" and printed.lower().startswith("các")):
            return f"{core} {printed}"
        words = {"tinh": f" {self.place.region}", "huyen": f" cấp huyện{where}", "xa": f" cấp xã{where}"}
        return core + words.get(level.kind, f" {printed}{where}")

    def _committee(self, form: Form, text: str, start: int, stop: int, end: int, loose: bool) -> list[Named]:
        closer = self._committee_end(text, stop, end)
        if closer > stop:
            core = f"{form.core} {self._spelt_out(shown(text[stop:closer]))}"
            return self._placed(core, CENTRAL if _CENTRAL_END.search(core) else LOCAL, text, start, closer, end)
        if self._words_end(text, stop, end, True) == stop:
            full = self._long_form(form.core)
            if full:
                return [_named(full, text, start, stop)]
        return self._open(form, text, start, stop, end, loose)

    def _committee_end(self, text: str, stop: int, end: int) -> int:
        """Where the words of the name end and its level begins; `stop` if no level follows in reach."""
        limit = min(stop + _COMMITTEE_REACH, end)
        barrier = _NOT_IN_NAME.search(text, stop, limit)
        if barrier:
            limit = barrier.start()
        closer = _CLOSER.search(text, stop, limit)
        while closer and closer[0].split()[-1].lower() in ("gia", "ương"):
            further = _CLOSER.match(text, closer.end(), limit)
            if further is None:
                return closer.end()
            closer = further
        return closer.start() if closer else stop

    def _open(self, form: Form, text: str, start: int, stop: int, end: int, loose: bool) -> list[Named]:
        """A type word and the words of its field, as far as they go."""
        inner = re.compile(r"\s+").match(text, stop, end)
        if form.core == "Văn phòng" and inner:
            served = self.read(text, inner.end(), end)
            if served and served[0].name.startswith(("Ban ", "Hội đồng ", "Ủy ban ", "Tổ ")):
                return [_named(f"Văn phòng {served[0].name}", text, start, served[0].end)]
        closer = self._words_end(text, stop, end, loose or form.core not in STRICT)
        if form.core in _WHOLE_ALONE and inner and ACTION.match(text, inner.end(), end):
            closer = stop
        if closer == stop:
            return self._bare(form, text, start, stop, end, loose)
        if loose and form.scope == UNIT:
            more = _CONTINUED.match(text, closer, end)
            if more and not self._starts(text, more.start(1), end):
                closer = self._words_end(text, more.start() + 1, more.end(1), True)
        words = shown(text[stop:closer])
        core = f"{form.core} {(form.core == 'Phòng' and field_of('Sở', words)) or self._spelt_out(words)}"
        # "Trường Đại học Trà Vinh" bears its place itself, "Trung tâm ... quốc gia" has none.
        named = _CENTRAL_END.search(core) or (self.place.province and core.endswith(f" {self.place.province}"))
        scope = CENTRAL if named else form.scope
        if form.scope == CENTRAL and self.place.body and self.place.body.startswith("Bộ ") and form.core in ("Cục", "Vụ"):
            scope = UNIT
        return self._placed(core, scope, text, start, closer, end)

    def _bare(self, form: Form, text: str, start: int, stop: int, end: int, loose: bool) -> list[Named]:
        """A type word alone: the issuer's own office or union, or a short form of a name in the document."""
        if form.core == "Sở" and self.place.body and self.place.body.startswith("Sở "):
            return [_named(self.place.body, text, start, stop)]
        full = self._long_form(form.core)
        if full:
            return [_named(full, text, start, stop)]
        if form.core in _WHOLE_ALONE:
            if self.place.body:
                return self._placed(form.core, UNIT, text, start, stop, end)
            return [_named(self.place.local("Văn phòng UBND"), text, start, stop)] \
                if form.core == "Văn phòng" and loose and self.place.province else []
        if self.place.tail(text, stop, end) and form.core not in ("Sở", "Bộ", "Ban", "Phòng"):
            return self._placed(form.core, form.scope, text, start, stop, end)
        return []

    def _spelt_out(self, words: str) -> str:
        return " ".join(self._expand(word) if word.isupper() else word for word in words.split(" "))

    def _words_end(self, text: str, stop: int, end: int, loose: bool) -> int:
        """The end of the words of a name behind its type word, which ends at `stop`."""
        last, first = stop, True
        for start, word_end in self._words(text, stop, end):
            word = text[start:word_end]
            if first and not loose and not (word[0].isupper() or word[0].isdigit()):
                break
            noun = NOUNS.match(text, start, end)
            if noun:
                last, first = noun.end(), False
                continue
            if start < last:
                continue
            if self.place.body and _ITSELF.match(text, start - 1, end):
                break
            if _PLACE.match(text, start, end) or (not first and ACTION.match(text, start, end)):
                break
            if word == "và" and not self._goes_on(text, word_end, end):
                break
            last, first = word_end, False
        return last

    def _goes_on(self, text: str, stop: int, end: int) -> bool:
        """False if a new body, group or action follows an "và"."""
        gap = re.compile(r"\s+").match(text, stop, end)
        if gap is None or self._starts(text, gap.end(), end):
            return False
        return re.compile(spelt(r"(?:các|những|toàn thể|cá nhân|cơ quan|đơn vị|địa phương|tổ chức|sở|ngành)(?!\w)"),
                          re.IGNORECASE).match(text, gap.end(), end) is None

    @staticmethod
    def _words(text: str, stop: int, end: int) -> Iterator[tuple[int, int]]:
        gap = _GAP.match(text, stop, end)
        while gap:
            if "\n" in gap[0] and text[gap.end()].isupper():
                return  # a new line that begins with a capital begins another name
            word = _WORD.match(text, gap.end(), end)
            if word is None:
                return
            word_end = word.end()
            while text[word_end - 1] in _LAST_SIGNS:
                word_end -= 1
            yield gap.end(), word_end
            if word_end < word.end():
                return
            gap = _GAP.match(text, word_end, end)

    def _short(self, text: str, start: int, end: int) -> list[Named]:
        """A body known only by its letters: the document's own short form, "SNV", "BTTTT", "TTPVHCC"."""
        match = _SHORT.match(text, start, end)
        if match is None:
            return []
        long = self._long_form(match[0])
        if long:
            return [_named(long, text, start, match.end())]
        letters = re.sub(rf"[^{UPPER}]", "", match[0])
        if len(letters) < 3 or letters != match[0].upper().replace("&", "").replace("-", "").replace(" ", ""):
            return []
        for kind, scope in (("Sở", LOCAL), ("Bộ", CENTRAL)):
            field = field_of(kind, letters[1:]) if letters[0] == kind[0] else None
            if field:
                return self._placed(f"{kind} {field}", scope, text, start, match.end(), end)
        row = abbreviated().get(match[0])
        if row is None or row.level not in ("tinh", "doan_the"):
            return []
        core = re.sub(r" (?:tỉnh|thành phố)$", "", row.name)
        return self._placed(core, LOCAL, text, start, match.end(), end)


def _named(name: str, text: str, start: int, end: int) -> Named:
    return Named(name, shown(text[start:end]), start, end)
