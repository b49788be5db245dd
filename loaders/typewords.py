"""The words for kinds of documents: what stands before a number (`Quyết định số`), and headings."""

import re
from dataclasses import dataclass
from functools import cache

from cancu.loaders.registers import document_types
from cancu.loaders.symbols import base_type
from cancu.loaders.text import fold

_WINDOW = 100  # characters looked at before a number; "Kết luận liên ngành tư pháp Trung ương số" fits
# Words that name any document: the symbol alone tells its kind.
_GENERIC = ("văn bản", "văn kiện")
_EXTRA = {
    "Thông báo kết luận": "TB", "Công văn hỏa tốc": "CV", "Công văn khẩn": "CV", "Kế hoạch phối hợp": "KH",
    "Chương trình công tác": "CTr", "Quyết định liên tịch": "QĐ", "Chỉ thị liên tịch": "CT", "Thông tư liên bộ": "TTLT",
    "Thông tri": "TT", "Công thư": "CV", "Kế hoạch thực hiện": "KH", "Kế hoạch triển khai": "KH",
    "Nghị quyết chuyên đề": "NQ",
}
_SHORT = {"NĐ": "NĐ", "NQ": "NQ", "QĐ": "QĐ", "TTLT": "TTLT", "TT": "TT", "CT": "CT", "KH": "KH", "CV": "CV", "TTr": "TTr",
          "TB": "TB", "KL": "KL", "CTr": "CTr"}
# Headings that decide the type whatever the symbol says; under any other heading the symbol's own code stands
# (a Quy định of the Party is numbered "66-QĐ/TW").
DECIDING = frozenset({"NQ", "QĐ", "CT", "KH", "NĐ", "TT", "TTLT", "LUAT", "CTr", "CV", "TTr", "BL", "PL", "HP"})


@dataclass(frozen=True)
class TypeWord:
    """The word before a number. `code` None for a word that names no kind ("văn bản").

    `start`: where the citation begins: at the word, or at `số` where other words stand between.
    """

    code: str | None
    start: int
    word_start: int


def type_before(text: str, position: int, floor: int = 0) -> TypeWord | None:
    """The type word right before `position` ("Quyết định số "), or with its issuer between them."""
    start = max(floor, position - _WINDOW)
    window = text[start:position]
    plain, with_issuer = _behind()
    match = plain.search(window) or with_issuer.search(window)
    if match is None:
        return None
    code = type_of_word(match["word"])
    gap = match["gap"] or ""
    begin = match.start("so") if ":" in gap and match["so"] else match.start("word")
    return TypeWord(code, start + begin, start + match.start("word"))


def number_word_before(text: str, position: int, floor: int = 0) -> int | None:
    """Where `số` before `position` begins, or None."""
    match = _NUMBER_WORD.search(text[max(floor, position - 8):position])
    return max(floor, position - 8) + match.start() if match else None


def type_of_word(word: str) -> str | None:
    """The code of a printed type word in any case, compound words by their base."""
    folded = fold(word)
    code = _words().get(folded)
    return base_type(code) if code else _SHORT.get(word)


def type_heading(line: str) -> tuple[str, int] | None:
    """Type and length of the heading that a line begins with, printed in capitals (`KẾ HOẠCH`)."""
    match = _heading().match(line)
    return (code, match.end()) if match and (code := type_of_word(match[1])) else None


_NUMBER_WORD = re.compile(r"\bsố\s{0,2}[:.]?\s{0,2}\Z", re.IGNORECASE)


@cache
def _words() -> dict[str, str]:
    words = {fold(row.name): row.code for row in document_types() if row.code and row.level != "ban_sao"}
    return words | {fold(word): code for word, code in _EXTRA.items()}


@cache
def _alternatives() -> str:
    names = [row.name for row in document_types() if row.code and row.level != "ban_sao"] + [*_EXTRA, *_GENERIC]
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=len, reverse=True))


@cache
def _behind() -> "tuple[re.Pattern[str], ...]":
    """Without, then with words between the type word and the number."""
    short = "|".join(sorted(_SHORT, key=len, reverse=True))
    word = rf"(?<!\w)(?P<word>(?i:{_alternatives()})|(?:{short})(?=\s))"
    # The issuer ("Nghị quyết của Chính phủ số", "các Quyết định của Chủ tịch UBND tỉnh: số"), or what kind it
    # is ("Kết luận liên ngành tư pháp Trung ương số"); no word that begins a title.
    between = (
        r"(?P<gap>\s+(?:của|liên|kết luận|chung|chuyên đề|mật)\b"
        rf"(?:(?!\b(?i:số|này|và|về|theo|tại|thực hiện|triển khai|ban hành|{_alternatives()})\b)[^.;()\d]){{0,70}}?)"
    )
    so = r"(?P<so>(?i:số)\s{0,2}[:.]?)"
    return (
        re.compile(rf"{word}(?P<gap>)\s*{so}?\s*\Z"),
        re.compile(rf"{word}{between}\s*{so}\s*\Z"),
    )


@cache
def _heading() -> "re.Pattern[str]":
    names = sorted({row.name.upper() for row in document_types() if row.code}, key=len, reverse=True)
    joined = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    return re.compile(rf"\s*({joined})(?![\w])")
