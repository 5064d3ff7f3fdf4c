from pathlib import Path

import pydantic
import pytest

from assistant.errors import BadSettings
from assistant.settings import Settings, load_settings


def test_defaults_need_no_network_and_no_language_model() -> None:
    settings = load_settings()
    assert settings.index == Path("var/index")
    assert settings.embedder == "all-MiniLM-L6-v2"
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.model_name is None and settings.model_base_url is None


def test_the_environment_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_INDEX", "/srv/index")
    monkeypatch.setenv("ASSISTANT_PORT", "9000")
    monkeypatch.setenv("ASSISTANT_EMBEDDER", "")  # empty counts as unset
    settings = load_settings()
    assert settings.index == Path("/srv/index")
    assert settings.port == 9000
    assert settings.embedder == "all-MiniLM-L6-v2"


def test_settings_are_frozen() -> None:
    with pytest.raises(pydantic.ValidationError):
        Settings().port = 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ASSISTANT_PORT", "eighty"),
        ("ASSISTANT_PORT", "70000"),
        ("ASSISTANT_MODEL_TIMEOUT_SECONDS", "0"),
        ("ASSISTANT_MODEL_TIMEOUT_SECONDS", "inf"),  # no clock can wait so long
        ("ASSISTANT_MODEL_TIMEOUT_SECONDS", "nan"),
        ("ASSISTANT_MODEL_TIMEOUT_SECONDS", "1e300"),
        ("ASSISTANT_MODEL_RETRIES", "-1"),
    ],
)
def test_a_wrong_value_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadSettings) as caught:
        load_settings()
    assert name in caught.value.what and repr(value) in caught.value.what
    assert name in caught.value.remedy


def test_a_name_that_does_not_exist_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_INDXE", "x")
    with pytest.raises(BadSettings, match="ASSISTANT_INDXE"):
        load_settings()


def test_a_model_needs_an_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL_NAME", "small")
    with pytest.raises(BadSettings, match="needs both ASSISTANT_MODEL_NAME and") as caught:
        load_settings()
    assert "ASSISTANT_MODEL_BASE_URL" in caught.value.what
    assert "Value error" not in caught.value.what


def test_the_key_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL_API_KEY", "top-secret")
    assert "top-secret" not in repr(load_settings())
    monkeypatch.setenv("ASSISTANT_MODEL_NAME", "small")
    with pytest.raises(BadSettings) as caught:
        load_settings()
    assert "top-secret" not in str(caught.value)


@pytest.mark.parametrize("address", ["ftp://u:top-secret@h/v1", "localhost/v1?key=top-secret"])
def test_a_wrong_address_is_not_repeated(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL_NAME", "small")
    monkeypatch.setenv("ASSISTANT_MODEL_BASE_URL", address)
    with pytest.raises(BadSettings) as caught:
        load_settings()
    assert "ASSISTANT_MODEL_BASE_URL" in caught.value.what
    assert "top-secret" not in str(caught.value)


def test_a_day_is_time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL_TIMEOUT_SECONDS", "86400")
    assert load_settings().model_timeout_seconds == 86_400


def test_every_setting_is_documented() -> None:
    documented = (Path(__file__).parents[1] / "docs" / "settings.md").read_text()
    for name, field in Settings.model_fields.items():
        default = "none" if field.default is None else f"`{field.default}`".replace(".0`", "`")
        assert f"| `ASSISTANT_{name.upper()}` | {default} |" in documented
