"""From a job seeker to a placement that lasts: intake in Polish on a phone, matched, put forward, the employer answers by link, placed, and stays."""

import re
import time
from datetime import timedelta

from client import Client
from looking import violations
from office import riverside_day
from test_check_in import PHONE, body, robot
from test_live import sign_in

INES, GARY = "ines.delgado@riverside.example", "gary@bellwethercoldstorage.example"


def pages_of_intake(person):
    """The person answers page by page, without scripts, and goes on after closing the page in between."""
    go_on = "Zapisz i dalej"
    assert person.get_by_role("heading", level=1).inner_text() == "Jak się z Tobą skontaktować?"
    person.get_by_label("E-mail").fill("janek.wilk@dom.example")
    person.get_by_label("Potrzebuję tłumacza").check()
    person.get_by_role("button", name=go_on).click()
    person.get_by_label("Własnymi słowami").fill("wózek widłowy")
    person.get_by_role("button", name=go_on).click()
    for shift in ["W dzień", "Po południu, do północy"]:
        group = person.get_by_role("group", name=shift)
        for day in ["poniedziałek", "wtorek", "środa", "czwartek", "piątek"]:
            group.get_by_label(day).check()
    person.get_by_role("button", name=go_on).click()
    person.get_by_label("Kod ZIP miejsca zamieszkania").fill("6063")
    person.get_by_label("Samochodem").check()
    person.get_by_label("Ile minut w jedną stronę najwyżej?").fill("90")
    person.get_by_role("button", name=go_on).click()
    assert "Nie znamy tego kodu ZIP" in person.inner_text("main") and person.get_by_label("Samochodem").is_checked()
    person.get_by_label("Kod ZIP miejsca zamieszkania").fill("60632")
    person.get_by_role("button", name=go_on).click()


def last_pages(person):
    person.get_by_label("Jaka to była praca?").fill("forklift driver")
    person.get_by_label("Gdzie?").fill("Port Gdynia")
    person.get_by_label("Od (miesiąc)").fill("2021-03")
    person.get_by_label("Do (miesiąc)").fill("2025-11")
    person.get_by_role("button", name="Dodaj tę pracę").click()
    person.get_by_role("button", name="Nie ma więcej: dalej").click()
    person.get_by_label("Umiejętność").fill("naprawa")
    person.get_by_label("bardzo dobrze").check()
    person.get_by_role("button", name="Dodaj tę umiejętność").click()
    assert person.get_by_role("main").get_by_text("Naprawianie", exact=True).is_visible()
    person.get_by_role("button", name="Nie ma więcej: dalej").click()
    person.get_by_label("Operator wózka widłowego").check()
    person.get_by_role("button", name="Zapisz i dalej").click()
    person.get_by_label("Za godzinę, co najmniej").fill("20")
    person.get_by_role("button", name="Zapisz i dalej").click()
    person.get_by_label("Możecie szukać, które oferty do mnie pasują").check()
    told = person.get_by_role("group", name="Pracodawcom, na których się zgodzę, można podać")
    for fact in ["Imię i nazwisko", "Przebieg pracy", "Uprawnienia i certyfikaty"]:
        told.get_by_label(fact).check()
    person.get_by_role("button", name="Zapisz i dalej").click()
    assert person.get_by_role("heading", level=1).inner_text() == "Czy wszystko się zgadza?"
    person.get_by_role("button", name="Gotowe").click()
    assert "Dziękujemy, Janek" in person.get_by_role("heading", level=1).inner_text()


def intake(office, page, browser):
    """Inés adds somebody and sends the questions; they answer in Polish. The address of the person's page."""
    page.goto(f"{office.url}/people/new")
    page.get_by_label("First name").fill("Janek")
    page.get_by_label("Last name").fill("Wilk")
    page.get_by_label("E-mail").fill("janek@dom.example")
    page.get_by_label("Polish").check()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Let Janek fill it in").click()
    address = page.url.removesuffix("/intake")
    page.get_by_role("button", name="Send a mail").first.click()
    page.locator(".done-bar").wait_for()
    link = re.search(r"http://\S+", body(office.mail_to("janek@dom.example", "Pytania od Riverside Works")))[0]
    person = browser.new_context(**PHONE).new_page()
    person.goto(link)
    pages_of_intake(person)
    person.context.close()
    again = browser.new_context(**PHONE).new_page()
    again.goto(link)
    last_pages(again)
    again.context.close()
    return address


def confirm_and_match(page, address):
    """Leave to work is confirmed; the opening that suits comes first, with its reasons."""
    page.goto(f"{address}/openings")
    assert "leave to work is not confirmed yet" in page.inner_text("main")
    page.goto(f"{address}/authorization")
    page.get_by_label("A document of list A").check()
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("link", name="See which openings suit Janek").click()
    first = page.locator("article.ruling").first
    assert "Forklift operator" in first.inner_text() and "has done this work for 4 years" in first.inner_text()
    assert violations(page) == []
    first.get_by_role("link", name="Put forward").click()


