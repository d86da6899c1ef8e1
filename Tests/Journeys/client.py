"""A browser without a screen: cookies, forms and their tokens, and nothing else. For what needs many requests or many clients."""

import http.client
import re
from urllib.parse import urlencode, urlsplit

from office import PASSWORD


class Answer:
    """What came back."""

    def __init__(self, status: int, headers: dict, body: bytes):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def location(self) -> str:
        return self.headers.get("location", "")

    @property
    def is_page(self) -> bool:
        return self.headers.get("content-type", "").startswith("text/html")


class Client:
    """One visitor on a connection of their own."""

    def __init__(self, url: str):
        self.url = url
        self.cookies = {}
        self.connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)

    def connect_anew(self):
        """Leaves the connection, on which an answer may still be due, for a fresh one."""
        self.connection.close()
        self.connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=30)

    def get(self, path: str, **headers) -> Answer:
        try:
            return self._ask("GET", path, headers=headers)
        except http.client.RemoteDisconnected:
            # The server closes a connection on which nothing was asked for a while; a browser then opens another.
            return self._ask("GET", path, headers=headers)

    def post(self, path: str, **fields) -> Answer:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.url}
        return self._ask("POST", path, urlencode(fields), headers)

    def sign_in(self, mailbox: str) -> "Client":
        answer = self.post("/sign-in", mailbox=mailbox, password=PASSWORD, next="")
        assert answer.status == 303, f"{mailbox} could not sign in: {answer.status} {answer.text[:500]}"
        return self

    def token(self, path: str) -> str:
        """The form token of a page."""
        return re.search(r'name="_token" value="([^"]+)"', self.get(path).text)[1]

    def _ask(self, method: str, path: str, body: str | None = None, headers: dict | None = None) -> Answer:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, path, body, {**({"Cookie": cookies} if cookies else {}), **(headers or {})})
        answer = self.connection.getresponse()
        content = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, kept = value.split(";")[0].partition("=")
                self.cookies[key] = kept
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, content)
