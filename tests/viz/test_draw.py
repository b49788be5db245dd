"""The page of a drawing: self-contained, escaped, and honest about what it does not show."""

import json
import re
from typing import Any

import pytest
from cancu.viz.draw import draw
from cancu.viz.subgraph import to_networkx

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
NODES: list[dict[str, Any]] = [
    {"id": "ubnd-tra-vinh/qd/2022/1", "label": "Document", "so_ky_hieu": "01/QĐ-UBND", "title": EVIL,
     "loaded": True, "issued": "2022-01-05"},
    {"id": "cp/nd/2018/61-2018", "label": "Document", "so_ky_hieu": "61/2018/NĐ-CP",
     "title": "Cơ chế một cửa", "loaded": False, "state": "ended", "ended": "2025-07-01"},
]
EDGES: list[dict[str, Any]] = [
    {"from": "ubnd-tra-vinh/qd/2022/1", "to": "cp/nd/2018/61-2018", "type": "CAN_CU",
     "quote": f"Căn cứ {EVIL}", "source_doc": "ubnd-tra-vinh/qd/2022/1", "start_pos": 12, "end_pos": 60,
     "certainty": "stated"},
]


def page(**options: Any) -> str:
    return draw(to_networkx(NODES, EDGES), title=options.pop("title", "Hình"), **options)


def data_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def own_parts(html: str) -> str:
    """The page without the library's code, which holds markup and addresses of its own."""
    return re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)


def test_texts_cannot_leave_their_place() -> None:
    html = own_parts(page(title=EVIL))
    assert "<script>alert" not in html
    assert "<img" not in html
    assert data_of(html)["nodes"][0]["facts"][1] == EVIL  # whole and unchanged for the reader


def test_only_the_two_scripts_of_the_page_may_run() -> None:
    html = page()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert policy[1].count("sha256-") == 2
    assert "default-src &#39;none&#39;" in policy[1]
    assert html.count("\n<script>") == 2


def test_nothing_is_fetched() -> None:
    html = own_parts(page()).replace("img src=x", "")  # stands in the texts, escaped
    assert not re.search(r'(?:src|href)\s*=|url\(|@import', html)


def test_quote_and_place_stand_in_drawing_and_table() -> None:
    html = page()
    facts = data_of(html)["edges"][0]["facts"]
    assert facts[0] == "căn cứ"
    assert facts[1] == f"“Căn cứ {EVIL}”"
    assert "ký tự 12-60" in facts[2]
    assert "ký tự 12-60" in own_parts(html)


def test_what_is_left_out_is_said() -> None:
    html = draw(to_networkx(NODES, EDGES), title="Hình", limit=1, focus="cp/nd/2018/61-2018",
                left_out=[{"count": 7, "why": "tasks"}, {"count": 2, "why": "another reason"}])
    assert "7 nhiệm vụ của các kế hoạch này." in html
    assert "2 another reason." in html
    assert "1 đối tượng xa văn bản đang xem nhất" in html


def test_quotes_are_shown_without_marks_of_emphasis() -> None:
    html = own_parts(draw(to_networkx(NODES, [EDGES[0] | {"quote": "**Căn cứ** Nghị định"}]), title="Hình"))
    assert html.count("Căn cứ Nghị định") == 2  # at the arrow and in the table
    assert "**" not in html


def test_an_arrow_brings_its_way_along() -> None:
    edge = data_of(page())["edges"][0]
    assert [len(point) for point in edge["via"]] == [2, 2]
    assert edge["smooth"]["type"] == "cubicBezier"  # the only kind with two control points


@pytest.mark.parametrize(("lang", "said"), [("vi", "Chạm"), ("en", "Touch")])
def test_the_hint_is_for_fingers_too(lang: str, said: str) -> None:
    assert said in own_parts(page(lang=lang))


def test_english_by_a_switch() -> None:
    html = page(lang="en")
    assert '<html lang="en">' in html
    assert "rests on" in html
    assert "Chú giải" not in html


@pytest.mark.parametrize(("lang", "said"), [
    ("vi", "Văn bản ban hành sau ngày này, hoặc khi đó chưa có hiệu lực"),
    ("en", "Document issued after this day, or not yet in force on it"),
])
def test_what_came_after_the_day_is_told_in_the_legend(lang: str, said: str) -> None:
    later = [NODES[0], NODES[1] | {"state": "not_yet", "ended": None}]
    html = draw(to_networkx(later, EDGES), title="Hình", lang=lang)
    assert said in own_parts(html).partition('class="legend"')[2]
    assert said in data_of(html)["nodes"][1]["facts"]
    assert said not in page(lang=lang)


def test_empty_graph_says_so() -> None:
    html = draw(to_networkx([], []), title="Hình")
    assert "Không có gì để vẽ." in html


def test_boxes_hold_their_number_and_links() -> None:
    data = data_of(page(focus="cp/nd/2018/61-2018", link=lambda id_: f"/van-ban/{id_}"))
    labels = {node["id"]: node["label"] for node in data["nodes"]}
    assert labels["cp/nd/2018/61-2018"].startswith("<b>61/2018/NĐ-CP</b>\n")
    assert "<script" not in labels["ubnd-tra-vinh/qd/2022/1"]
    assert data["links"]["cp/nd/2018/61-2018"] == "/van-ban/cp/nd/2018/61-2018"
    assert data["focus"] == "cp/nd/2018/61-2018"
