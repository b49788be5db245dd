"""One fact, several sources: which of them an edge shows, and how one of them is taken back.

An edge between documents or agencies may be stated by the register, by the newer document itself and by any
plan that retells it. The claims stay on the edge as JSON; the best one is its evidence.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from cancu.graph.rows import EdgeRow

# A decree's end is retold by thousands of plans: the best claims stay, as many as may ever be taken back.
KEPT = 20
# Taken from the next best claim where the best does not say it.
_FILLED = ("effective", "until", "article")


def merged(edge: EdgeRow, existing: Mapping[str, Any] | None) -> EdgeRow:
    """The edge with one more claim; a claim of the same source is replaced."""
    others = [claim for claim in claims(existing) if claim["source_doc"] != edge.properties["source_doc"]]
    return _best(edge, [*others, _claim(edge.properties)])


def without(edge: EdgeRow, sources: Iterable[str]) -> EdgeRow | None:
    """The edge without the claims of `sources`; None if nobody states it any more."""
    gone = set(sources)
    left = [claim for claim in claims(edge.properties) if claim["source_doc"] not in gone]
    return _best(edge, left) if left else None


def claims(properties: Mapping[str, Any] | None) -> list[dict[str, Any]]:
    """All claims of an edge as it is stored; none of a missing edge."""
    if properties is None:
        return []
    return [json.loads(text) for text in properties.get("claims") or []] or [_claim(properties)]


def _best(edge: EdgeRow, found: list[dict[str, Any]]) -> EdgeRow:
    ranked = sorted(found, key=lambda claim: (_rank(claim, edge.from_id), claim["source_doc"]))
    shown = dict(ranked[0])
    for name in _FILLED:
        shown[name] = next((claim[name] for claim in ranked if name in claim), None)
    shown["claims"] = [_json(claim) for claim in ranked[:KEPT]] if len(ranked) > 1 else []
    return replace(edge, properties=shown)


def _rank(claim: Mapping[str, Any], from_id: str) -> int:
    """The newer document itself first, then the register, then those who retell it."""
    if claim["source_doc"] == from_id:
        return 0
    if claim["certainty"] == "register":
        return 1 if claim.get("confidence") == "verified" else 2
    return 3


def _claim(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items()
            if value is not None and name not in ("claims", "type")}


def _json(claim: Mapping[str, Any]) -> str:
    return json.dumps(claim, ensure_ascii=False, sort_keys=True)
