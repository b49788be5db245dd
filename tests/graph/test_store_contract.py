"""What every store must do, whatever engine is behind it."""

import threading
from typing import Any

import pytest
from cancu.graph.model import EDGES, NODE_TYPES, NODES, Kind
from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.graph.store import Store, StoreError

from tests.factories import document, edge, node
from tests.stores import fill

A, B, C = "cp/nd/2018/61-2018", "ubnd-tra-vinh/kh/2022/10", "cp/nd/2021/107-2021"


def ids(store: Store, label: str = "Document") -> list[str]:
    return [row["id"] for row in store.read(f"MATCH (n:`{label}`) RETURN n.id AS id ORDER BY id", {})]


def test_prepare_can_be_called_again(store: Store) -> None:
    fill(store, [document(A)])
    store.prepare()
    assert ids(store) == [A]


def test_every_property_of_every_label_comes_back(store: Store) -> None:
    values: dict[str, Value] = {
        "STRING": "Đề án cải cách ở Thừa Thiên Huế", "INTEGER": 3_000_000_000, "FLOAT": 0.25, "BOOLEAN": True,
        "DATE": "2918-12-27", "STRING[]": ["một", "hai"],
    }
    for type_ in NODES:
        given = {name: values[kind] for name, kind in type_.properties.items() if name != "id"}
        fill(store, [NodeRow(type_.label, "x", given)])
        assert store.read(f"MATCH (n:`{type_.label}`) RETURN n", {}) == [
            {"n": {"label": type_.label, "id": "x"} | given}]


def test_every_pair_of_every_edge_type_can_be_written(store: Store) -> None:
    labels = [type_.label for type_ in NODES]
    fill(store, [node(label, side) for label in labels for side in ("from", "to")])
    for type_ in EDGES:
        edges = [edge(type_.type, "from", "to", from_label=start, to_label=end) for start, end in type_.pairs]
        fill(store, [], edges)
        found = store.read(f"MATCH (a)-[r:`{type_.type}`]->(b) RETURN a.id AS a, type(r) AS t, b.id AS b", {})
        assert found == [{"a": "from", "t": type_.type, "b": "to"}] * len(type_.pairs)


def test_null_of_every_kind(store: Store) -> None:
    nothing: dict[str, Value] = {name: None for name in NODE_TYPES["Task"].properties if name != "id"}
    fill(store, [NodeRow("Task", "x#T1", nothing), NodeRow("Task", "x#T2", nothing | {"year": 2022})])
    found = store.read("MATCH (n:Task {id: $id}) RETURN n", {"id": "x#T1"})[0]["n"]
    kinds = NODE_TYPES["Task"].properties
    empty: dict[str, Value] = {name: [] if kind is Kind.STRINGS else None for name, kind in kinds.items()}
    assert found == empty | {"id": "x#T1", "label": "Task"}


def test_a_value_is_taken_away_by_none_and_left_alone_by_absence(store: Store) -> None:
    fill(store, [document(A, issued="2018-04-23", signer="Một người")])
    fill(store, [NodeRow("Document", A, {"issued": None})])
    found = store.read("MATCH (d:Document) RETURN d.issued AS issued, d.signer AS signer", {})
    assert found == [{"issued": None, "signer": "Một người"}]


def test_one_edge_a_pair_and_type(store: Store) -> None:
    fill(store, [document(A), document(B)], [edge("CAN_CU", B, A, mentions=1)])
    fill(store, [], [edge("CAN_CU", B, A, mentions=3), edge("DAN_CHIEU", B, A)])
    found = store.read("MATCH (:Document)-[r:CAN_CU]->(:Document) RETURN r.mentions AS n", {})
    assert found == [{"n": 3}]


def test_an_edge_without_its_ends_writes_nothing(store: Store) -> None:
    with pytest.raises(StoreError, match="1 of 2 edges of type CAN_CU lack an endpoint"):
        fill(store, [document(A), document(B)], [edge("CAN_CU", B, A), edge("CAN_CU", B, C)])
    assert ids(store) == []


def test_an_error_rolls_everything_back(store: Store) -> None:
    with pytest.raises(ValueError, match="after all"), store.transaction() as transaction:
        transaction.write_nodes([document(A)])
        raise ValueError("not after all")
    assert ids(store) == []
    fill(store, [document(B)])  # and the store goes on
    assert ids(store) == [B]


def test_a_wrong_statement_rolls_back_and_is_a_store_error(store: Store) -> None:
    with pytest.raises(StoreError), store.transaction() as transaction:
        transaction.write_nodes([document(A)])
        transaction.write("MATCH (n:Document RETURN n", {})
    assert ids(store) == []


def test_a_transaction_reads_its_own_writes_and_nobody_else_does(store: Store) -> None:
    with store.transaction() as transaction:
        transaction.write_nodes([document(A)])
        assert transaction.read("MATCH (d:Document) RETURN count(d) AS n", {}) == [{"n": 1}]
        assert store.read("MATCH (d:Document) RETURN count(d) AS n", {}) == [{"n": 0}]
    assert store.read("MATCH (d:Document) RETURN count(d) AS n", {}) == [{"n": 1}]


def test_a_transaction_inside_a_transaction_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="inside"), store.transaction(), store.transaction():
        pass


