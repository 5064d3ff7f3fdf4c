"""``docs/openapi.json`` is what the application says of itself; ``make openapi`` writes it anew."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path

from assistant.http.app import create_app
from assistant.service import Assistant
from assistant.settings import Settings
from index.embed import load_embedder
from index.library import Library

KEPT = Path(__file__).parents[1] / "docs" / "openapi.json"


def _described(folder: Path) -> str:
    with Library.create(folder, load_embedder("hashing")) as library:
        app = create_app(Assistant(library, Settings()), library)
    return json.dumps(app.openapi(), indent=2, sort_keys=True) + "\n"


def test_the_kept_description_is_true(tmp_path: Path) -> None:
    assert KEPT.read_text() == _described(tmp_path / "index"), "run 'make openapi' and look at it"


def test_every_path_is_in_the_documentation() -> None:
    documented = (KEPT.parent / "http.md").read_text()
    for path in json.loads(KEPT.read_text())["paths"]:
        assert path.replace("{id_or_uri}", "{id}") in documented


def test_the_example_of_an_answer_has_every_field() -> None:
    (example,) = re.findall(
        r"```json\n(\{.*?\n\})\n```", (KEPT.parent / "http.md").read_text(), re.S
    )
    shown = json.loads(example)
    schemas = json.loads(KEPT.read_text())["components"]["schemas"]
    for name, one in (
        ("Answer", shown),
        ("Fact", shown["fact"]),
        ("Statement", shown["statements"][0]),
        ("Group", shown["groups"][0]),
        ("Citation", shown["citations"][0]),
    ):
        assert set(one) == set(schemas[name]["properties"])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        KEPT.write_text(_described(Path(scratch) / "index"))
