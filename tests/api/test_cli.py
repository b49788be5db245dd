"""The command line as people use it: exit codes, the answer alone on standard output, one error a fault."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from cancu.api import cli
from cancu.graph.store import Store, open_store
from cancu.loaders.read import programs
from cancu.queries import answers

from tests.queries.graphs import ND61, NQ76_2021, PLAN22, QD9, REPEALED, SNN, SNV, UNKNOWN
from tests.queries.graphs import world as rows
from tests.stores import fill, ladybug_store

DAY = "2026-11-21"
TEXT = """UBND TỈNH TRÀ VINH
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
---------------

Số: 412/KH-UBND

Trà Vinh, ngày 05 tháng 02 năm 2022

KẾ HOẠCH
Kiểm soát thủ tục hành chính năm 2022

Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;

II. NHIỆM VỤ

Số TT\tNội dung\tThời gian\tCơ quan chủ trì\tCơ quan phối hợp
1\tNiêm yết công khai bộ thủ tục tại nơi tiếp công dân\tQuý II/2022\tSở Nội vụ\tSở Tư pháp
"""


class Done(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Cancu:
    """Runs `cancu` in this process, on a graph of its own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
                 graph: Path) -> None:
        self.monkeypatch, self.capsys, self.graph = monkeypatch, capsys, graph
        monkeypatch.setenv("CANCU_GRAPH", f"ladybug:{graph}")

    def __call__(self, *arguments: str) -> Done:
        self.monkeypatch.setattr(sys, "argv", ["cancu", *arguments])
        try:
            cli.main()
            code = 0
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else int(bool(stop.code))
        captured = self.capsys.readouterr()
        return Done(code, captured.out, captured.err)


