"""Tables that report index results: a row an index, or a row a criterion with its score."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cancu.loaders.figures.criteria import NUMBER, number
from cancu.loaders.reading import Table
from cancu.loaders.records import CriteriaGroup, IndexMention, Span, UnmetCriterion

_TAB = re.compile(r"\t")
_LINE = re.compile(r"[^\n]+")
_MOST = re.compile(r"điểm\s+(?:tối\s+đa|chuẩn)|thang\s+điểm|tối\s+đa", re.IGNORECASE)
_OF_MOST = ("tối", "thang", "chuẩn")  # one of them is in what `_MOST` finds
_REACHED = re.compile(
    r"điểm\s+(?:đạt|chấm|thẩm\s+định|đánh\s+giá)|(?:kết\s+quả|đạt)\s*(?:được|điểm)?$|điểm\s+số$|^\s*điểm\s*$"
    r"|đạt\s+điểm", re.IGNORECASE
)
_CRITERION = re.compile(r"tiêu\s+chí|lĩnh\s+vực|nội\s+dung", re.IGNORECASE)
_RANKED = re.compile(r"hạng|vị\s+(?:trí|thứ)", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)\b")
_PLAIN = re.compile(
    rf"\s*(?P<score>{NUMBER})\s*(?:%|điểm)?\s*(?:/\s*(?P<max>{NUMBER})\s*(?:điểm)?)?\s*(?:[;,(]|$)"
)
_PLACE = re.compile(r"(?:^|[^\d,])(?P<rank>\d{1,3})(?:\s*/\s*(?P<of>\d{1,3}))?\s*\)?\s*$")
_NO = re.compile(r"\s*(?P<no>[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s*")
_ONLY_NUMBER = re.compile(rf"\s*({NUMBER})\s*")
_HEADER_ROWS = 4
_TOP = 500  # characters that hold the header of a table


@dataclass(frozen=True)
class Scores:
    """Rank and score that one cell, or the cells of one row, give; `end`: where the last of them ends."""

    year: int | None
    rank: int | None
    of: int | None
    score: float | None
    max: float | None
    end: int


def result_rows(
    text: str, tables: Sequence[Table], blocks: Sequence[Span], mentions: Sequence[IndexMention]
) -> Iterator[tuple[int, list[Scores]]]:
    """The numbers of the mentions that head a row of a table, each with the scores of the row.

    `blocks`: the `tab_blocks` of the text.
    """
    starts = [mention.start for mention in mentions]
    def named(start: int, end: int) -> bool:
        return bisect_left(starts, start) < bisect_left(starts, end)

    for rows in _grids(text, tables, blocks, named):
        at = 0
        header = [_text(text, cell) for cell in rows[0]]
        for row in rows[1:]:
            while at < len(mentions) and mentions[at].start < row[0][0]:
                at += 1
            if at < len(mentions) and mentions[at].end <= row[-1][1]:
                scores = list(_of_row(text, header, row, mentions[at]))
                if scores:
                    yield at, scores


def _of_row(
    text: str, header: Sequence[str], row: Sequence[Span], mention: IndexMention
) -> Iterator[Scores]:
    """One result a column of a year, else one for the row."""
    if len(row) != len(header):
        return
    cells = [(name, cell) for name, cell in zip(header, row, strict=True) if cell[0] > mention.start]
    by_year = [(cell, int(named[1])) for name, cell in cells if (named := _YEAR.search(name))]
    if len(by_year) > 1:
        yield from (scores for cell, year in by_year if (scores := _of_cell(text, cell, year)))
        return
    score = next((_PLAIN.match(_text(text, cell)) for name, cell in cells if _REACHED.search(name)), None)
    rank = next((_PLACE.search(_text(text, cell)) for name, cell in cells if _RANKED.search(name)), None)
    if score or rank:
        own = _YEAR.search(text, row[0][0], row[-1][1])
        year = int(own[1]) if own else by_year[0][1] if by_year else None
        yield Scores(year, *_placed(rank), *_scored(score), row[-1][1])


def _of_cell(text: str, cell: Span, year: int) -> Scores | None:
    """A cell under a year: "63,1 (40/63)", "85,2" or "40/63"."""
    printed = _text(text, cell)
    place, plain = _PLACE.search(printed), _PLAIN.match(printed)
    if place and place["of"] is None:
        place = None
    if plain and place and plain.start("score") == place.start("rank"):
        plain = None
    return Scores(year, *_placed(place), *_scored(plain), cell[1]) if place or plain else None


def _scored(match: "re.Match[str] | None") -> tuple[float | None, float | None]:
    return (number(match["score"]), number(match["max"])) if match else (None, None)


def _placed(match: "re.Match[str] | None") -> tuple[int | None, int | None]:
    return (int(match["rank"]), int(match["of"]) if match["of"] else None) if match else (None, None)


def criteria_tables(
    text: str, low: str, tables: Sequence[Table], blocks: Sequence[Span]
) -> Iterator[CriteriaGroup]:
    """Tables of criteria with the highest and the reached score; a criterion below its highest is unmet."""
    def scored(start: int, end: int) -> bool:
        top = text.find("iểm", start, min(end, start + _TOP)) >= 0
        return top and any(low.find(word, start, end) >= 0 for word in _OF_MOST)

    for rows in _grids(text, tables, blocks, scored):
        for at, cells in enumerate(rows[:_HEADER_ROWS]):
            names = [_text(text, cell) for cell in cells]
            most = next((i for i, name in enumerate(names) if _MOST.search(name)), None)
            if most is None:
                continue
            got = next((i for i, name in enumerate(names) if i != most and _REACHED.search(name)), None)
            what = next((i for i, name in enumerate(names) if _CRITERION.search(name)), None)
            if got is not None and what is not None:
                yield from _groups(text, rows[at + 1:], len(names), (what, most, got))
                break


def _groups(
    text: str, rows: Sequence[Sequence[Span]], width: int, columns: tuple[int, int, int]
) -> Iterator[CriteriaGroup]:
    """A group is a row with a number of the first level; the rows below it without own rows are criteria."""
    scored = [row for cells in rows if len(cells) == width and (row := _scored_row(text, cells, *columns))]
    heads = [i for i, row in enumerate(scored) if row.no and "." not in row.no]
    heads = [i for i in heads if not scored[i].no.isdigit()] or heads
    for i, stop in pairwise([*heads, len(scored)]):
        head, below = scored[i], scored[i + 1:stop]
        leaves = [row for at, row in enumerate(below) if not _has_rows(row, below[at + 1:at + 2])]
        unmet = tuple(UnmetCriterion(text[slice(*row.span)], row.score, row.max, *row.span)
                      for row in leaves if row.score < row.max)
        yield CriteriaGroup(
            int(head.no) if head.no.isdigit() else None, text[slice(*head.span)], head.score, head.max,
            len(leaves) or None, len(unmet) if leaves else None, *head.span, unmet_criteria=unmet,
        )


@dataclass(frozen=True)
class _ScoredRow:
    """A row of a table of criteria: its number, the span of its words, the reached and the highest score."""

    no: str
    span: Span
    score: float
    max: float


def _scored_row(text: str, cells: Sequence[Span], what: int, most: int, got: int) -> _ScoredRow | None:
    full, score = _number_in(text, cells[most]), _number_in(text, cells[got])
    if full is None or score is None or cells[what][0] == cells[what][1]:
        return None
    mark = _NO.fullmatch(text, *cells[0]) if what else _NO.match(text, *cells[what])
    return _ScoredRow(mark["no"] if mark else "", cells[what], score, full)


def _has_rows(row: _ScoredRow, following: Sequence[_ScoredRow]) -> bool:
    return bool(row.no and following and following[0].no.startswith(row.no + "."))


def _number_in(text: str, cell: Span) -> float | None:
    """The number that is all of a cell, else None."""
    match = _ONLY_NUMBER.fullmatch(text, *cell)
    return number(match[1]) if match else None


def _grids(
    text: str, tables: Sequence[Table], blocks: Sequence[Span], wanted: Callable[[int, int], bool]
) -> Iterator[list[list[Span]]]:
    """The rows of cells of the tables whose span is `wanted`: real tables, and runs of lines with tabs."""
    for table in tables:
        if wanted(table.start, table.end):
            rows: dict[int, list[Span]] = {}
            for cell in table.cells:
                rows.setdefault(cell.row, []).append((cell.start, cell.end))
            yield list(rows.values())
    for start, end in blocks:
        if wanted(start, end):
            yield [_cells(text, *line.span()) for line in _LINE.finditer(text, start, end)]


def tab_blocks(text: str) -> list[Span]:
    """Runs of lines that each have a tab."""
    found: list[Span] = []
    start = end = -1
    tab = text.find("\t")
    while tab >= 0:
        begin, stop = text.rfind("\n", 0, tab) + 1, text.find("\n", tab)
        stop = len(text) if stop < 0 else stop
        if start >= 0 and begin > end + 1:
            found.append((start, end))
            start = -1
        start, end = begin if start < 0 else start, stop
        tab = text.find("\t", stop)
    if start >= 0:
        found.append((start, end))
    return found


def _cells(text: str, start: int, end: int) -> list[Span]:
    cuts = [start - 1, *(tab.start() for tab in _TAB.finditer(text, start, end)), end]
    return [(begin + 1, stop) for begin, stop in pairwise(cuts)]


def _text(text: str, cell: Span) -> str:
    return " ".join(text[slice(*cell)].split())
