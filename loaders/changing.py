"""A changed copy of a record, made without running its constructor again: extraction makes thousands."""

from typing import Any, TypeVar

_Record = TypeVar("_Record")


def changed(record: _Record, **fields: Any) -> _Record:
    """`dataclasses.replace` for the plain frozen dataclasses of loaders, several times as fast."""
    copy: _Record = object.__new__(type(record))
    object.__setattr__(copy, "__dict__", record.__dict__ | fields)
    return copy
