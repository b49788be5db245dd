"""Cypher cut into tokens, so that lint and guard see words outside strings, comments and backticks."""

import re
from dataclasses import dataclass
from enum import StrEnum

from cancu.loaders.errors import CancuError


class TokenError(CancuError):
    """Text that is no Cypher: a string, name or comment that does not end, or a character no engine reads."""


class Kind(StrEnum):
    WORD = "word"
    QUOTED = "quoted"  # a name in backticks
    STRING = "string"
    NUMBER = "number"
    PARAMETER = "parameter"
    SYMBOL = "symbol"
    COMMENT = "comment"


@dataclass(frozen=True)
class Token:
    """`text` as written, with its quotes; `start`: offset in the statement, in characters."""

    kind: Kind
    text: str
    start: int

    @property
    def upper(self) -> str:
        """The word in capitals, as keywords compare; empty for anything that is no word."""
        return self.text.upper() if self.kind is Kind.WORD else ""


_TOKEN = re.compile(
    r"""
      (?P<comment>//[^\n]*|/\*.*?\*/)
    | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    | (?P<quoted>`(?:[^`]|``)*`)
    | (?P<parameter>\$[A-Za-z_][A-Za-z0-9_]*)
    | (?P<number>\d+(?:\.(?!\.)\d+)?)
    | (?P<word>[A-Za-z_][A-Za-z0-9_]*)
    | (?P<symbol><>|<=|>=|=~|\.\.|/(?!\*)|[-+*%^=<>(){}\[\],.:|;&!])
    | (?P<space>[ \t\r\n]+)
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(statement: str) -> list[Token]:
    """The tokens of a statement, comments included, without blanks. Raises TokenError at a bad place."""
    found: list[Token] = []
    position = 0
    while position < len(statement):
        match = _TOKEN.match(statement, position)
        if match is None:
            raise _error(statement, position)
        if match.lastgroup != "space":
            found.append(Token(Kind(str(match.lastgroup)), match[0], position))
        position = match.end()
    return found


def line_of(statement: str, offset: int) -> int:
    """The line, from 1, on which `offset` lies."""
    return statement.count("\n", 0, offset) + 1


def _error(statement: str, position: int) -> TokenError:
    rest = statement[position:position + 2]
    what = {"'": "a string", '"': "a string", "`": "a name in backticks"}.get(rest[0])
    what = "a comment" if rest == "/*" else what
    message = f"{what} that does not end." if what else f"a character that does not belong here: {rest[0]!r}."
    return TokenError(message, place=f"line {line_of(statement, position)}")
