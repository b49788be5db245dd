"""What recognition of Vietnamese pages gets wrong in the same way every time, put right."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cancu.loaders.read.page_words import Word

# Single words: symbols ("QĐÐ-BNV", "TTLI-BTC", "KI/TW"), signs ("(b/©)").
_WORDS = tuple((re.compile(pattern), right) for pattern, right in (
    (r"(?<=/)[QO](?:ĐÐ|ÐĐ|Ð|Đ)(?=-)", "QĐ"),
    (r"(?<=/)TTLI(?=-)", "TTLT"),
    (r"(?<=-)KI(?=/TW)", "KL"),
    (r"(?<=QĐ-)[T1I]{2}[g9q]\b", "TTg"),
    (r"(?<=b/)©", "c"),
    (r"(?<=\d)[lI|](?=[A-ZĐ]{2,}-)", "/"),
    (r"(?<=\d)[Oo](?=\d)", "0"),
))
_ROMAN = re.compile(r"[IVX]{1,5}")
# Words that are wrong only behind another one: "MỤC TIỂU", "Quý 1/2026", "quý H".
_PAIRS = tuple((before, re.compile(pattern), right) for before, pattern, right in (
    ("mục", r"TIỂU|TIÊƯ", "TIÊU"),
    ("quý", r"[1l](?=$|[/,.;])", "I"),
    ("quý", r"(?:11|H|IH)(?=$|[/,.;])", "II"),
    ("quý", r"(?:111|IHI|HI|IIH)(?=$|[/,.;])", "III"),
    ("hiệu", r"lục\b", "lực"),
    ("thay", r"thể\b", "thế"),
    ("tổ", r"chúc\b", "chức"),
))


def repaired(words: Iterable[Word]) -> Iterator[Word]:
    """The words in reading order, each repaired where it is one of the known mistakes."""
    before = ""
    found = list(words)
    for at, word in enumerate(found):
        text = word.text
        if _heads(found, at):
            text = f"{text}."
        for pattern, right in _WORDS:
            text = pattern.sub(right, text)
        for lead, pattern, right in _PAIRS:
            if before == lead and pattern.match(text):
                text = pattern.sub(right, text, count=1)
                break
        before = text.casefold()
        yield word if text == word.text else replace(word, text=text)


def _heads(words: Sequence[Word], at: int) -> bool:
    """"II NHIỆM VỤ": a Roman number that begins a line of capitals and has lost its point."""
    if not _ROMAN.fullmatch(words[at].text) or at + 1 == len(words):
        return False
    begins = at == 0 or words[at - 1].top != words[at].top
    follower = words[at + 1]
    return begins and follower.top == words[at].top and len(follower.text) > 1 and follower.text.isupper()


def counted(marks: list[str]) -> list[str]:
    """The first column of a table; a digit misread between two that are right ("4", "b)", "6") is known."""
    found = list(marks)
    for at in range(1, len(found)):
        low, high = found[at - 1], found[at + 1] if at + 1 < len(found) else ""
        misread = 0 < len(found[at]) <= 2 and not found[at].isdigit() and not _ROMAN.fullmatch(found[at])
        if misread and low.isdigit() and (not high or high == str(int(low) + 2)):
            found[at] = str(int(low) + 1)
    return found
