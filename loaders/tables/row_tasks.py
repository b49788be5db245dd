"""From the rows of a task table to tasks: section rows, merged cells, "nt", rows that were left out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cancu.loaders.draft import Heading, TaskDraft
from cancu.loaders.records import Span
from cancu.loaders.tables.rows import SAME, SAME_FIRST, Row, TaskTable, words_of
from cancu.loaders.tasks.marks import Mark, join_marks, read_mark

# "Tổng cộng", "Tổng kinh phí", "Cộng (I+II)"; not "Tổng hợp số liệu", "Cộng đồng dân cư".
_TOTAL = re.compile(
    r"tổng\s+(?:số|cộng|kinh\s+phí|chi\s+phí|dự\s+toán|mức|vốn|tiền|điểm)\b|(?:tổng|cộng)\s*(?:[:(\d]|$)",
    re.IGNORECASE,
)
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?")
_FROM_ABOVE = ("lead", "coordinate", "time")
_UNMARKED_RANK = 5.5  # a section row without a mark closes numbered and Roman rows


@dataclass
class _Section:
    kind: str
    rank: float
    heading: Heading
    fields: dict[str, tuple[Span, ...]]


@dataclass
class _State:
    """What rows below take from rows above."""

    sections: list[_Section] = field(default_factory=list)
    fields: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    ordinal: str | None = None


def table_tasks(
    text: str, table: TaskTable, marks: Sequence[tuple[str, str]], headings: Sequence[Heading]
) -> list[TaskDraft]:
    """The tasks of a table that stands under headings of these (kind, mark)."""
    state = _State()
    drafts: list[TaskDraft] = []
    headers = {header.casefold() for header in table.headers}
    rows = [row for row in table.rows if not _is_furniture(text, row, headers)]
    own = [_mark(text, row) for row in rows]
    for index, row in enumerate(rows):
        mark, content = own[index], _content(row)
        if row.lost:
            state.sections.clear()  # their headings are lost with the rows
        elif content is None:
            _extend(drafts, row)
        elif index + 1 == len(rows) and _goes_on(state, row):
            drafts.append(_draft(text, _with_above(row), mark, content, state, marks, headings))
        elif _is_section(text, row, mark, content, own[index + 1] if index + 1 < len(own) else None) \
                or _introduces(text, row, rows[index + 1:index + 2]):
            _open_section(state, row, mark, content)
        else:
            drafts.append(_draft(text, row, mark, content, state, marks, headings))
    return drafts


def unread_rows(text: str, table: TaskTable) -> list[Row]:
    """The rows that neither are tasks nor head or go on with one: nothing stands in their content."""
    headers = {header.casefold() for header in table.headers}
    return [row for row in table.rows if not row.lost and _content(row) is None and "content" not in row.above
            and not _is_furniture(text, row, headers)]


def _is_furniture(text: str, row: Row, headers: set[str]) -> bool:
    """A header repeated on the next page, a row of column numbers, a total."""
    cells = [cell for spans in row.fields.values() for cell in spans]
    if row.lost or not cells:
        return not row.lost
    first = words_of(text, cells[:1])[0]
    if _TOTAL.match(first):
        return True
    if _COLUMN_NUMBER.fullmatch(first):
        return len(cells) > 1 and all(_COLUMN_NUMBER.fullmatch(word) for word in words_of(text, cells))
    return first.casefold() in headers and all(word.casefold() in headers for word in words_of(text, cells))


def _mark(text: str, row: Row) -> Mark | None:
    """The row's mark: its number cell, else what begins its content."""
    if row.number:
        printed = text[row.number[0]:row.number[1]].strip(".() ")
        line = f"{printed} " if printed in ("-", "+") else f"{printed}. "
        return read_mark(line, 0, len(line))
    content = _content(row)
    mark = read_mark(text, *content) if content else None
    return mark if mark and mark.rank >= 5.0 and mark.kind not in ("dash", "plus", "star") else None


def _content(row: Row) -> Span | None:
    for name in ("content", "group"):
        for span in row.fields.get(name, ()):
            if span[0] < span[1]:
                return span
    return None


