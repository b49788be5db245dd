"""Cells and lines around a table: deadlines that are only text, plans that ended."""

import pytest
from cancu.api.summary import about_lineage, life, tally
from cancu.api.table import csv_text

ROW = {"part": "predecessor", "plan_ended": None, "state": "overdue", "due_end": None, "next_date": None,
       "deadline_text": None}
QUARTERLY = {"deadline_text": "Hằng quý", "next_date": "2026-12-31"}


@pytest.mark.parametrize(("column", "more", "lang", "expected"), [
    ("due_end", {"due_end": "2026-01-31", "deadline_text": "Tháng 01"}, "vi", "2026-01-31"),
    ("due_end", {"deadline_text": "Thường xuyên"}, "vi", "Thường xuyên"),
    ("due_end", QUARTERLY, "vi", "Hằng quý; kỳ tới 31/12/2026"),
    ("due_end", QUARTERLY, "en", "Hằng quý; next 31 Dec 2026"),
    ("due_end", {}, "vi", ""),
    ("state", {}, "vi", "đã qua hạn"),
    ("state", {"plan_ended": "2025-12-01"}, "vi", "kế hoạch đã hết hiệu lực"),
    ("state", {"plan_ended": "2025-12-01"}, "en", "its plan has ended"),
])
def test_a_cell_says_what_is_known(column: str, more: dict[str, str], lang: str, expected: str) -> None:
    assert csv_text([ROW | more], (column,), lang).splitlines()[1:] == [expected or '""']


def test_every_way_by_which_a_task_came_is_told() -> None:
    first, second = ({"kind": "sub_unit", "agency": f"{name}/x", "title": name} for name in ("A", "B"))
    row = ROW | {"role": "lead", "via": first, "other_ways": [{"role": "coordinate", "via": second}]}
    assert csv_text([row], ("role", "via"), "vi").splitlines()[1] == (
        'chủ trì,"đơn vị trực thuộc: A; phối hợp, đơn vị trực thuộc: B"')


@pytest.mark.parametrize(("answer", "lang", "expected"), [
    ({"rows": [1]}, "en", "1 row"), ({"edges": [1, 2]}, "vi", "2 quan hệ"),
    ({"edges": []}, "en", "0 relations"),
    ({"rows": [], "grades": {"direct": 0}}, "vi", "0 dòng"),
])
def test_other_answers_are_counted_whole(answer: dict[str, object], lang: str, expected: str) -> None:
    assert tally(answer, lang) == expected


def test_a_lineage_names_what_came_after_its_day() -> None:
    nodes = [{"id": str(n), "so_ky_hieu": f"{n}/NĐ-CP", "title": None, "state": state}
             for n, state in enumerate(["not_yet", "in_force", *["not_yet"] * 8])]
    answer = {"on": "2020-05-01", "nodes": nodes}
    assert about_lineage(answer, "en") == [
        "Issued after 1 May 2020, or not yet in force on that day: 0/NĐ-CP, 2/NĐ-CP, 3/NĐ-CP, 4/NĐ-CP, "
        "5/NĐ-CP, 6/NĐ-CP, 7/NĐ-CP, 8/NĐ-CP and 1 more."]
    assert about_lineage(answer | {"nodes": nodes[1:2]}, "vi") == []


def test_the_life_of_a_body() -> None:
    assert life({"valid_from": "2025-07-01", "valid_to": None}, "vi") == " từ 01/07/2025"
    assert life({"valid_from": None, "valid_to": None}, "vi") == ""
