#!/usr/bin/python3
"""People talk with one account on synapse, in rooms without encryption.

Runs with the Python of .build-matrix, which `scripts/test --matrix` fills."""

import os
import secrets
import subprocess
import sys
import urllib.request

from harness import BRIDGES, ROOT, check, folder, log, port, replies, start, until

PYTHON = ROOT / ".build-matrix/bin/python"
if "nio" not in sys.argv and str(PYTHON) != sys.executable:
    os.execv(PYTHON, [str(PYTHON), "-B", __file__, "nio"])

import asyncio

from nio import AsyncClient, RoomMessageNotice

PORT = port()
URL = f"http://127.0.0.1:{PORT}"
LINES = ["I want to pass my driving test", "next week", "about 40", "@room everyone\nlook"]
SECRET = secrets.token_hex(16)
CONFIG = f"""
server_name: "localhost"
listeners: [{{port: {PORT}, bind_addresses: ["127.0.0.1"], type: http, tls: false, resources: [{{names: [client]}}]}}]
database: {{name: sqlite3, args: {{database: {folder}/server.db}}}}
log_config: {folder}/log.yaml
media_store_path: {folder}/media
registration_shared_secret: "{SECRET}"
macaroon_secret_key: "{SECRET}"
form_secret: "{SECRET}"
signing_key_path: {folder}/key
trusted_key_servers: []
federation_domain_whitelist: []
report_stats: false
enable_registration: false
rc_message: {{per_second: 1000, burst_count: 1000}}
rc_login: {{address: {{per_second: 100, burst_count: 100}}, account: {{per_second: 100, burst_count: 100}}}}
"""
LOG = f"""
version: 1
handlers: {{f: {{class: logging.FileHandler, filename: {folder}/synapse.log}}}}
root: {{level: WARNING, handlers: [f]}}
"""


async def talk(name):
    client = AsyncClient(URL, f"@{name}:localhost")
    await client.login("secret")
    room = (await client.room_create(is_direct=True, invite=["@coach:localhost"])).room_id
    heard = asyncio.Queue()

    async def hear(where, event):
        if where.room_id == room and event.sender == "@coach:localhost":
            check(event.source["content"]["m.mentions"] == {}, "a mention")
            await heard.put(event.body)

    client.add_event_callback(hear, RoomMessageNotice)
    while len((await client.joined_members(room)).members) < 2:
        await asyncio.sleep(0.2)
    syncing = asyncio.ensure_future(client.sync_forever(timeout=3_000))
    got = []
    for line in LINES:
        await client.room_send(room, "m.room.message", {"msgtype": "m.text", "body": line})
        got.append(await asyncio.wait_for(heard.get(), 30))
    syncing.cancel()
    await client.close()
    session = f"matrix/{room}/@{name}:localhost"
    check([got] == replies(session, LINES), f"not the coach's replies: {got}")


async def everybody():
    await asyncio.gather(*(talk(f"user{number}") for number in range(3)))


def serves():
    try:
        return urllib.request.urlopen(URL + "/_matrix/client/versions", timeout=1).status == 200
    except OSError:
        return False


def main():
    config = folder / "homeserver.yaml"
    config.write_text(CONFIG)
    (folder / "log.yaml").write_text(LOG)
    server = [PYTHON, "-m", "synapse.app.homeserver", "-c", config]
    subprocess.run([*server, "--generate-keys"], check=True, stdout=subprocess.DEVNULL)
    start("server", *server)
    until("the server", serves)
    for name in ("coach", "user0", "user1", "user2"):
        subprocess.run(
            [PYTHON.parent / "register_new_matrix_user", "-c", config, "-u", name, "-p", "secret",
             "--no-admin", URL], check=True, stdout=subprocess.DEVNULL)
    start("bridge", PYTHON, "-B", BRIDGES / "matrix.py", URL, "@coach:localhost",
          env={"MATRIX_PASSWORD": "secret"})
    until("the bridge", lambda: "ready" in log("bridge"))
    asyncio.run(asyncio.wait_for(everybody(), 120))
    check("driving" not in log("bridge"), "the bridge logs what is said")
    print("three people on synapse, each their own talk")


main()
