"""A form acts once: by a double click, and by going back and sending it again."""

import re

from office import PASSWORD


def sign_in(browser, office):
    page = browser.new_context().new_page()
    page.goto(f"{office.url}/sign-in")
    page.fill("[name=mailbox]", "ines.delgado@riverside.example")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    return page


def open_log(page, office):
    page.goto(f"{office.url}/employers?view=mine")
    employer = re.search(r'href="(/employers/[0-9a-hjkmnp-tv-z]{13})"', page.content())[1]
    page.goto(f"{office.url}{employer}/log")


def logged(office, note: str) -> int:
    return int(office.database.rows(f"SELECT COUNT(*) FROM conversations WHERE note = '{note}'")[0][0])


def test_going_back_and_sending_again_shows_the_same_result_and_saves_once(engine, open_office, browser):
    office = open_office(engine)
    page = sign_in(browser, office)
    open_log(page, office)
    page.fill("[name=note]", "They ask for a welder")
    said = []
    for _ in range(2):
        page.get_by_role("button", name="Save", exact=False).first.click()
        said.append((page.url, page.locator(".done-bar p").first.inner_text()))
        page.go_back()
    assert said[0] == said[1]
    assert logged(office, "They ask for a welder") == 1

    page.fill("[name=note]", "They ask for two welders")
    page.get_by_role("button", name="Save", exact=False).first.click()
    page.locator(".done-bar").wait_for()
    assert logged(office, "They ask for two welders") == 1
