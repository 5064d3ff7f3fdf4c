"""The command line: a thin face of the same service that HTTP serves."""

from .app import main

__all__ = ["main"]
