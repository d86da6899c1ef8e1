"""The same pages with ten or a hundred times as many employers: what a page costs must not grow with the agency."""

from . import actions, load, pages, server, table
from .browser import Browser

SIZES = {"small": [10_000, 100_000], "full": [10_000, 1_000_000]}
READ = ["Today", "employers, first page", "employers, 20 pages on", "search by name", "search in the middle of a word", "search by phone", "an employer's page"]


def measure(options):
    sizes = SIZES[options.size]
    columns = [measured(options, size) for size in sizes]
    rows = [[name, *(column[name] for column in columns), columns[1][name] / columns[0][name]] for name in READ if all(name in c for c in columns)]
    return table.markdown(["CPU ms, SQLite", *(f"{size:,} employers" for size in sizes), "times"], rows)


def measured(options, size):
    """CPU milliseconds by the name of the page."""
    folder = options.scratch / str(size)
    folder.mkdir()
    database = f"sqlite:{folder}/seeded.db"
    mailbox, password = pages.seeded(options, database, size)
    with server.fairlead(options.binary, database, folder) as fairlead:
        browser = Browser(fairlead.port)
        browser.sign_in(mailbox, password)
        found = {}
        for action in actions.pages(browser):
            load.run(fairlead.port, action.make, 200, pages.AT_ONCE)
            found[action.name] = load.quietest(fairlead.port, action.make, 2000, pages.AT_ONCE, [fairlead.process.pid])[1][0]
        return found
