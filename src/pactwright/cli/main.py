"""The command `pactwright`.

Its sub-commands are loaded when they are asked for, and a fault of the machine is told in one place.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Mapping
from types import MappingProxyType

import click

from pactwright.errors import MachineError, PangoMissing
from pactwright.version import VERSION

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "draft": "Draft an agreement from a term sheet.",
        "batch": "Draft many agreements from one sheet.",
        "check": "Say what is wrong in a term sheet, and how to mend it.",
        "preview": "Show a draft in the browser while you edit the term sheet.",
        "why": "Say why each clause is in or out.",
        "rule": "Explain a code that a check printed.",
        "schema": "Print the JSON Schema of the term sheet.",
        "clauses": "List, show and check the clauses of the library.",
        "templates": "List, copy and check house styles.",
        "doctor": "Say what this computer lacks, and how to get it.",
    }
)
"""Every command with its short help. Each lives in a module of its name, so that `--help` loads none of them."""


class LazyGroup(click.Group):
    """A group that imports a command only when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's own signature
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # as above
        """Import the module of a command and return the command in it."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"pactwright.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; say which one a slip of the pen may have meant."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            # Nothing but a slip needs it, so nothing else waits for it.
            from pactwright.diagnostics import closest

            near = closest(name, COMMANDS)
            ctx.fail(f"There is no command `{name}`." + (f" Did you mean `{near}`?" if near else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # as above
        """Write the table of commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, "-V", "--version", prog_name="pactwright", message="%(prog)s %(version)s")
@click.pass_context
def pactwright(context: click.Context) -> None:
    """Draft alliance agreements as Word and PDF files from a short term sheet.

    Start with `pactwright draft TERMSHEET.yaml`. A dash reads the term sheet from standard input.
    """
    context.color = _wants_colour()


def main() -> None:
    """Run the command line; tell a fault of the machine in one plain sentence with its cure, exit code 3."""
    # Nearly all that a command makes lives to its end: to look for dead objects so often takes a tenth of its time.
    gc.set_threshold(400_000, 20, 20)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows a question mark instead of failing.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr] # both are text streams
    try:
        pactwright()
    except MachineError as fault:
        known = _with_cure_for_this_system(fault)
        click.echo(known.message, err=True)
        click.echo(known.cure, err=True)
        sys.exit(known.exit_code)
    finally:
        # The system takes back all memory at once; Python would first look through every object for circles, and a
        # tenth of a whole check would go into that.
        gc.freeze()


def _with_cure_for_this_system(fault: MachineError) -> MachineError:
    """Let a renderer say what is missing, and the doctor with which command this system brings it."""
    if not isinstance(fault, PangoMissing):
        return fault
    # The doctor looks at the machine; nothing else on this page has to.
    from pactwright.doctor import has_typst, this_system

    return PangoMissing(this_system(), has_typst=has_typst())


def _wants_colour() -> bool | None:
    """Return what NO_COLOR and FORCE_COLOR ask for; None leaves it to whether the stream is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None
