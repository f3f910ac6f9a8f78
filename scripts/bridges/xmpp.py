#!/usr/bin/python3
"""One account on XMPP (Jabber), many people's private messages, each their own session.

usage: xmpp.py JID [--host HOST --port PORT] [--insecure]     the password is in XMPP_PASSWORD
A person is their bare JID. Rooms are not joined. Needs slixmpp (Debian: python3-slixmpp).
--insecure is for a test server on this machine: no TLS, and the password in the clear."""

import argparse
import asyncio
import os

import slixmpp

from coach import Coach, log


class Bridge(slixmpp.ClientXMPP):
    def __init__(self, jid, password):
        super().__init__(jid, password)
        self.coach = Coach()
        self.later = {asyncio.ensure_future(self.coach.run(), loop=self.loop)}
        for plugin in ("xep_0199", "xep_0203", "xep_0359"):  # ping, delayed delivery, stanza ids
            self.register_plugin(plugin)
        self.add_event_handler("session_start", self.begin)
        self.add_event_handler("message", self.hear)
        self.add_event_handler("disconnected", lambda _: log("connection lost"))

    async def begin(self, _):
        self.send_presence()
        await self.get_roster()
        log("ready")

    def hear(self, message):
        if message["type"] not in ("chat", "normal") or not message["body"]:
            return
        if message["from"].bare == self.boundjid.bare:
            return
        task = asyncio.ensure_future(self.answer(message))
        self.later.add(task)
        task.add_done_callback(self.later.discard)

    async def answer(self, message):
        # The id in the stanza is the sender's, and some clients count anew each time: only the
        # server's own id tells whether a message is the same one again.
        id = message["stanza_id"]["id"] or None
        delay = message["delay"]["stamp"]
        at = delay.strftime("%Y-%m-%dT%H:%M:%SZ") if delay else None
        answer = await self.coach.ask(f"xmpp/{message['from'].bare}", message["body"], id=id, at=at)
        if answer.get("error"):
            log("refused:", answer["error"]["code"], "id", answer["id"])
        if answer.get("reply"):
            self.send_message(mto=message["from"], mbody=answer["reply"], mtype="chat")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("jid")
    parser.add_argument("--host")
    parser.add_argument("--port", type=int, default=5222)
    parser.add_argument("--insecure", action="store_true")
    options = parser.parse_args()
    bridge = Bridge(options.jid, os.environ["XMPP_PASSWORD"])
    if options.insecure:
        bridge["feature_mechanisms"].unencrypted_plain = True
    bridge.connect(
        (options.host, options.port) if options.host else (), disable_starttls=options.insecure,
        use_ssl=False)
    bridge.process(forever=True)


main()
