"""From a reading to its record: every part read on the normalised text, every span mapped to the source."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from cancu.loaders.agencies.names import AgencyNames
from cancu.loaders.changing import changed
from cancu.loaders.document.header import read_header
from cancu.loaders.document.plan import plan_year, read_plans
from cancu.loaders.doubts import checked
from cancu.loaders.draft import Context, TaskDraft
from cancu.loaders.figures.index_results import find_index_results
from cancu.loaders.figures.indices import find_indices, first_mentions
from cancu.loaders.figures.targets import find_targets
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
from cancu.loaders.references.citations import find_citations, opening_clauses
from cancu.loaders.references.relations import find_relations
from cancu.loaders.scan import one_line
from cancu.loaders.tables.pipe_tables import pipe_tables
from cancu.loaders.tasks.abbreviations import find_abbreviations
from cancu.loaders.tasks.footnotes import by_mark, footnotes_of
from cancu.loaders.tasks.items import find_tasks
from cancu.loaders.tasks.owners import Owners, find_owners
from cancu.loaders.text import Text, normalise
from cancu.loaders.times.cycles import due_days, sentence
from cancu.loaders.times.deadlines import cell_deadline, prose_deadline

_HEAD = 80  # characters of a task's head
_NONE_SAID = (None, Deadline(), None)  # text, deadline and span of a task without time


def extract(reading: Reading) -> Record:
    """The record of a reading. Pure and deterministic; `warnings`: what the reader or the tables left out."""
    text = normalise(reading.text)
    header = read_header(text.text)
    plans = read_plans(text.text, header)
    plan = plans[0] if plans else None
    context = Context(
        text.text, _tables(reading.tables, text), header, plan,
        plan_year(plan) if plan else None, find_abbreviations(text.text),
    )
    drafts, left_out = find_tasks(context)
    clauses = opening_clauses(text.text, header, plans)
    citations = _with_sections(find_citations(text.text, header, clauses, context.footnotes), drafts)
    indices = find_indices(text.text)
    names = AgencyNames(header, context.abbreviations, text.text)
    cites = _Cites(context, citations)
    # Each question is asked of all drafts in a row: that is faster than all questions of each draft.
    owners = [find_owners(draft, context, names) for draft in drafts]
    times = [_deadline(draft, context) for draft in drafts]
    read = zip(drafts, owners, times, _codes(drafts, indices), strict=True)
    tasks = [_task(number, draft, context, owner, time, codes, cites.of(number, draft))
             for number, (draft, owner, time, codes) in enumerate(read, 1)]
    record = Record(
        source=reading.text, file=reading.file, document=header, plans=plans, citations=tuple(citations),
        relations=tuple(find_relations(text.text, header, citations, clauses)), tasks=tuple(tasks),
        agencies=names.collect(context, tasks, citations), indices=tuple(first_mentions(indices)),
        targets=tuple(find_targets(context)), index_results=tuple(find_index_results(context, indices)),
        warnings=(*reading.warnings, *left_out), origin=reading.origin,
    )
    return checked(_in_source(record, text))


def _tables(tables: Sequence[Table], text: Text) -> tuple[Table, ...]:
    """Those of the format, and those that a Markdown text (or the part of a text that is one) spells."""
    real = _normalised_tables(tables, text)
    spelt = [table for table in pipe_tables(text.text)
             if not any(table.start < other.end and other.start < table.end for other in real)]
    return tuple(sorted((*real, *spelt), key=lambda table: table.start)) if spelt else real


def _normalised_tables(tables: Sequence[Table], text: Text) -> tuple[Table, ...]:
    at = text.index
    return tuple(
        Table(at(table.start), at(table.end),
              tuple(changed(cell, start=at(cell.start), end=at(cell.end)) for cell in table.cells))
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
            citation = changed(citation, section=f"task:T{task}") if task else citation
        found.append(citation)
    return found


def _owner(spans: Sequence[tuple[int, int, int]], position: int) -> int | None:
    """The task of the last of the sorted spans that begins before `position`, if it reaches that far."""
    place = bisect_right(spans, (position, sys.maxsize, 0)) - 1
    return spans[place][2] if place >= 0 and position < spans[place][1] else None


class _Cites:
    """What tasks cite: the citations of each section and those of the footnotes, in their order."""

    def __init__(self, context: Context, citations: Sequence[Citation]) -> None:
        self.text = context.text
        self.notes = by_mark(context.footnotes)
        self.citations = citations
        self.own: dict[str, list[str]] = {}
        for citation in citations:
            self.own.setdefault(citation.section, []).append(citation.key)

    def of(self, number: int, draft: TaskDraft) -> tuple[str, ...]:
        """Keys of the task's own citations, then of the footnotes whose marks stand in its text; distinct."""
        own = self.own.get(f"task:T{number}", ())
        if not self.notes:
            return tuple(dict.fromkeys(own)) if own else ()
        keys = list(own)
        for note in footnotes_of(self.text, draft.start, draft.end, self.notes):
            first, last = (bisect_left(self.citations, place, key=lambda citation: citation.start)
                           for place in (note.start, note.end))
            keys += [citation.key for citation in self.citations[first:last]]
        return tuple(dict.fromkeys(keys))


