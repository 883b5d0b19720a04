"""The database of a folder OUT: SQLite in the folder itself, or the PostgreSQL that its `review.json` names."""

from __future__ import annotations

import json
import os
import uuid
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from docchecker.decisions.place import FILE, POINTER
from docchecker.decisions.tables import METADATA
from docchecker.errors import UsageError

BATCH: Final = "out"
"""The name of the one batch in a folder's own file."""
WAIT: Final = 30
"""Seconds that a writer waits for another."""
DRIVER: Final = "postgresql+pg8000"
WRITES: Final = "docchecker_writes"


def connect(out: Path) -> tuple[Engine, str]:
    """The engine of OUT's store and the name of its batch there; the tables exist. Raises UsageError."""
    url, batch = _of(out)
    engine = create_engine(url, connect_args={"timeout": WAIT}, pool_pre_ping=url.get_backend_name() != "sqlite")
    if url.get_backend_name() == "sqlite":
        _settle(engine)
    try:
        METADATA.create_all(engine)
    except (SQLAlchemyError, OSError) as error:
        engine.dispose()
        raise cannot_open(url, error) from error
    return engine, batch


def share(out: Path, given: str) -> None:
    """From now on OUT's decisions are kept in the PostgreSQL at `given`; its password is not written down.

    Raises UsageError: no such URL, or decisions are kept elsewhere already.
    """
    try:
        url = make_url(given)
    except SQLAlchemyError as error:
        raise UsageError("store.bad_url") from error
    if url.get_backend_name() != "postgresql" or not url.host or not url.database:
        raise UsageError("store.bad_url")
    bare = url.set(drivername="postgresql", password=None).render_as_string(hide_password=False)
    if (out / FILE).exists() or ((out / POINTER).exists() and _pointed(out)["store"] != bare):
        raise UsageError("store.elsewhere", out=out)
    if not (out / POINTER).exists():
        held = {"schema": "docchecker/store/1", "store": bare, "batch": uuid.uuid4().hex}
        (out / POINTER).write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


def cannot_open(url: URL, error: Exception) -> UsageError:
    """The error that a user sees where the store cannot be reached; never with a password."""
    detail = str(getattr(error, "orig", None) or error).splitlines()[0]
    return UsageError("store.cannot_open", store=url.render_as_string(hide_password=True), detail=detail)


def _of(out: Path) -> tuple[URL, str]:
    if not (out / POINTER).exists():
        return URL.create("sqlite", database=str(out / FILE)), BATCH
    held = _pointed(out)
    url = make_url(held["store"]).set(drivername=DRIVER)
    return url.set(password=os.environ.get("PGPASSWORD") or None), held["batch"]


def _pointed(out: Path) -> dict[str, str]:
    try:
        held = json.loads((out / POINTER).read_bytes())
        return {key: str(held[key]) for key in ("store", "batch")}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError("store.bad_pointer", file=out / POINTER) from error


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
