"""The files of `neo4j-admin database import`, for a graph too large to be written over the network.

One file a label and one a type and pair of labels, the header in the first line, ids kept apart by label;
`schema.cypher` holds the constraints and indexes, which the import does not make.
"""

import shlex
from collections.abc import Iterable, Mapping
from pathlib import Path

from cancu.graph.engines import cypher
from cancu.graph.export.tally import Tally
from cancu.graph.model import EDGES, NODES, Kind, edge_properties
from cancu.graph.moving.scan import edge_batches, node_batches
from cancu.graph.moving.whole import NewFiles
from cancu.graph.rows import Value
from cancu.graph.store import Store

_TYPES: dict[Kind, str] = {
    Kind.STRING: "string", Kind.INTEGER: "long", Kind.FLOAT: "double", Kind.BOOLEAN: "boolean",
    Kind.DATE: "date", Kind.STRINGS: "string[]",
}
_BETWEEN = "\x1f"  # between the items of a list: titles and keys never hold it
_IMPORT = ("neo4j-admin", "database", "import", "full", "neo4j")  # into the database of this name
_HOW = ("--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination")


def write(store: Store, folder: Path, new: NewFiles) -> Tally:
    """Write the files into `folder`; the advice is the command to run, with the server stopped."""
    tally, options = Tally(), list[str]()
    for node in NODES:
        kinds = {name: kind for name, kind in node.properties.items() if name != "id"}
        path = folder / f"{node.label}.csv"
        rows = ([row.id, *(row.properties[name] for name in kinds)]
                for batch in tally.of_nodes(node_batches(store, node.label)) for row in batch)
        _write(new.at(path), [f"id:ID({node.label})", *_header(kinds)], rows)
        tally.files.append(path)
        options.append(f"--nodes={node.label}={path.absolute()}")
    for edge in EDGES:
        kinds = edge_properties(edge.type)
        for start, end in edge.pairs:
            path = folder / f"{edge.type}-{start}-{end}.csv"
            rows = ([row.from_id, row.to_id, *(row.properties[name] for name in kinds)]
                    for batch in tally.of_edges(edge_batches(store, edge.type, start, end)) for row in batch)
            _write(new.at(path), [f":START_ID({start})", f":END_ID({end})", *_header(kinds)], rows)
            tally.files.append(path)
            options.append(f"--relationships={edge.type}={path.absolute()}")
    schema = folder / "schema.cypher"
    new.at(schema).write_text(";\n".join(cypher.neo4j_schema()) + ";\n", encoding="utf-8")
    tally.files.append(schema)
    report = f"--report-file={(folder / 'import.report').absolute()}"  # else it lies wherever one stands
    tally.advice = (
        f"With the server stopped:\n{shlex.join([*_IMPORT, *options, *_HOW, report])}\n"
        f"Then start it and run:\ncypher-shell -f {shlex.quote(str(schema.absolute()))}"
    )
    return tally


def _header(kinds: Mapping[str, Kind]) -> list[str]:
    return [f"{name}:{_TYPES[kind]}" for name, kind in kinds.items()]


def _write(path: Path, header: list[str], rows: Iterable[list[Value]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(header) + "\n")
        file.writelines(",".join(map(_cell, row)) + "\n" for row in rows)


def _cell(value: Value) -> str:
    """Text always in quotes: "" is an empty text, nothing at all is null."""
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = _BETWEEN.join(value) if isinstance(value, list) else value
    return '"' + text.replace('"', '""') + '"'
