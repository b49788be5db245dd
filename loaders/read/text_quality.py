"""Whether the text layer of a page is text at all: many scans carry a bad one, or the codes of glyphs."""

import re

_VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯàáảãạÀÁẢÃẠèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1ea0-\u1ef9]")
_LETTER = re.compile(r"[^\W\d_]")
_WASTE = re.compile("\ufffd|[\ue000-\uf8ff]|\\(cid:\\d+\\)|[\u0000-\u0008\u000e-\u001f]")
_LEAST_LETTERS = 200  # below this a page says too little to be judged
_LEAST_VIETNAMESE = 0.08  # of the letters; running Vietnamese has 0.25 to 0.35
_MOST_WASTE = 0.02


def is_broken(text: str) -> bool:
    """Whether a page's text is so poor that the picture of the page must be read instead."""
    waste = len(_WASTE.findall(text))
    if waste > _MOST_WASTE * max(len(text), 1):
        return True
    letters = len(_LETTER.findall(text))
    return letters >= _LEAST_LETTERS and len(_VIETNAMESE.findall(text)) < _LEAST_VIETNAMESE * letters
