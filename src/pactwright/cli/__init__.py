"""Floor 11: the command line, one thin file a command."""

from pactwright.cli.main import main

__all__ = ["main"]
