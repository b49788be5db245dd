"""Footnote blocks and the marks that point to them."""

import pytest
from cancu.loaders.tasks.footnotes import Footnote, by_mark, find_footnotes, footnotes_of, marks_in


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


@pytest.mark.parametrize(("text", "known", "expected"), [
    ("kho¹², sổ [3]", "", ["12", "3"]),
    ("sổ của huyện4 và 5 trong năm", "4 5", ["4", "5"]),
    ("sổ của huyện4, 7 xã và phường5.", "4 5", ["4", "5"]),
    ("sổ của huyện4 và 5 xã", "4", ["4"]),
    ("rộng 30 km2, khí CO2, quý 2 năm 2", "2", []),
])
def test_marks(text: str, known: str, expected: list[str]) -> None:
    notes = by_mark([Footnote(mark, 0, 0) for mark in known.split()])
    assert [mark for mark, _ in marks_in(text, 0, len(text), notes)] == expected


def test_a_number_used_twice_means_the_next_block() -> None:
    text = "A¹\n\n¹ Kho\n\nB¹\n\n¹ Chợ"
    first, last = find_footnotes(text)
    notes = by_mark([first, last])
    second = text.index("B")
    assert footnotes_of(text, 0, 2, notes) == [first]
    assert footnotes_of(text, second, second + 2, notes) == [last]


def test_a_block_in_front_counts_where_none_follows() -> None:
    text = "A¹ B\n\n¹ Kho\n\nC¹"
    notes = find_footnotes(text)
    assert footnotes_of(text, len(text) - 2, len(text), by_mark(notes)) == [notes[0]]
