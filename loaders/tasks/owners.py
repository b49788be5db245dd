"""Who leads a task and who coordinates it: from cells and label lines, else from headings and the item."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cancu.loaders.agencies.names import AgencyNames, Named, Subject
from cancu.loaders.draft import Context, Heading, TaskDraft
from cancu.loaders.scan import lowered
from cancu.loaders.tasks.cell_lines import whole_lines
from cancu.loaders.tasks.subjects import (
    begins_with_partners,
    companions,
    heading_subject,
    is_generic,
    item_subject,
    obliged,
    paragraph_subject,
    partners,
    titled_subject,
)

LEAD, COORDINATE = "lead", "coordinate"
_SEGMENT = re.compile(
    r";|\n(?!\s{0,9}\()|(?:(?<=chủ trì)|(?<=chủ trì\))),(?!\s*phối)"
    r"|,(?=\s{0,9}(?:(?:cơ quan|đơn vị)\s)?(?:chủ trì|phối hợp)\s{0,9}:)",
    re.IGNORECASE,
)
_ROLE_LABEL = re.compile(
    r"\s*(?:[-+•*]\s*)?(?:(?:Cơ quan|Đơn vị)\s+)?(?P<role>chủ\s+trì|phối\s+hợp)(?:\s+thực\s+hiện)?"
    r"(?:\s*:\s*|\s+(?=(?-i:Sở|UBND|Công an|Văn phòng|Ban|Các|các)\s))", re.IGNORECASE,
)
# "(Sở A chủ trì, Sở B phối hợp)": behind the work, in an item under no agency.
_BRACKET = re.compile(r"\((?=[^()]{0,300}(?:chủ\s+trì|thực\s+hiện))(?:(?:do|giao)\s+)?([^()]+)\)")
_IN_BRACKET = re.compile(r"\s+(?:chủ\s+trì|thực\s+hiện)(?!\w)")
# "(Sở A chủ trì, hoàn thành trong quý II)"
_TIME_BEHIND = re.compile(r"[,;]\s+(?=(?:hoàn\s+thành|xong|trong|trước|đến|thời\s+(?:gian|hạn))\s)")
_UNIT_GOVERNMENT = re.compile(
    r"UBND (?P<level>huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?P<name>[^()]+)"
    r" (?P<region>(?:tỉnh|thành phố) [^()]+)"
)
# The words of a unit's own Sở in a document of the province: "Các phòng chuyên môn thuộc Sở (tỉnh A)".
_INSIDE = re.compile(r"(?P<units>Các .+? trực thuộc|Các .+?(?= thuộc)|Các .+)(?: thuộc)? Sở \([^()]+\)")
_MARK = re.compile(r"\s*\(\s*(chủ\s+trì|phối\s+hợp)\s*\)", re.IGNORECASE)
_TOGETHER = re.compile(
    r"(?:,?\s{0,9}chủ\s+trì(?:\s*,)?\s*)?(?<!hội đồng\s)phối\s+(?:kết\s+)?hợp(?:\s+chặt\s+chẽ)?"
    r"(?:\s+(?:tổ\s+chức\s+)?(?:thực\s+hiện|triển\s+khai)(?!\w))?"
    r"(?:\s+(?:với|cùng(?:\s+với)?))?\s*", re.IGNORECASE,
)


class Owners(NamedTuple):
    """`lead`, `coordinate`: canonical names in the order of the text. `spans`: (role, name, start, end)."""

    lead: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()
    spans: tuple[tuple[str, str, int, int], ...] = ()


_Role = tuple[str, Named]
_NOBODY = Owners()


def find_owners(draft: TaskDraft, context: Context, names: AgencyNames) -> Owners:
    """The owners of a task. Cells and label lines go before all prose; a table's content gives no role."""
    text = context.text
    roles: list[_Role] = []
    for role in (LEAD, COORDINATE):
        for start, end in draft.fields.get(role, ()):
            roles += _lines_of_cell(names, text, start, end, role)
    if LEAD not in draft.fields:
        prose = _prose(draft, text, names) if draft.source == "prose" else _over(draft, text, names)
        # A label for the partners alone leaves the lead to heading and item.
        partners_known = COORDINATE in draft.fields
        roles += [pair for pair in prose if pair[0] == LEAD] if partners_known else prose
    return _owners(roles) if roles else _NOBODY


def _owners(roles: Iterable[_Role]) -> Owners:
    lead: dict[str, None] = {}
    coordinate: dict[str, None] = {}
    spans: dict[tuple[str, str, int, int], None] = {}
    for role, (name, _, start, end) in roles:
        spans[role, name, start, end] = None
        (lead if role == LEAD else coordinate)[name] = None
    return Owners(tuple(lead), tuple(coordinate), tuple(spans))


def _lines_of_cell(names: AgencyNames, text: str, start: int, end: int, role: str) -> list[_Role]:
    """A cell's agencies, also where its column broke their names over lines."""
    cell = text[start:end]
    if "\n" not in cell:
        return _cell(names, text, start, end, role)
    return [(own, named._replace(start=named.start + start, end=named.end + start))
            for own, named in _cell(names, whole_lines(cell), 0, len(cell), role)]


