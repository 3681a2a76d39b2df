#!/usr/bin/env python3
"""Judges message files by somebody else's code.

Reads JSON lines {"name": ..., "eml": base64} on stdin and checks each message with Python's email
package (no defect, each header once, lines within their limits), signs and verifies it with
dkimpy, sends it through an SMTP server of aiosmtpd on loopback and compares what arrives, and
with --spam asks SpamAssassin, offline, for its points (at most 0.1). Prints one line per fault and
exits 1 if there is any.
"""
import base64
import email
import email.policy
import json
import re
import shutil
import smtplib
import socket
import subprocess
import sys

import dkim
from aiosmtpd.controller import Controller
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

SIGNED = [
    b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"content-type",
    b"list-unsubscribe", b"list-unsubscribe-post",
]
ONCE = [
    "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
    "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted",
]
MAXIMUM_POINTS = 0.1


class Inbox:
    def __init__(self):
        self.messages = []

    async def handle_DATA(self, server, session, envelope):
        self.messages.append(envelope.original_content)
        return "250 OK"


def lines_are_short(raw):
    head, body = raw.split(b"\r\n\r\n", 1)
    for line in head.split(b"\r\n"):
        if len(line) > 78:
            yield f"a header line has {len(line)} bytes"
    for line in body.split(b"\r\n"):
        if len(line) > 76:
            yield f"a body line has {len(line)} bytes"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "a line end is not CRLF"
    if any(byte > 126 for byte in raw):
        yield "a byte is not ASCII"


def parsed(raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    for part in message.walk():
        for defect in part.defects:
            yield f"defect {type(defect).__name__} in {part.get_content_type()}"
        for name, value in part.items():
            for defect in getattr(value, "defects", []):
                yield f"defect {defect} in {name}"
    for name in ONCE:
        if len(message.get_all(name, [])) != 1:
            yield f"{name} does not occur exactly once"
    kinds = [part.get_content_type() for part in message.walk()]
    if kinds != ["multipart/alternative", "text/plain", "text/html"]:
        yield f"the parts are {kinds}"
    for part in message.walk():
        if part.get_content_maintype() == "text":
            text = part.get_content()
            if "\ufffd" in text or any(mark in text for mark in ("{{", "*|", "{%")):
                yield f"{part.get_content_type()} holds a mark of an encoding or merge fault"


def signable(raw, key):
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption())
    public = base64.b64encode(key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo))
    record = b"v=DKIM1; k=rsa; p=" + public
    domain = email.message_from_bytes(raw)["From"].split("@")[-1].rstrip(">").encode()
    signature = dkim.sign(raw, b"judge", domain, pem, include_headers=SIGNED)
    if not dkim.verify(signature + raw, dnsfunc=lambda *_, **__: record):
        yield "the DKIM signature does not verify"
    changed = raw.replace(b"List-Unsubscribe=One-Click", b"List-Unsubscribe=Two-Click")
    if dkim.verify(signature + changed, dnsfunc=lambda *_, **__: record):
        yield "a changed header still verifies"


def delivered(raw, inbox, port):
    with smtplib.SMTP("127.0.0.1", port) as client:
        client.sendmail("judge@sender.example", ["judge@recipient.example"], raw)
    if inbox.messages.pop() != raw:
        yield "the server received other bytes"


def points(raw):
    run = subprocess.run(
        ["spamassassin", "-t", "-L"], input=raw, capture_output=True, check=False)
    found = re.search(rb"X-Spam-Status: \w+, score=(-?[0-9.]+)", run.stdout)
    if not found:
        yield "SpamAssassin gave no score"
    elif float(found.group(1)) > MAXIMUM_POINTS:
        tests = re.search(rb"tests=([^\n]*(\n\t[^\n]*)*)", run.stdout)
        yield f"SpamAssassin gives {found.group(1).decode()} points: {tests and tests.group(1)}"


def main():
    asks_spam = "--spam" in sys.argv
    if asks_spam and not shutil.which("spamassassin"):
        print("spamassassin is not installed")
        return 2
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    inbox = Inbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Controller(inbox, hostname="127.0.0.1", port=port)
    server.start()
    faults = 0
    for line in sys.stdin:
        case = json.loads(line)
        raw = base64.b64decode(case["eml"])
        found = [*lines_are_short(raw), *parsed(raw), *signable(raw, key)]
        found += delivered(raw, inbox, port)
        found += points(raw) if asks_spam else []
        for fault in found:
            faults += 1
            print(f"{case['name']}: {fault}")
    server.stop()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
