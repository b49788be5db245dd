"""Words for what users see: nothing coded stays without Vietnamese and English."""

import pytest
from cancu.api import words
from cancu.api.cells import cell
from cancu.api.table import ROW_OF_LINEAGE, ROW_OF_SEARCH, ROW_OF_TRACE, ROW_OF_WORKLOAD, csv_text
from cancu.graph.judging.deadline_state import Due
from cancu.graph.judging.force import State
from cancu.graph.judging.impact import PRECEDENCE
from cancu.graph.sync import Status
from cancu.queries.catalogue import questions


def test_every_column_has_a_header() -> None:
    shown = {*ROW_OF_TRACE, *ROW_OF_WORKLOAD, *ROW_OF_LINEAGE, *ROW_OF_SEARCH}
    asked = {column.name for question in questions() for column in question.columns}
    assert sorted((shown | asked) - words.COLUMNS.keys()) == []


@pytest.mark.parametrize(("column", "codes"), [
    ("class", PRECEDENCE), ("state", tuple(State)), ("state", tuple(Due)), ("status", tuple(Status)),
])
def test_every_code_has_words(column: str, codes: tuple[str, ...]) -> None:
    assert [code for code in codes if str(code) not in words.VALUES[column]] == []


@pytest.mark.parametrize(("iso", "vi", "en"), [
    ("2026-11-21", "21/11/2026", "21 Nov 2026"), ("2026-03", "2026-03", "2026-03"), (None, "", ""),
])
def test_days(iso: str | None, vi: str, en: str) -> None:
    assert (words.day(iso, "vi"), words.day(iso, "en")) == (vi, en)


@pytest.mark.parametrize(("name", "content", "expected"), [
    ("class", "B2", "B2: hết hiệu lực khi nhiệm vụ chưa xong"),
    ("via", {"kind": "collective", "agency": "cac-so/x", "title": "Các sở"}, "tập thể: Các sở"),
    ("bases", [{"grade": "direct", "state": "ended", "so_ky_hieu": "1/NĐ-CP", "document": "cp/nd/-/1"},
               {"grade": "inherited", "state": "in_force", "so_ky_hieu": "2/NĐ-CP", "document": "cp/nd/-/2"}],
     "1/NĐ-CP (hết hiệu lực); và 1 căn cứ khác của kế hoạch"),
    ("replaced_by", ["a", "b"], "a; b"), ("lead", [], ""), ("due_end", None, ""), ("no_lead", True, "có"),
    ("quote", "**Căn cứ** Luật (*)", "Căn cứ Luật (*)"), ("quote", None, ""),
    ("replaced_by", [{"from": "a", "to": None}], "from a"),
])
def test_cells(name: str, content: object, expected: str) -> None:
    assert cell(name, content, "vi") == expected


@pytest.mark.parametrize(("text", "written"), [
    ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("- Rà soát", "'- Rà soát"), ("@x", "'@x"), ("+84", "'+84"),
    ("-5", "-5"), ("-5.5", "-5.5"), ("Căn cứ", "Căn cứ"),
])
def test_no_cell_of_a_csv_is_a_formula(text: str, written: str) -> None:
    assert csv_text([{"content": text}], ("content",), "vi") == f"\ufeffNội dung\r\n{written}\r\n"
