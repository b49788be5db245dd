"""Letters, notices and telegrams: whose words introduce orders, with and without marks; what only closes."""

import pytest
from cancu.loaders.draft import Context
from cancu.loaders.records import DocumentHeader
from cancu.loaders.tasks.closings import cut_closing, is_closing
from cancu.loaders.tasks.items import find_tasks

BODY = "Qua theo dõi, việc giữ kho ở một số nơi còn lỏng lẻo, sổ sách ghi chép chưa đều. "


def tasks(text: str, doc_type: str = "CV") -> list[tuple[str | None, str]]:
    drafts = find_tasks(Context(text, (), DocumentHeader(key="-", doc_type=doc_type))).drafts
    return [(draft.ordinal, text[draft.start:draft.end]) for draft in drafts]


LETTERS = {
    "the head of a government has an opinion": (
        "Kính gửi: Sở Y tế.\n\nXét báo cáo của Sở Y tế, Chủ tịch UBND tỉnh có ý kiến như sau:\n"
        "1. Sở Y tế mua thuốc.",
        [("1", "Sở Y tế mua thuốc.")],
    ),
    "a body that has one answers": (
        "Kính gửi: Công ty A.\n\nVề việc này, Cục Thuế có ý kiến như sau:\n1. Sở Y tế mua thuốc.", [],
    ),
    "a body that has one and gives orders": (
        "Kính gửi: Các sở.\n\nVề việc này, UBND tỉnh có ý kiến như sau:\n1. Giao Sở Y tế mua thuốc.\n"
        "2. Sở Nội vụ trực.",
        [("1", "Giao Sở Y tế mua thuốc."), ("2", "Sở Nội vụ trực.")],
    ),
    "what a body was told is no order of its own": (
        "Kính gửi: Văn phòng Chính phủ.\n\nThực hiện chỉ đạo của Thủ tướng, Bộ Y tế báo cáo như sau:\n"
        "1. Bộ Y tế đã kiểm tra 30 trạm.", [],
    ),
    "paragraphs without marks, each with its body": (
        "Kính gửi: Các sở.\n\nChủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:\n"
        "Giao Sở Y tế mua thuốc cho các trạm.\nSở Nội vụ cử thêm người trực đêm.\n"
        "Văn phòng UBND tỉnh thông báo để các sở biết, thực hiện./.",
        [(None, "Giao Sở Y tế mua thuốc cho các trạm."), (None, "Sở Nội vụ cử thêm người trực đêm.")],
    ),
    "paragraphs without marks under those who are to act": (
        "Kính gửi: Các sở.\n\nSở Nội vụ đề nghị các cơ quan, đơn vị:\nLập danh sách người trực đêm ở kho.\n"
        "Sở Nội vụ trân trọng đề nghị các cơ quan quan tâm phối hợp./.",
        [(None, "Lập danh sách người trực đêm ở kho.")],
    ),
    "paragraphs without marks that answer": (
        "Kính gửi: Bộ Tài chính.\n\nSở Nội vụ có ý kiến như sau:\nSở Nội vụ thống nhất với dự thảo của Bộ.",
        [],
    ),
    "the whole letter in one row": (
        f"Kính gửi:\t- Sở Y tế; / - Sở Nội vụ.\t{BODY}Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau: Giao Sở "
        "Y tế soát lại kho thuốc; ghi sổ. Sở Nội vụ cử thêm người trực đêm. UBND tỉnh thông báo để các sở "
        "biết, thực hiện./.\tNơi nhận: / - Như trên.\tCHỦ TỊCH Lê An",
        [(None, "Giao Sở Y tế soát lại kho thuốc; ghi sổ."), (None, "Sở Nội vụ cử thêm người trực đêm.")],
    ),
    "the letter goes on behind the only addressee": (
        f"Kính gửi: Các sở. {BODY}Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế mua thuốc.\n2. Sở Nội vụ trực.",
        [("1", "Sở Y tế mua thuốc."), ("2", "Sở Nội vụ trực.")],
    ),
    "the letter goes on behind the last addressee": (
        f"Kính gửi:\n- Các sở;\n- UBND các huyện. {BODY}Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế mua thuốc.",
        [("1", "Sở Y tế mua thuốc.")],
    ),
    "long addressees are no letter": (
        "Kính gửi:\n- Bộ Y tế;\n- Sở Y tế, Sở Nội vụ.\nChủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế mua thuốc.",
        [("1", "Sở Y tế mua thuốc.")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_orders_of_letters(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(("item", "rest"), [
    ("Sở Y tế trực kho. Văn phòng Chính phủ thông báo để các bộ biết, thực hiện./.", "Sở Y tế trực kho."),
    ("Sở Y tế trực kho. UBND tỉnh thông báo đến các sở biết, triển khai thực hiện./.", "Sở Y tế trực kho."),
    ("Sở Y tế trực kho. Yêu cầu các địa phương, đơn vị nghiêm túc thực hiện./.", "Sở Y tế trực kho."),
    ("Sở Y tế trực kho. UBND tỉnh yêu cầu các đơn vị khẩn trương thực hiện./.", "Sở Y tế trực kho."),
    ("Sở Y tế trực kho. Công an xã thông báo lịch trực để dân biết.", None),
    ("Sở Y tế trực kho. Yêu cầu các trạm thực hiện lịch trực./.", None),
])
def test_the_last_sentence_of_a_letter_ends_its_last_item(item: str, rest: str | None) -> None:
    assert item[:cut_closing(item, 0, len(item))] == (rest or item)


@pytest.mark.parametrize(("sentence", "closing"), [
    ("Biểu dương Công an tỉnh đã trực đủ ca.", True),
    ("Ghi nhận, đánh giá cao sự nỗ lực của các sở.", True),
    ("Biểu dương kịp thời các kho giữ tốt.", False),
])
def test_praise_for_what_was_done_is_no_task(sentence: str, closing: bool) -> None:
    assert is_closing(sentence) is closing


def test_those_told_before_the_last_sentence_are_not_the_addressees() -> None:
    text = "Thủ tướng đã chỉ đạo Bộ Xây dựng lập quy hoạch. Thủ tướng Chính phủ yêu cầu:\n1. Mua thuốc."
    (draft,) = find_tasks(Context(text, (), DocumentHeader(key="-", doc_type="CĐ"))).drafts
    assert [text[heading.start:heading.end] for heading in draft.headings] == []
