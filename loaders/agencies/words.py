"""Words of agency names: how they are spelt, the titles of their heads, what ends a name."""

import re
from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from cancu.loaders.scan import one_line, prefix_tree

# Old and new place of the tone mark, both correct and mixed inside one file ("hoá"/"hóa", "Uỷ"/"Ủy").
_TONES = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ",
    "ọe": "oẹ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}
_TONES |= {new.capitalize(): old.capitalize() for new, old in _TONES.items()}
_TONE = re.compile("|".join(_TONES))
_JOINT = re.compile(r",? và |, | - | & ")
UPPER = "".join(chr(code) for code in range(0x41, 0x1EFA)
                if chr(code).isupper() and not 0x250 <= code < 0x1E00)
# A proper name: "Càng Long", "Mỹ Tho", "số 1", "Ea H'leo".
PROPER = rf"(?:[{UPPER}][\w'’]*(?:[^\S\n]+(?:[{UPPER}][\w'’]*|\d+))*|(?:số\s+)?\d+)"
FIRST = re.compile(r"\w+")


def first_word(text: str, start: int, end: int) -> str:
    """The word that begins at `start`, in small letters; "" if none does."""
    first = FIRST.match(text, start, end)
    return first[0].lower() if first else ""


class Named(NamedTuple):
    """A body or group at its place. `name`: canonical; `mention`: as printed, without its head's title."""

    name: str
    mention: str
    start: int
    end: int


shown = one_line  # printed words as they stand in a name


def named(name: str, text: str, start: int, end: int) -> Named:
    return Named(name, one_line(text[start:end]), start, end)


def spelt(source: str) -> str:
    """A pattern for both places of the tone mark, and for any white space where `source` has a blank."""
    either = _TONE.sub(lambda m: f"(?:{m[0]}|{_TONES[m[0]]})", source)
    return either.replace(" ?", r"\s*").replace(" ", r"\s+")


def spellings(words: str) -> Iterable[str]:
    """The words with each place of their tone marks."""
    parts = re.split(f"({_TONE.pattern})", words)
    return map("".join, product(*((part, _TONES[part]) if part in _TONES else (part,) for part in parts)))


def joined(name: str) -> str:
    """A pattern for `name` whatever joins its parts: "Kế hoạch và Đầu tư", "Kế hoạch - Đầu tư"."""
    return r"\s*(?:,|&|-|và)\s*(?:và\s+)?".join(spelt(part) for part in _JOINT.split(name))


def initials(name: str) -> str:
    """The usual short form without its signs: LĐTBXH for Lao động - Thương binh và Xã hội."""
    return "".join(word[0].upper() for word in re.findall(r"\w+", name) if word != "và")


def partly_short(name: str) -> str:
    """A pattern for `name` with the letters of its last parts: "Lao động, TB&XH", "Văn hóa, TT&DL"."""
    parts = _JOINT.split(name)
    joint = r"\s*(?:,|&|-|và|\s)\s*"
    forms = [
        joint.join(map(spelt, parts[:cut])) + joint + r"\s*(?:&|-|và)?\s*".join(map(initials, parts[cut:]))
        for cut in range(1, len(parts))
    ]
    return f"(?:{'|'.join(forms)})" if forms else "(?!)"


class Phrases:
    """A list of phrases in small letters, looked up at a place of a text by their first word."""

    def __init__(self, lines: str) -> None:
        forms = (form for phrase in self._split(lines) for form in spellings(phrase))
        self.pattern = prefix_tree("|".join(forms))
        rests: dict[str, list[str]] = {}
        for phrase in self._split(lines):
            first = phrase.split(" ", 1)[0].rstrip(",")
            for word in {first, _TONE.sub(lambda m: _TONES[m[0]], first)}:
                rests.setdefault(word, []).append(spelt(phrase[len(first):]))
        self._rests = {word: re.compile(rf"(?:{'|'.join(sorted(rest, key=len, reverse=True))})(?!\w)",
                                        re.IGNORECASE) for word, rest in rests.items()}
        self.first_words = frozenset(rests)  # in small letters

    @staticmethod
    def _split(lines: str) -> Iterable[str]:
        return (phrase.strip() for line in lines.split("\n") for phrase in line.split("|") if phrase.strip())

    def end(self, text: str, start: int, end: int, any_case: bool = False) -> int:
        """Where the phrase at `start` ends; -1 if none stands there. `any_case`: a capital may begin it."""
        first = FIRST.match(text, start, end)
        rest = self._rests.get(first[0].lower() if any_case else first[0]) if first else None
        match = rest.match(text, first.end(), end) if rest and first else None
        return match.end() if match else -1


