"""Somebody placed is asked about, is absent, and is helped: the supervisor presses one button on a phone, without scripts and without an account."""

import re
import time

from client import Client
from looking import violations
from office import PASSWORD
from test_live import sign_in

DEVON, SUPERVISOR = "devon.clarke@riverside.example", "adam@kowalpaperbox.example"
PHONE = {"viewport": {"width": 390, "height": 844}, "java_script_enabled": False}
QUESTION = "Czy u Tomasz W. w Kowal Paper Box wszystko w porządku? (2 dotknięcia)"


def body(mail):
    return mail.get_body(("plain",)).get_content()


def ask(page, office):
    """Devon asks how Tomasz is doing; the address in the mail to his supervisor."""
    page.goto(f"{office.url}/employers?view=all&q=Kowal+Paper+Box")
    page.get_by_role("link", name="Kowal Paper Box").first.click()
    page.get_by_role("link", name="Tomasz Wrona").click()
    page.get_by_role("button", name="Ask now how it goes").click()
    page.locator(".done-bar").get_by_text("The question is on its way.").wait_for()
    asked = office.mail_to(SUPERVISOR, QUESTION)
    assert "Wrona" not in body(asked)
    return re.search(r"http://\S+", body(asked))[0]


def robot(url, link):
    """A mail scanner: looks at everything twice, and follows what it finds."""
    scanner = Client(url)
    for _ in range(2):
        answer = scanner.get(link.removeprefix(url))
        page = scanner.get(answer.location)
        for path in re.findall(r'href="(/check-in/[^"]+)"', page.text):
            assert scanner.get(path).status == 200


def test_absent_today(engine, open_office, browser):
    office = open_office(engine)
    devon = sign_in(browser, office, DEVON)
    link = ask(devon, office)
    robot(office.url, link)
    devon.goto(f"{office.url}/")
    words = "Tomasz W. did not come in today"
    assert words not in devon.inner_text("#work")
    supervisor = browser.new_context(**PHONE).new_page()
    supervisor.goto(link)
    assert len(supervisor.content().encode()) <= 6_000
    assert supervisor.get_by_role("heading", level=1).inner_text() == "Jak sobie radzi Tomasz W. w Kowal Paper Box?"
    # Nobody reads a page within the three seconds in which a scanner presses.
    time.sleep(3.2)
    start = time.monotonic()
    supervisor.get_by_role("button", name="Dziś nie ma tej osoby w pracy").click()
    devon.wait_for_function(f"() => document.getElementById('work').textContent.includes('{words}')", timeout=5_000)
    print(f"{engine}: {time.monotonic() - start:.3f} s from the press to the change on the open page")
    assert "may be automatic" not in devon.inner_text("#work")
    assert "Dziękujemy" in supervisor.get_by_role("heading", level=1).inner_text()
    supervisor.get_by_label("Wczoraj").check()
    supervisor.get_by_label("Co wiadomo?").fill("Nie odbiera telefonu.")
    supervisor.get_by_role("button", name="Dodaj").click()
    assert supervisor.get_by_role("heading", level=1).inner_text() == "Dodano. Dziękujemy."
    assert "Take it" in body(office.mail_to(DEVON, words))
    take(devon, office, words)
    devon.context.close()
    supervisor.context.close()


def take(devon, office, words):
    """Devon takes it, tells the supervisor and settles it."""
    devon.get_by_role("button", name=re.compile("^I’m on it.*Kowal Paper Box")).click()
    devon.get_by_text("You have it since").wait_for()
    assert violations(devon) == []
    devon.get_by_label("One sentence").fill("Tomasz wraca jutro.")
    devon.get_by_role("button", name="Send it").click()
    devon.get_by_text("Told today").wait_for()
    back = office.mail_to(SUPERVISOR, "W sprawie: Tomasz W. – co zrobiliśmy")
    assert "Tomasz wraca jutro." in body(back) and "Wrona" not in body(back)
    devon.get_by_label("What came of it").fill("a cold, back tomorrow")
    devon.get_by_role("button", name="Settle").click()
    devon.locator(".done-bar").wait_for()
    assert words not in devon.inner_text("#work")


def test_all_fine_takes_two_presses(open_office, browser):
    office = open_office("sqlite")
    devon = sign_in(browser, office, DEVON)
    link = ask(devon, office)
    supervisor = browser.new_context(viewport=PHONE["viewport"]).new_page()
    supervisor.goto(link)
    for theme in ["light", "dark"]:
        supervisor.emulate_media(color_scheme=theme)
        assert violations(supervisor, in_theme=theme) == []
    for language, title in [("en", "How is Tomasz W. doing at Kowal Paper Box?"), ("es", "¿Cómo le va a Tomasz W. en Kowal Paper Box?")]:
        supervisor.goto(f"{supervisor.url.split('?')[0]}?language={language}")
        assert supervisor.get_by_role("heading", level=1).inner_text() == title
        assert supervisor.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    time.sleep(3.2)
    supervisor.get_by_role("button", name="Sí, todo bien").press("Enter")
    supervisor.get_by_role("heading", level=1, name=re.compile("^Gracias")).wait_for()
    devon.reload()
    assert "All fine" in devon.inner_text("#strip") and "May be automatic" not in devon.inner_text("#strip")
    supervisor.context.close()
    devon.context.close()
