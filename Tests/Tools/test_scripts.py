"""The small scripts of Public/, in a browser, under the content security policy that the product sends."""

import http.server
import threading
import time
from pathlib import Path
from urllib.parse import parse_qs, unquote

import pytest

PUBLIC = Path(__file__).parents[2] / "Public"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; report-uri /policy-reports"
)


class Site(http.server.BaseHTTPRequestHandler):
    """Serves Public/, one page, and whatever a test puts into `answers`; remembers what was asked."""

    protocol_version = "HTTP/1.1"
    page, answers, asked = "", {}, []

    def do_GET(self):
        self.reply()

    def do_POST(self):
        self.reply(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def reply(self, body=""):
        path = self.path.partition("?")[0]
        file = PUBLIC / path[1:]
        if path == "/" and self.command == "GET":
            if self.path != "/":
                Site.asked.append((self.path, body))
            self.send(200, "text/html; charset=utf-8", Site.page.encode())
        elif file.is_file():
            self.send(200, "text/javascript" if file.suffix == ".js" else "text/css", file.read_bytes())
        else:
            Site.asked.append((self.path, body))
            status, text = Site.answers.get(path, (404, ""))
            self.send(status, "application/json", text.encode())

    def send(self, status, kind, content):
        self.send_response(status)
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@pytest.fixture
def visit(browser):
    """visit(body): the page with this body and every script of Public/. What the browser complains of fails the test."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if "Content Security" in message.text else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    Site.answers, Site.asked = {}, []

    def open(body):
        scripts = "".join(f'<script type="module" src="/{file.name}"></script>' for file in sorted(PUBLIC.glob("*.js")))
        Site.page = f'<!doctype html><html lang="en"><title>Test</title>{scripts}<link rel="stylesheet" href="/base.css"><body>{body}'
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        return page

    yield open
    context.close()
    server.shutdown()
    server.server_close()
    assert complaints == []


def wait_for(condition):
    """What a page sends while it is being left, the browser no longer reports; the server knows."""
    for _ in range(100):
        if condition():
            return
        time.sleep(0.1)


FORM = """<form method="post" action="/rfi" data-autosave="/rfi/answers"><input type="hidden" name="token" value="t">
<input name="product" aria-label="Product"><p role="status"></p><button>Continue</button></form>"""


def test_what_is_typed_is_saved_with_the_forms_token(visit):
    page = visit(FORM)
    Site.answers["/rfi/answers"] = (204, "")
    page.get_by_label("Product").fill("Bread")
    page.get_by_text("Saved ").wait_for()
    assert [(path, parse_qs(body)) for path, body in Site.asked] == [("/rfi/answers", {"token": ["t"], "product": ["Bread"]})]


def test_a_form_that_stays_on_its_page_acts_again_when_it_is_sent_again(visit):
    page = visit("""<form method="post" action="/tries" data-in-place><input type="hidden" name="_token" value="proof.page">
        <input name="note" aria-label="Note"><button>Save the try</button></form>""")
    Site.answers["/tries"] = (303, "")
    for count in (1, 2):
        page.get_by_label("Note").fill("No answer")
        page.get_by_role("button").click()
        wait_for(lambda: len(Site.asked) == count and page.get_by_label("Note").input_value() == "")
    first, second = (parse_qs(body)["_token"][0] for _, body in Site.asked)
    assert first == "proof.page" and second.startswith("proof.") and second != first


def test_a_form_that_one_goes_back_to_keeps_the_name_that_it_was_sent_under(visit):
    form = """<form method="post" action="/save"><input type="hidden" name="_token" value="proof.{}"><button>Save</button></form>"""
    page = visit(form.format("first"))
    Site.answers["/save"] = (200, "{}")
    page.get_by_role("button").click()
    page.wait_for_url("**/save")
    Site.page = Site.page.replace("proof.first", "proof.second")
    page.go_back()
    assert page.locator("[name=_token]").input_value() == "proof.first"
    page.reload()
    assert page.locator("[name=_token]").input_value() == "proof.second"


def test_a_server_in_trouble_is_tried_again(visit):
    page = visit(FORM)
    page.clock.install()
    Site.answers["/rfi/answers"] = (503, "")
    page.get_by_label("Product").fill("Bread")
    page.clock.run_for(1100)
    page.get_by_text("Not saved, we try again").wait_for()
    Site.answers["/rfi/answers"] = (204, "")
    page.clock.run_for(10_100)
    page.get_by_text("Saved ").wait_for()


def test_a_refusal_is_told_and_not_repeated(visit):
    page = visit(FORM)
    page.clock.install()
    Site.answers["/rfi/answers"] = (422, "")
    page.get_by_label("Product").fill("Bread")
    page.clock.run_for(1100)
    page.get_by_text("Not saved. Use the button").wait_for()
    page.clock.run_for(60_000)
    assert len(Site.asked) == 1


def test_leaving_the_page_saves_at_once(visit):
    page = visit(FORM)
    Site.answers["/rfi/answers"] = (204, "")
    page.get_by_label("Product").fill("Bread")
    page.goto("about:blank")
    wait_for(lambda: Site.asked)
    assert parse_qs(Site.asked[0][1])["product"] == ["Bread"]


NAME = """<label>Employer <input name="name" data-lookup="/employers/duplicates?name=" data-into="known"></label>
<div class="note" id="known" aria-live="polite" hidden></div>"""
MATCHES = """{"matches": [{"name": "Kessler & <b>Sons</b>", "place": "2214 W Canal St", "why": "One letter off", "spoke": "Marcus spoke to Dana.",
"href": "/employers/1", "log": "/employers/1/visits/new"}, {"name": "Kestler Inc", "href": "/employers/2"}]}"""


def test_likely_duplicates_appear_while_the_name_is_typed(visit):
    page = visit(NAME)
    Site.answers["/employers/duplicates"] = (200, MATCHES)
    page.get_by_label("Employer").press_sequentially("Kesler & Co")
    page.get_by_role("link", name="Kestler Inc").wait_for()
    assert page.locator("#known li").first.inner_text() == "Kessler & <b>Sons</b>, 2214 W Canal St. One letter off Marcus spoke to Dana."
    assert page.get_by_role("link", name="log the meeting there").get_attribute("href") == "/employers/1/visits/new"
    assert unquote(Site.asked[-1][0]).endswith("?name=Kesler & Co")


def test_no_duplicates_leave_the_page_as_it_was(visit):
    page = visit(NAME)
    Site.answers["/employers/duplicates"] = (200, MATCHES)
    page.get_by_label("Employer").fill("Kesler")
    page.get_by_role("link", name="Kestler Inc").wait_for()
    Site.answers["/employers/duplicates"] = (200, '{"matches": []}')
    page.get_by_label("Employer").fill("Wexford")
    page.locator("#known").wait_for(state="hidden")


FILTER = '<form data-filter><label>Center <select name="center"><option>All<option>North</select></label><button>Apply</button></form>'


def test_a_filter_chosen_by_mouse_applies_at_once(visit):
    page = visit(FILTER)
    with page.expect_navigation(url="**/?center=North"):
        page.get_by_label("Center").select_option("North")


def test_the_arrow_keys_do_not_apply_a_filter(visit):
    page = visit(FILTER)
    page.get_by_label("Center").press("ArrowDown")
    assert page.get_by_label("Center").input_value() == "North"
    page.get_by_label("Center").press("Tab")
    assert Site.asked == []
    with page.expect_navigation(url="**/?center=North"):
        page.get_by_role("button", name="Apply").press("Enter")


TITLES = """<form method="post" action="/save"><div class="suggesting"><label for="occupation">Occupation</label>
<input id="occupation" name="occupation" data-titles="/occupations?q="></div><button>Save</button></form>"""
FOUND = '{"matches":[{"title":"Packers and Packagers, Hand","also":"<b>Packer</b>"},{"title":"Stockers and Order Fillers","also":"Packer"}]}'


def test_a_job_title_is_suggested_and_taken_by_the_keyboard(visit):
    page = visit(TITLES)
    Site.answers["/occupations"] = (200, FOUND)
    field = page.get_by_label("Occupation", exact=True)
    field.press_sequentially("packer")
    options = page.get_by_role("option")
    options.first.wait_for()
    assert "also called <b>Packer</b>" in options.first.inner_text()
    assert unquote(Site.asked[-1][0]) == "/occupations?q=packer"
    field.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == "occupation-found-1"
    field.press("Enter")
    assert field.input_value() == "Stockers and Order Fillers" and options.count() == 0


def test_a_job_title_is_taken_by_a_click_and_left_by_escape(visit):
    page = visit(TITLES)
    Site.answers["/occupations"] = (200, FOUND)
    field = page.get_by_label("Occupation", exact=True)
    field.press_sequentially("pack")
    page.get_by_role("option").first.click()
    assert field.input_value() == "Packers and Packagers, Hand"
    field.fill("pack")
    page.get_by_role("option").first.wait_for()
    field.press("Escape")
    assert page.get_by_role("option").count() == 0 and field.input_value() == "pack"


def test_without_an_answer_a_job_title_stays_as_it_is_typed(visit):
    page = visit(TITLES)
    Site.answers["/occupations"] = (500, "")
    field = page.get_by_label("Occupation", exact=True)
    field.press_sequentially("packer")
    wait_for(lambda: Site.asked)
    assert field.input_value() == "packer" and page.get_by_role("option").count() == 0
