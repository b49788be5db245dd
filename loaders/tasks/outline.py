"""The outline of a text: typed marks into a tree of items, page breaks and wrapped lines healed.

What is no running text (letterheads, recipients, signatures, page furniture, footnote blocks, tables) stays
out of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cancu.loaders.agencies.words import UPPER
from cancu.loaders.reading import FILE_END
from cancu.loaders.records import Span
from cancu.loaders.tasks.actors import OPEN_END, ORDERS, is_body_title
from cancu.loaders.tasks.footnotes import Footnote
from cancu.loaders.tasks.furniture import LineKind, kind_of, recipients_in
from cancu.loaders.tasks.marks import Mark, as_article, opens_parts, read_mark

_UPPER_UNDER_ROMAN = 6.5
_TITLE_RANK = 7.6  # of an agency's name on its own line: under numbers, over letters and bullets
_NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_PARTY_NAME = "ĐẢNG CỘNG SẢN VIỆT NAM"
_TYPE_HEADING = re.compile(
    r"[ \t]*(?:TÓM TẮT (?:NỘI DUNG )?)?"
    r"(KẾ HOẠCH(?: HÀNH ĐỘNG)?|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|PHƯƠNG ÁN|CHIẾN LƯỢC|QUY CHẾ|QUY ĐỊNH"
    r"|CHỈ THỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|HƯỚNG DẪN|BÁO CÁO|TỜ TRÌNH|THÔNG BÁO|CÔNG ĐIỆN|NGHỊ ĐỊNH|THÔNG TƯ|LUẬT)"
    r"[ \t:]*$", re.MULTILINE,
)
# Its title on one line with it, behind a signature: "KẾ HOẠCH TRỒNG CÂY NĂM 2025 (Kèm theo ...)".
_ATTACHED_HEADING = re.compile(
    r"[ \t]*(KẾ HOẠCH(?: HÀNH ĐỘNG)?|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|PHƯƠNG ÁN|CHIẾN LƯỢC|QUY CHẾ|QUY ĐỊNH)"
    rf"[ ](?=[{UPPER}]{{2}})"
)
# A list behind a signature, without the word for an annex: "DANH MỤC VÀ PHÂN CÔNG CƠ QUAN SOẠN THẢO".
_LIST = re.compile(rf"[ \t]*(?:DANH MỤC|BẢNG|BIỂU|PHÂN CÔNG|NHIỆM VỤ) [{UPPER}]{{2}}[{UPPER}\d\s,.;:()/-]*$")
# A date or the number of a document that a line break put first: "30/6/2018", "09-NQ/TU", "45/KH-UBND".
_CUT_NUMBER = re.compile(r"\d{1,5}(?:/\d|/[A-ZĐ]|-[A-ZĐ]\w*(?:-\w+)*/)")
# "... QUYẾT ĐỊNH: Điều / 1. Công bố ...": a line break inside the head of an article.
_DECIDES = (" QUYẾT ĐỊNH:", " QUYẾT NGHỊ:")
_ARTICLE_WORDS = ("Điều", "ĐIỀU")
_ARTICLE_NUMBER = re.compile(r"\s*\d{1,3}[.:][ \t]")
# What follows those a letter is addressed to, where one line holds both.
_BEHIND_ADDRESSEES = re.compile(rf"(?<=\.) (?=[{UPPER}])")
_CELL = re.compile(r"[^\t]+")
_MOST_NESTED = 3
_FEW_LINES = 20
_PAGE_WIDTH = 140
_LONGEST_WORD = 8
_LEAST_BODY, _LEAST_LETTER = 100, 200  # characters of a letter's first paragraph: before a list, alone
_LONGEST_TITLE = 300
_SENTENCE_END = frozenset(".;:!?…)”\"/")


@dataclass(eq=False)
class Item:
    """A marked line or a root (a part of the file with an outline of its own), with what stands under it.

    `lines`: its paragraphs, trimmed; the first is the text beside the mark (empty where the mark stands
    alone), unmarked paragraphs follow. `tables`: numbers of the tables that stand directly under it.
    `heading`: of a root, its type heading ("KẾ HOẠCH") or annex title.
    """

    kind: str
    mark: str | None
    rank: float
    value: int
    lines: list[Span] = field(default_factory=list)
    children: "list[Item]" = field(default_factory=list)
    parent: "Item | None" = None
    tables: list[int] = field(default_factory=list)
    heading: str = ""

    @property
    def first(self) -> Span:
        """The span of the first paragraph that is not empty; (0, 0) without one."""
        for line in self.lines:
            if line[0] < line[1]:
                return line
        return 0, 0

    def text(self, source: str) -> str:
        """The item's first non-empty paragraph."""
        return source[slice(*self.first)]


