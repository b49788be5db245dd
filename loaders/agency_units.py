"""Units of one body under shorter and fuller names: "Hội đồng Thi đua" is "Hội đồng Thi đua khen thưởng"."""

from collections.abc import Iterable, Sequence


def longer_units(names: Iterable[str], body: str) -> dict[str, str]:
    """Each name that shortens exactly one other of `names`, to that other. All end with `body`."""
    distinct = list(dict.fromkeys(names))
    words = {name: name.removesuffix(body).lower().replace(",", " ").split() for name in distinct}
    found = {}
    for name in distinct:
        longer = [other for other in distinct if _shortens(words[name], words[other])]
        fullest = [other for other in longer if not any(_shortens(words[other], words[more]) for more in longer)]
        if len(fullest) == 1:
            found[name] = fullest[0]
    return found


def _shortens(short: Sequence[str], long: Sequence[str]) -> bool:
    """True if `short` is `long` with words left out or put as initials ("XTĐT"); a bare type word is not."""
    if short == long or len(short) < 3 or len(short) > len(long) or short[:2] != long[:2] or short[0] == "các":
        return False
    position = 0
    for word in short:
        position = _behind(word, long, position)
        if position < 0:
            return False
    return True


def _behind(word: str, long: Sequence[str], position: int) -> int:
    """The place behind the words of `long` from `position` on that `word` stands for; -1 if there are none."""
    for start in range(position, len(long)):
        if long[start] == word:
            return start + 1
        initials = "".join(part[0] for part in long[start:start + len(word)])
        if len(word) > 2 and initials == word:
            return start + len(word)
    return -1
