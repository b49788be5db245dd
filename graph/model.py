"""The graph declared once: tables, constraints, MERGE statements, counters, schemas, legends derive from it.

The meaning of every label, edge and property: README.md, "The graph", and the field's own terms
(NĐ 30/2020 for documents, vbpl.vn and ELI for relations).
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Types a property may have on both engines. DATE is a full ISO day; shorter dates stay STRING."""

    STRING = "STRING"
    INTEGER = "INTEGER"
    FLOAT = "FLOAT"
    BOOLEAN = "BOOLEAN"
    DATE = "DATE"
    STRINGS = "STRING[]"


S, N, F, B, D, L = Kind.STRING, Kind.INTEGER, Kind.FLOAT, Kind.BOOLEAN, Kind.DATE, Kind.STRINGS


@dataclass(frozen=True)
class NodeType:
    """A label with its properties; `id` is the key. `vi` and `en` are its names for people."""

    label: str
    properties: dict[str, Kind]
    vi: str
    en: str


@dataclass(frozen=True)
class EdgeType:
    """A relationship type, the pairs of labels it may join, and its own properties besides the evidence."""

    type: str
    pairs: tuple[tuple[str, str], ...]
    properties: dict[str, Kind]
    vi: str
    en: str


COMMON: dict[str, Kind] = {"id": S, "title": S, "folded": S}

# Every edge carries the proof of itself. `file`: where a document lies in several; `page`: of PDF and scans;
# `sure`: per cent of the least sure word, where the text was recognised in a picture.
EVIDENCE: dict[str, Kind] = {
    "source_doc": S, "start_pos": N, "end_pos": N, "quote": S, "file": S, "page": N, "sure": N, "rule": S,
    "certainty": S, "confidence": S, "mentions": N, "conflict": B,
}

NODES: tuple[NodeType, ...] = (
    NodeType("Document", COMMON | {
        "doc_type": S, "so_ky_hieu": S, "number": S, "symbol": S, "issuer": S, "issued_by_person": S,
        "province": S, "place": S, "year": S, "issued": D, "effective": D, "term_end": D, "trich_yeu": S,
        "signer": S, "signer_title": S, "aliases": L, "later_changes_apply": B, "loaded": B, "registered": B,
        "reported": B, "source_file": S, "annex_files": L, "scanned": B, "sha256": S, "alone_sha256": S,
        "fingerprint": S, "sketch": S, "warnings": L,
    }, "Văn bản", "Document"),
    NodeType("Plan", COMMON | {"period_start": D, "period_end": D, "province": S, "scope": S},
             "Kế hoạch", "Plan"),
    NodeType("Task", COMMON | {
        "content": S, "solution": S, "section": S, "ordinal": S, "position": N, "source": S,
        "deadline_text": S, "deadline_kind": S, "due_start": D, "due_end": D, "every": S, "due_days": L,
        "deadline_sure": N, "deadline_doubt": S, "year": N,
    }, "Nhiệm vụ", "Task"),
    NodeType("Agency", COMMON | {
        "short_name": S, "level": S, "kind": S, "province": S, "collective": B, "open_set": B,
        "valid_from": D, "valid_to": D,
    }, "Cơ quan", "Agency"),
    NodeType("Index", COMMON | {"name_en": S, "owner": S}, "Chỉ số", "Index"),
    NodeType("Target", COMMON | {"text": S, "value": S, "unit": S, "comparator": S, "by_year": S},
             "Chỉ tiêu", "Target"),
    NodeType("IndexResult", COMMON | {"year": N, "rank": N, "of": N, "score": F, "max": F},
             "Kết quả chỉ số", "Index result"),
    NodeType("Criterion", COMMON | {"number": S, "score": F, "max": F, "met": B}, "Tiêu chí", "Criterion"),
    # Its id is the path as given. It goes away when the file is read; answers count it as unread.
    NodeType("Unread", COMMON | {"reason": S}, "Tệp chưa đọc", "Unread file"),
)

_DOCS = (("Document", "Document"),)
# How the citing text names the document: its textual keys, its number (or a law's name) and its date as
# printed. Nodes that are only cited take what is known of them from here. `doubt`: why a mention that was
# recognised in a picture is not confirmed (unsure, other_date, not_in_register).
_CITED = {"cited_as": L, "cited_number": S, "cited_date": S, "doubt": S}
# Facts that several sources may state: the edge shows the best of them, `claims` holds all of them as JSON
# where there are several.
_SHARED = {"claims": L}
_LAW = {"effective": D, "until": D, "article": S} | _SHARED

