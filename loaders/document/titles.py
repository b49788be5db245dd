"""The title under a type heading (trích yếu), and the line of the authority that acts."""

import re
from dataclasses import dataclass

from cancu.loaders.letters import CAPITAL, SMALL
from cancu.loaders.text import fold

_LINE = re.compile(r"[^\n]*\n?")
# How the text of a document begins, once its title has: basis clauses, numbered parts, notes in brackets.
_TEXT_BEGINS = re.compile(
    r"[\s#]*(?:Căn\s+cứ|Thực\s+hiện|Triển\s+khai|Thi\s+hành|Nhằm|Để\s|Xét\s|Theo\s+đề\s+nghị|Trên\s+cơ\s+sở|"
    r"Tiếp\s+tục|Trong\s|Thời\s+gian|Ngày\s\d|Kính\s+gửi|\((?:Ban\s+hành\s+)?[Kk]èm\s+theo|\(Ban\s+hành|"
    r"QUYẾT\s+ĐỊNH\s*:|QUYẾT\s+NGHỊ|Điều\s+\d|Phần\s+(?:thứ|[IV1])|PHẦN\s|"
    rf"[IVX]{{1,5}}\s*[.)/](?:\s|{CAPITAL}{{2}})|[A-H]\.\s|\d{{1,2}}[.)/]\s|[-_*=]{{3,}})"
)
# "Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung như sau:": the document's first sentence.
_INTRODUCES = re.compile(r"\s*[^\n]{20,}\s(?:như\s+sau|sau\s+đây)\s*:\s*$")
_ATTACHED = re.compile(r"\s*\((?:Ban\s+hành\s+)?kèm\s+theo", re.IGNORECASE)
_RULE = re.compile(r"\s*[-_*=.–]+\s*$")
_MARK = re.compile(r"^[ \t]*#{1,6}[ \t]+", re.MULTILINE)  # of a heading in Markdown
_HEAD_TITLES = (
    r"CHỦ TỊCH|BỘ TRƯỞNG(?:,? CHỦ NHIỆM)?|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|TRƯỞNG BAN|"
    r"CHÁNH VĂN PHÒNG|VIỆN TRƯỞNG|CHÁNH ÁN|THỐNG ĐỐC|TỔNG THANH TRA|HIỆU TRƯỞNG|CHÁNH THANH TRA|CHỦ NHIỆM|"
    r"TRƯỞNG PHÒNG"
)
_BODY_WORDS = (
    r"(?:ỦY|UỶ) BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|BAN|CỤC|TỔNG CỤC|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|THANH TRA|"
    r"THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|QUỐC HỘI|TỈNH (?:ỦY|UỶ)|THÀNH (?:ỦY|UỶ)|VIỆN|TÒA ÁN|NGÂN HÀNG"
)
# "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X" over the basis clauses: the head acts; the body alone: the body acts.
_AUTHORITY = re.compile(rf"^\s*(?:({_HEAD_TITLES})\s+)?((?:{_BODY_WORDS})(?:\s[^{SMALL}\n]*)?)\s*$")
# "CHỈ THỊ / CỦA BAN THƯỜNG VỤ TỈNH ỦY / về ...": the heading goes on.
_OF_BODY = re.compile(rf"\s*CỦA\s+(?:{_BODY_WORDS})\b[^{SMALL}\n]*$")
# Below a title in small letters any body does: "TỔNG GIÁM ĐỐC KHO BẠC NHÀ NƯỚC".
_HEAD_LINE = re.compile(rf"\s*(?:{_HEAD_TITLES})\s[^{SMALL}\n]{{4,}}$")
# Of a telegram: "THỦ TƯỚNG CHÍNH PHỦ điện:".
_ADDRESSES = re.compile(rf"\s*[^{SMALL}\n]{{4,}}\b(?:điện|ĐIỆN)\s*:\s*$")
_AUTHORITY_AT_END = re.compile(
    rf"(?<!CỦA)(?<!THUỘC)(?<!CHO)(?<!DO)(?<!VÀ)(?<!GIỮA)\s(?:({_HEAD_TITLES})\s+)?((?:{_BODY_WORDS})\b[^{SMALL}]*)$"
)
_SMALL = re.compile(rf"(?<![\w/.])(?=\w*[{SMALL}])[^\W\d_]\w*")
_CAPITAL_WORD = re.compile(rf"{CAPITAL}{{2}}")
# The subject of a letter ends at the other column, the address, the State's name or the place line.
_SUBJECT_END = re.compile(
    rf"\t|[ ]{{3,}}|\n[ \t]*\n(?![ \t]*[{SMALL}])|\n(?=\s*(?:Kính|"
    r"(?:HỎA TỐC|HOẢ TỐC|(?:THƯỢNG )?KHẨN|(?:TỐI |TUYỆT )?MẬT)\s|"
    rf"CỘNG\s+H|Độc\s+lập\s*-|ĐẢNG\s+CỘNG|"
    rf"(?:{CAPITAL}\w*[ ]?){{1,5}},\s*ngày))"
)
# "CỦA BAN BÍ THƯ" over "về tăng cường ...": only the body's name is in capitals.
_OF_WHOM = re.compile(rf"\s*CỦA\s[^{SMALL}\n]{{4,80}}$")
_GOES_ON = re.compile(rf"[^{SMALL}]{{4,200}}\n\s*về\s|\s*CỦA\s[^{SMALL}\n]{{4,80}}\n\s*Về\s")
_ABOUT = re.compile(r"\s*[Vv]ề\s")
_IN_THE_MIDDLE = re.compile(rf"\s*(?:[{SMALL}]|(?:CỦA|TRÊN|TẠI|NĂM|GIAI|VÀ|ĐẾN|THUỘC)\s)")
_MOST_LINES = 8


