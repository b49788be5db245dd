"""The wheel holds what the tree holds: a package or a kind of file that pyproject forgets shows here."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS = ("api", "graph", "loaders", "queries", "viz")
_NOT_SHIPPED = shutil.ignore_patterns("__pycache__", "*.pyc")


def test_wheel_has_every_file_of_the_tree(tmp_path: Path) -> None:
    clean = tmp_path / "clean"
    clean.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, clean)
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, clean / folder, ignore=_NOT_SHIPPED)
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(clean)],
        capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if name.startswith("cancu/")}
        entry = archive.read(next(n for n in archive.namelist() if n.endswith("entry_points.txt"))).decode()
    expected = {f"cancu/{path.relative_to(clean).as_posix()}"
                for folder in FOLDERS for path in (clean / folder).rglob("*") if path.is_file()}
    assert shipped == expected
    assert "cancu = cancu.api.entry:main" in entry
