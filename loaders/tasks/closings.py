"""What in a part that assigns work is no task: closing formulas, enforcement, mere pointers to an annex."""

import re

from cancu.loaders.agencies.words import UPPER
from cancu.loaders.scan import lowered, one_line
from cancu.loaders.tasks.actors import begins_with_body

_THIS = (
    r"(?:kế hoạch|chỉ thị|quyết định|chương trình|đề án|công văn|nghị quyết|phương án|quy chế|văn bản"
    r"|nội dung|công điện)"
)
# "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc ...": at the head of a sentence, numbered or not.
_CLOSING = (
    r"(?:(?:Trong quá trình|Quá trình|Trong khi)\s[^.;]{0,160}?(?:nếu\s|khó khăn|vướng mắc|phát sinh)"
    r"|Trường hợp (?:các )?văn bản (?:quy phạm pháp luật )?(?:được )?(?:dẫn|viện) chiếu"
    r"|Nếu có (?:khó khăn|vướng mắc|phát sinh)|Trên đây là\s|Nhận được [^.]{3,40} này\b"
    r"|(?:Xin )?[Tt]rân trọng(?: (?:cảm ơn|đề nghị)|\s*[./!]|$)|Rất mong\s"
    r"|(?:Kế hoạch|Chỉ thị|Quyết định|Chương trình|Nghị quyết|Công văn|Quy chế|Đề án)(?: hành động)?(?: này)?"
    r"\s+(?:này\s+)?(?:có hiệu lực|thay thế|(?:được )?phổ biến|(?:đã )?được [^.;]{3,60} thông qua))"
)
# "Biểu dương Công an tỉnh đã ...": in a conclusion on what was done.
_PRAISES = (
    r"(?:Biểu dương|Ghi nhận|Đánh giá cao|Hoan nghênh)\b[^.;]{3,200}?\s(?:đã|nỗ lực|cố gắng|tinh thần)\b"
)
# "Thống nhất với báo cáo của Sở Y tế.": one sentence that agrees and asks for nothing.
_AGREES = (
    r"(?:Cơ bản )?(?:[Tt]hống nhất|[Đđ]ồng ý|[Nn]hất trí) (?:với|về|cao|nội dung|chủ trương|đánh giá"
    r"|nhận định)\b(?![^.;]*\s(?:giao|yêu cầu|đề nghị(?!\scủa))\s)[^.;]*$"
)
_AT_HEAD = re.compile(rf"{_CLOSING}|{_PRAISES}|{_AGREES}")
# The first letters of all these: few sentences begin so.
_HEADS = frozenset((
    "Tro", "Quá", "Trư", "Nếu", "Trê", "Nhậ", "Xin", "Trâ", "trâ", "Rất", "Kế ", "Chỉ", "Quy", "Chư", "Ngh",
    "Côn", "Đề ", "Biể", "Ghi", "Đán", "Hoa", "Cơ ", "Thố", "thố", "Đồn", "đồn", "Nhấ", "nhấ",
))
# "Văn phòng UBND tỉnh thông báo để các sở biết, thực hiện./.": the last sentence of the letter.
_INFORMS = (
    rf"[{UPPER}][^.;:]{{2,120}}?\s(?:thông báo|truyền đạt|trả lời|thông tin)\s[^.;]{{3,300}}?\sbiết\b"
    r"[^.;]{0,80}\./\."
)
# "Yêu cầu các địa phương, đơn vị nghiêm túc thực hiện./.": no object, so this document.
_ALL_CARRY_OUT = (
    rf"(?:[{UPPER}][^.;:]{{2,80}}?\s)?(?:[Yy]êu cầu|(?:kính )?[Đđ]ề nghị)\s"
    r"(?:các|[Qq]uý|[Tt]hủ trưởng|[Gg]iám đốc)\s[^.;:]{3,200}?\s"
    r"(?:nghiêm túc|khẩn trương|tổ chức|triển khai|quan tâm|phối hợp)(?:,? \w+){0,4}"
    r" (?:thực hiện|phối hợp)(?: nghiêm túc| nghiêm)?\./\."
)
_IN_CARRYING_OUT = (
    r"(?<=;)\s+(?=trong\s+quá\s+trình\s+(?:(?:tổ\s+chức|triển\s+khai)\s+)*"
    r"thực\s+hiện\b[^.;]{0,80}?(?:nếu\s|khó khăn|vướng mắc))"
)
# The sign comes first here: that makes the search cheap.
_INSIDE = re.compile(rf"[.;!?](?:\s+(?={_CLOSING})|{_IN_CARRYING_OUT})")
_INSIDE_LAST = re.compile(rf"[.;!?](?:\s+(?={_CLOSING}|{_INFORMS}|{_ALL_CARRY_OUT})|{_IN_CARRYING_OUT})")
# Behind the last item, without a mark: addressed to everybody, asks for nothing but this document.
_APPEAL = re.compile(
    r"(?:(?:(?:Chủ tịch\s)?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s[^.;]{0,60}?)?(?:yêu cầu|đề nghị|giao)"
    r"|Các (?:cơ quan|đơn vị|sở|bộ|ban)|Thủ trưởng|Giám đốc)[\s,]"
    rf"[^.]{{5,400}}?(?:thực hiện|triển khai)[^.]{{0,120}}\s{_THIS}(?:\snày)\b"
    r"|Yêu cầu\s[^.]{5,300}(?:nghiêm túc|thực hiện)"
    rf"|{_ALL_CARRY_OUT}"
    r"|(?:Văn phòng|Thừa lệnh|Thừa ủy quyền)\s[^.]{0,200}?thông báo\s[^.]{5,200}?\sbiết\b[^.]{0,40}thực hiện"
    rf"|{_INFORMS}",
    re.IGNORECASE,
)
_ENFORCEMENT = re.compile(
    rf"chịu\s+trách\s+nhiệm\s+(?:thi\s+hành|thực\s+hiện\s+và\s+thi\s+hành)\s+{_THIS}\s+này"
)
_CARRY_OUT = re.compile(
    r"(?:thực hiện|triển khai)\s+(?:(?:tốt|nghiêm túc|nghiêm|nghiêm chỉnh|đầy đủ|đúng|có hiệu quả|hiệu quả"
    rf"|các|những|nội dung|trong|của|theo)[ ,]+)*{_THIS}(?: này)?"
    r"(?:\s+(?:theo quy định|đạt hiệu quả|bảo đảm|đảm bảo|có hiệu quả|nghiêm túc|đạt kết quả|hiệu quả|đúng)"
    r"[^.;]{0,80})?\s*[.;]?\s*$"
)
_ASSIGNED = re.compile(
    r"(?:thực hiện|triển khai)\s+(?:tốt |đầy đủ |nghiêm túc |có hiệu quả )?(?:các\s+)?nhiệm vụ(?:\s+khác)?\s+"
    r"(?:được\s+(?:giao|phân công)|theo\s+(?:chức năng|phân công|quy định)"
    r"|(?:do|khi)\s[^.;,]{3,60}\s(?:giao|phân công))[^.;]{0,60}[.;]?\s*$"
)
# In lower case, as the two above. A further action, or a partner, makes such a sentence a task after all.
_FURTHER = re.compile(
    r"phối hợp|xây dựng|báo cáo|tham mưu|kiểm tra|hướng dẫn|ban hành|bố trí|tổng hợp|đề xuất|tuyên truyền"
    r"|phổ biến|đôn đốc|theo dõi|giám sát|rà soát|cụ thể hóa|chỉ đạo|lồng ghép|gửi|chủ trì"
    r"|phân công(?<!được phân công)|huy động|vận động|quản lý|cung cấp|đánh giá|lập\s|giao\s(?<!được giao\s)"
    r"|tạo điều kiện|tăng cường|đầu mối|cân đối|sơ kết|tổng kết|khen thưởng"
    r"|(?:kinh phí|nguồn vốn|nguồn lực|nhân lực)\s$"  # "cấp kinh phí thực hiện Kế hoạch"
)
# "... căn cứ nhiệm vụ được giao, triển khai thực hiện đồng bộ, hiệu quả": no object, so this document.
_MANNER = (
    r"(?:(?:nghiêm túc|nghiêm|tốt|đầy đủ|đồng bộ|đúng|kịp thời|(?:có |đạt )?hiệu quả)(?:,| và|$) ?)"
)
_NOTHING_ELSE = re.compile(
    rf"(?:triển khai|tổ chức) thực hiện(?: và (?:tăng cường )?phối hợp)?,? (?={_MANNER}|bảo đảm|đảm bảo)"
    rf"{_MANNER}*(?P<aim>(?:(?:nhằm )?(?:bảo đảm|đảm bảo)[^.;]{{0,120}})?)$"
)
# "Các sở theo chức năng, nhiệm vụ chủ động phối hợp triển khai", "... căn cứ Kế hoạch tổ chức thực hiện".
_BY_DUTY = re.compile(rf"(?:căn cứ|theo)\s[^.;]{{0,160}}?(?:chức năng|nhiệm vụ|{_THIS})\b")
# "Căn cứ Kế hoạch này, các xã tổ chức thực hiện."
_BASED = re.compile(rf"Căn cứ (?:vào )?(?:nội dung )?{_THIS}(?: này)?, ", re.IGNORECASE)
_CARRIED_OUT = re.compile(
    r"(?:(?:chủ động|tích cực|khẩn trương|nghiêm túc|có trách nhiệm),? )*(?:phối hợp )?"
    r"(?:(?:tổ chức|triển khai)(?: thực hiện)?|thực hiện)$"
)
# "Cân đối kinh phí để thực hiện Kế hoạch": this document is what a further action is for.
_PURPOSE = re.compile(r"\b(?:để|nhằm) (?:(?:tổ chức|triển khai) )*$")
_ORDER = re.compile(r"(?:Giao|Đề nghị|Yêu cầu)\s")
# "Quyết định này có hiệu lực kể từ ngày ký. Giao Sở Y tế ...": an order behind the enforcement.
_EFFECT = re.compile(
    r"[^.;]{0,120}\b(?:có hiệu lực|thay thế)\b[^.;]{0,160}\.\s+(?=(?:Giao|Yêu cầu|Đề nghị)\s)"
)
_EFFECT_REACH = 132  # characters that hold the words on the effect
_TAIL = 300  # characters from the end in which a carrying-out sentence has its verb
_TOLD_OF = re.compile(
    r"(?:(?:Trong|Đến (?:hết|cuối)|Hết|Cuối)\s?)?(?:năm|giai đoạn)\s(?:\d{4}\s?-\s?)?"
    r"(?P<year>(?:19|20)\d\d)(?!\s?[-/\d]|\s*,\s*\d|\s+(?:và|đến|tới|trở)\s)",
    re.IGNORECASE,
)
_TOLD_HEADS = frozenset({"tr", "đế", "hế", "cu", "nă", "gi"})
_ANNEX_WORDS = r"(?:phụ\s+lục|biểu|danh\s+mục|bảng|đính\s+kèm)"
_POINTER = re.compile(
    rf"\*?\((?=[^()]{{0,120}}{_ANNEX_WORDS})"
    r"(?:có|chi\s+tiết|theo|xem|kèm|danh\s+mục|phụ\s+lục|biểu|như)\b[^()]{0,160}\)\*?[.;:]?\s*$",
    re.IGNORECASE,
)
# "Phân công cụ thể tại Phụ lục kèm theo", "Các nhiệm vụ chi tiết được nêu trong biểu đính kèm".
_POINTED_AT = (
    r"(?:phân công|nội dung|(?:các |những )?nhiệm vụ|lộ trình|lịch|tiến độ|thời gian|công việc|giải pháp)"
)
_ONLY_POINTER = re.compile(
    rf"(?:{_POINTED_AT}[^.;:]{{0,40}}:\s*)?"
    rf"(?:có|chi\s+tiết|theo(?!\s+dõi)|xem|như|{_POINTED_AT}\b[^.;:]{{0,120}}?\s(?:tại|theo|trong|ở|xem|như))"
    rf"\s(?:[^.;]{{0,80}}?\s)?(?:phụ\s+lục|{_ANNEX_WORDS}(?:[^.;]{{0,60}}\s|\s)?kèm)\b[^.;]{{0,60}}[.;]?\s*$",
    re.IGNORECASE,
)
# The first letters of all these, in lower case.
_POINTER_HEADS = frozenset((
    "có ", "có\t", "có\n", "chi", "the", "xem", "như", "phâ", "nội", "các", "nhữ", "nhi", "lộ ", "lịc", "tiế",
    "thờ", "côn", "giả",
))
_TITLE_LENGTH = 100


