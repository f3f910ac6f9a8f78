#!/usr/bin/python3
"""A private talk over ngircd with ii on both sides and scripts/bridges/ii.sh between."""

import time

from harness import BRIDGES, check, conversations, folder, listens, port, start, until

PORT = port()
CONFIG = f"""
[Global]
  Name = irc.loop.test
  Info = a test on loopback
  AdminInfo1 = test
  AdminEMail = root@localhost
  Listen = 127.0.0.1
  Ports = {PORT}
  ServerUID = irc
  ServerGID = irc
[Limits]
  MaxConnectionsIP = 0
[Options]
  DNS = no
  Ident = no
  PAM = no
"""


def main():
    (folder / "ngircd.conf").write_text(CONFIG)
    start("ngircd", "/usr/sbin/ngircd", "-n", "-f", folder / "ngircd.conf")
    listens(PORT)
    for nick in ("coach", "ann"):
        start(nick, "ii", "-s", "127.0.0.1", "-p", PORT, "-n", nick, "-i", folder / nick)
    bot, ann = (folder / nick / "127.0.0.1" for nick in ("coach", "ann"))
    for place in (bot, ann):
        until("ii", lambda: (place / "out").exists() and "MOTD" in (place / "out").read_text())
    (ann / "in").write_text("/j coach hello\n")
    until("the private talk", lambda: (bot / "ann/in").exists() and (ann / "coach/in").exists())
    start("bridge", BRIDGES / "ii.sh", bot / "ann", "ann")
    time.sleep(1)

    def heard():
        return [line for line in (ann / "coach/out").read_text().splitlines() if "<coach>" in line]

    lines = conversations(1, 6)[0]
    for number, line in enumerate(lines, 1):
        (ann / "coach/in").write_text(line + "\n")
        until(f"reply {number}", lambda: len(heard()) == number)
    time.sleep(0.5)
    check(len(heard()) == len(lines), "more replies than lines")
    print(len(lines), "lines over ii and back")


main()
