"""The files to read under some paths, in order, and those that are left out, each with its reason."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from cancu.loaders.read.archives import archived, is_archive_file
from cancu.loaders.read.limits import Limits


class Refused(NamedTuple):
    """A path that is not read, and why."""

    path: Path
    reason: str


class Files(NamedTuple):
    """`files`: to be read, each once, sorted under each named folder. `refused`: what is left out."""

    files: tuple[Path, ...]
    refused: tuple[Refused, ...]


def find_files(paths: Iterable[Path]) -> Files:
    """Files as named, folders and archives walked; hidden files, lock files, what is not there: refused."""
    files: dict[str, Path] = {}
    refused: list[Refused] = []
    for path in paths:
        for found, reason in _under(path):
            if reason:
                refused.append(Refused(found, reason))
            else:
                files.setdefault(os.path.realpath(found), found)
    return Files(tuple(files.values()), tuple(refused))


def _under(path: Path) -> Iterator[tuple[Path, str]]:
    if path.is_dir():
        yield from _walk(path)
    elif not path.exists():
        yield path, "there is no such file or folder"
    elif not path.is_file():
        yield path, "it is neither a file nor a folder"
    else:
        yield from _file(path)


def _file(path: Path) -> Iterator[tuple[Path, str]]:
    """A file, or the files of an archive."""
    if is_archive_file(path):
        yield from archived(path, Limits())
    else:
        yield path, ""


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield folder, f"the folder cannot be opened ({error.strerror})"
        return
    for entry in entries:
        reason = _left_out(entry)
        if reason:
            yield entry, reason
        elif entry.is_dir():
            yield from _walk(entry)
        else:
            yield from _file(entry)


def _left_out(entry: Path) -> str:
    if entry.name.startswith(("~$", ".~lock.")):
        return "it is the lock file of a document that is open in an office program"
    if entry.name.startswith("."):
        return "it is hidden"
    if entry.is_symlink() and (entry.is_dir() or not entry.exists()):
        return "it is a link to a folder or to nothing"
    if not entry.is_dir() and not entry.is_file():
        return "it is neither a file nor a folder"
    return ""
