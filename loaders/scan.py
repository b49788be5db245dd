"""Cheap first looks at a text: where a costly pattern is worth trying."""

from collections.abc import Iterable, Iterator

from cancu.loaders.records import Span

_DIGITS = tuple("0123456789")
_BEFORE, _AFTER = 30, 60  # characters around a hook that a pattern may need


def lowered(text: str) -> str:
    """Lower case of the same length: the few letters whose small form is longer stay as they are."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def places(low: str, hooks: Iterable[str]) -> list[int]:
    """Where the hooks begin in the lower-case text `low`, in order."""
    found: list[int] = []
    for hook in hooks:
        at = low.find(hook)
        while at >= 0:
            found.append(at)
            at = low.find(hook, at + 1)
    return sorted(found)


def windows(low: str, hooks: Iterable[str]) -> Iterator[Span]:
    """Stretches of the lower-case text `low` around its hooks, merged, in order, cut at blanks."""
    start = end = -1
    for place in places(low, hooks):
        if start >= 0 and place - _BEFORE <= end:
            end = max(end, place + _AFTER)
            continue
        if start >= 0:
            yield start, _blank(low, end)
        start, end = max(0, place - _BEFORE, end), place + _AFTER
    if start >= 0:
        yield start, _blank(low, end)


def with_digits(hooks: Iterable[str]) -> tuple[str, ...]:
    """The hooks and every digit."""
    return (*hooks, *_DIGITS)


def _blank(low: str, at: int) -> int:
    """The first blank at or behind `at`, or the end of the text."""
    while at < len(low) and not low[at].isspace():
        at += 1
    return min(at, len(low))
