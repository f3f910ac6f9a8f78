#!/usr/bin/python3
"""Validates a long random run of `cando --format json` against protocol.schema.json.

usage: CANDO=/path/to/cando schema_test.py [LINES [SEED]]
Each answer must be an answer of the schema; a request must be refused exactly where the schema
refuses it; and the same input must give the same output."""

import json
import random
import subprocess
import sys
from datetime import datetime, timezone

import jsonschema

from harness import BRIDGES, CANDO, ROOT

schema = json.loads((BRIDGES / "protocol.schema.json").read_text())


def validator(name):
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]})


AWKWARD = [
    "", " ", "@everyone hi", "/quit", "!kill", ":x", ".", "\u202eabc", "a\u2028b", "\u001b[31mred",
    "\u0000", "é日本🙂", "https://evil.example/x?y", "www.evil.example", "\ufeff", "e\u0301" * 40,
    "{slot}", '"quoted" \\ back', "a" * 3500, "\u009b31m", "tab\tand\r\nlines", "<script>alert(1)</script>",
]


def typed():
    """What people type, from the transcripts."""
    lines = []
    for file in sorted((ROOT / "Tests/Transcripts/en").glob("*.txt")):
        lines += [line[2:] for line in file.read_text().splitlines() if line.startswith("> ")]
    return lines


def requests(count, seed):
    """Lines as bytes, good and bad."""
    rng = random.Random(seed)
    said = typed()
    at = 1_800_000_000
    for number in range(count):
        at += rng.choice([0, 1, 5, 40, 900])
        request = {"session": f"s/{rng.randrange(600)}", "id": f"m{number}"}
        request["text"] = rng.choice(AWKWARD) if rng.random() < 0.2 else rng.choice(said)
        late = rng.choice([0] * 9 + [4000])
        request["at"] = stamp(at - late)
        dice = rng.random()
        if dice < 0.10:
            request["op"] = rng.choice(["say", "hello", "ping", "end", "forget", "undo", "edit"])
        elif dice < 0.15:
            request["id"] = f"m{max(0, number - rng.randrange(300))}"
        elif dice < 0.18:
            request["id"] = number
        elif dice < 0.20:
            request[rng.choice(["group", "addressed"])] = rng.choice([True, False])
        elif dice < 0.28:
            spoil(request, rng)
        line = json.dumps(request, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
        if dice > 0.97:
            line = garble(line, rng)
        if dice < 0.001:
            line = json.dumps(request | {"text": "long " * 20_000}).encode()
        yield line.replace(b"\n", b" ")
        for again in range(25 if 0.15 < dice < 0.152 else 0):
            yield json.dumps(request | {"id": f"{number}.{again}"}).encode()


def stamp(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def spoil(request, rng):
    name = rng.choice(["session", "id", "text", "at", "op", "addressed", "group", "more"])
    if rng.random() < 0.4 and name != "more":
        request.pop(name, None)
    else:
        request[name] = rng.choice(
            [None, True, 7, -1.5e3, "", "x", [], {}, ["x"], {"text": "x"}, "2026-11-23T10:00:00+01:00"])


def garble(line, rng):
    cut = rng.randrange(len(line) + 1)
    return rng.choice(
        [line[:cut], line[:cut] + bytes([rng.randrange(256)]) + line[cut:], b"", b"[]", b"null",
         bytes(rng.randrange(256) for _ in range(40)), line + b" 1", b'{"a":' * 200])


def run(lines):
    return subprocess.run(
        [CANDO, "--format", "json", "--replay", "--log-level", "error"],
        input=b"\n".join(lines) + b"\n", stdout=subprocess.PIPE, check=True).stdout


def main(count=4000, seed=1):
    lines = [line.replace(b"\r", b" ") for line in requests(count, seed)]
    out = run(lines)
    assert out == run(lines), "the same input gives other output"
    answers = out.decode().split("\n")
    assert answers.pop() == "" and len(answers) == len(lines), (len(answers), len(lines))
    good, asked = validator("answer"), validator("request")
    seen = {}
    for number, (line, text) in enumerate(zip(lines, answers), 1):
        answer = json.loads(text)
        good.validate(answer)
        code = answer.get("error", {}).get("code")
        try:
            request = json.loads(line.decode("utf-8"))
        except (ValueError, RecursionError):
            assert code == "invalid_json", (number, line, text)
            request = None
        if isinstance(request, dict):
            refused = code in ("missing_field", "invalid_field", "unknown_op")
            assert refused != asked.is_valid(request), (number, line, text)
            assert "reply" not in answer or answer["session"] == request["session"]
        kind = code or answer.get("why") or next(k for k in ("reply", "hello", "pong") if k in answer)
        seen[kind] = seen.get(kind, 0) + 1
    print(len(answers), "answers fit the schema:", dict(sorted(seen.items())))


main(*map(int, sys.argv[1:]))
