"""Where OUT keeps its decisions; asked before anything heavy is loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Final

FILE: Final = "review.sqlite"


def exists(out: Path) -> bool:
    """Whether people have begun to decide in OUT."""
    return (out / FILE).is_file()
