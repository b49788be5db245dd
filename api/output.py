"""What commands print: the answer on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cancu.api.summary import tally
from cancu.api.table import for_terminal, write_csv
from cancu.api.visible import visible, visible_line
from cancu.api.words import day
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

_FILE_WIDTH = 140  # columns of a table that goes into a file or pipe


def out() -> Console:
    """Standard output, found anew each time so that a redirection is followed."""
    console = Console(file=sys.stdout, highlight=False)
    return console if console.is_terminal else Console(file=sys.stdout, highlight=False, width=_FILE_WIDTH)


def err() -> Console:
    """Standard error."""
    return Console(file=sys.stderr, highlight=False, stderr=True)


def say(message: str) -> None:
    """One line for people on standard error; no markup is read in it, no control character obeyed."""
    err().print(visible_line(message), markup=False, soft_wrap=True)


def print_json(answer: Any) -> None:
    """The answer alone, readable Vietnamese, on standard output; `\\u001b` means the same in JSON."""
    sys.stdout.write(visible(json.dumps(answer, ensure_ascii=False, indent=2)) + "\n")


def show(answer: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], columns: Sequence[str], *,
         as_json: bool, lang: str, csv: Path | None = None, above: Sequence[str] = ()) -> None:
    """An answer: JSON, or its `rows` as a table with what it rests on below, the lines `above` before it; CSV
    beside either."""
    if csv:
        write_csv(csv, rows, columns, lang)
        say(f"{csv}: {len(rows)} rows")
    if as_json:
        print_json(answer)
        return
    console = out()
    for line in above:
        console.print(visible_line(line), markup=False, soft_wrap=True)
    console.print(for_terminal(rows, columns, lang))
    console.print(coverage_line(answer, lang), markup=False, soft_wrap=True)


def coverage_line(answer: Mapping[str, Any], lang: str) -> str:
    """How many rows (by part where the answer counts parts), for which day, out of how much."""
    coverage = answer["coverage"]
    rows = tally(answer, lang)
    unread, partly = len(coverage["unread"]), coverage["partly_read"]
    parts = (
        f"{rows}, tính đến {day(answer['on'], lang)}; đã đọc {coverage['documents_read']} văn bản "
        f"({partly} có lưu ý khi đọc), "
        f"{coverage['documents_cited_only']} văn bản chỉ được dẫn, "
        f"{coverage['citations_unresolved']} viện dẫn chưa rõ năm, {unread} tệp không đọc được.",
        f"{rows} as of {day(answer['on'], lang)}; "
        f"{coverage['documents_read']} documents read ({partly} with notes), "
        f"{coverage['documents_cited_only']} only cited, "
        f"{coverage['citations_unresolved']} citations unresolved, {unread} files not read.",
    )
    return parts[lang == "en"]


class Ticker:
    """Moves a progress bar; `done` after each piece of work."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def now(self, what: str) -> None:
        """Name the piece that is being worked on."""
        self._progress.update(self._task, description=visible_line(what))

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
