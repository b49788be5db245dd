"""Basis clauses of an opening (`Căn cứ ...; Thực hiện ...; Theo đề nghị ...`) and the roles of citations in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cancu.loaders.letters import UPPER
from cancu.loaders.records import DocumentHeader, Span
from cancu.loaders.text import fold

CAN_CU, DAN_CHIEU = "can_cu", "dan_chieu"
THUC_HIEN, DE_NGHI, THEO, NEU = "thuc_hien", "de_nghi", "theo", "neu"

_REACH = 20_000  # characters of the longest opening
_CLAUSE = re.compile(
    r"(?:(?<=\n)|(?<=[.;] )|(?<=[.;]\n)|\A)[ \t]*(?:[-+*•/][ \t]*)?(?P<word>Căn\s+cứ|(?:Tiếp\s+tục\s+|Để\s+|Nhằm\s+)?(?:[Tt]ổ\s+chức\s+)?(?:[Tt]iếp\s+tục\s+)?"
    r"(?:[Tt]riển\s+khai|[Tt]hực\s+hiện|[Tt]hi\s+hành)(?:\s*,?\s+(?:thực\s+hiện|thi\s+hành))?|Nhằm|Để|Theo\s+đề\s+nghị|Xét)(?!\w)"
)
# Where the opening goes over into what is ordered.
_END = re.compile(
    r"như\s+sau\s*:|sau\s+đây\s*:|yêu\s+cầu\s*:|QUYẾT\s+ĐỊNH\s*:|QUYẾT\s+NGHỊ|CHỈ\s+THỊ\s*:|^\s*(?:[IVX]{1,4}|[A-H1]|1\.1)\s*[.)]\s|^\s*(?:Điều|Chương|Phần|Mục)\s+"
    r"(?:1|I|thứ)|^\s*PHẦN\s|^\s*Thứ\s+nhất", re.MULTILINE
)
# "..., Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện ...": the issuer acts, the clause is over.
_ISSUER_ACTS = re.compile(
    rf"[,.;]\s+(?:(?:Ủy|Uỷ)\s+ban|UBND|HĐND|Hội\s+đồng|Sở|Ban|Bộ|Chủ\s+tịch|Tỉnh|Thành|Văn\s+phòng|Cục|Giám\s+đốc|Trung\s+tâm)(?=\s)"
    rf"[^.;\n]{{0,160}}?\s(?:ban\s+hành|xây\s+dựng|triển\s+khai|yêu\s+cầu|đề\s+nghị|có\s+ý\s+kiến|báo\s+cáo|thông\s+báo|chỉ\s+đạo|hướng\s+dẫn)(?!\w)"
)
_SENTENCE_END = re.compile(rf"\.\s+(?=[{UPPER}])|\n\s*\n|[;.:]\s*\n|\n(?=\s*(?:[-+*•]|Căn\s+cứ|Thực\s+hiện|Theo\s+đề|Xét\s))")
_CARRIES_OUT = re.compile(r"(?:triển\s+khai|thực\s+hiện|thi\s+hành|cụ\s+thể\s+h[oó][aá])(?!\w)", re.IGNORECASE)
_LEGAL_GROUNDS = re.compile(
    r"^[ \t]*(?:(?:[IVX]{1,4}|\d{1,2}(?:\.\d)*|[A-H])[.)]?[ \t]+)?(?:CĂN CỨ|Căn cứ|CƠ SỞ|Cơ sở)[ \t]+(?i:pháp lý|xây dựng|lập|ban hành)[^\n]{0,60}$", re.MULTILINE
)
_HEADING = re.compile(r"^[ \t]*(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|[A-H])[.)][ \t]", re.MULTILINE)
# An unnumbered document whose title goes on: what is cited behind it stands in that title.
_IN_A_TITLE = re.compile(
    r"(?:Kế hoạch|Chương trình|Đề án|Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Phương án|văn bản|Hướng dẫn)(?!\w)[^;]{0,240}?\s"
    r"(?:về|thực hiện|triển khai|sửa đổi|hướng dẫn|quy định chi tiết|thi hành)(?!\w)(?!.{0,200}(?:kèm theo|tại|theo)\s)", re.IGNORECASE | re.DOTALL
)
_JOINS = re.compile(
    r"(?:,|\bvà|\bcùng|\bhoặc)\s*(?:(?:các|những)\s+)?(?:(?:khoản|điểm|điều|chương|mục|phụ lục)\s[\w, ]{1,60}?(?:của\s+)?)?\s*\Z", re.IGNORECASE
)
_GOVERNS = re.compile(
    r"(?P<thuc_hien>triển\s+khai|thực\s+hiện|thi\s+hành)|(?P<theo>theo|căn\s+cứ|quy\s+định\s+(?:tại|của)|trên\s+cơ\s+sở|tại)", re.IGNORECASE
)
_STOP = re.compile(r"[.;:]\s|\n|[(“”]")
_WINDOW = 110  # characters before a citation in which the word that governs it stands


@dataclass(frozen=True)
class Clause:
    """A basis clause: its span, and `how` the documents in it are bases (can_cu, thuc_hien, de_nghi)."""

    start: int
    end: int
    how: str


@dataclass(frozen=True)
class Role:
    role: str
    how: str
    clause: Clause | None = None


def find_clauses(text: str, header: DocumentHeader, starts: Sequence[int]) -> list[Clause]:
    """Basis clauses of the openings that begin at `starts` (behind titles), and of a part "Căn cứ pháp lý"."""
    clauses: list[Clause] = []
    for start in starts:
        stop = _END.search(text, start, min(len(text), start + _REACH))
        clauses += _in_opening(text, start, stop.start() if stop else min(len(text), start + _REACH), header.title)
    return clauses + _legal_grounds(text, clauses)


def _in_opening(text: str, start: int, end: int, title: str | None) -> list[Clause]:
    found: list[Clause] = []
    heads = list(_CLAUSE.finditer(text, start, end))
    for index, head in enumerate(heads):
        if found and head.start("word") < found[-1].end:
            continue
        limit = heads[index + 1].start("word") if index + 1 < len(heads) else end
        stop = _clause_end(text, head.end(), limit)
        line_end = text.find("\n", head.start("word"))
        line = text[head.start("word"):line_end if line_end >= 0 else len(text)]
        if title and fold(line) == fold(title):  # a headline printed twice is no clause
            continue
        found.append(Clause(head.start("word"), stop, _how(head["word"])))
    return found


def _clause_end(text: str, position: int, limit: int) -> int:
    """The end of a clause: of its paragraph or sentence, or where the issuer begins to act."""
    acts = _ISSUER_ACTS.search(text, position, limit)
    limit = acts.start() if acts else limit
    for match in _SENTENCE_END.finditer(text, position, limit):
        return match.start() + 1 if text[match.start()] in ";.:" else match.start()
    return limit


def _how(word: str) -> str:
    folded = fold(word)
    if folded == "can cu":
        return CAN_CU
    return DE_NGHI if folded in ("theo de nghi", "xet") else THUC_HIEN


def _legal_grounds(text: str, known: list[Clause]) -> list[Clause]:
    """The lines of a part headed "Căn cứ pháp lý": each is a basis clause of its own."""
    found: list[Clause] = []
    for heading in _LEGAL_GROUNDS.finditer(text):
        if any(clause.start <= heading.start() < clause.end for clause in known):
            continue
        following = _HEADING.search(text, heading.end() + 1)
        end = following.start() if following else min(len(text), heading.end() + _REACH)
        position = heading.end()
        for line in re.finditer(r"[^\n]+", text[position:end]):
            found.append(Clause(position + line.start(), position + line.end(), CAN_CU))
    return found


def roles(text: str, spans: Sequence[Span], clauses: Sequence[Clause]) -> list[Role]:
    """Role and `how` of every citation; `spans` in order, one inside another right behind it.

    In a clause each document that begins a part (behind `;`) is a basis, and those joined to one by a comma or
    `và`; all that stands in the title of a basis is only named.
    """
    result: list[Role] = []
    ordered = sorted(clauses, key=lambda clause: clause.start)
    for index, (start, end) in enumerate(spans):
        clause = next((c for c in ordered if c.start <= start and end <= c.end), None)
        previous = index - 1 if index else None
        inside = previous is not None and end <= spans[previous][1]
        if inside:
            result.append(Role(DAN_CHIEU, NEU, clause))
        elif clause is None:
            result.append(Role(DAN_CHIEU, _governed(text, spans, result, index), None))
        else:
            result.append(_in_clause(text, spans, result, index, clause))
    return result


def _in_clause(text: str, spans: Sequence[Span], done: list[Role], index: int, clause: Clause) -> Role:
    start = spans[index][0]
    part = max(clause.start, text.rfind(";", clause.start, start) + 1)
    before = _outer_before(spans, index)
    if before is None or spans[before][1] <= part:  # the first of its part
        lead = text[part:start]
        is_basis = not _IN_A_TITLE.search(lead) and (
            part > clause.start or _begins_clause(text[clause.start:start], clause.how))
    else:
        is_basis = bool(_JOINS.search(text, spans[before][1], start)) and done[before].role == CAN_CU
    return Role(CAN_CU, clause.how, clause) if is_basis else Role(DAN_CHIEU, NEU, clause)


def _begins_clause(lead: str, how: str) -> bool:
    """`Nhằm`/`Để` make a basis only of what is carried out: a verb of that stands before the document."""
    return how != THUC_HIEN or bool(_CARRIES_OUT.search(lead))


def _outer_before(spans: Sequence[Span], index: int) -> int | None:
    """The citation before this one that is not inside another."""
    for position in range(index - 1, -1, -1):
        if position == 0 or spans[position][1] > spans[position - 1][1]:
            return position
    return None


def _governed(text: str, spans: Sequence[Span], done: list[Role], index: int) -> str:
    """How a citation in the body is used: carried out, followed, or only named."""
    start = spans[index][0]
    floor = max(0, start - _WINDOW)
    before = _outer_before(spans, index)
    if before is not None and spans[before][1] >= floor:
        floor = max(floor, spans[before][1])
        if _JOINS.search(text, floor, start):
            return done[before].how if done[before].how in (THUC_HIEN, THEO) else NEU
    for stop in _STOP.finditer(text, floor, start):
        floor = stop.end()
    last = None
    for match in _GOVERNS.finditer(text, floor, start):
        last = match
    if last is None or start - last.end() > 60:
        return NEU
    return THUC_HIEN if last["thuc_hien"] else THEO
