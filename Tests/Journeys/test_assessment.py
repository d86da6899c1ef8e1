"""What somebody needs: asked in Spanish, answered with nothing but a keyboard and without scripts, resumed half-way, started on, contested."""

import re

from keyboard import Keyboard
from looking import Inspector
from test_check_in import PHONE, body
from test_live import sign_in

INES, MAILBOX = "ines.delgado@riverside.example", "marisol@casa.example"
NAME, CLOSEST = "Marisol Vega", "¿Qué se acerca más a su caso?"
# The sentence that comes closest on each page, and what she adds in her own words.
FIRST_HALF = [
    ("Busco trabajo, y unos consejos me ayudarían.", ""),
    ("Sé hacer casi todo. Algo tengo que repasar.", ""),
    ("No me dan los trabajos que quiero porque no terminé la escuela.", "Quiero el GED"),
    ("Sé algunas palabras. Con más inglés encontraría trabajo.", ""),
    ("No tengo dónde dormir esta noche.", "Con mi hija"),
]
SECOND_HALF = [
    ("Llego, pero tardo mucho o me cuesta mucho.", ""),
    ("A menudo me quedo en casa porque nadie los cuida.", ""),
    ("Prefiero no decirlo", ""),
    ("No puedo pagar todas mis cuentas.", ""),
    ("Uso el teléfono, pero la computadora me cuesta.", ""),
]
FACTS = [
    ("¿Tiene diploma de preparatoria o GED?", "No"), ("¿Tiene licencia y un auto para manejar?", "No"),
    ("¿Podría trabajar por la tarde o la noche?", "Sí"), ("¿Hay quien cuide a sus niños mientras trabaja?", "No"),
    ("¿Tiene computadora e internet en casa?", "Prefiero no decirlo"), ("¿Podría viajar una hora", "Sí"),
]


def ask(office, page):
    """Inés adds somebody and sends the questions; her page, and the link in the mail."""
    page.goto(f"{office.url}/people/new")
    page.get_by_label("First name").fill("Marisol")
    page.get_by_label("Last name").fill("Vega")
    page.get_by_label("E-mail").fill(MAILBOX)
    page.get_by_label("Spanish").check()
    page.get_by_role("button", name="Save").click()
    address = page.url
    page.get_by_role("link", name="Send the questions").click()
    page.get_by_role("button", name="Send a mail").click()
    page.locator(".done-bar").wait_for()
    mail = body(office.mail_to(MAILBOX, "Lo que necesita: preguntas de Riverside Works"))
    assert "Nunca le cierran nada" in mail
    return address, re.search(r"http://\S+", mail)[0]


def open_link(browser, link):
    person = browser.new_context(**PHONE).new_page()
    person.goto(link)
    return person, Keyboard(person)


def heading(page):
    return page.get_by_role("heading", level=1).inner_text()


def answer(keys, sentence, words):
    keys.choose(CLOSEST, sentence)
    if words:
        keys.fill("En sus propias palabras", words)
    keys.go("Guardar y seguir", role="button")


def answers(browser, link, inspector):
    """Half of it on one telephone, the rest on another, where the next question waits."""
    person, keys = open_link(browser, link)
    assert heading(person) == "¿Cómo le va al buscar trabajo?" and person.locator("html").get_attribute("lang") == "es"
    inspector.look(person, "the first question")
    keys.go("Guardar y seguir", role="button")
    assert "Elija una" in person.inner_text(".error-summary")
    inspector.look(person, "nothing chosen")
    for sentence, words in FIRST_HALF:
        answer(keys, sentence, words)
    person.context.close()
    person, keys = open_link(browser, link)
    assert heading(person) == "¿Cómo se mueve por la ciudad?"
    for sentence, words in SECOND_HALF:
        answer(keys, sentence, words)
    inspector.look(person, "what could be different")
    for question, said in FACTS:
        keys.choose(question, said)
    keys.go("Guardar y seguir", role="button")
    return person, keys


