"""One page of each kind on a phone and on a desk, in light and dark: axe, the keyboard, and the narrowest screen."""

import pytest

from client import Client
from crawl import Crawl
from looking import violations
from office import Office, open_riverside
from test_pages import ROLES
from walking import walk

# What they look at is made once for all of them.
pytestmark = pytest.mark.xdist_group("tour")

SIZES = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}
NARROWEST = 320
# Whose pages are looked at: each kind as the first of these who comes to it.
LOOKERS = ["bsr", "administrator", "lead", "auditor", "stranger"]


class Tour:
    """A page of each kind, in a browser that is signed in as somebody who may see it."""

    def __init__(self, office: Office, browser):
        self.kinds: dict[str, tuple[str, str]] = {}
        self.contexts = {}
        for role in LOOKERS:
            client = Client(office.url)
            if role in ROLES:
                client.sign_in(ROLES[role])
            for kind, path in Crawl(client, "/" if role in ROLES else "/demo/mail").of_each_kind().items():
                self.kinds.setdefault(kind, (role, path))
            self.contexts[role] = browser.new_context(reduced_motion="reduce")
            self.contexts[role].add_cookies([{"name": name, "value": value, "url": office.url} for name, value in client.cookies.items()])
        self.office = office

    def each(self, size):
        """Every kind of page on a screen of that size, one after the other."""
        for role, context in self.contexts.items():
            page = context.new_page()
            page.set_viewport_size(size)
            for kind, (looker, path) in self.kinds.items():
                if looker == role:
                    page.goto(self.office.url + path)
                    yield kind, page
            page.close()


@pytest.fixture(scope="module")
def tour(browser, tmp_path_factory):
    office = open_riverside(tmp_path_factory.mktemp("tour"))
    tour = Tour(office, browser)
    yield tour
    for context in tour.contexts.values():
        context.close()
    office.stop()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(tour, size):
    found = []
    for kind, page in tour.each(SIZES[size]):
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            found += [f"{kind} ({theme}): {line}" for line in violations(page, in_theme=theme)]
    assert not found, "\n".join(found)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_comes_everywhere_and_shows_where_it_is(tour, size):
    found = []
    for kind, page in tour.each(SIZES[size]):
        stops, wrong = walk(page)
        found += [f"{kind}: {line}" for line in wrong] + ([] if stops > 2 else [f"{kind}: only {stops} stops"])
    assert not found, "\n".join(found)


def test_nothing_scrolls_sideways_on_the_narrowest_screen(tour):
    wide = {}
    for kind, page in tour.each({"width": NARROWEST, "height": 640}):
        width = page.evaluate("() => document.scrollingElement.scrollWidth")
        if width > NARROWEST:
            wide[kind] = width
    assert not wide, wide


def test_on_paper_nothing_waits_to_be_pressed_or_is_cut_off(tour):
    """A4 without its margins; of choices only what was chosen is printed."""
    wrong = {}
    for kind, page in tour.each({"width": 673, "height": 960}):
        page.emulate_media(media="print")
        found = page.evaluate(
            """() => [document.scrollingElement.scrollWidth > innerWidth ? 'wider than the sheet' : '']
                .concat([...document.querySelectorAll('main :is(button, .pager, .chip:not([aria-current], :has(:checked)))')]
                    .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 90)))
                .filter(Boolean)""")
        if found:
            wrong[kind] = found[:3]
    assert not wrong, "\n".join(f"{kind}: {found}" for kind, found in wrong.items())


def test_every_target_on_a_phone_is_large_enough_to_hit(tour):
    small = set()
    for kind, page in tour.each(SIZES["phone"]):
        small |= {f"{kind}: {name}" for name in page.evaluate(
            """() => [...document.querySelectorAll('main button, main select, main input:not([type=hidden])')].filter((one) => {
                const shape = (one.closest('label') ?? one).getBoundingClientRect()
                return shape.width > 1 && shape.height > 1 && one.checkVisibility() && (shape.width < 24 || shape.height < 24)
            }).map((one) => one.tagName + ' ' + (one.textContent.trim() || one.name) + ' ' + Math.round(one.getBoundingClientRect().height))""")}
    assert not small, "\n".join(sorted(small))
