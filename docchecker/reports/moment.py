"""When somebody decided, as official papers write it: Thai time and the Buddhist year."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Final

from docchecker.language import digits
from docchecker.reports.clean import clean

THAILAND: Final = timezone(timedelta(hours=7))
_ERA: Final = 543
_MONTHS: Final = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip


def moment(at: str, lang: str) -> str:
    """A time of the store (ISO 8601, UTC) in words; what is no time stays as it is.

    >>> moment("2026-11-24T21:54:48Z", "th"), moment("2026-11-24T21:54:48Z", "en"), moment("เมื่อวาน", "th")
    ('๒๕ พฤศจิกายน ๒๕๖๙ เวลา ๐๔.๕๔ น.', '2026-11-25 04:54 (Thai time)', 'เมื่อวาน')
    """
    try:
        when = datetime.fromisoformat(at).astimezone(THAILAND)
    except (ValueError, OverflowError):
        return clean(at)
    if "T" not in at:
        return digits(clean(at), lang)
    if lang != "th":
        return f"{when:%Y-%m-%d %H:%M} (Thai time)"
    return digits(f"{when.day} {_MONTHS[when.month - 1]} {when.year + _ERA} เวลา {when:%H.%M} น.")
