"""Floor 10: many papers from one source, each row by itself, and nothing ever lost."""

from pactwright.batch.columns import Heading, columns_from
from pactwright.batch.drafter import Drafter
from pactwright.batch.faults import nothing_to_draft, place_of_file
from pactwright.batch.in_this_process import InThisProcess
from pactwright.batch.inputs import Inputs
from pactwright.batch.ledger import Ledger, Line, State
from pactwright.batch.model import Assignment, Composition, Executor, Outcome, Position, Row, Setting, Work
from pactwright.batch.names import Pattern, WrongPattern, name_from, pattern_from
from pactwright.batch.on_dask import Cluster
from pactwright.batch.plan import Wanted, name_clashes, plan
from pactwright.batch.processes import Limits, Processes
from pactwright.batch.relocate import relocated
from pactwright.batch.run import Target, check, check_wholly, draft, look_again
from pactwright.batch.sources import ENDINGS, is_source, rows_of
from pactwright.batch.template_columns import TemplateColumn, template_columns
from pactwright.batch.to_csv import report_as_csv
from pactwright.batch.to_html import report_as_html
from pactwright.batch.to_term_sheet import facts_of, plain_of, term_sheet_of, written_as_yaml
from pactwright.batch.to_xlsx import to_xlsx
from pactwright.batch.told import is_error, told, untold

__all__ = [
    "ENDINGS",
    "Assignment",
    "Cluster",
    "Composition",
    "Drafter",
    "Executor",
    "Heading",
    "InThisProcess",
    "Inputs",
    "Ledger",
    "Limits",
    "Line",
    "Outcome",
    "Pattern",
    "Position",
    "Processes",
    "Row",
    "Setting",
    "State",
    "Target",
    "TemplateColumn",
    "Wanted",
    "Work",
    "WrongPattern",
    "check",
    "check_wholly",
    "columns_from",
    "draft",
    "facts_of",
    "is_error",
    "is_source",
    "look_again",
    "name_clashes",
    "name_from",
    "nothing_to_draft",
    "pattern_from",
    "place_of_file",
    "plain_of",
    "plan",
    "relocated",
    "report_as_csv",
    "report_as_html",
    "rows_of",
    "template_columns",
    "term_sheet_of",
    "to_xlsx",
    "told",
    "untold",
    "written_as_yaml",
]
