"""The objects of OUT with what people decided, each made when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, overload

from docchecker.batch import stored
from docchecker.batch.heads import Head, held
from docchecker.decisions.place import exists
from docchecker.reports import render
from docchecker.rubric import Rubric

Json = dict[str, Any]


class DecidedResults(Sequence[Json]):
    """Lines of results.jsonl as they are where nobody has decided anything, else drawn anew. Raises UsageError."""

    def __init__(self, out: Path, found: Sequence[Head], rubric: Rubric) -> None:
        self._out, self._found, self._rubric = out, found, rubric
        self._begun = exists(out)

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, at: int) -> Json: ...
    @overload
    def __getitem__(self, at: slice) -> DecidedResults: ...
    def __getitem__(self, at: int | slice) -> Json | DecidedResults:
        if isinstance(at, slice):
            return DecidedResults(self._out, self._found[at], self._rubric)
        if not self._begun:
            return held(self._out, self._found[at])
        outcome = stored.outcome(self._out, self._found[at], self._rubric)
        made: Json = json.loads(render(outcome, self._rubric, "json"))
        return made
