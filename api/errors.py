"""Every error that Cancu raises on purpose, with its HTTP status and exit code: one table for both faces."""

from dataclasses import dataclass

from cancu.graph.store import StatementError, StoreError
from cancu.loaders.errors import CancuError, ReadError, RegisterError
from cancu.queries.catalogue import CatalogueError
from cancu.queries.resolve import AmbiguousError, NotFoundError


@dataclass(frozen=True)
class Outcome:
    """What a face answers with. `title`: the kind of problem in a few words, as problem JSON wants it."""

    status: int
    exit_code: int
    title: str


class ServeError(CancuError):
    """The address to serve on cannot be used."""


DONE, WRONG_USAGE, NOT_READ, NOT_FOUND, NO_GRAPH = 0, 2, 3, 4, 5

# The nearest class of an error's own ancestry counts.
OUTCOMES: dict[type[CancuError], Outcome] = {
    CancuError: Outcome(400, WRONG_USAGE, "Wrong request"),
    ReadError: Outcome(422, NOT_READ, "File cannot be read"),
    RegisterError: Outcome(500, NO_GRAPH, "Register breaks its rules"),
    StoreError: Outcome(503, NO_GRAPH, "Graph cannot be used"),
    StatementError: Outcome(400, WRONG_USAGE, "Statement refused"),
    CatalogueError: Outcome(404, NOT_FOUND, "No such question"),
    NotFoundError: Outcome(404, NOT_FOUND, "Not in this graph"),
    AmbiguousError: Outcome(409, NOT_FOUND, "Several fit"),
    ServeError: Outcome(500, NO_GRAPH, "Cannot serve"),
}


def outcome(error: CancuError) -> Outcome:
    """The row of the table for this error."""
    return next(OUTCOMES[kind] for kind in type(error).__mro__ if kind in OUTCOMES)
