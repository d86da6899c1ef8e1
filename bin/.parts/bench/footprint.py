"""What a first visit brings, what the process holds, and how soon it answers."""

import gzip
import http.client
import pathlib
import re
import time
from urllib.parse import urlsplit

from . import server


def pss(pid):
    """Proportional set size in MB: its own memory, and its share of what it shares."""
    text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+)", text, re.M)[1]) / 1024


def cold_start(binary, database, scratch):
    """Seconds from starting the program to its first answer, the median of five."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        with server.fairlead(binary, database, scratch) as fairlead:
            connection = http.client.HTTPConnection("127.0.0.1", fairlead.port)
            connection.request("GET", "/sign-in")
            connection.getresponse().read()
            times.append(time.perf_counter() - start)
    return sorted(times)[2]


def visit(port, path, cookie=""):
    """Requests and bytes of a page with everything that it asks for, as a browser with an empty cache that takes gzip."""
    page, size = ask(port, path, cookie)
    asked = sorted({urlsplit(found).path for found in re.findall(r'(?:href|src)="(/assets/[^"]+)"', page)})
    return 1 + len(asked), size + sum(ask(port, name, "")[1] for name in asked), size


def ask(port, path, cookie):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip", **({"Cookie": cookie} if cookie else {})})
    answer = connection.getresponse()
    body = answer.read()
    packed = answer.getheader("Content-Encoding") == "gzip"
    text = (gzip.decompress(body) if packed else body).decode("utf-8", "replace")
    connection.close()
    return text, len(body)
