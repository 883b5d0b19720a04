"""The database of a folder OUT: SQLite in the folder itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from docchecker.decisions.place import FILE
from docchecker.decisions.tables import METADATA
from docchecker.errors import UsageError

BATCH: Final = "out"
"""The name of the one batch in a folder's own file."""
WAIT: Final = 30
"""Seconds that a writer waits for another."""
WRITES: Final = "docchecker_writes"


def connect(out: Path) -> tuple[Engine, str]:
    """The engine of OUT's store and the name of its batch there; the tables exist. Raises UsageError."""
    url = URL.create("sqlite", database=str(out / FILE))
    engine = create_engine(url, connect_args={"timeout": WAIT})
    _settle(engine)
    try:
        METADATA.create_all(engine)
    except (SQLAlchemyError, OSError) as error:
        engine.dispose()
        raise cannot_open(url, error) from error
    return engine, BATCH


def cannot_open(url: URL, error: Exception) -> UsageError:
    """The error that a user sees where the store cannot be reached."""
    detail = str(getattr(error, "orig", None) or error).splitlines()[0]
    return UsageError("store.cannot_open", store=url.database or "", detail=detail)


def _settle(engine: Engine) -> None:
    """WAL; what is acknowledged is on the disk; a writer locks when it begins, so that it never has to begin again."""

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:  # noqa: ANN401  the driver's own
        connection.isolation_level = None  # the driver would begin by itself, and late
        for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={WAIT * 1000}", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
