"""What the page knows of a deal, as plain values: the answer of `/deal/{key}/state`."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.agreement import Schedule, Section
from pactwright.diagnostics import Diagnostic, in_reading_order
from pactwright.pipeline import Drafted
from pactwright.preview.clauses import clause_rows
from pactwright.preview.form import form_values
from pactwright.preview.model import Paper, Revision, Setting, Standing
from pactwright.rules import HealthFamily, Symptom, by_family, examine
from pactwright.source import Document, Mapping, Node, Path, Scalar, Sequence, Span, path_at, written_path


def to_state(revision: Revision, setting: Setting, *, read_only: bool) -> dict[str, object]:
    """Return everything on the page but the paper itself. Whatever is shown as text is text here, never markup."""
    paper = revision.paper
    return {
        "revision": revision.number,
        "digest": revision.digest,
        "name": revision.name,
        "text": revision.text,
        "title": paper.drafted.agreement.title if paper else "",
        "between": _between(paper) if paper else "",
        "mark": paper.drafted.agreement.mark if paper else "",
        "readOnly": read_only,
        "sound": revision.is_sound,
        "hasPaper": paper is not None,
        "style": setting.style.name,
        "diagnostics": [_diagnostic(one, revision.document) for one in in_reading_order(revision.diagnostics)],
        "health": _health(paper.drafted) if paper else [],
        "openPoints": len(paper.drafted.agreement.open_points) if paper else 0,
        "clauses": clause_rows(paper.drafted) if paper else [],
        "contents": list(_contents(paper.drafted)) if paper else [],
        "changed": [label for label in paper.words if label in revision.changed] if paper else [],
        "places": dict(_places(revision.document.root, ())) if revision.document else {},
        "form": form_values(revision.document) if revision.document else None,
    }


def to_row(key: str, name: str, standing: Standing | None) -> dict[str, object]:
    """Return a deal for the list of all deals; one that was not read yet says so."""
    row: dict[str, object] = {"key": key, "name": name, "isRead": standing is not None}
    if standing is None:
        return row
    return row | {
        "title": standing.title,
        "between": standing.between,
        "sound": standing.is_sound,
        "errors": standing.errors,
        "warnings": standing.warnings,
        "openPoints": standing.open_points,
    }


def _between(paper: Paper) -> str:
    return "".join(inline.text for inline in paper.drafted.agreement.between)


def _diagnostic(found: Diagnostic, document: Document | None) -> dict[str, object]:
    span = found.place.span if found.place else None
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "message": found.message,
        "cure": found.cure,
        "path": _path(found, document),
        "line": span and span.line,
        "column": span and span.column,
        "endLine": span and span.end_line,
        "endColumn": span and span.end_column,
    }


def _path(found: Diagnostic, document: Document | None) -> str | None:
    """Return the field that a finding is about; None where the file cannot be parsed, or the finding is elsewhere."""
    if found.place is None or document is None or found.place.source.name != document.source.name:
        return None
    return written_path(path_at(document, found.place.span.line, found.place.span.column))


def _health(drafted: Drafted) -> list[dict[str, object]]:
    """Return the table of health: for each family what is in order, and what is to be talked about."""
    return [_family(family, drafted.located.document) for family in by_family(examine(drafted.located).symptoms)]


def _family(family: HealthFamily, document: Document) -> dict[str, object]:
    return {
        "family": family.code,
        "title": family.title,
        "rules": family.rules,
        "inOrder": family.in_order,
        "points": [_symptom(one, document) for one in family.symptoms],
    }


def _symptom(symptom: Symptom, document: Document) -> dict[str, object]:
    span = symptom.finding.place.span
    return {
        "code": symptom.rule.code,
        "severity": symptom.severity.value if symptom.severity else "talk",
        "ask": symptom.rule.ask,
        "message": symptom.finding.message,
        "cure": symptom.finding.cure,
        "path": written_path(path_at(document, span.line, span.column)),
        "line": span.line,
        "column": span.column,
    }


def _places(node: Node, path: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield where every field of the file stands: its name, or the value where it has none."""
    if isinstance(node, Mapping):
        for entry in node.entries:
            inner = (*path, entry.key.text or "")
            yield written_path(inner), _spot(entry.value.span if isinstance(entry.value, Scalar) else entry.key.span)
            yield from _places(entry.value, inner)
    elif isinstance(node, Sequence):
        for position, value in enumerate(node.values):
            yield written_path((*path, position)), _spot(value.span)
            yield from _places(value, (*path, position))


def _spot(span: Span) -> dict[str, int]:
    return {"line": span.line, "column": span.column, "endLine": span.end_line, "endColumn": span.end_column}


def _contents(drafted: Drafted) -> Iterator[dict[str, object]]:
    agreement = drafted.agreement
    numbered: tuple[Section | Schedule, ...] = (*agreement.sections, *agreement.schedules)
    for part in numbered:
        yield {"number": part.number, "heading": part.heading, "label": part.label}
