"""Readers in processes of their own: what hangs or dies costs one file, and order is kept."""

import io
import sys
from pathlib import Path

import pytest
from cancu.loaders.errors import ReadError
from cancu.loaders.read import Limits, read, read_all, worker
from cancu.loaders.read.isolated import Worker
from cancu.loaders.read.wire import BEAT
from cancu.loaders.reading import Reading

from tests.loaders.read.word_file import p, tbl, tc, word_file

HANGS = "import sys, time; sys.stdin.readline(); time.sleep(60)"
DIES = "import os, sys; sys.stdin.readline(); os.abort()"
TALKS = "import sys; sys.stdin.readline(); print('{\"text\": 1}')"
READING = '{"text": "x", "file": "f", "format": "txt", "tables": [], "warnings": [], "origin": [[], [], []]}'
ANSWERS = f"import sys\nfor _ in sys.stdin: print('{READING}', flush=True)"
BEATS = f"""import sys, time; sys.stdin.readline()
for _ in range(4):
    time.sleep(0.2); print('"beat"', flush=True)
print('{READING}', flush=True)
sys.stdin.readline()"""


@pytest.mark.parametrize(("program", "words"), [
    (HANGS, "took more than 0"), (DIES, "broke down"), (TALKS, "broke down"),
])
def test_one_that_fails_is_ended_and_told(program: str, words: str) -> None:
    worker = Worker([sys.executable, "-c", program])
    for _ in range(2):
        with pytest.raises(ReadError, match=words):
            worker.read(Path("x"), Limits(seconds=0.3))
    worker.close()


def test_the_time_counts_from_the_last_sign_of_life() -> None:
    worker = Worker([sys.executable, "-c", BEATS])
    assert worker.read(Path("x"), Limits(seconds=0.6)).text == "x"
    worker.close()


def test_a_reading_comes_over_whole(tmp_path: Path) -> None:
    file = tmp_path / "b\u00e0n\u0300g\nx.docx"
    file.write_bytes(word_file(p("“Điều” \U0001f600") + tbl(tc("a") + tc("b"), tc("c") + tc("d"))))
    reading = read(file)
    assert reading.text == "“Điều” \U0001f600\n\na\tb\nc\td\n\n"
    assert [reading.text[c.start:c.end] for c in reading.tables[0].cells] == ["a", "b", "c", "d"]
    assert reading.file == str(file)


def test_memory_has_a_limit(tmp_path: Path) -> None:
    file = tmp_path / "large.docx"
    file.write_bytes(word_file("".join(p(f"chữ {number}" * 20) for number in range(40_000))))
    with pytest.raises(ReadError, match="memory"):
        read(file, Limits(memory=60_000_000, ratio=100_000))


NO_STATM = not Path("/proc/self/statm").exists()


def test_a_reading_that_takes_too_much_ends_between_two_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    # What this process holds depends on the tests before.
    monkeypatch.setattr(worker, "held", lambda: 95_000_000)
    said = io.BytesIO()
    worker.beat(said, Limits(memory=200_000_000))
    assert said.getvalue() == BEAT
    with pytest.raises(MemoryError):
        worker.beat(said, Limits(memory=100_000_000))


@pytest.mark.skipif(NO_STATM, reason="this system does not tell how much memory is held")
def test_a_process_that_has_grown_is_not_used_again() -> None:
    worker, pids = Worker([sys.executable, "-c", ANSWERS]), []
    for memory in (600_000_000, 600_000_000, 1_000_000, 600_000_000):
        pids.append(worker._started().pid)
        assert worker.read(Path("x"), Limits(memory=memory)).text == "x"
    worker.close()
    assert pids[0] == pids[1] == pids[2] != pids[3]


def test_the_same_for_one_and_two_workers(tmp_path: Path) -> None:
    files = []
    for number in range(12):
        files.append(tmp_path / f"{number}.docx")
        files[-1].write_bytes(word_file(p(f"Việc {number}")) if number % 5 else b"MZ\0\0\0\0")
    files.append(tmp_path / "gone.docx")
    alone, together = ([_told(found) for _, found in read_all(files, workers)] for workers in (1, 2))
    assert alone == together
    assert [told for told in alone if told.startswith("Việc")] == [f"Việc {n}\n" for n in range(12) if n % 5]
    assert len(alone) == 13


def _told(found: Reading | ReadError) -> str:
    return found.text if isinstance(found, Reading) else str(found)
