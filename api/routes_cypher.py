"""An analyst's own Cypher over the API; only there where the server was started with it."""

from typing import Any

from cancu.api.analysts import analyse
from cancu.api.deps import Db
from cancu.api.models import Open, Rows
from cancu.api.problems import RESPONSES
from cancu.queries.guard import MAX_LENGTH, MAX_ROWS, TIMEOUT
from fastapi import APIRouter
from pydantic import Field

router = APIRouter(responses=RESPONSES)


class Statement(Open):
    """One statement that only reads, with what it needs."""

    statement: str = Field(max_length=MAX_LENGTH, description="MATCH, WITH, UNWIND, RETURN and their like",
                           examples=["MATCH (n:Document {doc_type: $type}) RETURN n.id AS id"])
    parameters: dict[str, Any] = Field(default={}, examples=[{"type": "NQ"}])
    limit: int = Field(default=MAX_ROWS, ge=1, le=MAX_ROWS, description="Rows at most")
    timeout: float = Field(default=TIMEOUT, gt=0, le=TIMEOUT, description="Seconds at most")


class Analysis(Rows):
    """Rows as the statement names them. `truncated`: the limit was reached, there may be more."""

    columns: list[str]
    truncated: bool


@router.post("/cypher", response_model=Analysis)
def cypher(store: Db, asked: Statement) -> Any:
    """The answer to one statement that reads the graph and does nothing else; anything more is refused."""
    return analyse(store, asked.statement, asked.parameters, limit=asked.limit, timeout=asked.timeout)
