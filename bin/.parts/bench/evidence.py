"""The statistics, beside scikit-learn, statsmodels and lifelines with the same numbers in the same run."""

import json
import os
import pathlib
import subprocess

from . import peer, table

HERE = pathlib.Path(__file__).parent
LOGIT = ["--rows", "100000", "--columns", "40"]
EFFECT = ["--rows", "100000", "--columns", "20"]
POLICY = ["--rows", "5000", "--columns", "10"]


def measure(options):
    rows = [
        ["logit with errors, 100,000 × 40", *fairlead(options, "logit", LOGIT), *beside(options, "logit", LOGIT)],
        ["effect, cross-fitted, 3 × 5 folds, 100,000 × 20", *fairlead(options, "aipw", EFFECT), *beside(options, "aipw", EFFECT)],
        ["survival curve, 100,000", *fairlead(options, "survival", ["--columns", "1"]), *beside(options, "survival", ["--columns", "1"])],
        ["rule with 10 splits × 5 folds, 5,000 × 10", *fairlead(options, "policy", POLICY), *beside(options, "policy", POLICY)],
    ]
    figures = table.markdown(["", "seconds", "MB", "Python seconds", "Python MB", "beside"], rows)
    return f"{figures}\n\nHow often intervals of 90 % hold the truth, in 500 invented agencies of 8 services:\n\n{coverage(options)}"


def told(arguments):
    """What a program says in JSON, and the most memory in MB that it held."""
    run = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
    said = run.stdout.read()
    _, status, used = os.wait4(run.pid, 0)
    run.returncode = status
    if status:
        raise SystemExit(f"{' '.join(map(str, arguments))} failed.")
    return json.loads(said), used.ru_maxrss / 1024


def fairlead(options, what, size):
    answer, memory = told([options.binary, "evidence", "measure", what, *size])
    return [answer["seconds"], memory]


def beside(options, what, size):
    """The same table for Python; nothing where its packages cannot be had."""
    python = peer.installed("evidence.txt", ".venv-bench-evidence")
    if not python:
        return [None, None, "no Python packages"]
    sheet = options.scratch / f"{what}.csv"
    subprocess.run([options.binary, "evidence", "measure", what, *size, "--times", "1", "--table", sheet], check=True, capture_output=True)
    answer, memory = told([python, HERE / "evidence_peer.py", what, sheet])
    sheet.unlink()
    return [answer["seconds"], memory, answer["by"]]


def coverage(options):
    rows = []
    for choice, people in [("staff", 600), ("staff", 2000), ("lottery", 600), ("strong", 600), ("hidden", 600)]:
        arguments = ["--agencies", "500", "--choice", choice, "--people", str(people)]
        answer, _ = told([options.binary, "evidence", "coverage", *arguments])
        rows.append([f"{choice}, {people} people a service", *(f"{100 * answer[kind]['share']:.1f} %" for kind in ["ate", "att", "shrunken"])])
    return table.markdown(["who is sent is chosen by", "on everybody", "on those sent", "after shrinkage"], rows)
