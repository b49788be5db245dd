"""The options that commands share, declared once."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from cancu.graph.engines import ladybug_files
from cancu.graph.store import Store, StoreError, open_store
from cancu.loaders.read import Kept, Limits
from cancu.queries.runner import ParameterError, year_of

LANGUAGES = ("vi", "en")
DEFAULT_GRAPH = "ladybug:./cancu.lbug"

Graph = Annotated[str | None, typer.Option(
    "--graph", metavar="URL", show_default=False,
    help=f"The graph: ladybug:PATH or neo4j://HOST:7687. Else CANCU_GRAPH, else {DEFAULT_GRAPH}.")]
Json = Annotated[bool, typer.Option("--json", help="Print the answer alone, as JSON, on standard output.")]
Lang = Annotated[str, typer.Option("--lang", metavar="vi|en", help="Language of headers and words.",
                                   parser=lambda value: parse_lang(value))]
Csv = Annotated[Path | None, typer.Option("--csv", metavar="FILE", show_default=False,
                                          parser=lambda value: path_of(value),
                                          help="Also write the rows as CSV that Excel opens right.")]
On = Annotated[str | None, typer.Option(
    "--on", metavar="DATE", show_default="today", parser=lambda value: _day(value),
    help="The day asked about, as YYYY-MM-DD or DD/MM/YYYY.")]
Year = Annotated[int | None, typer.Option(
    "--year", metavar="YEAR", show_default=False, parser=lambda value: year_of(value),
    help="Only what is due or runs in this year.")]
Province = Annotated[str | None, typer.Option(
    "--province", metavar="NAME", show_default=False,
    help="The province, where the name or number alone is not enough.")]

Limit = Annotated[list[str] | None, typer.Option(
    "--limit", metavar="NAME=NUMBER", show_default=False,
    help="What a file may cost, e.g. pages=5000; may be given several times. Names: "
         f"{', '.join(field.name for field in fields(Limits))}.")]


def limits_of(given: list[str] | None) -> Limits:
    """The usual limits with those that were given; raises ParameterError."""
    try:
        return Limits().with_settings(given or ())
    except ValueError as error:
        raise ParameterError(f"{error}.", remedy="Write it as in --limit pages=5000.") from error


def path_of(text: str) -> Path:
    """A path as given; an empty one would silently be the folder one stands in. Raises typer.BadParameter."""
    if not text.strip():
        raise typer.BadParameter("the path is empty.")
    return Path(text)


def graph_url(given: str | None) -> str:
    """The address of the graph: as given, else from CANCU_GRAPH, else the default; raises ParameterError."""
    if given is not None and not given.strip():
        raise ParameterError("the address of the graph is empty.", remedy="Write ladybug:PATH.")
    return given or os.environ.get("CANCU_GRAPH") or DEFAULT_GRAPH


def pictures_beside(given: str | None) -> Kept | None:
    """Where words recognised in scans are kept: beside an embedded graph, hidden from loads of its folder."""
    url = graph_url(given)
    if not url.startswith("ladybug:"):
        return None
    file = ladybug_files.file_of(url)
    return Kept(file.with_name(f".{file.name}.pictures"))


@contextmanager
def opened(given: str | None, *, existing: bool = False, any_version: bool = False,
           target: bool = False) -> Iterator[Store]:
    """The graph, closed at the end of the block; raises StoreError, also for one that another version made
    (unless `any_version`: `cancu rebuild` reads from it where its documents lie).

    `existing`: for questions; a graph that does not exist yet is an error, not a new file. Even questions
    hold it for writing: beside an idle writer an embedded graph opens for reading, and changes under it.
    `target`: see `open_store`.
    """
    url = graph_url(given)
    if existing:
        open_store(url, read_only=True).close()
    store = open_store(url, target=target)
    try:
        if not any_version:
            store.prepare()
        yield store
    except BaseException:
        with suppress(StoreError):  # what went wrong first is what counts
            store.close()
        raise
    store.close()


def today() -> str:
    """The clock of the machine: only the outer faces look at it."""
    return date.today().isoformat()


def parse_day(text: str) -> str:
    """An ISO day from "2026-11-21" or "21/11/2026"; raises ValueError."""
    if "/" in text:
        day, month, year = text.split("/")
        text = f"{int(year):04d}-{int(month):02d}-{int(day):02d}"
    return date.fromisoformat(text).isoformat()


def _day(value: str) -> str:
    try:
        return parse_day(value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not a day; write 2026-11-21 or 21/11/2026.") from None


def parse_lang(text: str) -> str:
    """A language of both faces; raises ParameterError."""
    if text not in LANGUAGES:
        raise ParameterError(f"there is no language {text!r}.", remedy=f"Use {' or '.join(LANGUAGES)}.")
    return text
