"""Texts from files as people see them: nothing in them moves a cursor, rings a bell or turns a line round."""

import re
from typing import Any

# Control characters but for tab and line end (terminals obey ESC and U+009B), and the marks that turn the
# direction of writing: a name may show another ending with them than it has.
_HIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_PAGE_BREAKS = str.maketrans("\x0b\x0c", "  ")


def visible(text: str) -> str:
    """`text` with such characters written out (`\\u001b`); its lines and tabs stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(_PAGE_BREAKS)
    return _HIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", lines)


def visible_line(text: str) -> str:
    """The same on one line: a file name with a line end in it cannot pretend to be two messages."""
    return visible(text).replace("\n", "\\u000a")


def all_visible(answer: Any) -> Any:
    """The same of every text in an answer."""
    if isinstance(answer, str):
        return visible(answer)
    if isinstance(answer, dict):
        return {name: all_visible(part) for name, part in answer.items()}
    if isinstance(answer, list | tuple):
        return [all_visible(part) for part in answer]
    return answer