def test_a_limit_cuts_the_rows(store: Store) -> None:
    assert store.read("UNWIND range(1, 100) AS x RETURN x ORDER BY x", {}, limit=3) == [
        {"x": 1}, {"x": 2}, {"x": 3}]


def test_a_timeout_is_an_error_and_the_store_goes_on(store: Store) -> None:
    slow = ("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y "
            "WITH x, y WHERE x * y % 7 = 3 RETURN count(*) AS n")
    with pytest.raises(StoreError, match=r"within 0\.2 seconds"):
        store.read(slow, {}, timeout=0.2)
    assert ids(store) == []


def test_paths_nodes_edges_and_dates_are_plain(store: Store) -> None:
    fill(store, [document(A, issued="2018-04-23"), document(B), document(C)],
         [edge("CAN_CU", B, A), edge("SUA_DOI", C, A, effective="2021-12-06")])
    row = store.read(
        "MATCH p = (b:Document {id: $id})-[:CAN_CU]->(a:Document)<-[:SUA_DOI]-(c:Document) "
        "RETURN p, a.issued AS issued, relationships(p) AS hops", {"id": B})[0]
    assert [each["id"] for each in row["p"]["nodes"]] == [B, A, C]
    hops = [(edge["type"], edge["from"], edge["to"]) for edge in row["p"]["edges"]]
    assert hops == [("CAN_CU", B, A), ("SUA_DOI", C, A)]
    assert row["p"]["edges"][1]["effective"] == "2021-12-06"
    assert row["issued"] == "2018-04-23"
    assert [hop["type"] for hop in row["hops"]] == ["CAN_CU", "SUA_DOI"]


def test_dates_are_compared_as_dates(store: Store) -> None:
    fill(store, [document(A, issued="2018-04-23"), document(B, issued="2022-03-01")])
    found = store.read("MATCH (d:Document) WHERE d.issued < date($day) RETURN d.id AS id",
                       {"day": "2020-01-01"})
    assert found == [{"id": A}]


def test_search_without_diacritics(store: Store) -> None:
    fill(store, [document(A, title="Cơ chế một cửa"), document(B, title="Đổi mới sáng tạo")])
    found = store.read("MATCH (d:Document) WHERE d.folded CONTAINS $words RETURN d.id AS id",
                       {"words": "doi moi"})
    assert found == [{"id": B}]


def test_quotes_and_newlines_are_values_not_cypher(store: Store) -> None:
    nasty = "'); MATCH (n) DETACH DELETE n; //\n\"`\\ {x: $y} <script>"
    fill(store, [document(A, trich_yeu=nasty)])
    found = store.read("MATCH (d:Document) WHERE d.trich_yeu = $text RETURN d.trich_yeu AS t",
                       {"text": nasty})
    assert found == [{"t": nasty}]


def test_many_rows_in_batches(store: Store) -> None:
    tasks = [node("Task", f"{B}#T{number}", position=number) for number in range(1, 2502)]
    fill(store, [document(B), node("Plan", f"{B}#P1"), *tasks],
         [edge("THUOC", task.id, f"{B}#P1") for task in tasks])
    assert store.read("MATCH (:Task)-[r:THUOC]->(:Plan) RETURN count(r) AS n", {}) == [{"n": 2501}]


def test_readers_see_whole_documents_while_one_writes(store: Store) -> None:
    """Each transaction adds a plan with ten tasks: no reader may see another number of them."""
    done = threading.Event()
    seen: list[int] = []
    errors: list[Exception] = []

    def read() -> None:
        try:
            while not done.is_set():
                seen.append(store.read("MATCH (:Task)-[r:THUOC]->(:Plan) RETURN count(r) AS n", {})[0]["n"])
        except Exception as error:
            errors.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(1, 11):
        plan = node("Plan", f"x/kh/2022/{number}#P1")
        tasks = [node("Task", f"x/kh/2022/{number}#T{task}") for task in range(10)]
        fill(store, [plan, *tasks], [edge("THUOC", task.id, plan.id) for task in tasks])
    done.set()
    for reader in readers:
        reader.join()
    assert errors == []
    assert {count % 10 for count in seen} == {0}


def test_writers_of_two_threads_wait_for_each_other(store: Store) -> None:
    errors: list[Exception] = []

    def write(name: str) -> None:
        try:
            for number in range(10):
                fill(store, [document(f"{name}/kh/2022/{number}")])
        except Exception as error:
            errors.append(error)

    writers = [threading.Thread(target=write, args=(name,)) for name in ("a", "b", "c")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert errors == []
    assert len(ids(store)) == 30


@pytest.mark.parametrize("statement", [
    "MATCH (d:Document) RETURN nobody(d)", "MATCH (d:Document", "", "hello",
])
def test_what_no_engine_understands_is_a_store_error(store: Store, statement: str) -> None:
    with pytest.raises(StoreError):
        store.read(statement, {})


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.read("MATCH (d:Document) RETURN d", {})
    store.close()  # once more does no harm


def test_rows_with_different_properties_go_together(store: Store) -> None:
    rows: list[NodeRow] = [document(A), NodeRow("Document", B, {"title": "B"}), NodeRow("Document", C, {})]
    edges: list[EdgeRow] = []
    fill(store, rows, edges)
    found: list[dict[str, Any]] = store.read("MATCH (d:Document) RETURN d.title AS t ORDER BY t", {})
    assert {row["t"] for row in found} == {A, "B", None}
