"""A lead changes a rule: written, refused, tried, counted, approved by a second person, and judged by; on SQLite and on PostgreSQL."""

import re
import subprocess

import pytest

from office import PASSWORD, binary, riverside_day

RUTH, SIMON, INES = "ruth.adeyemi@riverside.example", "simon.achterberg@riverside.example", "ines.delgado@riverside.example"
ASKED = "Sunrise Kitchens"
# The bar that offers to take the proposal back says the word, too.
APPROVE = re.compile("^Approve")


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def person(request, browser):
    """A function that signs somebody in, in a browser of their own; nobody, for an employer."""
    contexts = []

    def open_page(office, mailbox=""):
        contexts.append(browser.new_context(java_script_enabled=request.param, viewport={"width": 1280, "height": 900}))
        contexts[-1].set_default_timeout(30_000)
        page = contexts[-1].new_page()
        if mailbox:
            page.goto(office.url)
            page.get_by_label("Work e-mail").fill(mailbox)
            page.get_by_label("Password").fill(PASSWORD)
            page.get_by_role("button", name="Sign in").click()
        return page

    yield open_page
    for context in contexts:
        context.close()


def command(*words) -> subprocess.CompletedProcess:
    """`fairlead programs …`, a process of its own beside the one that serves."""
    return subprocess.run([binary(), "programs", *words], capture_output=True, text=True, timeout=60)


def in_force(office) -> str:
    """What the command line says that Riverside judges on-the-job training by."""
    lines = command("in-force", "--database", office.database.address).stdout.splitlines()
    return next(line for line in lines if line.startswith("Riverside Works\tojt\t"))


def said(page) -> str:
    return page.locator(".done-bar").inner_text()


def write_a_version(page, office, look):
    """Begun from the rules in force; a mistake is told with its line, and nothing typed is lost."""
    page.goto(f"{office.url}/programs")
    look(page, "programs")
    page.get_by_role("link", name="Versions of On-the-job training").click()
    look(page, "versions")
    page.get_by_role("button", name="Write a new version").click()
    look(page, "a new version")
    rules = page.get_by_label("The rules", exact=True).input_value()
    kinder = rules.replace("prior_ojt_count < pattern_from or", "prior_ojt_count < 9 or")
    assert kinder != rules
    page.get_by_label("The rules", exact=True).fill(kinder.replace("on_fail: supervisor_review", "on_fail: perhaps", 1))
    page.get_by_role("button", name="Save the draft").click()
    look(page, "a draft with a mistake")
    mistake = page.get_by_role("alert").inner_text()
    assert "One mistake to mend" in mistake and re.search(r"Line \d+: “on_fail” needs one of", mistake)
    assert "on_fail: perhaps" in page.get_by_label("The rules", exact=True).input_value()
    page.get_by_label("The rules", exact=True).fill(kinder)
    page.get_by_label("Why the rules change").fill("Small firms are not to be judged by three people")
    page.get_by_label("In force from").fill(riverside_day().isoformat())


def try_on_kessler(page, look):
    page.get_by_role("link", name="Try it on an employer").click()
    look(page, "try")
    page.get_by_role("searchbox", name="Employer", exact=True).fill("kessler")
    page.get_by_role("button", name="Find", exact=True).last.click()
    page.get_by_role("link", name="Kessler Metal Works").click()
    look(page, "tried on Kessler")
    shown = page.get_by_role("main").inner_text()
    assert "The verdict changes." in shown and "Supervisor review" in shown and "Eligible" in shown and "It turns on:" in shown
    page.get_by_role("link", name="The new version").click()


def see_who_would_change(page, office, look):
    page.get_by_role("link", name="See each").click()
    office.wait_until(lambda: page.reload() and "would change, as of" in page.get_by_role("main").inner_text(), "the list of changes")
    look(page, "who would change")
    line = page.get_by_role("row").filter(has_text="Kessler Metal Works")
    assert "Supervisor review" in line.inner_text() and "Eligible" in line.inner_text()
    page.get_by_role("link", name="The new version").click()


def approve(page, office, look):
    """Ruth finds no button for it; Simon does."""
    page.goto(f"{office.url}/programs")
    page.get_by_role("listitem").filter(has_text="from " + f"{riverside_day():%b} {riverside_day().day}").get_by_role("link").click()
    look(page, "a version to approve")
    page.get_by_role("button", name=APPROVE).click()
    assert "Approved." in said(page)
    look(page, "an approved version")


