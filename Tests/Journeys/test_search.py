"""Finding an employer by a half-remembered name: on the keyboard alone, on a phone, and without a script."""

import pytest
from playwright.sync_api import expect

from keyboard import Keyboard
from looking import Inspector
from office import PASSWORD

BSR = "ines.delgado@riverside.example"
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture
def office(open_office, engine):
    return open_office(engine)


@pytest.fixture
def visitor(browser, office):
    contexts = []

    def come_in(size=DESK, script=True):
        context = browser.new_context(viewport=size, java_script_enabled=script)
        contexts.append(context)
        page = context.new_page()
        page.goto(office.url)
        page.get_by_label("Work e-mail").fill(BSR)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        # Keys pressed before the page's script is there are lost.
        page.wait_for_load_state()
        return page

    yield come_in
    for context in contexts:
        context.close()


def test_a_slash_four_letters_and_enter_open_the_employer(visitor):
    page = visitor()
    loads = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))
    keys = Keyboard(page)
    keys.press("/")
    keys.type("essl")
    expect(page.get_by_role("option").first).to_contain_text("Kessler Metal Works")
    keys.press("Enter")
    page.wait_for_url("**/employers/*")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kessler Metal Works")
    assert keys.presses == 6 and len(loads) == 1


def test_arrows_choose_and_escape_closes(visitor):
    page = visitor()
    keys = Keyboard(page)
    keys.press("Control+k")
    keys.type("ar")
    field = page.get_by_role("combobox", name="Employer, person or phone number")
    expect(field).to_have_attribute("aria-expanded", "true")
    first = field.get_attribute("aria-activedescendant")
    keys.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") != first
    keys.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_be_focused()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_what_is_found_reads_well_everywhere(visitor, browser, office, size):
    inspector = Inspector(browser)
    page = visitor(size)
    for path in ("/search", "/search?q=kesler", "/search?q=0148", "/search?q=nobody+at+all", "/employers?view=all&columns=stage&columns=stage_since&columns=industry"):
        page.goto(office.url + path)
        inspector.look(page)
    page.goto(office.url)
    page.keyboard.press("/")
    page.keyboard.type("dana")
    expect(page.get_by_role("option").first).to_contain_text("contact Dana")
    inspector.look(page)
    inspector.close()


def test_without_a_script_the_button_leads_to_a_page(visitor):
    page = visitor(script=False)
    page.get_by_label("Employer, person or phone number").fill("keslser")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_text("Nobody is spelled “keslser”")).to_be_visible()
    page.get_by_role("link", name="Kessler Metal Works").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kessler Metal Works")


def test_a_list_is_kept_under_a_name_and_forgotten(visitor, office):
    page = visitor(script=False)
    page.goto(office.url + "/employers?view=all&stage=active&sort=contact")
    page.get_by_label("Keep this list under a name").fill("Call these")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Call these")
    page.goto(office.url + "/employers")
    page.get_by_role("link", name="Call these").click()
    page.get_by_role("button", name="Forget the list “Call these”").click()
    expect(page.get_by_role("link", name="Call these")).to_have_count(0)
