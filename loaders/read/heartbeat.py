"""A sign of life from readers of many pages: the time limit counts from the last one."""

from collections.abc import Callable


def _nobody() -> None:
    """Nobody waits: the reader runs in the process that asked for it."""


_listener: Callable[[], None] = _nobody


def listen(listener: Callable[[], None]) -> None:
    """From now on `listener` is called at every sign of life."""
    global _listener
    _listener = listener


def beat() -> None:
    """Says that a page is done or begun."""
    _listener()
