"""The web face: the API under /api/v1 and the explorer's pages, both over one open graph."""

from collections.abc import Awaitable, Callable
from importlib.metadata import version

from cancu.api import problems, routes_answers, routes_cypher, routes_things, web
from cancu.api.deps import lang_of
from cancu.api.public import PublicJSON
from cancu.graph.store import Store
from fastapi import Depends, FastAPI, Request, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

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
        default_response_class=PublicJSON, openapi_url="/api/v1/openapi.json",
        docs_url=None, redoc_url=None,  # those pages load from elsewhere
    )
    app.state.store = store
    app.middleware("http")(_secured)
    app.add_middleware(_Head)
    problems.install(app)
    checked = [Depends(lang_of)]  # also where nothing is said in words: what is not known is not ignored
    app.include_router(routes_answers.router, prefix="/api/v1", tags=["answers"], dependencies=checked)
    app.include_router(routes_things.router, prefix="/api/v1", tags=["things"], dependencies=checked)
    if cypher:
        app.include_router(routes_cypher.router, prefix="/api/v1", tags=["analysts"], dependencies=checked)
    app.include_router(web.router, include_in_schema=False, dependencies=checked)
    return app


class _Head:
    """Answers HEAD as GET without the body, for whatever can be got."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def without_body(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        if scope["type"] == "http" and scope["method"] == "HEAD":
            await self._app({**scope, "method": "GET"}, receive, without_body)
        else:
            await self._app(scope, receive, send)


async def _secured(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await go_on(request)
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    return response
