"""Words of agency names: how they are spelt, the titles of their heads, what ends a name."""

import re

# Old and new place of the tone mark, both correct and mixed inside one file ("hoá"/"hóa", "Uỷ"/"Ủy").
_TONES = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ", "ọe": "oẹ",
    "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}
_TONE = re.compile("|".join(_TONES))
_JOINT = re.compile(r",? và |, | - | & ")
UPPER = "".join(chr(code) for code in range(0x41, 0x1EFA) if chr(code).isupper() and not 0x250 <= code < 0x1E00)
# A proper name: "Càng Long", "Mỹ Tho", "số 1", "Ea H'leo".
PROPER = rf"(?:[{UPPER}][\w'’]*(?:[^\S\n]+(?:[{UPPER}][\w'’]*|\d+))*|(?:số\s+)?\d+)"


def spelt(source: str) -> str:
    """A pattern for both places of the tone mark, and for any white space where `source` has a blank."""
    either = _TONE.sub(lambda m: f"(?:{m[0]}|{_TONES[m[0]]})", source)
    return either.replace(" ?", r"\s*").replace(" ", r"\s+")


def joined(name: str) -> str:
    """A pattern for `name` whatever joins its parts: "Kế hoạch và Đầu tư", "Kế hoạch - Đầu tư"."""
    return r"\s*(?:,|&|-|và)\s*(?:và\s+)?".join(spelt(part) for part in _JOINT.split(name))


def initials(name: str) -> str:
    """The usual short form without its signs: LĐTBXH for Lao động - Thương binh và Xã hội."""
    return "".join(word[0].upper() for word in re.findall(r"\w+", name) if word != "và")


def shown(text: str) -> str:
    """Printed words on one line, as they stand in a name."""
    return " ".join(text.split())


# A title before a body stands for the body ("Giám đốc Sở A" is Sở A). Where the title's last word is the
# body's own ("Trưởng Ban Dân tộc", "Chánh Văn phòng"), that word stays.
TITLE = re.compile(spelt(
    r"(?:các )?(?:đồng chí )?(?:các )?(?:phó |quyền )?(?:"
    r"(?:Thủ trưởng|Tổng Giám đốc|Giám đốc|Người đứng đầu|(?:Tập thể )?lãnh đạo|Tổng Biên tập|Chánh án|Chính ủy"
    r"|Hiệu trưởng|Hội trưởng|Chủ nhiệm|Tư lệnh|Bí thư|Viện trưởng|Chỉ huy trưởng|(?:Bộ|Cục|Chi cục|Tổng cục|Vụ) trưởng"
    r"|Ban (?:Giám đốc|Giám hiệu|lãnh đạo|Cán sự Đảng|Thường vụ|Thường trực)|Đảng đoàn|Thường trực)(?: của)?"
    r"|Chủ tịch(?! nước)(?: của)?|Trưởng ban(?= (?:Ban|BCĐ))|Trưởng(?= (?:Ban|các|phòng|Công an|Đài|Thuế|Tổ|Đoàn))"
    r"|Chánh(?= (?:Văn phòng|Thanh tra|VP))) "
), re.IGNORECASE)

