"""Tables of Markdown: lines of cells between strokes, the second of them a rule under the header."""

import re
from collections.abc import Iterator

from cancu.loaders.reading import Cell, Table

# No two runs of blanks side by side: on a line of blanks they would be tried in every split.
_RULE = re.compile(
    r"^[ \t]*(?:\|[ \t]*)?:?-{3,}:?(?:[ \t]*\|[ \t]*:?-{3,}:?)+[ \t]*(?:\|[ \t]*)?$", re.MULTILINE
)


def pipe_tables(text: str) -> tuple[Table, ...]:
    """The tables of a Markdown text, in order. The rule under a header belongs to no cell."""
    found: list[Table] = []
    if "|" not in text:
        return ()
    for rule in _RULE.finditer(text):
        header_start = text.rfind("\n", 0, max(0, rule.start() - 1)) + 1
        if rule.start() == 0 or "|" not in text[header_start:rule.start()]:
            continue
        if found and header_start < found[-1].end:
            continue
        lines = [(header_start, rule.start() - 1), *_rows(text, rule.end() + 1)]
        cells = [Cell(*span, row, col) for row, line in enumerate(lines)
                 for col, span in enumerate(_cells(text, *line))]
        found.append(Table(header_start, lines[-1][1] if len(lines) > 1 else rule.end(), tuple(cells)))
    return tuple(found)


def _rows(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The lines from `start` on that hold a stroke."""
    while start < len(text):
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        if "|" not in text[start:stop]:
            return
        yield start, stop
        start = stop + 1


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans between the strokes of a line, blanks around them left out."""
    while start < end and text[start] in " \t|":
        start += 1
        if text[start - 1] == "|":
            break
    while start < end:
        stroke = text.find("|", start, end)
        stop = end if stroke < 0 else stroke
        first, last = start, stop
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if stroke >= 0 or first < last:
            yield first, last
        start = stop + 1
