"""The programs that are measured: Fairlead, and nginx with the same bytes."""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import time


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def wait_for(port, process, log):
    for _ in range(600):
        if process.poll() is not None:
            raise SystemExit(f"{process.args[0]} ended:\n{log.read_text()[-2000:]}")
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"{process.args[0]} does not answer on port {port}.")


class Running:
    """A server that is started for a measurement and stopped after it."""

    def __init__(self, arguments, port, log, environment=None):
        self.port = port
        with open(log, "wb") as output:
            self.process = subprocess.Popen(arguments, stdout=output, stderr=output, stdin=subprocess.DEVNULL, env=environment)
        wait_for(port, self.process, log)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)

    def memory(self):
        """The most memory that it has held, in MB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def fairlead(binary, database, scratch):
    port = free_port()
    arguments = [binary, "serve", "--database", database, "--port", str(port)]
    return Running(arguments, port, scratch / "fairlead.log", {**os.environ, "LOG_LEVEL": "info"})


def nginx(pages, scratch):
    """Serves the pages, each at its number; nothing where there is no nginx."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not program:
        return None
    root = scratch / "pages"
    root.mkdir(exist_ok=True)
    for number, text in enumerate(pages):
        (root / f"{number}.html").write_text(text)
    for folder in (scratch, root):
        folder.chmod(0o755)
    port = free_port()
    (scratch / "nginx.conf").write_text(
        f"""
        daemon off; worker_processes auto; pid {scratch}/nginx.pid; error_log {scratch}/nginx.log;
        events {{ worker_connections 512; }}
        http {{
            types {{ text/html html; }}
            access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
            client_body_temp_path {scratch}/nginx-body; proxy_temp_path {scratch}/nginx-proxy; fastcgi_temp_path {scratch}/nginx-fastcgi;
            uwsgi_temp_path {scratch}/nginx-uwsgi; scgi_temp_path {scratch}/nginx-scgi;
            server {{ listen 127.0.0.1:{port}; root {root}; }}
        }}
        """
    )
    return Running([program, "-p", str(scratch), "-c", str(scratch / "nginx.conf")], port, scratch / "nginx.out")
