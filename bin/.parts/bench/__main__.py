"""Called by bin/bench."""

import argparse
import datetime
import pathlib

from . import evidence, matching, pages, rules, scale, services, table, writers

parser = argparse.ArgumentParser(prog="bin/bench")
parser.add_argument("what", choices=["evidence", "matching", "pages", "rules", "scale", "services", "slow", "writers"])
parser.add_argument("--binary")
parser.add_argument("--scratch", required=True, type=pathlib.Path)
parser.add_argument("--size", default="small")
parser.add_argument("--engine", default="both")
parser.add_argument("--postgres")
parser.add_argument("--postgres-pid", type=int)
parser.add_argument("--keep", type=pathlib.Path)
parser.add_argument("--write")
options = parser.parse_args()

text = {"evidence": evidence, "matching": matching, "pages": pages, "rules": rules, "scale": scale, "services": services, "slow": writers, "writers": writers}[options.what].measure(options)
text = f"{datetime.date.today():%B %-d, %Y}: {table.machine()}.\n\n{text}"
print(f"\n{text}")
if options.write:
    table.write(options.write, options.what, text)
