"""Footnotes: blocks lifted out of the running text, and the marks in it that point to them."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cancu.loaders.scan import matches, places

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_SUPERSCRIPTS, "0123456789")
# A block begins a line: "² Nghị định số ...", "[1] Nghị quyết ...", "[1]" alone, "[^1]: ..." of Markdown.
# It may stand behind the last cell of a table, on one line with it.
# A mark that only wrapped to the next line goes on in lower case or with punctuation.
_BLOCK = re.compile(
    rf"(?:([{_SUPERSCRIPTS}]{{1,3}})|\[\^?(\d{{1,3}})\]:?)[ \t]*(?:\n[ \t]*)?(?=[^\s\W\d_]|\d|[\"“(])"
)
_SIGN = re.compile(rf"[\[{_SUPERSCRIPTS}]")  # the pattern below is tried only where one stands
_MARK = re.compile(rf"([{_SUPERSCRIPTS}]{{1,3}})|\[\^?(\d{{1,3}})\]")
# Marks that lost their raised form: "văn bản của Trung ương4 và 5". Units ("km2") are none.
_FLAT = re.compile(
    r"([0-9](?<=[^\W\d_A-Z][0-9])(?<!\b[kcdm]m[0-9])(?<!\bdam[0-9])\d{0,2})"
    r"(?:(?:\s*,\s*|\s+và\s+)(\d{1,3}))?(?=[\s,.;:)]|$)"
)
# What ends a block besides the next one: a blank line, or the next item of the outline.
_END = re.compile(r"\n[ \t]*(?=\n|(?:[-+*•]|[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2})*\.|[a-zđ][.)])[ \t])")


class Footnote(NamedTuple):
    """One block: `mark` in plain digits ("2"), the span from its mark to its last character."""

    mark: str
    start: int
    end: int


def find_footnotes(text: str) -> tuple[Footnote, ...]:
    """The footnote blocks of a normalised text, in order. Empty where the format kept no marks."""
    found: list[Footnote] = []
    starts: list[tuple[int, re.Match[str]]] = []
    behind = 0
    for sign in places(text, ("[", *_SUPERSCRIPTS)):
        match = _BLOCK.match(text, sign) if sign >= behind else None
        if match is None:
            continue
        behind = match.end()
        line = _line_start(text, sign)
        if text[behind].upper() == text[behind] and line is not None:
            starts.append((line, match))
    for index, (line, match) in enumerate(starts):
        limit = starts[index + 1][0] if index + 1 < len(starts) else len(text)
        stop = _END.search(text, match.end(), limit)
        end = stop.start() if stop else limit
        found.append(Footnote(_digits(match), line, _trimmed(text, match.end(), end)))
    return tuple(found)


def by_mark(footnotes: Sequence[Footnote]) -> dict[str, list[Footnote]]:
    """The blocks of each mark, in the order of the text, as `footnotes_of` looks them up."""
    found: dict[str, list[Footnote]] = {}
    for note in footnotes:
        found.setdefault(note.mark, []).append(note)
    return found


def marks_in(text: str, start: int, end: int, known: Mapping[str, object]) -> list[tuple[str, int]]:
    """The footnote marks printed in `text[start:end]`: plain digits and offset, in order.

    `known`: the marks of the blocks; a digit on the line behind a word counts only if it is one of them.
    """
    found = [(_digits(match), match.start()) for match in matches(_MARK, _SIGN, text, (start, end))]
    for match in _FLAT.finditer(text, start, end):
        if match[1] in known:
            found += [(match[n], match.start(n)) for n in (1, 2) if match[n] in known]
    return sorted(found, key=lambda mark: mark[1]) if len(found) > 1 else found


def footnotes_of(
    text: str, start: int, end: int, footnotes: Mapping[str, Sequence[Footnote]]
) -> list[Footnote]:
    """The blocks whose marks stand in `text[start:end]`, each once; `footnotes` as `by_mark` gives them.

    Where a number is used twice (numbering starts anew in an annex), the next block after the mark is meant.
    """
    marks = marks_in(text, start, end, footnotes) if footnotes else []
    if not marks:
        return []
    found: dict[Footnote, None] = {}
    for mark, position in marks:
        same = footnotes.get(mark, ())
        after = bisect_right(same, position, key=lambda note: note.start)
        block = same[after] if after < len(same) else same[-1] if same else None
        if block is not None and not block.start <= position < block.end:
            found[block] = None
    return list(found)


def _digits(match: "re.Match[str]") -> str:
    return (match[1] or match[2]).translate(_PLAIN)


def _line_start(text: str, position: int) -> int | None:
    """The start of the line that has only blanks before `position`; `position` behind a cell; else None."""
    start = position
    while start and text[start - 1] in " \t":
        start -= 1
    if start == 0 or text[start - 1] == "\n":
        return start
    return position if text.startswith("\t[", position - 1) else None


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
