"""Reads a JSON list of messages in base64 and prints what Python's own mail reader, at its strictest, finds in each."""
import base64
import json
import sys
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import getaddresses


def people(message, key):
    """Each name and mailbox; names by email.header, for up to Python 3.12 the newer reader leaves a space between encoded words."""
    found = [one.addr_spec for one in message[key].addresses]
    written = [value for name, value in message.raw_items() if name == key]
    pairs = getaddresses([str(value).replace("\r\n", "") for value in written])
    names = [str(make_header(decode_header(name))) for name, _ in pairs]
    return [list(pair) for pair in zip(names, found, strict=True)]


def part(found):
    content = found.get_content()
    text = content.replace("\r\n", "\n") if isinstance(content, str) else None
    raw = None if text is not None else base64.b64encode(content).decode()
    plain_name = found["Content-Type"].params.get("name")
    return {"type": found.get_content_type(), "text": text, "bytes": raw, "name": found.get_filename(), "plainName": plain_name}


def read(raw):
    message = message_from_bytes(raw, policy=policy.strict)
    everything = list(message.walk())
    lines = raw.split(b"\r\n")
    return {
        "headers": message.keys(),
        "values": {key.lower(): str(value) for key, value in message.items()},
        "from": people(message, "From"),
        "to": people(message, "To"),
        "types": [found.get_content_type() for found in everything],
        "parts": [part(found) for found in everything if not found.is_multipart()],
        "defects": [str(d) for found in everything for d in list(found.defects) + [d for v in found.values() for d in v.defects]],
        "longest": max(map(len, lines)),
        "tidy": raw.isascii() and b"\r\n".join(lines).count(b"\n") == len(lines) - 1 and raw.count(b"\r") == len(lines) - 1,
        "seconds": message["Date"].datetime.timestamp(),
    }


print(json.dumps([read(base64.b64decode(one)) for one in json.load(sys.stdin)]))
