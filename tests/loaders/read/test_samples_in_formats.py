"""Each sample in each format says the same as its text form."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from cancu.loaders.read import Limits, doc, programs, read

from tests.loaders.read.as_docx import as_docx
from tests.loaders.read.as_html import as_html, as_mhtml
from tests.loaders.read.as_pdf import HAS_FONT, as_pdf
from tests.loaders.read.as_sheet import as_ods, as_xlsx
from tests.loaders.read.facts import differences, facts
from tests.loaders.read.office import convert
from tests.loaders.read.sample_parts import TEXTS, sample_parts

WRITERS = {"html": as_html, "mhtml": as_mhtml, "docx": as_docx, "pdf": as_pdf, "xlsx": as_xlsx, "ods": as_ods}
BY_NUMBER = {path.name[:2]: path for path in TEXTS}


@cache
def true(sample: Path) -> dict[str, Any]:
    return facts(read(sample))


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("number", BY_NUMBER)
def test_the_same_facts_as_in_the_text_form(number: str, form: str, tmp_path: Path) -> None:
    if form == "pdf" and not HAS_FONT:
        pytest.skip("no font with Vietnamese letters is installed (DejaVu Serif)")
    file = tmp_path / "no-name"
    file.write_bytes(WRITERS[form](sample_parts(BY_NUMBER[number])))
    reading = read(file)
    assert reading.format == {"xlsx": "sheet", "ods": "sheet", "mhtml": "html"}.get(form, form)
    assert differences(facts(reading), true(BY_NUMBER[number])) == []


def test_a_sample_says_something(tmp_path: Path) -> None:
    assert len(true(BY_NUMBER["04"])["tasks"]) > 5
    file = tmp_path / "other"
    file.write_bytes(as_docx(sample_parts(BY_NUMBER["04"])))
    assert differences(facts(read(file)), true(BY_NUMBER["05"])) != []


def test_word_97_by_antiword(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if programs.antiword() is None:
        pytest.skip("antiword is not installed")
    (tmp_path / "04").write_bytes(as_docx(sample_parts(BY_NUMBER["04"])))
    convert([tmp_path / "04"], "doc", tmp_path)
    monkeypatch.setattr(doc, "office", lambda: None)
    found = doc.read_doc((tmp_path / "04.doc").read_bytes(), "04.doc", Limits())
    assert differences(facts(found), true(BY_NUMBER["04"])) == []
    assert "antiword" in found.warnings[0]


@pytest.mark.parametrize(("form", "numbers"), [
    ("rtf", tuple(BY_NUMBER)), ("doc", ("03", "05")), ("odt", ("04",)),
])
def test_formats_that_libreoffice_prints(form: str, numbers: tuple[str, ...], tmp_path: Path) -> None:
    for number in numbers:
        (tmp_path / number).write_bytes(as_docx(sample_parts(BY_NUMBER[number])))
    convert([tmp_path / number for number in numbers], form, tmp_path)
    for number in numbers:
        found = facts(read(tmp_path / f"{number}.{form}"))
        assert differences(found, true(BY_NUMBER[number])) == [], number
