"""Sentences of a part that assigns work which assign none: closing formulas, mere pointers to an annex."""

import pytest
from cancu.loaders.tasks.closings import (
    cut_closing,
    is_appeal,
    is_closing,
    is_pointer,
    points_elsewhere,
    without_effect,
)


@pytest.mark.parametrize(("sentence", "closing"), [
    ("Giám đốc các sở và Chủ tịch UBND các xã chịu trách nhiệm thực hiện Kế hoạch này./.", True),
    ("Thủ trưởng các sở có trách nhiệm triển khai thực hiện và tăng cường phối hợp "
     "bảo đảm kịp thời, hiệu quả;", True),
    ("Các đơn vị căn cứ nội dung Chỉ thị để triển khai thực hiện đầy đủ, bảo đảm quyền lợi của dân.", True),
    ("Các sở căn cứ nhiệm vụ được phân công chủ động triển khai thực hiện Kế hoạch này.", True),
    ("Căn cứ Kế hoạch này, các phòng, ban và các xã triển khai thực hiện.", True),
    ("Căn cứ nội dung Kế hoạch này, các xã lập sổ cấp phát, tổ chức thực hiện.", False),
    ("Trưởng các phòng căn cứ Kế hoạch tổ chức thực hiện.", True),
    ("Các sở theo chức năng, nhiệm vụ chủ động phối hợp triển khai.", True),
    ("Sắp xếp nhân lực để triển khai thực hiện Kế hoạch này.", False),
    ("Phòng Tài chính cấp đủ kinh phí thực hiện Kế hoạch này.", False),
    ("Thực hiện các nhiệm vụ khác do Chủ tịch UBND tỉnh giao.", True),
    ("Giao Văn phòng Sở làm đầu mối triển khai Chương trình.", False),
    ("Nghị quyết này được HĐND tỉnh thông qua ngày 08 tháng 12 năm 2020.", True),
    ("Kế hoạch này phổ biến đến chi bộ.", True),
    ("Thống nhất với báo cáo của Sở Y tế.", True),
    ("Cơ bản thống nhất về chủ trương xây kho.", True),
    ("Thống nhất với báo cáo của Sở Y tế, giao Sở Nội vụ mua ghế.", False),
    ("Đồng ý với Sở Y tế. Sở Nội vụ mua ghế.", False),
    ("Trân trọng./.", True),
    ("Trân trọng giữ gìn kho cũ.", False),
    ("Chương trình hành động này được phổ biến đến chi bộ.", True),
    ("Năm 2027 sơ kết, năm 2030 tổng kết việc thực hiện Kế hoạch này.", False),
    ("Sở Y tế tổ chức tốt các lớp học nghề.", False),
    ("Các sở căn cứ Kế hoạch xây dựng lịch trực, tổ chức thực hiện.", False),
    ("Sở Y tế triển khai thực hiện đầy đủ, bảo đảm hướng dẫn từng trạm.", False),
])
def test_closing_formulas(sentence: str, closing: bool) -> None:
    assert is_closing(sentence) is closing


@pytest.mark.parametrize(("paragraph", "appeal"), [
    ("Trân trọng cảm ơn./.", True),
    ("Các cơ quan, đơn vị căn cứ nhiệm vụ, khẩn trương cùng nhau thực hiện Kế hoạch này; "
     "có gì mới thì báo cáo UBND tỉnh.", True),
    ("Văn phòng UBND tỉnh thông báo để các sở biết và tổ chức thực hiện.", True),
    ("Sở Nội vụ kính đề nghị quý cơ quan quan tâm phối hợp./.", True),
    ("Văn phòng UBND tỉnh thông báo lịch trực để dân biết.", False),
])
def test_appeals_behind_the_last_item(paragraph: str, appeal: bool) -> None:
    assert is_appeal(paragraph) is appeal


@pytest.mark.parametrize(("item", "rest"), [
    ("Sở Y tế trực kho; trong quá trình thực hiện, nếu có khó khăn thì báo cáo.", "Sở Y tế trực kho;"),
    ("Ghi sổ gạo, muối,... trong quá trình giao kho, không để phát sinh thiếu hụt.", None),
])
def test_a_closing_formula_inside_an_item_ends_it(item: str, rest: str | None) -> None:
    assert item[:cut_closing(item, 0, len(item))] == (rest or item)


@pytest.mark.parametrize(("item", "pointer"), [
    ("Phân công cụ thể tại Phụ lục kèm theo.", True),
    ("Nội dung, tiến độ chi tiết theo Phụ lục II ban hành kèm theo Kế hoạch này.", True),
    ("Có Phụ lục chi tiết kèm theo.", True),
    ("Công việc của từng tháng: chi tiết tại Phụ lục kèm theo.", True),
    ("Công an xã: theo dõi số người nêu tại Phụ lục kèm theo.", False),
    ("Các nhiệm vụ được nêu trong bảng kèm theo", True),
    ("Theo biểu đính kèm.", True),
    ("Theo dõi bảng giá ở chợ.", False),
    ("Có biểu dương kịp thời.", False),
    ("Diễn tập chữa cháy theo danh mục kèm theo.", False),
    ("Công việc số hóa sổ kho theo danh mục của Sở.", False),
])
def test_items_that_only_point_to_an_annex(item: str, pointer: bool) -> None:
    assert points_elsewhere(item) is pointer


def test_an_order_behind_a_sentence_on_effect() -> None:
    text = "Quyết định này thay thế bản cũ. Giao Sở Y tế in sổ."
    assert text[without_effect(text, 0, len(text)):] == "Giao Sở Y tế in sổ."
    assert without_effect("Quyết định này có hiệu lực từ ngày ký.", 0, 38) == 0


@pytest.mark.parametrize(("paragraph", "pointer"), [
    ("Nhiệm vụ của từng kho theo phụ lục đính kèm.", True),
    ("Lịch trực của các trạm theo biểu kèm theo.", True),
    ("(Kèm theo Phụ lục sổ kho)", False),  # brackets stay with the item they follow
    ("Lập lịch trực theo biểu kèm theo.", False),
])
def test_paragraphs_that_only_point_to_an_annex(paragraph: str, pointer: bool) -> None:
    assert is_pointer(paragraph) is pointer
