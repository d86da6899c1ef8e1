"""What the journeys share: the demonstration on each engine, made once, and an office on a copy of it for each test."""

import pytest

from databases import ENGINES, new_database
from looking import Inspector
from office import Office, settle_demo


@pytest.fixture(scope="session", params=ENGINES)
def engine(request):
    return request.param


@pytest.fixture(scope="session")
def riverside(tmp_path_factory):
    """A function from an engine to a database that holds the demonstration; nobody works in it, it is only copied."""
    settled = {}

    def on(engine):
        if engine not in settled:
            settled[engine] = new_database(engine, tmp_path_factory.mktemp(f"riverside-{engine}"))
            settle_demo(settled[engine])
        return settled[engine]

    yield on
    for database in settled.values():
        database.drop()


@pytest.fixture
def inspector(browser):
    """What axe says of pages; its own browser is closed after the test."""
    inspector = Inspector(browser)
    yield inspector
    inspector.close()


@pytest.fixture
def open_office(riverside, tmp_path):
    """A function that opens an office in a fresh copy of the demonstration; it is closed after the test."""
    offices = []

    def open_on(engine):
        offices.append(Office(riverside(engine).copy(tmp_path), tmp_path))
        return offices[-1].start()

    yield open_on
    for office in offices:
        office.stop()
        office.database.drop()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    """A failed journey shows what its server wrote."""
    outcome = yield
    report = outcome.get_result()
    folder = item.funcargs.get("tmp_path")
    if report.failed and folder is not None and (folder / "server.log").exists():
        report.sections.append(("What the server wrote", (folder / "server.log").read_text(errors="replace")[-8000:]))
