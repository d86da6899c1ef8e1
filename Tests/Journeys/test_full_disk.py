"""The disk fills up while people work: what is there can be read, nothing is half saved, and all goes on as soon as there is room."""

import os
import subprocess
import time

import pytest

from clerks import Clerk, reconcile
from client import Client
from cluster import Cluster
from databases import ENGINES, PostgresDatabase, psql
from office import Office, settle_demo


@pytest.fixture
def small_disk(tmp_path):
    """A file system in memory of 48 MB; only root may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", folder], check=False).returncode == 0
    if not mounted:
        pytest.skip("A small file system cannot be mounted here: that takes root.")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


@pytest.fixture
def cluster():
    cluster = Cluster().start()
    yield cluster
    cluster.drop()


@pytest.fixture
def cramped(request, small_disk, riverside):
    """A database with the demonstration whose records are on the small disk."""
    if request.param == "sqlite":
        return riverside("sqlite").copy(small_disk)
    cluster = request.getfixturevalue("cluster")
    tables = small_disk / "tables"
    tables.mkdir()
    os.system(f"chown postgres {tables} && chmod o+x {small_disk} {' '.join(str(parent) for parent in small_disk.parents)}")
    psql(cluster.server, f"CREATE TABLESPACE cramped LOCATION '{tables}'")
    database = PostgresDatabase(server=cluster.server, more="TABLESPACE cramped")
    settle_demo(database)
    return database


def fill(folder):
    """Leaves no byte free."""
    with (folder / "filler").open("ab", buffering=0) as filler:
        for size in (1 << 20, 4096, 1):
            try:
                while True:
                    filler.write(b"x" * size)
            except OSError:
                pass


@pytest.mark.parametrize("cramped", ENGINES, indirect=True)
def test_a_full_disk_stops_writing_only_and_only_as_long_as_it_is_full(cramped, small_disk, tmp_path):
    office = Office(cramped, tmp_path).start()
    clerks = [Clerk(office, number) for number in range(4)]
    for clerk in clerks:
        for _ in range(5):
            clerk.send()
    fill(small_disk)
    refused = until_refused(clerks[0])
    assert refused.status == 503 and "disk is full" in refused.text and "What you typed is kept" in refused.text
    assert clerks[0].open in refused.text
    for page in ("/", "/employers", clerks[0].path.removesuffix("/log")):
        assert clerks[0].client.get(page).status == 200
    assert Client(office.url).get("/sign-in").status == 200

    (small_disk / "filler").unlink()
    freed = time.monotonic()
    while clerks[0].open:
        clerks[0].send()
        assert time.monotonic() - freed < 5
    for clerk in clerks:
        clerk.send()
    reconcile(cramped, clerks)
    office.stop()


def until_refused(clerk):
    """Writes on until there is truly no room: what the log of the database had left is used up first."""
    for _ in range(3000):
        clerk.sent += 1
        clerk.open = f"{clerk.name} call {clerk.sent}{' and so on' * 300}"
        answer = clerk.client.post(
            clerk.path, _token=f"{clerk.proof}.{clerk.sent}", kind="call", note=clerk.open, next="nothing", **{"with": "else"})
        if answer.status != 303:
            clerk.sent += 1
            return answer
        clerk.confirmed.append(clerk.open)
    raise AssertionError("The disk does not get full.")
