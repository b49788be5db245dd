"""Short ways to make rows and records in tests: what a test does not name gets a usual value."""

from typing import Any

from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.loaders.records import Citation, Deadline, DocumentHeader, Plan, Record, Task
from cancu.loaders.text import fold

_LABEL_OF_MARK = {"P": "Plan", "T": "Task", "C": "Target", "R": "IndexResult"}


def node(label: str, id_: str, **properties: Value) -> NodeRow:
    """A node whose title is its id unless given."""
    title = str(properties.pop("title", id_))
    return NodeRow(label, id_, {"title": title, "folded": fold(title), **properties})


def document(id_: str, **properties: Value) -> NodeRow:
    """A loaded document; its year is that of the id."""
    usual: dict[str, Value] = {"loaded": True, "year": id_.split("/")[2]}
    return node("Document", id_, **(usual | properties))


def edge(type_: str, from_id: str, to_id: str, *, from_label: str | None = None, to_label: str | None = None,
         **properties: Value) -> EdgeRow:
    """An edge with evidence; labels follow from the ids (`a#T1` is a task, `x/y` an agency)."""
    evidence: dict[str, Value] = {
        "source_doc": from_id.partition("#")[0], "start_pos": 0, "end_pos": 10, "quote": f"{type_} {to_id}",
        "rule": "test", "certainty": "stated", "mentions": 1, "conflict": False,
    }
    return EdgeRow(type_, from_label or label_of(from_id), from_id, to_label or label_of(to_id), to_id,
                   evidence | properties)


def label_of(id_: str) -> str:
    """The label of an id: `doc#T3` Task, `a/b/c/d` Document, `a/b` Agency, `a` Index."""
    document_id, mark, part = id_.partition("#")
    if mark:
        return "Criterion" if "." in part else _LABEL_OF_MARK[part[0]]
    return {3: "Document", 1: "Agency"}.get(document_id.count("/"), "Index")


def header(key: str = "ubnd-tra-vinh/kh/2022/10", **fields: Any) -> DocumentHeader:
    """The header of a plan of a province."""
    _, _, year, number = key.split("/")
    usual: dict[str, Any] = {
        "number": None if number == "-" else number, "symbol": "KH-UBND",
        "so_ky_hieu": None if number == "-" else f"{number}/KH-UBND", "doc_type": "KH",
        "issuer": "UBND tỉnh Trà Vinh", "province": "Trà Vinh",
        "date": None if year == "-" else f"{year}-03-01",
        "title": f"Cải cách hành chính {number}",
    }
    return DocumentHeader(key, **(usual | fields))


def citation(source: str, text: str, key: str, /, **fields: Any) -> Citation:
    """The first place of `text` in `source` as a citation; a basis of the preamble unless said otherwise."""
    start = source.index(text, fields.pop("after", 0))
    usual: dict[str, Any] = {
        "doc_type": key.split("/")[1].upper(), "so_ky_hieu": None, "date": None, "issuer": None,
        "issued_by_person": None, "role": "can_cu", "section": "preamble", "how": "can_cu",
    }
    return Citation(start, start + len(text), text, key=key, **(usual | fields))


def task(source: str, text: str, number: int = 1, /, **fields: Any) -> Task:
    """The first place of `text` in `source` as a task."""
    start = source.index(text)
    usual: dict[str, Any] = {"plan": "P1", "section": "II", "ordinal": str(number), "source": "prose",
                             "head": text[:80], "deadline": Deadline()}
    return Task(f"T{number}", start=start, end=start + len(text), **(usual | fields))


def record(source: str, document_header: DocumentHeader | None = None, **parts: Any) -> Record:
    """A record with one plan."""
    document_header = document_header or header()
    plan = Plan("P1", "Kế hoạch cải cách hành chính", "2022-01-01", "2022-12-31", document_header.province,
                "self", (0, min(20, len(source))))
    return Record(source, f"{document_header.key.replace('/', '_')}.txt", document_header,
                  **({"plans": (plan,)} | parts))
