"""The bodies that every province or the centre has: their printed forms and their core names."""

import re
from dataclasses import dataclass
from functools import cache

from cancu.loaders.agency_words import UPPER, initials, joined, spelt
from cancu.loaders.registers import AgencyRow, agencies, issuers

# What belongs behind the core of a name.
LOCAL = "local"  # its province, or the unit below it
UNIT = "unit"  # the issuing body it is part of, else its province
PARTY = "party"  # the province without its level: "Tỉnh ủy Trà Vinh"
CENTRAL = "central"  # nothing

_UBND = r"(?:UBND|Ủy ban nhân dân|UB)"
_HDND = r"(?:HĐND|Hội đồng nhân dân)"
_DBQH = r"(?:(?:Đoàn )?(?:đại biểu Quốc hội|ĐBQH)|ĐĐBQH)"
_UY = r"(?:Tỉnh|Thành) ủy"
_MTTQ = r"(?:Mặt trận Tổ quốc|MT ?TQ)"
_PTTH = r"(?:PT ?[-&]? ?TH|Phát thanh ?(?:,|-|và|&)? ?(?:và )?Truyền hình)"
_NHNN = r"(?:(?:Ngân hàng|NH) Nhà nước|NHNN)(?: Việt Nam| VN)?"

# Core name, scope, printed forms. The first that matches wins, so longer ones stand first.
_BODIES = (
    ("Văn phòng UBND", LOCAL, rf"(?:Văn phòng |VP\.? ?){_UBND}"),
    ("Văn phòng Đoàn đại biểu Quốc hội và HĐND", LOCAL, rf"(?:Văn phòng |VP\.? ?){_DBQH} ?(?:và|&|,|-) ?{_HDND}"),
    ("Văn phòng HĐND và UBND", LOCAL, rf"(?:Văn phòng |VP\.? ?){_HDND} ?(?:và|&|,|-) ?{_UBND}"),
    ("Văn phòng HĐND", LOCAL, rf"(?:Văn phòng |VP\.? ?){_HDND}"),
    ("Văn phòng Tỉnh ủy", PARTY, rf"(?:Văn phòng |VP\.? ?){_UY}"),
    ("Văn phòng Chính phủ", CENTRAL, r"Văn phòng Chính phủ|VPCP"),
    ("Văn phòng Quốc hội", CENTRAL, r"Văn phòng Quốc hội|VPQH"),
    ("Văn phòng Trung ương Đảng", CENTRAL, r"Văn phòng (?:Ban Chấp hành )?Trung ương Đảng|VPTW"),
    ("Tỉnh ủy", PARTY, _UY),
    ("Tỉnh ủy", PARTY, rf"Ban (?:Chấp hành|Thường vụ) (?:Đảng bộ (?:tỉnh|thành phố)|{_UY})"),
    ("Ban Tổ chức Tỉnh ủy", PARTY, rf"Ban Tổ chức {_UY}"),
    ("Ban Tuyên giáo và Dân vận Tỉnh ủy", PARTY, rf"Ban Tuyên giáo (?:và|&|-) Dân vận {_UY}"),
    ("Ban Tuyên giáo Tỉnh ủy", PARTY, rf"Ban Tuyên giáo {_UY}"),
    ("Ban Dân vận Tỉnh ủy", PARTY, rf"Ban Dân vận {_UY}"),
    ("Ban Nội chính Tỉnh ủy", PARTY, rf"Ban Nội chính {_UY}"),
    ("Ủy ban Kiểm tra Tỉnh ủy", PARTY, rf"(?:Ủy ban Kiểm tra|UBKT) {_UY}"),
    ("Đảng ủy UBND", LOCAL, rf"Đảng ủy {_UBND}"),
    ("Tỉnh đoàn", PARTY, r"(?:Tỉnh|Thành) đoàn"),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", LOCAL, r"Đoàn (?:Thanh niên Cộng sản|TNCS|Thanh niên)(?: Hồ Chí Minh| HCM)?"),
    ("Đoàn đại biểu Quốc hội", LOCAL, r"Đoàn (?:đại biểu Quốc hội|ĐBQH)"),
    ("Công an", LOCAL, r"Công an|CA(?= tỉnh| thành)|CAT(?!\w)"),
    ("Bộ Chỉ huy Quân sự", LOCAL, r"Bộ (?:Chỉ huy Quân sự|CHQS)|BCH ?(?:Quân sự|QS)"),
    ("Ban Chỉ huy Quân sự", LOCAL, r"Ban (?:Chỉ huy Quân sự|CHQS)"),
    ("Bộ Chỉ huy Bộ đội Biên phòng", LOCAL, r"(?:Bộ Chỉ huy|BCH) (?:Bộ đội Biên phòng|BĐBP)"),
    ("Ban Chỉ huy Bộ đội Biên phòng", LOCAL, r"Ban (?:Chỉ huy|CH) ?(?:Bộ đội|BĐ) ?(?:Biên phòng|BP)"),
    ("Bộ Tư lệnh Bộ đội Biên phòng", CENTRAL, r"Bộ Tư lệnh Bộ đội Biên phòng"),
    ("Bộ Tư lệnh Thủ đô Hà Nội", CENTRAL, r"Bộ Tư lệnh Thủ đô(?: Hà Nội)?"),
    ("Bộ Tư lệnh", LOCAL, r"Bộ Tư lệnh"),
    ("Kho bạc Nhà nước", LOCAL, r"Kho bạc Nhà nước|KBNN"),
    ("Bảo hiểm xã hội Việt Nam", CENTRAL, r"(?:Bảo hiểm xã hội|BHXH) (?:Việt Nam|VN)"),
    ("Bảo hiểm xã hội", LOCAL, r"Bảo hiểm xã hội|BHXH"),
    ("Ngân hàng Nhà nước chi nhánh", LOCAL, rf"{_NHNN},? (?:- )?(?:chi nhánh|CN)"),
    ("Ngân hàng Nhà nước", LOCAL, rf"{_NHNN}(?= (?:tỉnh|thành phố|khu vực))"),
    ("Ngân hàng Nhà nước Việt Nam", CENTRAL, _NHNN),
    ("Tòa án nhân dân tối cao", CENTRAL, r"(?:Tòa án nhân dân|TAND) tối cao|TANDTC"),
    ("Tòa án nhân dân", LOCAL, r"Tòa án nhân dân|TAND"),
    ("Viện kiểm sát nhân dân tối cao", CENTRAL, r"(?:Viện (?:kiểm sát nhân dân|KSND)|VKSND) tối cao|VKSNDTC"),
    ("Viện kiểm sát nhân dân", LOCAL, r"Viện (?:kiểm sát nhân dân|KSND)|VKSND"),
    ("Kiểm toán Nhà nước", CENTRAL, r"Kiểm toán nhà nước|KTNN"),
    ("Cục Thi hành án dân sự", LOCAL, r"Cục (?:Thi hành án dân sự|THADS)"),
    ("Cục Quản lý thị trường", LOCAL, r"Cục (?:Quản lý thị trường|QLTT)"),
    ("Cục Thuế", LOCAL, r"Cục Thuế"),
    ("Cục Hải quan", LOCAL, r"Cục Hải quan"),
    ("Cục Thống kê", LOCAL, r"Cục Thống kê"),
    ("Bưu điện", LOCAL, r"Bưu điện"),
    ("Báo và Phát thanh, Truyền hình", PARTY, rf"Báo(?:,| và) (?:Đài )?{_PTTH}"),
    ("Đài Phát thanh và Truyền hình", LOCAL, rf"Đài {_PTTH}"),
    ("Cổng Thông tin điện tử", LOCAL, r"Cổng (?:Thông tin điện tử|TTĐT)"),
    ("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", CENTRAL,
     rf"(?:Ủy ban|UB) (?:Trung ương|TW) {_MTTQ}(?: ?(?:Việt Nam|VN))?"),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam", LOCAL, rf"(?:(?:Ủy ban|UB\.?) ?)?{_MTTQ}(?: ?(?:Việt Nam|VN))?"),
    ("Tổng Liên đoàn Lao động Việt Nam", CENTRAL, r"Tổng Liên đoàn Lao động(?: Việt Nam)?"),
    ("Liên đoàn Lao động", LOCAL, r"Liên đoàn Lao động|LĐLĐ"),
    ("Liên minh Hợp tác xã", LOCAL, r"Liên minh (?:Hợp tác xã|HTX)"),
    ("Hội Liên hiệp Phụ nữ", LOCAL, r"Hội (?:(?:Liên hiệp|LH) ?(?:Phụ nữ|PN)|Phụ nữ)"),
    ("Hội Cựu chiến binh", LOCAL, r"Hội (?:Cựu chiến binh|CCB)"),
    ("Hội Nông dân", LOCAL, r"Hội (?:Nông dân|ND)"),
    ("Hội Chữ thập đỏ", LOCAL, r"Hội (?:Chữ thập đỏ|CTĐ)"),
    ("Trường Chính trị", LOCAL, r"Trường Chính trị"),
    ("Trung tâm Phục vụ hành chính công", LOCAL, r"(?:Trung tâm |TT\.? ?)(?:Phục vụ hành chính công|PVHCC)"),
    ("Trung tâm Hành chính công", LOCAL, r"(?:Trung tâm |TT\.? ?)(?:Hành chính công|HCC)"),
    ("Ban Dân tộc", LOCAL, r"Ban Dân tộc"),
    ("Ban Chấp hành Trung ương Đảng", CENTRAL, r"Ban Chấp hành Trung ương(?: Đảng)?(?: Cộng sản Việt Nam)?"),
    ("Ban Chấp hành Trung ương Đảng", CENTRAL, r"Hội nghị (?:lần thứ \w+ )?Trung ương(?: Đảng)?"),
    ("Ban Bí thư", CENTRAL, r"Ban Bí thư"),
    ("Bộ Chính trị", CENTRAL, r"Bộ Chính trị"),
    ("Chính phủ", CENTRAL, r"Chính phủ(?! (?:điện tử|số))"),
    ("Thủ tướng Chính phủ", CENTRAL, r"Thủ tướng(?: Chính phủ)?"),
    ("Ủy ban Thường vụ Quốc hội", CENTRAL, r"(?:Ủy ban|UB) Thường vụ Quốc hội|UBTVQH"),
    ("Quốc hội", CENTRAL, r"Quốc hội"),
    ("Thanh tra Chính phủ", CENTRAL, r"Thanh tra Chính phủ"),
)
# Words that make a body only with a place behind them: "Thuế tỉnh", "Thanh tra thành phố".
_PLACED = ("Thanh tra", "Thuế", "Hải quan", "Thống kê", "Thi hành án dân sự", "Bộ đội Biên phòng",
           "Quản lý thị trường")

