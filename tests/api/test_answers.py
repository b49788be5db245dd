"""The API gives the same answers as queries/, field by field, and one shape of error."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cancu.api.app import create_app
from cancu.graph.store import Store
from cancu.graph.unread import note_unread
from cancu.queries import answers
from fastapi.testclient import TestClient

from tests.factories import document
from tests.queries.graphs import ND61, ND118, PLAN22, SNV
from tests.stores import fill, ladybug_store

DAY = "2026-11-21"


@pytest.mark.parametrize(("address", "expected"), [
    (f"/impact?document={ND61}&on={DAY}", lambda store: answers.trace(store, ND61, DAY)),
    (f"/impact?on={DAY}", lambda store: answers.trace(store, None, DAY)),
    (f"/workload?agency=Sở Nội vụ&province=Trà Vinh&on={DAY}",
     lambda store: answers.workload(store, SNV, None, DAY)),
    (f"/lineage?document={PLAN22}&on={DAY}", lambda store: answers.lineage(store, PLAN22, DAY)),
    (f"/questions/bases?document={PLAN22}&on={DAY}",
     lambda store: answers.ask(store, "bases", {"document": PLAN22}, DAY)),
    ("/search?q=ke hoach", lambda store: answers.search(store, "ke hoach")),
])
def test_same_answer_as_below(client: TestClient, world: Store, address: str,
                              expected: Callable[[Store], dict[str, Any]]) -> None:
    response = client.get(f"/api/v1{address}")
    assert response.status_code == 200
    assert response.json() == json.loads(json.dumps(expected(world)))


@pytest.mark.parametrize(("address", "status", "words"), [
    ("/impact?document=999/2030/NĐ-CP", 404, "999/2030/NĐ-CP"),
    ("/workload?agency=Sở Nội vụ", 409, "may be 2 agencies"),
    ("/workload", 422, "agency"),
    ("/impact?on=tomorrow", 422, "2026-11-21"),
    ("/impact?on=2026-02-30", 422, "on"),
    ("/lineage?document=10/KH-UBND", 409, "may be 2 documents"),
    ("/questions/nothing", 404, "nothing"),
    ("/questions/plan_tasks", 400, "document"),
    ("/questions/plan_tasks?document=ubnd-tra-vinh/kh/2022/10&colour=red", 400, "colour"),
    ("/plans/ubnd-tra-vinh/kh/1999/1%23P1", 404, "1999"),
    ("/tasks/ubnd-tra-vinh/kh/2022/10%23T99", 404, "T99"),
    ("/documents/cp/nd/1950/1", 404, "1950"),
    ("/search?q=---", 400, "search"),
    ("/search?q=ke&lang=fr", 400, "fr"),
    ("/questions/bases?document=cp/nd/2018/61-2018&lang=xx", 400, "xx"),
    ("/questions/busy_quarters?year=abc", 400, "year from 1945 to 2100"),
    ("/questions/year_work?agency=so-noi-vu/tra-vinh&year=20260", 400, "20260"),
    ("/questions/due_tasks?until=today%2B999999999999", 400, "until"),
    ("/workload?agency=so-noi-vu/tra-vinh&year=20260", 422, "year"),
    ("/tasks?plan=nope", 404, "nope"),
    ("/elsewhere", 404, "Not Found"),
])
def test_errors_are_problem_json(client: TestClient, address: str, status: int, words: str) -> None:
    response = client.get(f"/api/v1{address}")
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == status
    assert words in problem["detail"]
    assert problem["instance"].startswith("/api/v1/")


def test_an_ambiguous_number_names_its_documents(client: TestClient) -> None:
    problem = client.get("/api/v1/lineage?document=10/KH-UBND").json()
    assert set(problem["candidates"]) == {"ubnd-tra-vinh/kh/2022/10", "ubnd-an-giang/kh/2022/10"}
    assert "province" in problem["remedy"]


def test_lists(client: TestClient) -> None:
    documents = client.get("/api/v1/documents").json()
    assert documents["total"] == len(documents["rows"]) == 5
    assert client.get("/api/v1/documents?limit=2&offset=4").json()["rows"] == documents["rows"][4:]
    assert [row["id"] for row in client.get("/api/v1/documents?q=tuyên truyền").json()["rows"]] == [
        "ubnd-tra-vinh/kh/2023/3"]
    plan = next(row for row in client.get("/api/v1/plans").json()["rows"] if row["id"] == f"{PLAN22}#P1")
    assert plan["documents"] == [PLAN22]
    assert plan["tasks"] == 7
    agency = next(row for row in client.get("/api/v1/agencies").json()["rows"] if row["id"] == SNV)
    assert (agency["leads"], agency["coordinates"]) == (5, 0)
    assert client.get("/api/v1/indices").json()["rows"] == []


def test_a_plan_that_is_not_there_has_neighbours(client: TestClient) -> None:
    for address in (f"/api/v1/tasks?plan={PLAN22}%23P2", f"/api/v1/plans/{PLAN22}%23P2"):
        problem = client.get(address).json()
        assert problem["status"] == 404
        assert f"{PLAN22}#P1" in problem["candidates"]


@pytest.mark.parametrize("offset", [5, 15, 20_260, 10**30])
def test_a_list_ends_where_it_ends(client: TestClient, offset: int) -> None:
    """Past the last row the engine must not be asked to skip: it reads beyond its memory."""
    everything = client.get("/api/v1/tasks?limit=10000").json()["rows"]
    response = client.get("/api/v1/tasks", params={"offset": offset, "limit": 5})
    assert response.status_code == 200
    assert response.json()["rows"] == everything[offset:offset + 5]


@pytest.mark.parametrize("address", [
    "/", "/api/v1/documents", f"/api/v1/impact?document={ND61}", "/style.css", "/van-ban/cp/nd/1950/1",
])
def test_head_is_get_without_a_body(client: TestClient, address: str) -> None:
    head, whole = client.head(address), client.get(address)
    assert head.status_code == whole.status_code
    assert head.content == b""
    assert head.headers["content-length"] == str(len(whole.content))
    assert head.headers["content-security-policy"]


def test_files_stand_by_their_names_and_no_terminal_finds_a_command(tmp_path: Path) -> None:
    home = "ubnd-tra-vinh/kh/2022/10"
    node = document(home, title="Kế hoạch \x1b[31m\x9b\u202e đỏ", source_file="/home/zoe-99/secret/a.txt")
    with ladybug_store(tmp_path) as store:
        fill(store, [node])
        note_unread(store, [("/home/zoe-99/secret/b.txt", "the file is empty.")])
        client = TestClient(create_app(store))
        answer = client.get(f"/api/v1/documents/{home}")
        pages = [client.get(f"/{page}").text for page in ("", f"van-ban/{home}", f"van-ban/{home}?lang=en")]
        drawing = client.get(f"/hinh/pha-he?document={home}").text
    assert answer.json()["node"]["title"] == "Kế hoạch \x1b[31m\x9b\u202e đỏ"
    assert answer.json()["node"]["source_file"] == "a.txt"
    assert answer.json()["coverage"]["unread"] == [{"file": "b.txt", "reason": "the file is empty."}]
    for text in (answer.text, *pages, drawing):
        assert "zoe-99" not in text
        assert not set("\x1b\x9b\u202e") & set(text)
    assert "b.txt: tệp rỗng." in pages[0]
    assert "b.txt: the file is empty." in pages[2]


def test_one_thing(client: TestClient) -> None:
    plan = client.get(f"/api/v1/plans/{PLAN22}%23P1").json()
    assert [row["position"] for row in plan["rows"]] == [1, 2, 3, 4, 5, 6, 7]
    tasks = client.get("/api/v1/tasks", params={"plan": f"{PLAN22}#P1", "limit": 2}).json()["rows"]
    assert [row["lead"] for row in tasks] == [[SNV], ["cac-so-ban-nganh/tra-vinh"]]
    task = client.get(f"/api/v1/tasks/{PLAN22}%23T1").json()
    assert task["node"]["lead"] == [SNV]
    assert [row["document"] for row in task["rows"] if row["grade"] == "direct"] == [ND61]
    document = client.get(f"/api/v1/documents/61/2018/NĐ-CP?on={DAY}").json()
    assert document["node"]["id"] == ND61
    assert document["force"]["state"] == "ended"
    assert document["force"]["replaced_by"] == [ND118]
    assert document["tasks_hit"] == 3


def test_only_one_year(client: TestClient) -> None:
    address = f"/api/v1/workload?agency={SNV}&on={DAY}"
    rows = client.get(f"{address}&year=2019").json()["rows"]
    assert {row["plan"] for row in rows} == {"ubnd-tra-vinh/kh/2019/5#P1"}
    later = client.get(f"{address}&year=2030").json()
    assert later["rows"] == []
    assert set(later["counts"].values()) == {0}


def test_csv_is_what_excel_needs(client: TestClient) -> None:
    response = client.get(f"/api/v1/impact?document={ND61}&on={DAY}&format=csv")
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert response.headers["content-disposition"] == f'attachment; filename="tac-dong-{DAY}.csv"'
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))
    assert rows[0][:3] == ["Nhiệm vụ", "Nội dung", "Số, ký hiệu"]
    assert len(rows) == 4
    assert b"\r\n" in response.content


def test_questions_are_described(client: TestClient) -> None:
    found = {each["name"]: each for each in client.get("/api/v1/questions").json()}
    assert found["plan_tasks"]["parameters"][0]["name"] == "document"
    assert not [name for name in found if name.startswith("list_")]
