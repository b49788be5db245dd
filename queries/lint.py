"""What a .cypher file must keep to so that Ladybug and Neo4j give the same rows; each rule was measured.

Where a construct fails on one engine a test would show it anyway; the rules that matter most are those where
an engine answers differently without an error (labels, substring, list indexes, undirected patterns, `:A:B`).
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from cancu.queries.catalogue import Question, returned
from cancu.queries.tokens import Kind, Token, line_of, tokens
from cancu.queries.unions import repeated

# Syntax errors on Ladybug even in backticks.
_PARAMETERS = frozenset((
    "on", "in", "end", "order", "all", "with", "where", "and", "or", "not", "asc", "desc",
    "index",
))
_ALIASES = frozenset(("on", "end", "order", "in", "macro"))

_FORBIDDEN_CALLS = frozenset((
    "id", "elementid", "labels", "substring", "reduce", "properties", "keys", "shortestpath",
    "allshortestpaths", "startnode", "endnode", "any", "all", "none", "single", "left", "right", "tail",
    "head", "last", "range", "datetime", "timestamp", "localdatetime",
))
_FORBIDDEN_WORDS = frozenset((
    "CALL", "FOREACH", "REMOVE", "LOAD", "APOC", "CREATE", "MERGE", "SET", "DELETE", "DETACH", "DROP",
    "YIELD", "COPY", "ATTACH", "INSTALL", "USE",
))
_AGGREGATES = frozenset(("COUNT", "SUM", "MIN", "MAX", "AVG", "COLLECT"))
_PREDICATES = frozenset(("WHERE", "AND", "OR", "NOT", "XOR"))
_NAMES = (Kind.WORD, Kind.QUOTED)


@dataclass(frozen=True)
class Problem:
    """A broken rule: the file's name, the line of the statement (from 1), what is wrong and what to write."""

    name: str
    line: int
    message: str


Rule = Callable[[list[Token]], Iterator[tuple[Token, str]]]


def lint(question: Question) -> list[Problem]:
    """All broken rules of one question; an empty list when it runs on both engines as far as known."""
    found = [token for token in tokens(question.statement) if token.kind is not Kind.COMMENT]
    problems = [
        Problem(question.name, line_of(question.statement, token.start), message)
        for rule in RULES for token, message in rule(found)
    ]
    problems += [Problem(question.name, 1, message) for message in _branches(question.statement)]
    return sorted(problems, key=lambda problem: (problem.line, problem.message))


def _one_statement(found: list[Token]) -> Iterator[tuple[Token, str]]:
    for token in found:
        if token.text == ";":
            yield token, "one statement a file, without `;`"


def _names(found: list[Token]) -> Iterator[tuple[Token, str]]:
    for before, token in zip([None, *found], found, strict=False):
        if token.kind is Kind.PARAMETER and token.text[1:].lower() in _PARAMETERS:
            yield token, f"{token.text} cannot be a parameter; the day is $day"
        if before and before.upper == "AS" and token.text.strip("`").lower() in _ALIASES:
            yield token, f"`{token.text}` cannot be an alias"
        if before and before.text == ":" and token.text == "Index":
            yield token, "write `Index` in backticks"


def _words(found: list[Token]) -> Iterator[tuple[Token, str]]:
    for token, after in zip(found, [*found[1:], None], strict=True):
        call = after is not None and after.text == "("
        if token.upper in _FORBIDDEN_WORDS:
            yield token, f"{token.upper} does not belong in a question"
        elif call and token.text.lower() in _FORBIDDEN_CALLS and token.kind is Kind.WORD:
            yield token, f"{token.text}() is missing on one engine or answers differently"


def _lists(found: list[Token]) -> Iterator[tuple[Token, str]]:
    for i, token in enumerate(found[:-1]):
        if token.text != "[":
            continue
        before = found[i - 1] if i else token
        value = before.kind in (*_NAMES, Kind.PARAMETER) and before.upper != "IN"
        if value or before.text in (")", "]"):
            yield token, "no list index or slice: Ladybug counts from 1"
        if found[i + 1].kind is Kind.WORD and i + 2 < len(found) and found[i + 2].upper == "IN":
            yield token, "no list comprehension: UNWIND and collect instead"


def _braces(found: list[Token]) -> Iterator[tuple[Token, str]]:
    for i, token in enumerate(found[:-1]):
        if token.text != "{":
            continue
        before, after = found[i - 1] if i else token, found[i + 1]
        if before.upper in ("EXISTS", "COUNT"):
            if after.upper != "MATCH":
                yield token, f"write MATCH inside {before.upper} {{ }}"
        elif before.upper == "COLLECT":
            yield token, "no COLLECT { }: aggregate with collect()"
        elif after.text == ".":
            yield token, "no map projection: return scalars or the whole node"


def _labels(found: list[Token]) -> Iterator[tuple[Token, str]]:
    for i, token in enumerate(found[:-2]):
        if token.text == ":" and found[i + 1].kind in _NAMES and found[i + 2].text in (":", "&"):
            yield token, "one label a node: `:A:B` means or on Ladybug"
        if token.upper in _PREDICATES and found[i + 1].kind is Kind.WORD and found[i + 2].text == ":":
            yield token, "no label in WHERE: put it into the pattern"


