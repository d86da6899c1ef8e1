"""Pages and acts, on SQLite and PostgreSQL, beside nginx."""

import re
import shutil
import subprocess
import sys
import time

from . import actions, footprint, load, peer, server, table
from .browser import Browser
from .postgres import Statements

EMPLOYERS = {"small": 2_000, "full": 100_000}
AT_ONCE = 8
HEAD = ["", "bytes", "CPU ms", "of it PostgreSQL", "statements", "p50 ms", "p99 ms", "requests/s", "nginx CPU ms", "% of nginx's rate"]
ON_POSTGRES_ONLY = {3, 4}


def measure(options):
    engines = ["sqlite", "postgres"] if options.engine == "both" else [options.engine]
    return "\n\n".join(measure_engine(engine, options) for engine in engines)


def measure_engine(engine, options):
    folder = options.scratch / engine
    folder.mkdir()
    database = options.postgres if engine == "postgres" else f"sqlite:{folder}/seeded.db"
    mailbox, password = seeded(options, database, EMPLOYERS[options.size])
    statements = Statements(options.postgres if engine == "postgres" else None)
    with server.fairlead(options.binary, database, folder) as fairlead:
        idle = footprint.pss(fairlead.process.pid)
        browser = Browser(fairlead.port)
        browser.sign_in(mailbox, password)
        todo = actions.all_of(browser, mailbox, password)
        texts = [browser.get(action.path) or "" for action in todo if action.path]
        roots = [fairlead.process.pid] + ([options.postgres_pid] if engine == "postgres" else [])
        rows = [row(action, fairlead.port, roots, statements) for action in todo]
        visits = visited(fairlead.port, browser, todo)
        loaded = footprint.pss(fairlead.process.pid)
    beside(rows, todo, texts, folder)
    if engine == "sqlite":
        rows += [[name, size, cpu, None, None, *rest, None, None] for name, size, cpu, _, _, *rest in peer.measure(f"{folder}/seeded.db", folder, AT_ONCE)]
    start = footprint.cold_start(options.binary, database, folder)
    columns = [place for place in range(len(HEAD)) if place not in ON_POSTGRES_ONLY or engine == "postgres"]
    shown = table.markdown([HEAD[place] for place in columns], [[line[place] for place in columns] for line in rows])
    name = {"sqlite": "SQLite", "postgres": "PostgreSQL"}[engine]
    return f"""### {name}, {EMPLOYERS[options.size]:,} employers

{shown}

{visits}

Memory (PSS): {idle:.0f} MB idle, {loaded:.0f} MB after and under this load. From start to first answer: {start:.2f} s (median of five)."""


def seeded(options, database, employers):
    """Fills the database; the mailbox and password of somebody who may come in."""
    start = time.perf_counter()
    out = kept(options, database, employers) or seed(options, database, employers)
    print(f"{employers:,} employers seeded in {time.perf_counter() - start:.1f} s", file=sys.stderr)
    return re.search(r"Come in as (\S+) with the password: (.+)", out).groups()


def seed(options, database, employers):
    command = [options.binary, "seed", "--employers", str(employers), "--seed", "1", "--database", database]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def kept(options, database, employers):
    """What the seeding of a kept SQLite database said, after it has been copied and brought up to date; it is made if it is not there yet."""
    if not options.keep or not database.startswith("sqlite:"):
        return None
    options.keep.mkdir(parents=True, exist_ok=True)
    store, said = options.keep / f"{employers}.db", options.keep / f"{employers}.txt"
    if not said.exists():
        said.write_text(seed(options, f"sqlite:{store}", employers))
    shutil.copyfile(store, database.removeprefix("sqlite:"))
    subprocess.run([options.binary, "migrate", "--database", database], check=True, capture_output=True)
    return said.read_text()


def row(action, port, roots, statements):
    """CPU time, statements, delays and throughput with several requests at once."""
    pace = load.run(port, action.make, 12, 1).seconds / 12
    count = bounded(4.0 / pace, 40, action.most)
    load.run(port, action.make, bounded(0.5 / pace, 16, min(500, action.most)), action.at_once)
    asked = statements.count()
    busy, used = load.quietest(port, action.make, count, action.at_once, roots)
    if not busy.statuses <= {200, 303}:
        raise SystemExit(f"“{action.name}” was answered with {sorted(busy.statuses)}.")
    print(f"  {action.name}: {sum(used):.2f} ms CPU, {busy.rate:.0f}/s", file=sys.stderr)
    postgres = used[1] if len(used) > 1 else None
    each = round((statements.count() - asked) / (count // load.ROUNDS * load.ROUNDS), 1) if postgres is not None else None
    return [action.name, busy.size or None, sum(used), postgres, each, busy.delay(0.5), busy.delay(0.99), busy.rate, None, None]


def visited(port, browser, todo):
    """What the first visit to a page brings over the line."""
    paths = {action.name: action.path for action in todo if action.path}
    rows = []
    for name, path, cookie in [("sign-in page", "/sign-in", ""), ("Today", "/", browser.cookie), ("a page of the RFI", paths.get("a page of the RFI"), browser.cookie)]:
        if path:
            requests, whole, alone = footprint.visit(port, path, cookie)
            rows.append([f"first visit: {name}", requests, f"{whole / 1000:.1f} KB", f"{alone / 1000:.1f} KB"])
    return table.markdown(["", "requests", "compressed, with all it asks for", "the page alone"], rows)


def beside(rows, todo, texts, folder):
    """Fills in what nginx takes to send the same bytes from a file."""
    nginx = server.nginx(texts, folder)
    if not nginx:
        return
    with nginx:
        browser = Browser(nginx.port)
        for number, place in enumerate(place for place, action in enumerate(todo) if action.path):
            request = browser.raw("GET", f"/{number}.html")
            load.run(nginx.port, lambda _: request, 200, AT_ONCE)
            busy, used = load.quietest(nginx.port, lambda _: request, 10_000, AT_ONCE, [nginx.process.pid])
            rows[place][8:] = [*used, 100 * rows[place][7] / busy.rate]


def bounded(wish, least, most):
    return int(min(max(wish, least), max(most, least)))
