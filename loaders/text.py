"""Text as the rules want it, with the way back to the characters of the source."""

import hashlib
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import sub
from unicodedata import combining, normalize

from cancu.loaders.scan import places
from cancu.loaders.wrapped import unwrapped

# One letter, several code points: U+00D0 and U+0189 look like Đ and Tesseract itself writes them;
# U+01A2/U+01A3 stand for Ư/ư in PDF fonts of the 2000s.
_LOOKALIKES = {
    "\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ", "\u01a2": "Ư", "\u01a3": "ư",
    "\r": "\n", "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u3000": " ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
}
# Left out without a blank in their place: emphasis that converters leave inside symbols
# ("**03** /KH-BCĐ"), inline tags, invisible characters, carriage returns before a line feed; alone, they
# end the lines of old Macintosh files.
_SIGNS = "*_\u200b\u200c\u200d\ufeff\u00ad\r<"
_DROPPED = re.compile(
    r"[*_\u200b-\u200d\ufeff\u00ad\r<](?:(?<=\*)\*|(?<=_)_|(?<=[\u200b-\u200d\ufeff\u00ad])|(?<=\r)(?=\r?\n)"
    r"|(?<=<)/?(?i:p|b|i|u|em|strong|span|sup|sub)(?:\s[^<>]{0,200})?>)"
)
# A blank typed twice between words (wider gaps part columns), or one before a comma.
_STRAY = re.compile(r" ([,;])(?<=\w..)(?=\s)")
# A whole line in italics: "*a) Sở Nội vụ:*"; a star with a blank behind it is the mark of an item.
_ITALICS = re.compile(r"[ \t]*(\*)(?=[^\s*])[^*\n]*[^\s*](\*)[ \t\r]*$", re.MULTILINE)
# What NFC may change: a letter with marks behind it, or one of the few characters with another form.
_FIRST_MARK = "\u0300"
_LAST_MARK = "\u036f"
_WITH_OTHER_FORM = "\u212a\u212b\u2126"
_CHANGEABLE = re.compile(f"[\u0300-\u036f{_WITH_OTHER_FORM}][\u0300-\u036f]*")
_LEADS = (b"\xcc", b"\xcd")  # the first bytes of the marks in UTF-8


@dataclass(frozen=True)
class Text:
    """`text`: NFC, one form of look-alike letters, dashes and blanks, no markup, no carriage returns, one
    blank where two were typed between words.

    Lines and tabs of the source are kept, but for line ends at a fixed width. Between two `seams` the offsets
    of both run alike: `seams[i]` is an offset in `text`, `origins[i]` the one in `source` that it came from;
    the last pair is both lengths. `is_source`: whether every character is that of the source, with no marks
    that belong to the one before.
    """

    source: str
    text: str
    seams: "array[int]"
    origins: "array[int]"
    is_source: bool

    @cached_property
    def shifts(self) -> "array[int]":
        """How far the source is ahead of the text behind each seam."""
        return array("q", map(sub, self.origins, self.seams))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that `text[start:end]` came from (empty stays empty)."""
        behind = bisect_right(self.seams, start)  # the next seam
        by = self.shifts[behind - 1]
        if end <= start:
            return start + by, start + by
        last = end + by if end <= self.seams[behind] else self._origin(end - 1) + 1
        if self.source[last:last + 1] < _FIRST_MARK:  # nearly every character, and ""
            return start + by, last
        while combining(self.source[last:last + 1] or " "):
            last += 1
        return start + by, last

    def index(self, offset: int) -> int:
        """The first offset in `text` that came from `offset` of the source or from behind it."""
        number = bisect_left(self.origins, offset)
        if number == 0 or self.origins[number] == offset:
            return self.seams[number]
        return min(self.seams[number - 1] + offset - self.origins[number - 1], self.seams[number])

    def _origin(self, offset: int) -> int:
        number = bisect_right(self.seams, offset) - 1
        return self.origins[number] + offset - self.seams[number]


class _Pieces:
    """The text under construction, and its seams."""

    def __init__(self) -> None:
        self.kept: list[str] = []
        self.length = 0
        self.seams = array("q")
        self.origins = array("q")

    def add(self, piece: str, origin: int) -> None:
        self.seams.append(self.length)
        self.origins.append(origin)
        self.kept.append(piece)
        self.length += len(piece)


def normalise(source: str) -> Text:
    """The `Text` of a reader's text. Linear in its length; never fails."""
    pieces = _Pieces()
    changeable = _has_changeable(source)
    take = _take if changeable else _take_as_is
    position = 0
    for start, end in _dropped(source):
        if position <= start:  # not inside the span before: two blanks in a tag
            take(source, position, start, pieces)
        position = max(position, end)
    take(source, position, len(source), pieces)
    pieces.seams.append(pieces.length)
    pieces.origins.append(len(source))
    text = "".join(pieces.kept)
    for lookalike, letter in _LOOKALIKES.items():
        text = text.replace(lookalike, letter)
    text = unwrapped(text)
    return Text(source, text, pieces.seams, pieces.origins, is_source=not changeable and text == source)


