"""Lets an analyst's own Cypher through only where it can do nothing but read the graph.

An allow-list, not a list of dangers: a statement consists of the clauses, words and functions named here, on
either engine. Reading only is no protection by itself: Ladybug reads and writes files from a database opened
for reading, Neo4j calls procedures. What cannot be told for certain is refused.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from cancu.graph.model import EDGES, NODES, edge_properties
from cancu.graph.store import StatementError, Store
from cancu.loaders.errors import CancuError
from cancu.queries.runner import turn_of_analyst
from cancu.queries.tokens import Kind, Token, TokenError, line_of, tokens
from cancu.queries.unions import repeated
from cancu.queries.weight import weight

MAX_LENGTH = 20_000  # characters
MAX_DEPTH = 40  # brackets within brackets: a parser that runs out of stack takes the process with it
MAX_ROWS = 1_000
TIMEOUT = 10.0  # seconds

_CLAUSES = frozenset((
    "MATCH", "OPTIONAL", "WHERE", "WITH", "RETURN", "ORDER", "BY", "SKIP", "LIMIT", "UNWIND", "UNION",
))
# Words that stand between operands or before one; a name may follow them.
_OPERATORS = frozenset((
    "AS", "DISTINCT", "AND", "OR", "XOR", "NOT", "IN", "IS", "CONTAINS", "STARTS", "ENDS", "CASE", "WHEN",
    "THEN", "ELSE",
))
# Words that end an operand.
_VALUES = frozenset(("NULL", "TRUE", "FALSE", "END", "ASC", "DESC", "ASCENDING", "DESCENDING", "ALL"))
_SUBQUERIES = frozenset(("EXISTS", "COUNT"))
_FUNCTIONS = frozenset((
    "count", "sum", "avg", "min", "max", "collect", "coalesce", "size", "tolower", "toupper", "trim",
    "tostring", "tointeger", "tofloat", "toboolean", "date", "type", "length", "nodes", "relationships",
    "abs", "round", "floor", "ceil", "sqrt",
))
# Never, wherever it stands and in whatever case: what writes, reaches files or procedures, or runs more.
NEVER = frozenset((
    "ALTER", "ATTACH", "BEGIN", "CALL", "CHECKPOINT", "COMMENT", "COMMIT", "COPY", "CREATE",
    "DELETE", "DENY", "DETACH", "DROP", "ENABLE", "EXPLAIN", "EXPORT", "FINISH", "FOREACH", "GRANT", "IMPORT",
    "INSERT", "INSTALL", "LOAD", "MACRO", "MERGE", "PERIODIC", "PROFILE", "PROJECT", "REMOVE", "RENAME",
    "REVOKE", "ROLLBACK", "SET", "SHOW", "START", "STOP", "TERMINATE", "TRANSACTION", "TRANSACTIONS",
    "UNINSTALL", "UPDATE", "USE", "USING", "YIELD",
))
_REMEDY = ("Allowed are MATCH, WHERE, WITH, UNWIND, RETURN, ORDER BY, SKIP, LIMIT and UNION; texts with odd "
           "characters go in as parameters.")
_INVISIBLE = ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")
_OPENING = ("MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN")
# After these symbols a name may stand; after a closing bracket, a name or a value only a word listed above.
_BEFORE_NAMES = frozenset((
    "(", "[", "{", ",", ".", ":", "|", "=", "<>", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "^", "&",
))


class GuardError(CancuError):
    """A statement that does more than read the graph, or may."""


def cypher(store: Store, statement: str, parameters: Mapping[str, Any] | None = None, *,
           limit: int = MAX_ROWS, timeout: float = TIMEOUT) -> list[dict[str, Any]]:
    """Rows of an analyst's statement, at most `limit`, within `timeout` seconds.

    Open the store for reading. Raises GuardError before anything reaches the engine, StoreError from there.
    """
    check(statement)
    _check_given(statement, parameters or {})
    try:
        with turn_of_analyst():
            return store.read(statement, parameters or {}, limit=max(0, min(limit, MAX_ROWS)),
                              timeout=min(timeout, TIMEOUT))
    except StatementError as error:
        if not _names_index_bare(statement):
            raise
        remedy = "Index is a reserved word of the embedded engine: write `Index` in backticks."
        raise StatementError(error.message, place=error.place, remedy=remedy) from error


def _names_index_bare(statement: str) -> bool:
    return any(before.text in (":", "|") and token.upper == "INDEX"
               for before, token in pairwise(tokens(statement)))


def _check_given(statement: str, parameters: Mapping[str, Any]) -> None:
    """Ladybug reads a parameter that nobody gave as null, and finds nothing."""
    for token in tokens(statement):
        if token.kind is Kind.PARAMETER and token.text[1:] not in parameters:
            raise GuardError(f"{token.text} is not given.", place=f"line {line_of(statement, token.start)}",
                             remedy="Give every parameter a value.")


def check(statement: str) -> None:
    """Raise GuardError unless the statement only reads: what is wrong, and where."""
    for message, offset in _faults(statement):
        raise GuardError(message, place=f"line {line_of(statement, offset)}", remedy=_REMEDY)


def _faults(statement: str) -> Iterator[tuple[str, int]]:
    if len(statement) > MAX_LENGTH:
        yield f"the statement is longer than {MAX_LENGTH:,} characters.", 0
    yield from _characters(statement)
    try:
        found = tokens(statement)
    except TokenError as error:
        raise GuardError(error.message, place=error.place) from error
    yield from _symbols(found)
    yield from _paging(found)
    for token in repeated(found):
        yield "a part of a UNION returns the same twice: columns would come out in wrong places.", token.start
    yield from _shape(found)
    yield from weight(found)
    yield from _words(found)


def _characters(statement: str) -> Iterator[tuple[str, int]]:
    """Escapes are read before anything else on Neo4j; invisible characters hide what they stand in."""
    for offset, char in enumerate(statement):
        if char == "\\":
            yield "a backslash.", offset
        elif char not in "\t\n\r" and unicodedata.category(char) in _INVISIBLE:
            yield f"the invisible character U+{ord(char):04X}.", offset


def _symbols(found: list[Token]) -> Iterator[tuple[str, int]]:
    for token in found:
        if token.kind is Kind.COMMENT:
            yield "a comment.", token.start
        elif token.text == ";":
            yield "a semicolon: one statement at a time.", token.start
        elif token.text == "=~":
            yield "a regular expression: it may run without end.", token.start
        elif token.kind is Kind.QUOTED and token.text.strip("`") not in _names():
            yield f"{token.text} is no name of the model.", token.start
    for token, after in pairwise(found):
        if token.kind in (Kind.PARAMETER, Kind.QUOTED) and after.text == "(":
            yield f"{token.text} is called like a function.", token.start
        elif token.kind is after.kind is Kind.STRING:
            yield "two texts in a row.", after.start


def _paging(found: list[Token]) -> Iterator[tuple[str, int]]:
    """Ladybug 0.22 reads beyond its memory where a SKIP of sorted rows with a LIMIT leads past the last."""
    first = {token.upper: token for token in reversed(found)}
    if {"ORDER", "SKIP", "LIMIT"} <= first.keys():
        yield "SKIP beside ORDER BY and LIMIT; leave LIMIT out, rows are limited anyway.", first["SKIP"].start


def _shape(found: list[Token]) -> Iterator[tuple[str, int]]:
    """It begins with a reading clause, ends in a RETURN, and its brackets close."""
    if not found or found[0].upper not in _OPENING:
        yield f"it begins with {found[0].text!r}." if found else "there is no statement.", 0
    pairs, opened, returns = {")": "(", "]": "[", "}": "{"}, list[Token](), 0
    for token in found:
        if token.text in pairs.values():
            opened.append(token)
            if len(opened) > MAX_DEPTH:
                yield f"more than {MAX_DEPTH} brackets within each other.", token.start
        elif token.text in pairs and (not opened or opened.pop().text != pairs[token.text]):
            yield f"{token.text!r} closes nothing.", token.start
        elif token.upper == "RETURN" and not opened:
            returns += 1
        elif token.upper == "UNION" and not opened and not returns:
            yield "UNION before a RETURN.", token.start
    if opened:
        yield f"{opened[-1].text!r} does not close.", opened[-1].start
    if not returns or found[-1].upper == "RETURN":
        yield "it returns nothing.", 0


def _words(found: list[Token]) -> Iterator[tuple[str, int]]:
    """Every word must be one of the lists, a function that is allowed, or a name where a name may stand."""
    nothing = Token(Kind.SYMBOL, "", 0)
    for before, token, after in zip([nothing, *found], found, [*found[1:], nothing], strict=False):
        word = token.upper
        if not word:
            continue
        if word in NEVER:
            yield f"{word} is not allowed.", token.start
        elif word in _SUBQUERIES and after.text == "{":
            continue
        elif after.text == "(" and word not in _CLAUSES | _OPERATORS:
            if token.text.lower() not in _FUNCTIONS or before.text == ".":
                yield f"the function {token.text}() is not allowed.", token.start
        elif word in _CLAUSES | _OPERATORS | _VALUES or _name_may_stand(before):
            continue
        else:
            yield f"{token.text!r} does not belong here.", token.start


def _name_may_stand(before: Token) -> bool:
    return before.text in _BEFORE_NAMES or before.upper in _CLAUSES | _OPERATORS


def _names() -> frozenset[str]:
    """Labels, types and properties of the model: the only names that backticks may hold."""
    labels = {node.label for node in NODES} | {edge.type for edge in EDGES}
    properties = {name for node in NODES for name in node.properties}
    return frozenset(labels | properties | {name for edge in EDGES for name in edge_properties(edge.type)})
