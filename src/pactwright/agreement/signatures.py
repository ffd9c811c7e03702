"""Who signs, and what stands on the first page about who and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pactwright.agreement.model import Content, Inline, SignatureBlock, SignatureLine
from pactwright.conventions import CONVENTIONS, Conventions
from pactwright.outline import FieldText, OpenText, Text
from pactwright.source import Path
from pactwright.termsheet import OpenPoint, Party, Signatory, TermSheet


def printed(value: object, path: Path, conventions: Conventions = CONVENTIONS) -> Content:
    """Return a value of the term sheet as content: nothing for None, a bracket for an open point.

    The conventions matter for days alone.
    """
    if value is None:
        return ()
    if isinstance(value, OpenPoint):
        return (OpenText(f"[To be agreed: {value.open}]", path),)
    return (FieldText(conventions.day(value) if isinstance(value, date) else str(value), path),)


def date_line(sheet: TermSheet, conventions: Conventions) -> Content:
    """Return "Dated 15 January 2027", or nothing where the day of signature is not set."""
    day = printed(sheet.dates.signature, ("dates", "signature"), conventions)
    return (Text("Dated "), *day) if day else ()


def between(sheet: TermSheet) -> Content:
    """Return "between A, B and C", with the full names."""
    content: list[Inline] = [Text("between ")]
    last = len(sheet.parties) - 1
    for position, party in enumerate(sheet.parties):
        if position:
            content.append(Text(" and " if position == last else ", "))
        content.append(FieldText(party.legal_name, ("parties", position, "legal_name")))
    return tuple(content)


def signature_blocks(sheet: TermSheet, conventions: Conventions) -> tuple[SignatureBlock, ...]:
    """Return a block for each signatory, in the order of the parties. A party with none named gets a blank one."""
    signature = printed(sheet.dates.signature, ("dates", "signature"), conventions)
    return tuple(
        block
        for position, party in enumerate(sheet.parties)
        for block in _blocks(party, ("parties", position), signature)
    )


def _blocks(party: Party, path: Path, day: Content) -> Iterator[SignatureBlock]:
    if not party.signatories:
        yield _block(party, None, path, day=day)
    for position, signatory in enumerate(party.signatories):
        yield _block(party, signatory, path, day=day, signatory_path=(*path, "signatories", position))


def _block(
    party: Party, signatory: Signatory | None, path: Path, *, day: Content, signatory_path: Path = ()
) -> SignatureBlock:
    name = FieldText(party.legal_name, (*path, "legal_name"))
    in_person = party.is_individual and (signatory is None or signatory.name == party.legal_name)
    lines = [SignatureLine("Signature", ())]
    if not in_person:
        lines.append(SignatureLine("Name", printed(signatory.name, (*signatory_path, "name")) if signatory else ()))
    if not in_person or (signatory and signatory.title):
        label = "Capacity" if party.is_individual else "Title"
        lines.append(SignatureLine(label, printed(signatory.title, (*signatory_path, "title")) if signatory else ()))
    lines += [SignatureLine("Place", ()), SignatureLine("Date", day)]
    if signatory and signatory.witnessed:
        lines += [SignatureLine("Witness", ()), SignatureLine("Name of witness", ())]
    opening = (Text("Signed by "), name) if in_person else (Text("Signed for and on behalf of "), name)
    return SignatureBlock(opening, tuple(lines))
