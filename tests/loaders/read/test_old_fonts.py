"""TCVN3 and VNI come out as the Unicode original, in text by detection, in Word files by font."""

from pathlib import Path

import pytest
from cancu.loaders.read import read

from tests.loaders.read.as_docx import as_docx
from tests.loaders.read.old_fonts import spelt, typed
from tests.loaders.read.sample_parts import TEXTS, parts


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
@pytest.mark.parametrize("charset", ["tcvn3", "vni"])
@pytest.mark.parametrize("sample", TEXTS, ids=lambda path: path.name[:2])
def test_text_comes_out_as_the_original(sample: Path, charset: str, encoding: str, tmp_path: Path) -> None:
    # "Số TT": nothing tells whether a lone "Số" before capitals is meant in capitals.
    true = typed(sample.read_text("utf-8")).replace("Số TT", "STT")
    file = tmp_path / "old.txt"
    printed = spelt(true, charset).replace("\u2212", "\u00ad")
    file.write_bytes(printed.encode("cp1252" if (charset, encoding) == ("vni", "latin-1") else encoding))
    reading = read(file)
    assert reading.text == true
    assert charset.upper() in reading.warnings[0]


def test_utf8_that_was_read_as_latin_letters(tmp_path: Path) -> None:
    words = "Quyết định của Ủy ban nhân dân tỉnh về việc thực hiện Kế hoạch năm 2020"
    file = tmp_path / "twice.txt"
    file.write_text(words.encode().decode("latin-1"), "utf-8")
    assert read(file).text == words


@pytest.mark.parametrize("words", [
    "Plain words, no marks: 50% of café and naïve résumé",
    "¡Qué día! ¿Cómo está usted? Él es señor Muñoz",
    "Über den Flüssen; größer als je zuvor",
])
def test_other_languages_are_left_alone(words: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(words, "utf-8")
    assert read(file).text == words


@pytest.mark.parametrize(("charset", "font"), [("tcvn3", ".VnTime"), ("vni", "VNI-Times")])
@pytest.mark.parametrize("sample", TEXTS, ids=lambda path: path.name[:2])
def test_word_files_by_font(sample: Path, charset: str, font: str, tmp_path: Path) -> None:
    found = parts(typed(sample.read_text("utf-8")).replace("**", ""))
    new, old = tmp_path / "new.docx", tmp_path / "old.docx"
    new.write_bytes(as_docx(found))
    old.write_bytes(as_docx(found, font, lambda words: spelt(words, charset)))
    assert read(old).text == read(new).text
