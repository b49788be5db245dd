"""Mentions of documents: symbols with type word, date and issuer, laws by name, lists that share a part."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cancu.loaders.document.dates import date_behind
from cancu.loaders.document.issuers import Body, body_behind, is_central, read_body
from cancu.loaders.document.places import Place
from cancu.loaders.document.symbol_issuers import Issued, issuer_of
from cancu.loaders.document.typewords import DECIDING, NUMBER_WORD, TypeWord, number_word_before, type_before
from cancu.loaders.letters import fold_word
from cancu.loaders.records import Span
from cancu.loaders.references.laws import Law, find_laws
from cancu.loaders.references.symbols import Symbol, find_symbols

# Types that are cited by number and year alone ("Nghị định số 45/2020 ngày 08/4/2020").
_BY_YEAR = {"NĐ", "TT", "TTLT", "NQ", "QĐ", "LUAT", "PL", "BL", "CT"}
_ASSEMBLY = Issued("Quốc hội", "qh")
_ONLY_ISSUER = {"NĐ": Issued("Chính phủ", "cp"), "LUAT": _ASSEMBLY, "BL": _ASSEMBLY, "HP": _ASSEMBLY,
                "PL": Issued("Ủy ban Thường vụ Quốc hội", "ubtvqh")}
_FALSE = re.compile(
    r"(?:hợp đồng|hóa đơn|tài khoản|chứng thư|mẫu|biểu|mã(?: số)?|biển|điện thoại|fax|"
    r"lô(?: đất)?|gói thầu|thửa(?: đất)?|tờ bản đồ)\s*(?:số)?\s*:?\s*\Z"
)
_FALSE_ENDS = (
    "đồng", "đơn", "khoản", "thư", "mẫu", "biểu", "mã", "mã số", "biển", "thoại", "fax", "lô", "đất", "thầu",
    "thửa", "bản đồ",
)
_LIST_BEFORE = re.compile(
    r"số\s*:?\s*(?P<list>(?:\d{1,5}[a-zđ]?(?:/(?:19|20)\d\d)?\s*(?:,|;|"
    r"và)\s*(?:số\s*)?){1,12})\Z", re.IGNORECASE
)
_LIST_ITEM = re.compile(r"(?P<number>\d{1,5}[a-zđ]?)(?:/(?P<year>(?:19|20)\d\d))?")
_LISTED = re.compile(rf"\s*(?:,|;|và|,\s*và|hoặc)\s*(?:{NUMBER_WORD}\s*:?\s*)?\Z", re.IGNORECASE)
_WITHOUT_WORD = re.compile(rf"\d|{NUMBER_WORD}", re.IGNORECASE)
_AT = re.compile(r"\s*(?:\(|tại\s+|đã\s+(?:có|ban\s+hành)\s+|ban\s+hành\s+)\Z", re.IGNORECASE)
_AT_ENDS = ("(", "tại", "có", "hành")
_BODY_BEFORE = re.compile(
    r"(?:của|do)\s+(?=\w)|(?:^|[\n;.,]\s*)(?=(?:UBND|Ủy ban|HĐND|Sở|Bộ|Tỉnh ủy|Thành ủy)\b)", re.IGNORECASE
)
_OF = re.compile(r"của(?<!\w\w\w\w)\s+")
_CENTRAL_GAP = re.compile(r"(?<=\s)(?:liên\s+ngành\s+)?(?:\w+\s+){0,3}?Trung\s+ương(?!\w)", re.IGNORECASE)
# "các Quyết định của Chủ tịch UBND tỉnh: số 15 ... về ...; số 77 ...": the list goes on behind a title.
_LIST_GOES_ON = re.compile(rf";\s*(?:và\s+)?{NUMBER_WORD}\s*:?\s*\Z", re.IGNORECASE)
_WINDOW = 160
NAMED, LEVEL_ONLY = "named", "level_only"
_NAME_REACH = 80  # characters of the name of a body with its place


class Mention(NamedTuple):
    """One printed mention, before its key, role and section are known.

    `number`: of keys ("61-2018"), None for a law by name; `year`: printed in number or date; `printed`: the
    symbol as printed. `law`: a law by name; `law_date`: the date of its key, which another mention may give.
    `year_inside`: the year is part of the number. `placed`: what the words around say of the place of a local
    issuer: its name, its level alone ("của UBND tỉnh") or nothing; unless named it is the text's own.
    """

    start: int
    end: int
    doc_type: str
    issued: Issued
    number: str | None
    year: str | None
    printed: str | None
    date: str | None
    person: str | None = None
    law: Law | None = None
    law_date: str | None = None
    year_inside: bool = False
    placed: str | None = None


def find_mentions(text: str, home: Place) -> list[Mention]:
    """All mentions in order of their place; one inside another right behind it."""
    laws = [law for outer in find_laws(text) for law in (outer, *outer.inner)]
    found = [_law_mention(law) for law in laws]
    spans = iter(sorted((law.start, law.end) for law in laws))
    current = next(spans, None)
    previous: Mention | None = None
    for symbol in find_symbols(text):
        while current and current[1] <= symbol.start:
            current = next(spans, None)
        if current and current[0] <= symbol.start < current[1]:
            continue
        for mention in _symbol_mentions(text, symbol, previous, home):
            found.append(mention)
            previous = mention
    return _placed_as_listed(text, sorted(found, key=lambda mention: (mention.start, -mention.end)))


def _placed_as_listed(text: str, mentions: list[Mention]) -> list[Mention]:
    """"các Quyết định số 71 ..., số 20 ... của UBND tỉnh Y": whose they are stands once, behind the last."""
    for at in range(len(mentions) - 2, -1, -1):
        this, following = mentions[at:at + 2]
        if (following.placed == NAMED and this.placed is None and _form(this) == _form(following)
                and _LISTED.fullmatch(text, this.end, following.start)
                and _WITHOUT_WORD.match(text, following.start)):
            mentions[at] = this._replace(issued=following.issued, placed=NAMED)
    return mentions


def _form(mention: Mention) -> tuple[str, str]:
    """Type and letters: "QĐ-UBND" of "71/2019/QĐ-UBND"."""
    return mention.doc_type, (mention.printed or "").rpartition("/")[2]


def _law_mention(law: Law) -> Mention:
    number = law.number
    year = (number.year if number else None) or (law.date or "")[:4] or None
    return Mention(law.start, law.end, law.kind, _ONLY_ISSUER[law.kind],
                   number.key_number if number else None, year,
                   number.printed if number else None, law.date, law=law, law_date=law.date,
                   year_inside=bool(number and number.year))


def _symbol_mentions(
    text: str, symbol: Symbol, previous: Mention | None, home: Place,
) -> Iterator[Mention]:
    floor = previous.end if previous else 0
    word = type_before(text, symbol.start, floor)
    listed = previous is not None and bool(_LISTED.fullmatch(text, floor, symbol.start))
    if not _is_document(text, symbol, word, listed):
        return
    shared = None if word else _LIST_BEFORE.search(text, max(floor, symbol.start - _WINDOW), symbol.start)
    list_word = type_before(text, shared.start("list"), floor) if shared else word
    doc_type = _doc_type(symbol, list_word, previous if listed else None)
    if doc_type is None:
        return
    start = word.start if word else symbol.start
    if word is None and shared is None:
        start = number_word_before(text, symbol.start, floor) or start
    end, date, named = _date(text, symbol, home)
    person = named.person if named else None
    if named is None:
        named, person = _named(text, symbol, list_word, (start, end), home)
    issued = _issuer(symbol, doc_type, named, home)
    if previous and not (named or word) and (previous.doc_type, previous.issued) == (doc_type, issued) \
            and _LIST_GOES_ON.search(text, floor, symbol.start):
        person = previous.person
    main = Mention(start, end, doc_type, issued, symbol.key_number,
                   symbol.year or (date or "")[:4] or None, symbol.printed, date, person,
                   year_inside=symbol.year is not None, placed=_placed(text, named))
    if shared:
        yield from _shared_numbers(text, shared, list_word, symbol, main)
    yield main


def _shared_numbers(
    text: str, numbers: re.Match[str], word: TypeWord | None, symbol: Symbol, main: Mention,
) -> Iterator[Mention]:
    """Numbers that share type, year and issuer of the last: "các Nghị định số 43, 44 và 47/2014/NĐ-CP"."""
    begin = word.start if word else None  # the word belongs to the first of them
    for item in _LIST_ITEM.finditer(text, numbers.start("list"), numbers.end("list")):
        own = symbol._replace(number=item["number"], year=item["year"] or symbol.year)
        yield main._replace(start=item.start() if begin is None else begin, end=item.end(), date=None,
                      number=own.key_number, year=own.year or main.year, printed=item[0])
        begin = None


def _is_document(text: str, symbol: Symbol, word: TypeWord | None, listed: bool) -> bool:
    if not symbol.codes:
        fits = word is not None and word.code in _BY_YEAR
    else:
        fits = symbol.certain or word is not None or (listed and symbol.doc_type is not None)
    if not fits:
        return False
    near = text[max(0, symbol.start - 24):symbol.start].lower()
    last = near.rstrip().rstrip(":").rstrip().removesuffix("số").rstrip()
    return not (last.endswith(_FALSE_ENDS) and _FALSE.search(near))


def _doc_type(symbol: Symbol, word: TypeWord | None, listed: Mention | None) -> str | None:
    """The heading word decides, else the symbol; of a law in a list the word before the list."""
    code = word.code if word else None
    if symbol.doc_type in ("TTLT", "NQLT"):  # "Thông tư số 71/2014/TTLT-BTC-BNV"
        return symbol.doc_type
    if code in DECIDING:
        return code
    if symbol.doc_type or code:
        return symbol.doc_type or code
    if symbol.is_law:
        inherited = listed.doc_type if listed and listed.doc_type in ("LUAT", "BL", "PL", "NQ") else None
        return inherited or ("LUAT" if symbol.issuers[0] == "qh" else "NQ")
    return listed.doc_type if listed else None


def _date(text: str, symbol: Symbol, home: Place) -> tuple[int, str | None, Body | None]:
    """End and date of the mention; with the issuer where that stands right behind the number."""
    printed, body = date_behind(text, symbol.end), None
    if printed is None:  # "Nghị định số 120/2006/NĐ-CP của Chính phủ ngày 20/10/2006"
        body = body_behind(text, symbol.end, home)
        printed = date_behind(text, body.end, bare_year=False) if body else None
    if printed is None:
        return symbol.end, None, body
    iso = printed.iso or ""
    if symbol.year and len(iso) == 4 and iso != symbol.year:  # "số 48/2016/QĐ-UBND năm 2018": not its year
        return symbol.end, None, body
    return printed.end, printed.iso, body


def _named(
    text: str, symbol: Symbol, word: TypeWord | None, span: Span, home: Place,
) -> tuple[Body | None, str | None]:
    """The body that the words around name, and the head if they name one."""
    behind = body_behind(text, span[1], home)
    if behind is not None:
        return behind, behind.person
    if word is not None:  # "Quyết định của Chủ tịch UBND tỉnh: số 1138/QĐ-UBND"
        of = _OF.search(text, word.word_start, symbol.start)
        inside = read_body(text, of.end(), home) if of else None
        if inside is not None and inside.end <= symbol.start:
            return inside, inside.person
        centre = _CENTRAL_GAP.search(text, word.word_start, symbol.start)
        if centre is not None:  # "Kết luận liên ngành tư pháp Trung ương số"
            name = " ".join(centre[0].split())
            return Body(name[0].upper() + name[1:], None, None, None, centre.end(), central=True), None
    return _named_before(text, span[0], home)


def _placed(text: str, named: Body | None) -> str | None:
    if is_central(named):
        return NAMED
    if named is None or named.place is None:
        return None
    printed = fold_word(text[max(0, named.end - _NAME_REACH):named.end])
    return NAMED if fold_word(named.place.province or "-") in printed else LEVEL_ONLY


def _named_before(text: str, start: int, home: Place) -> tuple[Body | None, str | None]:
    """`của Giám đốc Sở Nội vụ tại Tờ trình số`; `UBND tỉnh Hưng Yên (văn bản số ...`, which names no head."""
    near = text[max(0, start - 20):start].rstrip().lower()
    link = _AT.search(text, max(0, start - 20), start) if near.endswith(_AT_ENDS) else None
    if link is None:
        return None, None
    for match in reversed(list(_BODY_BEFORE.finditer(text, max(0, start - _WINDOW), link.start()))):
        body = read_body(text, match.end(), home)
        if body is not None and (body.place or body.central):
            if text[body.end:link.start()].strip(" ,"):
                return None, None
            return body, body.person if "tại" in link[0] else None
    return None, None


def _issuer(symbol: Symbol, doc_type: str, named: Body | None, home: Place) -> Issued:
    issued = issuer_of(symbol, doc_type, named, home)
    if issued.code == "-" and doc_type in _ONLY_ISSUER:
        return _ONLY_ISSUER[doc_type]
    return issued
