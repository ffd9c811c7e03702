"""`pactwright doctor`: what this computer lacks, and the cure."""

from __future__ import annotations

from collections.abc import Sequence

import click

from pactwright.doctor import Finding, examine
from pactwright.errors import MachineError


@click.command(short_help="Say what this computer lacks, and how to get it.")
@click.pass_context
def doctor(context: click.Context) -> None:
    """Look at this computer and say what Pactwright needs, what is missing, and the command that brings it.

    Exit code: 0 if nothing that is needed is missing, else 3.
    """
    findings = examine()
    for line in _table(findings):
        click.echo(line)
    lacking = sum(finding.needed and not finding.found for finding in findings)
    click.echo(_verdict(lacking))
    context.exit(MachineError.exit_code if lacking else 0)


def _table(findings: Sequence[Finding]) -> list[str]:
    """Lay the findings out in columns. The words carry the meaning; colour only helps to see them."""
    width = max(len(finding.subject) for finding in findings)
    lines = []
    for finding in findings:
        lines.append(f"{_word(finding)}  {finding.subject:<{width}}  {finding.seen}")
        if not finding.found:
            lines.append(f"{'':10}{finding.cure}")
    return lines


def _word(finding: Finding) -> str:
    if finding.found:
        return click.style("found   ", fg="green")
    if finding.needed:
        return click.style("missing ", fg="red", bold=True)
    return click.style("optional", fg="yellow")


def _verdict(lacking: int) -> str:
    if not lacking:
        return "Nothing that Pactwright needs is missing."
    things = "One thing" if lacking == 1 else f"{lacking} things"
    verb = "is" if lacking == 1 else "are"
    return f"{things} that Pactwright needs {verb} missing. The indented lines say how to get it."
