"""Another organization sends us a person by a link of its own, on a telephone without scripts; we decline with a reason, and it reads why."""

import re

from looking import Inspector, violations
from test_check_in import PHONE, body
from test_live import sign_in
from test_referral import INES

LUCIA, ANA = "lucia.herrera@riverside.example", "ana.ruiz@pilsen-hospitality.example"


def link_in(office, subject):
    """The link of the newest mail to Ana, which names nobody."""
    words = body(office.mail_to(ANA, subject))
    assert "Teresa" not in words and "Okafor" not in words
    return re.search(r"http://\S+", words)[0]


def sent(page, inspector):
    """What is missing is said in Spanish, and nothing that was typed is lost."""
    inspector.look(page, "sending somebody")
    page.get_by_label("Nombre", exact=True).fill("Teresa")
    page.get_by_role("button", name="Enviar").click()
    assert "Escriba el apellido" in page.inner_text(".error-summary") and page.get_by_label("Nombre", exact=True).input_value() == "Teresa"
    inspector.look(page, "what is missing")
    page.get_by_label("Apellido").fill("Okafor")
    page.get_by_label("Teléfono", exact=True).fill("312-555-0173")
    page.get_by_label("¿Qué podemos hacer por esta persona?").fill("Curso de soldadura")
    page.get_by_label(re.compile("Esta persona aceptó")).check()
    page.get_by_role("button", name="Enviar").click()
    assert "Gracias, ya llegó" in page.inner_text("main") and "Teresa O." in page.inner_text("main")
    inspector.look(page, "sent")


def test_sent_to_us_and_told_back(engine, open_office, browser):
    office = open_office(engine)
    inspector = Inspector(browser)
    ines = sign_in(browser, office, INES)
    ines.goto(f"{office.url}/referrals/senders")
    assert violations(ines) == []
    ines.get_by_role("button", name=re.compile("^Send a new link")).click()
    ines.locator(".done-bar").get_by_text("On its way to Pilsen Hospitality Center").wait_for()
    ana = browser.new_context(**PHONE).new_page()
    ana.goto(link_in(office, "Envíe personas a Riverside Works"))
    sent(ana, inspector)

    lucia = sign_in(browser, office, LUCIA)
    lucia.get_by_role("link", name=re.compile("Ana Ruiz.* sent Teresa O. to us")).click()
    assert violations(lucia) == []
    part = lucia.locator("details", has=lucia.locator("summary", has_text="No, it comes to nothing"))
    part.locator("summary").click()
    part.get_by_role("group", name=re.compile("^The provider")).get_by_text("No place free").check()
    part.get_by_label("Anything else?").fill("Hay lugar en enero.")
    part.get_by_role("button", name="Write it down").click()
    lucia.locator(".done-bar").get_by_text("Written down").wait_for()
    lucia.goto(office.url)
    assert "sent Teresa O." not in lucia.inner_text("main")

    ana.goto(link_in(office, "Sobre una persona que nos envió, Riverside Works"))
    assert "No podemos atender a esta persona: no hay lugar." in ana.inner_text("main") and "Hay lugar en enero." in ana.inner_text("main")
    inspector.look(ana, "told back")
