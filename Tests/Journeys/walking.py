"""Where the Tab key leads on a page: every stop is seen, says that it has the focus, and nothing lies over it."""

MOST_STOPS = 250

# What the focused element looks like, with what stands for it when it is hidden itself, as the round button of a chip is.
LOOKS = """
const looks = (element) => [element, element.closest('label')].filter(Boolean).map((one) => {
  const style = getComputedStyle(one)
  return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor, style.textDecorationLine,
    style.borderColor].join('|')
}).join(' ')
"""

STOP = "() => {" + LOOKS + """
  const element = document.activeElement
  if (!element || element === document.body || element === document.documentElement) return null
  // The last stop in a field of a day or time is the browser's own button in it, with the browser's own ring.
  if (['date', 'time', 'month', 'datetime-local'].includes(element.type) && !element.matches(':focus')) return { skip: true }
  const seen = element.getBoundingClientRect()
  const label = element.closest('label')
  const shape = seen.width < 12 && label ? label : element
  // The part of it that lies on the screen; a list of chips that scrolls sideways may cut one off, but enough must be left to see it.
  const boxes = [...shape.getClientRects()].map((box) => {
    const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)]
    const [width, height] = [Math.min(innerWidth, box.right) - left, Math.min(innerHeight, box.bottom) - top]
    return { left, top, width, height, isEnough: width > 0 && width >= Math.min(16, box.width) && height > 0 && height >= Math.min(8, box.height) }
  }).filter((box) => box.isEnough)
  const uncovered = (box) => {
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    return top && (shape.contains(top) || top.contains(shape) && getComputedStyle(top).position === 'static' || label && label.contains(top))
  }
  const before = window.walked
  const unchanged = before && before.element.isConnected && looks(before.element) === before.looks && before.element !== element
    ? before.name : null
  const name = element.tagName.toLowerCase() + ' “' + (element.textContent.trim() || element.getAttribute('aria-label') || element.name || '').slice(0, 50) + '”'
  const isNew = !before || before.element !== element
  window.walked = { element, looks: looks(element), name }
  window.walkedAll ??= new Set()
  const again = isNew && window.walkedAll.has(element)
  window.walkedAll.add(element)
  return { name, again, unchanged, seen: boxes.length > 0, clear: boxes.some(uncovered) }
}"""


def walk(page) -> tuple[int, list[str]]:
    """Tabs from the top of the page to its end. Returns how many stops there were, and what was wrong with any."""
    wrong, stops = [], 0
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop.get("again"):
            return stops, wrong
        if stop.get("skip"):
            continue
        stops += 1
        if stop["unchanged"]:
            wrong.append(f"{stop['unchanged']} looks the same with and without the focus")
        if not stop["seen"]:
            wrong.append(f"{stop['name']} is out of sight")
        elif not stop["clear"]:
            wrong.append(f"{stop['name']} is covered")
    return stops, wrong + [f"no end after {MOST_STOPS} stops"]
