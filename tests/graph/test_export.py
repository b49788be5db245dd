"""Exports, read back by others: counts equal those of the graph, texts survive."""

import csv
import json
import shlex
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx
import pyarrow.parquet
import pytest
import rdflib
from cancu.graph.check import counts
from cancu.graph.engines.neo4j import Neo4jStore
from cancu.graph.export import tally
from cancu.graph.export.forms import FORMS, export
from cancu.graph.export.tally import MissingExtraError, Tally
from cancu.graph.moving.lines import edges as edges_of
from cancu.graph.moving.lines import nodes as nodes_of
from cancu.graph.store import Store
from rdflib.namespace import RDF, SDO, XSD

from tests.everything import IDS, TEXT, rows
from tests.factories import document, edge
from tests.graph.test_copying import plain
from tests.neo4j_server import Server, admin, install, running
from tests.stores import fill

DOCUMENT, TASK = IDS["Document"][0], IDS["Task"][0]
ALIASES = "cp/nd/2018/61-2018; Nghị định; \"số\" 61, 2018"


@pytest.fixture
def whole(store: Store) -> Store:
    """A graph with everything, on either engine."""
    fill(store, *rows())
    return store


def stated(found: Mapping[str, int]) -> dict[str, int]:
    return {name: number for name, number in found.items() if number}


def check(store: Store, written: Tally, nodes: Mapping[str, int], edges: Mapping[str, int]) -> None:
    """What was read back, and what the export says it wrote, are what the graph holds."""
    held = counts(store)
    assert dict(nodes) == stated(held["nodes"]) == dict(written.nodes)
    assert dict(edges) == stated(held["edges"]) == dict(written.edges)
    assert all(file.is_file() for file in written.files)


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads(whole: Store, tmp_path: Path, form: str, read: Any) -> None:
    written = export(whole, form, tmp_path / "new" / f"graph.{form}")
    found = read(written.files[0])
    check(whole, written, Counter(found.nodes[id_]["node_type"] for id_ in found),
          Counter(of["edge_type"] for _, _, of in found.edges(data=True)))
    node = found.nodes[DOCUMENT]
    assert (node["label"], node["loaded"], node["issued"], node["aliases"]) == (
        TEXT, True, "2022-02-28", ALIASES)
    assert found.nodes[IDS["IndexResult"][0]]["score"] == 84.25
    (proof,) = (of for of in found.get_edge_data(TASK, DOCUMENT).values() if of["edge_type"] == "CAN_CU")
    assert (proof["quote"], proof["start_pos"], proof["label"]) == (TEXT, -12, "CAN_CU")


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_characters_that_xml_cannot_hold_do_not_spoil_the_file(store: Store, tmp_path: Path, form: str,
                                                               read: Any) -> None:
    fill(store, [document("cp/nd/2018/1", title="a\x0bb\x1fc")])
    found = read(export(store, form, tmp_path / "graph").files[0])
    assert found.nodes["cp/nd/2018/1"]["label"] == "a\ufffdb\ufffdc"


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_for_gephi_and_excel(whole: Store, tmp_path: Path) -> None:
    written = export(whole, "csv", tmp_path / "tables")
    nodes, edges = map(read_csv, written.files)
    check(whole, written, Counter(row["node_type"] for row in nodes),
          Counter(row["edge_type"] for row in edges))
    ids = {row["Id"] for row in nodes}
    assert {row["Source"] for row in edges} | {row["Target"] for row in edges} <= ids
    assert {row["Type"] for row in edges} == {"Directed"}
    by_id = {row["Id"]: row for row in nodes}
    assert (by_id[DOCUMENT]["issued"], by_id[DOCUMENT]["aliases"]) == ("2022-02-28", ALIASES)
    assert {row["start_pos"] for row in edges} == {"-12", ""}
    assert by_id[DOCUMENT]["Label"] == f"'{TEXT}"  # a spreadsheet must not run it


def test_a_byte_order_mark_does_not_cost_a_reader_the_ids(whole: Store, tmp_path: Path) -> None:
    for path, names in zip(export(whole, "csv", tmp_path).files, (["Id"], ["Source", "Target"]), strict=True):
        first = path.read_text(encoding="utf-8").splitlines()[0].split(",")
        assert first[0].startswith("\ufeff")
        assert set(names) <= set(first)


def test_pyarrow_reads(whole: Store, tmp_path: Path) -> None:
    written = export(whole, "parquet", tmp_path)
    read = {path: pyarrow.parquet.read_table(path) for path in written.files}
    tables = {(path.parent.name, path.stem): table for path, table in read.items()}
    assert set(tables) == {(part, name) for part, of in counts(whole).items() for name in of}
    found = {part: stated({name: table.num_rows for (kind, name), table in tables.items() if kind == part})
             for part in ("nodes", "edges")}
    check(whole, written, found["nodes"], found["edges"])
    row = next(row for row in tables["nodes", "Document"].to_pylist() if row["id"] == DOCUMENT)
    assert (row["title"], row["issued"], row["loaded"]) == (TEXT, date(2022, 2, 28), True)
    assert row["aliases"] == ["cp/nd/2018/61-2018", "Nghị định; \"số\" 61, 2018"]
    edges = {(row["from_id"], row["to_id"]): row for row in tables["edges", "CAN_CU"].to_pylist()}
    basis, empty = edges[TASK, DOCUMENT], edges[TASK, IDS["Document"][1]]
    assert (basis["from_label"], basis["quote"], basis["mentions"]) == ("Task", TEXT, -12)
    assert (empty["quote"], empty["mentions"], empty["cited_as"]) == ("", None, [])


