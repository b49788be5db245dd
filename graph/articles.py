"""Positions inside a document ("khoản 2 Điều 4"), as far as needed to tell whether one lies in another."""

import re
from dataclasses import dataclass

# "điểm a khoản 2 Điều 4" and "Điều 4 khoản 2 điểm a" are both printed.
_MARK = r"(?:\d+[a-zđ]?|[a-zđ])(?!\w)"
_WORD = re.compile(rf"(điều|khoản|điểm)\s+({_MARK}(?:\s*(?:,|và|;)\s*{_MARK})*)", re.IGNORECASE)
_MEMBER = re.compile(_MARK, re.IGNORECASE)
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
    """The positions named in `text`; a clause without article is left out, since it cannot be placed."""
    found: list[Position] = []
    group: list[tuple[int, list[str]]] = []
    for match in _WORD.finditer(text or ""):
        depth = _DEPTH[match[1].lower()]
        if group and (depth in {d for d, _ in group} or not _continues(group, depth)):
            found += _combine(group)
            group = []
        group.append((depth, [m.lower() for m in _MEMBER.findall(match[2])]))
    return tuple(found + _combine(group))


def _continues(group: list[tuple[int, list[str]]], depth: int) -> bool:
    """Marks of one position either rise to the article or fall from it, never both."""
    depths = [d for d, _ in group] + [depth]
    return depths == sorted(depths) or depths == sorted(depths, reverse=True)


def _combine(group: list[tuple[int, list[str]]]) -> list[Position]:
    members = dict(group)
    clauses: list[str | None] = [*members.get(1, [])] or [None]
    points: list[str | None] = [*members.get(2, [])] or [None]
    return [Position(article, clause, point)
            for article in members.get(0, []) for clause in clauses for point in points]
