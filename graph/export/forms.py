"""The forms an export may have, by name."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from cancu.graph.export.tally import Tally
from cancu.graph.moving.whole import NewFiles, new_files
from cancu.graph.store import Store

Writer = Callable[[Store, Path, NewFiles], Tally]


@dataclass(frozen=True)
class Form:
    """A form: the module of `cancu.graph.export` that writes it, whether into a folder, and what reads it."""

    module: str
    folder: bool
    about: str


FORMS: dict[str, Form] = {
    "graphml": Form("graphml", False, "Gephi, yEd, networkx"),
    "gexf": Form("gexf", False, "Gephi, networkx"),
    "csv": Form("tables", True, "nodes.csv and edges.csv with Source and Target: Gephi, Excel"),
    "parquet": Form("parquet", True, "one file a label and type: pandas, DuckDB, Spark"),
    "jsonl": Form("jsonl", False, "one line a node or edge, nothing lost"),
    "rdf": Form("rdf", False, "N-Triples with terms of ELI and schema.org"),
    "neo4j-admin": Form("neo4j_admin", True, "the files of `neo4j-admin database import`"),
}


def export(store: Store, form: str, out: Path) -> Tally:
    """Write the graph in a form of FORMS to the file or folder `out`, made where it is missing.

    No file is there before all are whole. Raises StoreError, MissingExtraError where a package is not
    installed, OutputError where a graph or device lies, OSError where it cannot be written.
    """
    found = FORMS[form]
    write: Writer = import_module(f"cancu.graph.export.{found.module}").write
    (out if found.folder else out.parent).mkdir(parents=True, exist_ok=True)
    with new_files() as new:
        return write(store, out, new)
