"""A subgraph in, one HTML page out: pyvis holds the network, the page around it is ours and opens offline."""

import base64
import hashlib
import importlib.util
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from cancu.graph.model import EDGES, NODES
from cancu.viz.captions import caption, edge_facts, head_of, node_facts, plain_quote, source_of
from cancu.viz.layout import BOX_WIDTH, Layout, place
from cancu.viz.routes import Routes
from cancu.viz.style import CITED_ONLY, ENDED, NOT_YET, edge_style, has_ended, is_coming, name_of, node_style
from cancu.viz.subgraph import Graph, cut
from cancu.viz.words import words
from jinja2 import Environment, FileSystemLoader, Template

LIMIT = 160  # boxes that a person can still read on one drawing
_HERE = Path(__file__).parent
_VIS = "lib/vis-9.1.2/vis-network.min.js"  # the version whose string titles are text, not markup


def draw(graph: Graph, *, title: str, lang: str = "vi", focus: str | None = None,
         left_out: Iterable[Mapping[str, Any]] = (), limit: int = LIMIT,
         link: Callable[[str], str | None] | None = None, note: str = "") -> str:
    """One self-contained HTML page of `graph` (node and edge attributes as in the answers).

    `focus`: id of the node that is looked at. `left_out`: what the answer left out (each `count`, `why`).
    `limit`: most boxes; what is cut is counted on the page. `link`: address of a node's page, or None.
    `note`: what the answer rests on, said below the drawing.
    """
    kept, surplus = cut(graph, limit, focus)
    layout = place(kept)
    data = _network(kept, layout, lang, focus)
    data["bands"] = [[words(lang)[band.key], band.top, band.bottom] for band in layout.bands]
    data["columns"] = [[words(lang).get(column.year, column.year), column.left, column.right]
                       for column in layout.columns]
    data["focus"] = focus if focus in kept else None
    data["open"] = words(lang)["open"]
    if link:
        data["links"] = {id_: address for id_ in kept if (address := link(id_))}
    return _page(data, kept, title, lang, _left_out(left_out, surplus, lang), note)


def _network(graph: Graph, layout: Layout, lang: str, focus: str | None) -> dict[str, Any]:
    from pyvis.network import Network  # it brings IPython along: half a second that only a drawing pays

    network = Network(directed=True)
    said, routes = words(lang), Routes(layout)
    for id_, node in graph.nodes(data=True):
        style = node_style(node)
        x, y = layout.positions[id_]
        network.add_node(
            id_, label=caption(node), shape="box", x=x, y=y, physics=False,
            color={"background": style.fill, "border": style.border,
                   "highlight": {"background": "#ffffff", "border": style.border}},
            borderWidth=4 if id_ == focus else 1.5,
            shapeProperties={"borderDashes": [5, 4] if style is CITED_ONLY else False, "borderRadius": 5},
            facts=node_facts(node, said, lang),
        )
    for start, end, edge in graph.edges(data=True):
        look = edge_style(edge["type"])
        network.add_edge(
            start, end, color={"color": look.colour, "highlight": look.colour, "hover": look.colour},
            width=look.width, via=routes.choose(start, end),
            smooth={"enabled": True, "type": "cubicBezier"},
            dashes=edge.get("certainty") in {"register", "inferred"},
            facts=edge_facts(edge, said, lang),
        )
    return {"nodes": network.nodes, "edges": network.edges, "options": _OPTIONS}


# Handed over beside the network: pyvis takes every blank out of its own options, font names included.
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"font": {"face": "Segoe UI, Noto Sans, Arial, sans-serif", "size": 15, "color": "#1b2733",
                       "multi": "html"},
              "widthConstraint": {"minimum": BOX_WIDTH - 14, "maximum": BOX_WIDTH - 14},
              "heightConstraint": {"minimum": 50}, "margin": {"top": 5, "bottom": 5, "left": 7, "right": 7}},
    "edges": {"arrows": {"to": {"enabled": True, "scaleFactor": 0.65}},
              "hoverWidth": 1.5, "selectionWidth": 1.5},
    "interaction": {"hover": True, "tooltipDelay": 80, "keyboard": {"enabled": True, "bindToWindow": False},
                    "multiselect": False},
}


