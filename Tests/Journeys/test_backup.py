"""Backups are made while people work, open for one key only, and come back as the database of one moment."""

import os
import subprocess

import pytest

from clerks import Clerk, kept_calls
from databases import SQLiteFile, new_database
from office import Office, binary

CLERKS = 4


def fairlead(*words, database=None, succeeds=True) -> str:
    place = ["--database", database.address] if database else []
    done = subprocess.run([binary(), *map(str, words), *place], capture_output=True, text=True, timeout=120)
    assert (done.returncode == 0) == succeeds, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def keys(tmp_path):
    """A pair made by the program itself: the private one, and the public one beside it."""
    private = tmp_path / "safe.key"
    fairlead("backup", "--make-key", private)
    assert private.stat().st_mode & 0o077 == 0
    return private, f"{private}.pub"


@pytest.fixture
def backup(engine, riverside, tmp_path, keys):
    """A backup of the demonstration, for tests that do not need anybody at work."""
    file = tmp_path / "agency.backup"
    fairlead("backup", file, "--to", keys[1], database=riverside(engine))
    return file


def test_a_backup_made_at_work_is_one_moment_with_all_that_was_confirmed_before(engine, open_office, tmp_path, keys):
    office = open_office(engine)
    clerks = [Clerk(office, number) for number in range(CLERKS)]
    for clerk in clerks:
        clerk.begin()
    office.wait_until(lambda: all(len(clerk.confirmed) >= 10 for clerk in clerks), "some calls")
    before = {note for clerk in clerks for note in list(clerk.confirmed)}
    said = fairlead("backup", tmp_path / "agency.backup", "--to", keys[1], "--key", keys[0], database=office.database)
    office.wait_until(lambda: all(len(clerk.confirmed) >= 30 for clerk in clerks), "more calls")
    office.kill()
    for clerk in clerks:
        clerk.finish()
    assert "is sound" in said and "conversations" in said

    (tmp_path / "elsewhere").mkdir()
    empty = new_database(engine, tmp_path / "elsewhere")
    try:
        fairlead("restore", tmp_path / "agency.backup", "--key", keys[0], database=empty)
        kept = kept_calls(empty)
        assert before <= set(kept) and len(kept) == len(set(kept))
        for clerk in clerks:
            numbers = sorted(int(note.split()[-1]) for note in kept if note.startswith(f"{clerk.name} "))
            assert numbers == list(range(1, len(numbers) + 1))
        assert empty.complaints() == []
        office = Office(empty, tmp_path / "elsewhere").start()
        office.stop()
    finally:
        empty.drop()


def test_a_backup_tells_nothing_without_the_key(backup, riverside, engine):
    sealed = backup.read_bytes()
    assert sealed.startswith(b"fairlead backup 1 ")
    assert backup.stat().st_mode & 0o077 == 0
    for word in (b"riverside", b"Riverside", b"Delgado", b"SQLite format", b"PGDMP"):
        assert word not in sealed


@pytest.mark.parametrize("harm", ["first byte", "middle", "last byte", "header", "cut off", "cut at a piece", "longer", "other key"])
def test_what_is_not_as_it_was_sealed_is_refused(backup, engine, riverside, tmp_path, keys, harm):
    sealed = bytearray(backup.read_bytes())
    key = keys[0]
    match harm:
        case "first byte": sealed[0] ^= 1
        case "middle": sealed[len(sealed) // 2] ^= 1
        case "last byte": sealed[-1] ^= 1
        case "header": sealed[sealed.index(b"\n") - 1] ^= 1
        case "cut off": del sealed[-100:]
        case "cut at a piece": del sealed[sealed.index(b"\n") + 33 + 5 + (1 << 20) + 16:]
        case "longer": sealed += b"x"
        case "other key":
            key = tmp_path / "other.key"
            fairlead("backup", "--make-key", key)
    backup.write_bytes(sealed)
    empty = SQLiteFile(tmp_path / "none") if engine == "sqlite" else new_database(engine, tmp_path)
    try:
        fairlead("restore", backup, "--key", key, database=empty, succeeds=False)
        fairlead("backup", backup, "--check", "--key", key, database=riverside(engine), succeeds=False)
        if engine == "sqlite":
            assert not empty.file.exists()
        else:
            assert empty.rows("SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'") == [("0",)]
    finally:
        empty.drop()


def test_a_database_in_use_or_with_something_in_it_is_not_overwritten(backup, engine, open_office, keys):
    office = open_office(engine)
    said = fairlead("restore", backup, "--key", keys[0], "--replace", database=office.database, succeeds=False)
    assert "is in use" in said
    office.stop()
    assert "--replace" in fairlead("restore", backup, "--key", keys[0], database=office.database, succeeds=False)
    fairlead("restore", backup, "--key", keys[0], "--replace", database=office.database)
    office.start()


def test_a_backup_never_overwrites_and_needs_a_key(backup, engine, riverside, keys):
    assert "already there" in fairlead("backup", backup, "--to", keys[1], database=riverside(engine), succeeds=False)
    assert "--make-key" in fairlead("backup", f"{backup}.2", database=riverside(engine), succeeds=False)
    assert not os.path.exists(f"{backup}.2")
