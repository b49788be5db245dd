"""Normalised text leads back to the characters of its source."""

import unicodedata

import pytest
from cancu.loaders.text import digest, fold, normalise, slug
from hypothesis import given
from hypothesis import strategies as st

ALPHABET = "aĐÐđ *_–\u00a0\u00ad\u200b\r\n\tệế\u0302\u0323\u0301ư\u01a3<>/pb"


@pytest.mark.parametrize(("source", "text"), [
    ("Số: **07** /KH-BCĐ", "Số: 07 /KH-BCĐ"),
    ("Q\u00d0–UBND", "QĐ-UBND"),
    ("<p>Giao Sở Y tế</p>", "Giao Sở Y tế"),
    ("*a) Sở Y tế:*\n * Giữ kho*\n*(Kèm theo)* *", "a) Sở Y tế:\n * Giữ kho*\n*(Kèm theo)* *"),
    ("một\u00a0hai\r\nba", "một hai\nba"), ("một\rhai\r\rba\r\r\nbốn", "một\nhai\n\nba\nbốn"),
    (unicodedata.normalize("NFD", "Kế hoạch"), "Kế hoạch"),
    ("a < b và c > d", "a < b và c > d"),
    ("Sở Y tế , Sở Nội vụ ;\nx ,5", "Sở Y tế, Sở Nội vụ;\nx ,5"),
    ("*a) Sở Y tế:*\r\n", "a) Sở Y tế:\n"),
    ("Sở  Y tế,\u00a0 Sở \u00a0Nội vụ", "Sở Y tế, Sở Nội vụ"),
    ("  SỞ Y TẾ   CỘNG HÒA\t  x  \n", "  SỞ Y TẾ   CỘNG HÒA\t  x  \n"),  # wider gaps part columns
])
def test_normal_form(source: str, text: str) -> None:
    assert normalise(source).text == text


@pytest.mark.parametrize(("source", "part"), [
    ("Số: **07** /KH-BCĐ ngày", "07** /KH-BCĐ"),
    (unicodedata.normalize("NFD", "Thực hiện Kế hoạch"), unicodedata.normalize("NFD", "Kế hoạch")),
    ("x\u200b\u200by", "x\u200b\u200by"),
    ("1. A\n*b) Sở Y tế*\n", "b) Sở Y tế"),
    ("Giao  Sở  Y tế  kiểm tra", "Sở  Y tế"),
])
def test_span_leads_to_the_source(source: str, part: str) -> None:
    text = normalise(source)
    wanted = normalise(part).text
    start = text.text.index(wanted)
    first, last = text.span(start, start + len(wanted))
    assert source[first:last] == part


@given(st.text(ALPHABET, max_size=60))
def test_every_character_came_from_somewhere(source: str) -> None:
    text = normalise(source)
    last = 0
    for offset, char in enumerate(text.text):
        start, end = text.span(offset, offset + 1)
        assert last <= start < end <= len(source)
        assert normalise(source[start:end]).text.startswith(char) or unicodedata.combining(char)
        last = start


@given(st.text(ALPHABET, max_size=60), st.integers(0, 60))
def test_index_is_the_first_offset_at_or_behind(source: str, offset: int) -> None:
    text = normalise(source)
    offset = min(offset, len(source))
    origins = [text.span(i, i + 1)[0] for i in range(len(text.text))] + [len(source)]
    assert text.index(offset) == next(i for i, origin in enumerate(origins) if origin >= offset)


def test_folding() -> None:
    assert fold("Uỷ ban nhân dân  tỉnh ĐẮK LẮK!") == "uy ban nhan dan tinh dak lak"
    assert slug("Sở Nội vụ") == "so-noi-vu"
    assert digest("Hoà  Bình") == digest("HÒA BÌNH\n") != digest("Hòa Bình 2")


def test_two_blanks_inside_a_tag_are_left_out_with_it() -> None:
    assert normalise('<span  style="a">Kho muối</span> mới').text == "Kho muối mới"
