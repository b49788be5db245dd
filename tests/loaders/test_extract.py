"""The whole way from a reading to its record: offsets of the source, sections, cites, order of tasks."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.reading import Reading
from cancu.loaders.records import Record, to_gold

SOURCE = """UBND TỈNH TRÀ VINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: **84** /KH-UBND
Trà Vinh, ngày 05 tháng 3 năm 2022

KẾ HOẠCH
Giữ gìn chợ quê năm 2022

Căn cứ Nghị định số 130/2005/NĐ-CP ngày 17/10/2005 của Chính phủ;

I. MỤC TIÊU
- Nâng Chỉ số cải cách hành chính (PAR INDEX); 95% chợ sạch.
II. NHIỆM VỤ
1. Quét chợ theo Nghị định số 16/2015/NĐ-CP ngày 14/02/2015 của Chính phủ¹.
- Cơ quan chủ trì: Sở Công Thương.
- Thời gian: Quý II/2022.
2. Nâng <b>PAR INDEX</b> và <b>PAPI</b> của tỉnh.

¹ Và Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ

PHỤ LỤC
TT\tNội dung\tGiải pháp\tCơ quan chủ trì\tThời gian
1\t<p>Kê lại sạp hàng</p>\tVẽ sơ đồ\tSở Xây dựng\tTheo Quyết định số 53/QĐ-UBND ngày 07/01/2019
"""


@pytest.fixture(scope="module")
def record() -> Record:
    return extract(Reading(SOURCE, "cho.txt", "txt", warnings=("a page was left out",)))


def test_tasks_in_the_order_of_the_text(record: Record) -> None:
    assert [(t.id, t.section, t.ordinal, t.source, t.head) for t in record.tasks] == [
        ("T1", "II", "1", "prose",
         "Quét chợ theo Nghị định số 16/2015/NĐ-CP ngày 14/02/2015 của Chính phủ¹."),
        ("T2", "II", "2", "prose", "Nâng PAR INDEX và PAPI của tỉnh."),
        ("T3", "PL", "1", "table", "Kê lại sạp hàng"),
    ]


def test_spans_are_those_of_the_source(record: Record) -> None:
    assert [SOURCE[t.start:t.end] for t in record.tasks][1:] == [
        "Nâng <b>PAR INDEX</b> và <b>PAPI</b> của tỉnh.", "Kê lại sạp hàng",
    ]
    third = record.tasks[2]
    assert SOURCE[third.solution_start:third.solution_end] == "Vẽ sơ đồ"
    printed = [(c.text, c.start, c.end) for c in record.citations]
    printed += [(target.text, target.start, target.end) for target in record.targets]
    assert printed and all(words == SOURCE[start:end] for words, start, end in printed)
    assert all(index.name == SOURCE[index.start:index.end] for index in record.indices)
    for task in record.tasks:
        assert task.deadline_span is None or SOURCE[slice(*task.deadline_span)].strip()
        assert all(SOURCE[start:end].strip() for _, _, start, end in task.owner_spans)


def test_sections_of_citations(record: Record) -> None:
    assert [(c.so_ky_hieu, c.section) for c in record.citations] == [
        ("130/2005/NĐ-CP", "preamble"), ("16/2015/NĐ-CP", "task:T1"), ("61/2018/NĐ-CP", "footnote"),
        ("53/QĐ-UBND", "task:T3"),
    ]


def test_cites_are_those_of_the_task_then_of_its_footnote(record: Record) -> None:
    assert [t.cites for t in record.tasks] == [
        ("cp/nd/2015/16-2015", "cp/nd/2018/61-2018"), (), ("ubnd-tra-vinh/qd/2019/53",),
    ]


def test_owners_time_and_indices_of_tasks(record: Record) -> None:
    first, second, third = record.tasks
    assert first.lead == ("Sở Công Thương tỉnh Trà Vinh",)
    assert (first.deadline_text, first.deadline.end) == ("Quý II/2022", "2022-06-30")
    assert second.indices == ("PAR INDEX", "PAPI")
    assert (third.deadline_text or "").startswith("Theo Quyết định số 53/QĐ-UBND")
    assert third.deadline.kind == "none"


def test_warnings_of_the_reader_are_kept(record: Record) -> None:
    assert record.warnings == ("a page was left out",)


def test_what_tables_leave_out_is_a_warning() -> None:
    record = extract(Reading("KẾ HOẠCH\nI. BẢNG\nTT\tXã\n1\tA\n2\tB\n", "x.txt", "txt", warnings=("cut",)))
    assert [warning[:8] for warning in record.warnings] == ["cut", "No tasks"]


def test_citation_in_a_label_line_shared_by_several_items_belongs_to_the_first() -> None:
    text = (
        "KẾ HOẠCH\nII. NHIỆM VỤ\n1. Chợ\n- Quét chợ.\n- Kê sạp.\n"
        "* Thời gian: Theo Quyết định số 53/QĐ-UBND ngày 07/01/2019\n"
    )
    record = extract(Reading(text, "cho.txt", "txt"))
    assert [c.section for c in record.citations] == ["task:T1"]
    assert [t.cites for t in record.tasks] == [(record.citations[0].key,), ()]


@pytest.mark.parametrize(("marks", "text", "start", "end"), [
    ("x\t\tx", "Năm 2031, Năm 2033", "2031-01-01", "2033-12-31"),
    ("\tX\t", "Năm 2032", "2032-01-01", "2032-12-31"),
    ("\t\t", None, None, None),
])
def test_periods_that_a_row_marks_are_its_time(
    marks: str, text: str | None, start: str | None, end: str | None
) -> None:
    head = "TT\tNội dung\tChủ trì\tNăm 2031\tNăm 2032\tNăm 2033\n0\tNạo kênh\tSở Y tế\tx\tx\tx\n"
    source = f"KẾ HOẠCH\nII. NHIỆM VỤ\n{head}1\tLát hè\tSở Y tế\t{marks}\n"
    record = extract(Reading(source, "he.txt", "txt"))
    task = record.tasks[-1]
    assert (task.deadline_text, task.deadline.start, task.deadline.end) == (text, start, end)
    assert task.deadline.kind == ("within" if text else "none")


@pytest.mark.parametrize(("first", "second", "start", "end"), [
    ("Tháng 3/2031", "Tháng 5/2031", "2031-03-01", "2031-05-31"),
    ("15/3/2031", "20/4/2031", "2031-03-15", "2031-04-20"),
    ("Thường xuyên", "", None, None),
    ("Tháng 5/2031", "Tháng 3/2031", "2031-05-01", "2031-05-31"),
])
def test_a_column_for_the_start_and_one_for_the_end(
    first: str, second: str, start: str | None, end: str | None
) -> None:
    head = "TT\tNội dung\tChủ trì\tThời gian bắt đầu\tThời gian kết thúc\n"
    source = f"KẾ HOẠCH\nII. NHIỆM VỤ\n{head}1\tLát hè\tSở Y tế\t{first}\t{second}\n"
    (task,) = extract(Reading(source, "he.txt", "txt")).tasks
    assert (task.deadline.start, task.deadline.end) == (start, end)


@pytest.mark.parametrize("text", ["", "\n\n", "Không có gì ở đây.", "\t\t\t", "1.\n2.\n3.", "I.", "¹"])
def test_texts_without_anything(text: str) -> None:
    record = extract(Reading(text, "x.txt", "txt"))
    assert (record.tasks, record.citations) == ((), ())


def corpus() -> list[tuple[Path, Path]]:
    """Annotated texts with their annotations."""
    root = Path(os.environ.get("CANCU_CORPUS", ""))
    return [
        (root / "corpus" / folder / f"{gold.stem}.txt", gold)
        for folder, name in (("seeds", "seeds"), ("dev/annotated", "dev"))
        for gold in sorted((root / "gold" / name).glob("*.json"))
    ]


def places(tasks: list[dict[str, Any]]) -> list[tuple[int, int, str | None]]:
    return [(task["start"], task["end"], task["section"]) for task in tasks]


@pytest.mark.skipif("CANCU_CORPUS" not in os.environ, reason="CANCU_CORPUS, the folder of texts, is not set")
def test_annotated_documents_keep_their_tasks() -> None:
    for source, gold in corpus():
        text = source.read_bytes().decode("utf-8")
        found = to_gold(extract(Reading(text, source.name, "txt")))
        expected = json.loads(gold.read_text(encoding="utf-8"))
        assert places(found["tasks"]) == places(expected["tasks"]), source.name
