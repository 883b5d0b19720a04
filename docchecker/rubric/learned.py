"""Which learned models a pack's folder holds: their versions are a part of what was judged by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from docchecker.errors import RubricError

HEADERS: Final = ("learned.json", "types.json")


def model_version(folder: Path) -> str | None:
    """The versions of the folder's models, joined by "-"; None where it has none. Raises RubricError."""
    return "-".join(_version(folder / name) for name in HEADERS if (folder / name).is_file()) or None


def _version(path: Path) -> str:
    try:
        return str(json.loads(path.read_text(encoding="utf-8"))["version"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RubricError("bad_pack", file=path.name, line=1, what=f"the learned model cannot be read: {error}") from error
