"""Which open sets ("các cơ quan có liên quan") of its province an agency may be in."""

from typing import Any

from cancu.graph.building.members import was_member
from cancu.graph.building.units import parent
from cancu.graph.store import Store
from cancu.loaders.text import fold
from cancu.queries.runner import fetch
from cancu.queries.tasks import TaskFacts


def open_set_tasks(store: Store, node: dict[str, Any]) -> list[dict[str, Any]]:
    """Rows of `tasks_of_open_sets` that may concern the agency `node`.

    A set inside one body ("các phòng chuyên môn của Sở ...") concerns that body and its units alone.
    """
    above = {row["above"] for row in fetch(store, "bodies_over", {"agencies": [node["id"]]})}
    rows = fetch(store, "tasks_of_open_sets", {"province": node["province"] or ""})
    return [row for row in rows if _may_hold(row, node, above | {node["id"]})]


def existed(node: dict[str, Any], facts: TaskFacts) -> bool:
    """True unless the agency had ended when the plan was issued, or began after the task was over."""
    first = facts.issued or facts.period_start
    return was_member(node["valid_from"], node["valid_to"], first, facts.due_end or facts.period_end)


def _may_hold(row: dict[str, Any], node: dict[str, Any], own: set[str]) -> bool:
    named = fold(parent(row["collective_title"] or "") or "")
    if named in _governments(node["province"]):
        return True  # every department is under the committee of its province
    if row["bodies"]:
        return bool(own & set(row["bodies"]))
    return not named or named in {fold(node["title"] or ""), fold(parent(node["title"] or "") or "")}


def _governments(province: str | None) -> set[str]:
    return {fold(f"UBND {form} {province}") for form in ("tỉnh", "thành phố")} if province else set()
