"""What the Python tests share: one browser, started once, with a fresh context for each test."""

import os

import pytest
from playwright.sync_api import sync_playwright


def pytest_configure(config):
    config.addinivalue_line("markers", "torture: kills servers for minutes; bin/test runs these apart from the others, both engines side by side")


@pytest.fixture(scope="session")
def browser():
    """Debian's own Chromium, in English whatever the machine speaks; as root it runs only without its sandbox."""
    options = ["--lang=en-US", "--disable-gpu"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=options)
        yield browser
        browser.close()


def pytest_terminal_summary(terminalreporter):
    """What tests record as `told` stands at the end, from whichever worker it comes."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "told":
                terminalreporter.write_line(value)
