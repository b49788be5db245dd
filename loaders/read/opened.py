"""A file opened and read in this process, by the reader its content asks for."""

from pathlib import Path

from cancu.loaders.errors import ReadError
from cancu.loaders.read.archives import bytes_in
from cancu.loaders.read.formats import reader_of
from cancu.loaders.read.limits import Limits, check_size
from cancu.loaders.reading import Reading


def read_here(path: Path, limits: Limits) -> Reading:
    """The reading of one file. Raises ReadError, and whatever a reader does not foresee."""
    data = bytes_of(path, limits)
    return reader_of(data, str(path)).read(data, str(path), limits)


def stumbled(error: Exception, place: str) -> ReadError:
    """What a reader did not foresee, as an error that costs this file alone."""
    return ReadError(f"its reader stumbled ({type(error).__name__}: {error}).", place=place,
                     remedy="Open it and save it anew; please report it with the file.")


def bytes_of(path: Path, limits: Limits) -> bytes:
    """The bytes of a file. Raises ReadError where it cannot be opened or is too large."""
    try:
        packed = bytes_in(path, limits)
        if packed is not None:
            return packed
        check_size(path.stat().st_size, limits, str(path))
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"the file cannot be opened ({error.strerror}).", place=str(path),
                        remedy="Check its name and your right to read it.") from error