@dataclass(frozen=True)
class Title:
    """`text` on one line without a closing full stop (None if there is none); the span it came from.

    `authority_head`, `authority_body`: the line of the acting authority that stands behind it, as printed.
    """

    text: str | None
    start: int
    end: int
    authority_head: str | None = None
    authority_body: str | None = None


def read_title(text: str, position: int, issuer_line: str = "") -> Title:
    """The title that begins behind a heading ending at `position`.

    `issuer_line`: the issuer as the letterhead prints it; where converters joined the line of the authority
    to the title ("... TỈNH BẮC NINH CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH"), it tells where the title ends.
    """
    start, end = _extent(text, position)
    note = _ATTACHED.search(text, start, end)
    end = note.start() if note else end
    printed = text[start:end]
    if _mostly_capitals(printed) and not _GOES_ON.match(printed):
        cut = _first_small_word(printed)
        if cut is not None:
            printed, end = printed[:cut], start + cut
    head = body = None
    head, body = _authority_below(text, end)
    joined = _joined_authority(printed, issuer_line) if body is None else None
    if joined:
        head, body, printed = joined
    cleaned = " ".join(_MARK.sub("", printed).split()).rstrip(". ")
    return Title(cleaned or None, start, start + len(printed.rstrip()), head, body)


def read_subject(text: str, position: int, end: int) -> Title:
    """The `V/v ...` of a letter, up to the next column, a blank line or the address."""
    stop = _SUBJECT_END.search(text, position, end)
    limit = stop.start() if stop else end
    return Title(" ".join(text[position:limit].split()).rstrip(". ") or None, position, limit)


def _extent(text: str, position: int) -> tuple[int, int]:
    """Lines of the title: from the first that is not blank to a blank line or to where the text begins.

    A converter may put a blank line behind each paragraph: one that begins amid the words is still its.
    """
    start = end = None
    parted = False
    lines = 0
    previous = ""
    for match in _LINE.finditer(text, position):
        line = match[0].rstrip("\n")
        if not match[0]:
            break
        if not line.strip() or (start is None and (_RULE.match(line) or _OF_BODY.match(line))):
            if parted or match.start() - position > 400:
                break
            parted = start is not None
            continue
        if start is None:
            if _ATTACHED.match(line):
                break
            start = match.start() + len(line) - len(line.lstrip())
        elif _ends_title(line, previous) or (parted and not _goes_on(line, previous)):
            break
        parted = False
        end, previous, lines = match.start() + len(line.rstrip()), line, lines + 1
        if lines == _MOST_LINES:
            break
    return (start, end) if start is not None and end is not None else (position, position)


def _goes_on(line: str, previous: str) -> bool:
    """Whether a line goes on with the words of the title over a blank line."""
    return _IN_THE_MIDDLE.match(line) is not None and (line == line.upper()) == _mostly_capitals(previous)


def _ends_title(line: str, previous: str) -> bool:
    if _RULE.match(line) or _TEXT_BEGINS.match(line) or _AUTHORITY.match(line) or _ADDRESSES.match(line):
        return True
    if _INTRODUCES.match(line):
        return True
    if _HEAD_LINE.match(line) and not _mostly_capitals(previous):
        return True
    if previous.rstrip().endswith((".", ";", ":")):
        return True
    if _mostly_capitals(previous):
        goes_on = line.lstrip().startswith("về ") or (_OF_WHOM.match(previous) and _ABOUT.match(line))
        return not _mostly_capitals(line) and not goes_on
    return len(previous) > 200 or (len(line) > 160 and line.strip()[0].isupper())


def _mostly_capitals(line: str) -> bool:
    """Whether it is printed in capitals: its first four words are, as far as they have letters."""
    words = [word for word in line.split()[:6] if any(char.isalpha() for char in word)][:4]
    return bool(words) and all(word == word.upper() for word in words)


def _first_small_word(printed: str) -> int | None:
    """Where a title in capitals goes over into the text of the document on the same line."""
    depth = 0
    last = 0
    for match in _SMALL.finditer(printed):
        depth += printed.count("(", last, match.start()) - printed.count(")", last, match.start())
        depth += printed.count("“", last, match.start()) - printed.count("”", last, match.start())
        last = match.start()
        begins = _TEXT_BEGINS.match(printed, match.start()) is not None  # "Thực hiện Kế hoạch số 5/KH-UBND"
        if depth <= 0 and (begins or not _CAPITAL_WORD.search(printed, match.end(), match.end() + 40)):
            return match.start()
    return None


def _joined_authority(printed: str, issuer_line: str) -> tuple[str | None, str, str] | None:
    """The last such body: one before it belongs to the title ("PHIÊN HỌP CHÍNH PHỦ THÁNG 6 CHÍNH PHỦ")."""
    found = None
    match = _AUTHORITY_AT_END.search(printed)
    while match:
        if match[1] or (issuer_line and f"{fold(match[2])} ".startswith(f"{fold(issuer_line)} ")):
            found = match[1], match[2].strip(), printed[:match.start()]
        match = _AUTHORITY_AT_END.search(printed, match.start(2))
    return found


def _authority_below(text: str, position: int) -> tuple[str | None, str | None]:
    """The authority on a line of its own, before the first basis clause."""
    for match in _LINE.finditer(text, position, position + 600):
        line = match[0].strip()
        if not match[0]:
            break
        found = _AUTHORITY.match(line)
        if found:
            return found[1], found[2].strip()
        if _TEXT_BEGINS.match(line):
            break
    return None, None
