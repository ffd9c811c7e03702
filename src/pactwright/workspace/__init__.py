"""Floor 8: the only door to disk, environment and packaged files. Everything above works on texts and bytes."""

from pactwright.workspace.batch_folder import database, private_database, told_by_sqlite
from pactwright.workspace.batch_place import BatchPlace, batch_place, has_ledger, is_store
from pactwright.workspace.cache import recollect, remember
from pactwright.workspace.configuration import config_file, read_config_file
from pactwright.workspace.deals import deals_in, file_in, folder_of, report_in
from pactwright.workspace.editing import write_if_still
from pactwright.workspace.environment import day_of_build
from pactwright.workspace.ledger import digest_of
from pactwright.workspace.listening import listen
from pactwright.workspace.machine import fresh_token, limit_memory, now, processors, seconds
from pactwright.workspace.overwriting import changed_by_others, write_unless_changed
from pactwright.workspace.packaged import packaged, page_assets
from pactwright.workspace.reading import (
    clause_test_sources,
    example_sources,
    library_files,
    library_sources,
    read_bytes,
    read_source,
)
from pactwright.workspace.scratch import ScratchFolder, scratch_in
from pactwright.workspace.streaming import byte_lines, term_sheet_files
from pactwright.workspace.styles import shipped_styles, style_folder
from pactwright.workspace.watching import saves
from pactwright.workspace.writing import write_all

__all__ = [
    "BatchPlace",
    "ScratchFolder",
    "batch_place",
    "byte_lines",
    "changed_by_others",
    "clause_test_sources",
    "config_file",
    "database",
    "day_of_build",
    "deals_in",
    "digest_of",
    "example_sources",
    "file_in",
    "folder_of",
    "fresh_token",
    "has_ledger",
    "is_store",
    "library_files",
    "library_sources",
    "limit_memory",
    "listen",
    "now",
    "packaged",
    "page_assets",
    "private_database",
    "processors",
    "read_bytes",
    "read_config_file",
    "read_source",
    "recollect",
    "remember",
    "report_in",
    "saves",
    "scratch_in",
    "seconds",
    "shipped_styles",
    "style_folder",
    "term_sheet_files",
    "told_by_sqlite",
    "write_all",
    "write_if_still",
    "write_unless_changed",
]
