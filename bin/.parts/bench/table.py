"""Figures as lines for a terminal and for docs/figures.md."""

import pathlib
import platform
import re
import subprocess


def said(*arguments):
    try:
        return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""


def machine():
    """One line about where the figures come from."""
    text = pathlib.Path("/proc/cpuinfo").read_text()
    model = re.search(r"model name\s*:\s*(.+)", text)
    cores = text.count("processor\t")
    memory = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) / 1024 / 1024
    release = re.search(r'PRETTY_NAME="(.+)"', pathlib.Path("/etc/os-release").read_text())
    swift = re.search(r"Swift version [\d.]+", said("swift", "--version"))
    parts = [f"{cores} cores of {model[1] if model else platform.machine()}", f"{memory:.0f} GB", release[1] if release else "", swift[0] if swift else ""]
    return ", ".join(filter(None, parts))


def markdown(head, rows):
    """A table; numbers stand at the right."""
    cells = [head] + [[shown(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = [" | ".join(cell.ljust(width) if not column else cell.rjust(width) for column, (cell, width) in enumerate(zip(row, widths))) for row in cells]
    rule = " | ".join("-" * width if not column else "-" * (width - 1) + ":" for column, width in enumerate(widths))
    return "\n".join(f"| {line} |" for line in [lines[0], rule] + lines[1:])


def shown(cell):
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell >= 100 else f"{cell:.1f}" if cell >= 10 else f"{cell:.2f}"
    return f"{cell:,}" if isinstance(cell, int) else cell


def write(path, name, text):
    """Puts the text between the two markers of that name in the file, and leaves the rest alone."""
    file = pathlib.Path(path)
    begin, end = f"<!-- bin/bench {name} -->", f"<!-- end of bin/bench {name} -->"
    whole = file.read_text() if file.exists() else ""
    if whole.count(begin) != 1 or whole.count(end) != 1:
        raise SystemExit(f"{path} needs the lines {begin} and {end}, once each, for the figures to stand between.")
    before, rest = whole.split(begin)
    file.write_text(f"{before}{begin}\n{text}\n{end}{rest.split(end)[1]}")
