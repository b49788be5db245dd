"""Files to records, one after the other: what cannot be read costs that file alone and is reported."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cancu.api.output import Ticker, say
from cancu.loaders.errors import ReadError
from cancu.loaders.extract import extract
from cancu.loaders.read import find_files, read
from cancu.loaders.records import Record


@dataclass(frozen=True)
class Found:
    """A file to read. `below`: its path under the folder that was named, else its name alone."""

    path: Path
    below: Path


@dataclass(frozen=True)
class Outcome:
    """A file with its record, or the reason why there is none."""

    found: Found
    record: Record | None
    reason: str = ""


def files_of(paths: Iterable[Path]) -> list[Found]:
    """The files to read, in order, each once; raises ReadError where there is none at all."""
    found: dict[Path, Found] = {}
    named = list(paths)
    for path in named:
        for file in find_files([path]):
            below = file.relative_to(path) if path.is_dir() else Path(file.name)
            found.setdefault(file.resolve(), Found(file, below))
    if not found:
        raise ReadError("there is no document here.", place=", ".join(str(path) for path in named),
                        remedy="Name a .txt, .md, .html or .docx file, or a folder that holds some.")
    return list(found.values())


def records(files: Iterable[Found], ticker: Ticker) -> Iterator[Outcome]:
    """Read and extract one file at a time; each failure is said once on standard error."""
    for file in files:
        ticker.now(file.path.name)
        yield _outcome(file)
        ticker.done()


def _outcome(file: Found) -> Outcome:
    try:
        return Outcome(file, extract(read(file.path)))
    except ReadError as error:
        say(str(error))
        return Outcome(file, None, error.message)
    except Exception as error:  # one file that trips a rule must not cost the batch; the reason is kept
        reason = f"this file broke a rule of the program ({type(error).__name__}: {error})."
        say(f"{file.path}: {reason} Please report it with the file.")
        return Outcome(file, None, reason)
