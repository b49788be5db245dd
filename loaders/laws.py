"""Laws, codes, ordinances and the Constitution cited by name, with number, date, year or nothing behind it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from cancu.loaders.dates import date_behind
from cancu.loaders.registers.files import read_rows
from cancu.loaders.symbols import Symbol, read_symbol
from cancu.loaders.text import fold

_KIND = re.compile(
    r"(?<!\w)(?:(?P<BL>[Bb]ộ\s+[Ll]uật|BỘ\s+LUẬT)|(?P<LUAT>[Ll]uật|LUẬT)|(?P<PL>[Pp]háp\s+[Ll]ệnh|PHÁP\s+LỆNH)|"
    r"(?P<HP>Hiến\s+[Pp]háp|HIẾN\s+PHÁP))(?!\w)"
)
_WORD = re.compile(r"\w+")
_MOST_WORDS = 34
# "Trường Đại học Luật", "Hội Luật gia", "Pháp Luật": the word is part of another name.
_NOT_AFTER = re.compile(r"(?:[Đđ]ại học|ĐẠI HỌC|Hội|HỘI|[Kk]hoa|[Pp]háp|PHÁP|ngành|cử nhân|Đoàn)\s{1,2}\Z")
_NOT_BEFORE = {"này", "đó", "trên", "nêu", "hiện", "số", "định", "sư", "gia", "pháp", "học", "của", "và", "cũ", "mới", "thư",
               "có", "được", "là", "thì", "cho", "nói", "tục", "liên", "riêng", "nước", "chung", "chuyên", "ngày", "năm"}
_NOT_BEFORE_PAIRS = {("quốc", "tế"), ("bất", "thành"), ("căn", "cứ"), ("theo", "mẫu")}
# Words that no name of a law goes on with: what follows them is the sentence again.
_STOPS = {
    "và", "của", "được", "có", "đã", "để", "trong", "là", "thì", "hoặc", "khi", "tại", "nhưng", "như", "do", "bởi", "cho", "đối", "về",
    "năm", "ngày", "số", "từ", "với", "ban", "sửa", "thay", "hiện", "này", "đó", "trên", "nêu", "hướng", "gồm", "bao", "phải", "theo",
    "không", "nên", "sẽ", "cần", "còn", "vào", "ra", "mà", "bằng", "trừ", "nếu", "đến", "gắn", "cũng", "sau", "trước", "các", "những",
    "khóa", "kỳ", "cùng", "nhằm", "tháng", "mới", "ở", "một", "hết", "bị", "chưa", "hay", "nói", "quyết", "kèm", "dưới",
    "nhất", "vì", "qua", "thuộc", "cụ", "đang", "mọi", "ngoài", "giữa", "sang", "nay", "xem", "thực", "ký", "áp", "trường",
}
_STOP_PAIRS = {("đồng", "thời"), ("bảo", "đảm"), ("quy", "định"), ("tổ", "chức"), ("chi", "tiết"), ("điều", "chỉnh"), ("căn", "cứ")}
_PAIRS = {("phòng", "chống"), ("đổi", "bổ"), ("xuất", "nhập"), ("quản", "sử")}
# "Luật Bảo vệ và phát triển X", not "Luật X và các văn bản hướng dẫn".
_NOT_AFTER_AND = {"các", "những", "pháp", "nghị", "thông", "văn", "quy", "hướng", "luật", "bộ", "quyết", "chỉ", "thực", "triển", "tình",
                  "yêu", "điều", "tổ", "theo", "nhu", "căn", "được", "có", "đề", "kế"}
_HARD = re.compile(r"[.;:()\[\]“”\"\t/\\|]|\n\s*\n")
_AMENDING = re.compile(
    r"\s+(?:(?:về\s+)?(?:việc\s+)?sửa\s+đổi(?:\s*,|\s+và)?(?:\s*bổ\s+sung)?|bổ\s+sung)(?:\s+một\s+số)?"
    r"(?:\s*,?\s+(?:điều|khoản|điểm|nội\s+dung|và|\d{1,3}))*\s+(?:của\s+)?(?:các\s+)?(?=[BLPlbc])", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\s*\((?:sửa\s+đổi|sửa\s+đổi\s*,\s*bổ\s+sung|HIV/AIDS)\)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*,?\s*\(?\s*(?:(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+)?(?:số\s*[:.]?\s*)?(?=\d)", re.IGNORECASE)
_YEAR = re.compile(r"\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?!\d|[/.-]\d)", re.IGNORECASE)
_NEXT_LAW = re.compile(r"\s*(?:,|;|và|,\s*và)\s*(?=(?:Bộ\s+[Ll]uật|Luật|Pháp\s+[Ll]ệnh|BỘ\s+LUẬT|LUẬT|PHÁP\s+LỆNH)(?!\w))")
_OTHER = re.compile(rf"{_HARD.pattern}|,?\s(?:[Đđ]iều|khoản|điểm)\s|(?<!\w)Luật(?!\w)")
_COUNT = re.compile(r"\s+(?:số\s*:?\s*\d|ngày\s+\d|năm\s+\d{4})", re.IGNORECASE)
_VIETNAM = re.compile(r"\s+(?:Việt\s+Nam|VIỆT\s+NAM)(?!\w)")
_NATION = re.compile(r"\s+(?:của\s+)?nước\s+Cộng\s+(?:hòa|hoà)\s+(?:xã\s+hội\s+chủ\s+nghĩa|XHCN)\s+Việt\s+Nam", re.IGNORECASE)


@dataclass(frozen=True)
class LawName:
    """A row of the register of names. `kind`: LUAT, BL, PL."""

    kind: str
    name: str
    certainty: str
    source: str


@dataclass(frozen=True)
class Law:
    """One mention. `kind`: LUAT, BL, PL, HP; `name` as printed without the kind; `date`: ISO day or year.

    `inner`: the laws that the name of an amending law names, with spans inside this one's.
    """

    start: int
    end: int
    kind: str
    name: str
    number: Symbol | None = None
    date: str | None = None
    inner: tuple["Law", ...] = ()


def find_laws(text: str) -> list[Law]:
    """All mentions by name, outer ones in order; those named inside a name are in `inner`."""
    found: list[Law] = []
    position = 0
    while match := _KIND.search(text, position):
        law = _law_at(text, match)
        if law is not None:
            found.append(law)
        position = law.end if law is not None else match.end()
    return found


def _law_at(text: str, match: "re.Match[str]") -> Law | None:
    kind = match.lastgroup or ""
    if _NOT_AFTER.search(text, max(0, match.start() - 14), match.start()):
        return None
    if kind == "HP":
        return _constitution(text, match)
    amending = _AMENDING.match(text, match.end())
    if amending:
        return _amending_law(text, match, amending.end())
    end = _name_end(text, match.end(), kind, match[0].isupper())
    if end is None or (match[0].islower() and not _named_with_capital(text, match.end(), end)):
        return None
    bracket = _IN_BRACKETS.match(text, end)
    end = bracket.end() if bracket else end
    law = Law(match.start(), end, kind, _squeezed(text[match.end():end]))
    return _with_number_and_date(text, law)


def _named_with_capital(text: str, position: int, end: int) -> bool:
    """Of "luật" in small letters only a known name with a capital counts ("Căn cứ luật Tổ chức Chính phủ")."""
    words = list(_WORD.finditer(text, position, end))
    return words[0][0][0].isupper() and _known_length(text, words) == len(words)


def _squeezed(name: str) -> str:
    return " ".join(name.replace("(", " ").replace(")", " ").split())


def _constitution(text: str, match: "re.Match[str]") -> Law | None:
    """The Constitution counts with its full name or its year; alone it is the order of the State, not a text."""
    nation = _NATION.match(text, match.end())
    end = nation.end() if nation else match.end()
    law = _with_number_and_date(text, Law(match.start(), end, "HP", _squeezed(text[match.end():end])))
    return law if nation or law.date else None


def _amending_law(text: str, match: "re.Match[str]", position: int) -> Law | None:
    inner = list(_laws_in_a_row(text, position))
    kind = match.lastgroup or ""
    if not inner:
        # "của các luật liên quan đến đầu tư xây dựng cơ bản số 38/2009/QH12": the number shows where it ends.
        hard = _OTHER.search(text, position, position + 200)
        counted = _COUNT.search(text, position, hard.start() if hard else position + 200)
        end = counted.start() if counted else _name_end(text, match.end(), kind, match[0].isupper(), through=position)
        if end is None:
            return None
        return _with_number_and_date(text, Law(match.start(), end, kind, _squeezed(text[match.end():end])))
    # Each named law with a number of its own keeps it; one number behind the last is that of the amending law.
    if not (len(inner) > 1 and all(law.number for law in inner)):
        inner = [replace(law, end=name_end, number=None, date=None) if index == len(inner) - 1 else law
                 for index, (law, name_end) in enumerate((law, _bare_end(text, law)) for law in inner)]
    elif inner[-1].date:
        inner[-1] = replace(inner[-1], date=None, end=_number_end(text, inner[-1]))
    end = inner[-1].end
    name = _squeezed(text[match.end():end])
    law = Law(match.start(), end, kind, name, inner=tuple(inner))
    return _with_number_and_date(text, law)


def _laws_in_a_row(text: str, position: int) -> Iterator[Law]:
    """Laws joined by commas and `và`, from `position` on."""
    match = _KIND.match(text, position)
    while match and match.lastgroup != "HP" and not _AMENDING.match(text, match.end()):
        law = _law_at(text, match)
        if law is None:
            return
        yield law
        following = _NEXT_LAW.match(text, law.end)
        match = _KIND.match(text, following.end()) if following else None


def _bare_end(text: str, law: Law) -> int:
    kind = _KIND.match(text, law.start)
    assert kind is not None
    end = _name_end(text, kind.end(), law.kind, kind[0].isupper())
    return end if end is not None else law.end


def _number_end(text: str, law: Law) -> int:
    bare = _bare_end(text, law)
    number = _NUMBER.match(text, bare)
    symbol = read_symbol(text[number.end():number.end() + 40]) if number else None
    return number.end() + symbol.end if number and symbol else bare


def _with_number_and_date(text: str, law: Law) -> Law:
    end, number, date = law.end, None, None
    year = _YEAR.match(text, end)
    if year:
        end, date = year.end(), year["year"]
    lead = _NUMBER.match(text, end)
    symbol = read_symbol(text[lead.end():lead.end() + 40]) if lead else None
    if lead and symbol and symbol.issuers and (symbol.is_law or symbol.doc_type in ("PL", "LUAT", "L")):
        number = replace(symbol, start=lead.end() + symbol.start, end=lead.end() + symbol.end)
        end = number.end
    printed = date_behind(text, end, bare_year=date is None)
    if printed and (date is None or (printed.iso or "")[:4] == date):
        end, date = printed.end, printed.iso or date
    return replace(law, end=end, number=number, date=date)


def _name_end(text: str, position: int, kind: str, capitals: bool, through: int = 0) -> int | None:
    """Where the name ends that begins behind the kind; None if none begins there. It reaches at least `through`."""
    hard = _HARD.search(text, position, position + 320)
    limit = hard.start() if hard else min(len(text), position + 320)
    words = list(_WORD.finditer(text, position, limit))[:_MOST_WORDS]
    about = bool(words) and words[0][0].lower() == "về"  # "Pháp lệnh về thuế nhà, đất"
    words = words[1:] if about else words
    if not words or fold(text[position:words[0].start()]) not in ("", "ve") or "," in text[position:words[0].start()] or (
            not _may_begin(words)):
        return None
    words = _one_paragraph(text, words, capitals)
    known = _known_length(text, words)
    free = _free_length(text, words, capitals, through)
    if known and free > known and not _counted(text, words[free - 1].end()):
        free = known  # "Bộ luật Dân sự ký nhận": the sentence goes on
    length = max(known, free)
    return _with_nation(text, words[length - 1].end()) if length else None


def _may_begin(words: "list[re.Match[str]]") -> bool:
    first = words[0][0]
    if first[0].isdigit():
        return False
    pair = (first.lower(), words[1][0].lower() if len(words) > 1 else "")
    return pair not in _NOT_BEFORE_PAIRS and (first[0].isupper() or first not in _NOT_BEFORE)


def _counted(text: str, position: int) -> bool:
    """Whether a number or date stands right behind: then all the words before it were the name."""
    number = _NUMBER.match(text, position)
    return bool(date_behind(text, position)) or bool(
        number and "số" in number[0].lower() and read_symbol(text[number.end():number.end() + 40]))


def _with_nation(text: str, position: int) -> int:
    match = _VIETNAM.match(text, position)
    return match.end() if match else position


def _one_paragraph(text: str, words: "list[re.Match[str]]", capitals: bool) -> "list[re.Match[str]]":
    """Words up to a line break that begins a new paragraph: a capital behind running letters."""
    for index in range(1, len(words)):
        if "\n" in text[words[index - 1].end():words[index].start()]:
            word = words[index][0]
            if word[0].isupper() and not (capitals and word.isupper()):
                return words[:index]
    return words


def _joint(text: str, words: "list[re.Match[str]]", index: int) -> bool:
    return index > 0 and bool(text[words[index - 1].end():words[index].start()].strip())


def _known_length(text: str, words: "list[re.Match[str]]") -> int:
    """How many of the words are the longest name of the register that they begin with."""
    plain: list[tuple[str, bool, int]] = []  # word, stands behind a comma or "và", its index
    after_and = False
    for index, word in enumerate(words):
        folded = fold(word[0])
        if folded == "va" and index:
            after_and = True
            continue
        plain.append((folded, after_and or _joint(text, words, index), index))
        after_and = False
    best = 0
    for name in _names().get(plain[0][0] if plain else "", ()):
        if len(name) <= len(plain) and all(
                printed[0] == wanted[0] and (wanted[1] or not printed[1])
                for printed, wanted in zip(plain, name, strict=False)):
            best = max(best, plain[len(name) - 1][2] + 1)
    return best


def _free_length(text: str, words: "list[re.Match[str]]", capitals: bool, through: int) -> int:
    """The length of a name that no register knows, by the words that cannot belong to it."""
    length = 0
    for index, word in enumerate(words):
        lower = word[0].lower()
        if word.start() < through:
            length = index + 1
            continue
        if index and _joint(text, words, index):
            if (words[index - 1][0].lower(), lower) not in _PAIRS:
                break
        elif lower == "và":
            if index + 1 == len(words) or index > 4 or words[index + 1][0].lower() in _NOT_AFTER_AND or (
                    words[index + 1][0][0].isupper() and not capitals):
                break
            continue
        elif index and (lower in _STOPS or (lower, words[index + 1][0].lower() if index + 1 < len(words) else "") in _STOP_PAIRS):
            break
        elif index and word[0][0].isupper() and _KIND.match(text, word.start()):
            break
        length = index + 1
    return length


@cache
def _names() -> dict[str, tuple[tuple[tuple[str, bool], ...], ...]]:
    """Names by their first word: folded words, each with whether a comma or "và" may stand before it."""
    found: dict[str, list[tuple[tuple[str, bool], ...]]] = {}
    for row in read_rows("law_names.csv", LawName):
        name = tuple(_marked(row.name))
        found.setdefault(name[0][0], []).append(name)
    return {first: tuple(names) for first, names in found.items()}


def _marked(name: str) -> Iterator[tuple[str, bool]]:
    joint = False
    for part in re.split(r"(\s+và\s+|,\s*|\s+-\s+|;\s*)", name):
        if re.fullmatch(r"\s+và\s+|,\s*|\s+-\s+|;\s*", part):
            joint = True
            continue
        for word in fold(part).split():
            yield word, joint
            joint = False
