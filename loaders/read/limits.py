"""What a file may cost: sizes, counts and times, each with a usual value that a caller can change."""

from dataclasses import dataclass

from cancu.loaders.errors import ReadError

MEGA = 1_000_000


@dataclass(frozen=True)
class Limits:
    """Bounds of one reading. Sizes in bytes, times in seconds.

    `file`: of a file as it lies on the disk; `unpacked`: of everything inside a packed file (docx, zip);
    `ratio`: how often larger than its packed form an entry may be (above one megabyte); `entries`: files in
    a packed file; `depth`: packed files inside packed files; `pages` of a PDF or a scan, `scanned_pages` of
    those that must be recognised; `pixels` of a picture; `seconds` until a file, or a page of one that has
    pages, is read; `memory` of the process that reads it.
    """

    file: int = 100 * MEGA
    unpacked: int = 300 * MEGA
    ratio: int = 200
    entries: int = 5_000
    depth: int = 3
    pages: int = 2_000
    scanned_pages: int = 200
    pixels: int = 100 * MEGA
    seconds: float = 120.0
    memory: int = 600 * MEGA


def check_size(size: int, limits: Limits, place: str) -> None:
    """Raise ReadError when a file is larger than the limit."""
    if size > limits.file:
        raise ReadError(
            f"the file has {size / MEGA:.0f} MB, more than the limit of {limits.file / MEGA:.0f} MB.",
            place=place, remedy="Split it, or raise the limit for files.",
        )


def check_scanned(number: int, place: str, limits: Limits) -> None:
    """Raise ReadError when more pages must be recognised than the limit says."""
    if number > limits.scanned_pages:
        raise ReadError(f"more than {limits.scanned_pages} of its pages are pictures.", place=place,
                        remedy="Split it, or raise the limit for scanned pages.")
