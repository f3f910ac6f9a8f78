"""How the time a line depends on the size of the lexicons.

  lexicons.py PROGRAM LINES-FILE

Runs `PROGRAM understand` over the lines with the shipped lexicons, and with copies made ten and a
hundred times as large by made-up entries (made-up words, and rows of real ones). The time a line is
that of all lines less that of none, in processor time; the least of several runs in turn.
"""
import pathlib, random, resource, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLAIN = {"english", "forms", "numbers", "readas", "sets", "safety-sets"}
ROUNDS = 7
SYLLABLES = "ba ko ri mu ze lan tor vi pes qua dri sho nul fa gre tik wo jam pil stu".split()


def grown(folder, times, real):
    """A copy of the words whose lexicons hold `times` as many entries."""
    chance = random.Random(times)
    copy = pathlib.Path(folder) / f"{times}{'real' if real else 'made'}"
    shutil.copytree(ROOT / "prompts", copy)
    lexicons = copy / "en/lexicons"
    english = [word for word in (lexicons / "english.txt").read_text().split("\n") if word.isalpha()]
    def word():
        return chance.choice(english) if real else "".join(chance.choices(SYLLABLES, k=chance.randint(2, 5)))
    for file in lexicons.glob("*.txt"):
        if file.stem in PLAIN:
            continue
        lines = file.read_text().split("\n")
        heads = [at for at, line in enumerate(lines) if line.startswith("[")]
        count = sum(1 for line in lines if line.strip() and line[0] not in "[#") * (times - 1)
        more = {at: [] for at in heads}
        for _ in range(count):
            more[chance.choice(heads)].append(" ".join(word() for _ in range(chance.randint(2, 4))))
        file.write_text("\n".join(line for at, old in enumerate(lines) for line in [old] + more.get(at, [])))
    return copy


def seconds(program, prompts, lines):
    """Processor time of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(lines, "rb") as given:
        subprocess.run([program, "understand", "--prompts", str(prompts)], stdin=given, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    program, lines = sys.argv[1:3]
    count = sum(1 for _ in open(lines, "rb"))
    with tempfile.TemporaryDirectory() as folder:
        packs = [("as shipped", ROOT / "prompts", None)]
        for real in (False, True):
            for times, aim in ((10, 1.1), (100, 1.3)):
                packs.append((f"{times} times, {'real' if real else 'made-up'} words", grown(folder, times, real), aim))
        least = {name: [9e9, 9e9] for name, _, _ in packs}
        for _ in range(ROUNDS):
            for name, pack, _ in packs:
                least[name][0] = min(least[name][0], seconds(program, pack, "/dev/null"))
                least[name][1] = min(least[name][1], seconds(program, pack, lines))
        base = least["as shipped"][1] - least["as shipped"][0]
        print(f"\n{'cando understand, lexicons':32} {'lines/s':>10} {'time a line':>12}  aim")
        for name, _, aim in packs:
            took = least[name][1] - least[name][0]
            bound = f"at most {aim}" if aim else ""
            print(f"{name:32} {count / took:10.0f} {took / base:12.2f}  {bound}")


main()
