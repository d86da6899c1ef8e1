"""People who write without pause, and keep a ledger of what was confirmed to them."""

import http.client
import re
import threading
import time

from client import Client


class Clerk:
    """Logs one call after the other. What was not answered is sent again as it was, as a person does who saw no answer."""

    def __init__(self, office, number: int):
        self.name = f"clerk {number}"
        self.client = Client(office.url).sign_in("ines.delgado@riverside.example")
        employers = re.findall(r'href="(/employers/[0-9a-hjkmnp-tv-z]{13})"', self.client.get("/employers?view=mine").text)
        self.path = f"{employers[number % len(employers)]}/log"
        self.proof = self.client.token(self.path).split(".")[0]
        self.confirmed, self.trouble = [], ""
        self.open = None
        self.sent = 0
        self.thread = None

    def begin(self):
        """Works until the server is gone, or one answer is none that it may give."""
        self.client.connect_anew()
        self.thread = threading.Thread(target=self._work, daemon=True)
        self.thread.start()

    def finish(self):
        self.thread.join(30)
        assert not self.thread.is_alive(), f"{self.name} waits for an answer"
        assert not self.trouble, self.trouble

    def _work(self):
        try:
            while not self.trouble:
                self.send()
        except (OSError, http.client.HTTPException):
            return

    def send(self):
        """Sends what is open, or something new; notes what was confirmed."""
        if self.open is None:
            self.sent += 1
            self.open = f"{self.name} call {self.sent}"
        page = self.open.replace(" ", "-")
        answer = self.client.post(
            self.path, _token=f"{self.proof}.{page}", kind="call", note=self.open, next="nothing", **{"with": "else"})
        if answer.status == 303:
            self.confirmed.append(self.open)
            self.open = None
        elif answer.status in (500, 503):
            time.sleep(0.02)
        else:
            self.trouble = f"{self.open}: {answer.status} {answer.text[:2000]}"


def kept_calls(database) -> list[str]:
    return [note for (note,) in database.rows("SELECT note FROM conversations WHERE note LIKE 'clerk %'")]


def reconcile(database, clerks: list[Clerk]):
    """Nothing confirmed is missing, nothing is there twice, nothing is there that nobody sent; the database finds no fault with itself."""
    kept = kept_calls(database)
    confirmed = {note for clerk in clerks for note in clerk.confirmed}
    sent = confirmed | {clerk.open for clerk in clerks if clerk.open}
    assert confirmed <= set(kept), f"lost: {sorted(confirmed - set(kept))[:20]}"
    assert len(kept) == len(set(kept)), f"doubled: {sorted(note for note in set(kept) if kept.count(note) > 1)[:20]}"
    assert set(kept) <= sent, f"never sent: {sorted(set(kept) - sent)[:20]}"
    entries = int(database.rows("SELECT COUNT(*) FROM journal WHERE kind = 'talk'")[0][0])
    conversations = int(database.rows("SELECT COUNT(*) FROM conversations")[0][0])
    assert database.complaints() == []
    return entries, conversations
