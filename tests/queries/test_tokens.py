"""Cypher cut into tokens."""

import pytest
from cancu.queries.tokens import Kind, TokenError, line_of, tokens
from hypothesis import given
from hypothesis import strategies as st

ROWS = [
    ("MATCH (n)", [(Kind.WORD, "MATCH"), (Kind.SYMBOL, "("), (Kind.WORD, "n"), (Kind.SYMBOL, ")")]),
    ("'it''s'", [(Kind.STRING, "'it'"), (Kind.STRING, "'s'")]),
    (r"'it\'s'", [(Kind.STRING, r"'it\'s'")]),
    ("'// no' // yes", [(Kind.STRING, "'// no'"), (Kind.COMMENT, "// yes")]),
    ("1 /* a\nb */ 2", [(Kind.NUMBER, "1"), (Kind.COMMENT, "/* a\nb */"), (Kind.NUMBER, "2")]),
    ("*1..4", [(Kind.SYMBOL, "*"), (Kind.NUMBER, "1"), (Kind.SYMBOL, ".."), (Kind.NUMBER, "4")]),
    ("1.5 <> $x", [(Kind.NUMBER, "1.5"), (Kind.SYMBOL, "<>"), (Kind.PARAMETER, "$x")]),
    ("`a``b`", [(Kind.QUOTED, "`a``b`")]),
    ("a / b", [(Kind.WORD, "a"), (Kind.SYMBOL, "/"), (Kind.WORD, "b")]),
    ("", []),
]


@pytest.mark.parametrize(("statement", "expected"), ROWS)
def test_tokens(statement: str, expected: list[tuple[Kind, str]]) -> None:
    assert [(token.kind, token.text) for token in tokens(statement)] == expected


@pytest.mark.parametrize(("statement", "said"), [
    ("MATCH 'a", "string"), ('MATCH "a', "string"), ("MATCH `a", "backticks"), ("MATCH /* a", "comment"),
    ("MATCH\n(é)", "line 2"), ("$", "does not belong"),
])
def test_what_is_no_cypher(statement: str, said: str) -> None:
    with pytest.raises(TokenError, match=said):
        tokens(statement)


@given(st.text(alphabet="ab1'\"`/*-$(){}[];:.,<>=| \n\\"))
def test_tokens_cover_the_statement_or_say_where_not(statement: str) -> None:
    try:
        found = tokens(statement)
    except TokenError:
        return
    rest = statement
    for token in reversed(found):
        assert statement[token.start:token.start + len(token.text)] == token.text
        rest = rest[:token.start] + rest[token.start + len(token.text):]
    assert rest.strip() == ""


def test_line_of() -> None:
    assert [line_of("a\nb\nc", offset) for offset in (0, 1, 2, 4)] == [1, 1, 2, 3]
