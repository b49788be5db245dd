"""Cheap first looks at a text: where a costly pattern is worth trying."""

import re
from collections.abc import Iterable, Iterator

from cancu.loaders.records import Span

_LONGEST_WORD = 40
# A number, each alternative with a plain character first: only so does `re` skip to the next of these.
NUMBERS = "|".join(f"{digit}[0-9]*" for digit in "0123456789")


def lowered(text: str) -> str:
    """Lower case of the same length: the few letters whose small form is longer stay as they are."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def one_line(words: str) -> str:
    """The words with one blank between them; most are printed so, and need not be parted and joined."""
    if "\n" in words or "  " in words or "\t" in words:
        return " ".join(words.split())
    return words.strip()


def places(low: str, hooks: Iterable[str]) -> list[int]:
    """Where the hooks begin in the lower-case text `low`, in order."""
    found: list[int] = []
    for hook in hooks:
        at = low.find(hook)
        while at >= 0:
            found.append(at)
            at = low.find(hook, at + 1)
    return sorted(found)


def line_matches(pattern: "re.Pattern[str]", text: str, start: int, end: int) -> "Iterator[re.Match[str]]":
    """The matches of `pattern` that begin a line of `text[start:end]`, as "^" would find them, but faster."""
    at = start if start == 0 or text[start - 1] == "\n" else text.find("\n", start, end) + 1
    while at or start == 0:
        match = pattern.match(text, at, end)
        behind = at
        if match:
            yield match
            behind = max(at, match.end() - 1)
        at = text.find("\n", behind, end) + 1
        if at == 0:
            return


def lines_below(pattern: "re.Pattern[str]", text: str, start: int, end: int) -> "Iterator[re.Match[str]]":
    """The matches of `pattern`, which begins with a line end, on the lines that begin in `text[start:end]`.

    `start` is not 0. A literal to look for makes this several times as fast as `line_matches`.
    """
    match = pattern.search(text, start - 1, end)
    while match:
        yield match
        match = pattern.search(text, max(match.start() + 1, match.end() - 1), end)


def prefix_tree(words: str) -> str:
    """Alternatives for plain words (parted by "|") that share their beginnings, the longest first.

    `re` looks for them several times as fast as for the words themselves. A blank is any white space.
    """
    return _tree(words.split("|"))


def _tree(words: Iterable[str]) -> str:
    tails: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        tails.setdefault(word[:1], []).append(word[1:])
    return "|".join(_escaped(first) + (f"(?:{_tree(rest)})" if len(rest) > 1 else _escaped(rest[0]))
                    if first else "" for first, rest in sorted(tails.items(), reverse=True))


def _escaped(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+")


def windows(low: str, hooks: "re.Pattern[str]", before: int, after: int) -> list[Span]:
    """Stretches of the lower-case text `low` around its hooks, merged, in order, cut at blanks.

    `hooks`: alternatives that begin with a letter each, which is what makes the search fast; `before` and
    `after`: characters that a pattern may need around a hook.
    """
    found: list[Span] = []
    start = end = -1
    for hook in hooks.finditer(low):
        place = hook.start()
        if start >= 0 and place - before > end:
            found.append((start, _blank(low, end)))
            start = -1
        if start < 0:
            start = max(0, place - before, end)
        end = place + after
    if start >= 0:
        found.append((start, _blank(low, end)))
    return found


def matches(
    pattern: "re.Pattern[str]", starts: "re.Pattern[str]", low: str, window: Span
) -> "Iterator[re.Match[str]]":
    """The matches of `pattern` in the window, tried only where a first word (`starts`) is."""
    at = window[0]
    for word in starts.finditer(low, *window):
        if word.start() >= at:
            match = pattern.match(low, word.start(), window[1])
            if match:
                at = match.end()
                yield match


def _blank(low: str, at: int) -> int:
    """The first blank at or behind `at`, or the end of the text; a word has an end, also where none comes."""
    limit = min(len(low), at + _LONGEST_WORD)
    while at < limit and not low[at].isspace():
        at += 1
    return min(at, limit)