def put_forward(office, page):
    """The note on suitability is asked for; the mail names nobody."""
    page.get_by_role("button", name="Put forward").click()
    assert "Say why this person suits" in page.inner_text(".error-summary")
    page.get_by_label("Why this person suits").fill("Four years at the port, wants to stay.")
    contact = page.get_by_label("To whom").locator("option:checked").inner_text()
    page.get_by_role("button", name="Put forward").click()
    page.locator(".done-bar").wait_for()
    mailbox = contact.split(", ")[-1]
    mail = office.mail_to(mailbox, "Somebody for Forklift operator")
    assert "Wilk" not in body(mail) and "Janek" not in body(mail) and "port" not in body(mail)
    return re.search(r"http://\S+", body(mail))[0]


def employer_answers(office, link, browser):
    """A scanner opens the link and learns nothing; the employer sees what was agreed and hires, without scripts."""
    scanner = Client(office.url)
    page = scanner.get(scanner.get(link.removeprefix(office.url)).location)
    assert page.status == 200 and "Wilk" not in page.text
    employer = browser.new_context(**PHONE).new_page()
    employer.goto(link)
    employer.get_by_role("button", name="See who it is").click()
    text = employer.inner_text("main")
    assert "Janek Wilk" in text and "Port Gdynia" in text and "Forklift operator" in text
    assert "janek.wilk@dom.example" not in text and "60632" not in text
    employer.locator("summary", has_text="We have hired this person").click()
    employer.get_by_role("button", name="Tell us").click()
    assert "Enter the first day at work" in employer.inner_text(".error-summary")
    employer.get_by_label("First day at work").fill(str(riverside_day() - timedelta(days=1)))
    employer.get_by_label("Pay by the hour").fill("22.50")
    employer.get_by_role("button", name="Tell us").click()
    assert "You hired this person" in employer.inner_text("main")
    employer.context.close()


def absent_today(office, page, browser):
    """The supervisor is asked; a robot opens everything; one press on a telephone without scripts stands on the open page within five seconds."""
    page.get_by_role("button", name="Ask now how it goes").click()
    page.locator(".done-bar").get_by_text("The question is on its way.").wait_for()
    link = re.search(r"http://\S+", body(office.mail_to(GARY, "Is Janek W. doing OK at Bellwether Cold Storage?")))[0]
    robot(office.url, link)
    page.goto(f"{office.url}/")
    words = "Janek W. did not come in today"
    assert words not in page.inner_text("#work")
    gary = browser.new_context(**PHONE).new_page()
    gary.goto(link)
    # Nobody reads a page within the three seconds in which a scanner presses.
    time.sleep(3.2)
    gary.get_by_role("button", name="Absent today").click()
    page.wait_for_function(f"() => document.getElementById('work').textContent.includes('{words}')", timeout=5_000)
    gary.context.close()


def help_and_tell(office, page):
    """Inés takes it, tells Gary in a sentence, settles it."""
    page.get_by_role("button", name=re.compile("^I’m on it.*Bellwether")).click()
    page.get_by_label("One sentence").fill("Janek is back tomorrow.")
    page.get_by_role("button", name="Send it").click()
    page.get_by_text("Told today").wait_for()
    assert "Janek is back tomorrow." in body(office.mail_to(GARY, "About Janek W.: what we did"))
    page.get_by_label("What came of it").fill("a cold")
    page.get_by_role("button", name="Settle").click()
    page.locator(".done-bar").wait_for()


def test_from_intake_to_retention(engine, open_office, browser):
    office = open_office(engine)
    ines = sign_in(browser, office, INES)
    address = intake(office, ines, browser)
    confirm_and_match(ines, address)
    link = put_forward(office, ines)
    ines.goto(f"{office.url}/")
    employer_answers(office, link, browser)
    ines.get_by_text("hired Janek W. for Forklift operator").wait_for(timeout=5_000)
    ines.goto(address)
    ines.get_by_role("link", name="Bellwether Cold Storage", exact=True).click()
    absent_today(office, ines, browser)
    help_and_tell(office, ines)
    ines.goto(f"{office.url}/retention?by=employer")
    ines.get_by_role("main").get_by_role("link", name="Bellwether Cold Storage").first.click()
    assert ines.get_by_role("heading", level=1).inner_text() == "Do people stay at Bellwether Cold Storage?"
    assert "They answer" in ines.inner_text("#figures ~ dl")
    ines.context.close()


def test_nothing_leaves_without_consent(open_office, browser):
    """Taken back while the mail still waits or after it left: the link shows nobody any more."""
    office = open_office("sqlite")
    ines = sign_in(browser, office, INES)
    address = intake(office, ines, browser)
    confirm_and_match(ines, address)
    link = put_forward(office, ines)
    ines.goto(f"{address}/consents")
    ines.get_by_role("button", name=re.compile("^Take it back.*being put forward")).click()
    ines.locator(".done-bar").wait_for()
    employer = browser.new_context(**PHONE).new_page()
    employer.goto(link)
    assert employer.get_by_role("heading", level=1).inner_text() == "This suggestion has ended"
    assert "Janek" not in employer.content()
    employer.context.close()
    ines.context.close()
