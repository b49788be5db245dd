"""A real Neo4j for tests, without Docker: the server from Maven Central, with authentication on."""

import contextlib
import ctypes
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

POM = Path(__file__).parent / "neo4j" / "pom.xml"
_START_SECONDS = 120
_MODULES = ("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent")
_CONFIGURATION = """server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.memory.heap.max_size=1g
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
"""


@dataclass(frozen=True)
class Server:
    """Where a running server is, and how to get in. `home`: its folder, None for one that ran already."""

    url: str
    password: str
    home: Path | None = None

    def environment(self) -> dict[str, str]:
        """What a store reads to get in."""
        return {"CANCU_NEO4J_USER": "neo4j", "CANCU_NEO4J_PASSWORD": self.password}


@contextlib.contextmanager
def neo4j_server(folder: Path) -> Iterator[Server]:
    """The server of CANCU_NEO4J_URL where that is set, else one started in `folder`, else a skip."""
    if os.environ.get("CANCU_NEO4J_URL"):
        yield Server(os.environ["CANCU_NEO4J_URL"], os.environ.get("CANCU_NEO4J_PASSWORD", ""))
        return
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            pytest.skip(f"no Neo4j: {program} is not installed and CANCU_NEO4J_URL is not set")
    installed = install(folder)
    with running(installed):
        yield installed


def install(folder: Path, like: Server | None = None) -> Server:
    """A server with a password of its own on a free port, not started yet; `like` lends its class path."""
    for name in ("conf", "data", "logs", "import", "plugins", "run"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    classpath = folder / "classpath"
    if like and like.home:
        shutil.copy(like.home / "classpath", classpath)
    else:
        subprocess.run(
            ["mvn", "-q", "-B", "-f", str(POM), "dependency:build-classpath", "-DincludeScope=runtime",
             f"-Dmdep.outputFile={classpath}"], check=True, capture_output=True, timeout=900,
        )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (folder / "conf" / "neo4j.conf").write_text(_CONFIGURATION.format(port=port))
    password = secrets.token_hex(8)
    admin(folder, "dbms", "set-initial-password", password)
    return Server(f"neo4j://127.0.0.1:{port}", password, folder)


def admin(home: Path, *arguments: str) -> None:
    """What `neo4j-admin` does, on the stopped server in `home`."""
    subprocess.run([*_java(home), "org.neo4j.server.startup.Neo4jAdminCommand", *arguments], check=True,
                   capture_output=True, timeout=120, env=_environment(home))


@contextlib.contextmanager
def running(server: Server) -> Iterator["subprocess.Popen[bytes]"]:
    """Start an installed server and stop it at the end, also when this process is killed."""
    assert server.home is not None
    with (server.home / "logs" / "console.log").open("ab") as log:
        process = subprocess.Popen(
            [*_java(server.home), "org.neo4j.server.CommunityEntryPoint", f"--home-dir={server.home}",
             f"--config-dir={server.home / 'conf'}"],
            stdout=log, stderr=subprocess.STDOUT, env=_environment(server.home), preexec_fn=_die_with_parent,
        )
        try:
            _wait(server, process)
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait(server: Server, process: "subprocess.Popen[bytes]") -> None:
    host, port = server.url.partition("://")[2].split(":")
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection((host, int(port)), timeout=1):
            return
        time.sleep(0.1)
    assert server.home is not None
    raise RuntimeError("Neo4j did not start: " + (server.home / "logs" / "console.log").read_text()[-2000:])


def _java(home: Path) -> list[str]:
    opens = [f"--add-opens=java.base/{module}=ALL-UNNAMED" for module in _MODULES]
    return ["java", "-Xmx1g", *opens, "-cp", (home / "classpath").read_text().strip()]


def _environment(home: Path) -> dict[str, str]:
    return os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
