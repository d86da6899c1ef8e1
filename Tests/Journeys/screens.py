"""Takes pictures of the main screens into docs/screens/, in a town of its own. bin/screens calls it."""

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from client import Client
from crawl import Crawl
from master_sheet import find_sheet
from office import PASSWORD, open_riverside

FOLDER = Path(__file__).parents[2] / "docs/screens"
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
BSR, LEAD = "ines.delgado@riverside.example", "ruth.adeyemi@riverside.example"
ANSWERED, ASKED = "Kessler Metal Works", "Three Rivers Logistics"


class Photographer:
    """Somebody with a camera, signed in or not, on a screen of some size."""

    def __init__(self, browser, office, size, *, mailbox: str = "", theme: str = "light"):
        self.context = browser.new_context(viewport=size, color_scheme=theme, reduced_motion="reduce", is_mobile=size is PHONE, has_touch=size is PHONE)
        self.context.set_default_timeout(30_000)
        self.page, self.office = self.context.new_page(), office
        if mailbox:
            self.page.goto(office.url)
            self.page.get_by_label("Work e-mail").fill(mailbox)
            self.page.get_by_label("Password").fill(PASSWORD)
            self.page.get_by_role("button", name="Sign in").click()

    def go(self, path: str):
        self.page.goto(self.office.url + path)

    def open(self, employer: str, *links: str):
        """An employer's page, and from there link by link."""
        self.go("/employers?view=all&q=" + employer.replace(" ", "+"))
        self.page.get_by_role("link", name=employer).first.click()
        for link in links:
            self.page.get_by_role("link", name=link).first.click()

    def take(self, name: str, *, most: int = 1900):
        """The whole page, or the first part of a long one."""
        self.page.evaluate("() => document.activeElement?.blur()")
        size = self.page.viewport_size
        height = min(most, self.page.evaluate("() => document.documentElement.scrollHeight"))
        self.page.set_viewport_size({"width": size["width"], "height": max(height, size["height"])})
        self.page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
        self.page.set_viewport_size(size)


def at_a_desk(desk: Photographer, suffix: str = ""):
    """From what needs doing to the notice."""
    desk.go("/")
    desk.take("today" + suffix)
    for name, links in {"employer": [], "follow-up": ["Send follow-up"], "verdicts": ["RFI and programs"]}.items():
        desk.open(ANSWERED, *links)
        desk.take(name + suffix)
    desk.page.get_by_role("button", name="Accept and write the notice").click()
    desk.take("notice" + suffix)


def lists(lead: Photographer):
    """What is looked up now and then."""
    for name, path in {"employers": "/employers?view=all", "flyers": "/flyers", "programs": "/programs", "team": "/team", "journal": "/journal"}.items():
        lead.go(path)
        lead.take(name, most=1100)


# One page of each of these kinds, as a lead comes to it.
PEOPLE_AND_PLACES = {
    "person": "/people/…", "work": "/people/…/work", "openings-for-a-person": "/people/…/openings", "services-for-a-person": "/people/…/services",
    "people-for-an-opening": "/openings/…/people", "placement": "/placements/…", "retention": "/retention", "fit": "/employers/…/retention",
    "provider": "/providers/…", "referral": "/referrals/…", "coverage": "/coverage", "networking": "/networking", "model": "/models/…",
    "rule-version": "/programs/ojt/versions", "mailbox": "/mailbox", "board": "/employers/board?view=all", "training": "/training",
}


def people_and_places(office, lead: Photographer, phone: Photographer):
    """Job seekers, matching, placements, the directory and the evidence."""
    client = Client(office.url)
    client.sign_in(LEAD)
    found = {}
    for start in ("/", "/openings", "/people", "/referrals", "/providers", "/programs"):
        found = Crawl(client, start).of_each_kind() | found
    for name, kind in PEOPLE_AND_PLACES.items():
        if "…" in kind and kind not in found:
            raise SystemExit(f"No page leads to {kind}.")
        lead.go(found.get(kind, kind))
        lead.take(name)
    for name in ("person", "services-for-a-person"):
        phone.go(found[PEOPLE_AND_PLACES[name]])
        phone.take(name + "-phone")


def bring_in(desk: Photographer, folder: Path):
    """A master list on its way in: its columns and the check."""
    desk.go("/imports/new")
    desk.page.get_by_label("The sheet").set_input_files(find_sheet(folder))
    desk.page.get_by_role("button", name="Look at the columns").click()
    desk.take("import-columns")
    desk.page.get_by_role("button", name="Check the rows").click()
    desk.take("import-check")
    desk.page.get_by_role("button", name="Save").click()
    desk.take("import-result")


def on_the_way(phone: Photographer):
    """What staff see on a phone."""
    phone.go("/")
    phone.take("today-phone")
    phone.go("/employers?view=mine")
    phone.take("employers-phone")
    phone.go("/employers/new")
    phone.take("first-contact-phone")
    phone.open(ANSWERED)
    phone.take("employer-phone")
    phone.page.get_by_role("link", name="Log contact").click()
    phone.take("log-phone")
    phone.open(ANSWERED, "RFI and programs")
    phone.take("verdicts-phone")


def questions(employer: Photographer):
    """What an employer sees behind the link in the mail, in three languages."""
    employer.go("/demo/mail")
    employer.take("demo-mail")
    while employer.page.get_by_text(f"@{ASKED.replace(' ', '').lower()}.example").count() == 0:
        employer.page.get_by_role("link", name="Earlier").click()
    letter = employer.page.get_by_role("listitem").filter(has_text=f"@{ASKED.replace(' ', '').lower()}.example").first
    letter.get_by_role("link").first.click()
    employer.take("letter-phone")
    employer.page.locator("a[href^='/l/']").first.click()
    rfi = employer.page.url.removeprefix(employer.office.url).split("/page")[0].split("/check")[0]
    for language in ("en", "es", "pl"):
        for place in ("page/1", "page/4", "check"):
            employer.go(f"{rfi}/{place}?language={language}")
            employer.take(f"rfi-{place.replace('page/', '')}-{language}")


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        options = ["--lang=en-US"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=options)
        office = open_riverside(Path(folder))
        try:
            desk = Photographer(browser, office, DESK, mailbox=BSR)
            at_a_desk(desk)
            at_a_desk(Photographer(browser, office, DESK, mailbox=BSR, theme="dark"), "-dark")
            lists(Photographer(browser, office, DESK, mailbox=LEAD))
            on_the_way(Photographer(browser, office, PHONE, mailbox=BSR))
            people_and_places(office, Photographer(browser, office, DESK, mailbox=LEAD), Photographer(browser, office, PHONE, mailbox=LEAD))
            questions(Photographer(browser, office, PHONE))
            bring_in(desk, Path(folder))
        finally:
            office.stop()
            browser.close()
    print(f"{len(list(FOLDER.glob('*.png')))} pictures are in {FOLDER}.")


if __name__ == "__main__":
    sys.exit(main())
