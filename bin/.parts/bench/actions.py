"""What people do most, as requests."""

import itertools
import re

# What an employer answers to the fifteen questions, page by page; the same who stands in the tests.
ANSWERS = {
    1: "legal_name=Kessler Metal Works LLC;organization_type=llc;fein=36-5554417;ui_paid_up=yes;main_product=Sheet-metal parts;naics=332322",
    2: "operating_since[month]=3;operating_since[year]=2009;relocated_within_120_days=no;employees_full_time_site=41;employees_part_time_site=6;"
    "all_at_this_site=yes;layoffs_12_months=no;none_of_these=yes",
    3: "hired_12_months=14;left_12_months=9;left_within_90_days=4;prior_ojt=no;union_covers_positions=no;labor_dispute=no",
    4: "positions[0][title]=Press brake operator;positions[0][openings]=2;positions[0][hourly_wage]=21.50;positions[0][hours_per_week]=40;"
    "positions[0][pay_basis]=hourly;positions[0][duration]=over_one_year;positions[1][title]=Yard helper;positions[1][hourly_wage]=18;"
    "benefits=health_insurance;benefits_start_days=60",
    5: "trainer=Rob Tillman;weeks_to_full_skill=12;workers_comp_carrier=Great Plains Mutual;interests=ojt;retain_on_success=yes;"
    "signer_name=Dana Kessler;signer_title=owner;signed_on=2026-11-19",
}
EMPLOYER = re.compile(r'href="/employers/([0-9a-z]{13})"')
PAGES = itertools.count(1)
REQUEST_PAGE = "/employers/{}/rfi/page/{}"


class Action:
    """`make(number)` gives the bytes of one request; a page has a path, so that its bytes can be served by others too."""

    def __init__(self, name, make, path=None, most=5000, at_once=8):
        self.name, self.make, self.path, self.most, self.at_once = name, make, path, most, at_once


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
    targets, proof = itertools.cycle(over or [action or path]), fields.get("_token", "").split(".")[0]
    # Each is sent as from a page of its own: the same form of the same page acts once only.
    sent = lambda number: fields | {"_token": f"{proof}.{next(PAGES)}"} | change(number)
    return Action(name, lambda number: browser.raw("POST", next(targets), list(sent(number).items())), most=most)


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


def token(browser, path):
    found = re.search(r'name="_token" value="([^"]+)"', browser.get(path) or "")
    return [("_token", found[1].split(".")[0])] if found else []


def request_for_information(browser, employers):
    """The questions as staff fill them in on the phone; the employer's own pages are the same but for the frame. Everybody types in another one."""
    proof = token(browser, f"/employers/{employers[0]}")
    if browser.ask("POST", f"/employers/{employers[0]}/rfi/start", proof)[0] != 303:
        return []
    for employer in employers[1:]:
        browser.ask("POST", f"/employers/{employer}/rfi/start", proof)
    paths = [REQUEST_PAGE.format(employer, 1) for employer in employers]
    change = lambda number: {"legal_name": f"Firm {number}"}
    return [page(browser, "a page of the RFI", paths[0]), form(browser, "save a page of the RFI", paths[0], change=change, over=paths)]


def determination(browser, employer):
    """On an employer that has sent its answers in."""
    path = f"/employers/{employer}/programs"
    if not browser.get(path):
        return []
    proof = token(browser, path)
    browser.ask("POST", f"/employers/{employer}/rfi/start", proof)
    for number, answers in ANSWERS.items():
        browser.ask("POST", REQUEST_PAGE.format(employer, number), proof + [tuple(field.split("=", 1)) for field in answers.split(";")])
    browser.ask("POST", f"/employers/{employer}/rfi/send", proof)
    judge = browser.raw("POST", f"{path}/judge", proof)
    return [page(browser, "the programs of an employer", path), Action("determine eligibility", lambda _: judge, most=1000)]


def pages(browser):
    """The pages that staff read most, and the search."""
    mine = EMPLOYER.findall(browser.get("/employers?view=all") or "")
    if not mine:
        raise SystemExit("The list of employers is empty.")
    return [
        page(browser, "Today", "/"), page(browser, "employers, first page", "/employers?view=all"),
        page(browser, "employers, 20 pages on", deep(browser, 20)), page(browser, "search by name", "/search?q=heron+bak"),
        page(browser, "search in the middle of a word", "/search?q=ero"), page(browser, "search by phone", "/search?q=5-14"),
        page(browser, "an employer's page", f"/employers/{mine[0]}"),
    ]


def all_of(browser, mailbox, password):
    """Every action whose route is there."""
    stranger = type(browser)(browser.port)
    credentials = [("mailbox", mailbox), ("password", password)]
    mine = EMPLOYER.findall(browser.get("/employers?view=all") or "")
    actions = [
        page(stranger, "sign-in page", "/sign-in"),
        # Tries under way count against the account's five until each has been found right.
        Action("signing in (argon2id), 4 at once", lambda _: stranger.raw("POST", "/sign-in", credentials), most=40, at_once=4),
        *pages(browser), page(browser, "form for a new employer", "/employers/new"),
        page(browser, "possible duplicates", "/employers/duplicates?name=Cedar+Forge+Bakery"),
    ]
    actions += request_for_information(browser, mine[1:40]) + determination(browser, mine[45]) + writes(browser, mine)
    return [action for action in actions if action]
