"""Units of one body under shorter and fuller names: "Hội đồng Thi đua" is "Hội đồng Thi đua khen thưởng"."""

from collections.abc import Iterable, Sequence

_UNITS_MOST = 300  # more are no units of one body, and each is compared with each


def longer_units(names: Iterable[str], body: str) -> dict[str, str]:
    """Each of the `names` of units of `body` that shortens exactly one other, to that other."""
    distinct = [name for name in dict.fromkeys(names) if name.endswith(f" {body}")]
    if len(distinct) > _UNITS_MOST:
        return {}
    words = {name: name.removesuffix(body).lower().replace(",", " ").split() for name in distinct}

    alike: dict[tuple[str, ...], list[str]] = {}  # by the first word, which a shorter name keeps
    for name in distinct:
        alike.setdefault(tuple(words[name][:1]), []).append(name)

    def longer(name: str, others: Iterable[str]) -> list[str]:
        return [other for other in others if _shortens(words[name], words[other])]

    found = {}
    for name in distinct:
        candidates = longer(name, alike[tuple(words[name][:1])])
        fullest = [other for other in candidates if not longer(other, candidates)]
        if len(fullest) == 1:
            found[name] = fullest[0]
    return found


def _shortens(short: Sequence[str], long: Sequence[str]) -> bool:
    """True if `short` is `long` with words left out or put as initials ("XTĐT"); no bare type word is."""
    if len(short) == 2 and short[0] == long[0]:
        return _initials(short[1], long[1:])
    if len(short) < 3 or len(short) > len(long) or short == long:
        return False
    if short[:2] != long[:2] or short[0] == "các":
        return False
    position = 0
    for word in short:
        position = _behind(word, long, position)
        if position < 0:
            return False
    return True


def _initials(letters: str, words: Sequence[str]) -> bool:
    """Whether `letters` ("xd&ktvb") are the first ones of all the words."""
    signs = letters.replace("&", "").replace("-", "")
    first = (word[0] for word in words if word != "và" and word[0].isalpha())
    return len(signs) > 2 and signs == "".join(first)


def _behind(word: str, long: Sequence[str], position: int) -> int:
    """The place behind the words of `long` from `position` on that `word` stands for; -1 for none."""
    for start in range(position, len(long)):
        if long[start] == word:
            return start + 1
        initials = "".join(part[0] for part in long[start:start + len(word)])
        if len(word) > 2 and initials == word:
            return start + len(word)
    return -1
