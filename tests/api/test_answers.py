"""The API gives the same answers as queries/, field by field, and one shape of error."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from cancu.graph.store import Store
from cancu.queries import answers
from fastapi.testclient import TestClient

from tests.queries.graphs import ND61, ND118, PLAN22, SNV

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
