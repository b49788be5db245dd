"""Footnotes: blocks lifted out of the running text, and the marks in it that point to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_SUPERSCRIPTS, "0123456789")
# A block begins a line: "² Nghị định số ...", "[1] Nghị quyết ...", "[1]" alone, "[^1]: ..." of Markdown.
# A mark that only wrapped to the next line goes on in lower case or with punctuation.
_BLOCK = re.compile(
    rf"^[ \t]*(?:([{_SUPERSCRIPTS}]{{1,3}})|\[\^?(\d{{1,3}})\]:?)[ \t]*(?:\n[ \t]*)?(?=[^\s\W\d_]|\d|[\"“(])",
    re.MULTILINE,
)
_MARK = re.compile(rf"([{_SUPERSCRIPTS}]{{1,3}})|\[\^?(\d{{1,3}})\]")
# What ends a block besides the next one: a blank line, or the next item of the outline.
_END = re.compile(r"\n[ \t]*(?=\n|(?:[-+*•]|[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2})*\.|[a-zđ][.)])[ \t])")


@dataclass(frozen=True)
class Footnote:
    """One block: `mark` in plain digits ("2"), the span from its mark to its last character."""

    mark: str
    start: int
    end: int


def find_footnotes(text: str) -> tuple[Footnote, ...]:
    """The footnote blocks of a normalised text, in order. Empty where the format kept no marks."""
    found: list[Footnote] = []
    starts = [match for match in _BLOCK.finditer(text) if text[match.end()].upper() == text[match.end()]]
    for index, match in enumerate(starts):
        limit = starts[index + 1].start() if index + 1 < len(starts) else len(text)
        stop = _END.search(text, match.end(), limit)
        end = stop.start() if stop else limit
        found.append(Footnote(_digits(match), match.start(), _trimmed(text, match.end(), end)))
    return tuple(found)


def marks_in(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """The footnote marks printed in `text[start:end]`: plain digits and offset, in order."""
    return [(_digits(match), match.start()) for match in _MARK.finditer(text, start, end)]


def footnotes_of(text: str, start: int, end: int, footnotes: Sequence[Footnote]) -> list[Footnote]:
    """The blocks whose marks stand in `text[start:end]`, each once.

    Where a number is used twice (numbering starts anew in an annex), the next block after the mark is meant.
    """
    found: list[Footnote] = []
    for mark, position in marks_in(text, start, end) if footnotes else ():
        same = [note for note in footnotes if note.mark == mark and not note.start <= position < note.end]
        after = [note for note in same if note.start > position]
        block = after[0] if after else same[-1] if same else None
        if block is not None and block not in found:
            found.append(block)
    return found


def _digits(match: "re.Match[str]") -> str:
    return (match[1] or match[2]).translate(_PLAIN)


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
