"""A .docx from raw WordprocessingML, for what python-docx cannot write: changes, boxes, numbers, notes."""

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_KINDS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def word_file(body: str, **other: str) -> bytes:
    """A package with this body; `other`: inner XML of numbering, styles, footnotes, header1, footer1 ..."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", _relations({"d": ("officeDocument", "word/document.xml")}))
        package.writestr("word/document.xml", f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>")
        package.writestr(
            "word/_rels/document.xml.rels",
            _relations({name: (name.rstrip("0123456789"), f"{name}.xml") for name in other}),
        )
        for name, inner in other.items():
            root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
            package.writestr(f"word/{name}.xml", f"<w:{root} {_NAMES}>{inner}</w:{root}>")
    return stream.getvalue()


def _relations(found: dict[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{name}" Type="{_KINDS}/{kind}" Target="{target}"/>'
        for name, (kind, target) in found.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'


def p(words: str, properties: str = "") -> str:
    """A paragraph of one run, or of raw runs where `words` begins with a tag."""
    runs = words if words.startswith("<") else r(words)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def numbered(words: str, level: int, list_id: int = 1) -> str:
    """A paragraph of an automatic list."""
    return p(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def tbl(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def tc(content: str, properties: str = "") -> str:
    """A cell; plain words become its paragraph."""
    inner = content if content.startswith("<") or not content else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner or p('')}</w:tc>"


DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def wide(columns: int) -> str:
    """Properties of a cell over several columns."""
    return f'<w:gridSpan w:val="{columns}"/>'


def levels(*definitions: tuple[str, str]) -> str:
    """numbering.xml with one list (numId 1) and a second (numId 2) that starts the same list anew."""
    lines = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(definitions)
    )
    return (
        f'<w:abstractNum w:abstractNumId="0">{lines}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
