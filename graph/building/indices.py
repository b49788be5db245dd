"""Index nodes: national rankings once, a province's own ranking once a province."""

from functools import cache

from cancu.graph.building.places import CENTRAL, Place
from cancu.graph.rows import NodeRow, Value
from cancu.loaders import registers
from cancu.loaders.registers import IndexRow
from cancu.loaders.text import fold, slug

# Rankings that a province makes of its own departments, districts and communes.
_OWN = frozenset({"sở", "huyện", "xã"})


def index_node(code: str, home: Place) -> NodeRow:
    """The index of a code: `PAR INDEX` -> par-index, `CCHC cấp sở` in Trà Vinh -> cchc-cap-so/tra-vinh."""
    row = _rows().get(code)
    local = set(row.level.split(", ")) <= _OWN if row else fold(code).startswith("cchc cap")
    own = local and home.slug != CENTRAL
    title = row.name_vi if row else code
    if own:
        title = f"{title} ({home.kind} {home.name})"
    properties: dict[str, Value] = {
        "title": title, "folded": fold(f"{code} {title} {row.name_en if row else ''}"),
        "name_en": row.name_en if row else None, "owner": row.owner if row else None,
    }
    return NodeRow("Index", f"{slug(code)}/{home.slug}" if own else slug(code), properties)


@cache
def _rows() -> dict[str, IndexRow]:
    return {row.code: row for row in registers.indices()}
