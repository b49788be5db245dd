"""The web face: the API under /api/v1 and the explorer's pages, both over one open graph."""

from collections.abc import Awaitable, Callable
from importlib.metadata import version

from cancu.api import problems, routes_answers, routes_cypher, routes_things, web
from cancu.graph.store import Store
from fastapi import FastAPI, Request, Response

# Pages run no script and load nothing from elsewhere; a drawing stands in a frame with a policy of its own.
POLICY = ("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-src 'self'; "
          "base-uri 'none'; frame-ancestors 'self'")

_ABOUT = """Which tasks rest on a repealed document, everything an agency has to do, where a plan comes from.

Ids hold slashes and `#` (`ubnd-tra-vinh/qd/2022/384#P1`): write `#` as `%23` in an address. Where an id is
asked for as a query parameter, a number (`61/2018/NĐ-CP`) or a name will do. Every answer says the day it is
seen from (`on`) and how much it rests on (`coverage`)."""


def create_app(store: Store, *, cypher: bool = False) -> FastAPI:
    """The application over a graph that is open; who opened it closes it.

    `cypher`: with the endpoint for statements of one's own, which only read.
    """
    app = FastAPI(
        title="Cancu", version=version("cancu"), description=_ABOUT,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        openapi_url="/api/v1/openapi.json", docs_url=None, redoc_url=None,  # those pages load from elsewhere
    )
    app.state.store = store
    app.middleware("http")(_secured)
    problems.install(app)
    app.include_router(routes_answers.router, prefix="/api/v1", tags=["answers"])
    app.include_router(routes_things.router, prefix="/api/v1", tags=["things"])
    if cypher:
        app.include_router(routes_cypher.router, prefix="/api/v1", tags=["analysts"])
    app.include_router(web.router, include_in_schema=False)
    return app


async def _secured(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await go_on(request)
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    return response
