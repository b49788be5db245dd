"""How far a name goes in running text: the words of its field, up to an action, a place or another body."""

import re
from collections.abc import Callable
from enum import IntEnum

from cancu.loaders.agencies.forms import ALONE, SPELT_LARGE, STRICT, Form, match_field
from cancu.loaders.agencies.places import province_behind
from cancu.loaders.agencies.words import (
    ACTIONS,
    NOUN_PHRASES,
    UPPER,
    behind_title,
    first_word,
    shown,
    spelt,
)


class Where(IntEnum):
    """Where a name stands: the surer it is one, the more counts as its words."""

    TEXT = 0
    TITLED = 1  # behind the title of a head
    CELL = 2  # in a cell, label line or heading


IN_TEXT, TITLED, IN_CELL = Where


SPACE = re.compile(r"\s+")
# What stands between two words of a name, and the second of them.
_GAP = re.compile(r"(?:[^\S\n]+-[^\S\n]+|\s?&\s?|\s+|-)(?P<word>\w(?:[\w.&/’'-]*\w)?)")
# A blank line, or a line that begins with a capital, a number or a mark ("a)"): no name goes on there.
_NEW_LINE = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n|\s*(?:[^\W\d_][).]|\d|[" + UPPER + "]))")
_LAST_SIGNS = (".", "&", "/", "’", "'", "-")  # behind one of these nothing goes on
_PLACE = re.compile(
    spelt(r"(?:(?:cấp|của) )?(?:tỉnh|tinh|thành phố|TP|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)"
          r"(?!\w)|các (?:cấp|huyện|xã|quận|phường|tỉnh|khu vực|đơn vị|địa phương|khối|thôn)(?!\w)"
          r"|khu vực (?:[IVXLC]+|\d+)(?!\w)|khóa (?:[IVXLC]+|\d+)(?!\w)|trên địa bàn"
          r"|(?:trực )?thuộc(?!\w)|của(?!\w)|đóng(?!\w)|có liên quan|liên quan"),
    re.IGNORECASE,
)
_PLACE_WORDS = frozenset((
    "cấp", "của", "tỉnh", "Tỉnh", "tinh", "thành", "Thành", "TP", "huyện", "quận", "thị", "xã", "phường",
    "đặc", "các", "khu", "Khu", "khóa", "khoá", "Khóa", "Khoá", "trên", "trực", "thuộc", "đóng", "có", "liên",
))
_OWN_WORDS = frozenset((
    "trực", "thuộc", "của", "Sở", "Bộ", "Cục", "cơ", "đơn", "Bệnh", "Trường", "Viện", "Học", "Trung", "Công",
    "Tập", "Ngân", "Chi", "Tổng",
))
# "Hội đồng Thi đua cơ quan": the office itself, not a word of the name.
_ITSELF = re.compile(
    spelt(r"(?: (?:trực thuộc|thuộc|của))? (Sở(?! hữu)|Bộ|Tổng cục|Cục|cơ quan|đơn vị|Bệnh viện|Trường|Viện"
          r"|Học viện|Trung tâm|Công ty|Tập đoàn|Ngân hàng|Chi cục)(?!\w)") + rf"(?![^\S\n]+[{UPPER}])"
)
_ANY_ISSUER = ("Sở", "Bộ", "Cục", "cơ quan", "đơn vị")
# No action begins behind these: "Trung tâm Tư vấn và hỗ trợ doanh nghiệp", "Phòng Quản lý đào tạo".
_JOINED = ("và ", " Quản lý ", " về ")
_NATIONAL = ("Quốc gia ", "Trung ương ")  # nor behind these: "Ban Chỉ đạo Trung ương phòng, chống ..."
# "Phòng Kế hoạch tổng hợp" at the end of a cell; what the office does there has an object.
_OF_ALL = re.compile(r"tổng\s+hợp(?=\s*(?:$|[;.()\n]))")
_NEW_NAME = re.compile(
    spelt(r"(?:các|những|toàn thể|cá nhân|cơ quan|đơn vị|địa phương|tổ chức|sở|ngành|hệ thống)(?!\w)"),
    re.IGNORECASE,
)
_DANGLING = re.compile(r"\s+(?:các|và|những)$")
_DANGLING_WORDS = ("các", "và", "những")
# "Phòng Quy hoạch, tổng hợp", "Phòng Đấu thầu, Thẩm định và Giám sát đầu tư": names that hold a comma.
_CONTINUED = re.compile(
    r",\s*([A-ZĐ]+(?:&[A-ZĐ]+)+|[^\W\d_]+(?:\s+[^\W\d_]+){0,4}|[^\W\d_]+(?:\s+[^\W\d_]+){0,2}\s+và\s[^,;.\n()]{3,40}?)\s*(?=$|[;\n\t])"
)
_FIELD_AFTER = re.compile(rf",\s+(?=[{UPPER}][^\W\d_]*[^{UPPER}\W])")
# "Trung tâm Phục vụ hành chính công, xúc tiến đầu tư và hỗ trợ doanh nghiệp": services in small letters.
_SERVICE_AFTER = re.compile(r",\s+(?=xúc\s+tiến\s)")
_PERSON = re.compile(
    rf"[^\S\n]+((?!Tỉnh|Thành)(?:[{UPPER}][^\W\d_]+(?:[^\S\n]+(?=[{UPPER}]))?){{2,4}})(?!\w)")
