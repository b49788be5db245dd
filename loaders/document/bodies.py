"""The issuing body that a letterhead prints in capitals, under its canonical name."""

import re

from cancu.loaders.agencies.forms import match_field, match_form
from cancu.loaders.agencies.places import CITY
from cancu.loaders.document.issuers import Body, read_body
from cancu.loaders.document.places import Place, find_province, read_unit
from cancu.loaders.letters import fold_word

_BODY_START = re.compile(
    r"(?:(?:ỦY|UỶ) BAN|UBND|HỘI|HĐND|BỘ|SỞ|BAN|CỤC|TỔNG CỤC|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|THANH TRA|CÔNG AN|"
    r"TỈNH (?:ỦY|UỶ)|THÀNH (?:ỦY|UỶ)|HUYỆN (?:ỦY|UỶ)|(?:HUYỆN|QUẬN|THỊ) ĐOÀN|"
    r"ĐẢNG|TỈNH ĐOÀN|ĐOÀN|TRƯỜNG|VIỆN|THỦ TƯỚNG|CHÍNH PHỦ|"
    r"QUỐC HỘI|CHỦ TỊCH NƯỚC|TÒA ÁN|KIỂM TOÁN|NGÂN HÀNG|BẢO HIỂM|KHO BẠC|PHÒNG(?!,? CHỐNG)|"
    r"TỔ|LIÊN ĐOÀN|QUỸ|BÁO|ĐÀI|THUẾ|"
    r"HỌC VIỆN|LIÊN MINH|LIÊN HIỆP|HẠT|ĐỘI|TỔNG|BỆNH VIỆN|ĐẠI HỌC|CÔNG TY|TẬP ĐOÀN|MẶT TRẬN|"
    r"VỤ|KHOA(?! HỌC))(?!\w)"
)
# Units that have no name without the body over them ("UBND TỈNH X" / "VĂN PHÒNG").
_NAMELESS = ("văn phòng", "thanh tra", "ban thường vụ", "ban chấp hành", "đảng đoàn", "ban cán sự đảng")
_OFFICE_OF = tuple(f"VĂN PHÒNG {body}" for body in ("ỦY BAN", "UỶ BAN", "UBND", "HĐND", "HỘI ĐỒNG"))
# "SỞ A - HỘI B TỈNH X": of bodies that issue together the first.
_TOGETHER = re.compile(
    r"(?P<first>(?:SỞ|BỘ|TỔNG|HỘI|LIÊN|ỦY BAN TRUNG|UỶ BAN TRUNG|BAN|TRUNG ƯƠNG) .+?) [-–] "
    r"(?=(?:SỞ|BỘ|HỘI|LIÊN|ĐOÀN|TỈNH ĐOÀN|BAN|CÔNG AN|BẢO HIỂM|NGÂN HÀNG|TÒA"
    r"|TOÀ|VIỆN KIỂM|ỦY BAN|UỶ BAN|MẶT TRẬN|TỔNG) )"
)
_STANDING = "BAN THƯỜNG TRỰC"  # of the Front: the body over it
_NATIONAL = ("viet nam", "trung uong", "quoc gia", "nha nuoc")
_SHORT_FORMS = {
    "cchc": "cải cách hành chính", "nlct": "năng lực cạnh tranh", "tthc": "thủ tục hành chính",
    "cđs": "chuyển đổi số", "gpmb": "giải phóng mặt bằng", "ntm": "nông thôn mới",
    "mttq": "Mặt trận Tổ quốc",
    "mtqg": "mục tiêu quốc gia", "pctt": "phòng chống thiên tai", "tw": "Trung ương",
    "ubnd": "UBND", "hđnd": "HĐND", "đbqh": "đại biểu Quốc hội",
    "ctmtqg": "chương trình mục tiêu quốc gia",
}
_LETTERS = re.compile(r"(?<!\w)[bcdđghklmnpqrstvx]{3,}(?!\w)")  # no syllable: "thpt"
# Behind the kind of a school stands its proper name.
_SCHOOL = re.compile(
    r"(?<=^Trường )(?P<kind>(?:(?:và )?(?:THPT|THCS|THPTDTNT|PTDTNT|tiểu học|mầm non|mẫu giáo|trung học cơ sở"
    r"|trung học phổ thông) )+)"
    r"(?P<name>[^\W\d]+(?: (?!tỉnh|huyện|quận|xã|phường|thành phố|thị)[^\W\d]+){0,3})",
    re.IGNORECASE,
)
# "Ban Chỉ đạo", "Tổng cục Quản lý": behind the word for the form the field begins with a capital.
_FIELD = re.compile(
    r"(?:Tổng cục|Chi cục|Cục|Vụ|Sở|Ban|Phòng|Bộ|Bệnh viện|Viện|Trung tâm|Trường|Đại học|Cao đẳng|Khoa|"
    r"Công ty|Văn phòng|Quỹ|Hội đồng|Hội|Liên đoàn|Liên minh|Liên hiệp|Chi nhánh|Hạt|Đảng ủy)\s+(?=\w)"
)
_YOUTH_UNION = r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN|THANH NIÊN)(?: HỒ CHÍ MINH| HCM)?"
_BOARD = r"(?:(?:BAN CHẤP HÀNH|BCH) )"
_OF_UNION = rf"{_BOARD}?(?:{_YOUTH_UNION}|ĐOÀN) {_BOARD}?(?:ĐOÀN )?"
_UNION_ABOVE = re.compile(rf"{_YOUTH_UNION} (?={_BOARD}|ĐOÀN (?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG) )")
_CENTRAL_UNION = re.compile(rf"{_YOUTH_UNION} {_BOARD}TRUNG ƯƠNG")
_UNIONS = {"Huyện đoàn": "huyện", "Quận đoàn": "quận", "Thị đoàn": "thị xã", "Thành đoàn": CITY}
# "ĐOÀN TNCS HỒ CHÍ MINH" / "BCH HUYỆN X", "HUYỆN ĐOÀN X"
_UNION_OF_UNIT = re.compile(
    rf"{_OF_UNION}(?=(?:HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|XÃ|PHƯỜNG|THỊ TRẤN) )"
    r"|(?P<level>HUYỆN|QUẬN|THỊ) ĐOÀN (?=\w)"
)
# "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH X", "BCH ĐOÀN TỈNH X", "TỈNH ĐOÀN X"
_PARTY_OR_UNION = re.compile(
    r"(?:BAN CHẤP HÀNH|BCH) ĐẢNG BỘ (?=TỈNH|THÀNH PHỐ)"
    rf"|(?P<union>{_OF_UNION}(?=TỈNH|THÀNH PHỐ|TP\.)"
    r"|(?:TỈNH|THÀNH) ĐOÀN )"
)
_PARTY_OF_UNIT = re.compile(r"ĐẢNG (?:ỦY|UỶ) (?=XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)")
_PLACE_ALONE = re.compile(r"(?: (?:TỈNH|THÀNH PHỐ|TP\.?) [^,;-]+)?")
_OFFICE = re.compile(r"(?:SỞ|BỘ) ")
_COMMITTEE, _COUNCIL = re.compile(r"(?:ỦY|UỶ) BAN NHÂN DÂN"), re.compile(r"HỘI ĐỒNG NHÂN DÂN")
_CANDIDATES = re.compile(
    r"(?:Ban|Tổ|Hội đồng|Trung tâm|Trường|Viện|Cục|Chi cục|Phòng|Quỹ|Sở|Đảng ủy|Hội|Liên|Bệnh viện|Đại học|"
    r"Học viện|Khoa|Công ty|Tập đoàn)\s+\w+"
)
_CENTRAL_WORDS = ("Việt Nam", "Chính phủ", "Thủ tướng")  # with a capital inside a name too
_LOOK = 30_000  # characters in which the text names its own issuer in running letters


