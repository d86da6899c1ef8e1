"""The server is killed again and again under eight writers; bin/torture runs this for longer."""

import os
import random
import subprocess
import time

import pytest

from clerks import Clerk, reconcile
from cluster import Cluster
from databases import ENGINES, PostgresDatabase, SQLiteFile
from office import Office, binary, settle_demo

CYCLES = int(os.environ.get("FAIRLEAD_TORTURE_CYCLES", 200))
SECONDS = float(os.environ.get("FAIRLEAD_TORTURE_SECONDS", 170))
WRITERS = 8
# Between two looks at the whole ledger; what is lost or doubled stays so, and is found by the next.
RECONCILED_EVERY = 50

pytestmark = pytest.mark.torture


@pytest.fixture
def cluster():
    """A server that only this test uses, because it is killed too."""
    cluster = Cluster().start()
    yield cluster
    cluster.drop()


@pytest.fixture
def place(request, tmp_path):
    """The database of the engine asked for, with what has to be done to kill and revive the server behind it, if there is one."""
    if request.param == "sqlite":
        return SQLiteFile(tmp_path), None
    cluster = request.getfixturevalue("cluster")
    return PostgresDatabase(server=cluster.server), cluster


@pytest.mark.timeout(SECONDS + 150)
@pytest.mark.parametrize("place", ENGINES, indirect=True)
def test_nothing_confirmed_is_lost_and_nothing_done_twice(place, tmp_path, record_property):
    database, cluster = place
    settle_demo(database)
    office = Office(database, tmp_path).start()
    clerks = [Clerk(office, number) for number in range(WRITERS)]
    end, cycles, starts = time.monotonic() + SECONDS, 0, []
    while cycles < CYCLES and time.monotonic() < end:
        for clerk in clerks:
            clerk.begin()
        # Sometimes before anything is confirmed, sometimes after dozens; longer would only be more of the same between two kills.
        time.sleep(random.uniform(0.02, 0.3))
        cycles += 1
        if cluster and cycles % 10 == 0:
            cluster.kill()
            time.sleep(0.1)
        office.kill()
        for clerk in clerks:
            clerk.finish()
        if cluster and cycles % 10 == 0:
            cluster.start()
        began = time.monotonic()
        office.start()
        starts.append(time.monotonic() - began)
        if cycles % RECONCILED_EVERY == 0:
            reconcile(database, clerks)

    for clerk in clerks:
        clerk.client.connect_anew()
        while clerk.open:
            clerk.send()
            assert not clerk.trouble, clerk.trouble
    reconcile(database, clerks)
    verify_the_journal(database)
    office.stop()
    confirmed = sum(len(clerk.confirmed) for clerk in clerks)
    record_property("told", f"{'PostgreSQL' if cluster else 'SQLite'}: {cycles} kills, {confirmed} calls confirmed, 0 lost, 0 doubled; "
                            f"back after {sorted(starts)[len(starts) // 2]:.2f} s (half of the times)")
    assert confirmed > cycles


def verify_the_journal(database):
    """The chain of the journal, where this build has one."""
    if "audit" in subprocess.run([binary(), "--help"], capture_output=True, text=True, timeout=30).stdout:
        done = subprocess.run([binary(), "audit", "verify", "--database", database.address], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr
