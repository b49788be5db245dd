"""What is known on a day of the acts upon a document: who was issued by then, and whether he could act.

A newer document acts on an older one from its own first day in force. If it is repealed before that day it
never acts; if it is suspended on that day it acts when the suspension is over (Luật 80/2015/QH13 Điều 153:
what is suspended has no force meanwhile). A suspension itself lasts no longer than the document behind it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from cancu.graph.judging.force import ENDING, Act, Day, Facts


def seen_on(facts: Facts, known: Mapping[str, Facts], day: Day) -> Facts:
    """The document as one can judge it on `day`; `known` holds the documents that act on it.

    Acts of documents that were not issued by then are left out, the others stand as they take effect.
    """
    acts = (_standing(act, known.get(act.by, Facts(act.by)), known, day) for act in _issued(facts, day))
    return replace(facts, acts=tuple(act for act in acts if act))


def _issued(facts: Facts, day: Day) -> list[Act]:
    return [act for act in facts.acts if act.issued_by(day)]


def _standing(act: Act, newer: Facts, known: Mapping[str, Facts], day: Day) -> Act | None:
    """The act as it takes effect, None if it never does (or nobody knows when)."""
    if act.rel == "DINH_CHI":
        return _suspension(act, newer, day)
    if act.effective is None:
        return act
    for one in _issued(newer, day):
        if one.rel == "BAI_BO" and one.effective and one.effective <= act.effective:
            return None
        if one.rel != "DINH_CHI":
            continue
        pause = _suspension(one, known.get(one.by, Facts(one.by)), day)
        if pause.begun(act.effective) and (pause.until is None or act.effective < pause.until):
            return replace(act, effective=pause.until, certainty="inferred") if pause.until else None
    return act


def _suspension(act: Act, newer: Facts, day: Day) -> Act:
    """A suspension with its end: its own, or that of the document that suspends."""
    ends = [one.effective for one in _issued(newer, day) if one.rel in ENDING and one.effective]
    if newer.term_end:
        ends.append((date.fromisoformat(newer.term_end) + timedelta(days=1)).isoformat())
    until = min([*ends, *([act.until] if act.until else [])], default=None)
    return replace(act, until=until)
