"""The words for kinds of documents: what stands before a number (`Quyết định số`), and headings."""

import re
from dataclasses import dataclass
from functools import cache

from cancu.loaders.letters import fold_word
from cancu.loaders.registers import document_types
from cancu.loaders.symbols import base_type
from cancu.loaders.text import fold

_WINDOW = 100  # characters looked at before a number; "Kết luận liên ngành tư pháp Trung ương số" fits
# Words that name any document: the symbol alone tells its kind.
_GENERIC = ("văn bản", "văn kiện")
_EXTRA = {
    "Thông báo kết luận": "TB", "Công văn hỏa tốc": "CV", "Công văn khẩn": "CV", "Kế hoạch phối hợp": "KH",
    "Chương trình công tác": "CTr", "Quyết định liên tịch": "QĐ", "Chỉ thị liên tịch": "CT",
    "Thông tư liên bộ": "TTLT", "Thông tri": "TT", "Công thư": "CV", "Kế hoạch thực hiện": "KH",
    "Kế hoạch triển khai": "KH", "Nghị quyết chuyên đề": "NQ",
}
_SHORT = {code: code for code in (
    "TTLT", "TTr", "CTr", "VBHN", "NĐ", "NQ", "QĐ", "TT", "CT", "KH", "CV", "TB", "KL")}
# Headings that decide the type whatever the symbol says; under any other heading the symbol's own code stands
# (a Quy định of the Party is numbered "66-QĐ/TW").
DECIDING = frozenset({
    "NQ", "QĐ", "CT", "KH", "NĐ", "TT", "TTLT", "LUAT", "CTr", "CV", "TTr", "BL", "PL", "HP",
})


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
    so = _NUMBER_WORD.search(text, max(start, position - 10), position)
    end = so.start() if so else position
    word = _word_at_end(text, start, end)
    if word is not None:
        return word
    if so is None or not _BETWEEN.search(text, start, end):
        return None
    match = _with_issuer().search(text, start, position)
    if match is None:
        return None
    begin = so.start() if ":" in match["gap"] else match.start("word")
    return TypeWord(type_of_word(match["word"]), begin, match.start("word"))


def _word_at_end(text: str, start: int, end: int) -> TypeWord | None:
    """The longest type word that ends at `end`, blanks aside; read backwards word by word."""
    words = list(_WORD.finditer(text, max(start, end - 50), end))[-_MOST_WORDS:]
    if not words or text[words[-1].end():end].strip() or fold_word(words[-1][0]) not in _last_words():
        return None
    for index in range(len(words)):
        printed = text[words[index].start():words[-1].end()]
        if text[words[index].start() - 1:words[index].start()].isalpha() or "," in printed or ";" in printed:
            continue
        code = type_of_word(printed)
        if code is not None or fold_word(printed) in _generic():
            return TypeWord(code, words[index].start(), words[index].start())
    return None


def number_word_before(text: str, position: int, floor: int = 0) -> int | None:
    """Where `số` before `position` begins, or None."""
    match = _NUMBER_WORD.search(text[max(floor, position - 8):position])
    return max(floor, position - 8) + match.start() if match else None


def type_of_word(word: str) -> str | None:
    """The code of a printed type word in any case, compound words by their base."""
    code = _words().get(fold_word(word))
    return base_type(code) if code else _SHORT.get(word)


def type_heading(line: str) -> tuple[str, int] | None:
    """Type and length of the heading that a line begins with, printed in capitals (`KẾ HOẠCH`)."""
    match = _heading().match(line)
    return (code, match.end()) if match and (code := type_of_word(match[1])) else None


_WORD = re.compile(r"[^\W\d_⁰¹²³⁴-⁹]+")  # the mark of a footnote stands against its first word
_MOST_WORDS = 5  # of the longest type word
_BETWEEN = re.compile(r"\s(?:của|liên|kết luận|chung|chuyên đề|mật)\s")
# "so", "sô", "sổ": how scanned copies are read.
NUMBER_WORD = "s(?:ố|o|ô|ổ|ồ|ỗ|ộ|ỏ)"
_NUMBER_WORD = re.compile(rf"\b{NUMBER_WORD}\s{{0,2}}[:.]?\s{{0,2}}\Z", re.IGNORECASE)


@cache
def _words() -> dict[str, str]:
    words = {fold(row.name): row.code for row in document_types() if row.code and row.level != "ban_sao"}
    return words | {fold(word): code for word, code in _EXTRA.items()}


@cache
def _alternatives() -> str:
    names = [row.name for row in document_types() if row.code and row.level != "ban_sao"]
    names += [*_EXTRA, *_GENERIC]
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=len, reverse=True))


@cache
def _last_words() -> frozenset[str]:
    """Of all type words, so that most text is told from them at one glance."""
    return frozenset(name.split()[-1] for name in [*_words(), *_generic(), *map(fold, _SHORT)])


@cache
def _generic() -> frozenset[str]:
    return frozenset(map(fold, _GENERIC))


@cache
def _with_issuer() -> re.Pattern[str]:
    """A type word with words between it and the number.

    The issuer ("Nghị quyết của Chính phủ số", "các Quyết định của Chủ tịch UBND tỉnh: số"), or what kind it
    is ("Kết luận liên ngành tư pháp Trung ương số"); no word that begins a title.
    """
    return re.compile(
        rf"(?<!\w)(?P<word>(?i:{_alternatives()})|(?:{'|'.join(_SHORT)})(?=\s))"
        r"(?P<gap>\s+(?:của|liên|kết luận|chung|chuyên đề|mật)\b"
        rf"(?:(?!\b(?i:số|này|và|về|theo|tại|thực hiện|triển khai|ban hành|"
        rf"{_alternatives()})\b)[^.;()\d]){{0,70}}?)"
        rf"\s*(?i:{NUMBER_WORD})\s{{0,2}}[:.]?\s*\Z"
    )


@cache
def _heading() -> re.Pattern[str]:
    names = sorted({row.name.upper() for row in document_types() if row.code}, key=len, reverse=True)
    joined = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    return re.compile(rf"[\s#]*({joined})(?![\w])")
