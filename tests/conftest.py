"""Fixtures shared by all tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cancu.graph.store import Store

from tests.stores import ladybug_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty, prepared graph."""
    with ladybug_store(tmp_path) as opened:
        yield opened
