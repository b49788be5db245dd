"""A whole graph as plain Python, and small documents that cite each other."""

from typing import Any

from cancu.graph.model import EDGES, NODES
from cancu.graph.store import Store
from cancu.loaders.records import Agency, Record, Relation

from tests.factories import citation, header, record, task

Dump = dict[tuple[str, ...], dict[str, Any]]

DECREE, OTHER = "cp/nd/1999/91-1999", "cp/nd/1998/92-1998"  # not in the register
KNOWN = "cp/nd/2018/61-2018"  # in the register
SNV, GROUP = "Sở Nội vụ tỉnh Trà Vinh", "Các sở, ban, ngành tỉnh Trà Vinh"


def dump(store: Store) -> Dump:
    """Every node by label and id, every edge by type and ends, with all properties."""
    found: Dump = {}
    for node in NODES:
        for row in store.read(f"MATCH (n:`{node.label}`) RETURN n", {}, limit=1_000_000):
            found[node.label, row["n"]["id"]] = row["n"]
    for edge in EDGES:
        for row in store.read(f"MATCH (a)-[r:`{edge.type}`]->(b) RETURN a.id AS a, b.id AS b, r", {},
                              limit=1_000_000):
            found[edge.type, row["a"], row["b"]] = row["r"]
    return found


def plan(number: int = 10, *lines: str, year: int = 2022, **fields: Any) -> Record:
    """A plan of Trà Vinh that rests on three decrees, with one task for Sở Nội vụ and the departments."""
    key = f"ubnd-tra-vinh/kh/{year}/{number}"
    basis = f"Căn cứ Nghị định số 91/1999/NĐ-CP và Nghị định số 61/2018/NĐ-CP. Kế hoạch số {number}."
    work = f"Rà soát theo Nghị định số 92/1998/NĐ-CP trong đợt {number}"
    source = "\n".join([basis, work, "Sở Nội vụ, các sở", *lines])
    parts: dict[str, Any] = {
        "citations": (
            citation(source, "Nghị định số 91/1999/NĐ-CP", DECREE, so_ky_hieu="91/1999/NĐ-CP",
                     issuer="Chính phủ"),
            citation(source, "Nghị định số 61/2018/NĐ-CP", KNOWN, so_ky_hieu="61/2018/NĐ-CP"),
            citation(source, "Nghị định số 92/1998/NĐ-CP", OTHER, so_ky_hieu="92/1998/NĐ-CP",
                     role="dan_chieu", section="task:T1", how="theo"),
        ),
        "tasks": (task(source, work, 1, lead=(SNV,), coordinate=(GROUP,), cites=(OTHER,)),),
        "relations": (Relation(DECREE, "thay_the", OTHER, 0, len(basis)),),
        "agencies": (Agency("UBND tỉnh Trà Vinh", (), False, "tinh"),
                     Agency(SNV, ("Sở Nội vụ",), False, "tinh"), Agency(GROUP, ("các sở",), True, "tinh")),
    }
    return record(source, header(key, date=f"{year}-03-01", **fields), **parts)


def decree() -> Record:
    """The decree itself that the plans only cite; it cites another one and replaces it."""
    source = "CHÍNH PHỦ\nNghị định này thay thế Nghị định số 92/1998/NĐ-CP."
    text = "Nghị định số 92/1998/NĐ-CP"
    head = header(DECREE, doc_type="NĐ", symbol="NĐ-CP", so_ky_hieu="91/1999/NĐ-CP", issuer="Chính phủ",
                  province=None, date="1999-05-20", effective="1999-07-01", title="Tổ chức bộ máy")
    return record(
        source, head, plans=(), agencies=(Agency("Chính phủ", ("CHÍNH PHỦ",), False, "trung_uong"),),
        citations=(citation(source, text, OTHER, so_ky_hieu="92/1998/NĐ-CP", role="dan_chieu", how="neu",
                            section="other"),),
        relations=(Relation(DECREE, "thay_the", OTHER, 10, len(source)),),
    )
