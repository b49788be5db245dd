"""Tesseract as a program: pictures in, words with boxes and confidence out."""

import csv
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from cancu.loaders.errors import ReadError
from cancu.loaders.read.programs import LANGUAGE, TESSERACT_REMEDY, run, tesseract
from PIL import Image

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


def recognise(pictures: Sequence[Image.Image], mode: int, dpi: int, place: str, seconds: float) -> list[Seen]:
    """The words of some pictures, in one run of the program. `mode`: segmentation (4 columns, 6 block).

    Raises ReadError where Tesseract is missing, fails or takes too long.
    """
    program = tesseract()
    if program is None:
        raise ReadError("it is a picture of a page, and the program that reads pictures is missing.",
                        place=place, remedy=TESSERACT_REMEDY)
    with tempfile.TemporaryDirectory(prefix="cancu-") as folder:
        names = []
        for number, picture in enumerate(pictures):
            names.append(str(Path(folder) / f"{number}.png"))
            picture.save(names[-1], compress_level=1)
        listing = Path(folder) / "pictures.txt"
        listing.write_text("\n".join(names) + "\n", encoding="utf-8")
        command = [program, str(listing), str(Path(folder) / "out"), "-l", LANGUAGE,
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
