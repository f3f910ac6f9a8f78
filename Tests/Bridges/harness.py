"""What the bridge tests share: programs that end with the test, free ports, and waiting."""

import atexit
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BRIDGES = ROOT / "scripts/bridges"
CANDO = os.environ.setdefault("CANDO", str(ROOT / "scripts/cando"))
PATIENCE = 60

folder = Path(tempfile.mkdtemp(prefix="cando-bridge-"))
folder.chmod(0o755)
_children = []


def _clean():
    for stop in (signal.SIGTERM, signal.SIGKILL):
        for child in reversed(_children):
            try:
                os.killpg(child.pid, stop)  # A shell script is more than one process.
            except ProcessLookupError:
                continue
            try:
                child.wait(5)
            except subprocess.TimeoutExpired:
                continue
    shutil.rmtree(folder, ignore_errors=True)


atexit.register(_clean)


def start(name, *command, env=None, **options):
    """Starts a program; what it prints goes to a file of this name."""
    log = open(folder / (name + ".log"), "wb")
    options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", log)
    options.setdefault("start_new_session", True)
    child = subprocess.Popen(
        [str(word) for word in command], stderr=log, env={**os.environ, **(env or {})}, **options)
    _children.append(child)
    return child


def log(name):
    return (folder / (name + ".log")).read_text(errors="replace")


def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def until(what, true):
    deadline = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > deadline:
            fail("waited in vain for " + what)
        time.sleep(0.02)


def listens(port):
    def true():
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        except OSError:
            return False

    until(f"port {port}", true)


def coach_of(bridge):
    """The process of the coach that a bridge started."""
    path = Path(f"/proc/{bridge.pid}/task/{bridge.pid}/children")
    children = path.read_text().split()
    return int(children[0]) if children else None


def fail(why):
    print("FAIL", why)
    for path in sorted(folder.glob("*.log")):
        print("---", path.name)
        print("\n".join(path.read_text(errors="replace").splitlines()[-20:]))
    sys.exit(1)


def check(true, why):
    if not true:
        fail(why)


def conversations(count, length):
    """What `count` people type, each something else, in the order of the transcripts."""
    talks = []
    for file in sorted((ROOT / "Tests/Transcripts/en").glob("*.txt")):
        lines = [line[2:] for line in file.read_text().splitlines() if line.startswith("> ")]
        lines = [line for line in lines if line.strip() and len(line) < 300][:length]
        if len(lines) == length and lines not in talks and "kill" not in " ".join(lines):
            talks.append(lines)
    rng = random.Random(20)
    every = sorted({line for talk in talks for line in talk})
    while len(talks) < count:
        talks.append(rng.sample(every, length))
    return talks[:count]


def replies(session, *talks):
    """What the coach says in each of the talks, in sessions of this name that know nothing."""
    asked = ""
    for lines in talks:
        for line in lines:
            asked += json.dumps({"session": session, "text": line}) + "\n"
        asked += json.dumps({"session": session, "op": "forget"}) + "\n"
    out = subprocess.run(
        [CANDO, "--format", "json", "--no-store"], input=asked.encode(), stdout=subprocess.PIPE, check=True).stdout
    said = [json.loads(line)["reply"] for line in out.splitlines()]
    got = []
    for lines in talks:
        got.append(said[:len(lines)])
        del said[:len(lines) + 1]
    return got


def fits(session, lines, got):
    """True where the replies are the coach's to these lines, whether it was started anew between or
    not."""
    return [got] == replies(session, lines)
