"""The proof of an edge: where the text says it, in which sentence, by which rule."""

import re
from collections.abc import Mapping
from typing import Any

from cancu.graph.rows import Value

QUOTE_LENGTH = 400  # characters
# A sentence ends with its line, or before a capital behind a question or exclamation mark or a full stop; not
# behind the stop of an abbreviation ("TP. Huế") or of a short number ("Điều 2. Bãi bỏ").
_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x41, 0x1EFA))))
_END = re.compile(
    rf"\n+|(?:(?<=[^\W\d_]{{3}}\.)|(?<=\d{{3}}\.)|(?<=[%)”]\.)|(?<=[?!…]))[^\S\n]+(?=[{_CAPITALS}])"
)


def evidence(source: str, source_doc: str, start: int, end: int, rule: str, *, certainty: str = "stated",
             mentions: int = 1, conflict: bool = False, confidence: str | None = None) -> dict[str, Value]:
    """The properties that every edge has, for the span `[start, end)` of the document's own text."""
    return {
        "source_doc": source_doc, "start_pos": start, "end_pos": end, "quote": quote(source, start, end),
        "rule": rule, "certainty": certainty, "confidence": confidence, "mentions": mentions,
        "conflict": conflict,
    }


def where_read(edge: Mapping[str, Any]) -> dict[str, Any]:
    """What an edge tells beside its quote: `file` of a document in several, `page`; of words recognised in a
    picture `read` ("ocr"), how `sure` (per cent) and the `doubt`; None where it tells nothing."""
    sure = edge.get("sure")
    return {"file": edge.get("file"), "page": edge.get("page"), "read": None if sure is None else "ocr",
            "sure": sure, "doubt": edge.get("doubt")}


def quote(source: str, start: int, end: int) -> str:
    """The sentence around the span, as the text has it, at most 400 characters; the span first of all."""
    begin = _last_end(source, start)
    match = _END.search(source, max(end, start + 1) - 1)
    stop = max(match.start() if match else len(source), end)
    if stop - begin > QUOTE_LENGTH:
        begin, stop = _window(source, start, end, begin, stop)
    return source[begin:stop].strip()


def _last_end(source: str, start: int) -> int:
    begin = max(source.rfind("\n", 0, start) + 1, start - 2 * QUOTE_LENGTH)
    for match in _END.finditer(source, begin, start + 1):
        if match.end() <= start:
            begin = match.end()
    return begin


def _window(source: str, start: int, end: int, begin: int, stop: int) -> tuple[int, int]:
    """The part of the sentence that keeps the span, cut at blanks."""
    if end - start >= QUOTE_LENGTH:
        return start, start + QUOTE_LENGTH
    spare = QUOTE_LENGTH - (end - start)
    left = max(begin, start - max(spare // 2, spare - (stop - end)))
    right = min(stop, left + QUOTE_LENGTH)
    if left > begin:
        left = min(start, source.find(" ", left, start) + 1 or start)
    if right < stop:
        right = max(end, source.rfind(" ", end, right))
    return left, right
