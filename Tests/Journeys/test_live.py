"""Today changes by itself while it is open: on both engines, without losing what somebody is at."""

import os
import re
import select
import socket
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from client import Client
from office import PASSWORD, Office

INES, MARCUS = "ines.delgado@riverside.example", "marcus.bell@riverside.example"
EMPLOYER = "Sunrise Kitchens"


def sign_in(browser, office, mailbox, **more):
    context = browser.new_context(**more)
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.goto(office.url)
    page.get_by_label("Work e-mail").fill(mailbox)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Today"
    return page


def open_log(page, url):
    """The form for a call after which an answer is owed to Inés's employer, filled in but for the last press."""
    page.goto(f"{url}/employers?view=all&q={EMPLOYER.replace(' ', '+')}")
    page.get_by_role("link", name=EMPLOYER).first.click()
    page.get_by_role("link", name="Log a contact").first.click()
    page.get_by_role("group", name="Does anybody owe an answer?").get_by_text("We do").click()


def stamp_arrival(page, words):
    """Has the page note the moment at which the words appear in it."""
    page.evaluate(
        """(words) => { window.arrived = new Promise((done) => {
            const look = () => document.getElementById('work').textContent.includes(words) && done(Date.now())
            new MutationObserver(look).observe(document.getElementById('work'), { childList: true, subtree: true }) }) }""", words)


def waits(name):
    return f"{name} waits for our answer"


def save_and_measure(writer, reader):
    """Presses Save on one page; returns the seconds from there to the change on the other."""
    stamp_arrival(reader, waits(EMPLOYER))
    start = time.time()
    writer.get_by_role("button", name="Save").click()
    return reader.evaluate("() => window.arrived") / 1000 - start


def test_today_changes_by_itself(engine, open_office, browser):
    office = open_office(engine)
    reader, writer = sign_in(browser, office, INES), sign_in(browser, office, MARCUS)
    assert waits(EMPLOYER) not in reader.inner_text("#work")
    reader.get_by_role("button", name=re.compile("^(I’m on it|Mark as done)")).or_(reader.get_by_role("link", name="Check again")).first.focus()
    focused = reader.evaluate("() => document.activeElement.outerHTML")
    reader.evaluate("() => scrollTo(0, 120)")
    open_log(writer, office.url)
    seconds = save_and_measure(writer, reader)
    print(f"{engine}: {seconds:.3f} s from the press to the change on the open page")
    assert seconds <= 5
    assert reader.evaluate("() => document.activeElement.outerHTML") == focused
    assert reader.evaluate("() => scrollY") == 120
    reader.wait_for_function("() => document.querySelector('[data-changes]').textContent.includes('need')")
    reader.context.close()
    writer.context.close()


def test_what_another_process_writes_is_seen_too(engine, open_office, browser, tmp_path):
    office = open_office(engine)
    (tmp_path / "second").mkdir()
    second = Office(office.database, tmp_path / "second").start()
    try:
        reader, writer = sign_in(browser, office, INES), sign_in(browser, second, MARCUS)
        open_log(writer, second.url)
        seconds = save_and_measure(writer, reader)
        print(f"{engine}, two processes: {seconds:.3f} s")
        assert seconds <= 5
        reader.context.close()
        writer.context.close()
    finally:
        second.stop()


ROUNDS = int(os.environ.get("FAIRLEAD_ROUNDS", 5))


def settle(teller, placement):
    """Takes the trouble of that placement and settles it."""
    alarm = re.search(r'href="(/alarms/[0-9a-hjkmnp-tv-z]{13})"', teller.get(placement).text)[1]
    for act, fields in [("claim", {}), ("settle", {"outcome": "back tomorrow"})]:
        assert teller.post(f"{alarm}/{act}", _token=teller.token(alarm), **fields).status == 303


