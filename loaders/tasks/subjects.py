"""Who acts in headings and items: subjects, and the partners behind "phối hợp với"."""

import re

from cancu.loaders.agencies.names import AgencyNames, Named, Subject, is_collective
from cancu.loaders.agencies.words import ACTIONS, TITLE, UPPER, spelt
from cancu.loaders.scan import lowered

_ASKED = re.compile(spelt(
    r"(?:(?:Chủ tịch |Thường trực |Ban Thường vụ )?(?:UBND|Ủy ban nhân dân|HĐND|Ban Chỉ đạo"
    r"|(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy|(?:Thủ tướng )?Chính phủ|Thủ tướng)"
    r"(?: (?:tỉnh|thành phố|huyện|xã))? )?"
    r"(?:kính đề nghị|đề nghị|(?:tiếp tục )?giao(?: (?:nhiệm vụ|trách nhiệm))?(?: cho)?|yêu cầu"
    r"|phân công(?: cho)?"
    r"|(?:riêng )?đối với|riêng|về phía|(?:trách nhiệm|nhiệm vụ) của) ?:? "
), re.IGNORECASE)
# "Ông Lê Văn Tám, Giám đốc Sở Nội vụ": the head of a body by name.
_PERSON = re.compile(
    rf"(?:Ông|Bà|(?:Các )?[Đđ]ồng chí|Đ/c)(?:\s+[{UPPER}]\w*){{2,5}}\s*[,:-]\s*(?=(?i:{TITLE.pattern}))"
)
# "- Nội dung giám sát của chủ chương trình": a bullet that says who acts.
_OF = re.compile(
    spelt(r"(?:Nội dung|Nhiệm vụ|Trách nhiệm|Phần việc|Công việc|Hoạt động)[^:;,.\n]{0,80}? của "),
    re.IGNORECASE,
)
_DUTY = re.compile(spelt(r"(?:có|chịu) (?:trách nhiệm|nhiệm vụ)"), re.IGNORECASE)
_LIST_COLON = re.compile(
    r"(?:^|\W)(?:Sở|Bộ|huyện|xã|phường|phòng|vụ|cục|khoa|hội|trung tâm|tập đoàn|tổng công ty"
    r"|cơ quan|đơn vị)\s*$",
    re.IGNORECASE
)
_LEVEL_ONLY = re.compile(spelt(r"(?:ở |tại )?cấp (?:\w+|thành phố|trung ương) ?[:.]?"), re.IGNORECASE)
_HEADING_MOST = 150  # characters: a longer one without colon is a sentence
_PASSIVE = re.compile(spelt(r" (?:được(?! (?:giao|phân công|phân cấp|ủy quyền))|bị)(?!\w)"))
# "gồm: Trưởng ban là Chủ tịch UBND tỉnh" says who somebody is, "Sở A là cơ quan đầu mối" what it does.
_IS = re.compile(spelt(r" là (?!(?:cơ quan|đơn vị|đầu mối|thường trực)(?!\w))"))
_NO_SUBJECT = re.compile(r"\s+(?:của|thuộc|do|tại|-)\s+")
# "Bộ A - Cơ quan thường trực Hội đồng chủ trì ...": what else it is called, not what follows a title.
_STANDING = re.compile(spelt(r" - (?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì)(?!\w)"), re.IGNORECASE)
_CIRCUMSTANCE = re.compile(spelt(
    r"(?:Căn cứ|Trên cơ sở|Theo(?! dõi)|Để|Nhằm|Trong|Hằng|Hàng|Định kỳ|Khi|Sau|Trước|Đến|Từ|Qua|Thông qua"
    r"|Ngoài|Với|Cùng|Tùy|Vào|Quý|Năm|Chậm nhất|Muộn nhất|Ngay|Trường hợp|Bên cạnh"
    r"|Mỗi|(?:Sáng |Chiều )?(?:Thứ (?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật))(?!\w)"
), re.IGNORECASE)
# Any word in small letters, be it no known action, behind the last body: "Sau lũ, Sở A cấp giống".
_FURTHER = re.compile(
    spelt(r" (?!(?:của|thuộc|và|với|cho|tại|về|là|hoặc|có|được|bị|liên)(?!\w))") + rf"[^\W\d_{UPPER}]"
)
# "Giám đốc Sở A giao Chi cục B kiểm tra ...": B is to do it.
_HANDS = re.compile(
    spelt(r" (?:giao(?: (?:nhiệm vụ|trách nhiệm))?|phân công)(?: cho)? ") + rf"(?=[{UPPER}]|các\s)"
)
_SENTENCE = re.compile(r"[.;]\s|\n")
_TITLE_END = re.compile(rf"(?:{TITLE.pattern})$", re.IGNORECASE)
_BEFORE_MOST = 60  # characters: ", giao Giám đốc"
_GAP = re.compile(r"\s*,?\s*")
_OFFICE = re.compile(r"(?:Cơ quan|Đơn vị)\s+\w")
_TITLE_COLON = re.compile(r"[^.;:\n]{3,300}:\s*")
_TITLE_LINE = re.compile(r"[^.;:\n]{3,150}[^.;:,\n]\n\s*")
_PARAGRAPH = re.compile(r"[.;]\s*\n\s*")
_ADVERBS = (
    r"(?:,? (?:và )?(?:chặt chẽ|tốt|đồng bộ|kịp thời|thường xuyên|có hiệu quả|hiệu quả|tích cực|thống nhất"
    r"|liên ngành|hỗ trợ|tạo điều kiện|(?:trao đổi|chia sẻ)(?: thông tin)?|làm việc))*"
)
_PARTNERS = re.compile(
    r"(?<!hội đồng\s)" + spelt(rf"phối (?:kết )?hợp{_ADVERBS}(?P<with> (?:cùng với|với|cùng) ?:?)?"
                               r"(?: (?:các )?(?:lực lượng|cơ quan)(?= (?:Công an|Quân|Thuế|Hải quan)))? "),
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"[Pp](?:hối|HỐI)\s")
# "Bộ A chủ trì cùng Bộ B và các địa phương".
_LEADS_WITH = re.compile(spelt(r"chủ trì ?,? cùng(?: với)? "), re.IGNORECASE)
# "Sở A chủ trì, với sự phối hợp của Sở B", "có sự tham gia, hỗ trợ của Sở B"; mere support is none.
_HELP = r"(?:tham gia|phối (?:kết )?hợp|hỗ trợ|giúp đỡ)"
_WITH_HELP = re.compile(
    spelt(rf"(?:với|có) sự (?!(?:hỗ trợ|giúp đỡ) của){_HELP}(?:,? (?:và )?{_HELP})*{_ADVERBS} của ?:? "),
    re.IGNORECASE,
)
# "công tác phối hợp với", "trách nhiệm phối hợp": a noun, unless somebody "có trách nhiệm".
_NOT_PARTNERS = re.compile(
    r"(?:sự|công\s+tác|cơ\s+chế|quy\s+chế|việc|chương\s+trình|kế\s+hoạch|(?<!có\s)(?<!chịu\s)trách\s+nhiệm"
    r"|quan\s+hệ|hoạt\s+động|quy\s+trình|tinh\s+thần|văn\s+bản|ý\s+thức|hiệu\s+quả|cơ\s+quan|đơn\s+vị|các)\s+$",
    re.IGNORECASE,
)
# Partners without "với" and without "các": "phối hợp chính quyền địa phương".
_PLURAL_PARTNER = re.compile(spelt(
    r"(?:cơ quan|đơn vị|chính quyền|địa phương|doanh nghiệp|lực lượng|cấp ủy|nhà trường|mặt trận"
    r"|hệ thống(?= truyền)"
    r"|tổ chức(?= (?:chính trị|xã hội|đoàn)))(?!\w)"
))
_HEAD = re.compile(spelt(
    r"(?P<more>(?:(?:Chủ động|Tăng cường|Tiếp tục|Thường xuyên|Tích cực|Kịp thời|Đẩy mạnh|Có trách nhiệm"
    r"|Chịu trách nhiệm|Khẩn trương|Tham gia)(?: công tác)?(?: ?,)? ?(?:và )?)*)phối (?:kết )?hợp(?!\w)"
), re.IGNORECASE)
_MUST = re.compile(
    spelt(r"(?: ?,)? (?:(?:cần |sẽ )?phải|(?:có|chịu) trách nhiệm|có nhiệm vụ)(?!\w)"), re.IGNORECASE
)
# A clause of its own: "...; Sở A chủ trì thực hiện".
_CLAUSE = (".", ";", ":", ", giao", "; giao", ". giao", "yêu cầu", "đề nghị")
_NO_SUBJECT_BEFORE = (" của", " với", " cho", " tại", " từ", " về", " thuộc")  # "hướng dẫn của Sở A phải ..."
_LEADS = re.compile(spelt(r" (?:làm |sẽ )?chủ trì(?!\w)"))
# In small letters, each alternative with a plain character first: both make the search fast.
_GIVES = "(?:giao|phân công)(?: cho)?"
_GIVEN = re.compile(spelt(rf"(?:, {_GIVES}|; {_GIVES}|\. {_GIVES}|được giao cho|do(?<!\wdo)(?P<by>)) "))
_DUTIES = ("phải", "trách nhiệm", "có nhiệm vụ", "chủ trì")
# "do Sở A chủ trì, phối hợp với ...", not "các dự án do Sở A chủ trì, quản lý" in the middle of a phrase.
_LED = re.compile(
    spelt(r" (?:làm )?chủ trì(?:,? phối hợp| (?:thực hiện|triển khai))? ?(?:với|[.;]|$)"), re.IGNORECASE
)
# "...; do Sở A thực hiện.", "Việc khảo sát do Sở A thực hiện."
_DONE = re.compile(
    spelt(r" (?:trực tiếp )?(?:(?:tổ chức )?thực hiện|triển khai|phụ trách|đảm nhiệm) ?(?:[.;,]|$)")
)
_WORK = re.compile(spelt(r"(?:Việc|Công tác|Nhiệm vụ|Nội dung)(?!\w)"))
# "Sở A chủ trì, Sở B phối hợp.": the partner before the word, nobody behind it.
_ASSISTS = re.compile(spelt(r"phối hợp(?: (?:tổ chức )?(?:thực hiện|triển khai))? ?(?:[.;]|$)"))
# "Sở A chủ trì; Sở B, các xã phối hợp chuẩn bị ...": the partners between the two words.
_AND_TAKES = spelt(r" trì(?: (?:tổ chức )?(?:thực hiện|triển khai))? ?[,;] (?:và )?")
_TAKES = re.compile(rf"\s+(?:làm\s+|sẽ\s+)?chủ{_AND_TAKES}")
_TAKES_WORD = re.compile(rf"chủ(?<=\schủ){_AND_TAKES}")  # the same by its first word: a faster search
_ALONGSIDE = re.compile(r"\s+cùng$")
_HELPS = re.compile(spelt(r"(?: trên địa bàn(?: \w+){0,4}?)? (?:cùng |sẽ )?phối hợp(?!\w)"))
# "Cùng với Sở B lập dự toán", "Theo đề xuất của các xã, cùng Sở B lập dự toán".
_ALONG = re.compile(spelt(r"(?:(?:Cùng|[,;] cùng)(?: với)?|Kết hợp(?: chặt chẽ)? với) "))
_PART = re.compile(r"[,;]\s+(?:và\s+)?")
_PARTS_BACK = 200  # characters before the word in which its partners stand


