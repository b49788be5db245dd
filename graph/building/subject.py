"""The document whose rows are being built: its record, its id, and whom its words mean."""

from dataclasses import dataclass, field, replace
from typing import Any

from cancu.graph.building.evidence import evidence
from cancu.graph.identity import Identity, Register, document_id, full_day, last_day
from cancu.graph.rows import EdgeRow, Value
from cancu.loaders.records import Record, Span
from cancu.loaders.wrapped import unwrapped


@dataclass
class Subject:
    """`id`: of the document; `day`: its date as the latest it may mean, None where it has none.

    Quotes come from the text with its sentences on one line, where the width of a page broke them.
    """

    record: Record
    known: Register
    id: str = field(init=False)
    day: str | None = field(init=False)
    _prose: str = field(init=False)
    _dates: dict[str, list[str]] = field(init=False)
    _identities: dict[str, Identity] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.id = document_id(self.record.document, self.known, self.record.source)
        self.day = last_day(self.record.document.date)
        self._prose = unwrapped(self.record.source)
        self._dates = {}
        for citation in self.record.citations:
            if citation.date:
                self._dates.setdefault(citation.key, []).append(citation.date)

    def identify(self, key: str) -> Identity:
        """The node that a key of this text means; the text's own key is the document itself.

        All mentions of a key in one text mean one document: the first full date of any of them counts.
        """
        if key not in self._identities:
            self._identities[key] = self._identify(key)
        return self._identities[key]

    def _identify(self, key: str) -> Identity:
        if key == self.record.document.key:
            return Identity(self.id)
        dates = self._dates.get(key, [])
        days = sorted({date for date in dates if full_day(date)})
        first = next((date for date in dates if full_day(date)), dates[0] if dates else None)
        found = self.known.identify(key, first, self.day)
        others = any(self.known.identify(key, date, self.day).conflict for date in dates)
        return replace(found, conflict=others or len(days) > 1)

    def part(self, mark: str) -> str:
        """The id of a part of the document: `P1`, `T12`, `C3`, `R1.2`."""
        return f"{self.id}#{mark}"

    def evidence(self, span: Span, rule: str, **more: Any) -> dict[str, Value]:
        """Evidence in this document's text; see `evidence.evidence`."""
        origin = self.record.origin
        return evidence(self._prose, self.id, *span, rule, **more) | {
            "file": origin.file(span[0]), "page": origin.page(span[0]), "sure": origin.sure(*span)}

    def edge(self, type_: str, start: tuple[str, str], end: tuple[str, str],
             properties: dict[str, Value]) -> EdgeRow:
        """An edge between `(label, id)` and `(label, id)`."""
        return EdgeRow(type_, *start, *end, properties)
