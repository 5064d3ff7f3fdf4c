"""The HTTP door: the contract of ``docs/http.md``, and the chat box at ``/``."""
