"""The door: the second step with a real authenticator, sessions that end on two servers at once, and signing in at a provider, honest or not."""

import io
import re
import time
from http import HTTPStatus

import oidc_provider_mock
import pyotp
import pytest
import zxingcpp
from joserfc import jwk
from PIL import Image

from client import Client
from office import PASSWORD, Office
from provider import CLIENT, SECRET, Provider, letters

INES, OLGA = "ines.delgado@riverside.example", "olga.maier@riverside.example"
DESK = {"viewport": {"width": 1280, "height": 900}}
AT_ONCE = 1


@pytest.fixture(autouse=True)
def key_file(tmp_path, monkeypatch):
    """PostgreSQL has no file beside which the key could be made."""
    monkeypatch.setenv("FAIRLEAD_KEY_FILE", str(tmp_path / "fairlead.key"))


def set_up(client: Client) -> tuple[pyotp.TOTP, list[str]]:
    """Sets up the second step as an authenticator would. Returns it and the codes for paper."""
    page = client.get("/me/second-step").text
    telephone = pyotp.TOTP(re.search(r"<code>([A-Z2-7 ]+)</code>", page)[1].replace(" ", ""))
    offer = re.search(r'name="offer" value="([^"]+)"', page)[1]
    answer = client.post("/me/second-step", _token=client.token("/me"), offer=offer, code=telephone.now())
    codes = re.findall(r"<code>([0-9A-Z-]{19})</code>", answer.text)
    assert answer.status == HTTPStatus.OK and len(codes) == 10, answer.text
    return telephone, codes


def half_signed_in(office: Office) -> Client:
    client = Client(office.url)
    answer = client.post("/sign-in", mailbox=INES, password=PASSWORD, next="/me")
    assert answer.location == "/sign-in/code?next=%2Fme" and "session" not in client.cookies
    return client


def is_in(client: Client) -> bool:
    return client.get("/me").status == HTTPStatus.OK


def test_an_authenticator_and_paper_open_the_door_once_each(engine, open_office):
    office = open_office(engine)
    telephone, codes = set_up(Client(office.url).sign_in(INES))
    client, code = half_signed_in(office), telephone.at(time.time() + 30)
    assert client.post("/sign-in/code", code="000000", next="/me").status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert client.post("/sign-in/code", code=code, next="/me").location == "/me" and is_in(client)
    assert half_signed_in(office).post("/sign-in/code", code=code, next="/me").status == HTTPStatus.UNPROCESSABLE_ENTITY
    paper = half_signed_in(office)
    assert paper.post("/sign-in/code", code=codes[4].lower(), next="/me").location == "/me" and is_in(paper)
    assert half_signed_in(office).post("/sign-in/code", code=codes[4], next="/me").status == HTTPStatus.UNPROCESSABLE_ENTITY


def test_a_camera_reads_the_picture(open_office, browser):
    office = open_office("sqlite")
    context = browser.new_context(java_script_enabled=False, color_scheme="dark", **DESK)
    page = context.new_page()
    sign_in(page, office)
    page.goto(office.url + "/me/second-step")
    picture = Image.open(io.BytesIO(page.locator("svg.qr").screenshot()))
    read = pyotp.parse_uri(zxingcpp.read_barcodes(picture)[0].text)
    assert read.secret == page.locator("code").first.inner_text().replace(" ", "") and read.issuer == "Fairlead" and read.name == INES
    context.close()


def sign_in(page, office, mailbox=INES):
    page.goto(office.url)
    page.get_by_label("Work e-mail").fill(mailbox)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def other_server(office: Office, tmp_path) -> Office:
    """A second process on the same database."""
    folder = tmp_path / "other"
    folder.mkdir()
    return Office(office.database, folder).start()


def change_password(client, _):
    new = "other words to remember"
    client.post("/me/password", _token=client.token("/me"), current=PASSWORD, password=new, again=new)


def change_second_step(client, _):
    set_up(client)