def test_json_lines_lose_nothing(whole: Store, tmp_path: Path) -> None:
    written = export(whole, "jsonl", tmp_path / "graph.jsonl")
    lines = written.files[0].read_text(encoding="utf-8").split("\n")[:-1]
    parsed = [json.loads(line) for line in lines]
    check(whole, written, Counter(line["label"] for line in parsed if "label" in line),
          Counter(line["type"] for line in parsed if "type" in line))
    nodes = list(nodes_of(line for line in lines if line.startswith('{"label"')))
    edges = list(edges_of(line for line in lines if line.startswith('{"type"')))
    expected = rows()
    assert {row.id: row for row in nodes} == {row.id: row for row in expected[0]}
    assert {(*row.pair, row.from_label): row for row in edges} == {
        (*row.pair, row.from_label): row for row in expected[1]}


ELI = rdflib.Namespace("http://data.europa.eu/eli/ontology#")
OWN = rdflib.Namespace("urn:cancu:vocabulary:")


def test_rdflib_reads(whole: Store, tmp_path: Path) -> None:
    written = export(whole, "rdf", tmp_path / "graph.nt")
    for form in ("nt", "turtle"):
        found = rdflib.Graph().parse(written.files[0], format=form)
        labels, types = counts(whole).values()
        check(whole, written,
              stated({label: len(list(found.subjects(RDF.type, OWN[label]))) for label in labels}),
              stated({type_: len(list(found.subjects(RDF.predicate, OWN[type_]))) for type_ in types}))
        assert stated({type_: len(list(found.triples((None, OWN[type_], None)))) for type_ in types}) == dict(
            written.edges)
    thing = rdflib.URIRef(f"urn:cancu:Document:{DOCUMENT}")
    assert found.value(thing, ELI.title) == rdflib.Literal(TEXT)
    assert found.value(thing, ELI.date_document) == rdflib.Literal("2022-02-28", datatype=XSD.date)
    assert set(found.objects(thing, RDF.type)) == {ELI.LegalResource, SDO.Legislation, OWN.Document}
    assert set(found.objects(thing, SDO.legislationIdentifier)) == {rdflib.Literal(TEXT)}
    other = rdflib.URIRef(f"urn:cancu:Document:{IDS['Document'][1]}")
    for term in (ELI.based_on, ELI.cites, ELI.amends, ELI.repeals, ELI.changes, ELI.corrects, ELI.applies,
                 SDO.legislationChanges, SDO.legislationApplies):
        assert (thing, term, other) in found, term
    assert (thing, ELI.passed_by, rdflib.URIRef("urn:cancu:Agency:chinh-phu/trung-uong")) in found


def test_terms_of_schema_org_exist(whole: Store, tmp_path: Path) -> None:
    found = rdflib.Graph().parse(export(whole, "rdf", tmp_path / "graph.nt").files[0], format="nt")
    used = {str(term) for triple in found for term in triple[1:] if str(term).startswith(str(SDO))}
    assert len(used) >= 10
    for term in used:
        assert SDO[term.removeprefix(str(SDO))]  # rdflib warns of a term that is not there


def test_the_import_tool_reads(whole: Store, server: Server, tmp_path: Path,
                               monkeypatch: pytest.MonkeyPatch) -> None:
    if server.home is None:
        pytest.skip("the server of CANCU_NEO4J_URL brings no import tool")
    written = export(whole, "neo4j-admin", tmp_path / "files")
    before, held = plain(whole), counts(whole)
    command = shlex.split(written.advice.splitlines()[1])
    assert command[0] == "neo4j-admin"
    fresh = install(tmp_path / "home", like=server)
    assert fresh.home is not None
    admin(fresh.home, *command[1:])
    assert (tmp_path / "files/import.report").is_file()  # and not where the command was run
    with running(fresh), monkeypatch.context() as patch:
        for name, value in fresh.environment().items():
            patch.setenv(name, value)
        with closing(Neo4jStore(fresh.url)) as imported:
            check(imported, written, stated(held["nodes"]), stated(held["edges"]))
            assert plain(imported) == before
            with imported.transaction() as transaction:
                for statement in (tmp_path / "files/schema.cypher").read_text().split(";\n")[:-1]:
                    transaction.write(statement, {})


@pytest.mark.parametrize(("form", "missing"), [("parquet", "pyarrow"), ("rdf", "rdflib")])
def test_a_missing_package_is_named_with_its_remedy(store: Store, tmp_path: Path, form: str, missing: str,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(tally, "import_module", absent)
    with pytest.raises(MissingExtraError, match=rf'{missing} is not installed.*cancu\[export\]'):
        export(store, form, tmp_path / "out")


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_graph(store: Store, tmp_path: Path, form: str) -> None:
    written = export(store, form, tmp_path / "out")
    assert (written.nodes, written.edges) == (Counter(), Counter())
    assert all(file.is_file() for file in written.files)


def test_several_edges_between_two_nodes_stay_apart(store: Store, tmp_path: Path) -> None:
    a, b = "cp/nd/2018/1", "cp/nd/2019/2"
    fill(store, [document(a), document(b)], [edge("CAN_CU", b, a), edge("THAY_THE", b, a)])
    for form, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        found = read(export(store, form, tmp_path / form).files[0])
        assert sorted(of["edge_type"] for of in found.get_edge_data(b, a).values()) == ["CAN_CU", "THAY_THE"]
