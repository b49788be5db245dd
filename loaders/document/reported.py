"""Pages that only report a document (news): the document is the one whose issue they tell."""

import re
from dataclasses import dataclass

from cancu.loaders.document.dates import date_behind, find_date
from cancu.loaders.document.typewords import type_before
from cancu.loaders.references.symbols import Symbol, find_symbols

_REACH = 4000  # characters in which an article names the document it reports
_ISSUES = re.compile(r"\b(?:ký\s+)?(?:ban\s+hành|phát\s+hành|ký|có)\s+(?:các\s+)?\Z", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;!?]\s|\n")
_ABOUT = re.compile(
    r"(?P<subject>\s*,?\s*(?:của[^.;\n]{0,80}?\s)?(?P<about>về\s+việc|v/v|về)\s+)", re.IGNORECASE
)
_ACTOR = re.compile(
    r"(?<!\w)(?=(?:(?:Phó\s+)?(?:Chủ\s+tịch|Giám\s+đốc|Bộ\s+trưởng|Bí\s+thư|Thủ\s+tướng)|(?:Ủy|Uỷ)\s+ban|"
    r"UBND|HĐND|Hội\s+đồng|Sở|Bộ|Ban|Cục|Tỉnh\s+(?:ủy|uỷ)|Thành\s+(?:ủy|uỷ)|Văn\s+phòng|Chính\s+phủ)\s)"
)


@dataclass(frozen=True)
class Report:
    """The reported document. `doc_type` is that of its type word, `title` is without "về".

    `actor`: from the first body that the sentence names to the verb.
    """

    symbol: Symbol
    doc_type: str | None
    date: str | None
    title: str | None
    actor: tuple[int, int]


def find_report(text: str) -> Report | None:
    """The first sentence that says who issued which numbered document, or None."""
    for symbol in find_symbols(text[:_REACH]):
        word = type_before(text, symbol.start)
        if word is None:
            continue
        start = max((m.end() for m in _SENTENCE.finditer(text, 0, word.word_start)), default=0)
        verb = _ISSUES.search(text, start, word.word_start)
        if verb is None:
            continue
        actors = [match.start() for match in _ACTOR.finditer(text, start, verb.start())]
        if actors:
            return _report(text, symbol, word.code, (actors[0], verb.start()), start)
    return None


def _report(text: str, symbol: Symbol, code: str | None, actor: tuple[int, int], start: int) -> Report:
    behind = date_behind(text, symbol.end, bare_year=False)
    before = find_date(text, start, actor[0])
    date = behind or before
    position = behind.end if behind else symbol.end
    about = _ABOUT.match(text, position)
    title = None
    if about:
        begin = about.start("about") if "việc" in about["about"].lower() else about.end()
        stop = _SENTENCE.search(text, begin)
        title = " ".join(text[begin:stop.start() if stop else len(text)].split()).rstrip(". ") or None
    return Report(symbol, code or symbol.doc_type, date.iso if date else None, title, actor)
