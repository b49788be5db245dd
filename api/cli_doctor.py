"""`cancu doctor`: which of the programs and packages that Cancu can use this machine has, and what for."""

import importlib.util
import platform
from importlib.metadata import version
from typing import Any

from cancu.api.options import Json, Lang
from cancu.api.output import out, print_json
from cancu.api.table import as_table


def doctor(as_json: Json = False, lang: Lang = "vi") -> None:
    """Say which optional programs and packages are here, and how to get the others."""
    rows = [_row(name, found, used_for[lang == "en"], install)
            for name, found, used_for, install in (*_itself(), *_programs(), *_packages())]
    if as_json:
        print_json(rows)
    else:
        out().print(as_table(rows, ("name", "found", "used_for", "install"), lang, short=True))


# Name, where or which version (None: not here), what it is for in Vietnamese and English, how to get it.
_Part = tuple[str, str | None, tuple[str, str], str]


def _itself() -> list[_Part]:
    everything = ("mọi việc", "everything")
    return [("python", platform.python_version(), everything, ""),
            ("cancu", version("cancu"), everything, "")]


def _programs() -> list[_Part]:
    from cancu.loaders.read.doctor import doctor as programs

    return [(each.name, each.found, (_PURPOSES.get(each.name, each.purpose), each.purpose), each.remedy)
            for each in programs()]


_PURPOSES = {
    "Tesseract (vie)": "bản quét: PNG, JPEG, TIFF, PDF không có chữ",
    "LibreOffice": "Word 97 (.doc) và OpenDocument (.odt)",
    "antiword": "Word 97 khi không có LibreOffice",
}


def _packages() -> list[_Part]:
    wanted = (
        ("pyarrow", ("xuất Parquet", "export to Parquet"), "pip install cancu[export]"),
        ("rdflib", ("xuất RDF", "export to RDF"), "pip install cancu[export]"),
        ("py2neo", ("mã nguồn py2neo có sẵn", "existing py2neo scripts"), "pip install cancu[py2neo]"),
    )
    return [(name, version(name) if importlib.util.find_spec(name) else None, used_for, install)
            for name, used_for, install in wanted]


def _row(name: str, found: str | None, used_for: str, install: str) -> dict[str, Any]:
    return {"name": name, "found": found, "used_for": used_for, "install": "" if found else install}
