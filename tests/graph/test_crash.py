"""A loader that is killed in the middle leaves whole documents; loading again makes the graph complete."""

import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cancu.graph.check import counts, faults
from cancu.graph.sync import load_record, load_register

from tests.graphs import dump, plan
from tests.stores import ladybug_store

_LOADER = """
import pickle, sys
from pathlib import Path
from cancu.graph.engines.ladybug import LadybugStore
from cancu.graph.sync import load_record, load_register
store = LadybugStore(sys.argv[1])
store.prepare()
load_register(store)
for number, record in enumerate(pickle.loads(Path(sys.argv[2]).read_bytes()), 1):
    load_record(store, record)
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 20])
def test_kill_in_the_middle_and_load_again(tmp_path: Path, after: int) -> None:
    records = [plan(number) for number in range(1, 31)]
    (tmp_path / "records").write_bytes(pickle.dumps(records))
    acknowledged = _killed_after(after, tmp_path)
    (tmp_path / "whole").mkdir()
    with ladybug_store(tmp_path) as killed, ladybug_store(tmp_path / "whole") as whole:
        assert faults(killed) == []
        found = counts(killed)["nodes"]
        assert found["Plan"] == found["Task"] >= acknowledged  # no half document, none lost
        assert found["Plan"] < len(records)
        for store in (killed, whole):
            load_register(store)
            for each in records:
                load_record(store, each)
        assert dump(killed) == dump(whole)


def _killed_after(after: int, folder: Path) -> int:
    """Start a loader, kill it somewhere behind its document `after`; returns the last it acknowledged."""
    command = [sys.executable, "-c", _LOADER, f"ladybug:{folder / 'test.lbug'}", str(folder / "records")]
    loader = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert loader.stdout is not None
    acknowledged = 0
    while acknowledged < after:
        acknowledged = int(loader.stdout.readline())
    time.sleep(0.007 * (after % 4))  # somewhere inside the next document
    os.kill(loader.pid, signal.SIGKILL)
    rest = loader.stdout.read().split()
    loader.wait()
    loader.stdout.close()
    return int(rest[-1]) if rest else acknowledged
