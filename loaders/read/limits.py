"""What a file may cost: sizes, counts and times, each with a usual value that a caller can change."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from cancu.loaders.errors import ReadError

MEGA = 1_000_000
_SHOWN = 60  # characters of a wrong setting that an error repeats


@dataclass(frozen=True)
class Limits:
    """Bounds of one reading. Sizes in bytes, times in seconds.

    `file`: of a file as it lies on the disk; `unpacked`: of everything inside a packed file (docx, zip);
    `ratio`: how often larger than its packed form an entry may be (above one megabyte); `entries`: files in
    a packed file; `depth`: packed files inside packed files; `pages` of a PDF or a scan, `scanned_pages` of
    those that must be recognised; `pixels` of a picture; `characters` of the text of a file (ten million are
    some 4,000 pages); `seconds` until a file, or a page of one that has pages, is read; `memory` of the
    process that reads it.
    """

    file: int = 100 * MEGA
    unpacked: int = 300 * MEGA
    ratio: int = 200
    entries: int = 5_000
    depth: int = 3
    pages: int = 2_000
    scanned_pages: int = 200
    pixels: int = 100 * MEGA
    characters: int = 10 * MEGA
    seconds: float = 120.0
    memory: int = 600 * MEGA

    def with_settings(self, settings: Iterable[str]) -> "Limits":
        """These limits with some set anew, each as "pages=5000". Raises ValueError for one that is none."""
        known = [field.name for field in fields(self)]
        found: dict[str, Any] = {}
        for setting in settings:
            name, _, number = setting.partition("=")
            digits = number.lstrip("0")
            if name not in known or not number.isascii() or not number.isdigit() or not digits:
                raise ValueError(f"{setting[:_SHOWN]!r} sets no limit; limits are {', '.join(known)}")
            # By length first: Python makes no number of thousands of digits.
            if len(digits) > len(str(_HIGHEST[name])) or int(digits) > _HIGHEST[name]:
                raise ValueError(f"{setting[:_SHOWN]!r} is too high; {name} goes up to {_HIGHEST[name]}")
            found[name] = type(getattr(self, name))(digits)
        return replace(self, **found)


# What can be set at most: far above any document, far below what clocks, memory and zip files can count.
_HIGHEST = {
    "file": 1_000_000 * MEGA, "unpacked": 1_000_000 * MEGA, "ratio": MEGA, "entries": 10 * MEGA, "depth": 20,
    "pages": MEGA, "scanned_pages": MEGA, "pixels": 1_000_000 * MEGA, "characters": 10_000 * MEGA,
    "seconds": 30 * 86_400, "memory": 1_000_000 * MEGA,
}


def check_size(size: int, limits: Limits, place: str) -> None:
    """Raise ReadError when a file is larger than the limit."""
    if size > limits.file:
        raise ReadError(
            f"the file has {size / MEGA:.0f} MB, more than the limit of {limits.file / MEGA:.0f} MB.",
            place=place, remedy="Split it, or raise the limit for files.",
        )


def check_text(length: int, limits: Limits, place: str) -> None:
    """Raise ReadError when a text is longer than the limit: no document is."""
    if length > limits.characters:
        raise ReadError(
            f"its text has {length / MEGA:.1f} million characters, more than the limit of "
            f"{limits.characters / MEGA:.1f} million.", place=place,
            remedy="Split it, or raise the limit for characters.",
        )


def check_scanned(number: int, place: str, limits: Limits) -> None:
    """Raise ReadError when more pages must be recognised than the limit says."""
    if number > limits.scanned_pages:
        raise ReadError(f"more than {limits.scanned_pages} of its pages are pictures.", place=place,
                        remedy="Split it, or raise the limit for scanned pages.")
