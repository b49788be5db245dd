"""What an export wrote, and the packages it may need."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from cancu.graph.rows import EdgeRow, NodeRow
from cancu.loaders.errors import CancuError


class MissingExtraError(CancuError):
    """A package that only some people need is not installed."""


@dataclass
class Tally:
    """Files written, nodes by label and edges by type in them, and what to do next (may be empty)."""

    files: list[Path] = field(default_factory=list)
    nodes: Counter[str] = field(default_factory=Counter)
    edges: Counter[str] = field(default_factory=Counter)
    advice: str = ""

    def of_nodes(self, batches: Iterable[list[NodeRow]]) -> Iterator[list[NodeRow]]:
        """The same batches, counted."""
        for batch in batches:
            self.nodes.update(row.label for row in batch)
            yield batch

    def of_edges(self, batches: Iterable[list[EdgeRow]]) -> Iterator[list[EdgeRow]]:
        """The same batches, counted."""
        for batch in batches:
            self.edges.update(row.type for row in batch)
            yield batch


def needed(module: str, extra: str) -> Any:
    """The module of an optional package; raises MissingExtraError with the command that installs it."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        package = module.partition(".")[0]
        raise MissingExtraError(f"{package} is not installed.",
                                remedy=f'Run: pip install "cancu[{extra}]"') from error
