"""What reading costs beside bare pdfium, page by page in the same run; and the memory of a long file."""

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

import pypdfium2
from labels import read
from twins import make

from docchecker.documents.pdf import read_pdf
from docchecker.errors import Unreadable

PEAK = """
import resource, sys
from pathlib import Path
from docchecker.documents.pdf import read_pdf
read_pdf(Path(sys.argv[1]).read_bytes())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def bare(data):
    """Every page's text by pdfium alone; how many pages."""
    pdf = pypdfium2.PdfDocument(data)
    try:
        for page in pdf:
            textpage = page.get_textpage()
            textpage.get_text_range()
            textpage.close()
            page.close()
        return len(pdf)
    finally:
        pdf.close()


def ratios(folder, runs=5):
    """Each file: milliseconds a page of both, interleaved, and their ratio; the routes of its pages."""
    for path in sorted(Path(folder).glob("*.pdf")):
        data = path.read_bytes()
        try:
            routes = [page.route for page in read_pdf(data).pages]
        except Unreadable as error:
            yield f"{path.name:<30} {error.code}"
            continue
        taken = {bare: [], read_pdf: []}
        for _ in range(runs):
            for work, times in taken.items():
                start = perf_counter()
                work(data)
                times.append(1000 * (perf_counter() - start) / len(routes))
        plain, ours = median(taken[bare]), median(taken[read_pdf])
        shares = "  ".join(f"{route} {routes.count(route)}" for route in sorted(set(routes)))
        yield f"{path.name:<30}{plain:8.2f} {ours:8.2f} ms a page {ours / plain:7.1f} x   {shares}"


def memory(counts=(100, 500)):
    """Peak megabytes of a process that reads a file of so many pages."""
    paper = [block for blocks in read("own").values() for block in blocks]
    with tempfile.TemporaryDirectory() as folder:
        for pages in counts:
            path = Path(folder) / f"{pages}.pdf"
            path.write_bytes(make([*paper, ("pagebreak", None)] * (pages // 2), "am_lost"))
            done = subprocess.run([sys.executable, "-c", PEAK, str(path)], capture_output=True, text=True, check=True)
            yield f"{bare(path.read_bytes())} pages: {done.stdout.strip()} MB at most"
