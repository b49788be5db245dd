"""Lines that belong to no item: rules, page numbers, those addressed, and those that end a document."""

import re
from collections.abc import Collection
from enum import Enum

from cancu.loaders.agencies.words import UPPER

_RECIPIENTS_WORD = re.compile(r"N[ơƠ][iI]\s*[nN][hH][ậẬ][nN]\b")
_RECIPIENTS = re.compile(rf"(?:[-*]\s*)?{_RECIPIENTS_WORD.pattern}")
_SIGNATURE = re.compile(
    rf"[ \t]*(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\.?[ \t]+[{UPPER}]{{2}}[{UPPER} \t.,]{{0,80}}$", re.MULTILINE
)
# The title of who signs alone on its line, behind items.
_SIGNER = re.compile(
    r"(?:PHÓ )?(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|TRƯỞNG (?:BAN|PHÒNG)|BÍ THƯ|CHÁNH (?:VĂN PHÒNG|THANH TRA)"
    r"|(?:HIỆU|VIỆN|CỤC|BỘ|VỤ) TRƯỞNG)(?: THƯỜNG TRỰC)?"
)
_PAGE_NUMBER = re.compile(r"(?:-[ \t]*)?(?:[Tt]rang[ \t]+)?\d{1,4}(?:[ \t]*/[ \t]*\d{1,4})?(?:[ \t]*-)?")
_RULE = re.compile(r"[ \t]*[-_=*.…]{3,}[ \t]*$")
# "Kính gửi:" of letters, "THỦ TƯỚNG CHÍNH PHỦ điện:" of telegrams.
_ADDRESSED = re.compile(
    rf"[ \t]*(?:(?:Kính gửi|KÍNH GỬI)\b|[{UPPER} ]{{0,60}}\b(?:điện|ĐIỆN):?[ \t]*$)", re.MULTILINE
)
# The same behind a heading on one line with it: "CÔNG ĐIỆN VỀ VIỆC ... THỦ TƯỚNG CHÍNH PHỦ điện:".
_TELEGRAM = re.compile(rf"CÔNG ĐIỆN [^\n]{{0,600}}\b[{UPPER}]+ điện:$")
_GREETINGS = ("Kính gửi", "KÍNH GỬI")
_TELEGRAM_ENDS = ("điện", "điện:", "ĐIỆN", "ĐIỆN:")
_RULES = frozenset("-_=*.…")
_NUMBERS = frozenset("-tT0123456789")  # what begins the number of a page
_SIGNERS = frozenset("TKQPCGBHV")


class LineKind(Enum):
    """`FURNITURE`: a rule or the number of a page. `END`: who signs or receives the document; nothing of its
    outline follows. `ADDRESS`: those to whom a letter or telegram is addressed, or what introduces them.
    """

    FURNITURE = "furniture"
    END = "end"
    ADDRESS = "address"


def kind_of(
    text: str, start: int, end: int, recipients: Collection[int], behind_items: bool
) -> LineKind | None:
    """The kind of the trimmed line `text[start:end]`; None for a line of the outline.

    `recipients`: as `recipients_in` gives them; `behind_items`: the title of who signs may stand alone. Every
    line of a text is looked at here: its first two characters and its last tell nearly all without a pattern.
    """
    first, second, last = text[start], text[start + 1:start + 2], text[end - 1]
    if start in recipients and _RECIPIENTS.match(text, start, end):
        return LineKind.END
    if first in _SIGNERS and not second.islower() and (
            _SIGNATURE.match(text, start, end) or (behind_items and _SIGNER.fullmatch(text, start, end))):
        return LineKind.END
    if first in _RULES and second in _RULES and _RULE.match(text, start, end):
        return LineKind.FURNITURE
    if first in _NUMBERS and (last == "-" or last.isdecimal()) and _PAGE_NUMBER.fullmatch(text, start, end):
        return LineKind.FURNITURE
    if (first == "K" and text.startswith(_GREETINGS, start)) \
            or (last in "nN:" and text.endswith(_TELEGRAM_ENDS, start, end)):
        addressed = _ADDRESSED.match(text, start, end) or _TELEGRAM.match(text, start, end)
        return LineKind.ADDRESS if addressed else None
    return None


def recipients_in(text: str) -> frozenset[int]:
    """Where a line that heads the recipients may begin: one place in most texts, so no line need be read."""
    found = set()
    for word in _RECIPIENTS_WORD.finditer(text):
        at = word.start()
        found.add(at)
        while at and text[at - 1].isspace():
            at -= 1
        if text[at - 1:at] in ("-", "*"):
            found.add(at - 1)
    return frozenset(found)
