"""Quotes: the sentence around a span, never without the span, never longer than 400 characters."""

import pytest
from cancu.graph.building.evidence import QUOTE_LENGTH, evidence, quote
from hypothesis import given
from hypothesis import strategies as st

LINES = ("Điều 2. Bãi bỏ quy chế cũ của tổ công tác.\n"
         "Sở A rà soát thủ tục. Sở B ở TP. Huế xử lý 1.600 hồ sơ! Sở C báo cáo\n")


@pytest.mark.parametrize(("word", "expected"), [
    ("quy chế cũ", "Điều 2. Bãi bỏ quy chế cũ của tổ công tác."),
    ("thủ tục", "Sở A rà soát thủ tục."),
    ("TP. Huế", "Sở B ở TP. Huế xử lý 1.600 hồ sơ!"),  # a full stop behind an abbreviation ends nothing
    ("1.600", "Sở B ở TP. Huế xử lý 1.600 hồ sơ!"),
    ("Sở C", "Sở C báo cáo"),
    ("tục. Sở", "Sở A rà soát thủ tục. Sở B ở TP. Huế xử lý 1.600 hồ sơ!"),  # the span goes over two
])
def test_the_sentence_around_a_span(word: str, expected: str) -> None:
    start = LINES.index(word)
    assert quote(LINES, start, start + len(word)) == expected


def test_a_long_sentence_is_cut_at_blanks_around_the_span() -> None:
    source = "đầu " * 300 + "Nghị quyết số 5/NQ-CP" + " cuối" * 300
    start = source.index("Nghị")
    found = quote(source, start, start + 21)
    assert len(found) <= QUOTE_LENGTH
    assert "Nghị quyết số 5/NQ-CP" in found
    assert set(found.replace("Nghị quyết số 5/NQ-CP", "").split()) == {"đầu", "cuối"}


def test_a_span_longer_than_a_quote_is_cut() -> None:
    source = "x" * 1000
    assert quote(source, 10, 900) == "x" * QUOTE_LENGTH


@given(st.text("ab .\n?Đ", max_size=900), st.data())
def test_the_quote_is_part_of_the_text_and_holds_the_span(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    found = quote(source, start, end)
    assert found in source
    assert len(found) <= QUOTE_LENGTH
    assert source[start:end].strip()[:QUOTE_LENGTH].strip() in found


def test_evidence_has_every_property() -> None:
    assert evidence("Căn cứ Luật A.", "x/kh/2020/1", 7, 13, "citation.preamble", mentions=2) == {
        "source_doc": "x/kh/2020/1", "start_pos": 7, "end_pos": 13, "quote": "Căn cứ Luật A.",
        "rule": "citation.preamble", "certainty": "stated", "confidence": None, "mentions": 2,
        "conflict": False,
    }
