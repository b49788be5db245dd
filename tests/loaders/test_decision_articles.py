"""Decisions and resolutions: which of their articles give somebody work."""

import pytest
from cancu.loaders.document.header import read_header
from cancu.loaders.document.plan import read_plans
from cancu.loaders.draft import Context
from cancu.loaders.records import DocumentHeader
from cancu.loaders.tasks.items import find_tasks

Task = tuple[str | None, str | None, str]


def tasks(text: str, doc_type: str = "QĐ") -> list[Task]:
    drafts = find_tasks(Context(text, (), DocumentHeader(key="-", doc_type=doc_type))).drafts
    return [(draft.section, draft.ordinal, text[draft.start:draft.end]) for draft in drafts]


ARTICLES: dict[str, tuple[str, list[Task]]] = {
    "orders in the article on effect": (
        "QUYẾT NGHỊ:\nĐiều 1. Mức thu phí chợ là 5.000 đồng.\nĐiều 2. Điều khoản thi hành\n"
        "1. Giao Ủy ban nhân dân tỉnh in biên lai.\n2. Đề nghị Hội Nông dân tỉnh tuyên truyền mức thu.\n"
        "3. Nghị quyết này có hiệu lực từ ngày ký.\n4. Cơ quan đang thu theo mức cũ được thu đến hết tháng.",
        [("Điều 2", "1", "Giao Ủy ban nhân dân tỉnh in biên lai."),
         ("Điều 2", "2", "Đề nghị Hội Nông dân tỉnh tuyên truyền mức thu.")],
    ),
    "items under the sentence on effect": (
        "QUYẾT ĐỊNH:\nĐiều 1. Công bố bảng giá nước.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n"
        "1. Sở Xây dựng có trách nhiệm niêm yết bảng giá.\n2. Bảng giá cũ hết hiệu lực.",
        [("Điều 2", "1", "Sở Xây dựng có trách nhiệm niêm yết bảng giá.")],
    ),
    "an article that is one order": (
        "QUYẾT ĐỊNH:\nĐiều 1. Giao chỉ tiêu trồng rừng cho các huyện.\n"
        "Điều 2. Sở Tài chính phối hợp với Kho bạc Nhà nước tỉnh đối chiếu số thu.\n"
        "Điều 3. Giám đốc Sở Tài chính chịu trách nhiệm thi hành Quyết định này.",
        [(None, "Điều 2", "Sở Tài chính phối hợp với Kho bạc Nhà nước tỉnh đối chiếu số thu.")],
    ),
    "recipients behind the enforcement on one line": (
        "QUYẾT ĐỊNH:\nĐiều 1. Sửa lịch trực.\n"
        "Điều 2. Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này./. "
        "Nơi nhận:\n- Bộ Y tế;\n- Lưu: VT.",
        [],
    ),
    "the heads of articles broken over two lines": (
        "Theo đề nghị của Sở Y tế. QUYẾT ĐỊNH: Điều\n1. Công bố lịch trực. (Có phụ lục đính kèm) Điều\n"
        "2. Sở Y tế chủ trì in lịch. Điều\n3. Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này./.",
        [(None, "Điều 2", "Sở Y tế chủ trì in lịch.")],
    ),
    "a reference that a line break parts is no head": (
        "II. NHIỆM VỤ\n1. Khám bệnh ở trạm theo Điều\n5. Sở Xây dựng sửa trạm.",
        [("II", "1", "Khám bệnh ở trạm theo Điều"), ("II", "5", "Sở Xây dựng sửa trạm.")],
    ),
    "an article that issues a list gives no task, a list behind the signature does": (
        "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Danh mục và phân công cơ quan chủ trì.\n"
        "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê An\n\nDANH MỤC VÀ PHÂN CÔNG CƠ QUAN CHỦ TRÌ SOẠN THẢO\n"
        "STT\tTên văn bản\tCơ quan chủ trì soạn thảo\tThời hạn trình\tThời điểm có hiệu lực\n"
        "1\tQuy chế giữ kho\tSở Y tế\tTháng 5/2025\tTháng 7/2025\n",
        [(None, "1", "Quy chế giữ kho")],
    ),
    "what an amending decision leaves as it is": (
        "QUYẾT ĐỊNH:\nĐiều 1. Sửa đổi Kế hoạch giữ kho.\nĐiều 2. Các nội dung khác của Kế hoạch giữ nguyên.",
        [],
    ),
    "a body without a verb is no task": (
        "QUYẾT ĐỊNH:\nĐiều 1. Tổ chức thực hiện\n1. Các cơ quan, tổ chức, cá nhân khác có liên quan.\n"
        "2. Giao Sở Y tế mua thuốc.",
        [("Điều 1", "2", "Giao Sở Y tế mua thuốc.")],
    ),
    "members of a board are no tasks, its duties are": (
        "QUYẾT ĐỊNH:\nĐiều 1. Thành lập Ban Chỉ đạo chống hạn gồm các ông (bà):\n"
        "1. Ông Lê Văn An, Giám đốc Sở Y tế.\nĐiều 2. Nhiệm vụ của Ban Chỉ đạo\n1. Họp hằng tuần.",
        [("Điều 2", "1", "Họp hằng tuần.")],
    ),
    "numbered parts of a resolution": (
        "NGHỊ QUYẾT\nQUYẾT NGHỊ:\n1. Về giá gạo: Chính phủ yêu cầu các bộ tập trung:\n"
        "a) Bộ Công Thương mở kho dự trữ.\n2. Về tình hình mùa vụ: Chính phủ thống nhất với báo cáo.\n"
        "3. Về thuế muối: Chính phủ giao Bộ Tài chính tính lại.",
        [("1", "a", "Bộ Công Thương mở kho dự trữ."),
         (None, "3", "Về thuế muối: Chính phủ giao Bộ Tài chính tính lại.")],
    ),
    "numbered parts of a resolution with the orders in paragraphs under their titles": (
        "NGHỊ QUYẾT\nQUYẾT NGHỊ:\n1. Về tình hình mùa muối\nChính phủ thống nhất: Muối được mùa.\n"
        "Chính phủ yêu cầu các bộ làm các việc sau:\na) Bộ Công Thương:\n- Mở kho dự trữ.\n"
        "2. Về dự án đường sắt\nChính phủ thống nhất trình Quốc hội.\n"
        "3. Về thuế muối\nGiao Bộ Tài chính tính lại.",
        [("1.a", "-", "Mở kho dự trữ."), (None, "3", "Về thuế muối\nGiao Bộ Tài chính tính lại.")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ARTICLES.values(), ids=ARTICLES)
def test_articles(text: str, expected: list[Task]) -> None:
    assert tasks(text) == expected


ATTACHED = (
    "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 15/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch trồng cây\n"
    "Căn cứ Luật Lâm nghiệp ngày 15/11/2017;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch trồng cây.\n"
    "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê An\n\n"
    "KẾ HOẠCH TRỒNG CÂY NĂM 2025 (Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05/7/2024)\n"
    "1. Mục đích\n- Giữ đất.\n2. Nội dung\na) Sở Y tế trồng cây ở trạm.\n"
)


def test_a_plan_with_its_title_on_one_line_behind_the_signature() -> None:
    assert tasks(ATTACHED) == [("2", "a", "Sở Y tế trồng cây ở trạm.")]


def test_the_title_of_an_attached_plan_ends_before_the_note_on_its_decision() -> None:
    (plan,) = read_plans(ATTACHED, read_header(ATTACHED))
    assert (plan.title, plan.start, plan.promulgated_by) == ("TRỒNG CÂY NĂM 2025", "2025-01-01", "15/QĐ-UBND")


def test_what_a_superior_tells_a_province() -> None:
    text = (
        "THÔNG BÁO\nThủ tướng Chính phủ kết luận như sau:\nII. MỘT SỐ KIẾN NGHỊ CỦA TỈNH\n"
        "1. Về mua xe cứu thương: Tỉnh căn cứ định mức để bố trí.\n"
        "2. Về cầu mới (bảo đảm 90% mặt bằng): Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính tính vốn.\n"
        "3. Về giá đất: Đồng ý về nguyên tắc."
    )
    assert [ordinal for _, ordinal, _ in tasks(text, "TB")] == ["1", "2"]
