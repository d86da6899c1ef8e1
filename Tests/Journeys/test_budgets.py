"""The tasks that are done most often, each against its budget of presses, keys and page loads. Over budget fails."""

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from counting import Meter
from office import PASSWORD

INES, MARCUS = "ines.delgado@riverside.example", "marcus.bell@riverside.example"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 900}}


@pytest.fixture
def office(open_office):
    return open_office("sqlite")


@pytest.fixture
def sign_in(browser, office):
    """A function that opens Today for somebody, in a browser of their own, with a meter at the page."""
    contexts = []

    def open_today(mailbox=INES, screen=DESK):
        contexts.append(browser.new_context(**screen))
        contexts[-1].set_default_timeout(30_000)
        page = contexts[-1].new_page()
        meter = Meter(page)
        if mailbox:
            page.goto(office.url)
            page.get_by_label("Work e-mail").fill(mailbox)
            page.get_by_label("Password").fill(PASSWORD)
            page.get_by_role("button", name="Sign in").click()
            assert page.get_by_role("heading", level=1).inner_text() == "Today"
        return page, meter

    yield open_today
    for context in contexts:
        context.close()


def open_employer(page, office, name):
    page.goto(f"{office.url}/employers?view=all&q={name.replace(' ', '+')}")
    page.get_by_role("link", name=name).first.click()


def test_1_a_visit_is_logged_on_the_phone(sign_in):
    page, meter = sign_in(screen=PHONE)
    meter.begin()
    page.get_by_role("link", name="Log a contact").tap()
    page.get_by_text("Kessler Metal Works", exact=True).tap()
    assert page.get_by_role("group", name="With whom at Kessler Metal Works").get_by_label("Dana Kessler").is_checked()
    page.get_by_role("group", name="Next step").get_by_text(re.compile("^Call ")).first.tap()
    page.get_by_role("button", name="Save").tap()
    page.get_by_text("Visit with Kessler Metal Works saved.", exact=True).wait_for()
    meter.within("Log a visit", presses=5, keys=0, loads=2)
    assert "visited Dana Kessler" in page.get_by_role("main").inner_text()


def test_2_follow_up_and_questions_are_sent(sign_in, office):
    page, meter = sign_in()
    open_employer(page, office, "Ironbark Fabrication")
    meter.begin()
    page.get_by_role("link", name="Send follow-up").click()
    page.get_by_role("button", name=re.compile("^Send to ")).click()
    page.get_by_text("On its way to Renee Dufour.").wait_for()
    meter.within("Send the follow-up with the RFI", presses=2, keys=0, loads=2)


def mails_to(office, mailbox) -> int:
    return sum(mailbox in str(mail["To"]) for mail in office.mails())


def private_link(office, mailbox, known: int):
    """The way from the mail to the questions; from the new one, not from those that the demonstration has sent already."""
    office.wait_until(lambda: mails_to(office, mailbox) > known, "a new mail", 30)
    mail = office.mail_to(mailbox, about="15 questions")
    path = re.search(r"https?://[^/\s]+(/l/\S+)", mail.get_body(("plain",)).get_content())[1]
    return office.url + path


def say(page, question, answer):
    page.get_by_role("group", name=question).get_by_text(answer, exact=True).click()


def type_all(page, first, *texts):
    """One press on the first line, then from line to line with Tab."""
    page.get_by_label(first, exact=True).click()
    type_on(page, *texts)


def type_on(page, *texts):
    """From the line that has the focus to the next with Tab."""
    for place, text in enumerate(texts):
        if place:
            page.keyboard.press("Tab")
        page.keyboard.type(text)


def go_on(page, button="Continue"):
    page.get_by_role("button", name=button, exact=True).click()


def test_3_an_employer_who_is_known_answers_the_questions(browser, office, sign_in):
    desk, _ = sign_in()
    open_employer(desk, office, "Hollis Coffee Roasters")
    desk.get_by_role("link", name="Send follow-up").click()
    desk.get_by_label("Private link to the 15 questions").check()
    known = mails_to(office, "june@holliscoffeeroasters.example")
    desk.get_by_role("button", name=re.compile("^Send to ")).click()
    link = private_link(office, "june@holliscoffeeroasters.example", known)
    page, meter = sign_in(mailbox="")
    page.goto(office.url + "/sign-in")
    meter.begin()
    page.goto(link)
    say(page, "Is that account paid up?", "Yes")
    go_on(page)
    say(page, "Has any part moved here from elsewhere", "No")
    page.get_by_text("All our people work at this site").click()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Full time, at this site", exact=True)).to_be_focused()
    type_on(page, "9", "4")
    page.get_by_text("None of these: no layoffs").click()
    go_on(page)
    type_all(page, "How many people did you hire?", "5", "2", "1")
    say(page, "Have you hired before with paid training", "No")
    page.get_by_text("No union, and no strike").click()
    go_on(page)
    starts = datetime.now() + timedelta(days=30)
    type_all(page, "Job title", "Roaster", "2", "Roast, pack", "", "", starts.strftime("%m%d%Y"))
    type_all(page, "Pay per hour", "19.50", "40", "7 to 3")
    say(page, "How long should the job last?", "More than a year")
    page.get_by_text("None of these: no staffing agency").click()
    go_on(page)
    type_all(page, "Weeks until a beginner works on their own", "12")
    page.get_by_text("Yes to both: we have the equipment").click()
    page.get_by_text("On-the-job training").first.click()
    say(page, "If training goes well, will you keep the person?", "Yes")
    say(page, "Is any trainee related to you", "No")
    go_on(page)
    go_on(page, "Send the answers")
    assert page.get_by_role("heading", level=1).inner_text().startswith("Thank you")
    meter.within("Answer the RFI", presses=22, keys=120, loads=7)


def test_6_an_alarm_is_taken_and_the_first_call_logged(sign_in, office):
    page, meter = sign_in(MARCUS)
    alarm = page.get_by_role("listitem").filter(has=page.get_by_role("button", name=re.compile("^I’m on it"))).first
    words = alarm.get_by_role("link").first.inner_text()
    meter.begin()
    alarm.get_by_role("button", name=re.compile("^I’m on it")).click()
    assert page.get_by_role("heading", level=1).inner_text() == words
    page.get_by_text("Left a message", exact=True).click()
    page.get_by_role("button", name="Save the try").click()
    page.get_by_role("complementary").get_by_text("called: left a message").wait_for()
    meter.within("Take an alarm and log the first call", presses=3, keys=0, loads=1)


def test_7_an_employer_is_found_by_a_part_of_its_name(sign_in):
    page, meter = sign_in()
    meter.begin()
    page.keyboard.press("/")
    page.keyboard.type("xfor")
    page.get_by_role("option", name=re.compile("Wexford Hotel")).click()
    page.get_by_role("heading", level=1, name="Wexford Hotel").wait_for()
    meter.within("Find an employer", presses=1, keys=5, loads=1)


def test_8_an_rfi_is_accepted_and_its_result_sent(sign_in):
    page, meter = sign_in()
    page.get_by_role("link", name=re.compile("^Review answers")).first.click()
    meter.begin()
    page.get_by_role("button", name="Accept and write the notice").click()
    page.get_by_role("button", name="Send the notice").click()
    page.get_by_text("The notice is on its way to").wait_for()
    meter.within("Accept an RFI and send the result", presses=2, keys=0, loads=2)
