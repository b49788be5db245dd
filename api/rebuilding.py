"""Making an embedded graph anew: the files it came from, the new one beside it, the change of places."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from cancu.api.options import opened
from cancu.graph.engines import ladybug_files
from cancu.graph.engines.ladybug_files import InUseError, NotAGraphError
from cancu.graph.store import Store, StoreError, open_store
from cancu.loaders.errors import ReadError
from cancu.queries.runner import fetch

_NAME_THEM = "Name the files or folders: cancu rebuild PATHS..."


def file_of(url: str) -> Path:
    """The file of an embedded graph, behind symbolic links; raises StoreError, also for a server."""
    if not url.startswith("ladybug:"):
        raise StoreError("only an embedded graph can be made anew.",
                         remedy="Empty the server's database instead.")
    return ladybug_files.file_of(url)


def sources(graph: Path) -> list[Path]:
    """The files that the graph was made from, and those it could not read that are still there.

    An archive stands for its entries. Raises ReadError when a file is gone or none is named, StoreError when
    the graph cannot be opened.
    """
    try:
        with opened(f"ladybug:{graph}", existing=True, any_version=True) as store:
            nodes = [row["node"] for row in fetch(store, "list_documents", {})]
            read = [file for node in nodes
                    for file in (node["source_file"], *(node.get("annex_files") or ()))]
            unread = [row["file"] for row in fetch(store, "unread", {})]
    except InUseError:
        raise
    except StoreError as error:
        advice = f"{error.remedy} {_NAME_THEM}" if isinstance(error, NotAGraphError) else _NAME_THEM
        raise StoreError(error.message, place=error.place, remedy=advice) from error
    files = {Path(file): _on_disk(Path(file)) for file in read}
    gone = [str(file) for file, there in files.items() if there is None]
    if gone or not files:
        raise ReadError("these files are gone." if gone else "the graph names no files.",
                        place=", ".join(gone[:5]), remedy=_NAME_THEM)
    found = [*files.values(), *(_on_disk(Path(file)) for file in unread)]
    return list(dict.fromkeys(file for file in found if file))


def _on_disk(file: Path) -> Path | None:
    """The file (or folder, of those not read) itself, or the archive that its path leads through; None where
    there is nothing that may be looked at."""
    try:
        if file.is_dir():
            return file
        return next((place for place in (file, *file.parents) if place.is_file()), None)
    except OSError:  # in a folder that nobody may enter
        return None


@contextmanager
def rebuilt(graph: Path) -> Iterator[Store]:
    """An empty graph that takes the place of `graph` at the end of the block; if it raises, the old one
    stays. Raises InUseError while another process has it open, NotAGraphError for what never was one."""
    _check_free(graph)
    with _folder_beside(graph) as folder:
        fresh = folder / graph.name
        with opened(f"ladybug:{fresh}") as store:
            yield store
        for file in ladybug_files.beside(graph):  # a log of the old file is not one of the new
            file.unlink()
        fresh.replace(graph)


@contextmanager
def _folder_beside(graph: Path) -> Iterator[Path]:
    """A new folder on the same disk; raises StoreError where none can be made."""
    try:
        folder = TemporaryDirectory(prefix=".cancu-", dir=graph.parent)
    except OSError as error:
        raise StoreError(f"no graph can be made here ({error.strerror}).", place=str(graph)) from error
    with folder as name:
        yield Path(name)


def _check_free(graph: Path) -> None:
    if not graph.exists():
        return
    try:
        open_store(f"ladybug:{graph}").close()
    except (InUseError, NotAGraphError):
        raise
    except StoreError:  # it cannot be opened at all: what it is made anew for
        return
