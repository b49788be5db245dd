"""Routes, bridges, and mentions that only announce an end."""

import pytest
from cancu.graph.judging.routes import Hop, Route, announces_end, is_bridge

X = "61/2018/NĐ-CP"
QUOTES = [
    ("Thực hiện cơ chế một cửa theo Nghị định số 61/2018/NĐ-CP của Chính phủ", False),
    ("Triển khai Nghị định số 118/2025/NĐ-CP thay thế Nghị định số 61/2018/NĐ-CP", True),
    ("Tham mưu bãi bỏ Quyết định số 12/QĐ-UBND và Nghị định số 61/2018/NĐ-CP", True),
    ("Rà soát, bãi bỏ văn bản trái quy định theo Nghị định số 61/2018/NĐ-CP", False),
    ("Bãi bỏ các mẫu biểu tại Nghị định số 61/2018/NĐ-CP", True),
    ("Nghị định số 61/2018/NĐ-CP đã hết hiệu lực, áp dụng Nghị định số 118/2025/NĐ-CP", True),
    ("Nghị định số 61/2018/NĐ-CP được thay thế bởi Nghị định số 118/2025/NĐ-CP", True),
    ("Nghị định số 61/2018/NĐ-CP được sửa đổi bởi Nghị định số 107/2021/NĐ-CP", False),
    ("Bãi bỏ Quyết định số 12/QĐ-UBND; thực hiện Nghị định số 61/2018/NĐ-CP", False),
    ("Thay thế Quyết định số 12/QĐ-UBND.\nNghị định số 61/2018/NĐ-CP quy định việc này", False),
    ("Thay thế cụm từ tại Nghị định số 61/2018/NĐ-CP", False),  # an amendment
    ("thay thế Nghị định số 61/2018/NĐ-CP; thực hiện Nghị định số 61/2018/NĐ-CP đến hết năm", False),
    ("thay thế Nghị định số 61/ 2018/NĐ - CP", True),  # stray blanks in the symbol
    ("thay thế Nghị định số 161/2018/NĐ-CP; theo Nghị định số 61/2018/NĐ-CP", False),
    ("Luật này thay thế luật cũ", False),  # the document is not in the quote
    ("", False),
    (None, False),
]


@pytest.mark.parametrize(("quote", "expected"), QUOTES)
def test_announces_end(quote: str | None, expected: bool) -> None:
    assert announces_end(quote, X) is expected


def test_a_law_without_number_counts_as_basis() -> None:
    assert not announces_end("thay thế Luật Đầu tư", None)


def test_leading_zeros_do_not_matter() -> None:
    assert announces_end("thay thế Quyết định số 09/2015/QĐ-TTg", "9/2015/QĐ-TTg")
    assert announces_end("thay thế Quyết định số 9/2015/QĐ-TTg", "09/2015/QĐ-TTg")


BRIDGES = [
    ("ttg/qd/2016/45", False, True), ("tw/nq/-/18", False, False),
    ("ubnd-tien-giang/kh/-/-~1c0ffee1", True, True),
    ("ubnd-tra-vinh/qd/2022/384", True, True),
]


@pytest.mark.parametrize(("document", "loaded", "expected"), BRIDGES)
def test_a_mention_without_year_is_no_bridge(document: str, loaded: bool, expected: bool) -> None:
    assert is_bridge(document, loaded) is expected


def route(*types: str, certainty: str = "stated") -> Route:
    return Route(tuple(Hop(kind, f"n{i}", f"n{i + 1}", certainty=certainty) for i, kind in enumerate(types)))


def test_grades_and_their_order() -> None:
    direct, inherited = route("CAN_CU"), route("THUOC", "BAN_HANH", "CAN_CU")
    attached = route("THUOC", "BAN_HANH", "BAN_HANH", "CAN_CU")
    cited, upstream = route("CAN_CU", "CAN_CU"), route("THUOC", "BAN_HANH", "CAN_CU", "CAN_CU")
    assert [each.grade for each in (direct, inherited, attached, cited, upstream)] == [
        "direct", "inherited", "inherited", "upstream", "upstream"]
    assert sorted((upstream, cited, attached, inherited, direct), key=lambda each: each.order) == [
        direct, inherited, attached, cited, upstream]


def test_a_route_is_as_certain_as_its_weakest_hop() -> None:
    assert route("CAN_CU").certainty == "stated"
    assert route("CAN_CU", certainty="inferred").certainty == "inferred"
