"""Single bodies in a text: the type word, the words of its field, the place behind it."""

import re

from cancu.loaders.agencies.extent import (
    IN_CELL,
    IN_TEXT,
    LISTING,
    SPACE,
    Where,
    committee_end,
    continued,
    itself,
    listed,
    with_person,
    words_end,
)
from cancu.loaders.agencies.forms import (
    ALONE,
    CENTRAL,
    LOCAL,
    PARTY,
    UNIT,
    Form,
    abbreviated,
    central_letters,
    ends_centrally,
    field_of,
    match_field,
    match_form,
)
from cancu.loaders.agencies.government import GOVERNMENT_WORDS, match_government, read_government
from cancu.loaders.agencies.party import provincial, read_committee
from cancu.loaders.agencies.places import LEVEL_FIRST, PARTY_LEVELS, Level, Place
from cancu.loaders.agencies.short_forms import ShortForms
from cancu.loaders.agencies.words import ACTIONS, FIRST, UPPER, Named, first_word, named, shown, spelt

_REGION = re.compile(spelt(r"(?: -)?(?: (?:chi nhánh|CN|tại))? khu vực ([IVXLC]+|\d+)(?!\w)"), re.IGNORECASE)
_BEFORE_REGION = (" khu", " Khu", " chi", " Chi", " CN", " tại", " -", "\n")
_REGION_WORDS = ("khu", "chi", "cn", "tại")
_PARENT = re.compile(
    spelt(r" (?:trực thuộc|thuộc|của) (?=(?:Sở|Bộ|Văn phòng|Công an|Cục|Ban Quản lý|Bệnh viện|Trường) \w)")
)
_OVER = re.compile(spelt(r" \((?:(?:trực )?thuộc )?(?=(?:Sở|Bộ|Văn phòng|Công an) \w)"))
_BRACKETED_UNITS = frozenset(("Chi cục", "Trung tâm", "Phòng", "Ban", "Cục", "Vụ", "Viện", "Trường", "Quỹ"))
# "Phòng Pháp chế Sở Y tế", "Cục Cảnh sát - Bộ Công an", "Phòng Hậu cần Công an tỉnh".
_BARE_PARENT = re.compile(
    rf"[^\S\n]+(?:[-–][^\S\n]+)?(?=(?:Sở|Bộ)[^\S\n]+[{UPPER}]|Công an[^\S\n]+(?:tỉnh|thành phố))"
)
_OF_UNION = re.compile(r"\s+(?=(?:Tỉnh|Thành|Huyện|Thị|Quận)\s+(?:đoàn|Đoàn)(?!\w))")
_LETTERS = re.compile(
    rf"[{UPPER}]\w*(?:\s?[&-]\s?[{UPPER}]\w*|,\s?[{UPPER}]\w*|\s+và\s+[{UPPER}]+(?!\w)){{0,6}}"
)
_SIGNS = re.compile(r"[&\s-]")
_AND_STATION = re.compile(r"\s*(?:,|;|và)\s*Đài(?!\w)")
_AND_GOVERNMENT = re.compile(
    spelt(r" ?(?:,|và|-) ?(?:Chủ tịch |Thường trực )?(?=UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)"),
    re.IGNORECASE,
)
# "Hội Phụ nữ xã" in a document of the province, "Công an các đơn vị, địa phương": those of every one.
_EVERY = re.compile(spelt(
    r" ((?:cùng cấp|hai cấp|2 cấp|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu"
    r"|các (?:khu vực|đơn vị(?:, địa phương)?|địa phương|khối|thôn|bản|ấp|khóm|xóm|buôn|làng|khu phố"
    r"|tổ dân phố|khu dân cư)|thôn|bản|ấp|khóm|khu phố|tổ dân phố|khu vực(?! (?:[IVXLC]+|\d+)(?!\w)))(?!\w))"
))
_BEHIND = re.compile(r"\s*(?:[-–]\s*)?([^\W\d_]+|\d+)")
_UNION_WORDS = ("tỉnh", "thành", "huyện", "thị", "quận")
# First words of all that may stand behind a name and tells its place; the province's own name may too.
_PLACING = LEVEL_FIRST | frozenset((
    *_REGION_WORDS, *_UNION_WORDS, "cùng", "hai", "2", "thôn", "bản", "ấp", "khóm", "tổ", "trực", "thuộc",
    "của", "sở", "bộ", "công",
))
# "Phòng Kinh tế, Hạ tầng và Đô thị", "Trung tâm Văn hóa, Thông tin và Thể thao" in running text.
_SPELT_WITH_COMMA = frozenset({"Phòng", "Trung tâm", "Chi cục", "Cục", "Vụ"})
# "Tổng công ty Điện lực thành phố Hà Nội", "Đại học Quốc gia Thành phố Hồ Chí Minh".
_WITH_CITY = ("Tổng công ty", "Đại học", "Học viện")
_DEPTH_MOST = 3
_NATIONAL = ("Trung ương", "Quốc gia", "quốc gia")
# Of the committee that issues the document, where no other is named: "Ban Tổ chức" of Tỉnh ủy Trà Vinh.
_PARTY_BOARDS = frozenset((
    "Văn phòng", "Ban Tổ chức", "Ban Tuyên giáo", "Ban Tuyên giáo và Dân vận", "Ban Dân vận", "Ban Nội chính",
    "Ủy ban Kiểm tra",
))
# "Đoàn Thanh niên" alone in a plan of a hospital or school is its own.
_UNION, _OWN_UNION = "Đoàn Thanh niên Cộng sản Hồ Chí Minh", ("Đoàn Thanh niên", "Đoàn thanh niên")
_WITH_UNION = ("Bệnh viện", "Trường", "Đại học", "Học viện", "Viện", "Trung tâm", "Công ty", "Tổng công ty",
               "Tập đoàn")