def ask_for_one_answer(page, office, look) -> str:
    """The list of those who are one answer short, and the mail that asks for it. Returns the private link."""
    page.goto(f"{office.url}/programs/short")
    look(page, "one answer short")
    page.get_by_role("button", name=f"Send the question to {ASKED}").click()
    assert "The question is on its way" in said(page)
    mail = office.mail_to("@sunrisekitchens.example", about="One answer is missing").get_body(("plain",)).get_content()
    assert "13. Is the workplace safe" in mail
    return re.search(r"http\S+/l/\S+", mail)[0]


def answer(page, link, look):
    page.goto(link)
    look(page, "the one question")
    page.get_by_role("group", name="Is the workplace safe").get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Send the answers").click()


def read_the_verdicts(page, office, look):
    """The new verdict says its rules; the one from before is still there, with its own."""
    page.goto(f"{office.url}/employers?view=all&q=Sunrise")
    page.get_by_role("link", name=ASKED).first.click()
    page.get_by_role("link", name="Why, rule by rule").click()
    look(page, "verdicts by the new rules")
    ruling = page.get_by_role("article").filter(has=page.get_by_role("heading", name="On-the-job training"))
    today = riverside_day()
    assert f"Rules of {today:%b} {today.day}, {today.year}" in ruling.inner_text()
    page.get_by_role("region", name="Results and notices").get_by_role("link").last.click()
    ruling = page.get_by_role("article").filter(has=page.get_by_role("heading", name="On-the-job training"))
    assert "Rules of Jul 1, 2026" in ruling.inner_text()


@pytest.mark.timeout(300)
def test_a_lead_changes_a_rule(engine, open_office, person, inspector):
    office = open_office(engine)
    look = inspector.look
    ruth = person(office, RUTH)
    write_a_version(ruth, office, look)
    ruth.get_by_role("button", name="Save the draft").click()
    try_on_kessler(ruth, look)
    ruth.get_by_role("button", name="Ask for approval").click()
    assert "Proposed." in said(ruth) and ruth.get_by_role("button", name=APPROVE).count() == 0
    see_who_would_change(ruth, office, look)
    simon = person(office, SIMON)
    assert "the agency’s own" not in in_force(office)
    approve(simon, office, look)
    assert f"rules of {riverside_day().isoformat()}, the agency’s own" in in_force(office)
    ines = person(office, INES)
    answer(person(office), ask_for_one_answer(ines, office, look), look)
    read_the_verdicts(ines, office, look)


def test_a_supervisor_decides(open_office, person, inspector):
    office = open_office("sqlite")
    ruth = person(office, RUTH)
    ruth.goto(f"{office.url}/programs/reviews")
    inspector.look(ruth, "reviews")
    ruth.get_by_role("link", name="Decide on On-the-job training for Kessler Metal Works").click()
    inspector.look(ruth, "decide")
    ruth.get_by_role("button", name="Decide").click()
    inspector.look(ruth, "decide, refused")
    assert "Choose eligible or not eligible" in ruth.get_by_role("alert").inner_text()
    ruth.get_by_text("Eligible", exact=True).first.click()
    ruth.get_by_label("Why").fill("Two of three is what a firm of this size can do")
    ruth.get_by_role("button", name="Decide").click()
    inspector.look(ruth, "decided")
    assert "Ruth Adeyemi decided today." in ruth.get_by_role("main").inner_text()
    ruth.goto(f"{office.url}/programs/reviews?show=decided")
    inspector.look(ruth, "decided reviews")


def test_rules_come_in_and_out_as_files(open_office, person, tmp_path):
    office = open_office("sqlite")
    place = ["--database", office.database.address]
    exported = command("export", *place, "--agency", "Riverside Works", "--program", "ojt")
    assert exported.returncode == 0 and exported.stdout.startswith("# ojt, in force from 2026-07-01")
    more = ["--program", "ojt", "--from", riverside_day().isoformat(), "--reason", "From the state", "--by", RUTH]
    wrong, right = tmp_path / "wrong.yaml", tmp_path / "right.yaml"
    wrong.write_text(exported.stdout.replace("on_fail: supervisor_review", "on_fail: perhaps", 1))
    right.write_text(exported.stdout)
    refused = command("import", str(wrong), *place, *more)
    assert refused.returncode != 0 and re.search(r"ojt.yaml:\d+:\d+: “on_fail” needs", refused.stderr)
    draft = re.search(r"/programs/ojt/versions/\w+", command("import", str(right), *place, *more).stdout)[0]
    ruth = person(office, RUTH)
    ruth.goto(office.url + draft)
    assert "Draft" in ruth.get_by_role("main").inner_text() and ruth.get_by_label("Why the rules change").input_value() == "From the state"
