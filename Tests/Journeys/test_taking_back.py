"""Next steps by one press, taking back, the words of mails, and the answers to employers: in Chromium, with and without a script."""

import gzip
import re
import urllib.request

import pytest

from office import PASSWORD

SCREENS = [{"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}, {"viewport": {"width": 1280, "height": 900}}]


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def visit(request, browser):
    """A function that signs somebody in at an office, on a screen of that kind."""
    contexts = []

    def enter(office, name, screen):
        contexts.append(browser.new_context(java_script_enabled=request.param, **screen))
        page = contexts[-1].new_page()
        page.set_default_timeout(30_000)
        page.goto(office.url)
        page.get_by_label("Work e-mail").fill(f"{name}@riverside.example")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        return page

    yield enter
    for context in contexts:
        context.close()


@pytest.mark.parametrize("screen", SCREENS, ids=["phone", "desk"])
def test_a_next_step_moves_by_one_press_and_back_by_another(engine, open_office, visit, inspector, screen):
    office = open_office(engine)
    page = visit(office, "ines.delgado", screen)
    page.goto(office.url + "/employers?view=mine")
    page.get_by_role("link", name="Bellwether Cold Storage").first.click()
    before = page.locator(".note .lead").all_inner_texts()
    page.get_by_role("button", name=re.compile("^In 2 weeks")).click()
    assert page.locator(".done-bar p").inner_text().startswith("Next step on ")
    assert page.locator(".note .lead").all_inner_texts() != before
    inspector.look(page, "after the press")
    page.locator(".done-bar").get_by_role("button", name=re.compile("^Undo")).press("Enter")
    assert page.locator(".done-bar p").inner_text().startswith("Taken back: ")
    assert page.locator(".note .lead").all_inner_texts() == before
    assert page.get_by_text("took back: ").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_whoever_leads_writes_the_words_of_a_mail(engine, open_office, visit, inspector):
    office = open_office(engine)
    page = visit(office, "ruth.adeyemi", SCREENS[1])
    page.goto(office.url + "/templates")
    inspector.look(page)
    page.get_by_role("link", name="Edit Follow-up, English").click()
    inspector.look(page)
    words = page.get_by_label("Text", exact=True)
    shipped = words.input_value()
    words.fill(shipped.replace("{{link}}", "our page"))
    page.get_by_role("button", name="Save as version 1").click()
    assert page.get_by_role("alert").get_by_text("{{link}} must be in it").is_visible()
    inspector.look(page, "with an error")
    words.fill(shipped.replace("Dear", "Good day"))
    page.get_by_role("button", name="Save as version 1").click()
    assert page.locator(".done-bar p").inner_text() == "Version 1 is in use from now on."
    assert page.get_by_role("article").get_by_text("Good day").is_visible()
    page.get_by_role("button", name="Bring back the shipped text").click()
    assert words.input_value() == shipped


@pytest.mark.parametrize("language", ["en", "es", "pl"])
def test_everybody_reads_what_employers_ask(engine, open_office, browser, inspector, language):
    office = open_office(engine)
    address = f"{office.url}/questions?language={language}"
    with urllib.request.urlopen(address) as answer:
        assert len(gzip.compress(answer.read())) <= 8 * 1024
    for screen in SCREENS:
        context = browser.new_context(java_script_enabled=False, **screen)
        page = context.new_page()
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == language and page.get_by_role("heading", level=2).count() == 6
        inspector.look(page)
        context.close()
