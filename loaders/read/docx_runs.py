"""The characters of a Word paragraph: runs in order, insertions taken, deletions left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from cancu.loaders.read.docx_styles import Styles
from cancu.loaders.read.legacy import charset_of_font, prints_capitals, to_unicode
from cancu.loaders.read.ooxml import MC, W, child_value, value
from lxml.etree import _Element

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DELETED = frozenset((W + "del", W + "moveFrom"))
_INSERTED = frozenset((W + "ins", W + "moveTo"))
_CHARACTERS = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_SYMBOL_FONTS = ("wingdings", "webdings", "symbol")


# Words, with charset and capitals of a legacy font (None: words of Unicode).
_Piece = tuple[tuple[str, bool] | None, str]


@dataclass
class Paragraph:
    """Words of a paragraph, its text boxes, and the notes it refers to (kind, id, printed mark)."""

    text: str = ""
    boxes: list[_Element] = field(default_factory=list)
    notes: list[tuple[str, str, str]] = field(default_factory=list)


class Runs:
    """Reads paragraphs of one document; counts its notes, revisions and hidden words on the way."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.notes = 0
        self.inserted = self.deleted = self.hidden = 0

    def paragraph(self, node: _Element) -> Paragraph:
        """The words of a w:p."""
        found = Paragraph()
        found.text = _joined(self._pieces(node, node, found, [0]))
        return found

    def _pieces(
        self, node: _Element, paragraph: _Element, found: Paragraph, code: list[int]
    ) -> Iterator[_Piece]:
        """`code` counts how deep in field instructions we are (the words between begin and separate)."""
        for child in node:
            tag = child.tag
            if tag == W + "r":
                yield self._run(child, paragraph, found, code)
            elif tag in _DELETED:
                self.deleted += 1
            elif tag in _INSERTED:
                self.inserted += 1
                yield from self._pieces(child, paragraph, found, code)
            elif tag == MC + "AlternateContent":
                yield from self._pieces(choice(child), paragraph, found, code)
            elif tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    yield from self._pieces(content, paragraph, found, code)
            elif tag not in (W + "pPr", W + "rPr", W + "p", W + "tbl"):
                yield from self._pieces(child, paragraph, found, code)

    def _run(self, run: _Element, paragraph: _Element, found: Paragraph, code: list[int]) -> _Piece:
        words = []
        for child in run:
            tag = child.tag
            if tag == W + "fldChar":
                kind = value(child, "fldCharType")
                code[0] = max(code[0] + {"begin": 1, "separate": -1}.get(kind or "", 0), 0)
            elif tag == MC + "AlternateContent":
                self._find_boxes(choice(child), found)
            elif tag in (W + "drawing", W + "pict", W + "object"):
                self._find_boxes(child, found)
            elif not code[0]:
                words.append(self._word(child, found))
        text = "".join(words)
        if not text:
            return None, ""
        return self._dressed(text, run, paragraph)

    def _word(self, node: _Element, found: Paragraph) -> str:
        tag = node.tag
        if tag == W + "t":
            return node.text or ""
        if tag in (W + "footnoteReference", W + "endnoteReference"):
            return self._note(node, found)
        if tag == W + "sym":
            return _symbol(node)
        return _CHARACTERS.get(tag, "")

    def _note(self, node: _Element, found: Paragraph) -> str:
        if value(node, "customMarkFollows") in ("1", "true"):
            return ""
        self.notes += 1
        mark = str(self.notes).translate(_SUPERSCRIPT)
        kind = "footnotes" if node.tag == W + "footnoteReference" else "endnotes"
        found.notes.append((kind, value(node, "id") or "", mark))
        return mark

    def _dressed(self, text: str, run: _Element, paragraph: _Element) -> _Piece:
        if self.styles.switch(run, paragraph, "vanish"):
            self.hidden += len(text.strip())
            return None, ""
        font = self.styles.font(run, paragraph)
        charset = charset_of_font(font)
        if charset:
            capitals = prints_capitals(font) or self.styles.switch(run, paragraph, "caps")
            return (charset, capitals), text
        # A raised number is a footnote mark ("cấp xã¹") or a power, never part of the number before it.
        if child_value(run, "rPr/vertAlign") == "superscript" and text.isascii() and text.strip().isdigit():
            return None, text.translate(_SUPERSCRIPT)
        return None, text.upper() if self.styles.switch(run, paragraph, "caps") else text

    def _find_boxes(self, node: _Element, found: Paragraph) -> None:
        found.boxes += [
            box for box in node.iter(W + "txbxContent")
            if next(box.iterancestors(MC + "Fallback"), None) is None
            and next(box.iterancestors(W + "txbxContent"), None) is None
        ]


def _joined(pieces: Iterator[_Piece]) -> str:
    """Neighbours of one legacy charset are converted together: VNI spells a letter with two characters."""
    words = []
    for dress, group in groupby(pieces, key=lambda piece: piece[0]):
        text = "".join(piece[1] for piece in group)
        if dress is not None:
            text = to_unicode(text, dress[0])
            text = text.upper() if dress[1] else text
        words.append(text)
    return "".join(words)


def choice(node: _Element) -> _Element:
    """One of two forms of the same thing: the newer one, the older where the newer is missing."""
    for name in (MC + "Choice", MC + "Fallback"):
        found = node.find(name)
        if found is not None:
            return found
    return node


def _symbol(node: _Element) -> str:
    """A character of a symbol font is a bullet or an ornament; of another font, the character itself."""
    font = (value(node, "font") or "").lower()
    code = value(node, "char") or ""
    if font.startswith(_SYMBOL_FONTS) or not code:
        return "•" if code else ""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
