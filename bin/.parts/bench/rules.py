"""One determination of eligibility, and a large import."""

import os
import random
import re
import resource
import subprocess
import time

from . import table

ROWS = 100_000
ANSWERS = """{
  "organization_type": "llc", "operating_since": "2009-04-01", "employees_total": 45, "fein": "36-4417702", "naics": "332322",
  "positions": [{"title": "Press brake operator", "openings": 2, "hourly_wage": 2150, "hours_per_week": 40, "duration": "over_one_year"}]
}"""


def measure(options):
    rows = [determination(options), *imported(options)]
    return table.markdown(["", "CPU ms", "seconds", "beside"], [row for row in rows if row])


def used(arguments, **more):
    """Seconds of CPU, seconds by the clock, and what was printed."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    out = subprocess.run(arguments, capture_output=True, text=True, **more)
    if out.returncode:
        raise SystemExit(f"{' '.join(map(str, arguments))} failed:\n{out.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - start, out.stdout


def determination(options):
    """Every program judged, over and over in one process, less the same once: what is left is the judging alone."""
    times = 2_000
    command = [options.binary, "programs", "check", "--answers", "-", "--as-of", "2026-11-19"]
    once, _, verdicts = used(command, input=ANSWERS)
    many, clock, _ = used([*command, "--times", str(times)], input=ANSWERS)
    programs = len(re.findall(r"(?m)^\S.*(?:eligible|needs an answer|review|in force)", verdicts))
    return [f"one determination, {programs} programs", (many - once) * 1000 / (times - 1), clock / times, f"{once * 1000:.0f} ms to start and read the rules"]


def imported(options):
    if "employers" not in subprocess.run([options.binary, "import", "--help"], capture_output=True, text=True).stdout:
        return []
    sheet, database = options.scratch / "employers.csv", f"sqlite:{options.scratch}/import.db"
    write_sheet(sheet)
    used([options.binary, "seed", "--employers", "1", "--database", database])
    rows = []
    for name in ["import of 100,000 rows", "the same again, all known"]:
        cpu, clock, _ = used([options.binary, "import", "employers", str(sheet), "--database", database])
        rows.append([name, cpu * 1000, clock, f"{os.path.getsize(sheet) / 1e6:.1f} MB, {ROWS / clock:,.0f} rows/s"])
    rows.append([*read_by_python(sheet)])
    return rows


def read_by_python(sheet):
    """Python's csv module reading the same file and doing nothing with it: what reading alone costs elsewhere."""
    program = "import csv, sys\nfor row in csv.DictReader(open(sys.argv[1], newline='')): pass"
    cpu, clock, _ = used(["python3", "-c", program, str(sheet)])
    return "Python's csv module reading that file", cpu * 1000, clock, "reads and keeps nothing"


def write_sheet(path):
    """The same sheet each time."""
    chance = random.Random(1)
    kinds, things = ["Bakery", "Metals", "Care", "Freight", "Foods", "Solar"], ["Heron", "Cedar", "Canal", "Anchor", "Lark", "Ridge"]
    with open(path, "w", newline="") as sheet:
        sheet.write("Company,Contact,Phone,Email,Street,City,State,ZIP,Industry\r\n")
        for number in range(ROWS):
            name = f"{chance.choice(things)} {chance.choice(kinds)} {number}"
            sheet.write(
                f'"{name}, Inc.",Ana Reyes,312-{200 + number % 700}-{1000 + number // 700},ana@firm{number}.example,{chance.randrange(9000)} W Lake St,'
                f"Chicago,IL,606{number % 90 + 10},{kinds[number % 6]}\r\n"
            )
