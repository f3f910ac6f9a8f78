#!/usr/bin/python3
"""A mail to the coach through opensmtpd and back into a mailbox, on loopback."""

import email
import email.policy
import smtplib
import time
from email.message import EmailMessage

from harness import BRIDGES, CANDO, check, folder, listens, port, start, until

PORT = port()
MDA = f"XDG_DATA_HOME={folder}/kept CANDO='{CANDO}' {BRIDGES}/mail.py coach@localhost 127.0.0.1 {PORT}"


def message(text, sender="ann@localhost", **headers):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "coach@localhost", "my exam"
    mail["Message-ID"] = f"<{time.time_ns()}@localhost>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail


def send(mail, sender="ann@localhost"):
    with smtplib.SMTP("127.0.0.1", PORT) as server:
        server.send_message(mail, from_addr=sender, to_addrs=["coach@localhost"])


def main():
    box = folder / "box"
    box.mkdir()
    box.chmod(0o777)
    # Whom mail is delivered as has no home of their own.
    (folder / "kept").mkdir()
    (folder / "kept").chmod(0o777)
    (folder / "smtpd.conf").write_text(f"""
table users {{ coach = nobody, ann = nobody }}
listen on lo port {PORT} hostname localhost
action coach mda "{MDA}" virtual <users>
action box maildir "{box}/%{{rcpt.user}}" virtual <users>
match from local for rcpt-to "coach@localhost" action coach
match from local for domain "localhost" action box
""")
    start("smtpd", "/usr/sbin/smtpd", "-d", "-f", folder / "smtpd.conf")
    listens(PORT)

    def received():
        return sorted(box.glob("ann/new/*"))

    # None of these may be answered; the one after them shows that they were dealt with.
    send(message("I am away", Auto_Submitted="auto-replied"))
    send(message("news", List_Id="<news.localhost>"))
    send(message("bulk", Precedence="bulk"))
    send(message("bounced"), sender="")
    first = message("I want to pass my driving test\n\nOn Monday you wrote:\n> By when?\n-- \nAnn")
    send(first)
    until("the reply", lambda: len(received()) >= 1)
    time.sleep(1)
    check(len(received()) == 1, f"{len(received())} replies")
    with open(received()[0], "rb") as file:
        reply = email.message_from_binary_file(file, policy=email.policy.default)
    check(reply["To"] == "ann@localhost" and reply["From"] == "coach@localhost", "wrong addresses")
    check(reply["In-Reply-To"] == first["Message-ID"], "not in the thread")
    check(reply["Auto-Submitted"] == "auto-replied", "not marked as automatic")
    check(reply["Subject"] == "Re: my exam", "subject " + reply["Subject"])
    body = reply.get_content().strip()
    check(body and "wrote" not in body, "body " + body)
    print("a mail and its reply; automatic mail, lists and bounces are left alone")


main()
