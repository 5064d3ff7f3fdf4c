"""The client of any endpoint that speaks OpenAI's chat completions protocol, streaming.

The only module that knows ``openai``, which is imported with the first request, and the one
place where its errors become ours. Neither the key nor what the provider says about it is ever
part of an error: messages are made from the kind of error, the address and the status alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from assistant.errors import BadSettings, ModelFailed
from assistant.model import Message

if TYPE_CHECKING:
    from openai import OpenAI, Stream
    from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

_NO_KEY = "none"  # the protocol wants one; servers on one's own machine do not look at it
_SEE_LOG = "Try again; if it goes on, see the log of the language model's server."
_REMEDIES = {
    400: "Check that the model's window holds the prompt, and see the server's log.",
    401: "Check the API key of the language model.",
    403: "Check that the API key may use this language model.",
    404: "Check the base URL and the name of the language model.",
    429: "Wait, or raise the provider's limits.",
}


class OpenAICompatible:
    """A model behind a base URL such as ``http://127.0.0.1:11434/v1``; raises BadSettings for
    what is no such URL.
    """

    def __init__(
        self,
        base_url: str,
        model: str,
        api_key: str | None = None,
        timeout_seconds: float = 60.0,
        retries: int = 2,
    ) -> None:
        self.name = model
        self._base_url = base_url
        self._address = _without_secrets(base_url)
        self._key = api_key or _NO_KEY
        self._timeout_seconds = timeout_seconds
        self._retries = retries
        self._client: OpenAI | None = None

    def __repr__(self) -> str:
        return f"OpenAICompatible({self._address!r}, {self.name!r})"

    def complete(self, messages: Sequence[Message]) -> Iterator[str]:
        """The reply as it comes; raises ModelFailed, also when the stream ends before the reply
        does. What fails before the first byte is tried again ``retries`` times.
        """
        failure: ModelFailed
        try:
            with self._open(messages) as stream:
                yield from self._texts(stream)
            return
        except ModelFailed:
            raise
        # The library builds its objects without validating them: what a foreign server sends
        # can surface as any exception at all.
        except Exception as error:
            failure = self._translate(error)
        raise failure  # outside, so that the foreign error, which may hold the key, is let go

    def _open(self, messages: Sequence[Message]) -> Stream[ChatCompletionChunk]:
        return self._connected().chat.completions.create(
            model=self.name, messages=[_as_parameter(message) for message in messages], stream=True
        )

    def _connected(self) -> OpenAI:
        if self._client is None:
            from openai import OpenAI

            self._client = OpenAI(
                base_url=self._base_url,
                api_key=self._key,
                timeout=self._timeout_seconds,
                max_retries=self._retries,
            )
        return self._client

    def _texts(self, stream: Stream[ChatCompletionChunk]) -> Iterator[str]:
        ending: str | None = None
        for chunk in stream:
            for choice in chunk.choices[:1]:
                ending = choice.finish_reason or ending
                if isinstance(choice.delta.content, str):
                    yield choice.delta.content
        if ending is None:
            raise self._failed("broke off in the middle of its reply", _SEE_LOG)
        if ending == "content_filter":
            raise self._failed("withheld its reply", "Ask in other words.")

    def _translate(self, error: Exception) -> ModelFailed:
        import openai

        match error:
            case openai.APITimeoutError():
                waited = f"did not answer within {self._timeout_seconds:g} seconds"
                return self._failed(waited, "Allow it more time, or use a faster one.")
            case openai.APIConnectionError():
                return self._failed(
                    "cannot be reached, or broke the connection",
                    "Check that its server is running and that the base URL is right.",
                )
            case openai.APIStatusError(status_code=status):
                return self._failed(
                    f"answered with status {status}", _REMEDIES.get(status, _SEE_LOG)
                )
            case _:
                return self._failed(f"sent something else ({type(error).__name__})", _SEE_LOG)

    def _failed(self, what: str, remedy: str) -> ModelFailed:
        return ModelFailed(f"The language model {self.name!r} at {self._address} {what}.", remedy)


def _without_secrets(base_url: str) -> str:
    """The address alone: people put passwords and tokens before and behind it."""
    try:
        parts = urlsplit(base_url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadSettings(
            "The base URL of the language model is no address.",
            "Give one such as 'http://127.0.0.1:11434/v1'.",
        )
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def _as_parameter(message: Message) -> ChatCompletionMessageParam:
    match message.role:
        case "system":
            return {"role": "system", "content": message.content}
        case "user":
            return {"role": "user", "content": message.content}
        case "assistant":
            return {"role": "assistant", "content": message.content}