def check_and_send(person, keys, inspector):
    """One answer is changed on the way, which leads straight back; then it is sent."""
    assert heading(person) == "¿Está correcto?"
    text = person.inner_text("main")
    assert all(sentence in text and words in text for sentence, words in FIRST_HALF + SECOND_HALF)
    inspector.look(person, "the check")
    keys.go("Cambiar : Dinero", role="link")
    answer(keys, "A fin de mes falta el dinero.", "")
    assert "A fin de mes falta el dinero." in person.inner_text("main")
    keys.go("Enviar mis respuestas", role="button")
    assert heading(person) == "Gracias, Marisol" and "No puedo pagar" not in person.inner_text("main")


def start(page, inspector):
    """Inés hears of it while her page is open, sees what comes first and starts on it."""
    page.get_by_text(f"{NAME} has said what they need").wait_for(timeout=5_000)
    page.get_by_role("link", name=re.compile("^See them")).first.click()
    text = page.inner_text("main")
    assert "First: housing." in text and "“Con mi hija”" in text and "would rather not say" in text
    assert "total" not in text.replace("there is no total", "")
    inspector.look(page, "needs, not started on")
    page.get_by_role("button", name="Start on them").click()
    page.locator(".done-bar").wait_for()


def contest(person, keys, inspector):
    person.reload()
    assert "ya empezó con sus respuestas" in person.inner_text("main")
    keys.go("Esto no es correcto : Vivienda", role="link")
    keys.fill("¿Qué no es correcto y qué debería decir?", "Encontré un cuarto.")
    inspector.look(person, "contesting")
    keys.go("Enviar", role="button")
    assert "Usted dijo que esto no es correcto" in person.inner_text("main")


def look_again(office, page, inspector):
    page.goto(f"{office.url}/")
    page.get_by_role("link", name=re.compile(f"^{NAME} says that an answer")).first.click()
    page.get_by_role("link", name=re.compile("^Look again")).click()
    assert "Encontré un cuarto." in page.inner_text("main")
    page.get_by_role("button", name="Save").click()
    assert "Write a sentence" in page.inner_text(".error-summary")
    page.get_by_label("I have a home, but it costs too much").check()
    page.get_by_label("One sentence to Marisol").fill("Cambiado, gracias.")
    inspector.look(page, "looking again")
    page.get_by_role("button", name="Save").click()
    page.locator(".done-bar").wait_for()
    assert "First: housing." not in page.inner_text("main")


def take_down(office, page, address, inspector):
    """Weeks later, together and on one page: now stands beside then."""
    page.goto(f"{address}/assessment")
    page.get_by_role("group", name="Housing").get_by_label("No help needed").check()
    page.get_by_role("group", name="English").get_by_label("Some help").check()
    inspector.look(page, "taking it down")
    page.get_by_role("button", name="Finish").click()
    page.locator(".done-bar").wait_for()
    row = page.get_by_role("row", name=re.compile("^Housing"))
    assert "less help needed" in row.inner_text()
    inspector.look(page, "now and then")
    page.get_by_role("button", name=re.compile("^Undo")).click()
    page.locator(".done-bar").get_by_text("Taken back").wait_for()
    page.goto(f"{address}/assessments")
    assert "less help needed" not in page.inner_text("main")


def test_needs_in_spanish(engine, open_office, browser):
    office = open_office(engine)
    inspector = Inspector(browser)
    ines = sign_in(browser, office, INES)
    address, link = ask(office, ines)
    ines.goto(f"{office.url}/")
    person, keys = answers(browser, link, inspector)
    check_and_send(person, keys, inspector)
    start(ines, inspector)
    contest(person, keys, inspector)
    look_again(office, ines, inspector)
    person.reload()
    assert "Lo revisamos: Cambiado, gracias." in person.inner_text("main")
    take_down(office, ines, address, inspector)
    person.context.close()
    ines.context.close()
