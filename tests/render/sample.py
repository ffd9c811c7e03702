"""Two finished agreements to print: a long one with everything in it, and a short note between a firm and a person.

Their words stand in `samples/*.txt`, in the notation of `notation.py`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path as File

from tests.render.notation import content, front, sections_and_schedules

from pactwright.agreement import (
    Agreement,
    Content,
    CrossReference,
    FieldText,
    Imprint,
    OpenPointLine,
    SignatureBlock,
    SignatureLine,
    Style,
    Text,
)
from pactwright.house_style import HouseStyle


def alliance() -> Agreement:
    """A long agreement: twenty sections, three levels, tables, three parties of whom one is a person, open points."""
    sections, schedules = sections_and_schedules(_words("alliance"), _words("alliance_schedules"))
    return Agreement(
        title="Alliance Agreement",
        mark="Draft 2 of 1 December 2026",
        date_line=content("dated [[dates.signature|day of the last signature]]"),
        between=content(
            "between {{parties[0].legal_name|Northwind Analytics GmbH}}, "
            "{{parties[1].legal_name|Kestrel Robotics Ltd}} and {{parties[2].legal_name|Dr Inês Duarte}}"
        ),
        contents_heading="Contents",
        parties_heading="Parties",
        parties=front(Style.PARTY, _words("alliance_parties")),
        recitals_heading="Background",
        recitals=front(Style.RECITAL, _words("alliance_recitals")),
        lead_in=content("The parties agree as follows:"),
        sections=sections,
        signing_heading="Signatures",
        signing_lead_in=content("The parties sign this agreement on the days stated below."),
        signature_blocks=(
            _signature("for and on behalf of {{parties[0].legal_name|Northwind Analytics GmbH}}", *_VOSS),
            _signature("for and on behalf of {{parties[1].legal_name|Kestrel Robotics Ltd}}", *_ASHWORTH),
            _signature("by {{parties[2].legal_name|Dr Inês Duarte}}", "", ""),
        ),
        schedules=schedules,
        open_points_heading="Open points",
        open_points=_ALLIANCE_OPEN_POINTS,
        imprint=IMPRINT,
    )


def understanding() -> Agreement:
    """A short memorandum of understanding between a firm and a person: no cover, no contents, no schedules."""
    sections, _ = sections_and_schedules(_words("understanding"), "")
    return Agreement(
        title="Memorandum of Understanding",
        mark="",
        date_line=content("dated {{dates.signature|14 February 2027}}"),
        between=content("between {{parties[0].legal_name|Hearth & Rye ApS}} and {{parties[1].legal_name|נועה לוי}}"),
        contents_heading="Contents",
        parties_heading="Parties",
        parties=front(Style.PARTY, _words("understanding_parties")),
        recitals_heading="Background",
        recitals=(),
        lead_in=content("We intend the following:"),
        sections=sections,
        signing_heading="Signatures",
        signing_lead_in=(),
        signature_blocks=(
            _signature(
                "for {{parties[0].legal_name|Hearth & Rye ApS}}",
                "{{parties[0].signatories[0].name|Elin Sørensen}}",
                "{{parties[0].signatories[0].title|Owner}}",
            ),
            _signature("by {{parties[1].legal_name|נועה לוי}}", "", ""),
        ),
        schedules=(),
        open_points_heading="Open points",
        open_points=(),
        imprint=IMPRINT,
    )


def classic_style() -> HouseStyle:
    """The house style that comes with Pactwright."""
    folder = File(__file__).parents[2] / "templates" / "classic"
    files = (path for path in folder.rglob("*") if path.is_file())
    return HouseStyle("classic", {path.relative_to(folder).as_posix(): path.read_bytes() for path in files})


IMPRINT = Imprint(
    language="en-GB",
    author="Ada Brandt",
    created=date(2026, 12, 1),
    version="0.1.0",
    library="0.1.0",
    digest="3f2a9c1d70b4e8556a1f0d2c9b8e7a6f5d4c3b2a190817263544536271809fae",
)


def _words(name: str) -> str:
    return (File(__file__).parent / "samples" / f"{name}.txt").read_text(encoding="utf-8")


def _signature(who: str, name: str, title: str) -> SignatureBlock:
    return SignatureBlock(
        content(f"Signed {who}"),
        (
            SignatureLine("Signature", ()),
            SignatureLine("Name", content(name)),
            *((SignatureLine("Title", content(title)),) if title else ()),
            SignatureLine("Place and date", ()),
        ),
    )


_VOSS = (
    "{{parties[0].signatories[0].name|Dr Marlene Voss}}",
    "{{parties[0].signatories[0].title|Managing Director (Geschäftsführerin)}}",
)
_ASHWORTH = ("{{parties[1].signatories[0].name|Tom Ashworth}}", "{{parties[1].signatories[0].title|Director}}")


def _open_point(number: int, where: Content, line: tuple[str, str, str]) -> OpenPointLine:
    question, owner, due = line
    place = ("open_points", number)
    return OpenPointLine(
        where,
        FieldText(question, (*place, "question")),
        (FieldText(owner, (*place, "owner")),),
        (FieldText(due, (*place, "due")),) if due else (Text("–"),),
    )


_ALLIANCE_OPEN_POINTS = (
    _open_point(
        0,
        (Text("Title page"),),
        ("On which day does the last of the parties sign?", "Ada Brandt", "15 January 2027"),
    ),
    _open_point(
        1,
        (Text("clause "), CrossReference("7.4(d)", "committee.debt")),
        ("Up to which amount may the alliance take on debts or give guarantees?", "Tom Ashworth", "15 December 2026"),
    ),
    _open_point(
        2,
        (Text("clause "), CrossReference("16.3", "liability.insurance")),
        ("For which sum can a single person be insured at a premium she can bear?", "Dr Inês Duarte", ""),
    ),
    _open_point(
        3,
        (Text("Schedule "), CrossReference("2", "schedule.contributions")),
        ("By when can the operator of the Pilot Site be introduced?", "Dr Inês Duarte", "10 January 2027"),
    ),
)
