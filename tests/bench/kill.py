"""Loading killed again and again: whole documents stay, nothing half-written, and the load goes on.

    python tests/bench/kill.py [--tries 20] [--seed 1]

Neo4j: the server is killed in the middle of a load and started again. Ladybug: the loader is killed. Every
other try loads in bulk. After each kill: no fault in the graph, every document acknowledged before is there,
every document has all its tasks. At the end the load is finished and compared with one that nobody killed.
"""

import argparse
import importlib.util
import pickle
import random
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from cancu.graph.check import counts, faults
from cancu.graph.engines.neo4j import Neo4jStore
from cancu.graph.moving.scan import all_edges, all_nodes
from cancu.graph.store import Store, StoreError
from cancu.graph.sync import load_record, load_records, remove_document
from cancu.loaders.records import Record

TESTS = Path(__file__).parents[1]
DOCUMENTS = 60
BATCH = 2_000  # rows of a bulk transaction here, so that a try sees several


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

LOADER = """
import pickle, sys
from pathlib import Path
from cancu.graph import sync
from cancu.graph.engines import ladybug_copy
from cancu.graph.engines.ladybug import LadybugStore
ladybug_copy.FEWEST = 100
store = LadybugStore(sys.argv[1])
store.bulk_rows = int(sys.argv[4])
store.prepare()
records = pickle.loads(Path(sys.argv[2]).read_bytes())
sync.load_record(store, records.pop())
print("ready", flush=True)
if sys.argv[3] == "bulk":
    for result in sync.load_records(store, records, bulk=True):
        print(result.document, flush=True)
else:
    for record in records:
        print(sync.load_record(store, record, replace=True).document, flush=True)
"""


def check(store: Store, acknowledged: set[str]) -> int:
    """Raises if something is half there or lost; returns how many documents are there."""
    assert faults(store) == [], faults(store)[:5]
    rows = store.read("MATCH (d:Document) WHERE d.loaded = true "
                      "RETURN d.id AS id, "
                      "COUNT { MATCH (d)-[:BAN_HANH]->(:Plan)<-[:THUOC]-(:Task) } AS n", {})
    found = {row["id"]: row["n"] for row in rows}
    assert acknowledged <= found.keys(), acknowledged - found.keys()
    assert set(found.values()) <= {generated.TASKS}, found
    return len(found)


def dump(store: Store) -> dict[Any, Any]:
    nodes = {(row.label, row.id): row.properties for batch in all_nodes(store) for row in batch}
    return nodes | {row.pair: row.properties for batch in all_edges(store) for row in batch}


def portion(chance: random.Random, store: Store, records: Sequence[Record], done: set[str],
            bulk: bool) -> list[Record]:
    """What a try loads, in another order each time: in bulk two thirds, taken out before; else all again."""
    left = chance.sample(records, len(records) * 2 // 3 if bulk else len(records))
    for record in left if bulk else ():
        remove_document(store, record.document.key)
        done.discard(record.document.key)
    return left


def finish(name: str, store: Store, records: Sequence[Record], folder: Path) -> None:
    list(load_records(store, records, bulk=True))
    with stores.ladybug_store(folder) as whole:
        for record in records:
            load_record(whole, record)
        assert dump(store) == dump(whole)
    print(f"{name}: finished, {len(records)} documents, {sum(counts(store)['nodes'].values())} nodes, "
          "equal to a load without a kill", flush=True)


def neo4j(records: Sequence[Record], tries: int, chance: random.Random, folder: Path) -> None:
    """Kill the server between 0 and 3 seconds into a load, its first document apart."""
    server = servers.install(folder / "server")
    done: set[str] = set()
    with pytest.MonkeyPatch.context() as patch:
        for key, value in server.environment().items():
            patch.setenv(key, value)
        patch.setattr("cancu.graph.engines.neo4j._RETRY", 1.0)
        patch.setattr(Neo4jStore, "bulk_rows", BATCH)
        for number in range(1, tries + 1):
            bulk = number % 2 == 0
            with servers.running(server) as process, closing(Neo4jStore(server.url)) as store:
                store.prepare()
                there = check(store, done)
                seconds, left = chance.uniform(0, 3), portion(chance, store, records, done, bulk)
                done.add(load_record(store, left.pop()).document)
                killer = threading.Timer(seconds, process.send_signal, [signal.SIGKILL])
                loaded = _until_killed(store, left, bulk, killer)
            done |= loaded
            print(f"neo4j try {number}: {there} documents there; killed after {seconds:.2f} s, "
                  f"{len(loaded)} acknowledged{' in bulk' if bulk else ''}", flush=True)
        with servers.running(server), closing(Neo4jStore(server.url)) as store:
            check(store, done)
            (folder / "whole").mkdir()
            finish("neo4j", store, records, folder / "whole")


def _until_killed(store: Store, records: Sequence[Record], bulk: bool, killer: threading.Timer) -> set[str]:
    loaded: set[str] = set()
    killer.start()
    try:
        if bulk:
            loaded.update(result.document for result in load_records(store, records, bulk=True))
        else:
            for record in records:
                loaded.add(load_record(store, record, replace=True).document)
    except StoreError as error:
        assert "cannot be reached" in str(error), error
    killer.join()
    return loaded


def ladybug(records: Sequence[Record], tries: int, chance: random.Random, folder: Path) -> None:
    """Kill the loader between 0 and 2 seconds into a load, its first document apart."""
    done: set[str] = set()
    (folder / "killed").mkdir()
    for number in range(1, tries + 1):
        bulk = number % 2 == 0
        with stores.ladybug_store(folder / "killed") as store:
            there = check(store, done)
            left = portion(chance, store, records, done, bulk)
        (folder / "records").write_bytes(pickle.dumps(left))
        done.add(left[-1].document.key)
        seconds = chance.uniform(0, 2)
        loaded = _killed(folder, seconds, bulk)
        done |= loaded
        print(f"ladybug try {number}: {there} documents there; killed after {seconds:.2f} s, "
              f"{len(loaded)} acknowledged{' in bulk' if bulk else ''}", flush=True)
    (folder / "unkilled").mkdir()
    with stores.ladybug_store(folder / "killed") as store:
        check(store, done)
        finish("ladybug", store, records, folder / "unkilled")


def _killed(folder: Path, seconds: float, bulk: bool) -> set[str]:
    """Run the loader, kill it after its first `seconds` of loading; the documents it acknowledged."""
    arguments = [f"ladybug:{folder / 'killed' / 'test.lbug'}", str(folder / "records"),
                 "bulk" if bulk else "single", str(BATCH)]
    with subprocess.Popen([sys.executable, "-c", LOADER, *arguments], stdout=subprocess.PIPE,
                          text=True) as loader:
        assert loader.stdout is not None
        assert loader.stdout.readline() == "ready\n"
        killer = threading.Timer(seconds, loader.send_signal, [signal.SIGKILL])
        killer.start()
        lines = loader.stdout.readlines()
        killer.join()
    return {line.strip() for line in lines if line.endswith("\n")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tries", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    records = list(generated.plans(DOCUMENTS))
    for name, test in (("ladybug", ladybug), ("neo4j", neo4j)):
        with tempfile.TemporaryDirectory() as folder:
            test(records, asked.tries, random.Random(asked.seed), Path(folder))
        print(f"{name}: {asked.tries} tries, nothing half-written, nothing lost", flush=True)


if __name__ == "__main__":
    main()
