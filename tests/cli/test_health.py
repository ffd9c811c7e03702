"""`pactwright check`: the health of an alliance, what a file passes over, and the agenda before signing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from tests.cli.conftest import Command
from tests.drafts import example_file

WITHOUT_DEPUTY = (", deputy: Lene Voss", "")
WITHOUT_DATE = (
    '    schedule:\n      - {date: 2027-02-28, amount: "EUR 30,000"}\n      - {milestone: M1, amount: "EUR 30,000"}\n',
    "",
)
AGREED = ("      open: Which body outside …\n      due: 2026-12-20\n", "")


def write(folder: Path, *edits: tuple[str, str], name: str = "go-to-market") -> None:
    text = example_file(name).read_text(encoding="utf-8")
    for old, new in edits:
        first, _, last = old.partition("…")
        start = text.index(first)
        end = text.index(last, start) + len(last) if last else start + len(first)
        text = text[:start] + new + text[end:]
    (folder / "alliance.yaml").write_text(text, encoding="utf-8")


class TestTable:
    def test_a_healthy_alliance_is_in_order_in_every_family(self, pactwright: Command, folder: Path) -> None:
        write(folder)

        run = pactwright("check", "alliance.yaml")

        rows = run.out.splitlines()
        assert [row[:2] for row in rows[1:]] == ["SK", "AC", "CO", "DR", "GT", "AM", "MI", "EX"]
        assert all(row.endswith("–") for row in rows[1:])
        assert (run.code, run.err) == (0, "No findings.\n")

    def test_a_finding_is_named_with_the_question_to_talk_about_next(self, pactwright: Command, folder: Path) -> None:
        write(folder, WITHOUT_DEPUTY)

        run = pactwright("check", "alliance.yaml")

        assert "warning[AC103 manager-without-deputy]" in run.out
        assert "Add `deputy:` to Jan Okafor's entry." in run.out
        assert " 7 of  8  AC103\n    next: Who steps in on each side" in run.out
        assert run.code == 0

    def test_a_short_note_is_asked_and_not_scolded(self, pactwright: Command) -> None:
        run = pactwright("check", str(example_file("founder-and-firm")))

        assert run.err == "No findings.\n"
        assert "    next: Whom from outside do all of us trust to mediate?\n" in run.out

    def test_it_fits_on_one_screen(self, pactwright: Command) -> None:
        lines = pactwright("check", "deal.yaml").out.splitlines()

        assert len(lines) <= 24
        assert max(map(len, lines)) <= 100

    @pytest.mark.parametrize(
        "words", [("deal.yaml", "deal.yaml"), ("deal.yaml", "--format", "json"), ("deal.yaml", "--select", "TS")]
    )
    def test_it_is_for_people_and_for_one_whole_term_sheet(self, pactwright: Command, words: tuple[str, ...]) -> None:
        assert "Health of the alliance" not in pactwright("check", *words).out

    def test_errors_come_before_health(self, pactwright: Command, folder: Path) -> None:
        write(folder, WITHOUT_DEPUTY, ("party: Northwind, manager", "party: Northwinde, manager"))

        run = pactwright("check", "alliance.yaml")

        assert "error[TS301" in run.out
        assert "AC103" not in run.out
        assert "Health of the alliance" not in run.out


class TestSuppressions:
    @pytest.mark.parametrize("rule", ["AC103", "ac103", "manager-without-deputy", "manager_without_deputy"])
    def test_a_finding_is_passed_over_with_a_reason(self, pactwright: Command, folder: Path, rule: str) -> None:
        comment = f'"up to EUR 5,000 a quarter"}}  # pactwright: ignore[{rule}] she returns in May\n  - {{party: Harb'
        write(folder, WITHOUT_DEPUTY, ('"up to EUR 5,000 a quarter"}\n  - {party: Harb', comment))

        run = pactwright("check", "alliance.yaml")

        assert run.err == "No findings.\n"
        assert "AC103" not in run.out

    def test_a_comment_on_a_line_of_its_own_speaks_of_the_next(self, pactwright: Command, folder: Path) -> None:
        comment = "managers:\n  # pactwright: ignore[AC103, SK101] she returns in May\n  # Ask her.\n\n"
        write(folder, WITHOUT_DEPUTY, ("managers:\n", comment))

        run = pactwright("check", "alliance.yaml")

        assert "[AC103 " not in run.out
        assert "warning[IG101 unused-suppression]: `SK101` finds nothing in this line." in run.out

    def test_one_without_a_reason_is_told(self, pactwright: Command, folder: Path) -> None:
        write(folder, WITHOUT_DEPUTY, ("managers:\n", "managers:\n  # pactwright: ignore[AC103]\n"))

        run = pactwright("check", "alliance.yaml")

        assert "warning[IG102 suppression-without-reason]: Nobody will know why `AC103` is passed over here." in run.out
        assert "[AC103 " not in run.out

    def test_what_stands_in_a_value_is_no_comment(self, pactwright: Command, folder: Path) -> None:
        write(folder, ("author: Ada Brandt", 'author: "Ada # pactwright: ignore[AC103] Brandt"'))

        assert pactwright("check", "alliance.yaml").err == "No findings.\n"

    def test_an_error_is_never_passed_over(self, pactwright: Command, folder: Path) -> None:
        wrong = ("party: Northwind, manager", "# pactwright: ignore[TS301] we know\n    party: Northwinde, manager")
        write(folder, wrong)

        run = pactwright("check", "alliance.yaml")

        assert run.code == 1
        assert "error[TS301" in run.out


class TestDraft:
    def test_warnings_are_told_and_the_draft_goes_on(self, pactwright: Command, folder: Path) -> None:
        write(folder, WITHOUT_DATE)

        run = pactwright("draft", "alliance.yaml", "--format", "txt")

        assert (run.code, run.out) == (0, "alliance.txt\n")
        assert "warning[SK103 money-without-date]" in run.err

    def test_advice_is_left_to_the_check(self, pactwright: Command, folder: Path) -> None:
        write(folder, (", minutes_within: 2 business days", ""))

        assert "advice[CO107" in pactwright("check", "alliance.yaml").out
        assert pactwright("draft", "alliance.yaml", "--format", "txt").err == ""

    def test_the_final_paper_is_refused_for_what_its_rule_names_as_blocking(
        self, pactwright: Command, folder: Path
    ) -> None:
        write(
            folder, WITHOUT_DATE, WITHOUT_DEPUTY, AGREED, ("    appointing_body:\n", "    appointing_body: the NMC\n")
        )

        run = pactwright("draft", "--final", "alliance.yaml", "--format", "txt")

        assert run.code == 1
        assert "error[SK103 money-without-date]" in run.err
        assert "warning[AC103 manager-without-deputy]" in run.err
        assert not (folder / "alliance.txt").exists()

    def test_a_reason_lets_the_final_paper_pass(self, pactwright: Command, folder: Path) -> None:
        reason = (
            "    amount: EUR 60,000\n",
            "    amount: EUR 60,000  # pactwright: ignore[SK103] on the first order\n",
        )
        write(folder, WITHOUT_DATE, reason, AGREED, ("    appointing_body:\n", "    appointing_body: the NMC\n"))

        assert pactwright("draft", "--final", "alliance.yaml", "--format", "txt").code == 0


class TestAgenda:
    def test_it_asks_in_word_and_in_markdown(self, pactwright: Command, folder: Path) -> None:
        write(folder, WITHOUT_DEPUTY)

        run = pactwright("check", "alliance.yaml", "--agenda", "talks")

        markdown = (folder / "talks" / "alliance-agenda.md").read_text(encoding="utf-8")
        word = docx.Document(BytesIO((folder / "talks" / "alliance-agenda.docx").read_bytes()))
        paragraphs = [paragraph.text for paragraph in word.paragraphs]
        question = "Who steps in on each side when the manager is away or leaves?"
        assert run.code == 0
        assert f"1.1 {question}" in markdown
        assert question in paragraphs
        assert "Add “deputy:” to Jan Okafor's entry. (line 51 of the term sheet, AC103)" in markdown
        assert "Which body outside both companies names a mediator" in markdown

    def test_what_is_left_out_is_not_asked(self, pactwright: Command, folder: Path) -> None:
        write(folder, WITHOUT_DEPUTY, (", minutes_within: 2 business days", ""))

        pactwright("check", "alliance.yaml", "--agenda", "talks", "--ignore", "AC")

        markdown = (folder / "talks" / "alliance-agenda.md").read_text(encoding="utf-8")
        assert "deputy" not in markdown
        assert "CO107" in markdown

    def test_notes_written_into_it_are_not_lost(self, pactwright: Command, folder: Path) -> None:
        write(folder, WITHOUT_DEPUTY)
        pactwright("check", "alliance.yaml", "--agenda", "talks")
        agenda = folder / "talks" / "alliance-agenda.md"
        agenda.write_text("Jan: we take Lene.", encoding="utf-8")

        run = pactwright("check", "alliance.yaml", "--agenda", "talks")

        assert run.code == 1
        assert "WR101" in run.err
        assert agenda.read_text(encoding="utf-8") == "Jan: we take Lene."


class TestSettings:
    def test_a_house_settles_what_is_shown(self, pactwright: Command, folder: Path) -> None:
        write(folder, WITHOUT_DEPUTY, (", minutes_within: 2 business days", ""))
        (folder / "pactwright.toml").write_text('[check]\nignore = ["AC103"]\n', encoding="utf-8")

        run = pactwright("check", "alliance.yaml")

        assert "AC103" not in run.out
        assert "CO107" in run.out

    def test_an_option_goes_before_it(self, pactwright: Command, folder: Path) -> None:
        write(folder, WITHOUT_DEPUTY)
        (folder / "pactwright.toml").write_text('[check]\nselect = ["CO"]\nignore = ["AC"]\n', encoding="utf-8")

        assert "AC103" in pactwright("check", "alliance.yaml", "--select", "AC", "--ignore", "DR").out
