"""The page, its style sheets and fonts, and the fields of a style: they load nothing and run nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.drafts import ROOT
from tests.house_style.folders import CSS, PAGE, SHEET, classic, codes, folder, found_in, replaced, with_file

from pactwright.diagnostics import Severity
from pactwright.house_style import StyleFolder, StyleSheet, check_style, read_style
from pactwright.workspace import shipped_styles, style_folder


def added(text: str) -> Callable[[str], str]:
    return lambda whole: f"{whole}\n{text}\n"


@pytest.mark.parametrize("name", shipped_styles())
def test_a_style_that_comes_with_pactwright_has_no_findings(name: str) -> None:
    assert check_style(style_folder(name)).diagnostics == ()


@pytest.mark.parametrize(
    ("css", "code"),
    [
        ('@import "other.css";', "TP151"),
        ("@import url(https://x.example/a.css);", "TP151"),
        ("@media print { @import 'a.css'; }", "TP151"),
        ("h1 { background: url(https://x.example/a.png) }", "TP150"),
        ("h1 { background: url(//x.example/a.png) }", "TP150"),
        ("h1 { background: URL('HTTP://x.example/a.png') }", "TP150"),
        ("h1 { background: u\\72l(http://x.example/a.png) }", "TP150"),
        ("h1 { background: url(file:///etc/passwd) }", "TP150"),
        ("h1 { background: url(/etc/passwd) }", "TP150"),
        ("h1 { background: url(../../secret.png) }", "TP150"),
        ("h1 { background: image-set('http://x.example/a.png' 1x) }", "TP150"),
        ("h1 { content: url(javascript:alert) }", "TP150"),
        ("@page { @top-left { content: url(http://x.example) } }", "TP150"),
        ("@color-profile x { src: url(http://x.example) }", "TP150"),
        ("@font-face { font-family: X; src: url(fonts/Missing.ttf) }", "TP152"),
        ("h1 { background: url(logo.png) }", "TP152"),
        ("h1 { color: '</style><script>' }", "TP160"),
    ],
)
def test_a_style_sheet_that_asks_for_more_than_its_folder_is_told(css: str, code: str) -> None:
    found = [one for one in found_in(with_file(CSS, added(css))) if one.code != "TP137"]

    assert {one.code for one in found} == {code}
    assert found[0].place
    assert found[0].place.source.name == f"our-style/{CSS}"


@pytest.mark.parametrize(
    "css",
    [
        "/* url(https://x.example) */",
        "h1 { background: url(data:image/png;base64,AAAA) }",
        'h1 { font-family: "House Sans" }',
        "h1::after { content: counter(page) }",
        "a { color: var(--x) } a[href^='http://x.example'] { color: red }",
    ],
)
def test_what_loads_nothing_may_stand_in_a_style_sheet(css: str) -> None:
    assert codes(with_file(CSS, added(css))) == []


@pytest.mark.parametrize(
    "lines",
    [
        '#import "@preview/cetz:0.3.0": *',
        '#import "@local/house:1.0.0"',
        '#import ("@pre" + "view/cetz:0.3.0")',
        '#import "look.typ" + "x"',
        '#import "loo\\u{6b}.typ": *',
        '#{import"@preview/x:1.0.0"}',
        '#include "@preview/cetz:0.3.0"',
        '#eval("1")',
        "#let run = eval",
        '$2eval("1")$',
        '$x_eval("1")$',
        '#(5-eval("1"))',
        '#dictionary(std).at("ev" + "al")("1")',
        '#plugin("house.wasm")',
        '#let marks = "//"; #eval("1")',
        '#import "elsewhere.typ": *',
        '#import "../look.typ": *',
    ],
)
def test_a_template_for_typst_that_reaches_for_more_than_its_folder_is_told(lines: str) -> None:
    found = found_in(with_file("agreement.typ", added(lines)))

    assert {one.code for one in found} == {"TP155"}
    assert found[0].place
    assert found[0].place.source.name == "our-style/agreement.typ"
    assert found[0].place.span.line > 100


@pytest.mark.parametrize(
    "lines", ["// evaluated, important", "#let included = 1", "#standing", '#import "look.typ": px']
)
def test_what_takes_nothing_in_may_stand_in_a_template_for_typst(lines: str) -> None:
    assert codes(with_file("agreement.typ", added(lines))) == []


def test_an_address_counts_from_the_style_sheet_that_names_it() -> None:
    assert (
        codes(with_file("fonts/fonts.css", added("@font-face { font-family: X; src: url(SourceSans3-Regular.ttf) }")))
        == []
    )


def test_fonts_without_a_licence_are_told() -> None:
    style = classic()
    files = {name: content for name, content in style.files.items() if name != "fonts/OFL.txt"}

    found = found_in(replace(style, files=files))

    assert [(one.code, one.severity) for one in found] == [("TP154", Severity.ERROR)]


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<script>alert(1)</script>", "TP160"),
        ("<p onclick='alert(1)'></p>", "TP160"),
        ("<iframe src='#x'></iframe>", "TP160"),
        ("<meta http-equiv='refresh' content='0'>", "TP160"),
        ("<img src='https://x.example/a.png'>", "TP161"),
        ("<img src='{{ title }}'>", "TP161"),
        ("<link rel='stylesheet' href='x.css'>", "TP161"),
        ("<a href='https://x.example'></a>", "TP161"),
        ("<a href='javascript:alert(1)'></a>", "TP161"),
        ("<a href='{{ title }}'></a>", "TP161"),
        ("<form action='https://x.example'></form>", "TP161"),
        ("<p style='background: url(http://x.example)'></p>", "TP161"),
        ("<svg><use href='http://x.example#a'/></svg>", "TP161"),
        ("<base href='http://x.example'>", "TP161"),
    ],
)
def test_a_page_that_runs_or_loads_something_is_refused_at_its_line(html: str, code: str) -> None:
    found = [one for one in found_in(with_file(PAGE, replaced("<main>", f"<main>\n{html}"))) if one.code != "TP137"]

    assert {(one.code, one.severity) for one in found} == {(code, Severity.ERROR)}
    assert found[0].place
    assert html in found[0].place.source.line(found[0].place.span.line)


@pytest.mark.parametrize("policy", ["", '<meta http-equiv="Content-Security-Policy" content="default-src *">'])
def test_a_page_without_our_policy_is_refused(policy: str) -> None:
    def change(page: str) -> str:
        start = page.index('<meta http-equiv="Content-Security-Policy"')
        return page[:start] + policy + page[page.index(">", start) + 1 :]

    assert codes(with_file(PAGE, change)) == ["TP162"]


def test_a_page_may_print_several_kinds_of_paragraph_alike() -> None:
    found = found_in(
        with_file(PAGE, replaced('{%- elif block.style == "subheading" %}', '{%- elif block.style == "body" %}'))
    )

    assert found == []


def test_a_part_of_the_agreement_that_the_page_leaves_out_is_told() -> None:
    found = found_in(with_file(PAGE, replaced("{{ signature.opening }}", "")))

    assert [(one.code, one.message) for one in found] == [("TP120", "Nothing prints `opening` of `signature_blocks`.")]


@pytest.mark.parametrize(
    ("yaml", "code", "told"),
    [
        ("pages: letter", "TS201", "pages"),
        ("page: a5", "TS204", "a5"),
        ("clause_word: '12'", "TS213", "12"),
        ("numbering: roman", "TS204", "roman"),
        ("colours: {accent: red}", "TS213", "red"),
        ("own_words: Page", "TS205", "own_words"),
        ("logo: ../secret.png\n", "TP170", "secret.png"),
        ("page: [", "TS130", ""),
    ],
)
def test_a_wrong_field_of_a_style_is_told_at_its_line(yaml: str, code: str, told: str) -> None:
    style = classic()
    found = found_in(replace(style, files={**style.files, SHEET: yaml.encode()}))

    assert code in {one.code for one in found}
    finding = next(one for one in found if one.code == code)
    assert told in finding.message
    assert finding.place
    assert finding.place.source.name == f"our-style/{SHEET}"


@pytest.mark.parametrize("yaml", [b"", b"# nothing yet\n", None])
def test_a_style_that_says_nothing_has_the_usual_fields(yaml: bytes | None) -> None:
    style = classic()
    files = {name: content for name, content in style.files.items() if name != SHEET}

    read = read_style(replace(style, files=files if yaml is None else {**files, SHEET: yaml}))

    assert read.value
    assert read.value.sheet == StyleSheet()


@pytest.mark.parametrize("name", ["agreement.docx", PAGE, CSS])
def test_a_file_that_is_missing_is_told(name: str) -> None:
    style = classic()

    found = found_in(replace(style, files={other: style.files[other] for other in style.files if other != name}))

    assert [(one.code, one.severity) for one in found] == [("TP101", Severity.ERROR)]
    assert name in found[0].message


def test_everything_is_told_at_once() -> None:
    style = with_file(CSS, added("@import 'x';"))
    files = {**style.files, SHEET: b"page: a5", PAGE: style.files[PAGE].replace(b"<main>", b"<main><script></script>")}

    assert {"TS204", "TP151", "TP160"} <= set(codes(replace(style, files=files)))


def test_every_field_is_explained() -> None:
    fields = [*StyleSheet.model_fields.values(), *StyleSheet().colours.__class__.model_fields.values()]

    assert all(field.description and field.examples for field in fields)


def test_a_folder_that_is_too_large_is_not_read() -> None:
    style = StyleFolder("home", "home", {}, too_large=True)

    assert codes(style) == ["TP108"]


def test_the_packaged_styles_lie_where_the_list_says() -> None:
    assert all(folder(ROOT / "templates" / name).files for name in shipped_styles())
