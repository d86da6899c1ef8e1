"""Services ranked for one person, with the reasons for and against each and why the others are not suggested."""

import pathlib
import subprocess

from . import table

PACKAGE = pathlib.Path(__file__).parent / "services"
ROUNDS = 5


def measure(options):
    scratch = options.scratch / "services"
    command = ["swift", "build", "-c", "release", "--package-path", str(PACKAGE), "--scratch-path", str(scratch)]
    built = subprocess.run(command, capture_output=True, text=True)
    if built.returncode:
        raise SystemExit(f"The build failed:\n{built.stdout[-3000:]}{built.stderr[-3000:]}")
    rows = [ranked(scratch / "release" / "Measure", count) for count in (200, 2_000, 20_000)]
    return table.markdown(["", "CPU ms", "suggested"], rows)


def ranked(program, count):
    """The quietest of some rounds: what else the machine does can only add."""
    rounds = [subprocess.run([program, str(count)], capture_output=True, text=True, check=True).stdout.split() for _ in range(ROUNDS)]
    _, milliseconds, suggested = min(rounds, key=lambda words: float(words[1]))
    return [f"{count:,} services for one person, with reasons", float(milliseconds), f"{float(suggested):.0f} of them"]