def _has_changeable(source: str) -> bool:
    """Whether the text has one of `_CHANGEABLE`; a byte or a character is found sooner than one of a set."""
    printed = source.encode(errors="surrogatepass")
    return any(lead in printed for lead in _LEADS) or any(char in source for char in _WITH_OTHER_FORM)


def _dropped(source: str) -> list[tuple[int, int]]:
    """The spans that are left out, in order."""
    spans: list[tuple[int, int]] = []
    end = 0
    for at in places(source, _SIGNS):
        match = _DROPPED.match(source, at) if at >= end else None
        if match:
            end = match.end()
            spans.append((at, end))
    more = [line.span(group) for line in _italics(source) for group in (1, 2)]
    more += [(at, at + 1) for at in _doubled(source)]
    more += [(at, at + 1) for at in places(source, (" ,", " ;")) if _STRAY.match(source, at)]
    return sorted([*spans, *more]) if more else spans


def _doubled(source: str) -> Iterator[int]:
    """Where two blanks, no more, stand between other characters."""
    plain = source.replace("\u00a0", " ")
    at = plain.find("  ")
    while at >= 0:
        if plain[at - 1:at].strip() and plain[at + 2:at + 3].strip():
            yield at
        at = plain.find("  ", at + 2)


def _italics(source: str) -> Iterator["re.Match[str]"]:
    star = source.find("*")
    while star >= 0:
        if line := _ITALICS.match(source, source.rfind("\n", 0, star) + 1):
            yield line
        end = source.find("\n", star)  # one look a line, however many stars are in it
        star = source.find("*", end) if end >= 0 else -1


def _take_as_is(source: str, start: int, end: int, pieces: _Pieces) -> None:
    if start < end:
        pieces.add(source[start:end], start)


def _take(source: str, start: int, end: int, pieces: _Pieces) -> None:
    position = start
    for run in _CHANGEABLE.finditer(source, start, end):
        marks_alone = source[run.start()] <= _LAST_MARK
        first = max(position, run.start() - 1) if marks_alone else run.start()
        cluster = source[first:run.end()]
        composed = normalize("NFC", cluster)
        if composed == cluster:
            continue
        _take_as_is(source, position, first, pieces)
        for char in composed:
            pieces.add(char, first)
        position = run.end()
    _take_as_is(source, position, end, pieces)


class _Folded(dict[int, str]):
    """The comparable form of a character by its code point, found once for each."""

    def __missing__(self, code: int) -> str:
        plain = normalize("NFD", chr(code).casefold())
        letters = "".join(char for char in plain if not combining(char))
        form = _NO_LETTER.sub(" ", letters.replace("đ", "d").replace("ð", "d"))
        self[code] = form
        return form


_NO_LETTER = re.compile("[^0-9a-z]")
_FOLDED = _Folded()


def fold(text: str) -> str:
    """Comparable form: lower case, no diacritics, đ to d, every run of other characters one blank.

    This is the `folded` of the graph's nodes (MODEL.md, Identity).
    """
    return " ".join(text.translate(_FOLDED).split())


def slug(text: str) -> str:
    """`fold` with hyphens: the form of names inside keys and ids."""
    return fold(text).replace(" ", "-")


def digest(text: str) -> str:
    """SHA-256 of the folded text, hex: two files of one text have one digest."""
    return hashlib.sha256(fold(text).encode()).hexdigest()
