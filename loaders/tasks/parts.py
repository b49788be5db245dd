"""Which parts of a plan assign work and which do not, by the words with which their headings begin."""

import re
from enum import Enum

from cancu.loaders.agencies.words import UPPER
from cancu.loaders.tasks.actors import begins_with_body, gives_order, orders_body
from cancu.loaders.tasks.closings import is_closing, without_effect, without_pointer
from cancu.loaders.tasks.labels import read_labels
from cancu.loaders.tasks.outline import Item

_QUANTIFIERS = re.compile(
    r"(?:(?:về|về việc|một số|các|những|danh mục|bảng|chi tiết|công tác|phần|dự kiến)\s+)+"
)
_PHRASES = re.compile(r"[,;/&+]|\s-\s|\s(?:và|hoặc)\s")
_WORK = re.compile(
    r"nội dung|nhiệm vụ|giải pháp|biện pháp|cách thức (?:thực hiện|tổ chức|triển khai)"
    r"|phương (?:pháp|án|thức)"
    r"|bước|quy trình|tổ chức(?!$|\s(?:thuộc|khác|thu phí|chính trị|xã hội|đoàn|cá nhân|có\s|liên quan))"
    r"|triển khai|thực hiện|trách nhiệm|phân công|hoạt động|công việc|hình thức"
    r"|lộ trình|tiến độ|kế hoạch|chế độ (?:thông tin|báo cáo)|thông tin,? báo cáo|báo cáo|kiểm tra|giám sát"
    r"|tiến trình"
)
# "Yêu cầu các sở, ngành:" gives orders, "Yêu cầu" and "Yêu cầu chung" do not.
_DEMANDS = (
    r"yêu cầu(?!\s+(?:các\s|sở|ủy ban|uỷ ban|ubnd|thủ trưởng|giám đốc|chủ tịch|công an|công ty|đơn vị|cơ quan"
    r"|người đứng|ban\s|bộ\s|đài|báo\s|văn phòng|cục|chi cục|trưởng|lãnh đạo))"
)
_NOT = re.compile(
    rf"mục tiêu|mục đích|nội dung (?:khác|còn lại)\b|{_DEMANDS}"
    r"|quan điểm|đối tượng|phạm vi|thành phần|thời gian|thời hạn|địa điểm|chủ đề"
    r"|ý nghĩa|tiêu chí|tiêu chuẩn|chỉ tiêu|nguyên tắc|nhu cầu|khen thưởng|nguyên nhân|tồn tại|thực trạng"
    r"|hiện trạng"
    r"|nội dung(?: (?:chính|chủ yếu|cơ bản))?(?: của)? (?:dự thảo|nghị quyết|quyết định|nghị định|luật"
    r"|thông tư|đề xuất|kiến nghị|trình)\b"
)
# These only where the heading begins with them: "NỘI DUNG GIÁM SÁT, ĐÁNH GIÁ CHƯƠNG TRÌNH" assigns work.
_NOT_FIRST = re.compile(
    r"đánh giá(?:$| (?!(?:chất lượng|nội bộ|việc)\b)\w)|kết quả|tình hình|hạn chế|khó khăn|thuận lợi|bối cảnh"
    r"|tổng quan|sự cần thiết|cần thiết|cơ sở|căn cứ|đặc điểm|khái quát|bài học|ưu điểm|nhược điểm|kiến nghị"
    r"|nguy cơ|dự báo|hiệu quả|điều khoản thi hành|hiệu lực|giải thích từ|kỷ luật|thi đua|xếp (?:loại|hạng)"
    r"|cách thức xếp|thủ tục|quy trình (?:nội bộ|điện tử|giải quyết)|hồ sơ|số lượng"
    r"|phương pháp (?:đánh giá|chấm|tính|xác định)"
    r"|nhận định|tính cấp thiết|khái niệm|tài liệu tham khảo|điểm lại|mặt đạt được"
    r"|tuyến trình|giới thiệu|định hướng|tầm nhìn|phương châm|khẩu hiệu"
)
# Under these an item counts that gives somebody an order: "Tiêu chí đánh giá", "Kiến nghị của tỉnh".
_ORDERS_ONLY = re.compile(
    r"(?:tiêu chí|tiêu chuẩn|cách thức (?:đánh giá|xếp)|xếp (?:loại|hạng)|đánh giá, xếp|kiến nghị)\b"
)
_MONEY = re.compile(
    r"(?:nguồn |dự toán |tổng |dự kiến )?(?:kinh phí|ngân sách|nguồn vốn|vốn)|tài chính$|nguồn lực"
)
# Under a heading that assigns work only these, as titles of their own, lead out of it again.
_NOT_INSIDE = re.compile(
    rf"(?:các |những |một số )?(?:mục tiêu|mục đích|{_DEMANDS}|quan điểm|đối tượng|phạm vi|thành phần"
    r"|thời gian(?=\s*[:,]|\s+(?:và|thực hiện|tổ chức|triển khai|thi đua|giám sát|kiểm tra))"
    r"|địa điểm|chủ đề|nguyên tắc|hiện trạng|thực trạng|kết quả đạt được|tồn tại|hạn chế|khó khăn"
    r"|nguyên nhân|tiêu chuẩn|chỉ tiêu|căn cứ|tình hình)\b"
    # "Tiêu chí số hóa hồ sơ" is what the work is for, "Tiêu chí đánh giá" is a rule
    r"|(?:các |những )?tiêu chí(?:\s*[:,]|\s*$|\s+(?:để|đánh giá|xếp|chấm|lựa chọn|chọn|phân loại|xét"
    r"|công nhận|thi đua|chung|cụ thể))"
)
# The first letters of the words of these and of _MONEY.
_LEADS_OUT = frozenset((
    "các", "nhữ", "một", "mục", "yêu", "qua", "đối", "phạ", "thà", "thờ", "địa", "chủ", "ngu", "hiệ", "thự",
    "kết", "tồn", "hạn", "khó", "tiê", "chỉ", "căn", "tìn", "dự ", "tổn", "kin", "ngâ", "vốn", "tài",
))
_ORDERS = re.compile(r"[^.;:]{0,200}?\s(?:có trách nhiệm|(?<!cơ quan )(?<!đơn vị )chủ trì)\b")
# What such an article says it says of the document, but for the orders that its items give.
_IN_FORCE = re.compile(
    r"(?:điều khoản (?:thi hành|chuyển tiếp)|hiệu lực"
    r"|(?:quyết định|nghị quyết|quy định|quy chế|chỉ thị) (?:này )?có hiệu lực)\b", re.IGNORECASE
)
_APPROVES = re.compile(r"(?:Phê duyệt|Ban hành|Thông qua|Thống nhất|Quyết nghị)", re.IGNORECASE)
# "ĐÁNH GIÁ CHUNG Thời gian qua, ..."
_GLUED = re.compile(rf"((?:[{UPPER}]{{2,}}[,;]?\s+){{2,}})(?=[{UPPER}]?[{UPPER.lower()}])")
_TITLE_LENGTH = 200
_MOST_SIBLINGS = 20  # headings looked at under a mixed one
_LABEL_LENGTH = 80  # "1. Phạm vi: ...": the words before a colon this early are the item's title
# Documents whose items report, propose or lay down law unless a heading says that it assigns work.
_NO_PLANS = frozenset({"BC", "TTr", "LUAT", "NĐ", "TT", "TTLT", "BL", "PL", "HP"})
# Letters and notices answer and inform unless the words that introduce their items ask for something.
_ANSWERS = frozenset({"CV", "TB"})
# A body that "has this opinion" answers; the head of a government or committee who has one orders.
_GIVES_ORDERS = re.compile(
    r"yêu cầu|đề nghị|giao|(?<!ban )chỉ đạo|kết luận"
    r"|(?:thủ tướng|chủ tịch|bộ trưởng|thứ trưởng|bí thư|thường trực|lãnh đạo)\b[^.;:]{0,160}?"
    r"\s(?:có|cho) ý kiến", re.IGNORECASE
)
_ASKS = re.compile(r"\b(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao)\s")
# "Thực hiện chỉ đạo của Thủ tướng Chính phủ, Bộ Y tế báo cáo như sau:": what it was told is no order.
_REPLIES = re.compile(
    rf"\s*[{UPPER}].*\b(?:báo cáo|trả lời|phúc đáp|giải trình|ý kiến|góp ý|kiến nghị|đề xuất|cung cấp)\b"
)
_SENTENCE_END = re.compile(r"[.;”\"]\s")
_CONCLUDES = re.compile(r"(?:về\s+)?(?:ý\s+kiến\s+)?(?:kết\s+luận|chỉ\s+đạo)\b", re.IGNORECASE)
_DECISIONS = frozenset({"QUYẾT ĐỊNH", "NGHỊ QUYẾT"})
_NO_PLAN_HEADINGS = frozenset(
    {"BÁO CÁO", "TỜ TRÌNH", "LUẬT", "NGHỊ ĐỊNH", "THÔNG TƯ", "QUY CHẾ", "QUY ĐỊNH"}
)