# Types whose name goes on as far as its words do, and words behind the type word that make something else of
# it ("Ban hành", "Hội nghị", "Trường hợp", "Phòng, chống").
_OPEN = (
    ("Ban Quản lý", LOCAL, r"Ban (?:Quản lý|QL)|BQL"),
    ("Hội", LOCAL, r"Hội(?! (?:nghị|thảo|thi|chợ|nhập|họp|đàm|viên|trường|đồng|diễn|trại|chẩn)(?!\w))"),
    ("Hiệp hội", LOCAL, r"Hiệp hội"),
    ("Liên hiệp", LOCAL, r"Liên hiệp"),
    ("Liên đoàn", LOCAL, r"Liên đoàn"),
    ("Công đoàn", UNIT, r"Công đoàn"),
    ("Công ty", LOCAL, r"Công ty|Cty"),
    ("Tổng công ty", CENTRAL, r"Tổng công ty"),
    ("Tập đoàn", CENTRAL, r"Tập đoàn"),
    ("Trung tâm", UNIT, r"Trung tâm|TT\.?(?= [A-ZĐ][a-zà-ỹ])"),
    ("Trường", LOCAL, r"Trường(?! (?:hợp|học|hấp|kỳ|phái)(?!\w))"),
    ("Học viện", CENTRAL, r"Học viện"),
    ("Đại học", LOCAL, r"Đại học"),
    ("Bệnh viện", LOCAL, r"Bệnh viện"),
    ("Viện", LOCAL, r"Viện(?! (?:dẫn|trợ|phí)(?!\w))"),
    ("Phòng", UNIT, r"Phòng(?!,| (?:chống|ngừa|cháy|bệnh|thủ|trừ|tránh|dịch|họp|làm|chuyên|ban|học)(?!\w))"),
    ("Chi cục", UNIT, r"Chi cục"),
    ("Chi nhánh", UNIT, r"Chi nhánh"),
    ("Cục", CENTRAL, r"Cục(?! (?:bộ|diện)(?!\w))"),
    ("Vụ", CENTRAL, r"Vụ(?! (?:việc|án|mùa|lợi|đông|xuân|hè|thu)(?!\w))"),
    ("Tổng cục", CENTRAL, r"Tổng cục"),
    ("Quỹ", LOCAL, r"Quỹ(?! (?:đất|lương|thời)(?!\w))"),
    ("Đài", LOCAL, r"Đài"),
    ("Báo", CENTRAL, r"Báo(?! (?:cáo|chí|động|giá|hiệu|đài)(?!\w))"),
    ("Tạp chí", CENTRAL, r"Tạp chí"),
    ("Đảng ủy", LOCAL, r"Đảng ủy"),
    ("Ngân hàng", LOCAL, r"Ngân hàng"),
    ("Kiểm toán", CENTRAL, r"Kiểm toán"),
    ("Ủy ban", LOCAL, r"(?:Ủy ban|UB)(?! (?:nhân dân|MT))"),
    ("Thanh tra", UNIT, r"Thanh tra(?= (?:Sở|Bộ)(?!\w))"),
    ("Văn phòng", UNIT, r"Văn phòng|VP(?=\s+[A-ZĐ])"),
    ("Hợp tác xã", LOCAL, r"Hợp tác xã"),
    ("Nhà", LOCAL, r"Nhà (?=(?:xuất bản|hát|thiếu nhi|văn hóa) [A-ZĐ])"),
    ("VNPT", PARTY, r"VNPT"), ("Viettel", PARTY, r"Viettel"), ("MobiFone", PARTY, r"MobiFone"),
    ("Ban", UNIT, r"Ban(?! (?:hành|đầu|ngày|chấp|giám|lãnh|cán|thường|phát|công|xây|ngành)(?!\w))"),
    ("Sở", LOCAL, r"Sở(?! (?:hữu|dĩ|thích|trường)(?!\w))"),
    ("Bộ", CENTRAL, r"Bộ(?! (?:phận|máy|chỉ|tiêu chí|thủ|câu|hồ|luật|đội|ngành|tài liệu|mã|dữ|quy|công cụ)(?!\w))"),
)
# Types that mean a body only if a name in capitals follows: "Trung tâm dữ liệu" is none.
STRICT = frozenset({
    "Báo", "Ban", "Bộ", "Chi nhánh", "Công ty", "Cục", "Đài", "Hội", "Kiểm toán", "Ngân hàng", "Nhà", "Phòng", "Quỹ",
    "Sở", "Trung tâm", "Trường", "Văn phòng", "Viện", "Vụ", "VNPT", "Viettel", "MobiFone",
})
# Bodies set up for a task: a long name whose end is its level ("Ban Chỉ đạo ... tỉnh"), and a short one.
_COMMITTEES = (
    ("Ban Chỉ đạo", r"Ban Chỉ đạo|BCĐ"), ("Ban Chỉ huy", r"Ban Chỉ huy|BCH"), ("Hội đồng", r"Hội đồng(?! nhân dân)"),
    ("Ban Vận động", r"Ban Vận động"), ("Ban Biên tập", r"Ban Biên tập"),
    ("Tổ công tác", r"Tổ công tác"), ("Tổ giúp việc", r"Tổ giúp việc"), ("Tổ chuyên viên", r"Tổ chuyên viên"),
)


