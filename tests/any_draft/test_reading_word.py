"""Word files of others become a clause tree with the numbers that Word prints, each text read once and in order."""

from __future__ import annotations

from tests.any_draft.word_papers import NUMBERING, paragraph, read, run, word_file

from pactwright.drafts import Draft


def told(draft: Draft) -> list[tuple[str, str]]:
    return [(each.where, each.body.strip()) for each in draft.paragraphs if each.body.strip()]


def test_numbers_are_those_that_word_prints() -> None:
    file = word_file(
        paragraph("Terms", 1),
        paragraph("First.", 1, 1),
        paragraph("one;", 1, 2),
        paragraph("two;", 1, 2),
        paragraph("small.", 1, 3),
        paragraph("Second.", 1, 1),
        paragraph("Price", 1),
        paragraph("Sum.", 1, 1),
    )

    assert [where for where, _ in told(read("a.docx", file))] == [
        *("Clause 1", "Clause 1.1", "Clause 1.1(a)", "Clause 1.1(b)", "Clause 1.1(b)(i)"),
        *("Clause 1.2", "Clause 2", "Clause 2.1"),
    ]


def test_numbers_of_styles_legal_numbers_and_bullets() -> None:
    file = word_file(
        paragraph("By its style", style="Head"),
        paragraph("By the style below", style="SubHead"),
        paragraph("In a circle of styles", style="Round"),
        paragraph("Roman", 2),
        paragraph("Legal.", 2, 1),
        paragraph("a bullet", 2, 2),
    )

    numbers = [each.words.number for each in read("a.docx", file).paragraphs]

    assert numbers == ["1.", "2.", "", "Article I", "1.1", ""]


def test_a_list_that_starts_anew() -> None:
    file = word_file(
        *(paragraph("Head", 1), paragraph("one", 1, 2), paragraph("two", 1, 2), paragraph("anew", 3, 2)),
    )

    assert [each.words.number for each in read("a.docx", file).paragraphs] == ["1.", "(a)", "(b)", "(a)"]


def test_the_end_of_a_section_is_not_counted() -> None:
    ending = "<w:p><w:pPr><w:pStyle w:val='Head'/><w:sectPr/></w:pPr></w:p>"

    draft = read("a.docx", word_file(ending, paragraph("Service", style="Head")))

    assert told(draft) == [("Clause 1", "Service")]


def test_tracked_changes_are_read_as_accepted() -> None:
    changed = (
        f"{run('Pay ')}<w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:ins>{run('soon')}</w:ins>"
        f"<w:moveFrom>{run(' gone')}</w:moveFrom>{run('.')}"
    )

    assert told(read("a.docx", word_file(paragraph(changed)))) == [("", "Pay soon.")]


def test_a_deleted_end_of_paragraph_joins_two() -> None:
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Pay ')}</w:p>"

    assert told(read("a.docx", word_file(first, paragraph("soon.")))) == [("", "Pay soon.")]


def test_a_paragraph_that_was_moved_away_is_not_counted() -> None:
    moved = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>'
        f"<w:moveFrom>{run('Gone.')}</w:moveFrom></w:p>"
    )

    assert told(read("a.docx", word_file(moved, paragraph("Stays.", 1)))) == [("Clause 1", "Stays.")]


def test_a_deleted_row_is_not_counted() -> None:
    row = "<w:tr>{0}<w:tc>{1}</w:tc></w:tr>"
    gone = row.format("<w:trPr><w:del/></w:trPr>", paragraph("Gone.", 1))

    draft = read("a.docx", word_file(f"<w:tbl>{gone}{row.format('', paragraph('Stays.', 1))}</w:tbl>"))

    assert told(draft) == [("Clause 1", "Stays.")]


def test_each_text_is_read_once_and_in_order() -> None:
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    boxed = (
        f"<w:r><mc:AlternateContent {compatible}><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' in a control')}</w:sdtContent></w:sdt>"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('Inner.', 1, 1)}</w:tc></w:tr></w:tbl>"
    merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Cell.', 1, 1)}{inner}</w:tc></w:tr><w:tr>{merged}</w:tr></w:tbl>"

    draft = read(
        "a.docx",
        word_file(
            paragraph("Head", 1), paragraph(run("Outside") + control + note + boxed), table, paragraph("Last.", 1, 1)
        ),
    )

    assert told(draft) == [
        *(("Clause 1", "Head"), ("Clause 1", "Outside in a control"), ("Clause 1", "In a box.")),
        *(("Clause 1.1", "Cell."), ("Clause 1.2", "Inner."), ("Clause 1.3", "Last.")),
    ]


def test_a_level_that_counts_on() -> None:
    kind = '<w:numFmt w:val="lowerLetter"/>'
    numbering = NUMBERING.replace(kind, kind + '<w:lvlRestart w:val="0"/>')
    file = word_file(
        *(paragraph("one", 1), paragraph("of it", 1, 2), paragraph("two", 1), paragraph("of it", 1, 2)),
        **{"word/numbering.xml": numbering},
    )

    assert [each.words.number for each in read("a.docx", file).paragraphs] == ["1.", "(a)", "2.", "(b)"]


def test_places_are_paragraph_and_column_behind_the_number() -> None:
    draft = read("a.docx", word_file(paragraph("Title"), paragraph("Terms", 1), paragraph("Pay soon.", 1, 1)))

    place = draft.place(draft.paragraphs[2], 4, 8)

    assert place.source.line(place.span.line) == "1.1 Pay soon."
    assert place.source.line(3)[place.span.column - 1 : place.span.end_column - 1] == "soon"
