"""A small graph, written by hand, whose answers were worked out by hand.

Trà Vinh has a plan of 2022 (2021-2025), one of 2019, one of 2025 that carries out a repeal, and one of 2023
that rests on a decision which rests on 9/2015; An Giang has one plan. Law: 9/2015 -> 61/2018 -> 118/2025,
35/2005 repealed on an unknown day, 30c with a term of its own, two resolutions with the number 76.
"""

from typing import Any

from cancu.graph.rows import EdgeRow, NodeRow, Value

from tests.factories import document, edge, node

ND61, ND118, ND107 = "cp/nd/2018/61-2018", "cp/nd/2025/118-2025", "cp/nd/2021/107-2021"
QD9, ND30 = "ttg/qd/2015/9-2015", "cp/nd/2020/30-2020"
ND35, ND285 = "cp/nd/2005/35-2005", "cp/nd/2025/285-2025"
NQ30C, NQ76_2013, NQ76_2021 = "cp/nq/2011/30c", "cp/nq/2013/76", "cp/nq/2021/76"
LAW_OLD, LAW_NEW, DETAIL = "qh/luat/2013/40-2013", "qh/luat/2020/50-2020", "cp/nd/2014/14-2014"
NO_YEAR, UNKNOWN = "ubnd-tra-vinh/qd/-/99", "ubnd-tra-vinh/kh/2020/7"

PLAN22, PLAN19 = "ubnd-tra-vinh/kh/2022/10", "ubnd-tra-vinh/kh/2019/5"
REPEALING, REPEALED = "ubnd-tra-vinh/kh/2025/77", "ubnd-tra-vinh/qd/2017/12"
RULES = "ubnd-tra-vinh/qd/2017/50"
PLAN23, PLAN_AG, PROPOSAL = "ubnd-tra-vinh/kh/2023/3", "ubnd-an-giang/kh/2022/10", "snv-tra-vinh/ttr/2022/39"

SNV, SYT, STP = "so-noi-vu/tra-vinh", "so-y-te/tra-vinh", "so-tu-phap/tra-vinh"
SNNMT = "so-nong-nghiep-va-moi-truong/tra-vinh"
UNIT = "phong-luu-tru-so-noi-vu/tra-vinh"
SNN, STNMT = "so-nong-nghiep/tra-vinh", "so-tai-nguyen/tra-vinh"
ALL, OPEN, SNV_AG = "cac-so-ban-nganh/tra-vinh", "cac-co-quan-lien-quan/tra-vinh", "so-noi-vu/an-giang"


def law() -> tuple[list[NodeRow], list[EdgeRow]]:
    """Documents of the register and what they do to each other."""
    nodes = [
        registered(ND61, "61/2018/NĐ-CP", "2018-04-23", "2018-06-21"),
        registered(ND118, "118/2025/NĐ-CP", "2025-06-09", "2025-07-01"),
        registered(ND107, "107/2021/NĐ-CP", "2021-12-06", "2021-12-06"),
        registered(QD9, "09/2015/QĐ-TTg", "2015-03-25", "2015-05-15"),
        registered(ND30, "30/2020/NĐ-CP", "2020-03-05", "2020-03-05"),
        registered(ND35, "35/2005/NĐ-CP", "2005-03-17", None),
        registered(ND285, "285/2025/NĐ-CP", "2025-11-03", None),
        registered(NQ30C, "30c/NQ-CP", "2011-11-08", "2011-11-08", term_end="2020-12-31"),
        registered(NQ76_2013, "76/NQ-CP", "2013-06-13", "2013-06-13"),
        registered(NQ76_2021, "76/NQ-CP", "2021-07-15", "2021-07-15"),
        registered(LAW_OLD, "40/2013/QH13", "2013-11-20", "2014-07-01", title="Luật Thư viện số"),
        registered(LAW_NEW, "50/2020/QH14", "2020-06-17", "2021-01-01", title="Luật Thư viện số (2020)"),
        registered(DETAIL, "14/2014/NĐ-CP", "2014-05-01", "2014-07-01"),
    ]
    edges = [
        act("THAY_THE", ND61, QD9, "2018-06-21"),
        act("THAY_THE", ND118, ND61, "2025-07-01", article="Điều 40"),
        act("SUA_DOI", ND107, ND61, "2021-12-06"),
        act("BAI_BO", ND285, ND35, None),
        act("BAI_BO_MOT_PHAN", ND118, ND30, "2025-07-01"),
        act("SUA_DOI", NQ76_2013, NQ30C, "2013-06-13"),
        act("THAY_THE", LAW_NEW, LAW_OLD, None),  # the day is that of the newer one
        edge("QUY_DINH_CHI_TIET", DETAIL, LAW_OLD),
    ]
    return nodes, edges


