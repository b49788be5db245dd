"""What requests carry: the open graph, the day, the language, the part of a list."""

from typing import Annotated

from cancu.api.options import parse_day, parse_lang, today
from cancu.graph.store import Store
from cancu.queries.runner import FIRST_YEAR, LAST_YEAR
from fastapi import Depends, Query, Request
from fastapi.exceptions import RequestValidationError


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


def _day(on: Annotated[str | None, Query(description="The day asked about; today if left out",
                                         examples=["2026-11-21"])] = None) -> str:
    try:
        return parse_day(on) if on else today()
    except ValueError:
        raise RequestValidationError([
            {"type": "date", "loc": ("query", "on"), "msg": "write 2026-11-21 or 21/11/2026", "input": on},
        ]) from None


def lang_of(lang: Annotated[str, Query(description="vi or en")] = "vi") -> str:
    return parse_lang(lang)


Db = Annotated[Store, Depends(_store)]
Day = Annotated[str, Depends(_day)]
Lang = Annotated[str, Depends(lang_of)]
Province = Annotated[str | None, Query(
    description="Name of the province, where a number or name alone fits several", examples=["Trà Vinh"])]
Year = Annotated[int | None, Query(ge=FIRST_YEAR, le=LAST_YEAR, description="Only what runs in this year")]
Limit = Annotated[int, Query(ge=0, le=10_000, description="Rows at most")]
Offset = Annotated[int, Query(ge=0, description="Rows to pass over")]