def _task(
    number: int, draft: TaskDraft, context: Context, owners: Owners,
    time: tuple[str | None, Deadline, Span | None], indices: tuple[str, ...], cites: tuple[str, ...],
) -> Task:
    section, ordinal, start, end, source, _, fields, row = draft
    deadline_text, deadline, deadline_span = time
    solution_start, solution_end = _hull(fields.get("solution", ())) or (None, None)
    due = () if deadline.kind != "recurring" else _due_days(
        draft, context, deadline_text or "", deadline, deadline_span)
    return Task(
        id=f"T{number}", plan="P1", section=section, ordinal=ordinal, start=start, end=end,
        head=one_line(context.text[start:end])[:_HEAD], source=source,
        lead=owners.lead, coordinate=owners.coordinate, deadline_text=deadline_text, deadline=deadline,
        indices=indices, cites=cites, solution_start=solution_start, solution_end=solution_end,
        owner_spans=owners.spans, deadline_span=deadline_span, due_days=due, row_span=row,
    )


def _codes(drafts: Sequence[TaskDraft], indices: Sequence[IndexMention]) -> Iterator[tuple[str, ...]]:
    """The codes of the indices that each task itself names, in order."""
    starts = [index.start for index in indices]
    for draft in drafts:
        first = bisect_left(starts, draft.start)
        if first == len(starts) or starts[first] >= draft.end:
            yield ()
            continue
        last = bisect_left(starts, draft.end, first)
        yield tuple(dict.fromkeys(index.code for index in indices[first:last]))


def _deadline(draft: TaskDraft, context: Context) -> tuple[str | None, Deadline, Span | None]:
    """From the time column or label where there is one; else, in prose, from the words of the item."""
    marked = draft.fields.get("timeline")
    if marked:
        return _of_periods(marked, context)
    cells = draft.fields.get("time")
    if cells is not None:
        return _of_cells(cells, context)
    if draft.source == "prose":
        found = prose_deadline(context.text, draft.start, draft.end, context.year, context.low)
        if found:
            return found[1], found[2], found[0]
    return _NONE_SAID


def _of_cells(cells: Sequence[Span], context: Context) -> tuple[str | None, Deadline, Span | None]:
    """From the cells of the time column or label: one, several lines, or where it begins and ends."""
    printed = " ".join(context.text[start:end].strip() for start, end in cells)
    text, deadline = _of_cell(printed, context)
    if len(cells) == 2:
        both = [_of_cell(context.text[start:end], context)[1] for start, end in cells]
        deadline = _from_to(both) or deadline
    return text, deadline, _hull(cells)


def _of_cell(printed: str, context: Context) -> tuple[str | None, Deadline]:
    """The deadline of a time cell, read once for all rows that print the same."""
    known = context.times.get(printed)
    if known is None:
        known = context.times[printed] = cell_deadline(printed, context.year)
    return known


