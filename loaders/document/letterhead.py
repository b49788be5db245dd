"""The head of a document: issuing bodies, number and symbol, place and date, up to its type heading."""

import re
from dataclasses import dataclass

from cancu.loaders.document.dates import PrintedDate, find_date
from cancu.loaders.document.places import province_at
from cancu.loaders.document.typewords import type_heading, type_of_word
from cancu.loaders.letters import CAPITAL
from cancu.loaders.references.symbols import Symbol, read_symbol

_HEAD_LIMIT = 4000  # characters: no letterhead with its title is longer
_MENU_LIMIT = 30_000  # of a saved portal page
_COLUMN = 200  # the left column may stand before the right one
_CREDO = re.compile(
    r"CỘNG\s+(?:HÒA|HOÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Cộng\s+h(?:òa|"
    r"oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam|"
    r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|Độc\s+[Ll]ập\s*-\s*Tự\s+[Dd]o\s*-\s*Hạnh\s+[Pp]húc|"
    r"ĐỘC\s+LẬP\s*-\s*TỰ\s+DO\s*-\s*HẠNH\s+PHÚC"
)
_CREDO_BEGINS = ("CỘNG", "Cộng", "Độc", "ĐỘC")  # a text without these words has no credo
# "Số: 84/KH-UBND", "Số 399-QĐ/TW", after a line's beginning, a tab, wide blanks or the Party's asterisk.
_DIGITS_AHEAD = r"[ \t]{0,40}(?=[\d./…_ -]{0,40}[\d/-])"
_NUMBER = re.compile(rf"S[ốỐ][ \t]{{0,9}}[:.]?{_DIGITS_AHEAD}")
# "Luật số: 2/2031/QH17" is the Assembly's form; its colon tells it from a citation at a line's beginning.
_NUMBER_OF_LAW = re.compile(rf"(?:Luật|LUẬT|Pháp lệnh|Nghị quyết) [sS][ốỐ][ \t]?:{_DIGITS_AHEAD}")
_COLON_OF_LAW = re.compile(r":(?:(?<= [sS][ốỐ]:)|(?<= [sS][ốỐ][ \t]:))")  # a text without it has none
_BEFORE_NUMBER = re.compile(r"(?:^[ ]{0,2}|\t[ ]{0,4}|[ ]{3}|\*[ ]?)\Z", re.MULTILINE)
_BLANK_NUMBER = re.compile(
    rf"[\s.…_]*[/-][ ]?(?P<symbol>{CAPITAL}[\w&.]*(?:[ ]?[-/][ ]?{CAPITAL}[\w&.]*){{1,4}})"
)
_LINE = re.compile(r"[^\n\t]+")
_PIECE = re.compile(r"\n|\t|[ ]{3,}| / ")
_ADDRESS = re.compile(r"Kính\s+gửi")
_SUBJECT = re.compile(r"(?:^|\t|(?<=\s))(?P<words>V/v|V/V|Về\s+việc)[:\s]", re.MULTILINE)
# A word is taken whole ("++"), from its first letter: capitals in a row can be parted in very many ways.
_PLACE = re.compile(
    rf"(?P<place>(?:Thành phố |TP\. ?)?(?<![^\W_])(?:{CAPITAL}[\w.]{{0,40}}+[ ]?-?[ ]?){{1,6}}(?:\d{{1,2}})?)"
    r",?\s*\Z"
)
_PROVINCE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.)(?:\s+|$)")
_NOT_BODIES = re.compile(
    r"^(?:DỰ THẢO|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|TỐI MẬT|TUYỆT MẬT|MẬT|CÔNG BÁO.*|BẢN SAO.*|[IVXLC\d.]+)$"
)


@dataclass(frozen=True)
class Letterhead:
    """What stands before the title. Offsets are those of the text.

    `bodies`: printed pieces, outermost first. `blank_symbol`: symbol of a number left blank ("/KH-UBND").
    `heading`: type and span of the type heading, None for a letter or a page without one. `printed`: the
    document has a letterhead or a number line of its own. `subject_start`: of `V/v ...`.
    """

    bodies: tuple[str, ...]
    symbol: Symbol | None
    blank_symbol: str | None
    place: str | None
    date: PrintedDate | None
    heading: tuple[str, int, int] | None
    subject_start: int | None
    end: int
    printed: bool


def read_letterhead(text: str) -> Letterhead:
    """Everything up to the type heading (or `Kính gửi` of a letter)."""
    begin, limit = _window(text)
    number = _first_number(text, begin, limit)
    heading = _first_heading(text, number.end() if number else begin, limit)
    address = _address(text, begin, limit)
    if heading and address is not None and address < heading[1]:
        heading = None
    end = heading[1] if heading else address
    if end is None:
        end = number.end() + 200 if number else begin
    subject = None if heading or number is None else _SUBJECT.search(text, number.start(), end)
    symbol, blank = _number_and_symbol(text, number)
    date = _date(text, begin, min(limit, end), _number_end(number, symbol))
    return Letterhead(
        bodies=_bodies(text[begin:min(end, number.start() if number else end)], text[begin:end]),
        symbol=symbol, blank_symbol=blank, place=_place(text, date, _number_end(number, symbol)),
        date=date, heading=heading,
        subject_start=subject.start("words") if subject else None, end=end,
        printed=bool(number or heading or _CREDO.search(text, begin, limit)),
    )


