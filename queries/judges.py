"""Judgements added to the rows of a question: force, deadlines, exceptions, as graph/ decides them."""

from collections.abc import Callable, Mapping
from typing import Any

from cancu.graph.building.members import is_excepted
from cancu.graph.judging.force import State, state_on
from cancu.graph.judging.routes import announces_end
from cancu.graph.store import Store
from cancu.loaders.errors import CancuError
from cancu.queries.force import Law
from cancu.queries.tasks import Tasks

Rows = list[dict[str, Any]]
Judge = Callable[[Store, Rows, Mapping[str, Any]], Rows]


class JudgeError(CancuError):
    """A question that names a judge which does not exist."""


def judge(name: str, store: Store, rows: Rows, asked: Mapping[str, Any]) -> Rows:
    """The rows with the columns that this judge adds, without those it leaves out.

    `asked`: the parameters of the question, and `day` (ISO) also where it is none of them.
    """
    if name not in JUDGES:
        raise JudgeError(f"there is no judge {name!r}.", remedy=f"Use one of: {', '.join(sorted(JUDGES))}.")
    return JUDGES[name](store, rows, asked)


def _bases(store: Store, rows: Rows, asked: Mapping[str, Any]) -> Rows:
    """state_at_issue, state, ended, replaced_by of each row's `document`."""
    law = _loaded(store, rows, "document", asked["day"])
    return _with_force(law, rows)


def _basis(store: Store, rows: Rows, asked: Mapping[str, Any]) -> Rows:
    """As `bases`, for tasks; a text that repeals the basis, or a sentence that only says so, is left out."""
    law = _loaded(store, rows, "document", asked["day"])
    law.load_bases({row["carrier"] for row in rows})
    return _with_force(law, [row for row in rows if not _is_history(law, row)])


def _is_history(law: Law, row: dict[str, Any]) -> bool:
    """True for a row that only says or carries out the end of its basis."""
    carrier, document = row["carrier"], row["document"]
    named_only = row["how"] in (None, "neu") and law.knows_the_end([carrier], document)
    return named_only or law.ends(carrier, document) or announces_end(row["quote"], row["so_ky_hieu"])


def _replacement(store: Store, rows: Rows, asked: Mapping[str, Any]) -> Rows:
    """state of the newer document, and whether one may pass on to it: the last of the chain, in force."""
    law = _loaded(store, rows, "newer", asked["day"])
    replaced = {row["older"] for row in rows}
    standing = (State.IN_FORCE, State.AMENDED, State.PARTLY_ENDED)
    return [row | {"state": law.state(row["newer"]),
                   "successor": row["newer"] not in replaced and law.state(row["newer"]) in standing}
            for row in rows]


def _due(store: Store, rows: Rows, asked: Mapping[str, Any]) -> Rows:
    """state and next_date; only what is overdue or due by `until` stays."""
    tasks, law = Tasks(store, {row["task"] for row in rows}), Law(store, asked["day"])
    law.load({carrier for row in rows for carrier in tasks[row["task"]].carriers})
    judged = []
    for row in rows:
        found = tasks[row["task"]].deadline_state(law)
        due = found.next_date or row["due_end"]
        if found.reason is None and due and due <= asked["until"]:
            judged.append(row | {"state": found.state, "next_date": found.next_date})
    return sorted(judged, key=lambda row: (row["next_date"] or row["due_end"], row["task"],
                                           row["agency"] or ""))


def _exceptions(_: Store, rows: Rows, __: Mapping[str, Any]) -> Rows:
    """Without the tasks whose sentence leaves this member out."""
    return [row for row in rows
            if not is_excepted(row["title"], row["province"], row["mention"], row["quote"])]


def _loaded(store: Store, rows: Rows, column: str, day: str) -> Law:
    law = Law(store, day)
    law.load({row[column] for row in rows})
    return law


def _with_force(law: Law, rows: Rows) -> Rows:
    described = {document: law.describe(document) for document in {row["document"] for row in rows}}
    names = ("state", "ended", "not_before", "replaced_by")
    return [
        row | {"state_at_issue": row["issued"] and state_on(law.validity(row["document"]), row["issued"])}
        | {name: described[row["document"]][name] for name in names}
        for row in rows
    ]


JUDGES: dict[str, Judge] = {
    "bases": _bases, "basis": _basis, "replacement": _replacement, "due": _due, "exceptions": _exceptions,
}

