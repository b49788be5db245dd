"""Lanes by level of government, columns by year, no two boxes on one place."""

import itertools

import pytest
from cancu.viz.layout import BOX_HEIGHT, BOX_WIDTH, lane_of, place, year_of
from cancu.viz.subgraph import to_networkx


@pytest.mark.parametrize(("id_", "lane"), [
    ("cp/nd/2018/61-2018", "trung_uong"),
    ("ttg/qd/2016/225", "trung_uong"),
    ("btc-bnv/ttlt/2014/71-2014", "trung_uong"),
    ("tw/nq/-/18", "trung_uong"),
    ("ubnd-tra-vinh/qd/2022/384", "tinh"),
    ("ubnd-tra-vinh/qd/2022/384#P1", "tinh"),
    ("ubnd-vinh-long-2025/qd/2025/17", "tinh"),
    ("tu-thua-thien-hue/ctr/2021/16", "tinh"),
    ("snv-tra-vinh/kh/2022/5", "so"),
    ("skhdt-thua-thien-hue/kh/2019/267", "so"),
    ("ubnd-huyen-cang-long-tra-vinh/kh/2022/9", "huyen"),
    ("hdnd-thi-xa-duyen-hai-tra-vinh/nq/2020/3", "huyen"),
    ("ubnd-xa-my-cam-tra-vinh/kh/2025/1", "xa"),
    ("ubnd-phuong-1-tra-vinh/kh/2025/1", "xa"),
    ("ubnd-tra-vinh/qd/2022/384#T12", "task"),
])
def test_lane_follows_the_issuer(id_: str, lane: str) -> None:
    assert lane_of({"id": id_}) == lane


@pytest.mark.parametrize(("node", "lane"), [
    ({"id": "so-noi-vu/tra-vinh", "label": "Agency", "level": "tinh"}, "so"),
    ({"id": "ubnd-xa-my-cam/tra-vinh", "label": "Agency", "level": "xa"}, "xa"),
    ({"id": "bo-noi-vu/trung-uong", "label": "Agency", "level": "trung_uong"}, "trung_uong"),
    ({"id": "par-index", "label": "Index"}, "other"),
])
def test_lane_of_what_is_no_document(node: dict[str, str], lane: str) -> None:
    assert lane_of(node) == lane


@pytest.mark.parametrize(("node", "year"), [
    ({"id": "cp/nd/2018/61-2018", "issued": "2018-04-23"}, "2018"),
    ({"id": "cp/nq/2011/30c"}, "2011"),
    ({"id": "cp/nq/2011/30c", "issued": "2012-01-01"}, "2012"),
    ({"id": "tw/nq/-/18", "year": "-"}, "-"),
    ({"id": "par-index", "label": "Index"}, "-"),
])
def test_year(node: dict[str, str], year: str) -> None:
    assert year_of(node) == year


def test_boxes_do_not_overlap_and_stand_in_their_lane_and_year() -> None:
    nodes = [{"id": f"bnv/tt/{2015 + n % 4}/{n}", "label": "Document"} for n in range(90)]
    nodes += [{"id": f"ubnd-tra-vinh/qd/{2018 + n % 2}/{n}", "label": "Document"} for n in range(9)]
    layout = place(to_networkx(nodes, []))
    bands = {band.key: band for band in layout.bands}
    columns = {column.year: column for column in layout.columns}
    for node in nodes:
        x, y = layout.positions[node["id"]]
        band, column = bands[lane_of(node)], columns[year_of(node)]
        assert column.left + BOX_WIDTH / 2 <= x <= column.right - BOX_WIDTH / 2
        assert band.top + BOX_HEIGHT / 2 <= y <= band.bottom - BOX_HEIGHT / 2
    for (x1, y1), (x2, y2) in itertools.combinations(layout.positions.values(), 2):
        assert abs(x1 - x2) >= BOX_WIDTH or abs(y1 - y2) >= BOX_HEIGHT


def test_years_run_from_left_to_right_and_the_unknown_one_comes_first() -> None:
    nodes = [{"id": f"cp/nd/{year}/1", "label": "Document"} for year in ("2021", "-", "2009")]
    assert [column.year for column in place(to_networkx(nodes, [])).columns] == ["-", "2009", "2021"]
