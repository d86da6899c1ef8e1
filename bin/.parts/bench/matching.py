"""People for an opening and openings for people, beside numpy with the same crowd in the same run."""

import pathlib
import subprocess

from . import evidence, peer, table

HERE = pathlib.Path(__file__).parent
PEOPLE, OPENINGS = "100000", "5000"


def measure(options):
    scratch = options.scratch / "matching"
    command = ["swift", "build", "-c", "release", "--package-path", str(HERE / "matching"), "--scratch-path", str(scratch)]
    built = subprocess.run(command, capture_output=True, text=True)
    if built.returncode:
        raise SystemExit(f"The build failed:\n{built.stdout[-3000:]}{built.stderr[-3000:]}")
    program = scratch / "release" / "Measure"
    ours, memory = min((evidence.told([program, PEOPLE, OPENINGS]) for _ in range(3)), key=lambda told: told[0]["all"])
    theirs, their_memory = beside(options, program)
    rows = [
        ["best ten of 5,000 openings for each of 100,000 people", ours["all"], memory, theirs["all"], their_memory],
        ["best ten of 100,000 people for one opening", ours["one"], None, theirs["one"], None],
        ["best ten of 5,000 openings for one person", ours["person"], None, None, None],
    ]
    by = f"numpy {theirs['numpy']}, blocks of 1,000 people" if theirs["numpy"] else "no Python packages"
    said = f"{ours['suggested'] / int(PEOPLE):.1f} openings were suggested to each on average; beside: {by}."
    return f"{table.markdown(['', 'seconds', 'MB', 'Python seconds', 'Python MB'], rows)}\n\n{said}"


def beside(options, program):
    """The same crowd for numpy, which reckons the same rules and parts without the reasons; nothing where it cannot be had."""
    python = peer.installed("evidence.txt", ".venv-bench-evidence")
    if not python:
        return {"all": None, "one": None, "numpy": None}, None
    folder = options.scratch / "crowd"
    folder.mkdir()
    subprocess.run([program, PEOPLE, OPENINGS, folder], check=True)
    return evidence.told([python, HERE / "matching_peer.py", folder])
