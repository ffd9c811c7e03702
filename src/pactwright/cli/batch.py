"""`pactwright batch`: many papers from one sheet."""

from __future__ import annotations

import click

from pactwright.cli.batch_run import run
from pactwright.cli.batch_template import template


class SourceOrCommand(click.Group):
    """A group that takes whatever is not the name of a command for the source of a batch."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Give an option that stands before the source to the batch, except for the wish for help."""
        is_own = not args or args[0] in self.commands or args[0] in ctx.help_option_names
        return super().parse_args(ctx, args if is_own else [run.name or "", *args])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; behind anything else stands a batch."""
        return super().get_command(ctx, cmd_name) or run

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands that have a name."""
        return [name for name in super().list_commands(ctx) if name != run.name]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how a batch is run, and how its sheet is made."""
        formatter.write_usage(ctx.command_path, "[OPTIONS] SOURCE -o DIR")
        formatter.write_usage(ctx.command_path, "template [OPTIONS] -o FILE.xlsx", prefix="       ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options of a batch, then the commands."""
        click.Command.format_options(run, ctx, formatter)
        self.format_commands(ctx, formatter)


batch = SourceOrCommand(
    "batch",
    commands={"run": run, "template": template},
    help=run.help,
    short_help="Draft many agreements from one sheet.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
