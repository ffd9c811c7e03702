"""A template fills in words. Whatever else it tries is refused before any of it runs."""

from __future__ import annotations

import subprocess
import sys
from html import escape
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.drafts import ROOT, example
from tests.house_style.folders import PAGE, WORD, found_in, replaced, with_file, with_part, written_to

from pactwright.cli.main import pactwright
from pactwright.diagnostics import Severity
from pactwright.house_style import CodeInTemplate, HouseStyle, StyleFolder
from pactwright.render import to_docx, to_html

DEAL = str(ROOT / "examples" / "founder-and-firm" / "termsheet.yaml")

RUNS_A_PROGRAM = [
    "{{ cycler.__init__.__globals__.os.popen('touch CANARY').read() }}",
    "{{ joiner.__init__.__globals__.os.system('touch CANARY') }}",
    "{{ title.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__']['__base__']['__subclasses__']() }}",
    "{{ ''|attr('__class__') }}",
    "{{ '{0.__class__}'.format(title) }}",
    "{{ '{x.__class__}'.format_map(sections[0]) }}",
    "{{ parties|map(attribute='__class__')|list }}",
    "{{ self.__init__.__globals__ }}",
    "{{ lipsum.__globals__['os'].popen('touch CANARY') }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "{% set x = cycler.__init__.__globals__.os.popen('touch CANARY') %}",
    "{% with x = cycler.__init__.__globals__ %}{{ x }}{% endwith %}",
]
CHANGES_THE_DEAL = ["{{ parties.append(1) }}", "{{ sections.clear() }}", "{{ sections[0].update({'heading': 'x'}) }}"]
NEVER_ENDS = [
    "{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}",
    "{{ 'x' * 2000000000 }}",
    "{{ '%2000000000d' % 1 }}",
    "{{ 'x'|center(2000000000) }}",
    "{{ lipsum(100000) }}",
    "{{ [1] * 100000000 }}",
    "{{ 9 ** 9 ** 9 ** 9 }}",
    "{{ '%*d'|format(2000000000, 1) }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% for a in sections recursive %}{{ loop(sections) }}{% endfor %}",
    "{% for a in sections %}{% for b in sections %}{{ b.heading }}{% endfor %}{% endfor %}",
    "{% for a in sections %}{% for b in a.blocks %}{% for c in sections %}x{% endfor %}{% endfor %}{% endfor %}",
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "{{ " + "not " * 5000 + "1 }}",
    "{{ title" + ".x" * 5000 + " }}",
    "{{ '}}'" + ".x" * 5000 + " }}",
    "{% if 1 %}" * 500 + "{% endif %}" * 500,
    "{{ title }}" * 5000,
]
READS_OTHER_FILES = [
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'x' import y %}",
    "{% extends 'x' %}",
    "{% block b %}{% endblock %}",
]
PRINTS_MARKUP = [
    "{{ title|safe }}",
    "{% autoescape false %}{{ title }}{% endautoescape %}",
    "{% raw %}{{ 7*7 }}{% endraw %}",
    "{{ title ~ title }}",
    "{{ title[:2] }}",
    "{{ title|replace('a', 'b') }}",
    "{{ 7 * 7 }}",
    "{{ -1 }}",
    "{{ {'a': 1} }}",
    "{% filter upper %}x{% endfilter %}",
    "{% call title() %}{% endcall %}",
    "{{ title is callable }}",
]
PAYLOADS = [*RUNS_A_PROGRAM, *CHANGES_THE_DEAL, *NEVER_ENDS, *READS_OTHER_FILES, *PRINTS_MARKUP]
IDS = [payload[:40] for payload in PAYLOADS]


def in_the_document(payload: str) -> StyleFolder:
    return with_part("word/document.xml", replaced("{{ signing_heading }}", "{{ signing_heading }}" + escape(payload)))


def in_a_header(payload: str) -> StyleFolder:
    return with_part("word/header1.xml", replaced("{{ mark }}", "{{ mark }}" + escape(payload)))


def in_the_page(payload: str) -> StyleFolder:
    return with_file(PAGE, replaced("<main>", "<main>" + payload))


PLACES = [in_the_document, in_a_header, in_the_page]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("payload", PAYLOADS, ids=IDS)
def test_the_check_refuses_it_at_its_tag(place: object, payload: str) -> None:
    found = found_in(place(payload))  # type: ignore[operator]

    errors = [one for one in found if one.severity is Severity.ERROR]
    assert {one.code for one in errors} & {"TP110", "TP111", "TP112", "TP113", "TP114"}
    assert all(one.cure for one in errors)