def _left_out(answer: Iterable[Mapping[str, Any]], surplus: int, lang: str) -> list[str]:
    said = words(lang)
    lines = [f"{part['count']} {said.get('left_out_' + part['why'], part['why'])}" for part in answer]
    return lines + ([f"{surplus} {said['left_out_drawing']}"] if surplus else [])


def _page(data: dict[str, Any], graph: Graph, title: str, lang: str, left_out: list[str],
          note: str) -> str:
    said = words(lang)
    heads = {id_: head_of(node) for id_, node in graph.nodes(data=True)}
    rows = [{"from": heads[start], "from_title": graph.nodes[start].get("title"), "to": heads[end],
             "to_title": graph.nodes[end].get("title"), "relation": name_of(edge["type"], lang),
             "quote": plain_quote(edge.get("quote")), "source": source_of(edge, said)}
            for start, end, edge in graph.edges(data=True)]
    scripts = [_vis(), (_HERE / "drawing.js").read_text(encoding="utf-8")]
    style = (_HERE / "drawing.css").read_text(encoding="utf-8")
    return _template().render(
        title=title, lang="en" if lang == "en" else "vi", words=said, data=data, rows=rows,
        left_out=left_out, note=note, legend=_legend(graph, lang, focus=data["focus"]),
        scripts=scripts, style=style,
        policy=f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
               f"script-src {' '.join(_fingerprint(script) for script in scripts)}",
    )


def _legend(graph: Graph, lang: str, *, focus: str | None) -> dict[str, list[dict[str, str]]]:
    """Only what the drawing shows, in the order of the model."""
    said = words(lang)
    nodes = [node for _, node in graph.nodes(data=True)]
    shown = {str(node.get("label")) for node in nodes
             if node_style(node) not in {CITED_ONLY, ENDED, NOT_YET}}
    boxes = [{"name": kind.vi if lang == "vi" else kind.en, "fill": style.fill, "border": style.border,
              "class": ""} for kind in NODES if kind.label in shown
             for style in [node_style({"label": kind.label})]]
    if any(node_style(node) is CITED_ONLY for node in nodes):
        boxes.append({"name": said["cited_only"], "fill": CITED_ONLY.fill, "border": CITED_ONLY.border,
                      "class": "dashed"})
    if any(has_ended(node) for node in nodes):
        boxes.append({"name": said["ended"], "fill": ENDED.fill, "border": ENDED.border, "class": ""})
    if any(is_coming(node) for node in nodes):
        boxes.append({"name": said["not_yet"], "fill": NOT_YET.fill, "border": NOT_YET.border, "class": ""})
    if focus:
        boxes.append({"name": said["focus"], "fill": "#ffffff", "border": "#1b2733", "class": "thick"})
    types = {edge["type"] for _, _, edge in graph.edges(data=True)}
    lines = [{"name": kind.vi if lang == "vi" else kind.en, "colour": edge_style(kind.type).colour}
             for kind in EDGES if kind.type in types]
    return {"boxes": boxes, "lines": lines}


def _fingerprint(script: str) -> str:
    """The only scripts the page may run are these: their hash stands in its own policy."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


@cache
def _vis() -> str:
    spec = importlib.util.find_spec("pyvis")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("pyvis is not installed")
    path = Path(spec.submodule_search_locations[0]) / _VIS
    # Browsers read \r\n as \n before they hash a script.
    return path.read_text(encoding="utf-8").replace("\r\n", "\n").replace("\r", "\n")


@cache
def _template() -> Template:
    environment = Environment(loader=FileSystemLoader(_HERE), autoescape=True, trim_blocks=True,
                              lstrip_blocks=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    return environment.get_template("drawing.html")
