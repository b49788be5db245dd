"""Short forms that a document introduces for itself, with the long form each stands for."""

import re

# "(sau đây viết tắt là CCHC)", "(gọi tắt là Chương trình)", "(sau đây gọi chung là cấp xã)".
_DECLARED = re.compile(
    r"\(\s*(?:sau\s+đây\s+)?(?:được\s+)?(?:viết|gọi)\s+(?:tắt|chung)\s+là[:\s]+([^()]{2,80}?)\s*\)"
)
# "thủ tục hành chính (TTHC)": capitals alone in brackets, behind the words whose initials they are.
_BRACKETED = re.compile(r"\(([A-ZĐĂÂÊÔƠƯ][A-ZĐĂÂÊÔƠƯ&]{1,11})\)")
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 300  # characters looked at before the bracket: a long programme name fits
_SENTENCE_END = re.compile(r"[.;:!?]\s|\n\s*\n")
_PLURALS = frozenset({"các", "những"})
_INITIALS = str.maketrans("ĂÂÊÔƠƯ", "AAEOOU")


def find_abbreviations(text: str) -> dict[str, str]:
    """Short form to long form, both as printed with blanks collapsed; the first introduction counts.

    A form in brackets without the words "viết tắt" counts only if it is made of the initials of the words
    before it. A long form that cannot be told from its sentence is left out.
    """
    found: dict[str, str] = {}
    for match in sorted([*_DECLARED.finditer(text), *_BRACKETED.finditer(text)], key=lambda m: m.start()):
        short = " ".join(match[1].strip("\"“” ").split())
        if short and short not in found:
            long = _long_form(text, match.start(), short)
            if long:
                found[short] = long
    return found


def _long_form(text: str, bracket: int, short: str) -> str | None:
    start = max(0, bracket - _REACH)
    for stop in _SENTENCE_END.finditer(text, start, bracket):
        start = stop.end()
    if short.isupper():
        begin = _by_initials(text, start, bracket, short)
    else:
        begin = _by_first_word(list(_WORD.finditer(text, start, bracket)), short)
    return " ".join(text[begin:bracket].split()) if begin is not None else None


def _by_initials(text: str, start: int, end: int, short: str) -> int | None:
    """Where the words begin whose initials, read backwards from `end`, are the letters of the short form."""
    begin = end
    words = _WORD.finditer(text[start:end][::-1])  # the last first: most short forms are told by one or two
    for letter in reversed(short.replace("&", "").translate(_INITIALS)):
        word = next(words, None)
        # "và" and "-" are often left out of the short form: GDĐT for giáo dục và đào tạo.
        while word and word[0][::-1].lower() == "và" and letter != "V":
            word = next(words, None)
        if word is None or word[0][-1].upper().translate(_INITIALS) != letter:
            return None
        begin = end - word.end()
    return begin


def _by_first_word(words: "list[re.Match[str]]", short: str) -> int | None:
    """Where the nearest earlier word begins that is the first of the short form ("Chương trình ... ")."""
    first = short.split()[0]
    if first.lower() in _PLURALS:
        return None  # "... (gọi chung là các cơ quan, đơn vị)": the long form is a list of unknown length
    for exact in (True, False):
        for word in reversed(words):
            if word[0] == first or (not exact and word[0].lower() == first.lower()):
                return word.start()
    return None
