"""Errors of the web face: problem JSON (RFC 9457) for the API, a page for people."""

from http import HTTPStatus

from cancu.api.errors import outcome
from cancu.api.models import Problem
from cancu.api.render import render
from cancu.graph.store import StoreError
from cancu.loaders.errors import CancuError
from cancu.queries.lists import names
from cancu.queries.runner import BusyError
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

MEDIA_TYPE = "application/problem+json"
_WAIT = "5"  # seconds until a client may ask again

# What any route of the API may answer besides its answer, for its description.
RESPONSES: dict[int | str, dict[str, object]] = {
    status: {"description": description, "content": {MEDIA_TYPE: {"schema": Problem.model_json_schema()}}}
    for status, description in ((400, "What is asked for cannot be"), (404, "Not in this graph"),
                                (409, "Several documents or agencies fit"),
                                (422, "A parameter is missing or wrong"), (503, "The graph cannot be used"))
}


def install(app: FastAPI) -> None:
    """Answer every error of this application in one shape."""
    app.add_exception_handler(CancuError, _ours)
    app.add_exception_handler(RequestValidationError, _wrong_parameter)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _bug)


def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, CancuError)
    found = outcome(error)
    detail = f"{error.place}: {error.message}" if error.place else error.message
    response = _answer(request, Problem(
        title=found.title, status=found.status, detail=detail, instance=request.url.path,
        remedy=error.remedy, candidates=list(getattr(error, "candidates", ()))), error.message, error.remedy)
    if isinstance(error, BusyError):
        response.headers["Retry-After"] = _WAIT
    return response


def _wrong_parameter(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    wrong = [f"{'.'.join(map(str, each['loc'][1:]))}: {each['msg']}" for each in error.errors()]
    return _answer(request, Problem(title="Wrong request", status=422, detail="; ".join(wrong),
                                    instance=request.url.path), *wrong)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    detail = str(error.detail)
    response = _answer(request, Problem(title=HTTPStatus(error.status_code).phrase, status=error.status_code,
                                        detail=detail, instance=request.url.path), detail)
    if allowed := (error.headers or {}).get("Allow"):  # RFC 9110: a 405 names what may be done
        response.headers["Allow"] = "GET, HEAD" if allowed == "GET" else allowed
    return response


def _bug(request: Request, _: Exception) -> Response:
    detail = "The program failed; its log on standard error says where."
    return _answer(request, Problem(title="Error in the program", status=500, instance=request.url.path,
                                    detail=detail), detail)


def _answer(request: Request, problem: Problem, *details: str) -> Response:
    """Problem JSON, or a page that says the `details` sentence by sentence in its language, without the place
    on this machine."""
    if request.url.path.startswith("/api/"):
        return JSONResponse(problem.model_dump(), problem.status, media_type=MEDIA_TYPE)
    return render(request, "error.html", status=problem.status, problem=problem,
                  details=[each for each in details if each], called=_called(request, problem.candidates))


def _called(request: Request, candidates: list[str]) -> dict[str, str]:
    """Names of those candidates that are documents or agencies; the others are numbers, names, plans."""
    try:
        return names(request.app.state.store, candidates) if candidates else {}
    except StoreError:  # a graph that stopped answering: the error itself is what counts
        return {}
