"""How far the cells of a workbook (.xlsx) reach, told before a library makes room for all between them."""

import io
import posixpath
import re
from collections.abc import Iterator

from cancu.loaders.errors import ReadError
from cancu.loaders.read.packages import Package
from lxml import etree

_BOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def large_sheet(package: Package, most: int) -> str | None:
    """The name of the first visible sheet whose filled cells span more than `most`; None without one.

    One stray cell in the last corner (XFD1048576) spans 17,000 million. What is damaged counts nothing: the
    reader says so.
    """
    for name, part in _visible(package):
        if part in package and _spanned(package.bytes(part)) > most:
            return name
    return None


def _visible(package: Package) -> Iterator[tuple[str, str]]:
    """Name and part of each visible sheet (ECMA-376, part 1, 18.2.19)."""
    try:
        book, links = package.xml(_BOOK), package.xml(_LINKS)
    except (KeyError, ReadError):
        return
    targets = {link.get("Id", ""): link.get("Target", "") for link in links.iterfind("{*}Relationship")}
    for sheet in book.iterfind("{*}sheets/{*}sheet"):
        ids = [value for key, value in sheet.attrib.items() if str(key).endswith("}id")]
        if sheet.get("state", "visible") == "visible" and ids:
            yield sheet.get("name", ""), posixpath.join("/xl", targets.get(str(ids[0]), ""))[1:]


def _spanned(data: bytes) -> int:
    """Cells of the rectangle around all cells with a value."""
    rows: list[int] = []
    columns: list[int] = []
    try:
        for _, row in etree.iterparse(io.BytesIO(data), tag="{*}row", resolve_entities=False):
            for cell in row:
                place = _PLACE.fullmatch(cell.get("r", ""))
                if place and len(cell):
                    columns, rows = _ends(columns, _number(place[1])), _ends(rows, int(place[2]))
            row.clear()
            while row.getprevious() is not None:  # what was counted must not fill the memory
                del row.getparent()[0]
    except etree.XMLSyntaxError:
        return 0
    return (rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1) if rows else 0


def _ends(found: list[int], value: int) -> list[int]:
    return [min(found[0], value), max(found[1], value)] if found else [value, value]


def _number(letters: str) -> int:
    """A is 1, Z 26, AA 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
