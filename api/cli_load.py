"""Commands that read documents: load, extract, rebuild."""

import json
import os
from pathlib import Path
from typing import Annotated, Any

import typer
from cancu.api.errors import DONE, NOT_READ
from cancu.api.files import write_text
from cancu.api.loading import MISSING, row_of
from cancu.api.loading import load as load_files
from cancu.api.options import Graph, Json, Lang, Limit, graph_url, limits_of, opened, path_of, pictures_beside
from cancu.api.output import out, print_json, progress
from cancu.api.reading import UNREAD, Outcome, files_of, records
from cancu.api.rebuilding import file_of, rebuilt, sources
from cancu.api.table import as_table
from cancu.graph.sync import Status
from cancu.loaders.records import to_gold

Paths = Annotated[list[Path], typer.Argument(metavar="PATHS", help="Files and folders.", parser=path_of,
                                             show_default=False)]
WORKERS = min(4, os.cpu_count() or 1)
Workers = Annotated[int, typer.Option("--workers", min=1, max=64, help="Files that are read at once.",
                                      show_default="one a core, at most 4")]


def load(paths: Paths,
         replace: Annotated[bool, typer.Option(
             "--replace", help="Let another text take the place of one with the same number; of several "
                               "named together the first counts.")] = False,
         bulk: Annotated[bool, typer.Option(
             "--bulk", help="Write many documents in one transaction, as into an empty graph.")] = False,
         workers: Workers = WORKERS, limit: Limit = None, graph: Graph = None, as_json: Json = False,
         lang: Lang = "vi") -> None:
    """Read documents into the graph. The same text twice changes nothing.

    What was recognised in scans is kept beside an embedded graph, in .NAME.pictures, so that a load that was
    stopped, or a rebuild, does not read them again; that folder may be deleted.
    """
    named = files_of(paths, limits_of(limit))  # before any graph is made
    with opened(graph) as store:
        answer = load_files(store, named, replace=replace, workers=workers, bulk=bulk or None,
                            kept=pictures_beside(graph))
    show_load(answer, as_json=as_json, lang=lang)
    raise typer.Exit(_code(answer["files"]))


def extract(paths: Paths,
            out_folder: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the JSON goes.",
                                                     parser=path_of,
                                                     show_default=False)],
            workers: Workers = WORKERS, limit: Limit = None, as_json: Json = False,
            lang: Lang = "vi") -> None:
    """Write what each document says as DIR/NAME.json, without a graph."""
    written: set[Path] = set()
    named = files_of(paths, limits_of(limit))
    rows = [row_of(outcome) | {"written": None} for outcome in named.refused]
    with progress(len(named.files)) as ticker:
        rows += [_extracted(outcome, out_folder, written)
                 for outcome in records(named, ticker, workers)]
    if as_json:
        print_json({"files": rows, "unread": unread(rows)})
    else:
        out().print(as_table(rows, ("file", "document", "written", "status", "reason"), lang, short=True))
    raise typer.Exit(_code(rows))


def rebuild(paths: Annotated[list[Path] | None, typer.Argument(
                metavar="PATHS", show_default=False, parser=path_of,
                help="Files and folders; left out: the files that the graph was made from.")] = None,
            workers: Workers = WORKERS, limit: Limit = None, graph: Graph = None, as_json: Json = False,
            lang: Lang = "vi") -> None:
    """Make the embedded graph anew from its documents; the old one stays until the new one is whole."""
    place = file_of(graph_url(graph))
    named = files_of(paths or sources(place), limits_of(limit))
    with rebuilt(place) as store:
        answer = load_files(store, named, workers=workers, kept=pictures_beside(graph))
    show_load(answer, as_json=as_json, lang=lang)
    raise typer.Exit(_code(answer["files"]))


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
    for line in (_run_line(answer, lang), *_pictures_line(answer, lang), _graph_line(answer, lang)):
        console.print(line, markup=False, soft_wrap=True)


def _code(rows: list[dict[str, Any]]) -> int:
    return NOT_READ if any(row["status"] in MISSING for row in rows) else DONE


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


def _run_line(answer: dict[str, Any], lang: str) -> str:
    """What this run read."""
    cited, missing = answer["citations"], len(unread(answer["files"]))
    refused = sum(row["status"] == Status.REFUSED for row in answer["files"])
    return (
        f"{answer['documents_read']} văn bản đã đọc, {missing} tệp không đọc được, {refused} tệp bị từ chối; "
        f"viện dẫn: {cited['resolved']} rõ năm, {cited['unresolved']} chưa rõ năm, "
        f"{cited['not_in_register']} không có trong danh mục.",
        f"{answer['documents_read']} documents read, {missing} files not read, {refused} refused; "
        f"citations: {cited['resolved']} resolved, {cited['unresolved']} unresolved, "
        f"{cited['not_in_register']} not in the register.",
    )[lang == "en"]


def _pictures_line(answer: dict[str, Any], lang: str) -> list[str]:
    """What this run recognised in pictures and could or could not confirm; no line without pictures."""
    seen = answer["pictures"]
    if not seen.get("documents"):
        return []
    return [(
        f"Nhận dạng từ ảnh: {seen['documents']} văn bản; {seen['citations']} viện dẫn, "
        f"{seen['in_register']} có trong danh mục, {seen['doubtful']} cần đối chiếu; "
        f"{seen['deadlines']} thời hạn, {seen['doubtful_deadlines']} cần đối chiếu với trang gốc.",
        f"Read from pictures: {seen['documents']} documents; {seen['citations']} citations, "
        f"{seen['in_register']} in the register, {seen['doubtful']} in doubt; "
        f"{seen['deadlines']} deadlines, {seen['doubtful_deadlines']} in doubt: compare them with the page.",
    )[lang == "en"]]


def _graph_line(answer: dict[str, Any], lang: str) -> str:
    """What the graph's documents are: far more than were read."""
    held, all_ = answer["coverage"], answer["nodes"]["Document"]
    read, cited = held["documents_read"], held["documents_cited_only"]
    rest = all_ - read - cited
    return (
        f"Đồ thị có {all_} văn bản: {read} đã đọc ({held['partly_read']} có lưu ý khi đọc), {cited} "
        f"chỉ được viện dẫn, {rest} chỉ có trong danh mục; {held['citations_unresolved']} viện dẫn chưa rõ "
        f"năm, {len(held['unread'])} tệp không đọc được hoặc bị từ chối.",
        f"The graph holds {all_} documents: {read} read ({held['partly_read']} with notes), "
        f"{cited} only cited, {rest} only in the register; "
        f"{held['citations_unresolved']} citations unresolved, "
        f"{len(held['unread'])} files not read or refused.",
    )[lang == "en"]
