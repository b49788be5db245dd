"""What the register adds around the agencies that documents name: members, successors, successors' provinces.

A collective brings the bodies that every province has (its departments), so that a task given to "các sở,
ban, ngành" reaches a department which no document names; all other bodies must be named to be in the graph.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from cancu.graph.building.agencies import Body, earlier, end_day, first_day, is_central, registered_body
from cancu.graph.building.places import CENTRAL, Place, places
from cancu.graph.identity import full_day
from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.loaders import registers
from cancu.loaders.registers import AgencyRow, Membership, Succession
from cancu.loaders.text import slug

_OPEN = "9999-12-31"
# Committees of single districts and communes, by how their ids begin: rows of the register.
_UNITS = (
    ("ubnd-huyen-", "ubndhuyen"), ("ubnd-quan-", "ubndhuyen"), ("ubnd-thi-xa-", "ubndhuyen"),
    ("ubnd-thanh-pho-", "ubndhuyen"), ("ubnd-xa-", "ubndxa"), ("ubnd-phuong-", "ubndxa"),
    ("ubnd-thi-tran-", "ubndxa"), ("ubnd-dac-khu-", "ubndxa"),
)
# Kinds of which every province has each body.
_EVERYWHERE = ("so", "tuong_duong_so", "bo", "ngang_bo")


def surroundings(ids: Iterable[str]) -> tuple[list[NodeRow], list[EdgeRow]]:
    """Nodes and edges of the register around the agencies `ids` of one graph, these agencies left out."""
    given = {body.id: body for body in map(_body, ids) if body}
    reached = dict(given)
    waiting = list(given.values())
    while waiting:
        for body in _neighbours(waiting.pop()):
            if body.id not in reached:
                reached[body.id] = body
                waiting.append(body)
    nodes = [body.node() for id_, body in sorted(reached.items()) if id_ not in given]
    return nodes, [*_memberships(reached), *_successions(reached)]


def _neighbours(body: Body) -> Iterable[Body]:
    """Bodies that must be there because this one is: a collective's usual members, a body's successors."""
    row = body.row
    if row is None or _is_unit(body):
        return
    for membership in _members().get(row.id, ()):
        member = _rows()[membership.member]
        if member.kind in _EVERYWHERE and _exists(member, body.place):
            yield registered_body(member, body.place)
    for succession in _successions_in(body):
        yield registered_body(_rows()[succession.successor], body.place)
    if _passes_on(body):
        yield registered_body(row, places()[body.place.successor or ""])


def _memberships(bodies: dict[str, Body]) -> Iterable[EdgeRow]:
    of_row: dict[tuple[str, str], list[Body]] = {}
    for body in bodies.values():
        if body.row:
            of_row.setdefault((body.row.id, body.place.slug), []).append(body)
    for collective in bodies.values():
        for row in _members().get(collective.row.id if collective.row else "", ()):
            for member in of_row.get((row.member, collective.place.slug), ()):
                yield _edge("THANH_VIEN", member, collective, "memberships.csv", row.certainty, {
                    "from_date": first_day(row.from_date) or member.place.valid_from,
                    "to_date": earlier(end_day(row.to_date), member.place.valid_to),
                })


def _successions(bodies: dict[str, Body]) -> Iterable[EdgeRow]:
    for older in bodies.values():
        for row in _successions_in(older):
            newer = bodies[registered_body(_rows()[row.successor], older.place).id]
            yield _edge("KE_THUA", newer, older, "successions.csv", row.certainty, {
                "effective": full_day(row.effective), "share": row.share, "basis": row.basis,
            })
        if older.row and _passes_on(older):
            place = places()[older.place.successor or ""]
            newer = bodies[registered_body(older.row, place).id]
            yield _edge("KE_THUA", newer, older, "provinces.csv", "verified", {
                "effective": _day_after(older.place.valid_to), "share": "whole",
                "basis": place.basis or older.place.basis,
            })


def _successions_in(body: Body) -> Iterable[Succession]:
    """What the register says of the body's end, as far as its province lived to see it."""
    place = body.place
    if _is_unit(body):
        return
    for row in _successors().get(body.row.id if body.row else "", ()):
        seen = (place.valid_from or "") <= (first_day(row.effective) or "") <= (place.valid_to or _OPEN)
        if seen and _exists(_rows()[row.successor], place):
            yield row


def _is_unit(body: Body) -> bool:
    """True for one of many bodies of its kind in a province: `UBND xã Mỹ Cẩm`."""
    return body.row is not None and body.part != registered_body(body.row, body.place).part


def _day_after(day: str | None) -> str | None:
    return day and (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _exists(row: AgencyRow, place: Place) -> bool:
    """True if such a body belongs to the place and existed while the place did."""
    begins, ends = first_day(row.valid_from) or "", end_day(row.valid_to) or _OPEN
    return (is_central(row) == (place.slug == CENTRAL)
            and begins <= (place.valid_to or _OPEN) and ends >= (place.valid_from or ""))


def _passes_on(body: Body) -> bool:
    """True for a body of a merged province that lasted longer: the new province has one like it."""
    row, place = body.row, body.place
    if not (row and place.successor) or row.collective or row.level not in ("tinh", "dang", "doan_the"):
        return False
    return (end_day(row.valid_to) or _OPEN) > (place.valid_to or "")


def _edge(type_: str, start: Body, end: Body, file: str, confidence: str, own: dict[str, Value]) -> EdgeRow:
    return EdgeRow(type_, "Agency", start.id, "Agency", end.id, own | {
        "source_doc": f"{file}#{start.row.id if start.row else ''}/{end.row.id if end.row else ''}",
        "rule": f"register.{type_.lower()}", "certainty": "register", "confidence": confidence,
        "mentions": 1, "conflict": False,
    })


def _body(id_: str) -> Body | None:
    """The registered body of an id, or one of a registered kind; None for one that is neither."""
    part, _, slug_ = id_.rpartition("/")
    place = places().get(slug_)
    if place is None:
        return None
    row = _by_part().get((slug_ == CENTRAL, part))
    if row:
        return registered_body(row, place)
    kind = next((row for prefix, row in _UNITS if part.startswith(prefix)), None)
    return Body(part, place, part, _rows()[kind]) if kind else None


@cache
def _rows() -> dict[str, AgencyRow]:
    return {row.id: row for row in registers.agencies()}


@cache
def _by_part() -> dict[tuple[bool, str], AgencyRow]:
    found: dict[tuple[bool, str], AgencyRow] = {}
    for row in registers.agencies():
        part = slug(row.name.removesuffix(" tỉnh"))
        found.setdefault((is_central(row), part), row)
        city = part.replace("tinh-uy", "thanh-uy").replace("tinh-doan", "thanh-doan")
        found.setdefault((is_central(row), city), row)
    return found


@cache
def _members() -> dict[str, list[Membership]]:
    found: dict[str, list[Membership]] = {}
    for row in registers.memberships():
        found.setdefault(row.collective, []).append(row)
    return found


@cache
def _successors() -> dict[str, list[Succession]]:
    found: dict[str, list[Succession]] = {}
    for row in registers.successions():
        found.setdefault(row.predecessor, []).append(row)
    return found
