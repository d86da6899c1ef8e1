"""What the Python tests share: one browser, started once, with a fresh context for each test."""

import os

import pytest
from playwright.sync_api import sync_playwright


@pytest.fixture(scope="session")
def browser():
    """Debian's own Chromium, in English whatever the machine speaks; as root it runs only without its sandbox."""
    options = ["--lang=en-US"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=options)
        yield browser
        browser.close()
