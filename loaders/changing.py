"""Records made and copied without running their constructor: extraction makes thousands."""

from typing import Any, TypeVar

_Record = TypeVar("_Record")


def changed(record: _Record, **fields: Any) -> _Record:
    """`dataclasses.replace` for the plain frozen dataclasses of loaders, several times as fast."""
    copy: _Record = object.__new__(type(record))
    copy.__dict__.update(record.__dict__, **fields)
    return copy


def made(kind: type[_Record], **fields: Any) -> _Record:
    """A plain frozen dataclass with these fields, all that have no default; for those of many fields."""
    record = object.__new__(kind)
    record.__dict__.update(fields)
    return record
