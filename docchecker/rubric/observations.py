"""observations.yaml of a pack: the words by which observations are made. It may be missing: then nothing is observed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from docchecker.rubric.nodes import Node, read

FILE: Final = "observations.yaml"
NEEDS: Final = ("risk", "measure", "timeframe", "objective", "indicator")
COLUMNS: Final = ("risk", "step", "measure", "time", "person", "indicator", "result", "objective")


@dataclass(frozen=True, slots=True)
class ObservationWords:
    """The words of a pack's observations.

    `needs`: "item.need" ids by what they are here; `topics`: the topics of headings and columns likewise. `sums`: rows that add
    up others; `ordinals`: heads of columns that only count rows; `persons`: what names a person in charge in running text;
    `ready`: what says when a measure is ready; `undone`: what says that a row's measure is none, or another's; `outputs` and
    `openness`: what an indicator counts that says nothing, or something, of transparency; `kinds`: kinds of agencies,
    `after_name`: what follows an agency's proper name in running text, `no_names`: what is none behind a kind.
    """

    needs: tuple[tuple[str, str], ...]
    topics: tuple[tuple[str, tuple[str, ...]], ...]
    sums: tuple[str, ...]
    ordinals: tuple[str, ...]
    persons: tuple[str, ...]
    ready: tuple[str, ...]
    undone: tuple[str, ...]
    outputs: tuple[str, ...]
    openness: tuple[str, ...]
    kinds: tuple[str, ...]
    after_name: tuple[str, ...]
    no_names: tuple[str, ...]

    def need(self, name: str) -> tuple[str, str]:
        """Item and need of what is called `name` here."""
        item, _, need = dict(self.needs)[name].rpartition(".")
        return item, need

    def topic(self, name: str) -> frozenset[str]:
        """The ids of the topics that are called `name` here."""
        return frozenset(dict(self.topics)[name])


def read_observations(folder: Path, needs: Sequence[str], topics: Sequence[str]) -> ObservationWords | None:
    """The words of a pack's folder. `needs`, `topics`: the ids that the pack knows. Raises RubricError, naming file and line."""
    path = folder / FILE
    if not path.is_file():
        return None
    node = read(path)
    lists = ("sums", "ordinals", "persons", "ready", "undone", "outputs", "openness", "kinds", "after_name", "no_names")
    fields = node.fields("needs", "topics", *lists)
    return ObservationWords(
        needs=_needs(node.need(fields, "needs"), needs),
        topics=_topics(node.need(fields, "topics"), topics),
        **{key: node.need(fields, key).texts() for key in lists},
    )


def _needs(node: Node, known: Sequence[str]) -> tuple[tuple[str, str], ...]:
    fields = node.fields(*NEEDS)
    return tuple((name, node.need(fields, name).one_of(*known)) for name in NEEDS)


def _topics(node: Node, known: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    fields = node.fields(*COLUMNS)
    return tuple((name, node.need(fields, name).subset(known)) for name in COLUMNS)
