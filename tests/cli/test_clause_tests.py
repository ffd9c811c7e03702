"""`pactwright clauses new` and `clauses test`: a clause to begin with, and tests that a lawyer can write."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Command
from tests.drafts import library

from pactwright.clauses import new_clause

TESTS = """\
clause: disp.law
tests:
  - name: a memorandum
    given: {instrument: mou}
    text: |
      1. {#law} The law of Norway governs this memorandum, including the question which of its \
provisions bind the Parties.
"""


@pytest.fixture
def ours(folder: Path) -> Path:
    """A folder of the user's own with one clause of ours, copied, and a test beside it."""
    file = folder / "ours" / "disp" / "disp.law.md"
    file.parent.mkdir(parents=True)
    file.write_text(new_clause("disp.law", library()))
    (folder / "pactwright.toml").write_text('library = "ours"\n')
    return file


class TestNew:
    def test_a_new_clause_stands_in_the_papers_at_once_and_has_no_fault(
        self, folder: Path, pactwright: Command
    ) -> None:
        made = pactwright("clauses", "new", "conf.audit", "--library", "ours")
        checked = pactwright("clauses", "check", "--library", "ours")
        listed = pactwright("clauses", "list", "--library", "ours").out.splitlines()

        assert made.out == "ours/conf/conf.audit.md\n"
        assert (folder / "ours" / "conf" / "conf.audit.md").is_file()
        assert (checked.code, checked.out) == (0, "")
        assert [line for line in listed if "conf.audit" in line and "mou" in line and line.endswith("yours")]

    def test_a_clause_of_ours_is_copied_to_be_changed(self, folder: Path, pactwright: Command) -> None:
        pactwright("clauses", "new", "disp.law", "--library", "ours")

        copied = (folder / "ours" / "disp" / "disp.law.md").read_text()
        assert copied == library().clauses["disp.law"].place.source.text

    def test_nothing_is_written_over(self, ours: Path, pactwright: Command) -> None:
        ours.write_text("mine")

        run = pactwright("clauses", "new", "disp.law", "--library", "ours")

        assert run.code == 2
        assert "is there already" in run.err
        assert ours.read_text() == "mine"

    @pytest.mark.parametrize("name", ["audit", "Conf.audit", "conf.audit.more", "../conf.audit"])
    def test_what_is_no_id_is_refused(self, folder: Path, pactwright: Command, name: str) -> None:
        run = pactwright("clauses", "new", name, "--library", "ours")

        assert run.code == 2
        assert "is no id" in run.err
        assert not (folder / "ours").exists()

    def test_without_a_folder_it_is_said_where_to_name_one(self, pactwright: Command) -> None:
        run = pactwright("clauses", "new", "conf.audit")

        assert run.code == 2
        assert "--library" in run.err
        assert "pactwright.toml" in run.err


class TestTests:
    def test_that_pass_are_counted(self, ours: Path, pactwright: Command) -> None:
        ours.with_suffix(".test.yaml").write_text(TESTS)

        run = pactwright("clauses", "test")

        assert (run.code, run.out, run.err) == (0, "", "1 tests passed.\n")

    def test_that_fail_show_the_words_that_differ(self, ours: Path, pactwright: Command) -> None:
        ours.with_suffix(".test.yaml").write_text(TESTS)
        ours.write_text(ours.read_text().replace("bind the Parties", "bind all Parties"))

        run = pactwright("clauses", "test")

        assert run.code == 1
        assert run.err == "1 tests, 1 failed.\n"
        head, *lines = run.out.splitlines()
        assert head == "ours/disp/disp.law.test.yaml:3: disp.law, a memorandum: the text differs"
        assert [line[:6] for line in lines if line.strip()] == ["    - ", "    - ", "    ? ", "    + ", "    ? "]
        assert "bind all Parties." in lines[3]
        assert lines[4].rstrip().endswith("^^^")

    @pytest.mark.parametrize(
        ("expected", "words"),
        [
            ("out: true", "the clause is in: every Memorandum of Understanding has it"),
            ("variant: standard", "the wording is `mou`, not `standard`"),
            ("contains: [the law of Denmark]", "the text lacks “the law of Denmark”"),
            ("lacks: [Norway]", "the text holds “Norway”"),
        ],
    )
    def test_say_what_was_expected(self, ours: Path, pactwright: Command, expected: str, words: str) -> None:
        head = TESTS.partition("    text:")[0]
        ours.with_suffix(".test.yaml").write_text(f"{head}    {expected}\n")

        run = pactwright("clauses", "test")

        assert run.code == 1
        assert words in run.out

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            (TESTS.replace("given:", "givn:"), "CT101"),
            (TESTS.replace("clause: disp.law", "clause: disp.lwa"), "CT102"),
            ("clause: disp.law\n", "CT101"),
        ],
    )
    def test_that_cannot_be_read_are_told_and_nothing_is_run(
        self, ours: Path, pactwright: Command, text: str, code: str
    ) -> None:
        ours.with_suffix(".test.yaml").write_text(text)

        run = pactwright("clauses", "test")

        assert run.code == 1
        assert f"error[{code}" in run.err
        assert "tests" not in run.err.splitlines()[-1] or "passed" not in run.err

    def test_facts_that_cannot_be_read_are_a_failure(self, ours: Path, pactwright: Command) -> None:
        ours.with_suffix(".test.yaml").write_text(TESTS.replace("instrument: mou", "instrument: memo"))

        run = pactwright("clauses", "test")

        assert run.code == 1
        assert "the given facts cannot be drafted" in run.out

    @pytest.mark.usefixtures("ours")
    def test_a_folder_without_tests_is_told(self, pactwright: Command) -> None:
        run = pactwright("clauses", "test", "disp.law")

        assert run.code == 2
        assert "no tests for disp.law" in run.err

    def test_coverage_tells_what_no_deal_has_tried(self, ours: Path, pactwright: Command) -> None:
        ours.with_suffix(".test.yaml").write_text(TESTS)

        run = pactwright("clauses", "test", "--coverage", "--deal", "deal.yaml")

        lines = run.out.splitlines()
        assert "ours/disp/disp.law.md:11: when: not binds: never false" in lines
        assert "ours/disp/disp.law.md:13: disp.law (standard): never used" in lines
        assert lines[-1].endswith("conditions both true and false")
        assert run.code == 0


def test_the_clauses_that_come_with_pactwright_pass_their_tests(folder: Path, pactwright: Command) -> None:
    run = pactwright("clauses", "test")

    assert (run.code, run.out) == (0, "")
    assert int(run.err.split()[0]) > 40
