"""The command line: a thin face of the same service that HTTP serves."""

from assistant.cli.app import main

__all__ = ["main"]