@pytest.mark.parametrize("payload", [*RUNS_A_PROGRAM, *CHANGES_THE_DEAL, *NEVER_ENDS, *READS_OTHER_FILES])
def test_the_renderers_refuse_it_too_without_any_check_before(payload: str) -> None:
    word, page = in_the_document(payload), in_the_page(payload)
    agreement = example("founder-and-firm").agreement

    with pytest.raises((CodeInTemplate, AssertionError)):
        to_docx(agreement, HouseStyle("own", word.files))
    with pytest.raises(CodeInTemplate):
        to_html(agreement, HouseStyle("own", page.files))


@pytest.mark.parametrize("place", PLACES)
def test_a_draft_with_code_in_its_template_ends_before_anything_runs(
    place: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    style = written_to(place(RUNS_A_PROGRAM[0]), tmp_path / "house")  # type: ignore[operator]

    run = CliRunner().invoke(pactwright, ["draft", DEAL, "--template", str(style), "-o", "out"])

    assert run.exit_code == 1
    assert "TP112 code-in-template" in run.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["house"]


KEEPS_BUSY = [*NEVER_ENDS[:7], NEVER_ENDS[8], READS_OTHER_FILES[0], RUNS_A_PROGRAM[0]]


@pytest.mark.slow
@pytest.mark.parametrize("payload", KEEPS_BUSY, ids=[payload[:30] for payload in KEEPS_BUSY])
def test_a_template_that_never_ends_is_refused_in_ten_seconds_and_one_gigabyte(payload: str, tmp_path: Path) -> None:
    style = written_to(in_the_document(payload), tmp_path / "house")

    run = within_limits("templates", "check", str(style), folder=tmp_path)

    assert run.returncode == 1, run.stderr
    assert "error[TP11" in run.stdout


@pytest.mark.slow
@pytest.mark.parametrize("place", [in_the_document, in_the_page])
def test_no_draft_is_made_with_templates_that_never_end_and_nothing_of_them_is_run(
    place: object, tmp_path: Path
) -> None:
    style = written_to(place("".join(KEEPS_BUSY)), tmp_path / "house")  # type: ignore[operator]

    run = within_limits("draft", DEAL, "--template", str(style), "-o", "out", folder=tmp_path)

    assert run.returncode == 1, run.stderr
    assert "error[TP11" in run.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["house"]


def within_limits(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command; the system ends it after ten seconds of the processor, or at a gigabyte of memory."""
    limits = "import resource as r; r.setrlimit(r.RLIMIT_CPU, (10, 10)); r.setrlimit(r.RLIMIT_AS, (10**9, 10**9))"
    command = f"{limits}; import sys; sys.argv = {['pactwright', *words]!r}; from pactwright.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", command], capture_output=True, encoding="utf-8", check=False, cwd=folder
    )


def test_a_finding_in_word_says_in_which_paragraph_and_quotes_the_tag() -> None:
    found = found_in(with_part("word/document.xml", replaced("{{ signing_heading }}", "{{ singing_heading }}")))

    assert [one.code for one in found] == ["TP114"]
    assert "paragraph" in found[0].message
    assert "“{{ singing_heading }}”" in found[0].message
    assert found[0].cure == "Did you mean `signing_heading`?"
    assert found[0].place
    line = found[0].place.source.line(found[0].place.span.line)
    assert line[found[0].place.span.column - 1 : found[0].place.span.end_column - 1] == "{{ singing_heading }}"


def test_a_finding_in_the_page_says_line_and_column() -> None:
    found = found_in(with_file(PAGE, replaced("{{ lead_in }}", "{{ lead_inn }}")))

    place = found[0].place
    assert place
    line = place.source.line(place.span.line)
    assert line[place.span.column - 1 : place.span.end_column - 1] == "{{ lead_inn }}"
    assert place.source.name == f"our-style/{PAGE}"


def test_a_tag_that_word_has_torn_apart_is_found_as_it_reads() -> None:
    torn = "{{r lead_</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>inn }}"

    found = found_in(with_part("word/document.xml", replaced("{{r lead_in }}", torn)))

    assert [one.code for one in found] == ["TP114"]
    assert "“{{r lead_inn }}”" in found[0].message


@pytest.mark.parametrize("torn", ["{{ title }", "{ title }}", "{% if cover", "}} x"])
def test_a_tag_with_one_end_only_is_told(torn: str) -> None:
    found = found_in(with_part("word/document.xml", replaced("{{ signing_heading }}", torn)))

    assert "TP110" in {one.code for one in found}


def test_a_misspelt_word_of_the_language_is_told_with_the_right_one() -> None:
    found = found_in(with_file(PAGE, replaced("{%- endfor %}", "{%- enfor %}")))

    assert [(one.code, one.cure) for one in found] == [("TP111", "Did you mean `endfor`?")]


@pytest.mark.parametrize("name", [WORD, PAGE])
def test_a_template_as_it_is_has_no_findings(name: str) -> None:
    assert [
        one for one in found_in(with_file("agreement.css", str)) if one.place and name in one.place.source.name
    ] == []
