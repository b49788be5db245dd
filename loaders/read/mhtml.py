"""Web pages saved as one file (.mht, .mhtml): the page inside, read as HTML."""

import email
import email.policy

from cancu.loaders.errors import ReadError
from cancu.loaders.read.html import read_html
from cancu.loaders.read.limits import Limits
from cancu.loaders.reading import Reading


def read_mhtml(data: bytes, place: str, limits: Limits) -> Reading:
    """The document on the first page of the file. Raises ReadError when there is none."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        content = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(content, bytes):
            charset = part.get_content_charset()
            return read_html(_in_utf8(content, charset), place, limits)
    raise ReadError("the saved page holds no text.", place=place, remedy="Save it again, as a complete page.")


def _in_utf8(content: bytes, charset: str | None) -> bytes:
    """The page in UTF-8 where the head of its part says in which charset it is; else as it stands."""
    try:
        return content.decode(charset or "utf-8").encode()
    except (LookupError, ValueError):  # a charset that is none, or bytes that are not in it
        return content
