"""Pages of docs/ that follow from the code. `python tests/reference.py` writes them; a test compares them."""

from pathlib import Path
from typing import Any

import typer
from cancu.api.cli import app
from cancu.graph.model import COMMON, EDGES, EVIDENCE, NODES, Kind
from cancu.queries.catalogue import questions

DOCS = Path(__file__).parents[1] / "docs"


def commands() -> str:
    """Every command with its arguments and options, as `--help` shows them."""
    group: Any = typer.main.get_command(app)  # typer brings its own copy of click, without types
    parts = ["# Commands", "", group.help, ""]
    for name, command in group.commands.items():
        context = command.context_class(command, info_name=f"cancu {name}")
        usage = " ".join(["cancu", name, *command.collect_usage_pieces(context)])
        rows = [_row(parameter, context) for parameter in command.params]
        parts += [f"## {name}", "", f"`{usage}`", "", command.help, "", "| | |", "|---|---|", *rows, ""]
    return "\n".join(parts)


def _row(parameter: Any, context: Any) -> str:
    name, text = parameter.get_help_record(context)
    name, text = (" ".join(part.split()).replace("|", "\\|") for part in (name, text))
    return f"| `{name}` | {text} |"


def graph() -> str:
    """Labels and edge types with their properties, as the model declares them."""
    parts = [
        "# The graph", "",
        "Labels and relationship types, in the order of the model; both engines have the same.", "",
        f"Every node has {_names(COMMON)}; `folded` is text without diacritics, for search.", "",
        f"Every edge carries its evidence: {_names(EVIDENCE)}. `start_pos` and `end_pos` count characters of "
        "the text of `source_doc`; `certainty` is `stated`, `inferred` or `register`.", "",
        "| label | in Vietnamese | properties |", "|---|---|---|",
    ]
    parts += [f"| `{kind.label}` | {kind.vi} | {_own(kind.properties, COMMON)} |" for kind in NODES]
    parts += ["", "| relationship | in Vietnamese | from and to | own properties |", "|---|---|---|---|"]
    for edge in EDGES:
        pairs = ", ".join(f"{start} to {end}" for start, end in edge.pairs)
        parts.append(f"| `{edge.type}` | {edge.vi} | {pairs} | {_names(edge.properties)} |")
    return "\n".join([*parts, ""])


def _own(properties: dict[str, Kind], common: dict[str, Kind]) -> str:
    return _names({name: kind for name, kind in properties.items() if name not in common})


def _names(properties: dict[str, Kind]) -> str:
    return ", ".join(f"`{name}`" for name in properties)


def catalogue() -> str:
    """The questions of the catalogue, in both languages."""
    parts = ["# Questions", "",
             "Asked with `cancu ask NAME key=value ...` or `/api/v1/questions/NAME?key=value`.", ""]
    for each in questions():
        needed = [f"`{p.name}`{'' if p.default is None else ' (may be left out)'}: {p.description}"
                  for p in each.parameters]
        parts += [f"## {each.name}", "", each.vi, "", each.en, "", *[f"- {line}" for line in needed],
                  *([""] if needed else [])]
    return "\n".join(parts)


PAGES = {"commands.md": commands, "graph.md": graph, "questions.md": catalogue}

if __name__ == "__main__":
    DOCS.mkdir(exist_ok=True)
    for page, made in PAGES.items():
        (DOCS / page).write_text(made(), encoding="utf-8")