def registered(id_: str, so_ky_hieu: str, issued: str, effective: str | None, **more: Any) -> NodeRow:
    fields: dict[str, Value] = {"so_ky_hieu": so_ky_hieu, "issued": issued, "effective": effective,
                                "title": so_ky_hieu}
    return document(id_, loaded=False, registered=True, **(fields | more))


def act(type_: str, newer: str, older: str, effective: str | None, **more: Any) -> EdgeRow:
    return edge(type_, newer, older, effective=effective, certainty="register", confidence="verified", **more)


def documents() -> tuple[list[NodeRow], list[EdgeRow]]:
    """What was read, and what it rests on."""
    def read(id_: str, so_ky_hieu: str, issued: str, **more: Value) -> NodeRow:
        province = "An Giang" if "an-giang" in id_ else "Trà Vinh"
        return document(id_, so_ky_hieu=so_ky_hieu, issued=issued, province=province, **more)

    nodes = [
        read(PLAN22, "10/KH-UBND", "2022-02-16", title="Kế hoạch cải cách hành chính 2021-2025"),
        read(PLAN19, "05/KH-UBND", "2019-01-15", title="Kế hoạch cải cách hành chính 2019"),
        read(REPEALING, "77/KH-UBND", "2025-08-01", title="Kế hoạch rà soát văn bản"),
        read(PLAN23, "03/KH-UBND", "2023-01-10", title="Kế hoạch tuyên truyền 2023",
             later_changes_apply=True),
        read(PLAN_AG, "10/KH-UBND", "2022-03-01", title="Kế hoạch cải cách hành chính An Giang"),
        document(REPEALED, loaded=False, so_ky_hieu="12/QĐ-UBND", issued="2017-02-01", province="Trà Vinh"),
        document(RULES, loaded=False, so_ky_hieu="50/QĐ-UBND", issued="2017-05-05", province="Trà Vinh"),
        document(PROPOSAL, loaded=False, so_ky_hieu="39/TTr-SNV", issued="2022-02-01", province="Trà Vinh"),
        document(UNKNOWN, loaded=False, so_ky_hieu="07/KH-UBND", province="Trà Vinh"),
        document(NO_YEAR, loaded=False, so_ky_hieu="99/QĐ-UBND", year=None, province="Trà Vinh"),
    ]
    edges = [
        edge("CAN_CU", PLAN22, QD9, how="can_cu", quote="Căn cứ Quyết định số 09/2015/QĐ-TTg", mentions=2),
        edge("CAN_CU", PLAN22, NQ76_2021, how="thuc_hien"),
        edge("CAN_CU", PLAN22, PROPOSAL, how="de_nghi"),
        edge("DAN_CHIEU", PLAN22, ND61, mentions=3),
        edge("CAN_CU", PLAN19, NQ30C, how="can_cu"),
        edge("CAN_CU", PLAN19, NQ76_2013, how="can_cu"),
        edge("CAN_CU", REPEALING, ND118, how="thuc_hien"),
        edge("BAI_BO", REPEALING, REPEALED, effective="2025-08-01"),
        edge("BAI_BO", REPEALING, PROPOSAL, effective="2025-08-01"),
        edge("CAN_CU", PLAN23, RULES, how="can_cu"),
        edge("CAN_CU", PLAN23, NO_YEAR, how="can_cu", mentions=2),
        edge("CAN_CU", PLAN23, UNKNOWN, how="can_cu"),
        edge("CAN_CU", RULES, QD9, how="can_cu"),
        edge("CAN_CU", NO_YEAR, ND61, how="can_cu"),  # a question mark between: nothing runs through it
        edge("CAN_CU", PLAN_AG, ND118, how="can_cu", conflict=True, cited_date="2022-01-01",
             cited_number="118/2025/NĐ-CP"),
        edge("CAN_CU", PLAN_AG, DETAIL, how="can_cu"),
    ]
    return nodes, edges


