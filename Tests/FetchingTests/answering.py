"""A site for tests on this machine: a page, pages that lead on, one that never ends, one that is slow. Prints its port."""
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

port = 0


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/jobs":
            self.answer(200, b"[]")
        elif self.path == "/moved":
            self.lead("/jobs")
        elif self.path == "/round":
            self.lead("/round")
        elif self.path == "/inward":
            self.lead(f"http://127.0.0.2:{port}/jobs")
        elif self.path == "/file":
            self.lead("file:///etc/passwd")
        elif self.path == "/long":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(1000):
                    self.wfile.write(b"x" * 10_000)
            except OSError:
                pass
        elif self.path == "/slow":
            time.sleep(5)
            self.answer(200, b"late")
        else:
            self.answer(404, b"")

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def lead(self, place):
        self.send_response(302)
        self.send_header("Location", place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("0.0.0.0", 0), Site)
server.daemon_threads = True
port = server.server_port
threading.Thread(target=server.serve_forever, daemon=True).start()
print(port, flush=True)
# Whoever started it closes this end of the pipe when it is done.
sys.stdin.read()
