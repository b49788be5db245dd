"""Any file in, its text out: the one door to the readers, chosen by content and not by name."""

from pathlib import Path

from cancu.loaders.errors import ReadError
from cancu.loaders.read.files import Files, Refused, find_files
from cancu.loaders.read.formats import SUPPORTED, reader_of
from cancu.loaders.read.limits import Limits, check_size
from cancu.loaders.reading import Reading

__all__ = ["SUPPORTED", "Files", "Limits", "Refused", "find_files", "read"]


def read(path: Path, limits: Limits | None = None) -> Reading:
    """The reading of one file. Raises ReadError with the file, what is wrong and what to do."""
    limits = limits or Limits()
    try:
        check_size(path.stat().st_size, limits, str(path))
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"the file cannot be opened ({error.strerror}).", place=str(path),
                        remedy="Check its name and your right to read it.") from error
    return reader_of(data, str(path)).read(data, str(path), limits)
