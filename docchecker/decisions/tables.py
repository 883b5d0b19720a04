"""The tables of the store. Only `words` may lose rows: it holds what can be forgotten."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text

METADATA: Final = MetaData()

batches: Final = Table(
    "batches",
    METADATA,
    Column("batch", String(64), primary_key=True),
    Column("length", Integer, nullable=False),
    Column("head", String(64), nullable=False),
)
records: Final = Table(
    "records",
    METADATA,
    Column("batch", String(64), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("submission", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("body", Text, nullable=False),
    Column("hash", String(64), nullable=False),
    Index("records_of_submission", "batch", "submission"),
)
words: Final = Table(
    "words",
    METADATA,
    Column("batch", String(64), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("salt", String(64), nullable=False),
    Column("reason", Text, nullable=False),
)
