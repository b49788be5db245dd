"""Zip archives as folders: the path of a file in one goes on behind the archive's own (`a.zip/b.docx`)."""

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from cancu.loaders.errors import ReadError
from cancu.loaders.read.limits import Limits, check_size
from cancu.loaders.read.never import HIDDEN, marked
from cancu.loaders.read.packages import Package, names_in

# What the packed formats of office programs hold; a zip without them is an archive of files.
_OFFICE = ("[Content_Types].xml", "mimetype", "word/document.xml", "xl/workbook.xml")


def is_archive(data: bytes) -> bool:
    """Whether bytes are a zip of files, not a document that is packed as one."""
    names = names_in(data) if data.startswith(b"PK") else ()
    return bool(names) and frozenset(names).isdisjoint(_OFFICE)


def is_archive_file(path: Path) -> bool:
    """The same of a file, of which only the list of names is read."""
    try:
        with path.open("rb") as stream:
            if stream.read(2) != b"PK":
                return False
        with zipfile.ZipFile(path) as archive:
            names = frozenset(archive.namelist())
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
    return bool(names) and names.isdisjoint(_OFFICE)


def archived(path: Path, limits: Limits) -> Iterator[tuple[Path, str]]:
    """The files in an archive, sorted, each with an empty reason or the one why it is left out."""
    try:
        check_size(path.stat().st_size, limits, str(path))
        yield from _listed(path, path.read_bytes(), limits, 1)
    except (ReadError, OSError) as error:
        yield path, str(error).removeprefix(f"{path}: ")


def _listed(path: Path, data: bytes, limits: Limits, depth: int) -> Iterator[tuple[Path, str]]:
    package = Package(data, str(path), limits)
    for name in sorted(package.names()):
        inner = PurePosixPath(name)
        if name.endswith("/"):
            continue
        if inner.is_absolute() or ".." in inner.parts or "\\" in name or ":" in name:
            yield path / name.replace("/", "_").replace("\\", "_"), "its name leads out of the archive"
            continue
        reason = _left_out(inner)
        if reason:
            yield path / inner, reason
            continue
        content = package.bytes(name) if name.lower().endswith(".zip") else b""
        if not is_archive(content):
            yield path / inner, ""
        elif depth >= limits.depth:
            yield path / inner, f"it is an archive inside {depth} others"
        else:
            yield from _nested(path / inner, content, limits, depth + 1)


def _nested(path: Path, data: bytes, limits: Limits, depth: int) -> Iterator[tuple[Path, str]]:
    try:
        yield from _listed(path, data, limits, depth)
    except ReadError as error:
        yield path, error.message


def _left_out(inner: PurePosixPath) -> str:
    folders = inner.parts[:-1]
    within = any(part.startswith(".") or part == "__MACOSX" for part in folders)
    return marked(inner.name) or (HIDDEN if within else "")


def is_in_archive(path: Path, limits: Limits) -> bool:
    """Whether the path leads to a file in an archive."""
    try:
        return bytes_in(path, limits) is not None
    except (ReadError, OSError):
        return False


def bytes_in(path: Path, limits: Limits) -> bytes | None:
    """The bytes of a file in an archive; None where no part of the path is an archive. Raises ReadError."""
    outer = next((above for above in path.parents if above.is_file()), None)
    if outer is None:
        return None
    check_size(outer.stat().st_size, limits, str(outer))
    data, here = outer.read_bytes(), outer
    rest = PurePosixPath(path.relative_to(outer).as_posix())
    for _ in range(limits.depth):
        package = Package(data, str(here), limits)
        name = next((name for name in package.names() if PurePosixPath(name) == rest), None)
        if name is not None:
            return package.bytes(name)
        found = next((name for name in package.names() if PurePosixPath(name) in rest.parents), None)
        if found is None:
            return None
        data, here = package.bytes(found), here / found
        rest = rest.relative_to(PurePosixPath(found))
    return None
