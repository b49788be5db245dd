"""Search without diacritics, ranked."""

import pytest
from cancu.graph.store import Store
from cancu.queries.answers import search
from cancu.queries.search import SearchError

from tests.factories import node
from tests.queries.graphs import ND61, PLAN22, PLAN_AG, SNV
from tests.stores import fill


def ids(world: Store, text: str, limit: int = 50) -> list[str]:
    return [row["id"] for row in search(world, text, limit=limit)["rows"]]


def test_with_and_without_diacritics(world: Store) -> None:
    assert ids(world, "Vận hành bộ phận") == ids(world, "van hanh bo phan") == [
        f"{PLAN22}#T1", f"{PLAN_AG}#T1"][::-1]


def test_the_whole_text_comes_first(world: Store) -> None:
    rows = search(world, "so noi vu tinh tra vinh")["rows"]
    assert (rows[0]["id"], rows[0]["label"], rows[0]["province"]) == (SNV, "Agency", "Trà Vinh")


def test_a_number(world: Store) -> None:
    assert ND61 in ids(world, "61/2018/NĐ-CP")


def test_đ_is_d(world: Store) -> None:
    assert ids(world, "nghi dinh") == ids(world, "nghị định")


def test_the_limit_says_what_it_leaves_out(world: Store) -> None:
    answer = search(world, "ke hoach", limit=2)
    assert len(answer["rows"]) == 2
    assert answer["left_out"] == [{"count": 3, "why": "limit"}]


@pytest.mark.parametrize("text", ["", "  ", "?!"])
def test_nothing_to_search_for(world: Store, text: str) -> None:
    with pytest.raises(SearchError):
        search(world, text)


def test_a_task_is_shown_with_its_text(store: Store) -> None:
    """Its title is only the beginning of it, cut amid a word."""
    text = "Niêm yết công khai bộ thủ tục tại nơi tiếp công dân"
    fill(store, [node("Task", "ubnd-ha-nam/kh/2025/1#T1", title=text[:20], content=text)])
    assert [row["title"] for row in search(store, "niem yet")["rows"]] == [text]


def test_what_is_not_there(world: Store) -> None:
    assert search(world, "không có đâu")["rows"] == []
