"""Lines keep clear of the boxes between their ends, so that nobody reads a relation that is not there."""

import pytest
from cancu.viz.layout import BOX_HEIGHT, BOX_WIDTH, Layout, place
from cancu.viz.routes import Routes, path, plain
from cancu.viz.subgraph import to_networkx

STACK = [f"bnv/tt/2020/{n}" for n in range(4)]
ROW = [f"bnv/tt/{year}/1" for year in range(2015, 2021)]
GRID = [f"bnv/tt/{year}/{n}" for year in (2015, 2018, 2020) for n in range(3)]
LEVELS = [*(f"ubnd-tra-vinh/kh/2020/{n}" for n in range(3)), *(f"cp/nq/2018/{n}" for n in range(2))]


def behind(layout: Layout, start: str, end: str, controls: list[tuple[float, float]]) -> set[str]:
    """The boxes, other than its ends, that a line runs behind."""
    positions = layout.positions
    points = list(path(positions[start], positions[end], controls))
    return {id_ for id_, (x, y) in positions.items() if id_ not in {start, end}
            and any(abs(x - px) < BOX_WIDTH / 2 and abs(y - py) < BOX_HEIGHT / 2 for px, py in points)}


@pytest.mark.parametrize(("nodes", "start", "end"), [
    (STACK, STACK[3], STACK[0]),
    (STACK, STACK[2], STACK[0]),
    (ROW, ROW[2], ROW[0]),
    (ROW, ROW[5], ROW[0]),
    (GRID, "bnv/tt/2020/1", "bnv/tt/2015/1"),
    (LEVELS, LEVELS[2], LEVELS[3]),
])
def test_a_line_goes_around_what_stands_between(nodes: list[str], start: str, end: str) -> None:
    layout = place(to_networkx([{"id": id_, "label": "Document"} for id_ in nodes], []))
    positions = layout.positions
    assert behind(layout, start, end, plain(positions[start], positions[end]))  # else the case tests nothing
    assert not behind(layout, start, end, Routes(layout).choose(start, end))


def test_a_free_line_stays_plain() -> None:
    layout = place(to_networkx([{"id": id_, "label": "Document"} for id_ in ROW], []))
    start, end = ROW[1], ROW[0]
    assert Routes(layout).choose(start, end) == plain(layout.positions[start], layout.positions[end])


def test_a_path_runs_from_middle_to_middle() -> None:
    points = list(path((0, 0), (300, 90), [(120, 0), (180, 90)]))
    assert points[0] == (0, 0)
    assert points[-1] == (300, 90)
    assert points[len(points) // 2] == pytest.approx((150, 45), abs=12)