def _is_section(text: str, row: Row, mark: Mark | None, content: Span, below: Mark | None) -> bool:
    """A row that only heads those below: alone in its line, or with a mark above theirs."""
    if mark and below and below.rank > mark.rank:
        return True
    if not row.alone:
        return False
    if mark is None or mark.rank <= 6.0 or text[content[0]:content[1]].isupper():
        return True
    return bool(below and mark and below.kind == mark.kind and below.value == 1)


def _introduces(text: str, row: Row, below: Sequence[Row]) -> bool:
    """A numbered row without other cells over bullets that have theirs ("1 | Đề án", "- Khảo sát | Sở A")."""
    if not (row.alone and row.number and below) or below[0].number or below[0].alone:
        return False
    content = _content(below[0])
    return content is not None and text.startswith(("-", "+"), content[0])


def _goes_on(state: _State, row: Row) -> bool:
    """A last row that prints only its content: nothing below, so its other cells are those above."""
    return row.alone and row.number is None and bool(state.fields)


def _with_above(row: Row) -> Row:
    fields = {name: spans for name, spans in row.fields.items() if spans or name not in _FROM_ABOVE}
    return row._replace(fields=fields, above=frozenset(_FROM_ABOVE))


def _open_section(state: _State, row: Row, mark: Mark | None, content: Span) -> None:
    rank = mark.rank if mark else _UNMARKED_RANK
    while state.sections and state.sections[-1].rank >= rank:
        state.sections.pop()
    start = max(content[0], mark.end) if mark and row.number is None else content[0]
    heading = Heading(mark.text if mark else None, start, content[1])
    state.sections.append(_Section(mark.kind if mark else "", rank, heading, row.fields))
    state.fields, state.ordinal = {}, None


def _draft(
    text: str, row: Row, mark: Mark | None, content: Span, state: _State,
    marks: Sequence[tuple[str, str]], headings: Sequence[Heading],
) -> TaskDraft:
    while mark and state.sections and state.sections[-1].kind and state.sections[-1].rank >= mark.rank:
        state.sections.pop()
    fields = _fields(text, row, state)
    ordinal = mark.text if mark else state.ordinal
    state.fields, state.ordinal = fields, ordinal
    start = max(content[0], mark.end) if mark and row.number is None else content[0]
    inner = [(section.kind, section.heading.mark) for section in state.sections if section.heading.mark]
    return TaskDraft(
        section=join_marks([*marks, *inner]), ordinal=ordinal, source="table",
        start=start, end=without_end(text, start, content[1]),
        headings=(*headings, *(section.heading for section in state.sections)),
        fields={name: spans for name, spans in fields.items() if name not in ("content", "group")},
        row=(row.start, row.end),
    )


def _fields(text: str, row: Row, state: _State) -> dict[str, tuple[Span, ...]]:
    """The row's own cells; from above what is merged with them, says "nt", or is left to a heading."""
    fields = dict(row.fields)
    for name in _FROM_ABOVE:
        if name in row.above:
            fields[name] = state.fields.get(name, ())
    for name, spans in fields.items():
        if spans and name in state.fields and text[spans[0][0]:spans[0][0] + 1] in SAME_FIRST \
                and all(SAME.match(text, *span) for span in spans):
            fields[name] = state.fields[name]
        elif not spans and name in _FROM_ABOVE:
            fields[name] = next((s.fields[name] for s in reversed(state.sections) if s.fields.get(name)), ())
    return fields


def _extend(drafts: list[TaskDraft], row: Row) -> None:
    """A row whose content is merged with the one above adds its cells to that task."""
    if not drafts or "content" not in row.above:
        return
    last = drafts[-1]
    for name, spans in row.fields.items():
        last.fields[name] = (*last.fields.get(name, ()), *spans)
    drafts[-1] = last._replace(row=(last.row[0], max(last.row[1], row.end)))


def without_end(text: str, start: int, end: int) -> int:
    """The end of an item's text without the closing "/." of the document and without blanks."""
    while end > start and text[end - 1].isspace():
        end -= 1
    if text.endswith(("/.", "/"), start, end) and not text.endswith("//", start, end):
        end = end - 2 if text.endswith("/.", start, end) else end - 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
