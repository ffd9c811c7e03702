"""`pactwright schema`: the JSON Schema that editors read."""

from __future__ import annotations

import json

import click

from pactwright.termsheet import to_schema


@click.command(short_help="Print the JSON Schema of the term sheet.")
def schema() -> None:
    """Print the JSON Schema of the term sheet.

    Save it beside your term sheets and let their first line say
    `# yaml-language-server: $schema=termsheet.schema.json`: your editor then completes and explains every field.
    """
    click.echo(json.dumps(to_schema(), indent=2, ensure_ascii=False))
