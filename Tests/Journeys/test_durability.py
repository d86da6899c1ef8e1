"""What was acknowledged survives: the server is killed in the middle of many writes, and nothing that it had confirmed is missing."""

import http.client
import re
import threading

from client import Client

WRITERS = 4
ENOUGH = 40


class Writer(threading.Thread):
    """Somebody who logs one conversation after the other and remembers which were confirmed."""

    def __init__(self, office, name: str):
        super().__init__(daemon=True)
        self.name = name
        self.client = Client(office.url).sign_in("ines.delgado@riverside.example")
        listed = self.client.get("/employers?view=mine").text
        self.employer = re.findall(r'href="(/employers/[0-9a-hjkmnp-tv-z]{13})"', listed)[int(name)]
        self.token = self.client.token(f"{self.employer}/log")
        self.sent, self.confirmed, self.trouble = [], [], ""

    def run(self):
        try:
            while True:
                note = f"durable {self.name}-{len(self.sent)}"
                self.sent.append(note)
                answer = self.client.post(f"{self.employer}/log", _token=self.token, kind="call", note=note, next="nothing", **{"with": "else"})
                if answer.status != 303:
                    self.trouble = f"{note}: {answer.status} {answer.text[:2000]}"
                    return
                self.confirmed.append(note)
        except (OSError, http.client.HTTPException) as error:
            self.trouble = f"{self.sent[-1]}: {error!r}"


def enough(writers: list[Writer]) -> bool:
    """Whether each has enough confirmed; fails at once with what stopped a writer before the server was killed."""
    stopped = [writer.trouble for writer in writers if not writer.is_alive()]
    assert not stopped, "\n".join(stopped)
    return all(len(writer.confirmed) >= ENOUGH for writer in writers)


def kept_notes(office) -> list[str]:
    return [note for (note,) in office.database.rows("SELECT note FROM conversations WHERE note LIKE 'durable %'")]


def test_what_was_confirmed_survives_a_kill(engine, open_office):
    office = open_office(engine)
    writers = [Writer(office, str(number)) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    office.wait_until(lambda: enough(writers), "enough conversations")
    office.kill()
    for writer in writers:
        writer.join(10)
        assert not writer.is_alive()

    office.start()
    kept = kept_notes(office)
    confirmed = {note for writer in writers for note in writer.confirmed}
    sent = {note for writer in writers for note in writer.sent}
    assert confirmed <= set(kept), f"lost: {sorted(confirmed - set(kept))}"
    assert len(kept) == len(set(kept)) and set(kept) <= sent
    assert office.database.complaints() == []

    seen = Client(office.url).sign_in("ines.delgado@riverside.example")
    for writer in writers:
        assert writer.confirmed[-1] in seen.get(writer.employer).text


def test_a_conversation_is_kept_whole_or_not_at_all(engine, open_office):
    office = open_office(engine)
    before = int(office.database.rows("SELECT COUNT(*) FROM journal WHERE kind = 'talk'")[0][0])
    writers = [Writer(office, str(number)) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    office.wait_until(lambda: any(writer.confirmed for writer in writers), "a conversation")
    office.kill()
    office.start()
    after = int(office.database.rows("SELECT COUNT(*) FROM journal WHERE kind = 'talk'")[0][0])
    assert after - before == len(kept_notes(office)) > 0
