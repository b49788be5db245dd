"""Annexes in files of their own: put behind the document that they name, in any order and format."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.read import Attached, Outcome, read, read_together
from cancu.loaders.reading import Reading

from tests.loaders.read.as_docx import as_docx
from tests.loaders.read.as_html import as_html
from tests.loaders.read.as_sheet import as_xlsx
from tests.loaders.read.facts import differences, facts
from tests.loaders.read.sample_parts import Part, Rows


def decision(number: str = "512/QĐ-UBND", province: str = "TRÀ VINH", place: str = "Trà Vinh") -> list[Part]:
    return [
        Rows(((f"ỦY BAN NHÂN DÂN\nTỈNH {province}",
               "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
              (f"Số: {number}", f"{place}, ngày 14 tháng 3 năm 2024"))),
        "QUYẾT ĐỊNH", "Ban hành Kế hoạch giữ nước ngọt mùa khô năm 2024",
        "Căn cứ Luật Thủy lợi ngày 19/6/2017;", "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kèm theo Quyết định này việc giữ nước ngọt mùa khô năm 2024.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.",
        "Nơi nhận:", "- Như Điều 2;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An",
    ]


TABLE = Rows((
    ("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"),
    ("1", "Đắp đập tạm trên các kênh nhánh", "Sở Tài nguyên và Môi trường", "05/04/2024"),
    ("2", "Đo độ mặn theo Nghị định số 40/2023/NĐ-CP", "Sở Nông nghiệp", "Hằng tuần"),
))
ANNEX: list[Part] = [
    "PHỤ LỤC", "DANH MỤC NHIỆM VỤ GIỮ NƯỚC NGỌT",
    "(Kèm theo Quyết định số 512/QĐ-UBND ngày 14/3/2024 của Ủy ban nhân dân tỉnh Trà Vinh)", TABLE,
]
PLAN: list[Part] = [
    "KẾ HOẠCH", "Giữ nước ngọt mùa khô năm 2024", "(Ban hành kèm theo Quyết định số 512/QĐ-UBND",
    "ngày 14 tháng 3 năm 2024 của UBND tỉnh)", "I. NHIỆM VỤ", "1. Sở Nông nghiệp",
    "a) Đắp đập tạm trên các kênh nhánh trước ngày 15/4/2024.", "2. Sở Y tế",
    "Phối hợp với UBND các huyện cấp nước sạch trong tháng 5/2024.",
]
# Without a title of its own kind: in one file behind the decision it would be no part that assigns work.
BARE: list[Part] = ["DANH MỤC VIỆC PHẢI LÀM (Kèm theo Quyết định số 0512/QĐ-UBND)", TABLE]
PIPES = """Biểu số 1

(Đính kèm theo Quyết định số 512/QĐ-UBND)

