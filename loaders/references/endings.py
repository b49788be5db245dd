"""What an article ends: documents that stand before `hết hiệu lực`, and lists of what ends or is repealed."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cancu.loaders.document.issuers import body_behind
from cancu.loaders.document.places import Place
from cancu.loaders.letters import UPPER
from cancu.loaders.records import Citation, DocumentHeader, Relation
from cancu.loaders.references.relation_words import (
    BAI_BO,
    BAI_BO_MOT_PHAN,
    HET_HIEU_LUC,
    SUA_DOI,
    THAY_THE,
    act_between,
)
from cancu.loaders.scan import line_matches
from cancu.loaders.text import fold

NORMATIVE = ("QĐ", "NQ", "NĐ", "TT", "TTLT", "LUAT", "BL", "PL", "CT", "NQLT")
SELF = re.compile(
    r"(?:Quyết định|Công văn|Nghị quyết|Nghị định|Thông tư(?: liên tịch)?|Chỉ thị|Kế hoạch|Quy chế|Quy định|"
    r"Luật|Bộ luật|Pháp lệnh|Chương trình|Văn bản) này", re.IGNORECASE
)
ROW_POSITION = r"(?:(?:khoản|điểm|điều|chương|mục|phụ\s+lục)\s[\w, ]{1,60}?(?:của\s+)?)?(?:các\s+)?"
_IN_A_ROW = re.compile(
    rf"\s*(?P<mark>,\s*và|,|và|hoặc)\s*(?:(?:các|những|tại|bởi|theo|của)\s+)*{ROW_POSITION}", re.IGNORECASE
)
# What few texts have, with plain letters first; what stands before it, and the clause behind it.
_FORCE = re.compile(r"hiệu\s+lực(?!\w)")
_NO_FORCE = re.compile(r"(?:hết|Hết|(?:không|Không)\s+còn(?:\s+có)?)\s+\Z")
_CLAUSE = re.compile(r"[^.\n]{0,120}")
# "Thông tư số ... được thay thế bằng Thông tư này": the document itself behind the passive.
_BY_SELF = re.compile(
    rf"b(?:ằng|ởi)\s+(?i:(?:(?:khoản|điểm|điều)\s+\w+\s+(?:của\s+)?){{0,3}}(?:{SELF.pattern}))"
)
_PASSIVE = re.compile(
    r"(?<!\w)(?:được|bị)\s+(?:(?P<thay_the>thay\s+thế)|(?P<bai_bo>bãi\s+bỏ)|"
    r"(?P<sua_doi>sửa\s+đổi(?:\s*,\s*bổ\s+sung)?))\s+\Z", re.IGNORECASE
)
_FROM_NOW = re.compile(
    rf"\s*(?:Kể\s+)?từ\s+ngày\s+{SELF.pattern}\s+có\s+hiệu\s+lực[^,.;\n]{{0,30}},", re.IGNORECASE
)
# "Các Thông tư sau đây hết hiệu lực ...:", "Bãi bỏ các văn bản sau:" at the end of a line: a list follows.
_COLON = re.compile(r":[ \t]*\n")
_LIST_VERB = re.compile(
    r"(hết\s+hiệu\s+lực|bãi\s+bỏ|thay\s+thế|h[ủu][yỷ]\s+bỏ|chấm\s+dứt\s+hiệu\s+lực)[^.:;\n]{0,200}\Z",
    re.IGNORECASE
)
_LIST_ITEM = re.compile(
    r"\s*(?:(?P<letter>[a-zđ]\))|(?P<dash>[-+*•])|(?P<number>\d{1,2}[.)/])|"
    r"(?P<bare>(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư(?: liên tịch)?|Quyết định|"
    r"Chỉ thị)\s+số\s))[^\n]*\n?"
)
# An item less deep than the first is behind the list.
_DEPTH = {"number": 0, "letter": 1, "dash": 2, "bare": 3}
_SENTENCE = re.compile(
    rf"[.!?]\s+(?=[{UPPER}\d])|\n[ \t]*\n|\n[ \t]*(?:[-+*•]|\d{{1,2}}[.)/]|[a-zđ]\)|Điều\s)"
)
JOINED = re.compile(
    r"(?:,|;|và)\s*(?:(?:các|những)\s+)?(?:(?:khoản|điểm|điều|chương|"
    r"mục)\s[\w, ]{1,60}?(?:của\s+)?)?\s*\Z", re.IGNORECASE
)
_LINE = 240  # characters before the colon of a list in which its verb stands
REACH = 600  # characters: a title between two documents is no longer
_LIST_RELS = {"het": HET_HIEU_LUC, "bai": BAI_BO, "huy": BAI_BO, "thay": THAY_THE, "cham": BAI_BO}
# "Bãi bỏ 12 quyết định có tên tại Phụ lục kèm theo", "Các Quyết định tại Phụ lục ... hết hiệu lực".
_BY_ANNEX = re.compile(
    r"[ \t]*(?:Điều\s+\d{1,3}[a-z]?\s*[.:]\s*)?(?:\d{1,2}[.)/]\s*)?"
    r"(?:(?:Nay\s+)?(?P<verb>Bãi\s+bỏ|Thay\s+thế|H[ủu][yỷ]\s+bỏ)[^.;:\n]{0,200}?\s(?:Phụ\s+lục|Danh\s+mục)(?!\w)"
    r"|(?:Các|Những)\s[^.;:\n]{0,120}?\s(?:Phụ\s+lục|Danh\s+mục)(?!\w)[^.;:\n]{0,160}?\s(?P<ends>hết\s+hiệu\s+lực))"
)
_ANNEX = re.compile(r"^[ \t]*(?:PHỤ LỤC|DANH MỤC)(?!\w)[^\n]*(?:\n\s*DANH MỤC(?!\w)[^\n]*)?", re.MULTILINE)
_ROW_BEGINS = re.compile(r"[\s\d.,()|+*-]*")  # a number and cells without words


def ended(text: str, header: DocumentHeader, outer: Sequence[Citation]) -> Iterator[Relation]:
    """`A và B hết hiệu lực kể từ ngày Nghị định này có hiệu lực`: what ends stands before the verb.

    Also `A không còn hiệu lực kể từ ...` and `A được thay thế bằng Thông tư này`.
    """
    for rel, verb, end in _ends(text):
        floor = max(0, verb - REACH)
        start = max((stop.end() for stop in _SENTENCE.finditer(text, floor, verb)), default=floor)
        from_now = _FROM_NOW.match(text, start, verb)
        start = from_now.end() if from_now else start
        if not (from_now or SELF.search(text, verb, end)):
            continue
        previous: Citation | None = None
        for citation in within(outer, start, verb):
            first = previous is None and act_between(text, start, citation.start) is None
            if first or (previous and JOINED.search(text, previous.end, citation.start)):
                kind = of_parts(rel, bool(citation.article))
                yield Relation(header.key, kind, citation.key, citation.start, end,
                               effective=header.effective, article=citation.article)
                previous = citation


def _ends(text: str) -> Iterator[tuple[str, int, int]]:
    """What is said of the documents before a verb: the relation, begin of the verb, end of its clause."""
    behind = {"h": 0, "k": 0}  # a clause says it once
    for match in _FORCE.finditer(text):
        verb = _NO_FORCE.search(text, max(0, match.start() - 40), match.start())
        if verb and verb.start() >= behind[verb[0][0].lower()]:
            clause = _CLAUSE.match(text, match.end())
            end = clause.end() if clause else match.end()
            behind[verb[0][0].lower()] = end
            yield HET_HIEU_LUC, verb.start(), end
    for match in _BY_SELF.finditer(text):
        passive = _PASSIVE.search(text, max(0, match.start() - 24), match.start())
        if passive:
            yield passive.lastgroup or BAI_BO, passive.start(), match.end()


def listed(text: str, header: DocumentHeader, outer: Sequence[Citation]) -> Iterator[Relation]:
    """`Các Thông tư sau đây hết hiệu lực ...:`, `Bãi bỏ các văn bản sau:` and their items."""
    for colon in _COLON.finditer(text) if header.doc_type in NORMATIVE else ():
        line = max(text.rfind("\n", 0, colon.start()) + 1, colon.start() - _LINE)
        match = _LIST_VERB.search(text, line, colon.start())
        if match is None:
            continue
        rel = _LIST_RELS[fold(match[1]).split()[0]]
        partly = "một phần" in match[0]
        this = list(SELF.finditer(text, line, match.start()))
        start = this[-1].start() if this else match.start()
        for citation in _items(text, outer, colon.end()):
            yield Relation(header.key, of_parts(rel, partly or bool(citation.article)), citation.key,
                           start, citation.end, effective=header.effective, article=citation.article)


def _items(text: str, outer: Sequence[Citation], position: int) -> Iterator[Citation]:
    """The documents that the items of a list begin with: the first of each, and those in a row with it."""
    depth: int | None = None
    while item := _LIST_ITEM.match(text, position):
        own = _DEPTH[item.lastgroup or "dash"]
        depth = own if depth is None else depth
        colon = _COLON.search(text, item.start(), item.end())
        if own < depth or (item["bare"] and own != depth) or (
                colon and _LIST_VERB.search(text, max(item.start(), colon.start() - _LINE), colon.start())):
            return  # behind the list, or at another one
        position = item.end()
        previous: Citation | None = None
        for citation in within(outer, item.start(), item.end()):
            if previous is not None and in_a_row(text, previous, citation) is None:
                break
            yield citation
            previous = citation


def in_annex(text: str, header: DocumentHeader, outer: Sequence[Citation]) -> Iterator[Relation]:
    """`Bãi bỏ các quyết định tại Phụ lục kèm theo`: the first document of each row of the one annex."""
    if header.doc_type not in NORMATIVE or not ("PHỤ LỤC" in text or "DANH MỤC" in text):
        return
    sentence = next(line_matches(_BY_ANNEX, text, 0, len(text)), None)
    annexes = list(_ANNEX.finditer(text, sentence.end())) if sentence else []
    if sentence is None or len(annexes) != 1:
        return
    rel = HET_HIEU_LUC if sentence["ends"] else _LIST_RELS[fold(sentence["verb"]).split()[0]]
    for citation in within(outer, annexes[0].end(), len(text)):
        line = text.rfind("\n", 0, citation.start) + 1
        if _ROW_BEGINS.fullmatch(text, line, citation.start):
            yield Relation(header.key, rel, citation.key, citation.start, citation.end,
                           effective=header.effective)


def in_a_row(text: str, previous: Citation, citation: Citation) -> str | None:
    """The comma or `và` that alone (with the issuer of the first) stands between two citations."""
    body = body_behind(text, previous.end, Place())
    for start in [previous.end] + ([body.end] if body and body.end < citation.start else []):
        match = _IN_A_ROW.fullmatch(text, start, citation.start)
        if match:
            return match["mark"]
    return None


def within(outer: Sequence[Citation], start: int, end: int) -> Sequence[Citation]:
    """The citations that begin in `text[start:end]`."""
    def place(citation: Citation) -> int:
        return citation.start

    return outer[bisect_left(outer, start, key=place):bisect_left(outer, end, key=place)]


def of_parts(rel: str, partly: bool) -> str:
    """Repeal of an article is not repeal of the document, and who replaces an annex amends it."""
    if not partly:
        return rel
    return BAI_BO_MOT_PHAN if rel in (BAI_BO, HET_HIEU_LUC) else SUA_DOI if rel == THAY_THE else rel
