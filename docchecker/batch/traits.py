"""What a submission is compared with the others by: small enough to keep for all of a batch."""

from __future__ import annotations

from dataclasses import dataclass, field

from docchecker.batch.sketch import sketch
from docchecker.model import Outcome, Skipped
from docchecker.rubric import Rubric
from docchecker.stated import Submission


@dataclass(frozen=True, slots=True)
class Traits:
    """`sha256`: of its files, sorted; `sketch`: the bytes of its sample of hashes (little-endian), b"" for none."""

    path: str
    checked: bool
    stated: Submission = field(default_factory=Submission)
    sha256: tuple[str, ...] = ()
    sketch: bytes = b""


def traits(outcome: Outcome, rubric: Rubric) -> Traits:
    """The traits of one submission."""
    if isinstance(outcome, Skipped):
        held = (outcome.sha256,) if outcome.sha256 else ()
        return Traits(outcome.path, checked=False, stated=outcome.submission, sha256=held)
    files = outcome.document.files
    found = sketch(outcome, rubric)
    return Traits(
        path=files[0].path,
        checked=True,
        stated=outcome.submission,
        sha256=tuple(sorted(file.sha256 for file in files)),
        sketch=b"" if found is None else found.astype("<u8").tobytes(),
    )
