"""Plans made up by rule, as many as a bench needs: the same number gives the same plans."""

import random
from collections.abc import Iterator

from cancu.loaders.extract import extract
from cancu.loaders.reading import Reading
from cancu.loaders.records import Record
from cancu.loaders.registers import provinces

TASKS = 30  # of one plan

_HEADER = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH {capitals}\tĐộc lập - Tự do - Hạnh phúc

Số: {number}/KH-UBND\t{province}, ngày {day} tháng {month} năm {year}

KẾ HOẠCH
Cải cách hành chính tỉnh {province} năm {year}

{bases}

I. NHIỆM VỤ

STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành
"""
_BASES = ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018", "Nghị quyết số 76/NQ-CP ngày 15/7/2021",
          "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "Quyết định số 468/QĐ-TTg ngày 27/3/2021",
          "Nghị định số 107/2021/NĐ-CP ngày 06/12/2021", "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022")
_VERBS = ("Rà soát", "Công khai", "Đơn giản hóa", "Cập nhật", "Kiểm tra", "Số hóa", "Đánh giá", "Chuẩn hóa")
_THINGS = ("thủ tục hành chính cấp tỉnh", "quy trình nội bộ của sở", "hồ sơ lưu trữ của cơ quan",
           "mức độ hài lòng của người dân", "cơ sở dữ liệu cán bộ", "việc tiếp nhận hồ sơ trực tuyến")
_BODIES = ("Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Sở Y tế", "Sở Xây dựng", "Sở Công Thương",
           "Sở Khoa học và Công nghệ", "Văn phòng UBND tỉnh", "Thanh tra tỉnh")
_ENDS = ("Quý I/{year}", "Quý III/{year}", "Trước ngày 15/12/{year}", "Thường xuyên", "Tháng 9/{year}")


def plans(number: int, seed: int = 20260401) -> Iterator[Record]:
    """`number` plans of provinces and years in turn, with `TASKS` tasks each, as records."""
    chance = random.Random(seed)
    named = sorted({row.name for row in provinces() if row.kind == "tỉnh" and row.set == "63"})
    for position in range(number):
        text = _text(chance, named[position % len(named)], 10 + position // len(named), 2022 + position % 3)
        yield extract(Reading(text, f"generated/{position:04}.txt", "txt"))


def _text(chance: random.Random, province: str, number: int, year: int) -> str:
    bases = [f"Căn cứ {basis};" for basis in chance.sample(_BASES, 4)]
    head = _HEADER.format(capitals=province.upper(), number=number, province=province, year=year,
                          day=chance.randint(10, 28), month=chance.randint(1, 9), bases="\n\n".join(bases))
    return head + "\n".join(_row(chance, position, year) for position in range(1, TASKS + 1)) + "\n"


def _row(chance: random.Random, position: int, year: int) -> str:
    work = f"{chance.choice(_VERBS)} {chance.choice(_THINGS)} đợt {position}"
    if chance.random() < 0.3:
        work += f" theo {chance.choice(_BASES)}"
    lead, *others = chance.sample(_BODIES, chance.randint(2, 4))
    return "\t".join((str(position), work, lead, "; ".join(others), chance.choice(_ENDS).format(year=year)))