@pytest.fixture
def cancu(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Cancu:
    """On a graph that does not exist yet."""
    return Cancu(monkeypatch, capsys, tmp_path / "own.lbug")


@pytest.fixture
def asked(cancu: Cancu) -> Cancu:
    """On the hand-made graph."""
    with ladybug_store(cancu.graph.parent) as store:
        fill(store, *rows())
    cancu.monkeypatch.setenv("CANCU_GRAPH", f"ladybug:{cancu.graph.parent / 'test.lbug'}")
    return cancu


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One good document in a folder below a folder."""
    place = tmp_path / "in" / "2022"
    place.mkdir(parents=True)
    (place / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "in"


def test_load_twice_counts_the_same(cancu: Cancu, folder: Path) -> None:
    first = cancu("load", str(folder), "--json")
    assert first.code == 0
    assert first.json["documents_read"] == 1
    assert first.json["files"][0] == {
        "file": str(folder / "2022/a.txt"), "document": "ubnd-tra-vinh/kh/2022/412", "status": "loaded",
        "reason": None, "warnings": []}
    second = cancu("load", str(folder), "--json")
    assert second.json["files"][0]["status"] == "unchanged"
    for part in ("nodes", "edges", "citations", "documents_read"):
        assert second.json[part] == first.json[part]


def test_another_text_of_the_same_number_is_refused_unless_replaced(cancu: Cancu, folder: Path) -> None:
    cancu("load", str(folder))
    other = TEXT + "2\tKiểm tra việc niêm yết\tQuý III/2022\tSở Tư pháp\t\n"
    (folder / "b.txt").write_text(other, encoding="utf-8")
    refused = cancu("load", str(folder / "b.txt"), "--json")
    assert refused.code == 3
    assert refused.json["files"][0]["status"] == "refused"
    assert "a.txt" in refused.json["files"][0]["reason"]
    assert "b.txt" in refused.json["files"][0]["reason"]
    replaced = cancu("load", str(folder / "b.txt"), "--replace", "--json")
    assert replaced.json["files"][0]["status"] == "replaced"
    assert replaced.json["nodes"]["Task"] == 2


def test_load_for_people(cancu: Cancu, folder: Path) -> None:
    done = cancu("load", str(folder))
    assert "1 văn bản đã đọc, 0 tệp không đọc được" in done.out
    assert "Nhiệm vụ" in done.out
    assert "1 documents read" in cancu("load", str(folder), "--lang", "en").out


def test_bad_files_cost_themselves_alone(cancu: Cancu, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 64)
    (folder / "cut.docx").write_bytes(b"PK\x03\x04" + b"\x00" * 40)
    done = cancu("load", str(folder), "--json")
    assert done.code == 3
    assert done.json["documents_read"] == 1
    unread = {Path(each["file"]).name: each["reason"] for each in done.json["coverage"]["unread"]}
    assert set(unread) == {"empty.txt", "picture.txt", "cut.docx"}
    assert all(unread.values())
    for name in unread:
        assert len([line for line in done.err.splitlines() if name in line]) == 1
    for name in unread:
        (folder / name).unlink()
    (folder / "empty.txt").write_text(TEXT.replace("412", "413"), encoding="utf-8")
    assert cancu("load", str(folder)).code == 0  # what was not read earlier is no fault of this run
    later = cancu("search", "niem yet", "--json").json["coverage"]["unread"]
    assert later == []  # read by now, or no more in the folder


@pytest.mark.parametrize("arguments", [("load",), ("extract", "--out", "OUT")])
def test_a_folder_without_documents_is_one_error(cancu: Cancu, tmp_path: Path,
                                                 arguments: tuple[str, ...]) -> None:
    empty = tmp_path / "nothing"
    empty.mkdir()
    command, *more = arguments
    done = cancu(command, str(empty), *[str(tmp_path / part) if part == "OUT" else part for part in more])
    assert done.code == 3
    assert len(done.err.splitlines()) == 1
    assert str(empty) in done.err
    assert done.out == ""


def test_extract_keeps_the_path_below_the_folder(cancu: Cancu, folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    done = cancu("extract", str(folder), "--out", str(tmp_path / "out"), "--json")
    assert done.code == 3
    record = json.loads((tmp_path / "out/2022/a.json").read_text(encoding="utf-8"))
    assert record["document"]["so_ky_hieu"] == "412/KH-UBND"
    assert record["tasks"][0]["lead"] == ["Sở Nội vụ tỉnh Trà Vinh"]
    assert "Kiểm soát thủ tục" in (tmp_path / "out/2022/a.json").read_text(encoding="utf-8")
    assert [Path(each["file"]).name for each in done.json["unread"]] == ["empty.txt"]


def test_extract_of_a_file_writes_its_stem(cancu: Cancu, folder: Path, tmp_path: Path) -> None:
    (folder / "2022/a.md").write_text(TEXT, encoding="utf-8")
    cancu("extract", str(folder / "2022/a.txt"), str(folder / "2022/a.md"), "--out", str(tmp_path / "out"))
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"a.json", "a.md.json"}


def test_rebuild_from_the_files_the_graph_names(cancu: Cancu, folder: Path) -> None:
    before = cancu("load", str(folder), "--json").json
    after = cancu("rebuild", "--json")
    assert after.code == 0
    assert after.json["files"][0]["status"] == "loaded"
    assert (after.json["nodes"], after.json["edges"]) == (before["nodes"], before["edges"])
    (folder / "2022/a.txt").unlink()
    gone = cancu("rebuild")
    assert gone.code == 3
    assert "a.txt" in gone.err
    assert cancu("search", "niem yet", "--json").json["rows"]  # the old graph is still there


@pytest.mark.parametrize(("command", "expected"), [
    (("trace", "61/2018/NĐ-CP", "--on", DAY), lambda s: answers.trace(s, ND61, DAY)),
    (("trace", "--on", "21/11/2026"), lambda s: answers.trace(s, None, DAY)),
    (("workload", "Sở Nội vụ", "--province", "Trà Vinh", "--on", DAY),
     lambda s: answers.workload(s, SNV, None, DAY)),
    (("workload", SNV, "--year", "2019", "--on", DAY),
     lambda s: answers.workload(s, SNV, None, DAY, year=2019)),
    (("lineage", "10/KH-UBND", "--province", "Trà Vinh", "--on", DAY),
     lambda s: answers.lineage(s, PLAN22, DAY)),
    (("ask", "bases", f"document={PLAN22}", "--on", DAY),
     lambda s: answers.ask(s, "bases", {"document": PLAN22}, DAY)),
    (("ask", "agency_tasks", "agency=Sở Nội vụ", "--province", "Trà Vinh", "--on", DAY),
     lambda s: answers.ask(s, "agency_tasks", {"agency": SNV}, DAY)),
    (("search", "ke hoach"), lambda s: answers.search(s, "ke hoach")),
])
def test_json_is_the_answer_alone(asked: Cancu, world: Store, command: tuple[str, ...],
                                  expected: Any) -> None:
    done = asked(*command, "--json")
    assert done.code == 0
    assert done.json == json.loads(json.dumps(expected(world)))


@pytest.mark.parametrize(("command", "words"), [
    (("trace", "61/2018/NĐ-CP", "--on", DAY),
     ("B2: hết hiệu", "01/07/2025", "61/2018/NĐ-CP: hết hiệu lực từ 01/07/2025, thay thế bởi 118/2025/NĐ-CP",
      "3 dòng (trực tiếp 3, qua căn cứ của kế hoạch 0, xa hơn 0), tính đến 21/11/2026")),
    (("trace", "61/2018/NĐ-CP", "--on", DAY, "--lang", "en"),
     ("Replaced by", "B2: ended", "ended since 1 Jul 2025, replaced by 118/2025/NĐ-CP",
      "3 rows (direct 3, through the plan's bases 0, further up 0) as of 21 Nov 2026")),
    (("workload", SNV, "--on", DAY),
     ("Vận hành bộ phận một cửa", "chủ trì", "đã đọc 5 văn bản (0 có lưu ý khi đọc)",
      "trực tiếp 5 (chủ trì 5, phối hợp 0), qua tập thể 1, kế thừa 0, đơn vị trực thuộc 1, có "
      "thể liên quan 1, tính đến", "Sắp xếp hồ sơ lưu")),
    (("workload", SNV, "--on", DAY, "--lang", "en"),
     ("through collectives 1, inherited 0, of its units 1, may concern 1",)),
    (("workload", SNN, "--on", DAY),
     ("không còn từ sau ngày 28/02/2025; kế thừa: Sở Nông nghiệp và Môi trường tỉnh Trà Vinh.",)),
    (("trace", REPEALED, "--on", DAY), ("hết hiệu lực từ 01/08/2025, bãi bỏ bởi 77/KH-UBND",)),
    (("trace", UNKNOWN, "--on", DAY), ("07/KH-UBND: chưa rõ: không có trong danh mục",)),
    (("trace", NQ76_2021, "--on", DAY), ("76/NQ-CP: còn hiệu lực",)),
    (("ask", "resting_documents", f"document={QD9}"), ("căn cứ",)),
    (("--version",), ("cancu 0.",)),
    (("lineage", PLAN22), ("căn cứ", "09/2015/QĐ-TTg")),
    (("lineage", PLAN22, "--on", "2015-01-01"),
     ("Ban hành sau ngày 01/01/2015, hoặc khi đó chưa có hiệu lực: 10/KH-UBND, ",)),
    (("search", "tuyen truyen"), ("Kế hoạch tuyên truyền 2023",)),
    (("ask",), ("plan_tasks", "orphan_tasks", "document")),
    (("ask", "orphan_tasks"), ("Không có", "Sắp xếp hồ sơ lưu", "quan chủ")),
    (("ask", "agency_tasks", f"agency={SNV}"), ("chủ trì",)),
    (("ask", "impact_direct", "document=61/2018/NĐ-CP"), ("Số, ký hiệu 61/2018/NĐ-CP Nhiệm vụ",)),
])
def test_tables_for_people(asked: Cancu, command: tuple[str, ...], words: tuple[str, ...]) -> None:
    done = asked(*command)
    assert done.code == 0
    shown = " ".join(done.out.split())
    assert "CHU_TRI" not in shown
    for each in words:
        assert each in shown


def test_a_table_has_no_key_that_only_programs_need(asked: Cancu) -> None:
    command = ("ask", "year_work", f"agency={SNV}", "year=2022")
    assert "van hanh" not in " ".join(asked(*command).out.split())
    assert "van hanh" in asked(*command, "--json").out


def test_a_label_that_is_a_reserved_word(asked: Cancu) -> None:
    done = asked("cypher", "MATCH (n:Index) RETURN n.id AS id")
    assert done.code == 2
    assert "write `Index` in backticks" in done.err
    assert asked("cypher", "MATCH (n:`Index`) RETURN n.id AS id").code == 0
    assert "backticks" not in asked("cypher", "MATCH (n:Index2) RETURN n.id AS id").err


@pytest.mark.parametrize(("command", "code", "words"), [
    (("trace", "999/2030/NĐ-CP"), 4, "999/2030/NĐ-CP"),
    (("workload", "Sở Nội vụ"), 4, "may be 2 agencies"),
    (("lineage", "no/such/key/1"), 4, "no/such/key/1"),
    (("ask", "nothing"), 4, "nothing"),
    (("ask", "plan_tasks"), 2, "document"),
    (("ask", "plan_tasks", "document"), 2, "KEY=VALUE"),
    (("trace", "--on", "tomorrow"), 2, "tomorrow"),
    (("trace", "--lang", "fr"), 2, "vi or en"),
    (("trace", "--graph", "mysql://x"), 5, "mysql"),
    (("search", "---"), 2, "search"),
    (("lineage", PLAN22, "--out", "/dev/null/x.html"), 2, "/dev/null/x.html"),
    (("lineage", PLAN22, "--out", "x.pdf"), 2, ".html or .htm"),
    (("ask", "busy_quarters", "year=abc"), 2, "year from 1945 to 2100, not 'abc'"),
    (("ask", "due_tasks", "until=today+99999999999"), 2, "until"),
    (("ask", "orphan_tasks", "--province", "Trà Vinh"), 2, "Trà Vinh"),
    (("ask", "cited_unknown", "--province", "Trà Vinh"), 2, "province"),
    (("workload", SNV, "--year", "20260"), 2, "year from 1945 to 2100"),
    (("workload", SNV, "--year", "abc"), 2, "'abc'"),
    (("trace", "--csv", "/dev/null/x.csv"), 2, "/dev/null/x.csv"),
    (("unheard-of",), 2, "unheard-of"),
])
def test_errors_have_codes_and_one_message(asked: Cancu, command: tuple[str, ...], code: int,
                                           words: str) -> None:
    done = asked(*command, *(("--json",) if code in (4, 5) else ()))
    assert done.code == code
    assert done.out == ""
    assert words in done.err
    assert "Traceback" not in done.err


def test_no_graph_yet(cancu: Cancu) -> None:
    done = cancu("trace")
    assert done.code == 5
    assert "cancu load" in done.err
    assert not cancu.graph.exists()


@pytest.mark.parametrize("graph", ["ladybug:/proc/own.lbug", "ladybug:/no/such/folder/own.lbug"])
def test_a_graph_that_cannot_be_written(cancu: Cancu, folder: Path, graph: str) -> None:
    done = cancu("load", str(folder), "--graph", graph)
    assert done.code == 5
    assert len(done.err.splitlines()) == 1


def test_a_graph_of_another_version_says_what_to_do(cancu: Cancu, folder: Path) -> None:
    cancu("load", str(folder))
    with closing(open_store(os.environ["CANCU_GRAPH"])) as store, store.transaction() as transaction:
        transaction.write("ALTER TABLE Document DROP sha256", {})
    done = cancu("trace")
    assert done.code == 5
    assert "cancu rebuild" in done.err
    assert cancu("rebuild").code == 0
    assert cancu("trace").code == 0


def test_a_second_process_on_the_same_graph(asked: Cancu) -> None:
    hold = ("import sys; from cancu.graph.store import open_store; store = open_store(sys.argv[1]); "
            "print('open', flush=True); input()")
    with subprocess.Popen([sys.executable, "-c", hold, os.environ["CANCU_GRAPH"]], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        done = asked("trace")
        other.communicate("\n")
    assert done.code == 5
    assert "another process" in done.err
    assert len(done.err.splitlines()) == 1


def test_doctor_says_what_is_missing(cancu: Cancu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(programs, "tesseract", lambda: None)  # the real one keeps its first answer
    rows = {row["name"]: row for row in cancu("doctor", "--json").json}
    assert rows["python"]["found"]
    assert rows["antiword"]["found"] is None
    assert "apt install antiword" in rows["antiword"]["install"]
    assert "bản quét" in cancu("doctor").out


def test_lineage_is_drawn_into_a_file(asked: Cancu, tmp_path: Path) -> None:
    file = tmp_path / "new" / "lineage.html"
    done = asked("lineage", PLAN22, "--out", str(file))
    assert done.code == 0
    assert "Phả hệ của 10/KH-UBND" in file.read_text(encoding="utf-8")
    assert "đã đọc 5 văn bản" in done.err


def test_csv_beside_the_answer(asked: Cancu, tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    done = asked("workload", SNV, "--csv", str(file), "--json")
    assert done.json["rows"]
    assert file.read_bytes().startswith("\ufeffNhiệm vụ,".encode())
    assert len(file.read_text(encoding="utf-8-sig").splitlines()) >= 1 + len(done.json["rows"])
