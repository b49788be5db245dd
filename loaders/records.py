"""Records: what one text says, with offsets into that text. Their gold form is a projection."""

from dataclasses import dataclass, field, replace
from typing import Any

from cancu.loaders.origin import Origin

Span = tuple[int, int]


@dataclass(frozen=True)
class DocumentHeader:
    """The document itself, as its letterhead, heading and signature print it. Dates are ISO or shorter."""

    key: str
    number: str | None = None
    symbol: str | None = None
    so_ky_hieu: str | None = None
    doc_type: str | None = None
    issuer: str | None = None
    issued_by_person: str | None = None
    province: str | None = None
    place: str | None = None
    date: str | None = None
    title: str | None = None
    signer: str | None = None
    signer_title: str | None = None
    recipients: tuple[str, ...] = ()
    # Beyond the gold form: what the text says of its own force (ISO dates) and of changes of its bases.
    effective: str | None = None
    term_end: str | None = None
    later_changes_apply: bool = False
    reported: bool = False  # a page that only reports the document (news)


@dataclass(frozen=True)
class Plan:
    id: str
    title: str | None
    start: str | None
    end: str | None
    scope: str | None
    promulgated_by: str
    span: Span = (0, 0)  # of the heading that makes it


@dataclass(frozen=True)
class Citation:
    """One printed mention of a document.

    `role`: can_cu or dan_chieu; `section`: preamble, task:<id>, footnote, other.

    `how` (beyond the gold form) refines the role, as CAN_CU.how of MODEL.md: can_cu, thuc_hien, de_nghi in
    the opening; thuc_hien, theo, neu in a task. `article`: the positions cited with it ("khoản 2 Điều 4").

    `sure` and `doubt` of one that was recognised in a picture: the per cent of its least sure word, and why
    it should be compared with the page (unsure, other_date) or cannot be confirmed (not_in_register).
    """

    start: int
    end: int
    text: str
    doc_type: str | None
    so_ky_hieu: str | None
    date: str | None
    issuer: str | None
    issued_by_person: str | None
    key: str
    role: str
    section: str
    how: str = "neu"
    article: str | None = None
    name: str | None = None  # of a law cited by name
    sure: int | None = None
    doubt: str | None = None


@dataclass(frozen=True)
class Relation:
    """`source` acts on `target`. `rel`: the words of MODEL.md, record-only ones included."""

    source: str
    rel: str
    target: str
    start: int
    end: int
    effective: str | None = None
    until: str | None = None
    article: str | None = None


@dataclass(frozen=True)
class Deadline:
    """`kind`: by, within, recurring, ongoing, event, none; `every`: week, month, quarter, half_year, year."""

    kind: str = "none"
    start: str | None = None
    end: str | None = None
    every: str | None = None


@dataclass(frozen=True)
class Task:
    id: str
    plan: str
    section: str | None
    ordinal: str | None
    start: int
    end: int
    head: str
    source: str
    lead: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()
    deadline_text: str | None = None
    deadline: Deadline = Deadline()
    indices: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    solution_start: int | None = None
    solution_end: int | None = None
    # Beyond the gold form: where owners and time are printed (cells, label lines), and the printed forms.
    owner_spans: tuple[tuple[str, str, int, int], ...] = ()  # (role, name, start, end)
    deadline_span: Span | None = None
    due_days: tuple[str, ...] = ()  # "MM-DD": the days that a recurring deadline prints
    row_span: Span | None = None  # the whole row or item with its labels
    # Of a deadline that was recognised in a picture, as in Citation; `deadline_doubt`: unsure, outside_plan.
    deadline_sure: int | None = None
    deadline_doubt: str | None = None


@dataclass(frozen=True)
class Agency:
    name: str
    mentions: tuple[str, ...]
    collective: bool
    level: str


@dataclass(frozen=True)
class IndexMention:
    code: str
    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Target:
    start: int
    end: int
    text: str
    value: str
    unit: str
    comparator: str
    by: str | None


@dataclass(frozen=True)
class Component:
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class UnmetCriterion:
    text: str
    score: float | None
    max: float | None
    start: int
    end: int
    components: tuple[Component, ...] = ()


@dataclass(frozen=True)
class CriteriaGroup:
    no: int | None
    name: str
    score: float | None
    max: float | None
    criteria: int | None
    unmet: int | None
    start: int
    end: int
    unmet_criteria: tuple[UnmetCriterion, ...] = ()


