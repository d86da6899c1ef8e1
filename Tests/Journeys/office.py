"""A running Fairlead for one test: its own process, port, mail folder and database."""

import email
import email.policy
import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from databases import SQLiteFile

PASSWORD = "riverside-demo-2026"
START_SECONDS = 60


def riverside_day() -> date:
    """Today where Riverside is: for a quarter of the day it is not yet the day of a machine that keeps UTC."""
    return datetime.now(ZoneInfo("America/Chicago")).date()


class Office:
    """`fairlead serve` as a child of this process; only that child is ever stopped."""

    def __init__(self, database, folder: Path):
        self.database = database
        self.mail_folder = folder / "mail"
        self.log_file = folder / "server.log"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None

    def start(self) -> "Office":
        """Starts the server and waits for the address that it prints, then for an answer."""
        already = self.log_file.stat().st_size if self.log_file.exists() else 0
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen(
                [binary(), "serve", "--database", self.database.address, "--port", str(self.port), "--mail", f"folder:{self.mail_folder}"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.wait_until(lambda: f"Fairlead is at {self.url}" in self.said_after(already), "the server's address", pause=0.01)
        with urllib.request.urlopen(f"{self.url}/sign-in", timeout=START_SECONDS) as answer:
            assert answer.status == 200
        return self

    def said_after(self, place: int) -> str:
        """What the server wrote from that byte on; its log may be long by then."""
        with self.log_file.open("rb") as log:
            log.seek(place)
            return log.read().decode(errors="replace")

    @property
    def log(self) -> str:
        return self.log_file.read_text(errors="replace") if self.log_file.exists() else ""

    def wait_until(self, condition, what: str, seconds: float = START_SECONDS, pause: float = 0.05):
        """Waits for something that the server does; fails at once when the server has ended."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            if self.process.poll() is not None:
                raise AssertionError(f"The server ended with {self.process.returncode} while we waited for {what}.\n{self.log}")
            time.sleep(pause)
        raise AssertionError(f"Waited {seconds} s in vain for {what}.\n{self.log[-4000:]}")

    def stop(self):
        """Ends the server as Control-C does, and by force only if that is of no use."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self):
        """What a power failure leaves: the process is gone in the middle of whatever it did."""
        self.process.kill()
        self.process.wait(20)

    def mails(self) -> list:
        """Everything that was sent so far, as a mail program reads it, oldest first."""
        files = sorted(self.mail_folder.rglob("*.eml"), key=lambda file: file.stat().st_mtime_ns) if self.mail_folder.exists() else []
        return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]

    def leads_here(self, mail) -> bool:
        """Whether all private links of the mail are of this office."""
        text = mail.get_body(("plain",))
        return text is None or all(link.startswith(self.url) for link in re.findall(r"http://\S+/l/\S+", text.get_content()))

    def mail_to(self, mailbox: str, about: str):
        """The newest mail to that address with these words in its subject, once there is one; none that leads elsewhere, as those do which the
        demonstration sent before this office had its address."""

        def arrived():
            wanted = (mail for mail in reversed(self.mails()) if mailbox in str(mail["To"]) and about in str(mail["Subject"]))
            return next((mail for mail in wanted if self.leads_here(mail)), None)

        return self.wait_until(arrived, f"a mail to {mailbox} about “{about}”", 30)


def settle_demo(database, url: str = ""):
    """Fills a database with Riverside, the invented town. Its mails link to `url`, if one is given."""
    more = ["--public-url", url] if url else []
    done = subprocess.run([binary(), "demo", "--database", database.address, *more], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def open_riverside(folder: Path) -> Office:
    """An office in a town of its own, whose mails lead to it; on SQLite."""
    office = Office(SQLiteFile(folder), folder)
    settle_demo(office.database, office.url)
    return office.start()


def binary() -> str:
    return os.environ["FAIRLEAD_BINARY"]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
