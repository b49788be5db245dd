"""State of a document on a day, from its own properties and the law edges that point at it.

Sources of the rules: Luật 80/2015/QH13 Điều 153, 154 and Luật 64/2025/QH15 Điều 57 (when a normative text
loses force), NĐ 34/2016/NĐ-CP Điều 38. Days are ISO strings (YYYY-MM-DD), which compare as text; force is
`[effective, end)`: a text ends on the day on which the newer one takes effect.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

Day = str

ENDING = ("THAY_THE", "BAI_BO")


class State(StrEnum):
    """What can be said of a document on a day. UNKNOWN: the register does not know it; never "in force"."""

    IN_FORCE = "in_force"
    AMENDED = "amended"
    PARTLY_ENDED = "partly_ended"
    NOT_YET = "not_yet"
    ENDED = "ended"
    ENDED_DAY_UNKNOWN = "ended_day_unknown"
    SUSPENDED = "suspended"
    TERM_OVER = "term_over"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Act:
    """A newer document `by` acts on an older one. `effective`: first day; None when no source gives it.

    `not_before`: the day on which the newer one was issued, or the first day of its year.
    """

    rel: str
    by: str
    effective: Day | None = None
    not_before: Day | None = None
    until: Day | None = None
    article: str | None = None
    certainty: str | None = None
    confidence: str | None = None
    quote: str | None = None
    source_doc: str | None = None

    def begun(self, day: Day) -> bool:
        """True if it has taken effect by `day`, as far as known (an unknown day counts from `not_before`)."""
        first = self.effective or self.not_before
        return first is None or first <= day

    def issued_by(self, day: Day) -> bool:
        """True if the newer document had been issued by `day`; before that nobody could know of the act."""
        return self.not_before is None or self.not_before <= day


@dataclass(frozen=True)
class Derived:
    """What follows for a detailing text from the end of its parent; kept apart from what is stated.

    `rule`: ended, ended_unless_kept, partly_ended, doubtful, to_check. `since`: the day the parent ended.
    """

    rule: str
    since: Day
    parent: str


@dataclass(frozen=True)
class Validity:
    """All that is known of a document's force, for any day.

    `start`: first day in force. `start_inferred`: no source gives it, the day of issue stands in, or the end
    of the year of issue; between `start_not_before` and `start` nothing can be said.
    """

    document: str
    registered: bool
    start: Day | None = None
    start_inferred: bool = False
    start_not_before: Day | None = None
    ender: Act | None = None
    ender_day_unknown: Act | None = None
    term_end: Day | None = None
    partly: tuple[Act, ...] = ()
    amended: tuple[Act, ...] = ()
    suspended: tuple[Act, ...] = ()
    derived: Derived | None = None

    @property
    def end(self) -> Day | None:
        """First day on which it is no longer in force, where a source gives it."""
        return self.ender.effective if self.ender else None


@dataclass(frozen=True)
class Facts:
    """A document as the graph has it: its own dates, the acts upon it, and the parents it details."""

    id: str
    registered: bool = False
    issued: Day | None = None
    effective: Day | None = None
    term_end: Day | None = None
    year: str | None = None
    acts: tuple[Act, ...] = ()
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class Link:
    """One step of a chain of replacements: the newer document, from when, where it says so, its own state."""

    document: str
    effective: Day | None
    article: str | None
    state: State


def validity(facts: Facts, parents: Mapping[str, "Validity"] | None = None) -> Validity:
    """The force of one document; `parents` holds the validity of the documents it details."""
    acts = [act for act in facts.acts if act.by != facts.id]
    known = sorted((a for a in acts if a.rel in ENDING and a.effective), key=_ending_order)
    open_ended = [a for a in acts if a.rel in ENDING and not a.effective]
    first = _year(facts) if not (facts.effective or facts.issued) else None
    return Validity(
        document=facts.id,
        registered=facts.registered,
        start=facts.effective or facts.issued or (first and f"{int(first[:4]) + 1:04d}-01-01"),
        start_inferred=not facts.effective,
        start_not_before=first,
        ender=known[0] if known else None,
        ender_day_unknown=min(open_ended, key=_unknown_order) if open_ended else None,
        term_end=facts.term_end,
        partly=_of(acts, "BAI_BO_MOT_PHAN"),
        amended=_of(acts, "SUA_DOI"),
        suspended=_of(acts, "DINH_CHI"),
        derived=_derived(facts.details, parents or {}),
    )


def state_on(validity: Validity, day: Day) -> State:
    """The stated state on `day`. Derived force never enters here."""
    if validity.end and validity.end <= day:
        return State.ENDED
    if validity.ender_day_unknown and validity.ender_day_unknown.begun(day):
        return State.ENDED_DAY_UNKNOWN
    if validity.start and day < validity.start:
        return State.NOT_YET if day < (validity.start_not_before or validity.start) else State.UNKNOWN
    if suspension_on(validity, day):
        return State.SUSPENDED
    if validity.term_end and validity.term_end < day:
        return State.TERM_OVER
    if not validity.registered or validity.start is None:
        return State.UNKNOWN
    if any(act.begun(day) for act in validity.partly):
        return State.PARTLY_ENDED
    return State.AMENDED if any(act.begun(day) for act in validity.amended) else State.IN_FORCE


def suspension_on(validity: Validity, day: Day) -> Act | None:
    """The suspension that covers `day`: `[effective, until)`, without `until` still running."""
    for act in validity.suspended:
        if act.begun(day) and (act.until is None or day < act.until):
            return act
    return None


def ended_by(validity: Validity, day: Day) -> Act | None:
    """Who ended it by `day`: the act with the earliest known day, else the one whose day is not known."""
    if validity.end and validity.end <= day:
        return validity.ender
    unknown = validity.ender_day_unknown
    return unknown if unknown and unknown.begun(day) else None


def replacements(document: str, facts: Mapping[str, Facts], day: Day) -> tuple[Link, ...]:
    """What replaces it, in order, up to the first one that is not replaced itself by `day`.

    Several replacers of the same day (a text split in two) stand side by side; a repeal without successor
    gives none. A document is entered once, so that a circle in the sources ends.
    """
    links: list[Link] = []
    seen, frontier = {document}, [document]
    while frontier:
        newer: list[str] = []
        for older in frontier:
            for act in _replacers(facts.get(older), day, first=older == document):
                if act.by not in seen:
                    seen.add(act.by)
                    newer.append(act.by)
                    state = _state(facts.get(act.by), act.by, day)
                    links.append(Link(act.by, act.effective, act.article, state))
        frontier = newer
    return tuple(links)


def _replacers(facts: Facts | None, day: Day, *, first: bool) -> list[Act]:
    """The earliest THAY_THE acts on a document; beyond the first step only those begun by `day`."""
    acts = [a for a in facts.acts if a.rel == "THAY_THE" and a.by != facts.id] if facts else []
    acts = [a for a in acts if first or a.begun(day)]
    if not acts:
        return []
    earliest = min(a.effective or a.not_before or "9" for a in acts)
    return sorted((a for a in acts if (a.effective or a.not_before or "9") == earliest), key=lambda a: a.by)


def _state(facts: Facts | None, document: str, day: Day) -> State:
    return state_on(validity(facts or Facts(document)), day)


def _year(facts: Facts) -> Day | None:
    return f"{facts.year}-01-01" if facts.year and facts.year.isdigit() else None


def _ending_order(act: Act) -> tuple[str, bool, str]:
    # Two full acts of one day: the replacement says more than the repeal.
    return act.effective or "", act.rel != "THAY_THE", act.by


def _unknown_order(act: Act) -> tuple[str, bool, str]:
    return act.not_before or "", act.rel != "THAY_THE", act.by


def _of(acts: Iterable[Act], rel: str) -> tuple[Act, ...]:
    chosen = (act for act in acts if act.rel == rel)
    return tuple(sorted(chosen, key=lambda a: (a.effective or a.not_before or "", a.by)))


def _derived(details: Sequence[str], parents: Mapping[str, Validity]) -> Derived | None:
    """Fate of a detailing text by the day on which its parent ended (four periods of law)."""
    ends = [(end, parent) for parent in details if (end := _end_of(parents.get(parent)))]
    if not ends:
        return None
    since, parent = max(ends)
    rule = _rule_of_period(since)
    if rule.startswith("ended") and len(ends) < len(set(details)):
        rule = "partly_ended"  # NĐ 34/2016 Điều 38: it details several texts, one of which has ended
    return Derived(rule, since, parent)


def _end_of(validity: Validity | None) -> Day | None:
    return validity.end if validity else None


def _rule_of_period(since: Day) -> str:
    if since >= "2025-04-01":
        return "to_check"  # Luật 64/2025 Điều 57.2: goes on as far as not contrary
    if since >= "2016-07-01":
        return "ended"  # Luật 80/2015 Điều 154.4: falls with its parent
    return "doubtful" if since >= "2009-01-01" else "ended_unless_kept"
