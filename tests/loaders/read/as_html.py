"""A sample printed as a portal page: furniture around it, bold words, real tables."""

from email.message import EmailMessage
from html import escape

from tests.loaders.read.sample_parts import Part, spoken

_PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin</title><style>p {{ color: red }}</style>
</head>
<body>
<div class="top-menu"><ul><li><a href="/">Trang chủ</a></li>
<li><a href="/vb">Văn bản số 1/QĐ-UBND</a></li></ul></div>
<div id="content" class="detail-content">
{body}
</div>
<div class="tin-lien-quan related"><a href="/1">Thay thế Quyết định số 9/QĐ-UBND ngày 01/01/2001</a></div>
<div class="comments"><p>Ý kiến bạn đọc: bãi bỏ Nghị định số 1/2001/NĐ-CP</p></div>
<footer>Giấy phép số 12/GP-TTĐT ngày 02/02/2002</footer>
<script>var x = "Nghị định số 2/2002/NĐ-CP";</script>
</body></html>
"""


def as_html(found: list[Part]) -> bytes:
    """The parts of a sample as a page in UTF-8."""
    return _PAGE.format(body="\n".join(_part(part) for part in found)).encode()


def _part(part: Part) -> str:
    if isinstance(part, str):
        return f"<p>{_words(part)}</p>" if part.strip() else "<p>&nbsp;</p>"
    width = len(part.rows[0])
    rows = "".join(
        "<tr>" + "".join(f"<td{_span(row, width)}><p>{_words(cell)}</p></td>" for cell in row) + "</tr>\n"
        for row in part.rows
    )
    return f"<table border='1'>\n{rows}</table>"


def _span(row: tuple[str, ...], width: int) -> str:
    return f" colspan={width}" if len(row) == 1 and width > 1 else ""


def _words(text: str) -> str:
    return "".join(f"<b>{escape(words)}</b>" if bold else escape(words) for words, bold in spoken(text))


def as_mhtml(found: list[Part]) -> bytes:
    """The same page as a browser saves it in one file."""
    message = EmailMessage()
    message["Subject"] = "Trang"
    message.set_content(as_html(found).decode(), subtype="html", cte="quoted-printable")
    message.make_related()
    return message.as_bytes()