def letterhead_body(pieces: tuple[str, ...], text: str, home: Place) -> Body | None:
    """The lower of the bodies that the pieces of a letterhead print; `text` shows how its name is written.

    Its place comes from its own words, from those of the body over it, or from what is known (`home`).
    """
    segments = _segments(pieces)
    if not segments:
        return None
    if len(segments) > 1 and segments[-1] == _STANDING:
        segments = segments[:-1]
    together = _TOGETHER.match(segments[-1])
    if together:
        province = find_province(segments[-1])
        segments[-1], home = together["first"], home.of(province) if province else home
    superior = None
    for segment in segments[:-1]:
        superior = _canonical(segment, home, text)
        home = superior.place or home
    body = _canonical(segments[-1], home, text)
    of_party = superior is not None and superior.code in ("tu", "hu") and body.code != superior.code \
        and not _has_own_unit(body, superior)
    if superior is not None and of_party and not body.central:
        return body._replace(name=f"{_bare(body)} {superior.name}", place=superior.place)
    if superior is not None and fold_word(segments[-1]) in map(fold_word, _NAMELESS):
        body = body._replace(name=f"{_nameless(segments[-1])} {superior.name}", central=superior.central)
    elif superior is not None and _is_part(body.name, superior.name):
        body = body._replace(name=f"{_bare(body)} {superior.name}")
    if body.place is None and superior is not None and (superior.place or superior.central):
        place = None if body.central else superior.place
        body = body._replace(place=place, central=body.central or superior.central)
    return body


