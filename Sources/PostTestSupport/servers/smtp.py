"""A real SMTP server that behaves as the recipient's name says. Prints {"port": n, "authority": path of a PEM file},
then one JSON line for each message it keeps.

Usage: smtp.py [--starttls | --implicit] [--login USER PASSWORD]; ends when its standard input is closed.
"""
import argparse
import asyncio
import base64
import json
import ssl
import sys
import tempfile

try:
    import trustme
    from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
except ImportError:
    sys.exit("aiosmtpd and trustme are needed: run bin/test, which installs them")


def tell(**what):
    print(json.dumps(what), flush=True)


def keep(envelope):
    content = base64.b64encode(envelope.content).decode()
    tell(**{"from": envelope.mail_from, "to": envelope.rcpt_tos, "content": content})


# Recipients who have met with silence once.
silenced = set()


class Behaviour:
    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("barred@"):
            return "550 5.7.1 We take nothing from you"
        if address.startswith("stranger@"):
            return "530 5.7.0 Authentication required"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "busy":
            return "450-4.2.1 The mailbox is busy\r\n450 4.2.1 Try later"
        if name == "unknown":
            return "550 Never heard of them"
        if name == "walled":
            return "550 5.7.1 You may not write to them from there"
        if name == "gone":
            return "550 5.1.1 No such user \u202e\x07here"
        if name == "hangs-early":
            await asyncio.sleep(3600)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name == "hangs":
            await asyncio.sleep(3600)
        if name in ("hangs-once", "keeps-and-hangs-once") and name not in silenced:
            silenced.add(name)
            if name == "keeps-and-hangs-once":
                keep(envelope)
            tell(arrived=name)
            await asyncio.sleep(3600)
        if name == "drops":
            server.transport.abort()
            return "250 never heard"
        if name == "spam":
            return "554 5.7.1 Looks like spam"
        if name == "full":
            return "452 4.3.1 Disk full"
        keep(envelope)
        session.lingers = name == "lingers"
        if name == "keeps-and-drops":
            server.transport.write(b"250 2.0.0 Kept, goodbye\r\n")
            server.transport.close()
        return "250 2.0.0 Kept"

    async def handle_QUIT(self, server, session, envelope):
        if getattr(session, "lingers", False):
            await asyncio.sleep(3600)
        return "221 Bye"

    async def handle_exception(self, error):
        return "451 4.0.0 The test server failed"


def login(user, password):
    def check(server, session, envelope, mechanism, data):
        right = isinstance(data, LoginPassword) and (data.login, data.password) == (user.encode(), password.encode())
        # handled=False makes the server answer 535 itself; with True a wrong password is met with silence.
        return AuthResult(success=right, handled=right)

    return check


def encryption(folder):
    """A certificate for 127.0.0.1, new each time, from an authority that nobody knows."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(f"{folder}/authority.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


async def main(folder):
    options = argparse.ArgumentParser()
    options.add_argument("--starttls", action="store_true")
    options.add_argument("--implicit", action="store_true")
    options.add_argument("--login", nargs=2)
    given = options.parse_args()
    context = encryption(folder) if given.starttls or given.implicit else None
    settings = {"hostname": "localhost", "timeout": 3600, "enable_SMTPUTF8": True}
    if given.starttls:
        settings |= {"tls_context": context, "require_starttls": True}
    if given.login:
        settings |= {"authenticator": login(*given.login), "auth_required": True, "auth_require_tls": False}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Behaviour(), **settings), "127.0.0.1", 0, ssl=context if given.implicit else None
    )
    tell(port=server.sockets[0].getsockname()[1], authority=f"{folder}/authority.pem")
    await loop.run_in_executor(None, sys.stdin.read)


with tempfile.TemporaryDirectory(prefix="fairlead-mail-") as folder:
    asyncio.run(main(folder))
