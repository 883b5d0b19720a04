"""Papers of a batch's submissions, each into its file; what stands there already is left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from docchecker.batch import out as folder
from docchecker.batch import stored
from docchecker.batch.heads import Head
from docchecker.batch.papers import Draw, Drawn
from docchecker.errors import Unreadable, UsageError
from docchecker.rubric import Rubric

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Written:
    """How many files there are now; `kept`: those that others had put there; `lost`: what there is none of, and why.

    `astray`: how many notes found no place.
    """

    count: int = 0
    kept: tuple[Path, ...] = ()
    lost: tuple[tuple[str, UsageError | Unreadable], ...] = ()
    skipped: int = 0
    astray: int = 0

    def __add__(self, other: Written) -> Written:
        return Written(
            self.count + other.count,
            self.kept + other.kept,
            self.lost + other.lost,
            self.skipped + other.skipped,
            self.astray + other.astray,
        )


def hand_out(  # noqa: PLR0913  what is drawn, of which, and where it goes
    out: Path, found: Sequence[Head], rubric: Rubric, draw: Draw, target: Path, *, force: bool, on_progress: Progress
) -> Written:
    """Draws for each submission and writes into the folder `target`. Raises UsageError for results that cannot be used."""
    refuse_file(target)
    total = Written()
    for number, head in enumerate(found, 1):
        total += handed(head.path, draw(stored.outcome(out, head, rubric)), target, force=force)
        on_progress(number, len(found))
    return total


def refuse_file(target: Path) -> None:
    """Raises UsageError where a file stands in the place of a folder."""
    if target.exists() and not target.is_dir():
        raise UsageError("out_is_file", out=target)


def handed(path: str, papers: Iterable[Drawn], target: Path, *, force: bool) -> Written:
    """The papers of one submission, written into the folder `target`."""
    total = Written()
    for drawn in papers:
        total += Written(skipped=int(drawn.skipped), astray=drawn.astray)
        if drawn.data is None:
            total += Written(lost=((path, drawn.why),)) if drawn.why else Written()
        else:
            total += put(target / drawn.name, drawn.data, force=force)
    return total


def put(path: Path, data: bytes, *, force: bool) -> Written:
    """The file, unless another stands in its place; the same bytes are none other."""
    if path.exists() and not force and not _same(path, data):
        return Written(kept=(path,))
    folder.write(path, data)
    return Written(1)


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
