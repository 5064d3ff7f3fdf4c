import json
import os
import subprocess
import sys

PREPARED = """
import gc, json, os, sys
from assistant.process import prepare
before = sorted({"numpy", "pydantic"} & {*sys.modules})
prepare()
import numpy, pydantic
from pydantic.plugin._loader import get_plugins
names = "OPENBLAS_NUM_THREADS", "PYDANTIC_DISABLE_PLUGINS"
said = [os.environ[name] for name in names]
threads = len(os.listdir("/proc/self/task"))
print(json.dumps([before, said, threads, list(get_plugins()), gc.get_threshold()[0]]))
"""


def _prepared(**given: str) -> list[object]:
    names = ("OPENBLAS_NUM_THREADS", "PYDANTIC_DISABLE_PLUGINS")
    plain = {name: value for name, value in os.environ.items() if name not in names}
    run = subprocess.run(
        [sys.executable, "-c", PREPARED], env=plain | given, capture_output=True, check=True
    )
    said: list[object] = json.loads(run.stdout)
    return said


def test_a_prepared_process_starts_no_threads_and_looks_for_no_plugins() -> None:
    assert _prepared() == [[], ["1", "__all__"], 1, [], 150_000]


def test_what_the_environment_says_stays() -> None:
    _, said, *_ = _prepared(OPENBLAS_NUM_THREADS="2", PYDANTIC_DISABLE_PLUGINS="")
    assert said == ["2", ""]
