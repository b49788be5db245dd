"""Word 97 documents (.doc): through LibreOffice to .docx; antiword where that is missing."""

import tempfile
from pathlib import Path

from cancu.loaders.errors import ReadError
from cancu.loaders.read.blocks import Block, Box, Grid, render
from cancu.loaders.read.docx import read_docx
from cancu.loaders.read.limits import Limits
from cancu.loaders.read.programs import OFFICE_REMEDY, antiword, office, run
from cancu.loaders.reading import Reading

_SAVE_ANEW = "Open it in Word and save it as .docx."
# No macros, and nothing is fetched from where a document points to.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def read_doc(data: bytes, place: str, limits: Limits) -> Reading:
    """The text of a .doc. Raises ReadError where neither program is there or both fail."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadError("it is locked with a password.", place=place,
                        remedy="Open it with the password and save it without one.")
    if office() is None and antiword() is None:
        raise ReadError("it is a document of Word 97, and no program that reads these is installed.",
                        place=place, remedy=OFFICE_REMEDY)
    with tempfile.TemporaryDirectory(prefix="cancu-") as folder:
        file = Path(folder) / "document.doc"
        file.write_bytes(data)
        converted = _converted(file, place, limits)
        if converted is not None:
            found = read_docx(converted, place, limits)
            return Reading(found.text, place, "doc", found.tables, found.warnings)
        return _by_antiword(file, place, limits)


def _converted(file: Path, place: str, limits: Limits) -> bytes | None:
    """The document as .docx; None without LibreOffice or when it cannot read it."""
    program = office()
    if program is None:
        return None
    profile = file.parent / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    # A profile of its own: nothing of the user's runs, and two conversions do not wait for each other.
    run([program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", str(file.parent), str(file)], limits.seconds, place)
    result = file.with_suffix(".docx")
    return result.read_bytes() if result.exists() else None


def _by_antiword(file: Path, place: str, limits: Limits) -> Reading:
    if antiword() is None:
        raise ReadError("LibreOffice could not read it.", place=place, remedy=_SAVE_ANEW)
    done = run(["antiword", "-m", "UTF-8.txt", "-w", "0", str(file)], limits.seconds, place)
    text = done.stdout.decode("utf-8", errors="replace")
    if done.returncode or not text.strip():
        raise ReadError("it is damaged, or no document of Word.", place=place,
                        remedy=_SAVE_ANEW)
    said = "Read with antiword: changes, footnotes and text boxes may be out of place."
    rendered, tables = render(_blocks(text))
    return Reading(rendered, place, "doc", tables, (said,))


def _blocks(text: str) -> list[Block]:
    """Lines between bars are rows of a table; one whose first cell is empty goes on with the one above."""
    blocks: list[Block] = []
    rows: list[list[str]] = []
    after_text = False
    for line in [*text.splitlines(), ""]:
        if line.startswith("|") and line.rstrip().endswith("|"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if rows and not cells[0] and len(cells) == len(rows[-1]):
                rows[-1] = [f"{above} {cell}".strip() for above, cell in zip(rows[-1], cells, strict=True)]
            else:
                rows.append(cells)
            continue
        if rows:
            boxes = tuple(Box(at, col, (cell,))
                          for at, row in enumerate(rows) for col, cell in enumerate(row))
            blocks.append(Grid(boxes, exact=len({len(row) for row in rows}) == 1))
            rows = []
        if line.strip() or not after_text:  # antiword puts an empty line behind each paragraph
            blocks.append(line.strip())
        after_text = bool(line.strip())
    return blocks
