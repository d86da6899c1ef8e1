"""From a first meeting to the results by mail, as the people of an agency and of a bakery go through it.

On SQLite and on PostgreSQL, with and without JavaScript, in light and dark; axe looks at every page on the way.
"""

import re

import pytest

import spanish_answers
from keyboard import Keyboard
from master_sheet import count_rows, find_sheet
from office import PASSWORD
from spanish_answers import CONTACT, EMPLOYER, MAILBOX

BSR = "ines.delgado@riverside.example"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 900}}


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def visitor(request, browser):
    """A function that opens a page in a browser of its own, on a screen of that kind."""
    contexts = []

    def open_page(screen):
        contexts.append(browser.new_context(java_script_enabled=request.param, **screen))
        contexts[-1].set_default_timeout(30_000)
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


class Counted:
    """Clicks, counted: what the budgets of docs/LOOK.md allow is checked with it."""

    def __init__(self, page):
        self.page, self.clicks = page, 0

    def click(self, role: str, name: str, **more):
        self.clicks += 1
        self.page.get_by_role(role, name=name, **more).click()


def sign_in(page, office, look):
    page.goto(office.url)
    look(page, "sign in")
    page.get_by_label("Work e-mail").fill(BSR)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Today"


def bring_in_the_sheet(page, sheet, look):
    """The master list: its columns, the check, and counts that add up to its rows."""
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Imports").click()
    look(page, "imports")
    page.get_by_role("link", name="Import a sheet").click()
    look(page, "import a sheet")
    page.get_by_label("The sheet").set_input_files(sheet)
    page.get_by_role("button", name="Look at the columns").click()
    look(page, "import columns")
    page.get_by_role("button", name="Check the rows").click()
    for part in ["Problems", "May be the same", "New", "Known", "Left out"]:
        page.get_by_role("navigation", name="Rows").get_by_role("link", name=part).click()
        look(page, f"import check {part}")
    page.get_by_role("button", name=re.compile("^Save .* new and .* known$")).click()
    look(page, "import result")
    shown = page.get_by_role("main").inner_text()
    rows, new, known, left_out = (
        int(re.search(words, shown)[1].replace(",", ""))
        for words in (r"([\d,]+) rows?\.", r"([\d,]+)\s+new employers", r"([\d,]+)\s+known", r"([\d,]+)\s+left out"))
    assert new + known + left_out == rows == count_rows(sheet)


def meet_on_the_phone(page, look):
    """Five fields, standing in the bakery."""
    look(page, "today on a phone")
    page.get_by_role("link", name="Add an employer").click()
    look(page, "first contact")
    page.get_by_label("Employer", exact=True).fill(EMPLOYER)
    page.get_by_label("Who you met").fill(CONTACT)
    page.get_by_label("Phone or e-mail").fill(MAILBOX)
    page.get_by_label("What they said").fill("Buscan dos ayudantes para el turno de la mañana.")
    page.get_by_role("button", name="Save").click()
    assert f"Added {EMPLOYER}" in page.locator(".done-bar").inner_text()
    look(page, "follow-up on a phone")


def note_the_language(page, look):
    """Rosa would rather read Spanish; that is kept with her name."""
    page.get_by_role("link", name=CONTACT).first.click()
    look(page, "contact")
    page.get_by_label("Spanish").check()
    page.get_by_role("button", name="Save").click()
    look(page, "employer")


def follow_up(page, look):
    """Two clicks from the employer's page: one to see the mail, one to send it."""
    desk = Counted(page)
    desk.click("link", "Send follow-up")
    look(page, "follow-up")
    desk.click("button", "Send to Rosa")
    assert "On its way to Rosa Quintero." in page.locator(".done-bar").inner_text()
    assert desk.clicks == 2
    look(page, "employer after the follow-up")


def read_the_file(mail):
    """The mail as a mail program sees it: whose, in which language, with what."""
    assert mail["From"].addresses[0].display_name.startswith("Inés Delgado")
    assert mail["Content-Language"] == "es"
    plain, html = mail.get_body(("plain",)).get_content(), mail.get_body(("html",)).get_content()
    assert "15 preguntas" in mail["Subject"] and "Hola, Rosa:" in plain
    assert "/l/" in plain and "/l/" in html and 'lang="es"' in html
    attached = list(mail.iter_attachments())
    assert attached and all(file.get_content_type() == "application/pdf" and file.get_content().startswith(b"%PDF") for file in attached)


def answer_by_keyboard(page, office, subject, look):
    """From the caught mail to the thanks without touching a mouse."""
    page.goto(f"{office.url}/demo/mail")
    keys = Keyboard(page)
    look(page, "mail of the demonstration")
    keys.go(subject, role="link")
    look(page, "the caught mail")
    keys.go("Responder las 15 preguntas", role="link")
    assert page.locator("html").get_attribute("lang") == "es"
    spanish_answers.answer(keys, lambda name: look(page, name))
    assert page.get_by_role("heading", level=1).inner_text().startswith("Gracias.")


def read_the_verdicts(page, office, look):
    """Today says that the answers are there; behind it stands each verdict with what decided it."""
    page.goto(office.url)
    look(page, "today with the answers")
    arrived = page.get_by_role("listitem").filter(has_text=f"{EMPLOYER} sent the RFI")
    arrived.get_by_role("link", name="Review answers").click()
    look(page, "verdicts")
    for program, verdict, decided_by, source in spanish_answers.EXPECTED:
        ruling = page.get_by_role("article").filter(has=page.get_by_role("heading", name=program))
        assert verdict in ruling.inner_text()
        if decided_by:
            assert decided_by in ruling.inner_text() and source in ruling.inner_text()


def send_the_notice(page, look):
    """Two clicks from the verdicts: accept, and send."""
    desk = Counted(page)
    desk.click("button", "Accept and write the notice")
    look(page, "notice")
    desk.click("button", "Send the notice")
    assert f"The notice is on its way to {CONTACT}" in page.locator(".done-bar").inner_text()
    assert desk.clicks == 2
    look(page, "employer after the notice")


def read_the_results(mail):
    plain = mail.get_body(("plain",)).get_content()
    assert mail["Content-Language"] == "es" and EMPLOYER in mail["Subject"]
    assert "Ya puede usar" in plain and "Capacitación en el trabajo" in plain
    assert "Esta vez no" in plain and "CFR" in plain


@pytest.mark.timeout(300)
def test_from_a_first_meeting_to_the_results(engine, open_office, visitor, inspector, tmp_path):
    office = open_office(engine)
    look = inspector.look
    desk = visitor(DESK)
    sign_in(desk, office, look)
    look(desk, "today")
    bring_in_the_sheet(desk, find_sheet(tmp_path), look)

    phone = visitor(PHONE)
    sign_in(phone, office, look)
    meet_on_the_phone(phone, look)

    desk.get_by_label("Employer, person or phone number").fill("la espiga")
    desk.get_by_role("button", name="Find").click()
    look(desk, "employers found")
    desk.get_by_role("link", name=EMPLOYER).click()
    note_the_language(desk, look)
    follow_up(desk, look)

    questions = office.mail_to(MAILBOX, about="15 preguntas")
    read_the_file(questions)
    answer_by_keyboard(visitor(DESK), office, str(questions["Subject"]), look)

    read_the_verdicts(desk, office, look)
    send_the_notice(desk, look)
    read_the_results(office.mail_to(MAILBOX, about="puede usar"))
