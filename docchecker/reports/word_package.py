"""A Word file as bytes without the time or the machine in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docx.document import Document

_WHEN: Final = datetime(2000, 1, 1, tzinfo=UTC)
_FIRST: Final = "[Content_Types].xml"
_UNIX: Final = 3


def packed(document: Document) -> bytes:
    """The file: fixed properties, no picture of a page, parts sorted by name with one fixed date."""
    about = document.core_properties
    about.author = about.last_modified_by = "docchecker"
    about.created = about.modified = _WHEN
    about.comments, about.revision, about.language = "", 1, "th-TH"
    relations = document.part.package.rels
    for id_, relation in list(relations.items()):
        if relation.reltype.endswith("/thumbnail"):
            del relations[id_]
    held = io.BytesIO()
    document.save(held)
    return zipped(parts_of(held.getvalue()))


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """The file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name in sorted(parts, key=lambda name: (name != _FIRST, name)):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = _UNIX  # else Windows writes other bytes
            info.external_attr = 0o600 << 16
            target.writestr(info, parts[name])
    return out.getvalue()
