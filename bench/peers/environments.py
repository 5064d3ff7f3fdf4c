"""An environment for each stack under var/peers, with its pinned versions (``NAME.txt``).

torch, sentence-transformers and pypdf are installed once, with the versions of our own
constraints, and seen by every stack through a .pth file; what a stack pins itself goes before
them. Ours is the environment that this runs in.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from .stack import Stack

HERE = Path(__file__).parent
FOLDER = Path("var/peers/environments")
BASE = "base"


def python_for(stack: Stack) -> Path:
    """The stack's interpreter; its environment is made first, if it is not there as pinned."""
    if stack.ours:
        return Path(sys.executable)
    base = _made(BASE, ("--constraint", "constraints.txt"))
    return _made(stack.name, seen=base)


def pinned(stack: Stack) -> str:
    """The versions that make the difference: the stack's own packages, "name version"."""
    if stack.ours:
        return ""
    wanted = stack.name.split("_")[0]
    lines = _pins(stack.name).read_text("utf-8").split()
    names = (line.split("==") for line in lines)
    return ", ".join(f"{name} {version}" for name, version in names if name.startswith(wanted))


def _pins(name: str) -> Path:
    return HERE / f"{name}.txt"


def _made(name: str, options: tuple[str, ...] = (), seen: Path | None = None) -> Path:
    """The interpreter of an environment; made anew when its pins have changed."""
    folder = (FOLDER / name).absolute()
    python = folder / "bin" / "python"
    stamp = folder / "pins.sha256"
    digest = hashlib.sha256(_pins(name).read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return python
    print(f"Installing {name} (minutes)", file=sys.stderr)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    if seen:
        (_site_packages(python) / "base.pth").write_text(f"{_site_packages(seen)}\n")
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, *options, "--requirement", str(_pins(name))], check=True)
    stamp.write_text(digest)
    return python


def _site_packages(python: Path) -> Path:
    ask = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    return Path(subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip())
