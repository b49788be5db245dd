"""The document itself: letterhead, title and foot put together into one header record."""

import re
from collections import Counter

from cancu.loaders.document.bodies import letterhead_body
from cancu.loaders.document.force import read_force
from cancu.loaders.document.issuers import Body, read_body
from cancu.loaders.document.letterhead import Letterhead, read_letterhead
from cancu.loaders.document.places import LEVEL_WORDS, Place, find_province, province_at, province_of_seat
from cancu.loaders.document.reported import Report, find_report
from cancu.loaders.document.signature import read_foot
from cancu.loaders.document.symbol_issuers import Issued, issuer_of
from cancu.loaders.document.titles import Title, read_subject, read_title
from cancu.loaders.document.typewords import DECIDING
from cancu.loaders.records import DocumentHeader
from cancu.loaders.references.keys import document_key
from cancu.loaders.references.symbols import Symbol, read_symbol
from cancu.loaders.scan import lowered

# "Ủy ban nhân dân tỉnh xây dựng kế hoạch ...": who acts, where no letterhead says it.
_ACTS = re.compile(
    r"(?<!\w)(?P<body>(?:(?:Ủy|Uỷ) ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Sở|Ban|Bộ|Cục|Tỉnh (?:ủy|uỷ)|"
    r"Thành (?:ủy|uỷ))\b[^.;:\n]{0,160}?)"
    r"\s(?:xây dựng|ban hành|triển khai)\s(?:kế hoạch|chương trình|chỉ thị|đề án|phương án)", re.IGNORECASE
)
# "Bộ trưởng Bộ Y tế ban hành Thông tư ...": the head who issues, at the end of the preamble.
_HEAD_ISSUES = re.compile(
    r"\n[ \t]*(?P<who>(?:Bộ trưởng|Chủ tịch|Thống đốc|Tổng (?:Thanh tra|Kiểm toán)|Viện trưởng|Chánh án"
    r"|Giám đốc)\s[^\n;:.]{3,120}?)\s"
    r"ban hành\s(?:Thông tư|Quyết định|Chỉ thị|Nghị quyết|Kế hoạch|Quy chế|Công văn)"
)
_NAMED_PLACE = re.compile(rf"(?:(?:tỉnh|thành) (?:ủy|uỷ|đoàn)|{LEVEL_WORDS}|báo|ubnd)\s")
_WORD = re.compile(r"\w")
# Columns between strokes ("| ỦY BAN NHÂN DÂN | CỘNG HÒA ... |") are read as columns between tabs.
_EDGE = re.compile(r"^\|[-:| ]+\n|^[ ]?\|[ ]?|[ ]?\|[ ]?$", re.MULTILINE)
_STROKE = re.compile(r"[ ]?\|[ ]?")
_OPENING = 8000  # characters in which the opening says who acts
_ENOUGH = 60  # mentions of provinces that settle which one a text is about
# Outside the capital only what the committee works on is the Government's ("Đề án 06 của Chính phủ").
_OF_GOVERNMENT = re.compile(r"của (?:Chính phủ|Thủ tướng)(?!\w)")
_CAPITAL = "Hà Nội"


def read_header(text: str) -> DocumentHeader:
    """The header of a normalised text. What the text does not print is None, and `-` in the key."""
    if "|" in text:
        text = _STROKE.sub("\t", _EDGE.sub("", text))
    head = read_letterhead(text)
    report = None if head.printed else find_report(text)
    return _of_report(text, report) if report else _of_letterhead(text, head)


def _of_letterhead(text: str, head: Letterhead) -> DocumentHeader:
    title = _title(text, head)
    foot = read_foot(text, title.end if title.text else head.end)
    day = head.date.iso if head.date else None
    symbol = head.symbol or (read_symbol(f"0/{head.blank_symbol}") if head.blank_symbol else None)
    body = letterhead_body(head.bodies, text, Place(day=day)) or _acting_body(text, title, day)
    home = _home(text, head, title, body, day)
    if head.bodies and body is not None and body.place is not None and body.place.province is None:
        # "UBND HUYỆN CÀNG LONG": the province stands elsewhere.
        body = letterhead_body(head.bodies, text, Place(home.province, day=day)) or body
        home = body.place or home
    doc_type = _doc_type(head.heading[0] if head.heading else None, symbol)
    issued = _issued(symbol, doc_type, body, home)
    force = read_force(text, day)
    joint = doc_type in ("TTLT", "NQLT") and issued.name and head.symbol and len(head.symbol.issuers) > 1
    issuer = issued.name if joint else _issuer_name(body, issued, home)
    return DocumentHeader(
        key=_key(issued, doc_type, head.symbol, day), number=head.symbol.number if head.symbol else None,
        symbol=head.symbol.tail if head.symbol else head.blank_symbol,
        so_ky_hieu=head.symbol.printed if head.symbol else None, doc_type=doc_type,
        issuer=issuer,
        issued_by_person=_authority(title, issuer, home) or _issuing_head(text, title, issuer, home),
        province=home.province, place=head.place, date=day, title=title.text,
        signer=foot.signer, signer_title=foot.signer_title, recipients=foot.recipients,
        effective=force.effective, term_end=force.term_end,
        later_changes_apply=force.later_changes_apply,
    )


