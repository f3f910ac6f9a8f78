#!/usr/bin/env python3
"""Measures `cando --format json`: turns a second with few and many talking at once, memory a
session, and how long the fast wait when one is slow.

usage: protocol.py CANDO [PEOPLE]"""

import json
import os
import resource
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOON = 1_800_000_000


def talks(length):
    """What is typed in the transcripts, but for those about safety: whole talks of this length."""
    found = []
    for file in sorted((ROOT / "Tests/Transcripts/en").glob("*.txt")):
        lines = [line[2:] for line in file.read_text().splitlines() if line.startswith("> ")]
        if len(lines) >= length and "safety" not in file.name and "red-flag" not in file.name:
            found.append(lines[:length])
    return found


def request(person, turn, text, second):
    at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(NOON + second))
    return json.dumps({"session": f"irc/net/acct:person{person}", "id": f"m{turn}", "text": text,
                       "at": at}).encode() + b"\n"


class Run:
    """The program, with its input written by a thread of its own."""

    def __init__(self, program):
        self.child = subprocess.Popen(
            [program, "--format", "json", "--replay"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed(self, chunks):
        def write():
            for chunk in chunks:
                self.child.stdin.write(chunk)
            self.child.stdin.flush()

        threading.Thread(target=write, daemon=True).start()

    def take(self, count):
        for _ in range(count):
            self.child.stdout.readline()

    def memory(self):
        for line in Path(f"/proc/{self.child.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) * 1024

    def end(self):
        self.child.stdin.close()
        self.child.wait()


def rounds(people, at_once, lines):
    """The same talks of the same people, `at_once` of them at the same time."""
    for first in range(0, people, at_once):
        for turn in range(len(lines[0])):
            for person in range(first, min(first + at_once, people)):
                yield request(person, turn, lines[person % len(lines)][turn], turn * 60)


def speed(program, people, at_once, lines):
    whole = b"".join(rounds(people, at_once, lines))
    run = Run(program)
    began = time.monotonic()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run.feed([whole])
    count = people * len(lines[0])
    mark = min(people, at_once)
    marks = []
    for _ in range(count):
        run.child.stdout.readline()
        marks.append(time.monotonic())
    wall = marks[-1] - began
    run.end()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"  {at_once:>7} at once: {count / used:>8.0f} turns a second of processor time, "
          f"{count / wall:.0f} by the clock")
    if mark == people and people > 20_000:
        tenth = people // 10
        early = marks[tenth * 2] - marks[tenth]
        late = marks[people - 1] - marks[people - 1 - tenth]
        print(f"  the last tenth of {people} people to come took {late / early:.2f} times the second tenth")


def memory(program, people, lines):
    run = Run(program)
    run.feed([b"".join(rounds(300, 300, lines))])
    run.take(300 * len(lines[0]))
    before = run.memory()
    chunks = [request(person, turn, lines[person % len(lines)][turn], turn * 60)
              for turn in range(len(lines[0])) for person in range(300, 300 + people)]
    run.feed([b"".join(chunks)])
    run.take(len(chunks))
    held = (run.memory() - before) / people
    words = sum(len(text.encode()) for talk in lines for text in talk) / len(lines)
    run.end()
    print(f"  after {len(lines[0]):>2} lines: {held:.0f} bytes a session, {held - words:.0f} beyond its "
          f"own {words:.0f} bytes of words")


def delay(program, lines):
    """Two hundred people, 400 lines a second between them; one more sends 60 KB at a time."""
    run = Run(program)
    # How long it takes to start is measured by itself; here it has started.
    run.child.stdin.write(b'{"op": "ping"}\n')
    run.child.stdin.flush()
    run.child.stdout.readline()
    sent, waits = {}, []
    monster = ("my heart races because I think that I will fail, and " * 1200)[:60_000]
    count, pace = 4_000, 400

    def write():
        began = time.monotonic()
        for number in range(count):
            pause = began + number / pace - time.monotonic()
            if pause > 0:
                time.sleep(pause)
            if number % 100 == 50:
                run.child.stdin.write(request("slow", number, monster, number))
            sent[number] = time.monotonic()
            person = number % 200
            text = lines[person % len(lines)][number // 200 % len(lines[0])]
            run.child.stdin.write(request(f"fast{person}", number, text, number // 200 * 30))
            run.child.stdin.flush()

    threading.Thread(target=write, daemon=True).start()
    while len(waits) < count:
        answer = run.child.stdout.readline()
        now = time.monotonic()
        head = json.loads(answer)
        if head["session"] != "irc/net/acct:personslow":
            waits.append(now - sent[int(head["id"][1:])])
    run.end()
    waits.sort()
    for name, part in (("50th", 0.5), ("99th", 0.99), ("100th", 1)):
        print(f"  {name} percentile: {waits[min(count - 1, int(count * part))] * 1000:.2f} ms")


def main(program, people=100_000):
    print(f"json: the same {people} talks of 4 lines, differently interleaved (load "
          f"{os.getloadavg()[0]:.1f})")
    four = talks(4)
    for at_once in (1, 1_000, people):
        speed(program, people, at_once, four)
    print("json: memory of sessions that wait")
    for length in (2, 10, 25):
        memory(program, 10_000, talks(length))
    print("json: how long 200 fast people wait for their replies, with one who sends 60 KB at a time")
    delay(program, talks(10))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
