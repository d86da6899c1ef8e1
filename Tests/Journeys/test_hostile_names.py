"""Names that try to be scripts: the main pages show them in a real browser, and nothing runs."""

import re

import pytest
from office import PASSWORD, open_riverside

NAMES = [
    '"><script>zq7()</script>', "<img src=x onerror=zq7()>", "</title><svg onload=zq7()>", "' autofocus onfocus=zq7() x='",
    "</textarea><iframe srcdoc='<script>parent.zq7()</script>'>", "javascript:zq7()", "{{constructor.constructor('zq7()')()}}",
]


@pytest.fixture
def office(tmp_path):
    office = open_riverside(tmp_path)
    yield office
    office.stop()


def test_hostile_names_are_only_names(office, browser):
    context = browser.new_context(base_url=office.url)
    page = context.new_page()
    wrong = []
    page.add_init_script("window.zq7 = () => { document.documentElement.dataset.ran = 'yes'; console.error('zq7 ran'); }")
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith((office.url, "data:")) else None)
    page.goto("/sign-in")
    page.get_by_label("Work e-mail").fill("ines.delgado@riverside.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    for name in NAMES:
        page.goto("/employers/new")
        page.fill("[name=name]", name)
        page.fill("[name=contact]", name)
        page.fill("[name=note]", name)
        page.click("main form button:not([type=button])")
        if page.url.endswith("/employers/new"):
            page.click("main form button[name=another]")
        address = re.match(r".*/employers/[^/?]+", page.url)[0]
        for part in ("", "/facts", "/log", "/next-step", "/contacts/new"):
            answer = page.goto(address + part)
            assert answer.status == 200, f"{part}: {answer.status}"
            assert part or page.inner_text("h1") == name
            page.wait_for_timeout(50)
    for path in ("/", "/employers", "/employers?q=zq7", "/programs", "/imports"):
        page.goto(path)
        page.wait_for_timeout(50)
    assert page.evaluate("document.documentElement.dataset.ran") is None
    assert wrong == []
    context.close()
