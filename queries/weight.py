"""Statements that are short to read and too heavy to plan, told from their tokens.

A parser or planner that runs out of stack takes the process with it, and one that plans for ever hears no
timeout: both were seen on Ladybug 0.22 with statements of a few thousand characters.
"""

from collections.abc import Iterator
from itertools import pairwise

from cancu.queries.tokens import Kind, Token

MAX_TOKENS = 2_000  # 9,000 additions in a row end the process
MAX_STEPS = 10  # relationships: 16 from one node are planned for half a minute, 30 without end
MAX_CASES = 10  # CASE within CASE: each level doubles the planning
MAX_GROWTH = 1_000  # how often a value may hold itself: `WITH [a, a] AS a`, twenty times, is a million

_CLAUSES = frozenset(("MATCH", "OPTIONAL", "WHERE", "WITH", "RETURN", "ORDER", "SKIP", "LIMIT", "UNWIND",
                      "UNION"))
_MAKING = ("WITH", "UNWIND", "RETURN")  # clauses that make values
_NO_VALUES = frozenset((
    "AS", "DISTINCT", "AND", "OR", "XOR", "NOT", "IN", "IS", "CONTAINS", "STARTS", "ENDS", "WITH", "CASE",
    "WHEN", "THEN", "ELSE", "END", "NULL", "TRUE", "FALSE", "ASC", "DESC", "BY", "ALL",
))
_NOTHING = Token(Kind.SYMBOL, "", 0)


def weight(found: list[Token]) -> Iterator[tuple[str, int]]:
    """What is too heavy, and where in the statement."""
    if len(found) > MAX_TOKENS:
        yield f"more than {MAX_TOKENS:,} words and symbols.", found[MAX_TOKENS].start
    steps = [token.start for token, after in pairwise(found)
             if token.text == "-" and after.text in ("[", "-")]
    if len(steps) > MAX_STEPS:
        yield f"more than {MAX_STEPS} relationships.", steps[MAX_STEPS]
    nested = 0
    for token in found:
        nested += {"CASE": 1, "END": -1}.get(token.upper, 0)
        if nested > MAX_CASES:
            yield f"more than {MAX_CASES} CASE within each other.", token.start
    if growth(found) > MAX_GROWTH:
        yield "values that are put together again and again.", 0


def growth(found: list[Token]) -> int:
    """How often the last clause may hold a value of the first: the names in the fullest item of each."""
    product, fullest, names, depth = 1, 1, 0, 0
    base: int | None = None  # brackets around the clause; None in a clause that makes no values
    for before, token, after in zip([_NOTHING, *found], found, [*found[1:], _NOTHING], strict=False):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(token.text, 0)
        if token.upper in _CLAUSES and before.upper not in ("STARTS", "ENDS"):
            product, fullest, names = product * fullest, 1, 0
            base = depth if token.upper in _MAKING else None
        elif base is not None:
            names = 0 if token.text == "," and depth == base else names + _is_value(before, token, after)
            fullest = max(fullest, names)
    return product * fullest


def _is_value(before: Token, token: Token, after: Token) -> bool:
    """True for a name or parameter that stands for a value; not for a function, property, label or alias."""
    if token.kind in (Kind.PARAMETER, Kind.QUOTED):
        return before.text != "." and before.upper != "AS"
    return (bool(token.upper) and token.upper not in _NO_VALUES and after.text != "("
            and before.text not in (".", ":") and before.upper != "AS")
