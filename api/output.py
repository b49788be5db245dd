"""What commands print: the answer on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from cancu.api.table import as_table, write_csv


def out() -> Console:
    """Standard output, found anew each time so that a redirection is followed."""
    return Console(file=sys.stdout, soft_wrap=False, highlight=False)


def err() -> Console:
    """Standard error."""
    return Console(file=sys.stderr, highlight=False, stderr=True)


def say(message: str) -> None:
    """One line for people on standard error; no markup is read in it."""
    err().print(message, markup=False, soft_wrap=True)


def print_json(answer: Any) -> None:
    """The answer alone, readable Vietnamese, on standard output."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")


def show(answer: Mapping[str, Any], columns: Sequence[str], *, as_json: bool, lang: str,
         csv: Path | None = None) -> None:
    """An answer with rows: JSON, or a table with what it rests on below; CSV beside either."""
    if csv:
        write_csv(csv, answer["rows"], columns, lang)
        say(f"{csv}: {len(answer['rows'])} rows")
    if as_json:
        print_json(answer)
        return
    console = out()
    console.print(as_table(answer["rows"], columns, lang))
    console.print(coverage_line(answer, lang), markup=False, soft_wrap=True)


def coverage_line(answer: Mapping[str, Any], lang: str) -> str:
    """How many rows, for which day, out of how much: no answer stands without it."""
    coverage = answer["coverage"]
    rows = len(answer.get("rows", ()))
    parts = (
        f"{rows} dòng, tính đến {answer['on']}; đã đọc {coverage['documents_read']} văn bản, "
        f"{coverage['documents_cited_only']} văn bản chỉ được dẫn, "
        f"{coverage['citations_unresolved']} viện dẫn chưa rõ năm, {len(coverage['unread'])} tệp không đọc được.",
        f"{rows} rows as of {answer['on']}; {coverage['documents_read']} documents read, "
        f"{coverage['documents_cited_only']} only cited, {coverage['citations_unresolved']} citations unresolved, "
        f"{len(coverage['unread'])} files not read.",
    )
    return parts[lang == "en"]


class Ticker:
    """Moves a progress bar; `done` after each piece of work."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def now(self, what: str) -> None:
        """Name the piece that is being worked on."""
        self._progress.update(self._task, description=what)

    def done(self) -> None:
        """One piece is finished."""
        self._progress.advance(self._task)


@contextmanager
def progress(total: int) -> Iterator[Ticker]:
    """A progress bar on standard error; on a file or pipe it stays silent."""
    console = err()
    bar = Progress(TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(),
                   TimeRemainingColumn(), console=console, transient=True, disable=not console.is_terminal)
    with bar:
        yield Ticker(bar, bar.add_task("", total=total))
