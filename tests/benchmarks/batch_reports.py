"""How long all reports of a batch take beside the checking: N plans made out of the samples, both with the machine's workers.

python tests/benchmarks/batch_reports.py [N] [WORKERS]
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import docx

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
LEFT_OUT = ("scanned-plan-needs-ocr", "truncated-upload")
"""Reading a scan takes as long as a hundred plans with text: it would flatter the reports."""
PROGRAM = "from docchecker.cli import main; main()"
PLANS = 500


def originals():
    """The samples' papers that can be read without OCR, in order."""
    found = (path for folder in sorted(SAMPLES.iterdir()) if folder.name not in LEFT_OUT for path in sorted(folder.glob("*.*")))
    return [path for path in found if path.suffix in {".docx", ".pdf"}]


def write_plans(folder, count):
    """`count` papers, no two of the same bytes: those in Word lose a paragraph each and gain a line."""
    papers = originals()
    for number in range(count):
        source = papers[number % len(papers)]
        target = folder / f"{number:05}-{source.parent.name}{source.suffix}"
        if source.suffix == ".docx":
            vary(source, target, number)
        else:
            target.write_bytes(source.read_bytes() + f"\n% {number}\n".encode())


def vary(source, target, number):
    """A Word paper without its `number`th paragraph, and with a line at its end."""
    paper = docx.Document(source)
    lost = paper.paragraphs[number * 7 % len(paper.paragraphs)]
    lost._element.getparent().remove(lost._element)  # noqa: SLF001  python-docx has no other way
    paper.add_paragraph(f"แผนลำดับที่ {number} ของหน่วยงาน")
    paper.save(target)


def timed(*words):
    """Seconds that a command of docchecker took; it ends the script where it could not be used."""
    start = perf_counter()
    done = subprocess.run([sys.executable, "-c", PROGRAM, *words], capture_output=True, check=False)
    if done.returncode not in {0, 3}:
        sys.exit(done.stderr.decode("utf-8", "replace"))
    return perf_counter() - start


def main(count, workers):
    root = Path(tempfile.mkdtemp())
    plans, out = root / "plans", root / "out"
    plans.mkdir()
    try:
        write_plans(plans, count)
        checking = timed("batch", str(plans), "--out", str(out), "--workers", str(workers))
        reports = timed("report", str(out), "--format", "all", "--files", str(plans))
        files = [path for path in (out / "reports").rglob("*") if path.is_file()]
    finally:
        shutil.rmtree(root)
    sys.stdout.write(f"{count} plans, {workers} workers\nbatch    {checking:8.1f} s\n")
    sys.stdout.write(f"reports  {reports:8.1f} s  ({len(files)} files)\nreports / batch {reports / checking:.2f}\n")


if __name__ == "__main__":
    asked = [int(word) for word in sys.argv[1:]]
    main(*(asked + [PLANS, os.cpu_count() or 1][len(asked) :]))
