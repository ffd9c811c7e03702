"""Floor 6: the finished agreement."""

from pactwright.agreement.columns import widths
from pactwright.agreement.from_outline import Edition, finish
from pactwright.agreement.model import (
    Agreement,
    Block,
    Content,
    CrossReference,
    Imprint,
    Inline,
    OpenPointLine,
    Paragraph,
    Schedule,
    Section,
    SignatureBlock,
    SignatureLine,
    Style,
    Table,
    UsedClause,
)
from pactwright.agreement.open_points import inlines
from pactwright.outline import FieldText, Look, OpenText, Text

__all__ = [
    "Agreement",
    "Block",
    "Content",
    "CrossReference",
    "Edition",
    "FieldText",
    "Imprint",
    "Inline",
    "Look",
    "OpenPointLine",
    "OpenText",
    "Paragraph",
    "Schedule",
    "Section",
    "SignatureBlock",
    "SignatureLine",
    "Style",
    "Table",
    "Text",
    "UsedClause",
    "finish",
    "inlines",
    "widths",
]