def _cell(names: AgencyNames, text: str, start: int, end: int, role: str) -> list[_Role]:
    """A cell's agencies: "A; B", "A phối hợp với B", "A chủ trì, B phối hợp", "Chủ trì: A; phối hợp: B"."""
    printed = lowered(text[start:end])
    if "(phối hợp" in printed:
        return _marked(names.split(text, start, end), text, role)
    if "chủ trì" not in printed and not ("phối" in printed and _TOGETHER.search(text, start, end)):
        return [(role, named) for named in names.split(text, start, end)]
    found: list[_Role] = []
    current = role
    for first, last in _segments(text, start, end):
        label = _ROLE_LABEL.match(text, first, last)
        if label:
            current = COORDINATE if label["role"].lower().startswith("phối") else LEAD
            first = label.end()
        together = _TOGETHER.search(text, first, last)
        if together is None:
            found += [(current, named) for named in names.split(text, first, last)]
            continue
        behind = names.split(text, together.end(), last)
        before = names.split(text, first, together.start())
        # "... ; Sở B phối hợp": who stands before the word, with nobody behind it, is the partner.
        found += [(current if behind or not found else COORDINATE, named) for named in before]
        found += [(COORDINATE, named) for named in behind]
    return found


def _marked(named: Sequence[Named], text: str, role: str) -> list[_Role]:
    """ "Sở A (chủ trì), Sở B, Sở C (phối hợp)": the mark behind the last of a list counts for all of it."""
    found: list[_Role] = []
    for item in reversed(named):
        mark = _MARK.match(text, item.end)
        if mark:
            role = LEAD if mark[1].lower().startswith("chủ") else COORDINATE
        found.append((role, item))
    return found[::-1]


def _segments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [match.start() for match in _SEGMENT.finditer(text, start, end)]
    return list(zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True))


def _over(draft: TaskDraft, text: str, names: AgencyNames) -> list[_Role]:
    """The agency heading over a table that has no column for the lead."""
    subject, _ = _heading(draft.headings, text, names)
    return _roles(LEAD, subject.names) + _roles(COORDINATE, subject.partners) if subject else []


def _heading(
    headings: Sequence[Heading], text: str, names: AgencyNames
) -> tuple[Subject | None, Sequence[Heading]]:
    """The innermost heading that says who acts, and the introducing items below it."""
    for number in range(len(headings) - 1, -1, -1):
        subject = heading_subject(names, text, headings[number].start, headings[number].end)
        if subject:
            return subject, headings[number + 1:]
    return None, ()


def _prose(draft: TaskDraft, text: str, names: AgencyNames) -> list[_Role]:
    over, between = _heading(draft.headings, text, names)
    roles = _said(draft, text, names, over, between)
    return [(role, _of_its_unit(named, over)) for role, named in roles] if over else roles


def _of_its_unit(named: Named, over: Subject) -> Named:
    """Under "UBND quận A" a bare "Công an quận" is that unit's, under "Sở A" a "phòng thuộc Sở" its own."""
    inside = _INSIDE.fullmatch(named.name) if " Sở (" in named.name else None
    if inside and len(over.names) == 1 and over.names[0].name.startswith("Sở "):
        return named._replace(name=f"{inside['units']} {over.names[0].name}")
    unit = _UNIT_GOVERNMENT.fullmatch(over.names[0].name) if len(over.names) == 1 else None
    bare = f" {unit['level']} ({unit['region']})" if unit else ""
    core = named.name.removesuffix(bare)
    if unit is None or core == named.name or core.endswith((" các", " cấp")):
        return named
    return named._replace(name=f"{core} {unit['level']} {unit['name']} {unit['region']}")


def _said(
    draft: TaskDraft, text: str, names: AgencyNames, over: Subject | None, between: Sequence[Heading]
) -> list[_Role]:
    """The owners that the headings (`over`, with the introducing items `between`) and the item say."""
    own = item_subject(names, text, draft.start, draft.end)
    if over and own is None:
        own = paragraph_subject(names, text, draft.start, draft.end)
    if own and over and all(is_generic(named.name) for named in own.names):
        own = Subject(over.names, own.stop)
    if own:
        further = partners(names, text, own.stop, draft.end)
        if over and {named.name for named in own.names} <= {named.name for named in over.names}:
            further = [*over.partners, *further]  # "Sở A, Sở B phối hợp với C: - Sở A lo đường; ..."
        return _marked(own.names, text, LEAD) + _roles(COORDINATE, further)
    if over is None:
        return _without_agency(draft, text, names)
    spans = [*((heading.start, heading.end) for heading in between), (draft.start, draft.end)]
    further = [*over.partners, *companions(names, text, draft.start, draft.end),
               *(n for start, end in spans for n in partners(names, text, start, end))]
    if "plain" in [begins_with_partners(text, start, end) for start, end in spans]:
        return _roles(COORDINATE, [*over.names, *further])
    return _roles(LEAD, over.names) + _roles(COORDINATE, further)


def _without_agency(draft: TaskDraft, text: str, names: AgencyNames) -> list[_Role]:
    """An item under no agency: whoever must act ("X phải ..."), and partners named further on."""
    start, end = draft.start, draft.end
    if begins_with_partners(text, start, end):
        return []
    own = titled_subject(names, text, start, end)
    if own:
        return _roles(LEAD, own.names) + _roles(COORDINATE, partners(names, text, own.stop, end))
    for bracket in _BRACKET.finditer(text, start, end):
        found, stop = names.leading(text, *bracket.span(1))
        if found and _IN_BRACKET.match(text, stop, bracket.end(1)):
            time = _TIME_BEHIND.search(text, stop, bracket.end(1))
            return _cell(names, text, bracket.start(1), time.start() if time else bracket.end(1), LEAD)
    leads = _roles(LEAD, obliged(names, text, start, end))
    return leads + _roles(COORDINATE, partners(names, text, start, end))


def _roles(role: str, named: Iterable[Named]) -> list[_Role]:
    return [(role, item) for item in named]
