"""Which headings of a proposal assign work: what it asks the council to decide does not."""

import pytest
from cancu.loaders.draft import Context
from cancu.loaders.records import DocumentHeader
from cancu.loaders.tasks.items import find_tasks


@pytest.mark.parametrize(("title", "tasks"), [
    ("Chỉ tiêu, giải pháp", 2), ("Chỉ tiêu", 0), ("Tiêu chí số 6 về nhà văn hóa", 2), ("Tiêu chí chọn xã", 0),
    ("Tiêu chí lưu sổ gạo:", 2), ("Tiêu chí", 0),
])
def test_a_mixed_title_stays_in_the_part_that_assigns_work(title: str, tasks: int) -> None:
    text = f"II. NỘI DUNG THỰC HIỆN\n1. {title}\n- Dời các lò gạch ra xa nhà.\n- Trồng tre giữ bờ.\n"
    found = find_tasks(Context(text, (), DocumentHeader(key="-", doc_type="KH")))
    assert len(found.drafts) == tasks


@pytest.mark.parametrize("heading", [
    "NHẬN ĐỊNH TÌNH HÌNH", "Tính cấp thiết", "ĐIỂM LẠI KẾT QUẢ", "Các khái niệm",
])
def test_headings_of_a_plan_over_what_is_no_work(heading: str) -> None:
    text = f"I. {heading}\n1. Sông cạn nước.\n2. Bến đò vắng khách.\n"
    assert find_tasks(Context(text, (), DocumentHeader(key="-", doc_type="KH"))).drafts == []


def test_ways_of_doing_are_work_also_beside_the_time() -> None:
    text = "III. PHƯƠNG THỨC, THỜI GIAN GIÁM SÁT\n1. Đi thuyền đến từng bến.\n2. Đọc sổ của các bến.\n"
    assert len(find_tasks(Context(text, (), DocumentHeader(key="-", doc_type="KH"))).drafts) == 2


@pytest.mark.parametrize(("heading", "tasks"), [
    ("NỘI DUNG CHỦ YẾU CỦA NGHỊ QUYẾT", 0),
    ("NỘI DUNG ĐỀ XUẤT", 0),
    ("NHIỆM VỤ TRỌNG TÂM", 2),
])
def test_headings_of_a_proposal(heading: str, tasks: int) -> None:
    text = f"TỜ TRÌNH\nI. {heading}\n1. Trả 5 triệu đồng một ha.\n2. Lập sổ theo dõi.\n"
    found = find_tasks(Context(text, (), DocumentHeader(key="-", doc_type="TTr")))
    assert len(found.drafts) == tasks