class _Work:
    """Plans with their tasks, owners and what the tasks rest on, as rows."""

    def __init__(self) -> None:
        self.nodes: list[NodeRow] = []
        self.edges: list[EdgeRow] = []

    def plan(self, carrier: str, start: str, end: str) -> None:
        self.nodes.append(node("Plan", f"{carrier}#P1", period_start=start, period_end=end,
                               province="Trà Vinh"))
        self.edges.append(edge("BAN_HANH", carrier, f"{carrier}#P1"))

    def task(self, carrier: str, number: int, content: str, lead: tuple[str, ...] = (),
             coordinate: tuple[str, ...] = (), **fields: Value) -> str:
        id_ = f"{carrier}#T{number}"
        usual: dict[str, Value] = {"content": content, "title": content, "position": number,
                                   "deadline_kind": "none"}
        self.nodes.append(node("Task", id_, **(usual | fields)))
        self.edges.append(edge("THUOC", id_, f"{carrier}#P1"))
        self.edges.extend(edge("CHU_TRI", each, id_, mention=content, quote=content) for each in lead)
        self.edges.extend(edge("PHOI_HOP", each, id_, mention=content, quote=content) for each in coordinate)
        return id_

    def rests(self, task_id: str, basis: str, how: str, quote: str, **more: Any) -> None:
        self.edges.append(edge("CAN_CU", task_id, basis, how=how, quote=quote, **more))


def tasks() -> tuple[list[NodeRow], list[EdgeRow]]:
    """Five plans with their tasks, owners and what the tasks rest on."""
    work = _Work()
    _of_2022(work)
    _of_other_plans(work)
    return work.nodes, work.edges


def _of_2022(work: _Work) -> None:
    work.plan(PLAN22, "2021-01-01", "2025-12-31")
    one = work.task(PLAN22, 1, "Vận hành bộ phận một cửa", (SNV,), (SYT,))
    work.rests(one, ND61, "theo", "theo Nghị định số 61/2018/NĐ-CP")
    work.task(PLAN22, 2, "Báo cáo kết quả (trừ Sở Y tế)", (ALL,), deadline_kind="recurring", every="quarter")
    three = work.task(PLAN22, 3, "Phổ biến nghị định mới", (STP,), deadline_kind="by", due_end="2022-12-15")
    work.rests(three, ND61, "neu", "Phổ biến Nghị định số 118/2025/NĐ-CP thay thế Nghị định số 61/2018/NĐ-CP")
    four = work.task(PLAN22, 4, "Tập huấn công tác văn thư", (SNV,), (STP,), deadline_kind="within",
                     due_start="2022-04-01", due_end="2022-06-30")
    work.rests(four, ND30, "thuc_hien", "thực hiện Nghị định số 30/2020/NĐ-CP")
    work.task(PLAN22, 5, "Sắp xếp hồ sơ lưu", (), (UNIT,))
    work.task(PLAN22, 6, "Kiểm tra công vụ", (SNV, STP), deadline_kind="within", due_start="2022-03-01",
              due_end="2022-03-31")
    seven = work.task(PLAN22, 7, "Xử lý kỷ luật theo quy định cũ", (OPEN,), deadline_kind="ongoing")
    work.rests(seven, ND35, "theo", "theo Nghị định số 35/2005/NĐ-CP")


