"""Nodes and edges that several documents state: how they are written, taken back and tidied up."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from cancu.graph import claims
from cancu.graph.building.cited import Mention, aliases, mentioned, registered
from cancu.graph.building.membership import surroundings
from cancu.graph.building.places import successors
from cancu.graph.engines.cypher import group
from cancu.graph.identity import Register
from cancu.graph.model import EDGES, SHARED_EDGES
from cancu.graph.register import FILE
from cancu.graph.rows import EdgeRow, NodeRow, Rows
from cancu.graph.store import Transaction

Found = Mapping[str, Any]

OWNED = ("Plan", "Task", "Target", "IndexResult", "Criterion")

_MANY = 8  # places

# Where an agency stands because a document says so, not because the register adds it.
_NAMED = (
    "MATCH (a:Agency)-[:CHU_TRI|PHOI_HOP]->(:Task) RETURN DISTINCT a.id AS id",
    "MATCH (:Document)-[:CO_QUAN_BAN_HANH]->(a:Agency) RETURN DISTINCT a.id AS id",
    "MATCH (:IndexResult)-[:KET_QUA]->(a:Agency) RETURN DISTINCT a.id AS id",
    "MATCH (a:Agency)-[:TRUC_THUOC]->(:Agency) RETURN DISTINCT a.id AS id",
    "MATCH (:Agency)-[:TRUC_THUOC]->(a:Agency) RETURN DISTINCT a.id AS id",
)


def write(transaction: Transaction, several: Sequence[Rows], known: Register) -> None:
    """Write rows of one or several documents, as if they came one after the other; what they own is not there
    yet. Shared nodes go by authority, shared edges get all their claims."""
    nodes = [node for rows in several for node in rows.nodes]
    own, claimed = _apart([edge for rows in several for edge in rows.edges])
    new = _write_documents(transaction, [node for node in nodes if node.label == "Document"], known)
    agencies, indices = (_missing(transaction, nodes, label) for label in ("Agency", "Index"))
    new |= {agency.id for agency in agencies}
    transaction.write_nodes([*agencies, *indices], new=True)
    transaction.write_nodes([node for node in nodes if node.label in OWNED], new=True)
    transaction.write_edges(own, new=True)
    _write_claimed(transaction, claimed, new)
    if agencies:
        _surround(transaction, [agency.id for agency in agencies])


def take_back(transaction: Transaction, document: str) -> set[str]:
    """Take the document's claims off shared edges; returns the documents at their ends."""
    return _take_back(transaction, document, lambda source: source == document)


def drop_register(transaction: Transaction, rows: Rows) -> set[str]:
    """Take off the claims of register rows that are no more; returns the documents that may concern."""
    stated = {edge.properties["source_doc"] for edge in rows.edges}
    touched = _take_back(transaction, f"{FILE}#",
                         lambda source: source.startswith(FILE) and source not in stated)
    ids = {node.id for node in rows.nodes}
    registered_ids = transaction.read("MATCH (d:Document) WHERE d.registered = true RETURN d.id AS id", {})
    return touched | {row["id"] for row in registered_ids if row["id"] not in ids}


def tidy(transaction: Transaction, touched: Iterable[str], known: Register) -> None:
    """Settle the documents `touched`, and delete what nobody mentions any more."""
    _tidy_documents(transaction, sorted(touched), known)
    agencies = _ids(transaction, "MATCH (a:Agency) RETURN a.id AS id")
    named = {id_ for statement in _NAMED for id_ in _ids(transaction, statement)}
    kept = named | {node.id for node in surroundings(sorted(named))[0]}
    _delete(transaction, "Agency", agencies - kept)
    used = _ids(transaction, "MATCH ()-[:IMPROVES|KET_QUA]->(i:`Index`) RETURN DISTINCT i.id AS id")
    _delete(transaction, "Index", _ids(transaction, "MATCH (i:`Index`) RETURN i.id AS id") - used)


def _document(node: NodeRow, there: Found | None, known: Register) -> NodeRow:
    """The node as it is to be written, by what is there already and who knows it better."""
    own = node.properties
    mention = Mention(tuple(aliases(node.id, (), own)), _text(own["so_ky_hieu"]), _text(own["issued"]), False,
                      _text(own["issuer"]))
    if own["loaded"]:
        return NodeRow("Document", node.id, own | {"aliases": aliases(node.id, [mention], there)})
    if there and there["loaded"]:
        return NodeRow("Document", node.id, {"aliases": aliases(node.id, [mention], there),
                                             "registered": node.id in known.documents})
    if node.id in known.documents:
        return registered(node.id, known, [mention], there)
    return mentioned(node.id, known, [mention], there)


