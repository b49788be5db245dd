"""The plan that a document is or promulgates: title, period, scope."""

import re
from collections.abc import Sequence

from cancu.loaders.document.titles import Title, read_title
from cancu.loaders.document.typewords import type_before
from cancu.loaders.records import DocumentHeader, Plan
from cancu.loaders.references.symbols import find_symbols

_PLAN_HEADING = re.compile(
    r"^[ \t#]*(?P<word>KẾ HOẠCH(?: HÀNH ĐỘNG| PHỐI HỢP)?|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|"
    r"PHƯƠNG ÁN)(?!\w)", re.MULTILINE
)
_ATTACHED = re.compile(r"\((?:được\s+)?(?:ban\s+hành\s+|phê\s+duyệt\s+)?kèm\s+theo", re.IGNORECASE)
_ATTACHED_REACH = 900  # characters between the heading of an attached plan and "(Kèm theo Quyết định số ...)"
_LONGEST_TITLE = 3000
_YEAR = r"(?:19|20)\d\d"
# A term of deputies ("nhiệm kỳ 2026 - 2031") is no period of a plan.
_RANGE = re.compile(
    rf"(?<!nhiệm kỳ )(?<!NHIỆM KỲ )(?<!\d)({_YEAR})\s*(?:-|đến(?: năm)?)\s*({_YEAR})(?!\d)", re.IGNORECASE
)
# "đến năm 2025" ends a period; "tầm nhìn", "định hướng" look beyond it.
_BEYOND = re.compile(
    rf",?\s*(?:tầm nhìn|định hướng)(?: đến)?(?: năm)?\s*{_YEAR}(?:\s*-\s*{_YEAR})?", re.IGNORECASE
)
_UNTIL = re.compile(rf"đến(?: hết)?(?: năm)?\s+({_YEAR})(?!\d)", re.IGNORECASE)
_YEARS = re.compile(rf"năm\s+({_YEAR})(?!\d)(?:\s*(?:,|và|-)\s*(?:năm\s+)?({_YEAR})(?!\d))?", re.IGNORECASE)
# Where the words about a cited document end and those of the plan's own field go on.
_OWN_AGAIN = re.compile(
    r"(?:trên địa bàn|tại địa bàn|của (?:tỉnh|thành phố|sở|bộ|ngành)|trong năm)", re.IGNORECASE
)
# Up to "của Bộ trưởng Bộ A": who issued the cited document.
_ITS_DATE = re.compile(r"[\s,]*(?:ngày\s[\d\s/.-]+(?:tháng\s\d+\snăm\s\d+)?)?[\s,]*", re.IGNORECASE)
_CARRIES_OUT = re.compile(
    r"(?:^|\n)[ \t]*(?:Nhằm|Để|Thực hiện|Triển khai|"
    r"Tiếp tục)[^\n]{0,600}?(?P<plan>kế hoạch[^\n.;]{0,160}?"
    r"năm(?<!tháng\s\d\snăm)(?<!tháng\s\d\d\snăm)\s+(?P<year>(?:19|20)\d\d))", re.IGNORECASE
)
_TITLE_WORDS = 12  # of a title, by which it is found again
_OPENING = 6000  # characters behind the title in which the opening stands


def read_plans(text: str, header: DocumentHeader) -> tuple[Plan, ...]:
    """The one plan of a file, `P1`. A decision that only encloses it is named in `promulgated_by`."""
    attached = _attached_plan(text, header)
    title = attached.text if attached else header.title
    start, end = _period(title or "") if title else (None, None)
    if start is None and end is None:
        start, end = _period_of_opening(text, header)
    span = (attached.start, attached.end) if attached else title_span(text, header.title)
    promulgated_by = header.so_ky_hieu if attached and header.so_ky_hieu else "self"
    return (Plan("P1", title, start, end, _scope(header), promulgated_by, span),)


def plan_year(plan: Plan) -> int | None:
    """The year of an annual plan, None for one of several years or without a period."""
    if plan.start is None or plan.end is None or plan.start[:4] != plan.end[:4]:
        return None
    return int(plan.start[:4])


def _attached_plan(text: str, header: DocumentHeader) -> Title | None:
    """The plan under its own heading behind a decision's signature, marked "(Kèm theo Quyết định số ...)"."""
    if header.doc_type not in ("QĐ", "NQ"):
        return None
    behind = 0
    for mark in _ATTACHED.finditer(text):
        position = mark.start()
        line = text.rfind("\n", 0, max(0, position - _LONGEST_TITLE)) + 1
        for heading in _PLAN_HEADING.finditer(text, max(behind, line), position):
            title = read_title(text, heading.end())
            if title.text and position <= max(title.end, heading.end()) + _ATTACHED_REACH:
                return title
        behind = position
    return None


def _scope(header: DocumentHeader) -> str | None:
    if header.issuer and header.issuer.startswith("Sở "):
        return header.issuer
    return header.province


def _period(title: str) -> tuple[str | None, str | None]:
    """First and last day of the years that the title names for the plan itself."""
    own = _BEYOND.sub("", _without_cited(title))
    single = [year for match in _YEARS.finditer(own) if not _is_until(own, match.start())
              for year in match.groups() if year]
    if single:
        return f"{min(single)}-01-01", f"{max(single)}-12-31"
    span = _RANGE.search(own)
    if span:
        return f"{span[1]}-01-01", f"{span[2]}-12-31"
    until = _UNTIL.search(own)
    return None, f"{until[1]}-12-31" if until else None


def _is_until(text: str, position: int) -> bool:
    return bool(re.search(
        r"(?:đến|đến hết|sau|từ|trước)\s+\Z", text[max(0, position - 10):position], re.IGNORECASE))


def _without_cited(title: str) -> str:
    """The title without the documents cited in it: their dates and names hold years of their own."""
    kept, position = [], 0
    for symbol in find_symbols(title):
        word = type_before(title, symbol.start)
        start = word.start if word else symbol.start
        if start < position or not (word or symbol.certain):
            continue
        again = next((match for match in _OWN_AGAIN.finditer(title, symbol.end)
                      if not _ITS_DATE.fullmatch(title, symbol.end, match.start())), None)
        kept.append(title[position:start])
        position = again.start() if again else len(title)
    return "".join([*kept, title[position:]])


def _period_of_opening(text: str, header: DocumentHeader) -> tuple[str | None, str | None]:
    """The year of the one annual plan that the opening carries out ("Nhằm ... Kế hoạch ... năm 2019")."""
    begin = title_span(text, header.title)[1]
    years = {match["year"] for match in _CARRIES_OUT.finditer(text, 0, begin + _OPENING)}
    if len(years) != 1:
        return None, None
    year = years.pop()
    return f"{year}-01-01", f"{year}-12-31"


def title_span(text: str, title: str | None) -> tuple[int, int]:
    """Where the header's title stands (its line breaks are gone in the header)."""
    if not title:
        return 0, 0
    words = title.split()[:_TITLE_WORDS]
    start = text.find(words[0])
    while start >= 0:
        if _stand_at(text, start, words):
            return start, start + len(title)
        start = text.find(words[0], start + 1)
    return 0, 0


def _stand_at(text: str, position: int, words: Sequence[str]) -> bool:
    """Whether the words stand at `position`, with blanks or line breaks between them."""
    *printed, last = text[position:position + _LONGEST_TITLE].split(None, len(words))[:len(words)]
    return printed == words[:-1] and last.startswith(words[-1])
