"""Page, file and sureness beside facts: in words, on the pages, in the tables of the terminal."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from cancu.api.app import create_app
from cancu.api.proof import doubt_of, reading, where
from cancu.api.table import ROW_OF_TRACE, ROW_OF_WORKLOAD, as_table
from cancu.graph.store import Store
from cancu.loaders import doubts
from cancu.queries import answers
from fastapi.testclient import TestClient
from rich.console import Console

from tests.api.scan import PLAN, scanned

DAY = "2026-01-01"
DECREE = "cp/nd/2018/61-2018"
SNV = "so-noi-vu/tra-vinh"


@pytest.mark.parametrize(("proof", "vi", "en"), [
    ({"file": None, "page": 3}, "trang 3", "page 3"),
    ({"file": "/in/b.pdf", "page": 3}, "b.pdf, trang 3", "b.pdf, page 3"),
    ({"file": "/in/b.docx", "page": None}, "b.docx", "b.docx"),
    ({}, "", ""),
])
def test_where(proof: dict[str, Any], vi: str, en: str) -> None:
    assert (where(proof, "vi"), where(proof, "en")) == (vi, en)


@pytest.mark.parametrize(("sure", "doubt", "vi", "en"), [
    (None, None, "", ""),
    (91, None, "đọc từ bản quét, độ chắc 91%", "read from a scan, 91% sure"),
    (55, None, "đọc từ bản quét, độ chắc 55% (số và ngày khớp danh mục)",
     "read from a scan, 55% sure (the register has this number and day)"),
    (91, doubts.NOT_IN_REGISTER, "đọc từ bản quét, độ chắc 91% (không có trong danh mục)",
     "read from a scan, 91% sure (not in the register)"),
    (41, doubts.UNSURE, "đọc từ bản quét, độ chắc 41%: nên đối chiếu (chữ đọc chưa chắc)",
     "read from a scan, 41% sure: compare with the page (its letters are unclear)"),
    (91, doubts.OTHER_DATE, "đọc từ bản quét, độ chắc 91%: nên đối chiếu (danh mục ghi ngày khác)",
     "read from a scan, 91% sure: compare with the page (the register has another date)"),
    (91, doubts.OUTSIDE_PLAN, "đọc từ bản quét, độ chắc 91%: nên đối chiếu (ngoài thời gian của kế hoạch)",
     "read from a scan, 91% sure: compare with the page (outside the time of the plan)"),
])
def test_reading(sure: int | None, doubt: str | None, vi: str, en: str) -> None:
    assert (reading(sure, doubt, "vi"), reading(sure, doubt, "en")) == (vi, en)


@pytest.mark.parametrize(("type_", "sure", "doubt", "expected"), [
    ("CAN_CU", 41, None, None), ("CAN_CU", 91, doubts.OTHER_DATE, doubts.OTHER_DATE),
    ("CHU_TRI", 41, None, doubts.UNSURE), ("CHU_TRI", 0, None, doubts.UNSURE),
    ("CHU_TRI", 60, None, None), ("CHU_TRI", None, None, None),
])
def test_only_citations_were_judged(type_: str, sure: int | None, doubt: str | None,
                                    expected: str | None) -> None:
    assert doubt_of({"sure": sure, "doubt": doubt}, type_) == expected


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with scanned(tmp_path_factory.mktemp("scan")) as made:
        yield made


def words(store: Store, address: str) -> str:
    """What a page says, cell by cell."""
    response = TestClient(create_app(store)).get(f"{address}{'&' if '?' in address else '?'}on={DAY}")
    assert response.status_code == 200
    return " ".join(re.sub("<[^>]*>", " ", response.text).split())


@pytest.mark.parametrize(("address", "expected"), [
    (f"/van-ban/{PLAN}", ("ke-hoach.pdf, trang 1 đọc từ bản quét, độ chắc 41%: nên đối chiếu (chữ đọc chưa",
                          "trang 1 đọc từ bản quét, độ chắc 55% (số và ngày khớp danh mục)")),
    (f"/van-ban/{PLAN}?lang=en", ("page 1 read from a scan, 41% sure: compare with the page (its letters",)),
    (f"/ke-hoach/{PLAN}/P1", ("30/9/2024” đọc từ bản quét, độ chắc 52%: nên đối chiếu",
                              "ke-hoach.pdf, trang 2 đọc từ bản quét, độ chắc 91%: nên đối chiếu (danh mục",
                              "ke-hoach.pdf, trang 1 đọc từ bản quét, độ chắc 41%: nên đối chiếu (chữ đọc")),
    (f"/tac-dong?document={DECREE}", ("ke-hoach.pdf, trang 2 đọc từ bản quét, độ chắc 91%: nên đối chiếu",
                                      "15/04/2024 đọc từ bản quét, độ chắc 58%: nên đối chiếu")),
    (f"/co-quan/{SNV}", ("ghi là “Sở Nội vụ” phu-luc.pdf, trang 1 đọc từ bản quét, độ chắc 38%: nên",
                         "30/9/2024” đọc từ bản quét, độ chắc 52%: nên đối chiếu (chữ đọc chưa chắc)")),
])
def test_pages(store: Store, address: str, expected: tuple[str, ...]) -> None:
    found = words(store, address)
    assert [part for part in expected if part not in found] == []


def test_a_text_that_was_no_picture_is_not_marked(client: TestClient) -> None:
    for page in ("/tac-dong", "/co-quan/so-noi-vu/tra-vinh", "/van-ban/ubnd-tra-vinh/kh/2022/10"):
        assert "bản quét" not in client.get(page).text


def printed(rows: list[dict[str, Any]], columns: tuple[str, ...], lang: str) -> str:
    """A table as one line of words; wide enough that no cell is folded."""
    console = Console(width=1200)
    with console.capture() as captured:
        console.print(as_table(rows, columns, lang))
    return " ".join(captured.get().split())


def test_terminal(store: Store) -> None:
    trace = printed(answers.trace(store, DECREE, DAY)["rows"], ROW_OF_TRACE, "vi")
    assert "61/2018/NĐ-CP [nên đối chiếu: ke-hoach.pdf, trang 2, danh mục ghi ngày khác]" in trace
    assert "15/04/2024 [nên đối chiếu: độ chắc 58%]" in trace
    work = answers.workload(store, SNV, None, DAY)["rows"]
    assert "[nên đối chiếu: phu-luc.pdf, trang 1, độ chắc 38%]" in printed(work, ROW_OF_WORKLOAD, "vi")
    assert "30/09/2024 [nên đối chiếu: độ chắc 52%]" in printed(work, ROW_OF_WORKLOAD, "vi")
    assert "30 Sep 2024 [compare: 52% sure]" in printed(work, ROW_OF_WORKLOAD, "en")
    [own] = answers.workload(store, "so-y-te/tra-vinh", None, DAY)["rows"]
    assert "(hết hiệu lực) [nên đối chiếu: ke-hoach.pdf, trang 2, danh mục ghi ngày khác]" in printed(
        [own], ROW_OF_WORKLOAD, "vi")
    assert "chủ trì [nên" not in printed([own], ROW_OF_WORKLOAD, "vi")
