"""Automatic numbers of Word paragraphs, computed as Word prints them ("I.", "1.2", "a)", "-")."""

from collections import defaultdict
from dataclasses import dataclass, field

from cancu.loaders.read.list_marks import counted
from cancu.loaders.read.ooxml import W, child_value, find, is_on, number, value
from lxml.etree import _Element

_LEVELS = 9
_BULLETS = frozenset("-–—+*•●○▪■")


@dataclass
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    legal: bool = False
    restart: int | None = None  # the level (from 1) whose next item restarts this one; 0 never


@dataclass
class _List:
    """A numbering instance: levels of its abstract definition with its own overrides."""

    abstract: str
    levels: dict[int, _Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of numbering.xml and where each of them stands; paragraphs are asked in document order."""

    def __init__(self, root: _Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = defaultdict(lambda: [None] * _LEVELS)
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: _Element) -> None:
        abstracts = {value(node, "abstractNumId") or "": node for node in root.iter(W + "abstractNum")}
        by_style = {child_value(node, "styleLink"): node for node in abstracts.values()}
        for num in root.iter(W + "num"):
            name = child_value(num, "abstractNumId") or ""
            abstract = abstracts.get(name)
            linked = child_value(abstract, "numStyleLink")
            if linked and linked in by_style:
                abstract = by_style[linked]
            found = _List(value(abstract, "abstractNumId") or name)
            for node in abstract.iter(W + "lvl") if abstract is not None else ():
                found.levels[number(value(node, "ilvl"), 0)] = _level(node)
            for override in num.iter(W + "lvlOverride"):
                at = number(value(override, "ilvl"), 0)
                own = find(override, "lvl")
                if own is not None:
                    found.levels[at] = _level(own)
                start = child_value(override, "startOverride")
                if start is not None:
                    found.starts[at] = number(start, 1)
            self._lists[value(num, "numId") or ""] = found

    def mark(self, num_id: str | None, level: int) -> str:
        """The mark printed before the next paragraph of this list and level; empty without one."""
        found = self._lists.get(num_id or "")
        at = found.levels.get(level) if found and 0 <= level < _LEVELS else None
        if found is None or at is None or num_id is None:
            return ""
        counts = self._counts[found.abstract]
        if level in found.starts and (num_id, level) not in self._started:
            counts[level] = None
        self._started.add((num_id, level))
        start = found.starts.get(level, at.start)
        before = counts[level]
        counts[level] = start if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            rule = found.levels.get(deeper)
            if rule is None or rule.restart is None or level < rule.restart:
                counts[deeper] = None
        return _printed(found, at, counts)


def _level(node: _Element) -> _Level:
    restart = child_value(node, "lvlRestart")
    return _Level(
        child_value(node, "numFmt") or "decimal", child_value(node, "lvlText") or "",
        number(child_value(node, "start"), 1), bool(is_on(node, "isLgl")),
        None if restart is None else number(restart, 0),
    )


def _printed(found: _List, at: _Level, counts: list[int | None]) -> str:
    if at.form == "none" and "%" not in at.text:
        return at.text.strip()
    if at.form == "bullet":
        return at.text if at.text in _BULLETS else "-" if at.text.strip() else ""
    text = at.text
    for place in range(_LEVELS):
        slot = f"%{place + 1}"
        if slot in text:
            level = found.levels.get(place, _Level())
            current = counts[place]
            form = "decimal" if at.legal else level.form
            text = text.replace(slot, counted(level.start if current is None else current, form))
    return text.strip()
