from __future__ import annotations

import numpy as np
import pytest

from index.embed import load_embedder
from index.errors import InputError
from tests.making_model import PACKAGED


def test_a_folder_is_an_embedder_too() -> None:
    by_folder, default = load_embedder(str(PACKAGED)), load_embedder()
    assert by_folder.fingerprint == default.fingerprint
    assert np.array_equal(by_folder.embed_query("care"), default.embed_query("care"))


@pytest.mark.parametrize("name", ["no/such-model", "no such name", "/no/such/folder"])
def test_a_model_that_is_not_here_is_an_error_with_a_remedy(name: str) -> None:
    with pytest.raises(InputError, match="not on this disk") as caught:
        load_embedder(name)
    assert "hashing" in caught.value.remedy
