"""A sign-on provider that a test can spoil: its own process thread on the loopback, its own keys, and one token at a time as the test wants it."""

import base64
import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwk, jwt

CLIENT, SECRET = "fairlead", "a secret of two"


class Provider:
    """Signs everybody in at once as `subject`; `spoil` may change the claims, the head and the key of the next token, or the whole token."""

    def __init__(self):
        self.key, self.stranger = jwk.RSAKey.generate_key(2048, {"kid": "one"}), jwk.RSAKey.generate_key(2048, {"kid": "one"})
        self.subject, self.claims, self.head, self.signer, self.whole, self.state = "s-1", {}, {}, self.key, None, None
        self.departures = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._answers())
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def settle(self):
        """Honest again."""
        self.claims, self.head, self.signer, self.whole, self.state = {}, {}, self.key, None, None

    def _token(self, nonce: str) -> str:
        now = int(time.time())
        claims = {"iss": self.issuer, "sub": self.subject, "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": nonce, "name": "Inés Delgado"}
        claims = {name: value for name, value in {**claims, **self.claims}.items() if value is not None}
        head = {"alg": "RS256", "kid": "one", **self.head}
        if head["alg"] == "none":
            return ".".join(letters(json.dumps(part).encode()) for part in (head, claims)) + "."
        token = jwt.encode(head, claims, self.signer, algorithms=[head["alg"]])
        return self.whole(token) if self.whole else token

    def _answers(self):
        provider = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self):
                address = urlsplit(self.path)
                asked = {name: values[0] for name, values in parse_qs(address.query).items()}
                if address.path == "/.well-known/openid-configuration":
                    at = provider.issuer
                    return self._json({"issuer": at, "authorization_endpoint": at + "/door", "token_endpoint": at + "/token", "jwks_uri": at + "/keys"})
                if address.path == "/keys":
                    return self._json({"keys": [provider.key.as_dict(private=False, use="sig", alg="RS256")]})
                provider.departures["a-code"] = asked
                assert asked["response_type"] == "code" and asked["code_challenge_method"] == "S256" and asked["client_id"] == CLIENT
                self.send_response(303)
                self.send_header("Location", asked["redirect_uri"] + "?" + urlencode({"code": "a-code", "state": provider.state or asked["state"]}))
                self.end_headers()

            def do_POST(self):
                sent = {name: values[0] for name, values in parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()).items()}
                asked = provider.departures.pop(sent["code"], None)
                challenge = letters(hashlib.sha256(sent["code_verifier"].encode()).digest())
                if asked is None or challenge != asked["code_challenge"]:
                    return self._json({"error": "invalid_grant"}, 400)
                self._json({"access_token": "x", "token_type": "Bearer", "id_token": provider._token(asked["nonce"])})

            def _json(self, value, status=200):
                body = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                """Quiet."""

        return Answers


def letters(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
