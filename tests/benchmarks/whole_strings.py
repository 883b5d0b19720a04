"""Twins: which strings come back letter for letter, character error rates, the faults behind them, and the verdicts."""

import json
import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from distance import distance

from docchecker import documents, pipeline, rubric
from docchecker.errors import Unreadable

BLANK = re.compile(r"\s+")
AROUND = 3  # characters shown either side of a fault
MISSED = "(missing)"


def bare(text):
    return BLANK.sub("", text)


def read_lines(path):
    """The blocks' texts, without page headers and footers; none where the file is refused."""
    try:
        read = documents.read([path], path.parent)
    except Unreadable:
        return []
    return [block.text for block in read.blocks if block.kind not in {"header", "footer"} and block.text.strip()]


def lost(gold, lines):
    """The gold strings that stand in no line, white space aside."""
    held = [bare(line) for line in lines]
    return [text for text in gold if not any(bare(text) in line for line in held)]


def causes(text, lines):
    """Why a string is lost: split over blocks, or each (wanted, got) with what stands around it."""
    want = bare(text)
    if want in bare("".join(lines)):
        return ["split over blocks"]
    grams = {want[at : at + 4] for at in range(max(len(want) - 3, 1))}
    best = max((bare(line) for line in lines), key=lambda line: sum(gram in line for gram in grams), default="")
    matcher = SequenceMatcher(None, want, best, autojunk=False)
    same = [(a, b, n) for a, b, n in matcher.get_matching_blocks() if n]
    if sum(n for *_, n in same) < len(want) / 2:
        return [MISSED]
    first, end = same[0][1], same[-1][1] + same[-1][2]
    made = []
    for kind, a0, a1, b0, b1 in matcher.get_opcodes():
        if kind != "equal" and (a1 > a0 or first < b0 < end):
            shown = (
                f"{want[max(a0 - AROUND, 0) : a0]}[{want[a0:a1]}>{best[max(b0, first) : min(b1, end)]}]{want[a1 : a1 + AROUND]}"
            )
            made.append(shown)
    return made or [MISSED]


def blanks(text, lines):
    """Where a string that came back has a blank too many ("_") or too few ("-"), with what stands around it."""
    want = bare(text)
    line = next((line for line in lines if want in bare(line)), "")
    start = bare(line).find(want)
    due, seen = _blank_places(text.strip()), {at - start for at in _blank_places(line)}
    wrong = [(at, "_") for at in seen - due] + [(at, "-") for at in due - seen]
    return [
        f"{want[max(at - AROUND, 0) : at]}[{sign}]{want[at : at + AROUND]}" for at, sign in sorted(wrong) if 0 < at < len(want)
    ]


def _blank_places(text):
    return {len(bare(text[: found.start()])) for found in BLANK.finditer(text)}


def rates(drawn, lines):
    """(errors with white space folded, characters; errors without white space, characters)."""
    want, got = " ".join(drawn), " ".join(lines)
    folded = BLANK.sub(" ", want), BLANK.sub(" ", got)
    none = bare(want), bare(got)
    return distance(*folded), len(folded[0]), distance(*none), len(none[0])


def whole(folder, top=12):
    """One class: its figures in a line, then its commonest faults."""
    found = total = 0
    sums, faults = [0, 0, 0, 0], Counter()
    for path in sorted(Path(folder).glob("*.pdf")):
        strings = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        lines = read_lines(path)
        missing = lost(strings["gold"], lines)
        total += len(strings["gold"])
        found += len(strings["gold"]) - len(missing)
        sums = [a + b for a, b in zip(sums, rates(strings["drawn"], lines), strict=True)]
        for text in strings["gold"]:
            faults.update(causes(text, lines) if text in missing else blanks(text, lines))
    yield (
        f"{Path(folder).name:<22}{found:>6} of {total:<6}{100 * found / max(total, 1):7.2f} %   CER"
        f" {100 * sums[0] / max(sums[1], 1):7.3f} / {100 * sums[2] / max(sums[3], 1):.3f} %"
    )
    for fault, times in faults.most_common(top):
        yield f"      {times:>5} x {fault}"


def answers(path, pack):
    """What a person sees first of a paper: plan or not, type, every verdict."""
    outcome = pipeline.check([path], pack, path.parent)
    if isinstance(outcome, pipeline.Skipped):
        return {"read": outcome.reason.code}
    items = {finding.item: finding.proposed for finding in outcome.items}
    return {"plan": outcome.is_plan.proposed, "type": outcome.process_type.proposed, **items}


def verdicts(root, kinds, reference=None):
    """Each class: the share of answers that equal those of the clean twin, or of the same paper in `reference`."""
    pack, root = rubric.load(), Path(root)
    clean = {}
    for path in sorted((root / "clean").glob("*.pdf")):
        other = [Path(reference) / f"{path.stem}{suffix}" for suffix in (".docx", ".pdf")] if reference else [path]
        source = next((source for source in other if source.is_file()), None)
        if source:
            clean[path.stem] = answers(source, pack)
    for kind in kinds:
        same = total = 0
        differ = Counter()
        for name, expected in clean.items():
            got = answers(root / kind / f"{name}.pdf", pack)
            wrong = [key for key in expected if got.get(key) != expected[key]]
            total += len(expected)
            same += len(expected) - len(wrong)
            differ.update(f"{name}:{key}" for key in wrong)
        yield f"{kind:<22}{same:>6} of {total:<6}{100 * same / max(total, 1):7.2f} %  {' '.join(list(differ)[:12])}"
