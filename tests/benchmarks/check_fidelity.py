"""How right Thai text comes out of PDFs. Each part can be run alone:

python tests/benchmarks/check_fidelity.py strings TWINS [CLASS ...]      whole strings and character error rates
python tests/benchmarks/check_fidelity.py verdicts TWINS [CLASS ...] [--reference FOLDER]   answers beside those of the clean twin
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import whole_strings


def classes(args):
    """Those that were asked for, or all in the folder, the clean one first."""
    return args.more or sorted((path.name for path in Path(args.folder).iterdir()), key=lambda name: (name != "clean", name))


def strings(args):
    for kind in classes(args):
        yield from whole_strings.whole(Path(args.folder) / kind)


def verdicts(args):
    yield from whole_strings.verdicts(args.folder, classes(args), args.reference)


PARTS = {"strings": strings, "verdicts": verdicts}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("folder")
    parser.add_argument("more", nargs="*")
    parser.add_argument("--reference")
    args = parser.parse_args()
    for line in PARTS[args.part](args):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
