"""From one clause file to a clause: conditions parsed, the body split into wordings, texts as they are typed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from pactwright.clauses.findings import library_diagnostic, outside_language, place_of_word
from pactwright.clauses.front_matter import ClauseFields
from pactwright.clauses.language import LanguageFault, Position, parse_condition
from pactwright.clauses.model import Clause, Condition, Definition, Placement, Side, Typed, Variant
from pactwright.clauses.opposite import opposite
from pactwright.diagnostics import Diagnostic, or_list
from pactwright.frozen import dataclass
from pactwright.patterns import pattern
from pactwright.source import Document, Path, Place, locate

_VARIANT_HEADING = pattern(r"##[ \t]+([a-z][a-z_]*)[ \t]*")


@dataclass(frozen=True, slots=True)
class ClauseFile:
    """A clause file whose head is typed; what is wrong further down is added to `diagnostics`."""

    document: Document
    fields: ClauseFields
    body_line: int
    diagnostics: list[Diagnostic]

    def clause(self) -> Clause:
        """Read the conditions, the meanings and the wordings."""
        fields = self.fields
        return Clause(
            id=fields.id,
            title=fields.title,
            kind=fields.kind,
            purpose=fields.purpose,
            condition=self._condition(fields.when, fields.because, ("when",), otherwise=fields.otherwise),
            requires=fields.requires,
            conflicts=fields.conflicts,
            survives=fields.survives,
            binding=fields.binding,
            note=fields.note or "",
            origin=fields.source or "",
            definitions=tuple(self._definitions()),
            variants=tuple(self._variants()),
            place=self._place(("id",)),
            body_line=self.body_line,
            placements=tuple(self._placements()),
        )

    def _place(self, path: Path) -> Place:
        return Place(self.document.source, locate(self.document, path).value)

    def _condition(
        self, typed: str | None, because: str | None, path: Path, *, otherwise: str | None = None
    ) -> Condition | None:
        if typed is None:
            return None
        place = self._place(path)
        try:
            expression = parse_condition(typed, Position(place.span.line, place.span.column))
        except LanguageFault as fault:
            self.diagnostics.append(outside_language(fault, self.document.source))
            return None
        denied = opposite(because) if because else f"not so: {typed}"
        return Condition(typed, because or typed, otherwise or denied, expression, place)

    def _definitions(self) -> Iterator[Definition]:
        for number, defined in enumerate(self.fields.defines):
            means = self._place(("defines", number, "means"))
            place = self._place(("defines", number, "term"))
            yield Definition(defined.term, _typed(defined.means, means.span.line), place, means)

    def _placements(self) -> Iterator[Placement]:
        wish = self.fields.place
        if wish is None:
            return
        place = self._place(("place",))
        anchors = [(Side.AFTER, wish.after), (Side.BEFORE, wish.before)]
        sides = [(side, anchor) for side, anchor in anchors if anchor is not None]
        if len(sides) != 1:
            message, cure = "a clause stands on one side of one other", "write `place: {after: conf.core}`"
            self.diagnostics.append(library_diagnostic("place-unclear", message, cure, place))
        for side, anchor in sides[:1]:
            yield Placement(anchor, side, wish.instruments, wish.status, place)

    def _variants(self) -> Iterator[Variant]:
        bodies = self._bodies()
        declared = {variant.name: number for number, variant in enumerate(self.fields.variants)}
        if not declared:
            text, line = bodies[""]
            yield Variant("standard", None, _typed(text, line), self._place(("id",)))
        for number, variant in enumerate(self.fields.variants):
            text, line = bodies.get(variant.name, ("", self.body_line))
            condition = self._condition(variant.when, variant.because, ("variants", number, "when"))
            place = self._place(("variants", number, "name"))
            yield Variant(variant.name, condition, _typed(text, line), place)
            if declared[variant.name] != number:
                self._report(f"the wording `{variant.name}` is declared twice", "give each its own name", place)
            elif not text.strip():
                self._report(f"the wording `{variant.name}` has no text", f"write it under `## {variant.name}`", place)
        self._report_bodies(bodies, declared.keys())

    def _bodies(self) -> dict[str, tuple[str, int]]:
        """Return the text under each heading with the line it begins on; what stands before them has no name."""
        bodies: dict[str, tuple[str, int]] = {}
        name, first, lines = "", self.body_line, list[str]()
        for number, line in enumerate(self.document.source.lines[self.body_line - 1 :], start=self.body_line):
            heading = _VARIANT_HEADING.fullmatch(line)
            if heading is None:
                lines.append(line)
                continue
            bodies[name] = ("\n".join(lines), first)
            name, first, lines = heading[1], number + 1, []
            if name in bodies:
                cure = "put the text under one heading"
                self._report(f"the heading `## {name}` stands here again", cure, self._line(number))
        bodies[name] = ("\n".join(lines), first)
        return bodies

    def _report_bodies(self, bodies: Mapping[str, tuple[str, int]], declared: Collection[str]) -> None:
        """Report text that no wording prints."""
        for name, (text, line) in bodies.items():
            if name and name not in declared:
                cure = f"add it under `variants`, or call it {or_list([f'`{known}`' for known in declared])}"
                self._report(f"there is no wording `{name}` in the head", cure, self._line(line - 1))
            elif not name and bool(declared) == bool(text.strip()):
                message = "this text belongs to no wording" if declared else "the clause has no text"
                place = self._line(line + len(text) - len(text.lstrip("\n"))) if declared else self._place(("id",))
                self._report(message, "put it under a heading `## name`" if declared else "write one", place)

    def _report(self, message: str, cure: str, place: Place) -> None:
        self.diagnostics.append(library_diagnostic("variant-without-text", message, cure, place))

    def _line(self, number: int) -> Place:
        return place_of_word(self.document.source, Position(number, 1), "")


def _typed(text: str, line: int) -> Typed:
    return Typed(text.rstrip() + "\n", line)
