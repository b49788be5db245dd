"""Cypher built from the model: schema, MERGE, counts. Pure strings; both engines run the same MERGE."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cancu.graph.model import EDGES, NODES, EdgeType, Kind, NodeType, edge_properties
from cancu.graph.rows import EdgeRow, NodeRow, Value

# What Ladybug calls the kinds, and how a field of `$rows` becomes one. Ladybug takes the type of a column of
# `$rows` from its values, so that a column of nulls needs the cast; strings and lists go in as they are.
_LADYBUG_TYPES: dict[Kind, str] = {
    Kind.STRING: "STRING", Kind.INTEGER: "INT64", Kind.FLOAT: "DOUBLE", Kind.BOOLEAN: "BOOL",
    Kind.DATE: "DATE", Kind.STRINGS: "STRING[]",
}
_CASTS: dict[Kind, str] = {
    Kind.INTEGER: "toInteger", Kind.FLOAT: "toFloat", Kind.BOOLEAN: "toBoolean", Kind.DATE: "date",
}

# Functions of Neo4j that Ladybug lacks, made there as macros.
LADYBUG_MACROS: dict[str, str] = {
    "type": "CREATE MACRO type(r) AS label(r)",
    "toInteger": "CREATE MACRO toInteger(x) AS CAST(x AS INT64)",
    "toFloat": "CREATE MACRO toFloat(x) AS CAST(x AS DOUBLE)",
    "toBoolean": "CREATE MACRO toBoolean(x) AS CAST(x AS BOOL)",
}

# Properties besides `id` that questions anchor on.
INDEXED: tuple[tuple[str, str], ...] = (
    ("Document", "number"), ("Document", "so_ky_hieu"), ("Agency", "province"), ("Task", "due_end"),
)


def ladybug_node_table(node: NodeType) -> str:
    """The table of a label."""
    return f"CREATE NODE TABLE IF NOT EXISTS `{node.label}`({_columns(node.properties)}, PRIMARY KEY(`id`))"


def ladybug_edge_table(edge: EdgeType) -> str:
    """The table of an edge type, with all its pairs."""
    pairs = ", ".join(f"FROM `{start}` TO `{end}`" for start, end in edge.pairs)
    columns = _columns(edge_properties(edge.type))
    return f"CREATE REL TABLE IF NOT EXISTS `{edge.type}`({pairs}, {columns})"


def ladybug_tables() -> dict[str, str]:
    """Name of every table of the model and the statement that makes it, nodes first."""
    return {node.label: ladybug_node_table(node) for node in NODES} | {
        edge.type: ladybug_edge_table(edge) for edge in EDGES
    }


def neo4j_schema() -> tuple[str, ...]:
    """Constraints on every `id`, and the indexes that questions use; those on `folded` serve CONTAINS."""
    constraints = (
        f"CREATE CONSTRAINT {node.label.lower()}_id IF NOT EXISTS "
        f"FOR (n:`{node.label}`) REQUIRE n.id IS UNIQUE"
        for node in NODES
    )
    indexes = (
        f"CREATE INDEX {label.lower()}_{name} IF NOT EXISTS FOR (n:`{label}`) ON (n.{name})"
        for label, name in INDEXED
    )
    searches = (
        f"CREATE TEXT INDEX {node.label.lower()}_folded IF NOT EXISTS FOR (n:`{node.label}`) ON (n.folded)"
        for node in NODES
    )
    return (*constraints, *indexes, *searches)


def write_nodes(label: str, names: Sequence[str], kinds: Mapping[str, Kind], *, new: bool = False) -> str:
    """Nodes of one label from `$rows` with the properties `names`: merged by id, created if all are `new`."""
    merge = f"UNWIND $rows AS row {_verb(new)} (n:`{label}` {{id: row.id}})"
    assignments = ", ".join(f"n.`{name}` = {_field(name, kinds[name])}" for name in names)
    return f"{merge} SET {assignments}" if assignments else merge


def write_edges(type_: str, from_label: str, to_label: str, *, new: bool = False) -> str:
    """Edges of one type and pair from `$rows`: merged, or created if all are `new`. Returns how many rows met
    both endpoints.

    Two MATCH clauses: with one, Ladybug crosses the whole tables before it looks at the ids.
    """
    assignments = ", ".join(
        f"r.`{name}` = {_field(name, kind)}" for name, kind in edge_properties(type_).items()
    )
    return (
        f"UNWIND $rows AS row "
        f"MATCH (a:`{from_label}` {{id: row.from_id}}) MATCH (b:`{to_label}` {{id: row.to_id}}) "
        f"{_verb(new)} (a)-[r:`{type_}`]->(b) SET {assignments} RETURN count(*) AS written"
    )


def count_nodes(label: str) -> str:
    return f"MATCH (n:`{label}`) RETURN count(n) AS n"


def count_edges(type_: str) -> str:
    return f"MATCH ()-[r:`{type_}`]->() RETURN count(r) AS n"


def node_parameters(row: NodeRow, kinds: Mapping[str, Kind]) -> dict[str, Value]:
    """The entry of `$rows` for a node. A missing list is an empty one: Ladybug cannot type a null list."""
    return {"id": row.id} | {name: _value(value, kinds[name]) for name, value in row.properties.items()}


def edge_parameters(row: EdgeRow) -> dict[str, Value]:
    """The entry of `$rows` for an edge, with every property of its type."""
    return {"from_id": row.from_id, "to_id": row.to_id} | {
        name: _value(row.properties.get(name), kind) for name, kind in edge_properties(row.type).items()
    }


def group(rows: Iterable[Any], key: Any) -> dict[Any, list[Any]]:
    """`rows` by `key(row)`, in order: the rows of one statement share label and names."""
    groups: dict[Any, list[Any]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def _verb(new: bool) -> str:
    return "CREATE" if new else "MERGE"


def _columns(properties: Mapping[str, Kind]) -> str:
    return ", ".join(f"`{name}` {_LADYBUG_TYPES[kind]}" for name, kind in properties.items())


def _field(name: str, kind: Kind) -> str:
    cast = _CASTS.get(kind)
    return f"{cast}(row.`{name}`)" if cast else f"row.`{name}`"


def _value(value: Value, kind: Kind) -> Value:
    return [] if value is None and kind is Kind.STRINGS else value
