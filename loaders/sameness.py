"""Whether two texts are one document in two forms: by their words, by what they say, or nearly (a scan)."""

import hashlib
import json
from dataclasses import astuple

from cancu.loaders.records import Record
from cancu.loaders.text import fold

_BYTES = 8
_SHINGLE = 3  # words
_LANE = 32  # bits in which the ones of one bit are counted
# A byte with its bits in lanes of their own: adding these counts eight bits at once.
_LANES = tuple(sum(1 << _LANE * bit for bit in range(8) if byte >> bit & 1) for byte in range(256))
_NEAR = 12  # bits of 64: a scan read with one wrong word in thirty differs in about 8, other documents in 25


def words_digest(text: str) -> str:
    """SHA-256 of the folded words in any order: formats put columns and footnotes elsewhere, and a workbook
    prints 5/4/2024 as 05/04/2024."""
    return _sha(" ".join(sorted(_words(text))))


def fingerprint(record: Record) -> str:
    """Of what a record says, in its order, and of the words of its text in any order.

    Two forms of one document have one fingerprint, though their letterheads or footnotes stand in different
    places; two texts in which agencies, days or references are exchanged have not.
    """
    header = record.document
    said = [
        [header.key, header.date, _words(header.title or ""), header.signer],
        [[citation.key, citation.role, citation.section] for citation in record.citations],
        [[relation.source, relation.rel, relation.target] for relation in record.relations],
        [[_words(record.source[task.start:task.end]), task.lead, task.coordinate,
          astuple(task.deadline), task.cites] for task in record.tasks],
        [[target.value, target.unit, target.by] for target in record.targets],
    ]
    return _sha(json.dumps([said, words_digest(record.source)]))


def sketch(text: str) -> str:
    """64 bits as 16 hex digits that differ little where few words differ (simhash of runs of three words)."""
    words = fold(text).split()
    number = max(len(words) - _SHINGLE + 1, 1)
    ones = [0] * _BYTES
    for at in range(number):
        run = " ".join(words[at:at + _SHINGLE]).encode()
        for place, byte in enumerate(hashlib.blake2b(run, digest_size=_BYTES).digest()):
            ones[place] += _LANES[byte]
    counts = [ones[place] >> _LANE * bit & (1 << _LANE) - 1 for place in range(_BYTES) for bit in range(8)]
    return f"{sum(1 << at for at, count in enumerate(counts) if 2 * count > number):016x}"


def near(one: str, other: str) -> bool:
    """Whether two sketches are those of one text, read twice with few mistakes."""
    return (int(one, 16) ^ int(other, 16)).bit_count() <= _NEAR


def _words(text: str) -> list[str]:
    return [word.lstrip("0") for word in fold(text).split()]


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
