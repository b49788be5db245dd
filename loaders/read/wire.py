"""What the process that reads and the one that asks say to each other: one JSON value a line."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cancu.loaders.errors import ReadError
from cancu.loaders.origin import Origin, PageStart, Part, Seen
from cancu.loaders.read.limits import Limits
from cancu.loaders.reading import Cell, Reading, Table

BEAT = b'"beat"\n'


def question(path: Path, limits: Limits) -> bytes:
    """Please read this file within these limits."""
    return _line({"path": str(path), "limits": asdict(limits)})


def asked(line: bytes) -> tuple[Path, Limits]:
    """The file and limits of a question."""
    found = json.loads(line)
    return Path(found["path"]), Limits(**found["limits"])


def answer(found: Reading | ReadError) -> bytes:
    """A reading, or why there is none."""
    if isinstance(found, ReadError):
        return _line({"message": found.message, "place": found.place, "remedy": found.remedy})
    tables = [[table.start, table.end, [list(asdict(cell).values()) for cell in table.cells]]
              for table in found.tables]
    return _line({"text": found.text, "file": found.file, "format": found.format, "tables": tables,
                  "warnings": found.warnings,
                  "origin": [found.origin.parts, found.origin.pages, found.origin.seen]})


def answered(line: bytes) -> Reading | ReadError:
    """What an answer says. Raises ValueError, KeyError or TypeError for a line that is none."""
    found: dict[str, Any] = json.loads(line)
    if "message" in found:
        return ReadError(found["message"], place=found["place"], remedy=found["remedy"])
    tables = tuple(Table(start, end, tuple(Cell(*cell) for cell in cells))
                   for start, end, cells in found["tables"])
    return Reading(found["text"], found["file"], found["format"], tables, tuple(found["warnings"]),
                   _origin(*found["origin"]))


def _origin(parts: list[Any], pages: list[Any], seen: list[Any]) -> Origin:
    return Origin(tuple(Part(*part) for part in parts), tuple(PageStart(*page) for page in pages),
                  tuple(Seen(*words) for words in seen))


def _line(value: dict[str, Any]) -> bytes:
    return json.dumps(value).encode() + b"\n"
