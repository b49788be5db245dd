"""The three jobs, search and the catalogue of questions, as JSON; two of them also as CSV."""

from typing import Annotated, Any, Literal

from cancu.api.deps import Day, Db, Lang, Limit, Province, Year
from cancu.api.models import Impact, Lineage, QuestionInfo, Rows, Workload
from cancu.api.problems import RESPONSES
from cancu.api.shapes import described, readable
from cancu.api.table import ROW_OF_TRACE, ROW_OF_WORKLOAD, csv_text
from cancu.queries import answers
from cancu.queries.catalogue import question, questions
from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

router = APIRouter(responses=RESPONSES)

Format = Annotated[Literal["json", "csv"], Query(description="csv: a table that Excel opens right")]


@router.get("/impact", response_model=Impact)
def impact(
    store: Db, on: Day, lang: Lang,
    document: Annotated[str | None, Query(description="Number or id; left out: all documents that fell",
                                          examples=["61/2018/NĐ-CP"])] = None,
    province: Province = None, format: Format = "json",
) -> Any:
    """Which tasks rest on a document that was repealed or replaced, by which route, and what replaces it."""
    answer = answers.trace(store, document, on, province=province)
    return answer if format == "json" else _csv("tac-dong", answer["on"], readable(store, answer["rows"]),
                                                     ROW_OF_TRACE, lang)


@router.get("/workload", response_model=Workload)
def workload(
    store: Db, on: Day, lang: Lang,
    agency: Annotated[str, Query(description="Name, short name or id", examples=["Sở Nội vụ"])],
    province: Province = None,
    year: Year = None, format: Format = "json",
) -> Any:
    """Everything an agency has to do: by its name, through collectives, inherited, by its units; apart."""
    answer = answers.workload(store, agency, province, on, year=year)
    return answer if format == "json" else _csv("khoi-luong-viec", answer["on"], answer["rows"],
                                                     ROW_OF_WORKLOAD, lang)


@router.get("/lineage", response_model=Lineage)
def lineage(
    store: Db, on: Day,
    document: Annotated[str, Query(description="Number or id of a document, or id of a plan",
                                   examples=["384/QĐ-UBND"])],
    province: Province = None,
    depth: Annotated[int, Query(ge=0, le=6, description="Steps up and down")] = 4,
    direction: Annotated[Literal["both", "up", "down"], Query(description="up: its bases")] = "both",
    limit: Annotated[int, Query(ge=1, le=2000, description="Nodes at most")] = 300,
) -> Any:
    """What a document or plan rests on and what rests on it, with the proof of every edge."""
    return answers.lineage(store, document, on, province=province, depth=depth, direction=direction,
                           limit=limit)


@router.get("/search", response_model=Rows)
def search(store: Db, q: Annotated[str, Query(description="Words, diacritics not needed",
                                              examples=["cai cach hanh chinh"])],
           limit: Annotated[int, Query(ge=1, le=200, description="Rows at most")] = 50) -> Any:
    """Documents, plans, tasks, agencies and indices that have these words."""
    return answers.search(store, q, limit=limit)


@router.get("/questions", response_model=list[QuestionInfo])
def all_questions() -> Any:
    """The catalogue: what can be asked, with parameters and columns."""
    return [described(each) for each in questions()]


@router.get("/questions/{name}", response_model=Rows)
def ask(request: Request, store: Db, on: Day, name: str, limit: Limit = 10_000) -> Any:
    """The answer to one question; its parameters are further query parameters (see /questions)."""
    question(name)
    known = {key: value for key, value in request.query_params.items() if key not in {"on", "limit", "lang"}}
    return answers.ask(store, name, known, on, limit=limit)


def _csv(name: str, on: str, rows: list[dict[str, Any]], columns: tuple[str, ...], lang: str) -> Response:
    file = f"{name}-{on}.csv"
    return Response(csv_text(rows, columns, lang), media_type="text/csv; charset=utf-8",
                    headers={"Content-Disposition": f'attachment; filename="{file}"'})
