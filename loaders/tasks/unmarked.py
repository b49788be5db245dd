"""Orders of a letter or telegram without marks: its paragraphs behind "... có ý kiến chỉ đạo như sau:"."""

import re
from typing import NamedTuple

from cancu.loaders.agencies.words import UPPER
from cancu.loaders.records import Span
from cancu.loaders.tasks.actors import addressee_at, begins_with_body
from cancu.loaders.tasks.closings import cut_closing, is_appeal, is_closing
from cancu.loaders.tasks.outline import Item
from cancu.loaders.tasks.parts import gives_orders

_COLON = re.compile(rf":(?=[ \t]*$|[ \t]+[{UPPER}])", re.MULTILINE)
_SENTENCE = re.compile(rf"(?<=[.;])\s+(?=[{UPPER}])")
_SENTENCE_END = re.compile(r"[.;]\s+")
_POLITE = re.compile(r"(?:trân\s+trọng|rất\s+mong|xin\s+cảm\s+ơn|kính\s+(?:đề\s+nghị|mong))\b", re.IGNORECASE)
_LEAST = 25  # characters of an order
_HEAD = 80  # characters in which a paragraph shows that it only closes the letter


class Orders(NamedTuple):
    """`introduction`: from those who are to act to the colon, None where each paragraph names its own."""

    introduction: Span | None
    paragraphs: tuple[Span, ...]


def find_orders(text: str, root: Item) -> Orders | None:
    """The orders of a root without items, None where nothing introduces any.

    Under words that say who is to act every paragraph up to the closing formula is one, else each that begins
    with a body. Where a converter put the whole letter on one line, sentences that begin with one part them.
    """
    for number, (start, end) in enumerate(root.lines):
        for colon in _COLON.finditer(text, start, end):
            stops = _SENTENCE_END.finditer(text, start, colon.start())
            sentence = max((stop.end() for stop in stops), default=start)
            if not gives_orders(text[sentence:colon.start()]):
                continue
            addressee = addressee_at(text, sentence, colon.end())
            pieces = [*_sentences(text, colon.end(), end), *root.lines[number + 1:]]
            found = _orders(text, pieces, addressee is not None)
            if found:
                return Orders(None if addressee is None else (addressee, colon.end()), tuple(found))
    return None


def _orders(text: str, pieces: list[Span], addressed: bool) -> list[Span]:
    found: list[Span] = []
    for number, (start, end) in enumerate(pieces, 1):
        stop = cut_closing(text, start, end)
        paragraph = text[start:stop]
        closes = is_appeal(paragraph) if number == len(pieces) else is_closing(paragraph)
        if closes or _POLITE.search(paragraph[:_HEAD]) or len(paragraph) < _LEAST or paragraph.endswith(":"):
            continue
        if addressed or begins_with_body(paragraph):
            found.append((start, stop))
    return found


def _sentences(text: str, start: int, end: int) -> list[Span]:
    """The rest of a line, parted before each sentence that begins with a body."""
    while start < end and text[start].isspace():
        start += 1
    cuts = [cut for cut in _SENTENCE.finditer(text, start, end) if begins_with_body(text[cut.end():end])]
    starts = [start, *(match.end() for match in cuts)]
    ends = [*(match.start() for match in cuts), end]
    return [span for span in zip(starts, ends, strict=True) if span[0] < span[1]]
