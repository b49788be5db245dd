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
from cancu.graph.moving.whole import new_files
from cancu.graph.store import Store, StoreError

_T = TypeVar("_T")

FORM, VERSION = "cancu-backup", 1
_NODES, _EDGES, _MANIFEST = "nodes.jsonl", "edges.jsonl", "manifest.json"


def backup(store: Store, file: Path) -> Moved:
    """Write the whole graph into `file`, which is there only once it is complete.

    Raises StoreError if the graph changes meanwhile, OutputError where a graph or device lies, OSError if the
    file cannot be written.
    """
    before = counts(store)
    with new_files() as new, zipfile.ZipFile(new.at(file), "w", zipfile.ZIP_DEFLATED) as archive:
        written = {
            "nodes": _write(archive, _NODES, all_nodes(store), lines.node_line, lambda row: row.label),
            "edges": _write(archive, _EDGES, all_edges(store), lines.edge_line, lambda row: row.type),
        }
        if not (_stated(before) == written == _stated(counts(store))):
            raise StoreError("the graph changed while it was read.", place=store.url,
                             remedy="Try again when nothing is being loaded.")
        manifest = {"form": FORM, "version": VERSION, "counts": before}
        archive.writestr(_MANIFEST, json.dumps(manifest, indent=2))
    return Moved(**before)


def restore(file: Path, store: Store, *, merge: bool = False, progress: Progress | None = None) -> Moved:
    """Write what `file` holds into an empty graph (`merge`: into any), and compare the counts.

    Raises StoreError if it is no backup, is damaged, or not all arrived; see `copying.pour`.
    """
    expected(file)  # before anything is written
    with _opened(file) as archive:
        return pour(
            store, _batches(lines.nodes(_lines(archive, _NODES))),
            _batches(lines.edges(_lines(archive, _EDGES))), _manifest(archive, file),
            merge=merge, progress=progress,
        )


def expected(file: Path) -> Counts:
    """The counts of a backup, every line of it read; raises StoreError if it is none, or is damaged."""
    with _opened(file) as archive:
        promised = _manifest(archive, file)
        try:
            _check(archive, promised)
        except StoreError as error:
            raise StoreError(f"this backup is damaged: {error.message}", place=str(file)) from error
        except (KeyError, UnicodeDecodeError) as error:
            raise StoreError("this file is no backup, or it is damaged.", place=str(file)) from error
    return promised


def _check(archive: zipfile.ZipFile, promised: Counts) -> None:
    """Every line is one of the model, every edge has its ends, and the counts are those of the manifest."""
    ids: set[tuple[str, str]] = set()
    found: dict[str, Counter[str]] = {"nodes": Counter(), "edges": Counter()}
    for node in lines.nodes(_lines(archive, _NODES)):
        ids.add((node.label, node.id))
        found["nodes"][node.label] += 1
    lacking = 0
    for edge in lines.edges(_lines(archive, _EDGES)):
        lacking += not {(edge.from_label, edge.from_id), (edge.to_label, edge.to_id)} <= ids
        found["edges"][edge.type] += 1
    if lacking:
        raise StoreError(f"{lacking} edges lack an endpoint.")
    wrong = [f"{name} {found[part][name]} instead of {number}"
             for part in promised for name, number in promised[part].items() if found[part][name] != number]
    if wrong:
        raise StoreError(f"{', '.join(wrong)}.")


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
    except OSError as error:
        raise StoreError(f"this file cannot be read ({error.strerror}).", place=str(file)) from error
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
