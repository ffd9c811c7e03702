"""Floor 1: findings and the forms they are printed in."""

from pactwright.diagnostics.from_faults import from_faults
from pactwright.diagnostics.model import Checked, Diagnostic, Related, Severity
from pactwright.diagnostics.order import count_by_severity, in_reading_order, summary
from pactwright.diagnostics.suggest import closest, or_list
from pactwright.diagnostics.to_github import to_github
from pactwright.diagnostics.to_json import to_json
from pactwright.diagnostics.to_sarif import RulePage, to_sarif
from pactwright.diagnostics.to_text import to_text
from pactwright.diagnostics.visible import visible

__all__ = [
    "Checked",
    "Diagnostic",
    "Related",
    "RulePage",
    "Severity",
    "closest",
    "count_by_severity",
    "from_faults",
    "in_reading_order",
    "or_list",
    "summary",
    "to_github",
    "to_json",
    "to_sarif",
    "to_text",
    "visible",
]
