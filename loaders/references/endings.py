"""What a text ends: by lists, by an annex, or named before the verb ("... hết hiệu lực kể từ ngày ...")."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cancu.loaders.letters import UPPER
from cancu.loaders.records import Citation, DocumentHeader, Relation
from cancu.loaders.references.relation_words import (
    BAI_BO,
    BAI_BO_MOT_PHAN,
    HET_HIEU_LUC,
    THAY_THE,
    act_between,
)
from cancu.loaders.text import fold

SELF = re.compile(
    r"(?:Quyết định|Nghị quyết|Nghị định|Thông tư(?: liên tịch)?|Chỉ thị|Kế hoạch|Quy chế|Quy định|Luật|"
    r"Bộ luật|Pháp lệnh|Chương trình|Văn bản) này", re.IGNORECASE
)
NORMATIVE = ("QĐ", "NQ", "NĐ", "TT", "TTLT", "LUAT", "BL", "PL", "CT", "NQLT")
# Behind "h" or "H"; a pattern that begins with plain letters is found ten times as fast as one of several.
_ENDS = re.compile(r"ết\s+hiệu\s+lực(?!\w)[^.\n]{0,120}")
# "Các Thông tư sau đây hết hiệu lực ...:", "Bãi bỏ các văn bản sau:" at the end of a line: a list follows.
_COLON = re.compile(r":[ \t]*\n")
_LIST_VERB = re.compile(
    r"(hết\s+hiệu\s+lực|bãi\s+bỏ|thay\s+thế|h[ủu][yỷ]\s+bỏ)[^.:;\n]{0,200}\Z", re.IGNORECASE
)
_LIST_ITEM = re.compile(r"[ \t\n]{0,9}(?:[a-zđ]\)|[-+*•]|\d{1,2}[.)])[^\n]*\n?")
_COMMA = re.compile(r"\s*(?:,|;|và|,\s*và)\s*(?:số\s*)?")
_SENTENCE = re.compile(
    rf"[.!?]\s+(?=[{UPPER}\d])|\n[ \t]*\n|\n[ \t]*(?:[-+*•]|\d{{1,2}}[.)]|[a-zđ]\)|Điều\s)"
)
JOINED = re.compile(
    r"(?:,|;|và)\s*(?:(?:các|những)\s+)?(?:(?:khoản|điểm|điều|chương|"
    r"mục)\s[\w, ]{1,60}?(?:của\s+)?)?\s*\Z", re.IGNORECASE
)
_LINE = 240  # characters before the colon of a list in which its verb stands
REACH = 600  # characters: a title between two documents is no longer
_LIST_RELS = {"het": HET_HIEU_LUC, "bai": BAI_BO, "huy": BAI_BO, "thay": THAY_THE}
# "Bãi bỏ 12 quyết định có tên tại Phụ lục kèm theo", "Các Quyết định tại Phụ lục ... hết hiệu lực".
_BY_ANNEX = re.compile(
    r"^[ \t]*(?:Điều\s+\d{1,3}[a-z]?\s*[.:]\s*)?(?:\d{1,2}[.)]\s*)?"
    r"(?:(?:Nay\s+)?(?P<verb>Bãi\s+bỏ|Thay\s+thế|H[ủu][yỷ]\s+bỏ)[^.;:\n]{0,200}?\s(?:Phụ\s+lục|Danh\s+mục)(?!\w)"
    r"|(?:Các|Những)\s[^.;:\n]{0,120}?\s(?:Phụ\s+lục|Danh\s+mục)(?!\w)[^.;:\n]{0,160}?\s(?P<ends>hết\s+hiệu\s+lực))",
    re.MULTILINE,
)
_ANNEX = re.compile(r"^[ \t]*(?:PHỤ LỤC|DANH MỤC)(?!\w)[^\n]*(?:\n\s*DANH MỤC(?!\w)[^\n]*)?", re.MULTILINE)
_ROW_BEGINS = re.compile(r"[\s\d.,()|+*-]*")  # a number and cells without words



def within(outer: Sequence[Citation], start: int, end: int) -> Sequence[Citation]:
    """The citations that begin in `text[start:end]`."""
    def place(citation: Citation) -> int:
        return citation.start

    return outer[bisect_left(outer, start, key=place):bisect_left(outer, end, key=place)]


def of_parts(rel: str, partly: bool) -> str:
    """Repeal of an article is not repeal of the document."""
    return BAI_BO_MOT_PHAN if partly and rel in (BAI_BO, HET_HIEU_LUC) else rel



def ended(text: str, header: DocumentHeader, outer: Sequence[Citation]) -> Iterator[Relation]:
    """`A và B hết hiệu lực kể từ ngày Nghị định này có hiệu lực`: what ends stands before the verb."""
    for match in _ENDS.finditer(text):
        verb = match.start() - 1
        if not text.startswith(("h", "H"), max(0, verb)) or not SELF.search(match[0]):
            continue
        floor = max(0, verb - REACH)
        start = max((stop.end() for stop in _SENTENCE.finditer(text, floor, verb)), default=floor)
        previous: Citation | None = None
        for citation in within(outer, start, verb):
            first = previous is None and act_between(text, start, citation.start) is None
            if first or (previous and JOINED.search(text, previous.end, citation.start)):
                kind = of_parts(HET_HIEU_LUC, bool(citation.article))
                yield Relation(header.key, kind, citation.key, citation.start, match.end(),
                               effective=header.effective, article=citation.article)
                previous = citation


def listed(text: str, header: DocumentHeader, outer: Sequence[Citation]) -> Iterator[Relation]:
    """`Các Thông tư sau đây hết hiệu lực ...:`, `Bãi bỏ các văn bản sau:` and their items."""
    for colon in _COLON.finditer(text) if header.doc_type in NORMATIVE else ():
        line = max(text.rfind("\n", 0, colon.start()) + 1, colon.start() - _LINE)
        match = _LIST_VERB.search(text, line, colon.start())
        if match is None:
            continue
        rel = _LIST_RELS[fold(match[1]).split()[0]]
        this = list(SELF.finditer(text, line, match.start()))
        start = this[-1].start() if this else match.start()
        position = colon.end()
        while item := _LIST_ITEM.match(text, position):
            position = item.end()
            for citation in _in_a_row(text, within(outer, item.start(), item.end())):
                yield Relation(header.key, of_parts(rel, bool(citation.article)), citation.key,
                               start, citation.end, effective=header.effective, article=citation.article)


def _in_a_row(text: str, citations: Sequence[Citation]) -> Sequence[Citation]:
    """The first and what is joined to it ("số 3/QĐ-UBND, số 4/QĐ-UBND"); the rest stands in its title."""
    last = 0
    while last + 1 < len(citations) and _COMMA.fullmatch(
            text, citations[last].end, citations[last + 1].start):
        last += 1
    return citations[:last + 1]


def in_annex(text: str, header: DocumentHeader, outer: Sequence[Citation]) -> Iterator[Relation]:
    """`Bãi bỏ các quyết định tại Phụ lục kèm theo`: the first document of each row of the one annex."""
    sentence = _BY_ANNEX.search(text) if header.doc_type in NORMATIVE else None
    annexes = list(_ANNEX.finditer(text, sentence.end())) if sentence else []
    if sentence is None or len(annexes) != 1:
        return
    rel = HET_HIEU_LUC if sentence["ends"] else _LIST_RELS[fold(sentence["verb"]).split()[0]]
    for citation in within(outer, annexes[0].end(), len(text)):
        line = text.rfind("\n", 0, citation.start) + 1
        if _ROW_BEGINS.fullmatch(text, line, citation.start):
            yield Relation(header.key, rel, citation.key, citation.start, citation.end,
                           effective=header.effective)
