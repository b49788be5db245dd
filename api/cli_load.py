"""Commands that read documents: load, extract, rebuild."""

import json
import os
from pathlib import Path
from typing import Annotated, Any

import typer
from cancu.api.errors import DONE, NOT_READ
from cancu.api.files import write_text
from cancu.api.loading import load as load_paths
from cancu.api.loading import row_of
from cancu.api.options import Graph, Json, Lang, graph_url, opened
from cancu.api.output import out, print_json, progress
from cancu.api.reading import UNREAD, Outcome, files_of, records
from cancu.api.table import as_table
from cancu.graph.store import StoreError
from cancu.loaders.errors import ReadError
from cancu.loaders.records import to_gold
from cancu.queries.runner import fetch

Paths = Annotated[list[Path], typer.Argument(metavar="PATHS", help="Files and folders.",
                                             show_default=False)]
WORKERS = min(4, os.cpu_count() or 1)
Workers = Annotated[int, typer.Option("--workers", min=1, max=64, help="Files that are read at once.",
                                      show_default="one a core, at most 4")]


def load(paths: Paths,
         replace: Annotated[bool, typer.Option(
             "--replace", help="Let another text take the place of one with the same number.")] = False,
         bulk: Annotated[bool, typer.Option(
             "--bulk", help="Write many documents in one transaction: faster, for a first load.")] = False,
         workers: Workers = WORKERS, graph: Graph = None, as_json: Json = False, lang: Lang = "vi") -> None:
    """Read documents into the graph. The same text twice changes nothing."""
    with opened(graph) as store:
        answer = load_paths(store, paths, replace=replace, workers=workers, bulk=bulk)
    show_load(answer, as_json=as_json, lang=lang)
    raise typer.Exit(NOT_READ if unread(answer["files"]) else DONE)


def extract(paths: Paths,
            out_folder: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the JSON goes.",
                                                     show_default=False)],
            workers: Workers = WORKERS, as_json: Json = False, lang: Lang = "vi") -> None:
    """Write what each document says as DIR/NAME.json, without a graph."""
    written: set[Path] = set()
    files, refused = files_of(paths)
    rows = [row_of(outcome) | {"written": None} for outcome in refused]
    with progress(len(files)) as ticker:
        rows += [_extracted(outcome, out_folder, written) for outcome in records(files, ticker, workers)]
    if as_json:
        print_json({"files": rows, "unread": unread(rows)})
    else:
        out().print(as_table(rows, ("file", "document", "written", "status", "reason"), lang, short=True))
    raise typer.Exit(NOT_READ if unread(rows) else DONE)


def rebuild(paths: Annotated[list[Path] | None, typer.Argument(
                metavar="PATHS", show_default=False,
                help="Files and folders; left out: the files that the graph was made from.")] = None,
            workers: Workers = WORKERS, graph: Graph = None, as_json: Json = False,
            lang: Lang = "vi") -> None:
    """Make the embedded graph anew from its documents; the old one stays until the new one is whole."""
    url = graph_url(graph)
    if not url.startswith("ladybug:"):
        raise StoreError("only an embedded graph can be made anew.",
                         remedy="Empty the server's database instead.")
    place = Path(url.removeprefix("ladybug:")).expanduser()
    sources = paths or _sources(url)
    fresh = place.with_name(f"{place.stem}-new{place.suffix}")
    _remove(fresh)
    with opened(f"ladybug:{fresh}") as store:
        answer = load_paths(store, sources, workers=workers)
    _remove(place)
    for file in _parts(fresh):
        file.rename(place.with_name(place.name + file.name.removeprefix(fresh.name)))
    show_load(answer, as_json=as_json, lang=lang)
    raise typer.Exit(NOT_READ if unread(answer["files"]) else DONE)


def unread(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of these files that could not be read."""
    return [{"file": row["file"], "reason": row["reason"]} for row in rows if row["status"] == UNREAD]


def show_load(answer: dict[str, Any], *, as_json: bool, lang: str) -> None:
    """The answer of a load: JSON, or what became of each file and what the graph holds now."""
    if as_json:
        print_json(answer)
        return
    console = out()
    console.print(as_table(answer["files"], ("file", "document", "status", "reason"), lang, short=True))
    console.print(as_table(_counted(answer), ("label", "count"), lang, short=True))
    console.print(_citations_line(answer, lang), markup=False, soft_wrap=True)


def _extracted(outcome: Outcome, folder: Path, written: set[Path]) -> dict[str, Any]:
    """Write one record; the row that reports it."""
    if outcome.record is None:
        return row_of(outcome) | {"written": None}
    target = folder / outcome.below.with_suffix(".json")
    if target in written:  # a.txt and a.html beside each other: the second keeps its ending
        target = folder / outcome.below.with_name(f"{outcome.below.name}.json")
    written.add(target)
    text = json.dumps(to_gold(outcome.record), ensure_ascii=False, indent=1)
    write_text(target, f"{text}\n")
    return {"file": str(outcome.path), "document": outcome.record.document.key, "written": str(target),
            "status": "written", "reason": None, "warnings": list(outcome.record.warnings)}


def _counted(answer: dict[str, Any]) -> list[dict[str, Any]]:
    found = [*answer["nodes"].items(), *answer["edges"].items()]
    return [{"label": name, "count": number} for name, number in found if number]


def _citations_line(answer: dict[str, Any], lang: str) -> str:
    cited, missing = answer["citations"], len(unread(answer["files"]))
    return (
        f"{answer['documents_read']} văn bản đã đọc, {missing} tệp không đọc được; viện dẫn: "
        f"{cited['resolved']} rõ năm, {cited['unresolved']} chưa rõ năm, "
        f"{cited['not_in_register']} không có trong danh mục.",
        f"{answer['documents_read']} documents read, {missing} files not read; citations: "
        f"{cited['resolved']} resolved, {cited['unresolved']} unresolved, "
        f"{cited['not_in_register']} not in the register.",
    )[lang == "en"]


def _sources(url: str) -> list[Path]:
    """The files that the old graph was made from; raises ReadError when one of them is gone."""
    with opened(url, existing=True, any_version=True) as store:
        files = [Path(row["node"]["source_file"]) for row in fetch(store, "list_documents", {})]
    gone = [str(file) for file in files if not file.is_file()]
    if gone or not files:
        raise ReadError("these files are gone." if gone else "the graph names no files.",
                        place=", ".join(gone[:5]), remedy="Name the files or folders: cancu rebuild PATHS...")
    return files


def _parts(graph: Path) -> list[Path]:
    """A graph's file and those the engine keeps beside it while it is open, or leaves behind when killed."""
    beside = [graph.with_name(graph.name + ending) for ending in (".wal", ".shadow", ".tmp")]
    return [file for file in (graph, *beside) if file.exists()]


def _remove(graph: Path) -> None:
    for file in _parts(graph):
        file.unlink()