def _openings(words: str) -> frozenset[str]:
    """The first three characters of the words, in each case: one look at a text's own saves most patterns."""
    ends = (f"{word}{end}" for word in words.split() for end in (" \n\t,:;" if len(word) == 2 else ("",)))
    return frozenset(form for word in ends for form in (word[:3], word[:3].capitalize(), word[:3].upper()))


_ASKING = _openings(
    "chủ thường ban ubnd ủy uỷ hđnd tỉnh thành huyện thị quận đảng thủ chính kính đề tiếp giao yêu phân riêng"
    " đối về trách nhiệm ông bà các đồng đ/c"
)
_CIRCUMSTANCES = _openings(
    "căn trên theo để nhằm trong hằng hàng định khi sau trước đến từ qua thông ngoài với cùng tùy tuỳ vào quý"
    " năm thứ chủ sáng chiều mỗi chậm muộn ngay bên"
)
_PARTNERS_FIRST = _openings("chủ tăng tiếp thường tích kịp đẩy có chịu khẩn tham phối")


def is_generic(name: str) -> bool:
    """True for "các cơ quan, đơn vị": under an agency heading it means that agency."""
    return name.startswith("Các cơ quan, đơn vị")


def heading_subject(names: AgencyNames, text: str, start: int, end: int) -> Subject | None:
    """The agencies that a heading says act: "Sở A", "A có trách nhiệm phối hợp với B:", "Đề nghị A"."""
    if (start, end) not in names.headings:
        names.headings[start, end] = _heading(names, text, start, end)
    return names.headings[start, end]


