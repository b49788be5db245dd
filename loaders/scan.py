"""Cheap first looks at a text: where a costly pattern is worth trying."""

from collections.abc import Iterable, Iterator

from cancu.loaders.records import Span

_DIGITS = tuple("0123456789")
_BEFORE = 30  # characters before a hook that a pattern may need


def lowered(text: str) -> str:
    """Lower case of the same length: the few letters whose small form is longer stay as they are."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def windows(low: str, hooks: Iterable[str], after: int = 60) -> Iterator[Span]:
    """Stretches of the lower-case text `low` around its hooks, `after` characters on, merged, in order, cut at blanks."""
    places: list[int] = []
    for hook in hooks:
        at = low.find(hook)
        while at >= 0:
            places.append(at)
            at = low.find(hook, at + 1)
    places.sort()
    start = end = -1
    for place in places:
        if start >= 0 and place - _BEFORE <= end:
            end = max(end, place + after)
            continue
        if start >= 0:
            yield start, _blank(low, end)
        start, end = max(0, place - _BEFORE, end), place + after
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
