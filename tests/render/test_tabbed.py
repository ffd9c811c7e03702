"""On paper the number of a paragraph of plain words stands in its words, where the style sheet knows of that."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.render.sample import alliance

from pactwright.house_style import CSS, HouseStyle
from pactwright.render.to_html import page

_TABBED = re.compile(r'<p class="[a-z0-9-]+ tabbed"[^>]*>(.*?)</p>')


def test_a_number_stands_in_the_words_where_they_are_plain(classic: HouseStyle) -> None:
    paper = page(alliance(), classic, css="")

    found = _TABBED.findall(paper)
    assert found
    assert all(re.match(r"[^<&]+&#9;[^<]+$", words) for words in found)


def test_a_number_stands_apart_where_the_style_sheet_does_not_know_of_tabbed_words(classic: HouseStyle) -> None:
    sheet = classic.files[CSS].replace(b".tabbed", b".other")

    paper = page(alliance(), replace(classic, files={**classic.files, CSS: sheet}), css="")

    assert not _TABBED.search(paper)


def test_a_number_stands_apart_on_the_screen(classic: HouseStyle) -> None:
    paper = page(alliance(), classic, css=classic.text(CSS))

    assert not _TABBED.search(paper)
