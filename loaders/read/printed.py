"""Printed words: a string that knows from which page its parts come and how sure recognition was of them."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from cancu.loaders.origin import Origin, PageStart, Seen


class Mark(NamedTuple):
    """A stretch of a string: its page (from 1); `sure` from 0 to 100, None where nothing was recognised."""

    start: int
    end: int
    page: int
    sure: int | None


class Printed(str):
    """A string with its marks in order. What makes a new string of it with `together` keeps them."""

    marks: tuple[Mark, ...] = ()

    @classmethod
    def of(cls, text: str, marks: Iterable[Mark]) -> "Printed":
        """The text with these marks."""
        found = cls(text)
        found.marks = tuple(marks)
        return found


def marks_of(text: str) -> tuple[Mark, ...]:
    """The marks of a string; a plain one has none."""
    return text.marks if isinstance(text, Printed) else ()


def together(*pieces: str) -> Printed:
    """The pieces as one string, their marks moved along; equal neighbours become one."""
    marks: list[Mark] = []
    at = 0
    for piece in pieces:
        for mark in marks_of(piece):
            moved = mark._replace(start=mark.start + at, end=mark.end + at)
            if marks and marks[-1][2:] == moved[2:]:
                marks[-1] = marks[-1]._replace(end=moved.end)
            else:
                marks.append(moved)
        at += len(piece)
    return Printed.of("".join(pieces), marks)


def instead(text: str, misread: str) -> Printed:
    """`text` in the place of `misread`, as sure as that was."""
    return Printed.of(text, [mark._replace(start=0, end=len(text)) for mark in marks_of(misread)[:1]])


def origin_of(marks: Iterable[Mark]) -> Origin:
    """The pages and the recognised words of a text with these marks."""
    found = list(marks)
    seen = (Seen(mark.start, mark.end, mark.sure) for mark in found if mark.sure is not None)
    return Origin(pages=tuple(_page_starts(found)), seen=tuple(seen))


def _page_starts(marks: list[Mark]) -> Iterator[PageStart]:
    if marks:
        yield PageStart(0, marks[0].page)
    for before, mark in pairwise(marks):
        if mark.page != before.page:
            yield PageStart(mark.start, mark.page)