_LAST_FIELD = re.compile(rf"\svà\s+[{UPPER}]")
_CLOSER = re.compile(
    spelt(r" (?:cấp )?(?:tỉnh|tinh|thành phố|TP|huyện|xã(?! hội)|quốc gia|Trung ương|các cấp)(?!\w)"),
    re.IGNORECASE,
)
# The long name of a committee holds none of these.
_BARRIER = re.compile(spelt(
    r"[;:.()\t“”\"]|\n(?!\s*[^\W\d_" + UPPER + r"])"
    r"|(?:UBND|HĐND|Ủy ban|Sở [" + UPPER + r"]|là|gồm|bao gồm|những|để|khi|nếu|xem xét|báo cáo|theo"
    r"|kịp thời|trong|tại|tham mưu|đề xuất|chủ trì|họp|có trách nhiệm|về (?:những|việc|kết quả|tình hình)"
    r"|gửi|qua|thuộc|trên|được|phải|liên quan|tiếp tục|tăng cường|Giám đốc|giám đốc|Thủ trưởng|Chủ tịch"
    r"|các (?:thành viên|sở|cơ quan|đơn vị|địa phương))(?!\w)"
))
_COMMITTEE_REACH = 160  # characters: "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo ... tỉnh"
# "Ban Chỉ đạo phòng, chống hạn, xâm nhập mặn": a comma inside the name, and what is fought behind more.
_HARM = (
    r"(?:tác hại(?: của)? (?:thuốc lá|rượu(?:,? bia)?|bia,? rượu)"
    r"|tội phạm|tệ nạn(?: xã hội)?|ma túy|mại dâm|HIV ?/ ?AIDS|mua bán người|tham nhũng|lãng phí|tiêu cực"
    r"|buôn lậu|gian lận(?: thương mại)?|hàng giả|khủng bố|rửa tiền|bạo lực(?: gia đình| học đường)?"
    r"|(?:đại )?dịch(?: bệnh| tả(?: lợn)?(?: châu Phi)?)?|bệnh(?: dại| truyền nhiễm)?|thiên tai|bão|lụt"
    r"|lũ(?: lụt| quét)?|úng|rét|hạn(?: hán)?"
    r"|(?:xâm nhập )?mặn|sạt lở|cháy(?:,? nổ| rừng)?|đuối nước)(?!\w)"
)
_AGAINST = re.compile(
    spelt(rf" phòng ?, ?chống (?=\w)(?:{_HARM}(?:(?: ?,| và| ?, và) {_HARM})*)?"), re.IGNORECASE
)
_FIGHTS = ("phòng", "Phòng", "PHÒNG", " ", "\n", "\t")  # behind one blank or more
# "Công ty cổ phần Cấp nước", "Trường tiểu học và trung học cơ sở A": small letters before the proper name.
_SORT = re.compile(spelt(
    r" (?:(?:cổ phần|trách nhiệm hữu hạn|một thành viên|thương mại|dịch vụ|sản xuất|xây dựng|đầu tư|mầm non"
    r"|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|phổ thông dân tộc (?:nội|bán) trú|cao đẳng"
    rf"|trung cấp)(?:,| và)? ){{1,5}}(?=[{UPPER}\d])"
))
# "Cục Quản lý, giám sát chính sách phí", "Cục Giám sát quản lý về phí": two verbs share what follows both.
_OF_OFFICES = "quản lý|giám sát|kiểm tra|kiểm soát|thanh tra|thẩm định|tổ chức|điều tra|đánh giá"
_TWO_VERBS = re.compile(spelt(
    rf" (?:Quản lý|Giám sát|Kiểm tra|Kiểm soát|Thanh tra|Thẩm định|Tổ chức|Điều tra),? (?={_OF_OFFICES})"))
