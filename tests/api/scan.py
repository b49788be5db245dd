"""A plan that was recognised in a scan of two pages and its table in a second file, as a graph."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cancu.graph.store import Store
from cancu.graph.sync import load_records, load_register
from cancu.loaders.extract import extract
from cancu.loaders.origin import Origin, PageStart, Part, Seen
from cancu.loaders.reading import Reading

from tests.stores import ladybug_store

FIRST = """UBND TỈNH TRÀ VINH
Số: 47/KH-UBND
Trà Vinh, ngày 09 tháng 01 năm 2024
KẾ HOẠCH
Giữ nước năm 2024

Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 của Chính phủ;
Căn cứ Nghị quyết số 88/NQ-HĐND ngày 08/12/2023 của Hội đồng nhân dân tỉnh;

I. NHIỆM VỤ
1. Sở Y tế thực hiện Nghị định số 61/2018/NĐ-CP ngày 28/4/2018 trước ngày 15/4/2024.
"""
SECOND = """2. Sở Nội vụ mở lớp dạy bơi tại các xã ven sông, hoàn thành trước ngày 30/9/2024.
"""
PLAN = "ubnd-tra-vinh/kh/2024/47"
UNSURE = {"09/2019/NĐ-CP": 55, "88/NQ-HĐND": 41, "15/4/2024": 58, "Sở Nội vụ": 38,
          "30/9/2024": 52}


@contextmanager
def scanned(folder: Path) -> Iterator[Store]:
    """The graph of the scan; words of `UNSURE` were read with that sureness, all others with 91 per cent."""
    with ladybug_store(folder) as store:
        load_register(store)
        list(load_records(store, [extract(reading())]))
        yield store


def reading() -> Reading:
    """What the readers give of the two files."""
    text = FIRST + SECOND
    origin = Origin(
        parts=(Part(0, "/in/ke-hoach.pdf"), Part(len(FIRST), "/in/phu-luc.pdf")),
        pages=(PageStart(0, 1), PageStart(FIRST.index("I. NHIỆM"), 2), PageStart(len(FIRST), 1)),
        seen=tuple(_seen(text)))
    return Reading(text, "/in/ke-hoach.pdf", "pdf", origin=origin)


def _seen(text: str) -> Iterator[Seen]:
    at = 0
    for words, sure in sorted(UNSURE.items(), key=lambda item: text.index(item[0])):
        start = text.index(words)
        yield Seen(at, start, 91)
        at = start + len(words)
        yield Seen(start, at, sure)
    yield Seen(at, len(text), 91)
