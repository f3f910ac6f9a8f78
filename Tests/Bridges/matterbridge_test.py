#!/usr/bin/python3
"""scripts/bridges/matterbridge.sh against a stand-in of matterbridge's API.

Shapes and habits from matterbridge's bridge/api/api.go: the stream greets, gives each message to
one reader only, and has no ids."""

import http.server
import json
import threading
import time
from datetime import datetime, timezone

from harness import BRIDGES, check, port, start, until

PORT = port()
waiting, posted = [], []


def message(**fields):
    return {
        "text": "", "channel": "#c", "username": "", "userid": "", "avatar": "", "account": "irc.net",
        "event": "", "protocol": "irc", "gateway": "g1", "parent_id": "", "id": "", "Extra": None,
        "timestamp": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ"), **fields}


class API(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.put(message(event="api_connected", protocol="", account="", gateway=""))
        while True:
            if waiting:
                self.put(waiting.pop(0))
            time.sleep(0.02)

    def put(self, value):
        self.wfile.write(json.dumps(value).encode() + b"\n")
        self.wfile.flush()

    def do_POST(self):
        value = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        posted.append(value)
        waiting.append(message(**value, protocol="api", account="api.coach"))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"{}")


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), API)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    again = message(text="coach: I want to swim", username="<ann> ", userid="U1")
    waiting.extend([
        message(text="hello everybody", username="<ann> ", userid="U1"),
        message(event="user_typing", userid="U1"),
        again,
        again,
        message(text="coach, hello", username="<bob> ", userid="U2", gateway="g2"),
    ])
    start("bridge", BRIDGES / "matterbridge.sh", f"http://127.0.0.1:{PORT}")
    until("three posts", lambda: len(posted) >= 3)
    time.sleep(0.5)
    check(len(posted) == 3, f"{len(posted)} posts")
    check([post["gateway"] for post in posted] == ["g1", "g1", "g2"], "wrong rooms")
    check(all("private" in post["text"] for post in posted), "it coached in a room")
    print("spoken to in a room it asks to write privately, against a stand-in of matterbridge")


main()
