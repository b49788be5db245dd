"""Shapes of the API's answers, for its description and as a check: fields may be added, none is renamed."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Open(BaseModel):
    """Known fields are described, further ones pass through."""

    model_config = ConfigDict(extra="allow", populate_by_name=True)


class Unread(Open):
    """A file that was not read, and why."""

    file: str
    reason: str


class Coverage(Open):
    """How much an answer rests on: no answer stands without it."""

    documents_read: int = Field(description="Documents whose text was read", examples=[8])
    partly_read: int = Field(description="Those of them with notes of the reading", examples=[1])
    documents_cited_only: int = Field(description="Documents that are cited and not loaded", examples=[96])
    citations_unresolved: int = Field(description="Mentions that stay without a year", examples=[3])
    unread: list[Unread] = Field(description="Files that could not be read")


class Answer(Open):
    """What every answer has. `on`: the day it is seen from."""

    on: str = Field(description="Day of the answer, ISO", examples=["2026-11-21"])
    coverage: Coverage


class Hop(Open):
    """One edge of a route, with the sentence that proves it."""

    type: str = Field(examples=["CAN_CU"])
    from_: str = Field(alias="from", examples=["ubnd-tra-vinh/qd/2022/384#T10"])
    to: str = Field(examples=["cp/nd/2018/61-2018"])
    quote: str | None
    source_doc: str | None
    start_pos: int | None = Field(description="First character of the proof in that document's text")
    end_pos: int | None = Field(description="Character behind the proof")


class ImpactRow(Open):
    """A task and a document it rests on that fell."""

    task: str = Field(examples=["ubnd-tra-vinh/qd/2022/384#T10"])
    plan: str | None = Field(examples=["ubnd-tra-vinh/qd/2022/384#P1"])
    document: str = Field(examples=["cp/nd/2018/61-2018"])
    class_: str = Field(alias="class", description="B0 to B13", examples=["B2"])
    also: list[str]
    how: str | None = Field(examples=["theo"])
    grade: str = Field(description="direct, inherited (through the plan), upstream", examples=["direct"])
    ended: str | None = Field(examples=["2025-07-01"])
    replaced_by: list[str] = Field(description="In order, the last in force",
                                   examples=[["cp/nd/2025/118-2025"]])
    certainty: str = Field(examples=["register"])
    confidence: str | None = Field(examples=["verified"])
    lead: list[str] = Field(examples=[["so-noi-vu/tra-vinh"]])
    due_start: str | None
    due_end: str | None
    route: list[Hop]


class Impact(Answer):
    """Tasks that rest on a document that fell. `document` describes the one asked about, `own_tasks` what
    ended with it."""

    rows: list[ImpactRow]
    document: dict[str, Any] | None
    own_tasks: dict[str, Any] | None = Field(
        description="Tasks of the plan it promulgates: count, those not over by then (running), the day",
        examples=[{"count": 10, "running": 7, "ended": "2025-12-01"}])
    grades: dict[str, int] = Field(examples=[{"direct": 3, "inherited": 12, "upstream": 0}])


class Base(Open):
    """What a task rests on."""

    document: str = Field(examples=["cp/nd/2018/61-2018"])
    state: str = Field(examples=["ended"])


class Via(Open):
    """How a task comes to an agency without its name; of a task of its units, which unit."""

    kind: str = Field(description="collective, predecessor or sub_unit", examples=["collective"])
    agency: str = Field(examples=["cac-so-ban-nganh/tra-vinh"])


class WorkloadRow(Open):
    """A task of an agency."""

    task: str
    plan: str | None
    role: str = Field(description="lead or coordinate", examples=["lead"])
    via: Via | None
    due_start: str | None
    due_end: str | None
    deadline_kind: str | None = Field(examples=["by"])
    state: str = Field(description="not_yet_due, due_soon, overdue, ongoing, unknown", examples=["overdue"])
    bases: list[Base]


class Workload(Answer):
    """Everything an agency has to do; the parts are counted apart. `may_concern`: given to open sets."""

    rows: list[WorkloadRow]
    agency: dict[str, Any]
    counts: dict[str, int] = Field(
        examples=[{"lead": 15, "coordinate": 7, "collective": 4, "predecessor": 0, "sub_unit": 2}])
    may_concern: list[dict[str, Any]]
    same_name: list[dict[str, Any]] = Field(description="Bodies of its name and province before or after it")
    successors: list[dict[str, Any]] = Field(description="Who took over from it by the day")


class LeftOut(Open):
    """How much an answer does not show, and why."""

    count: int
    why: str = Field(examples=["depth"])


class Lineage(Answer):
    """Nodes and edges around a document."""

    start: str
    nodes: list[dict[str, Any]] = Field(
        description="Documents carry their state on the day; not_yet: issued after it, or not yet in force")
    edges: list[dict[str, Any]]
    left_out: list[LeftOut]


class Rows(Answer):
    """Rows of a list, a search or a question; their columns are those of the list or question."""

    rows: list[dict[str, Any]]


class Page(Rows):
    """A part of a list. `total`: rows before `limit` and `offset`."""

    total: int


class Thing(Answer):
    """One node with what belongs to it."""

    node: dict[str, Any]


class Proof(Open):
    """Where a text says it: its sentence, and the characters of that document's text."""

    quote: str | None
    source_doc: str | None
    start_pos: int | None = Field(description="First character of the proof in that document's text")
    end_pos: int | None = Field(description="Character behind the proof")


