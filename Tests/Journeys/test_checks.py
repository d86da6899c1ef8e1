"""The checks themselves: each finds the fault that it is there for, so that its silence means something."""

from pathlib import Path

import pytest

from html_checks import faults
from keyboard import Keyboard
from looking import Inspector, violations
from walking import walk

PUBLIC = Path(__file__).parents[2] / "Public"
GOOD = "<!doctype html><html lang=en><head><meta charset=utf-8><title>T</title></head><body><main><h1>T</h1>{}</main></body></html>"

FAULTY = {
    "<p>a</b></p>": "not HTML", "<h1>Again</h1>": "2 h1", '<p id="a">x</p><p id="a">y</p>': "stands twice", '<label for="no">x</label>': "leads nowhere",
    "<p>&amp;lt;b&gt;</p>": "is shown", "<p>Optional(3)</p>": "is shown", "<p>nil</p>": "is shown", '<img alt="Link(address: 1)" src="data:,">': "is shown",
}


@pytest.mark.parametrize("piece", FAULTY)
def test_a_fault_in_the_markup_is_found(piece):
    assert any(FAULTY[piece] in fault for fault in faults(GOOD.format(piece)))


def test_a_good_page_has_no_faults():
    assert faults(GOOD.format('<p id="a" lang="es">Tres</p><label for="b">B</label><input id="b">')) == []


def test_a_page_without_a_language_is_found():
    assert "the page has no language" in faults(GOOD.format("").replace(" lang=en", ""))


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def page(request, browser):
    context = browser.new_context(java_script_enabled=request.param)
    yield context.new_page()
    context.close()


def show(page, piece):
    page.route("http://here.test/**", lambda route: route.fulfill(body=GOOD.format(piece), content_type="text/html; charset=utf-8"))
    page.goto("http://here.test/")


def test_axe_finds_pale_text_in_the_dark_only(page, browser):
    show(page, "<style>:root { color-scheme: light dark } @media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }</style><p>pale</p>")
    inspector = Inspector(browser)
    with pytest.raises(AssertionError, match="dark: color-contrast"):
        inspector.look(page)
    inspector.look(page, themes=["light"])
    inspector.close()


def test_the_themes_differ_in_colors_only():
    """`light-dark()` takes colors and nothing else; a media query could change anything."""
    sheets = {file.name: file.read_text() for file in PUBLIC.glob("*.css")}
    assert any("light-dark(" in text for text in sheets.values())
    assert [name for name, text in sheets.items() if "prefers-color-scheme" in text] == []


def test_the_walk_finds_what_lies_under_a_bar(page):
    show(page, "<div style='position:fixed;inset:0 0 auto;height:9rem;background:#fff'>bar</div><button>Under</button>")
    assert any("Under" in line and "covered" in line for line in walk(page)[1])


def test_the_walk_finds_a_focus_that_does_not_show(page):
    show(page, "<style>button:focus { outline: none }</style><button>First</button><button>Second</button>")
    assert any("First" in line and "looks the same" in line for line in walk(page)[1])


def test_the_keyboard_says_when_it_never_comes_to_a_control(page):
    show(page, "<button tabindex=-1>Hidden</button><button>Other</button>")
    with pytest.raises(AssertionError, match="never came to “Hidden”"):
        Keyboard(page).to("Hidden")