class Part(Enum):
    """What stands under a heading: work assigned, no work, or not said (what is below decides).

    MONEY: an item counts that says who does something; ORDERS: one that gives a body an order.
    """

    WORK = "work"
    NOT = "not"
    MONEY = "money"
    ORDERS = "orders"
    OPEN = "open"


def part_of_root(root: Item, text: str, doc_type: str | None, title: str | None = None) -> Part:
    """OPEN for plans, directives, letters that give orders; NOT where only a heading can assign work."""
    if root.kind in ("annex", "more"):
        said = _said(root.heading)
        return said if said in (Part.WORK, Part.MONEY) else Part.NOT
    heading = root.heading or ""
    if heading in _NO_PLAN_HEADINGS or (not heading and doc_type in _NO_PLANS):
        return Part.NOT
    if doc_type in _ANSWERS and heading in ("", "THÔNG BÁO"):
        intro = text[slice(*root.lines[-1])] if root.lines else ""
        asks = intro.endswith(":") and (
            gives_orders(_SENTENCE_END.split(intro)[-1])
            or any(_orders(item.text(text)) for item in root.children))
        return Part.OPEN if asks or _CONCLUDES.match(title or "") else Part.NOT
    return Part.OPEN


def gives_orders(words: str) -> bool:
    """Whether the sentence that introduces the items of a letter has somebody do them."""
    last = words.rsplit(",", 1)[-1]
    return _GIVES_ORDERS.search(last if _REPLIES.match(last) else words) is not None


