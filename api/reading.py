"""Files to records, one after the other: what cannot be read costs that file alone and is reported."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cancu.api.output import Ticker, say
from cancu.loaders.errors import ReadError
from cancu.loaders.extract import extract
from cancu.loaders.read import (
    SUPPORTED,
    Attached,
    Kept,
    Limits,
    Refused,
    find_files,
    printable,
    read_together,
)
from cancu.loaders.reading import Reading
from cancu.loaders.records import Record

UNREAD, LEFT_OUT = "unread", "left_out"
_USUAL = Limits()
ATTACHED = "attached"  # an annex in a file of its own, read as part of its document
NO_DOCUMENT = "this is no administrative document: no number, type or issuer, no citation, no task was found."


@dataclass(frozen=True)
class Found:
    """A file to read. `below`: its path under the folder that was named, else its name alone."""

    path: Path
    below: Path


@dataclass(frozen=True)
class Outcome:
    """A file with its record, or why there is none.

    `status`: `unread` for what was named or may be a document, `left_out` for what never is one (hidden
    files, lock files, links and devices in a folder), `attached` for an annex that was read with `part_of`.
    """

    path: Path
    below: Path
    record: Record | None = None
    status: str = ""
    reason: str = ""
    part_of: Path | None = None


@dataclass(frozen=True)
class Named:
    """What some paths name. `files`: to be read, in order, each once; `refused`: what is not, and why;
    `folders`: the paths that could be walked, archives and plain files too."""

    files: tuple[Found, ...]
    refused: tuple[Outcome, ...]
    folders: tuple[Path, ...]
    limits: Limits


def files_of(paths: Iterable[Path], limits: Limits = _USUAL) -> Named:
    """The files to read under `paths`, within some limits; raises ReadError where there is none at all."""
    named = list(paths)
    found: dict[Path, Found] = {}
    refused: list[Outcome] = []
    for path in named:
        files = find_files([path], limits)
        for file in files.files:
            below = file.relative_to(path) if path.is_dir() else Path(file.name)
            found.setdefault(file.resolve(), Found(file, below))
        refused += [_refused(each, named) for each in files.refused]
    if not found:
        reasons = {each.reason for each in refused} or {"there is no document here"}
        raise ReadError(f"{'; '.join(sorted(reasons))}.",
                        place=", ".join(str(printable(path)) for path in named),
                        remedy=f"Name a file ({', '.join(SUPPORTED)}), or a folder that holds some.")
    for each in refused:
        say(f"{each.path}: {each.reason}.")
    closed = {each.path for each in refused}  # what may lie inside is as unknown as before
    walked = tuple(path for path in named if printable(path) not in closed)
    return Named(tuple(found.values()), tuple(refused), walked, limits)


def _refused(refused: Refused, named: list[Path]) -> Outcome:
    status = UNREAD if refused.may_be_document or refused.path in map(printable, named) else LEFT_OUT
    return Outcome(refused.path, Path(refused.path.name), None, status, refused.reason)


def records(named: Named, ticker: Ticker, workers: int, kept: Kept | None = None) -> Iterator[Outcome]:
    """Read by `workers` at once, then extract one after the other, in order; each failure is said once on
    standard error."""
    def read(path: Path) -> None:
        ticker.now(path.name)
        ticker.done()

    readings = read_together([file.path for file in named.files], workers, named.limits, read, kept)
    for file, (_, reading) in zip(named.files, readings, strict=True):
        ticker.now(file.path.name)
        yield _attached(file, reading) if isinstance(reading, Attached) else _outcome(file, reading)


def _attached(file: Found, found: Attached) -> Outcome:
    document = found.documents[0]
    same = f"; it says the same as {found.same_as.name}" if found.same_as else ""
    return Outcome(file.path, file.below, None, ATTACHED, f"an annex of {document.name}{same}", document)


def _outcome(file: Found, reading: Reading | ReadError) -> Outcome:
    if isinstance(reading, ReadError):
        say(str(reading))
        return Outcome(file.path, file.below, None, UNREAD, reading.message)
    try:
        record = extract(reading)
    except Exception as error:  # one file that trips a rule must not cost the batch; the reason is kept
        reason = f"this file broke a rule of the program ({type(error).__name__}: {error})."
        say(f"{file.path}: {reason} Please report it with the file.")
        return Outcome(file.path, file.below, None, UNREAD, reason)
    missing = _missing(record)
    if len(missing) == len(_HEADER) and not _says_something(record):
        say(f"{file.path}: {NO_DOCUMENT}")
        return Outcome(file.path, file.below, None, UNREAD, NO_DOCUMENT)
    record = record.with_warnings(*(f"Its header gives no {part}." for part in missing))
    for warning in record.warnings:
        say(f"{file.path}: {warning}")
    # A graph is rebuilt from the files it names, from whatever folder that is asked for.
    return Outcome(file.path, file.below, replace(record, file=_absolute(record.file),
                                                  origin=record.origin.named(_absolute)))


def _absolute(file: str) -> str:
    return str(Path(file).absolute())


_HEADER = {"number": "so_ky_hieu", "type": "doc_type", "issuer": "issuer"}


def _missing(record: Record) -> list[str]:
    """The parts by which a document is known that its header does not give."""
    return [name for name, field in _HEADER.items() if not getattr(record.document, field)]


def _says_something(record: Record) -> bool:
    """True for a page torn from a document; any list looks like tasks, but not with owners or times."""
    given = any(task.lead or task.coordinate or task.deadline_text for task in record.tasks)
    return bool(given or record.citations or record.index_results)