def is_closing(sentence: str, low: str | None = None) -> bool:
    """A closing formula, or a sentence that only has this document carried out or enforced.

    `low`: the sentence in lower case, of the same length, where it is known.
    """
    words = one_line(sentence)
    low = (low if low is not None and words == sentence else lowered(words)).rstrip(" ./;")
    sentence = words.rstrip(" ./;")
    if (sentence[:3] in _HEADS and _AT_HEAD.match(sentence)) \
            or ("thi hành" in low and _ENFORCEMENT.search(low)):
        return True
    carried = _carried_out(sentence, low)
    if carried is None:
        return False
    order = _ORDER.match(sentence)
    return not _FURTHER.search(low, order.end() if order else 0, carried)


def _carried_out(sentence: str, low: str) -> int | None:
    """Where the words begin that have this document, or one's own duties, carried out and nothing else."""
    tail = max(0, len(low) - _TAIL)
    end = low[tail:] if tail else low
    if "thực hiện" not in end and "triển khai" not in end and "tổ chức" not in end:
        return None
    carried = _CARRY_OUT.search(low, tail) or ("nhiệm vụ" in end and _ASSIGNED.search(low, tail)) or None
    if carried:
        return None if _PURPOSE.search(low[:carried.start()]) else carried.start()
    based = _BASED.match(sentence) if low.startswith("căn cứ") else None
    acting = sentence[based.end():] if based else sentence
    if begins_with_body(acting[:1].upper() + acting[1:]):
        carried = _NOTHING_ELSE.search(low, tail)
        if carried and _FURTHER.search(carried["aim"]):
            return None
        if carried is None and low.endswith(("thực hiện", "triển khai", "tổ chức")):
            carried = _CARRIED_OUT.search(low, tail)
            if carried and not (based or _BY_DUTY.search(low, 0, carried.start())):
                return None
    return carried.start() if carried else None


