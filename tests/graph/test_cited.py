"""What is known of a document that was not read."""

import itertools

import pytest
from cancu.graph.building.cited import Mention, mentioned, registered, title
from cancu.graph.identity import register

KEY = "ttg/qd/2018/1899"


def test_a_mention_gives_number_day_and_issuer() -> None:
    mention = Mention((KEY,), "1899/QĐ-TTg", "2018-10-04", issuer="Thủ tướng Chính phủ")
    found = mentioned(KEY, register(), [mention]).properties
    assert found["title"] == "Quyết định 1899/QĐ-TTg"
    assert (found["number"], found["symbol"]) == ("1899", "QĐ-TTg")
    assert (found["doc_type"], found["year"]) == ("QĐ", "2018")
    assert (found["issued"], found["issuer"]) == ("2018-10-04", "Thủ tướng Chính phủ")
    assert (found["loaded"], found["registered"], found["aliases"]) == (False, False, [])


@pytest.mark.parametrize(("number", "parts"), [
    ("61/2018/NĐ-CP", ("61", "NĐ-CP")), ("18-NQ/TW", ("18", "NQ/TW")), ("19-2017/NQ-CP", ("19", "NQ-CP")),
    ("30c/NQ-CP", ("30c", "NQ-CP")), ("Luật Đất đai", (None, None)), (None, (None, None)),
])
def test_number_and_symbol(number: str | None, parts: tuple[str | None, str | None]) -> None:
    found = mentioned(KEY, register(), [Mention(number=number)]).properties
    assert (found["number"], found["symbol"]) == parts


def test_the_order_of_mentions_does_not_matter() -> None:
    mentions = [
        Mention(("a/b/2018/1",), "1899/QĐ-TTG", None), Mention((KEY,), "1899/QĐ-TTg", "2018-10-05"),
        Mention((KEY,), None, "2018-10-04"), Mention((KEY,), "1899/QĐ-TTg", "2017-01-01", conflict=True),
    ]
    known = register()
    results = []
    for order in itertools.permutations(mentions):
        node = mentioned(KEY, known, order[:2])
        results.append(mentioned(KEY, known, order[2:], node.properties))
    assert all(result == results[0] for result in results)
    assert results[0].properties["so_ky_hieu"] == "1899/QĐ-TTg"
    assert results[0].properties["issued"] == "2018-10-04"
    assert results[0].properties["aliases"] == ["a/b/2018/1"]


def test_a_law_known_by_its_name() -> None:
    found = mentioned("qh/luat/-/dat-dai", register(), [Mention(number="Luật Đất đai")]).properties
    assert (found["title"], found["year"], found["number"]) == ("Luật Đất đai", None, None)


def test_the_register_knows_more_than_any_mention() -> None:
    mention = Mention(("x/y/2018/1",), "61/2018/NĐ-Cp", "2018-01-01")
    node = registered("cp/nd/2018/61-2018", register(), [mention])
    assert node.properties["so_ky_hieu"] == "61/2018/NĐ-CP"
    assert node.properties["issued"] == "2018-04-23"
    assert node.properties["aliases"] == ["x/y/2018/1"]
    assert node.properties["registered"] is True


@pytest.mark.parametrize(("code", "number", "description", "expected"), [
    ("NĐ", "61/2018/NĐ-CP", "Cơ chế một cửa", "Nghị định 61/2018/NĐ-CP: Cơ chế một cửa"),
    ("NĐ", "61/2018/NĐ-CP", None, "Nghị định 61/2018/NĐ-CP"),
    ("LUAT", "76/2015/QH13", "Luật Tổ chức Chính phủ", "Luật Tổ chức Chính phủ, 76/2015/QH13"),
    ("KH", None, "Cải cách hành chính", "Cải cách hành chính"),
    ("KH", None, None, "Kế hoạch"), ("XYZ", "5/XYZ", None, "XYZ 5/XYZ"), (None, None, None, "Văn bản"),
])
def test_titles(code: str | None, number: str | None, description: str | None, expected: str) -> None:
    assert title(code, number, description) == expected
