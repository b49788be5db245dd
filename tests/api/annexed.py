"""A decision with its annex in files of their own, and a command's answer about it."""

from pathlib import Path
from typing import Any

from tests.api.test_cli import Cancu
from tests.loaders.read.as_docx import as_docx
from tests.loaders.read.as_sheet import as_xlsx
from tests.loaders.read.test_together import ANNEX, decision

ID = "ubnd-tra-vinh/qd/2024/512"


def written(folder: Path) -> Path:
    """The decision `b.docx` and its annex in two formats, `a.xlsx` and `c.docx`, in a new folder."""
    folder.mkdir()
    (folder / "b.docx").write_bytes(as_docx(decision()))
    (folder / "a.xlsx").write_bytes(as_xlsx(ANNEX))
    (folder / "c.docx").write_bytes(as_docx(ANNEX))
    return folder


def answered(cancu: Cancu, *words: str | Path) -> Any:
    """The answer of a command."""
    return cancu(*map(str, words), "--json").json
