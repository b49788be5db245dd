"""Answers as drawings: which part of an answer goes into which subgraph, and its title."""

from collections.abc import Callable, Mapping
from typing import Any

from cancu.api.output import coverage_line
from cancu.api.visible import all_visible
from cancu.api.words import day
from cancu.viz.draw import draw
from cancu.viz.subgraph import impact_graph, to_networkx

Link = Callable[[str], str | None]


def draw_lineage(answer: dict[str, Any], lang: str, link: Link | None = None) -> str:
    """The HTML page of a lineage answer."""
    answer = all_visible(answer)
    start: dict[str, Any] = next((node for node in answer["nodes"] if node["id"] == answer["start"]), {})
    on = day(answer["on"], lang)
    name = start.get("so_ky_hieu") or answer["start"]
    title = (f"Phả hệ của {name}, tính đến {on}", f"Lineage of {name} as of {on}")
    return draw(to_networkx(answer["nodes"], answer["edges"]), title=title[lang == "en"], lang=lang,
                focus=answer["start"], left_out=answer["left_out"], link=link,
                note=coverage_line(answer, lang))


def draw_impact(answer: dict[str, Any], lang: str, link: Link | None = None,
                names: Mapping[str, str] | None = None) -> str:
    """The HTML page of an impact answer: the routes of its rows. `names`: numbers of documents by id."""
    answer, names = all_visible(answer), all_visible(dict(names or {}))
    asked = answer.get("document") or {}
    on = day(answer["on"], lang)
    name = asked.get("so_ky_hieu") or asked.get("id")
    title = (f"Tác động của {name or 'các văn bản hết hiệu lực'}, tính đến {on}",
             f"Impact of {name or 'the documents that ended'} as of {on}")
    return draw(impact_graph(answer["rows"], names), title=title[lang == "en"], lang=lang,
                focus=asked.get("id"), link=link, note=coverage_line(answer, lang))
