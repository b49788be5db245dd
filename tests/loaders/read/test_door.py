"""The door: formats by content, encodings, and one clear error for what cannot be read."""

import io
import os
import unicodedata
import zipfile
from dataclasses import fields
from pathlib import Path

import pytest
from cancu.loaders.errors import ReadError
from cancu.loaders.read import Limits, find_files, formats, read, read_all
from cancu.loaders.reading import Reading

from tests.loaders.read.word_file import p, word_file

WORDS = "Kế hoạch số 12/KH-UBND\r\ncủa tỉnh Đồng Tháp\n\tvề việc giữ nước ngọt.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_text_in_any_unicode_encoding(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(WORDS.encode(encoding))
    assert read(file).text == WORDS
    assert read(file).warnings == ()


def test_windows_1258_comes_out_composed(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(_encode_1258(WORDS))
    reading = read(file)
    assert reading.text == WORDS
    assert "1258" in reading.warnings[0]


def _encode_1258(text: str) -> bytes:
    marks = "\u0300\u0301\u0303\u0309\u0323"
    done = bytearray()
    for char in text:
        whole = unicodedata.normalize("NFD", char)
        tone = [mark for mark in whole if mark in marks]
        base = unicodedata.normalize("NFC", "".join(mark for mark in whole if mark not in marks))
        done += (base + "".join(tone)).encode("cp1258")
    return bytes(done)


def test_utf8_text_is_untouched(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(WORDS.encode())
    with file.open(encoding="utf-8", newline="") as stream:
        assert read(file).text == stream.read()


@pytest.mark.parametrize(
    ("name", "data", "format_"),
    [
        ("a.pdf", WORDS.encode(), "txt"),
        ("a.md", WORDS.encode(), "md"),
        ("a.txt", b"<!DOCTYPE html><html><body><p>x</p></body></html>", "html"),
        ("a.doc", b"\xef\xbb\xbf<html><body><p>x</p></body></html>", "html"),
        ("a.rtf", word_file(p("x")), "docx"),
    ],
)
def test_the_format_follows_from_the_content(name: str, data: bytes, format_: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    assert read(file).format == format_


def _zip_of(entries: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return stream.getvalue()


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document/>'
FOREIGN = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>'


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n", "empty"),
        ("a.txt", b"\x7fELF" + bytes(range(256)) * 20, "binary"),
        ("a.txt", b'\xef\xbb\xbf{\n "title": "K\xe1\xba\xbf ho\xe1\xba\xa1ch", "tasks": []}', "JSON"),
        ("a.json", b'[["a", 1], ["b", 2]]', "JSON"),
        ("a.jsonl", b'{"key": "a"}\n{"key": "b"}\n', "JSON"),
        ("a.docx", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0" * 50, "binary"),
        ("a.docx", word_file(p("x" * 2000))[:700], "cut short"),
        ("a.docx", _zip_of({"word/document.xml": b"<w:document"}), "cut short or damaged"),
        ("a.docx", _zip_of({"word/document.xml": BOMB}), "entities"),
        ("a.docx", _zip_of({"word/document.xml": FOREIGN}), "entities"),
        ("a.docx", _zip_of({"word/document.xml": b" " * 20_000_000}), "unpack"),
        ("a.docx", _zip_of({"word/styles.xml": b"<x/>"}), "main part is missing"),
        ("a.docx", word_file(p("")), "no text"),
        ("a.html", b"<html><body><script>x</script></body></html>", "no text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_remedy(
    name: str, data: bytes, words: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read(file)
    assert words in caught.value.message
    assert str(file) in caught.value.place and caught.value.remedy


def test_a_file_above_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(WORDS.encode())
    with pytest.raises(ReadError, match="more than the limit"):
        read(file, Limits(file=10))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be opened"):
        read(tmp_path / "gone.txt")


def test_folders_are_walked_and_what_is_left_out_is_told(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "~$a.docx", ".hidden", "under/c.txt", "under/.git/d.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = find_files([tmp_path / "b.txt", tmp_path, tmp_path / "gone"])
    assert [file.relative_to(tmp_path).as_posix() for file in found.files] == [
        "b.txt",
        "a.txt",
        "under/c.txt",
    ]
    assert [(refused.path.name, refused.reason.split()[-1]) for refused in found.refused] == [
        (".hidden", "hidden"),
        ("loop", "nothing"),
        (".git", "hidden"),
        ("~$a.docx", "program"),
        ("gone", "folder"),
    ]


@pytest.mark.parametrize(("words", "expected"), [
    ("Việc một\rViệc hai\r", "Việc một\nViệc hai\n"),
    ("Việc một\r\nViệc hai\r\n", "Việc một\r\nViệc hai\r\n"),
    ("Việc một\r\r\nViệc hai\r\r\n", "Việc một\r\r\nViệc hai\r\r\n"),
    ("Việc\rmột\nViệc hai\n", "Việc\rmột\nViệc hai\n"),
])
def test_lone_carriage_returns_are_line_ends(words: str, expected: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(words.encode())
    assert read(file).text == expected


def test_a_text_above_the_limit_is_refused_in_any_format(tmp_path: Path) -> None:
    for name, data in (("a.txt", b"words " * 200), ("a.docx", word_file(p("words " * 200)))):
        (tmp_path / name).write_bytes(data)
        assert read(tmp_path / name, Limits(characters=1_300)).text
        with pytest.raises(ReadError, match="million characters, more than the limit"):
            read(tmp_path / name, Limits(characters=1_000))


def test_a_name_that_is_not_utf8_costs_that_file_alone(tmp_path: Path) -> None:
    files = [tmp_path / os.fsdecode(name) for name in (b"k\xe1.txt", b"\xff/a.txt", "kế hoạch.txt".encode())]
    for file in files:
        file.parent.mkdir(exist_ok=True)
        file.write_text("words")
    found = find_files([tmp_path, files[0]])
    assert [file.name for file in found.files] == ["kế hoạch.txt"]
    assert [refused.path.name for refused in found.refused] == ["k\\xe1.txt", "\\xff", "k\\xe1.txt"]
    for refused in found.refused:
        assert "not in UTF-8" in refused.reason and str(refused.path).encode()


def test_whatever_a_file_brings_about_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError("of all things")

    files = [tmp_path / name for name in ("a.txt", "b.docx", "c.docx")]
    for file, data in zip(files, (b"words", word_file(p("x")), word_file(p("y"))), strict=True):
        file.write_bytes(data)
    monkeypatch.setattr("cancu.loaders.read.plain.read_plain", stumble)
    found = [outcome for _, outcome in read_all(files)]
    assert isinstance(found[0], ReadError) and "ZeroDivisionError: of all things" in found[0].message
    assert [getattr(outcome, "text", None) for outcome in found[1:]] == ["x\n", "y\n"]


def test_an_open_document_with_a_packed_type_is_recognised() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", "<x/>")
    assert formats.reader_of(stream.getvalue(), "a").format == "sheet"


def test_limits_are_set_by_name() -> None:
    assert Limits().with_settings(["pages=5000", "seconds=9"]) == Limits(pages=5_000, seconds=9.0)


@pytest.mark.parametrize("setting", ["page=5", "pages", "pages=", "pages=-1", "pages=0", "pages=²"])
def test_what_sets_no_limit(setting: str) -> None:
    with pytest.raises(ValueError, match="sets no limit; limits are file, unpacked"):
        Limits().with_settings([setting])


@pytest.mark.parametrize("name", [field.name for field in fields(Limits)])
@pytest.mark.parametrize("number", ["9" * 22, "9" * 5_000])
def test_every_limit_has_a_ceiling(name: str, number: str) -> None:
    with pytest.raises(ValueError, match=f"is too high; {name} goes up to [0-9]+$") as caught:
        Limits().with_settings([f"{name}={number}"])
    highest = str(caught.value).split()[-1]
    assert len(str(caught.value)) < 200
    assert getattr(Limits().with_settings([f"{name}=000{highest}"]), name) == int(highest)


def test_the_longest_time_is_one_that_a_watch_can_wait(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="too high") as caught:
        Limits().with_settings(["seconds=99999999999999999999"])
    (tmp_path / "a.docx").write_bytes(word_file(p("words")))
    limits = Limits().with_settings([f"seconds={str(caught.value).split()[-1]}"])
    assert read(tmp_path / "a.docx", limits).text == "words\n"


@pytest.mark.parametrize(("text", "warnings", "expected", "count"), [
    ("a\ud83db\ude00", (), "a\ufffdb\ufffd", 1),
    ("ab", ("x\ud83d",), "ab", 1),
    ("a😀b", ("x",), "a😀b", 1),
    ("ab", (), "ab", 0),
])
def test_no_reader_gives_half_a_character(
    text: str, warnings: tuple[str, ...], expected: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cancu.loaders.read.plain.read_plain",
                        lambda data, place, limits: Reading(text, place, "txt", warnings=warnings))  # noqa: ARG005
    found = formats.reader_of(b"words", "a.txt").read(b"words", "a.txt", Limits())
    assert found.text == expected and len(found.text) == len(text)
    assert len(found.warnings) == count and "".join(found.warnings).encode() is not None
