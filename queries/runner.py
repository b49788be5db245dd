"""Runs a question: parameters bound and checked, a limit forced, rows in a settled order, read only."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from cancu.graph.store import Store, StoreError
from cancu.loaders.errors import CancuError
from cancu.queries.catalogue import Parameter, Question, question

MAX_ROWS = 10_000
STEP_ROWS = 200_000
TIMEOUT = WAIT = 30.0  # seconds that a statement may run, and may wait for others to end
FIRST_YEAR, LAST_YEAR = 1945, 2100  # years that a question may be asked for
AT_ONCE = 4  # statements that run at a time: the embedded engine's memory holds about twenty
OF_ANALYSTS, WAIT_OF_ANALYSTS = 2, 2.0  # of these an analyst's own Cypher, and the seconds it may wait for it
_LARGEST = 2**63 - 1

_places = threading.BoundedSemaphore(AT_ONCE)
_of_analysts = threading.BoundedSemaphore(OF_ANALYSTS)


class BusyError(StoreError):
    """Other questions kept the graph busy for as long as one may wait."""


class ParameterError(CancuError):
    """A parameter that is missing, unknown, or of the wrong type."""


def run(store: Store, name: str, parameters: Mapping[str, Any], *, day: str | None = None,
        limit: int = MAX_ROWS) -> list[dict[str, Any]]:
    """Rows of the question or step `name`, at most `limit`.

    `day` is what a default `today` means. Raises CatalogueError, ParameterError, StoreError. An empty list as
    a parameter asks for nothing and gets no rows (Ladybug cannot type it).
    """
    asked = question(name)
    values = bind(asked, parameters, day)
    if any(value == [] for value in values.values()):
        return []
    with turn():
        rows = store.read(asked.statement, values, limit=limit, timeout=TIMEOUT)
    plain = [{column: _plain(value) for column, value in row.items()} for row in rows]
    return _sorted(asked, plain) if "UNION" in asked.statement else plain


@contextmanager
def turn() -> Iterator[None]:
    """Wait until fewer than `AT_ONCE` statements run; raises BusyError after `WAIT` seconds."""
    with _place(_places, WAIT, f"other questions kept the graph busy for {WAIT:g} seconds."):
        yield


@contextmanager
def turn_of_analyst() -> Iterator[None]:
    """A turn for a statement that may be heavy: at most `OF_ANALYSTS` at a time, so that places are left for
    ordinary questions; raises BusyError after `WAIT_OF_ANALYSTS` seconds."""
    busy = f"{OF_ANALYSTS} statements in Cypher are running, as many as may run at a time."
    with _place(_of_analysts, WAIT_OF_ANALYSTS, busy), turn():
        yield


@contextmanager
def _place(places: threading.BoundedSemaphore, wait: float, busy: str) -> Iterator[None]:
    if not places.acquire(timeout=wait):
        raise BusyError(busy, remedy="Ask again in a moment.")
    try:
        yield
    finally:
        places.release()


def fetch(store: Store, name: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    """All rows of a step; raises StoreError where there are more than an answer can hold, never a part."""
    rows = run(store, name, parameters, limit=STEP_ROWS + 1)
    if len(rows) > STEP_ROWS:
        raise StoreError(f"more than {STEP_ROWS:,} rows in one step ({name}).",
                         remedy="Ask for less: one document, one agency, fewer steps.")
    return rows


def day_of(text: str | None) -> str:
    """The day of an answer: ISO, today if none is asked for; raises ParameterError for what is no day."""
    try:
        return (date.fromisoformat(text) if text else date.today()).isoformat()
    except ValueError as error:
        raise ParameterError(f"{text!r} is no day.", remedy="Write it as 2026-11-21.") from error


def year_of(value: Any) -> int:
    """A year from a number or a text; raises ParameterError unless it lies in `FIRST_YEAR`..`LAST_YEAR`."""
    try:
        return int(_year(value, ""))
    except (ValueError, TypeError, OverflowError) as error:
        raise ParameterError(f"{value!r} is not {_EXAMPLES['year']}.") from error


def bind(asked: Question, given: Mapping[str, Any], day: str | None = None) -> dict[str, Any]:
    """The values of all parameters of a question, defaults filled in; text becomes the declared type."""
    known = {parameter.name for parameter in asked.parameters}
    for name in given:
        if name not in known:
            names = ", ".join(sorted(known)) or "none"
            raise ParameterError(f"{asked.name} has no parameter {name!r}.", remedy=f"It takes: {names}.")
    return {parameter.name: _bound(asked, parameter, given, day) for parameter in asked.parameters}


def _bound(asked: Question, parameter: Parameter, given: Mapping[str, Any], day: str | None) -> Any:
    value = given.get(parameter.name)
    if value is None:
        value = parameter.default
    if value is None:
        raise ParameterError(f"{asked.name} needs {parameter.name} ({parameter.type}).",
                             remedy=f"{parameter.name}: {parameter.description}.")
    try:
        return _READERS[parameter.type](value, day_of(day))
    except (ValueError, TypeError, OverflowError) as error:
        raise ParameterError(f"{parameter.name} of {asked.name} must be {_EXAMPLES[parameter.type]}, "
                             f"not {value!r}.") from error


def _string(value: Any, _: str) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _strings(value: Any, _: str) -> list[str]:
    items = value.split(",") if isinstance(value, str) else list(value)
    return [_string(item, "").strip() for item in items]


def _date(value: Any, today: str) -> str:
    text = _string(value, today)
    if text.startswith("today"):
        days = int(text.removeprefix("today") or 0)
        return (date.fromisoformat(today) + timedelta(days=days)).isoformat()
    return date.fromisoformat(text).isoformat()


def _integer(value: Any, _: str) -> int:
    if isinstance(value, bool | float):
        raise TypeError(value)
    found = int(value)
    if abs(found) > _LARGEST:
        raise OverflowError(value)
    return found


def _year(value: Any, _: str) -> str:
    year = _integer(value, "")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(value)
    return str(year)


def _float(value: Any, _: str) -> float:
    if isinstance(value, bool):
        raise TypeError(value)
    return float(value)


def _boolean(value: Any, _: str) -> bool:
    if isinstance(value, bool):
        return value
    if str(value).lower() not in ("true", "false"):
        raise ValueError(value)
    return str(value).lower() == "true"


_READERS = {"string": _string, "strings": _strings, "date": _date, "integer": _integer, "float": _float,
            "boolean": _boolean, "year": _year, "symbols": _strings,
            "document": _string, "documents": _strings, "agency": _string}
_EXAMPLES = {"string": "text", "strings": "texts with commas between", "date": "a day such as 2026-11-21",
             "integer": "a whole number", "float": "a number", "boolean": "true or false",
             "year": f"a year from {FIRST_YEAR} to {LAST_YEAR}",
             "symbols": "a number such as 76/NQ-CP", "document": "a document",
             "documents": "documents with commas between", "agency": "an agency"}


def _plain(value: Any) -> Any:
    """Numbers as Python has them, and collected texts sorted: engines collect in orders of their own."""
    if isinstance(value, Decimal):  # Ladybug sums integers into decimals
        return int(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return sorted(value)
    return value


def _sorted(asked: Question, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    names = [column.name for column in asked.columns]
    return sorted(rows, key=lambda row: [(row[name] is None, str(row[name])) for name in names])
