"""A short run of mutated files over all readers; the long one is `fuzz.py` as a program."""

from pathlib import Path

import pytest

from tests.loaders.read.as_pdf import HAS_FONT
from tests.loaders.read.fuzz import fuzz, seeds


@pytest.mark.skipif(not HAS_FONT, reason="no font with Vietnamese letters is installed (DejaVu Serif)")
def test_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    told, wrong = fuzz(seeds(), 140, 6, tmp_path)
    assert wrong == []
    assert sum(told.values()) == 140 and len(told) > 8
