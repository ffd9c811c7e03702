"""The agreement as JSON, for programs that read or compare agreements."""

from __future__ import annotations

import json

from pactwright.agreement import Agreement
from pactwright.render.plain import plain

_FORMAT = 1


def to_json(agreement: Agreement) -> str:
    """Return the agreement as JSON text, in the order of the paper.

    Each object names its kind ("section", "paragraph", "field_text" …) and has the fields of the class of that name in
    `pactwright.agreement`. A path is written `parties[0].legal_name`, a day 2026-12-01. "format" rises by one whenever
    a field changes its name or meaning; new fields may come at any time.
    """
    return json.dumps({"format": _FORMAT} | plain(agreement), ensure_ascii=False, indent=2) + "\n"
