"""What PostgreSQL itself counts."""

import subprocess


class Statements:
    """How many statements the server has run, by its own count; BEGIN and COMMIT are none. Nothing on SQLite."""

    def __init__(self, address):
        self.address = address
        if address:
            self._ask("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")

    def count(self):
        return int(self._ask("SELECT COALESCE(SUM(calls), 0) FROM pg_stat_statements WHERE query NOT LIKE '%pg_stat_statements%'")) if self.address else 0

    def _ask(self, question):
        return subprocess.run(["psql", self.address, "-XAtqc", question], check=True, capture_output=True, text=True).stdout.strip()
