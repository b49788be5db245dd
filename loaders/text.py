"""Text as the rules want it, with the way back to the characters of the source."""

import hashlib
import re
import unicodedata
from array import array
from dataclasses import dataclass

# One letter, several code points: U+00D0 and U+0189 look like Đ and Tesseract itself writes them;
# U+01A2/U+01A3 stand for Ư/ư in PDF fonts of the 2000s.
_LOOKALIKES = str.maketrans({
    "\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ", "\u01a2": "Ư", "\u01a3": "ư",
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u3000": " ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
})
# Left out without a blank in their place: emphasis that converters leave inside symbols
# ("**03** /KH-BCĐ"), inline tags, invisible characters, carriage returns.
_DROPPED = re.compile(
    r"\*\*|__|[\u200b-\u200d\ufeff\u00ad\r]|</?(?:p|b|i|u|em|strong|span|sup|sub)(?:\s[^<>]{0,200})?>",
    re.IGNORECASE,
)
_FOLD_GAP = re.compile(r"[^0-9a-z]+")


@dataclass(frozen=True)
class Text:
    """`text`: NFC, one form of look-alike letters, dashes and blanks, no markup, no carriage returns.

    `origin[i]` is the offset in `source` of `text[i]`; it has one more entry, the length of `source`.
    Lines and tabs of the source are kept.
    """

    source: str
    text: str
    origin: "array[int]"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that `text[start:end]` came from (empty stays empty)."""
        if end <= start:
            return self.origin[start], self.origin[start]
        last = self.origin[end - 1] + 1
        while last < self.origin[end] and unicodedata.combining(self.source[last]):
            last += 1
        return self.origin[start], last


def normalise(source: str) -> Text:
    """The `Text` of a reader's text. Linear in its length; never fails."""
    kept: list[str] = []
    origin = array("q")
    position = 0
    for match in _DROPPED.finditer(source):
        _take(source, position, match.start(), kept, origin)
        position = match.end()
    _take(source, position, len(source), kept, origin)
    origin.append(len(source))
    return Text(source, "".join(kept), origin)


def _take(source: str, start: int, end: int, kept: list[str], origin: "array[int]") -> None:
    piece = source[start:end]
    if unicodedata.is_normalized("NFC", piece):
        kept.append(piece.translate(_LOOKALIKES))
        origin.extend(range(start, end))
        return
    position = start
    while position < end:
        stop = position + 1
        while stop < end and unicodedata.combining(source[stop]):
            stop += 1
        composed = unicodedata.normalize("NFC", source[position:stop]).translate(_LOOKALIKES)
        kept.append(composed)
        origin.extend([position] * len(composed))
        position = stop


def fold(text: str) -> str:
    """Comparable form: lower case, no diacritics, đ to d, every run of other characters one blank.

    This is the `folded` of the graph's nodes (MODEL.md, Identity).
    """
    plain = unicodedata.normalize("NFD", text.casefold())
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return _FOLD_GAP.sub(" ", kept.replace("đ", "d").replace("ð", "d")).strip()


def slug(text: str) -> str:
    """`fold` with hyphens: the form of names inside keys and ids."""
    return fold(text).replace(" ", "-")


def digest(text: str) -> str:
    """SHA-256 of the folded text, hex: two files of one text have one digest."""
    return hashlib.sha256(fold(text).encode()).hexdigest()
