"""Using a page as somebody does who has only a keyboard."""

MOST_STOPS = 150


class Keyboard:
    """Walks the focus with Tab to a control of that name, and operates it with the keys that belong to it."""

    def __init__(self, page):
        self.page = page
        self.session = page.context.new_cdp_session(page)
        self.presses = 0

    def press(self, key: str):
        self.presses += 1
        self.page.keyboard.press(key)

    def type(self, text: str):
        self.presses += len(text)
        self.page.keyboard.type(text)

    def here(self) -> dict:
        """The focused control as a screen reader tells it: role, name, and the legends of the groups around it."""
        focused = self.session.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
        tree = self.session.send("Accessibility.getPartialAXTree", {"objectId": focused, "fetchRelatives": False})
        node = tree["nodes"][0]
        legends = self.page.evaluate(
            """() => { const said = []
                for (let at = document.activeElement?.closest('fieldset'); at; at = at.parentElement?.closest('fieldset'))
                    said.push(at.querySelector('legend')?.textContent.trim() ?? '')
                return said }""")
        return {"role": node["role"]["value"], "name": " ".join(node.get("name", {}).get("value", "").split()), "groups": legends}

    def to(self, name: str, *, group: str = "", role: str = "", backwards: bool = False):
        """Tabs until the focus is on the control that bears this name (or begins with it), inside the group if one is named."""
        passed = []
        for _ in range(MOST_STOPS):
            here = self.here()
            if here["name"].startswith(name) and (not role or here["role"] == role) and (not group or any(group in said for said in here["groups"])):
                return here
            passed.append(here["name"])
            self.press("Shift+Tab" if backwards else "Tab")
        raise AssertionError(f"The Tab key never came to “{name}” {group and f'in “{group}”'} on {self.page.url}. It passed: {passed[:60]}")

    def fill(self, name: str, text: str, *, group: str = ""):
        """Goes to a line of text, empties it and types."""
        self.to(name, group=group)
        self.press("Control+a")
        self.press("Delete")
        self.type(text)

    def day(self, name: str, day, *, group: str = ""):
        """Types a day into a date field of the browser, in the order in which it asks."""
        self.to(name, group=group)
        self.type(day.strftime("%m%d%Y"))

    def choose(self, group: str, answer: str):
        """Takes one of several radio buttons: Tab comes to the group, arrows go round in it."""
        self.to("", group=group, role="radio")
        for _ in range(20):
            if self.here()["name"].startswith(answer):
                self.press("Space")
                return
            self.press("ArrowDown")
        raise AssertionError(f"No arrow key came to “{answer}” in “{group}” on {self.page.url}.")

    def tick(self, name: str, *, group: str = ""):
        """Ticks a box."""
        self.to(name, group=group, role="checkbox")
        self.press("Space")

    def select(self, name: str, answer: str, *, group: str = ""):
        """Goes down a closed list until it shows the answer."""
        self.to(name, group=group)
        shown = "() => document.activeElement.selectedOptions[0].textContent.trim()"
        for _ in range(40):
            if self.page.evaluate(shown) == answer:
                return
            self.press("ArrowDown")
        raise AssertionError(f"The list “{name}” has no “{answer}” on {self.page.url}.")

    def go(self, name: str, *, role: str = ""):
        """Presses a button or follows a link with the Enter key, and waits for the page behind it."""
        self.to(name, role=role)
        # Not just any navigation: a form that is sent notes its name in the history first, on the same page.
        with self.page.expect_event("load"):
            self.press("Enter")