# Words with which the action begins, so that the name before them ends.
ACTIONS = Phrases("""
chủ trì|phối hợp|phối kết hợp|tham mưu|xây dựng|triển khai|tổ chức|thực hiện|hướng dẫn|kiểm tra|theo dõi
đôn đốc|rà soát|tổng hợp|báo cáo|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|căn cứ|trên cơ sở|tiếp tục
tăng cường|đẩy mạnh|đẩy nhanh|chủ động|tích cực|thường xuyên|định kỳ|kịp thời|khẩn trương|nghiên cứu|đề xuất
ban hành|thẩm định|bố trí|cân đối|tuyên truyền|phổ biến|vận động|giám sát|đánh giá|cung cấp|nâng cao
hoàn thiện|hoàn thành|tiến hành|chỉ đạo|lãnh đạo|thông báo|thông tin|phân công|phân bổ|phân khai|đề nghị
yêu cầu|giúp|giao|lập|trình|gửi|cử|là|để|phải|cần|được|bị|do|khi|nếu|nhằm|theo|trong|về|tại|trên|vào|từ|đến
bằng|qua|đảm bảo|bảo đảm|duy trì|vận hành|quán triệt|cập nhật|tiếp nhận|giải quyết|xử lý|khảo sát|thống kê
công bố|công khai|niêm yết|tập trung|quan tâm|huy động|sử dụng|khai thác|quản lý|phát huy|phát triển|mở rộng
hỗ trợ|tạo điều kiện|tham gia|thẩm tra|thanh tra|xem xét|quyết định|phê duyệt|thành lập|kiện toàn|sắp xếp
đào tạo|bồi dưỡng|tập huấn|xác định|nắm|bám sát|phát động|đăng ký|ký|có văn bản|có kế hoạch|có giải pháp
có ý kiến|có biện pháp|cùng|với|nghiêm túc|đã|sẽ|không|chưa|đang|thường trực|lồng ghép|ưu tiên|rút ngắn
cải tiến|cải thiện|đổi mới|tạo|góp phần|thu thập|phục vụ|đặt|mở|giới thiệu|biểu dương|khen thưởng|lựa chọn
chuẩn bị|kết nối|tích hợp|số hóa|khắc phục|điều chỉnh|phân tích|tham vấn|kiểm soát|chuyển|nhận|thông qua
liên hệ|làm|tự|bảo vệ|phòng ngừa|phản ánh|tăng|kiến nghị|đăng tải|đưa|phát hành|phát sóng|mua sắm|đầu tư
tham dự|góp ý|cho ý kiến|kết hợp|lấy ý kiến|những|việc|các nội dung|các nhiệm vụ|kết quả|tình hình|trước|sau
ngoài|hằng|hàng|trừ|như|gồm|bao gồm|ra|nhất là|phụ trách|họp|điều tra|truy quét|đấu tranh|ngăn chặn|phát hiện
tuần tra|sơ tán|di dời|trao đổi|trao|chấn chỉnh|nhắc nhở|kê khai|nghiệm thu|bàn giao|tháo gỡ|khuyến khích
khuyến cáo|động viên|nhân rộng|biên soạn|soạn thảo|trang bị|lắp đặt|lắp|nâng cấp|sửa chữa|chăm lo|áp dụng
bổ sung|tổng kết|sơ kết|chia sẻ|ngăn ngừa|cam kết|giúp đỡ|vào cuộc|hưởng ứng|dự thảo|thí điểm
phủ sóng|cho vay|cụ thể hóa|tiêm phòng|phun|tiêu hủy|giải ngân|cấp phát|lấy mẫu
diễn tập|giải tỏa|phân luồng|truy xuất|đóng cống|đóng cửa|đóng góp|nạo vét|khơi thông|tích trữ|thu gom|gia cố
quyên góp|ủng hộ|biết|khôi phục|dọn dẹp|tuân thủ|gương mẫu|tiếp thu|giải trình|hoàn trả|đối thoại|lắng nghe
ký kết|gắn với|gắn liền|ứng trực|trực ban|khởi công|mỗi|xác minh|cắt giảm|tuyển sinh
giảm lãi suất|sẵn sàng|sửa đổi|thay thế|bãi bỏ|miễn|phản biện|bình xét|phục dựng|tuyên dương
tôn vinh|khống chế|chấp hành|khai báo|dự báo|cảnh báo|chọn|treo|tiếp dân|tiếp công dân
phát bản tin|phát tin|phát quà|phát quang|phát tờ rơi|chậm nhất|muộn nhất
xóa|cấp giấy|cấp phép|cấp mã|cấp thẻ|cấp chữ ký|giảm thiểu|giảm thời gian|giảm chi phí|giảm tỷ lệ|chuẩn hóa
phân cấp|phân quyền|ủy quyền|bổ nhiệm|điều động|luân chuyển|thu hồi|thu hút|bắt giữ|xử phạt|thăm hỏi
quảng bá|kêu gọi|đối chiếu|gặp gỡ|trả lời|giải đáp|quyết toán|sao lưu|cài đặt|kích hoạt|xác thực|nộp|bình ổn
điều tiết|cắm biển|cắm mốc|triệt phá|kết nạp|củng cố|xếp hạng|công nhận|xét chọn|tháo dỡ|chỉnh trang
thúc đẩy|chú trọng|siết chặt|phấn đấu|nỗ lực|đa dạng hóa|đơn giản hóa|tin học hóa|hạn chế|lưu ý|ghi nhận
trồng cây|trồng rừng|trồng mới|trồng thêm|tiêm vắc xin|cấp giống|cấp vốn|cấp thuốc|cấp gạo|cấp kinh phí
cấp miễn phí|phân loại rác|phân loại hồ sơ|bồi thường cho|chi trả cho|xét nghiệm nước|xét nghiệm cho
""")
# The same words as parts of a name: "Ban Quản lý dự án đầu tư xây dựng", "Quỹ Đầu tư phát triển".
NOUN_PHRASES = Phrases("""
đầu tư xây dựng|đầu tư phát triển|đầu tư công|xây dựng nông thôn mới|xây dựng đảng|xây dựng chính quyền
phát triển nông thôn|phát triển quỹ đất|phát triển khoa học|phát triển kinh tế|phát triển du lịch
phát triển hợp tác xã|phát triển bền vững|quản lý dự án|quản lý thị trường|quản lý chất lượng
quản lý đất đai|quản lý đô thị|quản lý vốn|quản lý khu|kiểm soát bệnh tật|kiểm soát thủ tục
hỗ trợ doanh nghiệp|hỗ trợ phát triển|hỗ trợ khởi nghiệp|hỗ trợ nông dân|hỗ trợ phụ nữ|bảo vệ rừng
bảo vệ thực vật|bảo vệ môi trường|bảo vệ trẻ em|phục vụ hành chính|đăng ký kinh doanh|đăng ký đất đai
đăng ký đầu tư|thi hành án|đào tạo nghề|thông tin điện tử|thông tin truyền thông|thông tin cơ sở
đổi mới sáng tạo|đổi mới doanh nghiệp|bồi dưỡng cán bộ|bồi dưỡng chính trị|giám sát điều hành
giám sát, điều hành
giám sát an toàn|cảnh sát điều tra|an ninh điều tra|ứng phó sự cố|chuyển đổi số
giải quyết việc làm|giáo dục thường xuyên|chương trình|quy trình|công trình|lộ trình
chu trình|tiến trình|độc lập|công lập|trung lập|ngoại giao|sáng tạo|trật tự|bầu cử|thủ tục|tự do|tự nhiên
tự quản|giao thông|giao dịch|không gian|cử tri|từ thiện|chuyển giao|sau đại học
trợ giúp xã hội|trợ giúp pháp lý|vấn đề chung về|giao dịch bảo đảm|quản lý nhà nước về
đoàn kiểm tra|đoàn giám sát|đoàn thanh tra|tổ kiểm tra|tổ giám sát|thi đua khen thưởng
thi đua - khen thưởng|thi đua, khen thưởng|phổ biến, giáo dục pháp luật|khám, chữa bệnh|phòng cháy, chữa cháy
xúc tiến đầu tư, thương mại và du lịch|xúc tiến đầu tư, thương mại|xúc tiến đầu tư|hỗ trợ đầu tư
nghiên cứu phát triển|dịch vụ tổng hợp|học sinh, sinh viên|cán bộ quản lý xây dựng
công nghệ thông tin|an toàn thông tin|hệ thống thông tin|ngân hàng|khách hàng|hàng không
hàng hải|việc làm|nước ngoài|tái tạo|chế tạo|cải tạo|hành chính - tổ chức|hành chính - tổng hợp
khai thác công trình thủy lợi|khai thác thủy lợi|giáo dục thường xuyên|cán bộ quản lý|hậu cần
giúp việc|thường trực ban chỉ đạo
viễn thông|sử dụng công nghệ cao|cảnh sát quản lý hành chính về trật tự xã hội|trong nước|ngoài nước
""")
ACTION = re.compile(rf"(?:{ACTIONS.pattern})(?!\w)")
NOUNS = re.compile(rf"(?:{NOUN_PHRASES.pattern})(?!\w)", re.IGNORECASE)

