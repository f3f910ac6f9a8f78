#!/usr/bin/env python3
"""One account on Matrix, many people's rooms, each their own session.

usage: matrix.py SERVER-URL USER     the password is in MATRIX_PASSWORD
A session is a room and a person. It joins where it is invited, and coaches only where nobody else
is. Rooms without encryption. Needs matrix-nio (pip install matrix-nio)."""

import asyncio
import hashlib
import os
import sys

from nio import AsyncClient, InviteMemberEvent, LoginResponse, RoomMessageText

from coach import Coach, log, stamp


class Bridge:
    def __init__(self, server, user):
        self.client = AsyncClient(server, user)
        self.coach = Coach()
        self.later = set()

    async def run(self):
        login = await self.client.login(os.environ["MATRIX_PASSWORD"])
        if not isinstance(login, LoginResponse):
            sys.exit("bridge: the server does not let us in: " + type(login).__name__)
        self.keep(self.coach.run())
        self.client.add_event_callback(self.invited, InviteMemberEvent)
        await self.client.sync(timeout=0, full_state=True)  # What was said before is not heard.
        self.client.add_event_callback(self.hear, RoomMessageText)
        log("ready")
        await self.client.sync_forever(timeout=10_000)

    def keep(self, work):
        task = asyncio.ensure_future(work)
        self.later.add(task)
        task.add_done_callback(self.later.discard)

    async def invited(self, room, event):
        if event.state_key == self.client.user_id and event.membership == "invite":
            await self.client.join(room.room_id)

    async def hear(self, room, event):
        if event.sender != self.client.user_id:
            self.keep(self.answer(room, event))

    async def answer(self, room, event):
        content = event.source["content"]
        text, more = event.body, {}
        relation = content.get("m.relates_to", {})
        id = event.event_id
        if relation.get("rel_type") == "m.replace":
            id, text, more = relation["event_id"], content["m.new_content"]["body"], {"op": "edit"}
        if room.member_count > 2:
            name = self.client.user_id[1:].partition(":")[0]
            more.update(group=True, addressed=name in text)
        answer = await self.coach.ask(
            f"matrix/{room.room_id}/{event.sender}"[:256], text, id=id,
            at=stamp(event.server_timestamp / 1000), **more)
        if answer.get("error"):
            log("refused:", answer["error"]["code"], "id", answer["id"])
        if not answer.get("reply"):
            return
        # A notice is never answered by other programs, and mentions nobody. The id of what it
        # answers makes it one message, however often it is sent.
        await self.client.room_send(
            room.room_id, "m.room.message",
            {"msgtype": "m.notice", "body": answer["reply"], "m.mentions": {}},
            tx_id=hashlib.sha256(event.event_id.encode()).hexdigest()[:32])


async def main():
    await Bridge(*sys.argv[1:]).run()


asyncio.run(main())
