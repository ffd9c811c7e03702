"""What `pactwright.toml` may hold, and what is told where it holds something else."""

from __future__ import annotations

import pytest
from tests.tiny import told

from pactwright.config import CONFIG_CODES, Config, read_config
from pactwright.rules import find_rule
from pactwright.source import Source


def _read(text: str) -> Config | list[str]:
    checked = read_config(Source("pactwright.toml", text))
    return [told(one) for one in checked.diagnostics] if checked.value is None else checked.value


def test_settings_are_read() -> None:
    assert _read('library = "ours"\ntemplate = "modern"\n') == Config(library="ours", template="modern")


def test_a_file_without_settings_settles_nothing() -> None:
    assert _read("# nothing yet\n") == Config()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '\nlibary = "ours"\n',
            "2:1 CF102 unknown-setting: There is no setting `libary`. | Did you mean `library`?",
        ),
        (
            "# ours\n[colours]\nred = 1\n",
            "2:1 CF102 unknown-setting: There is no setting `colours`. | Write `library`, `template` or `check`.",
        ),
        (
            "  library = []\n",
            '1:3 CF103 wrong-setting: `library` cannot be read here. | Write it as in `library = "our-clauses"`.',
        ),
        (
            'library = "ours"\ntemplate modern\n',
            (
                "2:10 CF101 not-toml: The file cannot be read as TOML: expected '=' after a key in a key/value pair. | "
                'Write a setting as in `library = "our-clauses"`.'
            ),
        ),
    ],
)
def test_what_is_not_understood_is_told_with_its_line_and_its_cure(text: str, expected: str) -> None:
    assert _read(text) == [f"pactwright.toml:{expected}"]


def test_all_faults_are_told_at_once() -> None:
    found = _read("libary = 'ours'\ntemplate = []\n")

    assert isinstance(found, list)
    assert len(found) == 2


@pytest.mark.parametrize("name", CONFIG_CODES)
def test_each_finding_has_its_page(name: str) -> None:
    page = find_rule(name)

    assert page
    assert page.code == CONFIG_CODES[name]
