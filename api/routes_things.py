"""What there is in the graph: documents, plans, tasks, agencies, indices, as lists and one by one."""

from typing import Annotated, Any

from cancu.api.deps import Day, Db, Limit, Offset, Province
from cancu.api.models import IndexThing, Page, PlanThing, Rows, Thing
from cancu.api.problems import RESPONSES
from cancu.queries import answers, lists, outcomes
from cancu.queries.lists import listing, tasks
from fastapi import APIRouter, Query

router = APIRouter(responses=RESPONSES)

Words = Annotated[str, Query(description="Only those that have these words, diacritics not needed")]


@router.get("/documents", response_model=Page)
def documents(store: Db, q: Words = "", limit: Limit = 100, offset: Offset = 0) -> Any:
    """The documents that were read, with how many plans and tasks each holds."""
    return listing(store, "documents", q, limit=limit, offset=offset)


@router.get("/documents/{document:path}", response_model=Thing)
def document(store: Db, on: Day, document: str, province: Province = None) -> Any:
    """One document by id or number: its force on the day, its bases with theirs, how many tasks it hits."""
    found = answers.trace(store, document, on, province=province)
    id_ = found["document"]["id"]
    node = lists.document(store, id_)
    bases = answers.ask(store, "bases", {"document": id_}, on)["rows"]
    return {"on": found["on"], "node": node, "force": found["document"], "bases": bases,
            "tasks_hit": len(found["rows"]), "coverage": found["coverage"]}


@router.get("/plans", response_model=Page)
def plans(store: Db, q: Words = "", limit: Limit = 100, offset: Offset = 0) -> Any:
    """All plans, with the documents that promulgate them and how many tasks each has."""
    return listing(store, "plans", q, limit=limit, offset=offset)


@router.get("/plans/{plan:path}", response_model=PlanThing)
def plan(store: Db, on: Day, plan: str) -> Any:
    """One plan by id (`#` written as %23): its tasks in the order of the text, targets, reported results."""
    return lists.plan(store, plan, on)


@router.get("/tasks", response_model=Rows)
def all_tasks(store: Db, plan: Annotated[str, Query(description="Id of a plan; left out: all")] = "",
              limit: Limit = 100, offset: Offset = 0) -> Any:
    """Tasks with who leads and who coordinates, plan by plan in the order of the text."""
    return tasks(store, plan, limit=limit, offset=offset)


@router.get("/tasks/{task:path}", response_model=Thing)
def task(store: Db, on: Day, task: str) -> Any:
    """One task by id (`#` written as %23); `rows` are the documents it rests on, with the sentence each."""
    return lists.task(store, task, on)


@router.get("/agencies", response_model=Page)
def agencies(store: Db, q: Words = "", limit: Limit = 100, offset: Offset = 0) -> Any:
    """All agencies, with how many tasks each leads and coordinates by name."""
    return listing(store, "agencies", q, limit=limit, offset=offset)


@router.get("/indices", response_model=Page)
def indices(store: Db, q: Words = "", limit: Limit = 100, offset: Offset = 0) -> Any:
    """All indices, with how many tasks and plans are meant to raise each."""
    return listing(store, "indices", q, limit=limit, offset=offset)


@router.get("/indices/{index:path}", response_model=IndexThing)
def index(store: Db, on: Day, index: str) -> Any:
    """One index by id: plans and tasks that are meant to raise it, targets that name it, reported results."""
    return outcomes.index(store, index, on)
