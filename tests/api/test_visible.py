"""Control characters and marks of direction: written out, everything else as it is."""

import json

import pytest
from cancu.api.visible import all_visible, visible, visible_line


@pytest.mark.parametrize(("text", "shown"), [
    ("Quyết định số 1/QĐ-UBND – “đặc biệt” 🏛", "Quyết định số 1/QĐ-UBND – “đặc biệt” 🏛"),
    ("a\x1b[31mb\x07\x00", "a\\u001b[31mb\\u0007\\u0000"), ("\x7f\x9b2J", "\\u007f\\u009b2J"),
    ("anh\u202etxt.exe", "anh\\u202etxt.exe"), ("\u2066\u2069\u200f\u061c", "\\u2066\\u2069\\u200f\\u061c"),
    ("one\ttwo\nthree", "one\ttwo\nthree"), ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ("page\x0cpage", "page page"),
])
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert visible_line(text) == shown.replace("\n", "\\u000a")
    assert all_visible({"a": [text, (text, 1, None)]}) == {"a": [shown, [shown, 1, None]]}


def test_json_means_the_same() -> None:
    answer = {"title": "\x1b[31m \x9b \u202e \u2028 đỏ\r\n"}
    assert json.loads(visible(json.dumps(answer, ensure_ascii=False))) == answer
