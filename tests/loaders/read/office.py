"""LibreOffice as the tests' printer of old formats."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
FILTERS = {"doc": "doc:MS Word 97", "rtf": "rtf", "odt": "odt"}


def convert(files: Iterable[Path], form: str, folder: Path) -> None:
    """Converts files in one run of the program; skips the test where it is missing."""
    if PROGRAM is None:
        pytest.skip("LibreOffice is not installed")
    subprocess.run(
        [PROGRAM, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to",
         FILTERS[form], "--outdir", str(folder), *map(str, files)],
        capture_output=True, check=True, timeout=300,
    )
