"""Copying a graph into another one, of either kind, and proving by counts that all of it arrived."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from cancu.graph.check import counts
from cancu.graph.moving.scan import all_edges, all_nodes
from cancu.graph.rows import EdgeRow, NodeRow
from cancu.graph.store import Store, StoreError, Transaction

Counts = dict[str, dict[str, int]]
Progress = Callable[[int], None]  # is told how many rows have just been written


@dataclass(frozen=True)
class Moved:
    """What arrived: nodes by label, edges by type."""

    nodes: dict[str, int]
    edges: dict[str, int]


def copy(source: Store, target: Store, *, merge: bool = False, progress: Progress | None = None) -> Moved:
    """Every node and edge of `source` into `target`, batch by batch.

    Raises StoreError if the target holds something (unless `merge`: then nodes of one id and edges of one
    pair become those of the source), if the source changes meanwhile, or if not all arrived.
    """
    return pour(target, all_nodes(source), all_edges(source), counts(source), merge=merge, progress=progress)


def pour(target: Store, nodes: Iterable[list[NodeRow]], edges: Iterable[list[EdgeRow]], expected: Counts, *,
         merge: bool = False, progress: Progress | None = None) -> Moved:
    """Write batches of nodes, then of edges, each in a transaction of its own, and compare with `expected`.

    Raises StoreError as `copy`; what was written by then stays, and the same with `merge` completes it.
    """
    target.prepare()
    empty = not _size(counts(target))
    if not empty and not merge:
        raise StoreError("the graph is not empty.", place=target.url,
                         remedy="Name an empty one, or add to it with --merge.")
    done = 0
    try:
        for batch in nodes:
            target.write(partial(_write_nodes, batch, empty))
            done += _told(batch, progress)
        for links in edges:
            target.write(partial(_write_edges, links, empty))
            done += _told(links, progress)
    except StoreError as error:
        if not done:
            raise
        raise StoreError(f"stopped after {done} of {_size(expected)} nodes and edges: {error}",
                         place=target.url, remedy="The same again with --merge completes it.") from error
    arrived = counts(target)
    _compare(expected, arrived, target.url, exact=empty)
    return Moved(**arrived)


def _write_nodes(rows: list[NodeRow], new: bool, transaction: Transaction) -> None:
    transaction.write_nodes(rows, new=new)


def _write_edges(rows: list[EdgeRow], new: bool, transaction: Transaction) -> None:
    transaction.write_edges(rows, new=new)


def _told(batch: list[NodeRow] | list[EdgeRow], progress: Progress | None) -> int:
    if progress:
        progress(len(batch))
    return len(batch)


def _compare(expected: Counts, arrived: Counts, url: str, *, exact: bool) -> None:
    """Equal, or not less where the target held something before."""
    wrong = [
        f"{name} {arrived[part].get(name, 0)} instead of {number}"
        for part, found in expected.items() for name, number in found.items()
        if (arrived[part].get(name, 0) != number if exact else arrived[part].get(name, 0) < number)
    ]
    if wrong:
        raise StoreError(f"not all arrived: {', '.join(wrong)}.", place=url,
                         remedy="Did another process write meanwhile? The same with --merge completes it.")


def _size(found: Counts) -> int:
    return sum(sum(part.values()) for part in found.values())
