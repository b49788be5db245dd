"""Files that commands write: one clear error where that is not possible."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cancu.graph.moving.whole import new_files
from cancu.loaders.errors import CancuError


class FileError(CancuError):
    """A file or folder that cannot be written."""


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 with line ends as they are, making the folders it needs; it is there only once it is whole.

    Raises FileError, and OutputError where a graph, a folder or a device lies.
    """
    with writing(path), new_files() as new:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.at(path).write_text(text, encoding="utf-8", newline="")


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raise FileError where this file or folder cannot be written in the block."""
    try:
        yield
    except OSError as error:
        raise FileError(f"cannot be written ({error.strerror or error}).", place=str(path),
                        remedy="Choose another place, or change the rights.") from error
