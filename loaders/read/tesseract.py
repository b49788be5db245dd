"""Tesseract as a program: pictures in, words with boxes and confidence out."""

import csv
import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cancu.loaders.errors import ReadError
from cancu.loaders.read.programs import run
from PIL import Image

REMEDY = "Install Tesseract with Vietnamese (Debian: apt install tesseract-ocr tesseract-ocr-vie)."
_LANGUAGE = "vie"
_WORD_LEVEL, _LINE_LEVEL = "5", "4"


class Seen(NamedTuple):
    """A word on picture number `picture`. Box in pixels, top and bottom of its line; 0 to 100 sure."""

    picture: int
    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    sure: float


@cache
def available() -> bool:
    """Whether Tesseract and its Vietnamese are installed."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = run([program, "--list-langs"], 30, "tesseract")
    return _LANGUAGE in listed.stdout.decode(errors="replace").split()


def recognise(pictures: Sequence[Image.Image], mode: int, dpi: int, place: str, seconds: float) -> list[Seen]:
    """The words of some pictures, in one run of the program. `mode`: segmentation (4 columns, 6 block).

    Raises ReadError where Tesseract is missing, fails or takes too long.
    """
    if not available():
        raise ReadError("it is a picture of a page, and the program that reads pictures is missing.",
                        place=place, remedy=REMEDY)
    with tempfile.TemporaryDirectory(prefix="cancu-") as folder:
        names = []
        for number, picture in enumerate(pictures):
            names.append(str(Path(folder) / f"{number}.png"))
            picture.save(names[-1], compress_level=1)
        listing = Path(folder) / "pictures.txt"
        listing.write_text("\n".join(names) + "\n", encoding="utf-8")
        command = ["tesseract", str(listing), str(Path(folder) / "out"), "-l", _LANGUAGE,
                   "--psm", str(mode), "--dpi", str(dpi), "tsv"]
        done = run(command, seconds, place)
        result = Path(folder) / "out.tsv"
        if done.returncode or not result.exists():
            raise ReadError("Tesseract could not read the picture.", place=place,
                            remedy="Scan the page again.")
        return _words(result.read_text("utf-8"))


def _words(table: str) -> list[Seen]:
    found = []
    top, bottom = 0, 0
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["level"] == _LINE_LEVEL:
            top, bottom = int(row["top"]), int(row["top"]) + int(row["height"])
        elif row["level"] == _WORD_LEVEL and (row["text"] or "").strip():
            x0 = int(row["left"])
            found.append(Seen(int(row["page_num"]) - 1, row["text"].strip(), x0, top,
                              x0 + int(row["width"]), bottom, float(row["conf"])))
    return found
