"""A letter on paper: from the follow-up's page to one sheet of Letter paper, with the way to the questions as a code for the camera."""

import re

import pytest

from office import PASSWORD

BSR, EMPLOYER = "ines.delgado@riverside.example", "Ironbark Fabrication"
# Letter paper within its margins, at 96 dots an inch.
SHEET = {"width": 695, "height": 935}


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def test_a_letter_is_printed_noted_and_opens_the_questions(open_office, engine, page, browser, inspector):
    office = open_office(engine)
    page.goto(office.url + "/sign-in")
    page.get_by_label("Work e-mail").fill(BSR)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.goto(office.url + "/employers?view=all&q=" + EMPLOYER.replace(" ", "+"))
    page.get_by_role("link", name=EMPLOYER).first.click()
    employer = page.url
    page.get_by_role("link", name="Send follow-up").first.click()
    page.get_by_role("link", name="A letter on paper instead").click()
    inspector.look(page, "writing a letter")
    page.get_by_label("Your words").fill("We met at the fair, and I would like to see your hall.")
    page.get_by_label("The way to the 15 questions").check()
    page.get_by_role("button", name="Print and note it").click()
    inspector.look(page, "a letter to be printed")

    assert page.get_by_role("button", name="Print", exact=True).is_visible()
    letter = page.get_by_role("article", name="Letter")
    link = re.search(r"http://\S+/l/[\w-]+", letter.inner_text())[0]
    assert letter.get_by_role("img").is_visible()
    page.set_viewport_size(SHEET)
    page.emulate_media(media="print")
    assert not page.get_by_role("heading", level=1).is_visible() and not page.locator("button:visible").count()
    assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")
    assert letter.bounding_box()["height"] < SHEET["height"]

    page.emulate_media(media="screen")
    page.reload()
    assert link in page.content()
    page.context.clear_cookies(name="letter")
    page.reload()
    assert link not in page.content() and "was shown once" in page.content()
    page.goto(employer)
    assert "sent a letter to" in page.content() and "I would like to see your hall" in page.content()

    reader = browser.new_context()
    visitor = reader.new_page()
    visitor.goto(link)
    assert "/rfi/" in visitor.url
    reader.close()
