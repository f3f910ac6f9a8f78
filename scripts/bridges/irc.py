#!/usr/bin/env python3
"""One bot on IRC, many people's private messages, each their own session.

usage: irc.py HOST PORT NICK [--channel '#room']... [--rate 2] [--tls]
A person is their services account where the server tells it, else user@host; never the nick, which
anybody can take. In a channel the coach says only that it talks in private, and only when spoken
to. IRC_PASSWORD is sent as the server password where it is set. Needs nothing but Python 3.9."""

import argparse
import asyncio
import os
import re
import time

from coach import Coach, log

FORMATTING = re.compile(r"\x03(?:\d{1,2}(?:,\d{1,2})?)?|[\x00-\x1f\x7f]")
WANTED = ("message-tags", "account-tag", "server-time")
FOLDED = str.maketrans("[]\\^", "{}|~")  # rfc1459: nicks that differ only in these are the same.


def fold(nick):
    return nick.lower().translate(FOLDED)


def parse(line):
    """tags, who (nick!user@host), command, parameters"""
    tags, who = {}, ""
    if line.startswith("@"):
        words, line = line[1:].split(" ", 1)
        tags = dict(word.partition("=")[::2] for word in words.split(";"))
    if line.startswith(":"):
        who, line = line[1:].split(" ", 1)
    head, colon, tail = line.partition(" :")
    words = head.split() + ([tail] if colon else [])
    return tags, who, words[0].upper(), words[1:]


def pieces(text, room):
    """Cut at blanks so that each has at most `room` bytes."""
    piece = b""
    for word in text.encode().split(b" "):
        if piece and len(piece) + 1 + len(word) > room:
            yield piece
            piece = b""
        piece = piece + b" " + word if piece else word
    yield piece[:room]


class Bridge:
    def __init__(self, options):
        self.options = options
        self.coach = Coach()
        self.nick = options.nick
        self.prefix = 100  # Bytes of ":nick!user@host " before what others get, until it is known.
        self.replies = asyncio.Queue()
        self.later = set()

    async def run(self):
        self.keep(self.coach.run())
        pause = 1
        while True:
            try:
                await self.talk()
                pause = 1
            except (OSError, EOFError) as problem:
                log("connection lost:", type(problem).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 60)

    def keep(self, work):
        task = asyncio.ensure_future(work)
        self.later.add(task)
        task.add_done_callback(self.later.discard)
        return task

    def send(self, line):
        self.writer.write(line.encode() + b"\r\n")

    async def talk(self):
        options = self.options
        reader, self.writer = await asyncio.open_connection(
            options.host, options.port, ssl=options.tls or None)
        self.nick = options.nick
        self.send("CAP LS 302")
        if os.environ.get("IRC_PASSWORD"):
            self.send("PASS " + os.environ["IRC_PASSWORD"])
        self.send(f"NICK {self.nick}")
        self.send(f"USER {options.nick} 0 * :self-efficacy coach (a program)")
        sender = self.keep(self.sender())
        try:
            while line := await reader.readline():
                words = line.decode("utf-8", "replace").strip("\r\n")
                if words:
                    self.take(*parse(words))
            raise EOFError
        finally:
            sender.cancel()
            self.writer.close()

    def take(self, tags, who, command, words):
        nick = who.split("!")[0]
        if command == "PING":
            self.send("PONG :" + words[-1])
        elif command == "CAP" and words[1] == "LS":
            offered = [word.split("=")[0] for word in words[-1].split()]
            wanted = [word for word in WANTED if word in offered]  # One that is not is refused with all.
            self.send("CAP REQ :" + " ".join(wanted) if wanted else "CAP END")
        elif command == "CAP" and words[1] in ("ACK", "NAK"):
            self.send("CAP END")
        elif command == "433":
            self.nick += "_"
            self.send("NICK " + self.nick)
        elif command == "001":
            self.nick = words[0]
            self.send("MODE " + self.nick + " +B")
            self.send("WHOIS " + self.nick)
            for channel in self.options.channel:
                self.send("JOIN " + channel)
            log("ready")
        elif command == "311" and fold(words[1]) == fold(self.nick):
            self.prefix = len(f":{words[1]}!{words[2]}@{words[3]} ".encode())
        elif command == "NICK" and fold(nick) == fold(self.nick):
            self.nick = words[0]
        elif command == "PRIVMSG" and fold(nick) != fold(self.nick) and "bot" not in tags:
            self.hear(tags, who, nick, words[0], words[1])  # A NOTICE is never answered (RFC 2812).

    def hear(self, tags, who, nick, target, text):
        if text.startswith("\x01"):
            return
        text = FORMATTING.sub("", text)
        person = "acct:" + tags["account"] if tags.get("account") else who.partition("!")[2] or nick
        session = f"irc/{self.options.host}/{person}"
        more = {"id": tags.get("msgid"), "at": tags.get("time")}
        if fold(target) == fold(self.nick):
            self.keep(self.answer(nick, session, text, more))
        elif re.match(re.escape(self.nick) + r"[:, ]", text, re.IGNORECASE):
            self.keep(self.answer(target, session + "/" + fold(target), text, more, group=True))

    async def answer(self, target, session, text, more, group=False):
        answer = await self.coach.ask(session, text, group=group, **more)
        if answer.get("error"):
            log("refused:", answer["error"]["code"], "id", answer["id"])
        if answer.get("reply"):
            await self.replies.put((target, answer["reply"]))

    async def sender(self):
        """Four lines at once, then `rate` a second: more than that and servers close the line."""
        rate, tokens, last = self.options.rate, 4.0, time.monotonic()
        while True:
            target, text = await self.replies.get()
            head = f"PRIVMSG {target} :".encode()
            for piece in pieces(text, 512 - 2 - self.prefix - len(head)):
                now = time.monotonic()
                tokens, last = min(4.0, tokens + (now - last) * rate), now
                if tokens < 1:
                    await asyncio.sleep((1 - tokens) / rate)
                tokens -= 1
                self.writer.write(head + piece + b"\r\n")
                await self.writer.drain()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    parser.add_argument("nick")
    parser.add_argument("--channel", action="append", default=[])
    parser.add_argument("--rate", type=float, default=2, help="lines a second, at most")
    parser.add_argument("--tls", action="store_true")

    async def run():
        await Bridge(parser.parse_args()).run()

    asyncio.run(run())


main()
