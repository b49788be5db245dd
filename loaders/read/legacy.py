"""Vietnamese text of the fonts before Unicode (TCVN3: .VnTime; VNI: VNI-Times) as Unicode."""

import re
from functools import cache

from cancu.loaders.registers import legacy_letters

# Syllables that no page of Vietnamese is without; enough of them tell a right conversion from a wrong one.
_FREQUENT = frozenset((
    "và", "của", "các", "được", "nhân", "định", "quyết", "số", "ngày", "tháng", "năm", "về", "theo",
    "ủy", "uỷ", "ban", "tỉnh", "hành", "chính", "kế", "hoạch", "thực", "hiện", "nghị", "chủ",
    "tịch", "có", "là", "cho", "trong", "việc", "đến", "với", "những", "tại", "này", "cộng", "hòa",
    "hoà", "xã", "hội", "nghĩa", "độc", "lập", "hạnh", "phúc", "căn", "cứ", "ở", "quy", "chức",
    "cấp", "sở", "bộ", "đồng", "đơn", "vị", "giải", "phối", "hợp", "quản", "lý", "phát", "triển",
    "dịch", "vụ",
))
_WORD = re.compile(r"[^\W\d_]+")
_UNICODE_LETTERS = re.compile("[ạ-ỹẠ-ỸăđơưĂĐƠƯ]")
_LEGACY_SIGNS = re.compile("[\u00a1-\u00ff\u0152\u0153\u2212]")
_CHARSETS = ("tcvn3", "vni", "utf-8")
_MISREAD = re.compile("[\u0080-\u00ff\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}")
_SAMPLE = 20_000  # characters looked at
_LEAST_WORDS = 3
_LEAST_GAIN = 2  # times as many frequent words as without conversion


@cache
def _table(charset: str) -> tuple["re.Pattern[str]", dict[str, str]]:
    letters = {row.printed: row.letter for row in legacy_letters() if row.charset == charset}
    # VNI puts the mark of small letters behind capitals too: "Uûy" beside "UÛY".
    small_marks = {form[0] + form[1:].lower(): letter for form, letter in letters.items() if len(form) > 1}
    letters = {**small_marks, **letters}
    longest_first = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), letters


def to_unicode(text: str, charset: str) -> str:
    """Text spelt in `tcvn3` or `vni` as Unicode; other characters stay."""
    pattern, letters = _table(charset)
    return pattern.sub(lambda match: letters[match[0]], text)


def charset_of_font(font: str) -> str | None:
    """The charset that a font's name stands for: `.Vn*` TCVN3, `VNI-*` VNI; None for a font of Unicode."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith("vni") else None


def prints_capitals(font: str) -> bool:
    """`.VnTimeH`: small codes that the font shows as capitals."""
    name = font.strip().lower()
    return name.startswith(".vn") and name.endswith("h")


def repair(text: str) -> tuple[str, str | None]:
    """A text without fonts, as Unicode, and the charset it was in (None: nothing was done; utf-8: misread).

    Text that has letters only Unicode has (ạ, ế, ư, đ) is never touched.
    """
    sample = text[:_SAMPLE]
    if _UNICODE_LETTERS.search(sample) or not _LEGACY_SIGNS.search(sample):
        return text, None
    best, most = None, max(_LEAST_WORDS, _LEAST_GAIN * frequent_words(sample))
    for charset in _CHARSETS:
        found = frequent_words(_converted(sample, charset))
        if found > most:
            best, most = charset, found
    if best is None:
        return text, None
    converted = _converted(text, best)
    return (_capitals(converted) if best == "tcvn3" else converted), best


def _converted(text: str, charset: str) -> str:
    return to_unicode(text, charset) if charset != "utf-8" else _MISREAD.sub(_reread, text)


def _reread(match: "re.Match[str]") -> str:
    """UTF-8 that was read as Latin letters ("Quyáº¿t"), read again; what is no UTF-8 stays."""
    codes = b"".join(_byte(char) for char in match[0])
    try:
        return codes.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1", errors="replace")


def frequent_words(text: str) -> int:
    """How many words of a text are frequent Vietnamese syllables that carry a mark."""
    return sum(word in _FREQUENT for word in _WORD.findall(text.lower()) if not word.isascii())


def _capitals(text: str) -> str:
    """TCVN3 has no capitals with tone marks: "KÕ HO¹CH" comes out as "Kế HOạCH" and is meant in capitals."""
    return "\n".join(_capitals_of(line) if not line.isascii() else line for line in text.split("\n"))


def _capitals_of(line: str) -> str:
    words = list(_WORD.finditer(line))
    sure = [_is_capital(match[0]) for match in words]
    done, position = [], 0
    for at, match in enumerate(words):
        capital = sure[at]
        if capital is None:
            after = _next(sure, words, line, at, 1)
            capital = after if after is not None else _next(sure, words, line, at, -1)
        done.append(line[position:match.start()])
        done.append(match[0].upper() if capital else match[0])
        position = match.end()
    return "".join(done) + line[position:]


def _is_capital(word: str) -> bool | None:
    """Whether a word is in capitals, by its letters without tone marks; None for "Kế" and "về": either."""
    plain = [char for char in word if char.isascii() or char in "ĂÂĐÊÔƠƯăâđêôơư"]
    if any(char.islower() for char in plain if char.isascii()):
        return False
    if sum(char.isupper() for char in plain) >= 2:
        return True
    return None


def _next(
    sure: list[bool | None], words: list["re.Match[str]"], line: str, at: int, step: int
) -> bool | None:
    """What the nearest decided word on one side is, with nothing but blanks between."""
    here = at + step
    while 0 <= here < len(words):
        left, right = (words[here - 1], words[here]) if step > 0 else (words[here], words[here + 1])
        if line[left.end():right.start()].strip():
            return None
        if sure[here] is not None:
            return sure[here]
        here += step
    return None
