"""Beside a fact: the page and file it stands on, and how sure of it the reading of a scan was, in words."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from cancu.api.words import value
from cancu.graph.model import EDGE_TYPES
from cancu.loaders.doubts import LEAST_SURE, UNSURE, is_doubtful

_JUDGED = frozenset(type_ for type_, edge in EDGE_TYPES.items() if "doubt" in edge.properties)


def where(proof: Mapping[str, Any], lang: str) -> str:
    """"trang 3", before it the name of the file where a document lies in several; empty where neither is
    known."""
    parts = [PurePath(proof["file"]).name] if proof.get("file") else []
    if proof.get("page"):
        parts.append(("trang {}", "page {}")[lang == "en"].format(proof["page"]))
    return ", ".join(parts)


def doubt_of(proof: Mapping[str, Any], type_: str) -> str | None:
    """The doubt about an edge of this type; only of citations it was judged when the document was read."""
    sure = proof.get("sure")
    if type_ not in _JUDGED:
        return UNSURE if sure is not None and sure < LEAST_SURE else None
    return proof.get("doubt")


def reading(sure: int | None, doubt: str | None, lang: str) -> str:
    """How words were read from a scan, whether to compare them with it, and why; empty if not so."""
    if sure is None:
        return ""
    english = lang == "en"
    compare = (": nên đối chiếu", ": compare with the page")[english] if is_doubtful(doubt) else ""
    code = doubt or ("confirmed" if sure < LEAST_SURE else None)
    reason = f" ({value('doubt', code, lang)})" if code else ""
    words = ("đọc từ bản quét, độ chắc {}%", "read from a scan, {}% sure")[english].format(sure)
    return f"{words}{compare}{reason}"


def note(proof: Mapping[str, Any], sure: int | None, doubt: str | None, lang: str) -> str:
    """The same for a narrow cell: "[nên đối chiếu: trang 3, độ chắc 42%]"; empty unless doubtful."""
    if not is_doubtful(doubt):
        return ""
    words = value("doubt", doubt, lang)
    if doubt == UNSURE:
        words = ("độ chắc {}%", "{}% sure")[lang == "en"].format(sure)
    compare = ("nên đối chiếu", "compare")[lang == "en"]
    return f"[{compare}: {', '.join(filter(None, (where(proof, lang), words)))}]"


def notes(column: str, row: Mapping[str, Any], lang: str) -> Iterator[str]:
    """The notes of a cell in a row of an impact or workload answer."""
    if column == "due_end":
        yield note({}, row.get("deadline_sure"), row.get("deadline_doubt"), lang)
    elif column == "so_ky_hieu":
        for hop in row.get("route", ()):
            if hop["type"] in _JUDGED:
                yield note(hop, hop.get("sure"), hop.get("doubt"), lang)
    elif column == "role":
        yield note(row, row.get("sure"), doubt_of(row, "CHU_TRI"), lang)
