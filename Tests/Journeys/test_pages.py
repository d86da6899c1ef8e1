"""Every page that anybody comes to by links: well-formed, whole, private, and looked at without changing anything."""

import pytest

from client import Client
from crawl import Crawl, kind
from html_checks import faults, missing_headers, title
from office import Office, open_riverside

# What they look at is made once for all of them.
pytestmark = pytest.mark.xdist_group("rounds")

ROLES = {
    "bsr": "ines.delgado@riverside.example", "lead": "ruth.adeyemi@riverside.example", "manager": "simon.achterberg@riverside.example",
    "intake": "lucia.herrera@riverside.example", "administrator": "olga.maier@riverside.example", "auditor": "frank.osei@riverside.example",
}


class Rounds:
    """A town in which everybody has followed every link, with its records before and after."""

    def __init__(self, office: Office):
        self.office = office
        office.wait_until(lambda: not office.database.rows("SELECT id FROM messages WHERE state = 'queued'"), "the mail of the demonstration")
        office.wait_until(lambda: not office.database.rows("SELECT version_id FROM rule_trials WHERE finished_at IS NULL"), "the look at new rules")
        clients = {role: Client(office.url).sign_in(mailbox) for role, mailbox in ROLES.items()}
        office.wait_until(lambda: office.database.rows("SELECT COUNT(*) FROM journal WHERE seal IS NULL") == [(0,)], "the seals of the journal")
        self.before = records(office)
        self.crawls = {role: Crawl(client) for role, client in clients.items()}
        self.crawls["stranger"] = Crawl(Client(office.url), "/demo/mail")
        self.after = records(office)

    def pages(self):
        """Who saw which page, and what came."""
        return [(role, path, answer) for role, crawl in self.crawls.items() for path, answer in crawl.pages.items()]


def records(office) -> dict[str, list]:
    """Everything that is kept, apart from when somebody was last here."""
    tables = [name for (name,) in office.database.rows("SELECT name FROM sqlite_master WHERE type = 'table'") if name != "sessions"]
    return {name: sorted(map(repr, office.database.rows(f'SELECT * FROM "{name}"'))) for name in tables}


@pytest.fixture(scope="module")
def rounds(tmp_path_factory):
    office = open_riverside(tmp_path_factory.mktemp("rounds"))
    yield Rounds(office)
    office.stop()


def test_everybody_finds_their_way(rounds):
    for role, crawl in rounds.crawls.items():
        assert len(crawl.pages) >= (2 if role in ("auditor", "stranger") else 8), f"{role} found only {sorted(crawl.pages)}"


def test_every_link_leads_somewhere(rounds):
    lost = [f"{role}: {path} answers {answer.status}" for role, path, answer in rounds.pages() if answer.status != 200]
    assert not lost, "\n".join(lost)


def test_every_part_that_a_link_means_is_there(rounds):
    lost = []
    for role, crawl in rounds.crawls.items():
        for page, target, part in crawl.said:
            there = crawl.pages.get(crawl.moved.get(target, target))
            if part and there is not None and f'id="{part}"' not in there.text:
                lost.append(f"{role}: {page} leads to {target}#{part}, which is not there")
    assert not lost, "\n".join(sorted(set(lost)))


def test_every_page_is_well_formed(rounds):
    found = {f"{kind(path)} ({role}, {path}): {fault}" for role, path, answer in rounds.pages() if answer.is_page for fault in faults(answer.text)}
    assert not found, "\n".join(sorted(found))


# One's own page at an address of its own.
SHORTER = {"/me/away": "/team/…/away"}


def test_titles_tell_pages_apart(rounds):
    kinds: dict[str, set] = {}
    for _, path, answer in rounds.pages():
        if answer.is_page and answer.status == 200:
            where = kind(path).split("?")[0]
            kinds.setdefault(title(answer.text), set()).add(SHORTER.get(where, where))
    shared = {said: sorted(where) for said, where in kinds.items() if len(where) > 1}
    assert not shared, shared


def test_every_answer_carries_the_security_headers(rounds):
    lacking = {f"{kind(path)}: {missing}" for _, path, answer in rounds.pages() for missing in missing_headers(answer.headers)}
    assert not lacking, lacking


def test_pages_of_staff_are_kept_nowhere(rounds):
    kept = {kind(path) for _, path, answer in rounds.pages() if answer.headers.get("cache-control") != "no-store"}
    assert not kept, kept


def test_looking_changes_nothing(rounds):
    changed = [table for table in rounds.before if rounds.before[table] != rounds.after.get(table)]
    assert not changed, changed


def test_what_others_see_is_refused_in_words(rounds):
    everything = {kind(path): path for _, path, _ in rounds.pages()}
    for role, crawl in rounds.crawls.items():
        for path in set(everything.values()) - set(crawl.pages):
            answer = crawl.client.get(path)
            assert answer.status in (200, 303, 403, 404), f"{role}: {path} answers {answer.status}"
            if answer.status == 403:
                assert "Your role does not include this page." in answer.text and not faults(answer.text), path
