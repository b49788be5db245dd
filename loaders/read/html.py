"""HTML of news and portal pages, and of Word's "save as web page": its document as text and tables."""

import re
from collections.abc import Iterator
from html import unescape

from cancu.loaders.errors import ReadError
from cancu.loaders.read.blocks import Block, Box, Grid, placed, render
from cancu.loaders.read.html_body import find_body
from cancu.loaders.read.limits import Limits
from cancu.loaders.read.list_marks import counted
from cancu.loaders.read.plain import decode
from cancu.loaders.reading import Reading
from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

_INLINE = frozenset((
    "a", "abbr", "acronym", "area", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "map", "mark", "nobr", "q", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNSEEN = re.compile(r"<(script|style|head)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?([a-zA-Z]\w*)[^<>]*>?")
_LIST_STYLE = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?([a-z]+-(?:alpha|latin|roman|leading-zero)|decimal|none)", re.IGNORECASE
)
# What `type` and `list-style-type` of HTML are called in Word.
_FORMS = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "lower-roman": "lowerRoman",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "upper-roman": "upperRoman",
    "decimal": "decimal", "decimal-leading-zero": "decimalZero", "none": "none",
}
_MOST_SPAN = 100
_OWN_BULLET = re.compile(r"\s*[-+*•]")
_INTEGER = re.compile(r"[0-9]{1,4}")
_BREAK = "\0"  # a line break, until the blanks of the source are made single

# Signs that no page shows, as they are and as numbers; lxml reads them and refuses to move them.
_CONTROL = re.compile(
    r"[\x01-\x08\x0b\x0c\x0e-\x1f]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]))(?![0-9a-f]);?",
    re.IGNORECASE,
)


def read_html(data: bytes, place: str, limits: Limits) -> Reading:  # noqa: ARG001  the readers' common form
    """The document on a page. Raises ReadError when the page holds no text."""
    source, warnings = _decoded(data, place)
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = lxml_html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("the page holds no text.", place=place,
                        remedy="Save the page again, whole.") from error
    if any("depth" in error.message.lower() for error in parser.error_log):
        # The parser cuts off what lies deeper than 256 levels.
        blocks, warnings = _stripped(source), (*warnings, "The page is nested too deeply: tables are lost.")
    else:
        blocks = _Walk().blocks(find_body(root))
    text, tables = render(blocks)
    if not text.strip():
        raise ReadError("the page holds no text.", place=place,
                        remedy="It may be built by scripts: save it from the browser as a complete page.")
    return Reading(text, place, "html", tables, warnings)


def _stripped(source: str) -> list[Block]:
    """The words of a page without its tags, a line a block."""
    words = _UNSEEN.sub("", source)
    words = _TAG.sub(lambda tag: "" if tag[1].lower() in _INLINE else _BREAK, words)
    return [line for line in _paragraphs(unescape(words)) if line]


def _decoded(data: bytes, place: str) -> tuple[str, tuple[str, ...]]:
    """The page as text; what its own charset says counts only where the bytes are no UTF."""
    declared = _CHARSET.search(data[:4_000])
    text, warnings = decode(data, place)
    if warnings and declared:
        try:
            text, warnings = data.decode(declared[1].decode("ascii")), ()
        except (LookupError, UnicodeDecodeError):
            warnings = (*warnings, f"The page says it is {declared[1].decode('ascii')}, which it is not.")
    # An XML declaration would make the parser refuse text that is decoded already.
    text = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text.removeprefix("\ufeff")).replace("\0", "")
    return _CONTROL.sub(" ", text), warnings


