"""Headless Chromium for tests of pages; each run has a profile of its own and no network but this machine."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here (apt install chromium)")

_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
          "--disable-component-update", "--disable-sync", "--virtual-time-budget=4000",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")


def dump_dom(address: str, folder: Path) -> str:
    """The page's DOM after its scripts have run. `folder`: where the browser may keep its profile."""
    assert CHROMIUM is not None
    done = subprocess.run([CHROMIUM, *_FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom", address],
                          capture_output=True, text=True, timeout=90, check=True)
    return done.stdout


def console(address: str, folder: Path) -> list[str]:
    """What the page and its frames say on the console, uncaught errors too, until it has been painted;
    `dump_dom` never paints. `folder`: where the browser may keep its profile."""
    assert CHROMIUM is not None
    done = subprocess.run([CHROMIUM, *_FLAGS, f"--user-data-dir={folder / 'profile'}",
                           "--enable-logging=stderr", f"--screenshot={folder / 'shot.png'}",
                           "--window-size=1200,900", address],
                          capture_output=True, text=True, timeout=90, check=True)
    return re.findall(r'CONSOLE[^"]*"(.*)", source: ', done.stderr)
