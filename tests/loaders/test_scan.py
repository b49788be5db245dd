"""First looks at a text, and copies of records: the fast ways give what the plain ones give."""

import re
from dataclasses import replace

import pytest
from cancu.loaders.changing import changed
from cancu.loaders.records import Deadline
from cancu.loaders.scan import line_matches, lowered, matches, one_line, places, prefix_tree, windows


@pytest.mark.parametrize(("words", "text", "found"), [
    ("sở|sở ban|số", "sở ban số sở", ["sở ban", "số", "sở"]),  # the longest first
    ("kho bạc|kho", "kho\n bạc, kho", ["kho\n bạc", "kho"]),  # a blank is any white space
    ("a.b|a|ac", "axb a.b ac", ["a", "a.b", "ac"]),  # signs mean themselves
    ("nước", "nứơc nước", ["nước"]),
])
def test_alternatives_that_share_their_beginnings(words: str, text: str, found: list[str]) -> None:
    assert re.findall(prefix_tree(words), text) == found


@pytest.mark.parametrize("text", ["", "- a", "a\n- b\n\n - c\n", "\n\n- a\n-\n-b", "x - a\n- b - c", "- a\n"])
@pytest.mark.parametrize("source", [r"[ ]*-[ ]?\w?", r"[ \n]*-", r"\w*"])
def test_matches_at_the_heads_of_lines(text: str, source: str) -> None:
    expected = [match.span() for match in re.finditer(f"^(?:{source})", text, re.MULTILINE)]
    assert [match.span() for match in line_matches(re.compile(source), text, 0, len(text))] == expected


def test_lines_behind_the_middle_of_one() -> None:
    text = "- a\n- b\n- c"
    found = line_matches(re.compile("- ."), text, 2, len(text) - 1)
    assert [match.start() for match in found] == [4]


@pytest.mark.parametrize("text", ["HÀ NỘI", "İstanbul Ⱥ", "ß"])
def test_lower_case_keeps_the_length(text: str) -> None:
    assert len(lowered(text)) == len(text)


@pytest.mark.parametrize("printed", ["đập nước", " đập\nnước\t", "đập  nước ", "đập\n\n nước"])
def test_words_on_one_line(printed: str) -> None:
    assert one_line(printed) == "đập nước"


def test_hooks_in_order() -> None:
    assert places("tốp nhóm tốp", ("nhóm", "tốp")) == [0, 4, 9]


def test_a_pattern_is_tried_only_near_its_hooks() -> None:
    low = "xa " * 40 + "ngày 5 " + "xa " * 40 + "ngày 6"
    near = list(windows(low, re.compile("[0-9]"), 8, 4))
    found = [match[0] for window in near
             for match in matches(re.compile(r"ngày \d"), re.compile("n"), low, window)]
    assert len(near) == 2
    assert found == ["ngày 5", "ngày 6"]


def test_a_changed_copy_is_what_replace_makes() -> None:
    record = Deadline("by", None, "2031-05-06")
    copy = changed(record, end="2031-07-08")
    assert copy == replace(record, end="2031-07-08")
    assert record.end == "2031-05-06"
    assert repr(copy) == repr(replace(record, end="2031-07-08"))
