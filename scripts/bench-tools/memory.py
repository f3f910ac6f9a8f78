#!/usr/bin/env python3
"""Measures the journal: durable turns a second, and how long it takes to take a session up.

usage: memory.py CANDO [TURNS]"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def talk():
    """What is typed in the transcripts, but for those about safety, over and over."""
    lines = []
    for file in sorted((ROOT / "Tests/Transcripts/en").glob("*.txt")):
        if "safety" not in file.name and "red-flag" not in file.name:
            lines += [line[2:] for line in file.read_text().splitlines() if line.startswith("> ")]
    return [line for line in lines if line.strip()]


LINES = talk()


def request(session, number):
    # A line a minute, so that no fuse blows.
    at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1_800_000_000 + number * 60))
    return json.dumps({"session": session, "id": number, "at": at,
                       "text": LINES[number % len(LINES)]}).encode() + b"\n"


class Run:
    def __init__(self, program, store, *more):
        self.child = subprocess.Popen(
            [program, "--format", "json", "--replay", "--store", str(store), *more],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def end(self):
        self.child.stdin.close()
        self.child.wait()


def sync(folder):
    """How long one synchronised write of a page takes here, in milliseconds."""
    handle = os.open(folder / "probe", os.O_CREAT | os.O_WRONLY)
    spent = []
    for _ in range(50):
        os.write(handle, b"x" * 4096)
        began = time.monotonic()
        os.fsync(handle)
        spent.append(time.monotonic() - began)
    os.close(handle)
    return sorted(spent)[25] * 1000


def one_writer(program, folder, count):
    run = Run(program, folder / "one.sqlite")
    began = time.monotonic()
    for number in range(count):
        run.child.stdin.write(request("one", number))
        run.child.stdin.flush()
        run.child.stdout.readline()
    spent = time.monotonic() - began
    run.end()
    print(f"  one writer that waits for each reply: {count / spent:.0f} durable turns a second")


def many(program, folder, people, turns):
    run = Run(program, folder / f"many{people}.sqlite")
    whole = b"".join(request(f"person{person}", turn) for turn in range(turns)
                     for person in range(people))

    def write():
        run.child.stdin.write(whole)
        run.child.stdin.flush()

    began = time.monotonic()
    threading.Thread(target=write, daemon=True).start()
    for _ in range(people * turns):
        run.child.stdout.readline()
    spent = time.monotonic() - began
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run.end()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    size = sum(file.stat().st_size for file in folder.glob(f"many{people}.sqlite*"))
    print(f"  {people} sessions in one process: {people * turns / spent:.0f} durable turns a second, "
          f"{people * turns / used:.0f} of processor time, {size / people / turns:.0f} bytes a turn")


def reply_after(program, store):
    """From the request to the reply, in a program that is up already, in milliseconds."""
    run = Run(program, store)
    run.child.stdin.write(b'{"op":"ping"}\n')
    run.child.stdin.flush()
    run.child.stdout.readline()
    # The first session opens the file; it is not the one that is measured.
    run.child.stdin.write(request("other", 0))
    run.child.stdin.flush()
    run.child.stdout.readline()
    began = time.monotonic()
    run.child.stdin.write(b'{"session":"long","op":"say","text":"where were we"}\n')
    run.child.stdin.flush()
    run.child.stdout.readline()
    spent = time.monotonic() - began
    run.end()
    return spent * 1000


def taking_up(program, folder, length):
    store = folder / f"long{length}.sqlite"
    run = Run(program, store)
    threading.Thread(
        target=lambda: (run.child.stdin.write(b"".join(request("long", n) for n in range(length))),
                        run.child.stdin.flush()), daemon=True).start()
    for _ in range(length):
        run.child.stdout.readline()
    run.end()
    spent = sorted(reply_after(program, store) for _ in range(21))
    print(f"  after {length:>6} turns: taken up and answered in {spent[10]:.1f} ms "
          f"(at least {spent[0]:.1f}, at most {spent[-1]:.1f})")


def start(program, folder, *arguments):
    spent = []
    for _ in range(31):
        began = time.monotonic()
        child = subprocess.Popen([program, *arguments], stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE)
        child.stdin.write(b"hello\n")
        child.stdin.flush()
        child.stdout.readline()
        spent.append((time.monotonic() - began) * 1000)
        child.stdin.close()
        child.wait()
    spent.sort()
    return f"{spent[15]:.1f} ms (at least {spent[0]:.1f})"


def main(program, turns=20_000):
    folder = Path(tempfile.mkdtemp(prefix="cando-bench-"))
    try:
        print(f"memory: one synchronised write takes {sync(folder):.2f} ms here "
              f"(load {os.getloadavg()[0]:.1f})")
        one_writer(program, folder, 2_000)
        many(program, folder, 10, turns // 10)
        many(program, folder, 1_000, turns // 1_000)
        for length in (10, 1_000, 10_000):
            taking_up(program, folder, length)
        bare = start(program, folder)
        kept = start(program, folder, "--session", "me", "--store", str(folder / "me.sqlite"))
        print(f"  from the start to the first reply: {bare} without a journal, "
              f"{kept} with one")
    finally:
        shutil.rmtree(folder)


main(sys.argv[1], *map(int, sys.argv[2:]))
