"""Which submission is which paper: by path, or by as much of its end as gold gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from docchecker.errors import GoldError
from docchecker.evaluation.types import Gold, Pair, Results, Submission
from docchecker.reports.clean import safe

MOST: Final = 3

Index = dict[str, dict[str, Submission]]
"""By the end of a path: the submissions that it may mean, by path."""


def pair(gold: Gold, results: Results) -> tuple[Pair, ...]:
    """A pair for each paper of gold, in its order.

    A key is a submission's path, or the end of it (whole names), or the end of the path of one of its files; or the path is the
    end of the key, where the batch was started in a folder further in. Raises GoldError where a key fits several submissions or
    a submission several keys.
    """
    whole = {each.path: each for each in results.submissions}
    ends = _index((end, each) for each in results.submissions for end in _ends(each.path))
    parts = _index((end, each) for each in results.submissions for path in each.files for end in _ends(path))
    taken: dict[str, str] = {}
    pairs = []
    for paper in gold.papers:
        found = _found(paper.key, whole, (ends, parts), gold.name)
        if found and found.path in taken:
            names = {"at": safe(paper.key), "other": safe(taken[found.path]), "path": safe(found.path)}
            raise GoldError("gold.same_paper", file=gold.name, **names)
        if found:
            taken[found.path] = paper.key
        pairs.append(Pair(paper, found))
    return tuple(pairs)


def _found(key: str, whole: dict[str, Submission], indexes: tuple[Index, Index], file: str) -> Submission | None:
    if key in whole:
        return whole[key]
    for index in indexes:
        if found := index.get(key):
            if len(found) > 1:
                raise GoldError("gold.ambiguous", file=file, at=safe(key), paths=safe(_some(tuple(found))))
            return next(iter(found.values()))
    return next((whole[end] for end in _ends(key) if end in whole), None)


def _some(paths: tuple[str, ...]) -> str:
    """The first paths, for a message.

    >>> _some(("a", "b", "c", "d"))
    'a, b, c, …'
    """
    return ", ".join([*paths[:MOST], *(["…"] if len(paths) > MOST else [])])


def _index(ends: Iterable[tuple[str, Submission]]) -> Index:
    index: Index = defaultdict(dict)
    for end, submission in ends:
        index[end][submission.path] = submission
    return index


def _ends(path: str) -> Iterator[str]:
    """A path and its ends, longest first.

    >>> list(_ends("a/b/c.pdf"))
    ['a/b/c.pdf', 'b/c.pdf', 'c.pdf']
    """
    names = path.split("/")
    return ("/".join(names[start:]) for start in range(len(names)))