@dataclass(frozen=True)
class Form:
    """A body or type of bodies. `kind`: closed, placed (a place must follow), committee, open."""

    core: str
    scope: str
    kind: str = "closed"


@cache
def _sources() -> tuple[tuple[Form, str], ...]:
    return (
        *((Form(core, scope), source) for core, scope, source in _BODIES),
        *((Form(core, UNIT, "committee"), source) for core, source in _COMMITTEES),
        *((Form(core, scope, "open"), source) for core, scope, source in _OPEN),
        *((Form(core, LOCAL, "placed"), core) for core in _PLACED),
    )


@cache
def form_pattern() -> "re.Pattern[str]":
    """All forms, closed ones first; the name of the group that matches is the key of `form_of`."""
    groups = (rf"(?P<f{n}>{spelt(source)})" for n, (_, source) in enumerate(_sources()))
    return re.compile(rf"(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)


def form_of(group: str) -> Form:
    return _sources()[int(group[1:])][0]


@cache
def _fields(kind: str) -> dict[str, str]:
    """Fields of the Sở, or of the ministries, by their letters: {"KHĐT": "Kế hoạch và Đầu tư"}."""
    rows = [row for row in agencies() if (row.name.startswith(f"{kind} ") and not row.collective)]
    names = [(row.name, row.abbreviations) for row in rows]
    if kind == "Bộ":
        names += [(row.name, (row.code,)) for row in issuers() if row.name.startswith("Bộ ") and not row.local]
    found: dict[str, str] = {}
    for name, short_forms in names:
        field = name.split(" ", 1)[1]
        if _is_field(field):
            for short in (initials(field), *(form[1:] for form in short_forms if form.startswith(kind[0]))):
                found.setdefault(short.upper(), field)
    return found


def _is_field(field: str) -> bool:
    return not field.startswith(("Chỉ huy", "Tư lệnh", "Chính trị"))


def field_of(kind: str, short: str) -> str | None:
    """The field that letters stand for behind `kind` ("Sở", "Bộ"): "LĐ-TB&XH" -> "Lao động - ..."."""
    letters = re.sub(rf"[^{UPPER}]", "", re.sub(r"\bvà\b", "", short).upper())
    return _fields(kind).get(letters)


@cache
def field_pattern(kind: str) -> "re.Pattern[str]":
    """Every field of the Sở, or of the ministries, in any spelling; longest first."""
    fields = sorted(set(_fields(kind).values()), key=len, reverse=True)
    return re.compile("|".join(rf"(?P<f{n}>{joined(field)})(?!\w)" for n, field in enumerate(fields)), re.IGNORECASE)


@cache
def field_names(kind: str) -> tuple[str, ...]:
    """The fields in the order of `field_pattern`'s groups."""
    return tuple(sorted(set(_fields(kind).values()), key=len, reverse=True))


@cache
def abbreviated() -> dict[str, AgencyRow]:
    """Local bodies of the register by their abbreviation ("VPĐĐBQH&HĐND", "TTPVHCC"), three letters or more.

    Those that leave out the type word ("KCN" for its Ban Quản lý) mean something else in running text.
    """
    found: dict[str, AgencyRow] = {}
    for row in agencies():
        for short in row.abbreviations if not row.collective else ():
            if len(short) > 2 and short[0] == row.name[0].upper():
                found.setdefault(short, row)
    return found
