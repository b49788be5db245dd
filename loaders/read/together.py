"""Files of one batch read together: an annex in a file of its own becomes part of its document."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from cancu.loaders.attached import Attachment, attachment_of, is_of, is_same, joined, read_from
from cancu.loaders.document.header import read_header
from cancu.loaders.errors import ReadError
from cancu.loaders.read.wire import answer, answered
from cancu.loaders.reading import Reading
from cancu.loaders.text import normalise


class Attached(NamedTuple):
    """A file that is an annex, read as part of `documents` (copies of one document, if several).

    `same_as`: the file that says the same and was read in its place; else None.
    """

    documents: tuple[Path, ...]
    same_as: Path | None = None


Outcome = Reading | ReadError | Attached


def nothing(path: Path) -> None:
    """Nobody wants to know when a file is read."""


def together(found: Iterable[tuple[Path, Reading | ReadError]],
             done: Callable[[Path], None] = nothing) -> Iterator[tuple[Path, Outcome]]:
    """The outcomes in their order, annexes put behind the documents that they name.

    All files are read before the first comes out, since an annex may stand before or behind its document;
    meanwhile they are kept packed. `done` is called when a file is read. An annex whose document is not among
    them stays a text of its own, with a warning.
    """
    batch = _Batch()
    for path, outcome in found:
        batch.add(path, outcome)
        done(path)
    yield from batch.outcomes()


@dataclass
class _Batch:
    """`annexes`, `documents`, `owned`: by place in the batch. An annex's documents are copies of one."""

    paths: list[Path] = field(default_factory=list)
    packed: list[bytes] = field(default_factory=list)
    annexes: dict[int, Attachment] = field(default_factory=dict)
    documents: dict[int, list[int]] = field(default_factory=dict)
    owned: dict[int, list[int]] = field(default_factory=dict)
    doubtful: dict[int, list[int]] = field(default_factory=dict)

    def add(self, path: Path, outcome: Reading | ReadError) -> None:
        attachment = attachment_of(outcome.text) if isinstance(outcome, Reading) else None
        if attachment:
            self.annexes[len(self.paths)] = attachment
        self.paths.append(path)
        self.packed.append(zlib.compress(answer(outcome), 1))

    def outcome(self, place: int) -> Reading | ReadError:
        return answered(zlib.decompress(self.packed[place]))

    def readings(self, places: Iterable[int]) -> list[Reading]:
        found = map(self.outcome, places)
        return [reading for reading in found if isinstance(reading, Reading)]

    def outcomes(self) -> Iterator[tuple[Path, Outcome]]:
        self._find_documents()
        for place, path in enumerate(self.paths):
            if place in self.documents:
                yield path, self._attached(place)
                continue
            outcome = self.outcome(place)
            if isinstance(outcome, Reading) and place in self.annexes:
                outcome = replace(outcome, warnings=(self._alone(place), *outcome.warnings))
            elif isinstance(outcome, Reading) and place in self.owned:
                outcome = joined(outcome, self.readings(self.owned[place]))
            yield path, outcome

    def _find_documents(self) -> None:
        """Which document each annex names; where several do, one that lies in the same folder."""
        keys = self._keys() if self.annexes else {}
        for annex in self.annexes:
            fitting = keys.get(annex, {})
            near = {key: places for key, places in fitting.items()
                    if any(self.paths[place].parent == self.paths[annex].parent for place in places)}
            chosen = near if len(fitting) > 1 else fitting
            if len(chosen) == 1:
                self.documents[annex] = self._own(annex, next(iter(chosen.values())))
                for place in self.documents[annex]:
                    self.owned.setdefault(place, []).append(annex)
            elif fitting:
                self.doubtful[annex] = [places[0] for places in fitting.values()]

    def _own(self, annex: int, places: list[int]) -> list[int]:
        """Of files with one number those in the folder of the annex, and copies of them elsewhere: two texts
        with one number have annexes of their own, and only one of them will be in the graph."""
        folder = self.paths[annex].parent
        beside = [place for place in places if self.paths[place].parent == folder]
        if not beside or len(beside) == len(places):
            return places
        own = self.readings(beside)
        return [*beside, *(place for place in places if place not in beside
                           and any(is_same(each, one) for each in self.readings([place]) for one in own))]

    def _keys(self) -> dict[int, dict[str, list[int]]]:
        """For each annex the documents that fit: key to places."""
        found: dict[int, dict[str, list[int]]] = {}
        for place in sorted(set(range(len(self.paths))) - self.annexes.keys()):
            reading = self.outcome(place)
            if not isinstance(reading, Reading):
                continue
            named = [annex for annex, attachment in self.annexes.items()
                     if attachment.number.partition("-")[0] in reading.text]
            header = read_header(normalise(reading.text).text) if named else None
            for annex in named:
                if header and is_of(self.annexes[annex], header):
                    found.setdefault(annex, {}).setdefault(header.key, []).append(place)
        return found

    def _attached(self, annex: int) -> Attached:
        places = self.documents[annex]
        source = read_from(self.readings(self.owned[places[0]]))[str(self.paths[annex])]
        return Attached(tuple(self.paths[place] for place in places),
                        None if source == str(self.paths[annex]) else Path(source))

    def _alone(self, annex: int) -> str:
        name = self.annexes[annex].words
        if annex in self.doubtful:
            places = ", ".join(str(self.paths[place]) for place in self.doubtful[annex])
            return f"It is an annex of “{name}”, which may be one of: {places}; it was read alone."
        return f"It is an annex of “{name}”, which is not among the files of this run: give both together."
