"""English: what people decided, beside what the program proposes."""

from __future__ import annotations

from typing import Final

TEXTS: Final = {
    "confirmed.proposed_level": "Level that the program proposes",
    "confirmed.follows": "Level by the reviewer's verdicts (not confirmed yet)",
    "confirmed.follows_items": "Level by the verdicts",
    "confirmed.no_level": "no level",
    "confirmed.direct": "The reviewer set another level than the verdicts give ({level}). Reason: {reason}",
    "confirmed.by": "by {by}, {at}",
    "confirmed.person": "{by} ({position})",
    "confirmed.reason": "Reason: {reason}",
    "confirmed.no_type": "none of the types",
    "confirmed.added": "added by the reviewer",
    "confirmed.state.started": "A reviewer has decided some verdicts; the level is not confirmed yet",
    "confirmed.state.second": "A first reviewer has read it; the second reading is due",
    "confirmed.state.differs": "Two reviewers do not agree; a third is to decide: {targets}",
    "confirmed.state.confirmed": "A reviewer has confirmed this result",
    "confirmed.stale": "Decided on another version of the files and not applied: {targets}",
    "confirmed.stale_one": "{target} (by {by}, {at})",
    "confirmed.target.level": "level",
    "confirmed.target.is_plan": "a plan or not",
    "confirmed.target.process_type": "process type",
    "confirmed.count": "Confirmed by a reviewer: {count} of {all} plans",
    "confirmed.sealed": "Record of decisions: {length} entries, code {hash}",
    "confirmed.left_out": "Plans that no reviewer has confirmed are left out: {count}",
}
