"""The foot of a document: recipients (Nơi nhận), signer and the title over the name."""

import re
from dataclasses import dataclass

from cancu.loaders.letters import SMALL, UPPER

_RECIPIENTS = re.compile(r"Nơi\s+nhận\s*[:.]?")
# Lines, cells, and the slashes that some converters put for line breaks in a cell.
_PIECE = re.compile(r"[^\n\t]+?(?=\n|\t|\Z| / (?=[-+•]))")
_ITEM = re.compile(r"\s*(?:/\s*)?[-+•*–]\s*(?=\S)")
_TITLES = (
    r"T/M(?!\w)|K/T(?!\w)|T/L(?!\w)|TM\s?\.|KT\s?\.|TL\s?\.|TUQ\s?\.|Q\s?\.|PHÓ\b|CHỦ TỊCH|GIÁM ĐỐC|TỔNG|"
    r"BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG|CHÁNH|CỤC TRƯỞNG|CHI CỤC|THỦ TƯỚNG|VIỆN TRƯỞNG|BÍ THƯ|HIỆU TRƯỞNG|"
    r"THỐNG ĐỐC|CHỦ NHIỆM|CHỈ HUY"
)
_SIGNATURE = re.compile(
    rf"(?:^[ ]{{0,2}}|\t[ ]{{0,4}}|[ ]{{3}})(?P<caps>(?:{_TITLES})(?:(?!\n\s*[-+*•])[^{SMALL}\t])*)",
    re.MULTILINE,
)
# "TM. ỦY BAN NHÂN DÂN": whom the signer stands for, up to the title.
_ON_BEHALF = re.compile(
    r"\s*T/?M(?:\s?\.|\s).*?(?=K/?T\s?\.|T/?L\s?\.|TUQ\s?\.|Q\s?\.|PHÓ\b|CHỦ TỊCH|(?<!BAN )BÍ THƯ|TRƯỞNG|"
    r"CHÁNH|GIÁM ĐỐC|CHỦ NHIỆM|BỘ TRƯỞNG|THỦ TƯỚNG|VIỆN TRƯỞNG|\Z)", re.DOTALL
)
# Names of the Central Highlands have words of one letter: "Y Thanh Niê", "A Byot Kpuih", "H'Yim Kđoh".
_ONE_LETTER = r"[YAHK]['’]?"
_NAME_WORD = rf"(?:[HK]['’])?[{UPPER}][{SMALL}'’]+"
# What the capitals of the title took of the name: the head of its first word, and one letter before it.
_TAKEN = re.compile(rf"(?:(?<=[\n\t])[ ]*{_ONE_LETTER}[ ]+)?(?:[HK]['’])?[{UPPER}]\s*\Z")
_NAME = re.compile(
    rf"[\s(]*(?:\(?[ĐđÐ]ã\s+ký\)?:?|\[[^\]]*\])?[\s]*(?:(?:PGS|GS|TS|ThS|BS|KS|CN|Thiếu tướng|Đại tá|"
    rf"Thượng tá|Trung tướng)\.?\s*)*"
    rf"(?P<name>(?:{_NAME_WORD}|[{UPPER}]['’]?)(?:\s{_NAME_WORD}){{1,4}})(?=\s*(?:$|\t|\n))", re.MULTILINE
)
# In a page of two columns the name may stand some lines lower, beside the recipients.
_NAME_LINE = re.compile(
    rf"^[ \t]*(?:[-+*•][^\n]{{0,120}}?(?:[ ]{{3,90}}|\t[ ]*))?"
    rf"(?P<name>(?:{_NAME_WORD}|{_ONE_LETTER})(?:\s{_NAME_WORD}){{1,4}})[ \t]*$",
    re.MULTILINE
)
# The same page as a table, or with the second column set off by blanks: "- Như Điều 3;<tab>THỨ TRƯỞNG".
_RIGHT_CELL = re.compile(
    rf"\n[^\n\t]{{0,200}}(?:\t[ ]*|[ ]{{5}})(?P<title>(?:{_TITLES})[^{SMALL}\n\t]*)(?=\n|$)"
)
# A name printed in capitals, a line of its own under the title: its family name tells it from one.
_CAPITAL_NAME = re.compile(
    r"\n\s*(?P<name>(?!HỒ CHÍ MINH)(?:NGUYỄN|TRẦN|LÊ|PHẠM|HUỲNH|HOÀNG|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|"
    r"ĐINH|TRỊNH|ĐOÀN|LƯU|MAI|TÔ|CAO|TRƯƠNG|LƯƠNG|TẠ|CHU|THÁI|QUÁCH|LÂM|VƯƠNG|TRIỆU|NÔNG|HÀ|TỐNG|ĐÀO|VI|LÒ)"
    r"(?:[ ]\w+){2,4})[ ]*(?=\n|\Z)"
)
_SECOND_COLUMN = re.compile(r"(?<=\S)[ ]{5,}\S.*|^[ ]{12,}\S.*")
_REACH = 3000  # characters behind "Nơi nhận" in which the signature stands
_ANNEX = re.compile(r"^\s*(?:PHỤ LỤC|DANH MỤC|BIỂU)\b", re.MULTILINE)


