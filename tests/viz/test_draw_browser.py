"""The drawing in a real browser without network: it draws, and runs nothing that a text brings along."""

from pathlib import Path
from typing import Any

from cancu.viz.draw import draw
from cancu.viz.subgraph import to_networkx

from tests.browser import dump_dom, needs_chromium

pytestmark = needs_chromium
EVIL = ("</script><script>document.documentElement.dataset.evil='1'</script>"
        "<img src=x onerror=\"document.title='evil'\">")


def test_it_draws_offline_and_runs_nothing(tmp_path: Path) -> None:
    nodes: list[dict[str, Any]] = [
        {"id": f"cp/nd/{year}/1", "label": "Document", "so_ky_hieu": "01/NĐ-CP", "title": EVIL,
         "loaded": True}
        for year in (2015, 2018, 2020)
    ]
    edges = [{"from": "cp/nd/2020/1", "to": "cp/nd/2018/1", "type": "CAN_CU", "quote": EVIL}]
    file = tmp_path / "drawing.html"
    file.write_text(draw(to_networkx(nodes, edges), title=EVIL, focus="cp/nd/2020/1"), encoding="utf-8")
    dom = dump_dom(file.as_uri(), tmp_path)
    root = dom[:dom.index("<head")]
    assert 'data-drawn="3"' in root
    assert "data-evil" not in root
    assert "<title>evil" not in dom
    assert "<canvas" in dom
