"""Annexes in files of their own: to which document they say they belong, and both as one reading."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cancu.loaders.document.letterhead import read_letterhead
from cancu.loaders.document.places import Place
from cancu.loaders.origin import Origin, PageStart, Part
from cancu.loaders.reading import FILE_END, Reading, Table
from cancu.loaders.records import DocumentHeader
from cancu.loaders.references.mentions import NAMED, Mention, find_mentions
from cancu.loaders.references.symbols import read_symbol
from cancu.loaders.sameness import near, sketch, words_digest
from cancu.loaders.text import fold, normalise

_BREAK = f"\n\n{FILE_END}\n"
_OPENING = 4_000  # characters of the source in which an annex says what it is attached to
_REACH = 400  # characters of the words behind "kèm theo"
# "(Kèm theo Quyết định số ...", "(Ban hành kèm theo ...", on a line of its own or in brackets behind a title.
_MARK = re.compile(
    r"(?:^[ \t]*|\()[ \t*_]*(?:được\s+)?(?:(?:ban\s+hành|phê\s+duyệt)\s+)?(?:đính\s+)?kèm\s+(?:theo\s+)?",
    re.IGNORECASE | re.MULTILINE,
)
_BASIS = re.compile(r"^[ \t]*Căn\s+cứ\s", re.MULTILINE)  # a document of its own begins with its bases
_NUMBER = re.compile(
    r"^[ \t]*PHỤ\s+LỤC(?:\s+SỐ)?[ :]*(\d{1,2}|[IVX]{1,5})?(?!\w)", re.IGNORECASE | re.MULTILINE
)
_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True)
class Attachment:
    """What an annex says of its document. `words`: as printed; `number` and `codes`: of its symbol.

    `date`: as exact as the print; `issuer`: its code in keys, only where the annex names the place too.
    """

    words: str
    number: str
    codes: tuple[str, ...]
    date: str | None
    issuer: str | None


def attachment_of(text: str) -> Attachment | None:
    """The document to which a text is attached; None for one with a number of its own, or that names none."""
    opening = normalise(text[:_OPENING]).text
    head = read_letterhead(opening)
    if head.symbol is not None or head.blank_symbol is not None:
        return None
    for mark in _MARK.finditer(opening):
        if _BASIS.search(opening, 0, mark.start()):
            return None
        behind = opening[mark.end():mark.end() + _REACH]
        mention = next(iter(find_mentions(behind, Place())), None)
        if mention is not None and not behind[:mention.start].strip():
            return _attachment(mention, behind)
    return None


def _attachment(mention: Mention, behind: str) -> Attachment | None:
    symbol = read_symbol(mention.printed or "")
    if symbol is None:
        return None
    code = mention.issued.code  # "ubnd" of a province that is not printed
    return Attachment(
        " ".join(behind[mention.start:mention.end].split()), symbol.key_number, _codes(symbol.codes),
        mention.date, code if mention.placed == NAMED and "-" in code.strip("-") else None,
    )


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold, codes))


def is_of(attachment: Attachment, header: DocumentHeader) -> bool:
    """Whether this is the document: the same number, and nothing else that both print contradicts it."""
    symbol = read_symbol(header.so_ky_hieu or "")
    if symbol is None or (symbol.key_number, _codes(symbol.codes)) != (attachment.number, attachment.codes):
        return False
    if attachment.issuer and attachment.issuer != header.key.split("/")[0]:
        return False
    one, other = attachment.date or "", header.date or ""
    return one.startswith(other) or other.startswith(one)


def joined(document: Reading, annexes: Sequence[Reading]) -> Reading:
    """A document with its annexes behind it, parted by `FILE_END`, in the order of their numbers.

    What an annex has twice (the same words, or a scan of them) is taken once. The order of `annexes` is of no
    account. `origin.parts` says where each file begins.
    """
    whole = replace(document, origin=replace(document.origin, parts=(Part(0, document.file),)))
    sources = read_from(annexes)
    for annex in sorted((each for each in annexes if sources[each.file] == each.file), key=_order):
        whole = _behind(whole, annex)
    return whole


def read_from(annexes: Iterable[Reading]) -> dict[str, str]:
    """Each file to the one it is read from: of annexes that are the same, a text before a scan."""
    kept: list[Reading] = []
    found: dict[str, str] = {}
    for annex in sorted(annexes, key=lambda each: (bool(each.origin.seen), each.file)):
        same = next((other for other in kept if is_same(annex, other)), annex)
        kept += [annex] if same is annex else []
        found[annex.file] = same.file
    return found


def is_same(one: Reading, other: Reading) -> bool:
    """Whether two readings are one text in two forms: the same words, or nearly so where one was a scan."""
    if words_digest(one.text) == words_digest(other.text):
        return True
    scanned = bool(one.origin.seen or other.origin.seen)
    return scanned and near(sketch(one.text), sketch(other.text))


def _behind(whole: Reading, annex: Reading) -> Reading:
    start = len(whole.text) + len(_BREAK)
    moved = annex.origin.moved(start)
    pages = whole.origin.pages
    if pages or moved.pages:
        pages = (*pages, *(moved.pages or (PageStart(start, 0),)))
    tables = tuple(_moved(table, start) for table in annex.tables)
    return replace(
        whole, text=f"{whole.text}{_BREAK}{annex.text}", tables=(*whole.tables, *tables),
        warnings=(*whole.warnings, *(f"{annex.file}: {warning}" for warning in annex.warnings)),
        origin=Origin((*whole.origin.parts, Part(start, annex.file)), pages,
                      (*whole.origin.seen, *moved.seen)),
    )


def _moved(table: Table, by: int) -> Table:
    cells = (replace(cell, start=cell.start + by, end=cell.end + by) for cell in table.cells)
    return Table(table.start + by, table.end + by, tuple(cells))


def _order(annex: Reading) -> tuple[int, str]:
    """An attached plan first, then annexes by their number; those without one by their words."""
    match = _NUMBER.search(annex.text, 0, _OPENING)
    return _number(match[1]) if match else -1, words_digest(annex.text)


def _number(printed: str | None) -> int:
    if not printed or printed.isdigit():
        return int(printed or 0)
    digits = [_ROMAN[letter] for letter in printed.upper()]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))
