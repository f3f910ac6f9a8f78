#!/usr/bin/env python3
"""Tells in which order the functions of a program lie best: those that call each other often lie
together, and what is busiest comes first.

usage: order.py PROGRAM CALLGRIND ...   the program, and what callgrind wrote of each of its runs"""

import collections
import re
import subprocess
import sys

# As much as one call after the other may fill, in bytes.
MOST = 16_384
# So many times less busy than its caller is no neighbour.
CALMER = 8
# What is called less often than this lies where it lay.
FEWEST = 80


def read(path, steps, calls, called):
    """Adds a run: steps by function, and calls by caller and callee."""
    names = {}
    here = callee = None
    isCall = False

    def name(text):
        number, told = re.match(r"\((\d+)\)(?: (.*))?", text).groups()
        if told is not None:
            # A function that calls itself is one function.
            names[number] = told.split("'")[0]
        return names[number]

    for line in open(path, errors="replace"):
        if line.startswith("fn="):
            here = name(line[3:].rstrip("\n"))
        elif line.startswith("cfn="):
            callee = name(line[4:].rstrip("\n"))
        elif line.startswith("calls="):
            count = int(line[6:].split()[0])
            called[callee] += count
            if here != callee:
                calls[here, callee] += count
            isCall = True
        elif line[:1] in "0123456789+-*" and " " in line:
            if not isCall:
                steps[here] += int(line.split()[1])
            isCall = False


def sizes(program):
    found = {}
    listed = subprocess.run(["nm", "-S", program], check=True, capture_output=True, text=True).stdout
    for line in listed.splitlines():
        parts = line.split()
        if len(parts) == 4 and parts[2] in "tTwW":
            found[parts[3]] = max(int(parts[1], 16), 1)
    return found


def order(steps, calls, called, size):
    """Whoever is called most by one caller is put behind it, the busiest first."""
    known = [one for one in steps if one in size and called[one] >= FEWEST]
    caller = {}
    for (one, other), count in sorted(calls.items()):
        if one in size and count > caller.get(other, ("", 0))[1]:
            caller[other] = one, count
    row = {one: [one] for one in known}
    head = {one: one for one in known}
    room = {one: size[one] for one in known}
    busy = {one: steps[one] for one in known}
    for one in sorted(known, key=lambda one: (-steps[one], one)):
        if one not in caller or caller[one][0] not in head:
            continue
        front, back = head[caller[one][0]], head[one]
        if front == back or room[front] + room[back] > MOST:
            continue
        if busy[front] / room[front] * CALMER < busy[back] / room[back]:
            continue
        row[front] += row[back]
        room[front] += room[back]
        busy[front] += busy[back]
        for moved in row.pop(back):
            head[moved] = front
    return [one for front in sorted(row, key=lambda one: (-busy[one] / room[one], one))
            for one in row[front]]


if __name__ == "__main__":
    steps, calls, called = (collections.Counter() for _ in range(3))
    for run in sys.argv[2:]:
        read(run, steps, calls, called)
    print("\n".join(order(steps, calls, called, sizes(sys.argv[1]))))