def _write_documents(transaction: Transaction, nodes: Sequence[NodeRow], known: Register) -> set[str]:
    """Settle each node by what is there, the nodes before it in the list included; returns the new ids."""
    there = _documents(transaction, list({node.id for node in nodes}))
    settled: dict[str, dict[str, Any]] = {}
    for node in nodes:
        before = dict(there.get(node.id, {})) | settled.get(node.id, {})
        row = _document(node, before or None, known)
        settled[node.id] = settled.get(node.id, {}) | row.properties
    rows = [NodeRow("Document", id_, properties) for id_, properties in settled.items()]
    transaction.write_nodes([row for row in rows if row.id not in there], new=True)
    transaction.write_nodes([row for row in rows if row.id in there and _differs(row, there[row.id])])
    return settled.keys() - there.keys()


def _write_claimed(transaction: Transaction, edges: Sequence[EdgeRow], new: Collection[str]) -> None:
    """Write the edges with the claims of others that are there; those that change nothing are left out."""
    for _, same in group(edges, _kind).items():
        there = _edges_there(transaction, same, new)
        settled: dict[tuple[str, str], EdgeRow] = {}
        for edge in same:
            pair = edge.from_id, edge.to_id
            before = settled[pair].properties if pair in settled else there.get(pair)
            settled[pair] = claims.merged(edge, before)
        _write_changed(transaction, list(settled.values()), there)


def _write_changed(transaction: Transaction, edges: Sequence[EdgeRow],
                   there: Mapping[tuple[str, str], Found]) -> None:
    """Write edges of one kind, those that are new apart from those that differ from what is `there`."""
    transaction.write_edges([edge for edge in edges if (edge.from_id, edge.to_id) not in there], new=True)
    old = [(edge, there[edge.from_id, edge.to_id]) for edge in edges if (edge.from_id, edge.to_id) in there]
    transaction.write_edges([edge for edge, before in old if _differs(edge, before)])


def _edges_there(transaction: Transaction, edges: Sequence[EdgeRow],
                 new: Collection[str]) -> dict[tuple[str, str], Found]:
    """The edges of the graph with the kind and the ends of these, which are all of one kind; a node among the
    `new` has none yet."""
    type_, start, end = _kind(edges[0])
    statement = (f"UNWIND $rows AS row MATCH (a:`{start}` {{id: row.start}}) "
                 f"MATCH (a)-[r:`{type_}`]->(b:`{end}`) WHERE b.id = row.stop "
                 "RETURN a.id AS start, b.id AS stop, r AS edge")
    rows = [{"start": edge.from_id, "stop": edge.to_id} for edge in edges
            if edge.from_id not in new and edge.to_id not in new]
    found = transaction.read(statement, {"rows": rows}) if rows else []
    return {(row["start"], row["stop"]): row["edge"] for row in found}


def _kind(edge: EdgeRow) -> tuple[str, str, str]:
    return edge.type, edge.from_label, edge.to_label


def _take_back(transaction: Transaction, prefix: str, gone: Callable[[str], bool]) -> set[str]:
    touched: set[str] = set()
    for edge in _claimed(transaction, prefix):
        sources = {each["source_doc"] for each in claims.claims(edge.properties) if gone(each["source_doc"])}
        if not sources:
            continue
        left = claims.without(edge, sources)
        if left:
            transaction.write_edges([left])
        else:
            transaction.write(
                f"MATCH (a:`{edge.from_label}` {{id: $start}})-[r:`{edge.type}`]->"
                f"(b:`{edge.to_label}` {{id: $stop}}) DELETE r", {"start": edge.from_id, "stop": edge.to_id})
        if edge.to_label == "Document":
            touched |= {edge.from_id, edge.to_id}
    return touched


def _claimed(transaction: Transaction, prefix: str) -> list[EdgeRow]:
    """Shared edges that the sources beginning with `prefix` may have stated."""
    found = []
    for edge in EDGES:
        for start, end in edge.pairs if edge.type in SHARED_EDGES else ():
            if end in OWNED:
                continue
            rows = transaction.read(
                f"MATCH (a:`{start}`)-[r:`{edge.type}`]->(b:`{end}`) "
                "WHERE r.source_doc STARTS WITH $prefix OR size(r.claims) > 0 "
                "RETURN a.id AS start, b.id AS stop, r AS edge", {"prefix": prefix})
            found += [EdgeRow(edge.type, start, row["start"], end, row["stop"], row["edge"]) for row in rows]
    return found


