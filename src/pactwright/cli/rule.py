"""`pactwright rule`: the page of a code."""

from __future__ import annotations

import click

from pactwright.diagnostics import closest
from pactwright.rules import explained, find_rule, to_page


@click.command(short_help="Explain a code that a check printed.")
@click.argument("code")
def rule(code: str) -> None:
    """Explain CODE (such as TS301, or its name): what it says, why it matters, what to write instead."""
    found = find_rule(code)
    if found is None:
        near = closest(code, [name for one in explained() for name in (one.code, one.name)])
        raise click.UsageError(f"There is no rule `{code}`." + (f" Did you mean `{near}`?" if near else ""))
    click.echo(to_page(found))
