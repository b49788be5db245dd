"""Annexes in files of their own over several runs: nothing twice, nothing lost in silence."""

from pathlib import Path

import pytest
from cancu.api.reasons import said

from tests.api.annexed import ID, answered, written
from tests.api.test_cli import Cancu
from tests.loaders.read.as_docx import as_docx
from tests.loaders.read.as_sheet import as_xlsx
from tests.loaders.read.test_together import ANNEX, SECOND, decision


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A decision and its annex in two formats."""
    return written(tmp_path / "in")


@pytest.fixture
def cancu(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Cancu:
    return Cancu(monkeypatch, capsys, tmp_path / "own.lbug")


def held(cancu: Cancu, file: Path) -> list[str]:
    """All lines of the graph, in a fixed order."""
    answered(cancu, "export", "jsonl", "--out", file)
    return sorted(file.read_text("utf-8").splitlines())


@pytest.mark.parametrize("first", [["a.xlsx"], ["c.docx", "a.xlsx"], ["b.docx", "a.xlsx"], ["", "a.xlsx"]])
def test_the_graph_does_not_depend_on_the_order(first: list[str], folder: Path, tmp_path: Path,
                                                cancu: Cancu) -> None:
    for name in first:
        answered(cancu, "load", folder / name)
    whole = answered(cancu, "load", folder)
    own = held(cancu, tmp_path / "own.jsonl")
    cancu.monkeypatch.setenv("CANCU_GRAPH", f"ladybug:{tmp_path / 'other.lbug'}")
    other = answered(cancu, "load", folder)
    assert whole["nodes"] == other["nodes"] and whole["edges"] == other["edges"]
    assert own == held(cancu, tmp_path / "other.jsonl")


def test_an_annex_that_comes_alone_after_its_document(folder: Path, cancu: Cancu) -> None:
    answered(cancu, "load", folder)
    [again] = answered(cancu, "load", folder / "a.xlsx", "--bulk")["files"]
    assert (again["document"], again["status"], again["reason"]) == (
        ID, "unchanged", "it was read as an annex of b.docx")
    (folder / "a.xlsx").write_bytes(as_xlsx([*ANNEX[:3], *SECOND[2:]]))
    [other] = answered(cancu, "load", folder / "a.xlsx", "--replace")["files"]
    assert (other["status"], other["reason"]) == (
        "refused", "a.xlsx changed since b.docx was read with it; load all that counts with --replace")


@pytest.mark.parametrize(("changed", "missing", "reason"), [
    (["a.xlsx"], [], "a.xlsx changed since b.docx was read with it"),
    ([], ["d.docx"], "d.docx is missing, with which b.docx was read"),
    (["a.xlsx"], ["d.docx"], "a.xlsx changed and d.docx is missing since b.docx was read with them"),
], ids=["changed", "missing", "both"])
def test_a_reason_names_the_annex_and_all_share_it(changed: list[str], missing: list[str], reason: str,
                                                   folder: Path, cancu: Cancu) -> None:
    (folder / "c.docx").unlink()
    (folder / "d.docx").write_bytes(as_docx(SECOND))
    answered(cancu, "load", folder)
    for name in changed:
        (folder / name).write_bytes(as_xlsx([*ANNEX[:3], "Việc khác", *ANNEX[3:]]))
    for name in missing:
        (folder / name).unlink()
    rows = answered(cancu, "load", folder)["files"]
    assert {(row["status"], row["reason"]) for row in rows} == {
        ("refused", f"{reason}; load all that counts with --replace")}
    told = cancu("load", str(folder), "--replace", "--json")
    assert {row["status"] for row in told.json["files"]} == {"replaced", "attached"}
    assert [f"without its annexes {name}, which the graph had" in told.err for name in missing] == [
        True for _ in missing]


def test_another_annex_is_taken_as_well(folder: Path, cancu: Cancu) -> None:
    answered(cancu, "load", folder)
    (folder / "d.docx").write_bytes(as_docx(SECOND))
    answer = answered(cancu, "load", folder)
    assert answer["nodes"]["Task"] == 3
    assert [row["reason"] for row in answer["files"] if row["status"] == "replaced"] == [
        "now with its annexes"]


def test_replaced_without_its_annexes(folder: Path, cancu: Cancu) -> None:
    answered(cancu, "load", folder)
    [row] = answered(cancu, "load", folder / "b.docx", "--replace")["files"]
    assert row["status"] == "replaced"
    assert row["warnings"][-1] == "without its annexes a.xlsx, which the graph had"


def test_the_annex_of_a_refused_decision_is_refused_with_it(tmp_path: Path, cancu: Cancu) -> None:
    other = [*decision()[:-1], "Trần Thị Bình"]
    files = {"x/b.docx": decision(), "x/a.docx": ANNEX, "y/b.docx": other, "y/d.docx": SECOND}
    for name, parts in files.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(as_docx(parts))
    answer = answered(cancu, "load", tmp_path / "in")
    found = {str(Path(row["file"]).relative_to(tmp_path / "in")): row for row in answer["files"]}
    assert {name: row["status"] for name, row in found.items()} == {
        "x/a.docx": "attached", "x/b.docx": "loaded", "y/b.docx": "refused", "y/d.docx": "refused"}
    assert found["y/d.docx"]["reason"] == found["y/b.docx"]["reason"]
    assert "y/b.docx and x/b.docx are different texts" in found["y/d.docx"]["reason"]
    assert answer["nodes"]["Task"] == 2


@pytest.mark.parametrize("reason", [
    "it was read as an annex of b.docx", "without its annexes a.xlsx, which the graph had",
    "a.xlsx changed since b.docx was read with it; load all that counts with --replace",
    "d.docx is missing, with which b.docx was read; load all that counts with --replace",
    "a.xlsx changed and d is missing since b.docx was read with them; load all that counts with --replace",
])
def test_reasons_are_said_in_vietnamese(reason: str) -> None:
    words = said(reason, "vi")
    assert words != reason and " was " not in words and " missing" not in words
    assert [name for name in ("a.xlsx", "b.docx", "d.docx") if (name in reason) != (name in words)] == []