# A title before a body stands for the body ("Giám đốc Sở A" is Sở A). Where the title's last word is the
# body's own ("Trưởng Ban Dân tộc", "Chánh Văn phòng"), that word stays.
_SEVERAL_TITLES = r" ?[,/(] ?(?=(?:Phó |các )?(?:Thủ trưởng|Giám đốc|Chủ tịch|Trưởng|Phó))"
_BEFORE_TITLES = r"(?:các )?(?:đồng chí )?(?:các )?(?:phó |quyền )?"
_TITLES = (
    r"Chủ tịch (?:Hội đồng (?:thành viên|quản trị)|HĐTV|HĐQT)(?:,| và| kiêm) (?=(?:Tổng )?Giám đốc)",
    *(rf"{title}(?: của | ?\) |{_SEVERAL_TITLES}| )" for title in (
        "Thủ trưởng", "Tổng Giám đốc", "Giám đốc", "Người đứng đầu", "Tập thể lãnh đạo", "Lãnh đạo",
        "Tổng Biên tập", "Chánh án", "Chính ủy", "Hiệu trưởng", "Hội trưởng", "Chủ nhiệm", "Tư lệnh",
        "Bí thư", "Viện trưởng", "Chỉ huy trưởng", "Chủ tịch(?! nước)",
        "Ban (?:Giám đốc|Giám hiệu|lãnh đạo|Thường vụ|Thường trực)", "Thường trực", "Thống đốc",
        "Bộ trưởng,? (?:và )?Chủ nhiệm",
    )),
    *(f"{kind} trưởng " for kind in ("Bộ", "Cục", "Chi cục", "Tổng cục", "Vụ", "Trạm", "Hạt")),
    r"Tổng (?=(?:Thanh tra|Kiểm toán) )",
    r"Trưởng ban (?=Ban|BCĐ)",
    r"Trưởng (?=(?:thôn|bản|ấp|buôn|khóm|xóm|khu phố)(?!\w))",
    r"Chánh (?=Văn phòng|Thanh tra|VP)",
    r"Trưởng (?=Ban|các|phòng|Công an|Đài|Thuế|Tổ|Đoàn)",
    r"Tổ trưởng (?=Tổ|các)",
    r"Ban Chấp hành (?=(?:các|Hội|Đoàn|Liên) )",
)
TITLE = re.compile(spelt(f"{_BEFORE_TITLES}(?:{'|'.join(_TITLES)})"), re.IGNORECASE)


