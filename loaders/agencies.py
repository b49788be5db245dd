"""The agencies a document names: reading lists of them, and their canonical names."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from cancu.loaders.agency_bodies import BodyReader, Named
from cancu.loaders.agency_levels import is_collective, is_open_set, level_of
from cancu.loaders.agency_mentions import collect_agencies
from cancu.loaders.agency_places import place_of, split_province
from cancu.loaders.agency_units import longer_units
from cancu.loaders.agency_words import OPENING, TITLE, UPPER, shown, spelt
from cancu.loaders.collectives import GroupReader
from cancu.loaders.draft import Context
from cancu.loaders.records import Agency, Citation, DocumentHeader, Task

__all__ = ["AgencyNames", "Named", "is_collective", "is_open_set", "level_of", "split_province"]

_JOINT = re.compile(
    r"\s*(?:[,;/]\s*(?:(?:và|cùng(?:\s+với)?)\s+)?|(?:và|cùng\s+với|cùng|hoặc|&|-(?!\s*(?:cơ\s+quan|đơn\s+vị)\s+thường))\s+)",
    re.IGNORECASE,
)
_LINE = re.compile(r"\s*\n\s*(?:[-+•*]\s*)?(?!\()")
_BULLET = re.compile(r"\s*(?:[-+•*–]+\s*)?")
_BRACKETS = re.compile(r"\s*\([^()]{0,300}\)")
_SHARED = re.compile(spelt(r"(?:các |những )?(Sở|Bộ)(?: các)?(?:\s*:\s*|\s+)"), re.IGNORECASE)
_SEGMENT_END = re.compile(r"[;\n]")
_LETTERS = re.compile(r"[^\W\d_]{2}")
# In a cell for agencies, but none: a person, a hint at another place, a sign for "as above".
_NO_AGENCY = re.compile(spelt(
    r"(?:đ/c|đồng chí|ông|bà|cá nhân|chuyên viên|công chức|cán bộ|toàn thể|người lao động|CV|nt|như trên|theo|xem|có chi tiết|chi tiết) "
    r"|.*(?:phụ lục|đính kèm|kèm theo)"
), re.IGNORECASE)
_COMMITTEE = spelt(r"(?:Ban Chỉ đạo|Ban Chỉ huy|Ban Vận động|Hội đồng|Tổ công tác|Tổ giúp việc)")
# Where a body or group may begin in running text; `read` decides.
_STARTS = re.compile(
    r"(?<!\w)(?:S[ởỞ]|B[ộỘ]|B[aA][nN]|BCĐ|UB|[ỦUủu][yỷỶYỳ]\s?[bB]an|ỦY|HĐND|H[ộỘ]i|HỘI|V[ăĂ][nN]|VP|Thanh|Công|CA|Bộ|BCH|Kho|KBNN|B[ảẢ]o|BHXH|Ng[âÂ]n"
    r"|NHNN|T[òÒoO][aàÀA]|TAND|Vi[ệỆ]n|VKSND|Ki[ểỂ]m|C[ụỤ]c|Bưu|Báo|Đài|Cổng|Mặt|MTTQ|T[ổỔ]ng|Liên|LĐLĐ|Trư[ờỜ]ng|Trung|TT|Tỉnh|TỈNH\s+ỦY|Thành"
    r"|Đ[oảả][aà]?n?g?|Chính|CHÍNH|Thủ|THỦ|Quốc|QUỐC|Hi[ệỆ]p|Học|Đại|Bệnh|Ph[òÒ]ng|Chi|Vụ|Quỹ|Tạp|Thuế|Hải|Thống|Thi\s+hành|VNPT|Viettel|MobiFone|Tổ"
    r"|[Cc]ác|[Cc]ấp\s|[Tt]hành\s+viên|[Hh]ội\s+đồng\s+nhân)"
)


class AgencyNames:
    """Names of agencies as one document prints them. `text`: the normalised document, for names given in full
    once and short later ("Ban Chỉ đạo"); every `text` of the methods may be this one or any other.
    """

    def __init__(self, header: DocumentHeader, abbreviations: Mapping[str, str], text: str = "") -> None:
        self.place = place_of(header)
        self._header = header
        self._abbreviations = abbreviations
        self._text = text
        self._bodies = BodyReader(self.place, self._long_form, self._expand)
        self._groups = GroupReader(self.place, self._bodies)
        self._asking: set[str] = set()
        self._full: dict[str, str | None] = {}

    def canonical(self, printed: str) -> str | None:
        """The canonical name of one body or group, titles and all ("Giám đốc Sở A"); None for anything else."""
        names, stop = self.leading(printed, 0, len(printed), whole=True)
        return names[0].name if len(names) == 1 and not printed[stop:].strip(" .;,:") else None

    def split(self, text: str, start: int, end: int) -> list[Named]:
        """The agencies of a cell or label line: all separated by `;`, commas, "và" or lines, groups whole.

        What an agency does there ("Văn phòng tổng hợp, báo cáo") adds nobody. A part that is no known kind of
        body is taken as it is printed: whoever stands in such a cell is an agency.
        """
        found: list[Named] = []
        position = start
        while position < end:
            bullet = _BULLET.match(text, position, end)
            position = bullet.end() if bullet else position
            names, stop = self.leading(text, position, end, whole=True)
            following = _SEGMENT_END.search(text, stop, end)
            segment_end = following.start() if following else end
            found += names or self._as_printed(text, position, segment_end)
            position = segment_end + 1
        return found

    def leading(self, text: str, start: int, end: int, whole: bool = False) -> tuple[list[Named], int]:
        """The list of agencies that `text[start:end]` begins with, and where it ends (`start` if none).

        `whole`: the text is a cell or heading, see `GroupReader.read`; lines may separate there.
        """
        found: list[Named] = []
        position, stop = start, start
        while position < end:
            names = self.read(text, position, end, whole) or self._carried(found, text, position, end)
            if not names:
                break
            found += names
            stop = names[-1].end
            brackets = _BRACKETS.match(text, stop, end)
            stop = brackets.end() if brackets else stop
            joint = _JOINT.match(text, stop, end) or (_LINE.match(text, stop, end) if whole else None)
            if joint is None:
                break
            position = joint.end()
        return found, stop

    def entire(self, text: str, start: int, end: int) -> Named | None:
        """The group that a heading consists of, every word of it in its name."""
        return self._groups.entire(text, start, end)

    def find(self, text: str, start: int, end: int) -> list[Named]:
        """Every body and group printed in `text[start:end]`, in order."""
        found: list[Named] = []
        stop = start
        for match in _STARTS.finditer(text, start, end):
            if match.start() >= stop:
                names = self.read(text, match.start(), end)
                if names:
                    found += names
                    stop = names[-1].end
        return found

    def read(self, text: str, start: int, end: int, whole: bool = False) -> list[Named]:
        """The one body or group at `start`, behind the title of its head if it has one; several for a list
        that shares its type word ("các Sở: A, B và C"); else empty.
        """
        title = TITLE.match(text, start, end)
        position = title.end() if title else start
        names = (self._shared(text, position, end) or self._groups.read(text, position, end, whole or bool(title))
                 or self._bodies.read(text, position, end, whole or bool(title)))
        if not self.place.body:
            return names
        return [Named(self._units.get(n.name, n.name), n.mention, n.start, n.end) for n in names]

    def collect(self, context: Context, tasks: Iterable[Task], citations: Iterable[Citation]) -> tuple[Agency, ...]:
        """The agencies to list for the document; see `agency_mentions`."""
        return collect_agencies(self, context, tuple(tasks), tuple(citations))

    def _shared(self, text: str, start: int, end: int) -> list[Named]:
        match = _SHARED.match(text, start, end)
        if match is None or (match[0][:3].lower() not in ("các", "nhữ") and ":" not in match[0]):
            return []
        return self._fields(match[1].capitalize(), text, match.start(), match.end(), end)

    def _carried(self, found: Sequence[Named], text: str, start: int, end: int) -> list[Named]:
        """Fields without their type word behind a Sở or ministry: "Sở Nội vụ, Tài chính"."""
        kind = found[-1].name.split(" ", 1)[0] if found else ""
        return self._fields(kind, text, start, start, end) if kind in ("Sở", "Bộ") else []

    def _fields(self, kind: str, text: str, start: int, position: int, end: int) -> list[Named]:
        found: list[Named] = []
        field = self._bodies.field(kind, text, position, end)
        while field:
            name, stop = field
            full = f"{kind} {name}" if kind == "Bộ" else self.place.local(f"{kind} {name}")
            found.append(Named(full, shown(text[position:stop]), start, stop))
            joint = _JOINT.match(text, stop, end)
            start = position = joint.end() if joint else end
            field = self._bodies.field(kind, text, position, end) if joint else None
        return found

    def _as_printed(self, text: str, start: int, end: int) -> list[Named]:
        action = OPENING.search(text, start + 1, end)
        if action and text[action.start() - 1].isspace():
            end = action.start()
        words = shown(text[start:end]).strip(" .,:;-()\"")
        if not _LETTERS.search(words) or len(words) > 120 or _NO_AGENCY.match(words + " "):
            return []
        name = words[0].upper() + words[1:]
        full = f"{name} ({self.place.full})" if self.place.full else name
        at = text.index(words[0], start)
        return [Named(full, words, at, end)]

    def _long_form(self, short: str) -> str | None:
        """The full name for a short one: as the document says, as its issuer, or as it prints it in full."""
        if short not in self._full and short not in self._asking:
            self._asking.add(short)
            self._full[short] = self._declared(short) or self._issuer(short) or self._printed(short)
            self._asking.discard(short)
        return self._full.get(short)

    def _declared(self, short: str) -> str | None:
        long = self._abbreviations.get(short)
        names = self._bodies.read(long, 0, len(long)) if long else []
        return names[0].name if names and names[0].name != short else None

    def _issuer(self, short: str) -> str | None:
        issuer = self._header.issuer or ""
        return issuer if issuer.startswith(f"{short} ") and re.fullmatch(_COMMITTEE, short) else None

    def _printed(self, short: str) -> str | None:
        if not re.fullmatch(_COMMITTEE, short):
            return None
        counts: Counter[str] = Counter()
        for match in re.finditer(spelt(short) + r"(?=\s+\w)", self._text):
            for named in self._bodies.read(self._text, match.start(), min(match.end() + 250, len(self._text)))[:1]:
                if named.name != self.place.local(short) and not is_collective(named.name):
                    counts[named.name] += 1
        return counts.most_common(1)[0][0] if counts else None

    def _expand(self, word: str) -> str:
        return self._abbreviations.get(word) or _USUAL.get(re.sub(f"[^{UPPER}]", "", word), word)

    @cached_property
    def _units(self) -> dict[str, str]:
        """Short names of the issuing body's own units to the fullest printed ("Hội đồng Thi đua")."""
        self._units = {}
        body = self.place.body or ""
        names = [named.name for named in self.find(self._text, 0, len(self._text))]
        return longer_units([name for name in names if name.endswith(f" {body}")], body)


# Short forms inside names that documents use without saying what they stand for.
_USUAL = {
    "TTĐT": "Thông tin điện tử", "CCHC": "cải cách hành chính", "CNTT": "công nghệ thông tin",
    "TTHC": "thủ tục hành chính", "BĐBP": "Bộ đội Biên phòng", "CHQS": "Chỉ huy Quân sự", "HTX": "Hợp tác xã",
    "PTDS": "Phòng thủ dân sự", "ATGT": "An toàn giao thông", "KKT": "Khu kinh tế", "KCN": "Khu công nghiệp",
    "QLDA": "Quản lý dự án", "ĐTXD": "đầu tư xây dựng", "PCTT": "phòng, chống thiên tai",
    "TKCN": "tìm kiếm cứu nạn", "CĐS": "chuyển đổi số", "KHCN": "Khoa học và Công nghệ", "TDTT": "Thể dục thể thao",
}
