"""OUT/readings/<sha256>.json.gz: the text of one file as it was read, so that later work need not read the file again."""

from __future__ import annotations

import gzip
import io
import json
from typing import Final

from docchecker.model import Block, Document

SCHEMA: Final = "docchecker/reading/1"


def readings(document: Document) -> tuple[tuple[str, bytes], ...]:
    """(sha256, bytes) of each file of a submission. The bytes depend on the file alone: no path, no time."""
    return tuple((file.sha256, reading(document, number)) for number, file in enumerate(document.files))


def reading(document: Document, file: int) -> bytes:
    """Blocks with their edits (the way back to the file's own characters), and how each page was read."""
    held = {
        "schema": SCHEMA,
        "sha256": document.files[file].sha256,
        "kind": document.files[file].kind,
        "pages": [{"page": p.page, "route": p.route, "legibility": p.legibility} for p in document.pages if p.file == file],
        "blocks": [_block(block) for block in document.blocks if block.place.file == file],
    }
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=buffer, mode="wb", mtime=0) as packed:
        packed.write(json.dumps(held, ensure_ascii=False).encode("utf-8", "replace"))
    return buffer.getvalue()


def _block(block: Block) -> dict[str, object]:
    cell = block.place.cell
    return {
        "block": block.place.block,
        "kind": block.kind,
        "level": block.level,
        "label": block.label,
        "page": block.place.page,
        "cell": {"table": cell.table, "row": cell.row, "column": cell.column, "head": cell.head} if cell else None,
        "text": block.text,
        "edits": [list(edit) for edit in block.repaired.edits],
    }
