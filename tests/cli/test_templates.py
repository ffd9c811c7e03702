"""`pactwright templates`: list, copy and check house styles."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import Command
from tests.drafts import ROOT

from pactwright.house_style import Colours, StyleSheet
from pactwright.workspace import shipped_styles


def _said(sheet: Path) -> set[str]:
    """The fields that a style sheet says."""
    return set(re.findall(r"^ *([a-z_]+):", sheet.read_text(), re.MULTILINE))


class TestList:
    def test_every_style_is_listed_with_its_look_paper_and_folder(self, pactwright: Command) -> None:
        run = pactwright("templates", "list")

        assert run.code == 0
        for name in shipped_styles():
            assert f"{name} " in run.out
            assert str(Path("templates") / name) in run.out
        assert "a4" in run.out
        assert "serif" in run.out


class TestNew:
    def test_a_copy_has_the_files_of_the_style_and_its_own_name(self, pactwright: Command, folder: Path) -> None:
        run = pactwright("templates", "new", "our-house")

        assert (run.code, run.out) == (0, "our-house\n")
        assert "pactwright templates check our-house" in run.err
        copied = {path.relative_to(folder / "our-house").as_posix() for path in (folder / "our-house").rglob("*")}
        classic = ROOT / "templates" / "classic"
        assert copied == {path.relative_to(classic).as_posix() for path in classic.rglob("*")}
        assert "name: our-house\n" in (folder / "our-house" / "style.yaml").read_text()

    @pytest.mark.parametrize("origin", shipped_styles())
    def test_a_copy_of_any_style_holds_a_word_file_to_restyle(
        self, pactwright: Command, folder: Path, origin: str
    ) -> None:
        assert pactwright("templates", "new", "ours", "--from", origin, "-o", "styles").out == "styles/ours\n"

        assert (folder / "styles" / "ours" / "agreement.docx").is_file()
        assert (folder / "styles" / "ours" / "agreement.html.jinja").is_file()

    @pytest.mark.parametrize("origin", shipped_styles())
    def test_a_copy_prints_the_same_paper_and_is_found_fine(
        self, pactwright: Command, folder: Path, origin: str
    ) -> None:
        pactwright("templates", "new", "ours", "--from", origin)

        copied = pactwright("draft", "deal.yaml", "--template", "ours", "-o", "copied", "--format", "docx")
        pactwright("draft", "deal.yaml", "--template", origin, "-o", "first", "--format", "docx")

        assert (copied.code, copied.err) == (0, "")
        assert (folder / "copied" / "deal.docx").read_bytes() == (folder / "first" / "deal.docx").read_bytes()

    def test_a_copy_of_a_style_that_extends_others_prints_the_same_pages_alone(
        self, pactwright: Command, folder: Path
    ) -> None:
        pactwright("templates", "new", "ours", "--from", "modern-letter")

        for style in ("ours", "modern-letter"):
            pactwright("draft", "deal.yaml", "--template", style, "-o", f"in-{style}", "--format", "pdf")

        assert "extends" not in _said(folder / "ours" / "style.yaml")
        assert (folder / "in-ours" / "deal.pdf").read_bytes() == (folder / "in-modern-letter" / "deal.pdf").read_bytes()

    def test_its_sheet_explains_every_field_and_shows_what_could_stand_there(
        self, pactwright: Command, folder: Path
    ) -> None:
        pactwright("templates", "new", "ours", "--from", "modern-letter")

        sheet = (folder / "ours" / "style.yaml").read_text()

        for name, field in (*StyleSheet.model_fields.items(), *Colours.model_fields.items()):
            assert f"{name}:" in sheet
            assert (field.description or "").partition(",")[0] in sheet.replace("\n# ", " ")

    def test_each_field_that_is_shown_may_be_said_as_it_stands(self, pactwright: Command, folder: Path) -> None:
        pactwright("templates", "new", "ours")
        sheet = folder / "ours" / "style.yaml"
        lines = sheet.read_text().splitlines()
        shown = re.compile(r"(?P<indent> *)# (?P<said>(?!extends|logo)[a-z_]+:.*)")

        sheet.write_text("\n".join(shown.sub(r"\g<indent>\g<said>", line) for line in lines) + "\n")

        run = pactwright("draft", "deal.yaml", "--template", "ours", "--format", "txt")
        assert (run.code, run.err) == (0, "")
        assert _said(sheet) >= {"colours", "accent", "fonts", "tables", "numbering", "clause_word"}
        assert "Section\xa0" in (folder / "deal.txt").read_text()

    def test_a_copy_of_a_copy(self, pactwright: Command, folder: Path) -> None:
        pactwright("templates", "new", "first")

        assert pactwright("templates", "new", "second", "--from", "first").code == 0

        assert "name: second\n" in (folder / "second" / "style.yaml").read_text()

    @pytest.mark.parametrize("name", ["first", "classic", "a/b", "..", "con", "x:y", ""])
    def test_a_name_that_is_taken_or_cannot_be_is_refused(self, pactwright: Command, folder: Path, name: str) -> None:
        pactwright("templates", "new", "first")
        (folder / "first" / "style.yaml").write_text("page: a4\n")

        run = pactwright("templates", "new", name)

        assert run.code == 2
        assert (folder / "first" / "style.yaml").read_text() == "page: a4\n"

    def test_a_style_that_is_not_there(self, pactwright: Command) -> None:
        run = pactwright("templates", "new", "ours", "--from", "clasic")

        assert run.code == 2
        assert "Did you mean `classic`?" in run.err


class TestCheck:
    def test_a_copy_is_fine(self, pactwright: Command) -> None:
        pactwright("templates", "new", "ours")

        run = pactwright("templates", "check", "ours")

        assert run == (0, "", "No findings.\n")

    def test_a_shipped_style_is_checked_by_its_name(self, pactwright: Command) -> None:
        assert pactwright("templates", "check", "classic").code == 0

    def test_a_faulty_style_is_told_with_place_and_cure(self, pactwright: Command, folder: Path) -> None:
        pactwright("templates", "new", "ours")
        page = folder / "ours" / "agreement.html.jinja"
        page.write_text(page.read_text().replace("{{ lead_in }}", "{{ leed_in }}"))

        run = pactwright("templates", "check", "ours")

        assert run.code == 1
        assert "error[TP114 name-not-given]: There is no `leed_in` in an agreement." in run.out
        assert "--> ours/agreement.html.jinja:" in run.out
        assert "cure: Did you mean `lead_in`?" in run.out

    @pytest.mark.parametrize(("form", "sign"), [("json", '"code": "TP101"'), ("sarif", "TP101"), ("github", "::error")])
    def test_findings_for_machines(self, pactwright: Command, folder: Path, form: str, sign: str) -> None:
        pactwright("templates", "new", "ours")
        (folder / "ours" / "agreement.css").unlink()
        (folder / "ours" / "style.yaml").write_text("page: a4\n")

        run = pactwright("templates", "check", "ours", "--format", form)

        assert run.code == 1
        assert sign in run.out
        if form != "github":
            json.loads(run.out)

    def test_a_style_that_prints_the_wrong_number_is_found_by_drafting_in_it(
        self, pactwright: Command, folder: Path
    ) -> None:
        from tests.word.files import changed

        pactwright("templates", "new", "ours")
        file = folder / "ours" / "agreement.docx"
        file.write_bytes(
            changed(file.read_bytes(), lambda text: text.replace('w:val="(%3)"', 'w:val="%3)"'), "word/numbering.xml")
        )

        run = pactwright("templates", "check", "ours")

        assert run.code == 1
        assert "error[TP124 words-lost]" in run.out
        assert "'a)'" in run.out
        assert pactwright("draft", "deal.yaml", "--template", "ours").code == 1

    @pytest.mark.parametrize("name", ["clasic", "no/such/folder"])
    def test_a_style_that_is_not_there(self, pactwright: Command, name: str) -> None:
        assert pactwright("templates", "check", name).code == 2

    def test_a_folder_without_a_style(self, pactwright: Command) -> None:
        run = pactwright("templates", "check", ".")

        assert run.code == 1
        assert "TP101" in run.out


class TestDraft:
    def test_a_style_of_the_user_s_own(self, pactwright: Command, folder: Path) -> None:
        pactwright("templates", "new", "ours")

        run = pactwright("draft", "deal.yaml", "--template", "ours", "--format", "docx", "--format", "html")

        assert run.code == 0
        assert (folder / "deal.docx").is_file()

    def test_the_words_and_dates_of_the_house_are_those_of_the_paper(self, pactwright: Command, folder: Path) -> None:
        pactwright("templates", "new", "ours")
        with (folder / "ours" / "style.yaml").open("a") as sheet:
            sheet.write("clause_word: Section\nclauses_word: Sections\n")

        pactwright("draft", "deal.yaml", "--template", "ours", "--format", "txt")

        assert "Section\xa0" in (folder / "deal.txt").read_text()

    def test_a_link_that_leads_out_of_the_folder_is_not_followed(self, pactwright: Command, folder: Path) -> None:
        pactwright("templates", "new", "ours")
        (folder / "secret.css").write_text("/* secret */ h1 { color: red }")
        (folder / "ours" / "agreement.css").unlink()
        (folder / "ours" / "agreement.css").symlink_to(folder / "secret.css")
        (folder / "ours" / "style.yaml").write_text("page: a4\n")

        run = pactwright("draft", "deal.yaml", "--template", "ours", "--format", "html")

        assert run.code == 1
        assert "TP101" in run.err
