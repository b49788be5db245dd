"""`nodes.csv` and `edges.csv` as Gephi and spreadsheets read them.

They begin with the byte order mark that Excel needs to see Vietnamese letters. A reader that takes the mark
for a part of the first column's name must not lose `Id` or `Source` by it: another column stands first.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cancu.graph.export import flat
from cancu.graph.export.tally import Tally
from cancu.graph.moving.scan import all_edges, all_nodes, unique
from cancu.graph.moving.whole import NewFiles
from cancu.graph.store import Store

_NODE, _EDGE = flat.node_kinds(), flat.edge_kinds()

# A cell that begins so is read as a formula by spreadsheets; the text of a document may begin so.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(store: Store, folder: Path, new: NewFiles) -> Tally:
    """Write both files into `folder`; a text that a spreadsheet would run gets an apostrophe in front."""
    tally = Tally([folder / "nodes.csv", folder / "edges.csv"])
    _write(new.at(tally.files[0]), ["node_type", "Id", "Label", *_NODE], (
        [node.label, node.id, flat.shown(node), *_rest(flat.cells(node, _NODE), _NODE)]
        for batch in tally.of_nodes(unique(all_nodes(store))) for node in batch))
    _write(new.at(tally.files[1]), ["edge_type", "Source", "Target", "Type", "Label", *_EDGE], (
        [edge.type, edge.from_id, edge.to_id, "Directed", edge.type, *_rest(flat.cells(edge, _EDGE), _EDGE)]
        for batch in tally.of_edges(all_edges(store)) for edge in batch))
    return tally


def _write(path: Path, header: Sequence[str], rows: Iterable[list[str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([_harmless(cell) for cell in row] for row in rows)


def _rest(values: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (values.get(name, "") for name in names)


def _harmless(text: str) -> str:
    number = text.removeprefix("-").replace(".", "", 1).isdigit()
    return f"'{text}" if text.startswith(_FORMULA) and not number else text
