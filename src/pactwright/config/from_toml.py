"""From the text of `pactwright.toml` to the configuration; all faults are told at once."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pactwright.config.findings import config_diagnostic, place_of
from pactwright.config.model import Config
from pactwright.diagnostics import Checked, Diagnostic, closest, or_list
from pactwright.patterns import pattern
from pactwright.source import Place, Source, Span
from pactwright.termsheet import Model, fields_of

_WHERE = pattern(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")


def read_config(source: Source) -> Checked[Config]:
    """Read a configuration. There is none where anything in it is not understood."""
    import tomllib  # a house that has settled nothing needs no reader of TOML

    try:
        return Checked(Config.model_validate(tomllib.loads(source.text)))
    except tomllib.TOMLDecodeError as fault:
        return Checked(None, (_not_toml(str(fault), source),))
    except ValidationError as refusal:
        return Checked(None, tuple(_diagnostic(error, source) for error in refusal.errors(include_url=False)))


def _not_toml(told: str, source: Source) -> Diagnostic:
    where = _WHERE.search(told)
    line = int(where["line"]) if where and where["line"] else len(source.lines)
    column = int(where["column"]) if where and where["column"] else 1
    place = Place(source, Span(line, column, line, column + 1))
    message = f"The file cannot be read as TOML: {_WHERE.sub('', told).rstrip('.').lower()}."
    return config_diagnostic("not-toml", message, 'Write a setting as in `library = "our-clauses"`.', place)


def _diagnostic(error: ErrorDetails, source: Source) -> Diagnostic:
    path = error["loc"]
    block, name = _block_at(path[:-1]), str(path[-1])
    place = place_of(source, path)
    if error["type"] == "extra_forbidden":
        near = closest(name, block.model_fields)
        cure = (
            f"Did you mean `{near}`?" if near else f"Write {or_list([f'`{field}`' for field in block.model_fields])}."
        )
        return config_diagnostic("unknown-setting", f"There is no setting `{name}`.", cure, place)
    field = block.model_fields.get(name)
    example = f'`{name} = "{field.examples[0]}"`' if field is not None and field.examples else "the guide"
    return config_diagnostic("wrong-setting", f"`{name}` cannot be read here.", f"Write it as in {example}.", place)


def _block_at(path: tuple[str | int, ...]) -> type[Model]:
    """Return the table in which a setting stands."""
    block: type[Model] = Config
    for part in path:
        shape = fields_of(block).get(str(part))
        inner = shape.items or shape if shape else None
        block = inner.block if inner and inner.block else block
    return block
