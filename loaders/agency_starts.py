"""Where names of agencies may begin in running text: the reader of names decides, this only saves it work.

Each alternative begins with a plain letter: only so does `re` skip to the next of these letters.
"""

import re

_BODIES = (
    r"Sở|SỞ|Bộ|BỘ|Ban|BCĐ|BCH|UBND|UB|Ủy ban|ủy ban|Uỷ ban|uỷ ban|ỦY BAN|UỶ BAN|HĐND|Hội|HỘI ĐỒNG NHÂN"
    r"|hội đồng nhân|Văn phòng|VP|Thanh tra|Công an|Công đoàn|CA tỉnh|Kho bạc|KBNN|Bảo hiểm xã|BHXH"
    r"|Ngân hàng Nhà|NHNN|Tòa án|Toà án|TAND|Viện|VKSND|Kiểm toán|Cục|CỤC|Bưu điện|Báo|Đài|Mặt trận|MTTQ"
    r"|Tổng|Liên|LĐLĐ|Trường|Trung tâm|TRUNG TÂM PHỤC|TT PVHCC|Tỉnh|TỈNH ỦY|Thành|Đoàn|Đảng ủy|Chính phủ"
    r"|CHÍNH PHỦ|Thủ tướng|THỦ TƯỚNG|Quốc hội|QUỐC HỘI|Hiệp hội|Học viện|Phòng|Chi cục|Vụ|Thuế|Thi hành án"
    r"|Huyện ủy|Huyện uỷ|Huyện đoàn|Thị ủy|Thị uỷ|Quận ủy|Hạt Kiểm|Đồn Biên|Đội"
    r"|Vườn quốc|Cảng vụ|Điện lực|Quân khu|Trung ương Đoàn|TW Đoàn|Viễn thông|Hải quan|Lữ đoàn|Sư đoàn"
    r"|Trung đoàn|Đại học|Bệnh viện|Khoa|Bộ môn|Trạm|Công ty|Tập đoàn|VNPT|Viettel|MobiFone"
    r"|Tổ (?:công|giúp|chuyên)|Giám đốc|Trưởng|Chánh|Chủ tịch|Thủ trưởng|Lãnh đạo|lãnh đạo|Người đứng đầu"
    r"|Bí thư|Thường trực"
)
_USUAL = r"(?:[Ss]ở|huyện|quận|thị|thành phố|xã|phường|[Tt]hành viên)"
_FEW_GROUPS = rf"Các\s{_USUAL}|các\s{_USUAL}|Thành viên|thành viên|sở,? (?:ban|ngành)"
_OTHER = (
    r"(?:[Bb]an|[Bb]ộ|[Nn]gành|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Đđ]oàn|[Hh]ội|[Đđ]ịa phương"
    r"|[Đđ]ảng|[Tt]ỉnh ủy|[Tt]hành ủy|[Đđ]ồn|[Hh]ạt|[Pp]hòng|[Tt]r|[Dd]oanh|[Cc]hi cục|[Cc]ục|[Vv]ụ"
    r"|[Cc]ấp|[Bb]ệnh|[Nn]hà|[Ll]ực|[Cc]hủ)"
)
_OTHER_GROUPS = rf"Các\s{_OTHER}|các\s{_OTHER}|Cơ quan|cơ quan|Đơn vị|đơn vị"
FEW_STARTS = re.compile(rf"(?:{_BODIES}|{_FEW_GROUPS})")
STARTS = re.compile(rf"(?:{_BODIES}|{_FEW_GROUPS}|{_OTHER_GROUPS})")
# "giảm các Ban quản lý dự án" names no single one.
SEVERAL = re.compile(r"(?:^|\W)(?:các|những|mỗi|từng)\s+$", re.IGNORECASE)
