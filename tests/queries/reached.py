"""A small graph of targets, indices and a reported result, written by hand."""

from cancu.graph.rows import EdgeRow, NodeRow

from tests.factories import document, edge, node

PLAN, OTHER = "snv-ha-nam/kh/2025/4", "ubnd-ha-nam/kh/2025/9"
REPORT = "ubnd-ha-nam/bc/2025/11"
OWN, PAR, SNV = "cchc-cap-so/ha-nam", "par-index", "so-noi-vu/ha-nam"
LINE = "Chỉ số PAR INDEX của tỉnh tăng 3 bậc; 90% hồ sơ được trả đúng hẹn."


def target(id_: str, text: str, value: str, comparator: str, by_year: str | None = None) -> NodeRow:
    return node("Target", id_, title=text, text=text, value=value, unit="%", comparator=comparator,
                by_year=by_year)


def reached() -> tuple[list[NodeRow], list[EdgeRow]]:
    """A department's plan that reports a rank, with targets of its own and one of a task; another plan; a
    report without a plan."""
    nodes = [
        document(PLAN), node("Plan", f"{PLAN}#P1", title="Nâng cao chỉ số"),
        document(OTHER), node("Plan", f"{OTHER}#P1", title="Cải cách năm 2025"),
        node("Task", f"{PLAN}#T1", content="Tập huấn", position=1),
        node("Task", f"{OTHER}#T1", content="Công bố chỉ số", position=1),
        node("Agency", SNV, title="Sở Nội vụ tỉnh Hà Nam"),
        node("Index", PAR, title="Chỉ số cải cách hành chính", name_en="PAR Index", owner="Bộ Nội vụ"),
        node("Index", OWN, title="Chỉ số CCHC cấp sở"),
        node("IndexResult", f"{PLAN}#R1", year=2024, rank=6, of=14, score=88.4, max=100.0),
        document(REPORT), node("IndexResult", f"{REPORT}#R1", year=2024, score=91.5),
        target(f"{PLAN}#C1", "Chỉ số PAR INDEX của tỉnh tăng 3 bậc", "3", "increase"),
        target(f"{PLAN}#C2", "90% hồ sơ được trả đúng hẹn", "90", "=", "2025"),
        target(f"{PLAN}#C10", "80% công chức được tập huấn", "80", ">="),
        target(f"{OTHER}#C1", "100% văn bản được ký số", "100", "="),
        *(node("Criterion", f"{PLAN}#R1.{number}", title=number, number=number, score=0.5, max=1.0, met=met)
          for number, met in (("2", True), ("10", False), ("10.1", False), ("9", None))),
    ]
    edges = [
        edge("BAN_HANH", PLAN, f"{PLAN}#P1"), edge("THUOC", f"{PLAN}#T1", f"{PLAN}#P1"),
        edge("BAN_HANH", OTHER, f"{OTHER}#P1"), edge("THUOC", f"{OTHER}#T1", f"{OTHER}#P1"),
        edge("DAT_CHI_TIEU", f"{PLAN}#P1", f"{PLAN}#C1", quote=LINE),
        edge("DAT_CHI_TIEU", f"{PLAN}#P1", f"{PLAN}#C2", quote=LINE),
        edge("DAT_CHI_TIEU", f"{PLAN}#T1", f"{PLAN}#C10"),
        edge("DAT_CHI_TIEU", f"{OTHER}#P1", f"{OTHER}#C1"),
        edge("IMPROVES", f"{PLAN}#P1", PAR, quote=LINE),
        edge("IMPROVES", f"{OTHER}#T1", OWN, to_label="Index"),
        edge("KET_QUA", f"{PLAN}#R1", OWN, to_label="Index", quote="xếp thứ 6/14"),
        edge("KET_QUA", f"{PLAN}#R1", SNV), edge("KET_QUA", f"{REPORT}#R1", PAR),
        *(edge("TIEU_CHI", f"{PLAN}#R1", f"{PLAN}#R1.{number}") for number in ("2", "10", "10.1", "9")),
    ]
    return nodes, edges
