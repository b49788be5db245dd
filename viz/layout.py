"""Where a node stands: x = year, y = level of government. Pixels of the drawing, no engine inside."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import sqrt
from typing import Any

from cancu.loaders.registers import provinces
from cancu.viz.subgraph import Graph, label_of

LANES = ("trung_uong", "tinh", "so", "huyen", "xa", "task", "other")
BOX_WIDTH, BOX_HEIGHT = 200, 72
GAP_X, GAP_Y = 36, 22
LANE_GAP, COLUMN_GAP = 30, 26
NO_YEAR = "-"

_UNIT_BELOW = re.compile(r"^[a-z0-9]+-(huyen|quan|thi-xa|thanh-pho|tp|xa|phuong|thi-tran)-")
_COMMUNE = frozenset({"xa", "phuong", "thi-tran"})
# Issuers that speak for the whole province; other codes with a province are its bodies.
_OF_THE_PROVINCE = frozenset({"ubnd", "hdnd", "tu", "ddbqh", "bcd", "tthdnd", "ubmttq"})
_LEVEL_LANES = {"trung_uong": "trung_uong", "dang": "trung_uong", "tinh": "tinh", "huyen": "huyen",
                "xa": "xa"}


@dataclass(frozen=True)
class Band:
    """A lane: its key, top and bottom."""

    key: str
    top: float
    bottom: float


@dataclass(frozen=True)
class Column:
    """A year (`-`: none known), left and right edge."""

    year: str
    left: float
    right: float


@dataclass(frozen=True)
class Layout:
    """Positions by node id (centre of the box), lanes from top to bottom, years from left to right."""

    positions: dict[str, tuple[float, float]]
    bands: tuple[Band, ...]
    columns: tuple[Column, ...]


@cache
def _province_slugs() -> tuple[str, ...]:
    slugs = {province.slug for province in provinces()}
    return tuple(sorted(slugs, key=len, reverse=True))


def lane_of(node: Mapping[str, Any]) -> str:
    """The lane of a node: by the level of its issuer, as the first part of a document's id names it."""
    label = node.get("label") or label_of(node["id"])
    if label == "Task":
        return "task"
    if label == "Agency":
        name = str(node["id"])
        return "so" if name.startswith("so-") else _LEVEL_LANES.get(str(node.get("level")), "other")
    if label not in {"Document", "Plan"}:
        return "other"
    return _lane_of_issuer(str(node["id"]).partition("/")[0])


def _lane_of_issuer(code: str) -> str:
    below = _UNIT_BELOW.match(code)
    if below:
        return "xa" if below[1] in _COMMUNE else "huyen"
    unit = code.removesuffix("-2025")  # the slug of a province formed anew under its old name
    head = next((unit[:-len(slug) - 1] for slug in _province_slugs() if unit.endswith(f"-{slug}")), code)
    if head in _OF_THE_PROVINCE:
        return "tinh"
    return "trung_uong" if head == code else "so"


def year_of(node: Mapping[str, Any]) -> str:
    """The year a node stands under: its issue day, else the year in its document's id, else `-`."""
    for name in ("issued", "year"):
        value = str(node.get(name) or "")[:4]
        if value.isdigit():
            return value
    parts = str(node["id"]).partition("#")[0].split("/")
    return parts[2] if len(parts) > 2 and parts[2].isdigit() else NO_YEAR


def place(graph: Graph) -> Layout:
    """One cell a lane and year; in a cell boxes stand one under another, and in a second row of columns
    beside it where they are many. Empty lanes and years take no room."""
    cells: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id_, node in graph.nodes(data=True):
        cells[lane_of(node), year_of(node)].append(id_)
    for members in cells.values():
        members.sort(key=lambda id_: (str(graph.nodes[id_].get("issued") or ""), _natural(id_)))
    lanes = [lane for lane in LANES if any(key[0] == lane for key in cells)]
    years = sorted({year for _, year in cells}, key=lambda year: (year != NO_YEAR, year))
    rows = {lane: _rows(max(len(cells.get((lane, year), ())) for year in years)) for lane in lanes}
    columns = _columns(years, lanes, cells, rows)
    bands = _bands(lanes, cells, rows)
    return Layout(_positions(cells, bands, columns, rows), bands, columns)


def _natural(id_: str) -> list[tuple[int, str]]:
    return [(int(part) if part.isdigit() else -1, part) for part in re.split(r"(\d+)", id_)]


def _rows(most: int) -> int:
    """Boxes one under another before a cell grows sideways: tall enough to keep a crowded year readable."""
    return max(4, round(sqrt(most * 1.6)))


def _columns(years: list[str], lanes: list[str], cells: Mapping[tuple[str, str], list[str]],
             rows: Mapping[str, int]) -> tuple[Column, ...]:
    found, left = [], 0.0
    for year in years:
        wide = max(-(-len(cells.get((lane, year), ())) // rows[lane]) for lane in lanes)
        right = left + wide * (BOX_WIDTH + GAP_X) + COLUMN_GAP
        found.append(Column(year, left, right))
        left = right
    return tuple(found)


def _bands(lanes: list[str], cells: Mapping[tuple[str, str], list[str]],
           rows: Mapping[str, int]) -> tuple[Band, ...]:
    found, top = [], 0.0
    for lane in lanes:
        most = max(len(members) for (key, _), members in cells.items() if key == lane)
        bottom = top + min(most, rows[lane]) * (BOX_HEIGHT + GAP_Y) + LANE_GAP
        found.append(Band(lane, top, bottom))
        top = bottom
    return tuple(found)


def _positions(cells: Mapping[tuple[str, str], list[str]], bands: tuple[Band, ...],
               columns: tuple[Column, ...], rows: Mapping[str, int]) -> dict[str, tuple[float, float]]:
    tops = {band.key: band for band in bands}
    lefts = {column.year: column for column in columns}
    found = {}
    for (lane, year), members in cells.items():
        band, column = tops[lane], lefts[year]
        deep = min(len(members), rows[lane])
        wide = -(-len(members) // deep)
        x0 = (column.left + column.right - (wide - 1) * (BOX_WIDTH + GAP_X)) / 2
        y0 = (band.top + band.bottom - (deep - 1) * (BOX_HEIGHT + GAP_Y)) / 2
        for order, id_ in enumerate(members):
            across, down = divmod(order, deep)
            found[id_] = x0 + across * (BOX_WIDTH + GAP_X), y0 + down * (BOX_HEIGHT + GAP_Y)
    return found
