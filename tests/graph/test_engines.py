"""The same documents in both engines: the same graph, and the same answers row by row.

The samples always; the seeds of the corpus where CANCU_CORPUS names the folder that holds `corpus/seeds`.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from cancu.graph.check import counts, faults
from cancu.graph.store import Store
from cancu.graph.sync import load_records, load_register
from cancu.loaders.extract import extract
from cancu.loaders.read import find_files, read
from cancu.queries.answers import ask, lineage, search, trace, workload
from cancu.queries.catalogue import questions

from tests.graphs import dump
from tests.neo4j_server import Server
from tests.stores import ladybug_store, neo4j_store

DAY = "2026-11-21"
ROOT = Path(__file__).parents[2]
Pair = tuple[Store, Store]


@pytest.fixture(scope="module", params=["samples", "seeds"])
def both(request: pytest.FixtureRequest, server: Server,
         tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """The documents in Ladybug, loaded in bulk, and in Neo4j, one by one."""
    folder = ROOT / "samples"
    if request.param == "seeds":
        if not os.environ.get("CANCU_CORPUS"):
            pytest.skip("CANCU_CORPUS is not set")
        folder = Path(os.environ["CANCU_CORPUS"]) / "corpus" / "seeds"
    records = [extract(read(path)) for path in find_files([folder]).files]
    with ExitStack() as stack:
        embedded = stack.enter_context(ladybug_store(tmp_path_factory.mktemp("both")))
        on_server = stack.enter_context(neo4j_store(server.url))
        for store, bulk in ((embedded, True), (on_server, False)):
            load_register(store)
            assert len(list(load_records(store, records, bulk=bulk))) == len(records)
        yield embedded, on_server


def equal(answers: Iterator[Any]) -> Any:
    """The one answer that all gave."""
    found = list(answers)
    assert all(one == other for one, other in pairwise(found))
    return found[0]


def test_the_graphs_are_equal(both: Pair) -> None:
    assert equal(counts(store) for store in both)["nodes"]["Task"]
    assert equal(dump(store) for store in both)
    assert equal(faults(store) for store in both) == []


def test_trace(both: Pair) -> None:
    """Of all documents that fell, and of each that struck a task."""
    rows = equal(trace(store, None, DAY) for store in both)["rows"]
    assert rows
    for document in sorted({row["document"] for row in rows})[:10]:
        assert equal(trace(store, document, DAY) for store in both)["rows"]


def test_workload(both: Pair) -> None:
    """Of the bodies that lead most tasks."""
    busiest = equal(ask(store, "bottlenecks", {}, DAY) for store in both)["rows"][:10]
    assert busiest
    for row in busiest:
        assert equal(workload(store, row["agency"], None, DAY) for store in both)["rows"]


def test_lineage(both: Pair) -> None:
    """Of every document that was read."""
    read_ = [id_ for (label, id_, *_), found in dump(both[0]).items()
             if label == "Document" and found["loaded"]]
    for document in read_:
        assert equal(lineage(store, document) for store in both)["nodes"]


def test_search(both: Pair) -> None:
    assert equal(search(store, "cải cách hành chính", limit=200) for store in both)["rows"]


@pytest.mark.parametrize("name", [each.name for each in questions()
                                  if all(p.default is not None for p in each.parameters)])
def test_questions_that_need_nothing(both: Pair, name: str) -> None:
    equal(ask(store, name, {}, DAY) for store in both)