def _patterns(found: list[Token]) -> Iterator[tuple[Token, str]]:
    """Relationships: directed, and bounded where their length varies."""
    for i, token in enumerate(found):
        if token.text == "[" and i and found[i - 1].text == "-":
            close = next((k for k in range(i, len(found)) if found[k].text == "]"), len(found) - 1)
            incoming = i >= 2 and found[i - 2].text == "<"
            outgoing = [t.text for t in found[close + 1:close + 3]] == ["-", ">"]
            if incoming == outgoing:
                yield token, "give the relationship one direction: undirected ones reuse edges on Ladybug"
            yield from _bounded(found[i:close + 1])
        if token.text == "-" and _texts(found, i, 3) in (["-", "-", ">"], ["-", "-", "("]):
            yield token, "write the relationship's type"


def _bounded(inside: list[Token]) -> Iterator[tuple[Token, str]]:
    for i, token in enumerate(inside):
        if token.text == "*":
            length = _texts(inside, i + 1, 3)
            exact = length[0].isdigit() and length[1] != ".."
            if not exact and not (length[1:2] == [".."] and length[2].isdigit()):
                yield token, "bound the length: write `*1..4`"


def _after_variable_length(found: list[Token]) -> Iterator[tuple[Token, str]]:
    star = next((t for i, t in enumerate(found) if t.text == "*" and _is_length(found, i)), None)
    words = {token.upper for token in found}
    if star and "DISTINCT" not in words and not words & _AGGREGATES:
        yield star, "DISTINCT or an aggregate after a variable length: walks repeat rows"


def _is_length(found: list[Token], i: int) -> bool:
    opens = [k for k in range(i) if found[k].text == "["]
    return bool(opens) and "]" not in [token.text for token in found[opens[-1]:i]]


def _order(found: list[Token]) -> Iterator[tuple[Token, str]]:
    last_return = max((i for i, token in enumerate(found) if token.upper == "RETURN"), default=0)
    union = any(token.upper == "UNION" for token in found)
    sorted_ = False
    for i, token in enumerate(found):
        if token.upper == "ORDER":
            sorted_ = True
            if i < last_return:
                yield token, "sort at the end: WITH ... ORDER BY needs a LIMIT on Ladybug"
            if union:
                yield token, "no ORDER BY with UNION: the runner sorts those rows"
    if not sorted_ and not union and found:
        yield found[last_return], "end with ORDER BY, so that both engines give the rows in one order"


def _aliases(found: list[Token]) -> Iterator[tuple[Token, str]]:
    """`t.id AS t ORDER BY t` sorts by the node on Ladybug, which it refuses."""
    variables = {
        name.text for opening, name, after in zip(found, found[1:], found[2:], strict=False)
        if opening.text in ("(", "[") and name.kind is Kind.WORD and after.text in (":", ")")
    }
    for before, token in pairwise(found):
        if before.upper == "AS" and token.text in variables:
            yield token, f"`{token.text}` is a variable of the pattern: give the column another name"


def _values(found: list[Token]) -> Iterator[tuple[Token, str]]:
    for i, token in enumerate(found):
        if token.kind is Kind.PARAMETER and [t.upper for t in found[i + 1:i + 3]][:1] == ["IS"]:
            yield token, "no `$p IS NULL`: Ladybug types a parameter by its value"
        if token.text.lower() == "date" and _texts(found, i + 1, 2) == ["(", ")"]:
            yield token, "today is a parameter: $day"
        if token.upper == "CONTAINS" and (i < 2 or found[i - 1].text != "folded"):
            yield token, "search with CONTAINS on `folded` only"
        if not unicodedata.is_normalized("NFC", token.text):
            yield token, "write NFC"


def _comparisons(found: list[Token]) -> Iterator[tuple[Token, str]]:
    clause = ""
    for i, token in enumerate(found[:-2]):
        clause = token.upper if token.upper in ("WHERE", "WITH", "RETURN", "MATCH") else clause
        if clause == "WHERE" and token.text.lower() == "coalesce":
            comma = next((k for k in range(i, len(found)) if found[k].text == ","), len(found))
            if {"<", ">", "<=", ">=", "=", "<>"} & {each.text for each in found[i:comma]}:
                yield token, "write `x IS NULL OR x < y`: Ladybug mixes up nodes where coalesce compares"


def _bare_null(found: list[Token]) -> Iterator[tuple[Token, str]]:
    for before, token, after in zip(found, found[1:], found[2:], strict=False):
        if token.upper == "NULL" and before.text in (",", "RETURN") and after.upper == "AS":
            yield token, "no bare null in a RETURN: Ladybug cannot type it"


def _repeated(found: list[Token]) -> Iterator[tuple[Token, str]]:
    for token in repeated(found):
        yield token, "a UNION branch returns an expression once: Ladybug puts its columns in wrong places"


def _branches(statement: str) -> Iterator[str]:
    first, *others = returned(statement)
    if any(other != first for other in others):
        yield "every UNION branch returns the same names in the same order"


def _texts(found: list[Token], start: int, count: int) -> list[str]:
    texts = [token.text for token in found[start:start + count]]
    return texts + [""] * (count - len(texts))


RULES: tuple[Rule, ...] = (
    _one_statement, _names, _words, _lists, _braces, _labels, _patterns, _after_variable_length, _order,
    _aliases, _values, _comparisons, _bare_null, _repeated,
)
