"""The file `pactwright.toml`: found from a term sheet upwards, and its folders made findable from here."""

from __future__ import annotations

import contextlib
from pathlib import Path

from pactwright.config import Config, no_such_folder, read_config
from pactwright.diagnostics import Checked
from pactwright.workspace.reading import read_source, shown

CONFIG_FILE = "pactwright.toml"


def config_file(near: str = "-") -> str | None:
    """Return the nearest configuration in the folder of a term sheet or in one above it; for `-`, from here on."""
    folder = Path.cwd() if near == "-" else Path(near).resolve().parent
    for above in (folder, *folder.parents):
        # A folder that one may not look into holds no configuration for this user.
        with contextlib.suppress(OSError):
            if (above / CONFIG_FILE).is_file():
                return shown(above / CONFIG_FILE)
    return None


def read_config_file(name: str) -> Checked[Config]:
    """Read a configuration, and make its folders findable from here. Raise CannotRead where the system refuses."""
    source = read_source(name)
    if source.value is None:
        return Checked(None, source.diagnostics)
    checked = read_config(source.value)
    if checked.value is None:
        return checked
    config, home = checked.value, Path(name).resolve().parent
    library = None if config.library is None else home / config.library
    if library is not None and config.library is not None and not library.is_dir():
        return Checked(None, (no_such_folder(source.value, "library", config.library),))
    found = {"library": None if library is None else shown(library), "template": _style(config.template, home)}
    return Checked(config.model_copy(update=found))


def _style(template: str | None, home: Path) -> str | None:
    """Return the folder of a house style, or its name where the file has no such folder beside it."""
    if template is None or not (home / template).is_dir():
        return template
    folder = shown(home / template)
    # A bare name would mean the style of that name that comes with Pactwright.
    return folder if "/" in folder else f"./{folder}"