# "Vụ Chính sách phí, lệ phí và giá", small letters throughout: one list of what the unit is in charge of.
_SMALL = rf"[^\W\d_{UPPER}]+(?: [^\W\d_{UPPER}]+)?"
_SMALL_LIST = re.compile(spelt(rf", {_SMALL} và (?=[^\W\d_{UPPER}])"))
LISTING = frozenset({"Cục", "Vụ"})
# "Vụ Các vấn đề chung về xây dựng pháp luật" in a cell; not what the office is told about.
_ABOUT = re.compile(spelt(r"về (?!(?:việc|kết quả|tình hình|nội dung|lĩnh vực|những|các)(?!\w))"))
# "Cục A và Tổ chức thi hành pháp luật", "Ban Quản lý Khu kinh tế B và các khu công nghiệp".
_ORGANISING = re.compile(r"Tổ\s+chức\s+(?=thi\s|thực\s|cán\s|biên\s|nhà\s)")
_ZONES = re.compile(r"các\s+(?:[Kk]hu|KKT|KCN|[Cc]ụm|CCN)(?!\w)")
_INVESTMENT = re.compile(r"\s+đầu\s+tư(?!\w)")  # "Giám sát đầu tư" behind a capital
_OF_SORTS = ("Công ty", "Ngân hàng", "Trường")
_FIELDS_MOST = 3  # commas inside one name
_NAME_MOST = 200  # characters behind a type word

Starts = Callable[[str, int, int], bool]


def itself(text: str, start: int, end: int, issuer: str) -> int:
    """Where the words for the issuing body end behind the name of its unit; `start` if there are none."""
    match = _ITSELF.match(text, start, end)
    if match and (match[1] in _ANY_ISSUER or issuer.startswith(f"{shown(match[1])} ")):
        return match.end()
    return start


def words_end(
    form: Form, text: str, stop: int, end: int, where: Where, starts: Starts, issuer: str | None
) -> int:
    """The end of the words behind a type word that ends at `stop`; `stop` if no word belongs to it.

    `starts`: whether another body begins at a place; `issuer`: the body whose own units may be named.
    """
    stop = _behind_sort(form, text, stop, end)
    joined = _JOINED + (_NATIONAL if form.kind == "committee" or form.core == "Ủy ban" else ())
    last = _behind_verbs(form, text, stop, end)
    first = last == stop
    while (span := _next_word(text, last, end)) is not None:
        start, word_end = span
        if start - stop > _NAME_MOST or (first and not _may_begin(form, text, start, end, where)):
            break
        word = text[start:word_end]
        noun = _behind_noun(text, start, end, word, where is not IN_TEXT and not first)
        if noun >= 0:
            last, first = noun, False
            continue
        acts = not first and _acts(text, start, end, word) and not text.endswith(joined, stop, start) \
            and not (where is IN_CELL and _ABOUT.match(text, start, end))
        if acts or (word in _PLACE_WORDS and _PLACE.match(text, start, end)) \
                or (issuer and word in _OWN_WORDS and itself(text, start - 1, end, issuer) >= start) \
                or (not first and word in ("Sở", "Bộ") and match_field(word, text, word_end + 1, end)):
            break
        if word == "và" and not _goes_on(form, text, word_end, end, starts):
            break
        last, first = word_end, False
        if text.startswith(_LAST_SIGNS, word_end, end):
            break
    dangling = _DANGLING.search(text, stop, last) if text.endswith(_DANGLING_WORDS, stop, last) else None
    return dangling.start() if dangling else last


