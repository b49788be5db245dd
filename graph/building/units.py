"""Which agency is a unit of which, as far as its name says so (TRUC_THUOC)."""

import re

from cancu.graph.building.agencies import Body
from cancu.graph.building.subject import Subject
from cancu.graph.rows import EdgeRow

# "Văn phòng Sở Kế hoạch và Đầu tư tỉnh X" is a unit of that Sở; "các cơ quan chuyên môn thuộc UBND tỉnh X".
_PARENT = re.compile(r".\s(?:thuộc\s+(?P<above>(?:UBND|Sở)\s.+)|(?P<so>Sở\s.+))$")


def parent(name: str) -> str | None:
    """The body an agency is named after: `Văn phòng Sở Y tế tỉnh X` -> `Sở Y tế tỉnh X`."""
    match = _PARENT.search(name)
    return (match["above"] or match["so"]) if match else None


def unit_edges(subject: Subject, named: dict[str, Body]) -> list[EdgeRow]:
    """Edges from the record's agencies to the bodies they are named after, by their first mention."""
    edges = []
    for agency in subject.record.agencies:
        above = parent(agency.name)
        at = subject.record.source.find(agency.mentions[0]) if agency.mentions else -1
        if above and at >= 0:
            proof = subject.evidence((at, at + len(agency.mentions[0])), "agency.name", certainty="inferred")
            edges.append(subject.edge("TRUC_THUOC", ("Agency", named[agency.name].id),
                                      ("Agency", named[above].id), proof))
    return edges
