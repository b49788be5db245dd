"""Files to records, one after the other: what cannot be read costs that file alone and is reported."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cancu.api.output import Ticker, say
from cancu.loaders.errors import ReadError
from cancu.loaders.extract import extract
from cancu.loaders.read import SUPPORTED, Refused, find_files, read_all
from cancu.loaders.reading import Reading
from cancu.loaders.records import Record

UNREAD, LEFT_OUT = "unread", "left_out"


@dataclass(frozen=True)
class Found:
    """A file to read. `below`: its path under the folder that was named, else its name alone."""

    path: Path
    below: Path


@dataclass(frozen=True)
class Outcome:
    """A file with its record, or why there is none.

    `status`: `unread` for what was named or has to be read, `left_out` for what never is a document (hidden
    files, lock files in a folder).
    """

    path: Path
    below: Path
    record: Record | None = None
    status: str = ""
    reason: str = ""


def files_of(paths: Iterable[Path]) -> tuple[list[Found], list[Outcome]]:
    """The files to read, in order, each once, and what is not; raises ReadError where nothing is left."""
    named = list(paths)
    found: dict[Path, Found] = {}
    refused: list[Outcome] = []
    for path in named:
        files = find_files([path])
        for file in files.files:
            below = file.relative_to(path) if path.is_dir() else Path(file.name)
            found.setdefault(file.resolve(), Found(file, below))
        refused += [_refused(each, named) for each in files.refused]
    if not found:
        reasons = {each.reason for each in refused} or {"there is no document here"}
        raise ReadError(f"{'; '.join(sorted(reasons))}.", place=", ".join(str(path) for path in named),
                        remedy=f"Name a file ({', '.join(SUPPORTED)}), or a folder that holds some.")
    for each in refused:
        say(f"{each.path}: {each.reason}.")
    return list(found.values()), refused


def _refused(refused: Refused, named: list[Path]) -> Outcome:
    status = UNREAD if refused.path in named else LEFT_OUT
    return Outcome(refused.path, Path(refused.path.name), None, status, refused.reason)


def records(files: Sequence[Found], ticker: Ticker, workers: int) -> Iterator[Outcome]:
    """Read by `workers` at once, extract one after the other, in order; each failure is said once on
    standard error."""
    readings = read_all([file.path for file in files], workers)
    for file, (_, reading) in zip(files, readings, strict=True):
        ticker.now(file.path.name)
        yield _outcome(file, reading)
        ticker.done()


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
    for warning in record.warnings:
        say(f"{file.path}: {warning}")
    return Outcome(file.path, file.below, record)