_PARTY_FIRST = frozenset(word.lower() for word in PARTY_LEVELS)
_OFFICE_OF = re.compile(r"\s+(?:[Tt]hường\s+trực\s+)?")
_PARTY_INSIDE = ("Đảng đoàn", "Ban Cán sự đảng")  # the Party inside a body of the State or a union
_OF_OTHERS = ("Văn phòng", "Thanh tra", *_PARTY_INSIDE)
_SERVED = ("Ban ", "Hội đồng ", "Ủy ban ", "Tổ ", "Sở ", "Bộ ", "Viện kiểm sát ", "Tòa án ", "Kiểm toán ",
           "Tổng cục ")  # "Văn phòng Sở Y tế"


class BodyReader:
    """Reads single bodies of one document, by its place and its short names."""

    def __init__(self, place: Place, short_forms: ShortForms) -> None:
        self.place = place
        self._short_forms = short_forms
        self._placing = _PLACING | place.tail_words
        self._depth = 0  # bodies inside the name of the one that is read

    def read(
        self, text: str, start: int, end: int, where: Where = IN_TEXT, word: str | None = None
    ) -> list[Named]:
        """The body at `start` (several for "UBND cấp huyện, cấp xã"), else an empty list.

        `word`: the first one in small letters, where it is known.
        """
        word = first_word(text, start, end) if word is None else word
        found: list[Named] = []
        if word in GOVERNMENT_WORDS:
            found = read_government(self.place, text, start, end, self._starts)
        elif word in _PARTY_FIRST:
            found = read_committee(self.place, text, start, end)
        form = None if found else match_form(text, start, end, word)
        if form:
            found = self._formed(*form, text, end, where)
            bracketed = form[0].core in _BRACKETED_UNITS and len(found) == 1
            if bracketed and text.startswith("(", found[0].end + 1):
                found = self._in_brackets(found[0], text, end)
        return found or self._short(text, start, end, word)

    def _in_brackets(self, unit: Named, text: str, end: int) -> list[Named]:
        """ "Chi cục Thú y (Sở A)", "Trung tâm B tỉnh (thuộc Sở A)": the body that the unit is part of."""
        bracket = _OVER.match(text, unit.end, end)
        over = self._nested(text, bracket.end(), end) if bracket else []
        if len(over) != 1 or not text.startswith(")", over[0].end):
            return [unit]
        core = unit.name.removesuffix(self.place.body or self.place.full).strip()
        return [named(f"{core} {over[0].name}", text, unit.start, over[0].end + 1)]

    def _nested(self, text: str, start: int, end: int) -> list[Named]:
        """The body that another one serves or belongs to."""
        if self._depth == _DEPTH_MOST:
            return []
        self._depth += 1
        try:
            return self.read(text, start, end)
        finally:
            self._depth -= 1

    def field(self, kind: str, text: str, start: int, end: int) -> tuple[str, int] | None:
        """A known field of a Sở or ministry (`kind`) at `start` and its end, spelt out or by its letters."""
        field = match_field(kind, text, start, end)
        if field:
            return field
        match = _LETTERS.match(text, start, end)
        while match:
            name = field_of(kind, match[0])
            if name:
                return name, match.end()
            cut = max(match[0].rfind(","), match[0].rfind(" và "), match[0].rfind("-"))
            match = _LETTERS.match(text, start, start + cut) if cut > 0 else None
        return None

    def _starts(self, text: str, start: int, end: int) -> bool:
        word = first_word(text, start, end)
        if match_government(text, start, end, word):
            return True
        form = match_form(text, start, end, word)
        # "Cục Tin học và Thống kê tài chính": without a place behind it such a word is no body.
        return form is not None and (form[0].kind != "placed" or self._has_place(text, form[1].end(), end))

    def _has_place(self, text: str, stop: int, end: int) -> bool:
        word = self._behind(text, stop, end)
        return bool(word and (self.place.tail(text, stop, end)
                              or (word in _REGION_WORDS and _REGION.match(text, stop, end))))

    def _formed(self, form: Form, match: "re.Match[str]", text: str, end: int, where: Where) -> list[Named]:
        start, stop = match.span()
        if form.core in ("Sở", "Bộ"):
            gap = SPACE.match(text, stop, end)
            known = self.field(form.core, text, gap.end(), end) if gap else None
            if known:
                return self._placed(f"{form.core} {known[0]}", form.scope, text, start, known[1], end)
        if form.kind == "closed":
            small = where is IN_TEXT and not text[start].isupper() and match[0] == match[0].lower()
            unplaced = small and not (self._behind(text, stop, end) and (
                self.place.tail(text, stop, end) or self.place.each_of(text, stop, end)))
            core, stop = with_person(form.core, text, stop, end, self._starts)
            return [] if unplaced else self._placed(core, form.scope, text, start, stop, end)
        if form.kind == "placed":
            alone = (self.place.province is None or where is IN_CELL) and text[start].isupper()
            placed = (alone and form.core == "Bộ đội Biên phòng") or self._has_place(text, stop, end)
            return self._placed(form.core, form.scope, text, start, stop, end) if placed else []
        # A letterhead in capitals has no end that its words could tell; "BCĐ" is no such words.
        large = text[start].isupper() or (form.core == "Trạm" and text.startswith(" y tế các ", stop))
        short = form.kind == "committee" and match[0].isalpha()
        if where is IN_TEXT and (not large or (match[0].isupper() and not short)):
            return []
        if form.kind == "committee":
            return self._committee(form, text, start, stop, end, where)
        return self._open(form, text, start, stop, end, where)

    def _committee(self, form: Form, text: str, start: int, stop: int, end: int, where: Where) -> list[Named]:
        closer = committee_end(text, stop, end)
        if closer > stop and shown(text[stop:closer]) in _NATIONAL:
            return self._open(form, text, start, stop, end, where)  # "Ban Chỉ đạo Trung ương về ..."
        if closer > stop:
            core = f"{form.core} {self._spelt_out(shown(text[stop:closer]))}"
            central = ends_centrally(core) and not self.place.tail(text, closer, end)
            return self._placed(core, CENTRAL if central else LOCAL, text, start, closer, end)
        gap = SPACE.match(text, stop, end)
        acts = gap is None or ACTIONS.end(text, gap.end(), end) >= 0
        if (acts and where is not IN_CELL) \
                or words_end(form, text, stop, end, IN_CELL, self._starts, self.place.body) == stop:
            full = self._short_forms.long(form.core, self.read)
            if full:
                return [named(full, text, start, stop)]
            if acts:
                return []
        return self._open(form, text, start, stop, end, where)

    def _open(self, form: Form, text: str, start: int, stop: int, end: int, where: Where) -> list[Named]:
        """A type word and the words of its field, as far as they go."""
        office = _OFFICE_OF.match(text, stop, end) if form.core in _OF_OTHERS else None
        served = self._nested(text, office.end(), end) if office else []
        if office and served and (form.core in _PARTY_INSIDE or served[0].name.startswith(_SERVED)):
            return [named(f"{shown(text[start:office.end()])} {served[0].name}", text, start, served[0].end)]
        closer = words_end(form, text, stop, end, where, self._starts, self.place.body)
        if closer == stop:
            return self._bare(form, text, start, stop, end, where)
        if where is not IN_TEXT and (form.scope == UNIT or form.core in LISTING):
            closer = continued(form, text, closer, end, self._starts, self.place.body)
        if form.core in _SPELT_WITH_COMMA:
            closer = listed(form, text, closer, end, self._starts, self.place.body)
        declared = self._short_forms.long(shown(text[start:closer]), self.read)
        if declared:
            return [named(declared, text, start, closer)]
        words = shown(text[stop:closer])
        spelt_out = self._spelt_out(words)
        if form.core == "Phòng" and spelt_out == words:
            field = match_field("Sở", words, 0, len(words))
            spelt_out = field[0] if field and field[1] == len(words) else field_of("Sở", words) or words
        core = f"{form.core} {spelt_out}"
        scope = self._scope(form, core)
        if (form.core in _WITH_CITY or (form.core == "Hội" and scope == CENTRAL)) \
                and self.place.tail(text, closer, end):
            scope = LOCAL
        return self._placed(core, scope, text, start, closer, end)

    def _scope(self, form: Form, core: str) -> str:
        own = self.place.body if self.place.province is None else None
        if own and not core.endswith(" Việt Nam") and (
                form.core == "Vụ" or (form.core == "Cục" and own.startswith(("Bộ ", "Tổng cục ")))):
            return UNIT
        # "Trường Đại học Trà Vinh" bears its place itself, "Trung tâm ... quốc gia" has none.
        bears = self.place.province is not None and core.endswith(f" {self.place.province}")
        central = bears or " Quốc gia " in core or ends_centrally(core)
        return CENTRAL if central else form.scope

    def _bare(self, form: Form, text: str, start: int, stop: int, end: int, where: Where) -> list[Named]:
        """A type word alone: the issuer's own office or union, or a short form of a name in the document."""
        own = form.core != "Bộ" and (self.place.body or "").startswith(f"{form.core} ")
        full = self.place.body if own else self._short_forms.long(form.core, self.read)
        if full:
            return [named(full, text, start, stop)]
        if form.core in ALONE:
            if form.core in _PARTY_BOARDS and self.place.party and self._ends(text, stop, end, where):
                return [named(f"{form.core} {self.place.party}", text, start, stop)]
            if self.place.body:
                return self._placed(form.core, UNIT, text, start, stop, end)
            office = form.core == "Văn phòng" and where is not IN_TEXT and self.place.province
            return [named(self.place.local("Văn phòng UBND"), text, start, stop)] if office else []
        if form.core == "Báo" and self.place.province and _AND_STATION.match(text, stop, end):
            return [named(f"Báo {self.place.province}", text, start, stop)]
        shared = _AND_GOVERNMENT.match(text, stop, end) if form.core == "Đảng ủy" else None
        if shared:  # "Đảng ủy, UBND các xã"
            other = read_government(self.place, text, shared.end(), end, self._starts)[0].name
            return [named(other.replace(other[:4], form.core), text, start, stop)]
        if form.scope == PARTY and self.place.province and self._ends(text, stop, end, where):
            return provincial(self.place, form.core, text, start, stop, end)  # "VNPT, Viettel"
        if form.core in ("Sở", "Bộ", "Ban", "Phòng") or not self._behind(text, stop, end):
            return []
        gap = SPACE.match(text, stop, end)
        placed = (self.place.tail(text, stop, end) or _EVERY.match(text, stop, end)
                  or (gap and self.place.levels(text, gap.end(), end)))
        return self._placed(form.core, form.scope, text, start, stop, end) if placed else []

    @staticmethod
    def _ends(text: str, stop: int, end: int, where: Where) -> bool:
        """Whether a name ends for certain where it stands: in a list, before an action."""
        after = FIRST.search(text, stop, end)
        return where is IN_CELL or after is None or text[stop:after.start()].strip() != "" \
            or after[0] in ("và", "hoặc") or ACTIONS.end(text, after.start(), end) >= 0

    def _behind(self, text: str, stop: int, end: int) -> str:
        """The word behind a name with which a place, a level or the body over it may begin; else ""."""
        word = _BEHIND.match(text, stop, end)
        small = word[1].lower() if word else ""
        return small if small in self._placing else ""

    def _placed(self, core: str, scope: str, text: str, start: int, stop: int, end: int) -> list[Named]:
        """`core`, printed from `start` to `stop`, with the place that follows it or that it belongs to."""
        region = _REGION.match(text, stop, end) if text.startswith(_BEFORE_REGION, stop) else None
        if region:
            return [named(f"{core} khu vực {region[1]}", text, start, region.end())]
        if scope == CENTRAL:
            return [named(core, text, start, stop)]
        word = self._behind(text, stop, end)
        union = _OF_UNION.match(text, stop, end) if word in _UNION_WORDS else None
        over = self._nested(text, union.end(), end) if union else []
        if over:  # "Ban Tuyên giáo Tỉnh đoàn"
            return [named(f"{core} {over[0].name}", text, start, over[0].end)]
        if scope == PARTY:
            return provincial(self.place, core, text, start, stop, end)
        found = self._at_place(core, text, start, stop, end, word) if word else []
        return found or self._belonging(core, scope, text, start, stop, end, word)

    def _at_place(self, core: str, text: str, start: int, stop: int, end: int, word: str) -> list[Named]:
        """`core` with the levels or the place printed behind it, which `word` begins; else empty."""
        own = self.place.own_level(text, stop, end) if word in ("tỉnh", "thành") else -1
        if own > 0:
            return [named(f"{core} {self.place.region}", text, start, own)]
        gap = SPACE.match(text, stop, end) if word in LEVEL_FIRST else None
        levels = self.place.levels(text, gap.end(), end) if gap else []
        if levels:
            begins = [start, *(level.start for level in levels[1:])]
            return [named(self._at_level(core, level, text), text, begin, level.end)
                    for begin, level in zip(begins, levels, strict=True)]
        tail = self.place.tail(text, stop, end)
        if tail:
            return [named(self.place.local(core, tail), text, start, tail.end)]
        every = _EVERY.match(text, stop, end)
        if every:
            return [named(self._at_level(core, Level("", *every.span(1)), text), text, start, every.end())]
        return []

    def _belonging(
        self, core: str, scope: str, text: str, start: int, stop: int, end: int, word: str
    ) -> list[Named]:
        """`core` with the body it is part of: printed behind it, where `word` is, or by its kind."""
        parent = word and (_PARENT.match(text, stop, end)
                           or (scope == UNIT and _BARE_PARENT.match(text, stop, end)))
        over = self._nested(text, parent.end(), end) if parent else []
        if over:
            return [named(f"{core} {over[0].name}", text, start, over[0].end)]
        if core in _PARTY_BOARDS and self.place.party:
            return [named(f"{core} {self.place.party}", text, start, stop)]
        body = self.place.body or ""
        if core == _UNION and shown(text[start:stop]) in _OWN_UNION:
            own = itself(text, stop, end, body)
            if body.startswith(_WITH_UNION) or own > stop:  # "Đoàn Thanh niên Sở" too
                return [named(f"Đoàn Thanh niên {body}", text, start, own)]
        if scope == UNIT and self.place.body:
            if core.startswith("Chi cục ") and self.place.body.startswith("Bộ "):
                return []  # below a Cục or a province, never a ministry's own
            return [named(f"{core} {self.place.body}", text, start, itself(text, stop, end, self.place.body))]
        if core.startswith(("Sở ", "Thuế cơ sở ")):  # also in a document of a unit below the province
            return [named(f"{core} {self.place.region}".strip(), text, start, stop)]
        return [named(self.place.local(core), text, start, stop)]

    def _at_level(self, core: str, level: Level, text: str) -> str:
        printed = shown(text[level.start:level.end])
        if level.kind == "tinh" and not printed.lower().startswith("các"):
            return f"{core} {self.place.region}".strip()
        return f"{core} {printed} ({self.place.full})" if self.place.full else f"{core} {printed}"

    def _spelt_out(self, words: str) -> str:
        expand = self._short_forms.expand
        return " ".join([expand(word) if word.isupper() else word for word in words.split(" ")])

    def _short(self, text: str, start: int, end: int, word: str) -> list[Named]:
        """A body known only by its letters: the document's own short form, "SNV", "BTTTT", "TTPVHCC"."""
        if not self._short_forms.may_begin(text[start:start + len(word)]):
            return []
        match = _LETTERS.match(text, start, end)
        if match is None:
            return []
        long = self._short_forms.long(match[0], self.read)
        if long:
            return [named(long, text, start, match.end())]
        if "," in match[0] and match[0].split(",", 1)[0].isupper():  # "SYT, Sở Nội vụ"
            stop = start + match[0].index(",")
            return self._by_letters(text, start, stop, end) or self._by_letters(text, *match.span(), end)
        return self._by_letters(text, *match.span(), end)

    def _by_letters(self, text: str, start: int, stop: int, end: int) -> list[Named]:
        letters = _SIGNS.sub("", text[start:stop]) if text[start:stop].isupper() else ""
        if len(letters) < 3:
            return []
        for kind, scope in (("Sở", LOCAL), ("Bộ", CENTRAL)):
            field = field_of(kind, letters[1:]) if letters[0] == kind[0] else None
            if field:
                return self._placed(f"{kind} {field}", scope, text, start, stop, end)
        if not self.place.province:
            central = central_letters().get(letters) if self.place.body else None
            return [named(central, text, start, stop)] if central else []
        row = abbreviated().get(text[start:stop])
        if row is None or row.level not in ("tinh", "doan_the"):
            return []
        core = re.sub(r" (?:tỉnh|thành phố)$", "", row.name)
        return self._placed(core, LOCAL, text, start, stop, end)
