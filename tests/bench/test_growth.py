"""A megabyte of hostile text costs eight times as much as an eighth of it, not sixty-four times.

The ratio is that of two runs of one process, so that it says the same on a slow machine and on a busy one.
"""

import time

import pytest
from cancu.loaders.extract import extract
from cancu.loaders.reading import Reading

SHORT, LONG = 2**17, 2**20  # characters
LINEAR = LONG // SHORT
SLACK = 3  # a quadratic pattern takes eight times what a linear one does
LEAST = 0.02  # seconds; less is measured too badly to be a divisor


def seconds(text: str) -> float:
    """The processor time of the whole extraction; `text` names nothing that would be a document."""
    start = time.process_time()
    record = extract(Reading(text, "hostile.txt", "txt"))
    took = time.process_time() - start
    assert record.source == text
    return took


@pytest.mark.parametrize("piece", [
    "1", "/", "A", "Đ", "(", "[", ")", "*", "-", " ", "\n", "\t", "1/", "A/", "((1/", "(A", "1.1. ", "UBND-",
    "/QĐ-", "số 1/", "Nghị định số 1/2019/NĐ-CP, ", "Luật ", "Căn cứ ", "các sở, ", "đạt 95 điểm ",
    "ngày 01/", "phối hợp ", "Tiêu chí ", "- \n", "|\n---|---\n\n",
])
def test_a_long_run_of_one_piece_is_read_in_linear_time(piece: str) -> None:
    short, long = ((piece * (size // len(piece) + 1))[:size] for size in (SHORT, LONG))
    assert seconds(long) < SLACK * LINEAR * max(seconds(short), LEAST)
