#!/usr/bin/python3
"""People talk at once with one account on prosody, while the coach is killed and started again."""

import asyncio
import os
import signal
import subprocess
import sys

import slixmpp

from harness import (
    BRIDGES, check, coach_of, conversations, fits, folder, listens, log, port, start, until)

PEOPLE, LINES = 6, 8
PORT = port()
CONFIG = f"""
daemonize = false
pidfile = "{folder}/prosody.pid"
data_path = "{folder}/data"
run_as_root = true
interfaces = {{ "127.0.0.1" }}
c2s_ports = {{ {PORT} }}
c2s_direct_tls_ports = {{}}
s2s_ports = {{}}
http_ports = {{}}
https_ports = {{}}
component_ports = {{}}
modules_enabled = {{ "roster", "saslauth", "disco", "ping", "offline" }}
modules_disabled = {{ "s2s", "tls", "posix_x" }}
c2s_require_encryption = false
s2s_require_encryption = false
allow_unencrypted_plain_auth = true
authentication = "internal_plain"
log = {{ {{ levels = {{ min = "info" }}, to = "console" }} }}
VirtualHost "localhost"
"""


class Person(slixmpp.ClientXMPP):
    def __init__(self, name):
        super().__init__(f"{name}@localhost/test", "secret")
        self.name = name
        self.heard = asyncio.Queue()
        self.here = asyncio.Event()
        self["feature_mechanisms"].unencrypted_plain = True
        self.add_event_handler("session_start", self.begin)
        self.add_event_handler("message", lambda message: self.heard.put_nowait(message["body"]))
        self.connect(("127.0.0.1", PORT), disable_starttls=True, use_ssl=False)

    async def begin(self, _):
        self.send_presence()
        self.here.set()

    async def say(self, line, **more):
        self.send_message(mto="coach@localhost", mbody=line, **{"mtype": "chat", **more})
        return await asyncio.wait_for(self.heard.get(), 60)


async def talk(bridge):
    people = [Person(f"user{number}") for number in range(PEOPLE)]
    talks = conversations(PEOPLE, LINES)
    got = {person.name: [] for person in people}
    for person in people:
        await asyncio.wait_for(person.here.wait(), 30)

    async def one(person, lines):
        for line in lines:
            got[person.name].append(await person.say(line))

    async def kill():
        while sum(map(len, got.values())) < PEOPLE * LINES // 2:
            await asyncio.sleep(0.005)
        os.kill(coach_of(bridge), signal.SIGKILL)

    await asyncio.gather(kill(), *(one(*pair) for pair in zip(people, talks)))
    await asyncio.sleep(0.5)
    for person, lines in zip(people, talks):
        check(person.heard.empty(), "more replies than lines")
        check(
            fits(f"xmpp/{person.name}@localhost", lines, got[person.name]),
            f"the replies to {person.name} are not the coach's: {lines} {got[person.name]}")
    ann = people[0]
    ann.send_message(mto="coach@localhost", mbody="an error", mtype="error")
    ann.send_message(mto="coach@localhost", mbody="to a room", mtype="groupchat")
    for line in ("two\nlines", "<b>bold</b> & 🙂", "\u202eturned"):
        reply = await ann.say(line)
        check(reply and "\n" not in reply and "\u202e" not in reply, "an awkward reply: " + reply)
    await asyncio.sleep(0.3)
    check(ann.heard.empty(), "an error or a room was answered")
    check("bold" not in log("bridge"), "the bridge logs what is said")
    print(f"{PEOPLE} people, {PEOPLE * LINES} lines, none lost and none astray, coach killed in the middle")


def main():
    (folder / "data").mkdir()
    config = folder / "prosody.cfg.lua"
    config.write_text(CONFIG)
    names = [("coach", "secret")] + [(f"user{number}", "secret") for number in range(PEOPLE)]
    for name, password in names:
        subprocess.run(
            ["prosodyctl", "--root", "--config", config, "register", name, "localhost", password],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    start("prosody", "prosody", "-F", "--root", "--config", config)
    listens(PORT)
    bridge = start(
        "bridge", sys.executable, BRIDGES / "xmpp.py", "coach@localhost/bot", "--host", "127.0.0.1",
        "--port", PORT, "--insecure", env={"XMPP_PASSWORD": "secret"})
    until("the bridge", lambda: "ready" in log("bridge"))
    asyncio.get_event_loop().run_until_complete(asyncio.wait_for(talk(bridge), 120))


main()
