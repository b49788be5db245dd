"""Unicode text as fonts of the 1990s spell it: the tests' own way back, from the register."""

import re
from functools import cache

from cancu.loaders.registers import legacy_letters


@cache
def _codes(charset: str) -> dict[str, str]:
    rows = [row for row in legacy_letters() if row.charset == charset]
    return {row.letter: row.printed for row in reversed(rows)}


def spelt(text: str, charset: str) -> str:
    """Text in TCVN3 or VNI codes; TCVN3 has no capitals with tone marks and takes the small ones."""
    codes = _codes(charset)
    return "".join(codes.get(char, codes.get(char.lower(), char)) for char in text)


def typed(text: str) -> str:
    """Text as it can be typed in TCVN3: a capital with a tone mark only inside words in capitals."""
    return text.replace("Ủy", "Uỷ").replace("ỦY", "UỶ").replace("¹", "").replace("²", "").replace("³", "")


def in_capitals(text: str) -> list[tuple[str, bool]]:
    """Pieces of a text and whether they are words in capitals, which TCVN3 prints with a font of its own."""
    words = re.split(r"([^\W\d_]+)", text)
    found: list[tuple[str, bool]] = []
    for word in filter(None, words):
        capital = len(word) > 1 and word.isupper()
        if found and found[-1][1] == capital:
            found[-1] = (found[-1][0] + word, capital)
        else:
            found.append((word, capital))
    return found
