"""Lines that belong to no item: rules, page numbers, those addressed, and those that end a document."""

import re

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


def is_furniture(text: str, start: int, end: int) -> bool:
    """Whether the trimmed line `text[start:end]` is a rule or the number of a page."""
    first, last = text[start], text[end - 1]
    if first in _RULES and text[start + 1:start + 2] in _RULES and _RULE.match(text, start, end):
        return True
    return first in _NUMBERS and (last == "-" or last.isdecimal()) \
        and _PAGE_NUMBER.fullmatch(text, start, end) is not None


def is_address(text: str, start: int, end: int) -> bool:
    """Whether the line names, or introduces, those to whom a letter or telegram is addressed."""
    return (text.startswith(_GREETINGS, start) or text.endswith(_TELEGRAM_ENDS, start, end)) \
        and bool(_ADDRESSED.match(text, start, end) or _TELEGRAM.match(text, start, end))


def recipients(text: str) -> frozenset[int]:
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


def heads_recipients(text: str, start: int, end: int) -> bool:
    """ "Nơi nhận:", also behind a bullet."""
    return _RECIPIENTS.match(text, start, end) is not None


def signs(text: str, start: int, end: int, behind_items: bool) -> bool:
    """For whom somebody signs ("TM. ỦY BAN NHÂN DÂN"); `behind_items`: also the title of who does, alone."""
    if text[start] not in _SIGNERS or text[start + 1:start + 2].islower():
        return False
    return _SIGNATURE.match(text, start, end) is not None \
        or (behind_items and _SIGNER.fullmatch(text, start, end) is not None)
