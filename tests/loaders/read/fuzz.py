"""Mutated files over all readers: `python tests/loaders/read/fuzz.py --count 20000 --seed 6`.

Each file is read or refused with a ReadError within its time; anything else is printed with the file kept.
"""

import argparse
import io
import random
import sys
import tempfile
import time
import types
import zipfile
from collections import Counter
from pathlib import Path

from cancu.loaders.errors import ReadError
from cancu.loaders.read import Limits, find_files, read

LIMITS = Limits(seconds=20)
_PIECES = (b"<", b">", b"\0", b"\xff", b"{\\rtf1", b"<w:tbl>", b" " * 300, b"obj", b"endobj", b"PK")


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, cut, doubled or put in; inside a zip, in one of its parts."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _repacked(data, chance)
    found = bytearray(data)
    for _ in range(chance.choice((1, 2, 5, 30))):
        at = chance.randrange(len(found) or 1)
        kind = chance.randrange(5)
        if kind == 0 and found:
            found[at % len(found)] = chance.randrange(256)
        elif kind == 1:
            del found[at:at + chance.choice((1, 10, 500))]
        elif kind == 2:
            found[at:at] = found[at:at + chance.choice((3, 40, 900))]
        elif kind == 3:
            found[at:at] = chance.choice(_PIECES)
        elif chance.random() < 0.1:
            del found[at:]
    return bytes(found)


def _repacked(data: bytes, chance: random.Random) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        chosen = chance.choice(old.namelist())
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, mutated(content, chance) if entry.filename == chosen else content,
                         entry.compress_type)
    return stream.getvalue()


def fuzz(seeds: dict[str, bytes], count: int, seed: int, folder: Path) -> tuple[Counter[str], list[str]]:
    """Reads `count` mutated files; what happened, counted, and what must not happen."""
    chance = random.Random(seed)
    told: Counter[str] = Counter()
    wrong = []
    names = sorted(seeds)
    for number in range(count):
        name = names[number % len(names)]
        file = folder / f"{number}.{name}"
        file.write_bytes(mutated(seeds[name], chance))
        begun = time.monotonic()
        try:
            found = find_files([file])
            for each in found.files:
                read(each, LIMITS)
            told[f"{name}: {'read' if found.files else 'refused'}"] += 1
        except ReadError as error:
            if not error.remedy or "stumbled" in error.message or "broke down" in error.message:
                wrong.append(f"{file.name}: {error}")
            told[f"{name}: refused"] += 1
        except Exception as error:
            wrong.append(f"{file.name}: {type(error).__name__}: {error}")
        if time.monotonic() - begun > LIMITS.seconds:
            wrong.append(f"{file.name}: too slow")
        if not wrong or not wrong[-1].startswith(f"{file.name}:"):
            file.unlink()
    return told, wrong


def seeds() -> dict[str, bytes]:
    """One small file a format."""
    from tests.loaders.read.as_docx import as_docx
    from tests.loaders.read.as_html import as_html, as_mhtml
    from tests.loaders.read.as_pdf import as_pdf
    from tests.loaders.read.as_scan import DPI, pages
    from tests.loaders.read.as_sheet import as_ods, as_xlsx
    from tests.loaders.read.sample_parts import TEXTS, sample_parts

    parts = sample_parts(TEXTS[3])
    picture, packed = io.BytesIO(), io.BytesIO()
    pages(parts[:3])[0].crop((250, 200, 1_200, 600)).save(picture, "PNG", dpi=(DPI, DPI))
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("a.txt", "Việc số 1".encode())
        package.writestr("b/c.docx", as_docx(parts[:3]))
    rtf = b"{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset163 Times;}}\\f0 Vi\\u7879?c\\par"
    rtf += b"\\trowd\\cellx900\\cellx1800\\intbl a\\cell b\\cell\\row\\pard c"
    rtf += b"{\\super\\chftn{\\*\\footnote d}}\\par}"
    return {
        "docx": as_docx(parts), "html": as_html(parts), "pdf": as_pdf(parts[:12]), "xlsx": as_xlsx(parts),
        "ods": as_ods(parts), "rtf": rtf, "txt": TEXTS[3].read_bytes(), "mhtml": as_mhtml(parts),
        "png": picture.getvalue(), "zip": packed.getvalue(),
    }


def main() -> None:
    """Runs the fuzz and exits with 1 if anything went wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=2_000)
    options.add_argument("--seed", type=int, default=6)
    chosen = options.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="cancu-fuzz-"))
    told, wrong = fuzz(seeds(), chosen.count, chosen.seed, folder)
    for what, times in sorted(told.items()):
        print(f"{what} {times}")
    print("\n".join(wrong) or f"seed {chosen.seed}: nothing went wrong in {chosen.count} files")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    # Packages installed with a `tests` of their own would win over this one, which has no __init__.py.
    ours = types.ModuleType("tests")
    ours.__path__ = [str(Path(__file__).resolve().parents[2])]
    sys.modules["tests"] = ours
    main()
