"""Which optional programs are there, what they are for, and how to get the missing ones."""

from dataclasses import dataclass

from cancu.loaders.read import programs


@dataclass(frozen=True)
class Program:
    """An optional program. `found`: its path, None where it is missing; `remedy`: how to install it."""

    name: str
    purpose: str
    found: str | None
    remedy: str


def doctor() -> tuple[Program, ...]:
    """The optional programs, in the order in which they matter."""
    return (
        Program("Tesseract (vie)", "scans: PNG, JPEG, TIFF, PDF without text", programs.tesseract(),
                programs.TESSERACT_REMEDY),
        Program("LibreOffice", "Word 97 (.doc) and OpenDocument (.odt)", programs.office(),
                programs.OFFICE_REMEDY),
        Program("antiword", "Word 97 where LibreOffice is missing", programs.antiword(),
                programs.ANTIWORD_REMEDY),
    )
