"""A package of services in and out, a visit to a provider written down, and where no service is near: in Chromium, with and without a script."""

import io
import json
import re
import uuid
import zipfile

import pytest

from office import PASSWORD

SCREENS = [{"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}, {"viewport": {"width": 1280, "height": 900}}]


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def visit(request, browser):
    """A function that signs somebody in at an office, on a screen of that kind."""
    contexts = []

    def enter(office, name, screen=SCREENS[1]):
        contexts.append(browser.new_context(java_script_enabled=request.param, accept_downloads=True, **screen))
        page = contexts[-1].new_page()
        page.set_default_timeout(30_000)
        page.goto(office.url)
        page.get_by_label("Work e-mail").fill(f"{name}@riverside.example")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        return page

    yield enter
    for context in contexts:
        context.close()


def package():
    """One service of one provider, as a zip archive of JSON."""
    service = {"id": str(uuid.uuid4()), "name": "Evening welding", "status": "active", "fees_description": "$90"}
    house = {"id": str(uuid.uuid4()), "name": "Harbor Trades", "description": "Workshop", "services": [service]}
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr("organizations.json", json.dumps([house]))
    return archive.getvalue()


def test_a_lead_sees_what_a_package_would_change_and_takes_it_in_by_one_press(engine, open_office, visit, inspector):
    office = open_office(engine)
    page = visit(office, "ruth.adeyemi")
    page.goto(office.url + "/providers")
    page.get_by_role("link", name="Import and export").click()
    inspector.look(page)
    page.get_by_role("button", name="Look at what would change").click()
    assert page.get_by_role("alert").get_by_text("Choose the file").is_visible()
    inspector.look(page, "with an error")
    page.get_by_label("The file").set_input_files({"name": "harbor.zip", "mimeType": "application/zip", "buffer": package()})
    page.get_by_label("Who publishes it").fill("Harbor Trades")
    page.get_by_role("button", name="Look at what would change").click()
    assert page.get_by_role("heading", name="What would change").is_visible()
    assert page.get_by_text("Evening welding").is_visible()
    inspector.look(page, "what would change")
    page.get_by_role("button", name="Take in 1 new and 0 changed").click()
    assert page.locator(".done-bar p").inner_text().startswith("Services taken in: 1 new")
    page.goto(office.url + "/providers?q=welding")
    assert page.get_by_role("link", name="Evening welding").is_visible()
    page.goto(office.url + "/providers/packages")
    page.get_by_role("link", name="harbor.zip").click()
    page.get_by_role("link", name="Take it back: first see what that would do").click()
    assert page.get_by_text("1 service that came in with it").is_visible()
    inspector.look(page, "before it is taken back")
    page.get_by_role("button", name="Take it back").click()
    assert page.locator(".done-bar p").inner_text().startswith("Taken back, services: 1 removed")
    inspector.look(page, "taken back")
    page.goto(office.url + "/providers?q=welding")
    assert page.get_by_role("link", name="Evening welding").count() == 0


@pytest.mark.parametrize("screen", SCREENS[:1], ids=["phone"])
def test_a_visit_is_planned_by_one_press_and_written_down(engine, open_office, visit, inspector, screen):
    office = open_office(engine)
    page = visit(office, "lucia.herrera", screen)
    page.goto(office.url + "/networking")
    inspector.look(page)
    page.get_by_role("button", name=re.compile("^Plan a visit ?: Dom Polski Center")).click()
    assert page.locator(".done-bar p").inner_text().startswith("A visit to Dom Polski Center is planned for ")
    page.locator(".done-bar").get_by_role("button", name=re.compile("^Undo")).click()
    page.goto(office.url + "/networking")
    page.get_by_role("button", name=re.compile("^Plan a visit ?: Dom Polski Center")).click()
    page.get_by_role("link", name=re.compile("^Write it down ?: Dom Polski Center")).click()
    inspector.look(page)
    page.get_by_label("Halina Zawadzka").check()
    page.get_by_label("What you learned").fill("They teach on Wednesdays from March.")
    page.get_by_label("How good did their work seem?").select_option("good")
    page.get_by_role("button", name="Save").click()
    assert page.get_by_text("They teach on Wednesdays from March.").is_visible()
    inspector.look(page, "on the provider's page")
    page.get_by_role("link", name="Who knows whom, and plans").click()
    assert page.get_by_role("cell", name="Lucía Herrera").first.is_visible()
    inspector.look(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("screen", SCREENS[:1], ids=["phone"])
def test_the_map_says_in_words_where_nothing_is_near(engine, open_office, visit, inspector, screen):
    office = open_office(engine)
    page = visit(office, "ruth.adeyemi", screen)
    page.goto(office.url + "/coverage?need=english&language=pl&miles=2")
    inspector.look(page)
    assert page.get_by_role("img", name=re.compile("Learning English in Polish")).is_visible()
    page.goto(office.url + "/training")
    inspector.look(page)
    assert page.get_by_role("link", name="Working with interpreters").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
