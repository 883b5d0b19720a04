"""Titles, papers and factors' passages with their process type -> the two files of `evidence.type_model`.

A title tells its type by its verb; a paper by all that it says; a passage that serves a factor by whose factor it is.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from docchecker.errors import RubricError
from docchecker.evidence.learned_features import BASE
from docchecker.evidence.type_model import FILES, NONE, present, shapes
from docchecker.rubric import Rubric
from docchecker.training import save
from docchecker.training.matrix import MASS_UNIT
from docchecker.training.rows import Row, is_factor

FOLDER: Final = "types"
"""Within the training folder, apart from the passages."""
FILE: Final = "titles.jsonl"
KEYS: Final = frozenset({"title", "type"})
BITS: Final = 17
FEWEST: Final = 2
"""A run of characters that stands in fewer texts tells nothing."""
STRENGTH: Final = 10.0
"""The inverse of the regularisation (C)."""
FOLDS: Final = 5


class Text(NamedTuple):
    """A text and its type's id, or NONE. `doc`: the paper that it is; "" for titles and passages: always learned from."""

    text: str
    type: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """How many papers left out there were, and the share whose type the model alone told."""

    papers: int
    right: float


def rebuild(pack: Path, rows: Sequence[Row], rubric: Rubric) -> Told | None:
    """Writes the model of types of a pack that has titles; None where it has none, or of one type only. Raises RubricError."""
    path = pack / "training" / FOLDER / FILE
    if not path.is_file():
        return None
    texts = [*titles(path, rubric), *passages(rows), *papers(rows)]
    types = tuple(sorted({text.type for text in texts}))
    if len(types) == 1:
        return None
    values, kept, masses = _values([text.text for text in texts])
    labels = np.array([types.index(text.type) for text in texts])
    told = _measured(values, labels, [text.doc for text in texts])
    model = _fitted(values, labels)
    _write(pack, types, (kept, masses), model)
    return told


def titles(path: Path, rubric: Rubric) -> Iterator[Text]:
    """The titles of a file, one a line. Raises RubricError."""
    known = {type_.id for type_ in rubric.types} | {NONE}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            yield _title(json.loads(line), known)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise RubricError("bad_pack", file=path.name, line=number, what=f"no title: {error}") from error


def _title(given: dict[str, Any], known: AbstractSet[str]) -> Text:
    text = Text(str(given["title"]), str(given["type"]))
    if odd := (given.keys() - KEYS) | ({text.type} - known):
        raise ValueError(f"unknown: {', '.join(sorted(odd))}")
    return text


def passages(rows: Sequence[Row]) -> Iterator[Text]:
    """The passages of no paper that serve factors of one type only."""
    for row in rows:
        served = {label.partition(".")[0] for label in row.shows if is_factor(label)}
        if not row.doc and len(served) == 1:
            yield Text(row.text, served.pop())


def papers(rows: Sequence[Row]) -> Iterator[Text]:
    """Each plan among the rows as one text, without what stands aside."""
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        if row.doc and row.type and not row.aside:
            held[row.doc, row.type].add(row.text)
    for (doc, type_), texts in sorted(held.items()):
        yield Text("\n".join(sorted(texts)), type_, doc)


def _values(texts: Sequence[str]) -> tuple[Any, Any, Any]:
    """A row a text and a column for each kept hash, weighted by rarity; the kept hashes; the masses of all."""
    import scipy.sparse as sp  # noqa: PLC0415  only for training

    found = [present(text, BITS) for text in texts]
    ends = np.concatenate(([0], np.cumsum([len(one) for one in found])))
    held = sp.csr_matrix((np.ones(ends[-1]), np.concatenate(found), ends), shape=(len(texts), 1 << BITS))
    in_texts = np.bincount(held.indices, minlength=1 << BITS)
    kept = np.flatnonzero(in_texts >= FEWEST)
    masses = np.zeros(1 << BITS, dtype=np.uint8)
    masses[kept] = np.clip(np.rint(np.log(max(len(texts), 3) / (1 + in_texts[kept])) ** 2 / MASS_UNIT), 1, 255)
    held = held[:, kept]
    length = np.sqrt(held @ masses[kept].astype(float) + BASE)
    return (sp.diags(1 / length) @ held @ sp.diags(np.sqrt(masses[kept].astype(float)))).tocsr(), kept, masses


def _fitted(values: Any, labels: Any) -> Any:  # noqa: ANN401  scikit-learn has no types
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  only for training

    return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=1000, tol=1e-5).fit(values, labels)


def _measured(values: Any, labels: Any, docs: Sequence[str]) -> Told:  # noqa: ANN401  numpy, scipy
    """What models say that have not seen the paper."""
    known = sorted(set(docs) - {""})
    fold = np.array([known.index(doc) % FOLDS if doc else -1 for doc in docs])
    right = sum(
        int(
            (
                _fitted(values[fold != number], labels[fold != number]).predict(values[fold == number]) == labels[fold == number]
            ).sum()
        )
        for number in range(min(FOLDS, len(known)))
    )
    return Told(len(known), right / max(1, len(known)))


def _write(pack: Path, types: tuple[str, ...], hashes: tuple[Any, Any], model: Any) -> None:  # noqa: ANN401  scikit-learn
    kept, masses = hashes
    arrays = {name: np.zeros(shape, dtype=kind) for name, (shape, kind) in shapes(BITS, len(types)).items()}
    arrays["masses"][:] = masses
    rarity = np.sqrt(masses[kept].astype(float))
    coefficients, intercepts = model.coef_, model.intercept_
    if len(types) == 2:  # noqa: PLR2004  scikit-learn tells two apart by the weights of one
        coefficients, intercepts = np.vstack((-coefficients, coefficients)), np.concatenate((-intercepts, intercepts))
    for column, (weights, bias) in enumerate(zip(coefficients * rarity, intercepts, strict=True)):
        step = save.step_of(weights)
        arrays["runs"][kept, column] = save.small(weights, step)
        arrays["scales"][column] = round(step, save.DECIMALS)
        arrays["biases"][column] = round(float(bias), save.DECIMALS)
    save.put(pack, FILES, arrays, {"bits": BITS, "types": list(types)})
