"""Mentions of the indices that rank governments: PAR INDEX, PAPI, PCI, SIPAS, a province's own, others."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from cancu.loaders.changing import changed
from cancu.loaders.records import IndexMention
from cancu.loaders.registers import indices
from cancu.loaders.scan import prefix_tree

PAR_INDEX, OWN_RANKING = "PAR INDEX", "CCHC cấp sở"
# Words behind "chỉ số" and printed abbreviations of the indices that texts word in many ways; the register
# has the rest. The same words name PAR INDEX (of a province) and a province's ranking of its own bodies.
_WORDED = {
    PAR_INDEX: (r"(?:(?:theo\s+dõi|đánh\s+giá|xếp\s+hạng|kết\s+quả|thực\s+hiện|công\s+tác|mức\s+độ),?\s+)*"
                r"(?:cải\s+cách\s+hành\s+chính|CCHC)", r"(?i:PAR[\s-]?INDE?R?X)"),
    "PAPI": (r"hiệu\s+quả\s+quản\s+trị(?:\s+(?:và\s+)?hành\s+chính\s+công)?", r"(?i:PAPI)"),
    "PCI": (r"năng\s+lực\s+cạnh\s+tranh(?!\s+(?:toàn\s+cầu|quốc\s+gia|cấp\s+(?:sở|huyện|cơ\s+sở)))",
            r"(?i:PCI)"),
    "SIPAS": (r"(?:mức\s+độ\s+)?hài\s+lòng(?:\s+(?:của\s+(?:người\s+dân|cá\s+nhân|tổ\s+chức)"
              r"(?:(?:,|\s+và)?\s+(?:người\s+dân|cá\s+nhân|tổ\s+chức|doanh\s+nghiệp))*)?"
              r"\s*(?:đối\s+với|về)\s+(?:sự\s+)?phục\s+vụ(?:\s+(?:của\s+(?:các\s+)?cơ\s+quan\s+)?hành\s+chính"
              r"(?:\s+(?:nhà\s+nước|công))?)?)?", r"(?i:SIPAS)"),
    "DTI tỉnh": (r"(?:mức\s+độ\s+|đánh\s+giá\s+)*(?:chuyển\s+đổi\s+số|CĐS)", r"DTI"),
}
_ABBREVIATION = re.compile(r"(?=(?:.*[A-Z]){3})[A-Za-z][A-Za-z-]*(?: [A-Z][A-Za-z]+)?")
_HOOK = re.compile(r"^[A-Z]{3,}")
_LEVEL = r"(?:\s+cấp\s+(?:tỉnh|bộ|sở|huyện|xã|quốc\s+gia|địa\s+phương))?"
# "Chỉ số CCHC năm 2025 tại các sở, ban, ngành": whose index it is decides between the two.
_OWN = re.compile(
    r"""\s*(?:(?:hàng|hằng)\s+năm|năm\s+\d{4}(?:\s*-\s*\d{4})?(?:\s+và\s+(?:các|những)\s+năm\s+(?:tiếp\s*theo|sau))?)?
    \s*(?:cấp\s+(?:sở|huyện|xã)\b|(?:của(?:\s+tỉnh\s+đối\s+với)?|tại|giữa|cho|đối\s+với)\s+(?:các\s+)?(?:sở|cơ\s+quan|đơn\s+vị|địa\s+phương
      |phòng|huyện|quận|thị\s+xã|xã|phường|đặc\s+khu|(?:UBND|Ủy\s+ban\s+nhân\s+dân)\s+(?:cấp|các|huyện|xã|thành\s+phố|thị\s+xã|phường))\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_PROVINCE = re.compile(r"\s*(?:năm\s+\d{4}\s*)?(?:cấp\s+tỉnh|của\s+tỉnh|tỉnh|thành\s+phố)\b", re.IGNORECASE)
# "Ban Chỉ đạo CCHC và nâng cao chỉ số năng lực cạnh tranh": the name of a body, also broken over lines.
_IN_BODY = re.compile(
    r"(?:ban\s+chỉ\s+đạo|tổ\s+công\s+tác|tổ\s+giúp\s+việc|hội\s+đồng)\s+(?:[^\W\d_]+\s+){0,8}?(?:nâng\s+cao|cải\s+thiện)\s+$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\b(?:phụ\s+trách|tập\s+trung|tiếp\s+tục|triển\s+khai|thực\s+hiện|có\s+trách)\b", re.IGNORECASE
)


def find_indices(text: str) -> list[IndexMention]:
    """Every mention, left to right, from "chỉ số" to the code in brackets; names of bodies hold none.

    Words alone that fit two indices ("chỉ số cải cách hành chính") mean the one that the text names
    elsewhere, else PAR INDEX.
    """
    found: list[IndexMention] = []
    unsure: set[int] = set()
    for number, match in _matches(text):
        if _in_body(text, match.start()):
            continue
        mention = IndexMention(_pattern()[0][number], match.group(), *match.span())
        if mention.code == PAR_INDEX:
            mention, sure = _whose(text, mention, spelled=bool(match[f"a{number}"] or match[f"b{number}"]))
            if not sure:
                unsure.add(len(found))
        found.append(mention)
    sure_codes = {mention.code for at, mention in enumerate(found) if at not in unsure}
    if OWN_RANKING in sure_codes and PAR_INDEX not in sure_codes:
        for at in unsure:
            found[at] = changed(found[at], code=OWN_RANKING)
    return found


def _matches(text: str) -> "Iterator[tuple[int, re.Match[str]]]":
    """Every match of the pattern with the number of its code."""
    _, pattern, hooks = _pattern()
    end = 0
    for hook in hooks.finditer(text):
        start = hook.start() - 2 if text[hook.start()] in "ỉỈ" else hook.start()
        match = pattern.match(text, start) if start >= end else None
        if match:
            end = match.end()
            yield int((match.lastgroup or "")[1:]), match


def first_mentions(mentions: Iterable[IndexMention]) -> list[IndexMention]:
    """The first mention of each index, in the order of the text."""
    first: dict[str, IndexMention] = {}
    for mention in mentions:
        first.setdefault(mention.code, mention)
    return list(first.values())


def _whose(text: str, mention: IndexMention, spelled: bool) -> tuple[IndexMention, bool]:
    """The mention with its index, and whether the words around decide it."""
    if _OWN.match(text, mention.end) or re.search(r"cấp\s+(?:sở|huyện|xã)$", mention.name, re.IGNORECASE):
        return changed(mention, code=OWN_RANKING), True
    return mention, spelled or bool(_PROVINCE.match(text, mention.end))


def _in_body(text: str, start: int) -> bool:
    if not text[max(0, start - 90):start].rstrip().lower().endswith(("cao", "thiện")):
        return False
    body = _IN_BODY.search(text, max(0, start - 90), start)
    return body is not None and not _ACTS.search(body.group())


@cache
def _pattern() -> "tuple[list[str], re.Pattern[str], re.Pattern[str]]":
    """The codes, a pattern of all and its hooks.

    Group w<n> is the words of code n, a<n> its abbreviation alone, b<n> that in brackets behind the words.
    """
    named = dict(_WORDED)
    for row in indices():
        if row.code.split()[0] not in ("PAR", "CCHC", "SIPAS", "PAPI", "PCI", "DTI"):
            named[row.code] = _registered(row.name_vi, (row.code, *row.aliases))
    codes = list(named)
    alternatives, alone = [], []
    for number, code in enumerate(codes):
        words, short = named[code]
        bracket = rf"(?:\s*\((?:[^()\n]{{0,20}}\s)?(?P<b{number}>{short})\))?" if short else ""
        if words:
            alternatives.append(rf"(?P<w{number}>{words}){_LEVEL}{bracket}")
        if short:
            alone.append(rf"(?P<a{number}>\b{short})\b")
    worded = rf"(?i:chỉ\s+số)\s+(?:(?i:{'|'.join(alternatives)}))"
    # A code alone takes "chỉ số" along when that stands directly before it.
    pattern = re.compile(rf"{worded}|(?:(?<!ác )(?<!ÁC )(?i:chỉ\s+số)\s+)?(?:{'|'.join(alone)})")
    return codes, pattern, _hooks(named)


def _hooks(named: dict[str, tuple[str, str]]) -> "re.Pattern[str]":
    """Where a mention may begin: "chỉ số", or the first letters of a code as it is printed.

    Each begins with a plain letter, and most with a capital, which is rare: that makes the search fast. The
    "c" of "chỉ số" would stop it at every other word.
    """
    found = [rf"{letter}(?<=(?i:chỉ))\s+(?i:số)" for letter in "ỉỈ"]
    capitals = []
    for code, (_, short) in named.items():
        for part in _HOOK.findall(code):
            if short.startswith("(?i:"):
                found += [f"{letter}(?i:{part[1:]})" for letter in (part[0].lower(), part[0])]
            else:
                capitals.append(part)
    return re.compile("|".join([*found, prefix_tree("|".join(capitals))]))


def _registered(name: str, codes: Iterable[str]) -> tuple[str, str]:
    """Patterns of a register row: its name behind "chỉ số", and its printed abbreviations."""
    words = re.sub(r"^(?:Bộ )?[Cc]hỉ số ", "", name)
    short = [re.escape(code) for code in codes if _ABBREVIATION.fullmatch(code)]
    return (r"\s+".join(map(re.escape, words.split())) if len(words.split()) > 2 else "", "|".join(short))
