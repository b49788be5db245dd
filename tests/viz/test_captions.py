"""Quotes as people read them."""

import pytest
from cancu.viz.captions import edge_facts, plain_quote
from cancu.viz.words import words


@pytest.mark.parametrize(("quote", "shown"), [
    ("**Căn cứ** Luật Thống kê", "Căn cứ Luật Thống kê"),
    ("cứ** Luật **Thống kê", "cứ Luật Thống kê"),  # cut out amid two emphases
    ("***Căn cứ*** Luật", "Căn cứ Luật"),
    ("*Căn cứ Luật Thống kê;*", "Căn cứ Luật Thống kê;"),
    ("_Căn cứ_ Luật", "Căn cứ Luật"),
    ("(**mới**)", "(mới)"),
    ("Tỷ lệ (*) và mức (**)", "Tỷ lệ (*) và mức (**)"),
    ("ngày ____ tháng ____", "ngày ____ tháng ____"),
    ("tệp ten_tep_so_1", "tệp ten_tep_so_1"),
    ("3 * 4 * 5", "3 * 4 * 5"),
    (None, None),
])
def test_marks_of_emphasis_are_not_shown(quote: str | None, shown: str | None) -> None:
    assert plain_quote(quote) == shown


def test_an_arrow_says_its_quote_without_marks() -> None:
    assert edge_facts({"type": "CAN_CU", "quote": "**Căn cứ** Luật"}, words("vi"), "vi")[1] == "“Căn cứ Luật”"
