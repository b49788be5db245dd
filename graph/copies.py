"""The same document in another file: another format, a scan, with its annexes or without."""

from collections.abc import Mapping

from cancu.loaders.records import Record
from cancu.loaders.sameness import fingerprint, near, sketch
from cancu.loaders.text import digest

# What is known of the text that was read before: properties of its node.
KNOWN = ("source_file", "sha256", "alone_sha256", "fingerprint", "sketch", "scanned", "reported")


def alone(record: Record) -> str | None:
    """The digest of a text without its annexes in files of their own; None where it has none."""
    parts = record.origin.parts
    return digest(record.source[:parts[1].start]) if len(parts) > 1 else None


def is_kept(there: Mapping[str, object], record: Record) -> str | None:
    """Why the text in the graph stays: the record is the same document in another form. None if it is not.

    `there`: the `KNOWN` properties. Of a text and its scan the text counts; of two scans the first.
    """
    file = there["source_file"]
    if there["alone_sha256"] == digest(record.source):
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
    if there["sha256"] == alone(record):
        return "now with its annexes"
    if there["scanned"] and not record.origin.seen and _near(there, record):
        return f"{there['source_file']} is a scan of it"
    return None


def _near(there: Mapping[str, object], record: Record) -> bool:
    return bool(there["sketch"]) and near(str(there["sketch"]), sketch(record.source))
