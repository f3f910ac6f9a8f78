#!/usr/bin/env python3
"""Lets a program that counts its steps take part in the talks of the transcripts: short ones of many
people at once, and long ones.

usage: train.py CANDO"""

import subprocess
import sys

from protocol import rounds, talks


def main(program):
    for length, people in ((4, 10_000), (10, 4_000), (25, 1_000)):
        subprocess.run(
            [program, "--format", "json", "--replay"], check=True, stdout=subprocess.DEVNULL,
            input=b"".join(rounds(people, people, talks(length))))


main(sys.argv[1])
