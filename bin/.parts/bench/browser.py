"""Just enough of a browser: a signed-in session, pages, and forms filled in as they come."""

import http.client
import re
from html.parser import HTMLParser
from urllib.parse import urlencode


class Forms(HTMLParser):
    """The POST forms of a page, by action, each with the fields that an untouched form would send."""

    def __init__(self, page):
        super().__init__()
        self.forms, self.fields, self.name, self.chosen = {}, None, None, None
        self.feed(page)

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        if tag == "form" and attributes.get("method") == "post":
            self.fields = self.forms.setdefault(attributes.get("action"), [])
        elif self.fields is None or not (attributes.get("name") or tag == "option"):
            return
        elif tag == "textarea":
            self.name = attributes["name"]
            self.fields.append([self.name, ""])
        elif tag == "select":
            self.chosen = [attributes["name"], None]
            self.fields.append(self.chosen)
        elif tag == "option" and self.chosen and (self.chosen[1] is None or "selected" in attributes):
            self.chosen[1] = attributes.get("value", "")
        elif tag == "input" and attributes.get("type") not in ("file", "submit"):
            if attributes.get("type") not in ("radio", "checkbox") or "checked" in attributes:
                self.fields.append([attributes["name"], attributes.get("value", "")])

    def handle_data(self, text):
        if self.name:
            self.fields[-1][1] += text

    def handle_endtag(self, tag):
        if tag == "form":
            self.fields = None
        elif tag == "textarea":
            self.name = None
        elif tag == "select":
            self.chosen = None


class Browser:
    def __init__(self, port):
        self.port, self.cookie = port, ""

    def ask(self, method, path, fields=None):
        """The status, the headers and the text of the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        body = urlencode(fields) if fields is not None else None
        connection.request(method, path, body, self.headers(body is not None))
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, answer.headers, text

    def headers(self, sends_form):
        headers = {"Cookie": self.cookie} if self.cookie else {}
        if sends_form:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
        return headers

    def get(self, path):
        status, _, text = self.ask("GET", path)
        return text if status == 200 else None

    def sign_in(self, mailbox, password):
        status, headers, _ = self.ask("POST", "/sign-in", [("mailbox", mailbox), ("password", password)])
        if status != 303:
            raise SystemExit(f"Signing in as {mailbox} was answered with {status}.")
        self.cookie = re.match(r"[^;]+", headers["Set-Cookie"])[0]

    def form(self, path, action=None):
        """The fields of the form on that page; nothing if there is no such page or form."""
        page = self.get(path)
        return dict(Forms(page).forms.get(action or path) or []) or None if page else None

    def raw(self, method, path, fields=None):
        """The request as bytes for a load."""
        body = urlencode(fields).encode() if fields is not None else b""
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", "Accept: text/html"]
        lines += [f"{name}: {value}" for name, value in self.headers(fields is not None).items()]
        lines += [f"Content-Length: {len(body)}"] if fields is not None else []
        return ("\r\n".join(lines) + "\r\n\r\n").encode() + body