@dataclass(frozen=True)
class IndexResult:
    index: str
    year: int | None
    agency: str | None
    rank: int | None
    of: int | None
    score: float | None
    max: float | None
    start: int
    end: int
    groups: tuple[CriteriaGroup, ...] = ()


@dataclass(frozen=True)
class Record:
    """Everything one text says. `source` is the reader's text, into which every offset points; `origin`:
    where its characters come from."""

    source: str
    file: str
    document: DocumentHeader
    plans: tuple[Plan, ...] = ()
    citations: tuple[Citation, ...] = ()
    relations: tuple[Relation, ...] = ()
    tasks: tuple[Task, ...] = ()
    agencies: tuple[Agency, ...] = ()
    indices: tuple[IndexMention, ...] = ()
    targets: tuple[Target, ...] = ()
    index_results: tuple[IndexResult, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    origin: Origin = field(default=Origin())

    def with_warnings(self, *warnings: str) -> "Record":
        return replace(self, warnings=self.warnings + warnings)


_DOCUMENT_FIELDS = (
    "key", "number", "symbol", "so_ky_hieu", "doc_type", "issuer", "issued_by_person", "province", "place",
    "date", "title", "signer", "signer_title",
)
_CITATION_FIELDS = (
    "start", "end", "text", "doc_type", "so_ky_hieu", "date", "issuer", "issued_by_person", "key", "role",
    "section",
)
_TASK_FIELDS = ("id", "plan", "section", "ordinal", "start", "end", "head", "source")
_TARGET_FIELDS = ("start", "end", "text", "value", "unit", "comparator", "by")
_GROUP_FIELDS = ("no", "name", "score", "max", "criteria", "unmet", "start", "end")


def to_gold(record: Record) -> dict[str, Any]:
    """The nine top-level keys of the gold form, in their order, ready for `json.dumps`."""
    document = record.document
    return {
        "document": _pick(document, _DOCUMENT_FIELDS) | {"recipients": list(document.recipients)},
        "plans": [_plan(plan) for plan in record.plans],
        "citations": [_pick(citation, _CITATION_FIELDS) for citation in record.citations],
        "relations": [_relation(relation) for relation in record.relations if relation.rel in GOLD_RELATIONS],
        "tasks": [_task(task) for task in record.tasks],
        "agencies": [_pick(a, ("name",)) | {"mentions": list(a.mentions), "collective": a.collective,
                                            "level": a.level} for a in record.agencies],
        "indices": [_pick(index, ("code", "name", "start", "end")) for index in record.indices
                    if index.code in GOLD_INDICES],
        "targets": [_pick(target, _TARGET_FIELDS) for target in record.targets],
        "index_results": [_index_result(result) for result in record.index_results],
    }


# The gold form knows these indices; a record may name more (DTI, DDCI, PGI).
GOLD_INDICES = frozenset({"PAR INDEX", "PAPI", "PCI", "SIPAS", "CCHC cấp sở"})
GOLD_RELATIONS = frozenset({"sua_doi", "thay_the", "bai_bo", "ban_hanh_kem_theo", "thuc_hien", "huong_dan"})


def _pick(item: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(item, name) for name in names}


def _plan(plan: Plan) -> dict[str, Any]:
    return {"id": plan.id, "title": plan.title, "period": {"start": plan.start, "end": plan.end},
            "scope": plan.scope, "promulgated_by": plan.promulgated_by}


def _relation(relation: Relation) -> dict[str, Any]:
    return {"from": relation.source, "rel": relation.rel, "to": relation.target,
            "start": relation.start, "end": relation.end}


def _task(task: Task) -> dict[str, Any]:
    return _pick(task, _TASK_FIELDS) | {
        "lead": list(task.lead), "coordinate": list(task.coordinate), "deadline_text": task.deadline_text,
        "deadline": _pick(task.deadline, ("kind", "start", "end", "every")),
        "indices": [code for code in task.indices if code in GOLD_INDICES],
        "cites": list(task.cites), "solution_start": task.solution_start, "solution_end": task.solution_end,
    }


def _index_result(result: IndexResult) -> dict[str, Any]:
    fields = ("index", "year", "agency", "rank", "of", "score", "max", "start", "end")
    return _pick(result, fields) | {"groups": [_group(group) for group in result.groups]}


def _group(group: CriteriaGroup) -> dict[str, Any]:
    unmet = [_pick(c, ("text", "score", "max", "start", "end"))
             | {"components": [_pick(part, ("text", "start", "end")) for part in c.components]}
             for c in group.unmet_criteria]
    return _pick(group, _GROUP_FIELDS) | {"unmet_criteria": unmet}
