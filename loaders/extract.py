"""From a reading to its record: every part read on the normalised text, every span mapped to the source."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cancu.loaders.abbreviations import find_abbreviations
from cancu.loaders.agencies import AgencyNames
from cancu.loaders.citations import find_citations
from cancu.loaders.deadlines import cell_deadline, prose_deadline
from cancu.loaders.draft import Context, TaskDraft
from cancu.loaders.footnotes import by_mark, find_footnotes, footnotes_of
from cancu.loaders.header import read_header
from cancu.loaders.indices import find_indices, first_mentions
from cancu.loaders.owners import find_owners
from cancu.loaders.pipe_tables import pipe_tables
from cancu.loaders.plan import plan_year, read_plans
from cancu.loaders.reading import Reading, Table
from cancu.loaders.records import (
    Citation,
    CriteriaGroup,
    Deadline,
    IndexMention,
    IndexResult,
    Record,
    Span,
    Task,
    UnmetCriterion,
)
from cancu.loaders.relations import find_relations
from cancu.loaders.results import find_index_results
from cancu.loaders.targets import find_targets
from cancu.loaders.tasks import find_tasks
from cancu.loaders.text import Text, normalise

_HEAD = 80  # characters of a task's head


def extract(reading: Reading) -> Record:
    """The record of a reading. Pure and deterministic; `warnings`: what the reader or the tables left out."""
    text = normalise(reading.text)
    header = read_header(text.text)
    plans = read_plans(text.text, header)
    plan = plans[0] if plans else None
    context = Context(
        text.text, _normalised_tables(reading.tables, text) or pipe_tables(text.text), header, plan,
        plan_year(plan) if plan else None, find_abbreviations(text.text),
    )
    drafts, left_out = find_tasks(context)
    citations = _with_sections(find_citations(text.text, header), drafts)
    indices = find_indices(text.text)
    names = AgencyNames(header, context.abbreviations, text.text)
    cites = _Cites(text.text, citations)
    tasks = [_task(number, draft, context, names, indices, cites.of(number, draft))
             for number, draft in enumerate(drafts, 1)]
    record = Record(
        source=reading.text, file=reading.file, document=header, plans=plans, citations=tuple(citations),
        relations=tuple(find_relations(text.text, header, citations)), tasks=tuple(tasks),
        agencies=names.collect(context, tasks, citations), indices=tuple(first_mentions(indices)),
        targets=tuple(find_targets(context)), index_results=tuple(find_index_results(context, indices)),
        warnings=(*reading.warnings, *left_out),
    )
    return _in_source(record, text)


def _normalised_tables(tables: Sequence[Table], text: Text) -> tuple[Table, ...]:
    at = text.index
    return tuple(
        Table(at(table.start), at(table.end),
              tuple(replace(cell, start=at(cell.start), end=at(cell.end)) for cell in table.cells))
        for table in tables
    )


def _with_sections(citations: Iterable[Citation], drafts: Sequence[TaskDraft]) -> list[Citation]:
    """Citations inside a task's item, or any cell or label line of its row, get that task as section."""
    rows = [(*draft.row, number) for number, draft in enumerate(drafts, 1)]
    # A cell merged over several rows, or label lines under several items: the first task that has it.
    shared: dict[Span, int] = {}
    for number, draft in enumerate(drafts, 1):
        for spans in draft.fields.values():
            for span in spans:
                shared.setdefault(span, number)
    cells = sorted((*span, number) for span, number in shared.items())
    found = []
    for citation in citations:
        if citation.section != "footnote":
            task = _owner(rows, citation.start) or _owner(cells, citation.start)
            citation = replace(citation, section=f"task:T{task}") if task else citation
        found.append(citation)
    return found


def _owner(spans: Sequence[tuple[int, int, int]], position: int) -> int | None:
    """The task of the last of the sorted spans that begins before `position`, if it reaches that far."""
    place = bisect_right(spans, (position, sys.maxsize, 0)) - 1
    return spans[place][2] if place >= 0 and position < spans[place][1] else None


class _Cites:
    """What tasks cite: the citations of each section and those of the footnotes, in their order."""

    def __init__(self, text: str, citations: Sequence[Citation]) -> None:
        self.text = text
        self.notes = by_mark(find_footnotes(text))
        self.citations = citations
        self.own: dict[str, list[str]] = {}
        for citation in citations:
            self.own.setdefault(citation.section, []).append(citation.key)

    def of(self, number: int, draft: TaskDraft) -> tuple[str, ...]:
        """Keys of the task's own citations, then of the footnotes whose marks stand in its text; distinct."""
        keys = list(self.own.get(f"task:T{number}", ()))
        for note in footnotes_of(self.text, draft.start, draft.end, self.notes):
            first, last = (bisect_left(self.citations, place, key=lambda citation: citation.start)
                           for place in (note.start, note.end))
            keys += [citation.key for citation in self.citations[first:last]]
        return tuple(dict.fromkeys(keys))


