"""A loader that is killed in the middle leaves whole documents; loading again makes the graph complete."""

import os
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
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from cancu.graph.sync import load_record, load_register
from tests.graphs import plan
from tests.stores import ladybug_store
with ladybug_store(Path(sys.argv[1])) as store:
    load_register(store)
    print(0, flush=True)
    for number in range(1, 61):
        load_record(store, plan(number))
        print(number, flush=True)
"""
_ROOT = str(Path(__file__).parents[2])


@pytest.mark.parametrize("after", [1, 7, 20])
def test_kill_in_the_middle_and_load_again(tmp_path: Path, after: int) -> None:
    (tmp_path / "killed").mkdir()
    (tmp_path / "whole").mkdir()
    loader = subprocess.Popen([sys.executable, "-c", _LOADER, str(tmp_path / "killed"), _ROOT],
                              stdout=subprocess.PIPE, text=True)
    assert loader.stdout is not None
    acknowledged = 0
    for line in loader.stdout:
        acknowledged = int(line)
        if acknowledged >= after:
            break
    time.sleep(0.013 * (after % 3))  # somewhere inside the next document
    os.kill(loader.pid, signal.SIGKILL)
    loader.wait()
    loader.stdout.close()
    with ladybug_store(tmp_path / "killed") as store:
        assert faults(store) == []
        found = counts(store)["nodes"]
        assert found["Plan"] == found["Task"] >= acknowledged  # no half document, none lost
        for number in range(1, 31):
            load_record(store, plan(number))
        killed = dump(store)
        there = counts(store)["nodes"]["Plan"]
    with ladybug_store(tmp_path / "whole") as store:
        load_register(store)
        for number in range(1, there + 1):
            load_record(store, plan(number))
        assert dump(store) == killed