def _titles() -> "dict[str, re.Pattern[str]]":
    """The titles by their first word in small letters, those with "các" or "phó" before them among them."""
    found: dict[str, list[str]] = {}
    for title in _TITLES:
        found.setdefault(title.split(" ", 1)[0].lower(), []).append(title)
    return {word: re.compile(spelt("|".join(titles)), re.IGNORECASE) for word, titles in found.items()} \
        | dict.fromkeys(("các", "đồng", "phó", "quyền"), TITLE)


_BY_WORD = _titles()
TITLE_WORDS = frozenset(_BY_WORD)
_SECOND = re.compile(r"\w+\s+(\w+)")
_TITLES_MOST = 4  # "Bí thư, Chủ tịch, Giám đốc, Thủ trưởng các ..."


def second_word(text: str, start: int, end: int) -> str:
    """The word behind the one that begins at `start`, in small letters; "" if none follows."""
    second = _SECOND.match(text, start, end)
    return second[1].lower() if second else ""


def behind_title(text: str, start: int, end: int, word: str | None = None) -> int:
    """Where the body begins if titles of its head stand at `start`, else `start`.

    `word`: the first one in small letters, where it is known.
    """
    word = first_word(text, start, end) if word is None else word
    for _ in range(_TITLES_MOST):
        if word not in TITLE_WORDS or (word == "các" and second_word(text, start, end) not in TITLE_WORDS):
            break
        title = _BY_WORD[word].match(text, start, end)
        if title is None:
            break
        start = title.end()
        word = first_word(text, start, end)
    return start
