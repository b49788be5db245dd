"""What was recognised in pictures, kept: a load begun again, or a graph made anew, needs the same words."""

import hashlib
import zlib
from dataclasses import asdict, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

from cancu.loaders.errors import ReadError
from cancu.loaders.read.limits import Limits
from cancu.loaders.read.programs import run, tesseract
from cancu.loaders.read.wire import answer, answered
from cancu.loaders.reading import Reading


class Kept:
    """Readings of scans by the bytes of their files. Whoever deletes the folder loses nothing but time.

    Another version of Cancu or of Tesseract, or other limits, make them anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, data: bytes, path: Path, limits: Limits) -> Reading | None:
        """The reading of a file with these bytes, as if it had been read at `path`; None without one."""
        if not self._folder.is_dir():
            return None
        try:
            found = answered(zlib.decompress(self._file(data, limits).read_bytes()))
        except (OSError, ValueError, KeyError, TypeError, zlib.error):  # none, or not whole
            return None
        return replace(found, file=str(path)) if isinstance(found, Reading) else None

    def keep(self, data: bytes, reading: Reading, limits: Limits) -> None:
        """Keep a reading in which pictures were recognised; no other took long enough."""
        if not reading.origin.seen:
            return
        try:
            self._folder.mkdir(exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(zlib.compress(answer(reading)))
            Path(file.name).replace(self._file(data, limits))
        except OSError:  # no room, or no right: the next time it is read again
            return

    def _file(self, data: bytes, limits: Limits) -> Path:
        made_by = f"{version('cancu')} {_tesseract_version()} {sorted(asdict(limits).items())}"
        return self._folder / hashlib.sha256(made_by.encode() + b"\0" + data).hexdigest()


@cache
def _tesseract_version() -> str:
    program = tesseract()
    try:
        return run([program, "--version"], 30, program).stdout.decode(errors="replace") if program else ""
    except ReadError:
        return ""
