"""What is known of a document while its parts are read; shared by the modules that read them.

All offsets here are those of the normalised text; `extract` alone turns them into offsets of the source.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from cancu.loaders.reading import Table
from cancu.loaders.records import Deadline, DocumentHeader, Plan, Span
from cancu.loaders.scan import lowered
from cancu.loaders.tasks.footnotes import Footnote, find_footnotes

_NO_YEAR = "2100"


@dataclass(frozen=True)
class Context:
    """The normalised text, its tables, and what the header says. `year`: of an annual plan, else None.

    `abbreviations`: the document's own ("sau đây viết tắt là CCHC"), short form to long form.
    """

    text: str
    tables: tuple[Table, ...]
    header: DocumentHeader
    plan: Plan | None = None
    year: int | None = None
    abbreviations: dict[str, str] = field(default_factory=dict)
    # Time cells read so far, as printed: a column says the same in many rows.
    times: dict[str, tuple[str | None, Deadline]] = field(default_factory=dict)

    @cached_property
    def low(self) -> str:
        """The text in lower case, of the same length."""
        return lowered(self.text)

    @cached_property
    def first_year(self) -> str:
        """The year of the document, or that in which its plan begins; what is said of one before it is past.

        "" where the document has no date, or one that is a misprint ("2918").
        """
        issued = self.header.date or ""
        if issued > _NO_YEAR:
            return ""
        begins = self.plan.start if self.plan else None
        return min(issued, begins or issued)[:4]

    @cached_property
    def footnotes(self) -> tuple[Footnote, ...]:
        return find_footnotes(self.text)


class Heading(NamedTuple):
    """A heading or introducing item over a task: its printed mark (None without one) and its text's span."""

    mark: str | None
    start: int
    end: int


class TaskDraft(NamedTuple):
    """A task as the outline or a table gives it, before owner and time are read.

    `headings`: outermost first. `fields`: columns or label lines by field (lead, coordinate, time, solution,
    result ...), each with the spans of its cells; a field that the row or item has, but empty, is an empty
    tuple; a field without column or label is absent. `row`: everything that belongs to the task.
    """

    section: str | None
    ordinal: str | None
    start: int
    end: int
    source: str
    headings: tuple[Heading, ...]
    fields: dict[str, tuple[Span, ...]]
    row: Span
