"""The clause language: a small, total, typed part of Jinja."""

from pactwright.clauses.language.evaluate import Filled, decided, fill, holds
from pactwright.clauses.language.evaluation import Evaluation
from pactwright.clauses.language.faults import LanguageFault
from pactwright.clauses.language.instruments import certain, impossible, is_decided_by_instrument
from pactwright.clauses.language.names import asks_for_selection, names_in, paths_in
from pactwright.clauses.language.parse_when_new import parse_condition, parse_template
from pactwright.clauses.language.reads import EACH, every_member, reads_in
from pactwright.clauses.language.references import (
    CLAUSE_REFERENCE,
    COMPUTED_LISTS,
    LABEL,
    LISTS_OF_TERMS,
    Target,
    label_counts,
    labels_in,
    sure_labels,
    targets_in,
    texts_in,
)
from pactwright.clauses.language.tokens import TOKEN_CLOSES, TOKEN_OPENS
from pactwright.clauses.language.traced import FieldPiece, OpenPiece, Piece, Traced
from pactwright.clauses.language.tree import Expression, Position, Template, Words, conditions_in, in_words

__all__ = [
    "CLAUSE_REFERENCE",
    "COMPUTED_LISTS",
    "EACH",
    "LABEL",
    "LISTS_OF_TERMS",
    "TOKEN_CLOSES",
    "TOKEN_OPENS",
    "Evaluation",
    "Expression",
    "FieldPiece",
    "Filled",
    "LanguageFault",
    "OpenPiece",
    "Piece",
    "Position",
    "Target",
    "Template",
    "Traced",
    "Words",
    "asks_for_selection",
    "certain",
    "conditions_in",
    "decided",
    "every_member",
    "fill",
    "holds",
    "impossible",
    "in_words",
    "is_decided_by_instrument",
    "label_counts",
    "labels_in",
    "names_in",
    "parse_condition",
    "parse_template",
    "paths_in",
    "reads_in",
    "sure_labels",
    "targets_in",
    "texts_in",
]
