"""What a document says of its own force: from when, until when, and if later changes of its bases apply."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cancu.loaders.document.dates import find_date
from cancu.loaders.records import Span

_KINDS = (
    r"(?:Quyết định|Nghị quyết|Nghị định|Thông tư(?: liên tịch)?|Chỉ thị|Kế hoạch|Quy chế|Quy định|"
    r"Chương trình|Đề án|Luật|Pháp lệnh|Hướng dẫn|Văn bản)"
)
_IN_FORCE = re.compile(r"có\s+hiệu\s+lực(?:\s+thi\s+hành)?(?P<rest>[^\n;]{0,120})")
# The document itself has "này" or nothing behind its kind, another one its number.
_ITSELF = re.compile(rf"(?<![^\s.;:]){_KINDS}(?: này)?,?(?: sẽ)?\s*\Z", re.IGNORECASE)
_SIGNED = re.compile(r"(?:kể )?từ (?:ngày|khi)(?: được)? (?:ký|ban hành|thông qua)", re.IGNORECASE)
_DAYS_AFTER = re.compile(r"sau (\d{1,3})(?: \([^)]*\))? ngày,?(?: kể)? từ ngày", re.IGNORECASE)
_FROM = re.compile(r"(?:kể )?từ ngày", re.IGNORECASE)
_UNTIL = re.compile(r"(?:đến hết|đến|hết) ngày", re.IGNORECASE)
# "Trường hợp các văn bản dẫn chiếu tại Quyết định này được sửa đổi, bổ sung, thay thế thì thực hiện theo
# văn bản mới": what comes instead of a basis applies by itself.
_REFERRED = re.compile(
    r"dẫn\s+chiếu|viện\s+dẫn|trích\s+dẫn|làm\s+căn\s+cứ|áp\s+dụng\s+tại|nêu\s+tại"
)
# A word of these, behind what may end the word before it. Each by itself: a pattern that begins with plain
# letters is found ten times as fast as one of several.
_HOOKS = tuple(map(re.compile, (
    r"dẫn(?:(?=\s+chiếu)|(?<=viện\sdẫn)|(?<=trích\sdẫn)|(?<=\s\sdẫn))", r"căn(?<=[m\s]\scăn)(?=\s+cứ)",
    r"tại(?:(?<=nêu\stại)|(?<=dụng\stại)|(?<=\s\stại))",
)))
_AROUND = 40  # characters before and behind a hook in which the reference stands
_LATER_CHANGES = re.compile(
    r"(?:trường hợp|khi)[^.;\n]{0,80}?(?:văn bản|quy định)[^.;\n]{0,200}?(?:sửa đổi|bổ sung|"
    r"thay thế)[^.;\n]{0,80}?"
    r"(?:thực hiện|áp dụng)[^.;\n]{0,60}?(?:văn bản|quy định)", re.IGNORECASE
)
_SENTENCE = 300  # characters around the reference in which the clause stands


@dataclass(frozen=True)
class Force:
    """ISO days, None where the text does not say."""

    effective: str | None = None
    term_end: str | None = None
    later_changes_apply: bool = False


def read_force(text: str, issued: str | None) -> Force:
    """The document's own clauses. `issued`: its ISO date, for "kể từ ngày ký"."""
    later = any(_LATER_CHANGES.search(text, max(0, start - _SENTENCE), end + _SENTENCE)
                for start, end in _references(text))
    for match in _IN_FORCE.finditer(text):
        if not _ITSELF.search(text, max(0, match.start() - 60), match.start()):
            continue
        rest = match["rest"]
        effective = _start(rest, issued)
        until = _UNTIL.search(rest)
        end = find_date(rest, until.start(), until.end() + 30) if until else None
        if effective or end:
            return Force(effective, end.iso if end else None, later)
    return Force(later_changes_apply=later)


def _references(text: str) -> Iterator[Span]:
    """Where the words stand by which a document refers to others."""
    for hook in _HOOKS:
        for word in hook.finditer(text):
            for match in _REFERRED.finditer(text, max(0, word.start() - _AROUND), word.end() + _AROUND):
                yield match.span()


def _start(rest: str, issued: str | None) -> str | None:
    after = _DAYS_AFTER.match(rest.strip(" ,"))
    if after:
        return _plus(issued, int(after[1]))
    if _SIGNED.match(rest.strip(" ,")):
        return issued
    begin = _FROM.match(rest.strip(" ,"))
    found = find_date(rest, 0, 60) if begin else None
    return found.iso if found else None


def _plus(issued: str | None, days: int) -> str | None:
    try:
        return (date.fromisoformat(issued or "") + timedelta(days=days)).isoformat()
    except ValueError:  # no date, or one without its day
        return None
