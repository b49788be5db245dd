"""Parquet: `nodes/LABEL.parquet` and `edges/TYPE.parquet`, typed as the model, for pandas, DuckDB or Spark.

Needs pyarrow: `cancu[export]`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from cancu.graph.export.tally import Tally, needed
from cancu.graph.model import EDGES, NODES, Kind, edge_properties
from cancu.graph.moving.scan import edge_batches, node_batches
from cancu.graph.moving.whole import NewFiles
from cancu.graph.store import Store

_ENDS = {"from_label": Kind.STRING, "from_id": Kind.STRING, "to_label": Kind.STRING, "to_id": Kind.STRING}


def write(store: Store, folder: Path, new: NewFiles) -> Tally:
    """Write a file for every label and type of the model, also for those without rows."""
    tally = Tally()
    for node in NODES:
        nodes = tally.of_nodes(node_batches(store, node.label))
        rows = ([{"id": row.id, **row.properties} for row in batch] for batch in nodes)
        tally.files.append(folder / "nodes" / f"{node.label}.parquet")
        _write(tally.files[-1], new, node.properties, rows)
    for edge in EDGES:
        edges = tally.of_edges(
            batch for pair in edge.pairs for batch in edge_batches(store, edge.type, *pair))
        ends = ([{**{name: getattr(row, name) for name in _ENDS}, **row.properties} for row in batch]
                for batch in edges)
        kinds = _ENDS | edge_properties(edge.type)
        tally.files.append(folder / "edges" / f"{edge.type}.parquet")
        _write(tally.files[-1], new, kinds, ends)
    return tally


def _write(path: Path, new: NewFiles, kinds: Mapping[str, Kind],
           batches: Iterable[list[dict[str, Any]]]) -> None:
    arrow, parquet = needed("pyarrow", "export"), needed("pyarrow.parquet", "export")
    text = arrow.string()
    types = {Kind.STRING: text, Kind.INTEGER: arrow.int64(), Kind.FLOAT: arrow.float64(),
             Kind.BOOLEAN: arrow.bool_(), Kind.DATE: arrow.date32(), Kind.STRINGS: arrow.list_(text)}
    schema = arrow.schema([(name, types[kind]) for name, kind in kinds.items()])
    path.parent.mkdir(exist_ok=True)
    with parquet.ParquetWriter(new.at(path), schema) as writer:
        for batch in batches:
            columns = {name: [_value(row[name], kind) for row in batch] for name, kind in kinds.items()}
            writer.write_batch(arrow.record_batch(columns, schema=schema))


def _value(value: Any, kind: Kind) -> Any:
    return date.fromisoformat(value) if kind is Kind.DATE and value is not None else value
