"""Positions inside a document."""

import pytest
from cancu.graph.judging.articles import Position, positions

ROWS = [
    ("Điều 4", [("4", None, None)]),
    ("khoản 2 Điều 4", [("4", "2", None)]),
    ("Điều 90 khoản 2 điểm c", [("90", "2", "c")]),
    ("điểm a, điểm b khoản 1 Điều 1", [("1", "1", "a"), ("1", "1", "b")]),
    ("khoản 2, khoản 3 Điều 5", [("5", "2", None), ("5", "3", None)]),
    ("Điều 5 khoản 2, khoản 3", [("5", "2", None), ("5", "3", None)]),
    ("điểm a khoản 1, điểm b khoản 2 Điều 3", [("3", "1", "a"), ("3", "2", "b")]),
    ("khoản 1, khoản 2, khoản 3 của Điều 8", [("8", "1", None), ("8", "2", None), ("8", "3", None)]),
    ("khoản 2 Điều 4 và khoản 1 Điều 7", [("4", "2", None), ("7", "1", None)]),
    ("Điều 4 khoản 2; Điều 5", [("4", "2", None), ("5", None, None)]),
    ("khoản 2 nêu trên thực hiện theo Điều 5", [("5", None, None)]),  # another document's clause
    ("điểm a và b khoản 1 Điều 1", [("1", "1", "a"), ("1", "1", "b")]),
    ("các khoản 3, 4 và 7 Điều 6", [("6", "3", None), ("6", "4", None), ("6", "7", None)]),
    ("điểm đ khoản 1 Điều 9", [("9", "1", "đ")]),
    ("khoản 7 Điều 15 và Điều 20", [("15", "7", None), ("20", None, None)]),
    ("Điều 1, Điều 2", [("1", None, None), ("2", None, None)]),
    ("Điều 12a", [("12a", None, None)]),
    ("khoản 2", []),
    ("Chương III", []),
    ("", []),
    (None, []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_positions(text: str | None, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.article, p.clause, p.point) for p in positions(text)] == expected


def test_within() -> None:
    article, clause, point = Position("4"), Position("4", "2"), Position("4", "2", "a")
    assert point.within(clause) and clause.within(article) and article.within(article)
    assert not article.within(clause) and not Position("4", "3").within(clause)
    assert article.meets_any((clause,)) and not article.within_any((clause,))
    assert not Position("5").meets_any((article, clause))
