"""A person is sent to a provider, who answers by link from the first word to the outcome, without scripts; another is declined as full, and counted."""

import re
from datetime import timedelta

from client import Client
from looking import Inspector, violations
from office import riverside_day
from test_check_in import PHONE, body
from test_live import sign_in

INES = "ines.delgado@riverside.example"
LIBRARY, FAMILY = "office@riversidepubliclibrary.example", "office@lanternfamilyhouse.example"
TITLE = "A referral from Riverside Works"


def person(office, page, name):
    page.goto(f"{office.url}/people?q={name}")
    page.get_by_role("table").get_by_role("link", name=re.compile(name)).first.click()
    return page.url


def refer(office, page, address, service, why):
    """Found in the directory; the consent stands in the form, and without it nothing goes. The address of the referral."""
    page.goto(f"{address}/refer")
    page.get_by_label("Words").fill(service)
    page.locator("main").get_by_role("button", name="Find").click()
    page.get_by_role("link", name=service).click()
    assert violations(page) == []
    page.get_by_role("button", name="Refer").click()
    assert "Say why" in page.inner_text(".error-summary") and "Choose how the person agreed" in page.inner_text(".error-summary")
    page.get_by_label(re.compile("^Why")).fill(why)
    page.get_by_role("group", name=re.compile("agrees")).get_by_text("Spoken").click()
    page.get_by_role("button", name="Refer").click()
    page.locator(".done-bar").get_by_text("On its way").wait_for()
    assert violations(page) == []
    return page.url


def link_in(office, mailbox):
    words = body(office.mail_to(mailbox, TITLE))
    assert not any(word in words for word in ["Bartosz", "Kania", "Andre", "Lewis", "English", "evening"])
    return re.search(r"http://\S+", words)[0]


def provider_at(office, browser, link, inspector, **more):
    """A scanner opens the link and learns nothing; the provider, on a telephone without scripts, asks to see who it is."""
    scanner = Client(office.url)
    shown = scanner.get(scanner.get(link.removeprefix(office.url)).location)
    assert shown.status == 200 and "Kania" not in shown.text and "Lewis" not in shown.text
    provider = browser.new_context(**PHONE, **more).new_page()
    provider.goto(link)
    provider.get_by_role("button").filter(has_text=re.compile("See who it is|Ver quién es")).click()
    inspector.look(provider)
    return provider


def say(provider, summary, button="Write it down", **fields):
    part = provider.locator("details", has=provider.locator("summary", has_text=summary))
    part.locator("summary").click()
    for label, value in fields.items():
        part.get_by_label(label.replace("_", " ")).fill(value)
    part.get_by_role("button", name=button).click()


def answered_to_the_end(office, browser, link, inspector):
    """Accepted, a day is set, started, completed, and what came of it; the page never asks for an account."""
    today = riverside_day()
    provider = provider_at(office, browser, link, inspector)
    text = provider.inner_text("main")
    assert "Bartosz Kania" in text and "Polish" in text and "60632" not in text
    provider.get_by_role("button", name="Yes, we take this person on").click()
    say(provider, "Set an appointment", "Send the invitations", Day_and_time="2020-01-01T10:00")
    assert "Enter a day and time from now on" in provider.inner_text(".error-summary")
    provider.get_by_label("Day and time").fill(f"{today + timedelta(days=2)}T17:30")
    provider.get_by_label("Where", exact=True).fill("Second floor")
    provider.get_by_role("button", name="Send the invitations").click()
    assert "Second floor" in provider.inner_text("main")
    say(provider, "The person has started", First_day=str(today))
    say(provider, "The person has completed it", Last_day=str(today))
    assert "Completed" in provider.inner_text("main")
    provider.get_by_label("What came of it").select_option(label="A certificate")
    provider.get_by_role("button", name="Write it down").click()
    assert "It is written down" in provider.inner_text("main")
    provider.context.close()
    invitation = office.mail_to("bartosz.kania@home.example", "Termin spotkania, Riverside Works")
    calendar = next(part for part in invitation.walk() if part.get_content_type() == "text/calendar").get_payload(decode=True).decode()
    assert "METHOD:REQUEST" in calendar and "LOCATION:Second floor" in calendar and "office@" not in calendar


def test_referred_answered_and_counted(engine, open_office, browser):
    office = open_office(engine)
    inspector = Inspector(browser)
    ines = sign_in(browser, office, INES)
    bartosz = person(office, ines, "Kania")
    page = refer(office, ines, bartosz, "English for beginners", "To talk with the foreman.")
    answered_to_the_end(office, browser, link_in(office, LIBRARY), inspector)
    ines.goto(page)
    line = ines.inner_text("main")
    for words in ["Completed", "Started", "Appointment set", "Accepted", "Seen", "A certificate"]:
        assert words in line, words
    assert violations(ines) == []

    ines.goto(f"{office.url}/unmet-needs")
    before = int(re.search(r"(\d+) in all", ines.inner_text("main"))[1])
    andre = person(office, ines, "Lewis")
    page = refer(office, ines, andre, "Care in the evening", "Nobody is at home after school.")
    provider = provider_at(office, browser, link_in(office, FAMILY), inspector, locale="es-US")
    assert "Andre Lewis" in provider.inner_text("main")
    provider.locator("summary", has_text="No, no es posible").click()
    provider.get_by_role("group", name="El proveedor: ¿Por qué?").get_by_text("No hay lugar").check()
    provider.get_by_label("Si no hay lugar, ¿hasta qué día?").fill(str(riverside_day() + timedelta(days=20)))
    provider.get_by_role("button", name="Anotar").click()
    assert provider.get_by_role("heading", level=1).inner_text() == "Esta referencia terminó"
    provider.context.close()
    ines.goto(page)
    assert "no place free" in ines.inner_text("main")
    ines.goto(f"{andre}/refer?q=Care+in+the+evening")
    assert "Full" in ines.inner_text("main")
    ines.goto(f"{office.url}/unmet-needs")
    assert int(re.search(r"(\d+) in all", ines.inner_text("main"))[1]) == before + 1
    assert violations(ines) == []
    ines.context.close()


def test_my_referrals(open_office, browser):
    """Rosa looks at her own on a telephone, in Spanish, and says that the day must be another one."""
    office = open_office("sqlite")
    ines = sign_in(browser, office, INES)
    rosa = person(office, ines, "Jiménez")
    refer(office, ines, rosa, "GED preparation", "She wants the diploma.")
    link = re.search(r"http://\S+", body(office.mail_to("rosa.jimenez@home.example", "Sus próximos pasos, Riverside Works")))[0]
    hers = browser.new_context(**PHONE).new_page()
    hers.goto(link)
    assert hers.get_by_role("heading", level=1).inner_text() == "Mis referencias"
    assert "GED preparation" in hers.inner_text("main") and "Ver en el mapa" in hers.inner_text("main")
    Inspector(browser).look(hers)
    hers.get_by_role("link", name=re.compile("^Necesito cambiar esto.*GED preparation")).click()
    Inspector(browser).look(hers)
    hers.get_by_label("¿Qué debe cambiar?").fill("Los jueves no puedo")
    hers.get_by_role("button", name="Enviar").click()
    assert "Gracias. Está anotado." in hers.inner_text("main")
    hers.context.close()
    ines.goto(f"{office.url}/")
    assert "Los jueves no puedo" in ines.inner_text("#work")
    ines.context.close()
