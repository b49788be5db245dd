"""The grammar of numbers and symbols: `84/KH-UBND`, `77/2015/QH13`, `18-NQ/TW`, `2231/SNV-CCHC&PC`.

A symbol is read from its own characters only; the words around it are the business of `citations`.
Source of the forms: NĐ 30/2020/NĐ-CP Phụ lục I for the State, Hướng dẫn 36-HD/VPTW for the Party.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cancu.loaders.letters import UPPER, fold_word
from cancu.loaders.registers import document_types, issuers

# A code: capitals, digits and "&" with at most three small letters in a row (TTg, CTrHĐ, VĐCXDPL); or small
# letters throughout ("15- nq/tw"), which count only where they are known codes.
_CODE = (
    rf"(?:[{UPPER}](?:[{UPPER}0-9&]|[._](?=[{UPPER}0-9])|,(?=[{UPPER}]{{1,3}}&)|"
    rf"[a-zđ]{{1,3}}(?![a-zđ])){{0,30}}|[a-zđ&]{{2,8}}(?!\w))"
)
_BLANK = "[ \t]{0,3}"
# Blanks stand at every seam ("TTr -NN&PTNT", "QĐ - UBND"), and a line may break behind a hyphen or slash.
_FIRST_SEAM = r" {0,2}[-/_] {0,2}\n? {0,2}"
_OLD_SEAM = r" ?(?=[A-ZĐ]{2,6}[-/][A-ZĐ])"  # "Thông tư số 43 TC/QLCS", "Quyết định số 133QĐ/TCCB-LĐ"
_NEXT_SEAM = r"(?: ?[-/]|[-/] ?\n?)"
_NUMBER = re.compile(
    # A digit first, so that the scan stops at digits only; then what may not stand before it.
    # "số30/1998/NĐ-CP" runs the words together, "08 a/2010/TT-BTP" parts a number from its letter; companies
    # put the year or month in front: "2024-017/LV-KT".
    rf"[0-9](?<!\d\d)(?:(?<=[sS]ố\d)|(?<=SỐ\d)|(?<=[sS]ố\.\d)|(?<![\w/,.]\d)(?<![\w)]-\d))"
    rf"\d{{0,5}}(?:\.\d{{1,3}}|-(?!(?:19|20)\d\d/)\d{{2,5}}(?=/[{UPPER}]{{2}}))?"
    rf"(?:[a-zđA-ZĐ](?![^\W_])| [a-zđ](?=\s?/))?"
    rf"(?={_BLANK}\n?{_BLANK}[/-]|{_OLD_SEAM})"  # most numbers end here
)
_TAIL = re.compile(  # behind a number: a separator and the year, another and the codes; each may be missing
    rf"(?:{_BLANK}([/-]){_BLANK}(?:\n{_BLANK}(?=\d{{4}} ?/))?((?:19|20)\d\d)(?!\d))?"
    rf"(?:({_BLANK}\n?{_BLANK}/{_BLANK}\n?{_BLANK}|{_BLANK}-{_BLANK}|{_OLD_SEAM})"
    rf"({_CODE}(?:{_FIRST_SEAM}{_CODE})?(?:{_NEXT_SEAM}{_CODE}){{0,8}})(?!\w))?"
)
# The first slash or hyphen behind a number, each by itself: `re` finds one plain character ten times as fast
# as one of several. Left out: the second slash of a date, hyphens of items on new lines and those behind the
# first code ("/KH-UBND").
_SEAMS = tuple(map(re.compile, (
    r"/(?<!/\d/)(?<!/\d\d/)", r"-(?<!\n\n-)(?<![^0-9A-Za-zĐđ\s]\n-)(?<!/[A-ZĐ]{2}-)",
)))
_BEFORE_SEAM = 20  # characters of a number and of the blanks behind it
_BEHIND_SEAM = 12  # characters that tell whether a hyphen belongs to a number
_TERM = re.compile(r"(?:K?\d{1,2})$", re.IGNORECASE)
# "QH13", "NQ-UBTVQHK9", "NQ-HĐND16": the term is no body.
_TERM_BODIES = ("QH", "UBTVQH", "HĐND", "HDND", "HĐNN")
_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}")
_TYPE_AND_BODY = re.compile(
    r"(NĐ|ND|QĐ|QD|NQ|KH|CTr|TTr)\.?(\w{2,})$|(CT|CĐ|TB|BC|HD|KL|CT?(?=TTg))\.?(TTg|TW|TU|UBND|HĐND)$"
)
_SEAM = re.compile(r"\s*[-/_]\s*")
# Kinds whose symbol has a code of its own though the heading is that of the base word.
_BASE = {"BCTĐ": "BC", "BCTT": "BC", "KHLT": "KH", "KHLN": "KH", "KHPH": "KH", "KHHĐ": "KH", "CTPH": "CTr",
         "CTHĐ": "CTr", "QCPH": "QC", "HDLN": "HD", "HDLT": "HD", "TBKL": "TB", "KLTT": "KL"}
_JOINT = {"TTLT", "NQLT", "QCPH", "CTPH", "KHLT", "KHLN", "HDLN", "HDLT", "KHPH"}
# "HDLS-SNV-STC", "CVLN-CA-VKS": the code of a base word and who issues it together.
_TOGETHER = re.compile(r"(KH|HD|CTR|QC|TB|BC|QĐ|CV|PA)(?:LT|LN|LS|LB|PH)$")
# Old, misprinted and misread codes: "TTLB", "50/2015/TTLI-BTTTT-BNV", "1149/QĐĐ-BNV", "121-KI/TW",
# "40-LCT/HĐNN8".
_OTHER_FORMS = {"TTLB": "TTLT", "TTLI": "TTLT", "TTTL": "TTLT", "TTLTL": "TTLT", "QĐĐ": "QĐ", "OĐ": "QĐ",
                "KI": "KL", "LCT": "LUAT"}
# Codes that stand for a type even before a body nobody knows ("1455/QĐ-ĐHQN").
_QUITE_CLEAR = {"QĐ", "QyĐ", "NQ", "NĐ", "CTr", "KH", "TTr", "TTLT", "NQLT", "VBHN", "TB", "BC", "KL", "HD",
                "ĐA", "PA", "CĐ", *_BASE}
_NEVER = {"HĐ", "HĐLĐ", "HĐKT", "TCVN", "QCVN", "ISO"}  # contracts, standards: no documents of the State
_OLD_ISSUERS = {"cp", "ttg", "hdbt", "ctn", "tw"}  # "94-CP", "130/CP": the symbol was the body alone
_LETTER = "CV"
_OLD_BODIES = {"UB": "ubnd", "UBT": "ubnd", "UBNDT": "ubnd"}  # "1234/1999/QĐ-UB" of a people's committee


class Symbol(NamedTuple):
    """A number with its symbol. `number` and `printed` as in the text, without blanks.

    `doc_type` is a code of the register ("QĐ", "KH"; "CV" for a letter), None where the symbol has none (of
    laws, old forms). `issuers`: codes of the bodies as keys have them. `codes`: all codes of the tail.
    `certain`: the codes are known; without that only a type word before it makes it a symbol.
    """

    start: int
    end: int
    printed: str
    number: str
    year: str | None
    doc_type: str | None
    issuers: tuple[str, ...]
    codes: tuple[str, ...]
    certain: bool

    @property
    def tail(self) -> str:
        """The part behind number and year: `KH-BCĐ`, `QH13`."""
        head = re.match(
            r"\d+(?:\.\d+|-\d{2,5}(?=/\D))?[a-zđA-ZĐ]{0,2}(?:[/-](?:19|20)\d\d(?!\d))?[/-]?", self.printed)
        return self.printed[head.end():] if head else self.printed

    @property
    def is_law(self) -> bool:
        return self.doc_type is None and bool(self.issuers) and self.year is not None and self.issuers[0] in (
            "qh", "ubtvqh")

    @property
    def key_number(self) -> str:
        """As keys have it: no leading zeros, the year behind a hyphen (`30c`, `61-2018`, `66.7-2025`)."""
        number = self.number.lower().replace("đ", "d")
        if "." in number and _THOUSANDS.fullmatch(number):  # "1.234/QĐ-UBND"
            number = number.replace(".", "")
        number = number.lstrip("0") or "0"
        return f"{number}-{self.year}" if self.year else number


def find_symbols(text: str) -> list[Symbol]:
    """Everything in `text` that may be a symbol, in order; also a bare number with a year ("45/2020").

    What only looks like one (standards, contracts, dates, ranks) is left out where the characters tell.
    """
    found: list[Symbol] = []
    behind = 0
    for seam in sorted([match.start() for pattern in _SEAMS for match in pattern.finditer(text)]):
        if seam < behind:
            continue
        start = seam - _BEFORE_SEAM if seam - _BEFORE_SEAM > behind else behind
        number = _NUMBER.search(text, start, seam + _BEHIND_SEAM)
        if number and number.start() < seam:
            behind, symbol = _read(text, number)
            if symbol is not None:
                found.append(symbol)
    return found


def read_symbol(printed: str) -> Symbol | None:
    """The symbol that `printed` begins with, or None."""
    text = printed.strip()
    number = _NUMBER.match(text)
    return _read(text, number)[1] if number else None


def _read(text: str, match: re.Match[str]) -> tuple[int, Symbol | None]:
    """The end of what stands at and behind a number, and the symbol that it is, if it is one."""
    rest = _TAIL.match(text, match.end())
    assert rest is not None  # each part of it may be missing
    before_year, year, separator, tail = rest.groups()
    start, end = match.start(), rest.end()
    if not (tail or year):
        return end, None
    number = match[0].replace(" ", "")
    printed = number + before_year + year if year else number
    if not tail:
        return end, Symbol(start, end, printed, number, year, None, (), (), False)
    separator = separator.strip()
    squeezed = "".join(tail.split())
    meaning = _meaning(squeezed, separator, year is not None)
    if meaning is None:
        return end, None
    return end, Symbol(start, end, f"{printed}{separator or ' '}{squeezed}", number, year,
                       meaning.doc_type, meaning.issuers, meaning.codes, meaning.certain)


class _Meaning(NamedTuple):
    doc_type: str | None
    issuers: tuple[str, ...]
    certain: bool
    codes: tuple[str, ...] = ()


@lru_cache(maxsize=2048)
def _meaning(tail: str, separator: str, dated: bool) -> _Meaning | None:
    """What a tail without blanks means, None if nothing; the same few make up most symbols of all texts."""
    codes = tuple(_SEAM.split(tail))
    if len(codes) == 1:
        codes = _run_together(codes[0])
    if codes[0].upper() in _NEVER:
        return None
    meaning = _classify(codes, separator, dated)
    certain = meaning.certain and bool(separator)
    if not certain and (any(code.islower() for code in codes) or (separator == "-" and not meaning.issuers)):
        return None
    return meaning._replace(certain=certain, codes=codes)


def _run_together(code: str) -> tuple[str, ...]:
    """`NĐCP`, `QĐ.UBND`, `CTTg` (a letter lost with the hyphen): type and body without a hyphen between."""
    if type_code(code) or is_issuer(code):
        return (code,)
    match = _TYPE_AND_BODY.match(code)
    if match is None:
        return (code,)
    kind, body = match[1] or match[3], match[2] or match[4]
    return ("CT" if kind == "C" else kind, body) if is_issuer(body) else (code,)


def _classify(codes: tuple[str, ...], separator: str, dated: bool) -> _Meaning:
    """What the codes behind a number mean, by their order and the register."""
    first, rest = codes[0], codes[1:]
    doc_type = type_code(first)
    if doc_type and rest and not (_only_a_body(first, rest) and separator == "/"):
        joint = doc_type in _JOINT or _TOGETHER.match(doc_type) is not None
        bodies = _bodies(rest, joint)
        return _Meaning(base_type(doc_type), bodies, is_issuer(bodies[0]) or doc_type in _QUITE_CLEAR)
    body = issuer_code(first)
    if body in ("qh", "ubtvqh") and not rest and (dated or separator == "/"):
        return _Meaning(None, (body,), dated)
    if not rest and body in _OLD_ISSUERS:
        return _Meaning(None, (body,), False)
    if separator == "-":
        return _Meaning(None, (), False)
    if doc_type and not rest:
        return _Meaning(base_type(doc_type), (), False)
    return _letter(first, rest)


def _letter(first: str, rest: tuple[str, ...]) -> _Meaning:
    if rest and not is_issuer(first) and issuer_code(rest[0]) in ("ubnd", "hdnd"):
        return _Meaning(_LETTER, (issuer_code(rest[0]),), True)  # "12/VX-UBND": unit and body turned round
    return _Meaning(_LETTER, _bodies((first, *rest), False), is_issuer(first) and bool(rest))


def _only_a_body(first: str, rest: tuple[str, ...]) -> bool:
    """`5487/CT-CS`: CT is Chỉ thị and Cục Thuế; behind a type stands a body, behind a body its unit."""
    return is_issuer(first) and not is_issuer(rest[0]) and type_code(first) not in _QUITE_CLEAR


def _bodies(codes: tuple[str, ...], joint: bool) -> tuple[str, ...]:
    """Issuer codes of a tail. Hyphens inside one code (`BNN-PTNT`) are told by the register."""
    bodies: list[str] = []
    position = 0
    while position < len(codes):
        size = next((n for n in (3, 2) if position + n <= len(codes) and is_issuer("-".join(
            codes[position:position + n]))), 1)
        bodies.append(issuer_code("-".join(codes[position:position + size])))
        position += size
        if not joint:
            break
    return tuple(bodies)


@lru_cache(maxsize=4096)
def type_code(code: str) -> str | None:
    """The type that a code of a symbol stands for, misprints of case and of Đ included."""
    upper = _OTHER_FORMS.get(code.upper(), code.upper())
    known = _types().get(upper) or (None if "Đ" in upper else _types_without_stroke().get(upper))
    return known or (upper if _TOGETHER.match(upper) and code.upper() not in _issuers() else None)


@lru_cache(maxsize=1024)
def base_type(code: str) -> str:
    """The base word's code of a compound kind: a `Báo cáo thẩm định` is a BC."""
    together = _TOGETHER.match(code) if code not in _BASE else None
    return _types()[together[1]] if together else _BASE.get(code, code)