def end_others(client, _):
    client.post("/me/sessions/end-others", _token=client.token("/me"))


def by_administrator(act: str, **fields):
    def ended(_, office):
        olga = Client(office.url).sign_in(OLGA)
        page = next(link for link in re.findall(r"/team/[0-9a-z]{13}", olga.get("/team").text) if INES in olga.get(link).text)
        assert olga.post(f"{page}/{act}", _token=olga.token("/me"), **fields).status == HTTPStatus.SEE_OTHER

    return ended


ENDINGS = {
    "a new password": change_password, "a second step": change_second_step, "ending all others": end_others,
    "an administrator": by_administrator("sign-out"), "an ended account": by_administrator("working", working="no"),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_session_ends_on_every_server_at_once(engine, open_office, tmp_path, ending):
    office = open_office(engine)
    other = other_server(office, tmp_path)
    try:
        here, there = Client(office.url).sign_in(INES), Client(other.url).sign_in(INES)
        assert is_in(here) and is_in(there)
        ENDINGS[ending](here, office)
        ended = time.monotonic()
        while is_in(there):
            assert time.monotonic() - ended < AT_ONCE
    finally:
        other.stop()


def test_two_servers_count_tries_together(engine, open_office, tmp_path):
    office = open_office(engine)
    other = other_server(office, tmp_path)
    try:
        for place in [office, other, office, other, office]:
            assert Client(place.url).post("/sign-in", mailbox=INES, password="wrong", next="").status == HTTPStatus.UNPROCESSABLE_ENTITY
        answer = Client(other.url).post("/sign-in", mailbox=INES, password=PASSWORD, next="")
        assert answer.status == HTTPStatus.TOO_MANY_REQUESTS and 0 < int(answer.headers["retry-after"]) <= 60
    finally:
        other.stop()


@pytest.fixture
def sign_on(monkeypatch):
    """Lets the next office know a provider."""

    def known(issuer: str):
        monkeypatch.setenv("FAIRLEAD_SIGN_ON", issuer)
        monkeypatch.setenv("FAIRLEAD_SIGN_ON_CLIENT", CLIENT)
        monkeypatch.setenv("FAIRLEAD_SIGN_ON_SECRET", SECRET)

    return known


def test_a_person_connects_an_account_elsewhere_and_signs_in_with_it(open_office, browser, sign_on):
    with oidc_provider_mock.run_server_in_thread(user_claims=[oidc_provider_mock.User(sub="ines-there")]) as server:
        sign_on(f"http://127.0.0.1:{server.server_port}")
        office = open_office("sqlite")
        context = browser.new_context(java_script_enabled=False, **DESK)
        page = context.new_page()
        page.goto(office.url)
        go_there(page)
        assert page.get_by_role("heading", level=1).inner_text() == "Nobody here is known by that account"
        sign_in(page, office)
        page.goto(office.url + "/me")
        page.get_by_role("link", name="Connect").click()
        page.get_by_role("button", name="ines-there").click()
        page.get_by_role("button", name="Connect").click()
        page.get_by_role("button", name="Sign out", exact=True).click()
        go_there(page)
        assert page.get_by_role("heading", level=1).inner_text() == "Today"
        context.close()


def go_there(page):
    page.get_by_role("link", name="Sign in with").click()
    page.get_by_role("button", name="ines-there").click()


class Returning:
    """Somebody who goes to the provider and comes back with whatever it sends."""

    def __init__(self, office: Office, provider: Provider):
        self.client, self.provider = Client(office.url), provider

    def come_back(self):
        away = self.client.get("/sign-on").location
        assert away.startswith(self.provider.issuer + "/door?")
        back = Client(self.provider.issuer).get(away[len(self.provider.issuer):]).location
        return self.client.get(back[len(self.client.url):])

    def is_refused(self) -> bool:
        answer = self.come_back()
        return answer.status == HTTPStatus.FORBIDDEN and "session" not in self.client.cookies and "half" not in self.client.cookies


@pytest.fixture
def provider():
    provider = Provider()
    yield provider
    provider.close()


@pytest.fixture
def known_office(open_office, provider, sign_on):
    """An office whose administrator connected Inés with the provider."""
    sign_on(provider.issuer)
    office = open_office("sqlite")
    by_administrator("identity", subject=provider.subject)(None, office)
    return office


NOW = int(time.time())
MUTATIONS = {
    "another issuer": {"claims": {"iss": "http://127.0.0.1:1"}}, "an issuer with a stroke": {"slash": True},
    "another audience": {"claims": {"aud": "somebody"}}, "no audience": {"claims": {"aud": None}},
    "several audiences without a party": {"claims": {"aud": [CLIENT, "other"]}}, "another party": {"claims": {"azp": "other"}},
    "expired": {"claims": {"exp": NOW - 120}}, "never expiring": {"claims": {"exp": None}},
    "issued tomorrow": {"claims": {"iat": NOW + 86_400}}, "issued yesterday": {"claims": {"iat": NOW - 86_400}},
    "not valid yet": {"claims": {"nbf": NOW + 3600}}, "another nonce": {"claims": {"nonce": "another"}}, "no nonce": {"claims": {"nonce": None}},
    "nobody": {"claims": {"sub": ""}}, "no subject": {"claims": {"sub": None}}, "no signature": {"head": {"alg": "none"}},
    "a shared secret": {"head": {"alg": "HS256"}, "signer": jwk.OctKey.import_key(SECRET)}, "a stranger's key": {"signer": "stranger"},
    "an unknown key": {"head": {"kid": "two"}}, "changed claims": {"whole": lambda token: swap(token, sub="s-1", name="Olga")},
    "a cut signature": {"whole": lambda token: token[:-8]}, "no token at all": {"whole": lambda token: "no.token"},
    "another state": {"state": "x" * 43}, "somebody unknown": {"claims": {"sub": "s-2"}}, "a mailbox for a subject": {"claims": {"sub": INES, "email": INES}},
}


def swap(token: str, **claims) -> str:
    head, _, signature = token.split(".")
    return f"{head}.{letters(repr(claims).replace(chr(39), chr(34)).encode())}.{signature}"


def test_no_spoiled_token_opens_the_door(known_office, provider):
    assert Returning(known_office, provider).come_back().location == "/"
    let_in = []
    for name, spoiled in MUTATIONS.items():
        provider.settle()
        provider.claims, provider.head = dict(spoiled.get("claims", {})), spoiled.get("head", {})
        if spoiled.get("slash"):
            provider.claims["iss"] = provider.issuer + "/"
        signer = spoiled.get("signer", provider.key)
        provider.signer = provider.stranger if signer == "stranger" else signer
        provider.whole, provider.state = spoiled.get("whole"), spoiled.get("state")
        if not Returning(known_office, provider).is_refused():
            let_in.append(name)
    assert let_in == [] and len(MUTATIONS) >= 14
    provider.settle()
    assert Returning(known_office, provider).come_back().location == "/"


def test_a_return_works_once_and_in_its_own_browser_only(known_office, provider):
    one, other = Returning(known_office, provider), Client(known_office.url)
    away = one.client.get("/sign-on").location
    back = Client(provider.issuer).get(away[len(provider.issuer):]).location[len(known_office.url):]
    assert other.get(back).status == HTTPStatus.FORBIDDEN
    assert one.client.get(back).location == "/"
    assert one.client.get(back).status == HTTPStatus.FORBIDDEN


def test_the_second_step_is_asked_unless_the_provider_saw_two_factors(known_office, provider):
    set_up(Client(known_office.url).sign_in(INES))
    assert Returning(known_office, provider).come_back().location == "/sign-in/code"
    provider.claims = {"amr": ["pwd"]}
    assert Returning(known_office, provider).come_back().location == "/sign-in/code"
    provider.claims = {"amr": ["pwd", "mfa"]}
    assert Returning(known_office, provider).come_back().location == "/"

