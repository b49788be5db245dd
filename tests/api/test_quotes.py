"""Quotes from a Markdown source: people see them without marks of emphasis, programs get the exact source."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from cancu.api.app import create_app
from cancu.api.table import ROW_OF_LINEAGE, as_table, csv_text
from cancu.graph.store import Store
from cancu.queries import answers
from fastapi.testclient import TestClient
from rich.console import Console

from tests.factories import document, edge, node
from tests.stores import fill, ladybug_store

PLAN, OLD, NEW = "ubnd-ha-nam/kh/2025/31", "cp/nd/2018/61-2018", "cp/nd/2025/118-2025"
MARKED, PLAIN = "**Căn cứ** Nghị định *số 61*", "Căn cứ Nghị định số 61"


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A plan whose every quote bears marks of emphasis, on a decree that was replaced."""
    nodes = [document(PLAN, issued="2025-01-01"), node("Plan", f"{PLAN}#P1"), node("Task", f"{PLAN}#T1"),
             document(OLD, loaded=False), document(NEW, loaded=False)]
    edges = [edge("BAN_HANH", PLAN, f"{PLAN}#P1", quote=MARKED),
             edge("THUOC", f"{PLAN}#T1", f"{PLAN}#P1", quote=MARKED),
             edge("CAN_CU", PLAN, OLD, how="can_cu", quote=MARKED),
             edge("THAY_THE", NEW, OLD, effective="2025-07-01", quote=MARKED)]
    folder: Path = tmp_path_factory.mktemp("marked")
    with ladybug_store(folder) as store:
        fill(store, nodes, edges)
        yield store


@pytest.mark.parametrize(("address", "quotes"), [
    (f"/van-ban/{PLAN}", 1), (f"/van-ban/{OLD}", 2), ("/tac-dong", 3), (f"/tac-dong?document={OLD}", 3),
    (f"/hinh/pha-he?document={OLD}", 3),
])
def test_pages_show_no_marks(marked: Store, address: str, quotes: int) -> None:
    page = TestClient(create_app(marked)).get(address).text
    assert page.count(PLAIN) >= quotes
    assert "**" not in page.partition("<script")[0]


def test_tables_show_no_marks(marked: Store) -> None:
    rows = answers.lineage(marked, PLAN)["edges"]
    console = Console(file=io.StringIO(), width=200, record=True)
    console.print(as_table(rows, ROW_OF_LINEAGE, "vi"))
    for shown in (console.export_text(), csv_text(rows, ROW_OF_LINEAGE, "vi")):
        assert PLAIN in shown
        assert "**" not in shown


def test_json_keeps_the_source(marked: Store) -> None:
    client = TestClient(create_app(marked))
    for address in (f"/api/v1/impact?document={OLD}", f"/api/v1/lineage?document={OLD}"):
        assert MARKED in client.get(address).text
