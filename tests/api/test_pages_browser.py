"""Pages in a real browser: what a text brings along runs nowhere, the drawing draws inside its frame."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from cancu.api.app import create_app
from cancu.graph.store import Store

from tests.browser import dump_dom, needs_chromium
from tests.factories import document, edge, node
from tests.queries.graphs import PLAN22
from tests.stores import fill, ladybug_store

pytestmark = needs_chromium
EVIL = ("</script><script>document.documentElement.dataset.evil='1'</script>"
        "<img src=x onerror=\"document.documentElement.dataset.evil='2'\">")


@contextmanager
def served(store: Store) -> Iterator[str]:
    """The address of the application, served on this machine alone while the block runs."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(create_app(store), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def test_pages_and_drawings(world: Store, tmp_path: Path) -> None:
    with served(world) as address:
        assert "Kế hoạch cải cách hành chính 2021-2025" in dump_dom(f"{address}/van-ban/{PLAN22}", tmp_path)
        dom = dump_dom(f"{address}/hinh/pha-he?document={PLAN22}&depth=2", tmp_path)
        assert 'data-drawn="' in dom
        assert "<canvas" in dom


def test_an_attack_in_a_text_runs_nowhere(tmp_path: Path) -> None:
    plan = "ubnd-tra-vinh/kh/2022/1"
    nodes = [document(plan, title=EVIL, so_ky_hieu=EVIL), node("Plan", f"{plan}#P1", title=EVIL),
             node("Task", f"{plan}#T1", title=EVIL, content=EVIL, position=1, deadline_kind="none")]
    edges = [edge("BAN_HANH", plan, f"{plan}#P1", quote=EVIL), edge("THUOC", f"{plan}#T1", f"{plan}#P1")]
    with ladybug_store(tmp_path) as store:
        fill(store, nodes, edges)
        with served(store) as address:
            for page in (f"/van-ban/{plan}", f"/ke-hoach/{plan}/P1", "/?q=script",
                         f"/hinh/pha-he?document={plan}"):
                dom = dump_dom(f"{address}{page}", tmp_path)
                assert "dataset.evil" in dom  # it is there, as text
                assert "data-evil" not in dom[:dom.index("<head")]
