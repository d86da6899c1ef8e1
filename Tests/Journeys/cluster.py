"""A PostgreSQL server of one test's own, with every safety on, that may be killed and must come back with all it had confirmed."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

SAFE = ["fsync=on", "synchronous_commit=on", "full_page_writes=on", "listen_addresses=", "shared_buffers=32MB", "max_connections=60"]


class Cluster:
    """Its folder is short, because a socket's path must be, and belongs to the user postgres where we are root."""

    def __init__(self):
        self.programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda place: int(place.parent.name), default=None)
        if self.programs is None:
            pytest.skip("There is no PostgreSQL on this machine.")
        self.folder = Path(tempfile.mkdtemp(prefix="fairlead-cluster."))
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.data = self.folder / "data"
        self._run("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8")
        self.server = f"postgres://postgres@/postgres?host={self.folder}"
        self.process = None

    def start(self) -> "Cluster":
        """Starts it, again and again while what is left of a killed one holds its memory."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            settings = [word for setting in SAFE for word in ("-c", setting)]
            with (self.folder / "log").open("ab") as log:
                self.process = subprocess.Popen(
                    [*self._as_postgres(), str(self.programs / "postgres"), "-D", str(self.data), "-k", str(self.folder), *settings],
                    cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            while self.process.poll() is None and time.monotonic() < end:
                ready = subprocess.run([self.programs / "pg_isready", "-q", "-h", self.folder, "-U", "postgres"], check=False)
                if ready.returncode == 0:
                    return self
                time.sleep(0.05)
            time.sleep(0.2)
        raise AssertionError((self.folder / "log").read_text()[-3000:])

    def kill(self):
        """The server's first process is gone at once; the others notice and follow."""
        self.process.kill()
        self.process.wait(20)

    def drop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.send_signal(2)
            self.process.wait(30)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *arguments):
        done = subprocess.run(
            [*self._as_postgres(), str(self.programs / program), *map(str, arguments)], cwd=self.folder, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr

    @staticmethod
    def _as_postgres() -> list[str]:
        return ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] if os.geteuid() == 0 else []
