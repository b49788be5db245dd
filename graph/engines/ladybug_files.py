"""The files of an embedded graph: may it be there, what lies beside it, why it does not open."""

import os
import re
from pathlib import Path

from cancu.graph.store import StoreError

# Log, shadow pages and marks of a checkpoint: the engine removes them when the graph is closed.
_ENDINGS = (".wal", ".wal.checkpoint", ".shadow", ".tmp", ".checkpoint.intent.lock", ".checkpoint.apply.lock")


_MAGIC = b"LBUG"  # how the file of a graph begins


class InUseError(StoreError):
    """Somebody has the graph open."""


class NotAGraphError(StoreError):
    """The file is something else."""


def file_of(url: str) -> Path:
    """The file that `ladybug:PATH` leads to, also through symbolic links; raises StoreError."""
    text = url.removeprefix("ladybug:")
    if not Path(text).name:
        raise StoreError(f"no path in {url!r}.", remedy="Use e.g. ladybug:./cancu.lbug.")
    try:
        return Path(text).expanduser().resolve()
    except (RuntimeError, OSError) as error:  # no such user; links that lead round in a ring
        raise StoreError(f"no graph can be here: {str(error).rstrip('.')}.", place=text,
                         remedy="Choose another path with --graph.") from error


def check_place(path: Path, read_only: bool) -> None:
    """Raises StoreError where no graph can be, with what to do about it."""
    try:
        _check_place(path, read_only)
    except OSError as error:  # e.g. a name that is too long
        raise StoreError(f"no graph can be here ({error.strerror}).", place=str(path),
                         remedy="Choose another path with --graph.") from error


def _check_place(path: Path, read_only: bool) -> None:
    place = str(path)
    if path.is_dir():
        raise StoreError("this is a folder, not a graph.", place=place, remedy="Name a file in it.")
    if not path.parent.is_dir():
        raise StoreError(f"the folder {path.parent} does not exist.", place=place, remedy="Make it first.")
    if not path.exists():
        if read_only:
            raise StoreError("there is no graph here.", place=place, remedy="Run `cancu load` first.")
        if not os.access(path.parent, os.W_OK):
            raise _not_writable(path)
    elif not path.is_file() or not (path.stat().st_size or beside(path)):  # an empty file is somebody else's
        raise _not_a_graph(path)
    elif not read_only and not os.access(path, os.W_OK):
        raise _not_writable(path)


def _not_writable(path: Path) -> StoreError:
    return StoreError("the graph cannot be written here.", place=str(path),
                      remedy="Choose another path with --graph, or change the rights.")


def _not_a_graph(path: Path) -> StoreError:
    return NotAGraphError(
        "this file is not a graph.", place=str(path),
        remedy="Choose another path with --graph; delete the file if it was meant to be one.",
    )


def open_error(error: RuntimeError, path: Path) -> StoreError:
    """What the engine says when it does not open a file, in our words."""
    message = str(error)
    if "checkpoint recovery is pending" in message:
        return InUseError(
            "another process writes this graph, or the last one could not finish (is the disk full?).",
            place=str(path), remedy="Nothing is lost: with room on the disk, any `cancu load` recovers it.",
        )
    if "Could not set lock" in message:
        return InUseError(
            "another process has this graph open.", place=str(path),
            remedy="Stop it (a running `cancu serve`?) or ask through it; Neo4j serves several processes.",
        )
    if "not a valid" in message or "past the end" in message:
        return _not_a_graph(path)
    if "Cannot open file" in message or "Permission denied" in message or "Failed to sync" in message:
        return _not_writable(path)
    first = message.partition("\n")[0].rstrip(".")
    return StoreError(f"the graph cannot be opened: {first}.", place=str(path),
                      remedy="If that stays so, make it anew: cancu rebuild PATHS...")


def check_whole(graph: Path) -> None:
    """Raises StoreError where closing a graph did not write its log into its file."""
    if beside(graph):
        raise StoreError("what was written last could not be put into the graph's file: is the disk full?",
                         place=str(graph),
                         remedy="Nothing is lost: with room on the disk, any `cancu load` does it.")


def remove(graph: Path) -> None:
    """Delete a graph's file and what the engine keeps beside it."""
    for file in (graph, *beside(graph)):
        file.unlink(missing_ok=True)


def part_of_graph(file: Path) -> bool:
    """Is this the file of a graph, or one that the engine keeps beside a graph, there or not yet?"""
    owners = (file.with_name(file.name.removesuffix(ending)) for ending in _ENDINGS
              if file.name.endswith(ending) and file.name != ending)
    return any(map(_is_graph, (file, *owners)))


def _is_graph(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as content:
        return content.read(len(_MAGIC)) == _MAGIC


def side_file(graph: Path) -> Path:
    """A free place beside a graph for the file that shall follow it. What dead runs left there is removed:
    only who holds the graph may ask."""
    left = re.compile(rf"(\.{re.escape(graph.name)}\.\d+\.bulk)(?:{'|'.join(map(re.escape, _ENDINGS))})?")
    for file in graph.parent.iterdir():
        if found := left.fullmatch(file.name):
            remove(graph.with_name(found[1]))
    return graph.with_name(f".{graph.name}.{os.getpid()}.bulk")


def beside(graph: Path) -> list[Path]:
    """Files of a graph besides its own: log, shadow pages, marks of a checkpoint."""
    return [file for ending in _ENDINGS if (file := graph.with_name(graph.name + ending)).exists()]
