"""Files that are missing from a graph: counted while they may be documents, left out where they never are."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.api.test_cli import TEXT as PLAN
from tests.api.test_cli import Cancu
from tests.loaders.read.test_archives import zip_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    (place / "a.txt").write_text(PLAN, "utf-8")
    return place


@pytest.fixture
def cancu(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Cancu:
    return Cancu(monkeypatch, capsys, tmp_path / "own.lbug")


def not_utf8(folder: Path) -> str:
    (folder / os.fsdecode(b"k\xe1.txt")).write_text("words")
    return "k\\xe1.txt"


def out_of_its_archive(folder: Path) -> str:
    (folder / "z.zip").write_bytes(zip_of({"../x.txt": b"words"}))
    return "z.zip/.._x.txt"


def too_deep(folder: Path) -> str:
    data = zip_of({"a.txt": b"words"})
    for _ in range(3):
        data = zip_of({"in.zip": data})
    (folder / "z.zip").write_bytes(data)
    return "z.zip/in.zip/in.zip/in.zip"


def over_the_limits(folder: Path) -> str:
    (folder / "z.zip").write_bytes(zip_of({"a.txt": b"\0" * 3_000_000}))
    return "z.zip"


@pytest.mark.parametrize("make", [not_utf8, out_of_its_archive, too_deep, over_the_limits])
def test_what_may_be_a_document_is_missing_until_it_is_read(
    make: Callable[[Path], str], folder: Path, tmp_path: Path, cancu: Cancu
) -> None:
    name = make(folder)
    done = cancu("load", str(folder), "--json")
    assert (done.code, done.json["documents_read"]) == (3, 1)
    rows = {row["file"]: row["status"] for row in done.json["files"]}
    assert rows[str(folder / name)] == "unread"
    later = cancu("search", "niem yet", "--json").json["coverage"]["unread"]
    assert [row["file"] for row in later] == [str(folder / name)]
    written = cancu("extract", str(folder), "--out", str(tmp_path / "out"), "--json")
    assert written.code == 3 and [row["file"] for row in written.json["unread"]] == [str(folder / name)]
    for file in folder.glob("[kz]*"):
        file.unlink()
    again = cancu("load", str(folder), "--json")
    assert (again.code, again.json["coverage"]["unread"]) == (0, [])


def test_a_folder_that_nobody_may_open_is_missing(folder: Path, cancu: Cancu) -> None:
    (folder / "shut").mkdir()
    listed = Path.iterdir

    def iterdir(self: Path) -> Iterator[Path]:  # in place of rights, which root has anyway
        if self.name == "shut":
            raise PermissionError(13, "Permission denied")
        return listed(self)

    cancu.monkeypatch.setattr(Path, "iterdir", iterdir)
    done = cancu("load", str(folder), "--json")
    assert done.code == 3
    assert [Path(row["file"]).name for row in done.json["coverage"]["unread"]] == ["shut"]
    again = cancu("rebuild", "--json")
    assert again.code == 3
    assert [Path(row["file"]).name for row in again.json["coverage"]["unread"]] == ["shut"]


def test_an_archive_that_was_mended_is_missing_no_more(folder: Path, cancu: Cancu) -> None:
    out_of_its_archive(folder)
    named = [str(folder / "a.txt"), str(folder / "z.zip")]
    assert len(cancu("load", *named, "--json").json["coverage"]["unread"]) == 1
    (folder / "z.zip").write_bytes(zip_of({"c.txt": PLAN.replace("412", "413").encode()}))
    done = cancu("load", *named, "--json")
    assert (done.code, done.json["coverage"]["unread"]) == (0, [])


def test_what_never_is_a_document_is_left_out(folder: Path, cancu: Cancu) -> None:
    for name in (".hidden.txt", "~$b.docx", ".~lock.b.odt#"):
        (folder / name).write_text("words")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    done = cancu("load", str(folder), "--json")
    assert (done.code, done.json["coverage"]["unread"]) == (0, [])
    assert sum(row["status"] == "left_out" for row in done.json["files"]) == 5


def test_half_a_character_costs_nothing(tmp_path: Path, cancu: Cancu) -> None:
    words = "".join(sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in PLAN.replace("\n", "\\par\n"))
    (tmp_path / "a.rtf").write_text(f"{{\\rtf1\\ansi {words} \\u55357? }}", "ascii")
    done = cancu("load", str(tmp_path / "a.rtf"), "--json")
    assert (done.code, done.json["documents_read"]) == (0, 1)
    assert any("only a half" in warning for warning in done.json["files"][0]["warnings"])
    assert cancu("extract", str(tmp_path / "a.rtf"), "--out", str(tmp_path / "out")).code == 0


@pytest.mark.parametrize("setting", [
    "seconds=9999999999999999999999", f"memory={'9' * 30}", f"pages={'9' * 5_000}", f"depth={'9' * 5_000}",
])
def test_a_limit_above_its_ceiling_is_one_error(setting: str, folder: Path, cancu: Cancu) -> None:
    done = cancu("load", str(folder), "--limit", setting)
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert "is too high" in done.err and len(done.err) < 300