def _window(text: str) -> tuple[int, int]:
    """Where to look: at the beginning, or behind a portal's menus around the first sign of a letterhead."""
    credo = _CREDO.search(text, 0, _HEAD_LIMIT)
    if credo and credo.start() <= _HEAD_LIMIT // 2:
        return 0, min(len(text), _HEAD_LIMIT)
    menus = text[:_MENU_LIMIT]
    credo = _CREDO.search(menus) if any(word in menus for word in _CREDO_BEGINS) else None
    signs = (credo, _first_number(text, 0, _MENU_LIMIT))
    first = min((match.start() for match in signs if match), default=0)
    if first <= _HEAD_LIMIT // 2:
        return 0, min(len(text), _HEAD_LIMIT)
    begin = text.rfind("\n", 0, first - _COLUMN) + 1
    return begin, min(len(text), begin + _HEAD_LIMIT)


def _address(text: str, begin: int, limit: int) -> int | None:
    """Where the line begins that begins with `Kính gửi`."""
    for match in _ADDRESS.finditer(text, begin, limit):
        line = text.rfind("\n", 0, match.start()) + 1
        if not text[line:match.start()].strip(" \t"):
            return line
    return None


def _first_number(text: str, begin: int, limit: int) -> re.Match[str] | None:
    own = _first(_NUMBER, text, begin, limit)
    if own or not _COLON_OF_LAW.search(text, begin, limit):
        return own
    return _first(_NUMBER_OF_LAW, text, begin, limit)


def _first(pattern: re.Pattern[str], text: str, begin: int, limit: int) -> re.Match[str] | None:
    for match in pattern.finditer(text, begin, limit):
        if not _BEFORE_NUMBER.search(text, max(begin, match.start() - 5), match.start()):
            continue
        if read_symbol(text[match.end():match.end() + 80]) or _BLANK_NUMBER.match(text, match.end()):
            return match
    return None


def _number_and_symbol(text: str, number: re.Match[str] | None) -> tuple[Symbol | None, str | None]:
    if number is None:
        return None, None
    line = text[number.end():number.end() + 80]
    symbol = read_symbol(line)
    if symbol is not None:
        return symbol, None
    blank = _BLANK_NUMBER.match(line)
    return None, re.sub(r"\s+", "", blank["symbol"]) if blank else None


def _first_heading(text: str, start: int, limit: int) -> tuple[str, int, int] | None:
    """The first line behind the number that begins with a type word in capitals, or is nothing but one."""
    for match in _LINE.finditer(text, start, limit):
        line = match[0]
        found = type_heading(line)
        if found is None and len(line) < 40 and type_of_word(line.strip()):
            found = type_of_word(line.strip()) or "", len(line.rstrip())
        if found:
            begin = match.start() + len(line) - len(line.lstrip())
            return found[0], begin, match.start() + found[1]
    return None


def _bodies(before_number: str, head: str) -> tuple[str, ...]:
    """Pieces in capitals that are neither the State's name nor a stamp, up to the number (or the heading)."""
    for part in (before_number, head):
        pieces = [" ".join(_CREDO.sub(" ", piece).split()).strip("-_*=.# ") for piece in _PIECE.split(part)]
        pieces = _whole_names([piece for piece in pieces if piece])
        found = [piece for piece in pieces if _is_capitals(piece) and not _NOT_BODIES.match(piece)]
        if found:
            return tuple(found)
    return ()


def _whole_names(pieces: list[str]) -> list[str]:
    """The name of a province broken over two lines ("TỈNH ĐẮK" / "LẮK") as one piece."""
    found = pieces[:1]
    for piece in pieces[1:]:
        named = _PROVINCE.search(found[-1])
        both = f"{found[-1]} {piece}"
        whole = province_at(both, named.end()) if named and piece.isupper() else None
        if named and whole and whole[1] == len(both) and not province_at(found[-1], named.end()):
            found[-1] = both
        else:
            found.append(piece)
    return found


def _is_capitals(piece: str) -> bool:
    return len(piece) > 3 and piece.isupper() and "SỐ:" not in piece


def _number_end(number: re.Match[str] | None, symbol: Symbol | None) -> int:
    return number.end() + symbol.end if number and symbol else 0


def _date(text: str, begin: int, end: int, number_end: int) -> PrintedDate | None:
    """The date behind the place; failing that the first one, which may be that of a letter in the subject."""
    first = date = find_date(text, begin, end)
    while date is not None:
        line = _place_line(text, date, number_end)
        place = _PLACE.search(line)
        if place and not line[:place.start()].strip(" *-_–"):
            return date
        date = find_date(text, date.end, end)
    return first


def _place(text: str, date: PrintedDate | None, number_end: int) -> str | None:
    if date is None:
        return None
    match = _PLACE.search(_place_line(text, date, number_end))
    return match["place"].strip(" -,") if match else None


def _place_line(text: str, date: PrintedDate, number_end: int) -> str:
    """What stands before a date in its line or column."""
    line_start = max(text.rfind(mark, 0, date.start) for mark in "\n\t") + 1
    if number_end <= date.start:  # "Số: 12/KH-STP Phú Yên, ngày ...": number and place on one line
        line_start = max(line_start, number_end)
    return re.split(r"[ ]{3,}", text[line_start:date.start])[-1]
