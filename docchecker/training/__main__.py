"""python -m docchecker.training PACK [MORE.jsonl ...]."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from docchecker.errors import OK, USAGE, RubricError
from docchecker.training import rebuild, rebuild_types


def main() -> int:
    """Rebuilds the model of a pack and prints how well it tells each idea apart on papers left out."""
    parser = argparse.ArgumentParser(prog="python -m docchecker.training", description="Rebuilds a pack's learned model.")
    parser.add_argument("pack", type=Path, help="the pack's folder")
    parser.add_argument("more", type=Path, nargs="*", help="further labelled passages (.jsonl)")
    given = parser.parse_args()
    try:
        measured, judged = rebuild(given.pack, given.more)
        told = rebuild_types(given.pack, given.more)
    except RubricError as error:
        sys.stderr.write(f"{error}\n")
        return USAGE
    for one in measured:
        sys.stdout.write(f"{one.idea:22} passages {one.positives:5}  AUC {one.auc:.3f}\n")
    for kind, (shown, right, others, rejected) in judged.measured.items():
        sys.stdout.write(f"{kind}: {right:.3f} of {shown} that papers give, {rejected:.3f} of {others} that they do not\n")
    if told:
        sys.stdout.write(f"process type: {told.right:.3f} of {told.papers} papers by its words alone\n")
    return OK


if __name__ == "__main__":
    raise SystemExit(main())
