"""One value of an answer as one line of text: for terminals, CSV and the cells of pages."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cancu.api.proof import note
from cancu.api.reasons import said
from cancu.api.words import kind, value
from cancu.viz.captions import plain_quote


def cell(name: str, content: Any, lang: str) -> str:
    """`content` of the column `name` in words; None and empty lists are empty."""
    special = _SPECIAL.get(name)
    if special and content:
        return special(content, lang)
    if isinstance(content, bool):
        return ("có", "yes")[lang == "en"] if content else ("không", "no")[lang == "en"]
    if isinstance(content, Mapping):
        stated = {key: part for key, part in content.items() if part not in (None, [])}
        return ", ".join(f"{key} {cell(key, part, lang)}" for key, part in stated.items())
    if isinstance(content, list | tuple):
        return "; ".join(cell(name, part, lang) for part in content)
    return value(name, content, lang)


def bases(found: Sequence[Mapping[str, Any]], lang: str) -> str:
    """Those of the task's own text and those that fell, with state; others of its plan are counted."""
    shown = [base for base in found if base["grade"] == "direct" or base["state"] not in _STANDS]
    parts = [_basis(base, lang) for base in shown]
    rest = len(found) - len(shown)
    if rest:
        parts.append((f"và {rest} căn cứ khác của kế hoạch", f"and {rest} more of its plan")[lang == "en"])
    return "; ".join(parts)


def measure(target: Mapping[str, Any], lang: str) -> str:
    """What a target asks for: "tối thiểu 95%", "giảm 2 ngày làm việc"."""
    unit = target["unit"] or ""
    amount = f"{target['value'] or ''}{'' if unit == '%' else ' '}{unit}"
    return f"{value('comparator', target['comparator'], lang)} {amount}".strip()


def _basis(base: Mapping[str, Any], lang: str) -> str:
    doubt = note(base, base.get("sure"), base.get("doubt"), lang)
    return (f"{base['so_ky_hieu'] or base['document']} ({value('state', base['state'], lang)})"
            f"{doubt and f' {doubt}'}")


def _class(code: str, lang: str) -> str:
    return f"{code}: {value('class', code, lang)}"


def _via(way: Mapping[str, Any], lang: str) -> str:
    through = way.get("collective_title")
    return (f"{value('kind', way['kind'], lang)}: {way.get('title') or way['agency']}"
            f"{f' ({through})' if through else ''}")


def _reason(content: str, lang: str) -> str:
    """A code of ours, or what was said of a file."""
    return said(value("reason", content, lang), lang)


def _quote(content: str, _: str) -> str:
    """As people read it; `--json` and the API keep the source's own marks."""
    return plain_quote(content) or ""


_STANDS = ("in_force", "amended", "unknown")
_SPECIAL: dict[str, Callable[[Any, str], str]] = {
    "class": _class, "via": _via, "bases": bases, "type": kind, "label": kind, "relation": kind,
    "reason": _reason, "quote": _quote,
}
