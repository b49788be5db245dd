"""The files to read under some paths, in order, and those that are left out, each with its reason."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from cancu.loaders.read.archives import archived, is_archive_file, is_in_archive
from cancu.loaders.read.limits import Limits
from cancu.loaders.read.never import LINK, NEVER_DOCUMENTS, NO_FILE, marked

_NOT_UTF8 = "its name is not in UTF-8, so that nothing can print or keep it; rename it"


class Refused(NamedTuple):
    """A path that is not read, and why. What cannot be printed of its name is escaped."""

    path: Path
    reason: str

    @property
    def may_be_document(self) -> bool:
        """False for what never is one: hidden files, lock files, links, devices."""
        return self.reason not in NEVER_DOCUMENTS


class Files(NamedTuple):
    """`files`: to be read, each once, sorted under each named folder. `refused`: what is left out."""

    files: tuple[Path, ...]
    refused: tuple[Refused, ...]


def find_files(paths: Iterable[Path], limits: Limits | None = None) -> Files:
    """Files as named, folders and archives walked; hidden files, lock files, what is not there: refused.

    A file in an archive may be named itself (`a.zip/b.docx`). `limits`: of archives.
    """
    files: dict[str, Path] = {}
    refused: list[Refused] = []
    for path in paths:
        for found, reason in _under(path, limits or Limits()):
            if not is_printable(found):
                refused.append(Refused(printable(found), reason or _NOT_UTF8))
            elif reason:
                refused.append(Refused(found, reason))
            else:
                files.setdefault(os.path.realpath(found), found)
    return Files(tuple(files.values()), tuple(refused))


def is_printable(path: Path) -> bool:
    """False for a name whose bytes are not UTF-8: neither a screen nor a graph takes it."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def printable(path: Path) -> Path:
    """The path with such bytes escaped (`k\\xe1.txt`), to be shown and never to be opened."""
    return Path(os.fsencode(path).decode("utf-8", errors="backslashreplace"))


def _under(path: Path, limits: Limits, *, inside: bool = False) -> Iterator[tuple[Path, str]]:
    """What is to be read under a path, each with the reason where it is not. `inside`: found in a folder."""
    try:
        reason = _left_out(path) if inside else ""
        yield from [(path, reason)] if reason else _named(path, limits)
    except OSError as error:  # a folder that may be listed but not entered, a name longer than names may be
        yield path, f"it cannot be opened ({error.strerror})"


def _named(path: Path, limits: Limits) -> Iterator[tuple[Path, str]]:
    if path.is_dir():
        yield from _walk(path, limits)
    elif not path.exists():
        inside = is_in_archive(path, limits)
        yield path, "" if inside else "there is no such file or folder"
    elif not path.is_file():
        yield path, NO_FILE
    else:
        yield from _file(path, limits)


def _file(path: Path, limits: Limits) -> Iterator[tuple[Path, str]]:
    """A file, or the files of an archive."""
    if is_archive_file(path):
        yield from archived(path, limits)
    else:
        yield path, ""


def _walk(folder: Path, limits: Limits) -> Iterator[tuple[Path, str]]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield folder, f"the folder cannot be opened ({error.strerror})"
        return
    for entry in entries:
        yield from _under(entry, limits, inside=True)


def _left_out(entry: Path) -> str:
    reason = marked(entry.name)
    if reason:
        return reason
    if not is_printable(entry):
        return _NOT_UTF8
    if entry.is_symlink() and (entry.is_dir() or not entry.exists()):
        return LINK
    return "" if entry.is_dir() or entry.is_file() else NO_FILE
