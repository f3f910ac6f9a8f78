#!/usr/bin/python3
"""scripts/bridges/signal.sh against a stand-in of signal-cli's jsonRpc messages.

Shapes from signal-cli's man/signal-cli-jsonrpc.5.adoc and src/main/java/org/asamk/signal/json.
Called with `-a ACCOUNT jsonRpc` this file is the stand-in."""

import json
import sys
import threading
import time

UUIDS = ("11111111-aaaa-4000-8000-000000000001", "22222222-bbbb-4000-8000-000000000002")


def envelope(uuid, number, more):
    stamp = int(time.time() * 1000) + number
    return {
        "source": "+33123456789", "sourceNumber": "+33123456789", "sourceUuid": uuid,
        "sourceName": "Ann", "sourceDevice": 1, "timestamp": stamp,
        "serverReceivedTimestamp": stamp, "serverDeliveredTimestamp": stamp, **more}


def data(text, **more):
    return {"dataMessage": {
        "timestamp": 1, "message": text, "expiresInSeconds": 0, "viewOnce": False, **more}}


def stand_in():
    lock = threading.Lock()

    def out(value):
        with lock:
            print(json.dumps(value), flush=True)

    def receive(envelope):
        out({"jsonrpc": "2.0", "method": "receive",
             "params": {"envelope": envelope, "account": "+440000"}})

    def feed():
        group = {"groupId": "R1JPVVA=", "groupName": "G", "revision": 1, "type": "DELIVER"}
        events = [
            (0, {"receiptMessage": {"when": 1, "isDelivery": True, "timestamps": [1]}}),
            (0, {"typingMessage": {"action": "STARTED", "timestamp": 1}}),
            (0, data("hello")),
            (1, data("I want to swim a mile")),
            (0, data("to all", groupInfo=group)),
            (0, data(None, reaction={"emoji": "👍"})),
            (0, data("I want to pass my exam é")),
        ]
        for number, (who, more) in enumerate(events):
            receive(envelope(UUIDS[who], number, more))

    threading.Timer(0.2, feed).start()
    for line in sys.stdin:
        call = json.loads(line)
        with open(f"{SENT}", "a") as sent:
            sent.write(json.dumps(call) + "\n")
        out({"jsonrpc": "2.0", "result": {"timestamp": 999}, "id": call["id"]})


def main():
    from harness import BRIDGES, check, folder, replies, start, until

    sent = folder / "sent"
    sent.touch()
    start("bridge", BRIDGES / "signal.sh", "+440000",
          env={"SIGNAL_CLI": __file__, "SENT": str(sent)})
    until("three sends", lambda: len(sent.read_text().splitlines()) >= 3)
    time.sleep(0.5)
    calls = [json.loads(line) for line in sent.read_text().splitlines()]
    check(len(calls) == 3, f"{len(calls)} sends")
    check(all(call["method"] == "send" for call in calls), "another method")
    for uuid, lines in ((UUIDS[0], ["hello", "I want to pass my exam é"]),
                        (UUIDS[1], ["I want to swim a mile"])):
        got = [c["params"]["message"] for c in calls if c["params"]["recipient"] == [uuid]]
        check([got] == replies("signal/" + uuid, lines), f"not the coach's replies: {got}")
    print("three messages and their sends, against a stand-in of signal-cli")


if "jsonRpc" in sys.argv:
    import os

    SENT = os.environ["SENT"]
    stand_in()
else:
    main()
