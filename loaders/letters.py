"""Vietnamese letters by case, for patterns, and words folded once: few words make up most of a text."""

from functools import lru_cache

from cancu.loaders.text import fold

_SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệđìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

# For use inside [...]: code points of both cases alternate, so no range holds one case alone.
SMALL = "a-z" + _SMALL
UPPER = "A-Z" + _SMALL.upper()
CAPITAL = f"[{UPPER}]"


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """`fold` of a word or a short phrase, remembered."""
    return fold(word)


def word_set(words: str) -> frozenset[str]:
    """The words of a string as a set: word lists are read more easily in one string."""
    return frozenset(words.split())
