"""Keys: what is the same document, and what is another."""

import pytest
from cancu.loaders.records import DocumentHeader
from cancu.loaders.references.citations import find_citations
from cancu.loaders.references.keys import document_key, law_key, type_key

HOME = DocumentHeader(key="ubnd-tra-vinh/kh/2022/84", issuer="UBND tỉnh Trà Vinh", province="Trà Vinh")


def key(words: str) -> str:
    (citation,) = find_citations(words, HOME)
    return citation.key


@pytest.mark.parametrize(("parts", "expected"), [
    (("ubnd-tra-vinh", "QĐ", "2022", "384"), "ubnd-tra-vinh/qd/2022/384"),
    (("tw", "CTr", None, "5"), "tw/ctr/-/5"),
    ((None, None, None, None), "-/-/-/-"),
])
def test_key_of_parts(parts: tuple[str | None, ...], expected: str) -> None:
    assert document_key(*parts) == expected


def test_key_of_a_law_by_name() -> None:
    assert law_key("LUAT", "2015-06-19", "Tổ chức chính quyền địa phương") == (
        "qh/luat/2015-06-19/to-chuc-chinh-quyen-dia-phuong")
    assert law_key("PL", None, "Dân số") == "ubtvqh/pl/-/dan-so"
    assert law_key("HP", "2013", "nước Cộng hòa xã hội chủ nghĩa Việt Nam") == "qh/hp/2013/hien-phap"
    assert law_key("HP", "2013", "") == law_key("HP", "2013", "nước Cộng hòa xã hội chủ nghĩa Việt Nam")


def test_type_in_a_key() -> None:
    assert (type_key("QĐ"), type_key("CTr"), type_key(None)) == ("qd", "ctr", "-")


@pytest.mark.parametrize("other", [
    "Quyết định số 53/QĐ-UBND ngày 07/01/2018 của UBND tỉnh",  # another year
    "Quyết định số 53/QĐ-UBND ngày 07/01/2019 của UBND tỉnh Bến Tre",  # another province
    "Quyết định số 53/QĐ-UBND ngày 07/01/2019 của UBND huyện Càng Long",  # another level
    "Quyết định số 53/QĐ-TTg ngày 07/01/2019",  # another issuer
    "Kế hoạch số 53/KH-UBND ngày 07/01/2019 của UBND tỉnh",  # another type
    "Quyết định số 53/2019/QĐ-UBND ngày 07/01/2019 của UBND tỉnh",  # numbered with its year
    "Quyết định số 53a/QĐ-UBND ngày 07/01/2019 của UBND tỉnh",
])
def test_same_number_elsewhere_is_another_document(other: str) -> None:
    this = key("Quyết định số 53/QĐ-UBND ngày 07/01/2019 của UBND tỉnh")
    assert this == "ubnd-tra-vinh/qd/2019/53"
    assert key(other) != this


@pytest.mark.parametrize("same", [
    "Quyết định số 053 / QĐ-UBND, ngày 7 tháng 01 năm 2019 của Ủy ban nhân dân tỉnh Trà Vinh",
    "QUYẾT ĐỊNH SỐ 53/QĐ-UBND NGÀY 07/01/2019 CỦA ỦY BAN NHÂN DÂN TỈNH",
    "Quyết định 53/QĐ-UBND năm 2019",
    "Quyết định số 53/QD-UBND ngày 7-1-2019 của Chủ tịch Uỷ ban nhân dân tỉnh",
])
def test_same_document_in_other_print(same: str) -> None:
    assert key(same) == "ubnd-tra-vinh/qd/2019/53"