def _task(
    number: int, draft: TaskDraft, context: Context, names: AgencyNames, indices: Sequence[IndexMention],
    cites: tuple[str, ...],
) -> Task:
    owners = find_owners(draft, context, names)
    deadline_text, deadline, deadline_span = _deadline(draft, context)
    solution = _hull(draft.fields.get("solution", ()))
    return Task(
        id=f"T{number}", plan="P1", section=draft.section, ordinal=draft.ordinal, start=draft.start,
        end=draft.end, head="", source=draft.source, lead=owners.lead, coordinate=owners.coordinate,
        deadline_text=deadline_text, deadline=deadline, cites=cites,
        indices=_indices(draft, indices),
        solution_start=solution[0] if solution else None, solution_end=solution[1] if solution else None,
        owner_spans=owners.spans, deadline_span=deadline_span, row_span=draft.row,
    )


def _indices(draft: TaskDraft, indices: Sequence[IndexMention]) -> tuple[str, ...]:
    """Codes named in the task itself, in order."""
    first = bisect_left(indices, draft.start, key=lambda index: index.start)
    last = bisect_left(indices, draft.end, lo=first, key=lambda index: index.start)
    return tuple(dict.fromkeys(index.code for index in indices[first:last]))


def _deadline(draft: TaskDraft, context: Context) -> tuple[str | None, Deadline, Span | None]:
    """From the time column or label where there is one; else, in prose, from the words of the item."""
    cells = draft.fields.get("time")
    if cells is not None:
        printed = " ".join(context.text[start:end].strip() for start, end in cells)
        text, deadline = cell_deadline(printed, context.year)
        return text, deadline, _hull(cells)
    found = None
    if draft.source == "prose":
        found = prose_deadline(context.text, draft.start, draft.end, context.year)
    return (found[1], found[2], found[0]) if found else (None, Deadline(), None)


def _hull(spans: Sequence[Span]) -> Span | None:
    return (spans[0][0], spans[-1][1]) if spans else None


def _in_source(record: Record, text: Text) -> Record:
    """Every span as offsets of the source, and what must equal its slice cut from there."""
    source = text.source

    citations = [replace(c, start=s, end=e) for c in record.citations for s, e in [text.span(c.start, c.end)]]
    indices = [replace(i, start=s, end=e) for i in record.indices for s, e in [text.span(i.start, i.end)]]
    targets = [replace(t, start=s, end=e) for t in record.targets for s, e in [text.span(t.start, t.end)]]
    relations = [replace(r, start=s, end=e) for r in record.relations for s, e in [text.span(r.start, r.end)]]
    return replace(
        record,
        plans=tuple(replace(plan, span=text.span(*plan.span)) for plan in record.plans),
        citations=tuple(replace(c, text=source[c.start:c.end]) for c in citations),
        relations=tuple(relations),
        tasks=tuple(_task_in_source(task, text) for task in record.tasks),
        indices=tuple(replace(i, name=source[i.start:i.end]) for i in indices),
        targets=tuple(replace(t, text=source[t.start:t.end]) for t in targets),
        index_results=tuple(_result_in_source(result, text) for result in record.index_results),
    )


def _task_in_source(task: Task, text: Text) -> Task:
    start, end = text.span(task.start, task.end)
    solution: tuple[int, int] | tuple[None, None] = (None, None)
    if task.solution_start is not None and task.solution_end is not None:
        solution = text.span(task.solution_start, task.solution_end)
    return replace(
        task, start=start, end=end, head=" ".join(text.text[task.start:task.end].split())[:_HEAD],
        solution_start=solution[0], solution_end=solution[1],
        owner_spans=tuple((role, name, *text.span(s, e)) for role, name, s, e in task.owner_spans),
        deadline_span=text.span(*task.deadline_span) if task.deadline_span else None,
        row_span=text.span(*task.row_span) if task.row_span else None,
    )


def _result_in_source(result: IndexResult, text: Text) -> IndexResult:
    start, end = text.span(result.start, result.end)
    return replace(result, start=start, end=end, groups=tuple(_group(group, text) for group in result.groups))


def _group(group: CriteriaGroup, text: Text) -> CriteriaGroup:
    start, end = text.span(group.start, group.end)
    unmet = tuple(_criterion(item, text) for item in group.unmet_criteria)
    return replace(group, start=start, end=end, unmet_criteria=unmet)


def _criterion(item: UnmetCriterion, text: Text) -> UnmetCriterion:
    start, end = text.span(item.start, item.end)
    components = []
    for part in item.components:
        first, last = text.span(part.start, part.end)
        components.append(replace(part, start=first, end=last, text=text.source[first:last]))
    return replace(item, start=start, end=end, text=text.source[start:end], components=tuple(components))
