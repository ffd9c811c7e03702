"""The clause language: a small, total, typed part of Jinja."""

from pactwright.clauses.language.check import Facts, check_condition, check_template, root_facts
from pactwright.clauses.language.evaluate import (
    TOKEN_CLOSES,
    TOKEN_OPENS,
    Evaluation,
    Filled,
    fill,
    holds,
)
from pactwright.clauses.language.instruments import certain, impossible
from pactwright.clauses.language.findings import Finding, FindingKind
from pactwright.clauses.language.names import names_in, paths_in
from pactwright.clauses.language.parse import LanguageFault, parse_condition, parse_template
from pactwright.clauses.language.references import CLAUSE_REFERENCE, COMPUTED_LISTS, LABEL, Target, labels_in, targets_in, texts_in
from pactwright.clauses.language.tree import Expression, Template
from pactwright.clauses.language.traced import FieldPiece, OpenPiece, Piece, Traced

__all__ = [
    "CLAUSE_REFERENCE",
    "COMPUTED_LISTS",
    "LABEL",
    "TOKEN_CLOSES",
    "TOKEN_OPENS",
    "Evaluation",
    "Expression",
    "Facts",
    "FieldPiece",
    "Filled",
    "Finding",
    "FindingKind",
    "LanguageFault",
    "OpenPiece",
    "Piece",
    "Target",
    "Template",
    "Traced",
    "certain",
    "check_condition",
    "check_template",
    "fill",
    "holds",
    "impossible",
    "labels_in",
    "names_in",
    "parse_condition",
    "parse_template",
    "paths_in",
    "root_facts",
    "targets_in",
    "texts_in",
]
