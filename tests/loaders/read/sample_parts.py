"""The samples as paragraphs and tables, so that tests can print them in every format and know the truth."""

import re
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
TEXTS = sorted(
    path for path in SAMPLES.iterdir() if path.name[0].isdigit() and path.suffix in (".txt", ".md")
)
_SECTION = re.compile(r"[IVX]+\. ")
_GAP = re.compile(r" {5,}")
NOTE = re.compile(r"^([¹²³⁴⁵⁶⁷⁸⁹]) ")


@dataclass(frozen=True)
class Rows:
    """A table: rows of cells; a row shorter than the first is one cell over the whole width."""

    rows: tuple[tuple[str, ...], ...]


Part = str | Rows


def parts(text: str) -> list[Part]:
    """A sample's paragraphs (empty lines too) and tables, in order. Emphasis (`**`) stays in the words."""
    found: list[Part] = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        if lines[at].startswith("\t"):
            rows, at = _broken(lines, at)
            found.append(rows)
        elif len(_cells(lines[at])) > 1:
            rows, at = _tabbed(lines, at)
            found.append(rows)
        else:
            found.append(lines[at])
            at += 1
    return found


def _cells(line: str) -> tuple[str, ...]:
    if "\t" in line:
        return tuple(line.split("\t"))
    left, _, right = line.partition("        ")
    return (left.strip(), right.strip()) if right.strip() else (line,)


def _tabbed(lines: list[str], at: int) -> tuple[Rows, int]:
    rows = []
    while at < len(lines) and len(_cells(lines[at])) > 1:
        rows.append(_cells(lines[at]))
        at += 1
    return Rows(tuple(rows)), at


def _broken(lines: list[str], at: int) -> tuple[Rows, int]:
    """A table whose every cell begins with a tab on a line of its own; its header ends at the first blank."""
    width = next(n for n in range(len(lines)) if not lines[at + n].strip())
    rows: list[list[str]] = []
    while at < len(lines):
        line = lines[at]
        if line.startswith("\t"):
            cell = line.strip()
            if not rows or len(rows[-1]) == width or (rows[-1] and _SECTION.match(rows[-1][0]) and cell):
                rows.append([])
            if not (rows[-1] and _SECTION.match(rows[-1][0])):
                rows[-1].append(cell)
        elif line.strip():
            break
        at += 1
    return Rows(tuple(tuple(row) for row in rows)), at


def spoken(text: str) -> list[tuple[str, bool]]:
    """Words and whether they are bold."""
    pieces = text.split("**")
    return [(piece, number % 2 == 1) for number, piece in enumerate(pieces) if piece]


def emphasis_by_line(text: str) -> str:
    """Emphasis that runs over a line end, as emphasis of each line."""
    return re.sub(r"\*\*([^*]+)\*\*", lambda m: "\n".join(f"**{line}**" for line in m[1].split("\n")), text)


def sample_parts(path: Path) -> list[Part]:
    """The parts of a sample file."""
    return parts(emphasis_by_line(path.read_text("utf-8")))
