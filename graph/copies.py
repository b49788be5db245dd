"""The same document in another file: another format, a scan, with its annexes or without."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import NamedTuple

from cancu.loaders.records import Record
from cancu.loaders.sameness import fingerprint, near, sketch
from cancu.loaders.text import digest

# What is known of the text that was read before: properties of its node.
KNOWN = ("source_file", "annex_files", "sha256", "alone_sha256", "fingerprint", "sketch", "scanned",
         "reported")


class Lost(NamedTuple):
    """Names of annex files that the graph had and a record has not, or not with these words."""

    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def alone(record: Record) -> str | None:
    """The digests of a text without its annexes in files of their own, then of each annex, parted by spaces;
    None where it has none."""
    parts = record.origin.parts
    if len(parts) < 2:
        return None
    ends = [*(part.start for part in parts[1:]), len(record.source)]
    return " ".join(digest(record.source[part.start:end]) for part, end in zip(parts, ends, strict=True))


def lost(there: Mapping[str, object], record: Record) -> Lost:
    """Which annexes of the text in the graph the record lacks. None of them where the graph does not know
    their words: it was made when only the text itself had a digest, and they have their old names."""
    had = annexes(there)
    now = set((alone(record) or "").split()[1:])
    names = {PurePath(part.file).name for part in record.origin.parts[1:]}
    gone = [PurePath(file).name for file, words in had.items() if not words or words not in now]
    unknown = {PurePath(file).name for file, words in had.items() if not words}
    return Lost(tuple(name for name in gone if name in names and name not in unknown),
                tuple(name for name in gone if name not in names))


def annexes(there: Mapping[str, object]) -> dict[str, str]:
    """The annex files of the text in the graph, each with the digest of its words ("" where unknown)."""
    files = there["annex_files"]
    named = [str(file) for file in files] if isinstance(files, list | tuple) else []
    words = _digests(there)[1:]
    return dict(zip(named, words if len(words) == len(named) else [""] * len(named), strict=True))


def lost_reason(there: Mapping[str, object], record: Record) -> str | None:
    """Why the same document with other annexes is refused, by their names. None where they are not why."""
    if (alone(record) or digest(record.source)).split()[:1] != _digests(there)[:1]:
        return None
    changed, missing = (", ".join(names) for names in lost(there, record))
    document, remedy = PurePath(str(there["source_file"])).name, "load all that counts with --replace"
    if changed and missing:
        return f"{changed} changed and {missing} is missing since {document} was read with them; {remedy}"
    if changed:
        return f"{changed} changed since {document} was read with it; {remedy}"
    return f"{missing} is missing, with which {document} was read; {remedy}" if missing else None


def _digests(there: Mapping[str, object]) -> list[str]:
    return str(there["alone_sha256"] or "").split()


def is_kept(there: Mapping[str, object], record: Record) -> str | None:
    """Why the text in the graph stays: the record is the same document in another form. None if it is not.

    `there`: the `KNOWN` properties. Of a text and its scan the text counts; of two scans the first.
    """
    file = there["source_file"]
    if digest(record.source) in _digests(there)[:1]:
        return f"{file} was read with its annexes"
    if file == record.file:
        return None  # the same file with other words: somebody changed it
    if there["fingerprint"] == fingerprint(record):
        return f"the same document as {file}"
    if record.origin.seen and _near(there, record):
        return f"a scan of the same document as {file}"
    return None


def is_better(there: Mapping[str, object], record: Record) -> str | None:
    """Why the record takes the place of the same document in a poorer form. None if it does not."""
    now, had = (alone(record) or "").split(), _digests(there) or [str(there["sha256"])]
    known = "" not in annexes(there).values()
    if known and now[:1] == had[:1] and set(had) < set(now):
        return "now with its annexes"
    if there["scanned"] and not record.origin.seen and _near(there, record):
        return f"{there['source_file']} is a scan of it"
    return None


def _near(there: Mapping[str, object], record: Record) -> bool:
    return bool(there["sketch"]) and near(str(there["sketch"]), sketch(record.source))
