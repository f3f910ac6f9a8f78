#!/usr/bin/python3
"""Twenty people talk at once with one bot on ngircd, while the coach is killed and started again.

Each person gets one reply to each line, the right one, in order."""

import asyncio
import os
import re
import signal
import sys

from harness import (
    BRIDGES, check, coach_of, conversations, fits, folder, listens, log, port, start, until)

PEOPLE, LINES = 20, 10
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
  MaxPenaltyTime = 0
  MaxNickLength = 20
[Options]
  DNS = no
  Ident = no
  PAM = no
"""


class Person:
    def __init__(self, nick, user=None):
        self.nick = nick
        self.user = user or nick
        self.heard = asyncio.Queue()

    async def come(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", PORT)
        self.write(f"NICK {self.nick}")
        self.write(f"USER {self.user} 0 * :x")
        while b" 001 " not in await self.reader.readline():
            pass
        self.listening = asyncio.ensure_future(self.listen())

    def write(self, line):
        self.writer.write(line.encode() + b"\r\n")

    async def listen(self):
        while line := await self.reader.readline():
            check(len(line) <= 512, "a line of more than 512 bytes")
            words = line.decode().rstrip("\r\n")
            if words.startswith("PING"):
                self.write("PONG" + words[4:])
            elif found := re.match(r":(\S+) PRIVMSG (\S+) :(.*)$", words):
                if found[1].startswith("coach!"):
                    await self.heard.put((found[2], found[3]))

    async def say(self, line, to="coach"):
        self.write(f"PRIVMSG {to} :{line}")
        return await asyncio.wait_for(self.heard.get(), 60)

    @property
    def session(self):
        return f"irc/127.0.0.1/~{self.user}@127.0.0.1"


async def everybody(bridge):
    people = [Person(f"user{number}") for number in range(PEOPLE)]
    talks = conversations(PEOPLE, LINES)
    check(len({tuple(talk) for talk in talks}) == PEOPLE, "the talks are not all different")
    for person in people:
        await person.come()
    got = {person.nick: [] for person in people}
    killed = []

    async def talk(person, lines):
        for line in lines:
            target, reply = await person.say(line)
            check(target == person.nick, "somebody else's reply")
            got[person.nick].append(reply)

    async def kill():
        while sum(map(len, got.values())) < PEOPLE * LINES // 2:
            await asyncio.sleep(0.005)
        killed.append(coach_of(bridge))
        os.kill(killed[0], signal.SIGKILL)

    await asyncio.gather(kill(), *(talk(*one) for one in zip(people, talks)))
    await asyncio.sleep(0.5)
    for person, lines in zip(people, talks):
        check(person.heard.empty(), f"{person.nick} got more replies than lines")
        check(
            fits(person.session, lines, got[person.nick]),
            f"the replies to {person.nick} are not the coach's: {lines} {got[person.nick]}")
    check(coach_of(bridge) != killed[0], "the coach was not started again")
    print(f"{PEOPLE} people, {PEOPLE * LINES} lines, none lost and none astray, coach killed in the middle")
    return people


async def corners(people):
    ann, bob = people[:2]
    # A nick is no identity: under another nick it is the same person, and the talk goes on.
    before = await ann.say("why")
    ann.write("NICK other")
    target, _ = await ann.say("why")
    check(target == "other", "the reply went to the old nick")
    check(before[0] == "user0", "the reply went elsewhere")
    # In a channel it says only where to write, to those who speak to it.
    for person in (ann, bob):
        person.write("JOIN #room")
    await asyncio.sleep(0.3)
    bob.write("PRIVMSG #room :hello everybody")
    bob.write("NOTICE coach :a notice is never answered")
    bob.write("PRIVMSG coach :\x01VERSION\x01")
    target, reply = await bob.say("coach: I want to swim a mile", to="#room")
    check(target == "#room" and "private" in reply, "said in the channel: " + reply)
    check((await asyncio.wait_for(ann.heard.get(), 5))[1] == reply, "the channel did not hear it")
    await asyncio.sleep(0.3)
    check(ann.heard.empty() and bob.heard.empty(), "it spoke without being spoken to")
    # Colours, a lone CR and bytes that are no UTF-8 do no harm.
    bob.writer.write(b"PRIVMSG coach :\x0304red\x0f \xff\xfe \xe2\x80\xae\r\n")
    check((await asyncio.wait_for(bob.heard.get(), 10))[1], "no reply to awkward bytes")
    print("nicks, channels, notices and awkward bytes: fine")


async def main():
    (folder / "ngircd.conf").write_text(CONFIG)
    server = start("ngircd", "/usr/sbin/ngircd", "-n", "-f", folder / "ngircd.conf")
    listens(PORT)
    bridge = start(
        "bridge", sys.executable, BRIDGES / "irc.py", "127.0.0.1", PORT, "coach", "--rate", "200",
        "--channel", "#room")
    until("the bridge", lambda: "ready" in log("bridge"))
    people = await asyncio.wait_for(everybody(bridge), 120)
    await asyncio.wait_for(corners(people), 60)
    check(server.poll() is None and bridge.poll() is None, "a program has ended")
    # The server goes away and comes back, and so does the bridge.
    server.terminate()
    server.wait()
    start("ngircd2", "/usr/sbin/ngircd", "-n", "-f", folder / "ngircd.conf")
    until("the bridge to come back", lambda: log("bridge").count("ready") == 2)
    late = Person("late")
    await late.come()
    check((await late.say("hello"))[1], "no reply after the server came back")
    check("mile" not in log("bridge"), "the bridge logs what is said")
    print("server restarted: the bridge is back")


asyncio.run(main())