def _tidy_documents(transaction: Transaction, ids: Sequence[str], known: Register) -> None:
    there = _documents(transaction, ids)
    mentions: dict[str, list[Mention]] = {id_: [] for id_ in there}
    for row in _of(transaction, ids, "(d)<-[r:CAN_CU|DAN_CHIEU]-(:Document)",
                   "d.id AS id, r.cited_as AS keys, r.cited_number AS number, r.cited_date AS day, "
                   "r.conflict AS conflict"):
        mentions[row["id"]].append(Mention(tuple(row["keys"]), row["number"], row["day"], row["conflict"]))
    linked = {row["id"] for pattern in ("(d)-[r]->()", "(d)<-[r]-()")
              for row in _of(transaction, ids, pattern, "DISTINCT d.id AS id")}
    settled = []
    for id_, node in there.items():
        if node["loaded"]:
            keys = Mention((known.textual(id_),))
            settled.append(NodeRow("Document", id_, {"aliases": aliases(id_, [keys, *mentions[id_]]),
                                                     "registered": id_ in known.documents}))
        elif id_ in known.documents:
            settled.append(registered(id_, known, mentions[id_]))
        elif id_ in linked:
            settled.append(mentioned(id_, known, mentions[id_], {"issuer": node["issuer"]}))
    transaction.write_nodes([node for node in settled if _differs(node, there[node.id])])
    _delete(transaction, "Document", there.keys() - {node.id for node in settled})


def _surround(transaction: Transaction, new: Collection[str]) -> None:
    """Bring what the register knows around new agencies, and around those of their places."""
    slugs = {id_.rpartition("/")[2] for id_ in new}
    slugs |= {successor for slug in slugs for successor in successors(slug)}
    nodes, edges = surroundings(sorted(_agencies_of(transaction, slugs)))
    missing = _missing(transaction, nodes, "Agency")
    transaction.write_nodes(missing, new=True)
    added = {*new, *(node.id for node in missing)}
    once = {edge.pair: edge for edge in edges}
    for _, same in group(once.values(), _kind).items():
        _write_changed(transaction, same, _edges_there(transaction, same, added))


def _agencies_of(transaction: Transaction, places: Collection[str]) -> set[str]:
    """Ids of the agencies of some places, of many places by one look at all of them."""
    if len(places) > _MANY:
        ids = _ids(transaction, "MATCH (a:Agency) RETURN a.id AS id")
        return {id_ for id_ in ids if id_.rpartition("/")[2] in places}
    found = (_ids(transaction, "MATCH (a:Agency) WHERE a.id ENDS WITH $tail RETURN a.id AS id", f"/{place}")
             for place in places)
    return set().union(*found)


def _documents(transaction: Transaction, ids: Sequence[str]) -> dict[str, Found]:
    if not ids:
        return {}
    found = transaction.read("UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d", {"ids": ids})
    return {row["d"]["id"]: row["d"] for row in found}


def _of(transaction: Transaction, ids: Sequence[str], pattern: str,
        columns: str) -> list[dict[str, Any]]:
    statement = f"UNWIND $ids AS one MATCH (d:Document {{id: one}}) MATCH {pattern} RETURN {columns}"
    return transaction.read(statement, {"ids": ids}) if ids else []


def _missing(transaction: Transaction, nodes: Iterable[NodeRow], label: str) -> list[NodeRow]:
    """Those of one label that are not there; what is there is the same, being a function of the id."""
    found = {node.id: node for node in nodes if node.label == label}
    if not found:
        return []
    there = transaction.read(f"UNWIND $ids AS one MATCH (n:`{label}` {{id: one}}) RETURN n.id AS id",
                             {"ids": list(found)})
    ids = {row["id"] for row in there}
    return [node for id_, node in found.items() if id_ not in ids]


def _apart(edges: Iterable[EdgeRow]) -> tuple[list[EdgeRow], list[EdgeRow]]:
    """Edges that one document alone states, and those that several may."""
    own: list[EdgeRow] = []
    claimed: list[EdgeRow] = []
    for edge in edges:
        (claimed if edge.type in SHARED_EDGES and edge.to_label not in OWNED else own).append(edge)
    return own, claimed


def _ids(transaction: Transaction, statement: str, tail: str | None = None) -> set[str]:
    return {row["id"] for row in transaction.read(statement, {"tail": tail} if tail else {})}


def _delete(transaction: Transaction, label: str, ids: Iterable[str]) -> None:
    gone = sorted(ids)
    if gone:
        transaction.write(f"UNWIND $ids AS id MATCH (n:`{label}` {{id: id}}) DETACH DELETE n", {"ids": gone})


def _differs(row: NodeRow | EdgeRow, there: Found | None) -> bool:
    return there is None or any(there.get(name) != value for name, value in row.properties.items())


def _text(value: object) -> str | None:
    return str(value) if value else None
