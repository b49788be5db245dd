"""Plain text and Markdown: the encoding is found, the characters stay as they are."""

import codecs
import unicodedata

from cancu.loaders.errors import ReadError
from cancu.loaders.read.legacy import frequent_words, repair
from cancu.loaders.read.limits import Limits
from cancu.loaders.reading import Reading

_UTF16_SAMPLE = 4_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control characters that no text has; form feed (page breaks) and escape-free whitespace are fine.
_BINARY = frozenset(range(32)) - {9, 10, 11, 12, 13, 26, 27}
_MOST_CONTROLS = 0.001
_NO_UNICODE = "a code page"
_NAMES = {"tcvn3": "TCVN3", "vni": "VNI", "utf-8": "UTF-8 that had been read as Latin letters"}


def looks_like_text(data: bytes) -> bool:
    """Whether bytes can be text at all, in any encoding that this reader knows."""
    return _encoding(data) is not None


def read_plain(data: bytes, place: str, limits: Limits) -> Reading:  # noqa: ARG001  the readers' common form
    """The text of a file, character by character; in one without line feeds carriage returns are line ends.

    Raises ReadError for an empty file and for one of no text.
    """
    text, warnings = decode(data, place)
    if not text.strip():
        raise ReadError("the file is empty.", place=place, remedy="Check that it was saved or copied whole.")
    if text.count("\r") > 2 * text.count("\n"):  # line ends of old Macs, and of some exports
        text = text.replace("\r", "\n")
    return Reading(text, place, "md" if place.lower().endswith(".md") else "txt", warnings=warnings)


def decode(data: bytes, place: str) -> tuple[str, tuple[str, ...]]:
    """Bytes as text, with a warning where the encoding was guessed. Raises ReadError for bytes of no text."""
    encoding = _encoding(data)
    if encoding is None:
        raise ReadError("this is not a text: it holds binary data.", place=place,
                        remedy="Open it with the program that made it and save it as .docx or .txt.")
    if encoding == _NO_UNICODE:
        return _from_code_page(data)
    text, charset = repair(data.decode(encoding))
    return text, () if charset is None else (_guess(_NAMES[charset]),)


def _from_code_page(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Bytes of no UTF: Windows-1258, or TCVN3 or VNI, whichever gives more Vietnamese words."""
    composed = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    best, name = composed, "Windows-1258"
    for page in ("latin-1", "cp1252"):
        text, charset = repair(data.decode(page, errors="replace"))
        if charset and frequent_words(text) > frequent_words(best):
            best, name = text, _NAMES[charset]
    return best, (_guess(name),)


def _guess(name: str) -> str:
    return f"The text was read as {name}; check its letters."


def _encoding(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding if _decodes(data, encoding) else None
    wide = _utf16_without_mark(data)
    if wide:
        return wide
    if sum(data.count(byte) for byte in _BINARY) > len(data) * _MOST_CONTROLS:
        return None
    if _decodes(data, "utf-8"):
        return "utf-8"
    return _NO_UNICODE


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 has a zero in one byte of two wherever ASCII stands; blanks and line ends do in every text."""
    sample = data[:_UTF16_SAMPLE]
    if len(data) % 2 or not sample.count(0):
        return None
    for encoding, blank in (("utf-16-le", b" \0"), ("utf-16-be", b"\0 ")):
        pairs = {sample[at:at + 2] for at in range(0, len(sample) - 1, 2)}
        if blank in pairs and b"\0\0" not in pairs and _decodes(data, encoding):
            return encoding
    return None
