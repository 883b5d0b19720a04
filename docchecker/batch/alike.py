"""Plans of different submissions whose text is much the same: MinHash signatures in bands find pairs, samples measure them.

Each plan meets only those that share a band with it, so that time grows with the number of plans and not with its square. What
most plans of a batch hold is a template's text and nobody's own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from docchecker.batch.sketch import FEWEST
from docchecker.batch.traits import Traits
from docchecker.handed import Alike

if TYPE_CHECKING:
    from docchecker.batch.sketch import Hashes

LEAST: Final = 40
"""Per cent of the shorter plan that another holds too, from which on a person should know of it. Unlike plans share 5 at most."""
BANDS: Final = 64
ROWS: Final = 2
"""Two plans of one length that share two thirds of their text (resemblance 1/2) meet in a band for sure, two that share half of
it (1/3) in 999 of 1,000 cases, two that share a hundredth (1/199) in 2."""
CROWD: Final = 24
"""In a band that more plans share, each is compared with the first and with its neighbours only."""
FEW: Final = 8
TEMPLATE: Final = (1, 2)
TEMPLATE_OF_FEW: Final = (3, 4)
"""What more than so much of the plans hold is a template's text; of fewer than FEW plans, and of three at least, more must."""
OWN: Final = 4
"""A plan of which less than one in OWN is left without the template is no plan in a template but one of many copies."""
ASKED: Final = 512
"""So many plans, spread over the batch, tell what its template is."""
MOST: Final = 3
"""A plan names the so many that it has most in common with."""
_SEED: Final = 71


def alike(all_: Sequence[Traits], same: frozenset[frozenset[str]] = frozenset()) -> tuple[Alike, ...]:
    """For each plan those that hold much of its text, by path, the most first. The same whatever the order of `all_`.

    `same`: pairs of paths that are passed over, for they are known to be one submission handed in twice.
    """
    held = sorted((one for one in all_ if one.sketch), key=lambda one: one.path)
    samples = _without_template(held)
    found: dict[str, list[Alike]] = {}
    for one, other in sorted(_met(samples)):
        shares = _shares(samples[one], samples[other])
        if max(shares) < LEAST or frozenset((held[one].path, held[other].path)) in same:
            continue
        for here, there, percent in ((one, other, shares[0]), (other, one, shares[1])):
            path, name = held[there].path, held[there].stated.agency or ""
            found.setdefault(held[here].path, []).append(Alike(held[here].path, path, name, percent))
    ranked = (sorted(found[path], key=lambda pair: (-pair.percent, pair.other)) for path in sorted(found))
    return tuple(pair for pairs in ranked for pair in pairs[:MOST])


def _without_template(held: Sequence[Traits]) -> list[Hashes]:
    """The samples without what most plans hold, as far as a plan has text of its own."""
    import numpy as np  # noqa: PLC0415  heavy: not for --help

    samples = [np.frombuffer(one.sketch, dtype="<u8").astype(np.uint64, copy=False) for one in held]
    asked = samples[:: max(-(-len(samples) // ASKED), 1)]
    if len(asked) <= 2:  # noqa: PLR2004  two that are alike are a copy, not a template
        return samples
    part, whole = TEMPLATE if len(asked) >= FEW else TEMPLATE_OF_FEW
    values, counts = np.unique(np.concatenate(asked), return_counts=True)
    template = values[counts * whole > len(asked) * part]
    own = [np.setdiff1d(sample, template, assume_unique=True) for sample in samples]
    return [mine if OWN * len(mine) >= len(sample) else sample for mine, sample in zip(own, samples, strict=True)]


def _met(samples: Sequence[Hashes]) -> set[tuple[int, int]]:
    """The pairs of numbers whose signatures are the same in a band; those with too little text of their own meet nobody."""
    numbers = [number for number, sample in enumerate(samples) if len(sample) >= FEWEST]
    signatures = [_signature(samples[number]) for number in numbers]
    met: set[tuple[int, int]] = set()
    for band in range(BANDS):
        buckets: dict[bytes, list[int]] = {}
        for number, signature in zip(numbers, signatures, strict=True):
            buckets.setdefault(signature[band].tobytes(), []).append(number)
        for bucket in buckets.values():
            met.update(_pairs(bucket))
    return met


def _pairs(bucket: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(bucket) <= CROWD:
        yield from combinations(bucket, 2)
        return
    yield from pairwise(bucket)
    yield from ((bucket[0], other) for other in bucket[1:])


def _signature(sample: Hashes) -> Hashes:
    """The least of BANDS x ROWS hashes over the sample: (BANDS, ROWS)."""
    import numpy as np  # noqa: PLC0415  heavy: not for --help

    least = [(sample * np.uint64(factor) + np.uint64(shift)).min() for factor, shift in _constants()]
    return np.array(least, dtype=np.uint64).reshape(BANDS, ROWS)


@cache
def _constants() -> tuple[tuple[int, int], ...]:
    """An odd factor and a shift for each hash, the same on every machine."""
    digests = (hashlib.sha256(f"{_SEED} {number}".encode()).digest() for number in range(BANDS * ROWS))
    return tuple((int.from_bytes(digest[:8], "big") | 1, int.from_bytes(digest[8:16], "big")) for digest in digests)


def _shares(one: Hashes, other: Hashes) -> tuple[int, int]:
    """What part of each text, in per cent, stands in the other too."""
    import numpy as np  # noqa: PLC0415  heavy: not for --help

    common = len(np.intersect1d(one, other, assume_unique=True))
    return round(100 * common / len(one)), round(100 * common / len(other))
