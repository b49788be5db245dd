"""Targets, indices and results on the pages of plans and indices, which lead to each other, and in JSON."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cancu.api.app import create_app
from cancu.api.cells import measure
from fastapi.testclient import TestClient

from tests.queries.reached import LINE, OTHER, OWN, PAR, PLAN, REPORT, reached
from tests.stores import fill, ladybug_store


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The pages over the graph of `reached`."""
    folder: Path = tmp_path_factory.mktemp("reached")
    with ladybug_store(folder) as store:
        fill(store, *reached())
        yield TestClient(create_app(store))


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


@pytest.mark.parametrize("shown", [
    "Chỉ tiêu (3)", "Chỉ số PAR INDEX của tỉnh tăng 3 bậc", LINE, "tăng 3%", "90% 2025", "tối thiểu 80%",
    "Nhằm nâng cao Chỉ số cải cách hành chính", "Kết quả chỉ số mà văn bản này nêu (1)", "Xếp hạng 6 / 14",
    "Điểm 88,4 / 100", "xếp thứ 6/14", "10.1 10.1 0,5 / 1",
])
def test_a_plan_shows_what_is_to_be_reached_and_what_was(web: TestClient, shown: str) -> None:
    assert shown in words(web.get(f"/ke-hoach/{PLAN}/P1").text)


def test_the_head_of_a_plan_leads_down_to_them(web: TestClient) -> None:
    html = web.get(f"/ke-hoach/{PLAN}/P1").text
    for place, number in (("chi-tieu", 3), ("ket-qua", 1)):
        assert f'<a href="#{place}">{number}</a>' in html
        assert f'<h2 id="{place}">' in html


def test_only_criteria_not_reached_are_shown(web: TestClient) -> None:
    table = web.get(f"/ke-hoach/{PLAN}/P1").text.partition('id="ket-qua"')[2]
    assert re.findall(r'<td class="date">([\d.]+)</td><td>', table) == ["10", "10.1"]


def test_plan_and_index_lead_to_each_other(web: TestClient) -> None:
    plan = web.get(f"/ke-hoach/{PLAN}/P1").text
    for index in (PAR, OWN):
        assert f'href="/chi-so/{index}"' in plan
        back = web.get(f"/chi-so/{index}")
        assert back.status_code == 200
        assert f'href="/ke-hoach/{OTHER if index == OWN else PLAN}/P1' in back.text
    assert f'href="/van-ban/{PLAN}"' in web.get(f"/chi-so/{OWN}").text  # which reports the result
    assert "up by 3%" in words(web.get(f"/chi-so/{PAR}?lang=en").text)
    assert "PAR Index" in web.get(f"/chi-so/{PAR}?lang=en").text


def test_a_document_without_a_plan_shows_the_results_it_reports(web: TestClient) -> None:
    assert "Năm 2024 Điểm 91,5" in words(web.get(f"/van-ban/{REPORT}").text)
    assert "Kết quả chỉ số" not in words(web.get(f"/van-ban/{PLAN}").text)  # they stand on its plan's page
    assert "Kết quả chỉ số" not in words(web.get(f"/van-ban/{OTHER}").text)


def test_search_leads_to_indices_and_targets(web: TestClient) -> None:
    """The id of a province's own index looks like an agency's."""
    assert f'href="/chi-so/{OWN}"' in web.get("/?q=CCHC cap so").text
    assert f'href="/ke-hoach/{PLAN}/P1#C2"' in web.get("/?q=ho so duoc tra dung hen").text
    assert 'id="C2"' in web.get(f"/ke-hoach/{PLAN}/P1").text
    assert f'href="/chi-so/{OWN}"' in web.get("/").text


def test_the_api_gives_them_too(web: TestClient) -> None:
    plan = web.get(f"/api/v1/plans/{PLAN}%23P1").json()
    assert [row["id"] for row in plan["targets"]] == [f"{PLAN}#C1", f"{PLAN}#C2", f"{PLAN}#C10"]
    assert plan["results"][0]["criteria"][2]["met"] is False
    index = web.get(f"/api/v1/indices/{OWN}").json()
    assert [row["task"] for row in index["rows"]] == [f"{OTHER}#T1"]
    assert web.get("/api/v1/indices/khong-co").status_code == 404


def test_every_field_of_them_has_an_example_or_words(web: TestClient) -> None:
    models = web.get("/api/v1/openapi.json").json()["components"]["schemas"]
    plain = {"quote", "source_doc", "title", "index_title", "agency_title", "plan_title", "criteria"}
    for model in ("Target", "Aim", "Criterion", "IndexResult", "AimingRow"):
        for name, field in models[model]["properties"].items():
            assert name in plain or field.get("examples") or field.get("description"), (model, name)


@pytest.mark.parametrize(("comparator", "value", "unit", "vi", "en"), [
    (">=", "95", "%", "tối thiểu 95%", "at least 95%"), ("=", "2,1", "con/phụ nữ", "2,1 con/phụ nữ",
                                                          "2,1 con/phụ nữ"),
    ("decrease", "2", "ngày", "giảm 2 ngày", "down by 2 ngày"), ("<", "5", "%", "dưới 5%", "less than 5%"),
    ("<=", "15", "tỉnh", "không quá 15 tỉnh", "at most 15 tỉnh"), (">", "5", None, "trên 5", "more than 5"),
])
def test_measures(comparator: str, value: str, unit: str | None, vi: str, en: str) -> None:
    target: dict[str, Any] = {"comparator": comparator, "value": value, "unit": unit}
    assert (measure(target, "vi"), measure(target, "en")) == (vi, en)
