"""What a file may cost: sizes, counts and times, each with a usual value that a caller can change."""

from dataclasses import dataclass

from cancu.loaders.errors import ReadError

MEGA = 1_000_000


@dataclass(frozen=True)
class Limits:
    """Bounds of one reading. Sizes in bytes, times in seconds.

    `file`: of a file as it lies on the disk; `unpacked`: of everything inside a packed file (docx, zip);
    `ratio`: how often larger than its packed form an entry may be (above one megabyte); `entries`: files in
    a packed file; `depth`: packed files inside packed files.
    """

    file: int = 100 * MEGA
    unpacked: int = 300 * MEGA
    ratio: int = 200
    entries: int = 5_000
    depth: int = 3


def check_size(size: int, limits: Limits, place: str) -> None:
    """Raise ReadError when a file is larger than the limit."""
    if size > limits.file:
        raise ReadError(
            f"the file has {size / MEGA:.0f} MB, more than the limit of {limits.file / MEGA:.0f} MB.",
            place=place, remedy="Split it, or raise the limit for files.",
        )
