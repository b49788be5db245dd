"""Search without diacritics: the same rows on both engines, ranked here."""

from typing import Any

from cancu.graph.store import Store
from cancu.loaders.errors import CancuError
from cancu.loaders.text import fold
from cancu.queries.coverage import answer
from cancu.queries.runner import day_of, fetch

MAX_FOUND = 200
_KINDS = ("Document", "Plan", "Agency", "Index", "Task", "Target")


class SearchError(CancuError):
    """Nothing to search for."""


def search(store: Store, text: str, *, limit: int = 50) -> dict[str, Any]:
    """Everything whose folded text holds the words of `text` in this order; at most `limit` rows.

    Rows: label, id, title, province; those that are the text come first, then those that begin with it, then
    by label. `left_out` counts what the limit cut off. Raises SearchError without a letter or digit.
    """
    words = fold(text)
    if not words:
        raise SearchError("there is nothing to search for.", remedy="Write a word or a number.")
    found = sorted(fetch(store, "search", {"text": words}), key=lambda row: _rank(row, words))
    limit = max(0, min(limit, MAX_FOUND))
    rows = [{"label": row["kind"], "id": row["id"], "title": row["title"],
             "province": row["province"] or None} for row in found[:limit]]
    left_out = [{"count": len(found) - limit, "why": "limit"}] if len(found) > limit else []
    return answer(store, day_of(None), rows, text=words, left_out=left_out)


def _rank(row: dict[str, Any], words: str) -> tuple[Any, ...]:
    title = fold(row["title"] or "")
    begins = row["folded"].startswith(words) or title.startswith(words)
    whole = f" {words} " in f" {row['folded']} "
    return title != words, not begins, not whole, _KINDS.index(row["kind"]), row["id"]
