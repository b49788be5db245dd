"""Tasks: the leaf items of parts that assign work, in prose and in tables, before owner and time are read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from cancu.loaders.agencies.words import ACTIONS
from cancu.loaders.draft import Context, Heading, TaskDraft
from cancu.loaders.records import Span
from cancu.loaders.tables.row_tasks import table_tasks, without_end
from cancu.loaders.tables.rows import TaskTable
from cancu.loaders.tables.task_tables import find_tables
from cancu.loaders.tasks.actors import (
    addressee_at,
    begins_with_body,
    gives_order,
    is_body_title,
    names_actor,
    orders_body,
    says_action,
    says_its_own,
)
from cancu.loaders.tasks.closings import (
    cut_closing,
    is_appeal,
    is_closing,
    is_pointer,
    is_told,
    points_elsewhere,
    without_effect,
)
from cancu.loaders.tasks.labels import Label, inline_labels, read_labels
from cancu.loaders.tasks.left_out import left_out
from cancu.loaders.tasks.marks import join_marks
from cancu.loaders.tasks.outline import Item, read_outline
from cancu.loaders.tasks.parts import Part, part_of, part_of_root
from cancu.loaders.tasks.unmarked import find_orders

_Fields = dict[str, tuple[Span, ...]]
_BULLET_RANK = 8.6  # brackets, stars, dashes, pluses
_HEADING_RANK = 6.5  # down to Roman numerals and the capitals under them: parts
_LETTERS = frozenset({"CV", "CĐ", "TB", "CT"})  # may give their orders in paragraphs without marks


class Found(NamedTuple):
    """`drafts`: the tasks in the order of the text. `warnings`: tables and rows that gave none."""

    drafts: list[TaskDraft]
    warnings: list[str]


def find_tasks(context: Context) -> Found:
    """The tasks of a document, offsets of the normalised text.

    Prose tasks carry the values of their label lines in `fields`, table tasks the cells of their row.
    """
    text = context.text
    tables = find_tables(text, context.tables)
    roots = read_outline(text, context.footnotes, [(table.start, table.end) for table in tables])
    finder = _Finder(text, context.low, tables)
    for root in roots:
        finder.root(root, part_of_root(root, text, context.header.doc_type, context.header.title))
        if root.kind == "root" and not root.children and context.header.doc_type in _LETTERS:
            finder.unmarked(root)
    tasks = [draft for draft in finder.drafts if draft.source == "table" or not is_told(
        text, draft.start, draft.end, context.first_year)]
    return Found(
        sorted(tasks, key=attrgetter("start")),
        left_out(text, context.tables, tables, finder.used),
    )


@dataclass
class _Place:
    """Where an item stands: its part, the (kind, mark) pairs and the headings over it.

    `behind`: in an annex or behind the signature, where tables of work need no heading that says so.
    """

    part: Part
    marks: tuple[tuple[str, str], ...]
    headings: tuple[Heading, ...]
    behind: bool = False

    def under(self, item: Item, part: Part, introduced: tuple[Heading, ...] = ()) -> "_Place":
        marks = (*self.marks, (item.kind, item.mark)) if item.mark else self.marks
        headings = (*self.headings, Heading(item.mark, *item.first), *introduced)
        return _Place(part, marks, headings, self.behind)

    @cached_property
    def section(self) -> str | None:
        return join_marks(self.marks)


@dataclass
class _Below:
    """What stands under an item: its tasks, those under a label line, what labels say of the item itself.

    `content_end`: where a "Nội dung: ..." line under it ends, 0 without one.
    """

    tasks: list[TaskDraft] = field(default_factory=list)
    label_tasks: list[TaskDraft] = field(default_factory=list)
    own: dict[str, list[Span]] = field(default_factory=dict)
    content_end: int = 0

    @property
    def fields(self) -> _Fields:
        return {name: tuple(spans) for name, spans in self.own.items()} if self.own else {}


_NOTHING = _Below()


class _Finder:
    """Walks the outline; `drafts` collects what it finds, label lines read into their fields."""

    def __init__(self, text: str, low: str, tables: Sequence[TaskTable]) -> None:
        self.text = text
        self.low = low  # the text in lower case
        self.tables = tables
        self.drafts: list[TaskDraft] = []
        self.used: set[int] = set()  # numbers of the tables whose rows are tasks

    def root(self, root: Item, part: Part) -> None:
        marks = (("annex", root.mark),) if root.kind == "annex" and root.mark else ()
        place = _Place(part, marks, self._order(root), root.kind != "root")
        self._tables_of(root, place)
        introduced = root.lines[-1][1] if root.lines else len(self.text)
        if not self.text.endswith(":", 0, introduced):
            introduced = len(self.text)
        for child in root.children:
            # Bullets of an opening ("- PC /", the registry's notes) are work only behind a sentence with ":".
            if child.rank < _BULLET_RANK or child.lines[0][0] > introduced:
                self.drafts += self._item(child, place)

    def unmarked(self, root: Item) -> None:
        """A letter whose orders have no marks."""
        orders = find_orders(self.text, root)
        if orders:
            heading = (Heading(None, *orders.introduction),) if orders.introduction else ()
            place = _Place(Part.WORK, (), heading)
            self.drafts += [self._draft(None, span, place, {}) for span in orders.paragraphs]

    def _order(self, root: Item) -> tuple[Heading, ...]:
        """Who is to act by the words that introduce the list: "UBND tỉnh yêu cầu các sở ...:"."""
        if not root.lines or not self.text.endswith(":", *root.lines[-1]):
            return ()
        addressee = addressee_at(self.text, *root.lines[-1])
        return (Heading(None, addressee, root.lines[-1][1]),) if addressee is not None else ()

    def _introduction(self, item: Item) -> tuple[Heading, ...]:
        """The paragraph under a heading that says who acts in its list: "Để ..., các sở làm việc sau:"."""
        if len(item.lines) < 2 or not item.children or not self.text.endswith(":", *item.lines[-1]):
            return ()
        start, end = item.lines[-1]
        clause = max(start, self.text.rfind("; ", start, end) + 2, self.text.rfind(". ", start, end) + 2)
        addressee = addressee_at(self.text, clause, end)
        return (Heading(None, clause if addressee is None else addressee, end),)

    def _tables_of(self, item: Item, place: _Place) -> None:
        for number in item.tables:
            table = self.tables[number]
            if table.work and (place.behind or place.part not in (Part.NOT, Part.MONEY)):
                self.drafts += table_tasks(self.text, table, place.marks, place.headings)
                self.used.add(number)

    def _item(self, item: Item, over: _Place) -> list[TaskDraft]:
        """The tasks of an item and of what stands under it, in any order. Those of tables go to `drafts`."""
        part = part_of(item, self.text, over.part)
        if not item.children and not item.tables:
            return self._leaf(item, over, part, _NOTHING)
        inner = over.under(item, part, self._introduction(item))
        self._tables_of(item, inner)
        if not item.children:
            return self._leaf(item, over, part, _NOTHING)
        below = self._children(item, inner)
        for name, spans in below.fields.items():
            for draft in below.tasks:
                draft.fields.setdefault(name, spans)
        own = self._over_items(item, over, inner) if below.tasks else self._leaf(item, over, part, below)
        return [*own, *below.tasks, *below.label_tasks]

    def _children(self, item: Item, place: _Place) -> "_Below":
        """What stands under an item, label lines told from items."""
        below = _Below()
        group: list[TaskDraft] = []  # items that the next run of label lines belongs to
        in_run = False
        for child in item.children:
            labels = self._labels_of(child, item)
            if labels and labels[0].field != "content":
                in_run = True
                self._label_item(child, labels, group, below, place)
                continue
            group, in_run = [] if in_run else group, False
            if labels:
                drafts = self._content_label(child, labels[0], item, place, below)
            else:
                drafts = self._item(child, place)
                in_run = self._shares(child, drafts, group)
            below.tasks += drafts
            group += drafts
        return below

    def _labels_of(self, child: Item, parent: Item) -> list[Label]:
        """Labels of a child's own line. Numbered ones right under a part speak of the whole plan: none."""
        if child.kind in ("number", "roman", "article", "ordinal") and parent.rank <= _HEADING_RANK:
            return []
        labels = read_labels(self.text, *child.lines[0])
        return [] if labels and self._heads_actions(child, labels[-1]) else labels

    def _heads_actions(self, item: Item, label: Label) -> bool:
        """ "a) Chủ trì:" over "- Kiểm tra ...": what the agency over it does, no column of agencies."""
        if label.field not in ("lead", "coordinate") or label.value_start < label.value_end:
            return False
        heads = [child.lines[0] for child in item.children]
        return bool(heads) and all(
            ACTIONS.end(self.text, *head, any_case=True) >= 0 and not read_labels(self.text, *head)
            and not begins_with_body(self.text[slice(*head)]) for head in heads)

    def _content_label(
        self, child: Item, label: Label, parent: Item, place: _Place, below: "_Below"
    ) -> list[TaskDraft]:
        """"Nội dung: ..." under a bullet goes on with the item; lettered, or over items, its mark counts."""
        if child.children:
            return self._item(child, place)
        if child.rank >= _BULLET_RANK and parent.rank >= 7.0:
            below.content_end = child.lines[-1][1]
            return []
        if place.part in (Part.NOT, Part.MONEY) or label.value_start == label.value_end:
            return []
        lines, labelled = self._running_lines(child)
        return [self._draft(child.mark, (label.value_start, lines[-1][1]), place, labelled)] if lines else []

    def _label_item(
        self, child: Item, labels: Sequence[Label], group: Sequence[TaskDraft], below: "_Below", place: _Place
    ) -> None:
        """A label's values go to the items before it, else to the one over it; actors below have tasks."""
        values = _values(labels)
        last = labels[-1].field
        nested = [read_labels(self.text, *line.lines[0]) for line in child.children]
        if nested and not values[last] and all(nested):  # "b) Đơn vị thực hiện:" over "- Chủ trì: ..."
            for line, inner in zip(child.children, nested, strict=True):
                self._label_item(line, inner, group, below, place)
            return
        if child.children and not values[last]:
            if any(names_actor(self.text[slice(*line.lines[0])]) for line in child.children):
                del values[last]
                below.label_tasks += self._children(child, place.under(child, place.part, ())).tasks
            else:
                values[last] = tuple(line for under in child.children for line in under.lines)
        else:
            values[last] = (*values[last], *self._running_lines(child)[0][1:])
        for name, spans in values.items():
            for draft in group:
                draft.fields[name] = (*draft.fields.get(name, ()), *spans)
            if not group:
                below.own.setdefault(name, []).extend(spans)

    def _shares(self, child: Item, drafts: Sequence[TaskDraft], group: Sequence[TaskDraft]) -> bool:
        """An unmarked label line behind the last of several bullets belongs to all of them."""
        if child.rank < _BULLET_RANK or child.children or len(drafts) != 1 or len(child.lines) == 1:
            return False
        if not any(read_labels(self.text, *line) for line in child.lines[1:]):
            return False
        for draft in group:
            for name, spans in drafts[0].fields.items():
                draft.fields.setdefault(name, spans)
        return True

    def _leaf(self, item: Item, over: _Place, part: Part, below: "_Below") -> list[TaskDraft]:
        """The item as a task of its own, if its part assigns work and it says more than a heading does."""
        if item.tables and any(self.tables[number].work for number in item.tables):
            return []
        if item.children and not below.own and not below.label_tasks and not below.content_end:
            return []
        if part is Part.NOT:
            return []
        lines, labelled = self._running_lines(item)
        if not lines:
            return []
        fields = {**labelled, **below.fields} if below.own else labelled
        title = self.text[slice(*lines[0])]
        if item.rank <= _HEADING_RANK and item.kind != "article" and not self._is_sentence(title):
            inner = over.under(item, part, self._introduction(item))
            paragraphs = [line for line in lines[1:] if self._counts(line, inner, inner)
                          and not points_elsewhere(self.text[slice(*line)])]
            return [self._draft(None, line, inner, {}) for line in paragraphs]
        only_title = is_body_title(title) and not below.content_end
        if only_title and len(lines) == 1 and not title.endswith(":"):
            only_title = not says_action(title)  # a sentence, also without a full stop
        # "Giám đốc các sở giữ nghiêm giờ tiếp dân." is a sentence; a name may end in "... có liên quan.".
        if only_title and (len(lines) > 1 or not title.endswith(".") or title.endswith("liên quan.")):
            inner = over.under(item, part, self._introduction(item))
            span = (lines[1][0], lines[-1][1]) if len(lines) > 1 else (0, 0)
            return [self._draft(None, span, inner, fields)] if self._counts(span, inner, inner) else []
        if len(lines) == 1 and points_elsewhere(title):
            return []
        span = (lines[0][0], max(lines[-1][1], below.content_end))
        # Most items: where both parts assign work, what stands over the item tells all that is asked here.
        inner = over if part is over.part is Part.WORK else over.under(item, part)
        return [self._draft(item.mark, span, over, fields)] if self._counts(span, inner, over) else []

    def _over_items(self, item: Item, over: _Place, inner: _Place) -> list[TaskDraft]:
        """What an item over others, or an agency's heading, says in a sentence of its own before them."""
        lines = self._running_lines(item)[0]
        if not lines:
            return []
        title = self.text[slice(*lines[0])]
        mark, place, first = item.mark, over, 0
        if is_body_title(title):
            mark, place, first = None, inner, 1
        elif item.rank <= _HEADING_RANK or not says_its_own(title):
            return []
        if len(lines) <= first:
            return []
        span = (lines[first][0], lines[-1][1])
        said = self.text.endswith((".", ";"), *span) and self._counts(span, inner, place)
        return [self._draft(mark, span, place, {})] if said else []

    def _running_lines(self, item: Item) -> tuple[list[Span], _Fields]:
        """The item's paragraphs without label lines and closing formulas, and what its label lines say."""
        lines: list[Span] = []
        labelled: list[Label] = []
        for index, (start, end) in enumerate(item.lines):
            labels = read_labels(self.text, start, end) if index else []
            if labels and labels[0].field == "content" and lines:
                lines.append((start, end))
            elif labels:
                labelled += labels
            elif start < end:
                stop = cut_closing(self.text, start, end)
                start = start if index else without_effect(self.text, start, stop)
                said, low = self.text[start:stop], self.low[start:stop]
                if is_appeal(said, low) or is_pointer(said) if index else is_closing(said, low):
                    break
                if start < stop:
                    lines.append((start, stop))
        while len(lines) > 1 and self.text.endswith(":", *lines[-1]):
            lines.pop()  # "Lưu ý:" heads what follows
        return lines, _values(labelled)

    def _is_sentence(self, title: str) -> bool:
        return not title.isupper() and (len(title) > 150 or (begins_with_body(title) and names_actor(title)))

    def _counts(self, span: Span, place: _Place, over: _Place) -> bool:
        if span[0] == span[1] or place.part is Part.NOT:
            return False
        if place.part is over.part is Part.WORK:
            return True
        if Part.MONEY in (place.part, over.part):
            heading = over.headings[-1] if over.headings else None
            named = heading is not None and begins_with_body(self.text[heading.start:heading.end])
            return named or names_actor(self.text[slice(*span)])
        if Part.ORDERS in (place.part, over.part):
            said = self.text[slice(*span)]
            return gives_order(said) or (self._in_article(place) and orders_body(said))
        return True

    def _in_article(self, place: _Place) -> bool:
        return any(kind == "article" for kind, _ in place.marks)

    def _draft(self, mark: str | None, span: Span, place: _Place, fields: _Fields) -> TaskDraft:
        start, end = span[0], without_end(self.text, *span)
        if not fields:
            fields = _values(inline_labels(self.text, start, end))
        row_end = span[1]
        if fields:
            row_end = max(row_end, *(stop for spans in fields.values() for _, stop in spans), row_end)
        return TaskDraft(
            section=place.section, ordinal=mark, start=start, end=end, source="prose",
            headings=place.headings, fields=dict(fields), row=(start, row_end),
        )


def _values(labels: Sequence[Label]) -> _Fields:
    if not labels:
        return {}
    values: dict[str, list[Span]] = {}
    for label in labels:
        value = [(label.value_start, label.value_end)] if label.value_start < label.value_end else []
        values.setdefault(label.field, []).extend(value)
    return {name: tuple(spans) for name, spans in values.items()}
