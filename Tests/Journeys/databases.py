"""Databases that last for one test: a file for SQLite, a database of its own on the tests' PostgreSQL."""

import os
import sqlite3
import subprocess
import uuid
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

ENGINES = ["sqlite", "postgres"]


class SQLiteFile:
    """A database in one file."""

    def __init__(self, folder: Path):
        self.file = folder / "fairlead.db"
        self.address = f"sqlite:{self.file}"

    def copy(self, folder: Path) -> "SQLiteFile":
        """The same records again, for a test that changes them."""
        copied = SQLiteFile(folder)
        source, target = sqlite3.connect(self.file), sqlite3.connect(copied.file)
        source.backup(target)
        source.close()
        target.close()
        return copied

    def rows(self, question: str) -> list[tuple]:
        """Reads beside the running server."""
        connection = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
        try:
            return connection.execute(question).fetchall()
        finally:
            connection.close()

    def change(self, statement: str):
        """Writes beside the running server, as time would."""
        connection = sqlite3.connect(self.file, timeout=20)
        with connection:
            connection.execute(statement)
        connection.close()

    def complaints(self) -> list[tuple]:
        """What SQLite finds wrong with the file, if anything."""
        return [row for row in self.rows("PRAGMA integrity_check") if row != ("ok",)] + self.rows("PRAGMA foreign_key_check")

    def drop(self):
        """The file goes with the folder that it is in."""


class PostgresDatabase:
    """A database on the server of FAIRLEAD_POSTGRES, or another, in the plainest locale, so that nothing leans on another."""

    def __init__(self, template: str = "template0", server: str = "", more: str = ""):
        self.name = f"journey_{uuid.uuid4().hex[:12]}"
        self.server = server or os.environ["FAIRLEAD_POSTGRES"]
        self.address = address(self.name, self.server)
        psql(self.server, f"CREATE DATABASE {self.name} TEMPLATE {template} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' {more}")

    def copy(self, folder: Path) -> "PostgresDatabase":
        """The same records again, for a test that changes them."""
        return PostgresDatabase(template=self.name, server=self.server)

    def rows(self, question: str) -> list[tuple]:
        """Reads beside the running server; every value as text."""
        return [tuple(line.split("\x1f")) for line in psql(self.address, question).splitlines()]

    def change(self, statement: str):
        """Writes beside the running server, as time would."""
        psql(self.address, statement)

    def complaints(self) -> list[tuple]:
        """What the server says of foreign keys that were never checked, if there are any."""
        return self.rows("SELECT conname FROM pg_constraint WHERE NOT convalidated")

    def drop(self):
        """Takes the database away, whoever is still connected."""
        psql(self.server, f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")


def new_database(engine: str, folder: Path):
    """An empty one. Skips the test where there is no PostgreSQL to make it on; bin/test has said so then."""
    if engine == "sqlite":
        return SQLiteFile(folder)
    if not os.environ.get("FAIRLEAD_POSTGRES"):
        pytest.skip("FAIRLEAD_POSTGRES names no server; bin/test starts one.")
    return PostgresDatabase()


def address(name: str, server: str) -> str:
    """The server's address with another database in it."""
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


def psql(place: str, command: str) -> str:
    done = subprocess.run(
        ["psql", place, "-X", "-A", "-t", "-q", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-c", command],
        capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        raise RuntimeError(f"{command}: {done.stderr.strip()}")
    return done.stdout
