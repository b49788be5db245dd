"""Who belongs to a collective that is given a task, and who is left out of it by name."""

import re

from cancu.graph.judging.force import Day
from cancu.loaders.text import fold

# "các sở, ban, ngành tỉnh (trừ Sở Y tế)"
_EXCEPT = re.compile(r"(?:trừ|ngoại trừ|không bao gồm)\s+([^();.]+)", re.IGNORECASE)


def is_excepted(agency: str, province: str | None, *texts: str | None) -> bool:
    """True if one of `texts` (the mention, the quote) leaves the agency out by its name."""
    name = fold(agency)
    if province:
        name = re.sub(rf" (?:tinh|thanh pho) {re.escape(fold(province))}$", "", name)
    return any(
        f" {name} " in f" {fold(match[1])} " for text in texts for match in _EXCEPT.finditer(text or "")
    )


def was_member(from_date: Day | None, to_date: Day | None, first: Day | None, last: Day | None) -> bool:
    """True if the membership meets the days of the task, `first` to `last`; open where a day is not known."""
    ended_before = to_date is not None and first is not None and to_date < first
    begins_after = from_date is not None and last is not None and last < from_date
    return not (ended_before or begins_after)
