"""Each sample in each format says the same as its text form."""

from pathlib import Path

import pytest
from cancu.loaders.read import read

from tests.loaders.read.as_docx import as_docx
from tests.loaders.read.as_html import as_html
from tests.loaders.read.as_pdf import as_pdf
from tests.loaders.read.facts import differences, facts
from tests.loaders.read.sample_parts import TEXTS, sample_parts

WRITERS = {"html": as_html, "docx": as_docx, "pdf": as_pdf}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("sample", TEXTS, ids=lambda path: path.name[:2])
def test_the_same_facts_as_in_the_text_form(sample: Path, form: str, tmp_path: Path) -> None:
    file = tmp_path / "no-name"
    file.write_bytes(WRITERS[form](sample_parts(sample)))
    reading = read(file)
    assert reading.format == form
    assert differences(facts(reading), facts(read(sample))) == []
