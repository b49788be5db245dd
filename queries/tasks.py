"""Tasks with their plan, the documents that promulgate it, and who leads: fetched once for an answer."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cancu.graph.judging.deadline_state import Deadline, DeadlineState, deadline_state
from cancu.graph.store import Store
from cancu.queries.force import Law
from cancu.queries.runner import fetch


@dataclass
class TaskFacts:
    """A task as answers need it; days are ISO text. `carriers`: the text it stands in, and what issues it."""

    task: str
    content: str | None = None
    position: int | None = None
    folded: str | None = None
    deadline_kind: str | None = None
    deadline_text: str | None = None
    due_start: str | None = None
    due_end: str | None = None
    every: str | None = None
    due_days: list[str] = field(default_factory=list)
    deadline_sure: int | None = None
    deadline_doubt: str | None = None
    plan: str | None = None
    plan_title: str | None = None
    period_start: str | None = None
    period_end: str | None = None
    issued: str | None = None
    later_changes_apply: bool = False
    carriers: list[str] = field(default_factory=list)

    def deadline_state(self, law: Law) -> DeadlineState:
        """On the day of `law`, which must have loaded the carriers."""
        deadline = Deadline(
            self.deadline_kind, self.due_start, self.due_end, self.every, self.period_start, self.period_end,
            days=self.due_days, issued=self.issued, plan_end=law.plan_end(self.carriers),
        )
        return deadline_state(deadline, law.day)


class Tasks:
    """Facts of some tasks by id."""

    def __init__(self, store: Store, tasks: Iterable[str]) -> None:
        ids = sorted(tasks)
        self._facts: dict[str, TaskFacts] = {}
        for row in fetch(store, "tasks", {"tasks": ids}):
            self._add(row)
        self._leads: dict[str, list[dict[str, Any]]] = {}
        for row in fetch(store, "leads_of_tasks", {"tasks": ids}):
            self._leads.setdefault(row["task"], []).append(row)

    def __getitem__(self, task: str) -> TaskFacts:
        return self._facts[task]

    def leads(self, task: str) -> list[str]:
        """Ids of the agencies that lead it."""
        return [row["agency"] for row in self._leads.get(task, ())]

    def owner_gone(self, task: str, day: str) -> bool:
        """True if a body that leads it had ended by `day`."""
        return any(row["valid_to"] and row["valid_to"] < day for row in self._leads.get(task, ()))

    def _add(self, row: dict[str, Any]) -> None:
        node = row["node"]
        facts = self._facts.setdefault(row["task"], TaskFacts(
            task=row["task"], content=node["content"] or node["title"], position=node["position"],
            folded=node["folded"], deadline_kind=node["deadline_kind"], deadline_text=node["deadline_text"],
            due_start=node["due_start"], due_end=node["due_end"], every=node["every"],
            due_days=node["due_days"] or [], deadline_sure=node["deadline_sure"],
            deadline_doubt=node["deadline_doubt"],
            plan=row["plan"], plan_title=row["plan_title"], period_start=row["period_start"],
            period_end=row["period_end"], carriers=[row["task"].partition("#")[0]],
        ))
        if row["document"]:
            facts.carriers.append(row["document"])
            facts.issued = min(filter(None, (facts.issued, row["issued"])), default=None)
            facts.later_changes_apply = facts.later_changes_apply or bool(row["later_changes_apply"])
