"""A real IMAP server (Debian's dovecot-imapd) on a port of its own, with an empty mailbox for every user and the password "secret".

Prints {"port": n, "secure": n, "authority": path of a PEM file}, or {"missing": why} where there is no dovecot; then carries out what it is
told, a JSON line each, and answers with one: {"append": user, "mail": base64}, {"flags": user}, {"renumber": user}.
Ends when its standard input is closed.
"""
import base64
import ctypes
import imaplib
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CONFIGURATION = """
base_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = {inner}
default_login_user = {login}
default_internal_group = {group}
first_valid_uid = 1
mail_location = maildir:{folder}/home/%u
ssl = yes
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {secure}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
passdb {{
  driver = static
  args = password=secret
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u
}}
"""


class Dovecot:
    """Only the process that is started here is ever stopped."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.port, self.secure = free_port(), free_port()
        self.process = None

    @staticmethod
    def missing():
        """Why there can be no dovecot here; nothing if there can."""
        return None if program() else "Debian's package dovecot-imapd is not installed"

    def start(self):
        import trustme

        authority = trustme.CA()
        authority.cert_pem.write_to_path(f"{self.folder}/authority.pem")
        certificate = authority.issue_cert("127.0.0.1")
        certificate.private_key_pem.write_to_path(f"{self.folder}/key.pem")
        Path(f"{self.folder}/certificate.pem").write_bytes(b"".join(one.bytes() for one in certificate.cert_chain_pems))
        # As root, dovecot wants users without rights for its parts; otherwise everything is done as whoever tests.
        is_root = os.getuid() == 0
        me = pwd.getpwuid(os.getuid())
        mail = pwd.getpwnam("nobody") if is_root else me
        home = self.folder / "home"
        home.mkdir()
        if is_root:
            os.chmod(self.folder, 0o755)
            os.chown(home, mail.pw_uid, mail.pw_gid)
        settings = CONFIGURATION.format(
            folder=self.folder, port=self.port, secure=self.secure, uid=mail.pw_uid, gid=mail.pw_gid,
            inner="dovecot" if is_root else me.pw_name, login="dovenull" if is_root else me.pw_name,
            group="dovecot" if is_root else str(me.pw_gid))
        (self.folder / "dovecot.conf").write_text(settings)
        self.process = subprocess.Popen(
            [program(), "-F", "-c", str(self.folder / "dovecot.conf")], stdin=subprocess.DEVNULL, preexec_fn=end_with_parent)
        for _ in range(100):
            try:
                self.open("office").logout()
                return self
            except (OSError, imaplib.IMAP4.error):
                time.sleep(0.1)
        raise RuntimeError((self.folder / "log").read_text() if (self.folder / "log").exists() else "dovecot did not start")

    def open(self, user):
        mailbox = imaplib.IMAP4("127.0.0.1", self.port)
        mailbox.login(user, "secret")
        return mailbox

    def append(self, user, mail):
        """Puts a mail into the user's mailbox as a mail server would."""
        mailbox = self.open(user)
        told = mailbox.append("INBOX", None, None, mail)
        mailbox.logout()
        assert told[0] == "OK", told

    def flags(self, user):
        """What the server has noted of each mail, such as that it was read."""
        mailbox = self.open(user)
        mailbox.select("INBOX", readonly=True)
        found = [line.decode() for line in mailbox.fetch("1:*", "(FLAGS)")[1] if line]
        mailbox.logout()
        return [line.split("FLAGS (")[1].split(")")[0] for line in found]

    def renumber(self, user):
        """Gives every mail a new number, as a server does that was set up again."""
        home = self.folder / "home" / user
        for name in home.glob("dovecot*"):
            shutil.rmtree(name) if name.is_dir() else name.unlink()
        (home / "dovecot-uidlist").write_text("3 V1234567 N500\n")
        os.chown(home / "dovecot-uidlist", home.stat().st_uid, home.stat().st_gid)

    def stop(self):
        if self.process is not None:
            self.process.terminate()
            self.process.wait(20)


def end_with_parent():
    """Linux ends the child with whoever started it, however that came to its end: no dovecot outlives its test."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def program():
    return shutil.which("dovecot", path=os.environ.get("PATH", "") + ":/usr/sbin")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def tell(**what):
    print(json.dumps(what), flush=True)


def serve():
    if why := Dovecot.missing():
        return tell(missing=why)
    with tempfile.TemporaryDirectory(prefix="fairlead-imap-") as folder:
        dovecot = Dovecot(folder)
        try:
            dovecot.start()
            tell(port=dovecot.port, secure=dovecot.secure, authority=f"{folder}/authority.pem")
            for line in sys.stdin:
                told = json.loads(line)
                if "append" in told:
                    dovecot.append(told["append"], base64.b64decode(told["mail"]))
                    tell(done=[])
                elif "flags" in told:
                    tell(done=dovecot.flags(told["flags"]))
                elif "renumber" in told:
                    dovecot.renumber(told["renumber"])
                    tell(done=[])
        finally:
            dovecot.stop()


if __name__ == "__main__":
    serve()
