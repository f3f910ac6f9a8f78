#!/usr/bin/env python3
"""Lets a program that counts its steps take part in the talks of the transcripts: short ones of many
people at once, and long ones.

usage: train.py [--few] CANDO [UNDER ...]   under a program that follows it; with few people"""

import subprocess
import sys

from protocol import rounds, talks


def main(share, program, under):
    for length, people in ((4, 10_000), (10, 4_000), (25, 1_000)):
        people //= share
        subprocess.run(
            [*under, program, "--format", "json", "--replay"], check=True,
            stdout=subprocess.DEVNULL, input=b"".join(rounds(people, people, talks(length))))


few = sys.argv[1] == "--few"
program, *under = sys.argv[2 if few else 1:]
main(10 if few else 1, program, under)
