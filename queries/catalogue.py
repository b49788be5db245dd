"""The catalogue of questions: every file in `cypher/`, its header read and checked.

A file opens with a header of `//` lines, then holds one statement:

    // vi: the question in Vietnamese
    // en: the same in English
    // why: why the pattern has this shape (may be left out, may be repeated)
    // step: which answer uses it (only for a part that is no question of its own)
    // judge: the function of `queries/judges.py` that adds columns (may be left out)
    // param NAME TYPE = DEFAULT: what it is (`= DEFAULT` may be left out)
    // column NAME: what it is
"""

import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from cancu.loaders.errors import CancuError
from cancu.queries.tokens import Kind, TokenError, tokens

TYPES = ("string", "integer", "float", "boolean", "date", "year", "strings", "symbols", "document",
         "documents", "agency")

_LINE = re.compile(r"//\s*(?P<key>vi|en|why|step|judge):\s*(?P<text>.+)")
_PARAM = re.compile(r"//\s*param (?P<name>\w+) (?P<type>\w+)(?: = (?P<default>[^:]*))?: (?P<text>.+)")
_COLUMN = re.compile(r"//\s*column (?P<name>\w+): (?P<text>.+)")


class CatalogueError(CancuError):
    """A question file that breaks the rules, or a question that does not exist."""


@dataclass(frozen=True)
class Parameter:
    """`default`: as written in the header; None when the parameter must be given.

    Types `document`, `documents` and `agency` are ids, `symbols` numbers as the graph has them; whoever asks
    may write a number or a name.
    """

    name: str
    type: str
    default: str | None
    description: str


@dataclass(frozen=True)
class Column:
    name: str
    description: str


@dataclass(frozen=True)
class Question:
    """One file. `statement`: Cypher without the header. `step`: the answer it is a part of, else None."""

    name: str
    vi: str
    en: str
    statement: str
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = ()
    why: str = ""
    step: str | None = None
    judge: str | None = None


@dataclass
class _Header:
    texts: dict[str, list[str]] = field(default_factory=dict)
    parameters: list[Parameter] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)


@cache
def catalogue() -> dict[str, Question]:
    """All questions and steps by name, in order. Raises CatalogueError for the first malformed file."""
    folder = files("cancu.queries").joinpath("cypher")
    sources = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()
               if path.name.endswith(".cypher")}
    return {question.name: question for name in sorted(sources) for question in [parse(name, sources[name])]}


def questions() -> tuple[Question, ...]:
    """The questions a person may ask: the catalogue without its steps."""
    return tuple(question for question in catalogue().values() if question.step is None)


def question(name: str) -> Question:
    """The question or step called `name`; raises CatalogueError naming those that are near it."""
    try:
        return catalogue()[name]
    except KeyError:
        names = ", ".join(each.name for each in questions())
        raise CatalogueError(f"there is no question {name!r}.", remedy=f"Ask one of: {names}.") from None


def parse(file: str, source: str) -> Question:
    """One question from a file's text; raises CatalogueError with file and line."""
    lines = source.split("\n")
    length = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = _header(file, lines[:length])
    statement = "\n".join(lines[length:]).strip()
    texts = {key: " ".join(parts) for key, parts in header.texts.items()}
    for key in ("vi", "en"):
        if key not in texts:
            raise CatalogueError(f"the header has no line `// {key}:`.", place=file)
    made = Question(
        name=file.removesuffix(".cypher"), vi=texts["vi"], en=texts["en"], statement=statement,
        parameters=tuple(header.parameters), columns=tuple(header.columns), why=texts.get("why", ""),
        step=texts.get("step"), judge=texts.get("judge"),
    )
    _check(file, made)
    return made


def _header(file: str, lines: list[str]) -> _Header:
    header = _Header()
    for number, line in enumerate(lines, 1):
        place = f"{file}:{number}"
        if match := _PARAM.fullmatch(line):
            header.parameters.append(_parameter(place, match))
        elif match := _COLUMN.fullmatch(line):
            header.columns.append(Column(match["name"], match["text"]))
        elif match := _LINE.fullmatch(line):
            texts = header.texts.setdefault(match["key"], [])
            if texts and match["key"] != "why":
                raise CatalogueError(f"`{match['key']}` stands twice.", place=place)
            texts.append(match["text"].strip())
        else:
            raise CatalogueError(f"this is no line of a header: {line!r}.", place=place,
                                 remedy="Use vi, en, why, step, judge, param or column.")
    return header


def _parameter(place: str, match: "re.Match[str]") -> Parameter:
    if match["type"] not in TYPES:
        raise CatalogueError(f"unknown type {match['type']!r}.", place=place,
                             remedy=f"Use one of: {', '.join(TYPES)}.")
    default = None if match["default"] is None else match["default"].strip()
    return Parameter(match["name"], match["type"], default, match["text"])


def _check(file: str, made: Question) -> None:
    """Parameters and columns must be those of the statement, none more and none fewer."""
    try:
        found = tokens(made.statement)
    except TokenError as error:
        raise CatalogueError(error.message, place=f"{file}: {error.place}") from error
    if not found:
        raise CatalogueError("there is no statement.", place=file)
    _same(file, "parameter", [p.name for p in made.parameters],
          {token.text[1:] for token in found if token.kind is Kind.PARAMETER})
    for branch in returned(made.statement):
        _same(file, "column", [c.name for c in made.columns], set(branch))


def _same(file: str, what: str, declared: list[str], used: set[str]) -> None:
    if len(set(declared)) != len(declared):
        raise CatalogueError(f"a {what} is declared twice.", place=file)
    for name in sorted(set(declared) ^ used):
        state = "declared but not used" if name in declared else "used but not declared"
        raise CatalogueError(f"{what} {name!r} is {state}.", place=file)


def returned(statement: str) -> list[list[str]]:
    """The names behind AS in the RETURN of each UNION branch, in order."""
    branches: list[list[str]] = [[]]
    inside, depth, after_as = False, 0, False
    for token in tokens(statement):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(token.text, 0)
        if depth == 0 and token.upper == "UNION":
            branches.append([])
            inside = False
        elif depth == 0 and token.upper == "RETURN":
            inside = True
        elif inside and after_as:
            branches[-1].append(token.text.strip("`"))
        after_as = depth == 0 and token.upper == "AS"
    return branches
