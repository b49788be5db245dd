"""Commands that serve: the explorer and API, and the demo over the samples."""

import socket
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer
from cancu.api.errors import ServeError
from cancu.api.files import writing
from cancu.api.loading import load
from cancu.api.options import Graph, Lang, opened, today
from cancu.api.output import coverage_line, out, say
from cancu.api.reading import files_of
from cancu.api.rebuilding import file_of, rebuilt
from cancu.api.shapes import readable
from cancu.api.table import ROW_OF_LINEAGE, ROW_OF_TRACE, ROW_OF_WORKLOAD, as_table
from cancu.api.visible import visible_line
from cancu.graph.store import Store
from cancu.loaders.errors import ReadError
from cancu.queries import answers
from cancu.queries.lists import listing
from cancu.queries.runner import MAX_ROWS

_DEMO_GRAPH = Path(".demo", "samples.lbug")
_SHOWN = 6  # rows of each answer that the demo prints

Host = Annotated[str, typer.Option("--host", envvar="HOST", help="Address to listen on.")]
Port = Annotated[int, typer.Option("--port", envvar="PORT", min=0, max=65535,
                                   help="Port to listen on; 0: any.")]


def serve(host: Host = "127.0.0.1", port: Port = 8000, graph: Graph = None,
          cypher: Annotated[bool, typer.Option(
              "--cypher", help="Also answer POST /api/v1/cypher: statements that read.")] = False) -> None:
    """Serve the explorer, and the API under /api/v1, until Ctrl+C."""
    with opened(graph, existing=True) as store:
        _serve(store, host, port, cypher=cypher)


def demo(samples: Annotated[Path | None, typer.Option("--samples", metavar="DIR", show_default=False,
                                                      help="Another folder of documents to show.")] = None,
         host: Host = "127.0.0.1", port: Port = 8000, lang: Lang = "vi") -> None:
    """Load the samples, print three answers over them, and serve the explorer.

    The demo's graph is a file of its own, .demo/samples.lbug, made anew each time; no other is touched.
    """
    folder = samples or _samples()
    named = files_of(sorted(folder.glob("[0-9]*")) or [folder])
    url = f"ladybug:{_DEMO_GRAPH}"
    say(f"Loading {folder} into {_DEMO_GRAPH}, the demo's own graph, made anew each time ...")
    with writing(_DEMO_GRAPH):
        _DEMO_GRAPH.parent.mkdir(exist_ok=True)
    with rebuilt(file_of(url)) as store:
        loaded = load(store, named)
    nodes, edges = sum(loaded["nodes"].values()), sum(loaded["edges"].values())
    say(f"{loaded['documents_read']} documents read; the graph holds {nodes} nodes and {edges} edges.")
    with opened(url) as store:
        for command, answer, columns in _three(store):
            _print(f"{command} --graph {url}", answer, columns, lang)
        with suppress(KeyboardInterrupt):  # how one stops it; `make demo` would call it an error
            _serve(store, host, port)


def _samples() -> Path:
    """`samples/` here, or beside the source tree that this runs from."""
    for place in (Path("samples"), Path(__file__).resolve().parents[1] / "samples"):
        if place.is_dir():
            return place
    raise ReadError("there is no folder samples/ here.",
                    remedy="Run it in the source tree, or name --samples DIR.")


def _three(store: Store) -> list[tuple[str, dict[str, Any], tuple[str, ...]]]:
    """Each answer with the command that asks for it: the document whose end hits most tasks by their own
    words, the busiest agency of those that still exist, the longest lineage."""
    day = today()
    rows = answers.trace(store, None, day)["rows"]
    hits = Counter(row["document"] for row in rows if row["grade"] == "direct")
    fallen = max(hits, key=lambda document: (hits[document], document), default=None)
    bodies = [row for row in listing(store, "agencies", limit=MAX_ROWS)["rows"]
              if not row["collective"] and not row["valid_to"]]
    agency = max(bodies, key=lambda row: (row["leads"], row["coordinates"], row["id"]))["id"]
    read = listing(store, "documents", limit=MAX_ROWS)["rows"]
    lineage = max((answers.lineage(store, row["id"], day) for row in read), key=_documents_read)
    impact = answers.trace(store, fallen, day)
    number = (impact["document"] or {}).get("so_ky_hieu") or fallen
    return [
        (f"cancu trace {number or ''}".rstrip(), impact | {"rows": readable(store, impact["rows"])},
         ROW_OF_TRACE),
        (f"cancu workload {agency}", answers.workload(store, agency, None, day), ROW_OF_WORKLOAD),
        (f"cancu lineage {lineage['start']}", lineage | {"rows": lineage["edges"]}, ROW_OF_LINEAGE),
    ]


def _documents_read(lineage: dict[str, Any]) -> tuple[int, str]:
    return sum(bool(node.get("loaded")) for node in lineage["nodes"]), lineage["start"]


def _print(command: str, answer: dict[str, Any], columns: tuple[str, ...], lang: str) -> None:
    console = out()
    console.print(f"\n$ {visible_line(command)}", style="bold", markup=False)
    console.print(as_table(answer["rows"][:_SHOWN], columns, lang))
    more = len(answer["rows"]) - _SHOWN
    if more > 0:
        console.print((f"... và {more} dòng nữa", f"... and {more} more rows")[lang == "en"])
    console.print(coverage_line(answer, lang), markup=False, soft_wrap=True)


def _serve(store: Store, host: str, port: int, *, cypher: bool = False) -> None:
    """Bind first, then say the address as the last line, then serve until Ctrl+C."""
    import uvicorn  # a second that only a server pays
    from cancu.api.app import create_app

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError as error:
            raise ServeError(f"cannot listen on {host}:{port} ({error.strerror}).",
                             remedy="Choose another: --port NUMBER, or PORT=NUMBER.") from error
        listener.listen(128)  # from here on clients wait instead of being refused
        name = f"[{host}]" if family is socket.AF_INET6 else host
        out().print(f"http://{name}:{listener.getsockname()[1]}", markup=False)
        sys.stdout.flush()
        config = uvicorn.Config(create_app(store, cypher=cypher), log_level="warning", access_log=False)
        uvicorn.Server(config).run(sockets=[listener])
