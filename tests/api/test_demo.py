"""The demo as a process: samples loaded, three answers, an address that answers."""

import os
import subprocess
import sys
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_demo_ends_with_an_address_that_answers(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cancu.api.cli", "demo"]
    environment = os.environ | {"CANCU_GRAPH": f"ladybug:{tmp_path / 'demo.lbug'}", "PORT": "0",
                                "HOST": "127.0.0.1"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as demo:
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
        finally:
            demo.terminate()
    shown = "\n".join(lines)
    for command_line in ("$ cancu trace", "$ cancu workload ", "$ cancu lineage "):
        assert command_line in shown
    assert "Văn bản đã đọc (8)" in " ".join(page.split())
