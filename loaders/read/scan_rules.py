"""The ruled tables of a scanned page: long dark runs, the grid they make, the boxes of its cells (pixels)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageFilter

_DARK = 150
_LEAST_INCHES = 0.3  # a shorter run is a letter or a dash
_TOUCH_INCHES = 0.04
_CELLS = 10_000  # of one page; more is a pattern, not a table

Box = tuple[int, int, int, int]  # x0, y0, x1, y1


@dataclass
class _Rule:
    """A line: where it lies across, and from where to where it goes."""

    first: int
    last: int
    start: int
    end: int

    @property
    def at(self) -> int:
        return (self.first + self.last) // 2


def ruled_tables(page: Image.Image, dpi: int) -> list[list[Box]]:
    """For each ruled table of a grey page the boxes of its cells, merged ones whole, row by row."""
    binary = page.filter(ImageFilter.MinFilter(3)).point(lambda grey: 1 if grey < _DARK else 0)
    least, touch = int(_LEAST_INCHES * dpi), max(2, int(_TOUCH_INCHES * dpi))
    across = _rules(binary, least, touch)
    down = _rules(binary.transpose(Image.Transpose.TRANSPOSE), least, touch)
    found = []
    for rows, columns in _crossing(across, down, touch):
        ys = _distinct([rule.at for rule in rows], touch * 2)
        xs = _distinct([rule.at for rule in columns], touch * 2)
        if len(ys) > 1 and len(xs) > 1 and len(ys) * len(xs) < _CELLS:
            found.append(_cells(xs, ys, rows, columns, touch * 2))
    return sorted((cells for cells in found if len(cells) > 1), key=lambda cells: cells[0][1])


def _rules(binary: Image.Image, least: int, touch: int) -> list[_Rule]:
    """Runs of dark points along the rows of a picture, put together over neighbouring rows."""
    width, height = binary.size
    data = binary.tobytes()
    pattern = re.compile(rb"\x01{%d,}" % least)
    done: list[_Rule] = []
    open_: list[_Rule] = []
    for row in range(height):
        runs = [match.span() for match in pattern.finditer(data[row * width:(row + 1) * width])]
        open_, ended = _still_open(open_, row, touch)
        done += ended
        for start, end in runs:
            same = next((rule for rule in open_ if rule.start < end and start < rule.end), None)
            if same is None:
                open_.append(_Rule(row, row, start, end))
            else:
                same.last, same.start, same.end = row, min(same.start, start), max(same.end, end)
    # A thick dark bar is a picture or a shaded cell, no rule.
    return [rule for rule in done + open_ if rule.last - rule.first <= touch * 2]


def _still_open(rules: Iterable[_Rule], row: int, touch: int) -> tuple[list[_Rule], list[_Rule]]:
    open_: list[_Rule] = []
    ended: list[_Rule] = []
    for rule in rules:
        (open_ if row - rule.last <= touch // 2 + 1 else ended).append(rule)
    return open_, ended


def _crossing(
    across: Sequence[_Rule], down: Sequence[_Rule], touch: int
) -> list[tuple[list[_Rule], list[_Rule]]]:
    """Groups of rules that touch each other, directly or through others."""
    left = list(down)
    rest = list(across)
    groups = []
    while rest:
        rows, columns, fresh = [rest.pop()], list[_Rule](), True
        while fresh:
            new_columns = [rule for rule in left if any(_touch(row, rule, touch) for row in rows)]
            left = [rule for rule in left if rule not in new_columns]
            columns += new_columns
            new_rows = [rule for rule in rest if any(_touch(rule, column, touch) for column in columns)]
            rest = [rule for rule in rest if rule not in new_rows]
            rows += new_rows
            fresh = bool(new_columns or new_rows)
        groups.append((rows, columns))
    return groups


def _touch(row: _Rule, column: _Rule, touch: int) -> bool:
    across = row.start - touch <= column.at <= row.end + touch
    return across and column.start - touch <= row.at <= column.end + touch


def _distinct(places: Iterable[int], least: int) -> list[int]:
    found: list[int] = []
    for place in sorted(places):
        if not found or place - found[-1] > least:
            found.append(place)
    return found


def _cells(
    xs: Sequence[int], ys: Sequence[int], rows: Sequence[_Rule], columns: Sequence[_Rule], touch: int
) -> list[Box]:
    """Squares of the grid, put together where no rule parts them."""
    taken: set[tuple[int, int]] = set()
    boxes = []
    for row in range(len(ys) - 1):
        for col in range(len(xs) - 1):
            if (row, col) in taken:
                continue
            width = height = 1
            middle = (ys[row] + ys[row + 1]) // 2
            while col + width < len(xs) - 1 and not _covers(columns, xs[col + width], middle, touch):
                width += 1
            centre = (xs[col] + xs[col + 1]) // 2
            while row + height < len(ys) - 1 and not _covers(rows, ys[row + height], centre, touch):
                height += 1
            taken.update((row + down, col + across) for down in range(height) for across in range(width))
            boxes.append((xs[col], ys[row], xs[col + width], ys[row + height]))
    return boxes


def _covers(rules: Iterable[_Rule], place: int, middle: int, touch: int) -> bool:
    return any(abs(rule.at - place) <= touch and rule.start <= middle <= rule.end for rule in rules)
