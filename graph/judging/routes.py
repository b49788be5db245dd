"""Routes from a task to a document it rests on, and the mentions that are no basis at all."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

# How far through other documents an impact is followed, in steps of căn cứ.
MAX_STEPS = 4

_REPEAL = r"thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|thu hồi|chấm dứt hiệu lực|hết hiệu lực"
# The word of law that stands last before a mention says what the mention is there for.
_VERB = re.compile(
    rf"(?P<repeal>{_REPEAL})|(?P<use>thực hiện|triển khai|theo|căn cứ|hướng dẫn|áp dụng|tuân thủ)",
    re.IGNORECASE)
_PASSIVE = re.compile(
    r"(?:đã|bị|được|nay)\s+(?:được\s+|bị\s+|đã\s+)*(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)"
    r"|hết hiệu lực|thôi áp dụng", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;\n]|[.!?](?=\s)")
_SYMBOL = re.compile(r"\d+[a-zđ]?/[\w./&-]*", re.IGNORECASE)


@dataclass(frozen=True)
class Hop:
    """One edge of a route, walked from the task towards the document that fell, with the edge's own proof."""

    type: str
    start: str
    end: str
    quote: str | None = None
    source_doc: str | None = None
    start_pos: int | None = None
    end_pos: int | None = None
    how: str | None = None
    certainty: str | None = None
    article: str | None = None
    where: dict[str, Any] = field(default_factory=dict, compare=False)  # as `evidence.where_read` tells it


@dataclass(frozen=True)
class Route:
    """The hops from a task to a document, in order."""

    hops: tuple[Hop, ...]

    @property
    def steps(self) -> int:
        """How often it passes from one text to its basis; belonging and promulgating do not count."""
        return sum(hop.type == "CAN_CU" for hop in self.hops)

    @property
    def grade(self) -> str:
        """direct (the task's own text), inherited (through its plan), upstream (a text in between)."""
        if self.steps > 1:
            return "upstream"
        return "direct" if self.hops[0].type == "CAN_CU" else "inherited"

    @property
    def order(self) -> tuple[int, int, tuple[str, ...]]:
        """Shortest first; settled by ids where two are as long."""
        grade = ("direct", "inherited", "upstream").index(self.grade)
        return grade, len(self.hops), tuple(hop.end for hop in self.hops)

    @property
    def certainty(self) -> str:
        """inferred if one of its hops is."""
        return "inferred" if any(hop.certainty == "inferred" for hop in self.hops) else "stated"


def is_bridge(document: str, loaded: bool) -> bool:
    """False for a mention without year: two texts may mean two documents by it, nothing runs through it."""
    parts = document.split("/")
    return loaded or len(parts) < 3 or parts[2] != "-"


def announces_end(quote: str | None, so_ky_hieu: str | None) -> bool:
    """True if every mention of the document in `quote` is there only as what is repealed or replaced.

    "triển khai Nghị định A thay thế Nghị định B" rests on A, not on B. A mention that cannot be found in the
    quote (a law by its name, a quote cut short) counts as a basis.
    """
    if not quote or not so_ky_hieu:
        return False
    found = list(_mention(so_ky_hieu).finditer(quote))
    return bool(found) and all(_is_repealed(quote, match.start(), match.end()) for match in found)


def _is_repealed(quote: str, start: int, end: int) -> bool:
    begin = max((match.end() for match in _CLAUSE_END.finditer(quote, 0, start)), default=0)
    verbs = list(_VERB.finditer(quote, begin, start))
    if verbs and verbs[-1]["repeal"] and "cụm từ" not in quote[verbs[-1].end():start]:
        return True
    stop = _CLAUSE_END.search(quote, end)
    other = _SYMBOL.search(quote, end)
    limit = min(stop.start() if stop else len(quote), other.start() if other else len(quote))
    return _PASSIVE.search(quote, end, limit) is not None


@cache
def _mention(so_ky_hieu: str) -> "re.Pattern[str]":
    """The symbol with stray blanks at its seams, a leading zero more or less."""
    number, _, rest = so_ky_hieu.partition("/")
    seams = [re.escape(part) for part in re.split(r"([/-])", rest)]
    return re.compile(rf"(?<!\d)0*{re.escape(number.lstrip('0'))}\s*/\s*" + r"\s*".join(seams), re.IGNORECASE)
