"""Basis clauses of an opening (`Căn cứ ...; Thực hiện ...; Theo đề nghị ...`), and roles of citations."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from cancu.loaders.letters import UPPER, fold_word
from cancu.loaders.records import DocumentHeader, Span
from cancu.loaders.scan import line_matches, lowered
from cancu.loaders.text import fold

CAN_CU, DAN_CHIEU = "can_cu", "dan_chieu"
THUC_HIEN, DE_NGHI, THEO, NEU = "thuc_hien", "de_nghi", "theo", "neu"

_REACH = 12_000  # characters of the longest opening
_CLAUSE_WORD = (
    rf"(?=[{UPPER}])(?P<word>Căn\s+cứ|(?:Tiếp\s+tục\s+|Để\s+|"
    rf"Nhằm\s+)?(?:[Tt]ổ\s+chức\s+)?(?:[Tt]iếp\s+tục\s+)?"
    r"(?:[Tt]riển\s+khai|[Tt]hực\s+hiện|[Tt]hi\s+hành)(?:\s*,?\s+(?:thực\s+hiện|thi\s+hành))?|Nhằm|Để|"
    r"Theo\s+đề\s+nghị|Xét)(?!\w)"
)
# One set of characters comes first: that makes the search cheap.
_CLAUSE = re.compile(rf"[\n.;](?:(?<=\n)|[ \t\n])[ \t]*(?:[-+*•/][ \t]*)?{_CLAUSE_WORD}")
_FIRST_CLAUSE = re.compile(rf"\s*{_CLAUSE_WORD}")
# Where the opening goes over into what is ordered.
_COLON = r"[^\n:;]{0,30}:[ \t]*$"
_END = re.compile(
    rf"n(?:hư\s+sau\s*:|(?:ội\s+dung|hiệm\s+vụ){_COLON})|sau(?:\s+đây\s*:|{_COLON})|yêu\s+cầu\s*:|giải\s+pháp{_COLON}|"
    rf"c(?:ụ\s+thể|hỉ\s+thị){_COLON}|QUYẾT\s+(?:ĐỊNH\s*:|NGHỊ)|CHỈ\s+THỊ\s*:", re.MULTILINE
)
# A consolidated text lists its amendments before its bases: "1. Nghị định số ... có hiệu lực kể từ ngày ...".
_END_LINE = re.compile(
    r"[ \t]*(?!1[.)][ ](?:Luật|Bộ\s+luật|Pháp\s+lệnh|Nghị|Thông\s+tư|Quyết)[^\n]{1,600}có\s+hiệu\s+lực)"
    r"(?:(?:[IVX]{1,4}|[A-H1]|1\.1)[ ]?[.)]\s|(?:Điều|Chương|Phần|Mục)\s+(?:1|I|thứ)|PHẦN\s|Thứ\s+nhất)"
)
# Behind the first basis a bullet that names none begins the orders (before it, it may be a note by hand).
_BULLET = re.compile(
    r"^[ \t]*[-+•*]\s+(?!Căn\s+cứ|Thực\s+hiện|Theo\s+đề|Luật|Nghị|Thông|Quyết|Chỉ)", re.MULTILINE
)
# "..., Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện ...": the issuer acts, the clause is over.
_ISSUER_ACTS = re.compile(
    r"[,.;]\s+(?:(?:Ủy|Uỷ)\s+ban|UBND|HĐND|Hội\s+đồng|Sở|Ban(?!\s+hành)|Bộ(?!\s+luật)|Chủ\s+tịch|Tỉnh|Thành|Văn\s+phòng|Cục|"
    r"Giám\s+đốc|Trung\s+tâm)(?=\s)"
    r"[^.;\n]{0,160}?\s(?:ban\s+hành|xây\s+dựng|triển\s+khai|yêu\s+cầu|đề\s+nghị|có\s+ý\s+kiến|báo\s+cáo|"
    r"thông\s+báo|chỉ\s+đạo|hướng\s+dẫn)(?!\w)"
)
# A plain sign first in each, which is what makes the search fast.
_SENTENCE_END = re.compile(
    rf"\.\s+(?=[{UPPER}])|\n[ \t]*\n|;[ \t]*\n|\.[ \t]*\n|:[ \t]*\n|"
    r"\n(?=[ \t]*(?:[-+*•]|Căn\s+cứ|Thực\s+hiện|Theo\s+đề|Xét\s))"
)
_CARRIES_OUT = re.compile(
    r"(?:triển\s+khai|thực\s+hiện|thi\s+hành|cụ\s+thể\s+h[oó][aá])(?!\w)", re.IGNORECASE
)
_LEGAL_GROUNDS = re.compile(
    r"(?:CĂN CỨ|Căn cứ|CƠ SỞ|Cơ sở)[ \t]+(?:pháp lý|PHÁP LÝ|xây dựng|XÂY DỰNG|lập|LẬP|ban hành|"
    r"BAN HÀNH)[^\n]{0,60}(?=\n|\Z)"
)
_BEFORE_HEADING = re.compile(r"[ \t]*(?:(?:[IVX]{1,4}|\d{1,2}(?:\.\d)*|[A-H])[.)]?[ \t]+)?")
_HEADING = re.compile(r"^[ \t]*(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|[A-H])[.)][ \t]", re.MULTILINE)
# An unnumbered document whose title goes on: what is cited behind it stands in that title.
_IN_A_TITLE = re.compile(
    r"(?:Kế hoạch|Chương trình|Đề án|Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Phương án|văn bản|"
    r"Hướng dẫn)(?!\w)[^;]{0,240}?\s"
    r"(?:về|thực hiện|triển khai|sửa đổi|hướng dẫn|quy định chi tiết|thi hành)(?!\w)(?!.{0,200}(?:kèm theo|"
    r"tại|theo)\s)", re.IGNORECASE | re.DOTALL
)
# In lower case, like what governs a citation: only so does a search skip from one first letter to the next.
_JOINS = re.compile(
    r"(?:,|và(?<!\w\w\w)|cùng(?<!\w{5})|hoặc(?<!\w{5}))\s*(?:(?:các|những)\s+)?"
    r"(?:(?:khoản|điểm|điều|chương|mục|phụ lục)\s[\w, ]{1,60}?(?:của\s+)?)?\s*\Z"
)
# "Thực hiện Kế hoạch A; căn cứ Công văn B, theo đề nghị của Sở Y tế tại Tờ trình C, UBND tỉnh ...": another
# kind of basis inside one clause.
_TURNS = re.compile(
    r"[,;]\s*(?:và\s+)?(?:căn\s+cứ\s+(?:các\s+)?|xét\s+|(?:theo|xét)\s+đề\s+nghị\s+của\s+"
    r"[^;.\n]{2,80}?\s(?:tại|theo)\s+)\Z", re.IGNORECASE
)
# "Căn cứ Luật A; thực hiện Kế hoạch số 5 ..."
_TURNS_TO = re.compile(
    r";\s*(?:và\s+)?(?:triển\s+khai\s+)?thực\s+hiện\s+(?:các\s+)?\Z|;\s*triển\s+khai\s+\Z", re.IGNORECASE
)
_GOVERNS = re.compile(
    r"triển\s+khai|thực\s+hiện|thi\s+hành|theo|căn\s+cứ|quy\s+định\s+(?:tại|của)|trên\s+cơ\s+sở|tại"
)
_STOP = re.compile(r"[.;:\n(“”](?:(?<![.;:])|\s)")
_LINE = re.compile(r"[^\n]+")
_LEAD = 600  # characters of a part before its first number
_NEAR = 60  # characters between that word and the citation
_WINDOW = 110  # characters before a citation in which the word that governs it stands


class Clause(NamedTuple):
    """A basis clause: its span, and `how` the documents in it are bases (can_cu, thuc_hien, de_nghi)."""

    start: int
    end: int
    how: str


class Role(NamedTuple):
    role: str
    how: str
    clause: Clause | None = None


def find_clauses(text: str, header: DocumentHeader, starts: Sequence[int]) -> list[Clause]:
    """Basis clauses of the openings behind titles (at `starts`) and of a part "Căn cứ pháp lý", in order."""
    clauses: list[Clause] = []
    for start in starts:
        end = min(len(text), start + _REACH)
        line = next(line_matches(_END_LINE, text, start, end), None)
        end = line.start() if line else end
        words = _END.search(text, start, end)
        end = words.start() if words else end
        clauses += _in_opening(text, start, end, header.title)
    clauses += _legal_grounds(text, clauses)
    return sorted(clauses, key=attrgetter("start"))


def _in_opening(text: str, start: int, end: int, title: str | None) -> list[Clause]:
    found: list[Clause] = []
    heads = [head for head in _CLAUSE.finditer(text, max(0, start - 2), end) if head.start("word") >= start]
    at_once = _FIRST_CLAUSE.match(text, start, end)  # the title ran into it on one line
    if at_once and not (heads and heads[0].start("word") == at_once.start("word")):
        heads.insert(0, at_once)
    bullet = _BULLET.search(text, heads[0].end(), end) if heads else None
    heads = [head for head in heads if bullet is None or head.start() <= bullet.start()]
    end = bullet.start() if bullet else end
    for index, head in enumerate(heads):
        if found and head.start("word") < found[-1].end:
            continue
        limit = heads[index + 1].start("word") if index + 1 < len(heads) else end
        stop = _clause_end(text, head.end(), limit)
        line_end = text.find("\n", head.start("word"))
        line = text[head.start("word"):line_end if line_end >= 0 else len(text)]
        if title and _is_title(line, title):  # a headline printed twice is no clause
            continue
        found.append(Clause(head.start("word"), stop, _how(head["word"])))
    return found


def _is_title(line: str, title: str) -> bool:
    """Whether a line has the words of the title; their first is looked at first, for lines are long."""
    own, wanted = (fold_word(words.split(None, 1)[0]) for words in (line, title))
    return own == wanted and fold(line) == fold(title)


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
        line = text.rfind("\n", 0, heading.start()) + 1
        if found and heading.start() < found[-1].end:
            continue
        if not _BEFORE_HEADING.fullmatch(text, line, heading.start()) or any(
                clause.start <= heading.start() < clause.end for clause in known):
            continue
        following = _HEADING.search(text, heading.end() + 1)
        end = following.start() if following else min(len(text), heading.end() + _REACH)
        position = heading.end()
        found += [Clause(line.start(), line.end(), CAN_CU) for line in _LINE.finditer(text, position, end)]
    return found


def roles(text: str, spans: Sequence[Span], clauses: Sequence[Clause]) -> list[Role]:
    """Role and `how` of every citation; `spans` in order, one inside another behind it; `clauses` in order.

    In a clause each document that begins a part (behind `;`) is a basis, and those joined to one by a comma
    or `và`; all that stands in the title of a basis is only named.
    """
    result: list[Role] = []
    begins = [clause.start for clause in clauses]
    outer: int | None = None  # the last citation that is not inside another
    for index, (start, end) in enumerate(spans):
        position = bisect_right(begins, start) - 1
        clause = clauses[position] if position >= 0 and end <= clauses[position].end else None
        if outer is not None and end <= spans[outer][1]:
            result.append(Role(DAN_CHIEU, NEU, clause))
            continue
        before = (spans[outer], result[outer]) if outer is not None else None
        if clause is None:
            result.append(Role(DAN_CHIEU, _governed(text, start, before)))
        else:
            result.append(_in_clause(text, start, before, clause))
        outer = index
    return result


def _in_clause(text: str, start: int, before: tuple[Span, Role] | None, clause: Clause) -> Role:
    part = max(clause.start, text.rfind(";", clause.start, start) + 1)
    if _TURNS.search(text, max(clause.start, start - _WINDOW), start):
        return Role(CAN_CU, CAN_CU, clause)
    if _TURNS_TO.search(text, max(clause.start, start - _WINDOW), start):
        return Role(CAN_CU, THUC_HIEN, clause)
    if before is None or before[0][1] <= part:  # the first of its part
        lead = text[max(part, start - _LEAD):start]
        is_basis = not _IN_A_TITLE.search(lead) and (
            part > clause.start or _begins_clause(text[clause.start:start], clause.how))
    else:
        is_basis = before[1].role == CAN_CU and _joined(text, before[0][1], start)
    turned = before is not None and before[1].clause is clause and before[1].role == CAN_CU
    how = before[1].how if before and turned else clause.how
    return Role(CAN_CU, how, clause) if is_basis else Role(DAN_CHIEU, NEU, clause)


def _joined(text: str, end: int, start: int) -> bool:
    """Whether a comma or `và` joins the citation at `start` to the one before it, which ends at `end`."""
    base = max(0, end - 1)
    return _JOINS.search(lowered(text[base:start]), end - base) is not None


def _begins_clause(lead: str, how: str) -> bool:
    """`Nhằm`/`Để` make a basis only of what is carried out: a verb of that stands before the document."""
    return how != THUC_HIEN or bool(_CARRIES_OUT.search(lead))


def _governed(text: str, start: int, before: tuple[Span, Role] | None) -> str:
    """How a citation in the body is used: carried out, followed, or only named."""
    base = max(0, start - _WINDOW - 1)
    low = lowered(text[base:start])
    floor = max(0, start - _WINDOW) - base
    if before is not None and before[0][1] >= base + floor:
        floor = before[0][1] - base
        if _JOINS.search(low, floor):
            return before[1].how if before[1].how in (THUC_HIEN, THEO) else NEU
    last = _last(_GOVERNS, low, floor)
    stop = _last(_STOP, low, last.start()) if last else None
    if stop:
        last = _last(_GOVERNS, low, stop.end())
    if last is None or len(low) - last.end() > _NEAR:
        return NEU
    return THUC_HIEN if last[0].startswith(("triển", "thực", "thi")) else THEO


def _last(pattern: "re.Pattern[str]", words: str, floor: int) -> "re.Match[str] | None":
    found = None
    for match in pattern.finditer(words, floor):
        found = match
    return found
