"""Lines that name who acts, and lines whose first words only look like it."""

import pytest
from cancu.loaders.tasks.actors import addressee_at, begins_with_body, gives_order, is_body_title


@pytest.mark.parametrize(("line", "at"), [
    ("Để giữ nước mùa khô, các sở, huyện tập trung:", 21),
    ("Căn cứ Chỉ thị của Tỉnh ủy, UBND huyện xây dựng kế hoạch như sau:", None),
])
def test_who_is_addressed_behind_a_circumstance(line: str, at: int | None) -> None:
    assert addressee_at(line, 0, len(line)) == at


@pytest.mark.parametrize(("line", "begins"), [
    ("Sở Nội vụ", True),
    ("Trách nhiệm của các sở, ngành", True),
    ("Giao trách nhiệm cho Sở Nội vụ", True),
    ("Đối với các bệnh viện tuyến tỉnh", True),
    ("Các khoa, phòng", True),
    ("Ban nhân dân các ấp", True),
    ("Ban cán sự đảng UBND tỉnh, Đảng đoàn HĐND tỉnh", True),
    ("SỞ NỘI VỤ", True),
    ("TỔ CHỨC THỰC HIỆN", False),
    ("BÁO CÁO KẾT QUẢ", False),
    ("Tổ Công nghệ số cộng đồng", True),
    ("BHXH tỉnh", True),
    ("Các thôn, tổ dân phố", True),
    ("Trách nhiệm UBND cấp xã", True),
    ("Lực lượng tham gia", False),
    ("Công chức, viên chức", False),
    ("Các khối thi đua", True),
    ("Các Vụ, Cục thuộc Bộ", True),
    ("Bệnh viện Đa khoa tỉnh", True),
    ("Nhà trường", True),
    ("VNPT Nghệ An, Viettel Nghệ An", True),
    ("Các khoa học gia", False),
    ("Các đại học, học viện trong vùng", True),
    ("Các vụ việc tồn đọng", False),
    ("Các nhiệm vụ trọng tâm", False),
    ("Giao trách nhiệm rõ ràng", False),
    ("Ban hành kế hoạch", False),
    ("Nhà văn hóa thôn", False),
])
def test_a_line_that_begins_with_a_body(line: str, begins: bool) -> None:
    assert begins_with_body(line) == begins
    assert is_body_title(line) == begins


def test_a_sentence_is_no_title() -> None:
    assert not is_body_title("Bệnh viện Đa khoa tỉnh tổ chức khám lưu động.")


@pytest.mark.parametrize(("item", "order"), [
    ("Thủ tướng Chính phủ yêu cầu Bộ Y tế mua thuốc.", True),
    ("Chính phủ giao các bộ tính lại vốn.", True),
    ("UBND tỉnh phân công Sở Y tế trực.", True),
    ("Chính phủ yêu cầu tính lại vốn.", False),
    ("Theo yêu cầu của Bộ Y tế, thuốc đã mua.", False),
])
def test_an_item_that_gives_an_order(item: str, order: bool) -> None:
    assert gives_order(item) == order
