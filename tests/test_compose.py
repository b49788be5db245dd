"""compose.yaml: every key is one of the compose specification, of its type, and what it names exists."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from cancu.api.cli import app
from typer.main import get_command

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "compose.yaml").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]

# From the compose specification: the keys that the file may use, with the types it uses them in.
_TOP = {"services": dict, "volumes": dict}
_SERVICE = {"image": str, "build": str, "command": list, "environment": dict, "volumes": list,
            "healthcheck": dict, "ports": list, "depends_on": dict, "restart": str}
_HEALTHCHECK = {"test": list, "interval": str, "timeout": str, "retries": int}
_CONDITIONS = {"service_started", "service_healthy", "service_completed_successfully"}
_RESTART = {"no", "always", "on-failure", "unless-stopped"}
_DURATION, _PORT = re.compile(r"(\d+(h|m|s|ms|us))+"), re.compile(r"([\d.]+:)?\d+:\d+(/(tcp|udp))?")


def check(found: dict[str, Any], allowed: Mapping[str, type]) -> None:
    assert found.keys() <= allowed.keys()
    for key, value in found.items():
        assert isinstance(value, allowed[key]), key


def test_top() -> None:
    check(COMPOSE, _TOP)
    assert set(SERVICES) == {"neo4j", "cancu"}


@pytest.mark.parametrize("name", SERVICES)
def test_a_service(name: str) -> None:
    service = SERVICES[name]
    check(service, _SERVICE)
    assert ("image" in service) != ("build" in service)
    assert service["restart"] in _RESTART
    assert all(isinstance(value, str) for value in service["environment"].values())
    assert all(_PORT.fullmatch(port) for port in service.get("ports", []))
    for volume in service.get("volumes", []):
        assert volume.partition(":")[0] in COMPOSE["volumes"]
    for other, how in service.get("depends_on", {}).items():
        assert other in SERVICES
        assert how["condition"] in _CONDITIONS
        assert how["condition"] != "service_healthy" or "healthcheck" in SERVICES[other]
    if "healthcheck" in service:
        check(service["healthcheck"], _HEALTHCHECK)
        assert service["healthcheck"]["test"][0] in {"CMD", "CMD-SHELL", "NONE"}
        assert all(_DURATION.fullmatch(service["healthcheck"][key]) for key in ("interval", "timeout"))


def test_no_password_stands_in_it_and_none_is_left_out() -> None:
    for service in SERVICES.values():
        values = [value for key, value in service["environment"].items()
                  if key.endswith(("AUTH", "PASSWORD"))]
        assert values
        assert all("${CANCU_NEO4J_PASSWORD:?" in value for value in values)


def test_it_serves_on_this_machine_alone() -> None:
    assert all(port.startswith("127.0.0.1:") for service in SERVICES.values()
               for port in service.get("ports", []))


def test_what_it_runs_and_copies_exists() -> None:
    commands: Any = get_command(app)
    assert SERVICES["cancu"]["command"][0] in commands.commands
    copied = [line.split()[1:-1] for line in (ROOT / "Dockerfile").read_text().splitlines()
              if line.startswith("COPY ")]
    assert all((ROOT / name).exists() for names in copied for name in names)
    folders = {name for names in copied for name in names if (ROOT / name).is_dir()}
    assert folders == {"api", "graph", "loaders", "queries", "viz"}
