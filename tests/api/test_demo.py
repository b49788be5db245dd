"""The demo as a process: samples loaded, three answers, an address that answers."""

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.factories import document
from tests.stores import fill, ladybug_store


def test_demo_ends_with_an_address_that_answers(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cancu.api.cli", "demo"]
    own = tmp_path / "own.lbug"
    environment = os.environ | {"CANCU_GRAPH": f"ladybug:{own}", "PORT": "0", "HOST": "127.0.0.1"}
    (tmp_path / ".demo").mkdir()
    with ladybug_store(tmp_path / ".demo") as earlier:  # of a demo before
        fill(earlier, [document("ubnd-tra-vinh/kh/2022/10")])
    (tmp_path / ".demo" / "test.lbug").rename(tmp_path / ".demo" / "samples.lbug")
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True) as demo:
        try:
            assert demo.stdout is not None
            lines: list[str] = []
            while not (lines and lines[-1].startswith("http://")):
                line = demo.stdout.readline()
                assert line, "the demo ended early"
                lines.append(line.rstrip("\n"))
            with urllib.request.urlopen(lines[-1], timeout=30) as response:
                assert response.status == 200
                page = response.read().decode()
            demo.send_signal(signal.SIGINT)
            assert demo.wait(30) == 0  # Ctrl+C is how one stops it: no error for `make demo` to tell
        finally:
            demo.terminate()
            said = demo.stderr.read() if demo.stderr else ""
    shown = "\n".join(lines)
    for command_line in ("$ cancu trace", "$ cancu workload ", "$ cancu lineage "):
        assert command_line in shown
    assert "--graph ladybug:.demo/samples.lbug" in shown
    assert "the demo's own graph" in said
    assert "Traceback" not in said
    assert not own.exists()
    assert "Văn bản đã đọc (8)" in " ".join(page.split())