def _orders(said: str) -> bool:
    """"Giao Sở Y tế ...": a letter that has only an opinion by its words has more by its items."""
    return said.startswith(("Giao ", "Yêu cầu ")) and begins_with_body(said)


def part_of(item: Item, text: str, over: Part) -> Part:
    """What stands under `item`, itself under `over`.

    Inside OPEN every heading decides for itself, and one that says nothing assigns work.
    """
    led_out = over in (Part.NOT, Part.ORDERS)
    if over is Part.MONEY or (led_out and not item.children):
        return over
    start, end = item.first
    if over is Part.WORK and text[start:min(start + 3, end)].lower() not in _LEADS_OUT:
        return Part.WORK
    title = _title(text[start:end])
    if led_out:
        return Part.WORK if _reopens(item, title) and _said(title) is Part.WORK else over
    if over is Part.WORK:
        return _part_inside(item, title)
    in_decision = item.parent is not None and item.parent.heading in _DECISIONS
    if item.kind == "article" or (item.kind == "number" and in_decision):
        return _part_of_article(item, title, text)
    if len(title) > _TITLE_LENGTH and title.find(":", 0, _LABEL_LENGTH) < 0:
        return Part.OPEN
    said = _said(title if item.children or not title.endswith((".", ";")) else _PHRASES.split(title)[0])
    if said is Part.NOT and _ORDERS_ONLY.match(_without_quantifiers(title.lower())):
        return Part.ORDERS
    if said is None:
        return Part.NOT if _before_the_work(item, text) else Part.WORK
    return said


