"""The coach as a bridge sees it: ask, and the answer comes, whatever happens to the process.

The process is `cando --format json`; set CANDO to run another command. Where it dies it is started
again, and what was not answered is asked again in the same order with the same ids, so that no
message is lost and none is taken in twice."""

import asyncio
import collections
import itertools
import json
import os
import shlex
import sys
import time
from datetime import datetime, timezone
from pathlib import Path

COMMAND = shlex.split(os.environ.get("CANDO") or str(Path(__file__).resolve().parent.parent / "cando"))


def log(*words):
    """Ids and numbers only, never what was said."""
    print("bridge:", *words, file=sys.stderr, flush=True)


def stamp(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class Coach:
    def __init__(self):
        self.waiting = collections.deque()  # (line, future), in the order they were asked
        self.input = None
        self.started = f"{time.time_ns():x}"
        self.numbers = itertools.count()

    async def ask(self, session, text, id=None, at=None, **more):
        """The answer object. Without an id the message gets one of its own."""
        request = {"session": session, "text": text, "at": at or stamp(time.time()), **more}
        request["id"] = id or f"{self.started}-{next(self.numbers)}"
        future = asyncio.get_running_loop().create_future()
        line = json.dumps(request).encode() + b"\n"
        self.waiting.append((line, future))
        if self.input:
            self.input.write(line)
        return await future

    async def run(self):
        """Keeps the process alive, for ever."""
        pause = 0.1
        while True:
            process = await asyncio.create_subprocess_exec(
                *COMMAND, "--format", "json", stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE, limit=1 << 20)
            log("coach started, pid", process.pid, "with", len(self.waiting), "to ask again")
            for line, _ in self.waiting:
                process.stdin.write(line)
            self.input = process.stdin
            async for line in process.stdout:
                if not line.endswith(b"\n"):
                    break  # It died inside a line.
                _, future = self.waiting.popleft()
                pause = 0.1
                if not future.done():
                    future.set_result(json.loads(line))
            self.input = None
            log("coach ended with", await process.wait())
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30)
