"""What a box and an arrow say: short on the drawing, whole when pointed at. Plain text, never markup."""

import re
import textwrap
from collections.abc import Mapping
from typing import Any

from cancu.viz.style import has_ended, is_coming, name_of

ROOM = 52  # characters of a title that fit a box under its number


# Emphasis of a Markdown source. Runs of stars go one by one, since a quote may begin or end amid an emphasis;
# single marks go only in pairs around words: the star of a footnote, "(**)" and the blank of a form stay.
_EMPHASIS = re.compile(r"(?<![(*])\*{2,}+|(?<!\*)\*{2,}+(?!\))"
                       r"|(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])"
                       r"|(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]*[^\s_])\2(?![\w_])")


def plain_quote(quote: str | None) -> str | None:
    """A quote as people read it, without the marks of emphasis of a Markdown file (`**`, `*`, `_`)."""
    if quote is None:
        return None
    return _EMPHASIS.sub(lambda found: found[1] or found[3] or "", quote)


def caption(node: Mapping[str, Any]) -> str:
    """The number in bold and the beginning of the title, in the small markup of vis-network, which knows
    `<b>`, `<i>` and `<code>`; it paints on a canvas and puts nothing into the page."""
    head = head_of(node)
    # "Nghị quyết 76/NQ-CP: Chương trình tổng thể": the number stands above, only the rest is said again
    before, _, behind = str(node.get("title") or "").partition(head)
    title = behind.lstrip(" :,") or before.rstrip(" :,")
    if title in {"", node["id"]}:
        return f"<b>{_escaped(head)}</b>"
    short = textwrap.shorten(title, ROOM, placeholder=" …")
    return f"<b>{_escaped(head)}</b>\n{_escaped(short)}"


def _escaped(text: str) -> str:
    # vis-network has no escape that works for "<": a zero-width space keeps a tag of the text from being one
    return text.replace("<", "<\u200b")


def head_of(node: Mapping[str, Any]) -> str:
    """The shortest name of a node: number, else the part that its id marks, else the id itself."""
    number = node.get("so_ky_hieu")
    if number:
        return str(number)
    id_ = str(node["id"])
    document, mark, part = id_.partition("#")
    return f"{part} · {document.rpartition('/')[2]}" if mark else id_


def node_facts(node: Mapping[str, Any], words: Mapping[str, str], lang: str) -> list[str]:
    """Lines of the box shown when a node is pointed at: kind and number, title, dates, id."""
    label = name_of(str(node.get("label") or ""), lang)
    facts = [f"{label} {head_of(node)}".strip(), str(node.get("title") or "")]
    facts += [f"{words[word]}: {node[name]}" for name, word in
              (("issuer", "issuer"), ("issued", "issued"), ("effective", "effective"), ("ended", "ended_on"),
               ("due_end", "due")) if node.get(name)]
    if node.get("period_start") or node.get("period_end"):
        period = f"{node.get('period_start') or '?'} - {node.get('period_end') or '?'}"
        facts.append(f"{words['period']}: {period}")
    if has_ended(node) and not node.get("ended"):
        facts.append(words["ended"])
    if is_coming(node):
        facts.append(words["not_yet"])
    if node.get("label") == "Document" and node.get("loaded") is False:
        facts.append(words["cited_only"])
    return [fact for fact in facts if fact] + [str(node["id"])]


def edge_facts(edge: Mapping[str, Any], words: Mapping[str, str], lang: str) -> list[str]:
    """Lines shown when an arrow is pointed at: relation, quote, where it stands, how sure it is."""
    facts = [name_of(str(edge["type"]), lang)]
    if edge.get("quote"):
        facts.append(f"“{plain_quote(edge['quote'])}”")
    facts.append(source_of(edge, words))
    facts += [f"{words[word]}: {edge[word]}" for word in ("effective",) if edge.get(word)]
    if edge.get("conflict"):
        facts.append(words["conflict"])
    return [fact for fact in facts if fact]


def source_of(edge: Mapping[str, Any], words: Mapping[str, str]) -> str:
    """"document, characters 10-90, stated in the text": what is known of the evidence, comma by comma."""
    parts = []
    if edge.get("source_doc"):
        parts.append(f"{words['source']}: {edge['source_doc']}")
    if edge.get("start_pos") is not None and edge.get("end_pos") is not None:
        parts.append(f"{words['characters']} {edge['start_pos']}-{edge['end_pos']}")
    keys = (f"certainty_{edge.get('certainty')}", f"confidence_{edge.get('confidence')}")
    parts += [words[key] for key in keys if key in words]
    return ", ".join(parts)
