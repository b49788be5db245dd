"""Which optional programs are there, what they are for, and how to get the missing ones."""

import shutil
from dataclasses import dataclass

from cancu.loaders.read import doc, tesseract


@dataclass(frozen=True)
class Program:
    """An optional program. `found`: its path, None where it is missing; `remedy`: how to install it."""

    name: str
    purpose: str
    found: str | None
    remedy: str


def doctor() -> tuple[Program, ...]:
    """The optional programs, in the order in which they matter."""
    reads_pictures = shutil.which("tesseract") if tesseract.available() else None
    return (
        Program("Tesseract (vie)", "scans: PNG, JPEG, TIFF, PDF without text", reads_pictures,
                tesseract.REMEDY),
        Program("LibreOffice", "Word 97 (.doc) and OpenDocument (.odt)", doc.office(), doc.REMEDY),
        Program("antiword", "Word 97 where LibreOffice is missing", shutil.which("antiword"),
                "Install antiword (Debian: apt install antiword); LibreOffice alone does too."),
    )
