"""The list of agencies of a document: issuers, owners of tasks, and every body it names."""

import re
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING

from cancu.loaders.agencies.levels import is_collective, level_of
from cancu.loaders.agencies.units import longer_units
from cancu.loaders.agencies.words import shown
from cancu.loaders.draft import Context
from cancu.loaders.figures.parts import inside
from cancu.loaders.records import Agency, Citation, Task

if TYPE_CHECKING:
    from cancu.loaders.agencies.names import AgencyNames

# The recipients: bodies that stand only there have no part in the document.
_RECIPIENTS = re.compile(
    r"Nơi nhận\s*:?[^\n]*(?:\n\s*(?:[-+*•][^\n]*|(?:Điều|như trên)\b[^\n]{0,20}$)?)*", re.MULTILINE
)
_LISTED_GROUPS = re.compile(r"Các sở, ban, ngành (?:tỉnh|thành phố) |UBND cấp (?:huyện|xã) \(")
# Words for a kind of body, which name none where no place is known: "Công an" in a text of a ministry.
_KINDS = frozenset((
    "UBND", "HĐND", "Công an", "Thuế", "Hải quan", "Thống kê", "Thanh tra", "Thi hành án dân sự", "Bưu điện",
    "Bộ đội Biên phòng", "Quản lý thị trường", "Đoàn đại biểu Quốc hội", "Bảo hiểm xã hội",
    "Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự", "Bộ Tư lệnh", "Tòa án nhân dân", "Viện kiểm sát nhân dân",
    "Văn phòng UBND", "Văn phòng HĐND", "Văn phòng HĐND và UBND", "Văn phòng Đảng ủy", "Đảng ủy",
    "Cổng Thông tin điện tử", "Ban nhân dân", "Đài Phát thanh và Truyền hình", "Ban Quản lý",
    "Ban Quản lý dự án",
))
_LAWS = ("LUAT", "BL", "PL", "HP")
Printed = tuple[int, str, str]  # where a name stands, its canonical form and how it is printed there
_place = itemgetter(0)


def collect_agencies(
    names: "AgencyNames", context: Context, tasks: tuple[Task, ...], citations: tuple[Citation, ...]
) -> tuple[Agency, ...]:
    """Issuers (of the document and of its citations), leads and coordinators, and every single body and the
    three usual collectives (sở, ban, ngành; UBND cấp huyện; UBND cấp xã) printed outside the recipients.

    Mentions stand in the order of the text; an issuer known only by its symbol has none.
    """
    text = context.text
    owned = {name: None for task in tasks for each in (task.lead, task.coordinate) for name in each}
    everywhere = names.everywhere()
    fuller: Mapping[str, str] = {}
    if names.place.body:
        fuller = longer_units([*(n.name for n in everywhere), *owned], names.place.body)
    issuers_and_owners = [*_issuers(names, context, citations), *owned]
    known = {name.casefold(): name for name in reversed(issuers_and_owners)}
    spelt: dict[str, str] = {}  # names as they are read, to the first spelling of each
    laws = _laws(citations)
    found: list[Printed] = []
    for name, mention, start, _ in everywhere:
        if laws and inside(laws, start):
            continue
        if name not in spelt:
            full = fuller.get(name, name)
            spelt[name] = known.setdefault(full.casefold(), full)
        found.append((start, spelt[name], mention))
    owned_at = dict.fromkeys([span[1:] for task in tasks for span in task.owner_spans])
    owners = [(start, name, shown(text[start:end])) for name, start, end in owned_at]
    mentions: dict[str, dict[str, None]] = {name: {} for name in issuers_and_owners}
    for name in _in_body(found, text):
        mentions.setdefault(name, {})
    for _, name, mention in sorted([*found, *owners], key=_place):
        if name in mentions:
            mentions[name].setdefault(mention)
    return tuple(Agency(name, tuple(forms), is_collective(name), level_of(name))
                 for name, forms in mentions.items())


def _laws(citations: Iterable[Citation]) -> list[tuple[int, int]]:
    """Spans of the laws that are named; one inside the name of another has none of its own."""
    spans: list[tuple[int, int]] = []
    for span in sorted((c.start, c.end) for c in citations if c.doc_type in _LAWS):
        if not spans or span[0] >= spans[-1][1]:
            spans.append(span)
    return spans


def _in_body(found: Iterable[Printed], text: str) -> dict[str, None]:
    recipients = [match.span() for match in _RECIPIENTS.finditer(text)]
    names: dict[str, None] = {}
    for start, name, _ in found:
        if name not in names and name not in _KINDS and not (recipients and inside(recipients, start)) \
                and (not is_collective(name) or _LISTED_GROUPS.match(name)):
            names[name] = None
    return names


def _issuers(names: "AgencyNames", context: Context, citations: Iterable[Citation]) -> list[str]:
    found = []
    for issuer in dict.fromkeys([context.header.issuer, *(citation.issuer for citation in citations)]):
        if issuer:
            parts, stop = names.leading(issuer, 0, len(issuer), whole=True)
            found += [part.name for part in parts] if stop == len(issuer) else [issuer]
    return found
