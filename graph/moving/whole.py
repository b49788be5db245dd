"""Files that take their places only when they are whole, and never that of a graph."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cancu.graph.engines.ladybug_files import part_of_graph
from cancu.loaders.errors import CancuError


class OutputError(CancuError):
    """A path where nothing may be written."""


class NewFiles:
    """Files under other names beside their places, until all of them are whole."""

    def __init__(self) -> None:
        self._made: dict[Path, Path] = {}

    def at(self, path: Path) -> Path:
        """Where to write the file that shall lie at `path`; raises OutputError.

        Behind a symbolic link it takes the place of what the link leads to.
        """
        check_output(path)
        place = path.resolve()
        # A name of its own: neither a longer one than the folder takes, nor one that somebody may own.
        self._made[place] = place.with_name(f".{secrets.token_hex(8)}.part")
        return self._made[place]

    def put(self) -> None:
        """Give every file its place; raises OSError."""
        for place, made in self._made.items():
            made.replace(place)

    def discard(self) -> None:
        """Remove what did not get its place."""
        for made in self._made.values():
            made.unlink(missing_ok=True)


@contextmanager
def new_files() -> Iterator[NewFiles]:
    """Files that are written in the block and put in their places at its end; if it raises, none is left."""
    files = NewFiles()
    try:
        yield files
        files.put()
    finally:
        files.discard()


def check_output(path: Path) -> None:
    """Raise OutputError where a file would destroy a graph or take the place of a device or folder."""
    place = path.resolve()
    if part_of_graph(place):
        raise OutputError("this belongs to a graph.", place=str(path), remedy="Choose another place.")
    if place.exists() and not place.is_file():
        what = "a folder" if place.is_dir() else "no regular file"
        raise OutputError(f"cannot be written (this is {what}).", place=str(path),
                          remedy="Choose another place.")