@dataclass(frozen=True)
class Foot:
    """`recipients` as written, without dash and closing marks; `start`: where the foot begins."""

    recipients: tuple[str, ...] = ()
    signer: str | None = None
    signer_title: str | None = None
    start: int | None = None


def read_foot(text: str, position: int) -> Foot:
    """The first foot behind `position` (the heading): of a decision its own, not its annex's."""
    heading = _RECIPIENTS.search(text, position)
    if heading is None:
        closing = text.find("./.", position)
        return _signed(text, closing, closing + 400, ()) if closing >= 0 else _signed(
            text, max(position, len(text) - 1500), len(text), ())
    recipients, end = _items(text, heading.end())
    limit = min(len(text), heading.end() + _REACH)
    annex = _ANNEX.search(text, end, limit)
    behind = _signed(text, heading.end(), annex.start() if annex else limit, recipients)
    if behind.signer or behind.signer_title:
        return Foot(recipients, behind.signer, behind.signer_title, heading.start())
    # The right column may have been read before the left one.
    before = _signed(text, max(position, heading.start() - 400), heading.start(), recipients)
    return Foot(recipients, before.signer, before.signer_title, before.start or heading.start())


def _items(text: str, position: int) -> tuple[tuple[str, ...], int]:
    items: list[str] = []
    end = position
    in_table = text.startswith("\t", position)  # the signature is the right column of the same rows
    for piece in _PIECE.finditer(text, position, min(len(text), position + _REACH)):
        if in_table and text[piece.start() - 1] == "\t":
            continue
        line = _SECOND_COLUMN.sub("", piece[0])
        beside = _SIGNATURE.search(line, 1)
        line = line[:beside.start()] if beside else line
        mark = _ITEM.match(line)
        if mark:
            items.append(line[mark.end():])
        elif not line.strip(" /"):
            continue
        elif items and not _SIGNATURE.match(line) and _goes_on(items[-1], line):
            items[-1] += " " + line.strip()
        else:
            break
        end = piece.end()
    return tuple(" ".join(item.split()).strip(" ;.,/") for item in items), end


def _goes_on(item: str, line: str) -> bool:
    """A recipient broken over two lines ("- Như" / "Điều 3;"): the first part is not closed."""
    words = line.strip()
    title = words.isupper() and not words.endswith(";")  # no recipient: "và các Đoàn thể" / "TP;" is one
    return not item.rstrip().endswith((";", ".")) and not title and len(line) < 80 and not (
        item.startswith("Lưu"))


def _signed(text: str, start: int, end: int, recipients: tuple[str, ...]) -> Foot:
    match = _SIGNATURE.search(text, start, end)
    if match is None:
        return Foot(recipients)
    caps = match["caps"]
    # The first capital of the name was taken with the capitals of the title: give it back.
    taken = _TAKEN.search(caps) if re.match(rf"[{SMALL}]", text[match.end():match.end() + 1]) else None
    cut = taken.start() if taken else len(caps)
    found = _CAPITAL_NAME.search(caps)
    if found:
        cut = found.start()
    else:
        found = _NAME.match(text, match.start("caps") + cut) or _NAME_LINE.search(text, match.end(), end)
    titles = [caps[:cut]]
    before = text[max(0, match.start("caps") - 5):match.start("caps")]
    if not taken and (before.rstrip(" ").endswith("\t") or before == " " * 5):
        titles += _titles_below(text, match.end(), end)
    title = " ".join(_ON_BEHALF.sub("", " ".join(titles), count=1).split()).strip(" ,;./([-") or None
    return Foot(recipients, " ".join(found["name"].split()) if found else None, title, match.start("caps"))


def _titles_below(text: str, position: int, end: int) -> list[str]:
    """The titles in the same column of the next rows: "KT. BỘ TRƯỞNG" goes on with "THỨ TRƯỞNG"."""
    found: list[str] = []
    row = _RIGHT_CELL.match(text, position, end)
    while row:
        found.append(row["title"])
        position = row.end()
        row = _RIGHT_CELL.match(text, position, end)
    return found
