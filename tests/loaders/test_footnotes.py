"""Footnote blocks and the marks that point to them."""

import pytest
from cancu.loaders.footnotes import find_footnotes, footnotes_of, marks_in


@pytest.mark.parametrize(("text", "expected"), [
    ("Xếp kho¹.\n\n¹ Theo nội quy\nsố hai\n\nGhi sổ.", [("1", "¹ Theo nội quy\nsố hai")]),
    ("A¹ B².\n¹ Nội quy kho\n² Nội quy chợ", [("1", "¹ Nội quy kho"), ("2", "² Nội quy chợ")]),
    ("A[1].\n[1]\nNội quy kho", [("1", "[1]\nNội quy kho")]),
    ("A[^12].\n[^12]: Nội quy kho\n- Ghi sổ.", [("12", "[^12]: Nội quy kho")]),
    ("Xếp kho theo nội quy\n[1] và ghi sổ.", []),
    ("Diện tích 5 m\n² mỗi người", []),
])
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(note.mark, text[note.start:note.end]) for note in find_footnotes(text)] == expected


def test_marks() -> None:
    assert [mark for mark, _ in marks_in("kho¹², sổ [3]", 0, 13)] == ["12", "3"]


def test_a_number_used_twice_means_the_next_block() -> None:
    text = "A¹\n\n¹ Kho\n\nB¹\n\n¹ Chợ"
    notes = find_footnotes(text)
    second = text.index("B")
    assert footnotes_of(text, 0, 2, notes) == [notes[0]]
    assert footnotes_of(text, second, second + 2, notes) == [notes[1]]


def test_a_block_in_front_counts_where_none_follows() -> None:
    text = "A¹ B\n\n¹ Kho\n\nC¹"
    assert footnotes_of(text, len(text) - 2, len(text), find_footnotes(text)) == [find_footnotes(text)[0]]