class _Walk:
    """Blocks of a node: inline tags leave no trace, block tags end the paragraph."""

    def __init__(self) -> None:
        self._numbers: dict[HtmlElement, int] = {}

    def blocks(self, node: HtmlElement) -> list[Block]:
        blocks: list[Block] = []
        words: list[str] = []

        def end_paragraph() -> None:
            blocks.extend(_paragraphs("".join(words)))
            words.clear()

        for piece in self._pieces(node):
            if isinstance(piece, Grid):
                end_paragraph()
                blocks.append(piece)
            elif piece is None:
                end_paragraph()
            else:
                words.append(piece)
        end_paragraph()
        return blocks

    def _pieces(self, node: HtmlElement) -> Iterator[str | Grid | None]:
        """Words, tables, and None at the edge of a block; iterative, pages nest deeply."""
        stack: list[tuple[HtmlElement, Iterator[HtmlElement]]] = [(node, iter(node))]
        yield node.text or ""
        while stack:
            here, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if stack:
                    if here.tag not in _INLINE:
                        yield None
                    yield here.tail or ""
                continue
            own = self._whole(child)
            if own is not None:
                yield from own
                yield child.tail or ""
                continue
            if child.tag not in _INLINE:
                yield None
            yield from self._opening(child)
            stack.append((child, iter(child)))

    def _opening(self, node: HtmlElement) -> list[str]:
        """The mark of a list item, and a node's first words."""
        words = node.text or ""
        if node.tag != "li":
            return [words]
        parent = node.getparent()
        if parent is None or parent.tag != "ol":
            return ["" if _OWN_BULLET.match(node.text_content()) else _bullet(node), words]
        first = parent.get("start") or "1"
        number = self._numbers.get(parent, int(first) if _INTEGER.fullmatch(first) else 1)
        own = node.get("value") or ""
        number = int(own) if _INTEGER.fullmatch(own) else number
        self._numbers[parent] = number + 1
        mark = counted(number, _form(node) or _form(parent))
        return [f"{mark}. " if mark else "", words]

    def _whole(self, node: HtmlElement) -> list[str | Grid | None] | None:
        """What some tags come to as a whole; None for those that are walked into."""
        if node.tag == "br":
            return [_BREAK]
        if node.tag == "hr":
            return [None]
        if node.tag == "del":
            return []
        if node.tag == "sup":
            return [_superscript("".join(node.itertext()))]
        if node.tag == "pre":
            return [None, *[line for text in "".join(node.itertext()).split("\n") for line in (text, None)]]
        if node.tag == "table":
            return [*self._table(node)]
        return None

    def _table(self, node: HtmlElement) -> Iterator[str | Grid | None]:
        caption = node.find("caption")
        if caption is not None:
            yield None
            yield "".join(caption.itertext())
            yield None
        rows = [row for row in node.iter("tr") if next(row.iterancestors("table"), None) is node]
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        boxes = placed(
            [(self.blocks(cell), _span(cell, "rowspan", len(rows) - at), _span(cell, "colspan", _MOST_SPAN))
             for cell in row]
            for at, row in enumerate(cells)
        )
        if len(boxes) == 1:
            yield from _framed(boxes[0])
        elif boxes:
            yield Grid(boxes, exact=not _is_ragged(boxes))


def _form(node: HtmlElement) -> str:
    """How a list or item counts, as Word calls it; "" where it says nothing."""
    style = _LIST_STYLE.search(node.get("style") or "")
    said = style[1].lower() if style else node.get("type") or ""
    return _FORMS.get(said, "")


def _bullet(item: HtmlElement) -> str:
    """A dash, and a plus for an item of a list inside a list, as administrative texts print them."""
    lists = [above for above in item.iterancestors("ul") if above.find("li") is not None]
    return "+ " if len(lists) > 1 else "- "


def _framed(box: Box) -> Iterator[str | Grid | None]:
    """A table of one cell is a frame around paragraphs."""
    for block in box.blocks:
        yield None
        yield block
    yield None


def _is_ragged(boxes: tuple[Box, ...]) -> bool:
    """Rows of different width in a table without any span: its merged cells were lost on the way."""
    if any(box.row_span > 1 or box.col_span > 1 for box in boxes):
        return False
    widths: dict[int, int] = {}
    for box in boxes:
        widths[box.row] = max(widths.get(box.row, 0), box.col + 1)
    return len(set(widths.values())) > 1


def _paragraphs(words: str) -> list[str]:
    """The lines of a paragraph, blanks made single; a paragraph of hard blanks only is an empty line."""
    lines = [_BLANKS.sub(" ", line).strip(" ") for line in words.split(_BREAK)]
    if not any(lines):
        return []
    return ["" if not line.strip() else line for line in lines]


def _superscript(text: str) -> str:
    """Raised digits as such: they are footnote marks ("cấp xã¹") or powers ("m²"), never part of a number."""
    plain = text.strip()
    return plain.translate(_SUPERSCRIPT) if plain.isascii() and plain.isdigit() else text


def _span(cell: HtmlElement, name: str, most: int) -> int:
    printed = (cell.get(name) or "1").strip()
    count = int(printed) if printed.isascii() and printed.isdigit() and len(printed) < 6 else 1
    if count == 0:
        count = most if name == "rowspan" else 1
    return max(1, min(count, most, _MOST_SPAN))
