"""Docs that fail when the code moves: generated pages are up to date, commands of the README exist."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer
from cancu.api.cli import app

from tests.reference import DOCS, PAGES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(?:sh|console|powershell)\n(.*?)```", README, re.DOTALL)
LINES = [line.strip() for block in BLOCKS for line in block.splitlines() if line.strip()]
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]  # a group has them


@pytest.mark.parametrize("page", PAGES)
def test_generated_pages_are_up_to_date(page: str) -> None:
    assert (DOCS / page).read_text(encoding="utf-8") == PAGES[page](), "run: python tests/reference.py"


def test_every_command_has_help_and_stands_in_the_readme() -> None:
    for name, command in COMMANDS.items():
        assert command.help, name
        assert f"cancu {name}" in README, name


@pytest.mark.parametrize("line", [line for line in LINES if re.search(r"(^|[/\\])cancu ", line)])
def test_commands_of_the_readme_exist(line: str) -> None:
    words = shlex.split(line.replace("\\", "/"), comments=True)
    words = words[next(i for i, word in enumerate(words) if word.endswith("cancu")):]
    command = COMMANDS[words[1]]
    options = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= options | {"--help"}


@pytest.mark.parametrize("line", [line for line in LINES if line.startswith("make ")])
def test_make_targets_of_the_readme_exist(line: str) -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(line.partition("#")[0].split()[1:]) - {word for word in line.split() if "=" in word} <= targets


def test_links_and_pictures_of_the_docs_exist() -> None:
    for page in (ROOT / "README.md", *DOCS.glob("*.md")):
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            if not target.startswith("http"):
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_two_commands_come_first() -> None:
    assert [line.partition("#")[0].strip() for line in LINES[:2]] == ["make demo", "make test"]
