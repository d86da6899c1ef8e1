"""The loop of mail: what Fairlead sends, an employer answers with a real mail program into a real mailbox, and it stands on the timeline."""

import sys
import tempfile
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path

import pytest

from looking import Inspector
from office import PASSWORD

sys.path.insert(0, str(Path(__file__).parents[2] / "Sources/PostTestSupport/servers"))
from imap import Dovecot  # noqa: E402

pytestmark = pytest.mark.skipif(Dovecot.missing() is not None, reason=str(Dovecot.missing()))

BSR, LEAD = "ines.delgado@riverside.example", "ruth.adeyemi@riverside.example"
EMPLOYER, CONTACT, MAILBOX = "Ironbark Fabrication", "Renee", "renee@ironbarkfabrication.example"
WORDS = "Yes, Friday at ten suits us. Two welders, and Żaneta will show you round."


@pytest.fixture
def dovecot():
    # Not in pytest's own folder, which only its owner may enter: as root, dovecot keeps mail as somebody without rights.
    with tempfile.TemporaryDirectory(prefix="fairlead-imap-") as folder:
        server = Dovecot(folder)
        try:
            yield server.start()
        finally:
            server.stop()


@pytest.fixture
def office(dovecot, open_office, engine, monkeypatch):
    """Riverside with a mailbox that dovecot keeps."""
    monkeypatch.setenv("FAIRLEAD_MAILBOX", f"imap://office:secret@127.0.0.1:{dovecot.port}?tls=never")
    return open_office(engine)


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def sign_in(page, office, mailbox):
    page.goto(office.url + "/sign-in")
    page.get_by_label("Work e-mail").fill(mailbox)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def answer(mail, words, sender=None) -> bytes:
    """What a mail program makes of "Reply": the quoted letter under the words, and a drawing with them."""
    reply = EmailMessage()
    reply["From"] = sender or mail["To"]
    reply["To"] = mail["Reply-To"]
    reply["Subject"] = f"Re: {mail['Subject']}"
    reply["Message-ID"] = make_msgid(domain="ironbarkfabrication.example")
    reply["In-Reply-To"] = reply["References"] = mail["Message-ID"]
    quoted = "\n".join("> " + line for line in mail.get_body(("plain",)).get_content().splitlines())
    reply.set_content(f"{words}\n\nOn Thursday, {mail['From']} wrote:\n{quoted}\n", cte="base64")
    reply.add_attachment(b"%PDF-1.7 the hall", maintype="application", subtype="pdf", filename="plan hali „A”.pdf")
    return reply.as_bytes()


def reload_until(page, words, seconds=60):
    for _ in range(seconds * 2):
        if words in page.content():
            return
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError(f"Waited {seconds} s in vain for “{words}” at {page.url}")


def test_an_answer_through_dovecot_stands_on_the_timeline_and_on_today(office, dovecot, page, browser):
    sign_in(page, office, BSR)
    page.get_by_role("link", name="Employers", exact=True).first.click()
    page.get_by_role("link", name=EMPLOYER).first.click()
    employer = page.url
    page.get_by_role("link", name="Send follow-up").first.click()
    page.get_by_role("button", name=f"Send to {CONTACT}").click()
    sent = office.mail_to(MAILBOX, "15 questions")
    assert sent["Reply-To"].addresses[0].username.count("+") == 1

    mail = answer(sent, WORDS)
    dovecot.append("office", mail)
    dovecot.append("office", mail)
    reload_until(page, "Żaneta will show you round")
    timeline = page.locator("ol.line li", has_text="Żaneta")
    assert timeline.count() == 1 and "answered by mail" in timeline.inner_text()
    assert "waits for our answer" in page.content()

    page.goto(office.url + "/")
    assert f"{EMPLOYER} waits for our answer" in page.content()
    assert page.get_by_role("main").get_by_text("answered by mail").count() == 0
    page.get_by_role("link", name=f"Answer for {EMPLOYER}").click()
    assert "/mailbox/" in page.url and page.get_by_label("Your answer").is_visible()
    page.goto(employer)
    page.get_by_role("link", name="Read the mail").first.click()
    assert page.get_by_role("link", name="plan hali „A”.pdf").count() == 1
    assert not page.get_by_text("> Dear").is_visible()
    page.get_by_text("Earlier mails, as quoted in this one").click()
    assert page.get_by_text("> Dear").is_visible()
    inspector = Inspector(browser)
    inspector.look(page, "a mail that came in")
    inspector.close()

    page.get_by_label("Your answer").fill("See you on Friday.")
    page.get_by_role("button", name="Send the answer").click()
    back = office.mail_to(MAILBOX, "Re: ")
    assert back["In-Reply-To"] in mail.decode() and str(sent["Message-ID"]) in str(back["References"])
    page.goto(office.url + "/")
    assert f"{EMPLOYER} waits for our answer" not in page.content()
    assert not any("Seen" in flags for flags in dovecot.flags("office"))


def test_what_nobody_can_be_sure_of_waits_in_the_tray(office, dovecot, page):
    stranger = EmailMessage()
    stranger["From"], stranger["To"], stranger["Subject"] = "Zed Moss <zed@moss.example>", "office@riverside.example", "Two welders"
    stranger.set_content("Do you have two welders for Ironbark?")
    dovecot.append("office", stranger.as_bytes())
    sign_in(page, office, LEAD)
    page.goto(office.url + "/mailbox")
    reload_until(page, "Two welders")
    page.get_by_role("link", name="Two welders").click()
    page.get_by_label("Another employer").fill("ironb")
    page.get_by_role("main").get_by_role("button", name="Find").click()
    page.get_by_role("button", name="File it here").click()
    page.get_by_role("link", name=EMPLOYER).first.click()
    assert "Do you have two welders for Ironbark?" in page.content()