def _has_own_unit(body: Body, superior: Body) -> bool:
    """Whether a committee of a lower level stands under one of the Party: "TỈNH ỦY X" / "HUYỆN ỦY Y"."""
    unit = body.place.unit if body.place else None
    return unit is not None and unit != (superior.place.unit if superior.place else None)


def _is_part(name: str, superior: str) -> bool:
    """Whether a unit is named with the body over it: "Phòng ... Công an tỉnh", "Ban ... HĐND tỉnh"."""
    return (name.startswith("Vụ ") or (name.startswith("Phòng ") and superior.startswith("Công an "))
            or (name.startswith("Ban ") and superior.startswith("HĐND ")))


def _nameless(segment: str) -> str:
    return next(name for name in _NAMELESS if fold_word(name) == fold_word(segment)).capitalize()


def _bare(body: Body) -> str:
    """The name without its place, which that of the body over it will say."""
    words = body.place.words if body.place else ""
    return body.name.removesuffix(words).strip() or body.name


def _segments(pieces: tuple[str, ...]) -> list[str]:
    """The pieces joined and cut where a new body begins, be it on a line of its own or not."""
    segments: list[str] = []
    for piece in pieces:
        starts_new = _BODY_START.match(piece) and not (segments and _goes_on(segments[-1], piece))
        if segments and not starts_new:
            segments[-1] = f"{segments[-1]} {piece}"
        else:
            segments.append(piece)
    return [part for segment in segments for part in _cut(segment)]


def _goes_on(segment: str, piece: str) -> bool:
    """Whether the next piece ends the name in `segment`, although a body may begin with its word."""
    union = _UNION_ABOVE.match(f"{segment} {piece}")
    return fold_word(segment) == "van phong" or (union is not None and union.end() == len(segment) + 1)


def _cut(segment: str) -> list[str]:
    """`BỘ TÀI CHÍNH CỤC THUẾ`: where one body is complete and another begins, on one line."""
    body = read_body(segment, 0, Place())
    if body is None or body.end >= len(segment.rstrip()) or segment.startswith(_OFFICE_OF):
        return [segment]
    rest = segment[body.end:].lstrip()
    return [segment[:body.end], *_cut(rest)] if _BODY_START.match(rest) else [segment]


def _canonical(segment: str, home: Place, text: str) -> Body:
    party = _PARTY_OR_UNION.match(segment)
    province = find_province(segment[party.end():]) if party else None
    if party and province:
        return _of_party(party, home.of(province), len(segment))
    unit = _PARTY_OF_UNIT.match(segment)
    read = read_unit(segment, unit.end(), home) if unit else None
    if read and read[0].unit:
        name = f"Đảng ủy {read[0].words}"
        return Body(name, "du", read[0], None, len(segment))
    union = _of_union(segment, home)
    if union:
        return union
    segment = _full_field(segment)
    if segment.startswith(_OFFICE_OF):
        segment = _COMMITTEE.sub("UBND", _COUNCIL.sub("HĐND", segment))
    body = read_body(segment, 0, home)
    whole = body is not None and body.end >= len(segment.rstrip())
    if body is not None and whole and body.code is not None and not body.name.isupper():
        return body
    province = find_province(segment)
    place = body.place if body else None
    if place is None:
        place = home.of(province) if province else home if home.province else None
    national = place is None and any(word in fold_word(segment) for word in _NATIONAL)
    form = match_form(segment, 0, len(segment), segment.split(" ")[0].lower())
    known = form is not None and form[0].kind == "closed" and _PLACE_ALONE.fullmatch(segment, form[1].end())
    name = form[0].core if form and known else _running_letters(segment, text, home)
    return Body(name, body.code if body and whole else None, place, None, len(segment), national)


