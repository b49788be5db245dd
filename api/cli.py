"""The command line `cancu`: every command of one kind in a file of its own, errors mapped in one place."""

import sys
from importlib.metadata import version
from typing import Annotated

import typer
from cancu.api.cli_ask import ask, lineage, search, trace, workload
from cancu.api.cli_doctor import doctor
from cancu.api.cli_load import extract, load, rebuild
from cancu.api.cli_move import backup, copy, cypher, export, restore
from cancu.api.cli_serve import demo, serve
from cancu.api.errors import outcome
from cancu.api.output import say
from cancu.loaders.errors import CancuError

app = typer.Typer(
    name="cancu", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Reads Vietnamese administrative plans and answers which tasks rest on which documents. "
         "Exit codes: 0 done, 2 wrong usage, 3 some files were not read, 4 not found, "
         "5 the graph cannot be used.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cancu {version('cancu')}")
        raise typer.Exit


@app.callback()
def _options(
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True,
                                    help="Print the version and end.")] = False,
) -> None:
    pass


for command in (load, extract, rebuild, trace, workload, lineage, search, ask, cypher, copy, export, backup,
                restore, serve, demo, doctor):
    app.command()(command)


def main() -> None:
    """Run the command line; an error of ours is one line on standard error and its exit code."""
    try:
        app()
    except CancuError as error:
        say(f"cancu: {error}")
        sys.exit(outcome(error).exit_code)


if __name__ == "__main__":
    main()
