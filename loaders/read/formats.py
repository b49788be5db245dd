"""The readers, one a format, and which of them a file's first bytes ask for."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module

from cancu.loaders.errors import ReadError
from cancu.loaders.read.limits import Limits, check_text
from cancu.loaders.read.packages import names_in, start_of
from cancu.loaders.read.plain import looks_like_text
from cancu.loaders.reading import Reading

ReadBytes = Callable[[bytes, str, Limits], Reading]

_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p)\b",
    re.IGNORECASE | re.DOTALL,
)
# What programs write for programs; the records that `cancu extract` writes lie beside documents.
_JSON = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)*(?:\{\s*"[^"\n]{0,200}"\s*:|\[\s*"[^"\n]{0,200}"\s*[,\]])')
_HALF = re.compile("[\ud800-\udfff]")
_SNIFFED = 4_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_SHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
_WORD_XML = b'progid="Word.Document"'
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")


@dataclass(frozen=True)
class Reader:
    """A format: `recognises` looks at the bytes; `module` and `function` are loaded when first needed."""

    format: str
    recognises: Callable[[bytes], bool]
    module: str
    function: str
    harmless: bool = False  # needs no process of its own

    def read(self, data: bytes, place: str, limits: Limits) -> Reading:
        """The reading of a file's bytes; raises ReadError."""
        read: ReadBytes = getattr(import_module(f"cancu.loaders.read.{self.module}"), self.function)
        found = read(data, place, limits)
        check_text(len(found.text), limits, place)
        return _whole(found)


def _whole(found: Reading) -> Reading:
    """Without halves of a UTF-16 pair, which no file and no graph takes; every offset stays."""
    try:
        "".join((found.text, *found.warnings)).encode()
    except UnicodeEncodeError:
        text, halves = _HALF.subn("\ufffd", found.text)
        warnings = [_HALF.sub("\ufffd", warning) for warning in found.warnings]
        if halves:
            warnings.append(f"Characters of which the file holds only a half, put as “\ufffd”: {halves}.")
        return replace(found, text=text, warnings=tuple(warnings))
    return found


def _is_html(data: bytes) -> bool:
    head = data[:_SNIFFED].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", errors="ignore").encode()
    return _HTML.match(head) is not None


def _is_packed(data: bytes, *signs: str) -> bool:
    return data.startswith(b"PK") and not frozenset(signs).isdisjoint(names_in(data))


def _is_sheet(data: bytes) -> bool:
    return (
        _is_packed(data, "xl/workbook.xml", "xl/workbook.bin") or _is_open(data, _OPEN_SHEET)
        or (data.startswith(_OLE) and (_named("Workbook", data) or _named("Book", data)))
    )


def _named(stream: str, data: bytes) -> bool:
    """Whether an OLE file (Word, Excel of the 1990s, locked files of today) has a stream of this name."""
    return f"{stream}\0".encode("utf-16-le") in data


def _is_for_office(data: bytes) -> bool:
    """What LibreOffice reads for us: Word 97, OpenDocument, Word 2003 XML."""
    return data.startswith(_OLE) or _is_open(data, _OPEN_TEXT) or _WORD_XML in data[:_SNIFFED]


def _is_open(data: bytes, kind: bytes) -> bool:
    """Whether it is an OpenDocument file of this kind, which its part `mimetype` says, packed or not."""
    return kind in data[:_SNIFFED] or (
        data.startswith(b"PK") and start_of(data, "mimetype", len(kind)) == kind
    )


def _is_mhtml(data: bytes) -> bool:
    head = data[:_SNIFFED].lower()
    return b"mime-version:" in head and (b"multipart/related" in head or b"content-type: text/html" in head)


def _is_docx(data: bytes) -> bool:
    return data.startswith(b"PK") and any(name.startswith("word/") for name in names_in(data))


# The first that recognises a file reads it. A new format is a line here and a file beside this one.
READERS: tuple[Reader, ...] = (
    Reader("docx", _is_docx, "docx", "read_docx"),
    Reader("sheet", _is_sheet, "sheet", "read_sheet"),
    Reader("doc", _is_for_office, "doc", "read_doc"),
    Reader("rtf", lambda data: data.lstrip().startswith(b"{\\rtf"), "rtf", "read_rtf"),
    Reader("pdf", lambda data: b"%PDF-" in data[:1_024], "pdf", "read_pdf"),
    Reader("image", lambda data: data.startswith(_PICTURES), "image", "read_image"),
    Reader("mhtml", _is_mhtml, "mhtml", "read_mhtml"),
    Reader("html", _is_html, "html", "read_html"),
    Reader("txt", looks_like_text, "plain", "read_plain", harmless=True),
)
SUPPORTED = tuple(reader.format for reader in READERS)


def reader_of(data: bytes, place: str) -> Reader:
    """The reader for these bytes, chosen by content. Raises ReadError for an empty or unknown file."""
    if not data.strip(b" \t\r\n\0"):
        raise ReadError("the file is empty.", place=place, remedy="Check that it was saved or copied whole.")
    if _JSON.match(data):
        raise ReadError("this is data in JSON, no document.", place=place,
                        remedy="Give the document itself.")
    for reader in READERS:
        if reader.recognises(data):
            return reader
    if data.startswith(b"PK"):
        raise ReadError(
            "the file is cut short or damaged, or is no document.", place=place,
            remedy="Copy it again from where it came, or open it in Word and save it anew.",
        )
    raise ReadError("this is no document: it holds binary data of an unknown kind.", place=place,
                    remedy=f"Give one of these formats: {', '.join(SUPPORTED)}.")
