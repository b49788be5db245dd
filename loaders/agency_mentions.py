"""The list of agencies of a document: issuers, owners of tasks, and every body it names."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cancu.loaders.agency_bodies import Named
from cancu.loaders.agency_levels import is_collective, level_of
from cancu.loaders.draft import Context
from cancu.loaders.records import Agency, Citation, Task

if TYPE_CHECKING:
    from cancu.loaders.agencies import AgencyNames

# The recipients: bodies that stand only there have no part in the document.
_RECIPIENTS = re.compile(r"Nơi nhận\s*:?[^\n]*(?:\n\s*(?:[-+*•][^\n]*)?)*")
_LISTED_GROUPS = re.compile(r"Các sở, ban, ngành (?!có liên quan)|UBND cấp (?:huyện|xã) \(")


def collect_agencies(
    names: "AgencyNames", context: Context, tasks: tuple[Task, ...], citations: tuple[Citation, ...]
) -> tuple[Agency, ...]:
    """Issuers (of the document and of its citations), leads and coordinators, and every single body and the
    three usual collectives (sở, ban, ngành; UBND cấp huyện; UBND cấp xã) printed outside the recipients.

    In the order of the text; a name without a mention (an issuer known by its symbol) stands first.
    """
    found = names.find(context.text, 0, len(context.text))
    owners = [Named(name, " ".join(context.text[start:end].split()), start, end)
              for task in tasks for _, name, start, end in task.owner_spans]
    listed = dict.fromkeys([*_issuers(names, context, citations),
                            *(name for task in tasks for name in (*task.lead, *task.coordinate))])
    recipients = [match.span() for match in _RECIPIENTS.finditer(context.text)]
    for named in found:
        inside = any(start <= named.start < end for start, end in recipients)
        if not inside and (not is_collective(named.name) or _LISTED_GROUPS.match(named.name)):
            listed.setdefault(named.name)
    mentions: dict[str, dict[str, None]] = {name: {} for name in listed}
    for named in sorted([*found, *owners], key=lambda n: n.start):
        if named.name in mentions:
            mentions[named.name].setdefault(named.mention)
    return tuple(Agency(name, tuple(forms), is_collective(name), level_of(name)) for name, forms in mentions.items())


def _issuers(names: "AgencyNames", context: Context, citations: Iterable[Citation]) -> list[str]:
    printed = [context.header.issuer, *(citation.issuer for citation in citations)]
    found = []
    for issuer in printed:
        if issuer:
            parts, stop = names.leading(issuer, 0, len(issuer), whole=True)
            found += [part.name for part in parts] if stop == len(issuer) else [issuer]
    return found
