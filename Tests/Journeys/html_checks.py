"""What every page must be as it is sent, before any browser mends it."""

import re
from functools import cache

import html5lib

SECURITY_HEADERS = {
    "content-security-policy": r"default-src 'none'|script-src 'self'",
    "x-content-type-options": r"^nosniff$",
    "referrer-policy": r"^(same-origin|no-referrer|strict-origin)",
    "cross-origin-opener-policy": r"^same-origin$",
}

# What is left when a value was written out that was meant to be something else.
SLIPS = ["</", "&lt;", "&amp;", "&quot;", "&#", "Link(", "Optional(", "HTML(", "Phrase(", "ID<", "{n}", "{name}", "\\(", "undefined"]
SLIP_WORDS = re.compile(r"\b(nil|NaN|null)\b")


@cache
def parser():
    return html5lib.HTMLParser(strict=True, tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)


def faults(html: str) -> list[str]:
    """What is wrong with a page as it was sent, before any browser mends it."""
    try:
        tree = parser().parse(html)
    except html5lib.html5parser.ParseError as problem:
        return [f"not HTML: {problem}"]
    found = []
    if not tree.get("lang"):
        found.append("the page has no language")
    headings = len(list(tree.iter("h1")))
    if headings != 1:
        found.append(f"{headings} h1")
    ids = [element.get("id") for element in tree.iter() if element.get("id") is not None]
    found += [f"the id “{id}” stands twice" for id in sorted({id for id in ids if ids.count(id) > 1})]
    for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget", "form", "list"):
        for element in tree.iter():
            found += [f"{attribute}=“{id}” leads nowhere" for id in (element.get(attribute) or "").split() if id not in ids]
    visible = text(tree)
    found += [f"“{slip}” is shown: …{visible[max(0, visible.find(slip) - 40):visible.find(slip) + 40]}…" for slip in SLIPS if slip in visible]
    found += [f"“{match[0]}” is shown: …{visible[max(0, match.start() - 40):match.end() + 40]}…" for match in SLIP_WORDS.finditer(visible)]
    return found


def title(html: str) -> str:
    return "".join(parser().parse(html).find(".//title").itertext())


def text(tree) -> str:
    """Everything that a reader or a screen reader may come across, apart from what a person typed into a field."""
    pieces = []

    def walk(element):
        if element.tag in ("script", "style", "textarea"):
            return
        pieces.extend(filter(None, [element.text, element.get("aria-label"), element.get("alt"), element.get("placeholder")]))
        for child in element:
            walk(child)
            pieces.append(child.tail or "")

    walk(tree)
    return " ".join(" ".join(pieces).split())


def missing_headers(headers: dict) -> list[str]:
    """The security headers that an answer lacks."""
    return [name for name, wanted in SECURITY_HEADERS.items() if not re.search(wanted, headers.get(name, ""))]
