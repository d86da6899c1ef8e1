"""Following every link that an office shows to somebody."""

import re
from urllib.parse import urldefrag, urljoin, urlsplit

from client import Answer, Client

MOST_PAGES = 150
MOST_OF_A_KIND = 4
PREFETCH = {"Sec-Purpose": "prefetch;prerender", "Purpose": "prefetch", "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate"}
ID = re.compile(r"(?<=/)[0-9a-hjkmnp-tv-z]{13}(?=/|$)|(?<=^/l/)[^/]+")
HREF = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')


def kind(path: str) -> str:
    """What a page is, whichever employer or person it is about: `/employers/…/log`, with the names of what is asked, not the values."""
    parts = urlsplit(path)
    asked = sorted({pair.split("=")[0] for pair in parts.query.split("&") if pair})
    return ID.sub("…", parts.path) + ("?" + "&".join(asked) if asked else "")


def links(path: str, answer: Answer) -> list[tuple[str, str]]:
    """The own pages that a page leads to, with the part of the page that is meant."""
    found = []
    for href in HREF.findall(answer.text):
        target, part = urldefrag(urljoin(path, href.replace("&amp;", "&")))
        if not urlsplit(target).scheme and not target.startswith(("/assets/", "/sign-out")):
            found.append((target, part))
    return found


class Crawl:
    """What one visitor found, beginning at the first page: pages by path, and every link with the page that it stands on."""

    def __init__(self, client: Client, start: str = "/"):
        self.client = client
        self.pages: dict[str, Answer] = {}
        self.moved: dict[str, str] = {}
        self.said: list[tuple[str, str, str]] = []
        kinds: dict[str, int] = {}
        waiting = [start]
        while waiting and len(self.pages) < MOST_PAGES:
            path = waiting.pop(0)
            if path in self.pages or path in self.moved or kinds.get(kind(path), 0) >= MOST_OF_A_KIND:
                continue
            kinds[kind(path)] = kinds.get(kind(path), 0) + 1
            waiting += self._visit(path)

    def _visit(self, path: str) -> list[str]:
        answer = self.client.get(path, **PREFETCH)
        if answer.status == 303:
            self.moved[path] = answer.location
            return [answer.location]
        self.pages[path] = answer
        if not answer.is_page:
            return []
        found = links(path, answer)
        self.said += [(path, target, part) for target, part in found]
        return [target for target, _ in found]

    def of_each_kind(self) -> dict[str, str]:
        """One path for each kind of page."""
        chosen: dict[str, str] = {}
        for path, answer in self.pages.items():
            if answer.is_page:
                chosen.setdefault(kind(path), path)
        return chosen