def _heading(names: AgencyNames, text: str, start: int, end: int) -> Subject | None:
    if _LEVEL_ONLY.fullmatch(text, start, end):
        return None  # "Cấp xã" says no body
    of = _OF.match(text, start, end)
    if of:
        found, stop = names.leading(text, of.end(), end, whole=True)
        if found and not text[stop:end].strip(" .:"):
            return Subject(tuple(found), stop)
    position = _behind_asking(text, start, end)
    limit = _name_limit(text, position, end)
    found, stop = names.leading(text, position, limit, whole=True)
    if not found:
        return _behind_circumstance(names, text, start, end)
    if _PASSIVE.match(text, stop, end):
        return None
    entire = None
    if len(found) == 1 and not text[limit:limit + 2].lstrip().startswith(":"):
        entire = _entire(names, text, position, stop, limit)
    return Subject((entire,) if entire else tuple(found), stop, tuple(partners(names, text, stop, end)))


def _behind_asking(text: str, start: int, end: int) -> int:
    """Where the body begins behind "Đề nghị", or behind the name of the person who heads it."""
    if text[start:start + 3] not in _ASKING:
        return start
    asked = _ASKED.match(text, start, end) or _PERSON.match(text, start, end)
    return asked.end() if asked else start


def _entire(names: AgencyNames, text: str, start: int, stop: int, limit: int) -> Named | None:
    """ "Các doanh nghiệp đang hoạt động trong khu": a heading that is all one group's name."""
    rest = text[stop:limit].strip(" .)")
    if not rest or limit - start > _HEADING_MOST or rest[0] in ",;(" or "phối hợp" in rest:
        return None
    return names.entire(text, start, limit)