EDGES: tuple[EdgeType, ...] = (
    EdgeType("CAN_CU", (*_DOCS, ("Task", "Document")), {"how": S, "article": S} | _CITED,
             "căn cứ", "rests on"),
    EdgeType("DAN_CHIEU", _DOCS, {"article": S} | _CITED, "dẫn chiếu", "mentions"),
    EdgeType("BAN_HANH", (("Document", "Plan"), *_DOCS), _SHARED, "ban hành", "promulgates"),
    EdgeType("THUOC", (("Task", "Plan"),), {}, "thuộc", "belongs to"),
    EdgeType("CHU_TRI", (("Agency", "Task"),), {"mention": S}, "chủ trì", "leads"),
    EdgeType("PHOI_HOP", (("Agency", "Task"),), {"mention": S}, "phối hợp", "coordinates"),
    EdgeType("IMPROVES", (("Task", "Index"), ("Task", "Criterion"), ("Plan", "Index")), {},
             "nâng cao", "improves"),
    EdgeType("CO_QUAN_BAN_HANH", (("Document", "Agency"),), {}, "cơ quan ban hành", "issued by"),
    EdgeType("THUC_HIEN", _DOCS, _LAW, "thực hiện", "implements"),
    EdgeType("HUONG_DAN", _DOCS, _LAW, "hướng dẫn", "guides"),
    EdgeType("QUY_DINH_CHI_TIET", _DOCS, _LAW, "quy định chi tiết", "details"),
    EdgeType("SUA_DOI", _DOCS, _LAW, "sửa đổi, bổ sung", "amends"),
    EdgeType("THAY_THE", _DOCS, _LAW, "thay thế", "replaces"),
    EdgeType("BAI_BO", _DOCS, _LAW, "bãi bỏ", "repeals"),
    EdgeType("BAI_BO_MOT_PHAN", _DOCS, _LAW, "bãi bỏ một phần", "repeals in part"),
    EdgeType("DINH_CHI", _DOCS, _LAW, "đình chỉ", "suspends"),
    EdgeType("DINH_CHINH", _DOCS, _LAW, "đính chính", "corrects"),
    EdgeType("TRUC_THUOC", (("Agency", "Agency"),), _SHARED, "trực thuộc", "unit of"),
    EdgeType("THANH_VIEN", (("Agency", "Agency"),), {"from_date": D, "to_date": D},
             "thành viên", "member of"),
    EdgeType("KE_THUA", (("Agency", "Agency"),), {"effective": D, "share": S, "basis": S},
             "kế thừa", "succeeds"),
    EdgeType("DAT_CHI_TIEU", (("Plan", "Target"), ("Task", "Target")), {}, "đạt chỉ tiêu", "is to reach"),
    EdgeType("KET_QUA", (("IndexResult", "Index"), ("IndexResult", "Agency")), {}, "kết quả", "result of"),
    EdgeType("TIEU_CHI", (("IndexResult", "Criterion"),), {}, "tiêu chí", "criterion"),
)

NODE_TYPES: dict[str, NodeType] = {node.label: node for node in NODES}
EDGE_TYPES: dict[str, EdgeType] = {edge.type: edge for edge in EDGES}

# The words of relation of a record, and the edge each becomes (MODEL "Words of relation").
EDGE_OF_RELATION: dict[str, str] = {
    "sua_doi": "SUA_DOI", "thay_the": "THAY_THE", "bai_bo": "BAI_BO", "het_hieu_luc": "BAI_BO",
    "bai_bo_mot_phan": "BAI_BO_MOT_PHAN", "dinh_chi": "DINH_CHI", "dinh_chinh": "DINH_CHINH",
    "thuc_hien": "THUC_HIEN", "huong_dan": "HUONG_DAN", "quy_dinh_chi_tiet": "QUY_DINH_CHI_TIET",
    "ban_hanh_kem_theo": "BAN_HANH",
}


# Types whose edges several sources may state.
SHARED_EDGES: frozenset[str] = frozenset(edge.type for edge in EDGES if "claims" in edge.properties)


def edge_properties(type_: str) -> dict[str, Kind]:
    """All properties of an edge type: its own, then the evidence."""
    return EDGE_TYPES[type_].properties | EVIDENCE
