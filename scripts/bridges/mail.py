#!/usr/bin/env python3
"""A delivery agent for mail servers: a message on standard input, the coach's reply by SMTP.

usage: mail.py BOT-ADDRESS [SMTP-HOST [SMTP-PORT]]
The server gives the envelope's sender in SENDER (OpenSMTPD, Postfix and procmail do); the reply goes
there and nowhere else. Automatic mail, lists and bounces get none (RFC 3834). Exit 0: done, also
where no reply is due. Exit 75: the server is to try again later. Needs nothing but Python 3.9."""

import email
import email.policy
import email.utils
import os
import re
import shlex
import smtplib
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

COMMAND = shlex.split(os.environ.get("CANDO") or str(Path(__file__).resolve().parent.parent / "cando"))
TRY_AGAIN = 75


def is_automatic(mail, sender, bot):
    return (
        not sender
        or sender.lower() == bot.lower()
        or mail.get("Auto-Submitted", "no").lower() != "no"
        or mail.get("Precedence", "").lower() in ("bulk", "list", "junk")
        or "List-Id" in mail
        or mail.get("Return-Path", "").strip() == "<>"
        or re.match(r"(mailer-daemon|postmaster|no-?reply|bounces?)\b", sender, re.IGNORECASE))


def own_words(mail):
    """What they wrote, without what they quote and without their signature."""
    body = mail.get_body(("plain",))
    kept = []
    for line in (body.get_content() if body else "").splitlines():
        if line.rstrip() == "--" or re.match(r"(On|Am|Le) .*:$", line):
            break
        if not line.startswith(">"):
            kept.append(line)
    return "\n".join(kept).strip()


def main(bot, host="localhost", port="25"):
    mail = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
    sender = os.environ.get("SENDER", email.utils.parseaddr(mail.get("Return-Path", ""))[1])
    if is_automatic(mail, sender, bot):
        return 0
    coach = subprocess.run(
        [*COMMAND, "--once", "--session", f"mail/{sender.lower()}"[:256]],
        input=own_words(mail).encode(), stdout=subprocess.PIPE)
    if coach.returncode != 0 or not coach.stdout:
        return TRY_AGAIN
    reply = EmailMessage()
    reply["From"], reply["To"] = bot, sender
    subject = mail.get("Subject", "") or "Your message"
    reply["Subject"] = subject if subject.lower().startswith("re:") else "Re: " + subject
    reply["Auto-Submitted"] = "auto-replied"
    reply["Date"] = email.utils.formatdate()
    reply["Message-ID"] = email.utils.make_msgid(domain=bot.partition("@")[2])
    if mail["Message-ID"]:
        reply["In-Reply-To"] = mail["Message-ID"]
        reply["References"] = f"{mail.get('References', '')} {mail['Message-ID']}".strip()
    reply.set_content(coach.stdout.decode())
    try:
        with smtplib.SMTP(host, int(port), timeout=20) as server:
            server.send_message(reply, from_addr="", to_addrs=[sender])  # It can bounce to nobody.
    except (OSError, smtplib.SMTPException):
        return TRY_AGAIN
    return 0


sys.exit(main(*sys.argv[1:]))
