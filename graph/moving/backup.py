"""A graph as one file: a zip with `nodes.jsonl`, `edges.jsonl` (see `lines`) and `manifest.json`.

The manifest names form, version and counts, so that a restore knows whether it has everything. The file is
the same for both engines.
"""

import io
import json
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from cancu.graph.check import counts
from cancu.graph.moving import lines
from cancu.graph.moving.copying import Counts, Moved, Progress, pour
from cancu.graph.moving.scan import BATCH, all_edges, all_nodes
from cancu.graph.store import Store, StoreError

_T = TypeVar("_T")

FORM, VERSION = "cancu-backup", 1
_NODES, _EDGES, _MANIFEST = "nodes.jsonl", "edges.jsonl", "manifest.json"


def backup(store: Store, file: Path) -> Moved:
    """Write the whole graph into `file`, which is there only once it is complete.

    Raises StoreError if the graph changes meanwhile, OSError if the file cannot be written.
    """
    before = counts(store)
    partial = file.with_name(f"{file.name}.part")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
            written = {
                "nodes": _write(archive, _NODES, all_nodes(store), lines.node_line, lambda row: row.label),
                "edges": _write(archive, _EDGES, all_edges(store), lines.edge_line, lambda row: row.type),
            }
            if not (_stated(before) == written == _stated(counts(store))):
                raise StoreError("the graph changed while it was read.", place=store.url,
                                 remedy="Try again when nothing is being loaded.")
            manifest = {"form": FORM, "version": VERSION, "counts": before}
            archive.writestr(_MANIFEST, json.dumps(manifest, indent=2))
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)
    return Moved(**before)


def restore(file: Path, store: Store, *, merge: bool = False, progress: Progress | None = None) -> Moved:
    """Write what `file` holds into an empty graph (`merge`: into any), and compare the counts.

    Raises StoreError if it is no backup, is damaged, or not all arrived; see `copying.pour`.
    """
    with _opened(file) as archive:
        return pour(
            store, _batches(lines.nodes(_lines(archive, _NODES))),
            _batches(lines.edges(_lines(archive, _EDGES))), _manifest(archive, file),
            merge=merge, progress=progress,
        )


def expected(file: Path) -> Counts:
    """The counts that a backup promises; raises StoreError if it is none or is damaged."""
    with _opened(file) as archive:
        return _manifest(archive, file)


def _write(archive: zipfile.ZipFile, name: str, batches: Iterable[list[_T]], line: Callable[[_T], str],
           kind: Callable[[_T], str]) -> dict[str, int]:
    written: Counter[str] = Counter()
    with archive.open(name, "w", force_zip64=True) as raw:
        for batch in batches:
            raw.write("".join(map(line, batch)).encode())
            written.update(map(kind, batch))
    return dict(written)


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(file) as archive:
            if archive.testzip():  # before anything is written
                raise zipfile.BadZipFile
            yield archive
    except FileNotFoundError as error:
        raise StoreError("there is no such file.", place=str(file)) from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise StoreError("this file is no backup, or it is damaged.", place=str(file)) from error


def _manifest(archive: zipfile.ZipFile, file: Path) -> Counts:
    try:
        manifest: dict[str, Any] = json.loads(archive.read(_MANIFEST))
        form, version = manifest["form"], manifest["version"]
        found: Counts = {part: dict(manifest["counts"][part]) for part in ("nodes", "edges")}
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError("this file is no backup.", place=str(file)) from error
    if form != FORM or version != VERSION:
        raise StoreError(f"this is {form} {version}, not {FORM} {VERSION}.", place=str(file),
                         remedy="Use the version of Cancu that wrote it.")
    return found


def _lines(archive: zipfile.ZipFile, name: str) -> Iterator[str]:
    with archive.open(name) as raw:
        yield from io.TextIOWrapper(raw, encoding="utf-8", newline="\n")


def _batches(rows: Iterator[_T]) -> Iterator[list[_T]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _stated(found: Counts) -> Counts:
    """Without those that are zero."""
    return {part: {name: number for name, number in of.items() if number} for part, of in found.items()}
