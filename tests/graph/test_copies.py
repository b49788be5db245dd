"""One document in several files: another format, a scan, with its annexes or without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cancu.graph.store import Store
from cancu.graph.sync import Status, load_record
from cancu.loaders.extract import extract
from cancu.loaders.origin import Origin, Part, Seen
from cancu.loaders.reading import Reading
from cancu.loaders.records import Record

from tests.stores import ladybug_store

HEAD = "ỦY BAN NHÂN DÂN TỈNH TRÀ VINH"
NUMBER = "Số: 47/KH-UBND        Trà Vinh, ngày 09 tháng 01 năm 2024"
BODY = """KẾ HOẠCH
Giữ nước ngọt mùa khô năm 2024
I. NHIỆM VỤ
1. Sở Nông nghiệp đắp đập tạm trên các kênh nhánh của huyện Cầu Ngang trước ngày 15/4/2024.
2. Sở Y tế đo chất lượng nước ở các trạm cấp nước nông thôn và công bố cho người dân hằng tháng.
3. Sở Tài chính cân đối kinh phí theo Nghị định số 163/2016/NĐ-CP ngày 21/12/2016 của Chính phủ.
Việc giữ nước không làm cản trở ghe tàu của người dân đi lại trên các tuyến kênh chính của tỉnh.
"""
TEXT = f"{HEAD}\n{NUMBER}\n{BODY}"
MOVED = f"{NUMBER}\n{HEAD}\n{BODY}"  # columns of the letterhead in another order
MISREAD = TEXT.replace("kênh nhánh", "kônh nhúnh").replace("cân đối", "cầu đối")
OTHER = TEXT.replace("Sở Y tế đo", "Sở Công Thương đo")
ANNEX = "\n\n\x1c\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n1. Sở Xây dựng sửa cống.\n"


def text(words: str, file: str) -> Record:
    return extract(Reading(words, file, "txt"))


def scan(words: str, file: str) -> Record:
    return extract(Reading(words, file, "png", origin=Origin(seen=(Seen(0, len(words), 90),))))


def whole(words: str, file: str) -> Record:
    parts = (Part(0, file), Part(words.index("\x1c") + 2, "annex.xlsx"))
    return extract(Reading(words, file, "txt", origin=Origin(parts=parts)))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with ladybug_store(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(("first", "second", "status", "reason"), [
    (text(TEXT, "a.docx"), text(MOVED, "a.pdf"), Status.UNCHANGED, "the same document as a.docx"),
    (text(TEXT, "a.docx"), text(OTHER, "a.pdf"), Status.REFUSED, "different texts"),
    (text(TEXT, "a.docx"), text(MISREAD, "a.pdf"), Status.REFUSED, "different texts"),
    (text(TEXT, "a.docx"), text(MOVED, "a.docx"), Status.REFUSED, "different texts"),
    (text(TEXT, "a.docx"), scan(MISREAD, "a.png"), Status.UNCHANGED, "a scan of the same document as a.docx"),
    (scan(TEXT, "a.png"), scan(MISREAD, "b.png"), Status.UNCHANGED, "a scan of the same document as a.png"),
    (scan(MISREAD, "a.png"), text(TEXT, "a.docx"), Status.REPLACED, "a.png is a scan of it"),
    (text(TEXT, "a.docx"), scan(f"{HEAD}\n{NUMBER}\nKẾ HOẠCH\nTrồng rừng", "a.png"), Status.REFUSED,
     "different texts"),
    (text(TEXT, "a.docx"), whole(TEXT + ANNEX, "a.docx"), Status.REPLACED, "now with its annexes"),
    (whole(TEXT + ANNEX, "a.docx"), text(TEXT, "a.docx"), Status.UNCHANGED, "was read with its annexes"),
    (whole(TEXT + ANNEX, "a.docx"), whole(TEXT + ANNEX, "a.docx"), Status.UNCHANGED, ""),
], ids=["format", "other owner", "other words", "changed file", "its scan", "two scans", "text after scan",
        "other scan", "annex added", "annex left out", "again"])
def test_what_becomes_of_the_second(first: Record, second: Record, status: Status, reason: str,
                                    store: Store) -> None:
    assert load_record(store, first).status is Status.LOADED
    found = load_record(store, second)
    assert found.status is status
    assert reason in found.reason
    kept = second if status is Status.REPLACED else first
    node = store.read("MATCH (d:Document) WHERE d.loaded = true RETURN d.source_file AS file, "
                      "d.annex_files AS annexes, d.scanned AS scanned", {})
    assert node == [{"file": kept.file, "annexes": [part.file for part in kept.origin.parts[1:]],
                     "scanned": bool(kept.origin.seen)}]


def test_replace_takes_another_form_when_asked(store: Store) -> None:
    load_record(store, text(TEXT, "a.docx"))
    assert load_record(store, text(MOVED, "a.pdf"), replace=True).status is Status.REPLACED


def test_edges_tell_file_page_and_how_they_were_read(store: Store) -> None:
    record = whole(TEXT + ANNEX, "a.docx")
    start = record.citations[0].start
    origin = Origin(record.origin.parts, (), (Seen(start, start + 8, 83), Seen(start + 9, start + 30, 41)))
    load_record(store, extract(Reading(record.source, "a.docx", "pdf", origin=origin)))
    edges = store.read("MATCH (:Task)-[r:CAN_CU]->(:Document) RETURN r.sure AS sure, r.doubt AS doubt, "
                       "r.file AS file, r.page AS page", {})
    assert edges == [{"sure": 41, "doubt": "unsure", "file": "a.docx", "page": None}]
    files = store.read("MATCH (:Task)-[r:THUOC]->(:Plan) RETURN r.file AS file ORDER BY r.start_pos", {})
    assert [row["file"] for row in files] == ["a.docx"] * 3 + ["annex.xlsx"]