@lru_cache(maxsize=4096)
def issuer_code(code: str) -> str:
    """The part of a key for a code of a symbol: `BGD&ĐT` -> bgddt, `QH13` -> qh, `TTG` -> ttg."""
    known = _issuers().get(code.upper()) or _OLD_BODIES.get(code.upper())
    return known or fold_word(_without_term(code)).replace(" ", "")


@lru_cache(maxsize=4096)
def is_issuer(code: str) -> bool:
    """Whether the register knows the code, whatever its case, term, "&" or missing stroke of Đ."""
    bare = fold_word(_without_term(code)).replace(" ", "")
    return code.upper() in _issuers() or code.upper() in _OLD_BODIES or bare in _issuer_keys()


def _without_term(code: str) -> str:
    stem = _TERM.sub("", code)
    return stem if stem.upper() in _TERM_BODIES else code


@cache
def _types() -> dict[str, str]:
    found = {variant.upper(): row.code for row in reversed(document_types()) for variant in row.variants}
    own = {row.code.upper(): row.code for row in document_types() if row.code}
    return found | {code: code for code in _BASE} | own


@cache
def _types_without_stroke() -> dict[str, str]:
    """`ND`, `QD` as typed without Đ; a form that is a code itself (HD, DA) keeps its own meaning."""
    return {code.replace("Đ", "D"): name for code, name in _types().items() if "Đ" in code}


@cache
def _issuers() -> dict[str, str]:
    return {row.code.upper(): row.key for row in issuers()}


@cache
def _issuer_keys() -> frozenset[str]:
    return frozenset(row.key for row in issuers()) | {"qh", "ubtvqh"}
