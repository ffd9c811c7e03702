from __future__ import annotations

from pactwright.diagnostics import Diagnostic, Severity, from_faults, in_reading_order, summary
from pactwright.source import Fault, FaultKind, Place, Source, Span


def found(name: str, line: int, column: int, code: str = "TS1") -> Diagnostic:
    place = Place(Source(name, ""), Span(line, column, line, column + 1))
    return Diagnostic(code, "x", Severity.ERROR, "m", "c", place)


def test_findings_are_told_by_file_as_given_then_line_column_and_code() -> None:
    nowhere = Diagnostic("AA1", "x", Severity.WARNING, "m", "c")
    given = [
        nowhere,
        found("z.yaml", 2, 1, "TS2"),
        found("a.yaml", 1, 1),
        found("z.yaml", 2, 1, "TS1"),
        found("z.yaml", 1, 9),
        found("z.yaml", 1, 2),
    ]

    assert in_reading_order(given) == [given[5], given[4], given[3], given[1], given[2], nowhere]


def test_the_summary_counts_findings_and_files() -> None:
    one = [found("a.yaml", 1, 1)]
    several = [*one, found("b.yaml", 1, 1), Diagnostic("A", "x", Severity.ADVICE, "m", "c")]

    assert summary(one) == "1 error in 1 file"
    assert summary(several) == "2 errors, 1 piece of advice in 2 files"
    assert summary(several[2:]) == "1 piece of advice"


def test_a_fault_becomes_a_diagnostic_with_places_in_its_source() -> None:
    source = Source("deal.yaml", "a: 1\n")
    span, other = Span(1, 1, 1, 2), Span(1, 4, 1, 5)
    fault = Fault(FaultKind.CURLY_QUOTES, "m", "c", span, (("There.", other),), severity="warning")

    (finding,) = from_faults(source, [fault])

    assert (finding.code, finding.name, finding.severity) == ("TS126", "curly-quotes", Severity.WARNING)
    assert (finding.message, finding.cure, finding.place) == ("m", "c", Place(source, span))
    assert [(related.message, related.place) for related in finding.related] == [("There.", Place(source, other))]
