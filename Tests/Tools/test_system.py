"""What bin/.parts/system does about missing packages, with stand-ins for dpkg, apt-get and id."""

import os
import subprocess
from pathlib import Path

import pytest

SYSTEM = Path(__file__).parents[2] / "bin/.parts/system"


@pytest.fixture
def machine(tmp_path):
    """A machine on which only `installed` is installed; what is run there as apt-get or dpkg goes into a log."""
    tools = tmp_path / "tools"
    tools.mkdir()
    log = tmp_path / "log"

    def tool(name, text):
        (tools / name).write_text(f"#!/bin/bash\n{text}\n")
        (tools / name).chmod(0o755)

    tool("dpkg-query", '[ "${@: -1}" = installed ] && echo installed')
    tool("dpkg", f'echo "dpkg $*" >>{log}')
    tool("id", 'echo "${STAND_IN_USER:-0}"')
    tool("apt-get", f'echo "apt-get $*" >>{log}\n[[ $* = install* ]] && [ -e {tmp_path}/breaks ] && rm {tmp_path}/breaks && exit 100\nexit 0')

    def run(command, path="/usr/bin:/bin", **environment):
        environment = {**os.environ, "PATH": f"{tools}:{path}", **environment}
        done = subprocess.run(["/bin/bash", "-c", f". {SYSTEM}; {command}"], env=environment, capture_output=True, text=True, timeout=30)
        return done, log.read_text().splitlines() if log.exists() else []

    run.folder = tmp_path
    return run


def test_nothing_is_asked_of_apt_when_nothing_is_missing(machine):
    done, asked = machine("need_packages 'to build' installed")
    assert (done.returncode, done.stderr, asked) == (0, "", [])


def test_what_is_missing_is_named_and_installed(machine):
    done, asked = machine("need_packages 'to build' installed libzip-dev")
    assert done.returncode == 0
    assert "Installing to build: libzip-dev" in done.stderr
    assert asked == ["apt-get update -q", "apt-get install -y -q --no-install-recommends libzip-dev"]


def test_an_installation_that_breaks_off_is_mended_and_tried_once_more(machine):
    (machine.folder / "breaks").touch()
    done, asked = machine("need_packages 'to build' libzip-dev")
    assert done.returncode == 0
    assert asked[2:] == ["dpkg --configure -a", "apt-get -f install -y -q", asked[1]]


def test_without_root_and_sudo_the_command_to_run_is_said(machine):
    for name in ("env", "bash"):
        (machine.folder / "tools" / name).symlink_to(f"/usr/bin/{name}")
    done, asked = machine("need_packages 'to build' libzip-dev", path="/nowhere", STAND_IN_USER="1000")
    assert (done.returncode, asked) == (1, [])
    assert "apt-get update && apt-get install -y --no-install-recommends libzip-dev" in done.stderr


@pytest.mark.parametrize(
    "version, enough",
    [("Swift version 6.3.1 (swift-6.3.1-RELEASE)", True), ("Apple Swift version 7.0", True), ("Swift version 6.2.4", False), ("", False)],
)
def test_swift_must_be_6_3_or_newer(machine, version, enough):
    done, _ = machine(f"swift_is_new_enough '{version}'")
    assert (done.returncode == 0) == enough
