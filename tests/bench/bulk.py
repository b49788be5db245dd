"""Loading measured: bulk and one by one, in both engines, beside the bare engine with the same rows.

    python tests/bench/bulk.py [--documents 1000] [--single 100] [--rounds 3]

Neo4j is the server of CANCU_NEO4J_URL, emptied first, or one started for the run. `load` is all of
`load_records`, `write` what it spends in the store, without making rows of records; the ratio is that of the
rates within this run, bare seconds through seconds of `write`: ours and bare in turn, the best round of each.
The bare engine gets the same rows as Python values, through its driver in batches of 10,000 rows, or as
Parquet files and COPY.
"""

import argparse
import importlib.util
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import ladybug
import neo4j
import pytest
from cancu.graph.check import counts, faults
from cancu.graph.engines import cypher
from cancu.graph.engines.ladybug_copy import copy_of_edges, copy_of_nodes
from cancu.graph.model import NODE_TYPES
from cancu.graph.moving.scan import all_edges, all_nodes
from cancu.graph.rows import EdgeRow, NodeRow
from cancu.graph.store import Store, batches
from cancu.graph.sync import load_record, load_records
from cancu.loaders.records import Record

Rows = tuple[list[NodeRow], list[EdgeRow]]
Opened = Callable[[], AbstractContextManager[Store]]
BATCH = 10_000
TESTS = Path(__file__).parents[1]


def module(path: Path) -> Any:
    """A module of the tests by its file: run as a program, this one knows no package of that name."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = found
    spec.loader.exec_module(found)
    return found


stores, servers = module(TESTS / "stores.py"), module(TESTS / "neo4j_server.py")
generated = module(TESTS / "bench" / "generated.py")


def seconds(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def kind(edge: EdgeRow) -> tuple[str, str, str]:
    return edge.type, edge.from_label, edge.to_label


def bare_ladybug(folder: Path, rows: Rows) -> float:
    """Seconds of COPY alone, in one transaction, into a new graph."""
    with stores.ladybug_store(folder):
        pass  # the tables
    database = ladybug.Database(folder / "test.lbug", buffer_pool_size=512 * 2**20, max_db_size=64 * 2**30)
    connection = ladybug.Connection(database)

    def work() -> None:
        connection.execute("BEGIN TRANSACTION")
        for label, nodes in cypher.group(rows[0], lambda row: row.label).items():
            with copy_of_nodes(label, nodes) as statement:
                connection.execute(statement)
        for (type_, start, end), edges in cypher.group(rows[1], kind).items():
            with copy_of_edges(type_, start, end, edges) as statement:
                connection.execute(statement)
        connection.execute("COMMIT")

    taken = seconds(work)
    connection.close()
    database.close()
    return taken


def bare_neo4j(server: Any, rows: Rows) -> float:
    """Seconds of the driver alone, a transaction a batch, into an emptied graph."""
    with stores.neo4j_store(server.url):
        pass  # emptied
    with neo4j.GraphDatabase.driver(server.url, auth=("neo4j", server.password)) as driver, \
            driver.session() as session:
        return seconds(lambda: _write_bare(session, rows))


def _write_bare(session: neo4j.Session, rows: Rows) -> None:
    def write(statement: str, entries: list[dict[str, Any]]) -> None:
        session.execute_write(lambda transaction: transaction.run(statement, rows=entries).consume())

    for label, nodes in cypher.group(rows[0], lambda row: row.label).items():
        kinds = NODE_TYPES[label].properties
        statement = cypher.write_nodes(label, [name for name in kinds if name != "id"], kinds, new=True)
        missing: dict[str, Any] = dict.fromkeys(kinds)
        for batch in batches(nodes, BATCH):
            write(statement, [missing | cypher.node_parameters(row, kinds) for row in batch])
    for (type_, start, end), edges in cypher.group(rows[1], kind).items():
        statement = cypher.write_edges(type_, start, end, new=True)
        for some in batches(edges, BATCH):
            write(statement, [cypher.edge_parameters(row) for row in some])


def everything(store: Store) -> Rows:
    """All rows of a graph, checked to be sound."""
    assert faults(store) == []
    return ([row for batch in all_nodes(store) for row in batch],
            [row for batch in all_edges(store) for row in batch])


def report(name: str, documents: int, number: int, load: float, write: float, bare: float) -> None:
    print(f"{name:8} bulk  {documents} documents, {number} rows: load {load:.1f} s "
          f"({number / load:,.0f} rows/s, {1000 * load / documents:.1f} ms a document), "
          f"write {write:.1f} s ({number / write:,.0f} rows/s); "
          f"bare {bare:.1f} s ({number / bare:,.0f} rows/s); ratio {bare / write:.2f}", flush=True)


def _load(store: Store, records: Sequence[Record]) -> None:
    assert len(list(load_records(store, records, bulk=True))) == len(records)


def _timed(write: Callable[[Any], Any], taken: list[float]) -> Callable[[Any], Any]:
    """`write` that adds the seconds of each call to `taken`."""
    def timed(work: Any) -> Any:
        start = time.perf_counter()
        try:
            return write(work)
        finally:
            taken.append(time.perf_counter() - start)

    return timed


def measure(name: str, records: Sequence[Record], rounds: int, opened: Opened,
            bare: Callable[[Rows], float]) -> None:
    loads, writes, alone = [], [], []
    for _ in range(rounds):
        with opened() as store:
            taken: list[float] = []
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(store, "bulk", _timed(store.bulk, taken))
                loads.append(seconds(partial(_load, store, records)))
            writes.append(sum(taken))
            found, rows = counts(store), everything(store)
        number = len(rows[0]) + len(rows[1])
        assert number == sum(found["nodes"].values()) + sum(found["edges"].values())
        alone.append(bare(rows))
    report(name, len(records), number, min(loads), min(writes), min(alone))


def one_by_one(name: str, store: Store, records: Sequence[Record]) -> None:
    taken = [seconds(partial(load_record, store, record)) for record in records]
    middle = sorted(taken)[len(taken) // 2]
    mean = sum(taken) / len(taken)
    print(f"{name:8} one by one  {len(records)} documents: {1000 * mean:.0f} ms a document, "
          f"median {1000 * middle:.0f}, slowest {1000 * max(taken):.0f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, usual in (("documents", 1000), ("single", 100), ("rounds", 3)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    asked = parser.parse_args()
    records = list(generated.plans(asked.documents))
    with ExitStack() as stack:
        def folder() -> Path:
            return Path(stack.enter_context(tempfile.TemporaryDirectory()))

        server = stack.enter_context(servers.neo4j_server(folder()))
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        for key, value in server.environment().items():
            patch.setenv(key, value)
        with stores.neo4j_store(server.url) as store:
            store.prepare()
            list(load_records(store, records[:50], bulk=True))  # its plans are made, its code is compiled
        measure("ladybug", records, asked.rounds, lambda: stores.ladybug_store(folder()),
                lambda rows: bare_ladybug(folder(), rows))
        measure("neo4j", records, asked.rounds, lambda: stores.neo4j_store(server.url),
                lambda rows: bare_neo4j(server, rows))
        with stores.ladybug_store(folder()) as store:
            one_by_one("ladybug", store, records[:asked.single])
        with stores.neo4j_store(server.url) as store:
            one_by_one("neo4j", store, records[:asked.single])


if __name__ == "__main__":
    main()
