"""The process that reads files: asked on standard input, answers on standard output (see `wire`)."""

import os
import sys
from functools import partial
from pathlib import Path
from typing import BinaryIO

from cancu.loaders.errors import ReadError
from cancu.loaders.read.heartbeat import listen
from cancu.loaders.read.limits import MEGA, Limits
from cancu.loaders.read.memory import held
from cancu.loaders.read.opened import read_here, stumbled
from cancu.loaders.read.wire import BEAT, answer, asked
from cancu.loaders.reading import Reading

_ENOUGH = 0.9  # of the memory: what the next page takes at most, and the text of them all


def main() -> None:
    """Reads one file after the other until nobody asks any more."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    # What a library prints must not get between the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for line in sys.stdin.buffer:
        path, limits = asked(line)
        _limit_memory(limits)
        listen(partial(beat, answers, limits))
        _say(answers, answer(_read(path, limits)))


def beat(answers: BinaryIO, limits: Limits) -> None:
    """Tells that a page is done; ends a reading that will not go on, before a library ends the process."""
    _say(answers, BEAT)
    if held() > _ENOUGH * limits.memory:
        raise MemoryError


def _read(path: Path, limits: Limits) -> Reading | ReadError:
    place = str(path)
    try:
        return read_here(path, limits)
    except ReadError as error:
        return error
    except MemoryError:
        return ReadError(f"reading it takes more than {limits.memory // MEGA} MB of memory.", place=place,
                         remedy="Split it, or raise the limit for memory.")
    except RecursionError:
        return ReadError("it is nested too deeply.", place=place, remedy="Open it and save it anew.")
    except Exception as error:
        return stumbled(error, place)


def _say(answers: BinaryIO, line: bytes) -> None:
    view = memoryview(line)
    while view:
        view = view[answers.write(view):]


def _limit_memory(limits: Limits) -> None:
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    memory = limits.memory if hard == resource.RLIM_INFINITY else min(limits.memory, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (memory, hard))


if __name__ == "__main__":
    main()