def _of_report(text: str, report: Report) -> DocumentHeader:
    home = Place(_most_named(text), day=report.date)
    actor = read_body(text, report.actor[0], home)
    if actor is not None and actor.end > report.actor[1]:
        actor = None
    issued = issuer_of(report.symbol, report.doc_type, actor, home)
    if issued.code and actor is not None and actor.central:
        home = Place(day=report.date)
    return DocumentHeader(
        key=_key(issued, report.doc_type, report.symbol, report.date), number=report.symbol.number,
        symbol=report.symbol.tail, so_ky_hieu=report.symbol.printed, doc_type=report.doc_type,
        issuer=issued.name, issued_by_person=actor.person if actor else None,
        province=home.province, date=report.date, title=report.title, reported=True,
    )


def _title(text: str, head: Letterhead) -> Title:
    if head.heading:
        return read_title(text, head.heading[2], head.bodies[-1] if head.bodies else "")
    if head.subject_start is not None:
        return read_subject(text, head.subject_start, head.end)
    return Title(None, head.end, head.end)


def _acting_body(text: str, title: Title, day: str | None) -> Body | None:
    home = Place(find_province(title.text or "") or _most_named(text), day=day)
    if title.authority_body:
        return read_body(title.authority_body, 0, home)
    match = _ACTS.search(text, title.end, title.end + _OPENING)
    return read_body(text, match.start("body"), home) if match else None


def _home(text: str, head: Letterhead, title: Title, body: Body | None, day: str | None) -> Place:
    """Where the document comes from: the letterhead, else place line, title, and the text itself."""
    if body is not None and body.central:
        return Place(day=day)
    if body is not None and body.place is not None and body.place.province:
        return body.place
    unit = body.place.unit if body is not None and body.place else None
    by_seat = province_of_seat(head.place, day) if head.place else None
    if by_seat == _CAPITAL and body is not None and _OF_GOVERNMENT.search(body.name):
        return Place(day=day)
    return Place(by_seat or find_province(title.text or "") or _most_named(text), unit, day)


def _most_named(text: str) -> str | None:
    """The province that the text names most often behind a level ("tỉnh Bình Phước"), or None."""
    counts: Counter[str] = Counter()
    for match in _NAMED_PLACE.finditer(lowered(text)):
        named = province_at(text, match.end())
        if named and not _WORD.match(text, max(0, match.start() - 1), match.start()):
            counts[named[0]] += 1
            if counts[named[0]] >= _ENOUGH:
                break
    return counts.most_common(1)[0][0] if counts else None


def _doc_type(heading: str | None, symbol: Symbol | None) -> str | None:
    """The heading decides; one that has no type of its own leaves it to the symbol (Quy định `66-QĐ/TW`)."""
    if heading in DECIDING or symbol is None:
        return heading
    return symbol.doc_type or heading


def _issued(symbol: Symbol | None, doc_type: str | None, body: Body | None, home: Place) -> Issued:
    if symbol is not None and symbol.issuers:
        return issuer_of(symbol, doc_type, body, home)
    if body is None or body.code is None:
        return Issued(None, "-")
    slug = "" if body.central else (body.place or home).slug
    return Issued(body.name, "-".join(part for part in (body.code, slug) if part))


def _issuer_name(body: Body | None, issued: Issued, home: Place) -> str | None:
    """The letterhead's lower body, with its province (which a Sở does not print itself)."""
    if body is None:
        return issued.name
    if body.central or home.province is None or home.province in body.name:
        return body.name
    return f"{body.name} {home.words}"


def _authority(title: Title, issuer: str | None, home: Place) -> str | None:
    """The head who acts, of the body as it is called in the letterhead where no list knows it."""
    if title.authority_head is None or title.authority_body is None:
        return None
    body = read_body(f"{title.authority_head} {title.authority_body}", 0, home)
    if body is not None and issuer is not None and body.name.isupper():
        body = body._replace(name=issuer)
    return body.person if body else None


def _issuing_head(text: str, title: Title, issuer: str | None, home: Place) -> str | None:
    """The head of the issuer, where the opening says that he issues the document."""
    issues = _HEAD_ISSUES.search(text, title.end, title.end + _OPENING)
    body = read_body(text, issues.start("who"), home) if issues else None
    return body.person if body is not None and body.name == issuer else None


def _key(issued: Issued, doc_type: str | None, symbol: Symbol | None, day: str | None) -> str:
    year = (symbol.year if symbol else None) or (day[:4] if day else None)
    return document_key(issued.code, doc_type, year, symbol.key_number if symbol else None)