| TT | Nội dung công việc | Cơ quan chủ trì |
|---|---|---|
| 1 | Nạo vét kênh | Sở Y tế |
"""
SECOND: list[Part] = [
    "PHỤ LỤC II", ANNEX[2],
    Rows((("TT", "Nội dung công việc", "Cơ quan chủ trì"), ("1", "Xây cống", "Sở Y tế"))),
]


def write(folder: Path, files: dict[str, bytes]) -> list[Path]:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return [folder / name for name in files]


def outcomes(paths: list[Path], workers: int = 1) -> dict[str, Outcome]:
    return {path.name: found for path, found in read_together(paths, workers)}


def reading_of(found: Outcome) -> Reading:
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize("form", [as_docx, as_xlsx, as_html])
@pytest.mark.parametrize("annex", [ANNEX, PLAN], ids=["table", "plan"])
def test_the_same_as_in_one_file(annex: list[Part], form: Callable[[list[Part]], bytes],
                                 tmp_path: Path) -> None:
    paths = write(tmp_path, {"b.docx": as_docx(decision()), "a": form(annex),
                             "whole.docx": as_docx([*decision(), *annex])})
    found = outcomes(paths[:2])
    whole, joined = facts(read(paths[2])), reading_of(found["b.docx"])
    assert differences(facts(joined), whole) == []
    assert len(whole["tasks"]) == 2
    assert found["a"] == Attached((paths[0],))


def test_evidence_names_the_file_and_its_words(tmp_path: Path) -> None:
    paths = write(tmp_path, {"b.docx": as_docx(decision()), "a.xlsx": as_xlsx(ANNEX)})
    record = extract(reading_of(outcomes(paths)["b.docx"]))
    assert record.file == str(paths[0])
    assert [record.source[task.start:task.end] for task in record.tasks] == [
        "Đắp đập tạm trên các kênh nhánh", "Đo độ mặn theo Nghị định số 40/2023/NĐ-CP"]
    assert {record.origin.file(task.start) for task in record.tasks} == {str(paths[1])}
    law, decree = record.citations
    assert record.origin.file(law.start) == str(paths[0])
    assert record.origin.file(decree.start) == str(paths[1])
    assert any(warning.startswith(f"{paths[1]}: Sheet") for warning in record.warnings)


def test_an_annex_without_a_heading_gives_its_tasks(tmp_path: Path) -> None:
    paths = write(tmp_path, {"b.docx": as_docx(decision()), "a.xlsx": as_xlsx(BARE), "c.md": PIPES.encode()})
    tasks = extract(reading_of(outcomes(paths)["b.docx"])).tasks
    assert sorted(task.head.split()[0] for task in tasks) == ["Nạo", "Đo", "Đắp"]


def test_neither_order_nor_workers_matter(tmp_path: Path) -> None:
    paths = write(tmp_path, {"b.docx": as_docx(decision()), "a2.docx": as_docx(SECOND),
                             "a3.xlsx": as_xlsx(["PHỤ LỤC I", *ANNEX[1:]]), "z.txt": b"Number 1/KH-UBND"})
    first = outcomes(paths)
    tasks = extract(reading_of(first["b.docx"])).tasks
    assert [task.head.split()[0] for task in tasks] == ["Đắp", "Đo", "Xây"]
    for order in itertools.permutations(paths):
        assert outcomes(list(order)) == first
    assert outcomes(paths, 2) == first
    assert [path for path, _ in read_together(paths[::-1])] == paths[::-1]


def test_the_same_annex_in_two_formats_is_taken_once(tmp_path: Path) -> None:
    paths = write(tmp_path, {"b.docx": as_docx(decision()), "a.xlsx": as_xlsx(ANNEX),
                             "c.docx": as_docx(ANNEX)})
    found = outcomes(paths)
    assert len(extract(reading_of(found["b.docx"])).tasks) == 2
    assert found["a.xlsx"] == Attached((paths[0],))
    assert found["c.docx"] == Attached((paths[0],), paths[1])


def test_copies_of_the_document_get_the_annex_each(tmp_path: Path) -> None:
    paths = write(tmp_path, {"b.docx": as_docx(decision()), "b.html": as_html(decision()),
                             "a.xlsx": as_xlsx(ANNEX)})
    found = outcomes(paths)
    assert [len(extract(reading_of(found[name])).tasks) for name in ("b.docx", "b.html")] == [2, 2]
    assert found["a.xlsx"] == Attached((paths[0], paths[1]))


@pytest.mark.parametrize("other", [
    decision("513/QĐ-UBND"), decision("512/KH-UBND"), decision("512/QĐ-UBND", "SÓC TRĂNG", "Sóc Trăng"),
    [part.replace("14 tháng 3", "15 tháng 3") if isinstance(part, str) else
     Rows((part.rows[0], (part.rows[1][0], "Trà Vinh, ngày 15 tháng 3 năm 2024"))) for part in decision()],
], ids=["number", "type", "province", "day"])
def test_another_document_does_not_get_it(other: list[Part], tmp_path: Path) -> None:
    paths = write(tmp_path, {"b.docx": as_docx(other), "a.xlsx": as_xlsx(ANNEX)})
    annex = reading_of(outcomes(paths)["a.xlsx"])
    assert annex.text == read(paths[1]).text
    assert "annex of “Quyết định số 512/QĐ-UBND ngày 14/3/2024”, which is not among" in annex.warnings[0]


def test_of_two_documents_the_one_in_the_same_folder(tmp_path: Path) -> None:
    other = decision(province="SÓC TRĂNG", place="Sóc Trăng")
    two = {"x/b.docx": as_docx(decision()), "y/c.docx": as_docx(other)}
    inside = write(tmp_path, {**two, "y/a.xlsx": as_xlsx(BARE)})
    assert outcomes(inside)["a.xlsx"] == Attached((inside[1],))
    outside = write(tmp_path, {**two, "z/a.xlsx": as_xlsx(BARE)})
    assert "may be one of" in reading_of(outcomes(outside)["a.xlsx"]).warnings[0]


def test_two_decisions_with_one_number_keep_their_annexes(tmp_path: Path) -> None:
    other = [*decision()[:-1], "Trần Thị Bình"]
    paths = write(tmp_path, {"x/b.docx": as_docx(decision()), "x/a.docx": as_docx(ANNEX),
                             "y/c.docx": as_docx(other), "y/d.docx": as_docx(SECOND),
                             "z/e.html": as_html(decision())})
    found = outcomes(paths)
    assert found["a.docx"] == Attached((paths[0], paths[4]))  # the copy in another format has it too
    assert found["d.docx"] == Attached((paths[2],))
    assert {name: len(extract(reading_of(found[name])).tasks) for name in ("b.docx", "c.docx", "e.html")} == {
        "b.docx": 2, "c.docx": 1, "e.html": 2}


@pytest.mark.parametrize("words", [
    "ỦY BAN NHÂN DÂN TỈNH TRÀ VINH\nSố: 7/KH-UBND\nKẾ HOẠCH\n(Kèm theo Quyết định số 512/QĐ-UBND)\nGiữ nước",
    "Số:     /KH-UBND\nKẾ HOẠCH\n(Kèm theo Quyết định số 512/QĐ-UBND)\nGiữ nước",
    "QUYẾT ĐỊNH\nCăn cứ Luật Thủy lợi;\nĐiều 1. Giữ nước\nKẾ HOẠCH\n(Kèm theo Quyết định số 512/QĐ-UBND)",
    "Các sở báo cáo theo mẫu kèm theo Công văn số 512/UBND-NC.",
    "PHỤ LỤC\n(Kèm theo Quyết định này)\nViệc 1",
], ids=["number of its own", "number left blank", "whole decision", "in a sentence", "no number"])
def test_what_is_no_annex_of_another_file(words: str, tmp_path: Path) -> None:
    paths = write(tmp_path, {"b.docx": as_docx(decision()), "a.txt": words.encode()})
    found = outcomes(paths)
    assert reading_of(found["a.txt"]).warnings == ()
    assert reading_of(found["b.docx"]).origin.parts == ()