def _next_word(text: str, stop: int, end: int) -> tuple[int, int] | None:
    """Where the word behind `stop` begins and ends; None in the next cell, or on a line of its own."""
    gap = _GAP.match(text, stop, end)
    if gap is None:
        return None
    start = gap.start("word")
    if start > stop + 1 or text[stop] != " ":
        between = text[stop:start]
        if "\t" in between or ("\n" in between and _NEW_LINE.match(text, stop, end)):
            return None
    return start, gap.end()


def _acts(text: str, start: int, end: int, word: str) -> bool:
    """Whether an action begins with `word` at `start`, in small letters."""
    return (word in ACTIONS.first_words or not word.isalnum()) and ACTIONS.end(text, start, end) >= 0


def _behind_noun(text: str, start: int, end: int, word: str, sure: bool) -> int:
    """The end of the words of an action that are part of a name here, `word` the first; -1 for none.

    `sure`: within a cell or behind a title, where "tổng hợp" at the end is what the office is for.
    """
    small = word.lower() if word.isalnum() else first_word(text, start, end)
    if small in NOUN_PHRASES.first_words or small == "phòng":
        noun = _noun(text, start, end)
        if noun >= 0:
            return noun
    if text[start].isupper():  # "Phòng Đào tạo", "Trung tâm Kiểm soát"
        noun = ACTIONS.end(text, start, end, any_case=True) if small in ACTIONS.first_words else -1
        investment = _INVESTMENT.match(text, noun, end) if noun >= 0 else None
        return investment.end() if investment else noun
    of_all = _OF_ALL.match(text, start, end) if sure and small == "tổng" else None
    return of_all.end() if of_all else -1


def _behind_verbs(form: Form, text: str, stop: int, end: int) -> int:
    """Behind the two verbs that a name begins with ("Quản lý, giám sát"); else `stop`."""
    verbs = _TWO_VERBS.match(text, stop, end) if form.core in LISTING else None
    return max(stop, ACTIONS.end(text, verbs.end(), end)) if verbs else stop


def _behind_sort(form: Form, text: str, stop: int, end: int) -> int:
    """Behind "cổ phần" and such, or "phòng, chống" and what is fought, at the head of a name; else `stop`."""
    sort = _SORT.match(text, stop, end) if form.core in _OF_SORTS else None
    if sort:
        return stop + len(sort[0].rstrip())
    against = _AGAINST.match(text, stop, end) if text.startswith(_FIGHTS, stop + 1) else None
    if against is None or (form.kind != "committee" and against[0].lstrip()[0].islower()):
        return stop
    return stop + len(against[0].rstrip())


def continued(form: Form, text: str, closer: int, end: int, starts: Starts, issuer: str | None) -> int:
    """The end of a cell's name that goes on behind a comma; `closer` if it does not."""
    more = _CONTINUED.match(text, closer, end)
    if more is None or starts(text, more.start(1), end) or _NEW_NAME.match(text, more.start(1), end) \
            or (form.core in LISTING and ACTIONS.end(text, more.start(1), end) >= 0):
        return closer
    further = words_end(Form("", form.scope), text, more.start() + 1, more.end(1), IN_CELL, starts, issuer)
    return further if further > more.start() + 1 else closer


