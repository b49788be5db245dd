"""What a load refuses, what it says of it, and graphs made anew from wherever one stands."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from cancu.graph.store import open_store
from cancu.loaders import read as door
from cancu.loaders.origin import Origin, Seen
from cancu.loaders.read import Limits
from cancu.loaders.reading import Reading
from PIL import Image

from tests.api.test_cli import TEXT, Cancu, cancu, folder

__all__ = ["cancu", "folder"]  # fixtures

OTHER = TEXT + "2\tKiểm tra việc niêm yết\tQuý III/2022\tSở Tư pháp\t\n"
CITING = "Bài viết nhắc tới Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.\n"


@pytest.fixture
def two_texts(folder: Path) -> tuple[str, str]:
    """Two texts of one document."""
    (folder / "b.txt").write_text(OTHER, encoding="utf-8")
    return str(folder / "2022/a.txt"), str(folder / "b.txt")


def statuses(done: object) -> list[str]:
    return [each["status"] for each in done.json["files"]]  # type: ignore[attr-defined]


def test_a_refused_text_is_no_success(cancu: Cancu, two_texts: tuple[str, str]) -> None:
    done = cancu("load", *two_texts)
    assert done.code == 3
    assert "1 văn bản đã đọc, 0 tệp không đọc được, 1 tệp bị từ chối" in done.out
    assert "1 tệp không đọc được hoặc bị từ chối" in done.out


@pytest.mark.parametrize("more", [(), ("--bulk",)])
def test_of_two_texts_named_together_the_first_counts(cancu: Cancu, two_texts: tuple[str, str],
                                                      more: tuple[str, ...]) -> None:
    for expected in (["loaded", "refused"], ["replaced", "refused"]):
        done = cancu("load", *two_texts, "--replace", "--json", *more)
        assert done.code == 3
        assert statuses(done) == expected
        assert done.json["nodes"]["Task"] == 1
    alone = cancu("load", two_texts[1], "--replace", "--json")
    assert (alone.code, statuses(alone), alone.json["nodes"]["Task"]) == (0, ["replaced"], 2)


def test_a_load_says_what_the_graphs_documents_are(cancu: Cancu, folder: Path) -> None:
    done = cancu("load", str(folder), "--json").json
    held, documents = done["coverage"], done["nodes"]["Document"]
    known = documents - held["documents_read"] - held["documents_cited_only"]
    shown = cancu("load", str(folder)).out
    assert f"Đồ thị có {documents} văn bản: 1 đã đọc" in shown
    assert f"{held['documents_cited_only']} chỉ được viện dẫn, {known} chỉ có trong danh mục" in shown


def test_what_is_no_document_is_not_loaded_as_one(cancu: Cancu, folder: Path) -> None:
    others = {
        "sum.py": "def add(a, b):\n    return a + b\n", "prices.csv": "ten,so luong\ngao,2\nmuoi,3\n",
        "list.txt": "Đi chợ cuối tuần\n- sữa\n- trứng\n1. rau muống\n2. thịt bò\n",
        "filler.md": "Lorem ipsum dolor sit amet.\n" * 20,
    }
    for name, text in others.items():
        (folder / name).write_text(text, encoding="utf-8")
    done = cancu("load", str(folder), "--json")
    assert done.code == 3
    assert done.json["documents_read"] == 1
    assert {Path(each["file"]).name for each in done.json["coverage"]["unread"]} == set(others)
    assert done.err.count("no administrative document") == len(others)
    assert cancu("load", str(folder)).out.count("không phải văn bản hành chính") == len(others)


@pytest.mark.parametrize(("text", "missing"), [
    (CITING, ["number", "type", "issuer"]), (TEXT.replace("412/KH-UBND", "    /KH-UBND"), ["number"]),
    (TEXT, []),
])
def test_a_document_without_parts_of_its_header_is_loaded_with_a_warning(
        cancu: Cancu, tmp_path: Path, text: str, missing: list[str]) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = cancu("load", str(tmp_path / "a.txt"), "--json")
    assert done.code == 0
    assert done.json["files"][0]["warnings"] == [f"Its header gives no {part}." for part in missing]
    assert done.json["coverage"]["partly_read"] == bool(missing)


def test_lines_that_end_as_on_old_macintoshes(cancu: Cancu, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.replace("\n", "\r").encode())
    done = cancu("load", str(tmp_path / "a.txt"), "--json")
    assert done.json["files"][0]["document"] == "ubnd-tra-vinh/kh/2022/412"
    assert done.json["nodes"]["Task"] == 1


def test_a_folder_without_documents_leaves_no_graph(cancu: Cancu, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    assert cancu("load", str(tmp_path / "nothing")).code == 3
    assert cancu("load", str(tmp_path / "not-there")).code == 3
    assert not cancu.graph.exists()


@pytest.mark.parametrize("command", [
    ("load", ""), ("rebuild", ""), ("extract", ".", "--out", ""), ("restore", ""), ("backup", ""),
    ("search", "x", "--csv", ""), ("export", "csv", "--out", ""), ("search", "x", "--graph", ""),
])
def test_an_empty_path_is_wrong_usage(cancu: Cancu, command: tuple[str, ...]) -> None:
    done = cancu(*command)
    assert (done.code, done.out) == (2, "")
    assert "is empty" in done.err
    assert not cancu.graph.exists()


def test_ctrl_c_during_the_imports_is_quiet() -> None:
    code = ("import os, signal, sys\nfrom cancu.api import entry\n"
            "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a job in the background ignores it
            "class Slow:\n"
            "    def find_spec(self, *_):\n        os.kill(os.getpid(), signal.SIGINT)\n"
            "sys.meta_path.insert(0, Slow())\nsys.modules.pop('cancu.api.cli', None)\nentry.main()")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.parametrize("command", ["load", "rebuild"])
@pytest.mark.parametrize("content", [b"", b"a letter\n"])
def test_a_file_that_is_no_graph_stays_what_it_is(cancu: Cancu, folder: Path, content: bytes,
                                                  command: str) -> None:
    cancu.graph.write_bytes(content)
    done = cancu(command, str(folder))
    assert done.code == 5
    assert "not a graph" in done.err
    assert cancu.graph.read_bytes() == content


def test_rebuild_does_not_depend_on_where_one_stands(cancu: Cancu, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    with zipfile.ZipFile(folder / "packed.zip", "w") as archive:
        archive.writestr("inner/c.txt", TEXT.replace("412", "413"))
    cancu.monkeypatch.chdir(folder.parent)
    before = cancu("load", folder.name, "--json").json
    assert before["documents_read"] == 2
    cancu.monkeypatch.chdir("/")
    after = cancu("rebuild", "--json")
    assert after.code == 3
    assert (after.json["nodes"], after.json["edges"]) == (before["nodes"], before["edges"])
    assert after.json["coverage"] == before["coverage"]


def test_a_scan_is_recognised_once_for_load_and_rebuild(cancu: Cancu, folder: Path) -> None:
    asked: list[Path] = []

    def recognised(path: Path, _: Limits) -> Reading:
        asked.append(path)
        text = TEXT.replace("412", "414")
        return Reading(text, str(path), "png", origin=Origin(seen=(Seen(0, len(text), 91),)))

    cancu.monkeypatch.setattr(door, "read_apart", recognised)
    Image.new("L", (8, 8)).save(folder / "scan.png")
    first = cancu("load", str(folder), "--json").json
    again = cancu("rebuild", "--json").json
    assert first["pictures"]["documents"] == again["pictures"]["documents"] == 1
    assert [path.name for path in asked] == ["scan.png"]
    beside = cancu("load", str(cancu.graph.parent), "--json").json
    pictures = cancu.graph.with_name(f".{cancu.graph.name}.pictures")
    assert len(list(pictures.iterdir())) == 1
    assert not any(pictures in Path(row["file"]).parents for row in beside["files"])


def test_rebuild_of_a_broken_graph_asks_for_the_files(cancu: Cancu, folder: Path) -> None:
    cancu("load", str(folder))
    whole = cancu.graph.read_bytes()
    cancu.graph.write_bytes(whole[:20_000])
    for command in ("trace", "rebuild"):
        done = cancu(command)
        assert done.code == 5
        assert "cancu rebuild PATHS" in done.err
        assert len(done.err.splitlines()) == 1
    assert cancu("rebuild", str(folder)).code == 0
    assert cancu("trace").code == 0


def test_rebuild_leaves_a_graph_that_is_open(cancu: Cancu, folder: Path) -> None:
    cancu("load", str(folder))
    held = open_store(os.environ["CANCU_GRAPH"])
    try:
        assert cancu("rebuild", str(folder)).code == 5
    finally:
        held.close()
    assert cancu("search", "niem yet", "--json").json["rows"]


def test_a_rebuild_that_fails_leaves_the_old_graph(cancu: Cancu, folder: Path, tmp_path: Path) -> None:
    cancu("load", str(folder))
    (tmp_path / "nothing").mkdir()
    assert cancu("rebuild", str(tmp_path / "nothing")).code == 3
    assert cancu("search", "niem yet", "--json").json["rows"]
    assert {path.name for path in tmp_path.glob("*.lbug*")} == {"own.lbug"}


def test_rebuild_touches_no_neighbour_and_keeps_a_link(cancu: Cancu, folder: Path, tmp_path: Path) -> None:
    cancu("load", str(folder))
    cancu.graph.rename(tmp_path / "real.lbug")
    cancu.graph.symlink_to(tmp_path / "real.lbug")
    (tmp_path / "real-new.lbug").write_bytes(b"mine")
    assert cancu("rebuild").code == 0
    assert cancu.graph.is_symlink()
    assert (tmp_path / "real-new.lbug").read_bytes() == b"mine"
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"in", "own.lbug", "real.lbug", "real-new.lbug"}


def test_no_control_character_reaches_a_terminal(cancu: Cancu, folder: Path) -> None:
    sly = TEXT.replace("Kiểm soát thủ tục", "Kiểm soát \x1b[31mthủ\x9b2J \u202etục")
    (folder / "đỏ\x1b[31m\nhai.txt").write_text(sly.replace("412", "414"), encoding="utf-8")
    (folder / "\x1b]0;x\x07.txt").write_bytes(b"")
    done = cancu("load", str(folder))
    asked = cancu("search", "kiem soat")
    told = cancu("search", "kiem soat", "--json")
    for shown in (done.out, done.err, asked.out, told.out):
        assert not set("\x1b\x07\x9b\u202e\r") & set(shown)
    assert "\\u001b[31m" in done.out
    assert len([line for line in done.err.splitlines() if "is empty" in line]) == 1
    assert any("\x1b[31mthủ\x9b2J" in row["title"] for row in told.json["rows"])  # the answer itself is whole
