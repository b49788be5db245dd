"""The bodies that every province or the centre has: their printed forms and their core names."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from cancu.loaders.agencies.words import UPPER, first_word, initials, joined, partly_short, spellings, spelt
from cancu.loaders.registers import AgencyRow, agencies, issuers

# What belongs behind the core of a name.
LOCAL = "local"  # its province, or the unit below it
UNIT = "unit"  # the issuing body it is part of, else its province
PARTY = "party"  # the province without its level: "Tỉnh ủy Trà Vinh"
CENTRAL = "central"  # nothing

_UBND = r"(?:UBND|Ủy ban nhân dân|UB)"
_HDND = r"(?:HĐND|Hội đồng nhân dân)"
_OFFICE = r"(?:Văn phòng |VP\.? ?)"
_UY = r"(?:Tỉnh|Thành) ủy"
_MTTQ = r"(?:Mặt trận Tổ quốc|MT ?TQ)"
_PTTH = r"(?:PT ?(?:[-&]|và)? ?TH|Phát thanh ?(?:,|-|và|&)? ?(?:và )?Truyền hình)"
_NHNN = r"(?:(?:Ngân hàng|NH) Nhà nước|NHNN)(?: Việt Nam| VN)?"
_VN = r"(?: ?(?:Việt Nam|VN))"
# Of the whole country with "Việt Nam" and no place behind it, else of a province or unit.
_ASSOCIATIONS = tuple(
    row for name, source in (
        ("Liên hiệp Phụ nữ", r"Hội (?:(?:Liên hiệp|LH) ?(?:Phụ nữ|PN)|Phụ nữ)"),
        ("Cựu chiến binh", r"Hội (?:Cựu chiến binh|CCB)"),
        ("Nông dân", r"Hội (?:Nông dân|ND)"),
        ("Chữ thập đỏ", r"Hội (?:Chữ thập đỏ|CTĐ)"),
    ) for row in (
        ("hội", f"Hội {name} Việt Nam", CENTRAL,
         rf"(?:{source}){_VN}(?! (?:tỉnh|thành phố|TP|huyện|quận|thị|xã|phường|cấp|các)(?!\w))"),
        ("hội", f"Hội {name}", LOCAL, rf"(?:{source})(?:{_VN})?"),
    )
)

_DEPUTIES = r"(?:(?:Đoàn )?(?:đại biểu Quốc hội|ĐBQH)|ĐĐBQH)"
# First words in small letters; core name, scope, printed forms. The first that matches wins.
_BODIES = (
    ("văn vp vpubnd", "Văn phòng UBND", LOCAL, _OFFICE + _UBND),
    ("văn vp", "Văn phòng Đoàn đại biểu Quốc hội, HĐND và UBND", LOCAL,
     rf"{_OFFICE}{_DEPUTIES} ?(?:và|&|,|-) ?{_HDND} ?(?:và|&|,|-) ?{_UBND}"),
    ("văn vp vpđđbqh", "Văn phòng Đoàn đại biểu Quốc hội và HĐND", LOCAL,
     rf"{_OFFICE}{_DEPUTIES} ?(?:và|&|,|-) ?{_HDND}"),
    ("văn vp", "Văn phòng HĐND và UBND", LOCAL, rf"{_OFFICE}{_HDND} ?(?:và|&|,|-) ?{_UBND}"),
    ("văn vp", "Văn phòng HĐND", LOCAL, _OFFICE + _HDND),
    ("văn vp", "Văn phòng Tỉnh ủy", PARTY, _OFFICE + _UY),
    ("văn vpcp", "Văn phòng Chính phủ", CENTRAL, r"Văn phòng Chính phủ|VPCP"),
    ("văn", "Văn phòng Quốc hội", CENTRAL, r"Văn phòng Quốc hội"),
    ("văn", "Văn phòng Trung ương Đảng", CENTRAL, r"Văn phòng (?:Ban Chấp hành )?Trung ương Đảng"),
    ("tỉnh thành", "Tỉnh ủy", PARTY, _UY),
    ("ban", "Tỉnh ủy", PARTY, rf"Ban (?:Chấp hành|Thường vụ) (?:Đảng bộ (?:tỉnh|thành phố)|{_UY})"),
    ("ban", "Ban Tổ chức Tỉnh ủy", PARTY, rf"Ban Tổ chức {_UY}"),
    ("ban", "Ban Tuyên giáo và Dân vận Tỉnh ủy", PARTY, rf"Ban Tuyên giáo (?:và|&|-) Dân vận {_UY}"),
    ("ban", "Ban Tuyên giáo Tỉnh ủy", PARTY, rf"Ban Tuyên giáo {_UY}"),
    ("ban", "Ban Dân vận Tỉnh ủy", PARTY, rf"Ban Dân vận {_UY}"),
    ("ban", "Ban Nội chính Tỉnh ủy", PARTY, rf"Ban Nội chính {_UY}"),
    ("ủy uỷ ubkt", "Ủy ban Kiểm tra Tỉnh ủy", PARTY, rf"(?:Ủy ban Kiểm tra|UBKT) {_UY}"),
    ("ủy uỷ ubkt", "Ủy ban Kiểm tra Đảng ủy", LOCAL, r"(?:Ủy ban Kiểm tra|UBKT) Đảng ủy"),
    ("văn vp", "Văn phòng Đảng ủy", LOCAL, _OFFICE + "Đảng ủy"),
    ("ban", "Ban Xây dựng Đảng", LOCAL, r"Ban (?:Xây dựng Đảng|XDĐ)(?: Đảng ủy)?"),
    ("ban bcs bcsđ", "Ban Cán sự đảng UBND", LOCAL, rf"(?:Ban Cán sự|BCS) ?(?:Đảng|Đ) {_UBND}"),
    ("đảng", "Đảng đoàn HĐND", LOCAL, rf"Đảng đoàn {_HDND}"),
    ("đảng", "Đảng ủy UBND", LOCAL, rf"Đảng ủy {_UBND}"),
    ("đảng", "Đảng ủy Mặt trận Tổ quốc, các đoàn thể", LOCAL,
     rf"Đảng ủy {_MTTQ}{_VN}? ?(?:,|và) ?(?:các )?(?:đoàn thể|tổ chức chính trị ?- ?xã hội)"),
    ("tỉnh thành", "Tỉnh đoàn", PARTY, r"(?:Tỉnh|Thành) đoàn"),
    ("đoàn", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", LOCAL,
     r"Đoàn (?:Thanh niên Cộng sản|TNCS|Thanh niên|TN(?!\w))(?: Hồ Chí Minh| HCM)?"),
    ("đoàn", "Đoàn cơ sở", LOCAL, r"Đoàn (?:(?:Thanh niên|TNCS) )?cơ sở"),
    ("đoàn", "Đoàn đại biểu Quốc hội", LOCAL, r"Đoàn (?:đại biểu Quốc hội|ĐBQH)"),
    ("công ca cat catp", "Công an", LOCAL, r"Công an|CA(?= tỉnh| thành)|CATP|CAT(?!\w)"),
    ("bch", "Ban Chỉ huy Quân sự", LOCAL,
     r"BCH ?(?:Quân sự|QS)(?= (?:cấp )?(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\w))"),
    ("bộ bch bchqs", "Bộ Chỉ huy Quân sự", LOCAL, r"Bộ (?:Chỉ huy Quân sự|CHQS)|BCH ?(?:Quân sự|QS)"),
    ("ban", "Ban Chỉ huy Quân sự", LOCAL, r"Ban (?:Chỉ huy Quân sự|CHQS)"),
    ("bộ bch", "Bộ Chỉ huy Bộ đội Biên phòng", LOCAL, r"(?:Bộ Chỉ huy|BCH) (?:Bộ đội Biên phòng|BĐBP)"),
    ("ban", "Ban Chỉ huy Bộ đội Biên phòng", LOCAL, r"Ban (?:Chỉ huy|CH) ?(?:Bộ đội|BĐ) ?(?:Biên phòng|BP)"),
    ("bộ", "Bộ Tư lệnh Bộ đội Biên phòng", CENTRAL, r"Bộ Tư lệnh Bộ đội Biên phòng"),
    ("bộ", "Bộ Tư lệnh Thủ đô Hà Nội", CENTRAL, r"Bộ Tư lệnh Thủ đô(?: Hà Nội)?"),
    ("bộ", "Bộ Tư lệnh", LOCAL, r"Bộ Tư lệnh(?! (?-i:Vùng|Quân|Cảnh sát|Hải quân))"),
    ("kho kbnn", "Kho bạc Nhà nước", LOCAL, r"Kho bạc Nhà nước|KBNN"),
    ("bảo bhxh", "Bảo hiểm xã hội Việt Nam", CENTRAL, rf"(?:Bảo hiểm xã hội|BHXH){_VN}"),
    ("bảo bhxh", "Bảo hiểm xã hội", LOCAL, r"Bảo hiểm xã hội|BHXH"),
    ("ngân nhnn nh", "Ngân hàng Nhà nước chi nhánh", LOCAL, rf"{_NHNN},? (?:- )?(?:chi nhánh|CN)"),
    ("ngân nhnn nh", "Ngân hàng Nhà nước", LOCAL, rf"{_NHNN}(?= (?:tỉnh|thành phố|khu vực))"),
    ("ngân nhnn nh", "Ngân hàng Nhà nước Việt Nam", CENTRAL, _NHNN),
    ("tòa toà tand tandtc", "Tòa án nhân dân tối cao", CENTRAL, r"(?:Tòa án nhân dân|TAND) tối cao|TANDTC"),
    ("tòa toà tand", "Tòa án nhân dân", LOCAL, r"Tòa án nhân dân|TAND"),
    ("viện vksnd vksndtc", "Viện kiểm sát nhân dân tối cao", CENTRAL,
     r"(?:Viện (?:kiểm sát nhân dân|KSND)|VKSND) tối cao|VKSNDTC"),
    ("viện vksnd", "Viện kiểm sát nhân dân", LOCAL, r"Viện (?:kiểm sát nhân dân|KSND)|VKSND"),
    ("kiểm ktnn", "Kiểm toán Nhà nước", CENTRAL, r"Kiểm toán nhà nước|KTNN"),
    ("cục", "Cục Thi hành án dân sự", LOCAL, r"Cục (?:Thi hành án dân sự|THADS)"),
    ("cục", "Cục Quản lý thị trường", LOCAL, r"Cục (?:Quản lý thị trường|QLTT)"),
    ("cục", "Cục Thuế", LOCAL, r"Cục Thuế(?! (?:xuất|nhập|thu nhập|doanh nghiệp)(?!\w))"),
    ("cục", "Cục Hải quan", LOCAL, r"Cục Hải quan"),
    ("cục", "Cục Thống kê", LOCAL, r"Cục Thống kê"),
    ("bưu", "Bưu điện", LOCAL, r"Bưu điện"),
    ("báo", "Báo và Phát thanh, Truyền hình", PARTY, rf"Báo và {_PTTH}"),
    ("đài", "Đài Truyền hình Việt Nam", CENTRAL, rf"Đài (?:Truyền hình|TH){_VN}"),
    ("đài", "Đài Tiếng nói Việt Nam", CENTRAL, rf"Đài Tiếng nói{_VN}"),
    ("đài", "Đài Phát thanh và Truyền hình", LOCAL, rf"Đài {_PTTH}"),
    ("cổng", "Cổng Thông tin điện tử", LOCAL, r"Cổng (?:Thông tin điện tử|TTĐT)"),
    ("cổng", "Cổng Giao tiếp điện tử", LOCAL, r"Cổng (?:Giao tiếp điện tử|GTĐT)"),
    ("ủy uỷ ub", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", CENTRAL,
     rf"(?:Ủy ban|UB) (?:Trung ương|TW) {_MTTQ}{_VN}?"),
    ("ủy uỷ ub ubmt ubmttq ubmttqvn mặt mttq mttqvn", "Ủy ban Mặt trận Tổ quốc Việt Nam", LOCAL,
     rf"(?:(?:Ủy ban|UB\.?) ?)?{_MTTQ}{_VN}?"),
    ("ủy uỷ", "Ủy ban Dân tộc", CENTRAL, r"Ủy ban Dân tộc"),
    ("ủy uỷ", "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp", CENTRAL,
     r"Ủy ban Quản lý vốn nhà nước tại doanh nghiệp"),
    ("trung", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", CENTRAL,
     r"(?:Trung ương|TW) Đoàn(?: (?:Thanh niên Cộng sản|TNCS)(?: Hồ Chí Minh| HCM)?)?"),
    *(("trung", f"Trung ương Hội {name} Việt Nam", CENTRAL, rf"(?:Trung ương|TW) Hội {short}{_VN}?")
      for name, short in (("Liên hiệp Phụ nữ", r"(?:(?:Liên hiệp|LH) ?(?:Phụ nữ|PN)|LHPN)"),
                          ("Nông dân", "Nông dân"), ("Cựu chiến binh", "(?:Cựu chiến binh|CCB)"))),
    ("đại đhqg", "Đại học Quốc gia Thành phố Hồ Chí Minh", CENTRAL,
     r"(?:Đại học Quốc gia|ĐHQG) (?:Thành phố|TP\.?) ?(?:Hồ Chí Minh|HCM)"),
    ("cơ", "Cơ quan Cảnh sát điều tra", UNIT, r"(?-i:Cơ quan|cơ quan) (?:Cảnh sát|CS) điều tra"),
    ("cơ", "Cơ quan An ninh điều tra", UNIT, r"(?-i:Cơ quan|cơ quan) An ninh điều tra"),
    ("thuế", "Thuế cơ sở", LOCAL, r"Thuế cơ sở(?! \d)"),
    ("quỹ", "Quỹ tín dụng nhân dân", LOCAL, r"Quỹ tín dụng nhân dân"),
    ("ngân nh nhcsxh", "Ngân hàng Chính sách xã hội chi nhánh", LOCAL,
     r"(?:(?:Ngân hàng|NH) (?:Chính sách xã hội|CSXH)|NHCSXH),? (?:- )?(?:chi nhánh|CN)"),
    ("nh nhcsxh", "Ngân hàng Chính sách xã hội", LOCAL, r"NH (?:Chính sách xã hội|CSXH)|NHCSXH"),
    ("phòng pgd", "Phòng giao dịch Ngân hàng Chính sách xã hội", LOCAL,
     r"(?:Phòng giao dịch|PGD) (?:(?:Ngân hàng|NH) (?:Chính sách xã hội|CSXH)|NHCSXH)"),
    ("hạt", "Hạt Kiểm lâm", LOCAL, r"Hạt Kiểm lâm"),
    ("đoàn", "Đoàn Luật sư", LOCAL, r"Đoàn Luật sư"),
    ("tổng", "Tổng Liên đoàn Lao động Việt Nam", CENTRAL, r"Tổng Liên đoàn Lao động(?: Việt Nam)?"),
    ("liên lđlđ", "Liên đoàn Lao động", LOCAL, r"Liên đoàn Lao động|LĐLĐ"),
    ("liên", "Liên minh Hợp tác xã Việt Nam", CENTRAL, rf"Liên minh (?:Hợp tác xã|HTX){_VN}"),
    ("liên lmhtx", "Liên minh Hợp tác xã", LOCAL, r"Liên minh (?:Hợp tác xã|HTX)|LMHTX"),
    ("liên", "Liên hiệp các Tổ chức hữu nghị", LOCAL, r"Liên hiệp các tổ chức hữu nghị"),
    *_ASSOCIATIONS,
    ("trường", "Trường Chính trị", LOCAL, r"Trường Chính trị"),
    ("trung tt ttpvhcc", "Trung tâm Phục vụ hành chính công", LOCAL,
     r"(?:Trung tâm |TT\.? ?)(?:Phục vụ (?:hành chính công|HCC)|PV ?HCC)"
     r"(?!, xúc tiến đầu tư| và (?-i:Kiểm soát|Xúc tiến|Hỗ trợ))"),
    ("trung tt", "Trung tâm Hành chính công", LOCAL, r"(?:Trung tâm |TT\.? ?)(?:Hành chính công|HCC)"),
    ("tổ", "Tổ công nghệ số cộng đồng", LOCAL, r"Tổ (?:công nghệ số|CNS) cộng đồng|Tổ CNSCĐ"),
    ("ban", "Ban công tác Mặt trận", LOCAL, r"Ban công tác Mặt trận"),
    *(("ban", f"Ban {board} HĐND", LOCAL, source) for board, source in (
        ("Kinh tế - Ngân sách", rf"Ban Kinh tế ?(?:-|và|,) ?Ngân sách(?: (?:của )?{_HDND})?"),
        ("Kinh tế - Xã hội", rf"Ban Kinh tế ?(?:-|và|,) ?Xã hội(?: (?:của )?{_HDND})?"),
        ("Văn hóa - Xã hội", rf"Ban Văn hóa ?(?:-|và|,) ?Xã hội(?: (?:của )?{_HDND})?"),
        ("Pháp chế", rf"Ban Pháp chế (?:của )?{_HDND}"), ("Đô thị", rf"Ban Đô thị (?:của )?{_HDND}"),
        ("Dân tộc", rf"Ban Dân tộc (?:của )?{_HDND}"),
    )),
    ("ban", "Ban Dân tộc", LOCAL, r"Ban Dân tộc"),
    ("ban", "Ban nhân dân", LOCAL, r"Ban nhân dân"),
    ("ban", "Ban Chấp hành Trung ương Đảng", CENTRAL,
     r"Ban Chấp hành Trung ương(?: Đảng)?(?: Cộng sản Việt Nam)?"),
    ("hội", "Ban Chấp hành Trung ương Đảng", CENTRAL, r"Hội nghị (?:lần thứ \w+ )?Trung ương(?: Đảng)?"),
    ("ban", "Ban Bí thư", CENTRAL, r"Ban Bí thư"),
    ("bộ", "Bộ Chính trị", CENTRAL, r"Bộ Chính trị"),
    ("chính", "Chính phủ", CENTRAL, r"Chính phủ(?! (?:điện tử|số))"),
    ("thủ", "Thủ tướng Chính phủ", CENTRAL, r"Thủ tướng(?: Chính phủ)?"),
    ("ủy uỷ ub ubtvqh", "Ủy ban Thường vụ Quốc hội", CENTRAL, r"(?:Ủy ban|UB) Thường vụ Quốc hội|UBTVQH"),
    ("quốc", "Quốc hội", CENTRAL, r"Quốc hội"),
    ("thanh", "Thanh tra Chính phủ", CENTRAL, r"Thanh tra Chính phủ"),
)
# Bodies set up for a task: a long name whose end is its level ("Ban Chỉ đạo ... tỉnh"), and a short one.
_COMMITTEES = (
    ("ban bcđ", "Ban Chỉ đạo", r"Ban Chỉ đạo|BCĐ"),
    ("ban bch", "Ban Chỉ huy", r"Ban Chỉ huy|BCH"),
    ("hội", "Hội đồng", r"Hội đồng(?! (?:nhân dân|thành viên|quản trị)(?!\w))"),
    ("ban", "Ban Vận động", r"Ban Vận động"),
    ("ban", "Ban Biên tập", r"Ban Biên tập"),
    ("tổ", "Tổ công tác", r"Tổ công tác"),
    ("tổ", "Tổ giúp việc", r"Tổ giúp việc"),
    ("tổ", "Tổ chuyên viên", r"Tổ chuyên viên"),
)
# Types whose name goes on as far as its words do; the words excluded make something else of the type word
# ("Ban hành", "Hội nghị", "Trường hợp", "Phòng, chống").
_OPEN = (
    ("ban bql", "Ban Quản lý", LOCAL, r"Ban (?:Quản lý|QL)|BQL"),
    ("trung tw", "Trung ương Hội", CENTRAL, r"(?:Trung ương|TW) Hội(?! (?:nghị|đồng)(?!\w))"),
    ("hội", "Hội", LOCAL,
     r"Hội(?! (?:nghị|thảo|thi|chợ|nhập|họp|đàm|viên|trường|đồng|diễn|trại|chẩn)(?!\w))"),
    ("bộ", "Bộ Tư lệnh", CENTRAL, r"Bộ Tư lệnh(?= (?-i:Vùng|Quân|Cảnh sát|Hải quân))"),
    ("đồn", "Đồn Biên phòng", LOCAL, r"Đồn Biên phòng"),
    ("đội", "Đội Quản lý thị trường", LOCAL, r"Đội (?:Quản lý thị trường|QLTT)"),
    ("đội", "Đội", UNIT, r"Đội(?= (?-i:Cảnh sát|Thuế|Thanh tra|Kiểm|Quản lý|Trật tự))"),
    ("vườn", "Vườn quốc gia", LOCAL, r"Vườn quốc gia"),
    ("thuế", "Thuế cơ sở", LOCAL, r"Thuế cơ sở(?= \d)"),  # by its number, since 7/2025
    ("cảng", "Cảng vụ", LOCAL, r"Cảng vụ"),
    ("cảng", "Cảng", LOCAL, r"Cảng(?= (?:Hàng không|hàng không|Hàng hải))"),
    ("thuế", "Thuế cơ sở", LOCAL, r"Thuế cơ sở"),
    ("điện", "Điện lực", LOCAL, r"(?-i:Điện lực|ĐIỆN LỰC)"),
    ("viễn", "Viễn thông", LOCAL, r"(?-i:Viễn thông|VIỄN THÔNG)"),
    ("khu", "Khu Bảo tồn", LOCAL, r"Khu Bảo tồn"),
    ("quân", "Quân khu", CENTRAL, r"Quân khu"),
    ("sư", "Sư đoàn", CENTRAL, r"Sư đoàn"),
    ("lữ", "Lữ đoàn", CENTRAL, r"Lữ đoàn"),
    ("trung", "Trung đoàn", CENTRAL, r"Trung đoàn"),
    ("hiệp", "Hiệp hội", LOCAL, r"Hiệp hội"),
    ("liên", "Liên hiệp", LOCAL, r"Liên hiệp"),
    ("liên", "Liên đoàn", LOCAL, r"Liên đoàn"),
    ("công", "Công đoàn", UNIT, r"Công đoàn(?! (?:cơ sở|viên)(?!\w))"),
    ("công cty", "Công ty", LOCAL, r"Công ty|Cty"),
    ("tổng", "Tổng công ty", CENTRAL, r"Tổng công ty(?! nhà nước)"),
    ("tập", "Tập đoàn", CENTRAL, r"Tập đoàn"),
    ("trung", "Trung tâm", UNIT, r"Trung tâm"),
    ("trường", "Trường", LOCAL, r"Trường(?! (?:hợp|học|hấp|kỳ|phái)(?!\w))"),
    ("học", "Học viện", CENTRAL, r"Học viện"),
    ("đại", "Đại học", LOCAL, r"Đại học"),
    ("bệnh", "Bệnh viện", LOCAL, r"Bệnh viện"),
    ("viện", "Viện", LOCAL, r"Viện(?! (?:dẫn|trợ|phí)(?!\w))"),
    ("phòng", "Phòng", UNIT,
     r"Phòng(?!,| (?:chống|ngừa|cháy|bệnh|thủ|trừ|tránh|dịch|họp|làm|chuyên|ban|học)(?!\w))"),
    ("chi", "Chi cục", UNIT, r"Chi cục"),
    ("chi", "Chi nhánh", UNIT, r"Chi nhánh"),
    ("cục", "Cục", CENTRAL, r"Cục(?! (?:bộ|diện)(?!\w))"),
    ("vụ", "Vụ", CENTRAL, r"Vụ(?! (?:việc|án|mùa|lợi|đông|xuân|hè|thu)(?!\w))"),
    ("tổng", "Tổng cục", CENTRAL, r"Tổng cục"),
    ("khoa", "Khoa", UNIT, r"Khoa(?! (?:học|giáo)(?!\w))"),
    ("bộ", "Bộ môn", UNIT, r"Bộ môn"),
    ("trạm", "Trạm", LOCAL,
     r"Trạm(?= (?-i:Y tế|y tế(?= các (?:xã|phường))|Khuyến|Thú y|Trồng trọt|Chăn nuôi|Kiểm|Quản lý|Cảnh sát"
     r"|Bảo vệ|Thủy))"),
    ("quỹ", "Quỹ", LOCAL, r"Quỹ(?! (?:đất|lương|thời)(?!\w))"),
    ("đài", "Đài", LOCAL, r"Đài"),
    ("báo", "Báo", CENTRAL, r"Báo(?! (?:cáo|chí|động|giá|hiệu|đài)(?!\w))"),
    ("tạp", "Tạp chí", CENTRAL, r"Tạp chí"),
    ("thông", "Thông tấn xã", CENTRAL, r"Thông tấn xã"),
    ("đảng", "Đảng đoàn", LOCAL, r"Đảng đoàn"),
    ("ban", "Ban Cán sự đảng", LOCAL, r"Ban Cán sự đảng"),
    ("đảng", "Đảng ủy", LOCAL,
     r"Đảng ủy(?! (?:cấp|cơ sở|bộ phận|chuyên trách|viên|khối(?! (?:các|cơ quan|(?-i:[A-ZĐ]))))(?!\w))"),
    ("ngân", "Ngân hàng", LOCAL, r"Ngân hàng"),
    ("kiểm", "Kiểm toán", CENTRAL, r"Kiểm toán"),
    ("ủy uỷ ub", "Ủy ban", LOCAL, r"(?:Ủy ban|UB)(?! (?:nhân dân|MT))"),
    ("thanh", "Thanh tra", UNIT, r"Thanh tra(?= (?:Sở|Bộ|VKSND|Viện kiểm sát|Tòa án|Tổng cục)(?!\w))"),
    ("văn vp", "Văn phòng", UNIT, r"Văn phòng|VP(?=\s+[A-ZĐ])"),
    ("hợp", "Hợp tác xã", LOCAL, r"Hợp tác xã"),
    ("nhà", "Nhà", LOCAL, r"Nhà (?=(?:xuất bản|hát|thiếu nhi|văn hóa) [A-ZĐ])"),
    ("vnpt", "VNPT", PARTY, r"VNPT"),
    ("viettel", "Viettel", PARTY, r"Viettel"),
    ("mobifone", "MobiFone", PARTY, r"MobiFone"),
    ("ban", "Ban", UNIT,
     r"Ban(?! (?:hành|đầu|ngày|chấp|giám|lãnh|cán|thường|phát|công|xây|ngành)(?!\w))"),
    ("sở", "Sở", LOCAL, r"Sở(?! (?:hữu|dĩ|thích|trường)(?!\w))"),
    ("bộ", "Bộ", CENTRAL,
     r"Bộ(?! (?:phận|máy|chỉ|tiêu chí|thủ|câu|hồ|luật|đội|ngành|tài liệu|mã|dữ|quy|công cụ)(?!\w))"),
)
# Words that make a body only with a place behind them: "Thuế tỉnh", "Thanh tra thành phố".
_PLACED = ("Thanh tra", "Thuế", "Hải quan", "Thống kê", "Thi hành án dân sự", "Bộ đội Biên phòng",
           "Quản lý thị trường")
# Types that mean a body only if a name in capitals follows: "Trung tâm dữ liệu" is none.
STRICT = frozenset({
    "Báo", "Ban", "Bộ", "Chi nhánh", "Công ty", "Cục", "Đài", "Đại học", "Điện lực", "Hội", "Viễn thông",
    "Kiểm toán", "Khoa", "Ngân hàng", "Nhà", "Phòng",
    "Quỹ", "Sở", "Trung tâm", "Trường", "Văn phòng", "Viện", "Vụ", "VNPT", "Viettel", "MobiFone",
})
# In cells too.
SPELT_LARGE = frozenset({"Sở", "Bộ", "Ban", "Phòng", "Báo", "Cục", "Vụ", "Hội", "Viện", "Khoa"})
ALONE = frozenset({"Văn phòng", "Thanh tra", "Công đoàn"})  # the issuer's own, without further words
# A name that ends so is that of a body of the centre.
_CENTRAL_ENDS = (
    "việt nam", "quốc gia", "trung ương", "tw", "tối cao", "chính phủ", "quốc hội", "tây nguyên", "trung bộ",
    "nam bộ", "miền bắc", "miền trung", "miền nam", "miền núi phía bắc", "tây bắc", "đồng bằng sông cửu long",
    "đồng bằng sông hồng",
)


_NO_LETTER = re.compile(rf"[^{UPPER}]")
_AND = re.compile(r"\bvà\b")


@dataclass(frozen=True)
class Form:
    """A body or type of bodies. `kind`: closed, placed (a place must follow), committee, open."""

    core: str
    scope: str
    kind: str = "closed"


def _rows() -> list[tuple[str, Form, str]]:
    return [
        *((words, Form(core, scope), source) for words, core, scope, source in _BODIES),
        *((words, Form(core, UNIT, "committee"), source) for words, core, source in _COMMITTEES),
        *((words, Form(core, scope, "open"), source) for words, core, scope, source in _OPEN),
        *((core.split(" ")[0].lower(), Form(core, LOCAL, "placed"), core) for core in _PLACED),
    ]


# With these, in small letters, a printed form begins.
FORM_WORDS = frozenset(word for words, _, _ in _rows() for word in words.split())


@cache
def _forms() -> "dict[str, tuple[re.Pattern[str], tuple[Form, ...]]]":
    """By first word: a pattern with one group a form, and the forms."""
    by_word: dict[str, list[tuple[Form, str]]] = {}
    for words, form, source in _rows():
        for word in words.split():
            by_word.setdefault(word, []).append((form, source))
    return {word: (_either(source for _, source in found), tuple(form for form, _ in found))
            for word, found in by_word.items()}


def _either(sources: Iterable[str]) -> "re.Pattern[str]":
    groups = "|".join(f"(?P<f{number}>{spelt(source)})" for number, source in enumerate(sources))
    return re.compile(rf"(?:{groups})(?!\w)", re.IGNORECASE)


def match_form(text: str, start: int, end: int, word: str) -> "tuple[Form, re.Match[str]] | None":
    """The body or type of bodies whose printed form stands at `start`; `word`: the first, in lower case."""
    forms = _forms().get(word)
    match = forms[0].match(text, start, end) if forms else None
    return (forms[1][(match.lastindex or 1) - 1], match) if forms and match else None


@cache
def _fields(kind: str) -> dict[str, str]:
    """Fields of the Sở, or of the ministries, by their letters: {"KHĐT": "Kế hoạch và Đầu tư"}."""
    rows = [(row.name, row.abbreviations) for row in agencies() if not row.collective]
    if kind == "Bộ":
        rows += [(row.name, (row.code,)) for row in issuers() if not row.local]
    found: dict[str, str] = {}
    for name, short_forms in rows:
        field = name.removeprefix(f"{kind} ")
        if field != name and not field.startswith(("Chỉ huy", "Tư lệnh", "Chính trị")):
            for short in (initials(field), *(form[1:] for form in short_forms if form.startswith(kind[0]))):
                found.setdefault(short.upper(), field)
    return found


def field_of(kind: str, short: str) -> str | None:
    """The field that letters stand for behind `kind` ("Sở", "Bộ"): "LĐ-TB&XH" -> "Lao động - ..."."""
    return _fields(kind).get(_NO_LETTER.sub("", _AND.sub("", short).upper()))


@cache
def _field_names(kind: str) -> tuple[str, ...]:
    return tuple(sorted(set(_fields(kind).values()), key=len, reverse=True))


@cache
def _field_patterns(kind: str) -> "dict[str, tuple[re.Pattern[str], tuple[str, ...]]]":
    """By first word in small letters: a pattern with one group a field, and the fields, the longest first."""
    by_word: dict[str, list[str]] = {}
    for field in _field_names(kind):
        for word in {form.lower() for form in spellings(field.split(" ", 1)[0].rstrip(","))}:
            by_word.setdefault(word, []).append(field)
    return {word: (re.compile("|".join(rf"(?P<f{n}>{joined(field)}|{partly_short(field)})(?!\w)"
                                       for n, field in enumerate(fields)), re.IGNORECASE), tuple(fields))
            for word, fields in by_word.items()}


def match_field(kind: str, text: str, start: int, end: int, small: bool = False) -> tuple[str, int] | None:
    """The field of a Sở or ministry spelt out at `start`, in any spelling, and its end.

    `small`: one in small letters alone ("các sở giáo dục và đào tạo") instead of one with a capital.
    """
    fields = _field_patterns(kind).get(first_word(text, start, end))
    match = fields[0].match(text, start, end) if fields else None
    if fields is None or match is None or (match[0] == match[0].lower()) is not small:
        return None
    return fields[1][(match.lastindex or 1) - 1], match.end()


def ends_centrally(name: str) -> bool:
    """Whether the end of a name makes it that of a body of the centre: "... Việt Nam", "... quốc gia"."""
    return name.lower().endswith(_CENTRAL_ENDS)


@cache
def abbreviated() -> dict[str, AgencyRow]:
    """Local bodies of the register by their abbreviation ("TTPVHCC", "CAT"), three letters or more.

    Those that leave out the type word ("KCN" for its Ban Quản lý) mean something else in running text.
    """
    found: dict[str, AgencyRow] = {}
    for row in agencies():
        for short in row.abbreviations if not row.collective else ():
            if len(short) > 2 and short[0] == row.name[0].upper():
                found.setdefault(short, row)
    return found


@cache
def central_letters() -> dict[str, str]:
    """Central bodies by the letters of their symbols ("TCHQ"), three or more, that begin as the name does.

    Letters that other bodies share ("TCT") are left out.
    """
    found: dict[str, str] = {}
    for row in issuers():
        if (row.level == "trung_uong" and not (row.local or row.ambiguous) and len(row.code) > 2
                and row.code.isalpha() and row.code[0] == unicodedata.normalize("NFD", row.name)[0]):
            found.setdefault(row.code, row.name)
    return found
