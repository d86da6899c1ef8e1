"""Counts what a task costs: presses of finger or mouse, keys, and pages that load. The browser counts, not the test."""

TALLY = """
if (!window.tallying) {
  window.tallying = true
  addEventListener('pointerdown', (event) => event.isTrusted && tallied('presses'), true)
  addEventListener('keydown', (event) => event.isTrusted && !event.repeat && tallied('keys'), true)
}
"""


class Meter:
    """Stands at one page from `begin` on; `spent` says what it cost so far."""

    def __init__(self, page):
        self.page, self.counts = page, {}
        page.context.expose_function("tallied", self._add)
        page.context.add_init_script(TALLY)
        page.on("domcontentloaded", lambda _: self._add("loads"))

    def _add(self, what: str):
        self.counts[what] = self.counts.get(what, 0) + 1

    def begin(self):
        """From here on; also on the page that is open already."""
        self.page.evaluate(TALLY)
        self.counts = {}

    def spent(self) -> tuple[int, int, int]:
        """Presses, keys, loads."""
        self.page.wait_for_load_state()
        self.page.wait_for_timeout(100)
        return tuple(self.counts.get(what, 0) for what in ("presses", "keys", "loads"))

    def within(self, task: str, *, presses: int, keys: int, loads: int):
        """Fails when the task cost more than its budget."""
        spent = self.spent()
        print(f"{task}: {spent[0]} of {presses} presses, {spent[1]} of {keys} keys, {spent[2]} of {loads} loads")
        assert spent <= (presses, keys, loads) and spent[1] <= keys and spent[2] <= loads, (
            f"{task} costs {spent} presses, keys and loads; its budget is {(presses, keys, loads)}")
