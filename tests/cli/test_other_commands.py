"""The other commands, usage errors, libraries of one's own, and what starts fast."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Command
from tests.command import run_pactwright
from tests.drafts import ROOT

from pactwright.version import VERSION


class TestUsage:
    def test_a_mistyped_command(self, pactwright: Command) -> None:
        run = pactwright("drafft", "deal.yaml")

        assert run.code == 2
        assert "There is no command `drafft`. Did you mean `draft`?" in run.err

    def test_an_unknown_option(self, pactwright: Command) -> None:
        assert pactwright("draft", "deal.yaml", "--fromat", "pdf").code == 2

    def test_a_term_sheet_that_is_not_there(self, pactwright: Command) -> None:
        run = pactwright("check", "del.yaml")

        assert run.code == 2
        assert "'del.yaml' does not exist" in run.err

    def test_a_folder_in_place_of_a_term_sheet(self, pactwright: Command) -> None:
        assert pactwright("check", ".").code == 2

    def test_no_term_sheet(self, pactwright: Command) -> None:
        assert pactwright("draft").code == 2

    def test_a_format_that_does_not_exist(self, pactwright: Command) -> None:
        assert pactwright("draft", "deal.yaml", "--format", "odt").code == 2

    def test_no_command_shows_the_commands(self, pactwright: Command) -> None:
        run = pactwright()

        assert run.code == 2
        assert "draft" in run.out + run.err

    @pytest.mark.parametrize("option", ["--version", "-V"])
    def test_the_version(self, pactwright: Command, option: str) -> None:
        assert pactwright(option) == (0, f"pactwright {VERSION}\n", "")

    @pytest.mark.parametrize("command", ["draft", "check", "why", "rule", "schema", "clauses", "doctor"])
    def test_every_command_has_help_and_stands_in_the_list(self, pactwright: Command, command: str) -> None:
        assert pactwright(command, "--help").code == 0
        assert command in pactwright("--help").out


class TestLibrary:
    def _copy(self, folder: Path) -> Path:
        return Path(shutil.copytree(ROOT / "clauses", folder / "mine"))

    def test_a_library_of_ones_own_is_used(self, pactwright: Command, folder: Path) -> None:
        file = self._copy(folder) / "instruments" / "mou.yaml"
        file.write_text(file.read_text().replace("title: Memorandum of Understanding", "title: Letter of Friends"))

        pactwright("draft", "deal.yaml", "--format", "txt", "--library", "mine")

        assert (folder / "deal.txt").read_text(encoding="utf-8").startswith("Letter of Friends")

    def test_a_library_of_ones_own_is_checked_first(self, pactwright: Command, folder: Path) -> None:
        file = self._copy(folder) / "disp" / "disp.law.md"
        file.write_text(file.read_text().replace("{{ governing_law }}", "{{ goverming_law }}"))

        run = pactwright("draft", "deal.yaml", "--format", "txt", "--library", "mine")

        assert run.code == 1
        assert "mine/disp/disp.law.md:" in run.err
        assert "Did you mean `governing_law`?" in run.err

    def test_a_library_may_hold_a_readme_and_hidden_files(self, pactwright: Command, folder: Path) -> None:
        mine = self._copy(folder)
        (mine / "README.md").write_text("# Our clauses\n")
        (mine / ".git").mkdir()
        (mine / ".git" / "notes.md").write_text("x")

        assert pactwright("clauses", "check", "--library", "mine") == (0, "", "No findings.\n")

    @pytest.mark.parametrize("words", [("draft", "deal.yaml"), ("clauses", "list"), ("clauses", "check")])
    def test_a_folder_without_a_library_is_refused(
        self, pactwright: Command, folder: Path, words: tuple[str, ...]
    ) -> None:
        (folder / "empty").mkdir()

        run = pactwright(*words, "--library", "empty")

        assert run.code == 2
        assert "There are no clauses (.md) and no instruments (.yaml) in empty." in run.err

    def test_a_library_that_is_not_there(self, pactwright: Command) -> None:
        assert pactwright("draft", "deal.yaml", "--library", "nowhere").code == 2


class TestClauses:
    def test_the_list_names_title_and_papers(self, pactwright: Command) -> None:
        lines = pactwright("clauses", "list").out.splitlines()

        (law,) = (line for line in lines if line.startswith("disp.law "))
        papers = law.partition("Governing law  (")[2].rstrip(")").split(", ")
        assert {"alliance_agreement", "joint_venture_agreement", "letter_of_intent", "mou"} <= set(papers)

    def test_a_clause_is_shown_with_its_text(self, pactwright: Command) -> None:
        run = pactwright("clauses", "show", "contrib.cash")

        assert run.code == 0
        assert run.out.startswith("contrib.cash: ")
        assert "In: a party contributes cash" in run.out
        assert "## standard" in run.out

    def test_a_fact_that_follows_from_others_is_not_looked_for_in_the_term_sheet(self, pactwright: Command) -> None:
        run = pactwright("why", "deal.yaml", "contrib.people")

        assert "lends_people" not in run.out
        assert re.search(r"  no party contributes people  \[\S*contrib\.people\.md:\d+\]$", run.out)

    def test_a_kind_of_paper_is_shown_with_its_guidance_and_contents(self, pactwright: Command) -> None:
        run = pactwright("clauses", "show", "letter_of_intent")

        assert run.code == 0
        assert run.out.startswith("letter_of_intent: Letter of Intent\n")
        assert "Give the talks an end." in run.out
        assert "Rules of the talks\n  rest.talks: Exclusive talks (default)\n" in run.out

    def test_a_mistyped_clause(self, pactwright: Command) -> None:
        run = pactwright("clauses", "show", "contrib.csh")

        assert run.code == 2
        assert "There is no clause `contrib.csh`. Did you mean `contrib.cash`?" in run.err

    def test_the_packaged_library_has_no_findings(self, pactwright: Command) -> None:
        assert pactwright("clauses", "check") == (0, "", "No findings.\n")


class TestWhy:
    def test_every_clause_has_a_reason_that_names_rule_and_fact(self, pactwright: Command) -> None:
        run = pactwright("why", "deal.yaml")

        lines = run.out.partition("\n\n")[0].splitlines()
        assert run.code == 0
        assert {line[:3] for line in lines} == {"in ", "out"}
        (cash,) = (line for line in lines if " contrib.cash " in line)
        assert "no party contributes cash" in cash
        assert "contrib.cash.md:" in cash
        assert "contributions is not in the term sheet" in cash

    def test_the_reason_for_one_clause(self, pactwright: Command) -> None:
        run = pactwright("why", "deal.yaml", "gov.managers")

        assert len(run.out.splitlines()) == 1
        assert "wording `mou`, because the paper does not bind as a whole" in run.out

    def test_the_defaults_are_told_with_value_field_and_origin(self, pactwright: Command) -> None:
        run = pactwright("why", "deal.yaml")

        heading, *lines = run.out.partition("\n\n")[2].splitlines()
        assert heading == "Defaults applied"
        (lasts,) = (line for line in lines if line.startswith("confidentiality.lasts: 5 years  "))
        assert lasts.endswith(" are the most usual times (7 agreements each); the longer is taken  [conf.return]")
        assert not [line for line in lines if line.startswith("money.payment_within")]  # no money, so nothing is due

    def test_the_defaults_of_one_clause(self, pactwright: Command) -> None:
        run = pactwright("why", "deal.yaml", "conf.return")

        settings = [line.partition("  ")[0] for line in run.out.partition("\n\n")[2].splitlines()]
        assert settings == [
            "Defaults applied",
            "confidentiality.lasts: 5 years",
            "confidentiality.trade_secrets_forever: yes",
        ]

    def test_strictness_is_named_where_it_chose_the_wording(self, pactwright: Command, folder: Path) -> None:
        file = folder / "strict.yaml"
        text = (ROOT / "examples/go-to-market/termsheet.yaml").read_text(encoding="utf-8")
        file.write_text(text + "strictness: strict\n", encoding="utf-8")

        run = pactwright("why", "strict.yaml", "term.cause")

        assert "; wording `strict`, because strictness is strict  [" in run.out
        assert f"strictness, strict.yaml:{len(text.splitlines()) + 1}]" in run.out

    def test_a_mistyped_clause(self, pactwright: Command) -> None:
        run = pactwright("why", "deal.yaml", "gov.manager")

        assert run.code == 2
        assert "Did you mean `gov.managers`?" in run.err

    def test_a_faulty_term_sheet(self, pactwright: Command) -> None:
        run = pactwright("why", "bad.yaml")

        assert (run.code, run.out) == (1, "")


class TestRuleAndSchema:
    def test_a_code_is_explained(self, pactwright: Command) -> None:
        run = pactwright("rule", "cl103")

        assert run.code == 0
        assert run.out.startswith("CL103 unguarded-optional")
        assert "Why it matters" in run.out

    def test_a_mistyped_code(self, pactwright: Command) -> None:
        run = pactwright("rule", "unguarded-optionl")

        assert run.code == 2
        assert "Did you mean `unguarded-optional`?" in run.err

    def test_the_schema_is_json(self, pactwright: Command) -> None:
        schema = json.loads(pactwright("schema").out)

        assert "instrument" in schema["properties"]


def test_python_m_pactwright_is_the_same_command(folder: Path) -> None:
    run = run_pactwright("check", "bad.yaml", folder=folder)

    assert run.returncode == 1
    assert "bad.yaml:1:13" in run.stdout


def test_a_terminal_that_cannot_show_a_character_shows_a_question_mark(folder: Path) -> None:
    (folder / "bad.yaml").write_text((folder / "bad.yaml").read_text().replace("memo", "mωm"), encoding="utf-8")

    run = run_pactwright("check", "bad.yaml", folder=folder, environment={"PYTHONIOENCODING": "latin-1"})

    assert run.returncode == 1
    assert "m?m" in run.stdout
    assert "Traceback" not in run.stderr


def test_help_loads_nothing_heavy(folder: Path) -> None:
    code = (
        "import sys; sys.argv = ['pactwright', '--help']\n"
        "from pactwright.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'pydantic', 'yaml', 'jinja2', 'markdown_it', 'lxml', 'docx', 'docxtpl', 'weasyprint', 'pikepdf'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )

    words = [sys.executable, "-c", code]
    run = subprocess.run(words, cwd=ROOT / "src", capture_output=True, encoding="utf-8", check=True)

    assert run.stderr == "[]\n"
    assert "Draft an agreement from a term sheet." in run.stdout


def test_a_check_loads_nothing_that_prints_or_reads_house_styles_or_checks_clauses() -> None:
    code = (
        "import sys; sys.argv = ['pactwright', 'check', 'examples/co-marketing/termsheet.yaml']\n"
        "from pactwright.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "rooms = {'house_style', 'render', 'rules.drafting.rules', 'clauses.check_terms', 'clauses.language.checking',"
        " 'clauses.language.decide', 'clauses.language.facts', 'source.json_reader', 'source.yaml_trouble'}\n"
        "loaded = {f'pactwright.{room}' for room in rooms} | {'lxml', 'docxtpl', 'weasyprint', 'tomllib'}\n"
        "print('loaded:', sorted(loaded & set(sys.modules)), file=sys.stderr)\n"
    )

    run = _run_in_python_of_its_own(code)

    assert run.stderr.splitlines()[-1] == "loaded: []"
    assert "Health of the alliance" in run.stdout


def test_a_check_compiles_no_pattern_before_it_is_used() -> None:
    code = (
        "import re, sys\n"
        "import pactwright.cli.check\n"
        "ours = [module for name, module in sys.modules.items() if name.startswith('pactwright.')]\n"
        "held = [(module.__name__, name) for module in ours for name, value in vars(module).items()"
        " if isinstance(value, re.Pattern)]\n"
        "print(len(ours) > 100, held)\n"
    )

    run = _run_in_python_of_its_own(code)

    assert run.stdout == "True []\n"


def _run_in_python_of_its_own(code: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", code]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
