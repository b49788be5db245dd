"""Commands that ask the graph: trace, workload, lineage, search, ask."""

from pathlib import Path
from typing import Annotated, Any

import typer
from cancu.api.drawings import draw_lineage
from cancu.api.options import Csv, Graph, Json, Lang, On, Province, asked, today
from cancu.api.output import coverage_line, out, print_json, say, show
from cancu.api.table import as_table
from cancu.queries import answers
from cancu.queries.catalogue import Question, question, questions

ROW_OF_TRACE = ("task", "content", "so_ky_hieu", "class", "ended", "replaced_by", "grade", "due_end", "lead")
ROW_OF_WORKLOAD = ("task", "content", "role", "via", "due_end", "state", "bases")
ROW_OF_SEARCH = ("label", "title", "id")
ROW_OF_LINEAGE = ("from", "type", "to", "quote")


def trace(
    document: Annotated[str | None, typer.Argument(help="Number or id of a document; left out: all that fell.",
                                                   show_default=False)] = None,
    on: On = None, province: Province = None, graph: Graph = None, as_json: Json = False, lang: Lang = "vi",
    csv: Csv = None,
) -> None:
    """Which tasks rest on a document that was repealed or replaced?

    One row for each task and document: the class of the impact, what replaces it, the route to it.
    """
    with asked(graph) as store:
        answer = answers.trace(store, document, on or today(), province=province)
    show(answer, ROW_OF_TRACE, as_json=as_json, lang=lang, csv=csv)


def workload(
    agency: Annotated[str, typer.Argument(help='Name, short name or id of an agency, e.g. "Sở Nội vụ".')],
    province: Province = None, on: On = None,
    year: Annotated[int | None, typer.Option("--year", help="Only what is due or runs in this year.",
                                             show_default=False)] = None,
    graph: Graph = None, as_json: Json = False, lang: Lang = "vi", csv: Csv = None,
) -> None:
    """Everything an agency has to do: by its name, through collectives, inherited.

    The four parts are counted apart and never added up.
    """
    with asked(graph) as store:
        answer = answers.workload(store, agency, province, on or today())
    if year:
        answer = only_year(answer, year)
    show(answer, ROW_OF_WORKLOAD, as_json=as_json, lang=lang, csv=csv)


def only_year(answer: dict[str, Any], year: int) -> dict[str, Any]:
    """The workload's rows that run in `year`; a row without days runs in every year of its plan's, so it stays."""
    first, last = f"{year}-01-01", f"{year}-12-31"
    rows = [row for row in answer["rows"]
            if (row["due_start"] or first) <= last and (row["due_end"] or last) >= first]
    parts = {part: sum(row["part"] == part for row in rows) for part in answer["counts"]}
    return answer | {"rows": rows, "counts": parts, "year": year}


def lineage(
    key: Annotated[str, typer.Argument(help="Number or id of a document, or id of a plan.")],
    out_file: Annotated[Path | None, typer.Option("--out", metavar="FILE.html", show_default=False,
                                                  help="Draw it into one HTML file that opens offline.")] = None,
    province: Province = None, on: On = None,
    depth: Annotated[int, typer.Option("--depth", min=1, max=6, help="Steps up and down.")] = 4,
    graph: Graph = None, as_json: Json = False, lang: Lang = "vi", csv: Csv = None,
) -> None:
    """What a plan comes from and what came of it, up and down the levels of government."""
    with asked(graph) as store:
        answer = answers.lineage(store, key, on or today(), province=province, depth=depth)
    if out_file:
        out_file.write_text(draw_lineage(answer, lang), encoding="utf-8")
        say(f"{out_file}: {len(answer['nodes'])} nodes, {len(answer['edges'])} edges")
    if out_file and not as_json and not csv:
        return
    show(answer | {"rows": answer["edges"]} if not as_json else answer, ROW_OF_LINEAGE, as_json=as_json,
         lang=lang, csv=csv)


def search(
    text: Annotated[str, typer.Argument(help="Words, with or without diacritics.")],
    limit: Annotated[int, typer.Option("--limit", min=1, max=200, help="Rows at most.")] = 50,
    graph: Graph = None, as_json: Json = False, lang: Lang = "vi", csv: Csv = None,
) -> None:
    """Find documents, plans, tasks, agencies and indices by words."""
    with asked(graph) as store:
        answer = answers.search(store, text, limit=limit)
    show(answer, ROW_OF_SEARCH, as_json=as_json, lang=lang, csv=csv)


def ask(
    name: Annotated[str | None, typer.Argument(help="Name of a question; left out: all questions are listed.",
                                               show_default=False)] = None,
    parameters: Annotated[list[str] | None, typer.Argument(metavar="KEY=VALUE...", show_default=False,
                                                           help="Its parameters.")] = None,
    on: On = None, graph: Graph = None, as_json: Json = False, lang: Lang = "vi", csv: Csv = None,
) -> None:
    """Ask one of the questions of the catalogue."""
    if name is None:
        list_questions(as_json=as_json, lang=lang)
        return
    question(name)  # an unknown name is the first thing to say, before any graph is opened
    with asked(graph) as store:
        answer = answers.ask(store, name, _pairs(parameters or []), on or today())
    show(answer, answer["columns"], as_json=as_json, lang=lang, csv=csv)
    if answer["truncated"]:
        say("There are more rows than these.")


def list_questions(*, as_json: bool, lang: str) -> None:
    """The catalogue: name, question, parameters."""
    rows = [described(each) for each in questions()]
    if as_json:
        print_json(rows)
        return
    table = [{"name": row["name"], "question": row[lang],
              "parameters": [f"{p['name']}{'' if p['default'] is None else '?'}" for p in row["parameters"]]}
             for row in rows]
    out().print(as_table(table, ("name", "question", "parameters"), lang))


def described(each: Question) -> dict[str, Any]:
    """A question as JSON: name, wording in both languages, parameters and columns."""
    return {
        "name": each.name, "vi": each.vi, "en": each.en,
        "parameters": [{"name": p.name, "type": p.type, "default": p.default, "description": p.description}
                       for p in each.parameters],
        "columns": [{"name": c.name, "description": c.description} for c in each.columns],
    }


def _pairs(parameters: list[str]) -> dict[str, str]:
    found = {}
    for each in parameters:
        key, equals, value = each.partition("=")
        if not equals or not key:
            raise typer.BadParameter(f"{each!r}: write KEY=VALUE.")
        found[key] = value
    return found
