"""Where the characters of a text come from: file, page, and how sure recognition was of each word."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple


class Part(NamedTuple):
    """From `start` on the text comes from this file."""

    start: int
    file: str


class PageStart(NamedTuple):
    """From `start` on the text stands on this page (from 1); the same page may come again."""

    start: int
    page: int


class Seen(NamedTuple):
    """Words recognised in a picture: neighbours of which the program was equally sure (0 to 100)."""

    start: int
    end: int
    sure: int


@dataclass(frozen=True)
class Origin:
    """Sorted by start. `parts` is empty where the text is one file, `pages` where the format has none,
    `seen` where nothing was recognised in pictures."""

    parts: tuple[Part, ...] = ()
    pages: tuple[PageStart, ...] = ()
    seen: tuple[Seen, ...] = ()

    def file(self, offset: int) -> str | None:
        """The file in which the character stands; None where the text is one file."""
        number = bisect_right(self.parts, offset, key=_start) - 1
        return self.parts[number].file if number >= 0 else None

    def page(self, offset: int) -> int | None:
        """The page on which the character stands; None where that is not known."""
        number = bisect_right(self.pages, offset, key=_start) - 1
        return (self.pages[number].page or None) if number >= 0 else None

    def sure(self, start: int, end: int) -> int | None:
        """How sure recognition was of the least sure word in the span; None where none was recognised."""
        number = max(bisect_right(self.seen, start, key=_start) - 1, 0)
        found: list[int] = []
        while number < len(self.seen) and self.seen[number].start < end:
            if self.seen[number].end > start:
                found.append(self.seen[number].sure)
            number += 1
        return min(found, default=None)

    def named(self, name: Callable[[str], str]) -> "Origin":
        """The same with other names for its files."""
        return replace(self, parts=tuple(part._replace(file=name(part.file)) for part in self.parts))

    def moved(self, by: int) -> "Origin":
        """The same for a text that begins `by` characters later."""
        return Origin(
            tuple(part._replace(start=part.start + by) for part in self.parts),
            tuple(page._replace(start=page.start + by) for page in self.pages),
            tuple(seen._replace(start=seen.start + by, end=seen.end + by) for seen in self.seen),
        )


def _start(piece: Part | PageStart | Seen) -> int:
    return piece.start
