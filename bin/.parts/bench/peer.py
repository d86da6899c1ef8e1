"""A bare Django beside Fairlead: the same rows in the same file, the same program asking."""

import os
import pathlib
import sqlite3
import subprocess

from . import load, server
from .browser import Browser

HERE = pathlib.Path(__file__).parent


def installed(requirements="requirements.txt", folder=".venv-bench"):
    """The Python of a folder of its own with what the requirements name; nothing where it cannot be had."""
    wanted, folder = HERE / requirements, pathlib.Path(folder)
    stamp = folder / "installed.txt"
    if not stamp.exists() or stamp.read_text() != wanted.read_text():
        for command in (["python3", "-m", "venv", "--clear", folder], [folder / "bin/pip", "install", "--quiet", "-r", wanted]):
            if subprocess.run(command).returncode:
                return None
        stamp.write_text(wanted.read_text())
    return folder / "bin/python"


def measure(database, scratch, at_once):
    """Rows of name, bytes, CPU ms, p50, p99 and requests a second; none where there is no Django."""
    python = installed()
    if not python:
        return []
    port = server.free_port()
    arguments = [
        str(python), "-m", "gunicorn", "--workers", "2", "--worker-class", "gthread", "--threads", "4", "--bind", f"127.0.0.1:{port}",
        "--keep-alive", "60", "--chdir", str(HERE), "django_list:application"]
    environment = {**os.environ, "BENCH_DATABASE": str(database), "DJANGO_SETTINGS_MODULE": ""}
    rows = sqlite3.connect(database)
    (first,) = rows.execute("SELECT id FROM employers ORDER BY name_folded, id LIMIT 1").fetchone()
    (deep,) = rows.execute("SELECT name_folded FROM employers ORDER BY name_folded, id LIMIT 1 OFFSET 1000").fetchone()
    paths = [("list", "/"), ("20 pages on", f"/?after={deep.replace(' ', '+')}"), ("search by a part", "/?q=ron+ba"), ("one employer", f"/{first}")]
    with server.Running(arguments, port, scratch / "django.log", environment) as django:
        return [[f"Django 5, bare: {name}", *asked(django, Browser(port).raw("GET", path), at_once)] for name, path in paths]


def asked(django, request, at_once):
    pace = load.run(django.port, lambda _: request, 20, 1).seconds / 20
    count = max(40, min(1500, int(4 / pace)))
    busy, used = load.quietest(django.port, lambda _: request, count, at_once, [django.process.pid])
    if busy.statuses != {200}:
        raise SystemExit(f"Django answered with {sorted(busy.statuses)}.")
    return [busy.size, *used, None, None, busy.delay(0.5), busy.delay(0.99), busy.rate]
