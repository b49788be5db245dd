"""Laws, codes, ordinances and the Constitution cited by name, with number, date, year or nothing behind."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cancu.loaders.document.dates import date_behind
from cancu.loaders.references.law_names import begins_free, free_length, known_length, may_begin
from cancu.loaders.references.symbols import Symbol, read_symbol

_KIND = re.compile(
    r"(?:B(?:ộ\s+[Ll]uật|Ộ\s+LUẬT)|bộ\s+[Ll]uật|L(?:uật|UẬT)|luật|P(?:háp\s+[Ll]ệnh|HÁP\s+LỆNH)|pháp\s+[Ll]ệnh"
    r"|H(?:iến\s+[Pp]háp|IẾN\s+PHÁP))(?!\w)"
)
# The ends of these words, each by itself and with plain letters first, which is what makes the search fast.
_ENDS = tuple(map(re.compile, (
    r"ật(?<=[Ll]uật)", "ẬT(?<=LUẬT)",
    r"áp(?<=[Pp]háp)(?:(?=\s+[Ll]ệnh)|(?<=\s[Pp]háp))", r"ÁP(?<=PHÁP)(?:(?=\s+LỆNH)|(?<=\sPHÁP))",
)))
_BEFORE_LAST = re.compile(r"(?:bộ|Bộ|BỘ|Hiến|HIẾN)\s+\Z")
_KINDS = {"b": "BL", "l": "LUAT", "p": "PL", "h": "HP"}  # by the first letter
_WORD = re.compile(r"\w+")
_MOST_WORDS = 34  # of a name; 320 characters hold them
_LONGEST = 320
# "Trường Đại học Luật", "Hội Luật gia", "Pháp Luật": the word is part of another name.
_NOT_AFTER = re.compile(r"(?:[Đđ]ại học|ĐẠI HỌC|Hội|HỘI|[Kk]hoa|[Pp]háp|PHÁP|ngành|cử nhân|Đoàn)\s{1,2}\Z")
_HARD = re.compile(r"[.;:()\[\]“”\"\t/\\|\n](?:(?<!\n)|[ \t]*\n)")
_MARKUP = re.compile(r"<[^<>\n]{1,40}>\s*")  # a tag of a converter or annotator that was left in a name
_AMENDING = re.compile(
    r"\s+(?:(?:về\s+)?(?:việc\s+)?sửa\s+đổi(?:\s*,|\s+và)?(?:\s*bổ\s+sung)?|bổ\s+sung)(?:\s+một\s+số)?"
    r"(?:\s*,?\s+(?:điều|khoản|điểm|nội\s+dung|và|"
    r"\d{1,3}))*(?:\s+(?:phụ\s+lục|danh\s+mục|biểu)(?:\s+\w+){0,10}?(?=\s+của\s))?"
    r"\s+(?:của\s+)?(?:các\s+)?(?:<[^<>\n]{1,40}>\s*)?(?=[BLPlbc])", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\s*\((?:sửa\s+đổi|sửa\s+đổi\s*,\s*bổ\s+sung|HIV/AIDS)\)", re.IGNORECASE)
_NUMBER = re.compile(
    r"\s*,?\s*\(?\s*(?:(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+)?(?:số\s*[:.]?\s*)?(?=\d)", re.IGNORECASE
)
_YEAR = re.compile(r"\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?!\d|[/.-]\d)", re.IGNORECASE)
_NEXT_LAW = re.compile(
    r"\s*(?:,|;|và|,\s*và)\s*(?=(?:Bộ\s+[Ll]uật|Luật|Pháp\s+[Ll]ệnh|BỘ\s+LUẬT|LUẬT|PHÁP\s+LỆNH)(?!\w))"
)
_OTHER = re.compile(rf"{_HARD.pattern}|,?\s(?:[Đđ]iều|khoản|điểm)\s|(?<!\w)Luật(?!\w)")
_COUNT = re.compile(r"\s+(?:số\s*:?\s*\d|ngày\s+\d|năm\s+\d{4})", re.IGNORECASE)
_DOUBLED = re.compile(r"^(\w+) (?=\1\b)", re.IGNORECASE)  # "Luật ban Ban hành văn bản quy phạm pháp luật"
_VIETNAM = re.compile(r"\s+(?:Việt\s+Nam|VIỆT\s+NAM)(?!\w)")
# "(sau đây gọi là Luật)": from here on the kind alone is the law, and running words behind it are no name.
_SHORT_FORM = re.compile(
    r"\((?:sau\s+đây\s+)?(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|gọn|chung))?\s+là\s*:?\s*[“\"']?"
    r"(Bộ\s+luật|Luật|Pháp\s+lệnh)[”\"']?\s*\)", re.IGNORECASE
)
_NATION = re.compile(
    r"\s+(?:của\s+)?nước\s+Cộng\s+(?:hòa|hoà)\s+(?:xã\s+hội\s+chủ\s+nghĩa|XHCN)\s+Việt\s+Nam", re.IGNORECASE
)


class Law(NamedTuple):
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
    short_forms = {_KINDS[match[1][0].lower()]: match.end() for match in _SHORT_FORM.finditer(text)}
    for match in _kinds(text):
        if (found and match.start() < found[-1].end) or text[match.start() - 1:match.start()].isalpha():
            continue
        law = _law_at(text, match)
        if law is None or (short_forms.get(law.kind, len(text)) < law.start
                           and _goes_on_in_small(text, match.end(), law)):
            continue
        found.append(law)
    return found


def _kinds(text: str) -> Iterator[re.Match[str]]:
    """The words for kinds of laws, in order."""
    behind = 0
    for end in sorted([match.end() for pattern in _ENDS for match in pattern.finditer(text)]):
        start = end - 4  # of "luật" or "pháp"
        if start < behind:
            continue
        before = _BEFORE_LAST.search(text, max(behind, start - 40), start)
        match = _KIND.match(text, before.start()) if before else None
        match = match or _KIND.match(text, start)
        if match:
            behind = match.end()
            yield match


def _goes_on_in_small(text: str, position: int, law: Law) -> bool:
    """Whether the words behind the kind are running text, not a name: small letters, nothing that counts."""
    if law.number or law.date or law.inner or not law.name[:1].islower():
        return False
    return not known_length(text, list(_WORD.finditer(text, position, law.end)))


def _law_at(text: str, match: re.Match[str]) -> Law | None:
    kind = _KINDS[match[0][0].lower()]
    if _NOT_AFTER.search(text, max(0, match.start() - 14), match.start()):
        return None
    if kind == "HP":
        return _constitution(text, match)
    amending = _AMENDING.match(text, match.end())
    if amending:
        return _amending_law(text, match, amending.end())
    end = _name_end(text, match.end(), match[0].isupper())
    if end is None or (match[0].islower() and not _named_with_capital(text, match.end(), end)):
        return None
    bracket = _IN_BRACKETS.match(text, end)
    end = bracket.end() if bracket else end
    law = Law(match.start(), end, kind, _squeezed(text[match.end():end]))
    return _with_number_and_date(text, law)


def _named_with_capital(text: str, position: int, end: int) -> bool:
    """Of "luật" in small letters only a known name with a capital counts ("theo luật Đất đai")."""
    words = list(_WORD.finditer(text, position, end))
    return words[0][0][0].isupper() and known_length(text, words) == len(words)


def _squeezed(name: str) -> str:
    name = _MARKUP.sub(" ", name)
    return _DOUBLED.sub("", " ".join(name.replace("(", " ").replace(")", " ").split()))


def _constitution(text: str, match: re.Match[str]) -> Law | None:
    """The Constitution, with its full name or its year; alone it is the order of the State, not a text."""
    nation = _NATION.match(text, match.end())
    end = nation.end() if nation else match.end()
    law = _with_number_and_date(text, Law(match.start(), end, "HP", _squeezed(text[match.end():end])))
    return law if nation or law.date else None


def _amending_law(text: str, match: re.Match[str], position: int) -> Law | None:
    inner = list(_laws_in_a_row(text, position))
    kind = _KINDS[match[0][0].lower()]
    if not inner:
        # "của các luật liên quan đến kho lúa số 38/2009/QH12": the number shows where it ends.
        hard = _OTHER.search(text, position, position + 200)
        counted = _COUNT.search(text, position, hard.start() if hard else position + 200)
        end = counted.start() if counted else _name_end(text, match.end(), match[0].isupper(), position)
        if end is None or end <= position:
            return None  # "khi Luật sửa đổi có hiệu lực" names no law
        return _with_number_and_date(text, Law(match.start(), end, kind, _squeezed(text[match.end():end])))
    last = inner[-1]
    if len(inner) == 1 or not all(law.number for law in inner):
        # One number behind the last is that of the amending law; else each named law has its own.
        inner[-1] = last._replace(end=_bare_end(text, last), number=None, date=None)
    elif last.date:
        inner[-1] = last._replace(end=_number_end(text, last), date=None)
    end = inner[-1].end
    law = Law(match.start(), end, kind, _squeezed(text[match.end():end]), inner=tuple(inner))
    return _with_number_and_date(text, law)


def _laws_in_a_row(text: str, position: int) -> Iterator[Law]:
    """Laws joined by commas and `và`, from `position` on."""
    match = _KIND.match(text, position)
    while match and match[0][0] != "H" and not _AMENDING.match(text, match.end()):
        law = _law_at(text, match)
        if law is None:
            return
        yield law
        following = _NEXT_LAW.match(text, law.end)
        match = _KIND.match(text, following.end()) if following else None


def _bare_end(text: str, law: Law) -> int:
    kind = _KIND.match(text, law.start)
    assert kind is not None
    end = _name_end(text, kind.end(), kind[0].isupper())
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
        number = symbol._replace(start=lead.end() + symbol.start, end=lead.end() + symbol.end)
        end = number.end
    printed = date_behind(text, end, bare_year=date is None)
    if printed and (date is None or (printed.iso or "")[:4] == date):
        end, date = printed.end, printed.iso or date
    return law._replace(end=end, number=number, date=date)


def _name_end(text: str, position: int, capitals: bool, through: int = 0) -> int | None:
    """Where the name ends that begins behind the kind, at `through` at least; None if none begins there."""
    hard = _HARD.search(text, position, position + _LONGEST)
    limit = hard.start() if hard else min(len(text), position + _LONGEST)
    words = list(_WORD.finditer(text, position, limit))[:_MOST_WORDS]
    about = bool(words) and words[0][0].lower() == "về"  # "Pháp lệnh về thuế nhà, đất"
    words = words[1:] if about or _DOUBLED.match(text[position:limit].lstrip()) else words
    if not words or not _follows(text[position:words[0].start()]) or not may_begin(words):
        return None
    words = _one_paragraph(text, words, capitals)
    known = known_length(text, words)
    free = free_length(text, words, capitals, through)
    if known and free > known and not _counted(text, words[free - 1].end()):
        free = known  # "Bộ luật Dân sự ký nhận": the sentence goes on
    if not (known or through or begins_free(text, position, words[0])
            or _counted(text, words[free - 1].end())):
        return None
    length = max(known, free)
    return _with_nation(text, words[length - 1].end()) if length else None


def _follows(between: str) -> bool:
    """Whether a name may begin behind this: nothing, or one word that was passed over."""
    return len(between.split()) <= 1 and "," not in between


def _counted(text: str, position: int) -> bool:
    """Whether a number or date stands right behind: then all the words before it were the name."""
    number = _NUMBER.match(text, position)
    return bool(date_behind(text, position)) or bool(
        number and "số" in number[0].lower() and read_symbol(text[number.end():number.end() + 40]))


def _with_nation(text: str, position: int) -> int:
    match = _VIETNAM.match(text, position)
    return match.end() if match else position


def _one_paragraph(text: str, words: list[re.Match[str]], capitals: bool) -> list[re.Match[str]]:
    """Words up to a line break that begins a new paragraph: a capital behind running letters."""
    for index in range(1, len(words)):
        if "\n" in text[words[index - 1].end():words[index].start()]:
            word = words[index][0]
            if word[0].isupper() and not (capitals and word.isupper()):
                return words[:index]
    return words
