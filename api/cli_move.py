"""Commands that take a graph elsewhere: copy, export, backup, restore; and an analyst's own Cypher."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer
from cancu.api.analysts import analyse
from cancu.api.cli_ask import pairs
from cancu.api.files import writing
from cancu.api.options import Csv, Graph, Json, Lang, graph_url, opened, path_of
from cancu.api.output import out, print_json, say, show
from cancu.api.table import as_table
from cancu.graph.export.forms import FORMS
from cancu.graph.export.forms import export as export_to
from cancu.graph.moving import backup as archive
from cancu.graph.moving import copying
from cancu.graph.store import open_store
from cancu.queries.guard import MAX_ROWS, TIMEOUT

File = Annotated[Path, typer.Argument(metavar="FILE", help="One file, e.g. graph.zip.", show_default=False,
                                       parser=path_of)]
Merge = Annotated[bool, typer.Option(
    "--merge", help="Add to a graph that holds something: what is in both becomes as in the source.")]
_FORMATS = "; ".join(f"{name}: {form.about}" for name, form in FORMS.items())


def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help="The graph to read.", show_default=False)],
    target: Annotated[str, typer.Argument(metavar="TO", help="The graph to write.", show_default=False)],
    merge: Merge = False, as_json: Json = False, lang: Lang = "vi",
) -> None:
    """Copy a graph into another one of either kind, and compare the counts.

    Of two servers, TO is opened with CANCU_NEO4J_TO_USER, _TO_PASSWORD and _TO_DATABASE where they are set.
    """
    with opened(source, existing=True) as read, opened(target, target=True) as written:
        moved = copying.copy(read, written, merge=merge)
    _report(moved.nodes, moved.edges, as_json=as_json, lang=lang)


def export(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help=_FORMATS, show_default=False)],
    out_path: Annotated[Path, typer.Option("--out", metavar="PATH", show_default=False, parser=path_of,
                                           help="The file, or the folder for forms of several files.")],
    graph: Graph = None, as_json: Json = False, lang: Lang = "vi",
) -> None:
    """Write the whole graph in a form that other programs read."""
    if form not in FORMS:
        raise typer.BadParameter(f"{form!r}: use one of {', '.join(FORMS)}.")
    with opened(graph, existing=True) as store, writing(out_path):
        written = export_to(store, form, out_path)
    _report(written.nodes, written.edges, as_json=as_json, lang=lang)
    say(f"{out_path}: {len(written.files)} files" if FORMS[form].folder else str(out_path))
    for line in written.advice.splitlines():
        say(line)


def backup(file: File, graph: Graph = None, as_json: Json = False, lang: Lang = "vi") -> None:
    """Write the whole graph into one file, for `cancu restore` on either engine."""
    with opened(graph, existing=True) as store, writing(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        moved = archive.backup(store, file)
    _report(moved.nodes, moved.edges, as_json=as_json, lang=lang)


def restore(file: File, merge: Merge = False, graph: Graph = None, as_json: Json = False,
            lang: Lang = "vi") -> None:
    """Make a graph from a backup, and compare the counts. One that holds something is refused."""
    archive.expected(file)  # what is no backup is told before any graph is made
    with opened(graph) as store:
        moved = archive.restore(file, store, merge=merge)
    _report(moved.nodes, moved.edges, as_json=as_json, lang=lang)


def cypher(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", show_default=False,
                                             help="One statement that only reads. The label Index is a "
                                                  "reserved word: write `Index` in backticks.")],
    parameters: Annotated[list[str] | None, typer.Argument(
        metavar="KEY=VALUE", show_default=False, help="Its parameters, as texts.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=MAX_ROWS, help="Rows at most.")] = MAX_ROWS,
    timeout: Annotated[float, typer.Option("--timeout", min=0.1, max=TIMEOUT,
                                           help="Seconds at most.")] = TIMEOUT,
    graph: Graph = None, as_json: Json = False, lang: Lang = "vi", csv: Csv = None,
) -> None:
    """Ask the graph in Cypher: one statement of MATCH, WITH, UNWIND, RETURN and their like, nothing else."""
    with closing(open_store(graph_url(graph), read_only=True)) as store:
        answer = analyse(store, statement, pairs(parameters or []), limit=limit, timeout=timeout)
    show(answer, answer["rows"], answer["columns"], as_json=as_json, lang=lang, csv=csv)
    if answer["truncated"]:
        say("There may be more rows than these.")


def _report(nodes: dict[str, int], edges: dict[str, int], *, as_json: bool, lang: str) -> None:
    """What was moved: every label and type as JSON, those that are there as a table."""
    if as_json:
        print_json({"nodes": dict(nodes), "edges": dict(edges)})
        return
    rows = [{"label": name, "count": number} for name, number in [*nodes.items(), *edges.items()] if number]
    out().print(as_table(rows, ("label", "count"), lang, short=True))
