"""Extraction measured: gains and losses a document against the last release, scores, and throughput.

    python tests/bench/extraction.py            what changed on the pinned sample, and how fast it is
    python tests/bench/extraction.py --freeze   take today's results as the new release

The pinned sample is `samples/` and the texts under CANCU_CORPUS. Results are kept as fingerprints, so that
no text of the corpus stands in the project. Throughput is a ratio within one run: whole extraction of
Vietnamese documents beside eyecite's citation search (default tokenizer) in English text of the same size.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from cancu.loaders.extract import extract
from cancu.loaders.read import read
from cancu.loaders.records import Record, to_gold

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "samples"
RELEASE = HERE / "release.json"
SCORES = HERE / "scores.json"
GOLD = (("seeds", "corpus/seeds"), ("dev", "corpus/dev/annotated"))
OPINION = HERE / "opinion.txt"
ROUNDS = 5
WARM_UP = 20_000  # characters of English text that eyecite reads first


def corpus() -> Path | None:
    """The folder of texts and gold records, where CANCU_CORPUS names one."""
    named = os.environ.get("CANCU_CORPUS")
    return Path(named) if named else None


def pinned() -> Iterator[tuple[str, Path]]:
    """Document ids and files of the pinned sample."""
    for path in sorted(SAMPLES.iterdir()):
        yield f"samples/{path.name}", path
    if folder := corpus():
        for pattern in ("seeds/*.txt", "dev/plans/*/text.txt", "dev/headers/*.txt"):
            for path in sorted((folder / "corpus").glob(pattern)):
                yield path.relative_to(folder / "corpus").as_posix(), path


def fingerprints(record: Record) -> list[str]:
    """One short hash for each thing that was read: header field, mention, relation, task, owner, target."""
    gold = to_gold(record)
    said = [f"header {name} {value}" for name, value in gold["document"].items()]
    said += [f"citation {c['start']} {c['end']} {c['key']} {c['role']}" for c in gold["citations"]]
    said += [f"relation {r['from']} {r['rel']} {r['to']}" for r in gold["relations"]]
    said += [f"target {t['start']} {t['value']} {t['unit']} {t['by']}" for t in gold["targets"]]
    for task in gold["tasks"]:
        where = f"{task['start']} {task['end']}"
        said.append(f"task {where} {task['section']} {task['deadline']}")
        said += [f"{role} {where} {name}" for role in ("lead", "coordinate") for name in task[role]]
    return sorted({hashlib.sha256(line.encode()).hexdigest()[:10] for line in said})


def gains_and_losses() -> dict[str, tuple[int, int, int]]:
    """Document id -> (kept, gained, lost) against the release; a document new to it has only gains."""
    release = json.loads(RELEASE.read_text(encoding="utf-8")) if RELEASE.exists() else {}
    rows = {}
    for name, path in pinned():
        now, then = set(fingerprints(extract(read(path)))), set(release.get(name, ()))
        rows[name] = (len(now & then), len(now - then), len(then - now))
    return rows


def scores() -> dict[str, dict[str, float]]:
    """Over all documents of each gold set: measure -> F1 or accuracy, by the scorer of the corpus."""
    folder = corpus()
    if folder is None:
        return {}
    found = {}
    for name, texts in GOLD:
        with tempfile.TemporaryDirectory() as out:
            for path in sorted((folder / texts).glob("*.txt")):
                record = json.dumps(to_gold(extract(read(path))), ensure_ascii=False)
                (Path(out) / f"{path.stem}.json").write_text(record, encoding="utf-8")
            scorer = [sys.executable, str(folder / "bin" / "score"), str(folder / "gold" / name), out]
            printed = subprocess.run([*scorer, "--json"], check=True, capture_output=True, text=True).stdout
            table = json.loads(printed)["ALL"]
        found[name] = {measure: row.get("f1", row.get("accuracy")) for measure, row in table.items()
                       if row.get("f1", row.get("accuracy")) is not None}
    return found


def freeze() -> None:
    """Write today's fingerprints and scores as the release."""
    release = {name: fingerprints(extract(read(path))) for name, path in pinned()}
    RELEASE.write_text(json.dumps(release, indent=0) + "\n", encoding="utf-8")
    if found := scores():
        SCORES.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def english(size: int) -> str:
    """`size` characters of an English judgment: about one citation in 450 of them."""
    opinion = OPINION.read_text(encoding="utf-8")
    return (opinion * (size // len(opinion) + 1))[:size]


def throughput() -> dict[str, float]:
    """MB/s of whole extraction, of eyecite on texts of the same sizes, the ratio; and of its tokenizer alone.

    Each round is a process of its own that has read other documents before, never those it measures; eyecite
    has compiled its patterns.
    """
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as processes:
        rounds = list(processes.map(one_round, range(ROUNDS)))
    size = rounds[0][0]
    ours, theirs, tokens = (size / 1e6 / min(took) for took in list(zip(*rounds, strict=True))[1:])
    return {"bytes": size, "cancu MB/s": ours, "eyecite MB/s": theirs, "ratio": ours / theirs,
            "its tokens": tokens}


def one_round(_: int) -> tuple[int, float, float, float]:
    """Bytes measured; the processor seconds of cancu, of eyecite, and of eyecite's tokenizer for them."""
    from eyecite import get_citations
    from eyecite.tokenizers import default_tokenizer

    folder, measured, others = SAMPLES, "*.txt", "*.md"
    if named := corpus():
        folder, measured, others = named / "corpus", "seeds/*.txt", "dev/plans/*/*.txt"
    for path in sorted(folder.glob(others)):
        extract(read(path))
    readings = [read(path) for path in sorted(folder.glob(measured))]
    sizes = [len(reading.text.encode()) for reading in readings]
    prose = [english(size) for size in sizes]
    get_citations(english(WARM_UP))
    return (sum(sizes), seconds(lambda: [extract(reading) for reading in readings]),
            seconds(lambda: [get_citations(text) for text in prose]),
            seconds(lambda: [list(default_tokenizer.tokenize(text)) for text in prose]))


def seconds(work: Callable[[], Any]) -> float:
    """The processor time that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print the comparison, or freeze it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--freeze", action="store_true", help="take today's results as the new release")
    if parser.parse_args().freeze:
        freeze()
        return
    print(f"{'document':60} {'kept':>6} {'gained':>7} {'lost':>6}")
    for name, (kept, gained, lost) in gains_and_losses().items():
        print(f"{name:60} {kept:6} {gained:7} {lost:6}")
    for name, table in scores().items():
        print(f"\n{name}")
        for measure, value in sorted(table.items()):
            print(f"  {measure:26} {value:.3f}")
    print()
    for name, figure in throughput().items():
        print(f"{name:14} {figure:12.2f}")


if __name__ == "__main__":
    main()
