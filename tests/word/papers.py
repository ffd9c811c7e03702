"""Small agreements for tests of Word files: one with a reference of every kind, one whose values are hard to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.render.sample import understanding

from pactwright.agreement import (
    Agreement,
    Content,
    CrossReference,
    FieldText,
    Paragraph,
    Schedule,
    Section,
    SignatureBlock,
    SignatureLine,
    Style,
    Table,
    Text,
)

HARD_VALUES = (
    "AT&T",
    "A & B",
    "A &amp; B",
    "<b>x</b>",
    "{{ 7*7 }}",
    "{_{ 7*7 }_}",
    "{% raw %}",
    "{_% raw %_}",
    "{# gone #}",
    "</w:t></w:r></w:p><w:p>",
    "]]><!-- -->",
    r"\a \f \n \t",
    "1. x",
    "(a) x",
    "**x** _y_ `z`",
    "two  spaces and   three",
    "'single' \"double\" “curly”",
    "w" * 300,
    "חברת האופק בע״מ",
    "شركة الأفق",
    "Ωmega Жизнь Łódź",
    "%1.%2",
    "REF _Ref_first \\w \\h",
    "None",
)
"""Values that break programs which print them: markup, placeholders, numbers, long words, other scripts."""


def provision(style: Style, content: str | Content, number: str = "", label: str = "") -> Paragraph:
    """A paragraph of plain words, or of more."""
    return Paragraph(style, (Text(content),) if isinstance(content, str) else content, number, label)


def references() -> Agreement:
    """A paper whose section 2 refers to every kind of place; the places are called alpha, beta, gamma and so on."""
    first = (
        provision(Style.PROVISION_1, "alpha", "1.1", "first#alpha"),
        provision(Style.PROVISION_1, "beta", "1.2", "first#beta"),
        provision(Style.PROVISION_2, "gamma", "(a)", "first#gamma"),
        provision(Style.PROVISION_3, "delta", "(i)", "first#delta"),
        provision(Style.PROVISION_3, "epsilon", "(ii)", "first#epsilon"),
        provision(Style.PROVISION_2, "zeta", "(b)", "first#zeta"),
    )
    annex = (
        provision(Style.SCHEDULE_1, "eta", "1", "annex#eta"),
        provision(Style.SCHEDULE_1, "theta", "2", "annex#theta"),
        provision(Style.SCHEDULE_2, "iota", "(a)", "annex#iota"),
    )
    return replace(
        understanding(),
        sections=(
            Section("1", "first", "First", first, ("first",)),
            Section("2", "second", "Second", (provision(Style.PROVISION_1, _all_references(), "2.1"),), ("second",)),
        ),
        schedules=(
            Schedule("Schedule 1", "before", "Before", (provision(Style.SCHEDULE_1, "kappa", "1"),), "before"),
            Schedule("Schedule 2", "annex", "Annex", annex, "annex"),
        ),
    )


def _all_references() -> Content:
    places = (
        ("1", "first"),
        ("1.2", "first#beta"),
        ("1.2(a)", "first#gamma"),
        ("1.2(a)(ii)", "first#epsilon"),
        ("1.2(b)", "first#zeta"),
        ("Schedule 2", "annex"),
        ("2", "annex#theta"),
        ("(a)", "annex#iota"),
        ("2", "second"),
    )
    return tuple(inline for text, label in places for inline in (Text("<"), CrossReference(text, label), Text("> ")))


def with_values(values: Sequence[str]) -> Agreement:
    """A paper that prints every value in a provision of its own, in a table, and on a signature line."""
    fields = [FieldText(value, ("values", position)) for position, value in enumerate(values)]
    provisions = tuple(
        provision(Style.PROVISION_1, (Text("It is "), field, Text(" indeed.")), f"1.{position}")
        for position, field in enumerate(fields, start=1)
    )
    table = Table(("Value", "Again"), tuple(((field,), (field,)) for field in fields), (1, 1))
    lines = tuple(SignatureLine("Name", (field,)) for field in fields)
    return replace(
        understanding(),
        sections=(Section("1", "values", "Values", (*provisions, table), ("values",)),),
        signature_blocks=(SignatureBlock((Text("Signed by"),), lines),),
    )


def many_signatures() -> Agreement:
    """A paper with twelve signatories: three pages of signatures."""
    blocks = tuple(
        SignatureBlock(
            (Text(f"Signed by number {number}."),),
            (
                SignatureLine("Signature", ()),
                SignatureLine("Name", ()),
                SignatureLine("Title", (Text(f"last line of {number}."),)),
            ),
        )
        for number in range(12)
    )
    return replace(understanding(), signature_blocks=blocks)


def long_table() -> Agreement:
    """A paper with a table of sixty rows."""
    rows = tuple(((Text(f"row {number}"),), (Text("something of use to all"),)) for number in range(60))
    table = Table(("No.", "What is brought"), rows, (1, 4))
    return replace(understanding(), sections=(Section("1", "table", "Table", (table,), ("table",)),))


def long_lists() -> Agreement:
    """A paper with thirty items on each of the lower levels, past (z) and past (xxv)."""
    lettered = [provision(Style.PROVISION_2, "letter", f"({_letter(at)})", f"letters#{at}") for at in range(30)]
    counted = [provision(Style.PROVISION_3, "numeral", f"({numeral})") for numeral in _NUMERALS]
    last = provision(Style.PROVISION_1, (CrossReference("1.1(dd)", "letters#29"),), "1.2")
    blocks = (provision(Style.PROVISION_1, "lists", "1.1"), *lettered, *counted, last)
    return replace(understanding(), sections=(Section("1", "lists", "Lists", blocks, ("lists",)),))


def _letter(at: int) -> str:
    return "abcdefghijklmnopqrstuvwxyz"[at % 26] * (at // 26 + 1)


_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_NUMERALS = [f"{ten}{unit}" for ten in ("", "x", "xx", "xxx") for unit in _UNITS][1:]
