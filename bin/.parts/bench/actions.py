"""What people do most, as requests."""

import itertools
import re

EMPLOYER = re.compile(r'href="/employers/([0-9a-z]{13})"')
REQUEST_PAGE = "/employers/{}/rfi/page/1"


class Action:
    """`make(number)` gives the bytes of one request; a page has a path, so that its bytes can be served by others too."""

    def __init__(self, name, make, path=None, most=5000):
        self.name, self.make, self.path, self.most = name, make, path, most


def page(browser, name, path):
    request = browser.raw("GET", path)
    return Action(name, lambda _: request, path)


def deep(browser, pages):
    """The address of the list so many pages on, or of its last page."""
    path = "/employers?view=all"
    for _ in range(pages):
        links = re.findall(r'href="(/employers\?[^"]*after=[^"]*)"', browser.get(path) or "")
        if not links:
            break
        path = links[-1].replace("&amp;", "&")
    return path


def form(browser, name, path, action=None, change=lambda _: {}, over=None, most=2000):
    """The form of a page, sent again and again with something changed; nothing if the page has no such form."""
    fields = browser.form(path, action)
    if fields is None:
        return None
    targets = itertools.cycle(over or [action or path])
    return Action(name, lambda number: browser.raw("POST", next(targets), list((fields | change(number)).items())), most=most)


def writes(browser, employers):
    first = employers[0]
    meeting = {"contact": "Ana Reyes", "reach": "312-555-0142", "note": "Met at the fair. Two openings.", "next": "call", "another": "yes"}
    call = {"kind": "call", "with": "else", "note": "Asked how the new person is doing.", "next": "nothing"}
    runs = itertools.count(1)
    logs = [f"/employers/{employer}/log" for employer in employers]
    return [
        form(browser, "add an employer", "/employers/new", change=lambda _: meeting | {"name": f"Measured Works {next(runs)}"}),
        form(browser, "log a call", f"/employers/{first}/log", change=lambda _: call, over=logs),
    ]


def request_for_information(browser, employer):
    """The questions as staff fill them in on the phone; the employer's own pages are the same but for the frame."""
    start = f"/employers/{employer}/rfi/start"
    token = re.search(r'name="_token" value="([^"]+)"', browser.get(f"/employers/{employer}") or "")
    if not token or browser.ask("POST", start, [("_token", token[1])])[0] != 303:
        return []
    path = REQUEST_PAGE.format(employer)
    return [page(browser, "a page of the RFI", path), form(browser, "save a page of the RFI", path, change=lambda number: {"legal_name": f"Firm {number}"})]


def determination(browser, employer):
    path = f"/employers/{employer}/programs"
    judge = f"{path}/judge"
    pages = [page(browser, "the programs of an employer", path)] if browser.get(path) else []
    return pages + [form(browser, "determine eligibility", path, judge, most=1000)]


def all_of(browser, mailbox, password):
    """Every action whose route is there."""
    stranger = type(browser)(browser.port)
    credentials = [("mailbox", mailbox), ("password", password)]
    actions = [
        page(stranger, "sign-in page", "/sign-in"),
        Action("signing in (argon2id)", lambda _: stranger.raw("POST", "/sign-in", credentials), most=40),
        page(browser, "Today", "/"), page(browser, "employers, first page", "/employers?view=all"),
        page(browser, "employers, 20 pages on", deep(browser, 20)), page(browser, "search by name", "/employers?q=heron+bak"),
        page(browser, "search by phone", "/employers?q=5-14"), page(browser, "form for a new employer", "/employers/new"),
        page(browser, "possible duplicates", "/employers/duplicates?name=Cedar+Forge+Bakery"),
    ]
    mine = EMPLOYER.findall(browser.get("/employers?view=all") or "")
    if not mine:
        raise SystemExit("The list of employers is empty.")
    actions.insert(6, page(browser, "an employer's page", f"/employers/{mine[0]}"))
    actions += request_for_information(browser, mine[1]) + determination(browser, mine[1]) + writes(browser, mine)
    return [action for action in actions if action]
