"""What the branches of a UNION return: Ladybug 0.22 puts columns in wrong places where one repeats itself."""

from collections.abc import Iterator

from cancu.queries.tokens import Token


def repeated(found: list[Token]) -> Iterator[Token]:
    """The first token of each expression that a branch of a UNION returns again.

    `RETURN p.id AS a, p.id AS b UNION ALL RETURN t.id AS a, p.id AS b` gives `a` what belongs to `b`.
    """
    branches = list(_branches(found))
    for branch in branches if len(branches) > 1 else []:
        seen: set[str] = set()
        for expression in branch:
            text = "".join(token.text for token in expression)
            if expression and text in seen:
                yield expression[0]
            seen.add(text)


def _branches(found: list[Token]) -> Iterator[list[list[Token]]]:
    """Of each branch the expressions it returns, without their names."""
    branch: list[list[Token]] = []
    depth, inside, named = 0, False, False
    for token in found:
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(token.text, 0)
        word = token.upper if depth == 0 else ""
        if word == "UNION":
            yield branch
            branch, inside = [], False
        elif word == "RETURN":
            branch, inside, named = [[]], True, False
        elif not inside or word == "DISTINCT":
            continue
        elif word in ("ORDER", "SKIP", "LIMIT"):
            inside = False
        elif depth == 0 and token.text == ",":
            branch.append([])
            named = False
        elif word == "AS":
            named = True
        elif not named:
            branch[-1].append(token)
    yield branch
