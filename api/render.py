"""Pages from templates: every text escaped, every link in the language of the page."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote, urlencode

from cancu.api import cells, proof, reasons, words
from cancu.api.visible import visible
from cancu.loaders.doubts import is_doubtful
from cancu.viz.subgraph import label_of
from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

FOLDER = Path(__file__).parent / "pages"

# The page of a thing, by its label; what has none is shown without a link.
ADDRESSES = {"Document": "van-ban", "Plan": "ke-hoach", "Agency": "co-quan", "Index": "chi-so"}
_PLACES = ("Task", "Target")  # parts of a plan's page


def address(id_: str, label: str | None = None) -> str | None:
    """The page of a document, plan, agency or index; of a task or target the place in its plan's page.

    `label`: must be given for an index, whose id may look like an agency's. A plan stands at
    /ke-hoach/DOCUMENT/P1: a `#` in an address would not reach the server. None: it has no page.
    """
    document, mark, part = id_.partition("#")
    if label == "Index":
        return f"/{ADDRESSES[label]}/{quote(id_)}"
    if not mark:
        label = "Agency" if id_.count("/") == 1 else "Document"
        return f"/{ADDRESSES[label]}/{quote(id_)}" if "/" in id_ else None
    if part.startswith("P"):
        return f"/ke-hoach/{quote(document)}/{part}"
    return f"/ke-hoach/{quote(document)}/P1#{part}" if label_of(id_) in _PLACES else None


def localised(path: str, lang: str, **query: Any) -> str:
    """`path` with `query`, and the language where it is not Vietnamese; a `#place` stays last."""
    given = {name: value for name, value in query.items() if value not in (None, "")}
    if lang == "en":
        given["lang"] = "en"
    place, mark, part = path.partition("#")
    return f"{place}{'?' + urlencode(given) if given else ''}{mark}{part}"


def render(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page in the language of the request (`?lang=en`, else Vietnamese)."""
    lang = "en" if request.query_params.get("lang") == "en" else "vi"
    query = [(name, value) for name, value in request.query_params.multi_items() if name != "lang"]
    other = query if lang == "en" else [*query, ("lang", "en")]
    text = _environment().get_template(template).render(
        lang=lang, path=request.url.path, other_language=f"{request.url.path}?{urlencode(other)}", **values)
    return HTMLResponse(text, status)


@cache
def _environment() -> Environment:
    made = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined,
                       trim_blocks=True, lstrip_blocks=True, finalize=_shown)
    made.globals |= {"url": _url, "page_of": _page_of, "t": _say}
    made.filters |= {"value": _value, "cell": _cell, "kind": _kind, "day": _day, "said": _said, "file": _file,
                     "where": _where, "doubt": proof.doubt_of, "reading": _reading,
                     "measure": _measure, "number": _number}
    made.tests["doubtful"] = is_doubtful
    return made


def _shown(content: Any) -> Any:
    """What a template prints; markup was made of such pieces before."""
    return visible(content) if isinstance(content, str) and not isinstance(content, Markup) else content


@pass_context
def _url(context: Context, path: str, **query: Any) -> str:
    return localised(path, context["lang"], **query)


@pass_context
def _page_of(context: Context, id_: str, label: str | None = None) -> str | None:
    found = address(id_, label)
    return localised(found, context["lang"]) if found else None


@pass_context
def _say(context: Context, vi: str, en: str) -> str:
    return en if context["lang"] == "en" else vi


@pass_context
def _value(context: Context, code: Any, column: str) -> str:
    return words.value(column, code, context["lang"])


@pass_context
def _cell(context: Context, content: Any, column: str) -> str:
    return cells.cell(column, content, context["lang"])


@pass_context
def _kind(context: Context, name: str) -> str:
    return words.kind(name, context["lang"])


@pass_context
def _said(context: Context, sentence: str) -> str:
    return reasons.said(sentence, context["lang"])


@pass_context
def _where(context: Context, found: Mapping[str, Any]) -> str:
    return proof.where(found, context["lang"])


@pass_context
def _reading(context: Context, sure: int | None, doubt: str | None) -> str:
    return proof.reading(sure, doubt, context["lang"])


@pass_context
def _measure(context: Context, target: Mapping[str, Any]) -> str:
    return cells.measure(target, context["lang"])


@pass_context
def _number(context: Context, value: float | None) -> str:
    return words.number(value, context["lang"])


def _file(path: str) -> str:
    """A file's name: where it lies on this machine is nothing for a page."""
    return PurePath(path).name


@pass_context
def _day(context: Context, iso: str | None) -> str:
    return words.day(iso, context["lang"])