def _name_limit(text: str, start: int, end: int) -> int:
    """Where the name in a heading can reach at most: to its duty or its colon ("các Sở: A, B" has none)."""
    duty = _DUTY.search(text, start, end)
    colon = text.find(":", start, end)
    if 0 <= colon < end - 1 and _LIST_COLON.search(text[max(0, colon - 10):colon]):
        colon = -1
    limit = min(duty.start() if duty else end, colon if colon >= 0 else end)
    return start + len(text[start:limit].rstrip(" \n\t,"))


def item_subject(names: AgencyNames, text: str, start: int, end: int) -> Subject | None:
    """The agencies that an item begins with as its own subject, also behind "Căn cứ ..., " or "Giao"."""
    position = _behind_asking(text, start, end)
    asked = position > start
    found, stop = names.leading(text, position, end)
    if not found:
        return _behind_circumstance(names, text, start, end) or _one_office(names, text, start, end)
    hands = _HANDS.match(text, stop, end) if not any(is_collective(named.name) for named in found) else None
    charged, behind = names.leading(text, hands.end(), end) if hands else ([], stop)
    if charged:
        return Subject(tuple(charged), behind)
    no_subject = not asked and _NO_SUBJECT.match(text, stop, end) and not _STANDING.match(text, stop, end)
    if no_subject or _PASSIVE.match(text, stop, end) or _LEVEL_ONLY.fullmatch(text, position, stop):
        return None
    return Subject(tuple(found), stop)


