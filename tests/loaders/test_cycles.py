"""Due days of recurring work: the time as printed, and the days of a year."""

from pathlib import Path

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.read import read
from cancu.loaders.times.cycles import due_days, sentence
from cancu.loaders.times.deadlines import cell_deadline, prose_deadline

SAMPLES = Path(__file__).resolve().parents[2] / "samples"

EVERY_QUARTER = ["03-12", "06-12", "09-12", "12-12"]


def monthly(day: int) -> list[str]:
    return [f"{month:02d}-{day:02d}" for month in range(1, 13)]


CELLS = [
    ("Trước ngày 10/11 hằng năm", ["11-10"]),
    ("Hằng năm (trước ngày 30/11)", ["11-30"]),
    ("Trước ngày 10/5 và 10/11 hằng năm", ["05-10", "11-10"]),
    ("Ngày 10 tháng 5 và ngày 10 tháng 11 hằng năm", ["05-10", "11-10"]),
    ("Trước 31/12 của năm trước liền kề", ["12-31"]),
    ("Từ 01/11 đến 25/11 hằng năm", ["11-25"]),
    ("Quý III hằng năm", ["09-30"]),
    ("Tháng 2 hằng năm", ["02-29"]),
    ("Tháng 5, tháng 11 hằng năm", ["05-31", "11-30"]),
    ("Quý I, quý III hằng năm", ["03-31", "09-30"]),
    ("Từ tháng 3 đến tháng 9 hàng năm", ["09-30"]),
    ("Trước tháng 11 hằng năm", ["10-31"]),
    ("Trước ngày 12 của tháng cuối quý", EVERY_QUARTER),
    ("Hằng quý (ngày 12 tháng cuối quý)", EVERY_QUARTER),
    ("Hằng quý, trước ngày 05 tháng sau", ["01-05", "04-05", "07-05", "10-05"]),
    ("Trước ngày 18 hằng tháng", monthly(18)),
    ("Trước ngày 06 của tháng sau", monthly(6)),
    ("Trước ngày 05 quý sau", ["01-05", "04-05", "07-05", "10-05"]),
    ("Hằng tháng (trước ngày 18)", monthly(18)),
    ("Định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 10/12)", ["06-10", "12-10"]),
    # Fewer days than the cycle has: its ends stay.
    ("Hằng quý; báo cáo năm trước ngày 10/12", ["03-31", "06-30", "09-30", "12-10", "12-31"]),
    ("Hằng năm", []),
    ("Định kỳ hàng quý, 6 tháng, năm", []),
    ("02 lần/năm", []),
    ("Định kỳ", []),
    ("Trước ngày 10/11/2026", []),  # no cycle
    ("Thường xuyên", []),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS, ids=[cell for cell, _ in CELLS])
def test_days_of_a_cell(cell: str, expected: list[str]) -> None:
    text, deadline = cell_deadline(cell, None)
    assert list(due_days(text or "", deadline)) == expected


PROSE = [
    ("Hằng năm, trước ngày 10/12, gửi báo cáo về Sở Nội vụ.", ["12-10"]),
    ("Hằng năm, các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 10/12.", ["12-10"]),
    ("Hằng tháng, trước ngày 18, các đơn vị báo cáo kết quả.", monthly(18)),
    ("Báo cáo định kỳ hằng quý (trước ngày 12 của tháng cuối quý).", EVERY_QUARTER),
    ("Theo dõi các đơn vị; trước ngày 10/12 hằng năm, báo cáo UBND tỉnh.", ["12-10"]),
    ("Hằng năm, ít nhất 1/3 số xã được kiểm tra.", []),  # a share, no day
    ("Hằng năm tổ chức hội nghị. Ngày 10/12 là ngày truyền thống.", []),  # another sentence
]


@pytest.mark.parametrize(("item", "expected"), PROSE, ids=[item for item, _ in PROSE])
def test_days_of_running_text(item: str, expected: list[str]) -> None:
    found = prose_deadline(item, 0, len(item), None)
    assert found is not None
    span, words, deadline = found
    assert list(due_days(words, deadline, sentence(item, 0, len(item), span))) == expected


def test_a_record_carries_the_days_of_its_tasks() -> None:
    """Of the samples: yearly reports, a yearly index, and every other recurring task without a day."""
    found = {(path.name[:2], task.due_days) for path in sorted(SAMPLES.iterdir())
             for task in extract(read(path)).tasks if task.deadline.kind == "recurring"}
    assert {row for row in found if row[1]} == {
        ("01", ("11-30",)), ("04", ("12-15",)), ("05", ("03-31",))}
    assert {sample for sample, days in found if not days} >= {"01", "03"}
