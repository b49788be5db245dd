"""Positions inside a document ("khoản 2 Điều 4"), as far as needed to tell whether one lies in another."""

import re
from dataclasses import dataclass
from itertools import pairwise

# "điểm a khoản 2 Điều 4" and "Điều 4 khoản 2 điểm a" are both printed.
_MARK = r"(?:\d+[a-zđ]?|[a-zđ])(?!\w)"
_WORD = re.compile(rf"(điều|khoản|điểm)\s+({_MARK}(?:\s*(?:,|và|;)\s*{_MARK})*)", re.IGNORECASE)
_MEMBER = re.compile(_MARK, re.IGNORECASE)
_WITHIN = re.compile(r"[\s(]*(?:,|của|tại|thuộc)?\s*", re.IGNORECASE)  # between the marks of one position
_JOIN = re.compile(r"\s*(?:,|;|và|,\s*và)\s*", re.IGNORECASE)  # between two of them
_DEPTH = {"điều": 0, "khoản": 1, "điểm": 2}


@dataclass(frozen=True)
class Position:
    """An article with, where given, its clause and point. `đ` is a point of its own, not `d`."""

    article: str
    clause: str | None = None
    point: str | None = None

    def within(self, other: "Position") -> bool:
        """True if this position is `other` or lies inside it."""
        return (self.article == other.article and other.clause in (None, self.clause)
                and other.point in (None, self.point))

    def within_any(self, others: "tuple[Position, ...]") -> bool:
        """True if one of `others` holds it whole."""
        return any(self.within(other) for other in others)

    def meets_any(self, others: "tuple[Position, ...]") -> bool:
        """True if one of `others` holds it or lies in it."""
        return any(self.within(other) or other.within(self) for other in others)


def positions(text: str | None) -> tuple[Position, ...]:
    """The positions named in `text`; a clause whose article is not told is left out: it cannot be placed."""
    text = text or ""
    groups: list[_Group] = []
    for match in _WORD.finditer(text):
        depth, members = _DEPTH[match[1].lower()], [m.lower() for m in _MEMBER.findall(match[2])]
        end = groups[-1].end if groups else match.start()
        one = _WITHIN.fullmatch(text, end, match.start()) is not None
        if not (groups and one and groups[-1].takes(depth)):
            groups.append(_Group(_JOIN.fullmatch(text, end, match.start()) is not None))
        groups[-1].add(depth, members, match.end())
    _complete(groups)
    return tuple(position for group in groups for position in group.positions())


class _Group:
    """Marks of one position, in the order printed; they rise to the article or fall from it, never both.

    `joined`: only a comma or "và" stands between it and the group before.
    """

    def __init__(self, joined: bool) -> None:
        self.joined = joined
        self.marks: dict[int, list[str]] = {}
        self.end = 0

    @property
    def rises(self) -> bool:
        return len(self.marks) > 1 and [*self.marks] == sorted(self.marks, reverse=True)

    @property
    def falls(self) -> bool:
        return len(self.marks) > 1 and not self.rises

    def takes(self, depth: int) -> bool:
        depths = [*self.marks, depth]
        return depth not in self.marks and depths in (sorted(depths), sorted(depths, reverse=True))

    def add(self, depth: int, members: list[str], end: int) -> None:
        self.marks[depth] = members
        self.end = end

    def complete(self, other: "_Group") -> None:
        """Take from a neighbour what stands above the own marks."""
        highest = min(self.marks)
        self.marks |= {depth: marks for depth, marks in other.marks.items() if depth < highest}

    def positions(self) -> list[Position]:
        clauses: list[str | None] = [*self.marks.get(1, [])] or [None]
        points: list[str | None] = [*self.marks.get(2, [])] or [None]
        return [Position(article, clause, point)
                for article in self.marks.get(0, []) for clause in clauses for point in points]


def _complete(groups: list[_Group]) -> None:
    """ "khoản 2, khoản 3 Điều 5" and "Điều 5 khoản 2, khoản 3": both clauses are of the one article."""
    for group, after in reversed(list(pairwise(groups))):
        if after.joined and after.rises and 0 not in group.marks:
            group.complete(after)
    for before, group in pairwise(groups):
        if group.joined and before.falls and 0 not in group.marks:
            group.complete(before)
