"""Pages and acts, on SQLite and PostgreSQL, beside nginx."""

import re
import subprocess
import sys
import time

from . import actions, load, server, table
from .browser import Browser

EMPLOYERS = {"small": 2_000, "full": 100_000}
AT_ONCE = 8
HEAD = ["", "bytes", "CPU ms", "of it PostgreSQL", "p50 ms", "p99 ms", "requests/s", "nginx CPU ms", "nginx requests/s"]


def measure(options):
    engines = ["sqlite", "postgres"] if options.engine == "both" else [options.engine]
    return "\n\n".join(measure_engine(engine, options) for engine in engines)


def measure_engine(engine, options):
    folder = options.scratch / engine
    folder.mkdir()
    database = options.postgres if engine == "postgres" else f"sqlite:{folder}/seeded.db"
    employers = EMPLOYERS[options.size]
    start = time.perf_counter()
    out = subprocess.run(
        [options.binary, "seed", "--employers", str(employers), "--seed", "1", "--database", database], check=True, capture_output=True, text=True
    ).stdout
    mailbox, password = re.search(r"Come in as (\S+) with the password: (.+)", out).groups()
    print(f"{engine}: {employers:,} employers seeded in {time.perf_counter() - start:.1f} s", file=sys.stderr)
    with server.fairlead(options.binary, database, folder) as fairlead:
        browser = Browser(fairlead.port)
        browser.sign_in(mailbox, password)
        todo = actions.all_of(browser, mailbox, password)
        texts = [browser.get(action.path) or "" for action in todo if action.path]
        roots = [fairlead.process.pid] + ([options.postgres_pid] if engine == "postgres" else [])
        rows = [row(action, fairlead.port, roots) for action in todo]
        memory = fairlead.memory()
    beside(rows, todo, texts, folder)
    columns = [place for place in range(len(HEAD)) if place != 3 or engine == "postgres"]
    shown = table.markdown([HEAD[place] for place in columns], [[line[place] for place in columns] for line in rows])
    name = {"sqlite": "SQLite", "postgres": "PostgreSQL"}[engine]
    return f"{name}, {employers:,} employers, at most {memory:.0f} MB held by Fairlead:\n\n{shown}"


def row(action, port, roots):
    """Delays one request at a time; CPU time and throughput with several at once."""
    pace = load.run(port, action.make, 12, 1)
    seconds = pace.seconds / 12
    alone = load.run(port, action.make, bounded(1.0 / seconds, 20, min(500, action.most)), 1)
    before = [load.cpu(root) for root in roots]
    count = bounded(2.0 / seconds, 40, action.most)
    busy = load.run(port, action.make, count, AT_ONCE)
    used = [(load.cpu(root) - past) / count for root, past in zip(roots, before)]
    if not busy.statuses <= {200, 303}:
        raise SystemExit(f"“{action.name}” was answered with {sorted(busy.statuses)}.")
    print(f"  {action.name}: {sum(used):.2f} ms CPU, {busy.rate:.0f}/s", file=sys.stderr)
    postgres = used[1] if len(used) > 1 else None
    return [action.name, busy.size or None, sum(used), postgres, alone.delay(0.5), alone.delay(0.99), busy.rate, None, None]


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
            before = load.cpu(nginx.process.pid)
            busy = load.run(nginx.port, lambda _: request, 10_000, AT_ONCE)
            rows[place][7:] = [(load.cpu(nginx.process.pid) - before) / 10_000, busy.rate]


def bounded(wish, least, most):
    return int(min(max(wish, least), max(most, least)))
