"""What kind of agency a canonical name stands for: its level, a single body or a group."""

import re
from functools import cache, lru_cache

from cancu.loaders.agencies.places import split_province
from cancu.loaders.agencies.words import spelt
from cancu.loaders.registers import agencies

LAST_LEVEL = re.compile(r"(huyện|xã)(?=\s*(?:[;.\n]|$))")  # "các sở, ngành, huyện"
_COLLECTIVE = re.compile(
    r"^Các |^UBND cấp |^Một số | \((?:[^()]* )?(?:tỉnh|thành phố) [^()]+\)$"
    r"| các (?:huyện|quận|thị xã|xã|phường|cấp|tỉnh|địa phương)(?!\w)| cấp (?:huyện|xã|tỉnh|cơ sở)(?!\w)"
)
_PARTY = re.compile(spelt(
    r"^(?:(?:Văn phòng|Ban .+|Ủy ban Kiểm tra) )?(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy|^Bộ Chính trị"
    r"|^Ban Bí thư|Trung ương Đảng|^Cấp ủy"
    r"|^Các (?:cấp|huyện|thị|quận|thành|tỉnh|đảng) ủy|^Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kinh tế"
    r"|Đối ngoại).* Trung ương|^Ủy ban Kiểm tra Trung ương|^Chi bộ|^Ban Xây dựng Đảng"
))
_UNION = re.compile(spelt(
    r"^(?:(?:Ủy ban (?:Trung ương )?|Ban công tác )?Mặt trận|Hội (?!đồng)|Hiệp hội|Liên (?:đoàn|hiệp|minh)"
    r"|Tổng Liên đoàn|Công đoàn|(?:Tỉnh|Thành|Huyện|Thị|Quận) đoàn|Trung ương Đoàn|Đoàn Thanh niên)"
    r"|^Các (?:tổ chức chính trị|tổ chức xã hội|đoàn thể|hội|hiệp hội)"
))
_MIXED = re.compile(
    r"các cấp|địa phương|^Chủ |^Cơ quan chủ quản|doanh nghiệp|nhà đầu tư|cá nhân|hộ gia đình", re.IGNORECASE
)
_CENTRAL = re.compile(r"^Các bộ|^Bộ (?!Chỉ huy|Tư lệnh)|Trung ương|quốc gia|Việt Nam", re.IGNORECASE)
_NATIONAL = re.compile(spelt(
    r"(?:Báo (?:Nhân dân|Quân đội nhân dân|Điện tử Chính phủ)|Học viện Chính trị quốc gia Hồ Chí Minh)$"
), re.IGNORECASE)
_DISTRICT = re.compile(r"(?:^|\s)(?:huyện|thị xã|quận)(?!\w)|^UBND thành phố")
_COMMUNE = re.compile(r"(?:^|\s)(?:(?<!thị\s)xã|phường|thị trấn|đặc khu)(?!\w)(?!\s+hội)")


@lru_cache(maxsize=4096)
def is_collective(name: str) -> bool:
    """True for a group of bodies, False for a single one. `name` as `AgencyNames` gives it."""
    return _COLLECTIVE.search(name) is not None


def is_open_set(name: str) -> bool:
    """True for a group that no list closes: "có liên quan", members of a committee, and unknown groups."""
    if not is_collective(name):
        return False
    bare = split_province(name)[0].lower()
    return "liên quan" in bare or not (bare.startswith("ubnd cấp") or bare in _closed_sets())


@cache
def _closed_sets() -> frozenset[str]:
    rows = [row for row in agencies() if row.collective and not row.open_set]
    return frozenset(split_province(name)[0].lower().removesuffix(" tỉnh")
                     for row in rows for name in (row.name, *row.aliases))


@lru_cache(maxsize=4096)
def level_of(name: str) -> str:
    """trung_uong, tinh, huyen, xa, dang (Party committees), doan_the (front, unions and so on), khac."""
    if _PARTY.search(name):
        return "dang"
    if _UNION.search(name):
        return "doan_the"
    if is_collective(name) and _MIXED.search(name):
        return "khac"
    bare, province = split_province(name)
    if _NATIONAL.match(name):
        return "trung_uong"
    if _COMMUNE.search(bare):
        return "xa"
    if _DISTRICT.search(bare):
        return "huyen"
    local = province is not None and not _CENTRAL.match(name)
    local = local or name.startswith(("Báo ", "Trường Chính trị", "Các Thành viên"))
    return "tinh" if local else "trung_uong"