class Target(Proof):
    """What a plan is to reach. `task`: in whose words it stands, null for the plan's own."""

    id: str = Field(examples=["ubnd-tra-vinh/kh/2022/10#C1"])
    plan: str = Field(examples=["ubnd-tra-vinh/kh/2022/10#P1"])
    task: str | None = Field(examples=["ubnd-tra-vinh/kh/2022/10#T4"])
    text: str | None = Field(description="Its clause as printed")
    value: str | None = Field(description="The number as printed", examples=["95"])
    unit: str | None = Field(examples=["%"])
    comparator: str | None = Field(description="= >= > <= < increase decrease", examples=[">="])
    by_year: str | None = Field(description="By when", examples=["2025"])
    indices: list[str] = Field(description="Those that its clause names", examples=[["par-index"]])


class Aim(Proof):
    """An index that a plan, or one of its tasks (`task`), is meant to raise."""

    id: str = Field(examples=["par-index"])
    title: str | None
    name_en: str | None = Field(description="Its name in English")
    task: str | None = Field(examples=["ubnd-tra-vinh/kh/2022/10#T4"])


class Criterion(Proof):
    """A criterion by which a result was scored. `met`: false where the text says it was not reached."""

    number: str | None = Field(examples=["4.1"])
    title: str | None
    score: float | None = Field(examples=[0.5])
    max: float | None = Field(examples=[1.0])
    met: bool | None = Field(examples=[False])


class IndexResult(Proof):
    """A result of an index as a document reports it."""

    id: str = Field(examples=["snv-tra-vinh/kh/2022/39#R1"])
    index: str = Field(examples=["cchc-cap-so/tra-vinh"])
    index_title: str | None
    index_name_en: str | None = Field(description="Its name in English")
    agency: str | None = Field(description="Whose result, where a body is named",
                               examples=["so-noi-vu/tra-vinh"])
    agency_title: str | None
    year: int | None = Field(examples=[2021])
    rank: int | None = Field(examples=[6])
    of: int | None = Field(description="Of how many", examples=[14])
    score: float | None = Field(examples=[88.4])
    max: float | None = Field(examples=[100.0])
    criteria: list[Criterion]


class PlanThing(Thing):
    """A plan: `rows` are its tasks, beside them what it is to reach and what its text reports."""

    rows: list[dict[str, Any]]
    targets: list[Target]
    indices: list[Aim]
    results: list[IndexResult]


class AimingRow(Proof):
    """A plan, or a task of it, that is meant to raise an index."""

    plan: str = Field(examples=["ubnd-tra-vinh/kh/2022/10#P1"])
    plan_title: str | None
    task: str | None = Field(examples=["ubnd-tra-vinh/kh/2022/10#T4"])
    content: str | None = Field(description="The task's text")


class IndexThing(Thing):
    """An index: who is meant to raise it, targets that name it, results that were reported."""

    rows: list[AimingRow]
    targets: list[Target]
    results: list[IndexResult]


class Parameter(Open):
    """What a question needs. `default` null: it must be given."""

    name: str
    type: str
    default: str | None
    description: str


class Column(Open):
    """What a question answers with."""

    name: str
    description: str


class QuestionInfo(Open):
    """A question of the catalogue."""

    name: str = Field(examples=["plan_tasks"])
    vi: str
    en: str
    parameters: list[Parameter]
    columns: list[Column]


class Problem(Open):
    """What went wrong, as RFC 9457 wants it. `remedy`: what to do; `candidates`: what is near or fits."""

    type: str = "about:blank"
    title: str = Field(examples=["Not in this graph"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["no document '61/2018/ND' in this graph."])
    instance: str = Field(examples=["/api/v1/impact"])
    remedy: str = ""
    candidates: list[str] = []