# Words with which the action begins, so that the name before them ends.
_ACTIONS = """
chủ trì|phối hợp|phối kết hợp|tham mưu|xây dựng|triển khai|tổ chức|thực hiện|hướng dẫn|kiểm tra|theo dõi|đôn đốc
rà soát|tổng hợp|báo cáo|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|căn cứ|trên cơ sở|tiếp tục|tăng cường
đẩy mạnh|đẩy nhanh|chủ động|tích cực|thường xuyên|định kỳ|kịp thời|khẩn trương|nghiên cứu|đề xuất|ban hành
thẩm định|bố trí|cân đối|tuyên truyền|phổ biến|vận động|giám sát|đánh giá|cung cấp|nâng cao|hoàn thiện|hoàn thành
tiến hành|chỉ đạo|lãnh đạo|thông báo|thông tin|phân công|phân bổ|phân khai|đề nghị|yêu cầu|giúp|giao|lập|trình
gửi|cử|là|để|phải|cần|được|bị|do|khi|nếu|nhằm|theo|trong|về|tại|trên|vào|từ|đến|bằng|qua|đảm bảo|bảo đảm
duy trì|vận hành|quán triệt|cập nhật|tiếp nhận|giải quyết|xử lý|khảo sát|thống kê|công bố|công khai|niêm yết
tập trung|quan tâm|huy động|sử dụng|khai thác|quản lý|phát huy|phát triển|mở rộng|hỗ trợ|tạo điều kiện|tham gia
thẩm tra|thanh tra|xem xét|quyết định|phê duyệt|thành lập|kiện toàn|sắp xếp|đào tạo|bồi dưỡng|tập huấn|xác định
nắm|bám sát|phát động|đăng ký|ký|có văn bản|có kế hoạch|có giải pháp|có ý kiến|có biện pháp|cùng|với|nghiêm túc
đã|sẽ|không|chưa|đang|thường trực|lồng ghép|ưu tiên|rút ngắn|cải tiến|cải thiện|đổi mới|tạo|góp phần|thu thập
phục vụ|đặt|mở|giới thiệu|biểu dương|khen thưởng|lựa chọn|chuẩn bị|kết nối|tích hợp|số hóa|khắc phục|điều chỉnh
phân tích|tham vấn|kiểm soát|chuyển|nhận|thông qua|liên hệ|làm|tự|bảo vệ|phòng ngừa|phản ánh|tăng
kiến nghị|đăng tải|đưa|phát hành|phát sóng|mua sắm|đầu tư|xúc tiến|tham dự|góp ý|cho ý kiến|kết hợp|lấy ý kiến
những|việc|các nội dung|các nhiệm vụ|kết quả|tình hình|trước|sau|ngoài|hằng|hàng|trừ|như|gồm|bao gồm|ra|nhất là
"""
_ACTION_WORDS = [spelt(word) for line in _ACTIONS.split("\n") if line for word in line.split("|")]
ACTION = re.compile(rf"(?:{'|'.join(_ACTION_WORDS)})(?!\w)")
# The same verbs at the head of a sentence, capital letter and all.
OPENING = re.compile(rf"(?:{'|'.join(_ACTION_WORDS)})(?!\w)", re.IGNORECASE)
# The same words as parts of a name: "Ban Quản lý dự án đầu tư xây dựng", "Quỹ Đầu tư phát triển".
NOUNS = re.compile(spelt(
    r"(?:đầu tư (?:xây dựng|phát triển|công)|xây dựng (?:nông thôn mới|Đảng|chính quyền)"
    r"|phát triển (?:nông thôn|quỹ đất|khoa học|kinh tế|du lịch|hợp tác xã|bền vững)"
    r"|quản lý (?:dự án|thị trường|chất lượng|đất đai|đô thị|vốn|khu)|kiểm soát (?:bệnh tật|thủ tục)"
    r"|hỗ trợ (?:doanh nghiệp|phát triển|khởi nghiệp|nông dân|phụ nữ)|bảo vệ (?:rừng|thực vật|môi trường|trẻ em)"
    r"|phục vụ hành chính|đăng ký (?:kinh doanh|đất đai|đầu tư)|thi hành án|đào tạo nghề"
    r"|thông tin (?:điện tử|truyền thông|cơ sở)|đổi mới (?:sáng tạo|doanh nghiệp)|bồi dưỡng (?:cán bộ|chính trị)"
    r"|giám sát (?:điều hành|an toàn)|ứng phó sự cố|chuyển đổi số|giải quyết việc làm"
    r"|(?:chương|quy|công|lộ|chu|tiến) trình|(?:độc|công|trung) lập|ngoại giao|sáng tạo|trật tự|bầu cử|thủ tục|tự do"
    r"|giao (?:thông|dịch)|cử tri|từ thiện|tự (?:nhiên|quản)|chuyển giao|sau đại học"
    r"|thi đua ?(?:,|-|và)? ?khen thưởng)(?!\w)"
), re.IGNORECASE)