def _part_inside(item: Item, title: str) -> Part:
    """What stands under an item inside a part that assigns work, whose first letters may lead out of it."""
    head = title[:_LABEL_LENGTH].lower()
    if _MONEY.match(head):
        return Part.MONEY
    if not (_NOT_INSIDE.match(head) and _is_title(item, title)) or _said(title) is Part.OPEN:
        return Part.WORK
    return Part.ORDERS if _ORDERS_ONLY.match(_without_quantifiers(head)) else Part.NOT


def _before_the_work(item: Item, text: str) -> bool:
    """A heading that says nothing under a mixed one ("PHẠM VI, PHƯƠNG ÁN"), before one that assigns work."""
    over = item.parent
    if over is None or over.parent is None or over.kind == "article" or not item.children:
        return False
    if _said(_title(over.text(text))) is not Part.OPEN:
        return False
    if read_labels(text, *item.children[0].first):
        return False  # work with its label lines
    siblings = over.children[:_MOST_SIBLINGS]
    said = [_said(_title(sibling.text(text))) for sibling in siblings]
    return item in siblings and Part.WORK in said[siblings.index(item):]


def _title(words: str) -> str:
    """The heading that a converter glued to its paragraph: the capitals before it."""
    glued = _GLUED.match(words) if words[:2].isupper() else None
    return glued[1] if glued else words


def _part_of_article(item: Item, title: str, text: str) -> Part:
    """An article assigns work if its heading says so, if it gives orders, or through the plan it approves."""
    if not item.children and _APPROVES.match(title) and not gives_order(title):
        return Part.NOT  # "Ban hành kèm theo Quyết định này Danh mục và phân công ..."
    said = _said(title)
    order = without_effect(title, 0, len(title))
    told = orders_body(title[order:])
    orders = told or _ORDERS.match(title, order)
    if said in (Part.WORK, Part.MONEY) or (orders and not is_closing(title[order:])):
        return Part.WORK if order or (told and said is Part.NOT) else said or Part.WORK
    introduces = (title, *_paragraphs(item, text))[-1]
    if item.children and introduces.endswith(":") and _ASKS.search(_SENTENCE_END.split(introduces)[-1]):
        return Part.WORK
    if item.kind == "number" and any(gives_order(line) for line in (title, *_paragraphs(item, text))):
        return Part.WORK
    if item.children and _IN_FORCE.match(title):
        return Part.ORDERS
    return Part.OPEN if item.children and _APPROVES.match(title) else Part.NOT


def _paragraphs(item: Item, text: str) -> list[str]:
    """What stands between the title of an item and its sub-items."""
    return [text[start:end] for start, end in item.lines[1:]]


def _said(title: str) -> Part | None:
    """What a heading says of its part; None if nothing, OPEN if its phrases say different things."""
    found: list[Part | None] = []
    for printed in _PHRASES.split(without_pointer(title).lower().split(":")[0]):
        phrase = _without_quantifiers(printed.strip(" .()*"))
        if _MONEY.match(phrase):
            found.append(Part.MONEY)
        elif _NOT.match(phrase) or phrase.endswith("khen thưởng") or (not found and _NOT_FIRST.match(phrase)):
            found.append(Part.NOT)
        else:
            found.append(Part.WORK if _WORK.match(phrase) else None)
    if found and found[0] is Part.MONEY:
        return Part.MONEY
    kinds = {part for part in found if part not in (None, Part.MONEY)}
    if len(kinds) > 1:
        return Part.OPEN
    return kinds.pop() if kinds else None


def _without_quantifiers(phrase: str) -> str:
    quantifiers = _QUANTIFIERS.match(phrase)
    return phrase[quantifiers.end():] if quantifiers else phrase


def _is_title(item: Item, title: str) -> bool:
    """A heading over something, or words before a colon, not an item that says its own sentence."""
    over_something = bool(item.children) or len(item.lines) > 1
    return (over_something and not title.endswith((".", ";"))) or ":" in title[:_LABEL_LENGTH]


def _reopens(item: Item, title: str) -> bool:
    """"3. Nhiệm vụ và phân công" in a part headed by goals: the title of an item over others."""
    return item.rank <= 7.5 and len(title) < 120 and not title.endswith((".", ";"))
