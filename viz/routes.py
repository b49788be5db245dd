"""Which way a line takes: the curve that runs behind the fewest boxes, so that a reader sees where it starts
and where it ends."""

from collections.abc import Iterable, Iterator
from itertools import pairwise, product
from math import dist

from cancu.viz.layout import BOX_HEIGHT, BOX_WIDTH, GAP_X, GAP_Y, Layout

Point = tuple[float, float]
Cell = tuple[int, int]

_CLEAR = 5  # pixels that a line keeps from a box it does not belong to
_REACH_X, _REACH_Y = BOX_WIDTH / 2 + _CLEAR, BOX_HEIGHT / 2 + _CLEAR
_STEP = 15  # pixels between two looks along a line
_MOST_STEPS = 60  # looks along one line, however long: a crowded drawing has hundreds of them
_WIDE, _HIGH = BOX_WIDTH + GAP_X, BOX_HEIGHT + GAP_Y
_OUTSIDE = 0.2  # what a step outside the drawing costs, beside one behind a box: it is seen, but may be cut


class Routes:
    """Chooses curves over one layout."""

    def __init__(self, layout: Layout) -> None:
        self._positions = layout.positions
        self._room = (layout.columns[0].left, layout.bands[0].top, layout.columns[-1].right,
                      layout.bands[-1].bottom) if layout.bands else (0.0, 0.0, 0.0, 0.0)
        # Every box by the cells it touches: a point is compared with the few boxes around it, not all.
        self._near: dict[Cell, list[str]] = {}
        for id_, (x, y) in layout.positions.items():
            corners = {_cell((x + across, y + down)) for across in (-_REACH_X, _REACH_X)
                       for down in (-_REACH_Y, _REACH_Y)}
            for cell in corners:
                self._near.setdefault(cell, []).append(id_)

    def choose(self, start: str, end: str) -> list[Point]:
        """The two control points of the cubic Bézier curve from one node to another: the first curve that is
        free of other boxes, else the one that is least behind them."""
        from_, to = self._positions[start], self._positions[end]
        best, least = plain(from_, to), float("inf")
        for controls in _curves(from_, to):
            cost = self._cost(path(from_, to, controls), (start, end), least)
            if cost < least:
                best, least = controls, cost
            if not cost:
                break
        return best

    def _cost(self, points: Iterable[Point], ends: tuple[str, str], least: float) -> float:
        """How much of a line lies behind boxes or outside the drawing; counted no further than `least`."""
        left, top, right, bottom = self._room
        cost = 0.0
        for x, y in points:
            if not (left <= x <= right and top <= y <= bottom):
                cost += _OUTSIDE
            elif self._is_behind(x, y, ends):
                cost += 1
            if cost >= least:
                break
        return cost

    def _is_behind(self, x: float, y: float, ends: tuple[str, str]) -> bool:
        for id_ in self._near.get((int(x // _WIDE), int(y // _HIGH)), ()):
            box_x, box_y = self._positions[id_]
            if id_ not in ends and abs(x - box_x) < _REACH_X and abs(y - box_y) < _REACH_Y:
                return True
        return False


def _cell(point: Point) -> Cell:
    return int(point[0] // _WIDE), int(point[1] // _HIGH)


def plain(start: Point, end: Point) -> list[Point]:
    """The control points where nothing is in the way: across years a line leaves a box at its side, within a
    year above or below it."""
    if abs(start[0] - end[0]) < BOX_WIDTH:
        bend = 0.4 * (end[1] - start[1])
        return [(start[0], start[1] + bend), (end[0], end[1] - bend)]
    bend = 0.4 * (end[0] - start[0])
    return [(start[0] + bend, start[1]), (end[0] - bend, end[1])]


def _curves(start: Point, end: Point) -> Iterator[list[Point]]:
    """From the plainest to the roundest: around what stands between, on either side."""
    (x1, y1), (x2, y2) = plain(start, end)
    yield [(x1, y1), (x2, y2)]
    for side in sorted(range(-9, 10), key=abs):
        across, down = side * BOX_WIDTH / 6, side * BOX_HEIGHT / 3
        yield [(x1, y1 + down), (x2, y2 + down)]
        yield [(start[0] + across, y1), (end[0] + across, y2)]
        yield [(start[0] + across, start[1]), (end[0] + across, end[1])]
    for near, far in sorted(product((-300, -200, -100, 0, 100, 200, 300), repeat=2), key=_bends):
        yield [(start[0] + near, start[1]), (end[0] + far, end[1])]


def _bends(sides: tuple[int, ...]) -> int:
    return sum(map(abs, sides))


def path(start: Point, end: Point, controls: list[Point]) -> Iterator[Point]:
    """Points along a line from the middle of one box to that of the other."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = start, *controls, end
    length = sum(dist(one, other) for one, other in pairwise([start, *controls, end]))
    steps = min(_MOST_STEPS, int(length / _STEP) + 1)
    for step in range(steps + 1):
        share = step / steps
        rest = 1 - share
        a, b, c, d = rest ** 3, 3 * rest * rest * share, 3 * rest * share * share, share ** 3
        yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3
