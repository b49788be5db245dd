"""The samples, read whole: what they say was written down by hand and is compared fact by fact."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.read import read
from cancu.loaders.records import Deadline, Record

SAMPLES = Path(__file__).resolve().parents[2] / "samples"

NONE = Deadline()
ONGOING = Deadline("ongoing")
EVENT = Deadline("event")


def by(end: str) -> Deadline:
    return Deadline("by", None, end)


def within(start: str, end: str) -> Deadline:
    return Deadline("within", start, end)


def every(cycle: str) -> Deadline:
    return Deadline("recurring", None, None, cycle)


class Work(NamedTuple):
    """One task: where it stands, its first words, who leads, who coordinates, when, and on what it rests."""

    section: str | None
    ordinal: str | None
    words: str
    lead: str
    coordinate: str
    deadline: Deadline
    cites: str = ""


class Facts(NamedTuple):
    """What a sample says. Keys are parted by blanks, names by strokes; `{X}` in names stands for `place`."""

    key: str
    date: str
    issuer: str
    period: tuple[str, str]
    place: str
    can_cu: str
    relations: tuple[tuple[str, str, str], ...]
    tasks: tuple[Work, ...]


A, V, T, C = "tỉnh Nghệ An", "tỉnh Vĩnh Long", "tỉnh Trà Vinh", "thành phố Cần Thơ"

FACTS = {
    "01-nghe-an-chuong-trinh-2021-2030.md": Facts(
        "ubnd-nghe-an/qd/2021/3412", "2021-10-12", "UBND tỉnh Nghệ An", ("2021-01-01", "2030-12-31"), A,
        "cp/nq/2021/76 ttg/ct/2021/23 qh/luat/2015/77-2015 snv-nghe-an/ttr/2021/215",
        (("cp/nq/2013/76", "sua_doi", "cp/nq/2011/30c"),),
        (
            Work("II.1", "-", "Hằng năm, soát lại", "", "", every("year")),
            Work("II.1", "-", "Tổng kết việc", "", "", NONE, "cp/nq/2011/30c cp/nq/2013/76"),
            Work("II.2", "-", "Tiếp nhận hồ sơ", "", "", NONE, "cp/nd/2018/61-2018"),
            Work("II.2", "-", "Đến năm 2025", "", "", by("2025-12-31")),
            Work("II.3", "-", "Trước ngày", "", "", by("2023-12-31"), "cp/nd/2020/47-2020"),
            Work("III.1", "-", "Theo dõi, kiểm tra", "Sở Nội vụ {X}", "", every("quarter")),
            Work("III.1", "-", "Chủ trì, phối hợp", "Sở Nội vụ {X}", "Sở Tài chính {X}", NONE),
            Work("III.2", "-", "Chủ trì cải thiện", "Sở Kế hoạch và Đầu tư {X}", "", every("year")),
            Work("III.3", None, "Vận hành Cổng", "Sở Thông tin và Truyền thông {X}",
                 "Văn phòng UBND {X}", NONE),
            Work("III", "4", "Các sở, ban, ngành và", "Các sở, ban, ngành {X}|UBND cấp huyện ({X})", "",
                 by("2021-12-31")),
        )),
    "02-nghe-an-ke-hoach-cchc-2026.txt": Facts(
        "ubnd-nghe-an/kh/2025/1188", "2025-12-29", "UBND tỉnh Nghệ An", ("2026-01-01", "2026-12-31"), A,
        "cp/nq/2021/76 ubnd-nghe-an/qd/2021/3412 cp/nd/2025/118-2025 tu-nghe-an/ctr/2025/21",
        (("cp/nd/2023/48-2023", "sua_doi", "cp/nd/2020/90-2020"),
         ("ubnd-nghe-an/kh/2025/1188", "thuc_hien", "tu-nghe-an/ctr/2025/21")),
        (
            Work("II.1", "a", "Sở Tư pháp chủ trì", "Sở Tư pháp {X}", "Văn phòng UBND {X}",
                 within("2026-04-01", "2026-06-30")),
            Work("II.1", "b", "Đưa mọi dự thảo", "", "", NONE),
            Work("II.2", "a", "Giải quyết hồ sơ", "Văn phòng UBND {X}",
                 "Các sở, ban, ngành {X}|UBND cấp xã ({X})", ONGOING, "cp/nd/2018/61-2018"),
            Work("II.2", "b", "Nâng chất lượng", "Sở Khoa học và Công nghệ {X}",
                 "Các cơ quan, đơn vị có liên quan ({X})", within("2026-01-01", "2026-12-31"),
                 "cp/nd/2022/42-2022"),
            Work("II.3", "a", "Xếp loại viên chức", "Sở Nội vụ {X}", "Sở Y tế {X}|Sở Giáo dục và Đào tạo {X}",
                 by("2026-12-15"), "cp/nd/2020/90-2020 cp/nd/2023/48-2023"),
            Work("II.4", "a", "Giao kinh phí", "Sở Tài chính {X}", "Các sở, ban, ngành {X}",
                 within("2026-01-01", "2026-03-31"), "cp/nd/2005/130-2005"),
            Work("II.4", "b", "Giao quyền tự chủ", "Sở Tài chính {X}", "Sở Nội vụ {X}", by("2026-09-30"),
                 "cp/nd/2021/60-2021"),
            Work("II.5", "a", "Khai thác dữ liệu", "Công an {X}",
                 "Sở Khoa học và Công nghệ {X}|Sở Tư pháp {X}", every("month"), "ttg/qd/2022/6"),
            Work("III.1", "-", "Hằng quý", "Sở Nội vụ {X}", "", every("quarter")),
            Work("III.1", "-", "Phối hợp với Sở", "",
                 "Sở Nội vụ {X}|Sở Văn hóa, Thể thao và Du lịch {X}", NONE),
            Work("III.2", None, "Tham mưu UBND", "Sở Tài chính {X}", "", NONE),
        )),
    "03-nghe-an-so-noi-vu-ke-hoach-2026.txt": Facts(
        "snv-nghe-an/kh/2026/96", "2026-01-14", "Sở Nội vụ tỉnh Nghệ An", ("2026-01-01", "2026-12-31"),
        "Sở Nội vụ tỉnh Nghệ An",
        "ubnd-nghe-an/kh/2025/1188 ubnd-nghe-an/qd/2025/4067",
        (("cp/nd/2021/89-2021", "sua_doi", "cp/nd/2017/101-2017"),),
        (
            Work("IV", "1", "Văn phòng Sở theo dõi", "Văn phòng {X}", "", every("month")),
            Work("IV", "2", "Các phòng chuyên môn", "Các phòng chuyên môn {X}", "", by("2026-01-31")),
            Work("PL.I", "1", "Xây dựng một", "Văn phòng {X}", "Các phòng chuyên môn {X}",
                 within("2026-04-01", "2026-06-30")),
            Work("PL.I", "2", "Kiểm tra cải cách", "Phòng Cải cách hành chính {X}", "Văn phòng {X}",
                 by("2026-10-31")),
            Work("PL.II", "1", "Soát lại chức năng", "Phòng Tổ chức, biên chế {X}",
                 "Các phòng chuyên môn {X}", by("2026-03-31"), "cp/nd/2025/45-2025"),
            Work("PL.II", "2", "Cập nhật đủ", "Phòng Công chức, viên chức {X}", "Các phòng chuyên môn {X}",
                 every("quarter")),
            Work("PL.II", "3", "Mở lớp", "Phòng Công chức, viên chức {X}", "Văn phòng {X}",
                 within("2026-01-01", "2026-12-31"), "cp/nd/2017/101-2017 cp/nd/2021/89-2021"),
        )),
    "04-nghe-an-ke-hoach-pci-2024-2026.txt": Facts(
        "ubnd-nghe-an/kh/2024/205", "2024-03-26", "UBND tỉnh Nghệ An", ("2024-01-01", "2026-12-31"), A,
        "cp/nq/2024/2 ttg/qd/2022/766 qh/luat/2017/4-2017", (),
        (
            Work("II", "1", "Rút ngắn còn", "Sở Kế hoạch và Đầu tư {X}", "Cục Thuế {X}|Sở Tư pháp {X}",
                 by("2024-12-31"), "cp/nd/2021/1-2021"),
            Work("II", "2", "Theo dõi, phân tích", "Sở Kế hoạch và Đầu tư {X}", "Các sở, ban, ngành {X}",
                 every("year")),
            Work("II", "3", "Hỗ trợ doanh", "Sở Thông tin và Truyền thông {X}",
                 "Sở Công Thương {X}|Hiệp hội Doanh nghiệp {X}", within("2024-01-01", "2026-12-31")),
            Work("II", "4", "Công khai quy hoạch", "Sở Tài nguyên và Môi trường {X}", "UBND cấp huyện ({X})",
                 ONGOING),
            Work("II", "5", "Mở sàn giao dịch", "Sở Lao động - Thương binh và Xã hội {X}",
                 "Hội Liên hiệp Phụ nữ {X}", every("month")),
            Work("II", "6", "Đối thoại", "Sở Kế hoạch và Đầu tư {X}",
                 "Các cơ quan, đơn vị có liên quan ({X})", every("half_year")),
            Work("II", "7", "Thực hiện chữ ký", "Các sở, ban, ngành {X}|UBND cấp huyện ({X})",
                 "Sở Thông tin và Truyền thông {X}", by("2026-12-31"), "cp/nd/2018/130-2018"),
            Work("II", "8", "Đưa kết quả", "", "", NONE, "cp/nq/2022/2"),
            Work("II", "9", "Công bố chỉ số", "Sở Nội vụ {X}", "Văn phòng UBND {X}",
                 within("2025-01-01", "2025-03-31")),
            Work("III.1", "-", "Kiểm tra các", "Sở Kế hoạch và Đầu tư {X}", "Sở Nội vụ {X}", every("year")),
            Work("III.1", "-", "Lấy ý kiến", "Sở Kế hoạch và Đầu tư {X}", "Sở Nội vụ {X}", NONE),
            Work("III", "2", "Đề nghị Ủy ban", "Ủy ban Mặt trận Tổ quốc Việt Nam {X}", "", NONE),
        )),
    "05-vinh-long-quyet-dinh-cchc-2021-2025.txt": Facts(
        "ubnd-vinh-long/qd/2022/512", "2022-03-18", "UBND tỉnh Vĩnh Long", ("2021-01-01", "2025-12-31"), V,
        "cp/nq/2021/76 qh/luat/2015-06-19/to-chuc-chinh-quyen-dia-phuong ttg/qd/2007/93-2007 "
        "snv-vinh-long/ttr/2022/88",
        (("cp/nd/2021/107-2021", "sua_doi", "cp/nd/2018/61-2018"),
         ("cp/nd/2020/143-2020", "sua_doi", "cp/nd/2014/108-2014")),
        (
            Work("II.1", "-", "Chuẩn hóa quầy", "", "", NONE, "cp/nd/2018/61-2018 cp/nd/2021/107-2021"),
            Work("II.1", "-", "Bỏ giấy tờ", "", "", NONE),
            Work("II.2", "a", "Sắp xếp lại", "", "", NONE, "cp/nd/2014/37-2014"),
            Work("II.2", "b", "Giảm biên chế", "", "", NONE, "cp/nd/2014/108-2014 cp/nd/2020/143-2020"),
            Work("II.3", "-", "Hoàn thành số hóa", "", "", within("2023-01-01", "2025-12-31")),
            Work("II.3", "-", "Ký số toàn bộ", "", "", NONE, "ttg/qd/2018/28-2018"),
            Work("III.1", "-", "Chủ trì, phối hợp", "Sở Nội vụ {X}",
                 "Sở Thông tin và Truyền thông {X}|Sở Tư pháp {X}", every("quarter")),
            Work("III.1", "-", "Công bố Chỉ số", "Sở Nội vụ {X}", "", every("year")),
            Work("III.2", None, "Hướng dẫn các", "Sở Kế hoạch và Đầu tư {X}", "", NONE),
            Work("III", "3", "Các sở, ban, ngành tỉnh", "Các sở, ban, ngành {X}|UBND cấp huyện ({X})",
                 "Sở Nội vụ {X}", NONE),
        )),
    "06-vinh-long-quyet-dinh-thay-the-2025.md": Facts(
        "ubnd-vinh-long/qd/2025/1975", "2025-11-20", "UBND tỉnh Vĩnh Long", ("2025-01-01", "2027-12-31"), V,
        "cp/nq/2021/76 cp/nd/2025/150-2025 qh/luat/2025/72-2025 snv-vinh-long/ttr/2025/640",
        (("ubnd-vinh-long/qd/2025/1975", "thay_the", "ubnd-vinh-long/qd/2022/512"),
         ("ubnd-vinh-long/qd/2025/1975", "bai_bo", "ubnd-tra-vinh/kh/2020/61")),
        (
            Work("II.1", "a", "Sở Nội vụ rà soát", "Sở Nội vụ {X}", "", by("2025-12-31")),
            Work("II.1", "b", "Sở Tài chính chủ trì", "Sở Tài chính {X}", "Sở Xây dựng {X}",
                 within("2026-01-01", "2026-03-31")),
            Work("II.1", "c", "UBND các xã", "UBND cấp xã ({X})", "", every("month")),
            Work("II.2", "a", "Thông báo rộng rãi", "", "", NONE, "cp/nd/2018/61-2018"),
            Work("II.2", "b", "Đến hết năm 2027", "Sở Khoa học và Công nghệ {X}", "", by("2027-12-31"),
                 "cp/nd/2022/42-2022"),
            Work("II.2", "c", "Các sở, ban, ngành phối", "Các sở, ban, ngành {X}",
                 "Các cơ quan, đơn vị có liên quan ({X})", NONE),
            Work("II.2", "d", "Ghi nhận ý kiến", "", "", NONE),
        )),
    "07-can-tho-tin-cong-van-2020.html": Facts(
        "ubnd-can-tho/cv/2020/1846", "2020-06-12", "UBND thành phố Cần Thơ", ("", ""), C,
        "cp/nq/2019/17 ubnd-can-tho/kh/2020/48",
        (("ubnd-can-tho/cv/2020/1846", "thuc_hien", "cp/nq/2019/17"),
         ("ubnd-can-tho/cv/2020/1846", "thuc_hien", "ubnd-can-tho/kh/2020/48")),
        (
            Work("1", "-", "Trước ngày", "Các sở, ban, ngành {X}|UBND cấp huyện ({X})", "", by("2020-07-31")),
            Work("1", "-", "Gửi, nhận", "Các sở, ban, ngành {X}|UBND cấp huyện ({X})", "", NONE,
                 "ttg/qd/2018/28-2018"),
            Work("1", "-", "Phối hợp với", "",
                 "Các sở, ban, ngành {X}|UBND cấp huyện ({X})|Bưu điện {X}", NONE, "ttg/qd/2016/45-2016"),
            Work(None, "2", "Sở Thông tin", "Sở Thông tin và Truyền thông {X}", "Văn phòng UBND {X}",
                 every("month")),
            Work(None, "3", "Sở Kế hoạch", "Sở Kế hoạch và Đầu tư {X}", "", NONE),
            Work(None, "4", "Đề nghị Báo", "Báo Cần Thơ", "", NONE),
            Work("PL", "1", "Tập huấn", "Sở Nội vụ {X}", "", within("2020-07-01", "2020-09-30")),
            Work("PL", "2", "Đánh giá, xếp hạng", "Sở Thông tin và Truyền thông {X}", "", by("2020-12-15"),
                 "btttt/qd/2017/2392"),
        )),
    "08-tra-vinh-ke-hoach-2020.txt": Facts(
        "ubnd-tra-vinh/kh/2020/61", "2020-03-20", "UBND tỉnh Trà Vinh", ("2020-01-01", "2020-12-31"), T,
        "cp/nq/2011/30c cp/nd/2011/34-2011 btc-bnv/ttlt/2014/71-2014",
        (("cp/nq/2013/76", "sua_doi", "cp/nq/2011/30c"),
         ("ubnd-tra-vinh/kh/2020/61", "thuc_hien", "cp/nq/2011/30c")),
        (
            Work("II.1", "a", "Lập danh sách", "Sở Nội vụ {X}", "Các sở, ban, ngành {X}|UBND cấp huyện ({X})",
                 by("2020-06-30"), "cp/nd/2014/108-2014"),
            Work("II.1", "b", "Xử lý kỷ luật", "Thanh tra {X}", "", EVENT),
            Work("II.2", "a", "Giao dự toán", "Sở Tài chính {X}", "Kho bạc Nhà nước {X}",
                 within("2020-04-01", "2020-06-30"), "cp/nd/2005/130-2005 cp/nd/2013/117-2013"),
            Work("II.2", "b", "Phân loại đơn vị", "Sở Tài chính {X}|Sở Kế hoạch và Đầu tư {X}",
                 "Các Thành viên Ban Chỉ đạo cải cách hành chính {X}", within("2020-09-01", "2020-09-30"),
                 "cp/nd/2015/16-2015"),
            Work("III.1", "-", "Chủ trì, phối hợp", "Sở Nội vụ {X}", "Sở Tài chính {X}", every("half_year")),
            Work("III", "2", "Đề nghị Ủy ban", "Ủy ban Mặt trận Tổ quốc Việt Nam {X}", "", NONE),
        )),
}

PAIRS = [(file, number) for file, facts in FACTS.items() for number in range(len(facts.tasks))]


@cache
def record_of(file: str) -> Record:
    return extract(read(SAMPLES / file))


def names(text: str, place: str) -> tuple[str, ...]:
    return tuple(name.replace("{X}", place) for name in text.split("|") if name)


def test_every_sample_has_its_facts_and_its_row_in_the_docs() -> None:
    files = {path.name for path in SAMPLES.iterdir()}
    assert files == set(FACTS)
    page = (SAMPLES.parent / "docs" / "samples.md").read_text(encoding="utf-8")
    assert [file for file in files if f"`{file}`" not in page] == []
    assert f"hold {len(PAIRS)} tasks" in page


@pytest.mark.parametrize("file", FACTS)
def test_the_document(file: str) -> None:
    facts, record = FACTS[file], record_of(file)
    document, [plan] = record.document, record.plans
    assert (document.key, document.date, document.issuer) == (facts.key, facts.date, facts.issuer)
    assert (plan.start or "", plan.end or "") == facts.period


@pytest.mark.parametrize("file", FACTS)
def test_the_bases_of_the_document(file: str) -> None:
    bases = [citation.key for citation in record_of(file).citations if citation.role == "can_cu"]
    assert bases == FACTS[file].can_cu.split()


@pytest.mark.parametrize("file", FACTS)
def test_every_document_named_in_it(file: str) -> None:
    facts, record = FACTS[file], record_of(file)
    related = {key for source, _, target in facts.relations for key in (source, target)}
    tasks = {key for task in facts.tasks for key in task.cites.split()}
    assert {citation.key for citation in record.citations} == (
        {*facts.can_cu.split(), *tasks, *related} - {facts.key})


@pytest.mark.parametrize("file", FACTS)
def test_the_relations(file: str) -> None:
    found = {(relation.source, relation.rel, relation.target) for relation in record_of(file).relations}
    assert found == set(FACTS[file].relations)


@pytest.mark.parametrize("file", FACTS)
def test_the_number_of_tasks(file: str) -> None:
    source = record_of(file).source
    found = [source[task.start:task.end][:40] for task in record_of(file).tasks]
    assert len(found) == len(FACTS[file].tasks), found


@pytest.mark.parametrize(("file", "number"), PAIRS, ids=[f"{file[:2]}-T{n + 1}" for file, n in PAIRS])
def test_a_task(file: str, number: int) -> None:
    facts, record = FACTS[file], record_of(file)
    truth, task = facts.tasks[number], record.tasks[number]
    assert record.source[task.start:task.end].startswith(truth.words)
    assert (task.section, task.ordinal) == (truth.section, truth.ordinal)
    assert task.lead == names(truth.lead, facts.place)
    assert task.coordinate == names(truth.coordinate, facts.place)
    assert task.deadline == truth.deadline
    assert task.cites == tuple(truth.cites.split())


def test_the_result_of_an_index_with_its_missed_criteria() -> None:
    [result] = record_of("03-nghe-an-so-noi-vu-ke-hoach-2026.txt").index_results
    assert (result.index, result.year, result.rank, result.of, result.score, result.max) == (
        "CCHC cấp sở", 2025, 6, 14, 88.4, 100)
    groups = [(group.no, group.score, group.max, group.criteria, group.unmet) for group in result.groups]
    assert groups == [(1, 9.5, 12, 5, 1), (4, 7, 8, 4, 1)]
    unmet = [criterion for group in result.groups for criterion in group.unmet_criteria]
    scores = [(criterion.score, criterion.max) for criterion in unmet]
    assert scores == [(0, 1.5), (0.5, 1)]


def test_a_letter_known_from_a_report() -> None:
    document = record_of("07-can-tho-tin-cong-van-2020.html").document
    assert document.so_ky_hieu == "1846/UBND-KSTT"
    assert document.issued_by_person == "Chủ tịch UBND thành phố Cần Thơ"
    assert document.reported


def test_a_decision_says_when_it_takes_effect() -> None:
    record = record_of("06-vinh-long-quyet-dinh-thay-the-2025.md")
    assert record.document.effective == "2025-12-01"
