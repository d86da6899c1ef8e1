"""Prints a JSON list of mails of many kinds, made from a seed, each with what Python's own mail reader finds in it.

Usage: corpus.py NUMBER SEED. Of each mail: {"mail": base64, "id", "subject", "from", "name", "text", "files": [[name, base64]]}.
"""
import base64
import email
import json
import random
import sys
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime, getaddresses
from email.header import decode_header, make_header
from datetime import datetime, timezone

WORDS = {
    "utf-8": ["Zażółć gęślą jaźń", "¿Cuándo empieza?", "welder & fitter", "👷 two people", "李小龙", "Привет"],
    "iso-2022-jp": ["溶接工が二人必要です", "ありがとうございます", "hello"],
    "windows-1250": ["Żółty płaszcz", "dziękuję za rozmowę", "ścieżka"],
    "iso-8859-2": ["łódź", "źdźbło", "proszę o ulotkę"],
    "koi8-r": ["Спасибо за письмо", "нужны два сварщика"],
    "iso-8859-1": ["Señor Muñoz", "mañana por la mañana", "café"],
    "windows-1252": ["“quoted” – dash", "naïve"],
    "big5": ["焊接工", "謝謝"],
    "euc-kr": ["용접공", "감사합니다"],
    "utf-16": ["plain enough", "Łucja"],
    "us-ascii": ["two welders, please", "From the yard:", "=20 is not a space", "."],
}
NAMES = ["quote.pdf", "życiorys „Łucji”.pdf", "plan d'accès.png", "履歴書.txt", "a" * 90 + ".doc", "no ending", "semi;colon, comma.csv", 'say "hi".txt']


def lines(pick, charset):
    return "\n".join(" ".join(pick.choice(WORDS[charset]) for _ in range(pick.randint(1, 9))) for _ in range(pick.randint(1, 12))) + "\n"


def make(pick):
    mail = EmailMessage(policy=policy.SMTP.clone(max_line_length=pick.choice([60, 78, 998])))
    charset = pick.choice(list(WORDS))
    subject_set = pick.choice(list(WORDS))
    mail["Subject"] = " ".join(pick.choice(WORDS[subject_set]) for _ in range(pick.randint(1, 6)))
    name = pick.choice(["Dana Kessler", "Łucja Żak", "O'Brien, Pat", "李 小龙", ""])
    mail["From"] = email.headerregistry.Address(name, "dana", "kessler.example")
    mail["To"] = "office+abc@riverside.example, Inés <ines@riverside.example>"
    mail["Date"] = format_datetime(datetime.fromtimestamp(pick.randint(1_700_000_000, 1_800_000_000), timezone.utc))
    mail["Message-ID"] = f"<{pick.randint(1, 10**12)}.x@kessler.example>"
    way = pick.choice(["quoted-printable", "base64", "base64"] if charset.startswith("utf-16") else ["quoted-printable", "base64", None])
    text = lines(pick, charset)
    given = {"charset": charset} | ({"cte": way} if way else {})
    mail.set_content(text, **given)
    if pick.random() < 0.4:
        mail.add_alternative("<p>the same as a page</p>", subtype="html")
    for _ in range(pick.choice([0, 0, 1, 2, 3])):
        mail.add_attachment(pick.randbytes(pick.randint(1, 4000)), maintype="application", subtype="pdf", filename=pick.choice(NAMES))
    return mail.as_bytes()


def read(raw):
    mail = email.message_from_bytes(raw, policy=policy.default)
    written = [value for name, value in email.message_from_bytes(raw).raw_items() if name == "From"][0]
    name, mailbox = getaddresses([str(written).replace("\r\n", "")])[0]
    return {
        "mail": base64.b64encode(raw).decode(),
        "id": mail["Message-ID"].strip("<>"),
        "subject": str(make_header(decode_header(email.message_from_bytes(raw)["Subject"].replace("\r\n", "")))),
        "from": mailbox,
        "name": str(make_header(decode_header(name))),
        "seconds": mail["Date"].datetime.timestamp(),
        "text": mail.get_body(("plain",)).get_content().replace("\r\n", "\n"),
        "files": [[part.get_filename(), base64.b64encode(part.get_content()).decode()] for part in mail.iter_attachments()],
    }


pick = random.Random(int(sys.argv[2]))
print(json.dumps([read(make(pick)) for _ in range(int(sys.argv[1]))]))
