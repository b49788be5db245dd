"""References and deadlines from pictures: compared with the register, low letters and odd days marked."""

import pytest
from cancu.loaders.doubts import is_doubtful, picture_counts
from cancu.loaders.extract import extract
from cancu.loaders.origin import Origin, PageStart, Seen
from cancu.loaders.reading import Reading
from cancu.loaders.records import Record

HEAD = """ỦY BAN NHÂN DÂN TỈNH TRÀ VINH
Số: 47/KH-UBND        Trà Vinh, ngày 09 tháng 01 năm 2024
KẾ HOẠCH
Giữ nước ngọt năm 2024
I. NHIỆM VỤ
"""


def seen(line: str, low: str = "", sure: int = 40) -> Record:
    """One task read from a picture, 95% sure but for the words `low`."""
    text = HEAD + line + "\n"
    words, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        words.append(Seen(start, at, sure if word in low.split() else 95))
    return extract(Reading(text, "a.png", "png", origin=Origin((), (PageStart(0, 1), PageStart(60, 2)),
                                                               tuple(words))))


DECREE = "1. Sở Y tế thực hiện Nghị định số 61/2018/NĐ-CP ngày {} của Chính phủ."


@pytest.mark.parametrize(("line", "low", "sure", "doubt"), [
    (DECREE.format("23/4/2018"), "", 95, None),
    (DECREE.format("23/4/2018"), "61/2018/NĐ-CP", 40, None),  # the register has this very day
    (DECREE.format("28/4/2018"), "", 95, "other_date"),
    ("1. Sở Y tế thực hiện Nghị định số 61/2018/NĐ-CP.", "", 95, None),
    ("1. Sở Y tế thực hiện Nghị định số 61/2018/NĐ-CP.", "61/2018/NĐ-CP.", 40, "unsure"),
    ("1. Sở Y tế thực hiện Quyết định số 9123/QĐ-UBND ngày 02/01/2024.", "", 95, "not_in_register"),
    ("1. Sở Y tế thực hiện Quyết định số 9123/QĐ-UBND ngày 02/01/2024.", "9123/QĐ-UBND", 40, "unsure"),
    ("1. Sở Y tế thực hiện Luật Tổ chức Chính phủ.", "", 95, None),
])
def test_a_reference(line: str, low: str, sure: int, doubt: str | None) -> None:
    [citation] = seen(line, low).citations
    assert (citation.sure, citation.doubt) == (sure, doubt)


@pytest.mark.parametrize(("line", "low", "sure", "doubt"), [
    ("1. Sở Y tế đo chất lượng nước trước ngày 15/4/2024.", "", 95, None),
    ("1. Sở Y tế đo chất lượng nước trước ngày 15/4/2024.", "15/4/2024.", 40, "unsure"),
    ("1. Sở Y tế đo chất lượng nước trước ngày 15/4/2027.", "", 95, "outside_plan"),
    ("1. Sở Y tế đo chất lượng nước trước ngày 15/4/2021.", "", 95, "outside_plan"),
    ("1. Sở Y tế đo chất lượng nước.", "nước.", None, None),
])
def test_a_deadline(line: str, low: str, sure: int | None, doubt: str | None) -> None:
    [task] = seen(line, low).tasks
    assert (task.deadline_sure, task.deadline_doubt) == (sure, doubt)


def test_the_warnings_name_page_words_and_reason() -> None:
    record = seen(DECREE.format("28/4/2018") + "\n2. Sở Y tế báo cáo trước ngày 15/4/2024.", "15/4/2024.")
    assert record.warnings[-2:] == (
        "1 references were read from pictures; 1 of them are in the register. Compare with the page: "
        "“Nghị định số 61/2018/NĐ-CP ngày 28/4/2018” (page 2, the register has another date).",
        "1 deadlines were read from pictures. Compare with the page: "
        "“trước ngày 15/4/2024” (page 2, 40% sure).",
    )
    assert picture_counts(record) == {"documents": 1, "citations": 1, "in_register": 1, "doubtful": 1,
                                      "deadlines": 1, "doubtful_deadlines": 1}


def test_a_text_has_no_doubts() -> None:
    record = extract(Reading(HEAD + DECREE.format("28/4/2018"), "a.txt", "txt"))
    assert record.warnings == ()
    assert [(citation.sure, citation.doubt) for citation in record.citations] == [(None, None)]
    assert set(picture_counts(record).values()) == {0}


@pytest.mark.parametrize(("doubt", "second_look"), [
    (None, False), ("not_in_register", False), ("unsure", True), ("other_date", True), ("outside_plan", True),
])
def test_what_needs_a_second_look(doubt: str | None, second_look: bool) -> None:
    assert is_doubtful(doubt) is second_look
