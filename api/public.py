"""Answers as they leave this machine."""

import json
from pathlib import PurePath
from typing import Any

from cancu.api.visible import visible
from starlette.responses import JSONResponse

_FILES = ("file", "source_file", "annex_files", "part_of")


class PublicJSON(JSONResponse):
    """JSON in which files stand by their names, not by where they lie, and no terminal finds a command."""

    def render(self, content: Any) -> bytes:
        text = json.dumps(_public(content), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return visible(text).encode("utf-8")


def _public(content: Any) -> Any:
    if isinstance(content, list):
        return [_public(part) for part in content]
    if not isinstance(content, dict):
        return content
    return {name: _name(part) if name in _FILES else _public(part) for name, part in content.items()}


def _name(file: Any) -> Any:
    """The last part of a path, or of each of several."""
    if isinstance(file, list):
        return [_name(each) for each in file]
    return PurePath(file).name if isinstance(file, str) else _public(file)
