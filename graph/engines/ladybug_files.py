"""The files of an embedded graph: may it be there, what lies beside it, why it does not open."""

import os
from pathlib import Path

from cancu.graph.store import StoreError

# Log, shadow pages and marks of a checkpoint: the engine removes them when the graph is closed.
_ENDINGS = (".wal", ".wal.checkpoint", ".shadow", ".tmp", ".checkpoint.intent.lock", ".checkpoint.apply.lock")


class InUseError(StoreError):
    """Somebody has the graph open."""


class NotAGraphError(StoreError):
    """The file is something else."""


def check_place(path: Path, read_only: bool) -> None:
    """Raises StoreError where no graph can be, with what to do about it."""
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
    if "Could not set lock" in message or "checkpoint recovery is pending" in message:
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


def remove(graph: Path) -> None:
    """Delete a graph's file and what the engine keeps beside it."""
    for file in (graph, *beside(graph)):
        file.unlink(missing_ok=True)


def beside(graph: Path) -> list[Path]:
    """Files of a graph besides its own: log, shadow pages, marks of a checkpoint."""
    return [file for ending in _ENDINGS if (file := graph.with_name(graph.name + ending)).exists()]
