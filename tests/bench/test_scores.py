"""No score of the gold records falls below the last release; what is frozen is what was reached."""

import importlib.util
import json
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("extraction_bench", Path(__file__).with_name("extraction.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
bench = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(bench)


@pytest.mark.skipif(bench.corpus() is None, reason="CANCU_CORPUS, the folder of texts, is not set")
def test_no_score_falls() -> None:
    frozen = json.loads(bench.SCORES.read_text(encoding="utf-8"))
    now = bench.scores()
    fallen = {
        f"{name} {measure}": (value, now[name].get(measure))
        for name, table in frozen.items() for measure, value in table.items()
        if now[name].get(measure, 0.0) < value
    }
    assert not fallen


def test_the_samples_are_read_as_in_the_release() -> None:
    """A change here is meant or it is a fault: look at it, then freeze anew."""
    release = json.loads(bench.RELEASE.read_text(encoding="utf-8"))
    lost = {
        name: sorted(set(release[name]) - set(bench.fingerprints(bench.extract(bench.read(path)))))
        for name, path in bench.pinned() if name.startswith("samples/")
    }
    assert {name: items for name, items in lost.items() if items} == {}
