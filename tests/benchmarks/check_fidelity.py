"""How right Thai text comes out of PDFs. Each part can be run alone:

python tests/benchmarks/check_fidelity.py strings TWINS [CLASS ...]      whole strings, error rates and faults of each class
python tests/benchmarks/check_fidelity.py verdicts TWINS [CLASS ...] [--reference FOLDER]   answers beside the clean twin's
python tests/benchmarks/check_fidelity.py real FOLDER                    real PDFs: common words right and damaged
python tests/benchmarks/check_fidelity.py clean [FILE ...] [--limit N]   what changes in lines of .txt, .txt.xz, .docx
python tests/benchmarks/check_fidelity.py office LABELS|own OUT [--limit N]  PDFs by LibreOffice: fonts and layouts
python tests/benchmarks/check_fidelity.py cost FOLDER                    time a page beside bare pdfium
python tests/benchmarks/check_fidelity.py memory                         peak memory at 100 and 500 pages

TWINS is what twins.py wrote. Error rates: with white space folded / without any.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import clean_text
import office_files
import reading_cost
import real_files
import whole_strings


def classes(args):
    """Those that were asked for, or all in the folder, the clean one first."""
    return args.paths[1:] or sorted(
        (path.name for path in Path(args.paths[0]).iterdir()), key=lambda name: (name != "clean", name)
    )


def strings(args):
    for kind in classes(args):
        yield from whole_strings.whole(Path(args.paths[0]) / kind)


PARTS = {
    "strings": strings,
    "verdicts": lambda args: whole_strings.verdicts(args.paths[0], classes(args), args.reference),
    "real": lambda args: real_files.report(args.paths[0]),
    "clean": lambda args: clean_text.report(args.paths, args.limit),
    "office": lambda args: office_files.report(*args.paths, limit=args.limit),
    "cost": lambda args: reading_cost.ratios(args.paths[0]),
    "memory": lambda _: reading_cost.memory(),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--reference", help="folder of the same papers, as .docx or .pdf")
    parser.add_argument("--limit", type=int)
    for line in PARTS[parser.parse_args().part](parser.parse_args()):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
