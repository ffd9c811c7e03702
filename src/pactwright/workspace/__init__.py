"""Floor 8: the only door to disk, environment and packaged files. Everything above works on texts and bytes."""

from pactwright.workspace.configuration import config_file, read_config_file
from pactwright.workspace.environment import day_of_build
from pactwright.workspace.overwriting import write_unless_changed
from pactwright.workspace.packaged import packaged
from pactwright.workspace.reading import (
    clause_test_sources,
    example_sources,
    library_files,
    library_sources,
    read_bytes,
    read_source,
)
from pactwright.workspace.styles import shipped_styles, style_folder
from pactwright.workspace.writing import write_all

__all__ = [
    "clause_test_sources",
    "config_file",
    "day_of_build",
    "example_sources",
    "library_files",
    "library_sources",
    "packaged",
    "read_bytes",
    "read_config_file",
    "read_source",
    "shipped_styles",
    "style_folder",
    "write_all",
    "write_unless_changed",
]
