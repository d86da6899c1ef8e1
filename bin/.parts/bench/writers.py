"""How many calls can be logged in a second, by one and by many who write at once, with every commit on the disk."""

import itertools
import re
import subprocess
import sys

from . import load, server, table
from .browser import Browser

CROWDS = [1, 8, 32, 64]
HEAD = ["writers", "calls logged/s", "× one writer", "p50 ms", "p99 ms", "not saved"]


def measure(options):
    engines = ["sqlite", "postgres"] if options.engine == "both" else [options.engine]
    return "\n\n".join(measure_engine(engine, options) for engine in engines)


def measure_engine(engine, options):
    folder = options.scratch / f"writers-{engine}"
    folder.mkdir()
    database = options.postgres if engine == "postgres" else f"sqlite:{folder}/seeded.db"
    out = subprocess.run(
        [options.binary, "seed", "--employers", "2000", "--seed", "1", "--database", database], check=True, capture_output=True, text=True
    ).stdout
    mailbox, password = re.search(r"Come in as (\S+) with the password: (.+)", out).groups()
    with server.fairlead(options.binary, database, folder) as fairlead:
        browser = Browser(fairlead.port)
        browser.sign_in(mailbox, password)
        employers = re.findall(r'href="/employers/([0-9a-z]{13})"', browser.get("/employers?view=all") or "")
        call = calls(browser, employers)
        load.run(fairlead.port, call, 100, 8)
        rows = []
        for writers in CROWDS:
            count = int(min(12_000, max(300, load.run(fairlead.port, call, 200, writers).rate * 4)))
            done = load.run(fairlead.port, call, count, writers)
            base = rows[0][1] if rows else done.rate
            rows.append([writers, done.rate, done.rate / base, done.delay(0.5), done.delay(0.99), "none" if done.statuses == {303} else str(sorted(done.statuses))])
            print(f"  {engine}, {writers} writers: {done.rate:.0f}/s, {sorted(done.statuses)}", file=sys.stderr)
    name = {"sqlite": "SQLite, synchronous=FULL", "postgres": "PostgreSQL, fsync on"}[engine]
    return f"{name}:\n\n{table.markdown(HEAD, rows)}"


def calls(browser, employers):
    """Each a form of its own, on the next employer."""
    fields = browser.form(f"/employers/{employers[0]}/log") | {"kind": "call", "with": "else", "note": "Asked how it goes.", "next": "nothing"}
    proof, number, targets = fields["_token"].split(".")[0], itertools.count(1), itertools.cycle(employers)
    return lambda _: browser.raw(
        "POST", f"/employers/{next(targets)}/log", list((fields | {"_token": f"{proof}.{next(number)}"}).items()))
