"""Beneath batch and review: what people decided on the submissions of OUT. Appended, chained by hash, never overwritten.

`store` keeps the records, `chain` proves that none was changed or cut off, `standing` says which of them hold, `applied` puts
them above an assessment. Nothing here is loaded for a folder OUT in which nobody has decided anything.
"""

from __future__ import annotations

from docchecker.decisions.applied import applied, standing_of
from docchecker.decisions.types import Draft, Record, Standing

__all__ = ["Draft", "Record", "Standing", "applied", "standing_of"]
