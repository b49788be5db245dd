"""From an offset back to file, page and how sure the words are."""

import pytest
from cancu.loaders.origin import Origin, PageStart, Part, Seen

ORIGIN = Origin((Part(0, "a.pdf"), Part(50, "b.xlsx")), (PageStart(0, 1), PageStart(20, 2), PageStart(50, 0)),
                (Seen(0, 10, 90), Seen(11, 15, 40), Seen(16, 20, 80)))


@pytest.mark.parametrize(("offset", "file", "page"), [
    (0, "a.pdf", 1), (19, "a.pdf", 1), (20, "a.pdf", 2), (49, "a.pdf", 2), (50, "b.xlsx", None)])
def test_file_and_page(offset: int, file: str, page: int | None) -> None:
    assert (ORIGIN.file(offset), ORIGIN.page(offset)) == (file, page)


@pytest.mark.parametrize(("span", "sure"), [
    ((0, 10), 90), ((3, 12), 40), ((10, 11), None), ((15, 17), 80), ((0, 99), 40), ((20, 99), None)])
def test_the_least_sure_word_counts(span: tuple[int, int], sure: int | None) -> None:
    assert ORIGIN.sure(*span) == sure


def test_an_ordinary_text_knows_nothing() -> None:
    assert (Origin().file(3), Origin().page(3), Origin().sure(0, 9)) == (None, None, None)


def test_moved_and_named() -> None:
    moved = ORIGIN.moved(100)
    assert [moved.page(100 + at) for at in (0, 20)] == [1, 2]
    assert moved.sure(103, 112) == 40
    assert ORIGIN.named(str.upper).file(60) == "B.XLSX"
