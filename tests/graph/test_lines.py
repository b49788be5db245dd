"""Lines of JSON: what is written is read again, what is no line of the model is refused in words."""

import pytest
from cancu.graph.moving.lines import edge_line, edges, node_line, nodes
from cancu.graph.store import StoreError

from tests.factories import document, edge


def test_there_and_back() -> None:
    row = document("cp/nd/2018/61-2018", issued="2018-04-23", aliases=["a"], loaded=True)
    again, = nodes([node_line(row)])
    assert {name: again.properties[name] for name in row.properties} == dict(row.properties)
    tie = edge("CAN_CU", "ubnd-tra-vinh/kh/2022/10#T1", row.id, how="theo")
    same, = edges([edge_line(tie)])
    assert (same.pair, same.properties["how"], same.properties["mentions"]) == (tie.pair, "theo", 1)


BAD = [
    ("no JSON", "{", "no JSON"),
    ("a list", "[]", "neither"),
    ("nothing", "null", "neither"),
    ("a label that is a list", '{"label": ["Plan"], "id": "a", "properties": {}}', "no text"),
    ("an id that is a number", '{"label": "Plan", "id": 5, "properties": {}}', "no text"),
    ("a label of another version", '{"label": "Thing", "id": "a", "properties": {}}', "knows no Thing"),
    ("a property of another version", '{"label": "Plan", "id": "a", "properties": {"size": 1}}', "Plan.size"),
    ("a day that is none", '{"label": "Plan", "id": "a", "properties": {"period_start": "soon"}}', "soon"),
    ("a text that is a map", '{"label": "Plan", "id": "a", "properties": {"title": {}}}', "Plan.title"),
    ("a number that is a text", '{"label": "Task", "id": "a", "properties": {"position": "1"}}', "position"),
    ("a number that is true", '{"label": "Task", "id": "a", "properties": {"position": true}}', "position"),
    ("texts that are numbers", '{"label": "Task", "id": "a", "properties": {"due_days": [1]}}', "due_days"),
]


@pytest.mark.parametrize(("line", "words"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_what_is_refused(line: str, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        list(nodes([line]))


def test_an_edge_whose_ends_do_not_fit() -> None:
    line = edge_line(edge("CAN_CU", "a/b/c/d", "e/f/g/h"))
    with pytest.raises(StoreError, match="CAN_CU from Document to Plan"):
        list(edges([line.replace('"to_label":"Document"', '"to_label":"Plan"')]))