def _of_party(match: "re.Match[str]", place: Place, end: int) -> Body:
    """The committee of a province's Party or of its youth union: the province's bare name belongs to it."""
    city = place.words.startswith(CITY)
    if match["union"]:
        return Body(f"{'Thành' if city else 'Tỉnh'} đoàn {place.province}", "tdtn", place, None, end)
    return Body(f"{'Thành' if city else 'Tỉnh'} ủy {place.province}", "tu", place, None, end)


def _of_union(segment: str, home: Place) -> Body | None:
    """The youth union of the whole country, or of a unit below a province: "Huyện đoàn A tỉnh B"."""
    if _CENTRAL_UNION.fullmatch(segment):
        name = "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"
        return Body(name, None, None, None, len(segment), central=True)
    match = _UNION_OF_UNIT.match(segment)
    if match is None:
        return None
    level = {"THỊ": "THỊ XÃ"}.get(match["level"], match["level"])
    read = read_unit(f"{level} {segment[match.end():]}" if level else segment[match.end():], 0, home)
    unit = read[0].unit if read else None
    if read is None or unit is None:
        return None
    for words, of_level in _UNIONS.items():
        if unit.startswith(f"{of_level} "):
            name = f"{words} {unit.removeprefix(of_level).strip()} {read[0]._replace(unit=None).words}"
            return Body(name.strip(), None, read[0], None, len(segment))
    return Body(f"Đoàn Thanh niên Cộng sản Hồ Chí Minh {read[0].words}", None, read[0], None, len(segment))


def _full_field(segment: str) -> str:
    """ "SỞ NÔNG NGHIỆP VÀ PTNT" with its field in full."""
    kind = _OFFICE.match(segment)
    field = match_field(kind[0].strip().capitalize(), segment, kind.end(), len(segment)) if kind else None
    return f"{segment[:kind.end()]}{field[0].upper()}{segment[field[1]:]}" if kind and field else segment


def _running_letters(segment: str, text: str, home: Place) -> str:
    """A name in capitals as the text itself writes it, short forms in it spelt out; else in small letters."""
    wanted = _spelt_out(segment)
    for match in _CANDIDATES.finditer(text, 0, _LOOK):
        body = read_body(text, match.start(), home)
        if body and not body.name.isupper() and _spelt_out(body.name) == wanted:
            return body.name
        printed = " ".join(text[match.start():match.start() + len(segment) + 4].split())[:len(segment)]
        if fold_word(printed) == fold_word(segment) and not printed.isupper():
            return printed
    name = " ".join(_SHORT_FORMS.get(word, word) for word in segment.lower().split())
    name = _LETTERS.sub(lambda letters: letters[0].upper(), name[0].upper() + name[1:])
    name = _SCHOOL.sub(lambda school: school["kind"] + school["name"].title(), name)
    field = _FIELD.match(name)
    while field:  # "Hội Liên hiệp Phụ nữ": one such word may follow another
        name = name[:field.end()] + name[field.end()].upper() + name[field.end() + 1:]
        field = _FIELD.match(name, field.end())
    province = find_province(segment)
    for central in _CENTRAL_WORDS:
        name = name.replace(central.lower(), central)
    return re.sub(re.escape(province), province, name, flags=re.IGNORECASE) if province else name


def _spelt_out(name: str) -> str:
    return fold_word(" ".join(_SHORT_FORMS.get(word, word) for word in name.lower().split()))
