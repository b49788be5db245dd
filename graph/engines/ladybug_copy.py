"""COPY for the embedded engine: many new rows at once, through a Parquet file that lives as long as the call.

Ladybug also copies from an Arrow table in memory, but a second COPY of the same words ends the process.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cancu.graph.engines.cypher import edge_parameters, node_parameters
from cancu.graph.model import NODE_TYPES, Kind, edge_properties
from cancu.graph.rows import EdgeRow, NodeRow

AVAILABLE = find_spec("pyarrow") is not None  # the extra `export`; without it rows go in by statements
FEWEST = 500  # rows; below it a statement is as fast


@contextmanager
def copy_of_nodes(label: str, rows: Sequence[NodeRow]) -> Iterator[str]:
    """The COPY statement for new nodes of one label; a property that a row does not name is null."""
    kinds = NODE_TYPES[label].properties
    missing: dict[str, Any] = dict.fromkeys(kinds)
    entries = (missing | node_parameters(row, kinds) for row in rows)
    with _parquet(entries, kinds) as file:
        yield f"COPY `{label}`({_names(kinds)}) FROM '{file}'"


@contextmanager
def copy_of_edges(type_: str, from_label: str, to_label: str, rows: Sequence[EdgeRow]) -> Iterator[str]:
    """The COPY statement for new edges of one type and pair; it warns of those that lack an endpoint and
    leaves them out, for an error would leave the index of ids broken."""
    kinds = edge_properties(type_)
    ends = {"from_id": Kind.STRING, "to_id": Kind.STRING}
    with _parquet((edge_parameters(row) for row in rows), ends | kinds) as file:
        yield (f"COPY `{type_}`({_names(kinds)}) FROM '{file}' (from='{from_label}', to='{to_label}', "
               "ignore_errors=true)")


@contextmanager
def _parquet(rows: Iterable[Mapping[str, Any]], kinds: Mapping[str, Kind]) -> Iterator[str]:
    import pyarrow as pa
    from pyarrow import parquet

    types = {Kind.STRING: pa.string(), Kind.INTEGER: pa.int64(), Kind.FLOAT: pa.float64(),
             Kind.BOOLEAN: pa.bool_(), Kind.DATE: pa.string(), Kind.STRINGS: pa.list_(pa.string())}
    columns: dict[str, list[Any]] = {name: [] for name in kinds}
    for row in rows:
        for name, values in columns.items():
            values.append(row[name] or [] if kinds[name] is Kind.STRINGS else row[name])
    arrays = {name: pa.array(values, types[kinds[name]]) for name, values in columns.items()}
    for name, kind in kinds.items():
        if kind is Kind.DATE:
            arrays[name] = arrays[name].cast(pa.date32())
    with TemporaryDirectory(prefix="cancu-") as folder:
        file = Path(folder) / "rows.parquet"
        parquet.write_table(pa.table(arrays), file, compression="none")
        yield file.as_posix().replace("\\", "\\\\").replace("'", "\\'")


def _names(kinds: Mapping[str, Kind]) -> str:
    return ", ".join(f"`{name}`" for name in kinds)