def read_outline(text: str, footnotes: Sequence[Footnote] = (), tables: Sequence[Span] = ()) -> list[Item]:
    """The roots of a normalised text, in order: one for each document or annex in the file.

    `footnotes` and `tables` (spans in order) are left out of the lines; each table is noted at the item under
    which it stands.
    """
    reader = _Reader(text, _wrap_width(text))
    skipped = sorted([(note.start, note.end, -1) for note in footnotes]
                     + [(start, end, number) for number, (start, end) in enumerate(tables)])
    position, length = 0, len(text)
    for start, end, number in [*skipped, (length, length, -1)]:
        while position < start:
            stop = text.find("\n", position, start)
            stop = start if stop < 0 else stop
            if position < stop:
                reader.line(position, stop)
            else:
                reader.in_rows = False
            position = stop + 1
        if number >= 0:
            reader.table(number)
        position = max(position, end)
    return reader.roots


class _Reader:
    """Takes the lines one by one; `stack` is the way from the root to the item that is being read."""

    def __init__(self, text: str, width: int = 0) -> None:
        self.text = text
        self.width = width  # of lines that were broken to fit a page, 0 where a line is a paragraph
        self.recipients = recipients_in(text)
        self.roots = [Item("root", None, -1.0, 0)]
        self.stack = [self.roots[0]]
        self.open = True  # False behind the end of a document, until something begins anew
        self.just_closed = False  # the line before ended with "./."
        self.in_rows = False  # among the rows of a table that is none of work
        self.addressing = False  # among those to whom a letter is addressed
        self.title_due = False  # an annex heading waits for its title
        self.article_due = False  # "Điều" ended the line before its number

    def line(self, start: int, end: int) -> None:
        text = self.text
        if text[start].isspace() or text[end - 1].isspace():
            line, (start, end) = start, _trimmed(text, start, end)
            if start == end:
                self.in_rows = False
                if text.startswith(FILE_END, line):
                    self._begin("root", None, "")  # an annex in a file of its own is read as if it were alone
                return
        due, self.article_due = self.article_due, False
        last = text[end - 1]
        if last in "uU" and self._breaks_article(start, end):
            self.article_due = True
            start, end = _trimmed(text, start, end - len(_ARTICLE_WORDS[0]))
            if start == end:
                return
            last = text[end - 1]
        if self._begins_anew(start, end, last):
            return
        kind = kind_of(text, start, end, self.recipients, len(self.stack) > 1)
        if (kind is not None or self.addressing) and self._is_apart(kind, start, end):
            return
        mark = read_mark(text, start, end)
        if mark is None:
            self._unmarked(start, end, False)
        else:
            self._marked(as_article(mark) if due and mark.kind == "number" else mark, start, end)
        self.just_closed = last == "." and self.open and text.startswith("./.", max(start, end - 3))
        self.open = self.open and not self.just_closed

    def _marked(self, mark: Mark, start: int, end: int) -> None:
        if mark.kind == "annex":
            self._begin("annex", mark, self.text[mark.end:end])
        elif self._is_wrapped(mark):
            self._unmarked(start, end, True)
        elif self.text.find("\t", mark.end, end) >= 0:  # a row of a table
            self._unmarked(start, end, False)
        else:
            self.in_rows = False
            if self.open or self._reopens(mark):
                self._place(mark, end)

    def _unmarked(self, start: int, end: int, wrapped: bool) -> None:
        if len(self.stack) > 1 and (self.in_rows or self.text.find("\t", start, end) >= 0):
            self.in_rows = True
        elif self.open:
            joined = wrapped or self._goes_on(start, end)
            if not joined and self._gives_orders_to_all(start, end):
                self.stack = [self.stack[0]]
            if not joined and self._is_unmarked_title(start, end):
                self._place(Mark("title", "", start, _TITLE_RANK, 0), end)
            else:
                self._continue(start, end, joined)

    def table(self, number: int) -> None:
        self.stack[-1].tables.append(number)

    def _begins_anew(self, start: int, end: int, last: str) -> bool:
        """A letterhead or a type heading ("KẾ HOẠCH" alone) begins another document in the same file."""
        if last == ":" and len(self.stack) == 1 and self.text.endswith(_DECIDES, start, end):
            self.stack[0].heading = self.stack[0].heading or "QUYẾT ĐỊNH"  # glued to the last basis
        attached = None if self.open else _ATTACHED_HEADING.match(self.text, start, end)
        if attached:
            self._begin("root", None, attached[1])
            return True
        if end - start > _LONGEST_TITLE:
            return False
        line = self.text[start:end]
        if not self.open and _LIST.match(line):
            self._begin("annex", None, line)
            return True
        if " VIỆT NAM" in line and (_NATIONAL_NAME in line or _PARTY_NAME in line):
            if len(self.stack) > 1 or not self.open:
                self._begin("root", None, "")
            return True
        heading = _TYPE_HEADING.fullmatch(line) if line.isupper() else None
        if heading is None:
            return False
        # "QUYẾT ĐỊNH:" also stands between the bases and Điều 1 of the same decision.
        if self.stack[0].children or not self.open:
            self._begin("root", None, heading[1])
        else:
            self.stack[0].heading = self.stack[0].heading or heading[1]
        return True

    def _breaks_article(self, start: int, end: int) -> bool:
        if not self.text.endswith(_ARTICLE_WORDS, start, end) or not _ARTICLE_NUMBER.match(self.text, end):
            return False
        before = self.text[start:end - len(_ARTICLE_WORDS[0])].rstrip()
        return not before or before[-1] in _SENTENCE_END

    def _is_apart(self, kind: LineKind | None, start: int, end: int) -> bool:
        """No line of the outline, as "Kính gửi:" and the bullets below it, which are no items."""
        if kind is LineKind.END:
            self.open = False
        if kind is LineKind.END or kind is LineKind.FURNITURE:
            return True
        if kind is LineKind.ADDRESS:
            self.addressing = not self._letter_begins(start, end)
            return True
        if self.addressing and self._letter_begins(start, end):
            return True
        if self.addressing:
            self.addressing = self.text[start] in "-+•" or self.text.endswith(";", start, end)
        return self.addressing

    def _letter_begins(self, start: int, end: int) -> bool:
        """"Kính gửi: Sở Y tế. Thực hiện Kế hoạch ...:" on one line: reads what stands behind them."""
        cells = [cell.span() for cell in _CELL.finditer(self.text, start, end)][1:]
        sentence = _BEHIND_ADDRESSEES.search(self.text, start, end)
        if not cells and sentence:
            cells = [(sentence.end(), end)]
        first, last = max(cells, key=lambda cell: cell[1] - cell[0], default=(end, end))
        if last - first < (_LEAST_BODY if self.text.endswith(":", first, last) else _LEAST_LETTER):
            return False
        self.addressing = False
        self.line(first, last)
        kinds = [kind_of(self.text, *cell, self.recipients, len(self.stack) > 1) for cell in cells]
        self.open = self.open and LineKind.END not in kinds
        return True

    def _begin(self, kind: str, mark: Mark | None, heading: str) -> None:
        root = Item(kind, mark.text if mark else None, -1.0, 0, heading=heading.strip(" .:"))
        self.roots.append(root)
        self.stack, self.open = [root], True
        self.title_due = kind == "annex" and not root.heading

    def _reopens(self, mark: Mark) -> bool:
        """"I. ..." behind a signature begins a part; behind an early "./." the next number goes on."""
        if opens_parts(mark):
            self._begin("more", None, "")
            return True
        same = next((item for item in reversed(self.stack) if item.kind == mark.kind), None)
        self.open = self.just_closed and same is not None and mark.value == same.value + 1 > 1
        return self.open

    def _is_wrapped(self, mark: Mark) -> bool:
        """A mark that only looks like one: a name's dash or a number that a line break put first."""
        lines = self.stack[-1].lines
        if not lines or lines[-1][1] == lines[-1][0]:
            return False
        last = self.text[lines[-1][1] - 1]
        if last in _SENTENCE_END:
            return False
        if mark.kind == "dash":
            # "tổ chức chính trị / - xã hội": the name holds the dash.
            return self.text[mark.end:mark.end + 1].islower()
        # "... các địa bàn cấp độ / 1. Cấp ngay ...": no list of numbers begins inside an open sentence.
        top = self.stack[-1]
        return (mark.kind == "number" and top.rank >= 8.8 and lines[-1][1] - lines[-1][0] > 80
                and all(item.kind != "number" or item.value + 1 != mark.value for item in self.stack))

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether an unmarked line goes on with the one before: a break inside a sentence or title."""
        lines = self.stack[-1].lines
        if self.text[start].islower() or not lines:
            return True
        first, last = lines[-1]
        if self.width and self._fills_line(last) and self.text[last - 1] not in _SENTENCE_END:
            return True
        if self.text[last - 1:last] not in _SENTENCE_END and _CUT_NUMBER.match(self.text, start, end):
            return True
        if OPEN_END.search(self.text, max(first, last - _LONGEST_WORD), last):
            return True
        title = self.text[first:last] if len(lines) == 1 and last - first < _LONGEST_TITLE else ""
        return title.isupper() and self.text[start:end].isupper()

    def _fills_line(self, last: int) -> bool:
        return last - self.text.rfind("\n", 0, last) > self.width * 0.8

    def _is_unmarked_title(self, start: int, end: int) -> bool:
        """"Sở Nội vụ:" without a mark over bullets of its own, not the rest of a sentence."""
        if len(self.stack) < 2 or end - start > _LONGEST_TITLE or not self.text.endswith(":", start, end):
            return False
        top = self.stack[-1]
        ended = self.text[top.lines[-1][1] - 1] in _SENTENCE_END
        return (ended or (len(top.lines) == 1 and top.rank <= 8.0)) and is_body_title(self.text[start:end])

    def _gives_orders_to_all(self, start: int, end: int) -> bool:
        """ "Chủ tịch UBND tỉnh yêu cầu:" behind the bullets of an opening that says how things are."""
        if not self.text.endswith(":", start, end):
            return False
        bullets = all(item.kind in ("dash", "plus", "star") for item in self.stack[1:])
        return bullets and ORDERS.search(self.text, start, end) is not None

    def _place(self, mark: Mark, end: int) -> None:
        if mark.kind == "upper":
            mark = self._under_roman(mark)
        elif mark.kind == "compound":
            mark = self._under_step(mark)
        parent = self._parent(mark)
        own = (mark.end, max(mark.end, end))
        item = Item(mark.kind, mark.text or None, mark.rank, mark.value, [own], [], parent, [])
        parent.children.append(item)
        self.stack.append(item)
        self.title_due = False

    def _parent(self, mark: Mark) -> Item:
        """Closes what the mark closes and returns the item under which it goes."""
        stack = self.stack
        top = stack[-1]
        kind, rank, value = mark.kind, mark.rank, mark.value
        if top.kind == kind and top.rank == rank and (value == 0 or top.value + 1 == value):
            stack.pop()  # the next of the list that is being read
            return stack[-1]
        same = [item for item in stack if item.kind == kind and item.rank == rank]
        introduces = bool(top.lines) and self.text.endswith(":", 0, top.lines[-1][1])
        if same:
            # A list that begins anew at 1 behind a colon stands under it: "a) Gồm: / 1. ...".
            nested = introduces and value == 1 and same[-1] is not top and len(same) < _MOST_NESTED
            if not nested:
                sibling = next((item for item in reversed(same) if item.value + 1 == value), same[-1])
                while stack.pop() is not sibling:
                    pass
            return stack[-1]
        if not (introduces and top.rank > rank >= 6.8 and value <= 1):
            while len(stack) > 1 and stack[-1].rank >= rank:
                stack.pop()
        return stack[-1]

    def _under_roman(self, mark: Mark) -> Mark:
        """"III. NHIỆM VỤ / A. Việc chung": capitals that begin under a Roman numeral stay under it."""
        kinds = [item.kind for item in self.stack]
        if "roman" not in kinds:
            return mark
        nested = "upper" in kinds[kinds.index("roman"):]
        begins = mark.text == "A" and "upper" not in kinds
        return mark._replace(rank=_UPPER_UNDER_ROMAN) if nested or begins else mark

    def _under_step(self, mark: Mark) -> Mark:
        """"Nhiệm vụ 2: ... / 2.1. Hoạt động ...": the number goes on with that of the step over it."""
        steps = (item for item in reversed(self.stack) if item.kind == "step")
        step = next(steps, None)
        if step is None or not mark.text.startswith(f"{step.value}."):
            return mark
        return mark._replace(rank=step.rank + 0.1 * mark.text.count("."))

    def _continue(self, start: int, end: int, joined: bool) -> None:
        """An unmarked line: a paragraph of the item above, or the rest of one that a page break cut."""
        item = self.stack[-1]
        if self.title_due and item.parent is None:
            item.heading = f"{item.heading} {self.text[start:end]}".strip()
            self.title_due = self.text[start:end].isupper()
            return
        lines = item.lines
        if lines and lines[-1][0] == lines[-1][1] and len(lines) == 1:
            lines[0] = (start, end)  # "8." alone on its line, the text on the next
        elif lines and joined:
            lines[-1] = (lines[-1][0], end)
        else:
            lines.append((start, end))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _wrap_width(text: str) -> int:
    """The width of lines broken to fit a page (text of PDFs), 0 for a text with a paragraph a line."""
    lines = [line for line in text.split("\n") if line]
    if len(lines) < _FEW_LINES or sum(map(str.islower, [line[0] for line in lines])) * 10 < len(lines):
        return 0
    lengths = [len(line) for line in lines]
    width = sorted(lengths)[len(lengths) * 95 // 100]
    return width if width <= _PAGE_WIDTH else 0
