"""Short names in a document and what they stand for: "Ban Chỉ đạo", "SNV", "TTĐT" inside a name."""

import re
from collections import Counter
from collections.abc import Callable, Mapping

from cancu.loaders.agencies.forms import field_of
from cancu.loaders.agencies.levels import is_collective
from cancu.loaders.agencies.places import Place
from cancu.loaders.agencies.words import FIRST, UPPER, Named, spelt

_FIELD_LEAST = 4  # letters of a field inside a name ("GTVT"); fewer mean too much
_COMMITTEE = re.compile(r"(?:Ban Chỉ đạo|Ban Chỉ huy|Ban Vận động|Hội đồng|Tổ công tác|Tổ giúp việc)")
_COMMITTEE_MOST = 250  # characters from the short name to the end of the full one
# Short forms inside names that documents use without saying what they stand for.
_USUAL = {
    "TTĐT": "Thông tin điện tử", "CCHC": "cải cách hành chính", "CNTT": "công nghệ thông tin",
    "TTHC": "thủ tục hành chính", "BĐBP": "Bộ đội Biên phòng", "CHQS": "Chỉ huy Quân sự", "HTX": "Hợp tác xã",
    "PTDS": "Phòng thủ dân sự", "ATGT": "An toàn giao thông", "KKT": "Khu kinh tế", "KCN": "Khu công nghiệp",
    "QLDA": "Quản lý dự án", "ĐTXD": "đầu tư xây dựng", "PCTT": "phòng, chống thiên tai",
    "TKCN": "tìm kiếm cứu nạn", "CĐS": "chuyển đổi số", "KHCN": "Khoa học và Công nghệ",
    "TDTT": "Thể dục thể thao", "PTNT": "Phát triển nông thôn", "CSXH": "Chính sách xã hội",
    "NSNN": "Ngân sách nhà nước", "HCSN": "Hành chính sự nghiệp", "TCKH": "Tài chính - Kế hoạch",
    "NTM": "Nông thôn mới", "BVTV": "Bảo vệ thực vật", "KHKT": "Khoa học và Kỹ thuật",
    "HCC": "Hành chính công", "PCCC": "Phòng cháy, chữa cháy", "KS": "Kiểm soát",
    "KSTTHC": "Kiểm soát thủ tục hành chính", "CĐ": "Cao đẳng", "ĐH": "Đại học",
    "VHXH": "Văn hóa - Xã hội", "KTHT": "Kinh tế và Hạ tầng", "VHTT": "Văn hóa và Thông tin",
}
_NO_CAPITAL = re.compile(f"[^{UPPER}]")

Read = Callable[[str, int, int], list[Named]]


class ShortForms:
    """The short names of one document. `text`: the document, `abbreviations`: those that it says itself."""

    def __init__(self, place: Place, issuer: str, abbreviations: Mapping[str, str], text: str) -> None:
        self._place = place
        self._issuer = issuer
        self._abbreviations = abbreviations
        self._text = text
        self._asking: set[str] = set()
        self._full: dict[str, str | None] = {}
        self._first_words = {word[0] for form in abbreviations if (word := FIRST.match(form))}

    def may_begin(self, word: str) -> bool:
        """Whether letters for a body, or a short form of the document's own, may begin with `word`."""
        return word.isupper() or word in self._first_words

    def long(self, short: str, read: Read) -> str | None:
        """The full name for a short one: as the document says, as its issuer, or as it prints it in full.

        `read`: the body at a place of a text.
        """
        if short in self._full:
            return self._full[short]
        if short in self._asking:
            return None
        self._asking.add(short)
        self._full[short] = self._declared(short, read) or self._of_committee(short, read)
        self._asking.discard(short)
        return self._full[short]

    def expand(self, word: str) -> str:
        """The words for a short form inside a name ("TTĐT"), or that form itself."""
        letters = _NO_CAPITAL.sub("", word)
        field = field_of("Sở", letters) if len(letters) >= _FIELD_LEAST else None
        return self._abbreviations.get(word) or _USUAL.get(letters) or field or word

    def _declared(self, short: str, read: Read) -> str | None:
        long = self._abbreviations.get(short)
        names = read(long, 0, len(long)) if long else []
        return names[0].name if names and names[0].name != short else None

    def _of_committee(self, short: str, read: Read) -> str | None:
        """The issuer, else the full name that the text prints most often."""
        if not _COMMITTEE.fullmatch(short):
            return None
        if self._issuer.startswith(f"{short} "):
            return self._issuer
        counts: Counter[str] = Counter()
        for match in re.finditer(spelt(short) + r"(?=\s+\w)", self._text):
            end = min(match.end() + _COMMITTEE_MOST, len(self._text))
            for named in read(self._text, match.start(), end)[:1]:
                if named.name != self._place.local(short) and not is_collective(named.name):
                    counts[named.name] += 1
        return counts.most_common(1)[0][0] if counts else None
