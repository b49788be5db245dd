"""What Word's styles say of a paragraph and of a run: list, font, capitals, hidden text."""

from cancu.loaders.read.ooxml import W, child_value, find, is_on, number, value
from lxml.etree import _Element

_DEEPEST = 20  # styles based on styles; a chain longer than this goes in a circle


class Styles:
    """The styles of styles.xml, asked for one property at a time along the chain of their bases."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        self._usual: str | None = None
        self._defaults = find(root, "docDefaults/rPrDefault/rPr")
        for node in root.iter(W + "style") if root is not None else ():
            self._styles.setdefault(value(node, "styleId") or "", node)
            if value(node, "type") == "paragraph" and value(node, "default") in ("1", "true"):
                self._usual = value(node, "styleId")

    def list_of(self, paragraph: _Element) -> tuple[str | None, int]:
        """The list a paragraph belongs to (numId, level from 0); (None, 0) outside lists."""
        own = find(paragraph, "pPr/numPr")
        name = child_value(own, "numId")
        level = child_value(own, "ilvl")
        if name is None:
            for style in self._chain(child_value(paragraph, "pPr/pStyle")):
                inherited = find(style, "pPr/numPr")
                if inherited is not None:
                    level = level or child_value(inherited, "ilvl")
                    name = child_value(inherited, "numId")
                    if name is not None:
                        break
        return (None, 0) if name in (None, "0") else (name, number(level, 0))

    def switch(self, run: _Element, paragraph: _Element, name: str) -> bool:
        """Whether a switch (caps, vanish) is on for a run: its own, its style's, its paragraph style's."""
        own = is_on(find(run, "rPr"), name)
        if own is not None:
            return own
        for style in self._styles_of(run, paragraph):
            found = is_on(find(style, "rPr"), name)
            if found is not None:
                return found
        return False

    def font(self, run: _Element, paragraph: _Element) -> str:
        """The font of a run's letters; empty where nothing names one."""
        of_styles = (find(style, "rPr") for style in self._styles_of(run, paragraph))
        for node in (find(run, "rPr"), *of_styles, self._defaults):
            fonts = find(node, "rFonts")
            found = value(fonts, "ascii") or value(fonts, "hAnsi")
            if found:
                return found
        return ""

    def _styles_of(self, run: _Element, paragraph: _Element) -> list[_Element]:
        of_run = self._chain(child_value(run, "rPr/rStyle")) if find(run, "rPr/rStyle") is not None else []
        return [*of_run, *self._chain(child_value(paragraph, "pPr/pStyle"))]

    def _chain(self, name: str | None) -> list[_Element]:
        found: list[_Element] = []
        style = self._styles.get(name or self._usual or "")
        while style is not None and len(found) < _DEEPEST:
            found.append(style)
            style = self._styles.get(child_value(style, "basedOn") or "")
        return found
