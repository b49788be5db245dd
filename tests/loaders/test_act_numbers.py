"""Numbers of decisions and resolutions: what is issued or paid, and numbers in brackets."""

import pytest
from cancu.loaders.draft import Context
from cancu.loaders.figures.targets import find_targets
from cancu.loaders.records import DocumentHeader


def targets(text: str) -> list[tuple[str, str, str, str | None, str]]:
    found = find_targets(Context(text, (), DocumentHeader("k"), None, 2026))
    return [(target.value, target.unit, target.comparator, target.by, target.text) for target in found]


@pytest.mark.parametrize("text", [
    "Điều 1. Công bố kèm theo Quyết định này 18 thủ tục về chợ (cấp tỉnh: 12 thủ tục, cấp xã: 06 thủ tục).",
    "Mức hỗ trợ mua lưới bằng 40% giá một bộ.",
    "2. Tổng mức kinh phí sửa kho tối đa bằng 50% dự toán.",
    "Văn phòng phẩm tối đa 500.000 đông/người.",
    "Biểu dương đội xe đã giải ngân đạt 35% kế hoạch.",
])
def test_what_is_issued_paid_or_done_is_none(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(("text", "value", "clause"), [
    ("Về cầu mới (bảo đảm 90% mặt bằng sạch): giao Sở Xây dựng.", "90", "90% mặt bằng sạch"),
    ("Xây kè (bảo đảm 85% hộ ven sông an toàn) và trồng tre.", "85", "85% hộ ven sông an toàn"),
])
def test_the_span_of_a_number_in_brackets(text: str, value: str, clause: str) -> None:
    assert targets(text) == [(value, "%", "=", None, clause)]
