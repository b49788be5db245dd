"""Tables of cells between strokes: Markdown's, with a rule under the header, and those without a rule."""

import re
from collections.abc import Iterator, Sequence

from cancu.loaders.reading import Cell, Table
from cancu.loaders.records import Span
from cancu.loaders.tables.columns import is_header
from cancu.loaders.tables.rows import SECTION

# No two runs of blanks side by side: on a line of blanks they would be tried in every split.
_RULE = re.compile(
    r"^[ \t]*(?:\|[ \t]*)?:?-{3,}:?(?:[ \t]*\|[ \t]*:?-{3,}:?)+[ \t]*(?:\|[ \t]*)?$", re.MULTILINE
)


def pipe_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text, in order. The rule under a header belongs to no cell.

    Without a rule the first line must head columns of work, so that strokes in other lines make no table.
    Where a blank line parts header and rule, or the first two lines, one parts all lines.
    """
    found: list[Table] = []
    if "|" not in text:
        return ()
    for rule in _RULE.finditer(text):
        header = _line_above(text, rule.start())
        if "|" not in text[slice(*header)] or (found and header[0] < found[-1].end):
            continue
        rows = list(_rows(text, rule.end() + 1, spaced=header[1] < rule.start() - 1))
        found.append(_table(text, [header, *rows], rows[-1][1] if rows else rule.end()))
    without = [_table(text, lines, lines[-1][1]) for lines in _runs(text, found)
               if is_header([text[slice(*cell)] for cell
                             in _cells(text, *lines[0], framed=_is_framed(text, lines[0]))])]
    return tuple(sorted((*found, *without), key=lambda table: table.start))


def _table(text: str, lines: Sequence[Span], end: int) -> Table:
    framed = _is_framed(text, lines[0])
    cells = [Cell(*span, row, col) for row, line in enumerate(lines)
             for col, span in enumerate(_cells(text, *line, framed=framed))]
    return Table(lines[0][0], end, tuple(cells))


def _is_framed(text: str, line: Span) -> bool:
    return text[slice(*line)].lstrip().startswith("|")


def _line_above(text: str, start: int) -> Span:
    """The line above the one at `start`, over a blank one."""
    end = max(0, start - 1)
    above = text.rfind("\n", 0, end) + 1
    if above and not text[above:end].strip():
        end = above - 1
        above = text.rfind("\n", 0, end) + 1
    return above, end


def _runs(text: str, tables: Sequence[Table]) -> Iterator[list[Span]]:
    """Two lines or more with strokes, two or more of them in the first, outside the tables that are known."""
    at, passed = text.find("|"), 0
    while at >= 0:
        start = text.rfind("\n", 0, at) + 1
        while passed < len(tables) and tables[passed].end <= start:
            passed += 1
        inside = tables[passed].end if passed < len(tables) and tables[passed].start <= start else None
        lines = [] if inside else list(_rows(text, start))
        if len(lines) == 1:
            lines = list(_rows(text, start, spaced=True))
        if len(lines) > 1 and text.count("|", *lines[0]) > 1:
            yield lines
        at = text.find("|", inside or lines[-1][1])


def _rows(text: str, start: int, *, spaced: bool = False) -> Iterator[Span]:
    """The lines from `start` on that hold a stroke; `spaced`: with a blank line before each but the first."""
    while start < len(text):
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        if spaced and not text[start:stop].strip():
            start, stop = stop + 1, text.find("\n", stop + 1)
            stop = len(text) if stop < 0 else stop
        if "|" not in text[start:stop] and not _is_title_row(text, start, stop):
            return
        yield start, stop
        start = stop + 1


def _is_title_row(text: str, start: int, stop: int) -> bool:
    """A section title without strokes between rows that have none at their edges: "II. Y tế"."""
    if start == stop or text.endswith("|", 0, max(0, start - 1)) or not SECTION.match(text, start, stop):
        return False
    following = text.find("\n", stop + 1)
    behind = text[stop + 1:len(text) if following < 0 else following]
    return not behind.startswith("|") and behind.count("|") > 1


def _cells(text: str, start: int, end: int, *, framed: bool) -> Iterator[Span]:
    """The spans between the strokes of a line, blanks around them left out; `framed`: one begins it."""
    while framed and start < end and text[start] in " \t|":
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
