"""Readers in processes of their own: one that hangs or crashes is ended and costs one file."""

import atexit
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from cancu.loaders.errors import ReadError
from cancu.loaders.read.limits import Limits
from cancu.loaders.read.memory import held
from cancu.loaders.read.wire import BEAT, answered, question
from cancu.loaders.reading import Reading

_KEPT = 0.4  # of the memory that a reader may take
_COMMAND = (sys.executable, "-m", "cancu.loaders.read.worker")


class Worker:
    """A process that reads files one by one. Not to be shared by threads at the same time."""

    def __init__(self, command: Sequence[str] = _COMMAND) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._hung = False

    def read(self, path: Path, limits: Limits) -> Reading:
        """The reading of a file. Raises ReadError, also when the process hangs or dies over it."""
        line = self._ask(question(path, limits), limits.seconds)
        try:
            found = answered(line)
        except (ValueError, KeyError, TypeError) as error:
            self.close()
            raise self._failure(path, limits) from error
        if self._process is not None and held(self._process.pid) > _KEPT * limits.memory:
            self.close()  # what a large file leaves behind would count against the next
        if isinstance(found, ReadError):
            raise found
        return found

    def _ask(self, words: bytes, seconds: float) -> bytes:
        """The answer's line; empty when the process ended or was ended before it gave one."""
        process = self._started()
        assert process.stdin is not None and process.stdout is not None
        self._hung = False
        try:
            process.stdin.write(words)
            process.stdin.flush()
            while True:
                watch = threading.Timer(seconds, self._end_hung, (process,))
                watch.daemon = True
                watch.start()
                line = process.stdout.readline()
                watch.cancel()
                if line != BEAT:
                    return line
        except OSError:
            return b""

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        return self._process

    def _end_hung(self, process: "subprocess.Popen[bytes]") -> None:
        self._hung = True
        _end(process)

    def _failure(self, path: Path, limits: Limits) -> ReadError:
        if self._hung:
            return ReadError(f"reading it took more than {limits.seconds:.0f} s and was ended.",
                             place=str(path), remedy="Split it, or raise the time limit.")
        return ReadError("its reader broke down over it.", place=str(path),
                         remedy="Open it and save it anew; please report it with the file.")

    def close(self) -> None:
        """Ends the process and those it started."""
        if self._process is not None:
            _end(self._process)
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    _close_quietly(pipe)
            self._process.wait()
            self._process = None


def _close_quietly(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # words that the ended process did not take
        return


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Ends a process with everything it started."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except OSError:  # it is gone already
        return


_idle: list[Worker] = []
_all: list[Worker] = []


def read_apart(path: Path, limits: Limits) -> Reading:
    """The reading of a file by a process that is free, or a new one. Raises ReadError."""
    try:
        worker = _idle.pop()
    except IndexError:
        worker = Worker()
        _all.append(worker)
    try:
        return worker.read(path, limits)
    finally:
        _idle.append(worker)


@atexit.register
def _close_all() -> None:
    for worker in _all:
        worker.close()
