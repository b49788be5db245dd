"""Where the program `cancu` begins: the command line takes a second to import, and Ctrl+C may come in it."""

import os
import signal

INTERRUPTED = 130  # what shells give for a program that Ctrl+C ended


def main() -> None:
    """Run the command line; Ctrl+C before it stands ends the process without a word.

    An exception would not do: inside the import of a compiled module it comes out as another one.
    """
    usual = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # not ignored, as in the background
    if usual:
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    from cancu.api import cli

    if usual:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    cli.main()
