"""Counts that a verb before them reaches: "trồng 12.000 cây", "Đến năm 2027 có 40 ấp đạt chuẩn"."""

import re

from cancu.loaders.records import Span
from cancu.loaders.scan import prefix_tree

# What makes or serves things that are counted, wherever it is asked for.
_MAKING = prefix_tree(
    "trồng|trồng mới|xây|xây dựng|xây mới|lắp đặt|lát|làm mới|thành lập|hoàn thành|kết nối|kết nạp|thu hút|"
    "đón|hỗ trợ|nhân rộng|nâng cấp|cải tạo|sửa chữa|phát triển|trang bị|số hóa|tạo|tạo việc làm|"
    "giải quyết việc làm|"
    "đưa vào sử dụng|xóa|bê tông hóa|cứng hóa|kiên cố hóa|khởi công|khánh thành|tái canh|trùng tu|tôn tạo|"
    "phục hồi|khôi phục|phục dựng|nạo vét|đào|thả|cắm mốc|lập hồ sơ|kiểm định|đánh giá ngoài|"
    "tổ chức|mở|đào tạo|bồi dưỡng|tập huấn|tuyển dụng|phát hành|biên soạn|xóa mù chữ"
)
# Verbs that also tell how things are or how work is done: they count in a part on aims.
_ALSO = prefix_tree(
    "có|đạt|cấp|tuyển|duy trì|bố trí|công nhận|phủ sóng|tiếp nhận|"
    "phục vụ|cung cấp|sản xuất|giải quyết|di dời|giữ vững|phấn đấu"
)
_AMOUNT = (
    r"(?:\s+(?:mới|thêm|được|có|cho|đạt|khoảng|ít\s+nhất|tối\s+thiểu|trên|hơn|từ|đủ|ổn\s+định)){0,3}\s+$"
)
_TIME = r"(?:(?:đến|trong|vào|hết|cuối)\s+){0,3}(?:năm|giai\s+đoạn)\s+(?:20\d\d\s*-\s*)?20\d\d\s*,?\s*"
_WHOLE = r"(?:(?:cả\s+nước|toàn\s+(?:quốc|tỉnh|thành\s+phố|huyện|xã|ngành))\s+)?"  # who reaches it
_EACH_YEAR = r"(?:hàng|hằng|mỗi)\s+(?:năm|quý|tháng)\s*,?\s*"
_PAIRED = rf"(?:(?:{_MAKING}|{_ALSO})\s*(?:,|\bvà)\s+)?"  # "xây dựng, sửa chữa 24 phòng học"
_MARK = r"\s*(?:(?:[a-zđ]|\d{1,2})\)|\d{1,2}/|\(\d{1,2}\)|[-+*•]|\d{1,2}(?:\.\d{1,2}){1,3})?\s*"
_ENSURED = r"(?:phấn\s+đấu|bảo\s+đảm|đảm\s+bảo)\s+"
_AT_HEAD = re.compile(
    rf"{_MARK}(?:phấn\s+đấu\s*,?\s*)?(?:(?:{_TIME}|{_EACH_YEAR})?{_PAIRED}(?:{_MAKING})|đến\s+năm\s+20\d\d\s*,?\s*{_WHOLE}có){_AMOUNT}"
)
_BEHIND = re.compile(
    rf"(?:\b{_TIME}(?:{_MAKING})|\b{_ENSURED}(?:mỗi\s+\w+\s+)?(?:{_MAKING}|có|đạt)){_AMOUNT}"
    rf"|(?:,|\bvà)\s+(?:{_MAKING})\s+(?:có\s+)?thêm\s+$"
)
_ENSURED_ALONE = re.compile(rf"(?:^{_MARK}|[,\s]){_ENSURED}(?:có\s+)?$")
_IN_AIMS = re.compile(
    rf"(?:^{_MARK}|,\s*|\bvà\s+|\bmỗi\s+\w+\s+|\b{_ENSURED}|\b{_TIME})"
    rf"{_WHOLE}{_PAIRED}(?:{_MAKING}|{_ALSO}){_AMOUNT}"
    rf"|^{_MARK}(?:{_MAKING})(?:\s+[^\W\d_]+){{1,3}}\s+$"  # "Lát vỉa hè 08 tuyến phố"
)
_SUBJECT_AT_HEAD = re.compile(_MARK)
_SUBJECT_REACHES = re.compile(r"[^,;.\n]{0,60}?\s(?:có|đạt|được|hoàn\s+thành|tham\s+gia)\s")
# "hỗ trợ 40 xã đã được công bố": what there is, not what comes of the work.
_THERE_IS = re.compile(r"[^,;.\n]{0,30}?\s(?:đã|bị|đang)\s")
_ONE_LINE = re.compile(r"[^\n\t]*")
_AIM_LABEL = re.compile(r"(?:mục|chỉ)\s+tiêu(?:\s+[^\W\d_]+){0,3}\s*:\s*$")
_NEAR = 100  # characters before a number that hold its verb and the time before it


def is_reached(low: str, clause: Span, number: Span, in_aims: bool) -> bool:
    """Whether the count at `number` is what its clause is to reach.

    Outside a part or label on aims only a verb that makes something tells that, at the head of the clause or
    behind a year, or a word that ensures it. What stands in quotation marks is a name; a number at the end
    of a line or cell counts its row.
    """
    before = low[max(clause[0], low.rfind("|", clause[0], number[0]) + 1):number[0]]
    near = max(0, len(before) - _NEAR)
    if before.count("“") > before.count("”") or not _ONE_LINE.fullmatch(low, *number):
        return False
    if not (in_aims or _AIM_LABEL.search(low, max(0, clause[0] - _NEAR), clause[0])):
        if _THERE_IS.match(low, number[1], clause[1]):
            return False
        if _AT_HEAD.fullmatch(before) or _BEHIND.search(before, near):
            return True
        return bool(_ENSURED_ALONE.search(before, near) and _SUBJECT_REACHES.match(low, number[1], clause[1]))
    if _SUBJECT_AT_HEAD.fullmatch(before):
        return _SUBJECT_REACHES.match(low, number[1], clause[1]) is not None
    return _IN_AIMS.search(before, near) is not None
