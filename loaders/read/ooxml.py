"""Names and small look-ups of WordprocessingML."""

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFF = frozenset(("0", "false", "off", "none"))


def usual_names(data: bytes) -> bytes:
    """A part saved as "Strict Open XML" with the names that everything else uses."""
    return data.replace(_STRICT, _USUAL)


def value(node: _Element | None, name: str = "val") -> str | None:
    """An attribute of a node in the w: namespace; None without node or attribute."""
    return None if node is None else node.get(W + name)


def child_value(node: _Element | None, path: str, name: str = "val") -> str | None:
    """The attribute of the first node at `path` ("pPr/numPr/numId", names without prefix)."""
    return value(find(node, path), name)


def find(node: _Element | None, path: str) -> _Element | None:
    """The first node at a path of names without prefix; None where there is none."""
    for name in path.split("/"):
        if node is None:
            return None
        node = node.find(W + name)
    return node


def is_on(node: _Element | None, name: str) -> bool | None:
    """A switch such as w:caps: True, False, or None where it is not set."""
    found = find(node, name)
    return None if found is None else value(found) not in _OFF


def number(text: str | None, usual: int) -> int:
    """An attribute as a number; what is no small number counts as the usual one."""
    digits = (text or "").lstrip("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 7):
        return usual
    return int(text or usual)
