"""What somebody typed survives a session that ended: sent too late, it waits at the door for the one who sent it, with and without scripts."""

import re

import pytest
from playwright.sync_api import expect

from client import Client
from office import PASSWORD
from test_door import key_file, set_up  # noqa: F401

INES, MARCUS = "ines.delgado@riverside.example", "marcus.bell@riverside.example"
EMPLOYER = "Sunrise Kitchens"
WORDS = "They need three cooks from Monday, “early shift”, and ask – again – about the bus."
HALF_AN_HOUR = 31 * 60 * 1000


def sign_in(page, mailbox, code=None):
    page.get_by_label("Work e-mail").fill(mailbox)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    if code:
        page.get_by_label("Code").fill(code)
        page.get_by_role("button", name="Sign in", exact=True).click()


def let_time_pass(office):
    """Nobody has given a sign of life for half an hour."""
    office.database.change(f"UPDATE sessions SET seen_at = seen_at - {HALF_AN_HOUR}")


def type_a_call(page, office):
    page.goto(f"{office.url}/employers?view=all&q={EMPLOYER.replace(' ', '+')}")
    page.get_by_role("link", name=EMPLOYER).first.click()
    page.get_by_role("link", name="Log a contact").first.click()
    page.get_by_label("Note").fill(WORDS)


def times_told(office) -> int:
    return int(office.database.rows("SELECT COUNT(*) FROM conversations WHERE note LIKE 'They need three cooks%'")[0][0])


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_what_was_typed_goes_through_the_doors(engine, open_office, browser, inspector, scripts):
    office = open_office(engine)
    # Without scripts by both steps, with them by the password alone.
    codes = [None, None] if scripts else set_up(Client(office.url).sign_in(INES))[1]
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(office.url)
    sign_in(page, INES, codes[0])
    type_a_call(page, office)
    let_time_pass(office)
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("What you typed is kept")).to_be_visible()
    assert "three cooks" not in page.content()
    inspector.look(page, "the door with something kept")
    sign_in(page, INES, codes[1])
    expect(page.get_by_role("heading", level=1)).to_have_text("You are in again")
    expect(page.get_by_text(WORDS)).to_be_visible()
    inspector.look(page, "what waits to be sent")
    assert times_told(office) == 0
    page.get_by_role("button", name="Send it now").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(EMPLOYER)
    expect(page.locator("ol.line").get_by_text("three cooks")).to_be_visible()
    assert times_told(office) == 1
    context.close()


def test_another_person_gets_nothing_of_it(open_office, browser):
    office = open_office("sqlite")
    context = browser.new_context()
    page = context.new_page()
    page.goto(office.url)
    sign_in(page, INES)
    type_a_call(page, office)
    let_time_pass(office)
    page.get_by_role("button", name="Save").click()
    sign_in(page, MARCUS)
    expect(page.get_by_role("heading", level=1)).to_have_text("Today")
    assert "three cooks" not in page.content() and "It was not sent" in page.content()
    assert times_told(office) == 0
    context.close()


def test_a_page_that_looks_by_itself_keeps_what_is_typed(open_office, browser):
    office = open_office("sqlite")
    context = browser.new_context()
    context.set_default_timeout(40_000)
    page = context.new_page()
    page.goto(office.url)
    sign_in(page, INES)
    page.goto(office.url + "/alarms")
    page.get_by_role("main").locator("ol.todo .what a").first.click()
    alarm = page.url
    page.get_by_label("Note").fill("Left word with the foreman")
    page.get_by_role("heading", level=1).click()
    let_time_pass(office)
    expect(page.get_by_text("Your session has ended")).to_be_visible(timeout=40_000)
    expect(page.get_by_label("Note")).to_have_value("Left word with the foreman")
    page.get_by_role("group", name="Result").get_by_text("Left a message").click()
    page.get_by_role("button", name="Save the try").click()
    expect(page.get_by_text("What you typed is kept")).to_be_visible()
    sign_in(page, INES)
    page.get_by_role("button", name="Send it now").click()
    assert page.url == alarm
    expect(page.locator("#so-far").get_by_text("Left word with the foreman")).to_be_visible()
    assert re.search("Your try is saved", page.content())
    context.close()
