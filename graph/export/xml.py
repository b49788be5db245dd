"""What the XML forms share: a file written element by element, and texts that XML can hold."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cancu.graph.model import Kind
from lxml import etree

# What XML 1.0 has no way to write; a quote from a broken file may hold it.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

TYPES: dict[Kind, str] = {
    Kind.STRING: "string", Kind.INTEGER: "long", Kind.FLOAT: "double", Kind.BOOLEAN: "boolean",
    Kind.DATE: "string", Kind.STRINGS: "string",  # neither form has a date or list that all readers know
}


@contextmanager
def document(path: Path) -> Iterator[Any]:
    """An XML file in UTF-8 to write elements into."""
    # lxml reports a full disk as OSError only of a file that Python opened
    with path.open("wb") as file, etree.xmlfile(file, encoding="utf-8") as out:
        out.write_declaration()
        yield out


def element(tag: str, attributes: Mapping[str, str], *children: Any, content: str | None = None) -> Any:
    """An element with texts cleaned."""
    made = etree.Element(tag, {name: clean(value) for name, value in attributes.items()})
    made.text = None if content is None else clean(content)
    made.extend(children)
    return made


def clean(text: str) -> str:
    """A character that XML cannot hold becomes the replacement character."""
    return _NO_XML.sub("\ufffd", text)
