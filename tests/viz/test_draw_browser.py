"""The drawing in a real browser without network: it draws, whatever size its window has at first, and runs
nothing that a text brings along."""

import html
from pathlib import Path
from typing import Any

import pytest
from cancu.viz.draw import draw
from cancu.viz.subgraph import to_networkx

from tests.browser import console, dump_dom, needs_chromium

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


# How a frame may start; all but the first two are shown later. In sight, else the browser leaves them alone.
FRAMES = {"page": "width:1130px;height:880px", "phone": "width:370px;height:1160px", "hidden": "display:none",
          "flat": "width:900px;height:0", "thin": "width:0;height:700px"}
_WATCH = """
document.querySelectorAll("iframe").forEach(function (frame) {
  frame.onload = function () {
    const page = frame.contentDocument.documentElement;
    new MutationObserver(tell).observe(page, { attributes: true });
    tell();
    function tell() {
      const end = page.querySelector("body > .help").getBoundingClientRect().bottom;
      console.log(["frame", frame.id, page.dataset.drawn, page.scrollHeight - page.clientHeight,
                   Math.round(page.clientHeight - end)].join(" "));
    }
    if (!["page", "phone"].includes(frame.id)) {
      setTimeout(function () { frame.style.cssText = "width:900px;height:700px"; }, 1500);
    }
  };
  const inside = frame.contentDocument;
  if (inside.readyState === "complete" && inside.querySelector("body > .help")) {
    frame.onload();  // it was faster than this script
  }
});
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the browser says of one drawing in each frame of `FRAMES`: name, boxes drawn, pixels beyond the
    frame, pixels left below."""
    folder = tmp_path_factory.mktemp("frames")
    nodes = [{"id": f"cp/nd/{year}/1", "label": "Document"} for year in range(2015, 2022)]
    edges = [{"from": "cp/nd/2021/1", "to": "cp/nd/2015/1", "type": "CAN_CU", "quote": "Căn cứ Nghị định cũ"}]
    drawing = draw(to_networkx(nodes, edges), title="Phả hệ", note="Bảy văn bản.")
    inner = "".join(f'<iframe id="{name}" style="{style}" srcdoc="{html.escape(drawing)}"></iframe>'
                    for name, style in FRAMES.items())
    (folder / "outer.html").write_text(
        '<!DOCTYPE html><meta charset="utf-8"><style>iframe { position: fixed; top: 0; left: 0 }</style>'
        f"{inner}<script>{_WATCH}</script>", encoding="utf-8")
    return console((folder / "outer.html").as_uri(), folder)


def test_no_frame_makes_an_error(said: list[str]) -> None:
    assert [line for line in said if not line.startswith("frame ")] == []


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_of_any_size_is_drawn_once_it_is_seen(said: list[str], name: str) -> None:
    assert f"frame {name} 7" in {line.rsplit(" ", 2)[0] for line in said}


@pytest.mark.parametrize("name", ["page", "phone"])
def test_a_drawing_fills_its_frame_and_nothing_is_cut(said: list[str], name: str) -> None:
    beyond, below = next(line for line in said if line.startswith(f"frame {name} ")).split()[-2:]
    assert int(beyond) <= 0
    assert 0 <= int(below) <= 30
