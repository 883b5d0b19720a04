"""Programs beside docchecker that some files need: where they are on this machine, or that they are not here."""

from __future__ import annotations

import os
import shutil
import sys
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

Tool = Literal["tesseract", "soffice"]

_VARIABLES: Final[dict[Tool, str]] = {"tesseract": "DOCCHECKER_TESSERACT", "soffice": "DOCCHECKER_SOFFICE"}
_NAMES: Final[dict[Tool, tuple[str, ...]]] = {"tesseract": ("tesseract",), "soffice": ("soffice", "libreoffice")}
# Where installers put them without telling PATH.
_PLACES: Final[dict[str, dict[Tool, tuple[str, ...]]]] = {
    "win32": {
        "tesseract": (r"Tesseract-OCR\tesseract.exe",),
        "soffice": (r"LibreOffice\program\soffice.exe",),
    },
    "darwin": {
        "tesseract": ("/opt/homebrew/bin/tesseract", "/usr/local/bin/tesseract"),
        "soffice": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    },
}


@lru_cache(maxsize=8)
def find(tool: Tool) -> Path | None:
    """The program's path, or None. DOCCHECKER_TESSERACT and DOCCHECKER_SOFFICE name another one; empty: none is used."""
    given = os.environ.get(_VARIABLES[tool])
    if given is not None:
        return Path(given) if given and Path(given).is_file() else None
    on_path = next((found for name in _NAMES[tool] if (found := shutil.which(name))), None)
    if on_path:
        return Path(on_path)
    return next((path for path in _usual(tool) if path.is_file()), None)


def _usual(tool: Tool) -> list[Path]:
    places = _PLACES.get(sys.platform, {}).get(tool, ())
    if sys.platform != "win32":
        return [Path(place) for place in places]
    roots = [os.environ[name] for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA") if name in os.environ]
    return [Path(root) / place for root in roots for place in places]
