"""The description of the API: every route has words, a model of its answer, examples for what it needs."""

from typing import Any

from fastapi.testclient import TestClient


def operations(client: TestClient) -> list[tuple[str, dict[str, Any]]]:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    return [(path, found) for path, methods in paths.items() for found in methods.values()]


def test_all_things_are_there(client: TestClient) -> None:
    paths = {path for path, _ in operations(client)}
    for name in ("documents", "plans", "tasks", "agencies", "indices", "impact", "workload", "lineage",
                 "search", "questions"):
        assert f"/api/v1/{name}" in paths
    assert all(path.startswith("/api/v1/") for path in paths)


def test_every_route_says_what_it_does_and_answers(client: TestClient) -> None:
    for path, found in operations(client):
        assert found["description"].strip(), path
        answer = found["responses"]["200"]["content"]["application/json"]["schema"]
        assert answer != {}, path
        assert {"404", "409", "422", "503"} <= set(found["responses"]), path
        for status in ("404", "422"):
            assert "application/problem+json" in found["responses"][status]["content"], path


def test_every_parameter_of_a_query_is_described(client: TestClient) -> None:
    for path, found in operations(client):
        for parameter in found.get("parameters", []):
            if parameter["in"] == "query":
                assert parameter.get("description"), (path, parameter["name"])
            if parameter["required"] and parameter["in"] == "query":
                assert parameter["schema"].get("examples"), (path, parameter["name"])


def test_agreed_fields_are_in_the_models(client: TestClient) -> None:
    models = client.get("/api/v1/openapi.json").json()["components"]["schemas"]
    assert {"task", "plan", "document", "class", "also", "how", "grade", "ended", "replaced_by", "certainty",
            "confidence", "lead", "due_start", "due_end", "route"} <= set(models["ImpactRow"]["properties"])
    assert {"type", "from", "to", "quote", "source_doc", "start_pos",
            "end_pos"} <= set(models["Hop"]["properties"])
    assert {"task", "plan", "role", "via", "due_start", "due_end", "deadline_kind", "state",
            "bases"} <= set(models["WorkloadRow"]["properties"])
    assert {"nodes", "edges", "left_out", "on", "coverage"} <= set(models["Lineage"]["properties"])
    assert {"documents_read", "documents_cited_only", "citations_unresolved",
            "unread"} <= set(models["Coverage"]["properties"])