def _one_office(names: AgencyNames, text: str, start: int, end: int) -> Subject | None:
    """ "Cơ quan đăng ký đầu tư có trách nhiệm ...": one office by its function, without "các"."""
    if not _OFFICE.match(text, start, end):
        return None
    found, stop = names.leading(text, start, end, whole=True)
    return Subject(tuple(found), stop) if found and _MUST.match(text, stop, end) else None


def titled_subject(names: AgencyNames, text: str, start: int, end: int) -> Subject | None:
    """The subject behind the title of an item: "Thu thập số liệu: Sở A ...", or in the paragraph under it."""
    title = _TITLE_COLON.match(text, start, end) if text.find(":", start, end) >= 0 else None
    subject = _acting(names, text, title.end(), end) if title else None
    return subject or paragraph_subject(names, text, start, end)


def paragraph_subject(names: AgencyNames, text: str, start: int, end: int) -> Subject | None:
    """The subjects of the paragraphs under the title line of an item, if the first of them has one."""
    title = _TITLE_LINE.match(text, start, end) if text.find("\n", start, end) >= 0 else None
    subject = _acting(names, text, title.end(), end) if title else None
    return _with_further(names, text, subject, end) if subject else None


def _acting(names: AgencyNames, text: str, start: int, end: int) -> Subject | None:
    """The subject of the sentence at `start`, if it acts there or is asked to."""
    subject = item_subject(names, text, start, end)
    acts = subject and (_acts(text, subject.stop, end) or _ASKED.match(text, start, end))
    return subject if acts else None


def _with_further(names: AgencyNames, text: str, subject: Subject, end: int) -> Subject:
    """`subject` with those of the paragraphs below its own: "Các sở lập ...\nCác trường rà soát ..."."""
    found = [*subject.names]
    for line in _PARAGRAPH.finditer(text, subject.stop, end):
        further = _acting(names, text, line.end(), end)
        found += further.names if further else ()
    return Subject(tuple(found), subject.stop)


def _behind_circumstance(names: AgencyNames, text: str, start: int, end: int) -> Subject | None:
    """ "Căn cứ Kế hoạch này, các sở ... xây dựng ...": what stands before the subject does not matter."""
    if text[start:start + 3] not in _CIRCUMSTANCES or not _CIRCUMSTANCE.match(text, start, end):
        return None
    sentence_end = _SENTENCE.search(text, start, end)
    limit = sentence_end.start() if sentence_end else end
    stop, of = start, False
    for named in names.find(text, start, limit):
        inside = named.start < stop
        if inside and not of:
            continue
        found, behind = ([named], named.end) if inside else names.leading(text, named.start, limit)
        before = _before(text, start, named.start)
        begins = before.endswith((",", ", giao", ", yêu cầu", ", đề nghị"))
        acts = _acts(text, behind, limit) or (begins and _FURTHER.match(text, behind, limit))
        if found and begins and acts and not (inside and text[behind] == ","):
            return Subject(tuple(found), behind)
        if not inside:  # "theo đề nghị của các sở, Sở A tổng hợp": the last of such a list may act
            stop, of = behind, before.endswith(" của")
    return None


def _acts(text: str, stop: int, end: int) -> bool:
    gap = _GAP.match(text, stop, end)
    return gap is not None and ACTIONS.end(text, gap.end(), end) >= 0 \
        and not (_PASSIVE.match(text, stop, end) or _IS.match(text, stop, end))


def begins_with_partners(text: str, start: int, end: int) -> str | None:
    """How an item begins with "phối hợp": "plain", or "led" behind "chủ động", "tăng cường"; else None."""
    match = _HEAD.match(text, start, end) if text[start:start + 3] in _PARTNERS_FIRST else None
    return None if match is None else "led" if match["more"].strip() else "plain"


