"""RDF as N-Triples (a Turtle reader takes them too), streamed. Needs rdflib: `cancu[export]`.

Things are `urn:cancu:LABEL:ID`. A node has its label and its properties, an edge its type, in the words
of the model (`urn:cancu:vocabulary:NAME`); an edge also is an rdf:Statement that carries its evidence.
Beside that, what has a common name gets it:

- documents are eli:LegalResource and schema:Legislation, with eli:id_local and schema:legislationIdentifier
  (số, ký hiệu), eli:number, schema:legislationType, eli:title and schema:name, eli:date_document and
  schema:legislationDate, eli:first_date_entry_in_force, schema:legislationJurisdiction (province);
- edges between documents: see `_EDGES`. ELI knows no partial repeal and no suspension: both are eli:changes;
  to schema.org every act on another document is schema:legislationChanges. A programme's own end (`term_end`)
  is no eli:date_no_longer_in_force, and stays our own word;
- agencies are schema:GovernmentOrganization with schema:name, and schema:parentOrganization, schema:memberOf.

ELI: http://data.europa.eu/eli/ontology. schema.org: https://schema.org/Legislation.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from cancu.graph.export.tally import Tally, needed
from cancu.graph.model import NODE_TYPES, Kind, edge_properties
from cancu.graph.moving.scan import all_edges, all_nodes
from cancu.graph.moving.whole import NewFiles
from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.graph.store import Store, batches

if TYPE_CHECKING:
    from rdflib import Graph, Literal, URIRef

    Triple = tuple[URIRef, URIRef, URIRef | Literal]

_ELI, _SDO = "http://data.europa.eu/eli/ontology#", "https://schema.org/"
_RDF, _XSD = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2001/XMLSchema#"
_OWN = "urn:cancu:vocabulary:"

_CLASSES: dict[str, tuple[str, ...]] = {
    "Document": (f"{_ELI}LegalResource", f"{_SDO}Legislation"),
    "Agency": (f"{_SDO}GovernmentOrganization",),
}
_PROPERTIES: dict[str, dict[str, tuple[str, ...]]] = {
    "Document": {
        "so_ky_hieu": (f"{_ELI}id_local", f"{_SDO}legislationIdentifier"), "number": (f"{_ELI}number",),
        "doc_type": (f"{_SDO}legislationType",), "title": (f"{_ELI}title", f"{_SDO}name"),
        "issued": (f"{_ELI}date_document", f"{_SDO}legislationDate"),
        "effective": (f"{_ELI}first_date_entry_in_force",), "province": (f"{_SDO}legislationJurisdiction",),
    },
    "Agency": {"title": (f"{_SDO}name",)},
}
_EDGES: dict[tuple[str, str, str], tuple[str, ...]] = {
    ("CAN_CU", "Document", "Document"): (f"{_ELI}based_on",),
    ("DAN_CHIEU", "Document", "Document"): (f"{_ELI}cites", f"{_SDO}citation"),
    ("THUC_HIEN", "Document", "Document"): (f"{_ELI}applies", f"{_SDO}legislationApplies"),
    ("HUONG_DAN", "Document", "Document"): (f"{_ELI}applies", f"{_SDO}legislationApplies"),
    ("QUY_DINH_CHI_TIET", "Document", "Document"): (f"{_ELI}applies", f"{_SDO}legislationApplies"),
    ("SUA_DOI", "Document", "Document"): (f"{_ELI}amends", f"{_SDO}legislationChanges"),
    ("THAY_THE", "Document", "Document"): (f"{_ELI}repeals", f"{_SDO}legislationChanges"),
    ("BAI_BO", "Document", "Document"): (f"{_ELI}repeals", f"{_SDO}legislationChanges"),
    ("BAI_BO_MOT_PHAN", "Document", "Document"): (f"{_ELI}changes", f"{_SDO}legislationChanges"),
    ("DINH_CHI", "Document", "Document"): (f"{_ELI}changes", f"{_SDO}legislationChanges"),
    ("DINH_CHINH", "Document", "Document"): (f"{_ELI}corrects", f"{_SDO}legislationChanges"),
    ("CO_QUAN_BAN_HANH", "Document", "Agency"): (f"{_ELI}passed_by", f"{_SDO}legislationPassedBy"),
    ("TRUC_THUOC", "Agency", "Agency"): (f"{_SDO}parentOrganization",),
    ("THANH_VIEN", "Agency", "Agency"): (f"{_SDO}memberOf",),
}
_ROWS = 1_000  # in one graph of rdflib, which takes much memory
_DATATYPES = {Kind.INTEGER: "integer", Kind.FLOAT: "double", Kind.BOOLEAN: "boolean", Kind.DATE: "date"}


def write(store: Store, path: Path, new: NewFiles) -> Tally:
    """Write the graph to `path`."""
    terms, tally = _Terms(needed("rdflib", "export")), Tally([path])
    with new.at(path).open("wb") as file:
        for nodes in tally.of_nodes(all_nodes(store)):
            for some in batches(nodes, _ROWS):
                file.write(terms.lines(triple for row in some for triple in terms.of_node(row)))
        for edges in tally.of_edges(all_edges(store)):
            for links in batches(edges, _ROWS):
                file.write(terms.lines(triple for row in links for triple in terms.of_edge(row)))
    return tally


class _Terms:
    """Rows as triples of rdflib, which is there only where it is installed."""

    def __init__(self, rdflib: Any) -> None:
        self._rdflib = rdflib

    def lines(self, triples: Iterator["Triple"]) -> bytes:
        graph: Graph = self._rdflib.Graph()
        for triple in triples:
            graph.add(triple)
        return graph.serialize(format="nt", encoding="utf-8")

    def of_node(self, row: NodeRow) -> Iterator["Triple"]:
        subject, kinds = self._thing(row.label, row.id), NODE_TYPES[row.label].properties
        for class_ in (_OWN + row.label, *_CLASSES.get(row.label, ())):
            yield subject, self._iri(f"{_RDF}type"), self._iri(class_)
        yield from self._values(subject, {"id": row.id} | row.properties, kinds,
                                _PROPERTIES.get(row.label, {}))

    def of_edge(self, row: EdgeRow) -> Iterator["Triple"]:
        start, end = self._thing(row.from_label, row.from_id), self._thing(row.to_label, row.to_id)
        verb = self._iri(_OWN + row.type)
        for name in (verb, *map(self._iri, _EDGES.get((row.type, row.from_label, row.to_label), ()))):
            yield start, name, end
        proof = self._iri(f"urn:cancu:edge:{row.type}:{quote(row.from_id)}:{quote(row.to_id)}")
        yield proof, self._iri(f"{_RDF}type"), self._iri(f"{_RDF}Statement")
        yield proof, self._iri(f"{_RDF}subject"), start
        yield proof, self._iri(f"{_RDF}predicate"), verb
        yield proof, self._iri(f"{_RDF}object"), end
        yield from self._values(proof, row.properties, edge_properties(row.type), {})

    def _values(self, subject: "URIRef", properties: Mapping[str, Value], kinds: Mapping[str, Kind],
                common: Mapping[str, tuple[str, ...]]) -> Iterator["Triple"]:
        for name, value in properties.items():
            for one in value if isinstance(value, list) else () if value is None else (value,):
                literal = self._literal(one, kinds[name])
                for iri in (_OWN + name, *common.get(name, ())):
                    yield subject, self._iri(iri), literal

    def _literal(self, value: str | int | float | bool, kind: Kind) -> "Literal":
        datatype = _DATATYPES.get(kind)
        made: Literal = self._rdflib.Literal(value, datatype=self._iri(_XSD + datatype) if datatype else None)
        return made

    def _thing(self, label: str, id_: str) -> "URIRef":
        return self._iri(f"urn:cancu:{label}:{quote(id_)}")

    def _iri(self, text: str) -> "URIRef":
        made: URIRef = self._rdflib.URIRef(text)
        return made
