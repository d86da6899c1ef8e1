"""What axe says of a page, in light and dark, with and without scripts."""

from axe_playwright_python.sync_playwright import Axe

THEMES = ["light", "dark"]


class Inspector:
    """Looks at pages with axe, in light and dark.

    axe needs scripts. A page of a browser without them is therefore shown once more as it stands, in a browser of the inspector's own that
    runs none of the page's scripts.
    """

    def __init__(self, browser):
        self.context = browser.new_context()
        self.context.route("**/*.js", lambda route: route.abort())
        self.looked_at = []

    def look(self, page, name: str = "", *, themes=THEMES):
        """Fails when axe finds anything on this page, of whatever weight."""
        shown = page
        if not runs_scripts(page):
            shown = self._again(page)
        found = []
        for theme in themes:
            shown.emulate_media(color_scheme=theme, reduced_motion="reduce")
            found += [f"{theme}: {line}" for line in violations(shown, in_theme=theme)]
        shown.emulate_media(color_scheme="light")
        if shown is not page:
            shown.close()
        self.looked_at.append(name or page.url)
        assert not found, f"axe on {page.url} {name}:\n" + "\n".join(found)

    def _again(self, page):
        copy, content = self.context.new_page(), page.content()
        copy.set_viewport_size(page.viewport_size)
        copy.route(page.url, lambda route: route.fulfill(body=content, content_type="text/html; charset=utf-8"))
        copy.goto(page.url)
        return copy

    def close(self):
        self.context.close()


def runs_scripts(page) -> bool:
    """Whether this browser runs the page's scripts."""
    return page.evaluate("() => matchMedia('(scripting: enabled)').matches")


def violations(page, *, in_theme: str = "light") -> list[str]:
    """What axe objects to, a line for each element.

    In the dark only the rules about colors are asked again: the themes differ in nothing else, for which test_checks.py stands.
    """
    options = {"resultTypes": ["violations"]}
    if in_theme == "dark":
        options["runOnly"] = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
    answer = Axe().run(page, options=options).response
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for rule in answer["violations"] for node in rule["nodes"]]