def _from_to(ends: Sequence[Deadline]) -> Deadline | None:
    """What two time cells of a row say, "Bắt đầu | Kết thúc", where both are dated."""
    starts, last = ends[0].start or ends[0].end, ends[1].end
    dated = all(end.kind in ("by", "within") for end in ends)
    return Deadline("within", starts, last) if dated and starts and last and starts <= last else None


def _of_periods(cells: Sequence[Span], context: Context) -> tuple[str | None, Deadline, Span | None]:
    """From the header cells of the periods that a row marks: the first to the last of them."""
    printed = [one_line(context.text[start:end]) for start, end in cells]
    times = [_of_cell(words, context)[1] for words in printed]
    starts, ends = [t.start for t in times if t.start], [t.end for t in times if t.end]
    deadline = Deadline("within", min(starts), max(ends)) if starts and ends else Deadline()
    return ", ".join(printed), deadline, _hull(cells)


def _due_days(
    draft: TaskDraft, context: Context, words: str, deadline: Deadline, span: Span | None
) -> tuple[str, ...]:
    """From the time words and the sentence of running text that they stand in; a cell stands alone."""
    around = ""
    if span is not None and "time" not in draft.fields:
        around = sentence(context.text, draft.start, draft.end, span)
    return due_days(words, deadline, around)


def _hull(spans: Sequence[Span]) -> Span | None:
    return (spans[0][0], spans[-1][1]) if spans else None


def _in_source(record: Record, text: Text) -> Record:
    """Every span as offsets of the source, and what must equal its slice cut from there."""
    if text.is_source:
        return record
    source, span = text.source, text.span
    return changed(
        record,
        plans=tuple(changed(plan, span=span(*plan.span)) for plan in record.plans),
        citations=tuple(changed(c, start=s, end=e, text=source[s:e])
                        for c in record.citations for s, e in [span(c.start, c.end)]),
        relations=tuple(changed(r, start=s, end=e)
                        for r in record.relations for s, e in [span(r.start, r.end)]),
        tasks=tuple(_task_in_source(task, text) for task in record.tasks),
        indices=tuple(changed(i, start=s, end=e, name=source[s:e])
                      for i in record.indices for s, e in [span(i.start, i.end)]),
        targets=tuple(changed(t, start=s, end=e, text=source[s:e])
                      for t in record.targets for s, e in [span(t.start, t.end)]),
        index_results=tuple(_result_in_source(result, text) for result in record.index_results),
    )


def _task_in_source(task: Task, text: Text) -> Task:
    span = text.span
    start, end = own = span(task.start, task.end)
    solution: tuple[int, int] | tuple[None, None] = (None, None)
    if task.solution_start is not None and task.solution_end is not None:
        solution = span(task.solution_start, task.solution_end)
    row = task.row_span
    return changed(
        task, start=start, end=end, solution_start=solution[0], solution_end=solution[1],
        owner_spans=tuple([(role, name, *span(s, e)) for role, name, s, e in task.owner_spans]),
        deadline_span=span(*task.deadline_span) if task.deadline_span else None,
        row_span=own if row == (task.start, task.end) else span(*row) if row else None,
    )


def _result_in_source(result: IndexResult, text: Text) -> IndexResult:
    start, end = text.span(result.start, result.end)
    return changed(result, start=start, end=end, groups=tuple(_group(group, text) for group in result.groups))


def _group(group: CriteriaGroup, text: Text) -> CriteriaGroup:
    start, end = text.span(group.start, group.end)
    unmet = tuple(_criterion(item, text) for item in group.unmet_criteria)
    return changed(group, start=start, end=end, unmet_criteria=unmet)


def _criterion(item: UnmetCriterion, text: Text) -> UnmetCriterion:
    start, end = text.span(item.start, item.end)
    components = []
    for part in item.components:
        first, last = text.span(part.start, part.end)
        components.append(changed(part, start=first, end=last, text=text.source[first:last]))
    return changed(item, start=start, end=end, text=text.source[start:end], components=tuple(components))
