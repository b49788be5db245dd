"""Any file in, its text out: the one door to the readers, chosen by content and not by name."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from cancu.loaders.errors import ReadError
from cancu.loaders.read.doctor import Program, doctor
from cancu.loaders.read.files import Files, Refused, find_files, printable
from cancu.loaders.read.formats import SUPPORTED, reader_of
from cancu.loaders.read.isolated import read_apart
from cancu.loaders.read.kept import Kept
from cancu.loaders.read.limits import Limits
from cancu.loaders.read.opened import bytes_of, stumbled
from cancu.loaders.read.together import Attached, Outcome, nothing, together
from cancu.loaders.reading import Reading

__all__ = [
    "SUPPORTED", "Attached", "Files", "Kept", "Limits", "Outcome", "Program", "Refused", "doctor",
    "find_files", "printable", "read", "read_all", "read_together",
]

_AHEAD = 2  # files read for each worker before somebody takes the results


def read(path: Path, limits: Limits | None = None, kept: Kept | None = None) -> Reading:
    """The reading of one file. Raises ReadError with the file, what is wrong and what to do.

    Plain text is read here, every other format in a process of its own, ended after its time limit.
    `kept`: where scans that were read before are found again.
    """
    limits = limits or Limits()
    data = bytes_of(path, limits)
    reader = reader_of(data, str(path))
    if reader.harmless:
        return reader.read(data, str(path), limits)
    if kept and (found := kept.find(data, path, limits)):
        return found
    reading = read_apart(path, limits)
    if kept:
        kept.keep(data, reading, limits)
    return reading


def read_all(
    paths: Iterable[Path], workers: int = 1, limits: Limits | None = None, kept: Kept | None = None
) -> Iterator[tuple[Path, Reading | ReadError]]:
    """Each file with its reading or the reason why there is none, in the order of `paths`."""
    waiting: deque[tuple[Path, Future[Reading | ReadError]]] = deque()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        for path in paths:
            waiting.append((path, pool.submit(_outcome, path, limits, kept)))
            if len(waiting) > workers * _AHEAD:
                first, result = waiting.popleft()
                yield first, result.result()
        while waiting:
            first, result = waiting.popleft()
            yield first, result.result()


def read_together(
    paths: Iterable[Path], workers: int = 1, limits: Limits | None = None,
    done: Callable[[Path], None] = nothing, kept: Kept | None = None,
) -> Iterator[tuple[Path, Outcome]]:
    """`read_all` with annexes in files of their own put behind their documents; see `together`."""
    return together(read_all(paths, workers, limits, kept), done)


def _outcome(path: Path, limits: Limits | None, kept: Kept | None) -> Reading | ReadError:
    try:
        return read(path, limits, kept)
    except ReadError as error:
        return error
    except Exception as error:  # whatever one file brings about, the others are read
        return stumbled(error, str(path))
