"""Commands that ask the graph: trace, workload, lineage, search, ask."""

from pathlib import Path
from typing import Annotated

import typer
from cancu.api.drawings import draw_lineage
from cancu.api.files import write_text
from cancu.api.options import Csv, Graph, Json, Lang, On, Province, Year, opened, today
from cancu.api.output import coverage_line, out, print_json, say, show
from cancu.api.shapes import described, readable, worded
from cancu.api.summary import about_agency, about_document, about_lineage
from cancu.api.table import ROW_OF_LINEAGE, ROW_OF_SEARCH, ROW_OF_TRACE, ROW_OF_WORKLOAD, as_table
from cancu.queries import answers
from cancu.queries.catalogue import question, questions

_DRAWN = (".html", ".htm")


def trace(
    document: Annotated[str | None, typer.Argument(
        metavar="DOCUMENT", show_default=False,
        help="Number or id of a document; left out: all that fell.")] = None,
    on: On = None, province: Province = None, graph: Graph = None, as_json: Json = False, lang: Lang = "vi",
    csv: Csv = None,
) -> None:
    """Which tasks rest on a document that was repealed or replaced?

    One row for each task and document: the class of the impact, what replaces it, the route to it.
    """
    with opened(graph, existing=True) as store:
        answer = answers.trace(store, document, on or today(), province=province)
        rows = readable(store, answer["rows"])
        above = about_document(store, answer, lang)
    show(answer, rows, ROW_OF_TRACE, as_json=as_json, lang=lang, csv=csv, above=above)


def workload(
    agency: Annotated[str, typer.Argument(
        metavar="AGENCY", help='Name, short name or id of an agency, e.g. "Sở Nội vụ".')],
    province: Province = None, on: On = None, year: Year = None, graph: Graph = None,
    as_json: Json = False, lang: Lang = "vi", csv: Csv = None,
) -> None:
    """Everything an agency has to do: by its name, through collectives, inherited, by its units.

    The five parts are counted apart and never added up.
    """
    with opened(graph, existing=True) as store:
        answer = answers.workload(store, agency, province, on or today(), year=year)
    show(answer, answer["rows"], ROW_OF_WORKLOAD, as_json=as_json, lang=lang, csv=csv,
         above=about_agency(answer, lang))


def lineage(
    key: Annotated[str, typer.Argument(metavar="KEY", help="Number or id of a document, or id of a plan.")],
    out_file: Annotated[Path | None, typer.Option(
        "--out", metavar="FILE.html", show_default=False,
        help="Draw it into one HTML file that opens offline.")] = None,
    province: Province = None, on: On = None,
    depth: Annotated[int, typer.Option("--depth", min=1, max=6, help="Steps up and down.")] = 4,
    graph: Graph = None, as_json: Json = False, lang: Lang = "vi", csv: Csv = None,
) -> None:
    """What a plan comes from and what came of it, up and down the levels of government."""
    if out_file and out_file.suffix.lower() not in _DRAWN:
        raise typer.BadParameter(f"a drawing is written as {' or '.join(_DRAWN)}, not as {out_file.name!r}.",
                                 param_hint="'--out'")
    with opened(graph, existing=True) as store:
        answer = answers.lineage(store, key, on or today(), province=province, depth=depth)
    if out_file:
        write_text(out_file, draw_lineage(answer, lang))
        say(f"{out_file}: {len(answer['nodes'])} nodes, {len(answer['edges'])} edges")
        say(coverage_line(answer, lang))
    if out_file and not as_json and not csv:
        return
    show(answer, answer["edges"], ROW_OF_LINEAGE, as_json=as_json, lang=lang, csv=csv,
         above=about_lineage(answer, lang))


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Words, with or without diacritics.")],
    limit: Annotated[int, typer.Option("--limit", min=1, max=200, help="Rows at most.")] = 50,
    graph: Graph = None, as_json: Json = False, lang: Lang = "vi", csv: Csv = None,
) -> None:
    """Find documents, plans, tasks, agencies and indices by words."""
    with opened(graph, existing=True) as store:
        answer = answers.search(store, text, limit=limit)
    show(answer, answer["rows"], ROW_OF_SEARCH, as_json=as_json, lang=lang, csv=csv)


def ask(
    name: Annotated[str | None, typer.Argument(
        metavar="NAME", show_default=False,
        help="Name of a question; left out: all questions are listed.")] = None,
    parameters: Annotated[list[str] | None, typer.Argument(
        metavar="KEY=VALUE", show_default=False, help="Its parameters.")] = None,
    province: Province = None, on: On = None, graph: Graph = None, as_json: Json = False, lang: Lang = "vi",
    csv: Csv = None,
) -> None:
    """Ask one of the questions of the catalogue."""
    if name is None:
        list_questions(as_json=as_json, lang=lang)
        return
    question(name)  # an unknown name is the first thing to say, before any graph is opened
    with opened(graph, existing=True) as store:
        given = pairs(parameters or []) | ({"province": province} if province else {})
        answer = answers.ask(store, name, given, on or today())
        rows = readable(store, answer["rows"])
    rows, columns = worded(name, rows, answer["columns"])
    show(answer, rows, columns, as_json=as_json, lang=lang, csv=csv)
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
    out().print(as_table(table, ("name", "question", "parameters"), lang, short=True))


def pairs(parameters: list[str]) -> dict[str, str]:
    """Parameters as they are written on the command line; raises typer.BadParameter."""
    found = {}
    for each in parameters:
        key, equals, value = each.partition("=")
        if not equals or not key:
            raise typer.BadParameter(f"{each!r}: write KEY=VALUE.")
        found[key] = value
    return found
