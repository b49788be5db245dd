"""Words recognised in pictures are found again by the bytes of their file, and made anew where all is not the
same."""

from dataclasses import replace
from pathlib import Path

import pytest
from cancu.loaders import read as door
from cancu.loaders.origin import Origin, Part, Seen
from cancu.loaders.read import Kept, Limits, kept, read
from cancu.loaders.reading import Cell, Reading, Table
from PIL import Image

TEXT = "UBND tỉnh giao Sở Y tế lập danh sách."
SCAN = Reading(TEXT, "a.png", "png", (Table(0, 9, (Cell(0, 0, 0, 4),)),), ("read from a picture",),
               Origin((Part(0, "a.png"),), (), (Seen(0, 4, 88),)))
LIMITS = Limits()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pictures"


def test_the_same_bytes_give_the_same_reading_whatever_the_file_is_called(folder: Path) -> None:
    Kept(folder).keep(b"bytes", SCAN, LIMITS)
    assert Kept(folder).find(b"bytes", Path("b.png"), LIMITS) == replace(SCAN, file="b.png")


@pytest.mark.parametrize(("data", "limits", "version"), [
    (b"other", LIMITS, ""), (b"bytes", replace(LIMITS, pages=3), ""), (b"bytes", LIMITS, "tesseract 9"),
])
def test_other_bytes_limits_or_programs_find_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, limits: Limits, version: str,
) -> None:
    monkeypatch.setattr(kept, "_tesseract_version", lambda: "")
    Kept(folder).keep(b"bytes", SCAN, LIMITS)
    monkeypatch.setattr(kept, "_tesseract_version", lambda: version)
    assert Kept(folder).find(data, Path("a.png"), limits) is None


@pytest.mark.parametrize("spoilt", [b"", b"not packed", None])
def test_what_is_not_whole_is_not_taken(folder: Path, spoilt: bytes | None) -> None:
    Kept(folder).keep(b"bytes", SCAN, LIMITS)
    [file] = folder.iterdir()
    file.write_bytes(file.read_bytes()[:-4] if spoilt is None else spoilt)
    assert Kept(folder).find(b"bytes", Path("a.png"), LIMITS) is None


def test_only_pictures_are_kept_and_a_folder_that_cannot_be_made_costs_nothing(folder: Path) -> None:
    Kept(folder).keep(b"bytes", replace(SCAN, origin=Origin()), LIMITS)
    assert not folder.exists()
    Kept(folder / "in" / "none").keep(b"bytes", SCAN, LIMITS)
    assert Kept(folder / "in" / "none").find(b"bytes", Path("a.png"), LIMITS) is None


def test_a_file_is_recognised_once(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def recognised(path: Path, _: Limits) -> Reading:
        asked.append(path)
        return replace(SCAN, file=str(path))

    monkeypatch.setattr(door, "read_apart", recognised)
    first, copy = tmp_path / "a.png", tmp_path / "b.png"
    Image.new("L", (8, 8)).save(first)
    copy.write_bytes(first.read_bytes())
    found = [read(path, LIMITS, Kept(folder)) for path in (first, first, copy)]
    assert found == [replace(SCAN, file=str(path)) for path in (first, first, copy)]
    assert asked == [first]
    read(first, LIMITS)
    assert asked == [first, first]
