"""The command line: what `make` calls, for people who have no make."""

from wres.cli.entry import main

__all__ = ["main"]
