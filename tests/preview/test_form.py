"""The term sheet as a form and as YAML, in a real browser: two views of one file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect
from tests.drafts import ROOT
from tests.preview.serving import Served, served

pytestmark = pytest.mark.slow

SHEET = """\
# Mara and Fjordline
instrument: mou   # nothing binds yet

parties:
  # the founder
  - short_name: Mara
    legal_name: Mara Lindqvist
    kind: individual
    address: Storgatan 4, 111 23 Stockholm   # moves in May
    country: Sweden
    gains: [proof of her forecasts]

  - short_name: Fjordline
    legal_name: "Fjordline Logistics AS"
    address: Bryggen 12, 5003 Bergen
    country: Norway
people:
  - {name: Jonas Berg, party: Fjordline}
managers:
  - {party: Fjordline, manager: Jonas Berg}
purpose:
  statement: find out whether berth forecasts save fuel
# the law
governing_law: Norway
"""
COPIES = 40
LARGEST = ROOT / "examples" / "joint-development" / "termsheet.yaml"
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }} {% raw %} ${7*7}",
    "'; DROP TABLE parties; --",
    "yes: no # - [x] {y}",
    '"><script>alert(1)</script>',
    "javascript:alert(1)",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    place = tmp_path_factory.mktemp("deals")
    for number in range(COPIES):
        (place / f"deal-{number:02}.yaml").write_text(SHEET)
    (place / "largest.yaml").write_text(LARGEST.read_text())
    with served(place) as shown:
        yield shown


@pytest.fixture(scope="module")
def fresh() -> Iterator[int]:
    return iter(range(COPIES))


class Deal:
    """A term sheet of its own, and its page."""

    def __init__(self, page: Page, file: Path, address: str) -> None:
        self.page = page
        self.file = file
        page.goto(address)
        page.locator(".group").first.wait_for()

    def field(self, path: str) -> Locator:
        return self.page.locator(f'[id="field:{path}"]')

    def say(self, path: str, text: str) -> None:
        """Type into a field, leave it, and wait until it is written."""
        with self.page.expect_response("**/edit") as answer:
            if self.field(path).evaluate("field => field.tagName") == "SELECT":
                self.field(path).select_option(text)
            else:
                self.field(path).fill(text)
                self.field(path).blur()
        assert answer.value.ok

    def written(self, click: Locator) -> None:
        with self.page.expect_response("**/edit") as answer:
            click.click()
        assert answer.value.ok

    def save(self, text: str) -> None:
        """Save the file as an editor would: whole at once."""
        fresh = self.file.with_suffix(".new")
        fresh.write_text(text)
        fresh.replace(self.file)

    def hear_of(self, text: str) -> None:
        """Save the file, and wait until the page has taken it in."""
        before = self.page.locator("html").get_attribute("data-revision")
        self.save(text)
        expect(self.page.locator("html")).not_to_have_attribute("data-revision", before or "")

    @property
    def text(self) -> str:
        return self.file.read_text()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    faults: list[str] = []
    opened = context.new_page()
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    opened.on("console", lambda told: faults.append(told.text) if is_fault(told) else None)
    opened.on("dialog", lambda dialog: faults.append(dialog.message))
    yield opened
    context.close()
    assert faults == []


def is_fault(told: ConsoleMessage) -> bool:
    """Whether the console tells of more than a request that was refused or broken off on purpose."""
    return told.type == "error" and "Failed to load resource" not in told.text


@pytest.fixture
def deal(page: Page, folder: Served, fresh: Iterator[int]) -> Deal:
    return open_deal(page, folder, f"deal-{next(fresh):02}.yaml")


def open_deal(page: Page, folder: Served, name: str) -> Deal:
    key = sorted(file.name for file in folder.place.glob("*.yaml")).index(name)
    return Deal(page, folder.place / name, f"{folder.address}/deal/{key}")


def test_what_is_typed_stands_in_the_file_and_all_else_stays(deal: Deal) -> None:
    deal.say("parties[0].address", "Kungsgatan 1: 111 43 Stockholm")
    deal.say("governing_law", "Sweden")

    expected = SHEET.replace("Storgatan 4, 111 23 Stockholm", '"Kungsgatan 1: 111 43 Stockholm"')
    assert deal.text == expected.replace("law\ngoverning_law: Norway", "law\ngoverning_law: Sweden")


def test_a_short_pause_is_enough_to_write(deal: Deal) -> None:
    with deal.page.expect_response("**/edit"):
        deal.field("purpose.statement").fill("save fuel")

    assert "  statement: save fuel\n" in deal.text
    expect(deal.page.frame_locator("#frame").get_by_text("save fuel").first).to_be_visible()


def test_whoever_goes_to_a_field_sees_its_words_on_the_paper(deal: Deal) -> None:
    deal.field("purpose.statement").focus()

    shown = deal.page.frame_locator("#frame").locator(".shown")
    expect(shown.first).to_contain_text("find out whether berth forecasts save fuel")


def test_a_field_that_is_emptied_leaves_the_file(deal: Deal) -> None:
    deal.say("parties[0].kind", "")

    assert deal.text == SHEET.replace("    kind: individual\n", "")


def test_a_new_field_is_written_in_the_order_of_the_model(deal: Deal) -> None:
    deal.page.locator('details[data-path="parties[0]"]').get_by_role("button", name="E-mail").click()
    expect(deal.field("parties[0].email")).to_be_focused()
    deal.say("parties[0].email", "mara@lindqvist.example")
    deal.say("strictness", "light")

    assert "    gains: [proof of her forecasts]\n    email: mara@lindqvist.example\n" in deal.text
    assert "binds yet\nstrictness: light\n\nparties:" in deal.text


def test_a_party_is_added_filled_in_and_removed_again(deal: Deal) -> None:
    deal.written(deal.page.get_by_role("button", name="Add a party"))
    expect(deal.field("parties[2].short_name")).to_be_focused()
    deal.say("parties[2].short_name", "Havn")
    assert "    country: Norway\n\n  - short_name: Havn\npeople:" in deal.text

    deal.written(deal.page.locator('details[data-path="parties[2]"]').get_by_role("button", name="Remove").last)

    expect(deal.page.locator('details[data-path="parties[2]"]')).to_have_count(0)
    expect(deal.page.locator('details[data-path="parties[1]"] summary').first).to_be_focused()
    assert deal.text == SHEET.replace("Norway\npeople", "Norway\n\npeople") or deal.text == SHEET


def test_what_was_removed_comes_back(deal: Deal) -> None:
    deal.written(deal.page.locator('details[data-path="parties[0]"]').get_by_role("button", name="Remove").last)
    assert "Mara Lindqvist" not in deal.text

    with deal.page.expect_response("**/text"):
        deal.page.get_by_role("button", name="Undo").click()

    assert deal.text == SHEET


def test_a_gain_is_typed_into_the_empty_row_at_the_end(deal: Deal) -> None:
    deal.say("parties[0].gains[1]", "a first customer, at last")

    assert 'gains: [proof of her forecasts, "a first customer, at last"]' in deal.text
    expect(deal.field("parties[0].gains[2]")).to_have_value("")


def test_people_and_parties_are_chosen_from_those_in_the_file(deal: Deal) -> None:
    options = deal.field("managers[0].party").locator("option")
    expect(options).to_have_text(["Choose…", "Mara", "Fjordline"])

    deal.say("parties[1].short_name", "Fjord")

    expect(options).to_have_text(["Choose…", "Mara", "Fjord", "Fjordline (not on the list)"])


def test_a_saved_file_fills_the_form_and_the_caret_stays(deal: Deal) -> None:
    statement = deal.field("purpose.statement")
    statement.focus()
    statement.evaluate("field => field.setSelectionRange(8, 8)")

    deal.save(SHEET.replace("Lindqvist", "Ek").replace("find out whether", "find out first whether"))

    expect(deal.field("parties[0].legal_name")).to_have_value("Mara Ek")
    expect(statement).to_have_value("find out first whether berth forecasts save fuel")
    expect(statement).to_be_focused()
    assert statement.evaluate("field => field.selectionStart") == 8


def test_words_being_typed_outlive_a_change_elsewhere_and_are_written_on_top_of_it(deal: Deal) -> None:
    statement = deal.field("purpose.statement")
    statement.press_sequentially("!")

    deal.save(SHEET.replace("Norway", "Sweden"))

    expect(deal.field("governing_law")).to_have_value("Sweden")
    statement.blur()
    expect(deal.page.frame_locator("#frame").get_by_text("save fuel!").first).to_be_visible()
    assert deal.text == SHEET.replace("Norway", "Sweden").replace("fuel", "fuel!")


@pytest.mark.parametrize(("answer", "law"), [("Take that", "Sweden"), ("Keep what I typed", "Denmark")])
def test_two_people_who_change_the_same_value_are_asked_whose_words_stand(deal: Deal, answer: str, law: str) -> None:
    deal.page.route("**/edit", lambda route: route.abort(), times=1)
    deal.field("governing_law").fill("Denmark")
    field = deal.page.locator('.field[data-path="governing_law"]')
    expect(field.locator(".problem")).to_contain_text("The preview does not answer")

    deal.save(SHEET.replace("law: Norway", "law: Sweden"))
    expect(field.locator(".problem")).to_contain_text("The file says “Sweden” meanwhile.")
    field.get_by_role("button", name=answer).click()

    expect(field.locator(".problem")).to_have_count(0)
    expect(deal.field("governing_law")).to_have_value(law)
    expect(deal.page.frame_locator("#frame").get_by_text(law).first).to_be_visible()
    assert deal.text == SHEET.replace("law: Norway", f"law: {law}")


def test_a_finding_is_told_at_its_field(deal: Deal) -> None:
    deal.save(SHEET.replace("individual", "indivdual").replace("    country: Norway\n", ""))

    kind = deal.page.locator('.field[data-path="parties[0].kind"]')
    country = deal.page.locator('.field[data-path="parties[1].country"]')
    expect(kind.locator(".problem")).to_contain_text("indivdual is none of the words that kind takes.")
    expect(country.locator(".problem")).to_have_text("This is needed.")
    expect(deal.field("parties[0].kind")).to_have_attribute("aria-invalid", "true")
    expect(deal.field("parties[0].kind")).to_have_accessible_description(
        "Organisation or individual. " + kind.locator(".problem").inner_text()
    )
    expect(deal.page.locator(".group", has_text="Parties and people").locator("> summary .badge")).to_have_text("2")


def test_the_word_that_was_meant_is_put_in_at_a_press(deal: Deal) -> None:
    wrong = SHEET.replace("individual", "indivdual")
    deal.save(wrong)

    deal.written(deal.page.get_by_role("button", name="Write “individual”"))

    assert deal.text == SHEET
    expect(deal.field("parties[0].kind")).to_be_focused()


def test_what_is_for_reading_only_cannot_be_changed(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "deal.yaml"
    file.write_text(SHEET)

    with served(file, "--read-only") as shown:
        deal = Deal(page, file, f"{shown.address}/deal/0")

        expect(deal.field("governing_law")).to_be_disabled()
        expect(deal.page.get_by_role("button", name="Add a party")).to_be_hidden()
        expect(deal.page.locator("#yaml")).not_to_be_editable()


def test_a_finding_leads_to_its_field_through_all_that_is_folded(deal: Deal) -> None:
    finding = a_finding_in_the_fourth_person(deal)
    deal.page.locator(".group", has_text="Parties and people").locator("> summary").click()

    finding.click()

    expect(deal.field("people[3].party")).to_be_focused()


def test_a_finding_that_is_pressed_while_news_come_in_leads_to_its_field(deal: Deal) -> None:
    finding = a_finding_in_the_fourth_person(deal)
    finding.hover()
    deal.page.mouse.down()
    deal.hear_of("# moved by a line\n" + deal.text)

    deal.page.mouse.up()

    expect(deal.field("people[3].party")).to_be_focused()


def test_the_caret_stays_in_the_field_of_a_finding_when_news_come_in(deal: Deal) -> None:
    a_finding_in_the_fourth_person(deal).click()
    scrolled = "document.querySelector('#sheet-form').scrollTop"
    before = deal.page.evaluate(scrolled)

    deal.hear_of(deal.text.replace("law: Norway", "law: Sweden"))

    expect(deal.field("people[3].party")).to_be_focused()
    assert deal.page.evaluate(scrolled) == before > 0


def test_a_finding_of_what_is_missing_leads_to_the_field_to_fill_in(deal: Deal) -> None:
    deal.save(SHEET.replace("# the law\ngoverning_law: Norway\n", ""))

    deal.page.locator("#findings button", has_text="governing_law is missing").click()

    expect(deal.field("governing_law")).to_be_focused()


def test_whoever_stands_on_a_finding_stays_there_when_news_come_in(deal: Deal) -> None:
    finding = a_finding_in_the_fourth_person(deal)
    finding.focus()

    deal.hear_of("# moved by a line\n" + deal.text)

    expect(finding).to_be_focused()


def test_whoever_types_has_the_caret_back_when_a_broken_file_is_mended(deal: Deal) -> None:
    deal.field("governing_law").focus()
    deal.hear_of(SHEET.replace("purpose:", "purpose: ["))
    expect(deal.field("governing_law")).to_be_disabled()

    deal.hear_of(SHEET)

    expect(deal.field("governing_law")).to_be_focused()


def a_finding_in_the_fourth_person(deal: Deal) -> Locator:
    """Save a file that names a party which is not there, and return the finding of it."""
    people = "".join(f"  - {{name: Person {number}, party: Fjordline}}\n" for number in range(4))
    deal.save(SHEET.replace("people:\n", f"people:\n{people}").replace("3, party: Fjordline", "3, party: Fjordlin"))
    # Advice on Fjordline stands there before: only the new finding says that there is no such party.
    return deal.page.locator("#findings button", has_text="There is no party")


def test_a_value_that_is_not_agreed_becomes_a_question_and_then_an_answer(deal: Deal) -> None:
    deal.written(deal.page.get_by_role("button", name="Governing law: not agreed yet"))
    expect(deal.field("governing_law.open")).to_be_focused()
    deal.say("governing_law.open", "Which law?")
    assert deal.text.endswith("governing_law:\n  open: Which law?\n")

    deal.page.get_by_role("button", name="Governing law: agreed now").click()
    deal.say("governing_law", "Denmark")

    assert deal.text == SHEET.replace("law: Norway", "law: Denmark")


def test_a_block_that_is_not_agreed_becomes_a_question_too(deal: Deal) -> None:
    deal.save(SHEET + "disputes: {mediation: {mediator: {open: Who is neutral?}}}\n")
    deal.page.locator(".group", has_text="Disputes").locator("> summary").click()
    expect(deal.field("disputes.mediation.mediator.open")).to_have_value("Who is neutral?")

    deal.written(deal.page.get_by_role("button", name="Mediator: agreed now"))
    expect(deal.field("disputes.mediation.mediator.name")).to_be_focused()
    deal.say("disputes.mediation.mediator.name", "Ingrid Vik")

    assert "mediator: {name: Ingrid Vik}" in deal.text


def test_a_file_that_cannot_be_read_keeps_the_form_and_shows_the_place(deal: Deal) -> None:
    deal.save(SHEET.replace("purpose:", "purpose: ["))

    expect(deal.page.locator("#sheet-form .notice")).to_contain_text("The file cannot be read just now")
    expect(deal.field("governing_law")).to_be_disabled()
    deal.page.get_by_role("button", name="Mend it as YAML").click()
    expect(deal.page.get_by_role("textbox", name="Term sheet as YAML")).to_be_focused()
    expect(deal.page.locator('.yaml-line[data-severity="error"]').first).to_be_visible()

    deal.save(SHEET)

    expect(deal.field("governing_law")).to_be_enabled()


def test_the_yaml_marks_the_line_of_a_finding_and_leads_to_it(deal: Deal) -> None:
    deal.save(SHEET.replace("individual", "indivdual"))
    deal.page.get_by_role("tab", name="YAML").click()

    line = 1 + SHEET.split("\n").index("    kind: individual")
    expect(deal.page.locator('.yaml-line[data-severity="error"]')).to_have_text("    kind: indivdual")
    deal.page.locator(".yaml-marks button").click()
    caret = deal.page.locator("#yaml").evaluate("area => area.value.slice(0, area.selectionStart).split('\\n').length")
    assert caret == line


def test_typing_yaml_saves_the_file_and_fills_the_form(deal: Deal) -> None:
    deal.page.get_by_role("tab", name="YAML").click()
    area = deal.page.locator("#yaml")
    area.evaluate("area => { area.focus(); area.setSelectionRange(area.value.length, area.value.length) }")
    deal.page.keyboard.type("title: Forecasts # ours")

    with deal.page.expect_response("**/text"):
        deal.page.keyboard.press("Control+s")

    assert deal.text == SHEET + "title: Forecasts # ours"
    expect(deal.field("title")).to_have_value("Forecasts")
    expect(deal.page.locator("#yaml-note")).to_have_text("Saved")


def test_two_people_who_change_the_yaml_are_asked_whose_words_stand(deal: Deal) -> None:
    deal.page.get_by_role("tab", name="YAML").click()
    area = deal.page.locator("#yaml")
    deal.page.route("**/text", lambda route: route.abort())
    area.evaluate("area => area.setSelectionRange(0, 0)")
    area.press_sequentially("# mine\n")

    deal.save("# theirs\n" + SHEET)

    deal.page.get_by_role("button", name="Take the file as it is").click()
    expect(area).to_have_value("# theirs\n" + SHEET)
    assert deal.text == "# theirs\n" + SHEET


def test_the_keyboard_is_enough(deal: Deal) -> None:
    keyboard = deal.page.keyboard
    deal.page.get_by_role("button", name="Add a person").focus()
    with deal.page.expect_response("**/edit"):
        keyboard.press("Enter")
    expect(deal.field("people[1].name")).to_be_focused()
    keyboard.type("Ada Moe")
    with deal.page.expect_response("**/edit"):
        keyboard.press("Enter")

    deal.page.locator('details[data-path="people[1]"] > summary').focus()
    with deal.page.expect_response("**/edit"):
        keyboard.press("Alt+ArrowUp")

    assert "people:\n  - {name: Ada Moe}\n  - {name: Jonas Berg, party: Fjordline}\n" in deal.text
    expect(deal.page.locator('details[data-path="people[0]"] > summary')).to_be_focused()
    expect(deal.page.locator("#live")).not_to_be_empty()


@pytest.mark.parametrize("path", ["parties[0].gains[0]", "governing_law"])
def test_hostile_words_are_words(deal: Deal, path: str) -> None:
    asked: list[str] = []
    deal.page.on("request", lambda request: asked.append(request.url))

    for words in HOSTILE:
        deal.say(path, words)
        expect(deal.field(path)).to_have_value(words)
        expect(deal.page.locator("#yaml")).to_have_value(deal.text)

    assert [url for url in asked if not url.startswith(deal.page.url.rpartition("/deal")[0])] == []


def test_the_largest_example_builds_only_what_is_looked_at(page: Page, folder: Served) -> None:
    deal = open_deal(page, folder, "largest.yaml")

    fields = page.locator("#sheet-form :is(input, select, textarea)")
    assert fields.count() < 60
    deal.page.locator(".group", has_text="Contributions").locator("> summary").click()
    deal.page.locator('details[data-path="contributions[3]"] > summary').click()
    expect(deal.field("contributions[3].description")).to_be_visible()


def test_axe_finds_no_serious_fault_in_either_view(deal: Deal) -> None:
    deal.save(SHEET.replace("individual", "indivdual"))
    expect(deal.page.locator(".problem").first).to_be_visible()

    found = [serious(deal.page)]
    deal.page.get_by_role("tab", name="YAML").click()
    found.append(serious(deal.page))

    assert found == [[], []]


def serious(page: Page) -> list[str]:
    violations = Axe().run(page, context="#sheet").response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in violations if one["impact"] in ("serious", "critical")]