def is_appeal(paragraph: str, low: str | None = None) -> bool:
    """An unmarked paragraph behind the items that asks everybody to carry out this document."""
    return is_closing(paragraph, low) or _APPEAL.match(paragraph) is not None


def is_told(text: str, start: int, end: int, first_year: str) -> bool:
    """An item that tells what was: "Năm 2020, tỉnh xếp thứ 37" in a document of 2021."""
    told = _TOLD_OF.match(text, start, end) if text[start:start + 2].lower() in _TOLD_HEADS else None
    return told is not None and told["year"] < first_year


def cut_closing(text: str, start: int, end: int) -> int:
    """Where the item ends: before a closing formula that stands as a sentence inside it, else `end`."""
    first = end
    for sign in ".;!?":  # most items have none but at their end
        at = text.find(sign, start, end - 1)
        first = at if 0 <= at < first else first
    if first == end:
        return end
    pattern = _INSIDE if text.find("./.", first, end) < 0 else _INSIDE_LAST
    inside = pattern.search(text, first, end)
    return inside.start() + 1 if inside else end


def without_effect(text: str, start: int, end: int) -> int:
    """Where an item's text begins: behind a sentence on the document's own effect, if an order follows it."""
    if text.find(".", start, end - 1) < 0:  # most items are one sentence
        return start
    reach = min(end, start + _EFFECT_REACH)
    if text.find("có hiệu lực", start, reach) < 0 and text.find("thay thế", start, reach) < 0:
        return start
    effect = _EFFECT.match(text, start, end)
    return effect.end() if effect else start


def without_pointer(title: str) -> str:
    """A title without a pointer to an annex: "Phân công: (Chi tiết tại Phụ lục)" -> "Phân công:"."""
    return _POINTER.sub("", title).strip() if "(" in title else title.strip()


def is_pointer(paragraph: str) -> bool:
    """A paragraph behind the items that only points to an annex: "Nhiệm vụ cụ thể theo phụ lục đính kèm."."""
    return paragraph[:3].lower() in _POINTER_HEADS and _ONLY_POINTER.match(paragraph) is not None


def points_elsewhere(own: str) -> bool:
    """An item that only points to an annex: "3.2 Phân công: (Có chi tiết tại Phụ lục đính kèm)"."""
    rest = without_pointer(own) if "(" in own else own
    if rest is own or rest == own.strip():
        return is_pointer(own.strip())
    return not rest or (len(rest) < _TITLE_LENGTH and not rest.endswith((".", ";")))
