"""The standing office of a committee: who it is where the document says so, else the office itself."""

import re
from collections.abc import Callable, Sequence

from cancu.loaders.agencies.words import Named, spelt

STANDING = re.compile(
    spelt(r"(?:Cơ quan|Đơn vị) thường trực (?:của )?(?=(?:Hội đồng|Ban|Tổ|Ủy ban)(?!\w))"), re.IGNORECASE
)
# "Bộ A - Cơ quan thường trực Hội đồng", "Sở B (cơ quan thường trực)", "Sở B là cơ quan thường trực".
_CALLED = re.compile(spelt(r" ?(?:[-–,(] ?(?:là )?| là )(?:cơ quan|đơn vị) thường trực(?!\w)"), re.IGNORECASE)
_BEFORE = 120  # characters that hold the name of the body

Find = Callable[[str, int, int], Sequence[Named]]


def standing_body(text: str, find: Find) -> str | None:
    """The name of the body that `text` calls the standing office, the first one; None without any.

    `find`: every body printed in a part of a text, in order.
    """
    for called in _CALLED.finditer(text):
        start = max(text.rfind("\n", 0, called.start()) + 1, called.start() - _BEFORE)
        named = find(text, start, called.start())
        if named and named[-1].end == called.start():
            return named[-1].name
    return None
