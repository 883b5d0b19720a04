"""What a decision stands on: the records of its submission, and what holds beneath its stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from docchecker.batch import stored
from docchecker.batch.heads import Head as Line
from docchecker.decisions.applied import decided, digest
from docchecker.decisions.standing import confirmation, decided_in
from docchecker.decisions.types import LEVEL, Record, Stage, Standing
from docchecker.model import NONE, Assessment, Outcome
from docchecker.rubric import Rubric
from docchecker.stated import Confirmation

BENEATH: Final[Mapping[Stage, tuple[Stage, ...]]] = {
    "first": ("first",),
    "second": ("second",),
    "third": ("first", "third"),
    "appeal": ("first", "third", "appeal"),
}
_WORK: Final = frozenset({"decision", "evidence"})


@dataclass(frozen=True)
class Basis:
    """One submission of OUT in one stage. No slots: what is reckoned from the records is kept."""

    out: Path
    line: Line
    rubric: Rubric
    stage: Stage
    records: Sequence[Record] = field(default=())

    @cached_property
    def digest(self) -> str:
        """Of the submission's files as they are now; "" of a file that could not be opened."""
        return digest(self.line.sha256) if self.line.sha256 else ""

    @cached_property
    def fresh(self) -> tuple[Record, ...]:
        """What was decided in any stage on these very files, in order."""
        return tuple(one for one in self.records if one.said.kind in _WORK and one.said.digest == self.digest)

    @cached_property
    def mine(self) -> tuple[Record, ...]:
        """The same of this stage."""
        return tuple(one for one in self.fresh if one.said.stage == self.stage)

    @cached_property
    def newest(self) -> dict[str, Record]:
        """By target what was decided in this stage."""
        return decided_in(self.fresh, self.stage)

    @cached_property
    def held(self) -> dict[str, Confirmation]:
        """By target what holds when somebody decides in this stage; a level of a stage beneath does not."""
        found: dict[str, Confirmation] = {}
        for stage in BENEATH[self.stage]:
            found.pop(LEVEL, None)
            found |= {target: confirmation(one) for target, one in decided_in(self.fresh, stage).items()}
        return found

    def assessment(self, said: Mapping[str, Confirmation]) -> Assessment:
        """The submission with these decisions above it. Raises UsageError where OUT does not hold it any more."""
        return decided(self._proposed, Standing(tuple(said.values())), self.rubric)

    @cached_property
    def _proposed(self) -> Outcome:
        return stored.proposed(self.out, self.line, self.rubric)


def follows(assessment: Assessment) -> str | None:
    """The level that the verdicts give, as a decision holds it; None where something is still open."""
    judged = assessment.level.holds
    if not assessment.is_plan.final:
        return NONE
    return None if judged.proposed is None else str(judged.proposed)


def proposed(assessment: Assessment, target: str) -> str:
    """What the program proposes for a target, as a decision holds it."""
    if target == LEVEL:
        return NONE if assessment.level.proposed is None else str(assessment.level.proposed)
    if target == "is_plan":
        return str(assessment.is_plan.proposed).lower()
    if target == "process_type":
        return assessment.process_type.proposed or NONE
    return next(finding.proposed for finding in assessment.items if finding.item == target)
