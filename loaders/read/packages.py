"""Packed files (docx and its kin) and the XML in them, opened without trust."""

import io
import zipfile
import zlib

from cancu.loaders.errors import ReadError
from cancu.loaders.read.limits import MEGA, Limits
from lxml import etree

_DAMAGED = "Copy it again from where it came, or open it and save it anew."


def names_in(data: bytes) -> tuple[str, ...]:
    """The names inside a zip; empty for what is no zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return ()


def start_of(data: bytes, name: str, size: int) -> bytes:
    """The first bytes of an entry of a zip; empty where there is none or it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as stream:
            return stream.read(size)
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, RuntimeError, OSError, EOFError):
        return b""


class Package:
    """A zip file whose entries are read one by one inside the limits.

    Raises ReadError when it is cut short, packs too many files, or would unpack to more than the limits say.
    """

    def __init__(self, data: bytes, place: str, limits: Limits) -> None:
        self.place = place
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise ReadError("the file is cut short or damaged.", place=place, remedy=_DAMAGED) from error
        self._entries = {entry.filename: entry for entry in self._archive.infolist()}
        self._check(limits)

    def _check(self, limits: Limits) -> None:
        entries = self._archive.infolist()
        if len(entries) > limits.entries:
            raise ReadError(f"it packs {len(entries)} files, more than {limits.entries}.", place=self.place,
                            remedy="Unpack it and give the documents that matter.")
        large = [entry for entry in entries
                 if entry.file_size > max(MEGA, limits.ratio * max(entry.compress_size, 1))]
        if large or sum(entry.file_size for entry in entries) > limits.unpacked:
            raise ReadError(
                f"it would unpack to far more than its size says (limits: {limits.unpacked // MEGA} MB, "
                f"{limits.ratio} times).", place=self.place,
                remedy="Do not open it if you do not know who sent it.",
            )

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def names(self) -> tuple[str, ...]:
        """The names of the entries, in the order of the file."""
        return tuple(self._entries)

    def bytes(self, name: str) -> bytes:
        """An entry's bytes; never more than it announced."""
        entry = self._entries[name]
        if entry.flag_bits & 1:
            raise ReadError("it is locked with a password.", place=self.place,
                            remedy="Open it with the password and save it without one.")
        try:
            with self._archive.open(entry) as stream:
                found = stream.read(entry.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise ReadError(f"its part {name} is cut short or damaged.", place=self.place,
                            remedy=_DAMAGED) from error
        if len(found) > entry.file_size:
            raise ReadError(f"its part {name} is larger than it says.", place=self.place, remedy=_DAMAGED)
        return found

    def xml(self, name: str) -> etree._Element:
        """An entry as a tree."""
        return parse_xml(self.bytes(name), f"{self.place} ({name})")


def parse_xml(data: bytes, place: str) -> etree._Element:
    """XML as a tree, without entities, DTD or network. Raises ReadError for what is not well-formed."""
    if b"<!DOCTYPE" in data[:10_000] or b"<!ENTITY" in data[:10_000]:
        raise ReadError("its XML declares entities, which no office program writes.", place=place,
                        remedy="Do not open it if you do not know who sent it.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
                             remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("its XML is cut short or damaged.", place=place, remedy=_DAMAGED) from error
    if root is None:
        raise ReadError("its XML is empty.", place=place, remedy=_DAMAGED)
    return root
