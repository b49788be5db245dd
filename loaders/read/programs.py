"""Other programs (Tesseract, LibreOffice, antiword): run with a time limit, found or missed by name."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache

from cancu.loaders.errors import ReadError

TESSERACT_REMEDY = "Install Tesseract with Vietnamese (Debian: apt install tesseract-ocr tesseract-ocr-vie)."
OFFICE_REMEDY = (
    "Install LibreOffice Writer (Debian: apt install libreoffice-writer), or save the file as .docx."
)
ANTIWORD_REMEDY = "Install antiword (Debian: apt install antiword); LibreOffice alone does too."
LANGUAGE = "vie"


@cache
def tesseract() -> str | None:
    """Tesseract, if it is installed and knows Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    listed = run([program, "--list-langs"], 30, program).stdout.decode(errors="replace")
    return program if LANGUAGE in listed.split() else None


def office() -> str | None:
    """LibreOffice, if it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def antiword() -> str | None:
    """antiword, if it is installed."""
    return shutil.which("antiword")


def run(
    command: Sequence[str], seconds: float, place: str
) -> "subprocess.CompletedProcess[bytes]":
    """Runs a program to its end. Raises ReadError when it takes longer than `seconds`."""
    try:
        return subprocess.run(
            command, capture_output=True, check=False, timeout=seconds, stdin=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"}, preexec_fn=_own_memory(),
        )
    except subprocess.TimeoutExpired as error:
        raise ReadError(f"{command[0]} took more than {seconds:.0f} s.", place=place,
                        remedy="Give fewer pages at a time, or raise the time limit.") from error
    except OSError as error:
        raise ReadError(f"{command[0]} could not be started ({error.strerror}).", place=place,
                        remedy="Look at its installation with: cancu doctor.") from error


def _own_memory() -> Callable[[], None] | None:
    """The limit of memory is the reader's own; a program it starts gets its own share."""
    if sys.platform == "win32":
        return None
    import resource

    def lift() -> None:
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (hard, hard))

    return lift