def test_trouble_stands_on_the_open_page_soon(engine, open_office, browser, record_property):
    """Each time it is told: always within five seconds, mostly within one, which is printed rather than asked for. FAIRLEAD_ROUNDS says how often."""
    office = open_office(engine)
    page, teller = sign_in(browser, office, "devon.clarke@riverside.example"), Client(office.url).sign_in(MARCUS)
    found = teller.get("/employers?view=all&q=Kowal+Paper+Box").text
    employer = re.search(r'href="(/employers/[0-9a-hjkmnp-tv-z]{13})"', found)[1]
    placement = re.search(r'href="(/placements/[0-9a-hjkmnp-tv-z]{13})"', teller.get(employer).text)[1]
    words, times = "Tomasz W. did not come in today", []
    for _ in range(ROUNDS):
        stamp_arrival(page, words)
        proof, start = teller.token(placement), time.time()
        assert teller.post(f"{placement}/reports", _token=proof, outcome="absent", said="").status == 303
        times.append(page.evaluate("() => window.arrived") / 1000 - start)
        settle(teller, placement)
        page.wait_for_function(f"() => !document.getElementById('work').textContent.includes('{words}')", timeout=10_000)
    times.sort()
    said = f"{engine}: {ROUNDS} times, p50 {times[ROUNDS // 2]:.3f} s, p95 {times[round(0.95 * (ROUNDS - 1))]:.3f} s, longest {times[-1]:.3f} s"
    record_property("trouble", said)
    print(said)
    assert times[-1] <= 5
    page.context.close()


def test_the_page_comes_back_after_the_server_was_away(engine, open_office, browser):
    office = open_office(engine)
    reader, writer = sign_in(browser, office, INES), sign_in(browser, office, MARCUS)
    open_log(writer, office.url)
    start = time.monotonic()
    office.stop()
    assert time.monotonic() - start < 10 and office.process.returncode == 0, "An open stream held the server up"
    office.start()
    assert save_and_measure(writer, reader) <= 5
    reader.context.close()
    writer.context.close()


def test_without_scripts_a_plain_refresh_shows_it(open_office, browser):
    office = open_office("sqlite")
    reader, writer = sign_in(browser, office, INES, java_script_enabled=False), sign_in(browser, office, MARCUS)
    open_log(writer, office.url)
    writer.get_by_role("button", name="Save").click()
    reader.reload()
    assert waits(EMPLOYER) in reader.inner_text("#work")
    reader.context.close()
    writer.context.close()


def test_a_signed_out_page_goes_to_the_door(open_office, browser):
    office = open_office("sqlite")
    page = sign_in(browser, office, INES)
    other = page.context.new_page()
    other.goto(office.url)
    other.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in").wait_for(timeout=30_000)
    page.context.close()


PAGES_OPEN, PAGES_OF_ONE = 200, 5


def memory(office) -> int:
    """What the server holds in memory, in bytes."""
    status = Path(f"/proc/{office.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024


def open_stream(client):
    """Today as it stays open, without a browser around it; what it was told so far is with it."""
    line = socket.create_connection((urlsplit(client.url).hostname, urlsplit(client.url).port))
    cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    line.sendall(f"GET /today/changes HTTP/1.1\r\nHost: {urlsplit(client.url).netloc}\r\nCookie: {cookies}\r\n\r\n".encode())
    return line


def all_hear(lines, words: bytes, seconds: float) -> float:
    """Waits until every line was told these words; returns how long that took."""
    start, told = time.monotonic(), {line: b"" for line in lines}
    while any(words not in text for text in told.values()):
        assert time.monotonic() - start < seconds, f"{sum(words in text for text in told.values())} of {len(lines)} were told {words}"
        for line in select.select(lines, [], [], 0.5)[0]:
            told[line] += line.recv(65536)
    return time.monotonic() - start


def test_two_hundred_open_pages_are_told_and_hardly_felt(engine, open_office, record_property):
    office = open_office(engine)
    clients = [Client(office.url).sign_in(INES) for _ in range(PAGES_OPEN // PAGES_OF_ONE)]
    writer = Client(office.url).sign_in(MARCUS)
    assert clients[0].get("/").status == 200
    before = memory(office)
    lines = [open_stream(client) for client in clients for _ in range(PAGES_OF_ONE)]
    all_hear(lines, b"retry: 1000", 60)
    grown = memory(office) - before
    employer = re.search(r'href="(/employers/[0-9a-hjkmnp-tv-z]{13})"', writer.get(f"/employers?view=all&q={EMPLOYER.replace(' ', '+')}").text)[1]
    proof = writer.token(f"{employer}/log")
    answer = writer.post(f"{employer}/log", _token=proof, kind="call", note="They call back", next="nothing", owes="us", **{"with": "else"})
    assert answer.status == 303
    assert clients[0].get("/").status == 200
    told = all_hear(lines, b"event: changed", 30)
    record_property("told", f"{engine}: {PAGES_OPEN} open pages told in {told:.1f} s, {grown // 2**20} MB more memory")
    assert grown < 64 * 2**20
    for line in lines:
        line.close()