def _of_other_plans(work: _Work) -> None:
    work.plan(PLAN19, "2019-01-01", "2019-12-31")
    one = work.task(PLAN19, 1, "Niêm yết thủ tục", (SNV,), deadline_kind="by", due_end="2018-12-31")
    work.rests(one, ND61, "theo", "theo Nghị định số 61/2018/NĐ-CP")
    work.task(PLAN19, 2, "Kiểm tra công vụ", (SNV,), deadline_kind="within", due_start="2019-10-01",
              due_end="2019-12-31")
    work.task(PLAN19, 3, "Cấp nước sạch nông thôn", (SNN,), (STNMT,), deadline_kind="by",
              due_end="2019-11-30")

    work.plan(REPEALING, "2025-08-01", "2025-12-31")
    work.rests(work.task(REPEALING, 1, "Rà soát quyết định cũ", (STP,)), REPEALED, "neu",
               "Rà soát Quyết định số 12/QĐ-UBND")
    work.rests(work.task(REPEALING, 2, "Tổng kết cơ chế một cửa", (STP,)), ND61, "neu",
               "Tổng kết Nghị định số 61/2018/NĐ-CP")

    work.plan(PLAN23, "2023-01-01", "2023-12-31")
    work.task(PLAN23, 1, "Tuyên truyền trên báo", (SYT,), deadline_kind="by", due_end="2024-02-29")

    work.plan(PLAN_AG, "2022-01-01", "2025-12-31")
    work.rests(work.task(PLAN_AG, 1, "Vận hành bộ phận một cửa tỉnh An Giang", (SNV_AG,)), ND61, "theo",
               "theo Nghị định số 61/2018/NĐ-CP")
    work.task(PLAN_AG, 2, "Công khai danh mục", (SNV_AG,), deadline_kind="within", due_start="2022-03-01",
              due_end="2022-03-31")  # the month of issue


def agencies() -> tuple[list[NodeRow], list[EdgeRow]]:
    """Departments, a unit of one, a collective, an open set, and a merger of 2025."""
    def body(id_: str, name: str, **more: Value) -> NodeRow:
        province = "An Giang" if id_.endswith("an-giang") else "Trà Vinh"
        return node("Agency", id_, title=f"{name} tỉnh {province}", province=province, **more)

    nodes = [
        body(SNV, "Sở Nội vụ", short_name="SNV"), body(SNV_AG, "Sở Nội vụ", short_name="SNV"),
        body(UNIT, "Phòng Lưu trữ Sở Nội vụ"), body(SYT, "Sở Y tế"), body(STP, "Sở Tư pháp"),
        body(SNNMT, "Sở Nông nghiệp và Môi trường", valid_from="2025-03-01"),
        body(SNN, "Sở Nông nghiệp", valid_to="2025-02-28"), body(STNMT, "Sở Tài nguyên",
                                                                 valid_to="2025-02-28"),
        body(ALL, "Các sở, ban, ngành", collective=True, open_set=False),
        body(OPEN, "Các cơ quan liên quan", collective=True, open_set=True),
    ]
    edges = [edge("THANH_VIEN", each, ALL, certainty="register") for each in (SNV, SYT, STP)]
    edges += [
        edge("TRUC_THUOC", UNIT, SNV, certainty="inferred"),
        edge("THANH_VIEN", SNNMT, ALL, certainty="register", from_date="2025-03-01"),
        edge("THANH_VIEN", SNN, ALL, certainty="register", to_date="2025-02-28"),
        edge("THANH_VIEN", SNV, OPEN),  # an open set is not expanded, whoever is listed
        edge("KE_THUA", SNNMT, SNN, effective="2025-03-01", share="whole", basis="cp/nd/2025/45-2025"),
        edge("KE_THUA", SNNMT, STNMT, effective="2025-03-01", share="part"),
    ]
    return nodes, edges


def world() -> tuple[list[NodeRow], list[EdgeRow]]:
    """All of it."""
    parts = [law(), documents(), tasks(), agencies()]
    return [row for nodes, _ in parts for row in nodes], [row for _, edges in parts for row in edges]