def partners(names: AgencyNames, text: str, start: int, end: int) -> list[Named]:
    """Everybody named right behind "phối hợp (với)" in `text[start:end]`, unless that is a noun there."""
    found: list[Named] = []
    along = text.find("ùng", start, end) >= 0 or text.find("ÙNG", start, end) >= 0
    for together in _LEADS_WITH.finditer(text, start, end) if along else ():
        found += names.leading(text, together.end(), end, whole=True)[0]
    for helped in _WITH_HELP.finditer(text, start, end) if text.find(" sự ", start, end) >= 0 else ():
        found += names.leading(text, helped.end(), end)[0]
    if text.find("hối ", start, end) < 0:
        return found
    head = _HEAD.match(text, start, end)
    for word in _TOGETHER.finditer(text, start, end):
        match = _PARTNERS.match(text, word.start(), end)
        if match is None:
            continue
        first = head is not None and match.start() < head.end()  # "Tăng cường công tác phối hợp với B"
        loose = "," in match[0] and not match["with"]  # "phối hợp chặt chẽ, đồng bộ các lực lượng"
        noun = not first and _NOT_PARTNERS.search(text, max(start, match.start() - 20), match.start())
        if not loose and not noun:
            certain = match["with"] or _PLURAL_PARTNER.match(text, match.end(), end)
            found += names.leading(text, match.end(), end, whole=bool(certain))[0]
    for taken in _TAKES_WORD.finditer(text, start + 1, end):
        found += _helpers(names, text, taken.end(), end)
    for match in _ASSISTS.finditer(text, start, end):
        before = text[start:match.start()].rstrip()
        stop = start + len(_ALONGSIDE.sub("", before))
        if stop < match.start():
            found += _assisting(names, text, max(start, stop - _PARTS_BACK), stop)
    return found


def companions(names: AgencyNames, text: str, start: int, end: int) -> list[Named]:
    """With whom the agency over an item acts that begins, or goes on behind a comma, with "cùng (với) B"."""
    if text.find("ùng", start, end) < 0 and text.find("Kết", start, end) < 0:
        return []
    along = _ALONG.match(text, start, end) or _ALONG.search(text, start, end)
    found, stop = names.leading(text, along.end(), end) if along else ([], start)
    return found if along and (along.start() == start or _acts(text, stop, end)) else []


def _helpers(names: AgencyNames, text: str, start: int, end: int) -> list[Named]:
    """The bodies listed at `start`, if "phối hợp" follows them."""
    found, stop = names.leading(text, start, end)
    return found if found and _HELPS.match(text, stop, end) else []


def _assisting(names: AgencyNames, text: str, start: int, end: int) -> list[Named]:
    """The bodies, behind a comma or semicolon, whose list ends at `end`."""
    for part in _PART.finditer(text, start, end):
        found, stop = names.leading(text, part.end(), end)
        if found and stop == end:
            return found
    return []


def obliged(names: AgencyNames, text: str, start: int, end: int) -> list[Named]:
    """Whoever "phải" act, is "giao" the work, or by whom it is led, further on in an item under no agency."""
    item = lowered(text[start:end])
    gives = "giao " in item or "phân công " in item or "do " in item
    for given in _GIVEN.finditer(item) if gives else ():
        found, stop = names.leading(text, start + given.end(), end)
        by = given["by"] is not None
        if found and (not by or _LED.match(text, stop, end)):
            return found
        taken = _TAKES.match(text, stop, end) if found else None
        if taken and _helpers(names, text, taken.end(), end):
            return found
        if found and by and _DONE.match(text, stop, end):
            before = text[start:start + given.start()].rstrip()
            if before.endswith((",", ";", ".")) or _WORK.match(text, start, end):
                return found
    duties = [item.rfind(word) for word in _DUTIES if word in item]
    if not duties:
        return []
    last = start + max(duties)
    stop = start
    for named in names.find(text, start, end, until=last):
        if named.start >= stop:
            found, stop = names.leading(text, named.start, end)
            leads, must = _LEADS.match(text, stop, end), _MUST.match(text, stop, end)
            before = _before(text, start, named.start) if leads or must else ""
            if (leads and before.endswith(_CLAUSE)) or (must and not before.endswith(_NO_SUBJECT_BEFORE)):
                return found
    return []


def _before(text: str, start: int, at: int) -> str:
    """The words before a body and the title of its head, in small letters."""
    return _TITLE_END.sub("", text[max(start, at - _BEFORE_MOST):at]).rstrip().lower()
