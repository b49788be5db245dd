"""The typed marks that begin a line: I, 1, 1.1, a), -, +, Thứ nhất, Điều 3, PHỤ LỤC."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from cancu.loaders.agencies.words import UPPER

LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_ORDINALS = "nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:[ ]\\w+)?"
# Ranks nest: a mark closes what has its rank or a higher one (see outline).
_RANKS = {
    "annex": 0.0, "phan": 1.0, "chuong": 2.0, "muc": 3.0, "article": 4.0, "upper": 5.0, "roman": 6.0,
    "ordinal": 6.8, "number": 7.0, "compound": 7.0, "step": 7.7, "letter": 8.0, "paren": 8.6, "star": 8.8,
    "dash": 9.0, "plus": 9.5,
}
_NUMBER, _LETTER = _RANKS["number"], _RANKS["letter"]
# Scanned pages part the mark from its dot: "II . NỘI DUNG", "1 . Sở Nội vụ".
_LOOSE = rf"[ \t][.)](?=[ \t]*[{UPPER}“\"])"
# "09-NQ/TU" that a line break put first is no mark.
_SYMBOL = r"[A-ZĐ]\w*(?:[-&]\w+)*/[A-ZĐ]"
# "Nhiệm vụ 1: Hoàn thiện thể chế", "Dự án 2. Xây dựng ..."
_COUNTED = r"Nhiệm\ vụ|Giải\ pháp|Nội\ dung|(?:Tiểu\ )?[Dd]ự\ án|Hoạt\ động|Hợp\ phần"
_MARK = re.compile(
    rf"""[ \t]*(?:\#{{1,6}}[ ]+)?(?:
      (?P<annex>(?:PHỤ\ LỤC|Phụ\ lục)(?:[ ]+(?:SỐ|[Ss]ố))?
        (?:[ :]+(?P<annex_no>\d{{1,2}}|[IVX]{{1,5}}|[A-Z])(?![\w/]))?)
    | (?P<phan>(?:PHẦN|Phần)[ ]+(?:(?:THỨ|thứ)[ ]+\w+|[IVX]{{1,5}}|\d{{1,2}}|[A-Z]))(?=[.:\s]|$)[.:]?
    | (?P<chuong>(?:CHƯƠNG|Chương)[ ]+(?:[IVX]{{1,5}}|\d{{1,2}}))(?=[.:\s]|$)[.:]?
    | (?P<muc>(?:MỤC|Mục)[ ]+(?:[IVX]{{1,5}}|\d{{1,2}}))(?:[.:]|(?=[ \t]*$))
    | (?P<article>(?:ĐIỀU|Điều)[ ]+\d{{1,3}}[a-zđ]?)[.:]
    | (?P<ordinal>(?:THỨ|Thứ)[ ](?:{_ORDINALS})|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)[ ]là)[ ]*[,:.]
    | (?P<part>[IVX]{{1,5}}(?:\.\d{{1,2}}){{1,3}})(?:[.)](?!\d)|(?=[ \t]+[{UPPER}“"(]))
    | (?P<roman>[IVX]{{1,6}})(?:[.)](?=[\s{UPPER}]|$)|[ ]?[-/:](?=[ \t])|{_LOOSE})
    | (?P<upper>[A-HĐ])[.)](?=[ \t])
    | (?P<compound>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})(?:[.)](?!\d)|-(?=[ \t]+[{UPPER}])|(?=[ \t]+[{UPPER}“"(]))
    | (?P<number>\d{{1,3}})(?:[.)](?!\d)|/[ \t]|-[ \t]*(?=[{UPPER}])(?!{_SYMBOL})|{_LOOSE})
    | (?P<step>(?:Bước|{_COUNTED})[ ]\d{{1,2}})[.:](?=[ \t]|$)
    | \((?P<paren>\d{{1,2}}|[a-zđ])\)(?=[ \t])
    | (?P<letter>[a-zđ])(?:\)|\.(?=[ \t{UPPER}])|/[ \t]|,(?=[ \t]+[{UPPER}]))
    | (?P<plus>\+)(?!\d)
    | (?P<star>\*)(?=[ \t])
    | (?P<dash>-(?![-\d])|[•●▪■◦○➢✓\uf0b7\uf02d\uf0fc\uf0d8])
    )""",
    re.VERBOSE | re.MULTILINE,
)
# What a line must begin with for the pattern above to be tried at all: a sign or small letter with what may
# stand behind it, or the first letters of a word that marks.
_DIGITS = frozenset("0123456789")
_MOST_DIGITS = 3
_SIGNS = _DIGITS | frozenset("#(")
_NUMERALS = frozenset("IVX")
_SMALL = frozenset(LETTERS)
_BEHIND_SMALL = frozenset(")./,")
_BEHIND_CAPITAL = frozenset(".)")
_WORDS = frozenset((
    "PHỤ", "Phụ", "PHẦ", "Phầ", "CHƯ", "Chư", "MỤC", "Mục", "ĐIỀ", "Điề", "THỨ", "Thứ", "Một", "Hai", "Ba ",
    "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chí", "Mườ", "Bướ", "Nhi", "Giả", "Nội", "Tiể", "Dự ", "Hoạ", "Hợp",
))
# Signs that are marks by themselves, the first of what half of all items begin with.
_BULLETS = {"-": "dash", "+": "plus", "*": "star"} | dict.fromkeys("•●▪■◦○➢✓\uf0b7\uf02d\uf0fc\uf0d8", "dash")


# "-100% hồ sơ ...", "-02 lớp": what is to be reached, no number below zero.
_AIM = re.compile(r"(?:\d{1,3}(?:[.,]\d{1,2})?\s?%|0\d)\s+[^\W\d_]")
# Groups that are forms of another kind: "II.3" is a compound mark under II.
_KINDS = {"annex_no": "annex", "part": "compound"}


class Mark(NamedTuple):
    """`text` as it enters sections ("II", "3.1", "đ", "-", "Thứ nhất", "PL.I"); `end`: its text begins.

    `rank` nests; `value` is the place in its list (1 for 1, a, I), 0 where the kind has no order.
    """

    kind: str
    text: str
    end: int
    rank: float
    value: int


def read_mark(text: str, start: int, end: int) -> Mark | None:
    """The mark that begins the line `text[start:end]`, None for an unmarked one."""
    while start < end and text[start] in " \t":
        start += 1
    if start == end:
        return None
    first = text[start]
    bullet = _BULLETS.get(first)
    if bullet:
        return _bullet(bullet, text, start, end)
    stop = _number_end(text, start, end) if first in _DIGITS else 0
    if stop:
        number = text[start:stop]
        return Mark("number", number, _behind_blanks(text, stop + 1, end), _NUMBER, int(number))
    if first in _SMALL and text.startswith(")", start + 1, end):
        return Mark("letter", first, _behind_blanks(text, start + 2, end), _LETTER, LETTERS.index(first) + 1)
    match = _MARK.match(text, start, end) if _may_mark(text, start) else None
    if match is None or match.lastgroup is None:
        return None
    kind = _KINDS.get(match.lastgroup, match.lastgroup)
    if kind == "annex" and not _heads_annex(text, match.end(), end):
        return None
    printed = match["part"] or match[kind]
    rank = _RANKS[kind] + (0.1 * printed.count(".") if kind == "compound" else 0.0)
    if kind == "annex":
        printed = f"PL.{match['annex_no']}" if match["annex_no"] else "PL"
    return Mark(kind, printed, _behind_blanks(text, match.end(), end), rank, value_of(kind, printed))


def _bullet(kind: str, text: str, start: int, end: int) -> Mark | None:
    """The sign at `start`, unless it is that of a number ("-0,5", "+3"), a rule or an emphasis."""
    sign, position = text[start], start + 1
    following = text[position] if position < end else ""
    if following == " ":
        position += 1
        if position < end and text[position] not in " \t":
            return Mark(kind, sign, position, _RANKS[kind], 0)
    elif (sign, following) == ("-", "-") or (sign == "*" and following != "\t") or (
            sign in "-+" and following.isdecimal()
            and not (sign == "-" and _AIM.match(text, position, end))):
        return None
    return Mark(kind, sign, _behind_blanks(text, position, end), _RANKS[kind], 0)


def _number_end(text: str, start: int, end: int) -> int:
    """Where the digits of "3." or "12)" end; 0 for any other number, which the pattern reads."""
    stop = start + 1
    while stop < end and stop - start < _MOST_DIGITS and text[stop] in _DIGITS:
        stop += 1
    plain = stop < end and text[stop] in ".)" and not (stop + 1 < end and text[stop + 1].isdecimal())
    return stop if plain else 0


def _behind_blanks(text: str, position: int, end: int) -> int:
    while position < end and text[position] in " \t":
        position += 1
    return position


def _may_mark(text: str, position: int) -> bool:
    """A cheap look at what a line begins with; most lines without a mark are sorted out here."""
    first = text[position]
    if first in _SMALL:
        return text[position + 1:position + 2] in _BEHIND_SMALL
    return first in _SIGNS or first in _NUMERALS or text[position:position + 3] in _WORDS \
        or text[position + 1:position + 2] in _BEHIND_CAPITAL


def as_article(mark: Mark) -> Mark:
    """The number behind a "Điều" that a line break parted from it."""
    return Mark("article", f"Điều {mark.text}", mark.end, _RANKS["article"], 0)


def opens_parts(mark: Mark) -> bool:
    """The first part of a text: "I.", "A.", "Phần I", "Phần thứ nhất", "Chương I"."""
    if mark.kind in ("phan", "chuong"):
        return mark.text.lower().split(maxsplit=1)[1] in ("i", "1", "a", "thứ nhất", "thứ 1")
    return (mark.kind == "roman" and mark.value == 1) or (mark.kind == "upper" and mark.text == "A")


def value_of(kind: str, printed: str) -> int:
    """The place of a mark in its list, 0 where the kind has no order."""
    if kind == "number":
        return int(printed)
    if kind == "step":
        return int(printed.split()[-1])
    if kind == "compound":
        return int(printed.rsplit(".", 1)[1])
    if kind == "roman":
        return roman_value(printed)
    if kind in ("letter", "paren"):
        return int(printed) if printed.isdigit() else LETTERS.index(printed) + 1 if printed in LETTERS else 0
    return 0


def roman_value(printed: str) -> int:
    """I to 1, IV to 4; also the impossible forms that are typed (VIIII)."""
    digits = [{"I": 1, "V": 5, "X": 10}[char] for char in printed]
    following = [*digits[1:], 0]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, following, strict=True))


def _heads_annex(text: str, position: int, end: int) -> bool:
    """An annex heading, not a sentence that begins with "Phụ lục kèm theo ..."."""
    rest = text[position:end].strip()
    return not rest or not rest[0].islower()


def join_marks(marks: Iterable[tuple[str, str]]) -> str | None:
    """The section that headings of these (kind, mark) make, outermost first: "II.3.1.a"; None for none.

    Bullets do not enter; a compound mark takes the place of the numbers it repeats.
    """
    kept: list[tuple[str, str]] = []
    for kind, mark in marks:
        if kind in ("dash", "star", "plus"):
            continue
        while kind == "compound" and kept and _repeats(mark, *kept[-1]):
            kept.pop()
        kept.append((kind, mark))
    return ".".join(mark for _, mark in kept) or None


def _repeats(mark: str, kind: str, over: str) -> bool:
    """Whether a compound mark holds the mark over it: "3.1" under 3, "II.3" under II."""
    last = over.rsplit(" ", 1)[-1] if kind == "step" else over
    return kind in ("number", "compound") or (kind in ("roman", "step") and mark.startswith(f"{last}."))