def listed(form: Form, text: str, closer: int, end: int, starts: Starts, issuer: str | None) -> int:
    """The end of a name of three fields or more, "A, B và C", in running text; `closer` if it is none."""
    small = _SMALL_LIST.match(text, closer, end) if form.core in LISTING else None
    if small and ACTIONS.end(text, closer + 2, end) < 0 and not _NEW_NAME.match(text, closer + 2, end):
        return words_end(Form("", form.scope), text, small.end() - 1, end, IN_CELL, starts, issuer)
    services = _SERVICE_AFTER.match(text, closer, end) if form.core == "Trung tâm" else None
    if services and NOUN_PHRASES.end(text, services.end(), end) >= 0:
        return words_end(Form("", form.scope), text, services.end() - 1, end, IN_CELL, starts, issuer)
    further = closer
    for _ in range(_FIELDS_MOST):
        comma = _FIELD_AFTER.match(text, further, end)
        if comma is None or starts(text, comma.end(), end):
            break
        further = words_end(Form("", form.scope), text, comma.end() - 1, end, IN_TEXT, starts, issuer)
        if _LAST_FIELD.search(text, comma.end(), further):
            return further
    return closer


def with_person(core: str, text: str, stop: int, end: int, starts: Starts) -> tuple[str, int]:
    """The core and its end with the person's name that a school bears ("Trường Chính trị Phạm Hùng")."""
    name = _PERSON.match(text, stop, end) if core == "Trường Chính trị" else None
    if name is None or province_behind(text, stop, end)[0] or starts(text, name.start(1), end):
        return core, stop
    return f"{core} {shown(name[1])}", name.end()


def committee_end(text: str, stop: int, end: int) -> int:
    """Where the long name of a committee ends and its level begins; `stop` if no level follows in reach."""
    gap = SPACE.match(text, stop, end)
    if gap is None or not text[gap.end():gap.end() + 1].isalpha():
        return stop
    limit = min(stop + _COMMITTEE_REACH, end)
    barrier = _BARRIER.search(text, stop, limit)
    if barrier:
        limit = barrier.start()
    closer = _CLOSER.search(text, stop, limit)
    while closer and closer[0].split()[-1].lower() in ("gia", "ương"):
        further = _CLOSER.match(text, closer.end(), limit)
        if further is None:
            return closer.end()
        closer = further
    return closer.start() if closer else stop


def _may_begin(form: Form, text: str, start: int, end: int, where: Where) -> bool:
    """Whether the word at `start` can be the first of a name: "Trung tâm Y tế", not "Trung tâm dữ liệu"."""
    if text[start].isupper() or text[start].isdigit():
        return True
    if form.core in SPELT_LARGE or (form.core in STRICT and where is IN_TEXT):
        return False
    return (where is IN_CELL and form.core not in ALONE) or ACTIONS.end(text, start, end) < 0


def _noun(text: str, start: int, end: int) -> int:
    """The end of a phrase of verbs that is a noun here, "phòng, chống thiên tai" among them; -1 for none."""
    noun = NOUN_PHRASES.end(text, start, end, any_case=True)
    if noun < 0 and text.startswith(("phòng", "Phòng"), start):
        against = _AGAINST.match(text, start - 1, end)
        noun = start - 1 + len(against[0].rstrip()) if against else noun
    return noun


def _goes_on(form: Form, text: str, stop: int, end: int, starts: Starts) -> bool:
    """False if a new body or group, or the title of its head, follows "và"."""
    gap = SPACE.match(text, stop, end)
    if gap and ((form.core in LISTING and _ORGANISING.match(text, gap.end(), end))
                or (form.core == "Ban Quản lý" and _ZONES.match(text, gap.end(), end))):
        return True
    if gap is None or starts(text, gap.end(), end) or behind_title(text, gap.end(), end) > gap.end():
        return False
    return _NEW_NAME.match(text, gap.end(), end) is None
