"""The words for kinds of documents: what stands before a number (`Quyết định số`), and headings."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cancu.loaders.letters import fold_word
from cancu.loaders.references.symbols import base_type
from cancu.loaders.registers import document_types
from cancu.loaders.text import fold

_WINDOW = 100  # characters looked at before a number; "Kết luận liên ngành tư pháp Trung ương số" fits
# Words that name any document: the symbol alone tells its kind.
_GENERIC = ("văn bản", "văn kiện")
_EXTRA = {
    "Công điện khẩn": "CĐ", "Công điện hỏa tốc": "CĐ",
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


class TypeWord(NamedTuple):
    """The word before a number. `code` None for a word that names no kind ("văn bản").

    `start`: where the citation begins: at the word, or at `số` where other words stand between.
    """

    code: str | None
    start: int
    word_start: int


def type_before(text: str, position: int, floor: int = 0) -> TypeWord | None:
    """The type word right before `position` ("Quyết định số "), or with its issuer between them."""
    start = max(floor, position - _WINDOW)
    so = _number_word(text, max(start, position - 10), position)
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
    start = max(start, end - 50)
    near = text[start:end].rstrip()
    lengths = _last_words().get(fold_word(_last_word(near)))
    if lengths is None:
        return None
    words = _words_at_end(text, start, near, lengths[0])
    for length in lengths:
        if length > len(words):
            continue
        begin = words[-length].start()
        printed = near[begin - start:]
        if text[begin - 1:begin].isalpha() or "," in printed or ";" in printed:
            continue
        code = type_of_word(printed)
        if code is not None or fold_word(printed) in _generic():
            return TypeWord(code, begin, begin)
    return None


def _words_at_end(text: str, start: int, near: str, most: int) -> list[re.Match[str]]:
    """The last words, `most` of them, of `near`, which begins at `start`; few of its words are looked at."""
    parts = near.rsplit(None, most)
    behind = start + len(parts[0]) if len(parts) > most else start
    words = list(_WORD.finditer(text, behind, start + len(near)))
    if len(words) < most and behind > start:  # signs stand between them
        words = list(_WORD.finditer(text, start, start + len(near)))
    return words[-most:]


def _last_word(near: str) -> str:
    """The letters that `near` ends with."""
    last = near[near.rfind(" ") + 1:]
    if last.isalpha():
        return last
    begin = len(last)
    while begin and last[begin - 1].isalpha():
        begin -= 1
    return last[begin:]


def number_word_before(text: str, position: int, floor: int = 0) -> int | None:
    """Where `số` before `position` begins, or None."""
    match = _number_word(text, max(floor, position - 8), position)
    return match.start() if match else None


def _number_word(text: str, start: int, end: int) -> re.Match[str] | None:
    """`số` with what may stand behind it, at the end of `text[start:end]`."""
    near = text[start:end]
    return _NUMBER_WORD.search(text, start, end) if "s" in near or "S" in near else None


@lru_cache(maxsize=1024)
def type_of_word(word: str) -> str | None:
    """The code of a printed type word in any case, compound words by their base."""
    code = _words().get(fold_word(word))
    return base_type(code) if code else _SHORT.get(word)


def type_heading(line: str) -> tuple[str, int] | None:
    """Type and length of the heading that a line begins with, printed in capitals (`KẾ HOẠCH`)."""
    match = _heading().match(line)
    return (code, match.end()) if match and (code := type_of_word(match[1])) else None


_WORD = re.compile(r"[^\W\d_⁰¹²³⁴-⁹]+")  # the mark of a footnote stands against its first word
# What stands between a type word and its number first: the issuer, what kind or stage it is.
_KIND = (
    "của|liên|kết luận|chung|chuyên đề|mật|kết quả|thẩm tra|thẩm định|thanh tra|kiểm tra|giám sát|tổng kết|"
    "sơ kết|giải trình|tiếp thu|đánh giá|rà soát|tổng hợp"
)
_BETWEEN = re.compile(rf"\s(?:{_KIND})\s")
# "so", "sô", "sổ": how scanned copies are read.
_O = "(?:ố|o|ô|ổ|ồ|ỗ|ộ|ỏ)"
NUMBER_WORD = f"s{_O}"
_NUMBER_WORD = re.compile(rf"[sS](?<!\w[sS])(?i:{_O})\s{{0,2}}[:.]?\s{{0,2}}\Z")


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
def _last_words() -> dict[str, tuple[int, ...]]:
    """Last words of all type words, each with how many words those have that it ends, the longest first."""
    lengths: dict[str, set[int]] = {}
    for name in (*_words(), *_generic(), *map(fold, _SHORT)):
        words = name.split()
        lengths.setdefault(words[-1], set()).add(len(words))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


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
        rf"(?P<gap>\s+(?:{_KIND})\b"
        rf"(?:(?!\b(?i:số|này|và|về|theo|tại|thực hiện|triển khai|ban hành|"
        rf"{_alternatives()})\b)[^.;()\d]){{0,70}}?)"
        rf"\s*(?i:{NUMBER_WORD})\s{{0,2}}[:.]?\s*\Z"
    )


@cache
def _heading() -> re.Pattern[str]:
    urgent = {name.upper() for name in _EXTRA if name.startswith("Công điện")}
    names = sorted({row.name.upper() for row in document_types() if row.code} | urgent, key=len, reverse=True)
    joined = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    # "HƯỚNG DẪN LIÊN SỞ", "KẾ HOẠCH PHỐI HỢP": who issues it together is no word of its title.
    together = r"(?:\s+(?:LIÊN\s+(?:TỊCH|NGÀNH|SỞ|BỘ|CƠ\s+QUAN)|PHỐI\s+HỢP)(?=[ \t]*$))?"
    return re.compile(rf"[\s#]*({joined}){together}(?!\w)", re.MULTILINE)
