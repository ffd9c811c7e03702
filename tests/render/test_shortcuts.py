"""What spares WeasyPrint work changes nothing in what it prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import replace
from importlib.metadata import version
from inspect import getsource

import pytest
from tests.render.sample import alliance, understanding
from weasyprint import Document, draw, layout, text
from weasyprint.text.line_break import Layout

from pactwright.agreement import Agreement, FieldText
from pactwright.house_style import CSS, HouseStyle
from pactwright.pipeline import admit
from pactwright.render import line_memory, press, shortcuts
from pactwright.render.to_html import page
from pactwright.workspace import style_folder

RULES = (
    "p { text-align: justify; hyphens: auto }",
    "p { text-decoration: underline; letter-spacing: 1px; word-spacing: 2px }",
    "p { font-size: 7.3pt; tab-size: 3 } h2 { font-size: 10.5pt } .body { font-feature-settings: 'smcp' }",
    ".date { font-size: 0.7pt }",
    "p { overflow: hidden; white-space: nowrap; text-overflow: ellipsis }",
    "p { max-lines: 1; block-ellipsis: auto } .body { visibility: hidden }",
    ".recital { float: footnote } .recital::footnote-call { color: red }",
    ".party { display: list-item; list-style: decimal inside } .party::marker { color: red }",
    "@page { @bottom-center { content: 'M' } @right-middle { content: 'R' } @top-left-corner { content: 'C' } }",
    ".body { direction: rtl; unicode-bidi: bidi-override } .party { font-style: oblique; font-stretch: condensed }",
)


def _printed(agreement: Agreement, style: HouseStyle) -> bytes:
    return press.printed(page(agreement, style, css=""), style, source=None, day=agreement.imprint.created)


def _printed_without(agreement: Agreement, style: HouseStyle, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Print as WeasyPrint does by itself."""
    press._dress.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr(shortcuts, "TRIED_WITH", frozenset())
        pdf = _printed(agreement, style)
    press._dress.cache_clear()
    return pdf


def _with_rules(style: HouseStyle, rules: str) -> HouseStyle:
    return replace(style, files={**style.files, CSS: style.files[CSS] + rules.encode()})


def _with_others(agreement: Agreement) -> Agreement:
    """Return a paper that says the same, but for its first lines."""
    return replace(agreement, date_line=(FieldText("dated by nobody – in \ufb01ne weather", ()),))


def test_the_version_that_is_installed_was_tried() -> None:
    assert version("weasyprint") in shortcuts.TRIED_WITH


@pytest.mark.parametrize("name", ["classic", "modern"])
def test_a_paper_is_the_same_to_the_byte_whatever_was_printed_before(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    style, paper = admit(style_folder(name)).value, alliance()
    assert style
    without = _printed_without(paper, style, monkeypatch)

    _printed(_with_others(paper), style)

    assert _printed(paper, style) == without
    assert _printed(paper, style) == without


@pytest.mark.parametrize("rules", RULES)
def test_a_paper_is_the_same_to_the_byte_under_any_rules(
    rules: str, classic: HouseStyle, monkeypatch: pytest.MonkeyPatch
) -> None:
    style, paper = _with_rules(classic, rules), understanding()
    without = _printed_without(paper, style, monkeypatch)

    _printed(_with_others(paper), style)

    assert _printed(paper, style) == without


def test_a_line_is_broken_and_drawn_once_for_all_papers(classic: HouseStyle, monkeypatch: pytest.MonkeyPatch) -> None:
    _printed(understanding(), classic)
    asked: list[str] = []
    monkeypatch.setattr(Layout, "set_text", _noting(asked))

    _printed(_with_others(understanding()), classic)

    assert asked
    assert {text for text in asked if "nobody" not in text} == set()


def _noting(asked: list[str]) -> Callable[..., None]:
    set_text = Layout.set_text

    def noted(self: Layout, text: str, **named: object) -> None:
        asked.append(text)
        set_text(self, text, **named)

    return noted


def test_all_is_known_that_weasyprint_asks_the_style_of_a_text_for() -> None:
    inside = "".join(map(getsource, (text.line_break, text.fonts, draw.text)))
    elsewhere = {"color", "visibility", "text_decoration_color", "text_decoration_style"}
    only_under_a_line = {"text_decoration_thickness", "text_underline_offset"}

    asked = set(re.findall(r"style\['(\w+)'\]", inside))

    assert asked - elsewhere - only_under_a_line == set(line_memory.LOOK)


def test_weasyprint_is_as_it_was_when_a_paper_is_printed(classic: HouseStyle, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _inside()

    _printed(understanding(), classic)
    assert _inside() == before

    monkeypatch.setattr(Document, "write_pdf", _inside_at_work)
    with pytest.raises(InterruptedError):
        _printed(understanding(), classic)
    assert _inside() == before


def _inside() -> tuple[object, ...]:
    return layout.inline.split_first_line, layout.inline.strut, draw.draw_text


def _inside_at_work(*_: object, **__: object) -> None:
    assert layout.inline.split_first_line is not text.line_break.split_first_line
    raise InterruptedError


def test_what_is_remembered_has_an_end(classic: HouseStyle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_memory, "_MOST", 10)
    known: dict[Hashable, object] = dict.fromkeys(range(11))

    line_memory._forget_the_oldest(known)

    assert list(known) == [5, 6, 7, 8, 9, 10]
    assert _printed(understanding(), classic)
