"""Zip archives are walked like folders, within their limits."""

import io
import zipfile
from pathlib import Path

import pytest
from cancu.loaders.errors import ReadError
from cancu.loaders.read import Limits, find_files, read

from tests.loaders.read.word_file import p, word_file


def zip_of(entries: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return stream.getvalue()


def test_files_in_an_archive_are_read_in_order(tmp_path: Path) -> None:
    inner = zip_of({"d.txt": "Việc dở".encode()})
    outer = tmp_path / "all.zip"
    outer.write_bytes(zip_of({
        "b/kế hoạch.docx": word_file(p("Việc hay")), "a.txt": "Việc tốt".encode(), "c.zip": inner,
        "../out.txt": b"x", "/etc/x.txt": b"x", "__MACOSX/a.txt": b"x", "b/~$a.docx": b"x",
    }))
    found = find_files([tmp_path])
    assert [file.relative_to(outer).as_posix() for file in found.files] == [
        "a.txt", "b/kế hoạch.docx", "c.zip/d.txt",
    ]
    assert [read(file).text.strip() for file in found.files] == ["Việc tốt", "Việc hay", "Việc dở"]
    assert sorted(refused.reason.split()[-1] for refused in found.refused) == [
        "archive", "archive", "hidden", "program",
    ]


@pytest.mark.parametrize(("name", "may_be"), [
    ("../out.txt", True), ("/etc/x.txt", True), ("a\\b.txt", True), ("c:/x.txt", True),
    (".hidden.txt", False), (".git/a.txt", False), ("__MACOSX/a.txt", False), ("b/~$a.docx", False),
    (".~lock.a.odt#", False),
])
def test_what_of_an_archive_may_be_a_document(name: str, may_be: bool, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zip_of({name: b"words"}))
    assert [refused.may_be_document for refused in find_files([tmp_path]).refused] == [may_be]


def test_archives_in_archives_end_somewhere(tmp_path: Path) -> None:
    data = zip_of({"a.txt": b"x"})
    for _ in range(6):
        data = zip_of({"in.zip": data})
    (tmp_path / "deep.zip").write_bytes(data)
    found = find_files([tmp_path / "deep.zip"])
    assert found.files == ()
    assert "inside" in found.refused[0].reason


@pytest.mark.parametrize(("entries", "words"), [
    ({"bomb.txt": b"\0" * 30_000_000}, "unpack"),
    ({f"{number}.txt": b"x" for number in range(5_001)}, "packs 5001 files"),
])
def test_an_archive_above_the_limits_is_one_record(
    entries: dict[str, bytes], words: str, tmp_path: Path
) -> None:
    (tmp_path / "bad.zip").write_bytes(zip_of(entries))
    found = find_files([tmp_path])
    assert found.files == ()
    assert [words in refused.reason for refused in found.refused] == [True]


def test_a_locked_entry_is_refused(tmp_path: Path) -> None:
    data = bytearray(zip_of({"a.txt": b"words"}))
    data[6] |= 1  # the flag of encryption, in the entry and in the directory
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(data)
    with pytest.raises(ReadError, match="password"):
        read(find_files([tmp_path]).files[0])


def test_a_file_that_is_not_in_the_archive(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zip_of({"a.txt": b"words"}))
    with pytest.raises(ReadError, match="cannot be opened"):
        read(tmp_path / "a.zip" / "b.txt")


@pytest.mark.parametrize(("limits", "left", "words"), [
    (Limits(), 2, ""), (Limits(entries=1), 0, "packs 2 files"), (Limits(file=10), 0, "more than the limit"),
    (Limits(unpacked=3), 0, "unpack"), (Limits(depth=1), 1, "inside 1 others"),
])
def test_the_limits_of_archives_can_be_changed(limits: Limits, left: int, words: str, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zip_of({"a.txt": b"words", "b.zip": zip_of({"c.txt": b"words"})}))
    found = find_files([tmp_path], limits)
    assert len(found.files) == left
    assert [words in refused.reason for refused in found.refused] == [True] * bool(words)


def test_a_file_in_an_archive_may_be_named_itself(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zip_of({"x/b.txt": b"words", "c.zip": zip_of({"d.txt": b"more"})}))
    named = [tmp_path / "a.zip/x/b.txt", tmp_path / "a.zip/c.zip/d.txt", tmp_path / "a.zip/gone.txt"]
    found = find_files(named)
    assert list(found.files) == named[:2]
    assert [read(file).text for file in found.files] == ["words", "more"]
    assert [(refused.path, refused.reason) for refused in found.refused] == [
        (named[2], "there is no such file or folder")]
