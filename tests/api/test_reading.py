"""Files of one run: annexes with their documents, pictures counted."""

import json
from pathlib import Path

import pytest
from cancu.loaders import read
from cancu.loaders.origin import Origin, Seen
from cancu.loaders.reading import Reading

from tests.api.annexed import ID, answered, written
from tests.api.test_cli import Cancu

SCANNED = """UBND TỈNH TRÀ VINH
Số: 47/KH-UBND
Trà Vinh, ngày 09 tháng 01 năm 2024
KẾ HOẠCH
Giữ nước năm 2024
I. NHIỆM VỤ
1. Sở Y tế thực hiện Nghị định số 61/2018/NĐ-CP ngày 28/4/2018 trước ngày 15/4/2024.
"""
@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "in")


@pytest.fixture
def cancu(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Cancu:
    return Cancu(monkeypatch, capsys, tmp_path / "own.lbug")


def test_an_annex_is_loaded_with_its_document(folder: Path, cancu: Cancu) -> None:
    for status, workers in (("loaded", "1"), ("unchanged", "2")):
        answer = answered(cancu, "load", folder, "--workers", workers)
        assert [(Path(row["file"]).name, row["document"], row["status"], row["reason"])
                for row in answer["files"]] == [
            ("a.xlsx", ID, "attached", "an annex of b.docx"),
            ("b.docx", ID, status, None),
            ("c.docx", ID, "attached", "an annex of b.docx; it says the same as a.xlsx"),
        ]
        assert (answer["documents_read"], answer["nodes"]["Task"]) == (1, 2)
        assert answer["coverage"]["unread"] == []
    (folder / "c.docx").unlink()
    again = answered(cancu, "rebuild")
    assert again["nodes"]["Task"] == 2
    assert {Path(row["file"]).name: row["status"] for row in again["files"]} == {
        "a.xlsx": "attached", "b.docx": "loaded"}


def test_an_annex_that_comes_later(folder: Path, cancu: Cancu) -> None:
    assert answered(cancu, "load", folder / "b.docx")["nodes"]["Task"] == 0
    whole = answered(cancu, "load", folder)
    assert whole["files"][1]["status"] == "replaced" and whole["nodes"]["Task"] == 2
    alone = answered(cancu, "load", folder / "b.docx")
    assert alone["files"][0]["status"] == "unchanged" and alone["nodes"]["Task"] == 2


def test_a_workload_names_the_file_of_the_annex(folder: Path, cancu: Cancu) -> None:
    answered(cancu, "load", folder)
    [row] = answered(cancu, "workload", "Sở Tài nguyên và Môi trường", "--province", "Trà Vinh")["rows"]
    assert Path(row["file"]).name == "a.xlsx"
    assert (row["read"], row["sure"], row["deadline_doubt"]) == (None, None, None)


def test_extract_writes_one_record(folder: Path, tmp_path: Path, cancu: Cancu) -> None:
    answer = answered(cancu, "extract", folder, "--out", tmp_path / "out")
    assert [(row["status"], row["written"] is None) for row in answer["files"]] == [
        ("attached", True), ("written", False), ("attached", True)]
    assert len(json.loads((tmp_path / "out/b.json").read_text("utf-8"))["tasks"]) == 2


def test_what_was_read_from_pictures_is_counted(tmp_path: Path, cancu: Cancu) -> None:
    (tmp_path / "a.png").write_bytes(b"picture")

    def found(path: Path, limits: object, kept: object) -> Reading:  # noqa: ARG001  the reader's form
        return Reading(SCANNED, str(path), "png", origin=Origin(seen=(Seen(0, len(SCANNED), 91),)))

    cancu.monkeypatch.setattr(read, "read", found)
    answer = answered(cancu, "load", tmp_path / "a.png")
    assert answer["pictures"] == {"documents": 1, "citations": 1, "in_register": 1, "doubtful": 1,
                                  "deadlines": 1, "doubtful_deadlines": 0}
    trace = answered(cancu, "trace", "61/2018/NĐ-CP", "--on", "2026-01-01")
    hop = trace["rows"][0]["route"][0]
    assert (hop["read"], hop["sure"], hop["doubt"]) == ("ocr", 91, "other_date")


def test_limits_can_be_changed(folder: Path, tmp_path: Path, cancu: Cancu) -> None:
    arguments = ("extract", str(folder / "b.docx"), "--out", str(tmp_path / "out"))
    refused = cancu(*arguments, "--limit", "pages=9", "--limit", "characters=100")
    assert refused.code == 3 and "more than the limit" in refused.err
    assert cancu(*arguments).code == 0
    wrong = cancu(*arguments, "--limit", "page=9")
    assert wrong.code == 2 and "sets no limit" in wrong.err
