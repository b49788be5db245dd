"""What makes two texts one document, and what does not."""

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.reading import Reading
from cancu.loaders.sameness import fingerprint, near, sketch, words_digest

TEXT = """ỦY BAN NHÂN DÂN TỈNH TRÀ VINH
Số: 47/KH-UBND        Trà Vinh, ngày 09 tháng 01 năm 2024
KẾ HOẠCH
Giữ nước ngọt năm 2024
I. NHIỆM VỤ
1. Sở Nông nghiệp đắp đập tạm trên các kênh nhánh của huyện trước ngày 15/4/2024.
2. Sở Y tế đo chất lượng nước ở các trạm cấp nước hằng tháng.
Ghe tàu vẫn đi lại trên các tuyến kênh chính của tỉnh.
"""


@pytest.mark.parametrize(("other", "same"), [
    (TEXT.replace("15/4/2024", "15/04/2024"), True),
    (TEXT.replace("\n", "\n\n").replace("        ", "\t"), True),
    ("\n".join([*TEXT.split("\n")[1::-1], *TEXT.split("\n")[2:]]), True),  # columns of the letterhead
    (TEXT.replace("Sở Nông nghiệp", "Sở X").replace("Sở Y tế", "Sở Nông nghiệp").replace("Sở X", "Sở Y tế"),
     False),
    (TEXT.replace("15/4/2024", "15/5/2024"), False),
    (TEXT.replace("vẫn đi", "không đi"), False),
], ids=["zero", "blanks", "moved", "owners exchanged", "day", "word"])
def test_fingerprints(other: str, same: bool) -> None:
    found = [fingerprint(extract(Reading(text, "a", "txt"))) for text in (TEXT, other)]
    assert (found[0] == found[1]) is same


def test_words_in_any_order() -> None:
    assert words_digest("b a, 05") == words_digest("5 A b") != words_digest("5 a b b")


@pytest.mark.parametrize(("other", "expected"), [
    (TEXT, True), (TEXT.replace("kênh", "kônh", 1), True), ("", False),
    (TEXT[:200] + "Trồng rừng ngập mặn ven biển. " * 9, False),
])
def test_a_text_read_twice(other: str, expected: bool) -> None:
    assert near(sketch(TEXT), sketch(other)) is expected


def test_a_sketch_is_sixteen_digits() -> None:
    assert len(sketch(TEXT)) == len(sketch("")) == 16
